"""A cat of clay: a round head with pointed ears and slit eyes, a long back, a tail with a will of its own."""

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

SHOULDER = 0.30
"""Metres from the ground to the shoulders of a cat of the usual size; all other measures are shares of it."""
JOINTS: Joints = {
    "pelvis": ("", (0, 0.60, 0.84), (0, 0.34, 0.88)),
    "spine_01": ("pelvis", (0, 0.34, 0.88), (0, 0.02, 0.88)),
    "spine_02": ("spine_01", (0, 0.02, 0.88), (0, -0.28, 0.88)),
    "spine_03": ("spine_02", (0, -0.28, 0.88), (0, -0.50, 0.93)),
    "neck_01": ("spine_03", (0, -0.48, 0.93), (0, -0.62, 1.13)),
    "head": ("neck_01", (0, -0.62, 1.13), (0, -0.98, 1.22)),
    "jaw": ("head", (0, -0.80, 1.12), (0, -1.02, 1.08)),
    "eye_l": ("head", (0.125, -0.895, 1.335), (0.125, -0.98, 1.335)),
    "lid_l": ("head", (0.125, -0.895, 1.335), (0.125, -0.98, 1.335)),
    "ear_l": ("head", (0.18, -0.70, 1.45), (0.26, -0.70, 1.75)),
    "tail_01": ("pelvis", (0, 0.74, 0.90), (0, 0.98, 0.82)),
    "tail_02": ("tail_01", (0, 0.98, 0.82), (0, 1.20, 0.90)),
    "tail_03": ("tail_02", (0, 1.20, 0.90), (0, 1.32, 1.12)),
    "tail_04": ("tail_03", (0, 1.32, 1.12), (0, 1.28, 1.36)),
    "fore_upper_l": ("spine_03", (0.14, -0.42, 0.72), (0.145, -0.30, 0.48)),
    "fore_lower_l": ("fore_upper_l", (0.145, -0.30, 0.48), (0.145, -0.37, 0.22)),
    "fore_shank_l": ("fore_lower_l", (0.145, -0.37, 0.22), (0.145, -0.39, 0.07)),
    "fore_paw_l": ("fore_shank_l", (0.145, -0.39, 0.07), (0.145, -0.50, 0.03)),
    "hind_upper_l": ("pelvis", (0.12, 0.56, 0.74), (0.15, 0.38, 0.48)),
    "hind_lower_l": ("hind_upper_l", (0.15, 0.38, 0.48), (0.15, 0.66, 0.27)),
    "hind_shank_l": ("hind_lower_l", (0.15, 0.66, 0.27), (0.15, 0.60, 0.07)),
    "hind_paw_l": ("hind_shank_l", (0.15, 0.60, 0.07), (0.15, 0.47, 0.03)),
}
BODY: list[Lump] = [
    Lump("pelvis", (0, 0.62, 0.78), (0, 0.40, 0.80), 0.185, 0.20, 0.05),
    Lump("spine_01", (0, 0.36, 0.79), (0, 0.06, 0.77), 0.20, 0.215, 0.06),
    Lump("spine_02", (0, 0.04, 0.76), (0, -0.24, 0.77), 0.215, 0.20, 0.06),
    Lump("spine_03", (0, -0.26, 0.78), (0, -0.44, 0.82), 0.20, 0.175, 0.06),
    Lump("neck_01", (0, -0.46, 0.90), (0, -0.62, 1.10), 0.155, 0.14, 0.08),
    ball("spine_03", (0, -0.50, 0.80), 0.13, soft=0.10, paint="light"),
    ball("spine_02", (0, 0.05, 0.64), 0.13, soft=0.10, paint="light", squash=(0.8, 1.9, 0.8)),
    *both(
        Lump("fore_upper_l", (0.11, -0.38, 0.72), (0.14, -0.31, 0.48), 0.11, 0.080, 0.09),
        Lump("fore_lower_l", (0.145, -0.31, 0.48), (0.145, -0.365, 0.22), 0.080, 0.064, 0.05),
        Lump("fore_shank_l", (0.145, -0.37, 0.22), (0.145, -0.39, 0.09), 0.064, 0.070, 0.04, "light"),
        Lump("fore_paw_l", (0.145, -0.39, 0.06), (0.145, -0.47, 0.055), 0.078, 0.072, 0.04, "light", (1.1, 1, 0.78)),
        *(
            ball("fore_paw_l", (0.145 + x, -0.52 - y, 0.044), 0.040, soft=0.014, paint="light")
            for x, y in ((-0.045, 0), (0, 0.014), (0.045, 0))
        ),
        Lump("hind_upper_l", (0.09, 0.56, 0.70), (0.15, 0.44, 0.50), 0.185, 0.125, 0.09, squash=(0.7, 1, 1)),
        Lump("hind_lower_l", (0.15, 0.40, 0.48), (0.15, 0.645, 0.27), 0.095, 0.060, 0.06),
        Lump("hind_shank_l", (0.15, 0.655, 0.26), (0.15, 0.60, 0.09), 0.060, 0.064, 0.04, "light"),
        Lump("hind_paw_l", (0.15, 0.60, 0.06), (0.15, 0.51, 0.055), 0.076, 0.070, 0.04, "light", (1.1, 1, 0.78)),
        *(
            ball("hind_paw_l", (0.15 + x, 0.46 - y, 0.044), 0.039, soft=0.014, paint="light")
            for x, y in ((-0.044, 0), (0, 0.014), (0.044, 0))
        ),
    ),
    Lump("tail_01", (0, 0.74, 0.88), (0, 0.98, 0.82), 0.075, 0.062, 0.06),
    Lump("tail_02", (0, 0.98, 0.82), (0, 1.20, 0.90), 0.062, 0.060, 0.05),
    Lump("tail_03", (0, 1.20, 0.90), (0, 1.32, 1.12), 0.060, 0.060, 0.05),
    Lump("tail_04", (0, 1.32, 1.12), (0, 1.28, 1.34), 0.060, 0.046, 0.05, "tip"),
    ball("head", (0, -0.72, 1.27), 0.265, soft=0.08, squash=(1.12, 0.95, 0.95)),
    *both(ball("head", (0.15, -0.80, 1.18), 0.14, soft=0.06, paint="light")),
    *both(ball("head", (0.052, -0.975, 1.185), 0.078, soft=0.03, paint="light")),
    ball("head", (0, -0.94, 1.245), 0.06, soft=0.05),
]
JAW: list[Lump] = [Lump("jaw", (0, -0.86, 1.115), (0, -0.985, 1.105), 0.07, 0.056, 0.02, "light", (1.2, 1, 0.75))]
PINK = np.array([0.52, 0.19, 0.17])


