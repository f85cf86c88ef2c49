"""Saloons of the West: swing doors, a bar with bottles, card tables, a piano, barrels, oil lamps."""

from __future__ import annotations

from movie_director.places.decor import WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, thing

FINISHES = (
    Finish("#9a7048", None, "#6a4a2e", WOOD, made="panel", ceiling="beams", over="#8a6a48", skirting=False),
    Finish("#8a6a4c", None, "#5a4028", WOOD, made="panel", ceiling="beams", over="#7d6044", skirting=False),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a saloon."""
    pieces: list[Piece] = [
        at_wall("back bar", 1.9, 3.78, 0, 3.8, 0.42, 2.4, colour="mahogany", lit="no"),
        thing("bar counter", 1.9, 2.45, 0, 3.9, 0.62, 1.1, colour="oak", taps="no"),
        hung("mirror", -1.1, 3.78, 1.8, 0, 1.1, 0.8, frame="gold"),
        Piece("piano", -3.98 + 0.3, 2.6, 0, 90, 1.42, 0.55, 1.39, ("piano",)),
        chair(-2.95, 2.6, -90, "thonet"),
        thing("card table", -2.6, 0.3, 0, 1.0, 1.0, 0.8),
        chair(-3.35, 0.4, 90, "thonet"),
        chair(-2.5, 1.05, 0, "thonet"),
        chair(-2.7, -0.45, 180, "thonet"),
        thing("card table", 3.1, -0.6, 0, 1.0, 1.0, 0.8),
        chair(3.65, -0.4, -90, "thonet"),
        chair(3.0, 0.15, 0, "thonet"),
        thing("barrel", -1.5, 3.4, 0, 0.62, 0.62, 0.9),
        thing("barrel", -2.2, 3.45, 0, 0.62, 0.62, 0.9),
        *(
            Piece("oil lamp", x, y, 2.05, 0, 0.3, 0.3, 0.95, role="ceiling", look={"watts": 34})
            for x, y in ((-2.0, 0.6), (0.2, 1.6), (2.4, 1.6))
        ),
        Piece(
            "poster",
            -0.28,
            3.78,
            1.6,
            0,
            0.45,
            0.06,
            0.6,
            role="wall",
            look={"text": "WANTED", "colour": "#6a5a44", "ground": "#c9b68a"},
        ),
        hung("picture", 3.98, 1.4, 1.7, -90, 0.9, 0.7),
        Piece("deer", -3.98, 0.6, 1.9, 90, 0.5, 0.3, 0.5, role="wall"),
    ]
    pieces = [p for p in pieces if p.name != "deer"]
    holes = (
        Opening("left", -2.6, -1.3, 0.0, 2.3, "swing", "street"),
        Opening("left", -4.1, -3.0, 0.9, 2.2, "window", "country"),
        Opening("right", 2.7, 3.5, 0.0, 2.1, "door", "passage"),
    )
    holes = holes[:2]
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.8, 3.0)
    made = GroundPlan(
        "saloon", Surface("small table", {"colour": "#6a4a2e"}), tuple(pieces), room, lift=0.35, lamps=True
    )
    return mirrored(made) if brief.seed % 2 else made


SALOON = Kind(
    "saloon",
    ("saloon", "cantina", "trading post", "dance hall", "whorehouse", "brothel"),
    plan,
    Marks(0.28, area=(-1.8, 2.4, -0.4, 1.5)),
    about="swing doors, a bar, card tables, a piano, barrels",
)
