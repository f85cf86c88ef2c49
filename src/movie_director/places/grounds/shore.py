"""Where water begins: a beach, a rocky shore, a lake, a river bank, a harbour."""

from __future__ import annotations

from movie_director.places.footprint import deep
from movie_director.places.ground import GroundPlan, Land, Piece, Surface
from movie_director.places.grounds.common import OPEN, kind, lamp, lawn, slab
from movie_director.places.kind import Brief
from movie_director.places.year import FUTURE

_SAND = ("#b59a6c", "#d0b888")


def beach(brief: Brief) -> GroundPlan:
    """Lay out a sand beach: palms, a boat drawn up, parasols where people bathe."""
    side = brief.pick((1, -1))
    palms = [
        Piece("palm", side * x, y, 0, 40, 5.0, 5.0, 8.5, ("sabalPalmeto",))
        for x, y in ((7.2, 2.4), (9.6, 0.6), (-12.5, 1.5))
    ]
    pieces = [*palms, Piece("rowboat", -side * 4.7, 2.6, 0.02, side * 50, 1.5, 3.4, 0.7, ("rowboat",))]
    if 1880 <= brief.year < FUTURE - 70:
        pieces += [
            Piece("parasol", side * 4.2, 2.9, 0, 0, 2.2, 2.2, 2.1, ("umbrella",)),
            Piece("deck chair", side * 2.6, 3.2, 0, 190, 0.75, 1.4, 0.85, ("deckChair",)),
        ]
    land = Land(_SAND, 1.2, "none", 0, 9, "#9a917e", water="sea", flat=7)
    return GroundPlan(
        "beach",
        Surface("rock", {"colour": "#a39880"}),
        tuple(p for k, p in enumerate(pieces) if all(deep(p, o) <= 0 for o in pieces[:k])),
        land=land,
    )


def rocks(brief: Brief) -> GroundPlan:
    """Lay out a rocky shore: boulders in the surf, a stack out at sea."""
    chance, made = brief.chance("rocks"), list[Piece]()
    for k in range(46):
        x, y = chance.uniform(-14, 14), chance.uniform(2.8, 13) if k % 5 else chance.uniform(-9, -6.5)
        size = chance.uniform(0.7, 1.6) * (1 + max(y, 0) / 9)
        piece = Piece(
            "boulder", x, y, -0.25, chance.uniform(0, 360), size * 1.5, size * 1.2, size, look={"colour": "#4f4e4b"}
        )
        if (abs(x) < 1.6 and y < 7) or any(deep(piece, other) > 0 for other in made):
            continue
        made.append(piece)
    side = brief.pick((1, -1))
    made += [
        Piece("boulder", side * 22, 42, -2, 30, 15, 12, 15, look={"colour": "#4f4e4b"}),
        Piece("boulder", side * 9, 55, -2, 80, 6, 6, 9, look={"colour": "#4f4e4b"}),
        Piece("boulder", -side * 22, 24, -2, 10, 17, 13, 8, look={"colour": "#4f4e4b"}),
    ]
    land = Land(("#5c5a52", "#77746a"), 2.0, "none", 0, 50, "#5a5955", "#6a7048", water="sea", flat=8)
    return GroundPlan("rocky-shore", Surface("rock", {"colour": "#5a5955"}), tuple(made), land=land)


def lake(brief: Brief) -> GroundPlan:
    """Lay out the bank of a lake: reeds, a jetty with a boat, firs on the far bank."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("jetty", side * 3.2, 6.8, 0, 0, 1.7, 8.0, 0.5),
        Piece("rowboat", side * 5.2, 7.2, -0.3, 8, 1.5, 3.4, 0.7, ("rowboat",)),
        Piece("reeds", -side * 4.0, 4.6, 0, 0, 3.2, 1.0, 1.4),
        Piece("reeds", -side * 8.4, 4.3, 0, 0, 3.6, 1.2, 1.6),
        Piece("reeds", side * 9.0, 4.6, 0, 0, 3.6, 1.2, 1.5),
        Piece("boulder", -side * 1.6, 4.5, -0.1, 20, 1.2, 0.9, 0.6),
    )
    land = Land(("#4f5730", "#66693d"), 12.0, "fir", 90, 12, "#77736a", "#66803a", water="lake", near=8.0)
    return GroundPlan("lake", Surface("stump"), pieces, land=land)


def river(brief: Brief) -> GroundPlan:
    """Lay out a river bank: stones and reeds, trees on the other bank."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("boulder", side * 3.4, 4.6, -0.2, 20, 1.5, 1.1, 0.8),
        Piece("boulder", -side * 2.4, 6.4, -0.5, 50, 1.6, 1.3, 0.9),
        Piece("boulder", side * 1.0, 8.2, -0.5, 80, 1.3, 1.0, 0.9),
        Piece("reeds", -side * 5.6, 4.5, 0, 0, 3.2, 1.0, 1.4),
        Piece("reeds", side * 7.2, 4.6, 0, 0, 3.4, 1.0, 1.3),
        Piece("log", side * 5.2, 3.0, 0, 15, 2.8, 0.6, 0.5),
    )
    land = Land(("#4a5229", "#656a3a"), 5.0, "mixed", 80, 26, "#8a867c", "#66803a", water="river", near=9.0)
    return GroundPlan("river", Surface("rock", {"colour": "#8a867c"}), pieces, land=land)


