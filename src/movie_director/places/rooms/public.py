"""A room for the public, for whatever no other kind says: a hall with a counter, an anteroom, a hall to meet in."""

from __future__ import annotations

import re

from movie_director.places.decor import DARK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, panel_light, pendant, plant, rug, sconce, thing

OFFICIAL = (
    Finish("#b7b39c", "#6f7a66", "#d8d2bf", ("#a8a294", "#9c968a", "#b1ab9d"), tiles=True, curtain="#5a5a44"),
    Finish("#a9b0ae", "#58666c", "#d5d6d0", ("#8f8c84", "#85827b"), tiles=True, over="#d6d5ce"),
    Finish("#c0ae92", "#6a4e36", "#ddd2bc", ("#7a6a58", "#847462"), tiles=True, curtain="#6a3a2a"),
)
STATELY = (
    Finish("#8a6a4a", None, "#4a3320", DARK, made="panel", over="#cfc6b2", curtain="#5a1f22"),
    Finish("#7f8f84", "#4f3a28", "#d0c29a", WOOD, over="#d6d0c0", curtain="#8a6a2a"),
    Finish("#a88f8a", "#5a3430", "#d9cba8", DARK, over="#d8d0c4", curtain="#4a2a3a"),
)
PARISH = (
    Finish("#c4b894", "#4f6a70", "#e0d8c2", PALE, curtain="#7a4a30"),
    Finish("#b8c0a8", "#6a5a40", "#ddd8c6", WOOD, ceiling="beams", over="#c8bfa6"),
    Finish("#bfa9a0", "#6a4a44", "#e0d6cc", PALE, curtain="#3a5a5a"),
)
COUNTERS = (
    "ministry", "registry", "register", "post", "bureau", "agency", "customs", "permit", "licens", "welfare",
    "exchange", "passport", "immigration", "records", "department", "authority", "commission", "council house",
    "records office", "institut", "society", "company", "firm", "centre", "center",
)  # fmt: skip
STATE = (
    "ante", "antechamber", "chamber", "palace", "mission", "legation", "academy", "lodge", "order", "guild",
    "ambassador", "king", "queen", "lord", "lady", "duke", "count", "president", "royal", "senator", "club",
)  # fmt: skip
_SIDE = re.compile(r"\s[-\u2013/]\s|[,/]")
MOST = 20


def sign_of(words: str) -> str:
    """What a heading's place may be called on its own wall: its first part, where it is short and names a thing."""
    name = " ".join(_SIDE.split(words)[0].upper().split())
    return name if 3 <= len(name) <= MOST and name.replace(" ", "").replace("'", "").isalpha() else ""


