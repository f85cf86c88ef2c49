"""Streets of a town."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Street, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks


def plan(brief: Brief) -> GroundPlan:
    """Lay out a street."""
    table = brief.says("cafe", "café", "terrace", "restaurant")
    return GroundPlan("street", Surface("bistro table" if table else "crate"), street=Street())


STREET = Kind(
    "street",
    (
        "street", "alley", "road", "square", "sidewalk", "pavement", "avenue", "lane", "city", "town", "market",
        "corner", "tram", "plaza", "boulevard",
    ),
    plan,
    Marks(0.5, bench=True),
    inside=False,
    sort="street",
    about="fronts, kerbs, lamps, cars",
)  # fmt: skip
