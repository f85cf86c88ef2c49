"""Inside carriages, where everybody sits: train compartments, rows in planes and buses, benches under ground."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks

SPARE = Surface("small table", {"spare": True})
COMPARTMENTS = (
    Finish(
        "#6a4a30",
        None,
        "#4a3320",
        ("#5a2f2a",),
        made="panel",
        ground="carpet",
        over="#c9c0a8",
        curtain="#6a2f2a",
        skirting=False,
    ),
    Finish(
        "#8a9a94",
        None,
        "#6f7a76",
        ("#4a5458",),
        made="paint",
        ground="carpet",
        ceiling="plain",
        over="#d5d6d0",
        curtain="#3f5a6a",
        skirting=False,
    ),
)
CABINS = tuple(
    Finish(wall, None, trim, (floor,), made="paint", ground="carpet", ceiling="plain", over=over, skirting=False)
    for wall, trim, floor, over in (
        ("#c3c5c2", "#a3a6a6", "#4a5260", "#d5d7d6"),
        ("#c9c0ae", "#a89c88", "#5a4a44", "#d8d2c6"),
        ("#a9b6bd", "#8f9aa0", "#3f4a52", "#ccd4d8"),
    )
)
CITY_TRAINS = tuple(
    Finish(wall, None, trim, (floor,), made="metal", ground="lino", ceiling="plain", over="#c9cac4", skirting=False)
    for wall, trim, floor in (
        ("#b5b9b6", "#8f9494", "#4f5250"),
        ("#c2b9a3", "#8a7f6c", "#5a5048"),
        ("#9fb0b4", "#7f8c90", "#44494c"),
    )
)
BOXCAR = Finish(
    "#6a4630",
    None,
    "#4a3322",
    ("#5f4a34",),
    made="panel",
    ground="earth",
    ceiling="beams",
    over="#523b29",
    skirting=False,
)


def compartment(brief: Brief) -> GroundPlan:
    """Lay out a railway compartment, its land going by in the window; rows or side benches in the open kinds."""
    if brief.says("subway", "metro", "tube", "underground", "tram", "trolley", "streetcar", "boxcar"):
        return _side_by_side(brief)
    if brief.says(
        "bus", "plane", "airplane", "jet", "airliner", "aircraft", "747", "coach", "first class", "business class",
        "shuttle", "gulfstream", "learjet", "boeing", "c-130", "cessna", "seaplane", "helicopter", "chopper", "copter",
        "apache", "huey",
    ):  # fmt: skip
        return _rows(brief)
    cloth = brief.pick(("#7a2f2a", "#2f4a6a", "#3f5a44"))
    wood = brief.chance("wood").choice(("walnut", "mahogany", "oak"))
    bench = {"colour": cloth, "wood": wood}
    pieces: tuple[Piece, ...] = (
        *(
            Piece("train bench", side * 0.87, 0.16, 0, 90 if side < 0 else -90, 2.2, 0.64, 1.3, look=bench)
            for side in (-1, 1)
        ),
        Piece("fold table", 0, 1.17, 0, 0, 0.5, 0.32, 0.7),
        *(Piece("luggage rack", side * 1.19, 0.16, 1.86, -90 * side, 2.2, 0.42, 0.5, role="wall") for side in (-1, 1)),
        Piece("light panel", 0, 0.2, 2.37, 0, 0.5, 0.3, 0.03, look={"watts": 18}, role="ceiling"),
        *(
            Piece("picture", side * 1.19, y, 1.465, -90 * side, 0.42, 0.06, 0.26, role="wall")
            for side in (-1, 1)
            for y in (-0.2, 0.52)
        ),
        *(
            Piece("sconce", side * 1.19, 1.12, 1.455, -90 * side, 0.17, 0.2, 0.3, role="wall", look={"watts": 5})
            for side in (-1, 1)
        ),
    )
    view = "sea" if brief.says("coast", "sea") else "passing"
    holes = (
        Opening("back", -0.82, 0.82, 0.85, 2.0, "carriage", view),
        Opening("front", -0.4, 0.4, 0.0, 2.0, "flush", "passage"),
    )
    room = Room(brief.pick(COMPARTMENTS), holes, -1.2, 1.2, -1.5, 1.35, 2.4)
    return GroundPlan("train", SPARE, pieces, room, lamps=True)


def _side_by_side(brief: Brief) -> GroundPlan:
    """Benches along both sides of a train of the city, poles and loops between, the line's map over the windows."""
    if brief.says("boxcar"):
        return _boxcar(brief)
    under = brief.says("subway", "metro", "tube", "underground")
    tone = brief.pick(("#b0562a", "#2f5a8a", "#8a2f34", "#c99a2a"))
    pieces: list[Piece] = []
    for side in (-1, 1):
        turn = 90 if side < 0 else -90
        pieces += [
            Piece("side bench", side * 1.08, y, 0, turn, 2.4, 0.56, 0.98, look={"colour": tone})
            for y in (0.35, 3.7, 7.05)
        ]
        pieces += [Piece("line map", side * 1.39, y, 2.06, turn, 2.2, 0.06, 0.2, role="wall") for y in (0.35, 3.7)]
        pieces += [Piece("grab pole", side * 0.72, y, 0, 0, 0.06, 0.06, 2.28) for y in (-1.0, 1.75, 2.3, 5.2, 5.65)]
        pieces.append(Piece("grab rail", side * 0.5, 3.2, 1.78, 90, 7.4, 0.12, 0.5, role="ceiling"))
    pieces += [
        Piece("light panel", x, y, 2.26, 0, 0.3, 0.58, 0.03, look={"watts": 18}, role="ceiling")
        for x in (-0.75, 0.75)
        for y in (-0.9, 1.3, 3.5, 5.7, 7.6)
    ]
    view = "tunnel" if under else "rushing"
    holes = [
        Opening(wall, y, y + 1.1, 1.02, 1.86, "pane", view)
        for wall in ("left", "right")
        for y in (-0.85, 0.4, 2.6, 3.85, 5.95, 7.2)
    ]
    holes.append(Opening("back", -0.42, 0.42, 0.0, 2.0, "flush", "passage"))
    room = Room(brief.chance("finish").choice(CITY_TRAINS), tuple(holes), -1.4, 1.4, -2.2, 8.6, 2.3)
    return GroundPlan("train", SPARE, tuple(pieces), room, lamps=True)