def plan(brief: Brief) -> GroundPlan:
    """Lay out a public room: with a counter, stately, or for a parish to meet in, by its words, else by its seed."""
    sort = 0 if brief.says(*COUNTERS) else 1 if brief.says(*STATE) else brief.chance("sort").randrange(3)
    make, finishes, high = ((_official, OFFICIAL, 3.3), (_stately, STATELY, 3.7), (_parish, PARISH, 3.3))[sort]
    double = Opening("back", -1.0, 0.6, 0.0, 2.3, "flush" if sort == 0 else "door", "passage")
    holes = (
        Opening("left", -3.7, -2.3, 0.8, high - 0.6, "window", brief.pick(("street", "garden", "city"))),
        Opening("left", -0.7, 0.7, 0.8, high - 0.6, "window", brief.pick(("street", "garden", "city"))),
        double,
        Opening("right", -3.6, -2.5, 0.0, 2.2, "flush" if sort == 0 else "door", "passage"),
    )
    room = Room(brief.chance("finish").choice(finishes), holes, -4.8, 4.8, -4.6, 4.2, high)
    pieces = (*make(brief, high), hung("clock", -0.2, 4.18, 2.75, 0, 0.4, 0.4))
    made = GroundPlan("public-room", Surface("small table", {"spare": True}), pieces, room, lift=0.1, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _official(brief: Brief, high: float) -> tuple[Piece, ...]:
    name = sign_of(brief.words)
    text = name if name and name != "PUBLIC ROOM" else "INFORMATION"
    return (
        thing("reception desk", 2.9, 2.7, 0, 2.8, 0.8, 1.2, colour="walnut", panel="mahogany"),
        hung("sign", 2.9, 4.18, 2.35, 0, 2.4, 0.36, text=text, ground="#24384a"),
        at_wall("filing cabinet", 4.0, 4.18, 0, 0.5, 0.6, 1.3, "filing-cabinet"),
        at_wall("cabinet", 2.4, 4.18, 0, 1.5, 0.42, 1.1, colour="#5a4030"),
        hung("board", -3.0, 4.17, 1.6, 0, 1.6, 1.0),
        *(chair(x, 3.85, 0, "plasticChair") for x in (-4.2, -3.55, -2.9, -2.25)),
        *(chair(-4.45, y, 90, "plasticChair") for y in (1.4, 2.05, 2.7)),
        plant(-4.2, 3.4) if brief.seed % 3 else at_wall("water cooler", -1.6, 4.18, 0, 0.34, 0.34, 1.15),
        at_wall("flag", 4.5, 1.6, -90, 0.36, 0.36, 2.2),
        hung("poster", 4.78, 0.4, 1.7, -90, 0.7, 1.0, colour="#3a6a7a"),
        hung("poster", 4.78, -0.7, 1.7, -90, 0.7, 1.0, colour="#7a4a2a"),
        *(panel_light(x, y, high, 22) for x in (-2.6, 0.0, 2.6) for y in (-1.6, 1.6)),
    )


def _stately(brief: Brief, high: float) -> tuple[Piece, ...]:
    return (
        *(thing("column", x, 3.6, 0, 0.5, 0.5, high, colour="#c9bfa4") for x in (-2.2, 1.8)),
        Piece("sofa", -3.5, 3.6, 0, 0, 1.8, 0.85, 0.85, ("winchesterSofa", "leather_sofa")),
        hung("picture", -3.5, 4.18, 2.0, 0, 1.2, 0.9),
        at_wall("sideboard", 3.4, 4.18, 0, 1.8, 0.48, 0.9, "china_cabinet")
        if brief.seed % 4 == 3
        else at_wall("cabinet", 3.4, 4.18, 0, 1.8, 0.48, 0.9, colour="#4a2d1c"),
        hung("picture", 3.4, 4.18, 2.0, 0, 1.0, 1.3),
        on_top(3.4, 3.95, 0.9),
        at_wall("fireplace", 4.78, 1.2, -90, 1.7, 0.45, 1.25, colour=brief.pick(("marble", "stone"))),
        hung("mirror", 4.78, 1.2, 2.1, -90, 1.1, 1.2, frame="gold"),
        Piece("armchair", -4.1, 1.7, 0, 80, 0.95, 0.88, 0.82, ("winchesterArmchair",)),
        Piece("armchair", 3.7, -0.9, 0, -70, 0.95, 0.88, 0.82, ("winchesterArmchair",)),
        rug(0, 0.6, 3.4, 3.0),
        sconce(-1.6, 4.18, 1.9, 0, 14),
        sconce(1.2, 4.18, 1.9, 0, 14),
        Piece("chandelier", 0, 0.6, high - 1.0, 0, 1.1, 1.1, 1.0, role="ceiling", look={"watts": 60}),
    )


def on_top(x: float, y: float, z: float) -> Piece:
    """A vase on what stands at a wall."""
    return Piece("vase", x, y, z, 0, 0.2, 0.2, 0.34, ("vase",), role="top")


def _parish(brief: Brief, high: float) -> tuple[Piece, ...]:
    tone = brief.pick(("#7a2f2a", "#2f4a6a", "#3f5a44"))
    return (
        thing("round table", 3.2, 2.3, 0, 1.1, 1.1, 0.76),
        *(chair(x, y, turn, "chair4") for x, y, turn in ((2.4, 2.3, 90), (4.0, 2.3, -90), (3.2, 3.1, 0))),
        at_wall("cabinet", 3.2, 4.18, 0, 2.0, 0.46, 0.9, colour="#6a4a30"),
        hung("board", 3.2, 4.17, 1.75, 0, 1.8, 1.0),
        *(chair(x, 3.85, 0, "chair4") for x in (-4.3, -3.7, -3.1, -2.5, -1.9)),
        hung("picture", -3.2, 4.18, 1.85, 0, 0.9, 0.65),
        at_wall("piano", 4.78, -0.5, -90, 1.42, 0.6, 1.3, "piano")
        if brief.seed % 2
        else at_wall("cabinet", 4.78, -0.5, -90, 1.6, 0.45, 1.9, colour="#5a4030"),
        at_wall("bench", -4.78, 2.2, 90, 1.9, 0.4, 0.46, "bench"),
        hung("poster", -4.78, 2.2, 1.7, 90, 0.8, 1.0, colour=tone),
        plant(1.6, 3.7),
        *(pendant(x, y, 2.4, high, 46) for x in (-1.8, 1.8) for y in (-0.6, 2.0)),
    )


PUBLIC = Kind(
    "public-room",
    (
        "ministry",
        "registry",
        "anteroom",
        "ante-room",
        "antechamber",
        "community hall",
        "village hall",
        "parish hall",
        "church hall",
        "meeting hall",
        "post office",
        "guild",
        "legation",
        "orphanage",
        "settlement house",
        "day room",
        "dayroom",
        "social club",
        "rec center",
        "recreation",
        "assembly",
        "auction house",
        "red cross",
        "guard room",
        "guardroom",
        "muster",
    ),
    plan,
    Marks(-1.0, area=(-2.5, 2.5, -0.4, 1.9)),
    vague=("room", "rooms", "interior", "compound", "base", "premises", "mission"),
    about="a plain room for the public: a counter, an anteroom, a hall to meet in; also what no other kind says",
)
