"""The body a look asks for: the base mesh under its shape targets, stylised, at its height, legs under the hips.

Shapes follow MakeHuman's macro model: age runs baby (1), child (10), young (25), old (90 years); weight and gender
interpolate between targets. On top comes the studio's style: a larger head, larger eyes, softer age.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64, Base, target

# Details of face that make people differ: (decrease, increase, how far a person may go).
_DETAILS: tuple[tuple[str, str, float], ...] = (
    ("nose/nose-scale-vert-decr", "nose/nose-scale-vert-incr", 0.55),
    ("nose/nose-scale-horiz-decr", "nose/nose-scale-horiz-incr", 0.55),
    ("nose/nose-scale-depth-decr", "nose/nose-scale-depth-incr", 0.5),
    ("nose/nose-point-down", "nose/nose-point-up", 0.6),
    ("nose/nose-curve-concave", "nose/nose-curve-convex", 0.5),
    ("nose/nose-volume-decr", "nose/nose-volume-incr", 0.4),
    ("mouth/mouth-scale-horiz-decr", "mouth/mouth-scale-horiz-incr", 0.4),
    ("mouth/mouth-lowerlip-volume-decr", "mouth/mouth-lowerlip-volume-incr", 0.4),
    ("mouth/mouth-upperlip-volume-decr", "mouth/mouth-upperlip-volume-incr", 0.3),
    ("chin/chin-width-decr", "chin/chin-width-incr", 0.5),
    ("chin/chin-height-decr", "chin/chin-height-incr", 0.4),
    ("chin/chin-prominent-decr", "chin/chin-prominent-incr", 0.4),
    ("forehead/forehead-scale-vert-decr", "forehead/forehead-scale-vert-incr", 0.4),
    ("head/head-scale-horiz-decr", "head/head-scale-horiz-incr", 0.35),
    ("head/head-scale-vert-decr", "head/head-scale-vert-incr", 0.3),
)
_PAIRED: tuple[tuple[str, str, float], ...] = (
    ("cheek/{}-cheek-volume-decr", "cheek/{}-cheek-volume-incr", 0.5),
    ("cheek/{}-cheek-bones-decr", "cheek/{}-cheek-bones-incr", 0.4),
    ("ears/{}-ear-wing-decr", "ears/{}-ear-wing-incr", 0.5),
    ("ears/{}-ear-scale-decr", "ears/{}-ear-scale-incr", 0.35),
    ("eyes/{}-eye-corner2-down", "eyes/{}-eye-corner2-up", 0.45),
    ("eyes/{}-eye-trans-in", "eyes/{}-eye-trans-out", 0.3),
)
_HEADS = ("head/head-oval", "head/head-round", "head/head-square", "head/head-rectangular", "head/head-triangular")


@dataclass(frozen=True)
class Body:
    """A shaped body: `positions` (19158, 3) metres, soles at z = 0; bone `heads` and `tails` (bones, 3)."""

    base: Base
    positions: F64
    heads: F64
    tails: F64
    head_scale: float
    """How much larger the head is than the base mesh's: the face units' moves grow with it."""

    def bone(self, name: str) -> F64:
        """Where a bone starts, (3,)."""
        return self.heads[self.base.bones.index(name)]

    def leg(self, side: str) -> tuple[F64, F64, F64]:
        """Hip, knee and ankle of a side (`l` or `r`)."""
        return self.bone(f"thigh_{side}"), self.bone(f"calf_{side}"), self.bone(f"foot_{side}")


def age_shares(age: float) -> dict[str, float]:
    """How much of each age target a person of `age` years has. Old age is softened: its targets are harsh."""
    if age < 10:
        t = max(0.0, (age - 1) / 9)
        return {"baby": 1 - t, "child": t}
    if age < 25:
        # Teenagers look grown sooner than a straight line says.
        t = ((age - 10) / 15) ** 0.8
        return {"child": 1 - t, "young": t}
    t = min(1.0, max(0.0, (age - 28) / 58)) ** 0.85 * 0.90
    return {"young": 1 - t, "old": t}


def shape(base: Base, data: Path, look: Mapping[str, Any]) -> F64:
    """The base mesh under the look's targets, (19158, 3) metres, still in MakeHuman's stance and size."""
    positions = base.positions.copy()

    def add(name: str, share: float) -> None:
        if abs(share) > 1e-3:
            index, moves = target(data, name)
            positions[index] += moves * share

    rng = np.random.default_rng([int(look["seed"]), 7])
    gender, age, build = str(look["gender"]), float(look["age"]), float(look["build"])
    # Bodies of middling muscle hardly differ in weight: what is seen at a glance is soft weight, or the lack of both.
    weights = {"minmuscle-maxweight": 0.8 * build} if build > 0 else {"minmuscle-minweight": -0.9 * build}
    weights["averagemuscle-averageweight"] = 1 - sum(weights.values())
    lineage = rng.dirichlet((0.9, 0.9, 0.9))
    for years, share in age_shares(age).items():
        for ancestry, part in zip(("african", "asian", "caucasian"), lineage, strict=True):
            add(f"macrodetails/{ancestry}-{gender}-{years}", share * part)
        for weight, part in weights.items():
            add(f"macrodetails/universal-{gender}-{years}-{weight}", share * part)
    grown = min(1.0, max(0.35, (age - 6) / 14))
    for low, high, reach in _DETAILS:
        amount = float(np.clip(rng.normal(0, 0.55), -1, 1)) * reach * grown
        add(high if amount > 0 else low, abs(amount))
    for low, high, reach in _PAIRED:
        amount = float(np.clip(rng.normal(0, 0.55), -1, 1)) * reach * grown
        for side in ("l", "r"):
            add((high if amount > 0 else low).format(side), abs(amount))
    add(_HEADS[int(rng.integers(len(_HEADS)))], 0.35 * grown)
    # The studio's style: large eyes, a clear mouth, round cheeks, a strong but simple nose.
    for side in ("l", "r"):
        add(f"eyes/{side}-eye-scale-incr", 1.7 if age > 14 else 1.2)
        add(f"eyes/{side}-eye-height2-incr", 0.30)
        add(f"eyes/{side}-eye-bag-{'decr' if age < 50 else 'incr'}", 0.8 if age < 50 else min(0.5, (age - 50) / 60))
        add(f"cheek/{side}-cheek-volume-incr", 0.25)
        add(f"hands/{side}-hand-fingers-diameter-incr", 0.25)
    if build > 0:
        add("head/head-fat-incr", 0.45 * build)
        add("neck/neck-double-incr", 0.3 * build)
    if age > 58:
        late = min(1.0, (age - 58) / 27)
        add("head/head-age-incr", 0.5 * late)
        add("chin/chin-jaw-drop-incr", 0.3 * late)
        add("nose/nose-point-down", 0.35 * late)
        for side in ("l", "r"):
            add(f"cheek/{side}-cheek-inner-decr", 0.5 * late)
            add(f"eyes/{side}-eye-eyefold-down", 0.5 * late)
            add(f"ears/{side}-ear-scale-incr", 0.5 * late)
    if gender == "male" and age > 15:
        add("chin/chin-jaw-drop-incr", 0.2)
        add("nose/nose-volume-incr", 0.25)
        add("torso/torso-vshape-incr", 0.35 * (1 - max(0.0, build)))
    return positions


def grow(base: Base, data: Path, look: Mapping[str, Any]) -> Body:
    """The body of a look, ready to be dressed."""
    positions = shape(base, data, look)
    height = float(look["height"])
    age = float(look["age"])
    top, ground = positions[:BODY_VERTICES, 2].max(), positions[:BODY_VERTICES, 2].min()
    neck = base.heads[base.bones.index("neck_01")].at(positions)
    head = base.heads[base.bones.index("head")].at(positions)
    # Tall people do not have tall heads: the head follows the height half way only.
    natural = float(top - ground)
    # A child's is large: what reads as a child at a glance is the head, not the height.
    style = (
        1.2 * (natural / max(0.5, height)) ** 0.5 if age > 16 else float(np.interp(age, [4, 11, 16], [1.22, 1.27, 1.2]))
    )
    share = base.weights[:, [base.bones.index("head"), *_eyes(base)]].sum(axis=1).astype(np.float64)
    bulk = share + 0.45 * base.weights[:, base.bones.index("neck_01")]
    # Joint cubes carry no weights: those of the head grow with it.
    loose = base.weights.sum(axis=1) < 0.5
    bulk[loose & (positions[:, 2] > head[2] - 0.005)] = 1.0
    pivot = neck * 0.4 + head * 0.6
    positions += bulk[:, None] * (style - 1) * (positions - pivot)
    top, ground = positions[:BODY_VERTICES, 2].max(), positions[:BODY_VERTICES, 2].min()
    scale = height / float(top - ground)
    positions[:, 2] -= ground
    positions *= scale
    _stand(base, positions)
    positions[:, 2] -= positions[:BODY_VERTICES, 2].min()
    heads = np.stack([joint.at(positions) for joint in base.heads])
    tails = np.stack([joint.at(positions) for joint in base.tails])
    return Body(base, positions, heads, tails, style * scale)


def _eyes(base: Base) -> list[int]:
    return [base.bones.index("eye_l"), base.bones.index("eye_r")]


def _stand(base: Base, positions: F64) -> None:
    """Turns the straddled legs of the base mesh under the hips, in place: skirts and trousers hang straight."""
    before = positions.copy()
    loose = base.weights.sum(axis=1) < 0.5
    for side, sign in (("l", 1.0), ("r", -1.0)):
        names = [f"{bone}_{side}" for bone in ("thigh", "calf", "foot", "ball")]
        columns = [base.bones.index(name) for name in names]
        hip = base.heads[columns[0]].at(before)
        ankle = base.heads[columns[2]].at(before)
        share = base.weights[:, columns].sum(axis=1).astype(np.float64)
        # The leg's joint cubes move with it.
        share[loose & (before[:, 2] < hip[2] + 0.02) & (before[:, 0] * sign > 0.02)] = 1.0
        goal = hip[0] * 0.92
        angle = np.arctan2(ankle[0] - goal, hip[2] - ankle[2]) * 1.0
        c, s = np.cos(angle), np.sin(angle)
        arm = before - hip
        turned = np.stack([arm[:, 0] * c + arm[:, 2] * s, arm[:, 1], -arm[:, 0] * s + arm[:, 2] * c], axis=1) + hip
        positions += share[:, None] * (turned - before)
