"""What a period allows: the year that its name means, and what a set of that time has in place of today's things."""

from __future__ import annotations

import re
from dataclasses import replace

from movie_director.places.decor import DARK, FLAGS, WOOD
from movie_director.places.ground import GroundPlan, Opening, Piece, Room, Surface

NOW, FUTURE = 2020, 2150
NAMED = (
    (("ancient", "antiquity", "roman", "biblical"), 100),
    (("medieval", "middle ages", "fantasy"), 1300),
    (("renaissance", "tudor", "elizabethan"), 1570),
    (("baroque", "colonial"), 1690),
    (("georgian", "regency", "napoleonic"), 1805),
    (("western", "frontier", "old west"), 1875),
    (("victorian",), 1880),
    (("edwardian",), 1905),
    (("noir",), 1946),
    (("future", "space", "science fiction", "sci-fi", "cyberpunk"), FUTURE),
)
"""Names of periods and a year in each."""
GAS, ELECTRIC, NEON, SCREENS, STOVES = 1820, 1895, 1925, 1985, 1890
_YEAR = re.compile(r"\b(\d{3,4})s?\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th) century", re.I)


def year_of(period: str) -> int:
    """Return a year for the name of a period: its own figures, the middle of its century, else now."""
    text = period.lower()
    if found := _YEAR.search(text):
        return int(found[1]) + (5 if found[0].endswith("s") else 0)
    if found := _CENTURY.search(text):
        return int(found[1]) * 100 - 50
    return next((year for names, year in NAMED if any(name in text for name in names)), NOW)


def aged(plan: GroundPlan, period: str) -> GroundPlan:
    """Return a plan as its period has it: candles or oil for electric light, no screens, telephones, signs or
    radiators where they do not belong, other walls, floors and doors. Today's is as it was."""
    year = year_of(period)
    if NEON + 60 <= year < FUTURE:
        return plan
    pieces = tuple(new for piece in plan.pieces if (new := _piece(piece, year)) is not None)
    room = _room(plan.room, year) if plan.room is not None else None
    surface = plan.surface
    if year < ELECTRIC and surface.name == "desk":
        surface = Surface("desk", {**surface.look, "lamp": "candle"})
    return replace(plan, pieces=pieces, room=room, surface=surface)


MODERN = {
    "air conditioner": 1965, "light panel": 1965, "patient monitor": 1970, "copier": 1970, "office desk": 1985,
    "screen": SCREENS, "video wall": SCREENS, "television": 1952, "neon": NEON, "refrigerator": 1930, "microwave": 1975,
    "radiator": 1880, "strip light": 1940, "cctv": 1980, "exit sign": 1935, "fire extinguisher": 1920,
    "water cooler": 1940, "espresso machine": 1950, "juke": 1940, "wall strip": 1960, "two-way mirror": 1920,
    "washing machine": 1950, "filing cabinet": 1890, "car": 1905, "telephone": 1890, "toilet": 1870, "urinal": 1890,
    "stall": 1890, "shower": 1880, "shower curtain": 1880, "hoop": 1895, "boiler": 1850, "till": 1880,
    "kitchen tools": 1890, "tyres": 1905,
    "lockers": 1890, "tool wall": 1700, "bleachers": 1860, "vault box": 1850, "china cabinet": 1680, "piano": 1720,
    "menu board": 1900, "cake case": 1880, "bar stool": 1850,
    "poster": 1860, "clock": 1500, "plant": 1850, "dressing table": 1700,
    "reception desk": 1850, "side bench": 1900, "overhead bin": 1940, "pedestal": 1910,
}  # fmt: skip
"""The year before which a set has no such thing."""


def _piece(piece: Piece, year: int) -> Piece | None:
    name = piece.name
    if year >= FUTURE:
        return replace(piece, models=()) if name in ("floor lamp", "table lamp") else piece
    if year < ELECTRIC and name in ("pendant", "bare bulb", "strip light", "light panel"):
        return _hanging(piece, year)
    if year < ELECTRIC and name in ("sconce", "wall strip"):
        return (
            replace(piece, name="torch", h=0.5, w=0.2, d=0.3, z=min(piece.z, 1.75), models=()) if year < 1600 else piece
        )
    if year < ELECTRIC and name == "floor lamp":
        return replace(piece, name="candlestick", h=1.6, models=())
    if year < ELECTRIC and name in ("table lamp", "desk lamp"):
        return replace(piece, name="oil lamp" if year >= GAS else "candle", w=0.2, d=0.2, h=0.37, models=())
    if name == "kitchen units" and year < STOVES:
        look = {**piece.look, "colour": "stone"}
        return replace(piece, name="fireplace", w=2.2, h=1.7, models=(), look=look)
    if name == "office desk" and year < MODERN[name]:
        return replace(piece, name="writing desk", models=())
    if name == "strip light" and year < MODERN[name]:
        low = piece.z + piece.h - 0.62
        return Piece("pendant", piece.x, piece.y, low, 0, 0.42, 0.42, 0.62, look=piece.look, role="ceiling")
    if name == "refrigerator" and year < MODERN[name]:
        return replace(piece, name="cabinet", models=(), look={"colour": "#6a4a30"})
    if year < MODERN.get(name, 0):
        return None
    return piece


def _hanging(piece: Piece, year: int) -> Piece:
    """What hangs there before electric light, from the same ceiling."""
    top = piece.z + piece.h
    if year >= GAS:
        return Piece("oil lamp", piece.x, piece.y, top - 0.75, 0, 0.3, 0.3, 0.75, look={"watts": 20}, role="ceiling")
    look = {"watts": 24, "metal": "iron"}
    return Piece("chandelier", piece.x, piece.y, top - 0.7, 0, 0.8, 0.8, 0.7, look=look, role="ceiling")


def _room(room: Room, year: int) -> Room:
    finish = room.finish
    if year >= FUTURE:
        finish = replace(
            finish, wall="#9aa4aa", lower=None, trim="#6f7a80", curtain=None, made="metal", ground="metal",
            floor=("#5a646a",), tiles=False, ceiling="metal", over="#8a949a",
        )  # fmt: skip
        openings = tuple(_opening(o, {"door": "hatch", "flush": "hatch"}) for o in room.openings)
        return replace(room, finish=finish, openings=openings)
    if year >= ELECTRIC:
        return room
    ground = "" if finish.ground in ("lino", "carpet", "concrete") else finish.ground
    ceiling = "plain" if finish.ceiling in ("panels", "metal", "pipes") else finish.ceiling
    made = "plaster" if finish.made in ("metal", "concrete", "tile", "paint") else finish.made
    floor = finish.floor if len(finish.floor) > 2 else WOOD
    if year < 1700:
        made, ceiling = ("stone" if made == "plaster" else made), ("beams" if ceiling == "plain" else ceiling)
        finish = replace(finish, wall="#8f8678", lower=None, trim="#5a4a38", curtain=None)
        floor = FLAGS if finish.tiles or ground == "stone" else DARK
    finish = replace(finish, ground=ground, ceiling=ceiling, made=made, floor=floor)
    turned = {"flush": "door", "pane": "window", "steel door": "boards", "lift": "boards"}
    if year < 1700:
        turned["door"] = turned["flush"] = "boards"
    return replace(room, finish=finish, openings=tuple(_opening(o, turned) for o in room.openings))


def _opening(opening: Opening, turned: dict[str, str]) -> Opening:
    what = "door" if opening.what == "window" and opening.low < 0.3 else opening.what
    return replace(opening, what=turned[what]) if what in turned else opening
