"""What asking a language model costs, before and after."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from movie_director.engines.language.settings import Settings, local
from movie_director.errors import SetupMissing
from movie_director.operations.write import Write
from movie_director.values.digest import canonical
from movie_director.values.money import FREE, Money

MILLION = Decimal(1_000_000)
BYTES_A_TOKEN = 2
"""Fewer than any language has, so that a quote is an upper bound."""
FRAME = 400
"""Tokens that the words around brief and material take, at most."""


class Rate(NamedTuple):
    """USD per million tokens, in and out."""

    asked: Decimal
    answered: Decimal

    def cost(self, asked: int, answered: int) -> Money:
        """What so many tokens cost."""
        return Money((self.asked * asked + self.answered * answered) / MILLION) if self.asked or self.answered else FREE


def rate_of(model: str, settings: Settings) -> Rate:
    """Return a model's price: as the person told it, from our list, or none on this machine. Raises SetupMissing."""
    told = settings.price(model)
    if told is not None:
        try:
            asked, answered = (Decimal(part) for part in told.split("/"))
        except (ValueError, InvalidOperation) as error:
            raise SetupMissing(f"The price of {model}, {told!r}, is none.", cure="Write it like `0.25/2`.") from error
        if not 0 <= asked < MILLION or not 0 <= answered < MILLION:
            raise SetupMissing(f"The price of {model}, {told!r}, is none.", cure="Write it like `0.25/2`.")
        return Rate(asked, answered)
    if local(settings.url(model.partition(":")[0])):
        return Rate(Decimal(0), Decimal(0))
    listed = _listed().get(model)
    if listed is None:
        raise SetupMissing(
            f"Nobody told what {model} costs, so it is not asked.",
            cure=f'Tell it, in USD per million tokens in and out: `"{model}" = "0.25/2"` under [language.prices].',
        )
    return listed


def most(order: Write, rate: Rate) -> Money:
    """The most that an order can cost: every round used, each reading all that was said before."""
    said = len(canonical(dict(order.material))) + len(canonical(dict(order.form))) + len(order.brief.encode())
    said += len(order.before.encode()) + sum(len(fault.encode()) for fault in order.faults)
    first = said // BYTES_A_TOKEN + FRAME
    asked = sum(first + n * (order.tokens + FRAME) for n in range(order.rounds))
    return rate.cost(asked, order.tokens * order.rounds)


@cache
def _listed() -> dict[str, Rate]:
    table = json.loads(files("movie_director.engines.language").joinpath("prices.json").read_text(encoding="utf-8"))[
        "models"
    ]
    return {name: Rate(Decimal(asked), Decimal(answered)) for name, (asked, answered) in table.items()}
