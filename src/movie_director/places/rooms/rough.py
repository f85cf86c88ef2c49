"""Garages, cellars, attics, barns, tents and caves."""

from __future__ import annotations

from movie_director.places.decor import WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, mirrored, rack, strip, thing

GARAGES = (
    Finish(
        "#a3a096", None, "#77756c", ("#7d7a74",), made="concrete", ground="concrete", over="#8f8d86", skirting=False
    ),
    Finish(
        "#8f6a58",
        None,
        "#6a6058",
        ("#7a7772",),
        made="brick",
        ground="concrete",
        ceiling="beams",
        over="#7a6f64",
        skirting=False,
    ),
)
CELLARS = (
    Finish(
        "#7d7266",
        None,
        "#5a544c",
        ("#6a665f",),
        made="stone",
        ground="concrete",
        ceiling="beams",
        over="#5a5248",
        skirting=False,
    ),
    Finish(
        "#86665a",
        None,
        "#5f564e",
        ("#6f6b64",),
        made="brick",
        ground="concrete",
        ceiling="pipes",
        over="#6a665e",
        skirting=False,
    ),
)
ATTIC = Finish("#8a6a48", None, "#5f4830", WOOD, made="panel", ceiling="beams", over="#7d6144", skirting=False)
BARNS_ = tuple(
    Finish(wall, None, trim, (floor,), made=made, ground="earth", ceiling="beams", over=over, skirting=False)
    for wall, trim, floor, made, over in (
        ("#7a5238", "#4a3322", "#7d6a44", "panel", "#5f4630"),
        ("#8d8474", "#5a5044", "#75664a", "stone", "#5a4a38"),
        ("#6f6557", "#4a4238", "#7a6a4a", "panel", "#544838"),
    )
)
CAVE = Finish(
    "#5f574d",
    None,
    "#4a443c",
    ("#5a5146",),
    made="stone",
    ground="earth",
    ceiling="none",
    over="#4f483f",
    skirting=False,
)
TENT = Finish(
    "#b0a27a",
    None,
    "#6a5a3a",
    ("#7d6f4a",),
    made="canvas",
    ground="earth",
    ceiling="none",
    over="#b8aa84",
    skirting=False,
)


