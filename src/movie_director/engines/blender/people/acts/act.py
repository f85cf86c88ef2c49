"""One person's act in one shot, in seconds from its start and metres of the stage."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from movie_director.engines.blender.people.acts.track import Track

if TYPE_CHECKING:
    from movie_director.engines.blender.people.acts.leaf import Leaf
    from movie_director.engines.blender.people.acts.movement import Movement

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Partner:
    """With whom: where they are, which way they face (degrees), how high their eyes are, and whether they sit."""

    x: float
    y: float
    facing: float
    eyes: float
    sits: bool = False


@dataclass(frozen=True)
class Act:
    """Somebody does `verb` from `begin` to `end`, at a point or with a partner.

    `thing` is what changes hands by it, `side` the hand that has or takes it (`l`, `r`), where that is known.
    `done` tells that it is done to them: who is hugged, who is hit. Who `held` it already did so when the shot began,
    who `stays` does so when it ends. A `track` is followed in the place of a movement of ours. What is done to the
    `door` of the place goes along with its `leaf`, by a `movement` of its own. `room` is how many metres they can come
    nearer to a partner.
    """

    verb: str
    begin: float
    end: float
    manner: str = ""
    at: Point | None = None
    partner: Partner | None = None
    done: bool = False
    held: bool = False
    stays: bool = False
    thing: str = ""
    side: str = ""
    track: Track | None = None
    door: bool = False
    room: float = math.inf
    leaf: Leaf | None = None
    movement: Movement | None = None
    here: tuple[float, float, float] | None = None
    """Where they do it, x, y and facing, who are elsewhere for the rest of what they do."""
