"""Rifles: carried low across the body, or aimed from the shoulder; a hand at the grip, the other under the fore-end."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.bothhands import between, front, laid
from movie_director.engines.blender.people.grasp import Hand
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.thing import Grasp, Thing

BLADED = 24.0
"""Degrees by which the chest turns from what somebody aims at, so that both hands reach."""
_LOW = np.array([0.74, -0.42, -0.52])
"""Where the muzzle points at rest: to the holder's left, on, and down."""
_TURNED = 38.0
"""Degrees from upright by which the fist lies along the stock."""


def shouldered(person: Person, thing: Thing, way: str) -> Grasp | None:
    """Put a rifle into both hands of a person. None where the arms do not reach its fore-end."""
    skeleton = person.skeleton
    right, left = (skeleton.heads[skeleton.index[f"upperarm_{side}"]] for side in "rl")
    arm = float(np.linalg.norm(skeleton.heads[skeleton.index["hand_r"]] - right))
    muzzle, butt = float(thing.positions[:, 0].max()), float(thing.positions[:, 0].min())
    # In its own frame the muzzle is at +x, the sights are at +y, and it lies on its left side.
    if way == "aim":
        turn = np.radians(BLADED)
        a = np.array([np.sin(turn), -np.cos(turn), 0.0])
        u = np.array([0.0, 0.0, 1.0])
        chest = front(person, float(right[2]) - 0.06, float(right[2]) + 0.01)
        at = np.array([0.80 * right[0], chest + 0.025, right[2] + 0.015]) + a * (float(thing.at[0]) - butt)
    else:
        a = _LOW / np.linalg.norm(_LOW)
        u = np.array([0.25, -0.35, 0.9])
        level = float(right[2]) - 0.50 * arm
        at = np.array([0.62 * right[0], front(person, level - 0.25, level + 0.1) - 0.10, level])
    u = u - a * float(u @ a)
    turned = np.stack([a, u / np.linalg.norm(u), np.cross(a, u / np.linalg.norm(u))], axis=1)
    u, r = turned[:, 1], turned[:, 2]
    rest: F64 = (thing.positions.astype(np.float64) - thing.at) @ turned.T + at
    spot = None
    for x in np.arange(float(thing.at[0]) + 0.44, float(thing.at[0]) + 0.16, -0.02):
        if x > muzzle - 0.1:
            continue
        felt = thing.felt(np.array([x, thing.at[1], thing.at[2]]), 0.12)
        felt = felt[np.abs(felt[:, 0] - x) < 0.02]
        if not len(felt):
            continue
        spot = np.array([x, felt[:, 1].min(), (felt[:, 2].min() + felt[:, 2].max()) / 2])
        if float(np.linalg.norm((spot - thing.at) @ turned.T + at - left)) < 0.93 * arm:
            break
    if spot is None:
        return None
    grip = thing.felt(thing.at, 0.2)
    near = grip[np.linalg.norm((grip - thing.at)[:, :2], axis=1) < 0.02]
    side = np.array([thing.at[0], thing.at[1], near[:, 2].max() if len(near) else thing.at[2]])
    tilt = np.radians(_TURNED if abs(float(thing.along[1])) < 0.5 else 12.0)
    hands: dict[str, tuple[F64, F64, F64]] = {}
    fingers: dict[str, F64] = {}
    for which, on, ahead, palm in (
        ("r", side, np.cos(tilt) * a - np.sin(tilt) * u, -r),
        ("l", spot, 0.62 * a + 0.78 * r, u),
    ):
        own = Hand.of(person, which)
        felt = (thing.felt(on, 0.2) - thing.at) @ turned.T + at
        place = (on - thing.at) @ turned.T + at
        hands[which], closed = laid(person, own, place, ahead, palm, felt, own.thick, flat=False)
        fingers |= closed
    return between(thing, rest, fingers, at, way, hands)
