"""Both hands on one thing, which moves with the chest: each laid on a point of it."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.grasp import Hand, close
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import frame
from movie_director.engines.blender.people.thing import Grasp, Thing


def laid(
    person: Person, own: Hand, at: F64, ahead: F64, palm: F64, felt: F64, thick: float, *, flat: bool = True
) -> tuple[tuple[F64, F64, F64], dict[str, F64]]:
    """Lay a hand on a point of a thing: the wrist and the hand's ways, and its fingers closed on points (n, 3).

    `thick` is how far its skin is from the palm's bones; 0 lays it on its fingers. `flat` fingers bend little.
    """
    move = frame(ahead, palm) @ frame(own.ahead, own.palm).T
    skeleton = person.skeleton
    index = skeleton.index
    if thick:
        touch = own.wrist + 0.8 * (own.knuckle - own.wrist) + own.palm * thick
    else:  # on the fingers, which lie behind it
        bones = [index[f"{finger}_03_{own.side}"] for finger in ("index", "middle", "ring")]
        out = max(float((skeleton.heads[bone] - own.knuckle) @ own.palm) for bone in bones)
        touch = own.knuckle + own.ahead * 0.028 * own.size + own.palm * (max(out, 0.0) + 0.009 * own.size)
    wrist = at - move @ (touch - own.wrist)
    points = (felt - wrist) @ move + own.wrist
    step = max(1, len(points) // 2400)
    return (wrist, ahead, palm), close(skeleton, own, points[::step], flat=flat)


def between(
    thing: Thing, rest: F64, fingers: dict[str, F64], centre: F64, way: str, hands: dict[str, tuple[F64, F64, F64]]
) -> Grasp:
    """What both hands hold: it moves with the chest."""
    up = np.array([0.0, 0.0, 1.0])
    return Grasp(
        thing, "both", "held_both", "spine_03", rest.astype(np.float32), fingers, centre, way, up, thing.along, hands
    )


def front(person: Person, low: float, high: float) -> float:
    """How far a person's clothes reach forward between two heights, arms aside: the least y."""
    index = person.skeleton.index
    arms = [index[f"{bone}_{side}"] for bone in ("upperarm", "lowerarm", "hand") for side in "lr"]
    level = (person.rest[:, 2] > low) & (person.rest[:, 2] < high) & (person.weights[:, arms].sum(axis=1) < 0.2)
    level &= np.abs(person.rest[:, 0]) < 0.2
    return float(person.rest[level, 1].min()) if level.any() else -0.15
