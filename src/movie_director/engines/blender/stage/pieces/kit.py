# SPDX-License-Identifier: GPL-3.0-or-later
"""A short hand for building pieces: solids in the piece's own frame, paints by name.

The frame is the middle of the footprint at the piece's base (of a thing on a wall the middle of its back), the front
towards -y. `#rrggbb` is a plain paint, `#rrggbb 0.2` one of that roughness.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from movie_director.engines.blender.stage import lettering
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

Point = tuple[float, float, float]
Build = Callable[[Setting, Piece], None]
PAINTS: dict[str, tuple[str, float, float]] = {
    "steel": ("#a9abab", 0.28, 1.0),
    "chrome": ("#c8cacb", 0.12, 1.0),
    "iron": ("#2a2d2f", 0.45, 0.7),
    "black": ("#141414", 0.45, 0.0),
    "white": ("#d9d9d4", 0.35, 0.0),
    "grey": ("#7d8283", 0.5, 0.0),
    "brass": ("#b08a45", 0.28, 1.0),
    "gold": ("#c9a24a", 0.25, 1.0),
    "china": ("#dddcd6", 0.12, 0.0),
    "paper": ("#dcd6c8", 0.9, 0.0),
    "rubber": ("#1a1a1b", 0.8, 0.0),
    "concrete": ("#8f8c86", 0.9, 0.0),
    "glass": ("#a9c0c4", 0.06, 0.0),
    "mirror": ("#c6cccd", 0.03, 1.0),
}
WOODS: dict[str, str] = {
    "oak": "#8a6238",
    "pine": "#a8824f",
    "walnut": "#5a3a22",
    "mahogany": "#4a2418",
    "dark wood": "#32201a",
    "grey wood": "#6f6557",
}
STONES: dict[str, str] = {"stone": "#8f887c", "dark stone": "#5d5850", "sandstone": "#a8987c", "marble": "#c9c5bb"}


class Kit:
    """One piece in the making."""

    def __init__(self, setting: Setting, piece: Piece) -> None:
        self.setting, self.piece, self.matter = setting, piece, setting.matter
        self.w, self.d, self.h = piece.w, piece.d, piece.h
        self.chance = setting.random
        self.form = Form().stand(piece.x, piece.y, piece.z, piece.turn)

    def paint(self, name: Any) -> Any:
        """A material by a paint's name, a colour, or as it is."""
        if not isinstance(name, str):
            return name
        if name in PAINTS:
            colour, rough, metal = PAINTS[name]
            return self.matter.paint(f"kit {name}", colour, rough, metal)
        if name in WOODS:
            return self.matter.paint(
                f"kit {name}", WOODS[name], 0.42, vary=0.25, scale=3, stretch=(6, 6, 1.5), coat=0.15
            )
        if name in STONES:
            return self.matter.paint(f"kit {name}", STONES[name], 0.75, vary=0.2, scale=4, bump=0.3)
        colour, _, rough = name.partition(" ")
        return self.matter.paint(f"kit {name}", colour, float(rough or 0.6))

    def cloth(self, colour: str) -> Any:
        """Something woven."""
        return self.matter.paint(f"kit cloth {colour}", colour, 0.95, vary=0.12, scale=16)

    def glow(self, colour: str, strength: float, name: str = "bulb") -> Any:
        """What shines: named so that the gaffer turns it with the lamps (`bulb`) or the signs (`neon`)."""
        return self.matter.glow(f"{name} {colour} {strength}", colour, strength)

    def look(self, name: str, usual: str) -> str:
        """What the plan says of the piece."""
        return str(self.piece.look.get(name, usual))

    def box(self, at: Point, size: Point, paint: Any, bevel: float = 0.006, turn: float = 0, tilt: float = 0) -> None:
        """A box by its middle and size."""
        self.form.box(at, size, self.paint(paint), bevel, turn, tilt)

    def slab(
        self, x: float, y: float, low: float, high: float, w: float, d: float, paint: Any, bevel: float = 0.006
    ) -> None:
        """A box from one height to another."""
        self.form.box((x, y, (low + high) / 2), (w, d, high - low), self.paint(paint), bevel)

    def rod(self, at: Point, radius: float, long: float, paint: Any, axis: str = "z", top: float | None = None) -> None:
        """A cylinder by its middle."""
        self.form.cylinder(at, radius, long, self.paint(paint), top, 8 if radius < 0.03 else 18, axis)

    def ball(self, at: Point, radius: Any, paint: Any, sides: int = 14) -> None:
        """A ball."""
        self.form.ball(at, radius, self.paint(paint), sides)

    def turned(self, profile: Sequence[tuple[float, float]], at: Point, paint: Any, sides: int = 20) -> None:
        """A turned solid."""
        self.form.lathe(profile, at, self.paint(paint), sides)

    def sheet(self, corners: Sequence[Point], paint: Any) -> None:
        """A flat face, seen from both sides: one is enough, and two in one plane would shade each other."""
        self.form.sheet(corners, self.paint(paint))

    def words(self, text: str, at: Point, high: float, paint: Any, wide: float = 9.0) -> None:
        """Letters read from the front."""
        lettering.write(self.form, text, at, high, self.paint(paint), wide)

    def legs(self, top: float, thick: float, paint: Any, inset: float = 0.04) -> None:
        """Four legs at the corners."""
        for sx in (-1, 1):
            for sy in (-1, 1):
                at = (sx * (self.w / 2 - inset), sy * (self.d / 2 - inset), top / 2)
                self.box(at, (thick, thick, top), paint, 0.004)

    def lamp(
        self, at: Point, watts: float, colour: Point, size: float = 0.1, kind: str = "POINT", down: bool = True,
        name: str = "practical",
    ) -> None:  # fmt: skip
        """A lamp in the piece's frame, an area one shining down, else to its front."""
        there = self.world(at)
        to = (there[0], there[1], 0.0) if down else self.world((at[0], at[1] - 3, at[2] - 0.4))
        self.setting.lamps.append(Lamp(name, kind, there, to, watts, colour, size, mirrored=False))

    def world(self, at: Point) -> Point:
        """A point of the piece's frame on the stage."""
        turn = math.radians(self.piece.turn)
        c, s = math.cos(turn), math.sin(turn)
        x, y = at[0] * c - at[1] * s + self.piece.x, at[0] * s + at[1] * c + self.piece.y
        return x, y, at[2] + self.piece.z

    def burns(self) -> bool:
        """Whether lamps are lit: by day only where there is no daylight to speak of."""
        return self.setting.place.time in ("night", "dusk", "dawn") or self.setting.plan.lamps

    def done(self, **tags: object) -> Any:
        """The finished object."""
        return self.form.build(self.piece.name, dict(tags))


class Family:
    """Builders by the piece's name."""

    def __init__(self) -> None:
        self.pieces: dict[str, Build] = {}

    def __call__(self, name: str, stays: bool = False) -> Callable[[Callable[[Kit], None]], Callable[[Kit], None]]:
        """Say that a function builds a piece; one that `stays` is never taken out of the camera's way."""

        def keep(make: Callable[[Kit], None]) -> Callable[[Kit], None]:
            def build(setting: Setting, piece: Piece) -> None:
                kit = Kit(setting, piece)
                make(kit)
                tags: dict[str, object] = {"stays": True} if stays else {}
                if piece.role == "seat":
                    tags["seat"] = True
                kit.done(**tags)

            self.pieces[name] = build
            return make

        return keep
