# SPDX-License-Identifier: GPL-3.0-or-later
"""Lamps one sees: they glow, and a real lamp beside the bulb does the lighting."""

from __future__ import annotations

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting

WARM = (1.0, 0.64, 0.34)


def _shade(setting: Setting, on: bool) -> object:
    if on:
        return setting.matter.glow("shade lit", "#ffc27a", 1.5 if setting.place.dark else 0.8, "#c9a878")
    return setting.matter.paint("shade", "#c9b48f", 0.85)


def standing(setting: Setting, x: float, y: float, watts: float = 26) -> None:
    """A floor lamp with a paper shade."""
    on = _burns(setting)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form = Form().stand(x, y)
    form.cylinder((0, 0, 0.02), 0.15, 0.04, brass)
    form.cylinder((0, 0, 0.78), 0.012, 1.5, brass, sides=10)
    form.lathe([(0.23, 1.45), (0.15, 1.78)], (0, 0, 0), _shade(setting, on), 24)
    form.build("floor lamp")
    if on:
        setting.lamps.append(Lamp("practical", "POINT", (x, y, 1.62), (x, y, 0), watts, WARM, 0.1, mirrored=False))


def table(setting: Setting, x: float, y: float, z: float, watts: float = 14) -> None:
    """A small lamp with a green glass shade on a brass foot."""
    on = _burns(setting)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    glass = (
        setting.matter.glow("green shade", "#3f9a63", 0.9, "#1f5a3a")
        if on
        else setting.matter.paint("green shade off", "#1f5a3a", 0.2)
    )
    form = Form().stand(x, y, z)
    form.cylinder((0, 0, 0.012), 0.075, 0.024, brass)
    form.cylinder((0, 0, 0.17), 0.008, 0.3, brass, sides=10)
    form.lathe([(0.125, 0.27), (0.13, 0.29), (0.09, 0.35), (0.03, 0.37)], (0, 0, 0), glass, 24)
    if on:
        form.ball((0, 0, 0.285), 0.026, setting.matter.glow("bulb", "#ffd9a0", 14), 12)
    form.build("table lamp", {"stays": True})
    if on:
        setting.lamps.append(
            Lamp("practical", "SPOT", (x, y, z + 0.3), (x, y, z), watts, WARM, 0.06, 150, 0.5, mirrored=False)
        )


def candle(setting: Setting, x: float, y: float, z: float, watts: float = 7) -> None:
    """A candle in a brass holder."""
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form = Form().stand(x, y, z)
    form.lathe([(0.06, 0), (0.055, 0.012), (0.02, 0.02), (0.02, 0.05)], (0, 0, 0), brass, 16)
    form.cylinder((0, 0, 0.13), 0.013, 0.18, setting.matter.paint("wax", "#d8cfb4", 0.6), sides=10)
    on = _burns(setting)
    if on:
        flame = setting.matter.glow("bulb flame", "#ffb04a", 9)
        form.lathe([(0.001, 0.22), (0.011, 0.232), (0.007, 0.25), (0.001, 0.275)], (0, 0, 0), flame, 8)
    form.build("candle", {"stays": True})
    if on:
        tone = (1.0, 0.52, 0.2)
        setting.lamps.append(Lamp("practical", "POINT", (x, y, z + 0.32), (x, y, z), watts, tone, 0.05, mirrored=False))


def pendant(
    setting: Setting, x: float, y: float, z: float, top: float, watts: float = 30, colour: str = "#26332e"
) -> None:
    """An enamel shade on a cord from the ceiling at `top`, its rim at `z`."""
    on = _burns(setting)
    enamel = setting.matter.paint("enamel", colour, 0.25)
    cord = setting.matter.paint("cord", "#16130f", 0.6)
    form = Form().stand(x, y, 0)
    form.cylinder((0, 0, (z + 0.22 + top) / 2), 0.006, top - z - 0.22, cord, sides=6)
    form.lathe([(0.21, 0), (0.2, 0.02), (0.11, 0.12), (0.035, 0.17), (0.03, 0.24)], (0, 0, z), enamel, 28)
    if on:
        form.ball((0, 0, z + 0.03), 0.05, setting.matter.glow("bulb", "#ffd9a0", 14), 14)
    form.build("pendant")
    if on:
        setting.lamps.append(
            Lamp("practical", "SPOT", (x, y, z + 0.02), (x, y, 0), watts * 1.5, WARM, 0.09, 140, 0.4, mirrored=False)
        )
        setting.lamps.append(
            Lamp("glow", "POINT", (x, y, z - 0.1), (x, y, 0), watts * 0.75, WARM, 0.16, mirrored=False)
        )


def sconce(setting: Setting, x: float, y: float, z: float, out: tuple[float, float], watts: float = 9) -> None:
    """A small lamp on a wall; `out` is the way off the wall."""
    on = _burns(setting)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form = Form()
    px, py = x + out[0] * 0.12, y + out[1] * 0.12
    form.box(
        (x + out[0] * 0.05, y + out[1] * 0.05, z - 0.06),
        (0.05 + abs(out[0]) * 0.08, 0.05 + abs(out[1]) * 0.08, 0.05),
        brass,
    )
    form.lathe([(0.05, -0.07), (0.085, 0.1)], (px, py, z), _shade(setting, on), 18)
    form.build("sconce")
    if on:
        setting.lamps.append(
            Lamp(
                "practical",
                "POINT",
                (px + out[0] * 0.1, py + out[1] * 0.1, z),
                (0, 0, 0),
                watts,
                WARM,
                0.08,
                mirrored=False,
            )
        )


def _burns(setting: Setting) -> bool:
    """By day lamps stay off, save where there is no daylight to speak of."""
    return setting.place.time in ("night", "dusk", "dawn") or setting.plan.lamps
