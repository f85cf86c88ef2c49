"""Inside vehicles, where everybody sits: cars on a road, train compartments, rows in planes and buses, cockpits."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Land, Opening, Piece, Room, Surface
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
CABIN = Finish(
    "#c3c5c2",
    None,
    "#a3a6a6",
    ("#4a5260",),
    made="paint",
    ground="carpet",
    ceiling="plain",
    over="#d5d7d6",
    skirting=False,
)
COCKPIT = Finish(
    "#5f666a",
    None,
    "#4a5054",
    ("#2f3336",),
    made="metal",
    ground="metal",
    ceiling="metal",
    over="#5a6266",
    skirting=False,
)
LANDS = (
    Land(("#5a6a34", "#7d8a4a"), 5.0, "leaf", 26, 4, "#8a857c", "#6a7a3a"),
    Land(("#8a7a50", "#b09a68"), 3.0, "none", 0, 14, "#9a8a70", "#8a8250"),
)


def car(brief: Brief) -> GroundPlan:
    """Lay out a car on a road through the country."""
    colour = brief.pick(("#5a1f22", "#1f3048", "#3a3d40", "#2f4a3a", "#8a8478"))
    land = (
        LANDS[1]
        if brief.says("desert", "arizona", "texas", "mojave")
        else LANDS[brief.seed % 2 if brief.says("highway") else 0]
    )
    pieces = (
        Piece(
            "car body",
            0,
            0.1,
            0,
            0,
            1.78,
            3.0,
            1.55,
            look={"colour": colour, "seat": brief.pick(("#4a3a2e", "#2a2c30", "#6a5a48"))},
        ),
        Piece("road", 0, 20, 0.0, 0, 7.0, 60.0, 0.02, flat=True),
    )
    return GroundPlan("car", SPARE, pieces, land=land, lift=0.3)


def compartment(brief: Brief) -> GroundPlan:
    """Lay out a railway compartment: two benches, racks over them, land in the window; rows in the open kinds."""
    if brief.says(
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
        "business class",
        "shuttle",
        "trolley",
    ):
        return _rows(brief)
    cloth = brief.pick(("#7a2f2a", "#2f4a6a", "#3f5a44"))
    benches = [
        Piece("train seat", side * 0.86, y, 0, 90 if side < 0 else -90, 0.72, 0.66, 1.3, look={"colour": cloth})
        for side in (-1, 1)
        for y in (-0.1, 0.66)
    ]
    pieces: tuple[Piece, ...] = (
        *benches,
        Piece("luggage rack", -1.19, 0.25, 1.85, 90, 2.2, 0.42, 0.5, role="wall"),
        Piece("luggage rack", 1.19, 0.25, 1.85, -90, 2.2, 0.42, 0.5, role="wall"),
        Piece("light panel", 0, 0.2, 2.32, 0, 0.5, 0.3, 0.03, look={"watts": 16}, role="ceiling"),
        Piece("picture", -1.19, 0.3, 1.48, 90, 0.4, 0.06, 0.26, role="wall"),
        Piece("picture", 1.19, 0.3, 1.48, -90, 0.4, 0.06, 0.26, role="wall"),
    )
    view = "sea" if brief.says("coast") else "country"
    room = Room(
        brief.pick(COMPARTMENTS), (Opening("back", -0.72, 0.72, 0.85, 1.95, "pane", view),), -1.2, 1.2, -1.5, 1.35, 2.35
    )
    return GroundPlan("train", SPARE, pieces, room, lamps=True)


def _rows(brief: Brief) -> GroundPlan:
    """Rows of seats on both sides of an aisle; who sits there looks to the front."""
    cloth = brief.pick(("#2f4a6a", "#3a3f4a", "#5a3a3a"))
    wide = brief.says("plane", "airplane", "jet", "airliner", "747", "aircraft")
    seats = [
        Piece("train seat", side * 1.0, 0.1 + 0.95 * n, 0, 0, 1.1, 0.66, 1.3, look={"colour": cloth})
        for n in range(8)
        for side in (-1, 1)
    ]
    bins = [Piece("overhead bin", side * 1.69, 3.0, 1.95, -90 * side, 9.0, 0.5, 0.36, role="wall") for side in (-1, 1)]
    lights = [
        Piece("light panel", 0, y, 2.2, 0, 0.3, 0.58, 0.03, look={"watts": 16}, role="ceiling")
        for y in (-1.0, 1.2, 3.4, 5.6)
    ]
    view = "stars" if brief.says("space") else "country" if not wide else "sea"
    size = (0.28, 0.42) if wide else (0.75, 0.7)
    holes = [
        Opening(wall, y, y + size[0], 1.0, 1.0 + size[1], "pane", view)
        for wall in ("left", "right")
        for y in (-0.5, 0.45, 1.4, 2.35, 3.3, 4.25, 5.2)
    ]
    if brief.says("subway", "metro", "tube"):
        holes = [Opening(o.wall, o.start, o.end, o.low, o.high, "pane", "dark") for o in holes]
    room = Room(CABIN, (*holes, Opening("back", -0.4, 0.4, 0.0, 2.0, "flush", "passage")), -1.7, 1.7, -2.4, 8.0, 2.25)
    return GroundPlan("train", SPARE, (*seats, *bins, *lights), room, lamps=True)


def cockpit(brief: Brief) -> GroundPlan:
    """Lay out a cockpit: two seats, dials before and above them, sky or stars beyond."""
    view = (
        "stars"
        if brief.says("space", "falcon", "star", "shuttle", "fighter", "wing", "endurance", "ship", "pod")
        else "sea"
    )
    pieces = (
        Piece("captain's chair", -0.55, 0.12, 0, 0, 0.7, 0.8, 1.5),
        Piece("captain's chair", 0.55, 0.12, 0, 0, 0.7, 0.8, 1.5),
        Piece("cockpit panel", -1.05, 0.4, 0.7, 90, 1.6, 0.3, 0.6),
        Piece("cockpit panel", 1.05, 0.4, 0.7, -90, 1.6, 0.3, 0.6),
        Piece("cockpit panel", 0, -0.85, 0.35, 180, 1.7, 0.3, 0.36),
        Piece("wall strip", -1.24, 0.6, 1.85, 90, 1.2, 0.08, 0.06, role="wall", look={"watts": 7, "colour": "#ffd9a0"}),
        Piece("wall strip", 1.24, 0.6, 1.85, -90, 1.2, 0.08, 0.06, role="wall", look={"watts": 7, "colour": "#9fdcff"}),
    )
    holes = (
        Opening("back", -0.9, 0.9, 1.0, 1.9, "pane", view),
        Opening("left", -0.9, 0.3, 1.25, 1.75, "pane", view),
        Opening("right", -0.9, 0.3, 1.25, 1.75, "pane", view),
    )
    room = Room(COCKPIT, holes, -1.25, 1.25, -1.3, 1.6, 2.1)
    return GroundPlan("cockpit", SPARE, pieces, room, lamps=True)


ON = "sofa"
CAR = Kind(
    "car",
    (
        "car",
        "taxi",
        "cab",
        "van",
        "truck",
        "limo",
        "limousine",
        "sedan",
        "mercedes",
        "cadillac",
        "jeep",
        "pickup",
        "pick-up",
        "pick up",
        "suv",
        "ambulance",
        "police car",
        "patrol car",
        "squad car",
        "cruiser",
        "convertible",
        "mustang",
        "chevy",
        "chevrolet",
        "ford",
        "volvo",
        "bmw",
        "toyota",
        "honda",
        "buick",
        "lincoln",
        "porsche",
        "ferrari",
        "dodge",
        "plymouth",
        "pontiac",
        "volkswagen",
        "rolls",
        "minivan",
        "station wagon",
        "town car",
        "front seat",
        "back seat",
        "backseat",
        "carriage",
        "humvee",
        "chrysler",
        "camaro",
        "bentley",
        "jaguar",
        "automobile",
        "auto",
        "rental car",
        "hearse",
        "wagon",
        "rover",
        "infiniti",
        "studebaker",
        "model a",
        "model t",
        "baron",
        "olds",
        "oldsmobile",
        "yugo",
        "suburban",
        "lexus",
        "audi",
        "fiat",
        "renault",
        "peugeot",
        "mini",
        "corvette",
        "firebird",
        "thunderbird",
        "impala",
        "escalade",
        "vehicle",
        "motorcade",
        "winnebago",
        "camper",
        "rv",
        "tank",
        "newsvan",
        "mobile",
        "suzuki",
        "datsun",
        "nissan",
        "hummer",
        "prius",
        "accord",
        "civic",
        "subaru",
        "bronco",
        "tahoe",
        "escort",
        "pinto",
        "snowspeeder",
    ),
    car,
    Marks(
        -1.0,
        area=(-0.6, 0.6, -0.3, 0.3),
        seats=(
            (-0.37, 0.02, 20.0, ON),
            (0.37, 0.02, -20.0, ON),
            (-0.4, 1.02, 12.0, ON),
            (0.4, 1.02, -12.0, ON),
            (0.0, 1.04, 0.0, ON),
        ),
        seated=True,
    ),
    about="four seats, a wheel, the road behind",
    sort="vehicle",
)
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
        "boeing",
        "trolley",
        "seaplane",
    ),
    compartment,
    Marks(
        -1.0,
        area=(-0.6, 0.6, -0.3, 0.3),
        seats=((-0.74, 0.0, 62.0, ON), (0.74, 0.0, -62.0, ON), (-0.76, 0.72, 66.0, ON), (0.76, 0.72, -66.0, ON)),
        seated=True,
    ),
    about="benches, racks, land in the window",
    sort="vehicle",
)
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
