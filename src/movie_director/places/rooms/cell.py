"""Prison cells: bars, a bunk, a toilet of steel."""

from __future__ import annotations

from movie_director.places.decor import FLAGS
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, thing

FINISHES = (
    Finish(
        "#8f9486", "#66705f", "#6f746a", ("#6f6e69",), made="brick", ground="concrete", over="#85857c", skirting=False
    ),
    Finish(
        "#979383", None, "#6f6b60", ("#6a6862",), made="concrete", ground="concrete", over="#8a877c", skirting=False
    ),
)
DUNGEON = Finish(
    "#6f675b", None, "#5a5348", FLAGS, tiles=True, made="stone", ceiling="vault", over="#5f584e", skirting=False
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a cell; a dungeon where it is one or the period has it."""
    old = brief.says("dungeon", "castle", "keep") or brief.year < 1700
    bars = Opening("back", -0.78, 1.5, 0.0, 2.3, "bars", "passage")
    if old:
        pieces: tuple[Piece, ...] = (
            thing("straw", -1.2, 1.0, 0, 0.7, 1.7, 0.14),
            Piece("torch", 1.58, -0.6, 1.75, -90, 0.2, 0.3, 0.5, role="wall"),
            Piece("torch", -1.58, -0.9, 1.75, 90, 0.2, 0.3, 0.5, role="wall"),
            thing("bucket", 1.3, 1.7, 0, 0.3, 0.3, 0.32),
            Piece("chains", 1.58, 0.7, 1.5, -90, 0.5, 0.1, 0.7, role="wall"),
        )
        room = Room(
            DUNGEON, (bars, Opening("left", -0.2, 0.25, 1.95, 2.4, "bars", "country")), -1.6, 1.6, -2.2, 2.2, 3.0
        )
        return GroundPlan("cell", Surface("small table", {"spare": True}), pieces, room, lamps=True)
    pieces = (
        thing("bunk", -1.22, 1.28, 0, 0.74, 1.96, 1.75),
        at_wall("steel toilet", 1.58, 1.5, -90, 0.5, 0.7, 1.05),
        at_wall("cell table", 1.58, 0.2, -90, 0.5, 0.4, 0.86),
        Piece("strip light", 0.2, 0.3, 2.5, 0, 1.1, 0.2, 0.1, role="ceiling", look={"watts": 24}),
        hung("poster", 1.58, -0.7, 1.6, -90, 0.4, 0.55, colour="#8a4a3a"),
        hung("poster", -1.58, -0.6, 1.7, 90, 0.34, 0.46, colour="#2f4a5a"),
    )
    holes = (bars, Opening("left", 0.5, 1.1, 1.95, 2.35, "bars", "country"))
    room = Room(brief.pick(FINISHES), holes, -1.6, 1.6, -2.0, 2.3, 2.6)
    return GroundPlan("cell", Surface("small table", {"spare": True, "colour": "#6f7472"}), pieces, room, lamps=True)


CELL = Kind(
    "cell",
    (
        "cell",
        "jail",
        "dungeon",
        "prison",
        "brig",
        "solitary",
        "holding",
        "lockup",
        "lock-up",
        "death row",
        "stockade",
        "drunk tank",
    ),
    plan,
    Marks(-1.0, bed=(-1.22, 1.3), area=(-0.55, 1.0, -0.4, 1.3)),
    broad=("prison", "jail", "alcatraz", "penitentiary", "brig", "death row"),
    about="bars, a bunk, a toilet of steel",
)
