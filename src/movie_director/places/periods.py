"""What a period makes of a place: what is not there yet goes, and the rest is in the manner of the time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from movie_director.places.ground import GroundPlan, Look, Opening, Piece, Room, Surface
from movie_director.places.manners import FUTURE, ROUGH, SURFACES, Manner, finish_of, manner_of
from movie_director.places.year import year_of

if TYPE_CHECKING:
    from movie_director.places.kind import Brief

GAS, ELECTRIC, HEARTHS, PAVED = 1820, 1895, 1800, 1920
"""The years from which there were gas light, electric light, kitchens without a hearth, and roads of asphalt."""


LIFTS = {"medieval": 0.5, "victorian": 0.15, "1930s": 0.35}
"""Stops that rooms with small windows and dark walls are exposed above today's."""
ALLEYS: dict[str, dict[str, str | float | bool]] = {
    "medieval": {"made": "plaster", "colour": "#a8987a"},
    "future": {"made": "metal", "colour": "#7f8a91"},
}
RUGS = {"victorian": "#6a2420", "1930s": "#4a3426", "1950s": "#5f8a84", "1980s": "#8a5a2c", "future": "#5a666e"}


def aged(plan: GroundPlan, brief: Brief, kind: str) -> GroundPlan:
    """Return a plan as its period has it: without what is not there yet, the rest in the period's own manner, other
    walls, floors, doors and windows, another view, another ground. Today's is as it was."""
    year = year_of(brief.period)
    manner = manner_of(year)
    if manner is None:
        return plan
    pieces = tuple(new for piece in plan.pieces if (new := _piece(piece, year, manner)) is not None)
    if year < ELECTRIC:
        pieces = _fewer(pieces)
    room = _room(plan.room, manner, kind, brief.seed) if plan.room is not None else None
    surface, street = plan.surface, plan.street
    if surface.name in SURFACES:
        surface = Surface(surface.name, {**surface.look, "manner": manner.name})
    if street is not None and street.style == "modern" and year < 1960:
        street = replace(street, style="town")
    if street is not None and street.style == "modern" and year >= FUTURE - 70:
        street = replace(street, style="future")
    land = plan.land
    if land is not None and land.way == "asphalt" and year < PAVED:
        land = replace(land, way="earth")
    lift = plan.lift + (LIFTS.get(manner.name, 0.0) if room is not None else 0.0)
    return replace(
        plan, pieces=pieces, room=room, surface=surface, street=street, land=land, manner=manner.name, lift=lift
    )


MODERN = {
    "air conditioner": 1965, "light panel": 1965, "patient monitor": 1970, "copier": 1970, "screen": 1985,
    "video wall": 1945, "captain's window": 1945, "console": 1925, "television": 1950, "neon": 1925, "microwave": 1975,
    "radiator": 1880, "strip light": 1946, "cctv": 1980, "exit sign": 1935, "fire extinguisher": 1920,
    "water cooler": 1940, "espresso machine": 1950, "juke": 1940, "wall strip": 1946, "two-way mirror": 1920,
    "washing machine": 1950, "telephone": 1890, "toilet": 1870, "urinal": 1890, "stall": 1890, "shower": 1880,
    "shower curtain": 1880, "hoop": 1895, "boiler": 1850, "till": 1880, "kitchen tools": 1890, "tyres": 1905,
    "tool wall": 1700, "bleachers": 1860, "vault box": 1850, "piano": 1720, "menu board": 1900, "cake case": 1880,
    "poster": 1860, "clock": 1500, "plant": 1850, "side bench": 1900, "overhead bin": 1940, "pedestal": 1910,
    "bed head": 1950, "bed curtain": 1890, "iv stand": 1915, "wheelchair": 1880, "hanging sign": 1850, "sign": 1750,
    "plaque": 1700, "flag": 1700, "globe": 1500, "spot": 1930, "cinema screen": 1900, "seat row": 1850,
    "clothes rail": 1900, "dummy": 1880, "mat": 1900, "morgue drawers": 1900, "screen wall": 1960, "glass wall": 1950,
    "coffee cup": 1700, "key rack": 1850, "footlights": 1700, "punching bag": 1880, "lockers": 1600, "guitar": 1950,
    "cell table": 1850, "bunk": 1850, "steel toilet": 1900, "work bench": 1500, "mirror": 1500, "luggage rack": 1860,
    # under the sky
    "petrol pump": 1912, "canopy": 1920, "dock crane": 1850, "telegraph pole": 1850, "road sign": 1900,
    "letter box": 1850, "bicycle rack": 1890, "swing": 1880, "slide": 1910, "seesaw": 1880, "flood light": 1930,
    "barbecue": 1940, "sun lounger": 1955, "parasol": 1850, "deck chair": 1880, "tower crane": 1900, "digger": 1920,
    "mixer": 1920, "cone": 1960, "pipe stack": 1850, "control tower": 1925, "bus": 1910, "basket": 1895, "goal": 1870,
    "air unit": 1950, "aerial": 1940, "fire escape": 1870, "round bale": 1970, "line": 1920, "shopping trolley": 1940,
    "bollard": 1800, "planter": 1900, "pipes": 1850, "baggage cart": 1925, "trunk": 1700, "station clock": 1850,
    "rails": 1830, "train": 1830, "flagpole": 1800, "pallets": 1940, "drum": 1900, "steel bench": 1930, "silo": 1890,
}  # fmt: skip
"""The year before which a set has no such thing."""


