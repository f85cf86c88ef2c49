"""A horse of clay: a barrel on long legs, a long head, mane, forelock and tail of thick strands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.creatures.clay import Lump, ball, both, modelled
from movie_director.engines.blender.people.creatures.coat import Coat
from movie_director.engines.blender.people.creatures.frame import Joints, skeleton, whole
from movie_director.engines.blender.people.creatures.parts import bead, eye, lid, mouth, shared, sweep
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece

SHOULDER = 1.36
"""Metres from the ground to the withers of a horse of the usual size; all other measures are shares of it."""
JOINTS: Joints = {
    "pelvis": ("", (0, 0.42, 0.93), (0, 0.22, 0.92)),
    "spine_01": ("pelvis", (0, 0.22, 0.92), (0, 0.0, 0.90)),
    "spine_02": ("spine_01", (0, 0.0, 0.90), (0, -0.22, 0.91)),
    "spine_03": ("spine_02", (0, -0.22, 0.91), (0, -0.40, 0.94)),
    "neck_01": ("spine_03", (0, -0.38, 0.92), (0, -0.53, 1.17)),
    "neck_02": ("neck_01", (0, -0.53, 1.17), (0, -0.63, 1.39)),
    "head": ("neck_02", (0, -0.63, 1.39), (0, -0.92, 1.15)),
    "jaw": ("head", (0, -0.70, 1.29), (0, -0.90, 1.06)),
    "eye_l": ("head", (0.082, -0.745, 1.385), (0.13, -0.78, 1.385)),
    "lid_l": ("head", (0.082, -0.745, 1.385), (0.13, -0.78, 1.385)),
    "ear_l": ("head", (0.055, -0.63, 1.48), (0.065, -0.63, 1.62)),
    "tail_01": ("pelvis", (0, 0.56, 0.96), (0, 0.65, 0.84)),
    "tail_02": ("tail_01", (0, 0.65, 0.84), (0, 0.68, 0.62)),
    "tail_03": ("tail_02", (0, 0.68, 0.62), (0, 0.67, 0.36)),
    "fore_upper_l": ("spine_03", (0.11, -0.37, 0.74), (0.115, -0.30, 0.56)),
    "fore_lower_l": ("fore_upper_l", (0.115, -0.30, 0.56), (0.115, -0.33, 0.31)),
    "fore_shank_l": ("fore_lower_l", (0.115, -0.33, 0.31), (0.115, -0.33, 0.10)),
    "fore_paw_l": ("fore_shank_l", (0.115, -0.33, 0.10), (0.115, -0.39, 0.0)),
    "hind_upper_l": ("pelvis", (0.10, 0.42, 0.78), (0.12, 0.31, 0.58)),
    "hind_lower_l": ("hind_upper_l", (0.12, 0.31, 0.58), (0.115, 0.49, 0.37)),
    "hind_shank_l": ("hind_lower_l", (0.115, 0.49, 0.37), (0.115, 0.45, 0.10)),
    "hind_paw_l": ("hind_shank_l", (0.115, 0.45, 0.10), (0.115, 0.39, 0.0)),
}
BODY: list[Lump] = [
    Lump("pelvis", (0, 0.42, 0.82), (0, 0.26, 0.82), 0.185, 0.19, 0.05),
    Lump("spine_01", (0, 0.24, 0.81), (0, 0.0, 0.79), 0.19, 0.20, 0.06),
    Lump("spine_02", (0, 0.0, 0.79), (0, -0.20, 0.80), 0.20, 0.20, 0.06),
    Lump("spine_03", (0, -0.20, 0.80), (0, -0.34, 0.82), 0.20, 0.175, 0.06),
    Lump("neck_01", (0, -0.38, 0.90), (0, -0.53, 1.17), 0.165, 0.115, 0.10, squash=(0.72, 1, 1)),
    Lump("neck_02", (0, -0.52, 1.15), (0, -0.64, 1.38), 0.118, 0.098, 0.06, squash=(0.78, 1, 1)),
    *both(
        Lump("fore_upper_l", (0.085, -0.34, 0.76), (0.11, -0.30, 0.56), 0.12, 0.072, 0.08),
        Lump("fore_lower_l", (0.115, -0.30, 0.56), (0.115, -0.33, 0.33), 0.070, 0.046, 0.05),
        ball("fore_lower_l", (0.115, -0.332, 0.31), 0.049, soft=0.03),
        Lump("fore_shank_l", (0.115, -0.33, 0.30), (0.115, -0.33, 0.13), 0.041, 0.038, 0.03, "sock"),
        ball("fore_shank_l", (0.115, -0.33, 0.11), 0.046, soft=0.03, paint="sock"),
        Lump("fore_paw_l", (0.115, -0.338, 0.095), (0.115, -0.352, 0.07), 0.040, 0.042, 0.02, "sock"),
        Lump("fore_paw_l", (0.115, -0.358, 0.058), (0.115, -0.368, 0.035), 0.049, 0.060, 0.012, "hoof", (1, 1, 0.6)),
        Lump("hind_upper_l", (0.07, 0.42, 0.78), (0.12, 0.34, 0.58), 0.175, 0.098, 0.08, squash=(0.72, 1, 1)),
        Lump("hind_lower_l", (0.12, 0.33, 0.58), (0.115, 0.48, 0.38), 0.090, 0.050, 0.06),
        ball("hind_lower_l", (0.115, 0.488, 0.37), 0.050, soft=0.03),
        Lump("hind_shank_l", (0.115, 0.485, 0.35), (0.115, 0.455, 0.13), 0.043, 0.038, 0.03, "sock"),
        ball("hind_shank_l", (0.115, 0.45, 0.11), 0.046, soft=0.03, paint="sock"),
        Lump("hind_paw_l", (0.115, 0.442, 0.095), (0.115, 0.428, 0.07), 0.040, 0.042, 0.02, "sock"),
        Lump("hind_paw_l", (0.115, 0.422, 0.058), (0.115, 0.412, 0.035), 0.049, 0.060, 0.012, "hoof", (1, 1, 0.6)),
    ),
    Lump("head", (0, -0.66, 1.38), (0, -0.78, 1.285), 0.110, 0.094, 0.06, squash=(0.86, 1, 1)),
    *both(ball("head", (0.038, -0.68, 1.30), 0.085, soft=0.05)),
    Lump("head", (0, -0.76, 1.30), (0, -0.92, 1.135), 0.090, 0.066, 0.05, squash=(0.9, 1, 1)),
    ball("head", (0, -0.945, 1.105), 0.073, soft=0.04, paint="muzzle", squash=(1.1, 1, 1)),
    *both(ball("head", (0.075, -0.745, 1.41), 0.035, soft=0.04)),
    *both(ball("head", (0.045, -1.008, 1.128), 0.020, soft=0.012, paint="muzzle")),
    *both(ball("head", (0.048, -1.022, 1.122), 0.011, soft=0.008, paint="hole", carve=True)),
]
JAW: list[Lump] = [Lump("jaw", (0, -0.76, 1.20), (0, -0.915, 1.055), 0.062, 0.046, 0.02, "muzzle", (1.0, 1, 1))]


def horse(look: Mapping[str, Any], data: Path) -> Person:
    """A horse: `fur_colour`, `marking_colour` (mane and tail; socks where patched), `pattern`, `size`, `seed`."""
    by = SHOULDER * float(look["size"])
    coat = Coat.of(look)
    frame = skeleton(JOINTS, by)
    bones = frame.names
    marked = bool(look["marking_colour"])
    hair = coat.other if marked else coat.main * 0.16 + 0.004
    socks = coat.other if marked and coat.pattern != "plain" else coat.main * 0.75 + coat.other * 0.25
    muzzle = coat.main * 0.45 + 0.012
    paints = {"coat": coat.main, "sock": socks, "hoof": np.array([0.045, 0.038, 0.030]), "muzzle": muzzle}
    cell = 0.023 * by
    body = coat.painted(modelled([one.scaled(by) for one in BODY], bones, paints, cell), 1.4 * by)
    jaw = mouth(modelled([one.scaled(by) for one in JAW], bones, paints, 0.8 * cell))
    at = {name: frame.heads[k] for k, name in enumerate(bones)}
    pieces = [body, jaw]
    for side, sign in (("l", 1.0), ("r", -1.0)):
        x, y, z = at[f"eye_{side}"]
        pieces.append(
            eye(
                bones,
                side,
                (x, y, z),
                0.044 * by,
                linear(str(look["eyes"])),
                way=(0.86 * sign, -0.5, 0.0),
                wide=58,
                pupil=36,
            )
        )
        pieces.append(
            lid(bones, f"lid_{side}", (x, y, z), 0.048 * by, coat.main * 0.8, tilt=34.0 * sign, back=14.0, sunk=66.0)
        )
        path = np.array([(0.05, -0.645, 1.44), (0.062, -0.645, 1.50), (0.07, -0.648, 1.57), (0.064, -0.652, 1.635)])
        free = np.array([0.0, 0.5, 1.0, 1.0])
        hold = shared(bones, 4, ("head", 1 - free), (f"ear_{side}", free))
        pieces.append(
            sweep(
                path * by * (sign, 1, 1),
                np.array([0.030, 0.038, 0.031, 0.003]) * by,
                np.array([0.028, 0.026, 0.018, 0.003]) * by,
                (1.0, 0.3 * sign, 0),
                [coat.main] * 4,
                hold,
                inner=coat.dark,
                sides=12,
            )
        )
        pieces.append(
            bead(
                bones,
                "head",
                (0.046 * sign * by, -1.012 * by, 1.130 * by),
                (0.008 * by, 0.012 * by, 0.016 * by),
                np.array([0.008, 0.006, 0.006]),
            )
        )
    pieces += _mane(bones, by, hair, coat.seed) + _tail(bones, by, hair, coat.seed)
    return whole("horse", frame, pieces, dark=[0.0] * len(pieces), sniffs=0.010 * by)


def _mane(bones: tuple[str, ...], by: float, hair: Any, seed: int) -> list[Piece]:
    """Strands along the crest, which fall to the left, and a forelock."""
    rng = np.random.default_rng([seed % 9973, 51])
    made: list[Piece] = []
    crest = np.array([(0, -0.36, 1.10), (0, -0.44, 1.24), (0, -0.50, 1.36), (0, -0.55, 1.45), (0, -0.60, 1.49)])
    count = 11
    for k in range(count):
        u = k / (count - 1) * (len(crest) - 1)
        j = min(int(u), len(crest) - 2)
        top = crest[j] + (u - j) * (crest[j + 1] - crest[j])
        upper = np.clip((u / (len(crest) - 1) - 0.15) / 0.7, 0, 1)
        long = 0.27 * rng.uniform(0.85, 1.15) * (1.05 - 0.35 * abs(u / 4 - 0.45))
        path = top + np.array(
            [
                (-0.015, 0.0, -0.03),
                (0.02, 0.008, 0.012),
                (0.085, 0.0, -0.05 - 0.1 * long),
                (0.125, -0.02, -0.55 * long),
                (0.118 + 0.02 * rng.uniform(-1, 1), -0.035, -1.0 * long),
            ]
        )
        hold = shared(
            bones, 5, ("neck_01", 1 - upper), ("neck_02", upper * 0.9 + 0.02), ("head", max(0.0, upper - 0.85))
        )
        tone = hair * rng.uniform(0.8, 1.25)
        made.append(
            sweep(
                path * by,
                np.array([0.03, 0.045, 0.048, 0.042, 0.006]) * by,
                np.array([0.02, 0.022, 0.02, 0.018, 0.004]) * by,
                (0, 1, -0.5),
                [tone] * 5,
                hold,
                sides=10,
            )
        )
    hold = shared(bones, 5, ("head", 1.0))
    for x in (-0.018, 0.02):
        path = np.array(
            [
                (x, -0.60, 1.46),
                (x, -0.645, 1.50),
                (1.3 * x, -0.715, 1.485),
                (1.8 * x, -0.775, 1.42),
                (2.2 * x, -0.805, 1.345),
            ]
        )
        made.append(
            sweep(
                path * by,
                np.array([0.03, 0.036, 0.036, 0.028, 0.004]) * by,
                np.array([0.015, 0.018, 0.016, 0.013, 0.003]) * by,
                (1, 0, 0),
                [hair * rng.uniform(0.85, 1.2)] * 5,
                hold,
                sides=10,
            )
        )
    return made


def _tail(bones: tuple[str, ...], by: float, hair: Any, seed: int) -> list[Piece]:
    """A dock and thick strands that hang from it."""
    rng = np.random.default_rng([seed % 9973, 52])
    made: list[Piece] = []
    for x, back in ((0.0, 0.0), (-0.035, 0.015), (0.035, 0.012), (0.0, 0.04)):
        end = rng.uniform(0.20, 0.32)
        path = np.array(
            [
                (0.2 * x, 0.52, 0.955),
                (0.5 * x, 0.595, 0.955),
                (x, 0.66 + back, 0.84),
                (1.3 * x, 0.69 + back, 0.62),
                (1.3 * x, 0.685 + back, 0.42),
                (0.9 * x, 0.66 + back, end),
            ]
        )
        share = np.array(
            [(1, 0, 0, 0), (0.3, 0.7, 0, 0), (0, 0.6, 0.4, 0), (0, 0, 0.6, 0.4), (0, 0, 0, 1), (0, 0, 0, 1)]
        )
        hold = shared(
            bones,
            6,
            ("pelvis", share[:, 0]),
            ("tail_01", share[:, 1]),
            ("tail_02", share[:, 2]),
            ("tail_03", share[:, 3]),
        )
        made.append(
            sweep(
                path * by,
                np.array([0.03, 0.04, 0.052, 0.062, 0.052, 0.006]) * by,
                np.array([0.03, 0.036, 0.042, 0.046, 0.038, 0.005]) * by,
                (1, 0, 0),
                [hair * rng.uniform(0.8, 1.25)] * 6,
                hold,
                sides=10,
            )
        )
    return made
