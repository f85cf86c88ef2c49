from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from movie_director.errors import BudgetExceeded, MovieDirectorError
from movie_director.ledger.micros import from_micros, to_micros
from movie_director.ledger.sqlite import SqliteLedger
from movie_director.testing.ledger_contract import A, B, usd
from movie_director.values.digest import digest_json
from movie_director.values.money import Money
from movie_director.values.owner import alive, identity


@pytest.fixture
def world(tmp_path):
    """Open ledgers as pretended processes; `dead` names those that died."""
    dead, ledgers = set(), []

    def process(name):
        ledgers.append(SqliteLedger(tmp_path / "l.sqlite", owner=name, alive=lambda owner: owner not in dead))
        return ledgers[-1]

    process.dead = dead
    yield process
    for ledger in ledgers:
        ledger.close()


def words(ledger):
    return {kind: str(money) for kind, money in ledger.balance().items() if money}


def test_a_dead_process_that_never_called_leaves_nothing_held(world):
    world("one").hold(A, usd("5"), usd("5"))
    world.dead.add("one")
    assert words(world("two")) == {}


def test_a_call_that_was_cut_off_is_possibly_charged_and_never_bought_again(world):
    one, two = world("one"), world("two")
    one.sending(one.hold(A, usd("3"), usd("5")))
    world.dead.add("one")
    assert words(two) == {"uncertain": "3.00 USD"}
    with pytest.raises(BudgetExceeded, match="may have been charged"):
        two.hold(A, usd("3"), usd("50"))
    with pytest.raises(BudgetExceeded, match="cap"):
        two.hold(B, usd("3"), usd("5"))


def test_an_uncertain_hold_ends_when_someone_says_what_it_cost(world):
    one, two = world("one"), world("two")
    for recipe in (A, B):
        one.sending(one.hold(recipe, usd("3"), None))
    world.dead.add("one")
    first, second = two.entries()
    two.settle(first, usd("3"))
    two.dismiss(second)
    assert words(two) == {"spent": "3.00 USD"}
    assert two.hold(B, usd("1"), usd("4")).price == usd("1")


def test_a_call_with_a_remote_id_is_looked_up_not_made_again(world):
    one, two = world("one"), world("two")
    hold = one.hold(A, usd("3"), None)
    one.sending(hold)
    one.sending(hold, "task-17")
    world.dead.add("one")
    taken = two.hold(A, usd("3"), None)
    assert (taken, two.remote(taken)) == (hold, "task-17")
    with pytest.raises(MovieDirectorError, match="look up task-17"):
        two.sending(taken)
    two.release(taken)
    assert words(two) == {"held": "3.00 USD"}
    two.sending(taken, "task-17")
    two.settle(taken, usd("3"))
    assert words(two) == {"spent": "3.00 USD"}


def test_only_one_of_two_joined_processes_may_call(world):
    one, two = world("one"), world("two")
    hold = one.hold(A, usd("3"), None)
    assert two.hold(A, usd("3"), None) == hold
    one.sending(hold)
    with pytest.raises(MovieDirectorError, match="another process is paying"):
        two.sending(hold)
    one.release(hold)
    two.sending(hold)


def test_a_joined_hold_outlives_the_first_who_held_it(world):
    one, two = world("one"), world("two")
    one.hold(A, usd("3"), None)
    two.hold(A, usd("3"), None)
    world.dead.add("one")
    assert words(two) == {"held": "3.00 USD"}


def test_fractions_of_a_millionth_are_rounded_up():
    assert to_micros(Money(Decimal("0.0000001"))) == 1
    assert from_micros(to_micros(usd("12.345678")), "USD") == usd("12.345678")


def test_a_process_is_known_by_when_it_started():
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    owner = identity(process.pid)
    assert alive(owner)
    assert alive(identity())
    host, boot, pid, _ = owner.split("/")
    assert not alive(f"{host}/{boot}/{pid}/1")
    process.kill()
    process.wait()
    assert not alive(owner)
    assert alive(f"elsewhere/{boot}/{pid}/1")


CAP = usd("6")
SEATS = st.integers(0, 2)
RECIPES = st.integers(0, 3)


