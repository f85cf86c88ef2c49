"""Dry country: the desert, a road through it, a petrol station."""

from __future__ import annotations

import re

from movie_director.places.ground import GroundPlan, Land, Piece, Surface
from movie_director.places.grounds.common import CARS, OPEN, car, kind, lamp, lawn, line, slab
from movie_director.places.kind import Brief

_DRY = ("#a87a4a", "#c9a06a")


def desert(brief: Brief) -> GroundPlan:
    """Lay out a desert: sand, cactuses, rocks, buttes far off."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("boulder", side * 3.9, 5.0, -0.2, 20, 2.0, 1.6, 1.2, look={"colour": "#8f5f3f"}),
        Piece("dry bush", -2.2, 4.6, 0, 0, 0.8, 0.8, 0.7),
        Piece("dry bush", side * 6.3, 3.0, 0, 0, 0.9, 0.9, 0.8),
        Piece("boulder", -side * 34, 88, -3, 10, 30, 20, 22, look={"colour": "#99623f"}),
        Piece("boulder", side * 42, 98, -3, 40, 22, 18, 28, look={"colour": "#99623f"}),
    )
    land = Land(_DRY, 5.0, "cactus", 14, 40, "#8f5f3f", "#8a7a45")
    return GroundPlan("desert", Surface("rock", {"colour": "#8f5f3f"}), pieces, land=land)


def road(brief: Brief) -> GroundPlan:
    """Lay out a road to the horizon with poles along it; dry country, or green where the heading says so."""
    green = brief.says("country road", "lane", "farm", "village", "wood", "forest")
    pieces = [
        Piece("telegraph pole", 1.2 if k else 5.4, y, 0, 0, 1.9, 0.3, 7.0, look={"span": 22.0 if k else 0.0})
        for k, y in enumerate((-14, 8, 30, 52, 74))
    ]
    pieces += [
        Piece(
            "road sign",
            2.9,
            6.0,
            0,
            0,
            1.5,
            0.2,
            2.3,
            look={"text": "LAST GAS/20 MILES" if not green else "SLOW", "board": "#2a4a38"},
        ),
        Piece("dry bush", 3.8, 3.2, 0, 0, 0.8, 0.8, 0.7),
        Piece("dry bush", -8.6, 4.6, 0, 0, 1.0, 1.0, 0.8),
        Piece("block", 9.5, 63, 0.4, -10, 9, 6, 3.6, look={"made": "plaster", "colour": "#d8d0bc", "door": False}),
        Piece("canopy", 0.2, 58, 4.2, 0, 8, 5, 0.8),
    ]
    way = "earth" if re.search(r"\b(?:dirt|track|trail|cart|mud)\b", brief.words, re.I) else "asphalt"
    if green:
        pieces = [p for p in pieces if p.name not in ("dry bush", "canopy", "block")]
        land = Land(("#4a5a2a", "#66703c"), 4.0, "leaf", 26, 8, "#77736a", "#66803a", way=way, near=9.0, flat=13.0)
    else:
        land = Land(_DRY, 2.2, "cactus", 12, 30, "#8f5f3f", "#8a7a45", way=way, near=9.0, flat=13.0)
    return GroundPlan(
        "road", Surface("rock", {"colour": "#8f5f3f" if not green else "#77736a"}), tuple(pieces), land=land
    )


def station(brief: Brief) -> GroundPlan:
    """Lay out a petrol station: a canopy over pumps, a shop behind, a high sign, a car."""
    colour = brief.pick(("#a82a22", "#1f5a8a", "#2f6a3a"))
    name = brief.pick(("GAS", "OIL", "FUEL"))
    pieces = (
        slab("asphalt", 0, 2, 60, 34),
        slab("concrete", 0, 6.6, 12, 1.6, 0.06),
        Piece("canopy", 0, 6.6, 4.2, 0, 13, 6.4, 0.8, look={"colour": colour, "sign": name}, role="ceiling"),
        Piece("petrol pump", -2.4, 6.6, 0, 0, 0.7, 0.5, 1.9, look={"colour": colour}),
        Piece("petrol pump", 2.4, 6.6, 0, 0, 0.7, 0.5, 1.9, look={"colour": colour}),
        Piece(
            "block",
            1.5,
            15.5,
            0,
            0,
            16,
            6,
            4.2,
            look={
                "made": "plaster",
                "colour": "#cfcabb",
                "sign": "MARKET",
                "board": colour,
                "step": 9.0,
                "sign at": 3.5,
            },
        ),
        Piece(
            "road sign",
            -9.2,
            7.5,
            0,
            8,
            2.6,
            0.3,
            7.5,
            look={"text": f"{name}/1.39", "board": colour, "glow": 1.0, "high": 2.4},
        ),
        car(4.6, 9.0, 80, CARS[brief.seed % len(CARS)]),
        Piece("drum", -4.3, 4.6, 0, 0, 0.6, 0.6, 0.9, look={"colour": "#3a5a6a"}),
        Piece("bin", 4.5, 4.9, 0, 0, 0.7, 0.7, 0.85, ("park-trashcan",)),
        lamp(-11, 1.0, "arm", 7.0, 90),
        lamp(11, -3.0, "arm", 7.0, -90),
        line(0, -8.5, 60, 0.16, "#c9a53a"),
        Piece("telegraph pole", 14, 18, 0, 0, 1.9, 0.3, 7.5),
        Piece("telegraph pole", -14, 20, 0, 0, 1.9, 0.3, 7.5),
    )
    land = lawn(
        ground=("#7a6a48", "#8f7d58"),
        hills=5.0,
        flat=26,
        trees="leaf" if brief.seed % 2 else "cactus",
        count=16,
        near=28.0,
    )
    return GroundPlan("gas-station", Surface("crate"), pieces, land=land)


DESERT = kind(
    "desert",
    "saltflat, salt flat, desert, dune, wasteland, badland, canyon, mesa, oasis, sahara, scrubland, "
    "gulch, outback, arroyo",
    desert,
    "sand, stones, cactuses",
)
ROAD = kind(
    "road",
    (
        "car, truck, van, bus, limo, limousine, cadillac, camaro, coupe, pickup, jeep, motorcycle, ambulance, "
        "cruiser, trailer, tunnel, ditch, road, highway, freeway, motorway, interstate, roadside, turnpike, "
        "blacktop, crossroad, expressway, parkway, route, off-ramp, onramp, lane, track, dirt road"
    ),
    road,
    "a road to the horizon, poles",
    "land",
    OPEN,
)
GAS_STATION = kind(
    "gas-station",
    ("gas station, petrol, filling station, service station, truck stop, rest stop, mini-mart, car wash, garage"),
    station,
    "a canopy, pumps, a sign",
    "street",
)
