"""A dog of clay: a big head on a sturdy body, ears that hang, a tail that tells how it is."""

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

SHOULDER = 0.52
"""Metres from the ground to the withers of a dog of the usual size; all other measures are shares of it."""
JOINTS: Joints = {
    "pelvis": ("", (0, 0.50, 0.90), (0, 0.28, 0.92)),
    "spine_01": ("pelvis", (0, 0.28, 0.92), (0, 0.0, 0.92)),
    "spine_02": ("spine_01", (0, 0.0, 0.92), (0, -0.26, 0.93)),
    "spine_03": ("spine_02", (0, -0.26, 0.93), (0, -0.48, 1.00)),
    "neck_01": ("spine_03", (0, -0.46, 1.00), (0, -0.60, 1.28)),
    "head": ("neck_01", (0, -0.60, 1.28), (0, -0.95, 1.34)),
    "jaw": ("head", (0, -0.76, 1.24), (0, -1.06, 1.19)),
    "eye_l": ("head", (0.098, -0.868, 1.485), (0.098, -0.93, 1.485)),
    "lid_l": ("head", (0.098, -0.868, 1.485), (0.098, -0.93, 1.485)),
    "ear_l": ("head", (0.20, -0.66, 1.55), (0.30, -0.70, 1.25)),
    "tail_01": ("pelvis", (0, 0.64, 0.98), (0, 0.78, 1.12)),
    "tail_02": ("tail_01", (0, 0.78, 1.12), (0, 0.88, 1.28)),
    "tail_03": ("tail_02", (0, 0.88, 1.28), (0, 0.92, 1.46)),
    "fore_upper_l": ("spine_03", (0.16, -0.40, 0.76), (0.17, -0.28, 0.50)),
    "fore_lower_l": ("fore_upper_l", (0.17, -0.28, 0.50), (0.17, -0.35, 0.24)),
    "fore_shank_l": ("fore_lower_l", (0.17, -0.35, 0.24), (0.17, -0.37, 0.08)),
    "fore_paw_l": ("fore_shank_l", (0.17, -0.37, 0.08), (0.17, -0.50, 0.03)),
    "hind_upper_l": ("pelvis", (0.14, 0.46, 0.78), (0.17, 0.30, 0.50)),
    "hind_lower_l": ("hind_upper_l", (0.17, 0.30, 0.50), (0.17, 0.56, 0.28)),
    "hind_shank_l": ("hind_lower_l", (0.17, 0.56, 0.28), (0.17, 0.51, 0.08)),
    "hind_paw_l": ("hind_shank_l", (0.17, 0.51, 0.08), (0.17, 0.38, 0.03)),
}
BODY: list[Lump] = [
    Lump("pelvis", (0, 0.54, 0.84), (0, 0.34, 0.84), 0.20, 0.205, 0.05),
    Lump("spine_01", (0, 0.30, 0.84), (0, 0.04, 0.82), 0.205, 0.215, 0.06),
    Lump("spine_02", (0, 0.04, 0.80), (0, -0.24, 0.79), 0.225, 0.245, 0.06),
    Lump("spine_03", (0, -0.24, 0.80), (0, -0.40, 0.84), 0.24, 0.215, 0.06),
    Lump("neck_01", (0, -0.44, 0.94), (0, -0.60, 1.22), 0.185, 0.15, 0.10),
    ball("spine_03", (0, -0.47, 0.78), 0.15, soft=0.10, paint="light"),
    ball("spine_02", (0, -0.05, 0.68), 0.16, soft=0.08, paint="light", squash=(0.8, 1.6, 0.75)),
    *both(
        Lump("fore_upper_l", (0.13, -0.36, 0.76), (0.165, -0.30, 0.50), 0.12, 0.088, 0.09),
        Lump("fore_lower_l", (0.17, -0.29, 0.50), (0.17, -0.345, 0.24), 0.086, 0.070, 0.05),
        Lump("fore_shank_l", (0.17, -0.35, 0.24), (0.17, -0.37, 0.10), 0.070, 0.074, 0.04, "light"),
        Lump("fore_paw_l", (0.17, -0.37, 0.065), (0.17, -0.46, 0.058), 0.082, 0.072, 0.04, "light", (1.12, 1, 0.8)),
        ball("fore_paw_l", (0.125, -0.515, 0.045), 0.044, soft=0.014, paint="light"),
        ball("fore_paw_l", (0.172, -0.532, 0.047), 0.046, soft=0.014, paint="light"),
        ball("fore_paw_l", (0.219, -0.515, 0.045), 0.044, soft=0.014, paint="light"),
        Lump("hind_upper_l", (0.10, 0.48, 0.76), (0.165, 0.36, 0.52), 0.185, 0.115, 0.09, squash=(0.72, 1, 1)),
        Lump("hind_lower_l", (0.17, 0.33, 0.50), (0.17, 0.545, 0.28), 0.095, 0.062, 0.06),
        Lump("hind_shank_l", (0.17, 0.555, 0.27), (0.17, 0.51, 0.10), 0.062, 0.066, 0.04, "light"),
        Lump("hind_paw_l", (0.17, 0.51, 0.065), (0.17, 0.42, 0.058), 0.080, 0.070, 0.04, "light", (1.12, 1, 0.8)),
        ball("hind_paw_l", (0.125, 0.365, 0.045), 0.043, soft=0.014, paint="light"),
        ball("hind_paw_l", (0.172, 0.348, 0.047), 0.045, soft=0.014, paint="light"),
        ball("hind_paw_l", (0.219, 0.365, 0.045), 0.043, soft=0.014, paint="light"),
    ),
    Lump("tail_01", (0, 0.64, 0.95), (0, 0.78, 1.12), 0.085, 0.068, 0.06),
    Lump("tail_02", (0, 0.78, 1.12), (0, 0.88, 1.28), 0.068, 0.058, 0.04),
    Lump("tail_03", (0, 0.88, 1.28), (0, 0.91, 1.42), 0.058, 0.036, 0.04, "light"),
    ball("head", (0, -0.70, 1.40), 0.245, soft=0.09, squash=(1.05, 1.0, 0.98)),
    *both(ball("head", (0.10, -0.80, 1.30), 0.15, soft=0.07)),
    Lump("head", (0, -0.86, 1.335), (0, -1.12, 1.325), 0.135, 0.105, 0.07, "light"),
    *both(Lump("head", (0.055, -0.98, 1.285), (0.058, -1.11, 1.28), 0.085, 0.088, 0.03, "light")),
    *both(ball("head", (0.098, -0.86, 1.575), 0.05, soft=0.06)),
]
JAW: list[Lump] = [Lump("jaw", (0, -0.82, 1.235), (0, -1.06, 1.205), 0.085, 0.068, 0.02, "light", (1.25, 1, 0.75))]


