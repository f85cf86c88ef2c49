"""Restaurants: tables laid with cloths, glasses and candles, wall lamps, wine."""

from __future__ import annotations

from movie_director.places.decor import DARK, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, overhead, pendant, plant, sconce, thing

FINISHES = (
    Finish("#95604e", "#4a2a20", "#c9b48a", DARK, curtain="#5a1f1c", over="#b8a890"),
    Finish("#c2b08a", "#6a5238", "#e0d4b8", WOOD, curtain="#6a3a2a"),
    Finish("#48584f", "#2f3a34", "#b8a878", DARK, curtain="#7a6a44", over="#a8a08c"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a restaurant; lanterns and dragons' red where it is Chinese or Japanese."""
    cloth = brief.pick(("#d8d2c4", "#d5c9b0", "#b03a30"))
    asian = brief.says("chinese", "japanese", "sushi", "noodle", "thai", "tea house", "china")
    spots = ((-2.9, 2.2), (-0.95, 2.45), (1.05, 2.45), (2.95, 2.1), (-3.1, -0.2), (3.15, -0.4))
    pieces: list[Piece] = []
    for n, (x, y) in enumerate(spots):
        shape = "square" if brief.seed % 2 else "round"
        pieces.append(thing("laid table", x, y, 0, 0.8, 0.8, 0.9, seats=2 + 2 * (n % 2), colour=cloth, shape=shape))
        pieces += [chair(x - 0.6, y, 90, "thonet"), chair(x + 0.6, y, -90, "thonet")]
    pieces += [
        *(sconce(x, 3.38, 1.8, 0, 12) for x in (-3.3, 0.0, 3.3)),
        sconce(-3.98, 1.9, 1.8, 90, 10),
        sconce(3.98, 0.4, 1.8, -90, 10),
        hung("picture", -1.7, 3.38, 1.75, 0, 1.1, 0.75),
        hung("picture", 1.7, 3.38, 1.75, 0, 1.1, 0.75),
        at_wall("wine rack", 3.98, 1.6, -90, 1.3, 0.4, 1.9),
        plant(-3.5, -2.4),
        pendant(0, 0.6, 2.05, 2.9, 30, "#7a2a1f"),
    ]
    if asian:
        pieces = [p for p in pieces if p.name not in ("sconce", "pendant")]
        for x, y in ((-2.9, 2.2), (0.0, 2.5), (2.9, 2.1), (0.0, 0.6)):
            pieces.append(overhead("paper lantern", x, y, 2.05, 2.9, 0.46, 0.46, watts=26))
    elif brief.seed % 2 == 0 and brief.says("hotel", "grand", "ballroom", "palace", "fancy", "upscale"):
        pieces.append(overhead("chandelier", 0.0, -1.4, 2.1, 2.9, 1.1, 1.1))
    holes = (
        Opening("left", 0.2, 1.5, 0.85, 2.4, "window", "street"),
        Opening("left", -2.6, -0.9, 0.85, 2.4, "window", "street"),
        Opening("right", -2.4, -1.45, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.4, 2.9)
    made = GroundPlan(
        "restaurant", Surface("laid table", {"colour": cloth}), tuple(pieces), room, lift=0.25, lamps=True
    )
    return mirrored(made) if brief.seed % 3 == 1 else made


RESTAURANT = Kind(
    "restaurant",
    (
        "restaurant",
        "bistro",
        "trattoria",
        "steakhouse",
        "steak house",
        "supper club",
        "banquet",
        "noodle",
        "sushi",
        "eatery",
        "mess",
    ),
    plan,
    Marks(0.6, True, area=(-2.3, 2.3, -0.4, 1.7)),
    about="tables laid with cloths, glasses and candles",
)
