"""A spot: a mark with how somebody is there, and how high their eyes are then."""

from __future__ import annotations

import math
from typing import Self

from movie_director.film.look import Look
from movie_director.film.position import Position, Support
from movie_director.operations.picture import Mark, Posture

EYES = 0.925
"""Eye height as a share of height."""
SEATED = (0.567, 0.41)
"""Eyes of who sits on a seat 0.46 m high: metres, and metres more a metre of height; measured on built people."""
LENGTH = 0.68
"""Metres from the hips to the eyes of who lies."""
LEVELS = {"bed": 0.56, "sofa": 0.5}
"""Height of what somebody lies on, metres."""


class Spot(Mark):
    """A mark, and whether somebody stands, sits or lies there, and on what."""

    posture: Posture = "stand"
    on: Support = ""

    @classmethod
    def at(cls, mark: Mark) -> Self:
        """Return the spot of somebody who stands on a mark."""
        return cls(x=mark.x, y=mark.y, facing=mark.facing)

    @classmethod
    def of(cls, position: Position) -> Self:
        """Return the spot that a position tells of; of who lies, it is where the head is, which others look at."""
        way = math.radians(position.facing)
        far = LENGTH if position.posture == "lie" else 0.0
        x, y = round(position.x - far * math.sin(way), 3), round(position.y + far * math.cos(way), 3)
        return cls(x=x, y=y, facing=position.facing, posture=position.posture, on=position.on)

    @property
    def mark(self) -> Mark:
        """The mark alone: below the hips of who sits or lies."""
        way = math.radians(self.facing)
        far = LENGTH if self.posture == "lie" else 0.0
        x, y = self.x + far * math.sin(way), self.y - far * math.cos(way)
        return Mark(x=round(x, 3), y=round(y, 3), facing=self.facing)

    @property
    def level(self) -> float:
        """Metres above the ground at which who lies there lies."""
        return LEVELS.get(self.on, 0.0) if self.posture == "lie" else 0.0


def lies(mark: Mark) -> bool:
    """Whether somebody lies at a mark: nobody looks over their shoulder."""
    return isinstance(mark, Spot) and mark.posture == "lie"


def eyes(mark: Mark, look: Look) -> float:
    """Return how high the eyes of somebody are who is at a mark, metres."""
    if isinstance(mark, Spot) and mark.posture == "sit":
        return round(min(look.height * EYES, SEATED[0] + SEATED[1] * look.height), 4)
    if isinstance(mark, Spot) and mark.posture == "lie":
        return mark.level + 0.2
    return look.height * EYES


def tall(mark: Mark, look: Look) -> float:
    """Return how tall somebody is as they are there: the height of who would stand with eyes as high."""
    return eyes(mark, look) / EYES
