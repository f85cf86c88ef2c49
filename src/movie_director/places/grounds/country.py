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


COUNTRY = _kind(
    "country",
    ("countryside", "country", "wilderness", "landscape", "grassland", "savanna", "steppe", "sky", "skies", "heath"),
    Land(("#4f5730", "#6b6c3d"), 4.0, "leaf", 22, 24, _STONE, "#66803a"),
    "open country",
)
