"""Classrooms: a blackboard, the teacher's desk, pupils' desks in rows at both sides."""

from __future__ import annotations

from movie_director.places.decor import PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, rack, strip, thing

FINISHES = (
    Finish("#bfb48f", "#7a8468", "#d8d0b4", WOOD, ceiling="panels", over="#d8d5c8"),
    Finish("#a9b8b0", "#6f857c", "#d5d8d0", PALE, ceiling="panels", over="#d8dad4"),
    Finish("#c2ab8a", "#8a6a4a", "#ddd2ba", WOOD, ceiling="panels", over="#dad4c8"),
)
LESSONS = (
    "HISTORY|1. THE ROAD WEST|2. WORK AND BREAD|PAGE 42",
    "ALGEBRA|X + 7 = 12|3Y - 4 = 11|A / 5 = 2.4",
    "POETRY|THE SEA, THE SEA|READ ALOUD|LEARN BY HEART",
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a classroom."""
    high = 3.1
    desks = [
        thing("school desk", side * x, y, 180, 0.64, 0.9, 0.85)
        for side in (-1, 1)
        for x in (2.45, 3.5)
        for y in (-3.6, -2.3, -1.0, 0.3)
    ]
    pieces: list[Piece] = [
        Piece("blackboard", 0.2, 2.98, 1.65, 0, 3.6, 0.12, 1.25, role="wall", look={"text": brief.pick(LESSONS)}),
        hung("poster", -3.2, 2.98, 1.75, 0, 1.1, 0.8, what="map"),
        hung("clock", 0.2, 2.98, 2.6, 0, 0.36, 0.36),
        hung("poster", 4.48, 0.6, 1.7, -90, 0.6, 0.8, colour="#3a6a5a", text="ANIMALS"),
        hung("poster", 4.48, -0.5, 1.7, -90, 0.6, 0.8, colour="#8a5a2a", text="PLANTS"),
        rack(3.2, 2.98, 0, 1.5, 1.2, "books"),
        on_shelf(3.2, 2.75),
        at_wall("flag", -2.35, 2.95, 0, 0.36, 0.36, 2.2),
        *desks,
        *(strip(x, y, high, 90, 1.3, 22) for x in (-2.2, 2.2) for y in (-2.4, 0.9)),
    ]
    view = brief.pick(("garden", "street", "garden"))
    holes = (
        *(Opening("left", y, y + 1.5, 0.95, 2.6, "pane", view) for y in (-3.6, -1.6, 0.4)),
        Opening("right", 1.5, 2.45, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.5, 4.5, -5.4, 3.0, high)
    surface = Surface("desk", {"lamp": "none", "colour": "#7a5230"})
    made = GroundPlan("classroom", surface, tuple(pieces), room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def on_shelf(x: float, y: float) -> Piece:
    """A globe."""
    return Piece("globe", x, y, 1.22, 0, 0.32, 0.32, 0.44, role="top")


CLASSROOM = Kind(
    "classroom",
    (
        "classroom",
        "class",
        "schoolroom",
        "schoolhouse",
        "lecture",
        "school",
        "seminar",
        "kindergarten",
        "homeroom",
        "detention",
    ),
    plan,
    Marks(0.67, area=(-1.9, 1.9, -0.4, 2.2)),
    broad=("school", "college", "university", "academy", "schoolhouse", "kindergarten"),
    about="a blackboard, the teacher's desk, rows of desks",
)
