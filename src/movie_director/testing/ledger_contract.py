"""What every Ledger promises. Subclass, give the fixture, and pytest runs it."""

# ruff: noqa: D102 - a test's name is its sentence
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from movie_director.build.ports import Hold, Ledger
from movie_director.errors import BudgetExceeded, MovieDirectorError
from movie_director.values.digest import digest_json
from movie_director.values.money import FREE, Money

A, B, C = (digest_json("Recipe.1", name) for name in "abc")


def usd(text: str) -> Money:
    """Read dollars."""
    return Money.parse(text)


class LedgerContract:
    """Override `ledger`."""

    @pytest.fixture
    def ledger(self, tmp_path: Path) -> Ledger:
        """The ledger under test, empty."""
        raise NotImplementedError

    def balance(self, ledger: Ledger) -> tuple[str, str, str]:
        """Held, spent and uncertain, as words."""
        sums = ledger.balance()
        return str(sums["held"]), str(sums["spent"]), str(sums["uncertain"])

    def test_a_new_ledger_is_empty(self, ledger: Ledger) -> None:
        assert self.balance(ledger) == ("0.00 USD", "0.00 USD", "0.00 USD")

    def test_held_money_becomes_spent_money(self, ledger: Ledger) -> None:
        hold = ledger.hold(A, usd("2"), usd("5"))
        assert (hold.recipe, hold.price) == (A, usd("2"))
        assert self.balance(ledger) == ("2.00 USD", "0.00 USD", "0.00 USD")
        ledger.sending(hold)
        ledger.sending(hold, "remote-1")
        ledger.settle(hold, usd("1.50"))
        assert self.balance(ledger) == ("0.00 USD", "1.50 USD", "0.00 USD")

    def test_a_call_that_was_cut_off_stays_in_doubt_and_is_not_bought_again(self, ledger: Ledger) -> None:
        hold = ledger.hold(A, usd("2"), usd("5"))
        ledger.sending(hold)
        ledger.doubt(hold)
        assert self.balance(ledger) == ("0.00 USD", "0.00 USD", "2.00 USD")
        with pytest.raises(BudgetExceeded, match="may have been charged"):
            ledger.hold(A, usd("1"), usd("5"))
        with pytest.raises(BudgetExceeded):
            ledger.hold(B, usd("4"), usd("5"))
        ledger.settle(hold, usd("1.50"))
        assert self.balance(ledger) == ("0.00 USD", "1.50 USD", "0.00 USD")

    def test_released_money_is_free_again(self, ledger: Ledger) -> None:
        ledger.release(ledger.hold(A, usd("5"), usd("5")))
        ledger.hold(B, usd("5"), usd("5"))
        assert self.balance(ledger) == ("5.00 USD", "0.00 USD", "0.00 USD")

    def test_a_hold_past_the_cap_is_refused_and_changes_nothing(self, ledger: Ledger) -> None:
        ledger.settle(ledger.hold(A, usd("2"), usd("5")), usd("2"))
        ledger.hold(B, usd("2"), usd("5"))
        with pytest.raises(BudgetExceeded, match="cap"):
            ledger.hold(C, usd("1.000001"), usd("5"))
        assert self.balance(ledger) == ("2.00 USD", "2.00 USD", "0.00 USD")
        ledger.hold(C, usd("1"), usd("5"))

    def test_free_work_is_held_under_any_cap(self, ledger: Ledger) -> None:
        ledger.settle(ledger.hold(A, FREE, usd("0")), FREE)
        assert self.balance(ledger) == ("0.00 USD", "0.00 USD", "0.00 USD")

    def test_no_cap_means_any_price(self, ledger: Ledger) -> None:
        assert ledger.hold(A, usd("1000000"), None).price == usd("1000000")

    def test_a_second_caller_joins_the_open_hold(self, ledger: Ledger) -> None:
        first, second = ledger.hold(A, usd("3"), usd("5")), ledger.hold(A, usd("3"), usd("5"))
        assert first == second
        assert self.balance(ledger)[0] == "3.00 USD"

    def test_a_hold_closes_when_everyone_has_let_go(self, ledger: Ledger) -> None:
        first, second = ledger.hold(A, usd("3"), None), ledger.hold(A, usd("3"), None)
        ledger.release(first)
        assert self.balance(ledger)[0] == "3.00 USD"
        ledger.release(second)
        assert self.balance(ledger)[0] == "0.00 USD"

    def test_joined_callers_pay_once(self, ledger: Ledger) -> None:
        first, second = ledger.hold(A, usd("3"), None), ledger.hold(A, usd("3"), None)
        ledger.settle(first, usd("3"))
        ledger.settle(second, usd("3"))
        ledger.release(second)
        assert self.balance(ledger) == ("0.00 USD", "3.00 USD", "0.00 USD")

    def test_joining_with_a_higher_price_raises_the_hold_within_the_cap(self, ledger: Ledger) -> None:
        ledger.hold(A, usd("3"), usd("5"))
        assert ledger.hold(A, usd("4"), usd("5")).price == usd("4")
        with pytest.raises(BudgetExceeded):
            ledger.hold(A, usd("6"), usd("5"))
        assert self.balance(ledger)[0] == "4.00 USD"

    def test_a_closed_hold_allows_no_call(self, ledger: Ledger) -> None:
        released, settled = ledger.hold(A, usd("1"), None), ledger.hold(B, usd("1"), None)
        ledger.release(released)
        ledger.settle(settled, usd("1"))
        for hold in (released, settled):
            with pytest.raises(MovieDirectorError, match="no call"):
                ledger.sending(hold)

    def test_after_a_hold_was_closed_its_recipe_can_be_held_again(self, ledger: Ledger) -> None:
        first = ledger.hold(A, usd("1"), None)
        ledger.settle(first, usd("1"))
        assert ledger.hold(A, usd("1"), None).id != first.id

    def test_money_spent_after_a_release_is_not_forgotten(self, ledger: Ledger) -> None:
        hold = ledger.hold(A, usd("1"), None)
        ledger.release(hold)
        ledger.settle(hold, usd("1"))
        assert self.balance(ledger) == ("0.00 USD", "1.00 USD", "0.00 USD")

    def test_amounts_below_nothing_and_unknown_holds_are_refused(self, ledger: Ledger) -> None:
        with pytest.raises(ValueError, match="start at 0"):
            ledger.hold(A, usd("1") * -1, None)
        with pytest.raises(ValueError, match="no hold 99"):
            ledger.settle(Hold(99, A, FREE), FREE)

    def test_two_currencies_are_not_added_up(self, ledger: Ledger) -> None:
        ledger.hold(A, usd("1"), usd("5"))
        with pytest.raises(ValueError, match="currenc"):
            ledger.hold(B, Money.parse("1 EUR"), Money.parse("5 EUR"))

    def test_threads_together_do_not_pass_the_cap(self, ledger: Ledger) -> None:
        def attempt(number: int) -> bool:
            try:
                ledger.hold(digest_json("Recipe.1", number), usd("1"), usd("5"))
            except BudgetExceeded:
                return False
            return True

        with ThreadPoolExecutor(8) as threads:
            assert sum(threads.map(attempt, range(40))) == 5
        assert self.balance(ledger)[0] == "5.00 USD"
