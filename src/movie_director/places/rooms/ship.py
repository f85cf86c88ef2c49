"""Ships' cabins: low, of wood, a berth, portholes on the sea, charts, a lantern."""

from __future__ import annotations

from movie_director.places.decor import DARK, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, rack, thing

WOODEN = (
    Finish("#80583a", None, "#4f3522", WOOD, made="panel", ceiling="beams", over="#8a6a48", skirting=False),
    Finish("#5f4430", None, "#8a6a3a", DARK, made="panel", ceiling="beams", over="#6a4e36", skirting=False),
    Finish("#a89878", None, "#5a4028", WOOD, made="panel", ceiling="beams", over="#b5a686", skirting=False),
)
STEEL = tuple(
    Finish(wall, None, trim, (floor,), made="metal", ground="metal", ceiling="pipes", over=over, skirting=False)
    for wall, trim, floor, over in (
        ("#b3b5ab", "#7f857f", "#4f5a55", "#9a9e96"),
        ("#9fb0ae", "#71807f", "#5a4a42", "#8a9896"),
        ("#c2bda8", "#8a8674", "#3f4a52", "#aaa692"),
    )
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a cabin; of steel in a submarine or a ship of today."""
    steel = brief.says("submarine", "navy", "destroyer", "carrier", "sub", "tanker", "engine") or (
        brief.year >= 1940 and brief.says("freighter")
    )
    pieces: tuple[Piece, ...] = (
        thing("bunk bed", -2.05, 1.0, 0, 0.9, 2.1, 1.9),
        hung("poster", 1.2, 2.28, 1.5, 0, 1.1, 0.75, what="map"),
        rack(2.48, 1.3, -90, 1.4, 1.5, "books", 0.3),
        thing("ship's wheel", 1.3, 1.75, 0, 1.0, 0.5, 1.6)
        if brief.says("bridge", "wheelhouse", "pilot", "helm")
        else thing("chest", 1.3, 1.85, 0, 1.1, 0.5, 0.6, "chest"),
        thing("barrel", 2.1, -1.0, 0, 0.55, 0.55, 0.8)
        if brief.seed % 2
        else thing("chest", 2.05, -1.0, 90, 1.0, 0.5, 0.55, "chest"),
        Piece("oil lamp", 0.3, 0.9, 1.62, 0, 0.3, 0.3, 0.56, role="ceiling", look={"watts": 60}),
        Piece("oil lamp", -1.2, -0.9, 1.62, 0, 0.3, 0.3, 0.56, role="ceiling", look={"watts": 22}),
    )
    if steel:
        pieces = (
            *(p for p in pieces if p.name not in ("oil lamp", "barrel")),
            *(
                Piece("strip light", 0.2, y, 1.78, 0, 1.1, 0.2, 0.1, role="ceiling", look={"watts": 26})
                for y in (-0.8, 1.0)
            ),
        )
    holes = (
        *(
            (
                Opening("back", -0.95, -0.4, 1.15, 1.7, "porthole", "sea"),
                Opening("back", -0.1, 0.45, 1.15, 1.7, "porthole", "sea"),
            )
            if steel or not brief.says("captain", "great cabin", "stateroom", "galleon")
            else (Opening("back", -1.1, 0.6, 0.95, 1.75, "window", "sea"),)
        ),
        Opening("left", -1.5, -0.95, 1.15, 1.7, "porthole", "sea"),
        Opening("right", -2.6, -1.8, 0.0, 1.95, "steel door" if steel else "boards", "passage"),
    )
    room = Room(brief.pick(STEEL if steel else WOODEN), holes, -2.5, 2.5, -2.8, 2.3, 2.2)
    made = GroundPlan("ship-cabin", Surface("small table", {"colour": "#5a3a22"}), pieces, room, lift=0.2, lamps=True)
    return made


SHIP = Kind(
    "ship-cabin",
    (
        "ship's cabin",
        "captain's cabin",
        "great cabin",
        "stateroom",
        "submarine",
        "below deck",
        "below decks",
        "wheelhouse",
        "engine room",
        "captain's quarters",
        "gun deck",
        "fo'c'sle",
        "forecastle",
        "crew quarters",
        "ship's hold",
        "galleon",
        "lower deck",
        "mess deck",
        "orlop",
    ),
    plan,
    Marks(0.28, bed=(-2.05, 1.0), area=(-1.3, 1.9, -0.4, 1.2)),
    broad=(
        "ship",
        "boat",
        "yacht",
        "ferry",
        "freighter",
        "tanker",
        "schooner",
        "pearl",
        "deck",
        "hold",
        "destroyer",
        "vessel",
        "houseboat",
        "quarters",
        "bridge",
        "sailboat",
        "trawler",
        "tug",
    ),
    about="low, of wood, a berth, portholes on the sea",
)