def garage(brief: Brief) -> GroundPlan:
    """Lay out a garage with a car in it, or a workshop without."""
    shop = brief.says("workshop", "work shop", "studio", "shed", "toolshed", "smith", "forge")
    pieces: list[Piece] = [
        at_wall("work bench", 0.2 if shop else -2.4, 5.38, 0, 2.6, 0.7, 1.2),
        Piece("tool wall", 0.2 if shop else -2.4, 5.38, 1.75, 0, 2.6, 0.08, 1.0, role="wall"),
        rack(-3.98, 1.75, 90, 2.2, 2.0, "boxes"),
        thing("tyres", -3.4, -1.2, 0, 0.66, 0.66, 0.88),
        thing("tyres", -3.3, -2.1, 0, 0.66, 0.66, 0.44),
        thing("ladder", 3.4, 5.0, 0, 0.45, 0.4, 2.0),
        thing("barrel", -0.6 if not shop else -1.9, 5.0, 0, 0.58, 0.58, 0.88),
        strip(-1.6, 0.8, 2.9, 90, 1.3, 30),
        strip(1.8, 0.8, 2.9, 90, 1.3, 30),
        strip(0, -2.0, 2.9, 90, 1.3, 26),
    ]
    if not shop:
        pieces.append(
            thing(
                "car",
                1.85,
                3.7,
                66,
                1.75,
                3.6,
                1.5,
                *brief.pick((("chevrolet",), ("VW-new-beetle",), ("seat_leon",), ("concept-sedan-01v1",))),
            )
        )
        pieces = [p for p in pieces if p.name != "ladder"]
    else:
        pieces += [
            at_wall("work bench", 3.98, 0.8, -90, 2.4, 0.7, 1.2),
            Piece("tool wall", 3.98, 0.8, 1.75, -90, 2.4, 0.08, 1.0, role="wall"),
        ]
    holes = (
        Opening("left", -0.7, 0.2, 0.0, 2.1, "steel door", "passage"),
        Opening("right", -3.9, -1.5, 0.0, 2.4, "shutter", "dark"),
        Opening("left", 1.2, 2.2, 2.25, 2.7, "pane", "street"),
    )
    room = Room(brief.pick(GARAGES), holes, -4.0, 4.0, -4.4, 5.4, 2.9)
    made = GroundPlan("garage", Surface("crate"), tuple(pieces), room, lift=0.15, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def cellar(brief: Brief) -> GroundPlan:
    """Lay out a cellar with a boiler; an attic of boards under a window where it is one."""
    attic = brief.says("attic", "loft", "garret", "belfry")
    pieces: list[Piece] = [
        thing("junk", -2.45, 2.5, 0, 1.4, 0.6, 1.3),
        thing("junk", 2.4, 2.5, 0, 1.5, 0.6, 1.5),
        at_wall("junk", -3.18, 0.4, 90, 1.8, 0.6, 1.2),
        Piece("bare bulb", 0.2, 0.7, 2.0, 0, 0.1, 0.1, 0.5, role="ceiling", look={"watts": 46}),
        Piece("bare bulb", 0.0, -1.9, 2.0, 0, 0.1, 0.1, 0.5, role="ceiling", look={"watts": 26}),
    ]
    if attic:
        pieces += [
            thing("rocking horse", 1.9, 1.2, -40, 0.7, 0.3, 0.52, "caballito"),
            thing("chest", 0.6, 2.6, 0, 1.2, 0.5, 0.7, "chest"),
            at_wall("junk", 3.18, 0.0, -90, 1.6, 0.6, 0.9),
            thing("dummy", -1.3, 2.6, 20, 0.5, 0.4, 1.75),
        ]
        holes: tuple[Opening, ...] = (
            Opening("back", -0.75, 0.75, 1.0, 2.1, "window", "country"),
            Opening("right", -2.3, -1.4, 0.0, 2.0, "boards", "passage"),
        )
    else:
        pieces += [
            thing("boiler", 0.9, 2.4, 0, 0.95, 0.95, 2.4),
            at_wall("wine rack", 3.18, 0.3, -90, 1.4, 0.4, 1.6),
            thing("barrel", -0.6, 2.6, 0, 0.6, 0.6, 0.9),
            thing("washing machine", -1.35, 2.6, 0, 0.6, 0.6, 0.85, "clothes_washing_machine"),
        ]
        holes = (
            Opening("left", 1.5, 2.3, 1.95, 2.35, "pane", "garden"),
            Opening("right", -2.3, -1.4, 0.0, 2.0, "boards", "passage"),
        )
    room = Room(ATTIC if attic else brief.pick(CELLARS), holes, -3.2, 3.2, -3.4, 3.0, 2.5)
    return GroundPlan("attic" if attic else "basement", Surface("crate"), tuple(pieces), room, lift=0.3, lamps=True)


def barn(brief: Brief) -> GroundPlan:
    """Lay out a barn: stalls or a cart, hay, harness, a lantern."""
    cart = brief.chance("barn").random() < 0.4 and not brief.says("stable", "stables", "horse")
    back: tuple[Piece, ...] = (
        *(thing("horse stall", x, 4.4, 0, 1.9, 2.0, 1.5) for x in (-3.0, 3.0)),
        thing("hay bales", 0.0, 5.6, 0, 3.2, 0.9, 1.8),
        thing("ladder", -1.5, 4.85, 0, 0.5, 0.4, 3.0),
    )
    if cart:
        back = (
            thing("wagon", 2.6, 4.5, 200, 1.7, 3.0, 1.6, open="yes"),
            thing("hay bales", -2.6, 5.4, 0, 3.6, 1.0, 2.25),
            thing("hay bales", -3.6, 3.9, 0, 1.4, 0.9, 0.9),
            thing("ladder", -0.3, 5.6, 0, 0.5, 0.4, 3.0),
            thing("trough", 0.3, 4.2, 0, 1.7, 0.6, 0.55),
        )
    pieces = (
        *back,
        thing("hay bales", -3.9, 0.9, 90, 2.4, 0.9, 1.35),
        thing("hay bales", 3.9, 0.4, -90, 1.8, 0.9, 0.9),
        Piece("saddle", 4.48, 2.2, 1.6, -90, 0.9, 0.5, 0.7, role="wall"),
        Piece("saddle", -4.48, -1.4, 1.6, 90, 0.9, 0.5, 0.7, role="wall"),
        Piece("straw", 0.4, 2.6, 0, 0, 4.0, 1.8, 0.05, flat=True),
        thing("barrel", 1.9, 2.7, 0, 0.6, 0.6, 0.9) if not cart else thing("barrel", -1.5, 2.7, 0, 0.6, 0.6, 0.9),
        thing("bucket", 1.35, 3.0, 0, 0.32, 0.32, 0.34),
        *(
            Piece("oil lamp", x, y, 2.3, 0, 0.3, 0.3, 2.2, role="ceiling", look={"watts": 60})
            for x, y in ((-1.4, 1.4), (1.6, 2.0))
        ),
    )
    holes = (
        Opening("left", 2.3, 3.1, 1.7, 2.5, "open", "country"),
        Opening("back", -1.0, 1.0, 2.5, 3.7, "open", "country"),
        Opening("right", -2.9, -1.2, 0.0, 2.6, "boards", "country"),
    )
    room = Room(brief.pick(BARNS_), holes, -4.5, 4.5, -4.6, 6.2, 4.5)
    made = GroundPlan("barn", Surface("crate"), pieces, room, lift=0.3, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def tent(brief: Brief) -> GroundPlan:
    """Lay out a tent: canvas over a pole, cots, a lantern, a chest."""
    colour = brief.pick(("#b0a27a", "#8a8a5a", "#c2b490"))
    pieces = (
        Piece("tent", 0, -0.4, 0, 0, 5.2, 6.2, 3.0, look={"colour": colour}, flat=True),
        thing("cot", -2.0, 1.2, 0, 0.75, 1.9, 0.62),
        thing("cot", 2.0, 1.2, 0, 0.75, 1.9, 0.62),
        thing("chest", 0.9, 2.2, 0, 1.1, 0.5, 0.6, "trunk-large", "chest"),
        thing("crates", -0.6, 2.2, 0, 0.8, 0.6, 0.6),
        Piece("oil lamp", 0, 0.9, 1.9, 0, 0.3, 0.3, 1.0, role="top", look={"watts": 40}),
        Piece("rug", 0, 0.2, 0, 0, 2.4, 1.8, 0.02, flat=True),
    )
    land = Room(TENT, (Opening("front", -1.0, 1.0, 0.0, 2.3, "open", "country"),), -2.75, 2.75, -3.6, 2.8, 3.2)
    return GroundPlan("tent", Surface("small table", {"colour": "#7a5a34"}), pieces, land, lift=0.4, lamps=True)


def cave(brief: Brief) -> GroundPlan:
    """Lay out a cave: rock all round, stone that hangs, a fire; a mine with props."""
    tone = brief.pick(("#6a6258", "#5a5a5e", "#75624c"))
    pieces = (
        Piece("rock wall", 0, 6.2, 0, 0, 10.0, 1.2, 4.6, look={"colour": tone}),
        Piece("rock wall", -4.6, 0.6, 0, 90, 9.8, 1.2, 4.6, look={"colour": tone}),
        Piece("rock wall", 4.6, 0.6, 0, -90, 9.8, 1.2, 4.6, look={"colour": tone}),
        Piece("rock roof", 0, 1.0, 4.6, 0, 9.0, 11.0, 0.3, look={"colour": tone}, role="ceiling"),
        thing("stalagmite", -2.6, 3.4, 0, 0.8, 0.8, 1.7, colour=tone),
        thing("stalagmite", 3.0, 3.0, 0, 0.7, 0.7, 1.2, colour=tone),
        thing("stalagmite", 1.4, 4.6, 0, 0.9, 0.9, 2.2, colour=tone),
        thing("stalagmite", -3.3, 1.0, 0, 0.5, 0.5, 0.8, colour=tone),
        thing("camp fire", -1.1, 2.7, 0, 0.9, 0.9, 0.6, watts=90),
        thing("torch post", 3.3, 0.6, 0, 0.2, 0.2, 1.7),
    )
    room = Room(CAVE, (), -5.3, 5.3, -5.0, 7.0, 4.9)
    return GroundPlan("cave", Surface("rock", {"colour": tone}), pieces, room, lift=0.9, lamps=True)


GARAGE = Kind(
    "garage",
    (
        "garage",
        "workshop",
        "work shop",
        "shed",
        "toolshed",
        "body shop",
        "chop shop",
        "auto shop",
        "machine shop",
        "mechanic",
        "parking",
        "blacksmith",
        "forge",
        "smithy",
        "boiler",
    ),
    garage,
    Marks(0.36, area=(-2.2, 1.1, -0.4, 2.2)),
    about="a car, a bench, tools on the wall",
)
CELLAR = Kind(
    "basement",
    (
        "basement",
        "cellar",
        "attic",
        "garret",
        "crawlspace",
        "crawl space",
        "boiler room",
        "furnace",
        "laundry",
        "wine cellar",
        "root cellar",
        "bunker",
        "sewer",
        "catacomb",
    ),
    cellar,
    Marks(0.36, area=(-2.1, 2.1, -0.4, 1.5)),
    about="a boiler, junk, a bare bulb; an attic of boards",
)
BARNS = Kind(
    "barn",
    (
        "barn",
        "stable",
        "stables",
        "hayloft",
        "cowshed",
        "henhouse",
        "coop",
        "tack room",
        "farm building",
        "kennel",
        "milking",
    ),
    barn,
    Marks(0.36, area=(-2.4, 2.4, -0.4, 2.1)),
    about="stalls, hay, harness, a lantern",
)
TENTS = Kind(
    "tent",
    ("tent", "teepee", "tepee", "wigwam", "yurt", "marquee"),
    tent,
    Marks(0.28, area=(-1.3, 1.3, -0.4, 1.6)),
    about="canvas over a pole, cots, a lantern",
)
CAVES = Kind(
    "cave",
    (
        "cave",
        "cavern",
        "mine",
        "grotto",
        "mineshaft",
        "mine shaft",
        "lair",
        "den of",
        "burrow",
        "pit",
        "ant hill",
        "colony",
    ),
    cave,
    Marks(0.5, bench=True, area=(-2.6, 2.6, -0.4, 1.9)),
    about="rock all round, stone that hangs, a fire",
)
