"""Rooms where people meet round a table: meetings, interviews, interrogations."""

from __future__ import annotations

from dataclasses import replace

from movie_director.places.ground import GroundPlan, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.rooms import office


def plan(brief: Brief) -> GroundPlan:
    """Lay out a meeting room."""
    return replace(office.plan(brief), kind="meeting-room", surface=Surface("table"))


MEETING = Kind(
    "meeting-room",
    ("conference", "meeting", "board room", "boardroom", "briefing", "council", "cabinet room"),
    plan,
    Marks(0.65, True, window=(-1.75, 2.2)),
    about="a table to meet round",
)
