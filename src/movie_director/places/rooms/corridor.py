"""Corridors: long, doors on both sides, lamps in a row. What building they are in, the heading tells."""

from __future__ import annotations

from movie_director.places.decor import FLAGS, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, overhead, rug, sconce, strip, thing

PLAIN = Finish(
    "#b3ae9c",
    "#7f8a80",
    "#d2cec0",
    ("#8f8c80",),
    made="paint",
    ground="lino",
    ceiling="panels",
    over="#d5d3ca",
    curtain="#8a7a5f",
)
WARD = Finish(
    "#b9c7c2",
    "#8fa9a3",
    "#d5d8d3",
    ("#9fb0ab",),
    made="paint",
    ground="lino",
    ceiling="panels",
    over="#d9dad5",
    curtain="#8fa9a3",
)
HOTEL = Finish("#a8926a", "#5f4430", "#d8c8a4", ("#5f1f22",), ground="carpet", over="#cfc2a8")
SCHOOL = Finish(
    "#b5b08f",
    "#6a7a6a",
    "#d2cdb8",
    ("#8a8268",),
    made="paint",
    ground="lino",
    ceiling="panels",
    over="#d5d2c4",
    curtain="#7a5a3a",
)
PRISON = Finish(
    "#8f9488",
    "#5f6a62",
    "#7a7f78",
    ("#75746e",),
    made="concrete",
    ground="concrete",
    ceiling="pipes",
    over="#85857f",
    curtain="#4f5f66",
)
STONE = Finish(
    "#857c6e", None, "#6f675a", FLAGS, tiles=True, made="stone", ceiling="vault", over="#776f62", skirting=False
)
SHIP = Finish(
    "#a8aca4",
    None,
    "#7f857f",
    ("#4f5a55",),
    made="metal",
    ground="metal",
    ceiling="pipes",
    over="#8f948d",
    curtain="#6a7570",
    skirting=False,
)
SPACE = Finish(
    "#aab4ba",
    None,
    "#7f8a90",
    ("#5a646a",),
    made="metal",
    ground="metal",
    ceiling="metal",
    over="#99a3a9",
    curtain="#5a646a",
    skirting=False,
)
HOUSE = Finish("#9a9a80", "#5f4a35", "#d8d0ba", WOOD)
HALF, BACK, FRONT = 1.35, 11.5, -5.0


