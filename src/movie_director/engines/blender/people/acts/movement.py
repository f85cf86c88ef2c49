"""A movement: the keys of one verb, how long it naturally takes, and what else it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from movie_director.engines.blender.people.acts.key import Key

Pulse = tuple[str, float, float]
"""What trembles while it lasts: a number or a unit of the face, by how much, and how often a second."""
Look = Literal["", "target", "away", "down", "up", "around", "hands"]


@dataclass(frozen=True)
class Movement:
    """What a body does for a verb.

    `keys` are made for a number of strokes: how often a hand waves or a head nods in the time there is, one in
    `stroke` seconds. Ones that `stays` can be kept up: their first keys lead there, their last back. `near` is how far
    from each other two are who do it together, in metres; `done` is what the other does meanwhile.
    """

    keys: Callable[[int], Sequence[Key]]
    seconds: float = 1.6
    stroke: float = 0.0
    pulses: Sequence[Pulse] = field(default=())
    look: Look = ""
    stays: bool = False
    stands: bool = False
    """Whether it is done standing only: who sits is left as they are."""
    uses: bool = False
    """Whether the hand that has something does it, with what it has."""
    passes: float = 0.0
    """The share of it at which a thing comes into the hand or leaves it; 0 for what moves no thing."""
    flings: bool = False
    """Whether a hand that has something turns as the movement says, not as it carries."""
    right: bool = False
    """Whether it is always the right hand's: people shake right hands."""
    near: float = 0.0
    done: Movement | None = None
    mouth: bool = False
    """Whether the mouth is busy: it waits until who does it does not speak."""

    def strokes(self, seconds: float) -> int:
        """How many strokes there is time for."""
        return max(1, min(9, round(seconds / self.stroke))) if self.stroke else 1


def still(*keys: Key) -> Callable[[int], Sequence[Key]]:
    """Keys that are the same however long it takes."""
    return lambda _: keys