def dog(look: Mapping[str, Any], data: Path) -> Person:
    """A dog: `fur_colour`, `marking_colour`, `pattern`, `size` and `seed` of a look."""
    by = SHOULDER * float(look["size"])
    coat = Coat.of(look)
    frame = skeleton(JOINTS, by)
    bones = frame.names
    paints = {"coat": coat.main, "light": coat.light if coat.pattern == "plain" else coat.other}
    cell = 0.034 * by
    body = coat.painted(modelled([one.scaled(by) for one in BODY], bones, paints, cell), 1.6 * by)
    jaw = mouth(modelled([one.scaled(by) for one in JAW], bones, paints, 0.8 * cell))
    at = {name: frame.heads[k] for k, name in enumerate(bones)}
    pieces = [body, jaw]
    pieces.append(bead(bones, "head", (0, -1.225 * by, 1.395 * by), (0.062 * by, 0.046 * by, 0.046 * by), NOSE, 0.18))
    pieces.append(bead(bones, "jaw", (0, -0.98 * by, 1.235 * by), (0.062 * by, 0.15 * by, 0.03 * by), TONGUE, 0.35))
    for side, sign in (("l", 1.0), ("r", -1.0)):
        x, y, z = at[f"eye_{side}"]
        pieces.append(eye(bones, side, (x, y, z), 0.078 * by, linear(str(look["eyes"])), wide=50, pupil=33))
        pieces.append(lid(bones, f"lid_{side}", (x, y, z), 0.086 * by, coat.main * 0.85, tilt=9.0 * sign))
        path = (
            np.array(
                [
                    (0.14, -0.66, 1.57),
                    (0.22, -0.67, 1.585),
                    (0.285, -0.69, 1.50),
                    (0.315, -0.715, 1.38),
                    (0.32, -0.735, 1.25),
                    (0.31, -0.75, 1.16),
                    (0.30, -0.755, 1.11),
                ]
            )
            * by
            * (sign, 1, 1)
        )
        count = len(path)
        free = np.clip(np.arange(count) / 2, 0, 1)
        hold = shared(bones, count, ("head", 1 - free), (f"ear_{side}", free))
        widths = np.array([0.05, 0.085, 0.11, 0.135, 0.13, 0.095, 0.012]) * by
        thick = np.array([0.03, 0.035, 0.032, 0.03, 0.028, 0.022, 0.008]) * by
        pieces.append(sweep(path, widths, thick, (0, 1, 0), [coat.dark] * count, hold, sides=12))
    return whole("dog", frame, pieces, dark=[0.0] * len(pieces), sniffs=0.012 * by)


NOSE, TONGUE = np.array([0.012, 0.011, 0.012]), np.array([0.50, 0.12, 0.11])
