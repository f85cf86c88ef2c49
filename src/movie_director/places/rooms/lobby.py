"""Lobbies: a reception desk with keys or a name behind it, sofas, plants, marble; waiting rooms and stations too."""

from __future__ import annotations

from movie_director.places.decor import CHECK, FLAGS
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import chair, hung, mirrored, panel_light, plant, rug, thing

HOTELS = (
    Finish("#b5986c", "#5a3a22", "#d8c49a", CHECK, tiles=True, over="#d5cab0"),
    Finish("#8a9a8c", "#4a3a2a", "#cfc09a", FLAGS, tiles=True, over="#d0ccbc"),
)
PLAIN = (
    Finish(
        "#c2c4be",
        None,
        "#a8aaa4",
        ("#b5b3aa", "#aaa89f"),
        tiles=True,
        made="paint",
        ceiling="panels",
        over="#dcdcd6",
        curtain="#7a6a52",
    ),
    Finish(
        "#b8c2c4",
        None,
        "#a3abad",
        ("#a8adad", "#9fa5a5"),
        tiles=True,
        made="paint",
        ceiling="panels",
        over="#d8dcdc",
        curtain="#6a7a80",
    ),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a lobby; rows of chairs where people wait."""
    grand = brief.says(
        "hotel", "theatre", "theater", "opera", "palace", "grand", "casino", "inn", "mansion", "foyer", "motel"
    ) and not brief.says("hospital", "police")
    waits = brief.says(
        "waiting", "hospital", "clinic", "airport", "station", "terminal", "gate", "emergency", "doctor", "departure"
    )
    high = 3.8 if grand else 3.0
    pieces: list[Piece] = [
        thing(
            "reception desk",
            1.4,
            3.0,
            0,
            3.2,
            0.85,
            1.22,
            colour="walnut" if grand else "#c9c4b4",
            panel="mahogany" if grand else "#8f9a9c",
        ),
        Piece("sofa", -2.9, 3.1, 0, 0, 1.9, 0.85, 0.85, ("leather_sofa",) if grand else ("simple_sofa",))
        if not waits
        else plant(-0.9, 3.8),
        plant(3.6, 3.9),
        plant(-4.3, 1.4),
        hung("clock", 3.5, 4.38, 2.3, 0, 0.42, 0.42),
    ]
    if grand:
        pieces += [
            Piece("key rack", 1.4, 4.38, 1.75, 0, 2.4, 0.14, 1.1, role="wall"),
            Piece("chandelier", 0.0, 0.8, 2.55, 0, 1.3, 1.3, round(high - 2.55, 2), role="ceiling", look={"watts": 70}),
            *(
                thing("column", side * 4.3, y, 0, 0.56, 0.56, high, colour="#c9bfa4")
                for side in (-1, 1)
                for y in (2.9, -0.4)
            ),
            rug(0, 0.6, 3.4, 3.4),
            *(Piece("sconce", x, 4.38, 2.0, 0, 0.17, 0.2, 0.3, role="wall", look={"watts": 14}) for x in (-0.4, -2.9)),
            Piece("armchair", -3.6, 0.9, 0, 70, 0.95, 0.9, 0.82, ("winchesterArmchair",)),
        ]
        pieces = [p for p in pieces if not (p.name == "plant" and p.x < -4)]
    else:
        label = (
            "EMERGENCY"
            if brief.says("emergency")
            else "DEPARTURES"
            if brief.says("airport", "gate", "terminal", "departure")
            else "TICKETS"
            if brief.says("station") and not brief.says("police")
            else "RECEPTION"
        )
        pieces += [
            hung("sign", 1.4, 4.38, 2.3, 0, 2.0, 0.36, text=label, ground="#2a4a5a"),
            *(panel_light(x, y, high, 24) for x in (-2.6, 0.0, 2.6) for y in (-1.2, 1.8)),
        ]
    if waits:
        pieces += [
            chair(x, y, turn, "plasticChair")
            for x, y, turn in (
                (-4.3, -0.9, 90),
                (-4.3, -0.3, 90),
                (-4.3, 0.3, 90),
                (-3.3, 3.9, 0),
                (-2.7, 3.9, 0),
                (-2.1, 3.9, 0),
                (4.4, 0.3, -90),
                (4.4, 0.9, -90),
                (4.4, -0.3, -90),
            )
        ]
        pieces.append(hung("poster", -2.7, 4.38, 1.7, 0, 0.6, 0.8, colour="#3a6a7a"))
    holes = (
        Opening("left", -3.9, -1.6, 0.35, 2.6, "pane", "street"),
        Opening("right", 1.4, 2.5, 0.0, 2.1, "lift", "passage"),
        Opening("right", -3.4, -2.0, 0.0, 2.2, "pane" if not grand else "door", "street"),
    )
    room = Room(brief.pick(HOTELS if grand else PLAIN), holes, -4.8, 4.8, -4.4, 4.4, high)
    made = GroundPlan("lobby", Surface("small table", {"spare": True}), tuple(pieces), room, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


LOBBY = Kind(
    "lobby",
    (
        "lobby",
        "reception",
        "waiting",
        "foyer",
        "entrance",
        "vestibule",
        "concierge",
        "front desk",
        "check-in",
        "entry",
        "atrium",
        "nurse's station",
        "nurses station",
        "nurses' station",
        "departure",
        "customs",
        "rotunda",
        "concourse",
        "ticket",
    ),
    plan,
    Marks(-1.0, area=(-2.6, 2.6, -0.4, 2.1)),
    broad=(
        "hotel",
        "airport",
        "terminal",
        "station",
        "embassy",
        "consulate",
        "building",
        "headquarters",
        "tower",
        "bank",
        "museum",
        "center",
        "centre",
        "complex",
        "institute",
        "facility",
        "resort",
        "skyscraper",
        "city hall",
    ),
    about="a reception desk, sofas or rows of chairs, plants",
)
