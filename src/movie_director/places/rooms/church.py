"""Churches: a nave with pews, pillars, a vault, an altar under stained glass."""

from __future__ import annotations

from movie_director.places.decor import FLAGS
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, rug, thing

FINISHES = (
    Finish(
        "#b3a88f", None, "#9a8f78", FLAGS, tiles=True, made="stone", ceiling="vault", over="#c2b8a2", skirting=False
    ),
    Finish(
        "#a8a49a", None, "#8a867c", FLAGS, tiles=True, made="stone", ceiling="vault", over="#b9b5aa", skirting=False
    ),
)
BACK, HALF, HIGH = 15.0, 4.6, 7.6


def plan(brief: Brief) -> GroundPlan:
    """Lay out a church, seen along its nave to the altar; a chapel is smaller."""
    chapel = brief.says("chapel", "confession", "crypt", "funeral", "mortuary chapel")
    half, back, high = (3.4, 10.0, 5.2) if chapel else (HALF, BACK, HIGH)
    out = half - (1.95 if not chapel else 1.75)
    long = 2.1 if not chapel else 1.9
    pieces: list[Piece] = [
        Piece("altar", 0, back - 1.4, 0, 0, 3.2, 2.0, 3.2),
        rug(0, (back - 6.0) / 2, 1.4, back - 1.6),
        *(
            thing("pew", side * (out + 0.1), y, 180, long, 0.8, 0.98)
            for side in (-1, 1)
            for y in (-2.6, -1.4, -0.2, 1.0, 2.2, 3.4, 4.6, 5.8)
            if y < back - 4
        ),
        thing("candlestick", -1.7, back - 3.0, 0, 0.5, 0.5, 1.5),
        thing("candlestick", 1.7, back - 3.0, 0, 0.5, 0.5, 1.5),
    ]
    if not chapel:
        pieces += [
            *(
                thing("pillar", side * (half - 0.4), y, 0, 0.7, 0.7, 4.2)
                for side in (-1, 1)
                for y in (1.6, 4.8, 8.0, 11.2)
            ),
            thing("pulpit", 2.6, back - 5.6, 0, 1.1, 1.1, 2.2),
            thing("font", -2.5, back - 5.4, 0, 0.8, 0.8, 1.0),
            Piece("chandelier", 0, 3.5, 3.2, 0, 1.5, 1.5, 3.4, role="ceiling", look={"watts": 60, "metal": "iron"}),
            Piece("chandelier", 0, 8.5, 3.2, 0, 1.5, 1.5, 3.4, role="ceiling", look={"watts": 60, "metal": "iron"}),
        ]
        pieces = [p for p in pieces if not (p.name == "pew" and p.y > back - 7)]
    else:
        pieces += [
            Piece("torch", side * (half - 0.01), y, 2.0, 90 if side < 0 else -90, 0.2, 0.3, 0.5, role="wall")
            for side in (-1, 1)
            for y in (0.4, 4.6)
        ]
        pieces = [p for p in pieces if not (p.name == "pew" and p.y > back - 5)]
    pieces.append(hung("picture", -half + 0.01, -2.0, 1.8, 90, 0.7, 0.9))
    holes = [
        Opening("back", -1.1, 1.1, 3.3 if not chapel else 3.2, 6.2 if not chapel else 4.8, "stained", "country"),
        *(
            Opening("left", y, y + 1.0, 2.0, 4.4 if not chapel else 3.4, "stained", "country")
            for y in (-0.4, 2.7, 5.9, 9.1)
            if y < back - 2
        ),
        *(
            Opening("right", y, y + 1.0, 2.0, 4.4 if not chapel else 3.4, "stained", "country")
            for y in (-0.4, 2.7, 5.9, 9.1)
            if y < back - 2
        ),
    ]
    if chapel:
        holes = [o for o in holes if o.wall == "back" or o.start > 1]
    room = Room(brief.pick(FINISHES), tuple(holes), -half, half, -5.0, back, high)
    return GroundPlan("church", Surface("small table", {"spare": True}), tuple(pieces), room, lamps=True)


CHURCH = Kind(
    "church",
    (
        "church",
        "chapel",
        "cathedral",
        "nave",
        "altar",
        "monastery",
        "confession",
        "abbey",
        "sanctuary",
        "synagogue",
        "mosque",
        "basilica",
        "sacristy",
        "convent",
        "crypt",
        "funeral",
        "temple",
        "vestry",
        "tomb",
    ),
    plan,
    Marks(-1.0, area=(-1.05, 1.05, -0.4, 2.4)),
    about="a nave with pews and pillars, an altar under stained glass",
)
