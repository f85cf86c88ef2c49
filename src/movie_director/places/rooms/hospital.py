"""Hospital wards: beds in a row with rails, curtains on tracks, drips and monitors."""

from __future__ import annotations

import itertools

from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import chair, hung, overhead, strip, thing

FINISHES = (
    Finish(
        "#b9c7c2",
        "#8fa9a3",
        "#d5d8d3",
        ("#9fb0ab",),
        made="paint",
        ground="lino",
        ceiling="panels",
        over="#d9dad5",
        curtain="#8fa9a3",
    ),
    Finish(
        "#c9c8ba",
        "#a8a68a",
        "#d8d6c8",
        ("#a8a492",),
        made="paint",
        ground="lino",
        ceiling="panels",
        over="#dad8ce",
        curtain="#a39a78",
    ),
    Finish(
        "#b5c0cb",
        "#8799ab",
        "#d5d8dc",
        ("#8f9ba6",),
        made="paint",
        ground="lino",
        ceiling="panels",
        over="#d8dadd",
        curtain="#7f90a3",
    ),
)
BACK, HIGH, BEDS = 3.3, 2.9, (-3.5, -1.15, 1.25, 3.6)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a ward; a patient's own room where the heading says so."""
    finish = brief.pick(FINISHES)
    cover = brief.pick(("#7fa3ad", "#8aa37f", "#a39a7f"))
    own = brief.says("room", "private", "suite")
    beds = BEDS[2:3] if own else BEDS
    pieces: list[Piece] = []
    for n, x in enumerate(beds):
        pieces += [
            thing("hospital bed", x, BACK - 1.12, 0, 0.98, 2.1, 1.1, colour=cover),
            hung("bed head", x, BACK - 0.01, 1.45, 0, 1.5, 0.2),
        ]
        if n % 2 == (1 if own else 0) or own:
            pieces.append(thing("patient monitor", x + 0.82, BACK - 0.5, 0, 0.46, 0.46, 1.5))
        if own or n % 2:
            pieces.append(thing("iv stand", x - 0.8, BACK - 0.42, 0, 0.5, 0.5, 1.95))
    tracks = () if own else tuple((a + b) / 2 + 0.02 for a, b in itertools.pairwise(beds))
    for x in tracks:
        pieces.append(
            Piece(
                "bed curtain", x, BACK - 1.3, 0, 90, 2.2, 0.14, 2.3, look={"drawn": 0.34, "colour": finish.lower or ""}
            )
        )
    pieces += [
        strip(-2.2, 0.4, HIGH, 90),
        strip(1.2, 0.4, HIGH, 90),
        strip(3.4, 0.4, HIGH, 90),
        strip(0.0, -2.6, HIGH, 90),
        thing("wheelchair", -3.6, -1.6, 60, 0.7, 0.8, 0.95),
        thing("trolley", 4.1, -0.9, -90, 0.8, 0.5, 0.9),
        hung("clock", -4.68, 1.6, 2.2, 90, 0.36, 0.36),
        hung("sign", 4.68, 1.0, 2.3, -90, 1.1, 0.26, text="WARD " + str(2 + brief.seed % 7), ground="#2a5a6a"),
    ]
    if own:
        pieces += [
            chair(2.5, 1.4, -70, "modernArmchair"),
            hung("picture", -1.0, BACK - 0.01, 1.6, 0, 0.8, 0.6),
            overhead("television", -2.9, BACK - 0.3, 1.9, HIGH, 0.8, 0.4),
        ]
    left, right = (-3.2, 3.2) if own else (-4.7, 4.7)
    pieces = [p for p in pieces if left + 0.3 < p.x < right - 0.2 or not own]
    holes = (
        Opening("left", -1.0, 1.2, 0.9, 2.4, "pane", "city" if brief.seed % 2 else "garden"),
        Opening("right", -3.4, -2.2, 0.0, 2.1, "flush", "passage"),
    )
    room = Room(finish, holes, left, right, -4.4, BACK, HIGH)
    return GroundPlan("hospital", Surface("trolley"), tuple(pieces), room, lamps=True)


HOSPITAL = Kind(
    "hospital",
    (
        "hospital room",
        "ward",
        "infirmary",
        "intensive care",
        "icu",
        "sick bay",
        "sickbay",
        "emergency room",
        "operating",
        "recovery room",
        "medical",
        "surgery",
        "trauma",
        "examination",
        "exam room",
        "examining",
        "treatment",
        "delivery room",
        "patient",
        "med bay",
        "medbay",
        "medlab",
    ),
    plan,
    Marks(0.44, bed=(1.25, 2.18), area=(-2.9, 2.9, -0.4, 0.95)),
    broad=("hospital", "clinic", "sanatorium", "nursing home", "hospice", "asylum", "rehab"),
    about="beds with rails, curtains on tracks, drips, strip lights",
)
