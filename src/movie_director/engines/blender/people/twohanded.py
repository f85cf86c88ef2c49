"""Things between two hands: a box before the belly, a newspaper before the eyes.

The thing moves with the chest, and both hands go where it is held.
"""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.grasp import Hand, close
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import frame
from movie_director.engines.blender.people.thing import Grasp, Thing

WIDEST, TALLEST, DEEPEST = 0.62, 0.5, 0.5
"""Metres of the largest box that somebody carries before them."""


def grasp_by_both(person: Person, thing: Thing, way: str) -> Grasp | None:
    """Put a thing between both hands of a person. None where it is too large, or not of that kind."""
    if thing.family == "both":
        return _boxed(person, thing, way)
    if thing.family == "sheet":
        return _spread(person, thing, way)
    return None


def _boxed(person: Person, thing: Thing, way: str) -> Grasp | None:
    width, depth, height = thing.size
    if width > WIDEST or height > TALLEST or depth > DEEPEST:
        return None
    skeleton = person.skeleton
    shoulder = skeleton.heads[skeleton.index["upperarm_r"]]
    arm = float(np.linalg.norm(skeleton.heads[skeleton.index["hand_r"]] - shoulder))
    base = float(shoulder[2]) - 0.62 * arm - 0.35 * height
    front = _front(person, base, base + height)
    centre = np.array([0.0, front - depth / 2 - 0.035, base])
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    rest: F64 = thing.positions.astype(np.float64) + centre
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = Hand.of(person, side)
        at = centre + np.array([sign * width / 2, min(0.02, depth / 4), 0.36 * height])
        ahead, palm = np.array([-0.05 * sign, -0.93, -0.30]), np.array([-sign, 0.0, 0.0])
        felt = thing.felt(at - centre, 0.2) + centre
        hands[side], closed = _laid(person, own, at, ahead, palm, felt, own.thick)
        fingers |= closed
    return _between(thing, rest, fingers, centre, way, hands)


def _spread(person: Person, thing: Thing, way: str) -> Grasp | None:
    skeleton = person.skeleton
    shoulder = skeleton.heads[skeleton.index["upperarm_r"]]
    arm = float(np.linalg.norm(skeleton.heads[skeleton.index["hand_r"]] - shoulder))
    width, depth, _ = thing.size
    up, face = np.array([0.0, -0.50, 0.866]), np.array([0.0, 0.866, 0.50])
    palm = face
    if depth > width:  # a newspaper's front page is seen by others, a map's by its reader
        face = -face
    across = np.cross(up, face)
    turned = np.stack([across, up, face], axis=1)
    front = _front(person, float(shoulder[2]) - 0.5 * arm, float(shoulder[2]))
    centre = np.array([0.0, front - 0.25 * arm / 0.5, float(shoulder[2]) - 0.42 * arm])
    rest: F64 = thing.positions.astype(np.float64) @ turned.T + centre
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = Hand.of(person, side)
        x = float(across[0]) * sign * (width / 2 - 0.012)
        at = turned @ np.array([x, -0.20 * depth, 0.0]) + centre
        felt = thing.felt(np.array([x, -0.20 * depth, 0.0]), 0.2) @ turned.T + centre
        ahead = -0.62 * sign * np.array([1.0, 0.0, 0.0]) + 0.78 * up
        hands[side], closed = _laid(person, own, at, ahead, palm, felt, 0.0)
        fingers |= closed
    return _between(thing, rest, fingers, centre, way, hands)


def _laid(
    person: Person, own: Hand, at: F64, ahead: F64, palm: F64, felt: F64, thick: float
) -> tuple[tuple[F64, F64, F64], dict[str, F64]]:
    """Lay a hand on a point of a thing: the wrist and the hand's ways, and its fingers closed on points (n, 3)."""
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
    return (wrist, ahead, palm), close(skeleton, own, points[::step], flat=True)


def _between(
    thing: Thing, rest: F64, fingers: dict[str, F64], centre: F64, way: str, hands: dict[str, tuple[F64, F64, F64]]
) -> Grasp:
    up = np.array([0.0, 0.0, 1.0])
    return Grasp(
        thing, "both", "held_both", "spine_03", rest.astype(np.float32), fingers, centre, way, up, thing.along, hands
    )


def _front(person: Person, low: float, high: float) -> float:
    """How far a person's clothes reach forward between two heights, arms aside: the least y."""
    index = person.skeleton.index
    arms = [index[f"{bone}_{side}"] for bone in ("upperarm", "lowerarm", "hand") for side in "lr"]
    level = (person.rest[:, 2] > low) & (person.rest[:, 2] < high) & (person.weights[:, arms].sum(axis=1) < 0.2)
    level &= np.abs(person.rest[:, 0]) < 0.2
    return float(person.rest[level, 1].min()) if level.any() else -0.15
