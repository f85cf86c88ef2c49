"""Bathrooms: tiles, a bath or a shower, a basin under a mirror, a toilet; rows of basins where they are public."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, rug, strip

WHITE = ("#c9cdca", "#c2c7c4", "#b3bab8")
FINISHES = (
    Finish("#c3d0cd", None, "#dfe2de", ("#d0d4d2", "#2f3a3c"), tiles=True, made="tile", over="#d8dad6", skirting=False),
    Finish("#d2c9b0", None, "#e2dccb", ("#b9a888", "#b0a080"), tiles=True, made="tile", over="#dcd8cc", skirting=False),
    Finish("#a9c2b5", None, "#dfe2da", WHITE, tiles=True, made="tile", over="#d8dad4", skirting=False),
    Finish("#c9b3b0", None, "#e2dad6", WHITE, tiles=True, made="tile", over="#dcd8d4", skirting=False),
)
PUBLIC = (
    "public",
    "men's",
    "mens",
    "women's",
    "ladies",
    "girls",
    "boys",
    "rest room",
    "restroom",
    "station",
    "bar",
    "school",
    "locker",
    "restaurant",
    "club",
    "office",
    "airport",
    "gas",
    "diner",
    "hotel lobby",
    "washroom",
    "men’s",
    "gents",
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a bathroom."""
    if brief.says(*PUBLIC) and not brief.says("house", "apartment", "bedroom"):
        return _public(brief)
    shower = brief.says("shower") or brief.seed % 3 == 1
    old = brief.year < 1960
    washing: tuple[Piece, ...] = (
        (at_wall("shower", 1.45, 2.28, 0, 0.95, 0.95, 2.05),)
        if shower
        else (
            at_wall("bath", 1.05, 2.28, 0, 1.75, 0.78, 0.58, feet="yes" if old else ""),
            Piece(
                "shower curtain",
                1.05,
                1.42,
                0,
                0,
                1.7,
                0.1,
                2.0,
                look={"colour": brief.pick(("#c9d4d0", "#b8a05a", "#8fb0b8"))},
            ),
        )
    )
    pieces = (
        *washing,
        at_wall("basin", -0.85, 2.28, 0, 0.9 if not old else 0.6, 0.5, 0.86, stand="foot" if old else "oak"),
        Piece("mirror", -0.85, 2.27, 1.5, 0, 0.8, 0.04, 0.85, role="wall"),
        Piece(
            "wall strip", -0.85, 2.27, 2.08, 0, 0.7, 0.08, 0.08, role="wall", look={"watts": 22, "colour": "#fff0d8"}
        ),
        at_wall("toilet", -1.98, 1.3, 90, 0.4, 0.68, 0.86),
        Piece("towels", 1.98, 0.4, 1.2, -90, 0.6, 0.12, 0.5, role="wall"),
        hung("picture", -1.98, 0.1, 1.6, 90, 0.4, 0.5),
        rug(0.2, 0.6, 0.9, 0.6),
    )
    holes = (
        Opening("left", -1.8, -0.9, 1.15, 2.1, "pane", "garden"),
        Opening("right", -1.9, -1.05, 0.0, 2.05, "door", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -2.0, 2.0, -2.6, 2.3, 2.5)
    made = GroundPlan(
        "bathroom", Surface("small table", {"spare": True, "colour": "#d5d2c6"}), pieces, room, lamps=True
    )
    return mirrored(made) if brief.seed % 2 else made


def _public(brief: Brief) -> GroundPlan:
    """Basins under one mirror, stalls, urinals."""
    men = brief.says("men's", "mens", "men’s", "gents", "boys") and not brief.says("women's", "women", "ladies")
    tone = brief.pick(("#5a7a78", "#7a5f4a", "#4f5f7a"))
    pieces: list[Piece] = [
        *(at_wall("basin", x, 2.88, 0, 0.62, 0.5, 0.86) for x in (-2.2, -1.3, -0.4)),
        Piece("mirror", -1.3, 2.87, 1.5, 0, 2.7, 0.04, 0.85, role="wall"),
        *(at_wall("stall", 1.2 + 1.0 * n, 2.88, 0, 0.98, 1.4, 2.0, colour=tone) for n in range(2)),
        Piece("dryer", -2.98, 1.4, 1.3, 90, 0.3, 0.2, 0.3, role="wall"),
        strip(-1.2, 0.8, 2.6, 0, 1.3, 28),
        strip(1.4, 0.4, 2.6, 0, 1.3, 28),
    ]
    pieces = [p for p in pieces if p.name != "dryer"]
    if men:
        pieces += [Piece("urinal", -2.98, y, 0.75, 90, 0.36, 0.36, 0.6, role="wall") for y in (-0.6, 0.3, 1.2)]
    else:
        pieces.append(hung("poster", -2.98, 0.6, 1.6, 90, 0.5, 0.7, colour="#3a6a7a"))
    holes = (Opening("right", -1.9, -1.0, 0.0, 2.05, "flush", "passage"),)
    room = Room(brief.pick(FINISHES), holes, -3.0, 3.0, -3.2, 2.9, 2.6)
    return GroundPlan(
        "bathroom", Surface("small table", {"spare": True, "colour": "#d5d2c6"}), tuple(pieces), room, lamps=True
    )


BATHROOM = Kind(
    "bathroom",
    (
        "bathroom",
        "restroom",
        "rest room",
        "washroom",
        "toilet",
        "lavatory",
        "shower",
        "men's room",
        "ladies room",
        "ladies' room",
        "women's room",
        "bath",
        "powder room",
        "loo",
        "latrine",
        "sauna",
    ),
    plan,
    Marks(-1.0, area=(-1.3, 1.3, -0.4, 1.15)),
    about="tiles, a bath or a shower, a basin under a mirror",
)