def cat(look: Mapping[str, Any], data: Path) -> Person:
    """A cat: `fur_colour`, `marking_colour`, `pattern`, `size` and `seed` of a look."""
    by = SHOULDER * float(look["size"])
    coat = Coat.of(look)
    frame = skeleton(JOINTS, by)
    bones = frame.names
    light = coat.light if coat.pattern in ("plain", "striped") else coat.other
    paints = {"coat": coat.main, "light": light, "tip": coat.dark if coat.pattern == "striped" else light}
    cell = 0.034 * by
    body = coat.painted(modelled([one.scaled(by) for one in BODY], bones, paints, cell), 1.7 * by)
    jaw = mouth(modelled([one.scaled(by) for one in JAW], bones, paints, 0.7 * cell))
    at = {name: frame.heads[k] for k, name in enumerate(bones)}
    pieces = [body, jaw]
    pieces.append(bead(bones, "head", (0, -1.055 * by, 1.24 * by), (0.036 * by, 0.022 * by, 0.024 * by), PINK, 0.25))
    for side, sign in (("l", 1.0), ("r", -1.0)):
        x, y, z = at[f"eye_{side}"]
        pieces.append(eye(bones, side, (x, y, z), 0.098 * by, linear(str(look["eyes"])), wide=56, pupil=40, slit=0.42))
        pieces.append(lid(bones, f"lid_{side}", (x, y, z), 0.106 * by, coat.main * 0.85, tilt=-6.0 * sign))
        path = np.array([(0.165, -0.69, 1.40), (0.19, -0.70, 1.52), (0.225, -0.705, 1.63), (0.255, -0.705, 1.735)])
        free = np.array([0.0, 0.5, 1.0, 1.0])
        hold = shared(bones, 4, ("head", 1 - free), (f"ear_{side}", free))
        pieces.append(
            sweep(
                path * by * (sign, 1, 1),
                np.array([0.13, 0.115, 0.068, 0.006]) * by,
                np.array([0.05, 0.042, 0.028, 0.005]) * by,
                (1.0, -0.35 * sign, 0),
                [coat.main] * 4,
                hold,
                inner=PINK * 0.9 + 0.04,
                sides=14,
            )
        )
        for k in range(3):
            rise = (0.06, 0.0, -0.06)[k]
            tip = np.array(
                [(0.09, -1.02, 1.19 + 0.3 * rise), (0.24, -1.02, 1.19 + 0.8 * rise), (0.42, -0.97, 1.16 + rise)]
            )
            hold = shared(bones, 3, ("head", 1.0))
            pieces.append(
                sweep(
                    tip * by * (sign, 1, 1),
                    np.array([0.006, 0.005, 0.002]) * by,
                    np.array([0.006, 0.005, 0.002]) * by,
                    (0, 0, 1),
                    [np.array([0.75, 0.74, 0.70])] * 3,
                    hold,
                    sides=5,
                )
            )
    return whole("cat", frame, pieces, dark=[0.0] * len(pieces), sniffs=0.012 * by)
