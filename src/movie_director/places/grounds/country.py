"""Open country: forest, desert, snow, shore, mountains, parks and meadows."""

from __future__ import annotations

from collections.abc import Callable

from movie_director.places.ground import GroundPlan, Land, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks

OUTSIDE = Marks(0.5, bench=True)
_STONE = "#77736a"


def _laid(name: str, land: Land) -> Callable[[Brief], GroundPlan]:
    surface = Surface("stump") if land.trees in ("mixed", "leaf") else Surface("rock", {"colour": land.stone})

    def plan(brief: Brief) -> GroundPlan:
        return GroundPlan(name, surface, land=land)

    return plan


def _kind(name: str, words: tuple[str, ...], land: Land, about: str) -> Kind:
    return Kind(name, words, _laid(name, land), OUTSIDE, inside=False, sort="land", about=about)


DESERT = _kind(
    "desert",
    ("desert", "dune", "wasteland", "mars", "planet"),
    Land(("#a87a4a", "#c9a06a"), 5.0, "cactus", 9, 46, "#8f5f3f", "#8a7a45"),
    "sand, stones, cactuses",
)
FOREST = _kind(
    "forest",
    ("forest", "wood", "jungle", "grove", "swamp"),
    Land(("#3a3a1f", "#55522c"), 3.0, "mixed", 95, 22, "#66655f", "#4d6a2f", close=True),
    "trees all round",
)
SNOW = _kind(
    "snow",
    ("snow", "arctic", "ice", "glacier", "winter"),
    Land(("#c3ccd6", "#dfe5ea"), 7.0, "fir", 40, 20, "#6f7680", snow=True),
    "snow and firs",
)
SHORE = _kind(
    "shore",
    ("beach", "sea", "shore", "coast", "island", "harbour", "harbor"),
    Land(("#b59a6c", "#d0b888"), 1.2, "palm", 6, 26, "#7a7468", water=True),
    "sand and the sea",
)
MOUNTAINS = _kind(
    "mountains",
    ("mountain", "cliff", "ridge", "canyon", "quarry"),
    Land(("#5f5a48", "#7d765f"), 15.0, "fir", 34, 70, _STONE, "#6a7038"),
    "hills, stones, firs",
)
PARK = _kind(
    "park",
    ("park", "garden", "cemetery", "graveyard", "field", "meadow", "farm", "hill", "lake", "river", "road"),
    Land(("#43592a", "#5d7336"), 3.0, "leaf", 30, 14, "#7f7b70", "#5d8035"),
    "grass and trees",
)
COUNTRY = _kind(
    "country",
    (),
    Land(("#4f5730", "#6b6c3d"), 4.0, "leaf", 22, 24, _STONE, "#66803a"),
    "open country",
)
