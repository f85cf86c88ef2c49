"""Offices: a desk, shelves, filing cabinets; archives and lost property fill theirs with what people left."""

from __future__ import annotations

from movie_director.places.decor import DARK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import against, chair, hung, panel_light, pendant, plant, rack, rug

FINISHES = (
    Finish("#a3a58f", "#5f6a55", "#d9d2bf", WOOD),
    Finish("#b3a58d", "#6f5a44", "#ddd4c0", WOOD),
    Finish("#93a0a6", "#556672", "#d5d8d6", PALE),
    Finish("#a8968a", "#5a3f34", "#dccfbe", DARK),
)
STATE = (
    Finish("#7a5a3c", None, "#4a3320", DARK, made="panel", over="#cfc6b2", curtain="#5a1f22"),
    Finish("#c9bd9c", None, "#e4dcc4", WOOD, over="#e0dac8", curtain="#8a6a2a"),
    Finish("#8f9c90", "#4a3a2a", "#d8d0b8", DARK, over="#d6d2c4", curtain="#3a4a3c"),
)
NEW = (
    Finish("#c2c6c6", None, "#8f969a", ("#5a6268",), made="paint", ground="carpet", ceiling="panels", over="#dcdedd",
           curtain="#6a5a48"),
    Finish("#c9c2b4", None, "#9a9284", PALE, made="paint", ceiling="panels", over="#dedad2", curtain="#5a6a5a"),
    Finish("#a9b5bb", None, "#7f8a90", ("#4a4f58",), made="paint", ground="carpet", ceiling="panels", over="#d6dadc",
           curtain="#4a5a6a"),
)  # fmt: skip
HIGH_RANK = (
    "president", "oval", "director's", "principal", "mayor", "minister", "ambassador", "governor", "headmaster",
    "judge's", "chairman", "dean", "senator", "warden", "embassy", "general's",
)  # fmt: skip
HIGH_RISE = (
    "ceo",
    "executive",
    "corner office",
    "corporate",
    "tower",
    "law office",
    "lawyer",
    "agent",
    "producer",
    "bank",
)
STORES = ("lost", "property", "archive", "storage", "depot", "pawn", "evidence")


def plan(brief: Brief) -> GroundPlan:
    """Lay out an office, a study, an archive or a lost property office; grander or newer by its words and its seed."""
    if not brief.says(*STORES):
        sort = brief.chance("office").randrange(4)
        if brief.says(*HIGH_RANK) or (sort == 1 and not brief.says(*HIGH_RISE)):
            return _stately(brief)
        if (brief.says(*HIGH_RISE) or sort == 2) and brief.year >= 1960:
            return _new(brief)
    return _old(brief)


def _old(brief: Brief) -> GroundPlan:
    lost = brief.says(*STORES)
    fill = "books" if brief.says("library", "study") else "lost" if lost else "boxes"
    pieces = [
        rack(2.35, 2.98, 0, 2.6, 2.2, fill),
        rack(-3.45, 2.98, 0, 1.0, 2.2, "lost" if lost else "books"),
        rack(3.98, 1.35, -90, 2.4, 2.2, fill),
        hung("clock", 0.35, 2.98, 2.12, 0, 0.4, 0.4),
        hung("board", -0.1, 2.97, 1.5, 0, 1.1, 0.75),
        against(Piece("radiator", -1.8, 2.97, 0, 0, 1.4, 0.12, 0.75)),
        *(
            Piece("filing cabinet", -3.7, 1.55 + 0.42 * k, z, 90, 0.39, 0.53, 0.6, ("filing-cabinet",))
            for k in range(3)
            for z in (0.0, 0.6)
        ),
        plant(-3.55, -3.2),
        hung("coats", -3.98, -1.5, 1.6, 90, 1.2, 1.0),
        rack(-1.6, -4.38, 180, 2.4, 2.0, "boxes"),
        hung("picture", 1.6, -4.38, 1.6, 180, 0.9, 0.65),
        pendant(0.15, 0.9, 2.14, watts=42),
        pendant(2.3, 1.6, 2.2, watts=20),
        hung("picture", 3.98, -0.55, 1.65, -90, 0.55, 0.7),
    ]
    if not brief.says("home", "study", "house"):
        pieces.append(hung("plaque", -0.42, 2.97, 2.2, 0, 1.1, 0.22))
    view = brief.chance("view").choice(("street", "street", "city", "garden"))
    return GroundPlan("office", Surface("desk"), tuple(pieces), Room(brief.pick(FINISHES), _holes(view)))


def _holes(view: str, what: str = "window", door: str = "door") -> tuple[Opening, ...]:
    return (
        Opening("left", -0.6, 1.4, 0.85, 2.35, what, view),
        Opening("back", -2.5, -1.1, 0.95, 2.3, what, view),
        Opening("right", -2.3, -1.35, 0.0, 2.1, door, "passage"),
    )


