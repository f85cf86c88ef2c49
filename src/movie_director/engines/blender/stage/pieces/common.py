# SPDX-License-Identifier: GPL-3.0-or-later
"""What builders of pieces share: where a piece stands, and the stuffs that most are made of."""

from __future__ import annotations

from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

STAYS = {"stays": True}
WARM = (1.0, 0.66, 0.36)


def begun(piece: Piece) -> Form:
    """A form whose origin is the middle of the piece's footprint, its front towards -y."""
    return Form().stand(piece.x, piece.y, piece.z, piece.turn)


def told(piece: Piece, what: str, usual: str) -> str:
    """A word of the piece's look."""
    return str(piece.look.get(what, usual))


def iron(setting: Setting) -> Any:
    """Black painted iron."""
    return setting.matter.paint("post iron", "#1d2422", 0.4, 0.6)


def steel(setting: Setting) -> Any:
    """Galvanised steel."""
    return setting.matter.paint("galvanised", "#8b8f92", 0.4, 0.7, vary=0.12, scale=5)


def wood(setting: Setting, colour: str = "#6d5238") -> Any:
    """Rough boards of about a colour."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    tones = ["#" + "".join(f"{min(255, int(c * k)):02x}" for c in (r, g, b)) for k in (1.0, 0.86, 1.13, 0.94)]
    return setting.matter.pieces(f"boards {colour}", tones, 0.75, grain=0.35, stretch=(9, 9, 1.5))


def lit(setting: Setting) -> bool:
    """Whether lamps burn."""
    return setting.place.time != "day" or setting.place.weather in ("storm", "fog")


def watts(setting: Setting, night: float) -> float:
    """What a lamp outside gives at the hour."""
    return night * {"night": 1.0, "dusk": 0.5, "dawn": 0.25, "day": 0.3}[setting.place.time]


def burn(
    setting: Setting, at: tuple[float, float, float], night: float, colour: tuple[float, float, float] = WARM
) -> None:
    """A lamp that lights its surroundings at night."""
    if lit(setting):
        name = "practical" if sum(lamp.name == "practical" for lamp in setting.lamps) < 3 else "street"
        setting.lamps.append(Lamp(name, "POINT", at, (at[0], at[1], 0), watts(setting, night), colour, 0.14))