def harbour(brief: Brief) -> GroundPlan:
    """Lay out a quay: bollards, crates, nets, boats alongside, a crane, sheds across the water."""
    side, old = brief.pick((1, -1)), brief.year < 1890
    pieces = [
        slab("flags", 0, -2.2, 60, 11.6),
        Piece("kerb", 0, 3.45, -0.5, 0, 60, 0.4, 0.65),
        *(Piece("mooring", x, 3.0, 0, 0, 0.5, 0.5, 0.55) for x in (-7.5, -2.6, 2.9, 8.0)),
        Piece(
            "fishing boat",
            side * 5.5,
            6.2,
            -0.9,
            90,
            3.0,
            8.5,
            6.0,
            look={"colour": brief.pick(("#2a5a6a", "#7a2c26", "#3a5a3a"))},
        ),
        Piece(
            "fishing boat",
            -side * 6.5,
            6.6,
            -0.9,
            88,
            3.2,
            9.5,
            7.0,
            look={"colour": brief.pick(("#6a2a26", "#27405c", "#55503a"))},
        ),
        Piece("rowboat", -0.4, 5.0, -0.75, 86, 1.4, 3.3, 0.65, ("rowboat",)),
        Piece("crate stack", side * 4.3, 1.3, 0, 10, 1.3, 1.0, 1.5),
        Piece("crate stack", -side * 5.0, 1.2, 0, -8, 1.5, 1.1, 1.0),
        Piece("barrel", side * 3.1, 1.9, 0, 0, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("barrel", -side * 3.7, 2.1, 0, 30, 0.7, 0.7, 0.9, ("barrel",)),
        Piece("rope coil", -1.5, 2.85, 0, 0, 0.9, 0.7, 0.25),
        Piece("lobster pots", side * 6.2, 2.2, 0, 0, 1.6, 0.6, 0.8),
        Piece("block", -16, 34, -1, 0, 22, 9, 9, look={"made": "brick", "colour": "#6d4a3c", "door": False}),
        Piece("block", 8, 36, -1, 0, 20, 9, 7, look={"made": "metal", "door": False}),
        Piece("block", 31, 34, -1, 0, 18, 9, 11, look={"made": "brick", "colour": "#7a6a58", "door": False}),
        Piece("sailing ship" if old else "dock crane", side * 14, 23.5, -1, 20, 6, 6, 21),
        Piece("block", -14, -13, 0, 180, 20, 7, 7, look={"made": "brick", "colour": "#6d4a3c"}),
        Piece("block", 10, -13, 0, 180, 24, 7, 8, look={"made": "metal"}),
        lamp(-4.2, 2.85, "lantern"),
        lamp(5.0, -4.5, "lantern"),
        lamp(-9.5, -4.5),
    ]
    if not old:
        pieces.append(Piece("container", -side * 10.5, -1.0, 0, 90, 2.5, 6.1, 2.6, ("shippingContainer",)))
    land = Land(("#6a675f", "#7d7a72"), 0.0, "none", 0, 0, "#77736a", water="sea", flat=60)
    return GroundPlan("harbour", Surface("crate"), tuple(pieces), land=land)


BEACH = kind(
    "shore",
    "water, underwater, pacific, atlantic, isla, isle, beach, seaside, surf, sandbank, lagoon, island, "
    "cove, sea, shore, ocean, bay",
    beach,
    "sand, palms and the sea",
)
ROCKY = kind(
    "rocky-shore",
    "rocky shore, rocky beach, rocky coast, coast, cliff, headland, lighthouse, breakwater, sea wall",
    rocks,
    "boulders in the surf",
)
LAKE = kind(
    "lake",
    "lake, lakeside, reservoir, boathouse, loch, fjord",
    lake,
    "a bank with reeds, a jetty, firs beyond",
)
RIVER = kind(
    "river",
    "river, stream, creek, brook, canal, waterfall, ford, rapids, bank of, towpath",
    river,
    "water between banks, stones, reeds",
)
HARBOUR = kind(
    "harbour",
    ("harbour, harbor, dock, quay, wharf, pier, marina, port, shipyard, jetty, waterfront, boatyard, boardwalk"),
    harbour,
    "a quay, bollards, crates, boats",
    "street",
    OPEN,
)
__all__ = ["BEACH", "HARBOUR", "LAKE", "RIVER", "ROCKY", "lawn"]