def _stately(brief: Brief) -> GroundPlan:
    """The office of somebody of rank: panels or tall curtains, a fire or flags behind the desk, leather, books."""
    official = brief.says("president", "mayor", "ambassador", "governor", "minister", "oval", "senator", "embassy")
    chance = brief.chance("rank")
    pieces: list[Piece] = [
        rack(2.6, 2.98, 0, 2.4, 2.4, "books"),
        rack(3.98, 1.0, -90, 2.2, 2.4, "books"),
        rug(0, 0.6, 3.4, 2.6),
        hung("picture", 0.5, 2.97, 1.75, 0, 1.0, 1.25),
        Piece("armchair", -2.6, 0.2, 0, 70, 0.95, 0.88, 0.82, ("winchesterArmchair",)),
        Piece("armchair", 2.9, -1.0, 0, -66, 0.95, 0.88, 0.82, ("winchesterArmchair",)),
        on_globe(-3.4, 2.4),
        hung("picture", 3.98, -0.7, 1.65, -90, 0.6, 0.75),
        hung("picture", -0.6, -4.38, 1.6, 180, 1.1, 0.8),
        Piece("chandelier", 0, 0.4, 2.3, 0, 0.8, 0.8, 0.7, role="ceiling", look={"watts": 44})
        if chance.random() < 0.5
        else pendant(0.1, 0.9, 2.3, 3.0, 40),
        Piece("sconce", -0.75, 2.98, 1.8, 0, 0.17, 0.2, 0.3, role="wall", look={"watts": 9}),
    ]
    if official:
        pieces += [
            against(Piece("flag", -0.35, 2.95, 0, 0, 0.36, 0.36, 2.2)),
            against(Piece("flag", 1.2, 2.95, 0, 0, 0.36, 0.36, 2.2, look={"colour": "#1f2f5a #c9a24a"})),
        ]
    room = Room(brief.chance("finish").choice(STATE), _holes(chance.choice(("garden", "city", "garden"))), high=3.0)
    made = GroundPlan("office", Surface("desk", {"colour": "#4a2a18"}), tuple(pieces), room, lift=0.1)
    return made


def on_globe(x: float, y: float) -> Piece:
    """A globe on its stand."""
    return Piece("globe", x, y, 0, 0, 0.5, 0.5, 0.7)


def _new(brief: Brief) -> GroundPlan:
    """An office of glass and carpet high over the city."""
    pieces: tuple[Piece, ...] = (
        against(Piece("cabinet", 2.5, 2.98, 0, 0, 2.2, 0.45, 0.8, look={"colour": "#4a3a2c"})),
        hung("picture", 2.5, 2.97, 1.75, 0, 1.3, 0.9),
        Piece("vase", 1.8, 2.75, 0.8, 0, 0.18, 0.18, 0.32, ("vase",), role="top"),
        Piece("sofa", 3.5, 0.9, 0, -90, 1.9, 0.85, 0.8, ("simple_sofa", "leather_sofa")),
        hung("whiteboard", 3.98, -0.6, 1.6, -90, 1.2, 1.0)
        if brief.seed % 2
        else hung("picture", 3.98, 0.9, 1.8, -90, 1.1, 0.8),
        chair(-0.55, 1.5, 0, "office-chair"),
        plant(-3.5, 2.5),
        against(Piece("rack", -1.8, -4.38, 0, 180, 2.4, 0.38, 2.0, look={"fill": "books"})),
        *(panel_light(x, y, 2.8, 22) for x in (-1.8, 1.8) for y in (-1.4, 1.2)),
        Piece("floor lamp", 3.6, 2.5, 0, 0, 0.46, 0.46, 1.78, look={"watts": 24})
        if brief.seed % 3
        else hung("clock", 0.6, 2.98, 2.2, 0, 0.34, 0.34),
    )
    holes = (
        Opening("back", -2.9, 1.0, 0.55, 2.45, "pane", "city"),
        Opening("left", -2.4, 1.6, 0.55, 2.45, "pane", "city"),
        Opening("right", -2.9, -1.9, 0.0, 2.1, "flush", "passage"),
    )
    room = Room(brief.chance("finish").choice(NEW), holes)
    return GroundPlan("office", Surface("desk", {"colour": "#3a2c22"}), pieces, room, lamps=True)


OFFICE = Kind(
    "office",
    (
        "office",
        "bureau",
        "lost property",
        "oval office",
        "principal",
        "consulting",
        "surgery office",
        "chief's",
        "agency",
    ),
    plan,
    Marks(0.67, window=(-1.75, 2.2)),
    about="a desk, shelves and filing cabinets; panels and leather for rank; glass over the city",
)
