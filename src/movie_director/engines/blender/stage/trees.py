# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees beside those of `land.py`: bare ones, and what grows under them."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting


def bare(setting: Setting, form: Form, variant: int) -> None:
    """A dead tree: a trunk and twisted boughs."""
    chance = setting.random
    bark = setting.matter.paint("dead bark", "#4a423a", 0.95, vary=0.3, scale=7, bump=0.6, stretch=(4, 4, 1))
    form.lathe([(0.32, -0.2), (0.2, 0.5), (0.14, 2.6), (0.05, 4.2)], (0, 0, 0), bark, 9)
    for k in range(7):
        angle, level = 2.4 * k + variant, 1.5 + 0.42 * k
        limb(form, bark, (0, 0, level), angle, 1.7 - 0.13 * k, 0.09, 3, chance.uniform(0.5, 1.0))


def limb(
    form: Form,
    bark: object,
    start: tuple[float, float, float],
    angle: float,
    long: float,
    thick: float,
    deep: int,
    lift: float,
) -> None:
    """A bough that forks `deep` times."""
    x, y, z = start
    end = (x + long * math.cos(angle), y + long * math.sin(angle), z + long * lift)
    ring = [(math.cos(a), math.sin(a)) for a in (0.5, 2.6, 4.7)]
    across = (-math.sin(angle), math.cos(angle))
    points = []
    for (px, py, pz), r in ((start, thick), (end, thick * 0.55)):
        points += [(px + across[0] * c * r, py + across[1] * c * r, pz + s * r) for c, s in ring]
    form.add(points, [(i, (i + 1) % 3, (i + 1) % 3 + 3, i + 3) for i in range(3)], bark, smooth=True)
    if deep > 1:
        for way in (-0.6, 0.5):
            limb(form, bark, end, angle + way, long * 0.62, thick * 0.55, deep - 1, lift + 0.25 * way)
