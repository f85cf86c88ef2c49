"""Dining rooms: a table laid for the family, high-backed chairs, a sideboard, a lamp over it."""

from __future__ import annotations

from movie_director.places.decor import DARK, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, on, plant, rug

FINISHES = (
    Finish("#8f9a86", "#5f6a55", "#ded8c4", WOOD, curtain="#8a6a44"),
    Finish("#a8806a", "#6a4434", "#e2d4c0", DARK, curtain="#5a2f2a"),
    Finish("#8a98a8", "#5f6a7a", "#dcd8cc", WOOD, curtain="#b8a47c"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a dining room."""
    grand = brief.says("mansion", "manor", "palace", "grand", "villa", "banquet", "formal")
    high = 3.3 if grand else 2.7
    pieces: list[Piece] = [
        rug(0, 0.55, 3.0, 2.4),
        *(
            chair(x, y, turn, "dining-chair", "ella_chair_f")
            for x, y, turn in ((-1.1, 0.55, 90), (1.1, 0.55, -90), (-0.35, 1.25, 0), (0.4, 1.25, 0))
        ),
        at_wall("cabinet", 1.5, 2.98, 0, 2.0, 0.5, 0.95, colour="#4a2d1c"),
        on("vase", 0.9, 2.72, 0.96, 0, 0.27, 0.27, 0.32, "vase2"),
        on("bowl", 1.9, 2.72, 0.96, 0, 0.3, 0.3, 0.15, "bowlWithFruits"),
        hung("mirror", 1.5, 2.98, 1.8, 0, 1.3, 0.8, frame="gold"),
        at_wall("china cabinet", -2.2, 2.98, 0, 1.3, 0.42, 2.05),
        hung("picture", 3.48, 1.2, 1.65, -90, 0.8, 0.6),
        hung("picture", 3.48, 0.1, 1.65, -90, 0.6, 0.75),
        at_wall("cabinet", 3.48, -1.2, -90, 1.2, 0.45, 0.9, colour="#4a2d1c"),
        plant(-3.0, 1.5),
    ]
    low = 1.95
    if grand or brief.seed % 2:
        pieces.append(
            Piece("chandelier", 0, 0.55, low, 0, 0.9, 0.9, round(high - low, 2), role="ceiling", look={"watts": 44})
        )
    else:
        pieces.append(
            Piece(
                "pendant",
                0,
                0.55,
                low,
                0,
                0.42,
                0.42,
                round(high - low, 2),
                role="ceiling",
                look={"watts": 44, "colour": "#7a5a2a"},
            )
        )
    holes = (
        Opening("left", -1.4, 0.4, 0.75, 2.3, "window", brief.pick(("garden", "street"))),
        Opening("right", -3.2, -2.2, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -3.5, 3.5, -4.2, 3.0, high)
    return GroundPlan(
        "dining-room",
        Surface("laid table", {"colour": brief.pick(("#d8d2c4", "#c9c2a8"))}),
        tuple(pieces),
        room,
        lamps=True,
    )


DINING = Kind(
    "dining-room",
    ("dining", "breakfast room", "dinner table", "dinner party", "breakfast nook"),
    plan,
    Marks(0.6, True, window=(-2.7, -0.5), area=(-2.4, 2.4, -0.4, 2.1)),
    about="a laid table, high chairs, a sideboard, a lamp over it",
)
