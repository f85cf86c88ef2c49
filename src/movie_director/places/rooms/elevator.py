"""Elevators: a box of steel, a panel of buttons, doors behind."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import panel_light

FINISHES = (
    Finish(
        "#9aa0a3",
        None,
        "#7f8688",
        ("#4a4d50",),
        made="metal",
        ground="lino",
        ceiling="metal",
        over="#b9bcbc",
        skirting=False,
    ),
    Finish(
        "#6a4429",
        None,
        "#a88a4a",
        ("#5a2a22",),
        made="panel",
        ground="carpet",
        ceiling="plain",
        over="#b8ac90",
        skirting=False,
    ),
    Finish(
        "#8a8f86",
        None,
        "#70767a",
        ("#57544c",),
        made="metal",
        ground="lino",
        ceiling="panels",
        over="#c3c3ba",
        skirting=False,
    ),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out an elevator: doors at the back, the panel beside them."""
    pieces = (
        Piece("button panel", 0.82, 1.13, 1.25, 0, 0.24, 0.05, 0.75, role="wall"),
        Piece(
            "floor display", 0.0, 1.13, 2.24, 0, 0.5, 0.05, 0.14, role="wall", look={"text": str(2 + brief.seed % 17)}
        ),
        Piece("rail bar", -0.97, 0.1, 0.95, 90, 1.6, 0.08, 0.06, role="wall"),
        Piece("rail bar", 0.97, 0.1, 0.95, -90, 1.6, 0.08, 0.06, role="wall"),
        panel_light(-0.45, 0.1, 2.4, 34),
        panel_light(0.45, 0.1, 2.4, 34),
    )
    room = Room(
        brief.pick(FINISHES),
        (Opening("back", -0.55, 0.55, 0.0, 2.1, "lift", "passage"),),
        -0.98,
        0.98,
        -0.95,
        1.15,
        2.4,
    )
    return GroundPlan("elevator", Surface("small table", {"spare": True}), pieces, room, lamps=True)


ELEVATOR = Kind(
    "elevator",
    ("elevator", "lift", "turbolift", "freight elevator"),
    plan,
    Marks(-1.0, area=(-0.66, 0.66, -0.45, 0.75)),
    about="a box of steel, a panel of buttons, doors behind",
)
