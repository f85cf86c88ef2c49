"""Parks and public gardens: a path, benches, lamps, a pond."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Surface
from movie_director.places.grounds.common import kind, lamp, lawn, tree
from movie_director.places.kind import Brief


def park(brief: Brief) -> GroundPlan:
    """Lay out a park with a pond behind at the right."""
    swing = brief.says("playground")
    pieces = [
        Piece("park bench", -1.9, 4.3, 0, 0, 1.6, 0.62, 0.95),
        Piece("park bench", -6.9, 3.2, 0, 70, 1.6, 0.62, 0.95),
        lamp(-0.5, 4.4),
        lamp(-6.2, 9.5),
        lamp(-1.3, 14.5),
        lamp(4.8, 3.6),
        lamp(-6.3, -5.5),
        Piece("bin", -3.3, 4.35, 0, 0, 0.7, 0.7, 0.85, ("park-trashcan",)),
        tree(-9.5, 7.5, 8.0),
        tree(9.0, 15.5, 9.0),
        tree(-13.5, 15.0, 9.5),
        tree(3.2, 17.5, 8.5),
        tree(12.5, 6.0, 8.5),
        tree(-4.5, 22.0, 9.0),
        Piece("flower bed", 2.6, 4.2, 0, 0, 2.2, 0.7, 0.36),
        Piece("hedge", 0, 27.0, 0, 0, 40, 1.0, 1.4),
    ]
    if swing:
        pieces += [
            Piece("swing", 5.6, 8.0, 0, 20, 2.4, 1.4, 2.4, ("childSwing", "child_swing")),
            Piece("slide", 1.2, 8.6, 0, -15, 4.1, 1.1, 2.1, ("parque",)),
            Piece("seesaw", 4.4, 5.4, 0, 30, 2.4, 0.5, 0.9, ("seesaw",)),
        ]
    land = lawn(
        water="" if swing else "pond",
        trees="leaf",
        count=30,
        near=20.0,
        tufts="#5d8035",
        way="gravel",
        hills=2.5,
        flat=14.0,
    )
    return GroundPlan("park", Surface("stump"), tuple(pieces), land=land)


PARK = kind(
    "park",
    "grounds, maze, zoo, park, playground, common, arboretum, botanic, pond, gazebo, bandstand, picnic",
    park,
    "a path, benches, lamps, a pond",
)
