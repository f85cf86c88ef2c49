"""Living rooms: a sofa and a low table before a fire or a television, books, lamps, a rug."""

from __future__ import annotations

from movie_director.places.decor import PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, on, plant, rack, rug, standing, thing

FINISHES = (
    Finish("#8d9a97", None, "#ddd8ca", WOOD, curtain="#8f5a3f"),
    Finish("#b0a288", "#7c6f5c", "#e0d8c6", WOOD, curtain="#3f5a55"),
    Finish("#7f8f9d", None, "#dcdad2", PALE, curtain="#c7b48c"),
    Finish("#a8a07a", None, "#e0dac6", PALE, curtain="#6a6a4a"),
    Finish("#b08f80", None, "#e2d8cc", WOOD, curtain="#5a4a44"),
)
LODGE = Finish(
    "#7d5a3a", None, "#5a3f28", WOOD, made="log", ceiling="beams", over="#8a6a48", curtain="#8a3a2a", skirting=False
)
SOFAS = (("sofa3",), ("couch3",), ("beige_sofa",), ("winchesterSofa",), ("mid-century-sofa",))
CHAIRS = ("winchesterArmchair", "armchair1", "modernArmchair", "mid-century-chair")


def plan(brief: Brief) -> GroundPlan:
    """Lay out a living room: a fire in one, a television in the other; of logs where it is a cabin."""
    lodge = brief.says("cabin", "lodge", "cottage", "farmhouse", "log", "hut", "shack", "homestead")
    grand = brief.says(
        "mansion", "manor", "villa", "penthouse", "estate", "palace", "drawing", "salon", "parlor", "parlour"
    )
    fire = lodge or grand or brief.seed % 2 == 0 or brief.year < 1950
    high = 3.4 if grand else 2.7
    finish = LODGE if lodge else brief.pick(FINISHES)
    pieces: list[Piece] = [
        Piece("sofa", 1.2, 2.42, 0, 0, 2.1, 0.9, 0.85, brief.pick(SOFAS)),
        thing("coffee table", 1.2, 1.5, 0, 0.9, 0.46, 0.46, "coffee_table", "coffee-table2"),
        on("book", 1.05, 1.5, 0.47, 20, 0.24, 0.17, 0.03, "book"),
        on("coffee cup", 1.42, 1.46, 0.47, 0, 0.1, 0.1, 0.09, "caffe_final"),
        standing(2.65, 2.6, 40),
        plant(3.35, 1.75),
        Piece("armchair", -2.3, 1.05, 0, 62, 0.95, 0.88, 0.82, (brief.pick(CHAIRS),)),
        Piece("armchair", 2.9, -0.7, 0, -70, 0.95, 0.88, 0.82, (brief.pick(CHAIRS),)),
        rug(0.5, 0.7, 3.2, 2.4),
        hung("picture", 0.75, 2.98, 1.75, 0, 0.75, 0.55),
        hung("picture", 1.65, 2.98, 1.8, 0, 0.55, 0.7),
        rack(3.98, 0.75, -90, 1.3, 2.0, "books"),
        hung("picture", 3.98, -1.6, 1.6, -90, 0.7, 0.55),
        hung("picture", -1.2, -4.38, 1.6, 180, 1.1, 0.8),
    ]
    if fire:
        tall = high - 0.02 if lodge or grand else 1.2
        stone = "stone" if lodge else "marble" if grand else brief.pick(("#8a4a38", "stone", "#c9c2b4"))
        pieces.append(at_wall("fireplace", -1.3, 2.98, 0, 1.5, 0.45, tall, colour=stone))
        if tall < 1.5:
            pieces += [
                hung("mirror", -1.3, 2.98, 1.75, 0, 0.9, 0.8, frame="gold"),
                on("candle", -1.75, 2.72, 1.14, 0, 0.1, 0.1, 0.22),
                on("clock", -0.9, 2.72, 1.14, 0, 0.16, 0.1, 0.2, "clock"),
            ]
        pieces.append(rack(-3.0, 2.98, 0, 1.2, 2.1, "books"))
    else:
        flat = brief.year >= 2005
        pieces += [
            at_wall("cabinet", -1.5, 2.98, 0, 1.6, 0.42, 0.5, colour="#5a4030"),
            on("television", -1.5, 2.76, 0.5, 0, 1.15 if flat else 0.7, 0.08 if flat else 0.45, 0.66 if flat else 0.55),
            rack(-3.15, 2.98, 0, 1.2, 1.9, "books"),
            standing(-0.25, 2.7, 28),
        ]
    if grand:
        pieces.append(Piece("chandelier", 0.2, 0.4, high - 0.85, 0, 1.0, 1.0, 0.85, role="ceiling", look={"watts": 46}))
        pieces.append(Piece("piano", -2.6, -2.4, 0, 120, 1.32, 1.7, 1.2, ("pianoAQueue",)))
    elif not lodge and brief.seed % 3 == 0:
        pieces.append(Piece("piano", 1.8, -4.05, 0, 180, 1.42, 0.55, 1.39, ("piano",)))
    view = (
        "garden"
        if lodge or grand or brief.says("house", "cottage", "farm", "home")
        else brief.pick(("street", "garden"))
    )
    if brief.says("apartment", "penthouse", "loft", "flat", "condo", "high-rise"):
        view = "city"
    holes = (
        Opening("left", -1.6, 0.2, 0.75, 2.3, "window", view),
        Opening("left", -3.8, -2.4, 0.75, 2.3, "window", view),
        Opening("right", -3.4, -2.45, 0.0, 2.1, "door", "passage"),
    )
    room = Room(finish, holes, -4.0, 4.0, -4.4, 3.0, high)
    return GroundPlan("living-room", Surface("small table", {"spare": True}), tuple(pieces), room)


LIVING = Kind(
    "living-room",
    (
        "living",
        "lounge",
        "family room",
        "sitting room",
        "drawing room",
        "parlour",
        "parlor",
        "den",
        "front room",
        "rec room",
        "sunroom",
        "salon",
        "tv room",
        "playroom",
        "common room",
        "great room",
    ),
    plan,
    Marks(-1.0, sofa=(1.2, 2.4), window=(-3.2, -0.7), area=(-2.6, 2.6, -0.4, 1.1)),
    broad=(
        "apartment",
        "flat",
        "loft",
        "penthouse",
        "condo",
        "mansion",
        "cottage",
        "cabin",
        "villa",
        "farmhouse",
        "farm house",
        "manor",
        "lodge",
        "bungalow",
        "hut",
        "shack",
        "apt",
        "townhouse",
        "brownstone",
        "trailer",
        "safe house",
        "safehouse",
        "homestead",
        "chalet",
    ),
    vague=("house", "home", "residence", "place", "estate", "dwelling"),
    about="a sofa and a low table before a fire or a television",
)
