"""Things between two hands: a box before the belly, a tray, a newspaper before the eyes.

The thing moves with the chest, and both hands go where it is held.
"""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.bothhands import between, front, laid
from movie_director.engines.blender.people.grasp import Hand
from movie_director.engines.blender.people.longarm import shouldered
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.thing import Grasp, Thing

WIDEST, TALLEST, DEEPEST = 0.62, 0.5, 0.5
"""Metres of the largest box that somebody carries before them."""


def grasp_by_both(person: Person, thing: Thing, way: str) -> Grasp | None:
    """Put a thing between both hands of a person. None where it is too large, or not of that kind."""
    if thing.family == "both":
        return _boxed(person, thing, way)
    if thing.family == "sheet":
        return _spread(person, thing, way)
    if thing.family == "tray":
        return _level(person, thing, way)
    if thing.family == "long":
        return shouldered(person, thing, way)
    return None


def _boxed(person: Person, thing: Thing, way: str) -> Grasp | None:
    width, depth, height = thing.size
    if width > WIDEST or height > TALLEST or depth > DEEPEST:
        return None
    skeleton = person.skeleton
    shoulder = skeleton.heads[skeleton.index["upperarm_r"]]
    arm = float(np.linalg.norm(skeleton.heads[skeleton.index["hand_r"]] - shoulder))
    base = float(shoulder[2]) - 0.62 * arm - 0.35 * height
    near = front(person, base, base + height)
    centre = np.array([0.0, near - depth / 2 - 0.035, base])
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    rest: F64 = thing.positions.astype(np.float64) + centre
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = Hand.of(person, side)
        at = centre + np.array([sign * width / 2, min(0.02, depth / 4), 0.36 * height])
        ahead, palm = np.array([-0.05 * sign, -0.93, -0.30]), np.array([-sign, 0.0, 0.0])
        felt = thing.felt(at - centre, 0.2) + centre
        hands[side], closed = laid(person, own, at, ahead, palm, felt, own.thick)
        fingers |= closed
    return between(thing, rest, fingers, centre, way, hands)


def _level(person: Person, thing: Thing, way: str) -> Grasp | None:
    """On both hands before the belly, the thumbs at its rim."""
    width, depth, _ = thing.size
    if width > WIDEST or depth > DEEPEST:
        return None
    skeleton = person.skeleton
    shoulder = skeleton.heads[skeleton.index["upperarm_r"]]
    arm = float(np.linalg.norm(skeleton.heads[skeleton.index["hand_r"]] - shoulder))
    base = float(shoulder[2]) - 0.56 * arm
    centre = np.array([0.0, front(person, base - 0.1, base + 0.1) - depth / 2 - 0.03, base])
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = Hand.of(person, side)
        spot = np.array([sign * (width / 2 - 0.035), 0.1 * depth, 0.0])
        felt = thing.felt(spot, 0.2) + centre
        ahead = np.array([-0.22 * sign, -0.97, 0.0])
        hands[side], closed = laid(person, own, centre + spot, ahead, np.array([0.0, 0.0, 1.0]), felt, 0.0)
        fingers |= closed
    return between(thing, thing.positions.astype(np.float64) + centre, fingers, centre, way, hands)


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
    near = front(person, float(shoulder[2]) - 0.5 * arm, float(shoulder[2]))
    centre = np.array([0.0, near - 0.25 * arm / 0.5, float(shoulder[2]) - 0.42 * arm])
    rest: F64 = thing.positions.astype(np.float64) @ turned.T + centre
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = Hand.of(person, side)
        x = float(across[0]) * sign * (width / 2 - 0.012)
        at = turned @ np.array([x, -0.20 * depth, 0.0]) + centre
        felt = thing.felt(np.array([x, -0.20 * depth, 0.0]), 0.2) @ turned.T + centre
        ahead = -0.62 * sign * np.array([1.0, 0.0, 0.0]) + 0.78 * up
        hands[side], closed = laid(person, own, at, ahead, palm, felt, 0.0)
        fingers |= closed
    return between(thing, rest, fingers, centre, way, hands)
