"""Cafés, coffee shops and diners: a counter with a machine and cakes, a board of what there is, small tables."""

from __future__ import annotations

from movie_director.places.decor import CHECK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, on, pendant, plant, thing

FINISHES = (
    Finish("#b9a88a", "#4f6a5f", "#e0d8c4", PALE),
    Finish("#a8584a", None, "#d8ccb8", WOOD, made="brick"),
    Finish("#8fa8a0", "#d8d2c0", "#e6e0d0", CHECK, tiles=True),
)
DINER = Finish("#c9b8a0", "#a8382c", "#d9d6cc", ("#d8d4c8", "#2a2a2a"), tiles=True)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a café; booths, chrome and red where it is a diner."""
    if brief.says("diner", "truck stop", "fast food", "burger", "pancake", "pizza", "taco") and brief.year >= 1920:
        return _diner(brief)
    menu = brief.pick(("COFFEE|ESPRESSO|LATTE|MOCHA|TEA|CAKE", "TODAY|SOUP|SANDWICH|PIE|COFFEE|TEA"))
    pieces = (
        thing("shop counter", 1.7, 2.05, 0, 2.5, 0.6, 1.02, colour="oak", top="walnut"),
        at_wall("cabinet", 1.7, 3.18, 0, 3.2, 0.45, 0.95, colour="#6a4a30"),
        thing("cake case", -0.2, 2.05, 0, 1.1, 0.62, 1.25),
        on("espresso machine", 2.5, 2.98, 0.95, 0, 0.8, 0.42, 0.5, "coffee_machine"),
        on("till", 1.0, 2.05, 1.02, 180, 0.36, 0.36, 0.4),
        Piece("menu board", 1.0, 3.18, 1.95, 0, 1.5, 0.06, 1.1, role="wall", look={"text": menu}),
        Piece(
            "menu board", 2.75, 3.18, 2.1, 0, 0.9, 0.06, 0.8, role="wall", look={"text": "CAKES|APPLE|CARROT|CHEESE"}
        ),
        *(pendant(x, 1.95, 2.0, 2.8, 24, "#2d4a44") for x in (0.5, 1.7, 2.9)),
        thing("round table", -2.9, 2.3, 0, 0.72, 0.72, 0.74, "cafe-table"),
        chair(-3.5, 2.2, 90, "cafe-chair"),
        chair(-2.3, 2.4, -100, "cafe-chair"),
        thing("round table", -3.0, 0.1, 0, 0.72, 0.72, 0.74, "cafe-table"),
        chair(-3.55, 0.2, 80, "cafe-chair"),
        chair(-2.9, -0.55, 10, "cafe-chair"),
        thing("round table", 3.1, -0.9, 0, 0.72, 0.72, 0.74, "cafe-table"),
        chair(3.55, -0.7, -80, "cafe-chair"),
        plant(-3.5, -2.2),
        hung("picture", -1.9, 3.18, 1.7, 0, 0.6, 0.8),
        hung("picture", 3.98, 0.2, 1.7, -90, 0.9, 0.6),
        on("coffee cup", 0.18, 0.5, 0.75, 20, 0.12, 0.12, 0.1, "caffe_final"),
    )
    holes = (
        Opening("left", -2.2, 2.2, 0.5, 2.5, "pane", "street"),
        Opening("right", 0.9, 1.85, 0.0, 2.1, "door", "street"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.2, 2.8)
    made = GroundPlan("cafe", Surface("bistro table"), pieces, room, lift=0.1, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _diner(brief: Brief) -> GroundPlan:
    """Booths along the windows behind, a counter of chrome with stools at the side."""
    red = brief.pick(("#a3261c 0.35", "#1f6a6a 0.35", "#8a2a26 0.35"))
    pieces = (
        *(at_wall("booth", x, 3.18, 0, 1.75, 1.15, 1.15, colour=red) for x in (-2.9, -0.9, 1.1)),
        thing("bar counter", 3.35, 0.8, -90, 4.2, 0.6, 1.0, colour="chrome", top=red, taps="no"),
        *(
            Piece("bar stool", 2.72, y, 0, 0, 0.4, 0.4, 0.72, look={"colour": red}, role="seat")
            for y in (-0.9, 0.0, 0.9, 1.8)
        ),
        on("cake case", 3.4, 2.2, 1.0, -90, 0.6, 0.4, 0.5),
        Piece(
            "menu board",
            3.98,
            0.6,
            2.2,
            -90,
            2.2,
            0.06,
            0.75,
            role="wall",
            look={"text": "EAT|HAMBURGER|HOT DOG|PIE|COFFEE", "frame": "chrome"},
        ),
        Piece("neon", 2.9, 3.15, 2.3, 0, 0.9, 0.06, 0.3, role="wall"),
        *(pendant(x, 2.6, 1.95, 2.7, 22, "#a3261c") for x in (-2.9, -0.9, 1.1)),
        *(pendant(3.2, y, 2.0, 2.7, 20, "#a3261c") for y in (-0.4, 1.4)),
        at_wall("juke", -3.98, -1.6, 90, 0.85, 0.6, 1.5),
        on("coffee cup", 0.2, 0.5, 0.75, 20, 0.12, 0.12, 0.1, "caffe_final"),
        hung("clock", -3.98, 0.4, 2.1, 90, 0.4, 0.4),
    )
    holes = (
        Opening("back", -3.7, -1.1, 1.2, 2.4, "pane", "street"),
        Opening("back", -0.8, 1.9, 1.2, 2.4, "pane", "street"),
        Opening("left", 1.0, 1.95, 0.0, 2.1, "door", "street"),
    )
    room = Room(DINER, holes, -4.0, 4.0, -4.4, 3.2, 2.7)
    return GroundPlan("cafe", Surface("bistro table"), pieces, room, lift=0.1, lamps=True)


CAFE = Kind(
    "cafe",
    (
        "cafe",
        "café",
        "coffee",
        "coffee shop",
        "sandwich shop",
        "donut shop",
        "ice cream parlor",
        "diner",
        "tea room",
        "tearoom",
        "teahouse",
        "starbucks",
        "bistro",
        "truck stop",
        "fast food",
        "burger",
        "pizza",
        "pancake",
        "donut",
        "doughnut",
        "ice cream",
        "soda fountain",
        "deli",
        "cafeteria",
        "canteen",
        "commissary",
        "snack",
        "lunch",
        "breakfast room",
        "denny's",
        "mcdonald",
        "taco",
    ),
    plan,
    Marks(0.36, True, area=(-2.3, 2.3, -0.4, 1.3)),
    about="a counter with a machine and cakes, a board, small tables",
)
