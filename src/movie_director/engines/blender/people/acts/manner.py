"""Manners: what weariness, haste or pride do to whatever is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """`time` is how many times as long it takes, `size` how large it is; `bend` and `nod` are degrees of bearing."""

    time: float = 1.0
    size: float = 1.0
    bend: float = 0.0
    nod: float = 0.0


MANNERS: Mapping[str, Manner] = {
    "": Manner(),
    "weary": Manner(1.3, 0.85, 6.0, 8.0),
    "hurried": Manner(0.72, 1.0, 4.0, 0.0),
    "proud": Manner(1.1, 1.05, -5.0, -7.0),
    "gentle": Manner(1.2, 0.85, 0.0, 3.0),
    "angry": Manner(0.8, 1.2, 5.0, 3.0),
    "nervous": Manner(0.85, 0.75, 4.0, 6.0),
    "slow": Manner(1.4, 0.95),
    "happy": Manner(0.9, 1.15, -3.0, -5.0),
}
