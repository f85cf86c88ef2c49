"""Cockpits: two seats, dials, levers between, the sky or the stars."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks

SPARE = Surface("small table", {"spare": True})
ON = "sofa"

FINISHES = tuple(
    Finish(wall, None, trim, (floor,), made="metal", ground="metal", ceiling="metal", over=over, skirting=False)
    for wall, trim, floor, over in (
        ("#5f666a", "#4a5054", "#2f3336", "#5a6266"),
        ("#6f6a5c", "#524d42", "#33302a", "#66614f"),
        ("#8f979a", "#6a7276", "#3a3f42", "#858d90"),
    )
)


SPACE_WORDS = (
    "space", "falcon", "star", "shuttle", "fighter", "wing", "endurance", "ship", "pod", "tie", "rocket", "capsule",
    "gunner", "orbiter", "ranger",
)  # fmt: skip


def cockpit(brief: Brief) -> GroundPlan:
    """Lay out a cockpit: two seats, dials before and above them, sky or stars beyond."""
    space = brief.says(*SPACE_WORDS) or brief.year >= 2150
    cool = brief.chance("glow").choice(("#9fdcff", "#ffd9a0", "#ff9a7a"))
    pieces: list[Piece] = [
        Piece("captain's chair", -0.55, 0.12, 0, 0, 0.7, 0.8, 1.5),
        Piece("captain's chair", 0.55, 0.12, 0, 0, 0.7, 0.8, 1.5),
        Piece("cockpit panel", -1.15, 0.4, 0.7, 90, 1.6, 0.16, 0.6),
        Piece("cockpit panel", 1.15, 0.4, 0.7, -90, 1.6, 0.16, 0.6),
        Piece("cockpit panel", 0, -0.85, 0.35, 180, 1.7, 0.3, 0.36),
        Piece("wall strip", -1.24, 0.6, 1.85, 90, 1.2, 0.08, 0.06, role="wall", look={"watts": 7, "colour": "#ffd9a0"}),
        Piece("wall strip", 1.24, 0.6, 1.85, -90, 1.2, 0.08, 0.06, role="wall", look={"watts": 7, "colour": cool}),
    ]
    if space:
        pieces += [
            Piece("captain's window", 0, 1.59, 0.66, 0, 1.5, 0.08, 0.44, role="wall"),
            Piece("pedestal", 0, 0.14, 0, 0, 0.28, 0.5, 0.62),
        ]
    else:
        pieces += [
            Piece("pedestal", 0, 0.06, 0, 0, 0.3, 0.6, 0.62),
            Piece("control yoke", -0.55, -0.56, 0, 0, 0.34, 0.1, 0.78),
            Piece("control yoke", 0.55, -0.56, 0, 0, 0.34, 0.1, 0.78),
            Piece("cockpit panel", 0, 1.44, 0.3, 0, 2.0, 0.28, 0.62),
        ]
    view = "stars" if space else "clouds"
    low = 1.05 if not space else 0.98
    holes = (
        Opening("back", -0.95, 0.95, low, 1.9, "pane", view),
        Opening("left", -0.9, 0.3, 1.25, 1.75, "pane", view),
        Opening("right", -0.9, 0.3, 1.25, 1.75, "pane", view),
    )
    room = Room(brief.pick(FINISHES), holes, -1.25, 1.25, -1.3, 1.6, 2.1)
    return GroundPlan("cockpit", SPARE, tuple(pieces), room, lamps=True)


COCKPITS = Kind(
    "cockpit",
    (
        "cockpit",
        "flight deck",
        "x-wing",
        "y-wing",
        "tie fighter",
        "snowspeeder",
        "fighter",
        "escape pod",
        "space pod",
        "gunner",
        "ranger",
    ),
    cockpit,
    Marks(
        -1.0,
        area=(-0.6, 0.6, -0.3, 0.3),
        seats=((-0.55, 0.1, 14.0, ON), (0.55, 0.1, -14.0, ON), (0.0, 1.1, 0.0, ON)),
        seated=True,
    ),
    about="two seats, dials, the sky",
    sort="vehicle",
)
