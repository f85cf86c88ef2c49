"""A bird of clay: an egg with a round head, a beak, folded wings and thin legs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.creatures.clay import Lump, ball, both, modelled
from movie_director.engines.blender.people.creatures.coat import Coat
from movie_director.engines.blender.people.creatures.frame import Joints, skeleton, whole
from movie_director.engines.blender.people.creatures.parts import eye, lid, shared, sweep
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece

HIGH = 0.27
"""Metres from the ground to the crown of a bird of the usual size; all other measures are about shares of it."""
JOINTS: Joints = {
    "pelvis": ("", (0, 0.10, 0.42), (0, -0.06, 0.52)),
    "spine_03": ("pelvis", (0, -0.04, 0.50), (0, -0.14, 0.62)),
    "neck_01": ("spine_03", (0, -0.13, 0.62), (0, -0.17, 0.72)),
    "head": ("neck_01", (0, -0.17, 0.72), (0, -0.36, 0.80)),
    "jaw": ("head", (0, -0.30, 0.775), (0, -0.50, 0.765)),
    "eye_l": ("head", (0.098, -0.265, 0.850), (0.14, -0.30, 0.850)),
    "lid_l": ("head", (0.098, -0.265, 0.850), (0.14, -0.30, 0.850)),
    "tail_01": ("pelvis", (0, 0.26, 0.36), (0, 0.62, 0.22)),
    "wing_l": ("spine_03", (0.17, -0.06, 0.56), (0.17, 0.42, 0.34)),
    "leg_upper_l": ("pelvis", (0.085, 0.06, 0.33), (0.085, -0.02, 0.235)),
    "leg_lower_l": ("leg_upper_l", (0.085, -0.02, 0.235), (0.085, 0.06, 0.125)),
    "leg_shank_l": ("leg_lower_l", (0.085, 0.06, 0.125), (0.085, 0.0, 0.022)),
    "leg_paw_l": ("leg_shank_l", (0.085, 0.0, 0.022), (0.085, -0.10, 0.012)),
}
BODY: list[Lump] = [
    Lump("pelvis", (0, 0.20, 0.40), (0, 0.0, 0.46), 0.135, 0.205, 0.05),
    Lump("spine_03", (0, 0.0, 0.46), (0, -0.09, 0.54), 0.21, 0.175, 0.06),
    ball("spine_03", (0, -0.12, 0.47), 0.165, soft=0.05, paint="light"),
    Lump("neck_01", (0, -0.12, 0.58), (0, -0.16, 0.70), 0.155, 0.135, 0.06),
    *both(Lump("leg_upper_l", (0.075, 0.07, 0.36), (0.085, 0.0, 0.25), 0.085, 0.038, 0.05)),
    ball("head", (0, -0.19, 0.80), 0.165, soft=0.06, squash=(1, 1.02, 0.97)),
    *both(ball("head", (0.07, -0.26, 0.755), 0.075, soft=0.05, paint="light")),
]


def bird(look: Mapping[str, Any], data: Path) -> Person:
    """A bird: `fur_colour`, `marking_colour` (breast), `pattern`, `size` and `seed` of a look."""
    by = HIGH * float(look["size"])
    coat = Coat.of(look)
    frame = skeleton(JOINTS, by)
    bones = frame.names
    paints = {"coat": coat.main, "light": coat.other if look["marking_colour"] else coat.light}
    cell = 0.021 * by
    body = coat.painted(modelled([one.scaled(by) for one in BODY], bones, paints, cell), 1.0 * by)
    at = {name: frame.heads[k] for k, name in enumerate(bones)}
    horn = np.array([0.62, 0.27, 0.03]) if coat.main.mean() > 0.03 else np.array([0.50, 0.30, 0.05])
    pieces = [body]
    for bone, path, wide in (
        (
            "head",
            [(0, -0.28, 0.80), (0, -0.355, 0.805), (0, -0.44, 0.795), (0, -0.515, 0.765)],
            (0.06, 0.055, 0.034, 0.004),
        ),
        (
            "jaw",
            [(0, -0.28, 0.765), (0, -0.35, 0.765), (0, -0.42, 0.763), (0, -0.47, 0.762)],
            (0.05, 0.044, 0.026, 0.004),
        ),
    ):
        line, half = np.array(path) * by, np.array(wide) * by
        hold = shared(bones, 4, (bone, 1.0))
        pieces.append(sweep(line, half, half * (0.8 if bone == "head" else 0.5), (1, 0, 0), [horn] * 4, hold, sides=12))
    for side, sign in (("l", 1.0), ("r", -1.0)):
        x, y, z = at[f"eye_{side}"]
        pieces.append(
            eye(
                bones,
                side,
                (x, y, z),
                0.062 * by,
                linear(str(look["eyes"])),
                way=(0.72 * sign, -0.69, 0.0),
                wide=58,
                pupil=44,
            )
        )
        pieces.append(lid(bones, f"lid_{side}", (x, y, z), 0.067 * by, coat.dark, tilt=24.0 * sign, back=26.0))
        pieces += _wing(bones, by, side, sign, coat)
        pieces += _foot(bones, by, side, sign, horn * 0.8)
    for x in (-0.055, 0.055, 0.0):
        path = np.array(
            [(0.3 * x, 0.20, 0.40), (0.7 * x, 0.36, 0.345), (1.1 * x, 0.52, 0.285), (1.25 * x, 0.66, 0.235)]
        )
        pieces.append(
            sweep(
                path * by,
                np.array([0.055, 0.062, 0.064, 0.03]) * by,
                np.array([0.03, 0.018, 0.013, 0.006]) * by,
                (1, 0, 0),
                [coat.dark * (1.0 if x else 1.25)] * 4,
                shared(bones, 4, ("tail_01", 1.0)),
                sides=12,
            )
        )
    return whole("bird", frame, pieces, dark=[0.0] * len(pieces), sniffs=0.004 * by)


def _wing(bones: tuple[str, ...], by: float, side: str, sign: float, coat: Coat) -> list[Piece]:
    """Three layers of a folded wing, the longest below."""
    made: list[Piece] = []
    for k, (long, low, tone) in enumerate(
        ((1.0, -0.035, coat.dark * 0.8), (0.78, 0.0, coat.dark * 1.3), (0.52, 0.03, coat.main))
    ):
        out = 0.012 * k
        path = np.array(
            [
                (0.125 + out, -0.12, 0.58 + 0.4 * low),
                (0.178 + out, -0.02, 0.555 + low),
                (0.196 + out, 0.18 * long, 0.48 + low),
                (0.170 + out, 0.40 * long, 0.395 + 0.07 * (1 - long) + low),
                (0.105 + out, 0.60 * long, 0.315 + 0.16 * (1 - long) + low),
            ]
        )
        hold = shared(bones, 5, (f"wing_{side}", 1.0))
        made.append(
            sweep(
                path * by * (sign, 1, 1),
                np.array([0.05, 0.112, 0.118, 0.085, 0.012]) * by,
                np.array([0.03, 0.034, 0.03, 0.022, 0.006]) * by,
                (0, 0.25, 1),
                [tone] * 5,
                hold,
                sides=14,
            )
        )
    return made


def _foot(bones: tuple[str, ...], by: float, side: str, sign: float, horn: F64) -> list[Piece]:
    """A thin leg and four toes."""
    one, two, three = (f"leg_{part}_{side}" for part in ("lower", "shank", "paw"))
    leg = np.array(
        [(0.085, 0.0, 0.25), (0.085, 0.02, 0.18), (0.085, 0.06, 0.125), (0.085, 0.03, 0.07), (0.085, 0.0, 0.022)]
    )
    hold = shared(
        bones,
        5,
        (one, np.array([1, 1, 0.5, 0, 0])),
        (two, np.array([0, 0, 0.5, 1, 0.6])),
        (three, np.array([0, 0, 0, 0, 0.4])),
    )
    wide = np.array([0.026, 0.02, 0.02, 0.016, 0.018]) * by
    made = [sweep(leg * by * (sign, 1, 1), wide, wide, (1, 0, 0), [horn] * 5, hold, sides=8)]
    for x, y in ((-0.055, -0.105), (0.0, -0.13), (0.055, -0.105), (0.0, 0.085)):
        toe = np.array([(0.085, 0.0, 0.022), (0.085 + 0.55 * x, 0.55 * y, 0.022), (0.085 + x, y, 0.009)])
        half = np.array([0.017, 0.016, 0.006]) * by
        made.append(
            sweep(
                toe * by * (sign, 1, 1),
                half,
                half,
                (1, 0, 0) if y > 0.5 else (0.9, 0.1, 0),
                [horn] * 3,
                shared(bones, 3, (three, 1.0)),
                sides=8,
            )
        )
    return made
