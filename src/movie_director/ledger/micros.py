"""Amounts as whole millionths, so that the database can add them up exactly."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from movie_director.values.money import Money

_MICROS = Decimal(1_000_000)


def to_micros(money: Money) -> int:
    """Return whole millionths, a fraction of one counted as one. Raises ValueError for amounts below nothing."""
    if not money.amount.is_finite() or money.amount < 0:
        raise ValueError(f"{money.amount} {money.currency} cannot be held or spent: amounts start at 0.")
    return int((money.amount * _MICROS).to_integral_value(rounding=ROUND_CEILING))


def from_micros(micros: int, currency: str) -> Money:
    """Return the amount that `to_micros` counted."""
    return Money(Decimal(micros) / _MICROS, currency)
