"""Where people live: a house front with its garden, a driveway, a back garden."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Surface
from movie_director.places.grounds.common import CARS, car, kind, lamp, lawn, line, slab, tree
from movie_director.places.kind import Brief
from movie_director.places.year import MOTOR


def house(brief: Brief) -> GroundPlan:
    """Lay out a suburban house: porch, lawn, drive with a car, fence, letter box; neighbours beside it."""
    side = brief.pick((1, -1))
    old = brief.year < MOTOR
    style = "cottage" if brief.says("cottage") or old else "suburb"
    grand = brief.says("mansion", "estate", "manor", "villa", "chateau", "palace")
    chance = brief.chance("house")
    roof = chance.choice(("#4a4644", "#5d4038", "#444c50"))
    front = Piece(
        "house",
        -side * 1.2,
        11.0,
        0,
        0,
        11,
        7,
        7.4,
        look={"style": style, "porch": style == "suburb", "roof": roof, "door": 0.1},
    )
    if grand:
        front = Piece("mansion", 0, 15.0, 0, 0, 22, 9, 9.5)
    pieces = [
        front,
        Piece("house", -side * 17, 12.0, 0, 0, 10, 7, 6.6, look={"style": style, "porch": False, "ridge": "y"}),
        Piece("house", side * 17.5, 12.0, 0, 0, 10, 7, 7.0, look={"style": style, "porch": style == "suburb"}),
        slab("concrete" if not old else "earth", side * 6.6, 3.0, 3.4, 17.0),
        slab("concrete" if not old else "earth", -side * 1.2 + 1.1, 3.2, 1.3, 7.6),
        slab("concrete", 0, -3.4, 60, 1.6),
        slab("asphalt", 0, -8.4, 60, 7.6),
        Piece("letter box", 2.4 * -side - 0.6, 3.3, 0, 180, 0.3, 0.5, 1.15, ("mofx_mailbox",)),
        Piece("picket fence", -side * 7.6, 2.9, 0, 0, 8.0, 0.1, 0.95),
        Piece("picket fence", side * 2.9, 2.9, 0, 0, 3.4, 0.1, 0.95),
        Piece("hedge", -side * 9.4, 7.3, 0, 90, 7.0, 0.8, 1.3),
        tree(side * 11.5, 6.2, 7.5),
        tree(-side * 13.6, 7.0, 8.0),
        tree(-side * 5, 24.0, 9.0),
        tree(side * 10, 24.0, 9.5),
        tree(-20, 26, 9.0),
        tree(22, 25, 9),
        Piece("flower bed", -side * 5.2, 4.9, 0, 0, 3.0, 0.7, 0.4),
        *(
            Piece("house", x, -19, 0, 180, 10, 7, 6.8, look={"style": style, "porch": style == "suburb"})
            for x in (-12.5, 0.5, 13)
        ),
        lamp(-9.5, -4.6, "arm", 6.5, 0),
        lamp(9.5, -4.6, "arm", 6.5, 0),
    ]
    if not old:
        pieces += [car(side * 6.6, 6.4, 0, CARS[brief.seed % len(CARS)]), line(0, -8.4, 60, 0.12, "#c9a53a")]
    if grand:
        pieces = [
            p
            for p in pieces
            if p.name not in ("picket fence", "letter box", "hedge") and not (p.name == "house" and p.y > 0)
        ]
        pieces += [Piece("fountain", 5.2, 6.4, 0, 0, 3.4, 3.4, 2.4), Piece("hedge", -7.5, 5.4, 0, 0, 6, 0.8, 1.0)]
        pieces = [p for p in pieces if p.name != "car"] + (
            [car(-5.4, 8.6, 70, CARS[brief.seed % len(CARS)])] if not old else []
        )
    return GroundPlan("house", Surface("bistro table"), tuple(pieces), land=lawn(tufts="#5d8035", hills=2.0, flat=24.0))


def garden(brief: Brief) -> GroundPlan:
    """Lay out a back garden: lawn, flower beds, a fence round it, the house at the side."""
    side = brief.pick((1, -1))
    swim = brief.says("pool")
    pieces = [
        Piece("hedge", 0, 11.5, 0, 0, 26, 0.9, 1.9),
        Piece("plank fence", -13, 3.4, 0, 90, 17.0, 0.12, 1.8),
        Piece("plank fence", 13, 3.4, 0, -90, 17.0, 0.12, 1.8),
        Piece("house", 0, -17, 0, 180, 13, 7, 7.2, look={"style": "suburb", "porch": True}),
        Piece("garden shed", side * 8.6, 8.4, 0, -side * 20, 2.4, 2.4, 2.6, ("garden-hut",)),
        tree(-side * 7.5, 7.4, 7.0),
        tree(side * 15.5, 14.5, 8.5),
        tree(-16, 16, 9),
        tree(2, 17, 8.5),
        Piece("flower bed", 0.6, 10.2, 0, 0, 9.0, 1.0, 0.5),
        Piece("flower bed", -side * 11.6, 4.2, 0, 90, 6.0, 1.0, 0.5),
        Piece("bird bath", -1.7, 5.6, 0, 0, 0.6, 0.6, 1.0),
        Piece("barbecue", side * 4.7, 3.9, 0, -20, 0.7, 0.5, 1.0),
        lamp(side * 5.6, 7.4, "globe", 2.6),
        Piece("garden chair", side * 2.9, 2.7, 0, 20, 0.6, 0.7, 1.0, ("silla_teca",)),
    ]
    if swim:
        pieces = [p for p in pieces if p.name not in ("bird bath", "garden chair", "flower bed")]
        pieces += [
            slab("flags", 0, 5.6, 12, 6.6),
            slab("water", 0, 5.8, 9.0, 4.4, 0.06),
            Piece("sun lounger", -3.4, 2.9, 0, 160, 0.9, 2.0, 0.9, ("poolLounge",)),
            Piece("parasol", 4.8, 2.9, 0, 0, 2.2, 2.2, 2.1, ("umbrella",)),
        ]
        pieces = [p for p in pieces if p.name != "barbecue"]
    return GroundPlan("garden", Surface("bistro table"), tuple(pieces), land=lawn(tufts="#5d8035", flat=30.0))


HOUSE = kind(
    "house",
    (
        "shack, shed, hobbiton, bag end, balustrade, house, home, driveway, front yard, front lawn, porch, "
        "suburb, residence, residential, neighborhood, neighbourhood, bungalow, cottage, mansion, manor, "
        "villa, estate, lawn, front door, doorstep, cul-de-sac, apartment, duplex, condo, townhouse, carport, "
        "stoop, place, chateau, cabin, front of, mailbox"
    ),
    house,
    "a house with its lawn, porch and drive",
    "street",
)
GARDEN = kind(
    "garden",
    (
        "garden, backyard, back yard, yard, patio, pool, courtyard garden, orchard, vineyard, greenhouse, "
        "treehouse, terrace, barbecue, cabana"
    ),
    garden,
    "lawn, flowers, a fence",
    "land",
)
