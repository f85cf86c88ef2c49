"""Open-plan offices: rows of desks with screens, low walls between them, glass, a ceiling of panels."""

from __future__ import annotations

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, plant, strip, thing

FINISHES = (
    Finish(
        "#bfc2bc",
        None,
        "#8f9698",
        ("#5f6a70",),
        made="paint",
        ground="carpet",
        ceiling="panels",
        over="#dcdcd6",
        curtain="#7a6a52",
    ),
    Finish(
        "#c9c2b0",
        None,
        "#8f8a80",
        ("#6a6258",),
        made="paint",
        ground="carpet",
        ceiling="panels",
        over="#dcd8cc",
        curtain="#6a5a48",
    ),
    Finish(
        "#aeb8c0",
        None,
        "#7f8890",
        ("#4f5a6a",),
        made="paint",
        ground="carpet",
        ceiling="panels",
        over="#d8dcdf",
        curtain="#5a6672",
    ),
)
BACK = 8.5


def plan(brief: Brief) -> GroundPlan:
    """Lay out a large office: police, newspapers and companies have theirs so."""
    police = brief.says("police", "precinct", "squad", "detective", "fbi", "bullpen", "sheriff", "homicide")
    cloth = brief.pick(("#7f8f98", "#8f8a6a", "#6a7f78"))
    pieces: list[Piece] = []
    for row, y in enumerate((2.6, 4.6, 6.6)):
        for x in (-4.3, -2.35, 2.35, 4.3) if row else (-4.3, -2.5, 2.5, 4.3):
            pieces.append(
                thing(
                    "office desk",
                    x,
                    y,
                    0 if (row + brief.seed) % 2 else 180,
                    1.5,
                    1.4,
                    1.2,
                    colour=brief.pick(("#b9a27a", "#cfcabc", "#a3907a")),
                )
            )
        if not police:
            for x in (-3.33, 3.33):
                pieces.append(thing("screen wall", x, y, 90, 1.4, 0.05, 1.25, colour=cloth))
    for x in (-4.6, 4.4):
        pieces.append(thing("office desk", x, -0.8 if x < 0 else 0.4, 90 if x < 0 else -90, 1.5, 1.3, 1.2))
    pieces += [
        Piece("glass wall", -2.6, BACK - 0.6, 0, 0, 4.6, 0.06, 2.6),
        hung("clock", 1.6, BACK - 0.02, 2.3, 0, 0.4, 0.4),
        at_wall("copier", 1.95, BACK - 0.02, 0, 0.75, 0.65, 1.05),
        *(
            Piece("filing cabinet", 5.2, -3.0 - 0.42 * n, z, -90, 0.39, 0.53, 0.6, ("filing-cabinet",))
            for n in range(3)
            for z in (0.0, 0.6)
        ),
        plant(-5.0, 0.7),
        plant(1.0, 7.8),
        *(strip(x, y, 2.8, 0, 1.4, 22) for x in (-3.3, 0.0, 3.3) for y in (-1.4, 2.2, 5.8)),
    ]
    if police:
        pieces += [
            hung("board", 3.6, BACK - 0.02, 1.6, 0, 2.0, 1.1),
            hung("poster", 5.48, -0.9, 1.7, -90, 0.6, 0.8, colour="#3a3a3a", text="WANTED"),
            at_wall("flag", 1.0, BACK - 0.1, 0, 0.36, 0.36, 2.2),
        ]
        pieces = [p for p in pieces if not (p.name == "plant" and p.x > 0)]
    else:
        pieces.append(hung("whiteboard", 3.6, BACK - 0.02, 1.55, 0, 1.9, 1.1))
        pieces.append(at_wall("water cooler", 5.48, 1.75, -90, 0.34, 0.34, 1.32, "water_cooler"))
    view = "city" if not police else "street"
    holes = (
        *(Opening("left", y, y + 1.9, 0.85, 2.35, "pane", view) for y in (-2.2, 0.2, 2.6, 5.0)),
        Opening("right", -2.1, -1.2, 0.0, 2.1, "flush", "passage"),
    )

    room = Room(brief.pick(FINISHES), holes, -5.5, 5.5, -4.4, BACK, 2.8)
    made = GroundPlan(
        "open-plan-office", Surface("desk", {"lamp": "none", "colour": "#a8906a"}), tuple(pieces), room, lamps=True
    )
    return mirrored(made) if brief.seed % 2 else made


OPEN_PLAN = Kind(
    "open-plan-office",
    (
        "open plan",
        "open-plan",
        "police station",
        "precinct",
        "squad room",
        "squadroom",
        "bullpen",
        "newsroom",
        "police headquarters",
        "police department",
        "call center",
        "call centre",
        "cubicle",
        "trading floor",
        "city room",
        "homicide",
        "detective",
        "typing pool",
        "workroom",
    ),
    plan,
    Marks(0.67, area=(-2.6, 2.6, -0.4, 1.6)),
    broad=(
        "police",
        "precinct",
        "fbi",
        "cia",
        "sheriff",
        "offices",
        "company",
        "firm",
        "department",
        "corporation",
        "inc",
    ),
    about="rows of desks with screens, glass, a ceiling of panels",
)