def _piece(piece: Piece, year: int, manner: Manner) -> Piece | None:
    """A piece as its year has it: another thing, the same in the manner of the time, as it is, or none."""
    name = piece.name
    if year < ELECTRIC and name in ("pendant", "bare bulb", "strip light", "light panel"):
        return _hanging(piece, year)
    if year < GAS and name in ("sconce", "wall strip"):
        low = min(piece.z, 1.75)
        return replace(piece, name="torch", h=0.5, w=0.2, d=0.3, z=low, models=()) if name == "sconce" else None
    if year < ELECTRIC and name == "floor lamp":
        return replace(piece, name="candlestick", h=1.6, models=())
    if year < ELECTRIC and name in ("table lamp", "desk lamp"):
        return replace(piece, name="oil lamp" if year >= GAS else "candle", w=0.2, d=0.2, h=0.37, models=())
    if name == "kitchen units" and year < HEARTHS:
        return replace(piece, name="fireplace", w=2.2, h=1.7, models=(), look={**piece.look, "colour": "stone"})
    if name in ("strip light", "light panel") and year < MODERN[name]:
        return replace(
            _own(
                Piece("pendant", piece.x, piece.y, piece.z + piece.h - 0.62, 0, 0.42, 0.42, 0.62, look=piece.look),
                manner,
            ),
            role="ceiling",
        )
    if name in manner.instead and not (name == "concrete frame" and year >= 1900):
        other = _other(piece, manner.instead[name])
        return _own(other, manner) if other.name in manner.own else other
    if name == "slab":
        made = str(piece.look.get("made", ""))
        return replace(piece, look={**piece.look, "made": manner.ground.get(made, made)})
    if name == "tall wall" and manner.name in ALLEYS:
        return replace(piece, look={**piece.look, **ALLEYS[manner.name]})
    if name == "airliner" and 1950 <= year < FUTURE - 70:
        return piece
    if name == "door leaf" and manner.name == "future":
        return replace(piece, look={**piece.look, "colour": "#69757d"})
    if name == "rug" and max(piece.w, piece.d) < 4.5:
        return replace(piece, look={"colour": RUGS[manner.name], **piece.look})
    if name == "house" and manner.name == "medieval":
        return replace(piece, look={**piece.look, "style": "timber", "porch": False})
    if name == "petrol pump" and MODERN[name] <= year < 1955:
        return replace(piece, look={**piece.look, "old": True})
    if year < MODERN.get(name, 0):
        return None
    if name == "office desk" and year < 1970:
        return _own(replace(piece, name="writing desk"), manner)
    return _own(piece, manner) if name in manner.own else piece


def _own(piece: Piece, manner: Manner) -> Piece:
    """A piece in the manner of a time: none of today's models, the same footprint."""
    return replace(piece, models=(), look={**piece.look, "manner": manner.name})


def _other(piece: Piece, name: str) -> Piece:
    """Another thing on the same spot, within the same footprint."""
    if name == "barrel":
        return replace(piece, name=name, w=min(0.7, piece.w), d=min(0.7, piece.d), h=0.9, models=("barrel",), look={})
    if name in ("rail fence", "iron fence"):
        return replace(piece, name=name, h=min(piece.h, 1.5), models=(), look={})
    return replace(piece, name=name, models=())


def _fewer(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Fewer flames than there were tubes: nobody could pay for so many candles."""
    hung = [n for n, piece in enumerate(pieces) if piece.role == "ceiling" and piece.look.get("few")]
    gone = set(hung[1::2] if len(hung) > 2 else ())
    return tuple(piece for n, piece in enumerate(pieces) if n not in gone)


def _hanging(piece: Piece, year: int) -> Piece:
    """What hangs there before electric light, from the same ceiling."""
    top = piece.z + piece.h
    if year >= GAS:
        return Piece(
            "oil lamp", piece.x, piece.y, top - 0.75, 0, 0.3, 0.3, 0.75, look={"watts": 20, "few": True}, role="ceiling"
        )
    look: Look = {"watts": 24, "metal": "iron", "few": True}
    return Piece("chandelier", piece.x, piece.y, top - 0.7, 0, 0.8, 0.8, 0.7, look=look, role="ceiling")


def _room(room: Room, manner: Manner, kind: str, seed: int) -> Room:
    """A room's shell as its time builds it."""
    holes = room.openings
    if kind not in ROUGH:
        holes = tuple(_opening(hole, manner) for hole in holes)
    holes = tuple(replace(hole, view=manner.views.get(hole.view, hole.view)) for hole in holes)
    return replace(room, finish=finish_of(manner, kind, seed, room.finish), openings=holes)


def _opening(opening: Opening, manner: Manner) -> Opening:
    what = "door" if opening.what == "window" and opening.low < 0.3 else opening.what
    new = replace(opening, what=manner.holes.get(what, what))
    if manner.small and opening.glazed and new.what == "leaded":
        half, middle = min(opening.wide / 2, 0.62), (opening.start + opening.end) / 2
        low, high = max(opening.low, 0.9), min(opening.high, 2.15)
        if high - low > 0.4:
            return replace(new, start=middle - half, end=middle + half, low=low, high=high)
    return new
