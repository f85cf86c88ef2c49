"""Laboratories, libraries and courtrooms."""

from __future__ import annotations

from movie_director.places.decor import DARK, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, on, pendant, rack, rug, strip, thing

LABS = (
    Finish(
        "#c3c9c8",
        None,
        "#b9bfbe",
        ("#a8aeac",),
        made="paint",
        ground="lino",
        ceiling="panels",
        over="#dcdedb",
        curtain="#8f9ea3",
    ),
    Finish(
        "#b5c4c9",
        None,
        "#aab5b9",
        ("#c9cdca", "#bfc4c1"),
        tiles=True,
        made="tile",
        ceiling="panels",
        over="#d8dcdd",
        curtain="#8f9ea3",
        skirting=False,
    ),
)
OLD = Finish("#8a7f6a", None, "#6a5a44", WOOD, made="brick", ceiling="beams", over="#7a6a54", skirting=False)
BOOKS = (
    Finish("#7d6a50", None, "#4a3320", DARK, ceiling="beams", over="#a3957a", curtain="#5a2a24"),
    Finish("#a89a7c", None, "#5a4430", WOOD, curtain="#3a5244"),
)
COURTS = (
    Finish("#a8885c", "#5a3a22", "#8a6a44", WOOD, over="#d2c8b0"),
    Finish("#8d9488", "#4a3020", "#6f5034", DARK, over="#cfccbe", curtain="#5a2a24"),
    Finish("#b5b0a2", "#7a5a38", "#94754c", ("#5a3430",), ground="carpet", over="#dcd8ca"),
    Finish("#8a6238", None, "#5a3a22", ("#3f4a3c",), made="panel", ground="carpet", ceiling="panels", over="#d5d0c2"),
)


