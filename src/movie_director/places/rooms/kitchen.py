"""Kitchens: units along the back wall, a table to eat at; steel ranges where many are cooked for."""

from __future__ import annotations

from movie_director.places.decor import CHECK, FLAGS, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, overhead, pendant, plant, rack, strip

FINISHES = (
    Finish("#c9bd97", None, "#e2dccb", CHECK, tiles=True, curtain="#a85f3f"),
    Finish("#9db3a4", None, "#e2dccb", PALE, curtain="#d8cfb4"),
    Finish("#a9b6bd", None, "#e6e2d6", CHECK, tiles=True, curtain="#c9a23f"),
    Finish("#d5cfc2", None, "#e8e4da", FLAGS, tiles=True, curtain="#5a7a6a"),
    Finish("#c4a08a", None, "#e4dac8", WOOD, curtain="#7a3f34"),
)
STEEL = tuple(
    Finish(wall, None, "#9aa0a0", floor, tiles=True, made="tile", ceiling="panels", over="#d8dad8", skirting=False)
    for wall, floor in (("#cfd4d2", ("#8f4a3a", "#85432f", "#96523f")), ("#c2ccca", ("#7f8482", "#767b79", "#888d8b")))
)
UNITS = ("", "#5a6f62", "#7a4434", "#44566a", "#b5a88c", "#8a8f8a")
"""Paints of the units; none is the units' own green."""
MANY = (
    "restaurant", "hotel", "galley", "mess", "cafe", "diner", "bar", "prison", "hospital", "school", "palace",
    "industrial",
    "commercial", "club", "ship",
)  # fmt: skip


def plan(brief: Brief) -> GroundPlan:
    """Lay out a kitchen; of steel where the heading says that many are cooked for."""
    return _steel(brief) if brief.says(*MANY) and brief.year >= 1930 else _home(brief)


def _holes(view: str) -> tuple[Opening, ...]:
    return (
        Opening("left", -0.6, 1.4, 0.85, 2.35, view=view),
        Opening("back", -2.5, -1.1, 0.95, 2.3, view=view),
        Opening("right", -2.3, -1.35, 0.0, 2.1, "door", "passage"),
    )


def _home(brief: Brief) -> GroundPlan:
    chance = brief.chance("kitchen")
    paint = chance.choice(UNITS)
    look: dict[str, str | float | bool] = {"colour": paint} if paint else {}
    side: tuple[Piece, ...] = (
        rack(3.98, 1.0, -90, 1.6, 2.0, "goods", 0.32),
        hung("picture", 3.98, -0.5, 1.6, -90, 0.5, 0.6),
    )
    if chance.random() < 0.5:
        side = (
            at_wall("china cabinet", 3.98, 0.9, -90, 1.5, 0.45, 2.0),
            hung("clock", 3.98, -0.5, 1.9, -90, 0.32, 0.32),
        )
    model = chance.choice(("chairWithCushion", "chair4", "antiqueChair"))
    pieces = (
        Piece("kitchen units", 1.075, 2.7, 0, 0, 3.85, 0.6, 2.4, look=look),
        Piece("refrigerator", 3.45, 2.53, 0, 0, 0.9, 0.9, 1.85, ("refrigerator",)),
        Piece("kitchen tools", 0.25, 2.95, 1.5, 0, 0.44, 0.1, 0.32, ("kitchenTools",), role="top"),
        *side,
        plant(-3.55, 2.1)
        if chance.random() < 0.6
        else at_wall("cabinet", -3.98, 2.2, 90, 1.2, 0.42, 0.9, colour="#6a4a30"),
        rack(-2.0, -4.38, 180, 1.8, 1.9, "goods"),
        hung("picture", 0.9, -4.38, 1.6, 180, 0.8, 0.6),
        pendant(0, 0.75, 2.1, watts=44, colour=chance.choice(("#a8432f", "#2f4a5a", "#3a5a3f", "#26332e", "#c9a23f"))),
        *(
            Piece("chair", x, 0.72, 0, 90 if x < 0 else -90, 0.44, 0.44, 0.95, (model,), role="seat")
            for x in (-0.95, 0.95)
        ),
    )
    view = "city" if brief.says("apartment", "flat", "loft") else chance.choice(("street", "garden", "garden"))
    room = Room(chance.choice(FINISHES), _holes(view))
    return GroundPlan("kitchen", Surface("kitchen table"), pieces, room)


def _steel(brief: Brief) -> GroundPlan:
    """Ranges and worktops of steel, pans on rails, shelves of stores."""
    chance = brief.chance("steel")
    pieces = (
        Piece("kitchen units", 1.075, 2.7, 0, 0, 3.85, 0.6, 2.4, look={"colour": "#a9adad", "steel": True}),
        Piece("refrigerator", 3.45, 2.53, 0, 0, 0.9, 0.9, 1.85, ("refrigerator",)),
        Piece("kitchen tools", 0.25, 2.95, 1.5, 0, 0.44, 0.1, 0.32, ("kitchenTools",), role="top"),
        rack(3.98, 0.6, -90, 2.4, 1.9, "goods", 0.4),
        at_wall("trolley", -3.98, 2.2, 90, 0.8, 0.5, 0.9),
        rack(-2.0, -4.38, 180, 1.8, 1.9, "goods"),
        hung("clock", 3.98, -0.9, 2.1, -90, 0.34, 0.34),
        overhead("hanging sign", 2.4, 1.9, 2.35, 2.8, 0.9, 0.06, text=chance.choice(("PASS", "ORDERS", "SERVICE"))),
        *(strip(x, y, 2.8, 90, 1.25, 26) for x in (-1.6, 1.6) for y in (-1.4, 1.0)),
    )
    room = Room(chance.choice(STEEL), _holes("street"))
    return GroundPlan("kitchen", Surface("steel table"), pieces, room, lamps=True)


KITCHEN = Kind(
    "kitchen",
    ("kitchen", "galley", "kitchenette", "scullery"),
    plan,
    Marks(0.65, True, window=(-1.75, 2.2)),
    about="units, a stove, a table to eat at; of steel where many are cooked for",
)
