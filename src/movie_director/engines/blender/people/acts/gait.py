"""Gaits: how people run, sneak, limp, march and stagger, as numbers for their steps and the body over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from movie_director.engines.blender.people.acts.manner import MANNERS


@dataclass(frozen=True)
class Gait:
    """A way to walk. `stride` and `lift` are shares of a walk's, `pace` the least and most seconds of a step.

    `bend` and `nod` are degrees, `drop` a share of the hips' height. `swing` is how far arms go, `bent` how much elbows
    are (1: at right angles), `uneven` how much later one foot comes than the other, `sway` degrees from side to side.
    """

    stride: float = 1.0
    lift: float = 1.0
    pace: tuple[float, float] = (0.30, 0.54)
    bend: float = 0.0
    nod: float = 0.0
    drop: float = 0.0
    swing: float = 1.0
    bent: float = 0.0
    uneven: float = 0.0
    sway: float = 0.0


WALK = Gait()
GAITS: Mapping[str, Gait] = {
    "run": Gait(1.5, 2.4, (0.21, 0.32), 13.0, -8.0, 0.05, 1.5, 1.0),
    "sneak": Gait(0.72, 1.7, (0.46, 0.85), 20.0, -12.0, 0.13, 0.35, 0.8),
    "limp": Gait(0.72, 0.75, (0.36, 0.62), 5.0, 2.0, 0.03, 0.6, 0.0, 0.34, 6.0),
    "march": Gait(1.12, 1.35, (0.30, 0.46), -4.0, -4.0, 0.0, 1.45, 0.12),
    "stagger": Gait(0.82, 0.9, (0.38, 0.70), 7.0, 6.0, 0.04, 0.9, 0.0, 0.12, 11.0),
}


def gait_of(verb: str, manner: str) -> Gait:
    """How somebody walks of whom this verb is told."""
    gait, how = GAITS.get(verb, WALK), MANNERS.get(manner, MANNERS[""])
    if how is MANNERS[""]:
        return gait
    least, most = gait.pace
    return Gait(
        gait.stride * (0.9 + 0.1 * how.size), gait.lift * how.size, (least * how.time, most * how.time),
        gait.bend + how.bend, gait.nod + how.nod, gait.drop, gait.swing * how.size, gait.bent, gait.uneven, gait.sway,
    )  # fmt: skip