def laboratory(brief: Brief) -> GroundPlan:
    """Lay out a laboratory; a cellar of brick before electric light; drawers for the dead in a morgue."""
    dead = brief.says("morgue", "autopsy", "mortuary", "coroner", "embalming")
    pieces: list[Piece] = [
        at_wall("lab bench", 0.9, 3.18, 0, 4.4, 0.75, 1.35),
        at_wall("lab bench", 3.98, 0.2, -90, 3.0, 0.75, 1.35),
        thing("lab bench", -2.6, 1.4, 0, 1.8, 0.75, 1.35),
        rack(-2.4, 3.18, 0, 1.7, 2.1, "bottles"),
        hung("whiteboard", 0.9, 3.18, 1.95, 0, 1.8, 0.9),
        hung("poster", 3.98, 0.9, 1.9, -90, 0.8, 1.0, text="ELEMENTS", colour="#3a6a8a"),
        *(strip(x, y, 2.8, 0, 1.3, 26) for x in (-2.0, 2.0) for y in (-1.2, 1.7)),
        thing("bar stool", 2.9, 1.0, 0, 0.4, 0.4, 0.6),
    ]
    if dead:
        pieces = [p for p in pieces if p.name in ("strip light",)]
        pieces += [
            at_wall("morgue drawers", 0.0, 3.18, 0, 5.6, 0.3, 2.1),
            thing("hospital bed", 2.6, 1.1, 20, 0.98, 2.1, 1.1, colour="#d5d8d8"),
            at_wall("lab bench", -3.98, 0.6, 90, 2.4, 0.75, 1.35),
            thing("trolley", -2.4, 1.7, 0, 0.8, 0.5, 0.9),
        ]
    holes = (
        Opening("left", -3.0, -1.2, 1.1, 2.3, "pane", "street"),
        Opening("right", -3.3, -2.3, 0.0, 2.1, "flush", "passage"),
    )
    finish = OLD if 0 < brief.year < 1900 else brief.pick(LABS)
    room = Room(finish, holes, -4.0, 4.0, -4.4, 3.2, 2.8)
    made = GroundPlan("laboratory", Surface("trolley" if dead else "steel table"), tuple(pieces), room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def library(brief: Brief) -> GroundPlan:
    """Lay out a library: shelves to the ceiling, stacks, a reading table under lamps; a study is smaller."""
    if brief.says("study", "den"):
        return _study(brief)
    pieces = (
        rack(-2.4, 4.98, 0, 4.2, 3.1, "books"),
        rack(2.4, 4.98, 0, 4.2, 3.1, "books"),
        *(rack(side * 4.98, y, -90 * side, 2.6, 3.1, "books") for side in (-1, 1) for y in (3.0, 0.2)),
        *(thing("rack", side * 2.9, y, 0, 2.0, 0.4, 2.1, fill="books") for side in (-1, 1) for y in (3.6, 2.5)),
        thing("ladder", 0.9, 4.4, 0, 0.45, 0.4, 2.4),
        thing("book table", -3.3, -1.3, 0, 1.4, 0.9, 0.95),
        on("globe", 0.0, 4.0, 0.0, 0, 0.5, 0.5, 0.7),
        rug(0, 0.4, 2.6, 2.2),
        *(pendant(x, 1.2, 2.3, 3.4, 44, "#24443a") for x in (-1.7, 1.7)),
        pendant(0, 3.2, 2.3, 3.4, 36, "#24443a"),
        chair(-1.0, 0.6, 90, "antiqueChair"),
        chair(1.0, 0.6, -90, "antiqueChair"),
        Piece("armchair", 3.4, -1.2, 0, -60, 0.95, 0.88, 0.82, ("winchesterArmchair",)),
        hung("sign", 0.0, 4.98, 3.27, 0, 1.2, 0.24, text="SILENCE", ground="#32201a", colour="#d9b25c"),
    )
    holes = (
        Opening("left", -3.6, -2.2, 0.9, 2.9, "window", "garden"),
        Opening("right", -3.6, -2.6, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(BOOKS), holes, -5.0, 5.0, -4.6, 5.0, 3.4)
    return GroundPlan("library", Surface("desk", {"colour": "#5a3a22"}), pieces, room, lift=0.2, lamps=True)


def _study(brief: Brief) -> GroundPlan:
    """Lay out a study: a desk, books, a fire, a leather chair."""
    pieces = (
        rack(1.75, 2.98, 0, 2.4, 2.4, "books"),
        rack(3.48, 1.0, -90, 2.4, 2.4, "books"),
        at_wall("fireplace", -1.4, 2.98, 0, 1.6, 0.45, 1.2, colour=brief.pick(("marble", "stone", "#7a4434"))),
        hung("picture", -1.4, 2.98, 1.85, 0, 1.0, 0.75),
        Piece("armchair", -2.4, 1.0, 0, 60, 1.1, 0.92, 0.8, ("winchesterArmchair",)),
        on("globe", 2.7, -0.9, 0.0, 0, 0.5, 0.5, 0.7),
        rug(0, 0.4, 3.0, 2.2),
        chair(0, 1.35, 0, "antiqueChair"),
        hung("picture", 3.48, -0.9, 1.6, -90, 0.6, 0.75),
    )
    holes = (
        Opening("left", -2.0, -0.5, 0.8, 2.3, "window", "garden"),
        Opening("right", -3.2, -2.3, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(BOOKS), holes, -3.5, 3.5, -4.2, 3.0, 2.8)
    return GroundPlan("library", Surface("desk", {"colour": "#5a3a22"}), pieces, room, lift=0.1)


def courtroom(brief: Brief) -> GroundPlan:
    """Lay out a courtroom, seen from the public towards the judge; jury on either side, the windows at the other."""
    finish = brief.pick(COURTS)
    tall = brief.chance("lamps").random() < 0.5
    lamps = (
        *(
            Piece("pendant", x, y, 2.6, 0, 0.42, 0.42, 1.4, role="ceiling", look={"watts": 60, "colour": "#c9b48c"})
            for x in (-2.6, 2.6)
            for y in (-0.4, 3.0)
        ),
    ) if tall else (
        Piece("chandelier", 0, 1.4, 2.9, 0, 1.2, 1.2, 1.1, role="ceiling", look={"watts": 90}),
        *(Piece("sconce", x, 5.18, 2.3, 0, 0.17, 0.2, 0.3, role="wall", look={"watts": 16}) for x in (-3.4, 3.4)),
    )  # fmt: skip
    pieces = (
        Piece("judge's bench", 0, 4.0, 0, 0, 3.4, 1.7, 2.3),
        Piece("seal", 0, 5.18, 2.95, 0, 1.2, 0.1, 1.2, role="wall"),
        at_wall("flag", -2.3, 5.15, 0, 0.36, 0.36, 2.4),
        at_wall("flag", 2.3, 5.15, 0, 0.36, 0.36, 2.4, colour="#1f2f5a #c9a24a"),
        thing("panelled box", -2.7, 3.5, 0, 1.2, 1.1, 0.95),
        thing("panelled box", 4.1, 1.9, -90, 4.0, 1.7, 0.9),
        at_wall("rack", -4.98, 1.6, 90, 2.4, 0.38, 2.0, fill="books")
        if brief.seed % 3
        else hung("picture", -4.98, 1.6, 2.0, 90, 1.0, 1.3),
        *(thing("pew", side * 2.6, y, 180, 3.0, 0.8, 0.98) for side in (-1, 1) for y in (-3.6, -2.5)),
        *lamps,
        hung("clock", 4.98, -0.8, 2.6, -90, 0.4, 0.4),
    )
    holes = (
        *(
            Opening("left", y, y + 1.1, 1.4, 3.1, "window", brief.pick(("city", "street", "garden")))
            for y in (-2.8, -0.8)
        ),
        Opening("right", -1.5, -0.5, 0.0, 2.2, "door", "passage"),
    )
    room = Room(finish, holes, -5.0, 5.0, -4.6, 5.2, 4.0)
    made = GroundPlan("courtroom", Surface("table"), pieces, room, lift=0.1, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


LABORATORY = Kind(
    "laboratory",
    (
        "laboratory",
        "lab",
        "labs",
        "morgue",
        "autopsy",
        "mortuary",
        "coroner",
        "darkroom",
        "dark room",
        "embalming",
        "research",
        "crime lab",
        "cloning",
    ),
    laboratory,
    Marks(0.65, True, area=(-2.0, 2.0, -0.4, 2.0)),
    broad=("institute",),
    about="benches with flasks, bottles, a board",
)
LIBRARY = Kind(
    "library",
    (
        "library",
        "study",
        "reading room",
        "stacks",
        "archive",
        "archives",
        "records room",
        "hall of records",
        "book room",
    ),
    library,
    Marks(0.67, area=(-2.2, 2.2, -0.4, 1.5)),
    about="shelves of books to the ceiling, a reading table",
)
COURTROOM = Kind(
    "courtroom",
    (
        "courtroom",
        "court room",
        "court",
        "courthouse",
        "jury",
        "tribunal",
        "judge's",
        "hearing room",
        "senate",
        "deposition",
        "parliament",
    ),
    courtroom,
    Marks(0.65, True, area=(-2.6, 2.6, -0.4, 2.3)),
    about="a judge's bench, a seal, flags, a jury's box",
)
