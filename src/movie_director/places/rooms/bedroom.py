"""Bedrooms and hotel rooms: a bed, lamps beside it, a wardrobe."""

from __future__ import annotations

from movie_director.places.decor import OAK, PALE, WALNUT, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, on, plant, rack, rug, thing

FINISHES = (
    Finish("#93899a", None, "#ddd8ce", PALE, curtain="#5a4a66"),
    Finish("#9aa08d", None, "#ddd8ca", WOOD, curtain="#b8a888"),
    Finish("#a58f84", None, "#e2d9cb", WOOD, curtain="#6a4038"),
    Finish("#8a9fae", None, "#dcdcd6", PALE, curtain="#c9c2b0"),
)
HOTEL = (
    Finish("#b8a27c", None, "#e0d4b8", ("#6a2f2a",), ground="carpet", curtain="#7a4a30"),
    Finish("#a3a798", None, "#dcd8c8", ("#3f4a4a",), ground="carpet", curtain="#8a7a4a"),
)
CHILD = Finish("#a8c0c9", None, "#e4e2d8", PALE, curtain="#d9a84a")
BEDS = (("bed2",), ("bed1",), ("iron_bed",))


def plan(brief: Brief) -> GroundPlan:
    """Lay out a bedroom; a hotel's with a second bed and a television, a child's with toys."""
    hotel = brief.says("hotel", "motel", "inn", "suite", "guest")
    child = brief.says("child", "kid", "boy", "girl", "nursery", "son's", "daughter's", "baby")
    finish = brief.pick(HOTEL) if hotel else CHILD if child else brief.pick(FINISHES)
    pieces: list[Piece] = [
        Piece("bed", 1.5, 1.95, 0, 0, 1.5, 2.1, 1.1, brief.pick(BEDS)),
        *(at_wall("cabinet", x, 2.98, 0, 0.5, 0.4, 0.55, colour=WALNUT) for x in (0.4, 2.6)),
        *(on("table lamp", x, 2.78, 0.55, 0, 0.26, 0.26, 0.37, watts=24) for x in (0.4, 2.6)),
        hung("picture", 1.5, 2.98, 1.8, 0, 0.9, 0.6),
        rug(-0.3, 0.4, 2.4, 1.8),
    ]
    if hotel:
        pieces += [
            at_wall("cabinet", -3.48, 1.0, 90, 1.7, 0.5, 0.75, colour=OAK),
            on("television", -3.3, 1.0, 0.76, 90, 0.75, 0.4 if brief.year < 2005 else 0.08, 0.55),
            Piece("armchair", -2.6, 2.35, 0, 30, 0.85, 0.8, 0.8, ("fotel",)),
            hung("picture", -1.2, 2.98, 1.7, 0, 0.6, 0.5),
            hung("picture", 3.48, -0.6, 1.6, -90, 0.7, 0.5),
            at_wall("luggage stand", 3.48, 0.9, -90, 0.9, 0.45, 0.8, "suitcase"),
        ]
    elif child:
        pieces += [
            rack(-2.9, 2.98, 0, 1.1, 1.3, "goods"),
            thing("teddy", -1.9, 2.55, 15, 0.4, 0.3, 0.4, "teddyBear"),
            thing("rocking horse", -2.7, -0.9, 60, 0.7, 0.3, 0.52, "caballito"),
            hung("poster", -1.6, 2.98, 1.7, 0, 0.6, 0.8, colour="#c9783a", text="MOON"),
            hung("poster", 3.48, 0.4, 1.7, -90, 0.6, 0.8, colour="#3a6a8a", text="DINOSAURS"),
            at_wall("wardrobe", 3.48, -1.1, -90, 1.0, 0.6, 1.9, "wardrobe", colour="#c9b48c"),
        ]
    else:
        pieces += [
            at_wall("wardrobe", 3.48, 0.2, -90, 1.2, 0.6, 2.0, "wardrobe", "wardrobe1", colour=WALNUT),
            at_wall("dressing table", -2.4, 2.98, 0, 0.9, 0.48, 1.36, "dressing-table"),
            chair(-2.4, 2.2, 180, "chair3"),
            at_wall("cabinet", 3.48, -1.4, -90, 1.0, 0.45, 0.85, colour=WALNUT),
            plant(-3.0, 1.75),
            hung("picture", -1.15, 2.98, 1.7, 0, 0.5, 0.7),
        ]
    view = "city" if brief.says("apartment", "penthouse", "loft") else brief.pick(("garden", "street"))
    holes = (
        Opening("left", -1.5, 0.0, 0.8, 2.25, "window", view),
        Opening("right", -3.3, -2.35, 0.0, 2.1, "door", "passage"),
    )
    name = "hotel-room" if hotel else "bedroom"
    room = Room(finish, holes, -3.5, 3.5, -4.0, 3.0, 2.6)
    return GroundPlan(name, Surface("small table", {"spare": True}), tuple(pieces), room)


_MARKS = Marks(-1.0, bed=(1.5, 1.95), window=(-2.75, -0.6), area=(-2.3, 2.3, -0.4, 0.85))
HOTEL_ROOM = Kind(
    "hotel-room",
    ("hotel room", "motel room", "hotel suite", "honeymoon suite", "suite", "guest room"),
    plan,
    _MARKS,
    broad=("motel",),
    about="a bed, a television, a case on its stand",
)
BEDROOM = Kind(
    "bedroom",
    (
        "bedroom",
        "dormitory",
        "dorm",
        "nursery",
        "master bed",
        "bed chamber",
        "bedchamber",
        "boudoir",
        "sleeping",
        "barracks",
        "guestroom",
        "'s room",
        "’s room",
        "s' room",
        "bunkhouse",
        "bedsit",
        "dressing",
    ),
    plan,
    _MARKS,
    about="a bed, lamps beside it, a wardrobe",
)
