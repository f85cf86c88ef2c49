"""A castle's hall: stone, a throne, banners, a long table, torches, a fire."""

from __future__ import annotations

from movie_director.places.decor import FLAGS
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, mirrored, rug, thing

FINISHES = (
    Finish(
        "#8d8474", None, "#6f675a", FLAGS, tiles=True, made="stone", ceiling="beams", over="#5f5446", skirting=False
    ),
    Finish(
        "#7f7d78", None, "#605d57", FLAGS, tiles=True, made="stone", ceiling="vault", over="#77746d", skirting=False
    ),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out the hall of a castle; of a tower or a keep a chamber of it."""
    tone = brief.pick(("#7a1f22", "#1f3a5a", "#3a4a2a", "#5a3a6a"))
    high, back = 5.4, 9.0
    pieces: list[Piece] = [
        Piece("throne", 0, back - 1.5, 0, 0, 2.6, 2.6, 2.6),
        *(
            Piece("banner", x, back - 0.01, 3.3, 0, 1.1, 0.1, 2.6, role="wall", look={"colour": tone})
            for x in (-2.6, 2.6)
        ),
        *(
            Piece("banner", side * 4.98, y, 3.2, -90 * side, 0.9, 0.1, 2.2, role="wall", look={"colour": tone})
            for side in (-1, 1)
            for y in (2.45, 6.0)
        ),
        thing("long table", -3.3, 3.2, 90, 5.0, 1.5, 1.1),
        at_wall("fireplace", 4.98, 4.2, -90, 2.4, 0.7, 2.6, colour="dark stone", watts=70),
        thing("armour", 4.4, 1.6, -60, 0.6, 0.6, 2.0),
        thing("armour", 4.4, 6.9, -60, 0.6, 0.6, 2.0),
        *(
            Piece("torch", x, back - 0.01, 2.1, 0, 0.2, 0.3, 0.5, role="wall", look={"watts": 34})
            for x in (-3.7, -1.5, 1.5, 3.7)
        ),
        *(
            Piece("torch", side * 4.98, y, 2.1, -90 * side, 0.2, 0.3, 0.5, role="wall", look={"watts": 34})
            for side in (-1, 1)
            for y in (-1.0, 0.6)
        ),
        rug(0, 2.4, 1.6, 8.0),
        Piece("chandelier", 0, 1.4, 2.9, 0, 1.6, 1.6, 2.45, role="ceiling", look={"watts": 70, "metal": "iron"}),
        thing("barrel", 4.3, -2.0, 0, 0.65, 0.65, 0.9),
        thing("barrel", 4.3, -2.8, 0, 0.65, 0.65, 0.9),
    ]
    holes = (
        Opening("left", 7.0, 7.8, 1.9, 4.2, "arch" if False else "bars", "country"),
        Opening("left", -2.9, -2.1, 1.9, 4.0, "bars", "country"),
        Opening("right", -4.2, -3.1, 0.0, 2.4, "boards", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -5.0, 5.0, -4.6, back, high)
    made = GroundPlan(
        "castle-hall", Surface("small table", {"colour": "#4a3320"}), tuple(pieces), room, lift=0.3, lamps=True
    )
    return mirrored(made) if brief.seed % 2 else made


CASTLE = Kind(
    "castle-hall",
    (
        "throne",
        "great hall",
        "castle",
        "keep",
        "golden hall",
        "war room of the king",
        "king's chamber",
        "castle hall",
        "citadel",
        "fortress",
    ),
    plan,
    Marks(0.28, area=(-2.1, 2.6, -0.4, 2.4)),
    about="stone, a throne, banners, a long table, torches, a fire",
)
