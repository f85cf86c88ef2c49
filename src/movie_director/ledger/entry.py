"""A line of the ledger, for people to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from movie_director.values.digest import Digest
from movie_director.values.money import FREE, Money

State = Literal["held", "sending", "uncertain", "settled", "released"]
"""`sending`: a paid call has left; `uncertain`: whoever made it died before it answered: possibly charged."""


@dataclass(frozen=True)
class Entry:
    """One hold and what became of it. `remote` is the provider's name for the call, once it has one."""

    id: int
    recipe: Digest
    price: Money
    state: State
    cost: Money = FREE
    remote: str | None = None
