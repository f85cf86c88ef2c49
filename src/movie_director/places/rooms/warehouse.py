"""Warehouses, hangars, factories: high, trusses, racks, pallets, crates."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import mirrored, overhead, rack, thing

FINISHES = (
    Finish(
        "#8a5a48",
        None,
        "#6f6a60",
        ("#7d7a74",),
        made="brick",
        ground="concrete",
        ceiling="truss",
        over="#6a6a66",
        skirting=False,
    ),
    Finish(
        "#8f9698",
        None,
        "#5f676c",
        ("#85837d",),
        made="metal",
        ground="concrete",
        ceiling="truss",
        over="#70767a",
        skirting=False,
    ),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a warehouse; a storeroom where the heading asks for no more."""
    if brief.says(
        "storage room",
        "store room",
        "storeroom",
        "supply",
        "stock room",
        "stockroom",
        "storage",
        "closet",
        "evidence",
        "vault",
        "pantry",
    ):
        return _store(brief)
    high, back = 6.2, 13.0
    pieces: list[Piece] = [
        thing("pallet rack", -5.2, 6.2, 90, 9.6, 1.1, 4.4),
        thing("pallet rack", 5.2, 6.2, -90, 9.6, 1.1, 4.4),
        thing("pallet rack", 0.0, 11.8, 0, 5.0, 1.1, 4.4),
        thing("pallet", -3.3, 1.4, 8, 1.2, 1.2, 1.05),
        thing("pallet", -3.2, 3.2, -4, 1.2, 1.2, 1.35),
        thing("pallet", 3.4, 2.2, 3, 1.2, 1.2, 0.75),
        thing("crates", 3.6, -0.6, -12, 1.5, 0.75, 1.2),
        thing("crates", -4.3, -1.6, 80, 1.5, 0.75, 1.8),
        thing("barrel", 2.5, 3.6, 0, 0.6, 0.6, 0.9),
        thing("barrel", 3.15, 4.2, 0, 0.6, 0.6, 0.9),
        thing("forklift", 1.4, 7.6, 200, 1.3, 3.4, 2.1, "forkLift"),
        *(
            overhead("pendant", x, y, high - 1.5, high, 0.5, 0.5, watts=130)
            for x in (-2.6, 2.6)
            for y in (0.6, 5.0, 9.4)
        ),
    ]
    holes = (
        Opening("back", -5.6, -3.0, 0.0, 3.2, "shutter", "dark"),
        *(Opening("left", y, y + 2.2, 3.6, 5.0, "pane", "street") for y in (-2.6, 1.0, 4.6, 8.2)),
        Opening("right", -3.2, -2.2, 0.0, 2.1, "steel door", "passage"),
    )
    pieces = [p for p in pieces if p.name != "forklift"]
    room = Room(brief.pick(FINISHES), holes, -6.0, 6.0, -4.6, back, high)
    made = GroundPlan("warehouse", Surface("crate"), tuple(pieces), room, lift=0.2, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _store(brief: Brief) -> GroundPlan:
    fill = "lost" if brief.says("evidence", "property") else "boxes"
    pieces = (
        rack(-1.75, 2.98, 0, 1.9, 2.3, fill),
        rack(0.3, 2.98, 0, 1.9, 2.3, fill),
        rack(2.2, 2.98, 0, 1.6, 2.3, "goods"),
        rack(-2.98, 1.0, 90, 2.6, 2.3, fill),
        rack(2.98, 0.6, -90, 2.4, 2.3, fill),
        thing("crates", -2.3, -1.3, 80, 0.8, 0.7, 1.2),
        thing("ladder", 1.5, 2.3, 0, 0.45, 0.4, 1.9),
        Piece("strip light", 0, 0.6, 2.55, 0, 1.25, 0.2, 0.1, role="ceiling", look={"watts": 30}),
        Piece("strip light", 0, -1.6, 2.55, 0, 1.25, 0.2, 0.1, role="ceiling", look={"watts": 24}),
    )
    finish = Finish(
        "#a3a196", None, "#77756c", ("#85837d",), made="concrete", ground="concrete", over="#a3a29a", skirting=False
    )
    room = Room(finish, (Opening("right", -2.4, -1.5, 0.0, 2.1, "steel door", "passage"),), -3.0, 3.0, -3.2, 3.0, 2.65)
    return GroundPlan("warehouse", Surface("crate"), pieces, room, lamps=True)


WAREHOUSE = Kind(
    "warehouse",
    (
        "warehouse",
        "storage",
        "storeroom",
        "store room",
        "supply",
        "loading dock",
        "loading bay",
        "hangar",
        "hanger",
        "docking bay",
        "bay",
        "landing bay",
        "power plant",
        "reactor",
        "generator",
        "cargo",
        "depot",
        "stockroom",
        "stock room",
        "closet",
        "vault",
        "pantry",
        "evidence room",
        "factory",
        "foundry",
        "sawmill",
        "plant floor",
        "boathouse",
        "silo",
        "shipyard",
        "freight",
    ),
    plan,
    Marks(0.36, area=(-2.3, 2.3, -0.4, 2.2)),
    about="high, trusses, racks, pallets, crates",
)
