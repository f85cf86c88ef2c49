"""Restaurants and cafés: a laid table, others behind it, a bar at the side."""

from __future__ import annotations

from dataclasses import replace

from movie_director.places.ground import GroundPlan, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.rooms import bar


def plan(brief: Brief) -> GroundPlan:
    """Lay out a restaurant."""
    return replace(bar.plan(brief), kind="restaurant", surface=Surface("table"))


RESTAURANT = Kind(
    "restaurant",
    ("restaurant", "cafe", "café", "dining", "diner", "saloon", "mess "),
    plan,
    Marks(0.65, True, window=(-1.75, 2.2)),
    about="tables to eat at",
)
