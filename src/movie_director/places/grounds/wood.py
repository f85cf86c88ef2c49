"""Woods: a forest, a clearing, a jungle, a swamp, deep snow."""

from __future__ import annotations

import math

from movie_director.places.footprint import deep
from movie_director.places.ground import GroundPlan, Land, Look, Piece, Surface
from movie_director.places.grounds.common import kind, lawn
from movie_director.places.kind import Brief


def strewn(
    brief: Brief,
    names: tuple[tuple[str, float, float, float], ...],
    count: int,
    near: float,
    end: float,
    colour: str = "",
) -> list[Piece]:
    """Pieces over the ground in a ring, none where people stand or where the camera mostly is."""
    chance, made = brief.chance("strewn"), list[Piece]()
    look: Look = {"colour": colour} if colour else {}
    for k in range(count * 3):
        if len(made) >= count:
            break
        name, w, d, h = names[k % len(names)]
        reach, angle = near + (end - near) * chance.random() ** 1.3, chance.uniform(0, 2 * math.pi)
        x, y = reach * math.sin(angle), reach * math.cos(angle)
        if y < 2.6 and abs(x) < 5.0:
            continue
        size = chance.uniform(0.8, 1.25)
        piece = Piece(
            name, round(x, 3), round(y, 3), 0, chance.choice((0, 30, 75, -40)), w * size, d * size, h * size, look=look
        )
        if all(deep(piece, other) <= 0 for other in made):
            made.append(piece)
    return made


def forest(brief: Brief) -> GroundPlan:
    """Lay out a wood: trees close by, a path, ferns, a fallen trunk, shafts of light."""
    side = brief.pick((1, -1))
    pieces = [
        Piece("log", side * 4.6, 4.4, 0, 25, 3.2, 0.7, 0.66),
        *strewn(brief, (("ferns", 1.3, 1.1, 0.55), ("ferns", 1.7, 1.3, 0.7)), 15, 3.4, 13),
        Piece("light shaft", 2.5, 7.0, 0, 0, 0.9, 0.4, 9, role="ceiling"),
        Piece("light shaft", 5.0, 9.0, 0, 0, 1.5, 0.4, 10, role="ceiling"),
        Piece("light shaft", -1.0, 11.0, 0, 0, 1.1, 0.4, 11, role="ceiling"),
    ]
    made = [p for k, p in enumerate(pieces) if all(deep(p, o) <= 0 for o in pieces[:k])]
    tall = Land(("#3a3a1f", "#4d4a2a"), 3.0, "mixed", 150, 14, "#66655f", "#4d6a2f", close=True, near=4.4, way="earth")
    return GroundPlan("forest", Surface("stump"), tuple(made), land=tall)


def jungle(brief: Brief) -> GroundPlan:
    """Lay out a jungle: palms, big leaves, creepers."""
    giants = (
        Piece("giant tree", x, y, 0, 35 * k, 1.5, 1.5, 13.0)
        for k, (x, y) in enumerate(((-4.4, 5.6), (4.4, 6.8), (0.6, 10.5), (-8.5, 9.5), (9.5, 8.0)))
    )
    pieces = [
        *giants,
        *strewn(
            brief,
            (("broad leaves", 1.9, 1.6, 1.5), ("ferns", 1.5, 1.2, 0.8), ("broad leaves", 2.4, 2.0, 2.3)),
            40,
            3.2,
            13,
        ),
    ]
    land = Land(("#2f341a", "#43472a"), 2.5, "jungle", 130, 8, "#5c5c52", "#3f6a2a", close=True, near=5.2, way="earth")
    return GroundPlan("jungle", Surface("stump"), tuple(pieces), land=land)


def swamp(brief: Brief) -> GroundPlan:
    """Lay out a swamp: dark water, dead trees, reeds, creepers."""
    laid = strewn(brief, (("reeds", 1.3, 0.9, 1.5), ("log", 2.6, 0.6, 0.5), ("reeds", 1.8, 1.0, 1.3)), 16, 4.0, 13)
    drape = [
        Piece("giant tree", x, y, -0.2, 50, 1.0, 1.0, 9.0, look={"dead": True})
        for x, y in ((-5.2, 6.6), (5.4, 7.4), (-1.2, 11.5))
    ]
    land = Land(("#33351f", "#43442a"), 1.0, "bare", 70, 6, "#55554a", "#5c6a34", water="bog", close=True, near=6.0)
    return GroundPlan("swamp", Surface("stump"), (*drape, *laid), land=land, lift=-0.5)


def snow(brief: Brief) -> GroundPlan:
    """Lay out a snowfield with firs and rocks."""
    rocks = strewn(brief, (("boulder", 1.4, 1.2, 0.9), ("boulder", 2.4, 1.8, 1.5)), 7, 5.0, 16)
    land = Land(("#c3ccd6", "#dfe5ea"), 8.0, "fir", 70, 8, "#6f7680", snow=True, near=6.5)
    return GroundPlan("snow", Surface("stump"), tuple(rocks), land=land)


FOREST = kind(
    "forest",
    "woodland, bushes, undergrowth, beanstalk, forest, wood, grove, thicket, glade, clearing, tree, "
    "campsite, trail, bush",
    forest,
    "trees all round, a path, ferns",
)
JUNGLE = kind("jungle", "jungle, rainforest, rain forest, amazon", jungle, "palms, big leaves, creepers")
SWAMP = kind("swamp", "swamp, marsh, bog, bayou, everglade, mire, moor", swamp, "dark water, dead trees, reeds")
SNOW = kind(
    "snow",
    "snowdrift, snowfield, bobsled, snow, arctic, ice, glacier, winter, tundra, antarctic, ski, frozen",
    snow,
    "snow and firs",
)
__all__ = ["FOREST", "JUNGLE", "SNOW", "SWAMP", "lawn"]
