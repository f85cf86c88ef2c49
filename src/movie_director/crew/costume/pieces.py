"""Costumes as a wardrobe keeps them: fields of a look, with what may be chosen for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

Value = str | bool | float | Sequence[str | bool]
Costume = Mapping[str, Value]
"""Fields of a look; where there are several values, one is chosen."""


def sketch(costume: Costume, chance: Random) -> dict[str, str | bool | float]:
    """One way to wear a costume. A colour named `=field` is that of another field."""
    made: dict[str, str | bool | float] = {}
    for field, value in costume.items():
        made[field] = value if isinstance(value, str | bool | int | float) else chance.choice(value)
    for field, value in made.items():
        if isinstance(value, str) and value.startswith("="):
            made[field] = made[value[1:]]
    return made
