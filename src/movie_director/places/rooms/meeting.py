"""Rooms where people meet round a table: chairs on all sides, a board, a screen, the city in the window."""

from __future__ import annotations

from movie_director.places.decor import OAK, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, panel_light, plant

FINISHES = (
    Finish(
        "#b9bdb8", None, "#8a9095", ("#5f6870",), made="paint", ground="carpet", ceiling="panels", over="#dcdcd6",
        curtain="#6a5a48",
    ),
    Finish("#8a6a4a", None, "#4a3320", ("#4a3a34",), made="panel", ground="carpet", over="#cfc6b2", curtain="#5a4430"),
    Finish("#a3a890", "#6a5a44", "#d8d2be", WOOD, curtain="#5a6a5a"),
)  # fmt: skip


def plan(brief: Brief) -> GroundPlan:
    """Lay out a meeting room."""
    round_the_table = ((-1.0, 0.55, 90), (1.0, 0.55, -90), (-0.4, 1.25, 0), (0.4, 1.25, 0))
    along_the_wall = ((-2.0, 2.6, 0), (-1.4, 2.6, 0), (-0.8, 2.6, 0))
    pieces: tuple[Piece, ...] = (
        *(chair(x, y, turn, "office-chair") for x, y, turn in round_the_table),
        *(chair(x, y, turn, "chair4") for x, y, turn in along_the_wall),
        hung("whiteboard", 3.48, 0.9, 1.55, -90, 2.0, 1.1),
        Piece("captain's window", -3.48, 1.2, 1.6, 90, 1.6, 0.1, 0.95, role="wall")
        if brief.year >= 2000
        else hung("poster", -3.48, 1.2, 1.6, 90, 1.5, 1.0, what="map"),
        at_wall("cabinet", 2.0, 2.98, 0, 1.8, 0.45, 0.8, colour=OAK),
        at_wall("flag", 3.15, 2.95, 0, 0.36, 0.36, 2.1),
        plant(-3.0, 2.5),
        hung("clock", 3.48, -0.6, 2.1, -90, 0.34, 0.34),
        *(panel_light(x, y, 2.7, 22) for x in (-1.4, 1.4) for y in (-1.4, 1.0)),
    )
    holes = (
        Opening("back", -2.6, 0.9, 0.85, 2.3, "pane", "city"),
        Opening("left", -1.9, -0.2, 0.85, 2.3, "pane", "city"),
        Opening("right", -3.0, -2.0, 0.0, 2.1, "flush", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -3.5, 3.5, -4.2, 3.0, 2.7)
    made = GroundPlan("meeting-room", Surface("table"), pieces, room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


MEETING = Kind(
    "meeting-room",
    ("conference", "meeting", "board room", "boardroom", "briefing", "council", "cabinet room"),
    plan,
    Marks(0.65, True, area=(-2.4, 2.4, -0.4, 2.2)),
    about="a table to meet round, a board, the city in the window",
)
