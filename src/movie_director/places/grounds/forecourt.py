"""Before a public building that no other kind says: steps, its name over the door, trees, lamps, a flag."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Surface
from movie_director.places.grounds.common import CARS, car, kind, lamp, lawn, line, slab, tree
from movie_director.places.kind import Brief
from movie_director.places.rooms.public import sign_of
from movie_director.places.year import MOTOR

LOOKS = (
    {"made": "brick", "colour": "#8a4f3c"},
    {"made": "stone", "colour": "#a59a84"},
    {"made": "plaster", "colour": "#b9ad98"},
    {"made": "concrete", "colour": "#9a9892"},
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a forecourt: the building across the picture, a path to its door between lawns."""
    side, old = brief.pick((1, -1)), brief.year < MOTOR
    chance = brief.chance("forecourt")
    high, name = chance.choice((7.4, 9.6, 11.8)), sign_of(brief.words)
    look = {
        **chance.choice(LOOKS),
        "step": 3.2,
        "sign at": 4.0,
        "board": chance.choice(("#24384a", "#3a2a20", "#2a3f30")),
    }
    if name and name != "FORECOURT":
        look["sign"] = name
    pieces = [
        slab("concrete" if not old else "gravel", 0, 2.0, 60, 12),
        slab("concrete" if not old else "gravel", side * 1.5, 11, 4.2, 9),
        Piece("block", side * 1.5, 19, 0, 0, 30, 9, high, look=look),
        Piece("hedge", side * 1.5 - 8.2, 9.4, 0, 0, 10.5, 0.8, 1.0),
        Piece("hedge", side * 1.5 + 8.2, 9.4, 0, 0, 10.5, 0.8, 1.0),
        Piece("flagpole", -side * 3.6, 11.5, 0, 0, 0.4, 0.4, 8.0),
        Piece("statue", side * 6.2, 11.8, 0, -side * 14, 1.5, 1.5, 3.8)
        if brief.seed % 3 == 0
        else Piece("flower bed", side * 5.6, 7.4, 0, 0, 2.6, 1.2, 0.4),
        Piece("park bench", -side * 3.4, 5.4, 0, side * 8, 1.6, 0.62, 0.95),
        lamp(side * 1.5 - 2.9, 7.4),
        lamp(side * 1.5 + 2.9, 7.4),
        lamp(-side * 9.0, 4.4),
        tree(-side * 8.2, 12.2, 7.0),
        tree(side * 12.5, 12.0, 7.5),
        tree(-side * 15, 11.0, 8.0),
        Piece("iron fence", -side * 12.5, 8.4, 0, 0, 11, 0.12, 1.5)
        if old
        else Piece("bollard", -side * 1.6, 6.6, 0, 0, 0.2, 0.2, 0.95),
    ]
    if old:
        pieces.append(Piece("wagon", side * 7.6, 4.6, 0, 76, 1.7, 3.4, 2.2))
    else:
        pieces += [
            car(side * 7.4, 4.6, side * 84, CARS[brief.seed % len(CARS)]),
            Piece("bicycle rack", -side * 6.2, 6.2, 0, 20, 2.4, 0.6, 0.85),
            line(side * 8.0, 2.6, 10, 0.1, "#c9c4b4"),
        ]
    return GroundPlan(
        "forecourt", Surface("crate"), tuple(pieces), land=lawn(trees="leaf", count=14, near=26.0, flat=34.0)
    )


FORECOURT = kind(
    "forecourt",
    "forecourt, post office, orphanage, ministry, institute, laboratory, library grounds, observatory, registry, "
    "archive, archives, senate, parliament, capitol, sanatorium, guild, legation",
    plan,
    "a public building with its name over the door, a path between lawns",
    "street",
)
