"""Shops: shelves of what they sell in aisles, a counter with a till, a window on the street."""

from __future__ import annotations

from movie_director.places.decor import CHECK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, on, pendant, plant, rack, strip, thing

FINISHES = (
    Finish("#b3a88f", "#5f7068", "#ddd6c4", WOOD),
    Finish("#9aa5a0", "#6e4a39", "#ded8c8", PALE),
    Finish("#c2b494", "#7a4a3a", "#e0d6c0", CHECK, tiles=True),
)
MARKET = Finish(
    "#cfd0c8",
    None,
    "#b9bab2",
    ("#c3c4bc", "#b9bab2"),
    tiles=True,
    made="paint",
    ceiling="panels",
    over="#dcdcd6",
    curtain="#6a7a70",
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a shop by what it sells."""
    if brief.says(
        "supermarket",
        "grocery",
        "convenience",
        "7-eleven",
        "drug store",
        "drugstore",
        "mini-mart",
        "minimart",
        "market",
        "gas station",
        "pharmacy",
        "walmart",
        "liquor",
        "general store",
        "hardware",
        "video",
    ):
        return _aisles(brief)
    if brief.says("cloth", "dress", "boutique", "tailor", "fashion", "department", "bridal", "fitting", "mall", "shoe"):
        return _clothes(brief)
    if brief.says("flower", "florist"):
        return _flowers(brief)
    fill = (
        "books"
        if brief.says("book", "record", "comic")
        else "lost"
        if brief.says("pawn", "antique", "thrift", "junk", "gun", "toy")
        else "goods"
    )
    pieces = [
        rack(2.2, 3.18, 0, 3.2, 2.3, fill),
        rack(-0.9, 3.18, 0, 2.4, 2.3, fill),
        rack(-3.1, 3.18, 0, 1.6, 2.3, fill),
        rack(3.98, 1.3, -90, 2.6, 2.2, fill),
        thing("aisle", -3.1, 0.9, 90, 2.4, 0.6, 1.35) if fill == "goods" else rack(-2.9, 0.9, 90, 2.4, 1.9, fill),
        pendant(-1.2, 1.4, 2.12, 2.8, 30, "#2d4a44"),
        pendant(1.6, 1.4, 2.12, 2.8, 30, "#2d4a44"),
        on("till", 0.55, 0.6, 0.75, 180, 0.36, 0.34, 0.4),
        hung("sign", 0.55, 3.1, 2.55, 0, 2.0, 0.3, text=brief.words.upper()[:22], ground="#23403f", colour="#d9b25c"),
    ]
    if fill == "books":
        pieces += [thing("book table", 2.9, -0.9, 0, 1.2, 0.8, 0.9), thing("ladder", 0.9, 2.6, 0, 0.45, 0.4, 2.2)]
    elif fill == "lost":
        pieces += [
            thing("guitar", 3.2, -0.7, -40, 0.34, 0.32, 1.1, "electricGuitar"),
            at_wall("cake case", 3.98, -1.5, -90, 1.2, 0.6, 1.1),
        ]
    holes = (
        Opening("left", -2.9, -0.7, 0.6, 2.4, "pane", "street"),
        Opening("right", -3.4, -2.4, 0.0, 2.1, "door", "street"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.2, 2.8)
    surface = Surface("counter", {"colour": "#6b4a2f", "top": "#4a2f1c", "wide": 1.7})
    made = GroundPlan("shop", surface, tuple(pieces), room, lift=0.1, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _aisles(brief: Brief) -> GroundPlan:
    """Long shelves one behind another, tubes above, fridges along the side."""
    old = brief.year < 1940
    pieces = [
        thing("aisle", -3.2, 5.0, 90, 5.0, 0.85, 1.75),
        thing("aisle", -1.3, 5.2, 90, 4.6, 0.85, 1.75),
        thing("aisle", 1.6, 5.2, 90, 4.6, 0.85, 1.75),
        thing("aisle", 3.5, 5.0, 90, 5.0, 0.85, 1.75),
        rack(-5.15, 3.0, 90, 6.0, 2.1, "goods"),
        rack(0.0, 8.98, 0, 6.0, 2.2, "goods"),
        thing("aisle", -3.9, -0.4, 90, 2.4, 0.8, 1.4),
        thing("aisle", 3.9, -0.8, 90, 2.4, 0.8, 1.4),
        on("till", 0.55, 0.6, 0.75, 180, 0.36, 0.34, 0.4),
        *(strip(x, y, 3.0, 90, 1.4, 24) for x in (-2.4, 2.4) for y in (-1.2, 2.4, 6.0)),
        thing("hanging", 0, 0, 0, 0.1, 0.1, 0.1),
    ]
    pieces = [p for p in pieces if p.name != "hanging"]
    if not old:
        signs = ("DAIRY", "BREAD", "FROZEN")
        for n, x in enumerate((-2.25, 0.15, 2.55)):
            pieces.append(
                Piece(
                    "hanging sign",
                    x,
                    2.75,
                    2.35,
                    0,
                    1.1,
                    0.06,
                    0.65,
                    look={"text": signs[n], "ground": "#7a2f2a"},
                    role="ceiling",
                )
            )
    holes = (
        Opening("right", -3.9, -2.9, 0.0, 2.1, "pane", "street"),
        Opening("right", 0.9, 4.9, 0.5, 2.5, "pane", "street"),
    )
    room = Room(MARKET, holes, -5.2, 5.2, -4.6, 9.0, 3.0)
    surface = Surface("counter", {"colour": "#8a9490", "top": "#3a3f42", "wide": 1.7})
    return GroundPlan("shop", surface, tuple(pieces), room, lamps=True)


def _clothes(brief: Brief) -> GroundPlan:
    pieces = (
        *(thing("clothes rail", x, 2.5, 0, 1.7, 0.5, 1.55) for x in (-2.7, -0.6, 1.6)),
        at_wall("clothes rail", 3.9, 1.2, -90, 2.2, 0.5, 1.55),
        at_wall("clothes rail", -3.9, 0.6, 90, 2.0, 0.5, 1.55),
        rack(2.9, 3.18, 0, 1.8, 2.1, "boxes"),
        Piece("mirror", -1.7, 3.18, 1.15, 0, 0.9, 0.04, 2.0, role="wall", look={"frame": "gold"}),
        thing("dummy", 3.0, -0.8, -30, 0.5, 0.4, 1.75),
        thing("dummy", -3.1, -1.3, 40, 0.5, 0.4, 1.75),
        *(pendant(x, 1.6, 2.3, 3.0, 30, "#2a2a2c") for x in (-2.4, 0.0, 2.4)),
        on("till", 0.55, 0.6, 0.75, 180, 0.36, 0.34, 0.4),
        hung("sign", 0.6, 3.18, 2.5, 0, 1.6, 0.3, text="NEW IN", ground="#2a2a2c", colour="#d9b25c"),
        plant(-3.4, 2.5),
    )
    holes = (
        Opening("left", -3.8, -2.0, 0.5, 2.5, "pane", "street"),
        Opening("right", -3.4, -2.4, 0.0, 2.1, "door", "street"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.2, 3.0)
    surface = Surface("counter", {"colour": "#c9c2b0", "top": "#5a3a22", "wide": 1.7})
    return GroundPlan("shop", surface, pieces, room, lift=0.1, lamps=True)


def _flowers(brief: Brief) -> GroundPlan:
    pieces = (
        at_wall("flower stand", -2.6, 3.18, 0, 2.2, 1.0, 1.1),
        at_wall("flower stand", 0.4, 3.18, 0, 2.6, 1.0, 1.1),
        at_wall("flower stand", 3.0, 3.18, 0, 1.8, 1.0, 1.1),
        at_wall("flower stand", 3.98, 0.6, -90, 2.0, 1.0, 1.1),
        at_wall("flower stand", -3.98, 1.0, 90, 1.6, 0.9, 1.1),
        plant(-3.4, -1.2),
        plant(3.3, -1.2),
        hung("sign", 0.4, 3.18, 2.3, 0, 1.8, 0.36, text="FLOWERS", ground="#28432c", colour="#e0d6bc"),
        *(pendant(x, 1.6, 2.2, 2.8, 28, "#28432c") for x in (-1.6, 1.6)),
        on("till", 0.55, 0.6, 0.75, 180, 0.36, 0.34, 0.4),
    )
    holes = (
        Opening("left", -3.2, -0.8, 0.5, 2.4, "pane", "street"),
        Opening("right", -3.4, -2.4, 0.0, 2.1, "door", "street"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.2, 2.8)
    return GroundPlan(
        "shop", Surface("counter", {"colour": "#5a6a4a", "top": "#4a2f1c", "wide": 1.7}), pieces, room, lamps=True
    )


SHOP = Kind(
    "shop",
    (
        "shop",
        "store",
        "market",
        "pharmacy",
        "boutique",
        "pawn",
        "florist",
        "bookshop",
        "bookstore",
        "supermarket",
        "grocery",
        "drugstore",
        "mall",
        "7-eleven",
        "mini-mart",
        "minimart",
        "gas station",
        "showroom",
        "tailor",
        "barber",
        "salon",
        "bakery",
        "butcher",
        "dealership",
    ),
    plan,
    Marks(0.85, area=(-2.2, 2.4, -0.4, 1.8)),
    about="shelves of goods in aisles, a counter with a till",
)