class Shoots(RuleBasedStateMachine):
    """Three processes, any of which may die at any moment, and a provider that charges when it is called."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.dead = set()
        self.born = 0
        self.ledgers = {}
        self.held = {0: {}, 1: {}, 2: {}}  # seat -> recipe -> hold
        self.bill = {}  # hold id -> (recipe, charged, by whom); what the provider would say
        self.closed = set()
        for seat in range(3):
            self.sit(seat)

    def sit(self, seat):
        self.born += 1
        name = f"p{self.born}"
        self.ledgers[seat] = SqliteLedger(
            self.folder / "l.sqlite", owner=name, alive=lambda owner: owner not in self.dead
        )
        self.ledgers[seat].name = name
        self.held[seat] = {}

    @rule(seat=SEATS, number=RECIPES, price=st.integers(0, 3))
    def hold(self, seat, number, price):
        recipe = digest_json("Recipe.1", number)
        unsure = any(r == number and i not in self.closed and by in self.dead for i, (r, _, by) in self.bill.items())
        try:
            hold = self.ledgers[seat].hold(recipe, Money(Decimal(price)), CAP)
        except BudgetExceeded:
            return
        assert not unsure
        self.held[seat][number] = hold

    @rule(seat=SEATS, number=RECIPES)
    def call(self, seat, number):
        hold = self.held[seat].get(number)
        if hold is None:
            return
        ledger = self.ledgers[seat]
        try:
            ledger.sending(hold)
        except MovieDirectorError:
            return
        assert hold.id not in self.closed
        if hold.id in self.bill:
            assert self.bill[hold.id][2] == ledger.name, "two processes bought one recipe"
        others = [i for i, (r, _, _) in self.bill.items() if r == number and i != hold.id and i not in self.closed]
        assert not others, "bought again while an earlier call was open"
        self.bill[hold.id] = (number, hold.price.amount, ledger.name)

    @rule(seat=SEATS, number=RECIPES)
    def settle(self, seat, number):
        hold = self.held[seat].pop(number, None)
        if hold is not None and hold.id in self.bill:
            self.ledgers[seat].settle(hold, Money(self.bill[hold.id][1]))
            self.closed.add(hold.id)
        elif hold is not None:
            self.ledgers[seat].release(hold)

    @rule(seat=SEATS, number=RECIPES)
    def refused(self, seat, number):
        hold = self.held[seat].pop(number, None)
        if hold is None:
            return
        self.ledgers[seat].release(hold)
        if self.bill.get(hold.id, (0, 0, ""))[2] == self.ledgers[seat].name and hold.id not in self.closed:
            del self.bill[hold.id]

    @rule(seat=SEATS)
    def die(self, seat):
        self.dead.add(self.ledgers[seat].name)
        self.ledgers[seat].close()
        self.sit(seat)

    @precondition(lambda self: any(by in self.dead and i not in self.closed for i, (_, _, by) in self.bill.items()))
    @rule(seat=SEATS, charged=st.booleans())
    def a_person_looks_at_the_bill(self, seat, charged):
        number = next(i for i, (_, _, by) in self.bill.items() if by in self.dead and i not in self.closed)
        entry = next(entry for entry in self.ledgers[seat].entries() if entry.id == number)
        assert entry.state == "uncertain"
        if charged:
            self.ledgers[seat].settle(entry, Money(self.bill[number][1]))
            self.closed.add(number)
        else:
            self.ledgers[seat].dismiss(entry)
            del self.bill[number]

    @invariant()
    def the_cap_holds(self):
        sums = self.ledgers[0].balance()
        total = sums["held"].amount + sums["spent"].amount + sums["uncertain"].amount
        assert total <= CAP.amount
        assert sum(charged for _, charged, _ in self.bill.values()) <= total

    @invariant()
    def spent_is_what_was_settled(self):
        spent = sum((c for i, (_, c, _) in self.bill.items() if i in self.closed), Decimal(0))
        assert self.ledgers[0].balance()["spent"].amount == spent

    @invariant()
    def one_open_hold_a_recipe(self):
        open_ = [e.recipe for e in self.ledgers[0].entries() if e.state in ("held", "sending", "uncertain")]
        assert len(open_) == len(set(open_))

    def teardown(self):
        for ledger in self.ledgers.values():
            ledger.close()
        shutil.rmtree(self.folder)


Shoots.TestCase.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
test_the_ledger_never_buys_twice_and_never_passes_its_cap = Shoots.TestCase
