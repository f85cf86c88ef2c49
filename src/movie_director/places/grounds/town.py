"""Towns beside the street: a square, a modern centre, a western main street, a village, a medieval street, a castle."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Street, Surface
from movie_director.places.grounds.common import OPEN, kind, lamp, lawn, slab, tree
from movie_director.places.grounds.street import style_of
from movie_director.places.kind import Brief


def western(brief: Brief) -> GroundPlan:
    """Lay out a main street of the old west: false fronts, boardwalks, hitching rails, a water tower."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("hitching rail", side * 3.6, 2.4, 0, 0, 2.6, 0.3, 1.1),
        Piece("hitching rail", -side * 4.6, 2.4, 0, 0, 2.6, 0.3, 1.1),
        Piece("horse", side * 3.2, 1.0, 0, 180 + side * 8, 0.75, 2.7, 2.0, ("horse2", "horse")),
        Piece("trough", -side * 4.6, 1.9, 0, 0, 1.7, 0.6, 0.55),
        Piece("barrel", -side * 2.0, 2.9, 0, 0, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("wagon", -side * 7.8, -0.4, 0, side * 70, 1.7, 3.4, 2.2),
        Piece("water tank", side * 14.5, 2.0, 0, 0, 3.2, 3.2, 9.0),
        Piece("wagon", side * 9.5, -6.4, 0, 90, 1.7, 3.4, 2.2),
        Piece("hay bale", side * 6.4, 1.7, 0, 20, 1.1, 0.6, 0.55),
    )
    return GroundPlan("western", Surface("crate"), pieces, street=Street("western", False, False))


def village(brief: Brief) -> GroundPlan:
    """Lay out a village green: cottages round it, a well, a church, a lane."""
    chance, side = brief.chance("village"), brief.pick((1, -1))
    hot = brief.says("african", "tribal", "native", "jungle", "hut", "island")
    houses: list[Piece] = []
    for x, y, turn in (
        (-10, 9, 30),
        (-3, 12.5, 4),
        (4.8, 12, -6),
        (11.5, 8.5, -35),
        (-16, 1, 75),
        (17, 0, -75),
        (-9, -15, 160),
        (2, -17, 182),
        (12, -15, 205),
    ):
        if hot:
            houses.append(Piece("hut", x * 0.9, y * 0.9, 0, turn, 5.0, 5.0, 4.4))
        else:
            style = "timber" if brief.year < 1700 else chance.choice(("cottage", "cottage", "plaster"))
            houses.append(Piece("house", x, y, 0, turn, 6.4, 5.0, chance.uniform(4.4, 5.4), look={"style": style}))
    pieces = [
        *houses,
        Piece("well", side * 3.6, 4.6, 0, 0, 1.5, 1.5, 2.4),
        Piece("church", -side * 12, 32, 0, side * 20, 7, 14, 17) if not hot else Piece("hut", 0, 22, 0, 0, 7, 7, 6),
        Piece("wagon", -side * 4.9, 3.4, 0, 60, 1.7, 3.4, 1.6, look={"open": True}),
        Piece("hay bale", -side * 2.4, 4.2, 0, 30, 1.1, 0.6, 0.55),
        Piece("rail fence", side * 7.4, 4.6, 0, 20, 4.0, 0.2, 1.1),
        Piece("chicken", 1.9, 3.4, 0, 40, 0.3, 0.4, 0.45, ("chicken",)),
        Piece("chicken", -1.2, 4.6, 0, 140, 0.3, 0.4, 0.45, ("chicken",)),
        tree(-side * 8.5, 5.2, 7.0),
        tree(side * 14, 15, 8.0),
    ]
    if not hot and brief.year >= 1880:
        pieces.append(lamp(-side * 2.6, 3.2))
    land = lawn(way="earth", tufts="#66803a", trees="leaf", count=26, near=26.0, hills=5.0, flat=22.0)
    return GroundPlan("village", Surface("crate"), tuple(pieces), land=land)


