"""Money: an exact amount in one currency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation


@dataclass(frozen=True, order=False)
class Money:
    """An amount of one currency; sums across currencies raise ValueError, but nothing is nothing in any of them."""

    amount: Decimal
    currency: str = "USD"

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read `5`, `5.00` or `5 USD`. Raises ValueError for anything else, and for negative amounts."""
        match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?\s*", text)
        if match is None:
            raise ValueError(f"{text!r} is not an amount of money: write it like `5` or `12.50 USD`.")
        try:
            return cls(Decimal(match[1]), (match[2] or "USD").upper())
        except InvalidOperation as error:  # pragma: no cover - the pattern admits decimals only
            raise ValueError(f"{text!r} is not an amount of money.") from error

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency if self.amount else other.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency if self.amount else other.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        if 0 < self.amount < Decimal("0.01"):  # a question to a language model, say
            return f"{f'{self.amount:.6f}'.rstrip('0').rstrip('.')} {self.currency}"
        return f"{self.amount:.2f} {self.currency}"

    def _same(self, other: Money) -> Decimal:
        if self.currency != other.currency and self.amount and other.amount:
            raise ValueError(f"{self} and {other} are in different currencies; give both in one.")
        return other.amount


FREE = Money(Decimal(0))
