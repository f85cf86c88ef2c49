"""What a species does by itself: how it goes, what its tail and ears do, how its mouth opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from movie_director.engines.blender.people.creatures.gait import GALLOP, HOP, TROT, WALK, Gait


@dataclass(frozen=True)
class Habits:
    """`gaits` from slow to fast with the speed up to which each is gone, as v / sqrt(g * leg)."""

    legs: tuple[str, ...]
    gaits: tuple[tuple[float, Gait], ...]
    pace: float
    """The usual speed, as v / sqrt(g * leg)."""
    stride: tuple[float, float]
    """A cycle's length in leg lengths, standing and what each unit of speed adds."""
    lift: float
    """How high feet are lifted, in leg lengths."""
    sits: bool = False
    wag: tuple[float, float] = (0.0, 1.0)
    """The tail: degrees from side to side, and times a second."""
    jaw: float = 26.0
    call: float = 0.46
    """Seconds from one call to the next."""
    grazes: bool = False
    pecks: bool = False
    jerks: bool = False
    """Whether the head turns at once and is still in between, as birds' do."""
    flies: bool = False


_FOUR = ("fore_l", "fore_r", "hind_l", "hind_r")
_GAITS = ((0.62, WALK), (1.35, TROT), (9.0, GALLOP))
HABITS: Mapping[str, Habits] = {
    "dog": Habits(_FOUR, _GAITS, 0.46, (0.62, 0.95), 0.20, sits=True, wag=(17.0, 2.3)),
    "cat": Habits(_FOUR, _GAITS, 0.40, (0.62, 0.95), 0.17, sits=True, wag=(9.0, 0.32), jaw=22.0, call=0.9),
    "horse": Habits(_FOUR, _GAITS, 0.40, (0.55, 0.95), 0.17, wag=(6.0, 0.28), jaw=15.0, call=1.2, grazes=True),
    "bird": Habits(
        ("leg_l", "leg_r"),
        ((9.0, HOP),),
        0.85,
        (0.5, 0.6),
        0.30,
        wag=(3.0, 0.5),
        jaw=20.0,
        call=0.34,
        pecks=True,
        jerks=True,
        flies=True,
    ),
}
