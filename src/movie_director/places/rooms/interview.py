"""Police interview rooms: bare walls, a table, a mirror that is a window."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import chair, hung, mirrored, pendant

FINISHES = (
    Finish(
        "#8d968f",
        "#5f6e66",
        "#6f766f",
        ("#6f716c",),
        made="concrete",
        ground="concrete",
        ceiling="panels",
        over="#a8aaa2",
        curtain="#59636a",
        skirting=False,
    ),
    Finish(
        "#9c9684",
        "#6a6252",
        "#77705f",
        ("#6f6a60",),
        made="brick",
        ground="lino",
        ceiling="panels",
        over="#a8a598",
        curtain="#6a6252",
        skirting=False,
    ),
    Finish(
        "#8a939c",
        "#56636e",
        "#6a737a",
        ("#6a6f73",),
        made="tile",
        ground="lino",
        ceiling="panels",
        over="#a3a8ab",
        curtain="#4f5a63",
        skirting=False,
    ),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out an interview room."""
    pieces: tuple[Piece, ...] = (
        Piece("two-way mirror", -0.15, 2.24, 1.5, 0, 2.3, 0.06, 1.05, role="wall"),
        pendant(0.0, 0.55, 1.95, 2.6, 62, "#26332e"),
        chair(-0.95, 0.7, 90, "chair4"),
        chair(0.95, 0.7, -90, "chair4"),
        Piece("cctv", 1.85, 2.05, 2.3, 40, 0.14, 0.2, 0.16, ("surveillanceCamera",), role="wall"),
        hung("clock", 2.18, 0.8, 2.1, -90, 0.3, 0.3),
        hung("poster", 2.18, -0.6, 1.55, -90, 0.5, 0.7, colour="#2a4a6a", text="YOUR RIGHTS"),
    )
    holes = (Opening("left", -0.2, 0.72, 0.0, 2.05, "steel door", "passage"),)
    room = Room(brief.pick(FINISHES), holes, -2.2, 2.2, -2.9, 2.25, 2.6)
    made = GroundPlan("interview-room", Surface("steel table"), pieces, room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


INTERVIEW = Kind(
    "interview-room",
    ("interrogat", "interview", "questioning", "visiting room", "visitor's room", "visitation"),
    plan,
    Marks(0.65, True, area=(-1.8, 1.8, -0.4, 1.8)),
    about="bare walls, a table under a lamp, a mirror that is a window",
)