def medieval(brief: Brief) -> GroundPlan:
    """Lay out a street of timber houses over cobbles."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("wagon", side * 5.6, -4.6, 0, 80, 1.7, 3.4, 1.6, look={"open": True}),
        Piece("barrel", -side * 2.4, 3.0, 0, 0, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("barrel", -side * 3.2, 3.0, 0, 30, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("crate stack", side * 3.8, 2.9, 0, 4, 1.3, 0.8, 1.2),
        Piece("hay bale", -side * 5.6, 2.8, 0, 6, 1.1, 0.6, 0.55),
        Piece("well", -side * 8.0, -1.4, 0, 0, 1.5, 1.5, 2.4),
        Piece("street torch", -2.9, 6.1, 2.3, 0, 0.2, 0.3, 0.6, role="wall"),
        Piece("street torch", 3.6, 6.1, 2.3, 0, 0.2, 0.3, 0.6, role="wall"),
    )
    return GroundPlan("medieval-street", Surface("crate"), pieces, street=Street("medieval", False, False))


def castle(brief: Brief) -> GroundPlan:
    """Lay out a castle's courtyard: ramparts, towers, a gate, a well, straw."""
    side = brief.pick((1, -1))
    pieces = (
        slab("cobbles", 0, 0.5, 28, 26),
        Piece("rampart", 0, 14, 0, 0, 30, 2.0, 7.5, look={"gate": True}),
        Piece("rampart", -15, 0, 0, 90, 27, 2.0, 7.0),
        Piece("rampart", 15, 0, 0, -90, 27, 2.0, 7.0),
        Piece("rampart", 0, -15, 0, 180, 30, 2.0, 7.0),
        Piece("tower", -15, 15.5, 0, 0, 6.5, 6.5, 12.5, look={"roof": True}),
        Piece("tower", 15.5, 15.5, 0, 0, 6.5, 6.5, 11.0),
        Piece("tower", side * 6, 27, 0, 0, 12, 12, 21, look={"roof": True}),
        Piece("house", side * 9.4, 8.2, 0, -side * 70, 6.5, 4.5, 5.0, look={"style": "timber"}),
        Piece("well", -side * 4.0, 5.0, 0, 0, 1.5, 1.5, 2.4),
        Piece("wagon", side * 4.6, 4.6, 0, 130, 1.7, 3.4, 1.6, look={"open": True}),
        Piece("barrel", -side * 6.3, 4.3, 0, 0, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("hay bale", -side * 7.6, 4.2, 0, 20, 1.1, 0.6, 0.55),
        Piece("hay bale", -side * 7.7, 3.2, 0, 40, 1.1, 0.6, 0.55),
        Piece("street banner", -3.6, 12.85, 5.3, 0, 1.1, 0.1, 3.0, role="wall"),
        Piece("street banner", 3.6, 12.85, 5.3, 0, 1.1, 0.1, 3.0, role="wall"),
        Piece("street torch", -2.3, 12.95, 2.6, 0, 0.2, 0.3, 0.6, role="wall"),
        Piece("street torch", 2.3, 12.95, 2.6, 0, 0.2, 0.3, 0.6, role="wall"),
        Piece("brazier", -side * 2.0, 7.6, 0, 0, 0.7, 0.7, 1.1),
    )
    return GroundPlan("castle-yard", Surface("crate"), pieces, land=lawn(ground=("#54503f", "#6b6553"), flat=34.0))


def downtown(brief: Brief) -> GroundPlan:
    """Lay out a street of a modern city: glass towers, wide pavements, young trees, cars."""
    pieces = (
        Piece("planter", -2.9, 2.6, 0, 0, 1.6, 0.6, 0.6),
        Piece("planter", 4.6, 2.6, 0, 0, 1.6, 0.6, 0.6),
        Piece("park bench", 2.5, 2.8, 0, 0, 1.5, 0.62, 0.95),
        Piece("bin", -4.6, 2.8, 0, 0, 0.7, 0.7, 0.85, ("park-trashcan",)),
        lamp(-4.6, -1.7, "arm", 6.5),
        lamp(6.4, -1.7, "arm", 6.5),
        lamp(-14, -1.7, "arm", 6.5),
        lamp(1.0, -8.7, "arm", 6.5, 180),
        Piece(
            "road sign", -6.4, -1.75, 0, 0, 1.2, 0.12, 3.0, look={"text": "MAIN ST", "board": "#1f5a3a", "high": 0.32}
        ),
        tree(-6.8, -1.2, 4.6),
        tree(9.2, -1.2, 4.8),
        tree(-10.5, -9.2, 5.0),
        tree(6.0, -9.3, 5.0),
    )
    return GroundPlan("downtown", Surface("bistro table"), pieces, street=Street("modern", True, False))


def square(brief: Brief) -> GroundPlan:
    """Lay out a square: houses round it, a fountain or a statue, market stalls where the heading says so."""
    side = brief.pick((1, -1))
    middle = (
        Piece("fountain", side * 2.0, 6.4, 0, 0, 4.2, 4.2, 3.0)
        if brief.seed % 2
        else Piece("statue", side * 2.0, 5.6, 0, -side * 10, 1.7, 1.7, 4.6)
    )
    pieces = [
        middle,
        Piece("park bench", -side * 3.4, 5.0, 0, 0, 1.6, 0.62, 0.95),
        Piece("park bench", side * 6.6, 4.6, 0, 0, 1.6, 0.62, 0.95),
        lamp(-side * 5.4, 4.4),
        lamp(side * 5.2, 9.4),
        lamp(-side * 2.2, 10.0),
        lamp(side * 5.6, -5.6),
        tree(-side * 8.0, 6.6, 6.0),
        tree(side * 9.2, 6.2, 6.0),
        tree(-side * 12.5, 7.0, 6.0),
    ]
    if brief.says("market", "bazaar", "fair", "souk", "carnival"):
        pieces = [
            Piece("market stall", x, y, 0, turn, 2.6, 1.5, 2.5, look={"colour": c})
            for x, y, turn, c in (
                (-4.6, 4.0, 12, "#8a2a26"),
                (-1.2, 5.0, 0, "#a07a2c"),
                (2.4, 5.0, -4, "#20514a"),
                (5.9, 4.0, -14, "#37486a"),
                (-8.4, 1.6, 50, "#a07a2c"),
                (9.4, 1.4, -50, "#8a2a26"),
                (-4.0, 8.6, 0, "#37486a"),
                (0.4, 9.2, 0, "#8a2a26"),
                (4.6, 8.8, 0, "#a07a2c"),
            )
        ] + pieces
    return GroundPlan(
        "square",
        Surface("bistro table" if not brief.says("market") else "crate"),
        tuple(pieces),
        street=Street(style_of(brief), False, False, square=True),
    )


WESTERN = kind(
    "western",
    "main street, saloon, stagecoach, livery, hitching, corral, ghost town, frontier, boomtown, sheriff, "
    "trading post, cantina, pueblo, tombstone",
    western,
    "wooden fronts, boardwalks, a hitching rail, a water tower",
    "street",
)
VILLAGE = kind(
    "village",
    "township, colony, plateau, tribe, tipi, village, hamlet, green, settlement, encampment, huts, shanty",
    village,
    "cottages round a green, a well",
    "street",
)
MEDIEVAL = kind(
    "medieval-street",
    "medieval, cobbled street, old town, guildhall, smithy, thatched",
    medieval,
    "timber houses over cobbles",
    "street",
)
CASTLE_YARD = kind(
    "castle-yard",
    "castle, courtyard, fort, fortress, citadel, battlement, rampart, keep, palace, monastery, abbey, "
    "cloister, drawbridge, dungeon",
    castle,
    "ramparts, towers, a gate, a well",
    "street",
)
DOWNTOWN = kind(
    "downtown",
    "downtown, skyscraper, office building, financial district, wall street, tower, times square, "
    "building, hotel, bank, corporate, headquarters, high-rise, manhattan, high rise, embassy, city hall, "
    "court house, courthouse, convention, plaza",
    downtown,
    "glass towers, wide pavements",
    "street",
)
SQUARE = kind(
    "square",
    "square, piazza, market, bazaar, fountain, forum, marketplace, fairground, carnival, souk, bandstand, "
    "fair, city center, town center",
    square,
    "houses round a fountain or a statue",
    "street",
    OPEN,
)
