# SPDX-License-Identifier: GPL-3.0-or-later
"""What one walks on: slabs of asphalt, boards, cobbles, gravel, grass, and what is painted on them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

_PLAIN = {
    "asphalt": ("#4b4c4f", 0.88, 0.16, 2.0, 0.25),
    "concrete": ("#8b8880", 0.85, 0.14, 1.2, 0.15),
    "gravel": ("#8a8377", 0.95, 0.3, 9.0, 0.9),
    "grass": ("#4d6d2c", 0.95, 0.25, 3.0, 0.9),
    "sand": ("#bda374", 0.95, 0.14, 1.6, 0.6),
    "earth": ("#6d573c", 0.95, 0.25, 1.6, 0.8),
    "mud": ("#453626", 0.7, 0.3, 1.4, 0.9),
    "straw": ("#a68f52", 0.95, 0.3, 6.0, 0.9),
    "clay": ("#9a5c40", 0.95, 0.12, 2.0, 0.3),
    "water": ("#27464a", 0.06, 0.0, 1.0, 0.0),
}
"""Colour, roughness, how it varies, over which scale, and how rough it is to touch."""


def lay(setting: Setting, form: Form, made: str, wide: float, deep: float) -> None:
    """Lay a floor round the form's place, its top 2 cm above."""
    matter = setting.matter
    if made == "planks":
        wood = matter.pieces(
            "deck planks", ["#8a6f4e", "#7d6446", "#957a58", "#866a49"], 0.6, grain=0.35, stretch=(9, 1, 9)
        )
        seam = matter.paint("deck seam", "#2a2018", 0.9)
        form.box((0, 0, -0.04), (wide, deep, 0.08), seam, 0)
        count = round(wide / 0.2)
        for k in range(count):
            form.box(((k + 0.5) * wide / count - wide / 2, 0, 0), (wide / count - 0.012, deep, 0.04), wood, 0)
        return
    if made == "panels":
        steel = matter.pieces("hull panels", ["#9aa0a6", "#8d9399", "#a7acb1", "#7f858c", "#92989e"], 0.45, 0.55)
        dark = matter.paint("hull seam", "#24272b", 0.6, 0.4)
        form.box((0, 0, -0.2), (wide, deep, 0.36), dark, 0)
        chance, y = random.Random(setting.place.seed * 13 + 5), -deep / 2
        while y < deep / 2 - 0.2:
            long, x = min(chance.choice((1.2, 1.8, 2.4)), deep / 2 - y), -wide / 2
            while x < wide / 2 - 0.2:
                across = min(chance.choice((1.0, 1.6, 2.4)), wide / 2 - x)
                form.box((x + across / 2, y + long / 2, 0), (across - 0.03, long - 0.03, 0.04), steel, 0.008)
                x += across
            y += long
        return
    if made in ("cobbles", "flags"):
        size = 0.26 if made == "cobbles" else 0.75
        rough = 0.25 if setting.place.wet else 0.8
        stone = matter.pieces(made, ["#77736c", "#6a665f", "#827d75", "#5f5b55", "#706b64"], rough)
        form.box((0, 0, -0.05), (wide, deep, 0.1), matter.paint("cobble joint", "#4a463f", 0.95), 0)
        near = min(wide, 19.0), min(deep, 19.0)
        chance = random.Random(5)
        for i in range(int(near[0] / size)):
            for j in range(int(near[1] / size)):
                x, y = (i + 0.5 + (j % 2) * 0.5) * size - near[0] / 2, (j + 0.5) * size - near[1] / 2
                form.box((x, y, 0.0), (size * 0.93, size * 0.93, 0.04 + chance.uniform(0, 0.02)), stone, 0)
        return
    always, made = made.startswith("wet "), made.removeprefix("wet ")
    colour, rough, vary, scale, bump = _PLAIN.get(made, _PLAIN["concrete"])
    wet = always or setting.place.wet or (setting.place.dark and made in ("asphalt", "concrete"))
    if wet and made not in ("water", "grass"):
        skin = matter.wet(f"wet {made}", colour, rough * 0.7, 0.06, 0.6)
    elif made == "water":
        skin = matter.wet("lake water", colour, rough, 0.02, 1.1)
    else:
        skin = matter.paint(f"ground {made}", colour, rough, vary=vary, scale=scale, bump=bump)
    form.box((0, 0, -0.03), (wide, deep, 0.1), skin, 0)


def _slab(setting: Setting, piece: Piece) -> None:
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    lay(setting, form, str(piece.look.get("made", "concrete")), piece.w, piece.d)
    form.build(f"slab {piece.look.get('made', '')}", {"stays": True})


def _kerb(setting: Setting, piece: Piece) -> None:
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    stone = setting.matter.pieces("kerb stone", ["#77736c", "#706c66", "#7e7a73"], 0.55)
    count = max(1, round(piece.w / 1.2))
    for k in range(count):
        at = (k + 0.5) * piece.w / count - piece.w / 2
        form.box((at, 0, piece.h / 2), (piece.w / count - 0.01, piece.d, piece.h), stone, 0.012)
    form.build("kerb", {"stays": True})


def _line(setting: Setting, piece: Piece) -> None:
    """Paint on the ground."""
    colour = str(piece.look.get("colour", "#d0cdc2"))
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    form.box((0, 0, 0.03), (piece.w, piece.d, 0.008), setting.matter.paint(f"line {colour}", colour, 0.7, vary=0.15), 0)
    form.build("line", {"stays": True})


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {"kerb": _kerb, "line": _line, "slab": _slab}