def plan(brief: Brief) -> GroundPlan:
    """Lay out a corridor."""
    sort = _sort(brief)
    finish, high = {
        "hospital": (WARD, 2.6),
        "hotel": (HOTEL, 2.6),
        "school": (SCHOOL, 2.9),
        "prison": (PRISON, 2.9),
        "stone": (STONE, 3.4),
        "ship": (SHIP, 2.35),
        "space": (SPACE, 2.6),
        "house": (HOUSE, 2.7),
    }.get(sort, (PLAIN, 2.6))
    leaf = {
        "hospital": ("#9fb5ae", "yes"),
        "hotel": ("#4a2d1c", "no"),
        "school": ("#7a5a3a", "yes"),
        "prison": ("#4f5f66", "no"),
        "stone": ("#4a3320", "no"),
        "ship": ("#8a928c", "no"),
        "space": ("#5a646a", "no"),
        "house": ("#5f4026", "no"),
    }.get(sort, ("#8a6a48", "yes"))
    pieces: list[Piece] = []
    for n in range(5):
        for side in (-1, 1):
            y = -0.7 + 2.5 * n + (1.1 if side > 0 and sort != "hotel" else 0.0)
            if y > BACK - 0.7:
                continue
            label = (
                str(100 * (1 + brief.seed % 4) + 2 * n + (1 if side > 0 else 0))
                if sort not in ("stone", "house")
                else ""
            )
            pieces.append(
                Piece(
                    "door leaf",
                    side * (HALF - 0.01),
                    y,
                    1.03,
                    -90 * side,
                    0.92,
                    0.08,
                    2.05,
                    look={"colour": leaf[0], "pane": leaf[1], "text": label, "frame": finish.trim},
                    role="wall",
                )
            )
            between = y + 1.25
            if between > BACK - 0.6:
                continue
            if sort in ("hotel", "house") and (n + (side > 0)) % 2:
                pieces.append(sconce(side * (HALF - 0.01), between, 1.75, -90 * side, 11))
            elif sort == "stone" and (n + (side > 0)) % 2 == 0:
                pieces.append(
                    Piece("torch", side * (HALF - 0.01), between, 1.75, -90 * side, 0.2, 0.3, 0.5, role="wall")
                )
            elif sort == "school" and n >= 1:
                pieces.append(
                    at_wall("lockers", side * (HALF - 0.01), between, -90 * side, 1.3, 0.34, 1.8, colour="#5a7480")
                )
            elif sort in ("", "hospital") and (n + (side > 0)) % 3 == 0:
                pieces.append(
                    hung("poster", side * (HALF - 0.01), between, 1.6, -90 * side, 0.5, 0.7, colour="#3a6a7a")
                )
    if sort == "hospital":
        pieces += [
            thing("hospital bed", 0.75, 6.6, 0, 0.98, 2.1, 1.1),
            thing("wheelchair", -0.9, 3.9, 30, 0.7, 0.8, 0.95),
        ]
        pieces.append(
            overhead("hanging sign", 0, 4.3, 2.2, high, 1.3, 0.06, text="WARDS 4-9  X-RAY  EXIT", ground="#2a5a6a")
        )
    elif sort == "hotel":
        pieces.append(rug(0, 3.0, 1.5, 15.0))
    elif sort == "house":
        pieces += [rug(0, 2.0, 1.0, 11.0), hung("picture", -HALF + 0.01, 0.9, 1.6, 90, 0.5, 0.6)]
    elif sort in ("", "school"):
        pieces.append(overhead("hanging sign", 0, 6.9, 2.25, high, 0.9, 0.06, text="EXIT", ground="#1f5a3a", lit=1))
    if sort in ("", "hospital", "school", "prison", "ship"):
        pieces += [
            strip(0, y, high - (0.0 if sort not in ("prison", "ship") else 0.32), 90, 1.25, 28)
            for y in (-2.2, 0.4, 3.0, 5.6, 8.2)
        ]
    elif sort == "space":
        for y in (-1.6, 1.0, 3.6, 6.2, 8.8):
            pieces.append(
                Piece(
                    "wall strip",
                    -HALF + 0.01,
                    y,
                    2.1,
                    90,
                    1.1,
                    0.08,
                    0.08,
                    role="wall",
                    look={"watts": 9, "colour": "#9fdcff"},
                )
            )
            pieces.append(
                Piece(
                    "wall strip",
                    HALF - 0.01,
                    y,
                    2.1,
                    -90,
                    1.1,
                    0.08,
                    0.08,
                    role="wall",
                    look={"watts": 9, "colour": "#9fdcff"},
                )
            )
    end = {"hospital": "flush", "prison": "bars", "stone": "boards", "ship": "steel door", "space": "hatch"}.get(
        sort, "door"
    )
    wide = 0.5 if sort in ("hotel", "stone", "ship", "house") else 0.85
    holes = [Opening("back", -wide, wide, 0.0, 2.1, end, "passage")]
    if sort in ("house", "hotel", "school"):
        holes = [Opening("back", -0.5, 0.5, 0.9, 2.2, "window", "street")]
    room = Room(finish, tuple(holes), -HALF, HALF, FRONT, BACK, high)
    return GroundPlan("corridor", Surface("small table", {"spare": True}), tuple(pieces), room, lamps=True)


def _sort(brief: Brief) -> str:
    for name, words in (
        ("hospital", ("hospital", "ward", "clinic", "infirmary", "asylum", "medical")),
        ("hotel", ("hotel", "motel", "apartment", "inn")),
        ("school", ("school", "college", "university", "academy", "locker")),
        ("prison", ("prison", "jail", "cell", "death row", "cellblock", "police")),
        ("stone", ("castle", "monastery", "dungeon", "crypt", "catacomb", "temple", "tomb", "palace", "abbey", "cave")),
        ("space", ("spaceship", "starship", "space", "starcruiser", "cruiser", "millennium", "airlock")),
        ("ship", ("ship", "submarine", "boat", "deck")),
        ("house", ("house", "home", "upstairs", "cottage", "mansion", "cabin")),
    ):
        if brief.says(*words):
            return name
    return "stone" if 0 < brief.year < 1600 else "house" if brief.year < 1890 else ""


CORRIDOR = Kind(
    "corridor",
    (
        "corridor",
        "hallway",
        "passage",
        "upstairs hall",
        "tunnel",
        "landing",
        "cellblock",
        "cell block",
        "walkway",
        "stairwell",
        "staircase",
        "stairs",
        "stairway",
        "upstairs",
        "catwalk",
        "shaft",
        "duct",
        "vent",
        "hall way",
    ),
    plan,
    Marks(-1.0, area=(-0.95, 0.95, -0.4, 2.4)),
    about="long, doors on both sides, lamps in a row",
)
