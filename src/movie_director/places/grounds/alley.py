"""An alley: brick on both sides, a fire escape, bins, a street at its end."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Surface
from movie_director.places.grounds.common import kind, lawn, slab
from movie_director.places.kind import Brief
from movie_director.places.marks import Marks

_WIDE = 3.3


def plan(brief: Brief) -> GroundPlan:
    """Lay out an alley that runs along y."""
    chance = brief.chance("alley")
    hues = brief.pick((("#6b3d2e", "#5f5148"), ("#5f463c", "#6e4230"), ("#4f4a48", "#6b4436")))
    side = brief.pick((1, -1))
    pieces = [
        slab("wet asphalt", 0, 4, 2 * _WIDE, 40),
        slab("asphalt", 0, 27, 70, 8),
        Piece(
            "tall wall",
            -_WIDE - 0.2,
            3.5,
            0,
            90,
            37,
            0.4,
            10.5,
            look={"made": "brick", "colour": hues[0], "windows": True, "aside": True},
        ),
        Piece(
            "tall wall",
            _WIDE + 0.2,
            3.5,
            0,
            -90,
            37,
            0.4,
            12.0,
            look={"made": "brick", "colour": hues[1], "windows": True, "aside": True},
        ),
        Piece("block", -8, 34, 0, 0, 15, 6, 13, look={"made": "brick"}),
        Piece("block", 8, 34, 0, 0, 15.5, 6, 15, look={"made": "plaster", "colour": "#8a7c68"}),
        Piece("block", 0, -27, 0, 180, 20, 6, 13, look={"made": "brick"}),
        Piece("fire escape", side * (_WIDE - 0.6), 6.4, 0, -90 * side, 3.6, 1.1, 10),
        Piece("fire escape", -side * (_WIDE - 0.6), -7.5, 0, 90 * side, 3.6, 1.1, 10),
        Piece(
            "bins",
            -side * (_WIDE - 0.6),
            3.6,
            0,
            90 * side,
            1.8,
            1.1,
            1.35,
            look={"colour": brief.pick(("#2f4a3c", "#3a4a5c", "#54432f"))},
        ),
        Piece("bins", side * (_WIDE - 0.6), 11.0, 0, -90 * side, 1.8, 1.1, 1.35),
        Piece("sacks", -side * (_WIDE - 0.5), 5.4, 0, 0, 0.9, 1.2, 0.7),
        Piece("sacks", side * (_WIDE - 0.5), 3.1, 0, 0, 0.9, 0.9, 0.6),
        Piece("crate", side * (_WIDE - 0.4), 4.1, 0, 12, 0.6, 0.6, 0.6, ("crate",)),
        Piece("pallets", side * (_WIDE - 0.15), 8.9, 0, 90, 1.2, 0.2, 0.3),
        Piece("residential bin", -side * (_WIDE - 0.4), 7.2, 0, 0, 0.6, 0.6, 0.85, ("park-trashcan",)),
        Piece("pipes", -_WIDE + 0.08, 2.4, 0, 0, 0.14, 0.14, 10),
        Piece("pipes", _WIDE - 0.08, 5.0 if side < 0 else 9.9, 0, 0, 0.14, 0.14, 11),
        Piece("wall lamp", side * _WIDE, 4.6, 3.4, -90 * side, 0.5, 0.8, 0.4, look={"watts": 170}, role="wall"),
        Piece("wall lamp", -side * _WIDE, 12.5, 3.4, 90 * side, 0.5, 0.8, 0.4, look={"watts": 170}, role="wall"),
        Piece("lamp post", 1.8 * side, 24.0, 0, 180, 0.34, 0.34, 5.2, look={"shape": "lantern"}),
    ]
    if chance.random() < 0.6:
        pieces.append(Piece("washing", 0, 9.5, 4.6, 0, 2 * _WIDE, 0.1, 1.4, role="ceiling"))
    return GroundPlan("alley", Surface("crate"), tuple(pieces), land=lawn(ground=("#3c3c3e", "#48484a")), lift=0.9)


ALLEY = kind(
    "alley",
    "alley, backstreet, back street, side street, passageway, snicket",
    plan,
    "narrow, of brick, bins, a fire escape",
    "street",
    Marks(0.5, bench=True, area=(-2.2, 2.2, -0.4, 2.4)),
)
