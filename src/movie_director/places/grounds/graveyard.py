"""A graveyard: stones and crosses in rows, an iron fence, a yew, a chapel behind."""

from __future__ import annotations

from movie_director.places.footprint import deep
from movie_director.places.ground import GroundPlan, Piece, Surface
from movie_director.places.grounds.common import kind, lamp, lawn, slab, tree
from movie_director.places.kind import Brief


def plan(brief: Brief) -> GroundPlan:
    """Lay out rows of graves round a path."""
    chance, side = brief.chance("graves"), brief.pick((1, -1))
    big = [
        Piece("yew", side * 7.5, 8.5, 0, 0, 4.6, 4.6, 5.2),
        Piece("church", -side * 9.5, 24, 0, side * 14, 7, 14, 15),
        Piece("iron fence", 0, 14.5, 0, 0, 44, 0.1, 1.5),
        Piece("iron fence", -15.5, 4.0, 0, 90, 20, 0.1, 1.5),
        Piece("iron fence", 15.5, 4.0, 0, 90, 20, 0.1, 1.5),
        Piece("angel", -side * 2.4, 4.9, 0, side * 12, 0.9, 0.9, 2.5),
        Piece("tomb", side * 3.3, 5.6, 0, 6, 1.1, 2.1, 0.85),
        Piece("yew", -side * 11.5, 10.5, 0, 0, 3.6, 3.6, 4.2),
    ]
    rows: list[Piece] = []
    for y in (2.9, 4.3, 6.2, 8.2, 10.4, 12.4, -6.5, -8.5, -10.5):
        for k in range(-6, 7):
            x = k * 1.75 + chance.uniform(-0.25, 0.25) + (0.8 if round(y) % 2 else 0)
            if chance.random() < 0.16 or abs(x - bend_of(y)) < 0.9 or (y < 3.5 and abs(x) < 2.2):
                continue
            what = chance.random()
            if what < 0.68:
                shape = chance.choice(("round", "round", "point", "square"))
                made = Piece(
                    "headstone",
                    x,
                    y,
                    0,
                    chance.uniform(-9, 9),
                    chance.uniform(0.5, 0.75),
                    0.3,
                    chance.uniform(0.7, 1.15),
                    look={"shape": shape, "tilt": chance.uniform(-4, 9)},
                )
            elif what < 0.92:
                made = Piece("grave cross", x, y, 0, chance.uniform(-9, 9), 0.66, 0.4, chance.uniform(1.0, 1.5))
            else:
                made = Piece("tomb", x, y, 0, chance.uniform(-4, 4), 0.9, 1.9, 0.6)
            if all(deep(made, other) <= 0 for other in [*big, *rows]):
                rows.append(made)
    land = lawn(
        ground=("#3d4a28", "#54623a"),
        trees="bare" if brief.seed % 3 else "leaf",
        count=9,
        near=17.0,
        tufts="#5f7038",
        way="gravel",
        hills=2.0,
    )
    return GroundPlan("graveyard", Surface("tomb"), (*big, *rows), land=land)


def bend_of(y: float) -> float:
    """Where the path is, as the stage lays it."""
    return -3.9 if y < 0 else -3.9 + min(2.2, y * 0.13)


def church(brief: Brief) -> GroundPlan:
    """Lay out a church with its yard: the west front over a path, yews, a few graves, a low wall."""
    side = brief.pick((1, -1))
    made = brief.pick(("stone", "stone", "board"))
    pieces = (
        Piece("church", 0.6, 19, 0, 0, 9, 20, 19, look={"made": made, "colour": "#dcd8cc" if made == "board" else ""}),
        slab("gravel", 0.6, 3.0, 2.4, 13.0),
        Piece("yew", side * 8.0, 9.0, 0, 0, 4.0, 4.0, 4.8),
        Piece("wall", side * 7.2, 3.6, 0, 0, 8.0, 0.4, 0.9, look={"made": "stone"}),
        Piece("wall", -side * 7.2, 3.6, 0, 0, 8.0, 0.4, 0.9, look={"made": "stone"}),
        Piece("headstone", -side * 4.6, 6.2, 0, 4, 0.6, 0.3, 0.9, look={"shape": "round", "tilt": 4}),
        Piece("headstone", -side * 6.4, 7.4, 0, -5, 0.6, 0.3, 0.8, look={"shape": "round", "tilt": 2}),
        Piece("grave cross", -side * 8.2, 6.4, 0, 3, 0.66, 0.4, 1.3),
        lamp(-side * 2.2, 3.2),
        tree(side * 14, 15, 9.0),
        tree(-side * 13, 14, 9.5),
    )
    return GroundPlan(
        "church-front", Surface("stump"), pieces, land=lawn(tufts="#5f7038", trees="leaf", count=14, near=28.0)
    )


GRAVEYARD = kind(
    "graveyard",
    "graveyard, cemetery, cemetary, churchyard, graveside, grave, burial, tomb",
    plan,
    "stones, crosses, an iron fence, a yew",
)
CHURCH_FRONT = kind(
    "church-front",
    "church, cathedral, chapel, temple, mosque, parish, vicarage, synagogue, steeple, bell tower, basilica",
    church,
    "its front over a path, yews, graves",
    "street",
)