def _boxcar(brief: Brief) -> GroundPlan:
    """A goods waggon: boards, straw, crates, its door open on land that goes by."""
    pieces = (
        Piece("straw", 0, 0.6, 0, 0, 2.0, 2.6, 0.05, flat=True),
        Piece("crates", -0.8, 2.9, 0, 0, 0.8, 0.7, 1.1),
        Piece("crates", 0.75, 3.0, 0, 0, 0.9, 0.7, 0.7),
        Piece("barrel", 0.9, 2.2, 0, 0, 0.55, 0.55, 0.8),
        Piece("hay bale", -0.86, 2.1, 0, 90, 1.0, 0.5, 0.5),
        Piece("oil lamp", 0, 1.4, 1.7, 0, 0.3, 0.3, 0.7, role="ceiling", look={"watts": 26}),
    )
    holes = (
        Opening("right", -0.2, 1.5, 0.05, 2.0, "open", "passing"),
        Opening("left", 0.9, 1.5, 1.7, 2.1, "bars", "passing"),
    )
    room = Room(BOXCAR, holes, -1.35, 1.35, -2.0, 3.5, 2.4)
    return GroundPlan("train", SPARE, pieces, room, lamps=True, lift=0.2)


def _rows(brief: Brief) -> GroundPlan:
    """Rows of seats on both sides of an aisle; who sits there looks to the front."""
    cloth = brief.pick(("#2f4a6a", "#3a3f4a", "#5a3a3a"))
    wide = not brief.says("bus", "coach", "shuttle bus")
    first = 1.05 if brief.says("first class", "business", "gulfstream", "learjet", "private") else 0.95
    seats = [
        Piece("train seat", side * 1.0, 0.17 + first * n, 0, 0, 1.1, 0.66, 1.3, look={"colour": cloth})
        for n in range(8 if first < 1 else 7)
        for side in (-1, 1)
    ]
    bins = [Piece("overhead bin", side * 1.69, 3.0, 1.95, -90 * side, 9.0, 0.5, 0.36, role="wall") for side in (-1, 1)]
    lights = [
        Piece("light panel", 0, y, 2.2, 0, 0.3, 0.58, 0.03, look={"watts": 16}, role="ceiling")
        for y in (-1.0, 1.2, 3.4, 5.6)
    ]
    if not wide:
        bins = [
            Piece("luggage rack", side * 1.69, 3.0, 1.86, -90 * side, 9.0, 0.42, 0.5, role="wall") for side in (-1, 1)
        ]
        lights += [Piece("grab pole", side * 0.42, y, 0, 0, 0.05, 0.05, 2.2) for side in (-1, 1) for y in (1.55, 4.4)]
    town = brief.says("city", "bus", "school") and not brief.says("greyhound", "tour", "coach")
    view = "stars" if brief.says("space") else "clouds" if wide else "rushing" if town else "passing"
    size = (0.28, 0.42) if wide else (0.75, 0.7)
    holes = [
        Opening(wall, y, y + size[0], 1.0, 1.0 + size[1], "pane", view)
        for wall in ("left", "right")
        for y in (-0.5, 0.45, 1.4, 2.35, 3.3, 4.25, 5.2)
    ]
    finish = brief.chance("finish").choice(CABINS)
    room = Room(finish, (*holes, Opening("back", -0.4, 0.4, 0.0, 2.0, "flush", "passage")), -1.7, 1.7, -2.4, 8.0, 2.25)
    return GroundPlan("train", SPARE, (*seats, *bins, *lights), room, lamps=True)


ON = "sofa"
TRAIN = Kind(
    "train",
    (
        "train",
        "railway carriage",
        "compartment",
        "pullman",
        "dining car",
        "club car",
        "boxcar",
        "subway car",
        "subway",
        "metro",
        "tube",
        "bus",
        "plane",
        "airplane",
        "jet",
        "airliner",
        "aircraft",
        "747",
        "coach",
        "first class",
        "shuttle bus",
        "helicopter",
        "chopper",
        "gulfstream",
        "copter",
        "apache",
        "huey",
        "learjet",
        "cessna",
        "c-130",
        "c-47",
        "dc-3",
        "737",
        "707",
        "twin otter",
        "black hawk",
        "blackhawk",
        "streetcar",
        "monorail",
        "boeing",
        "trolley",
        "seaplane",
    ),
    compartment,
    Marks(
        -1.0,
        area=(-0.6, 0.6, -0.3, 0.3),
        seats=((-0.74, 0.0, 62.0, ON), (0.74, 0.0, -62.0, ON), (-0.76, 0.88, 66.0, ON), (0.76, 0.88, -66.0, ON)),
        seated=True,
    ),
    about="benches, racks, land in the window",
    sort="vehicle",
)
