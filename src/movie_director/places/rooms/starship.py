"""Bridges of starships and control rooms: consoles in a half ring, screens, a captain's chair."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, panel_light, thing

FINISHES = (
    Finish(
        "#8f9aa0",
        None,
        "#5f6a70",
        ("#4a5258",),
        made="metal",
        ground="metal",
        ceiling="metal",
        over="#7a848a",
        skirting=False,
    ),
    Finish(
        "#a8aaa3",
        None,
        "#77797a",
        ("#57534c",),
        made="metal",
        ground="carpet",
        ceiling="metal",
        over="#8f918c",
        skirting=False,
    ),
)
ROOMS = tuple(
    Finish(wall, None, trim, (floor,), made=made, ground="carpet", ceiling="panels", over=over, curtain="#5a646a")
    for wall, trim, floor, made, over in (
        ("#8a949a", "#6a7278", "#4a5056", "paint", "#a3a9ac"),
        ("#5f6a64", "#48524c", "#3a4038", "paint", "#8a918a"),
        ("#a39a86", "#7d7462", "#5a5044", "panel", "#b5ad9c"),
    )
)


def bridge(brief: Brief) -> GroundPlan:
    """Lay out the bridge of a ship among the stars."""
    pieces = (
        thing("captain's chair", -1.9, 2.2, 20, 0.95, 0.9, 1.6),
        thing("console", -3.3, 3.3, 25, 1.9, 0.8, 1.2),
        thing("console", 0.3, 3.9, 0, 2.2, 0.8, 1.2),
        thing("console", 3.2, 3.2, -25, 1.9, 0.8, 1.2),
        thing("console", -4.3, 0.6, 90, 1.9, 0.8, 1.2),
        thing("console", 4.3, 0.6, -90, 1.9, 0.8, 1.2),
        Piece("captain's window", -4.88, -1.6, 1.7, 90, 2.0, 0.1, 1.2, role="wall"),
        Piece("captain's window", 4.88, 2.6, 1.7, -90, 1.8, 0.1, 1.1, role="wall"),
        *(
            Piece("wall strip", x, 4.98, 2.75, 0, 2.0, 0.08, 0.07, role="wall", look={"watts": 10, "colour": "#9fdcff"})
            for x in (-2.6, 0.0, 2.6)
        ),
        *(
            Piece(
                "wall strip",
                side * 4.88,
                -0.4,
                2.7,
                -90 * side,
                3.0,
                0.08,
                0.07,
                role="wall",
                look={"watts": 14, "colour": "#9fdcff"},
            )
            for side in (-1, 1)
        ),
        *(panel_light(x, y, 3.2, 26) for x in (-1.6, 1.6) for y in (-1.2, 1.4)),
    )
    holes = (
        Opening("back", -4.2, 4.2, 1.0, 2.6, "pane", "stars"),
        Opening("right", -2.9, -1.7, 0.0, 2.2, "hatch", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.9, 4.9, -4.4, 5.0, 3.2)
    return GroundPlan("spaceship", Surface("console table", {"spare": True}), pieces, room, lift=0.2, lamps=True)


def control(brief: Brief) -> GroundPlan:
    """Lay out a control room: rows of consoles before a wall of screens, or a half ring of them round a table."""
    ring = brief.says("war room", "situation", "command", "ops", "tactical") or brief.seed % 3 == 2
    screens = (-2.5, 0.0, 2.5) if not ring else (-1.5, 1.5)
    wide = 2.2 if not ring else 2.8
    row = (
        ((-3.0, 3.4, 0), (0.0, 3.6, 0), (3.0, 3.4, 0))
        if not ring
        else ((-3.4, 3.2, 32), (0.0, 4.0, 0), (3.4, 3.2, -32))
    )
    pieces: tuple[Piece, ...] = (
        *(Piece("captain's window", x, 4.98, 1.9, 0, wide, 0.1, 1.5, role="wall") for x in screens),
        *(thing("console", x, y, turn, 2.0, 0.8, 1.2) for x, y, turn in row),
        thing("console", -4.0, 0.9, 90, 1.8, 0.8, 1.2),
        thing("console", 4.0, 0.9, -90, 1.8, 0.8, 1.2),
        *(
            (
                thing("office desk", -3.9, -1.8, 90, 1.5, 1.3, 1.2),
                thing("office desk", 3.9, -1.8, -90, 1.5, 1.3, 1.2),
            )
            if not ring
            else (
                at_wall("rack", -4.88, -1.8, 90, 2.0, 0.4, 2.0, fill="boxes"),
                hung("whiteboard", 4.88, -0.9, 1.6, -90, 1.8, 1.1),
            )
        ),
        *(hung("clock", x, 4.98, 2.83, 0, 0.3, 0.3) for x in (-0.9, 0.0, 0.9)),
        *(panel_light(x, y, 3.0, 18) for x in (-2.2, 2.2) for y in (-1.6, 1.8)),
    )
    holes = (Opening("right", -3.9, -2.9, 0.0, 2.1, "flush", "passage"),)
    room = Room(brief.chance("finish").choice(ROOMS), holes, -4.9, 4.9, -4.4, 5.0, 3.0)
    made = GroundPlan("control-room", Surface("steel table"), pieces, room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


SPACESHIP = Kind(
    "spaceship",
    (
        "starship",
        "spaceship",
        "space ship",
        "spacecraft",
        "space station",
        "mothership",
        "alien ship",
        "star destroyer",
        "millennium falcon",
        "airlock",
        "observation deck",
        "warp",
        "star cruiser",
        "endurance",
        "death star",
    ),
    bridge,
    Marks(-1.0, area=(-2.4, 2.4, -0.4, 1.5)),
    broad=("falcon", "space", "nostromo", "enterprise"),
    about="consoles, a captain's chair, stars beyond",
)
CONTROL = Kind(
    "control-room",
    (
        "control room",
        "control center",
        "control centre",
        "command",
        "mission control",
        "surveillance",
        "war room",
        "situation room",
        "computer room",
        "operations",
        "monitor room",
        "ops",
        "security room",
        "server room",
        "radar",
        "observation",
        "switchboard",
        "security",
        "tactical",
        "communications",
        "control",
        "projection",
        "comm center",
        "press box",
        "recording",
        "broadcast",
        "radio station",
        "tv station",
    ),
    control,
    Marks(0.65, True, area=(-2.4, 2.4, -0.4, 2.4)),
    about="rows of consoles before a wall of screens",
)
