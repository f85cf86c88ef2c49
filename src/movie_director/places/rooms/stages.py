"""Theatres, seen from the stage or from the house, and gymnasiums."""

from __future__ import annotations

from movie_director.places.decor import DARK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, hung, mirrored, overhead, strip, thing

HOUSES = (
    Finish("#4a2a28", None, "#a88a4a", DARK, over="#3a2a28", skirting=False),
    Finish("#2a3448", None, "#9a8a5a", DARK, over="#262c3a", skirting=False),
    Finish("#5a4a3a", "#3a2a20", "#b8a06a", ("#4a1f22",), ground="carpet", over="#4a3f34", skirting=False),
)
BLACKS = (
    Finish("#2f2c2c", None, "#2a2828", DARK, made="brick", ceiling="truss", over="#242222", skirting=False),
    Finish("#5a4038", None, "#3a302c", WOOD, made="brick", ceiling="truss", over="#2c2826", skirting=False),
    Finish("#23262b", None, "#1c1f23", ("#3a332b", "#332d26", "#40382f"), made="paint", ceiling="truss", over="#1f2124",
           skirting=False),
)  # fmt: skip
GYMS = (
    Finish("#b5a888", "#3a5a7a", "#8a8268", WOOD, made="paint", ceiling="truss", over="#8f8c84", curtain="#5a4a38"),
    Finish("#a9b4b0", "#7a2f2a", "#7f8884", PALE, made="paint", ceiling="truss", over="#8f9490", curtain="#4a3430"),
    Finish("#a8765c", None, "#6a5a4c", WOOD, made="brick", ceiling="truss", over="#8a8078", curtain="#3a4a3c"),
)
CLOTHS = ("#7a1f24", "#5a1a3a", "#1f3a5a", "#2f4a34")


def theatre(brief: Brief) -> GroundPlan:
    """Lay out a stage with its curtain and scenery; of a cinema the seats and the screen."""
    if brief.says("movie", "cinema", "screening", "film"):
        return _cinema(brief)
    chance = brief.chance("stage")
    cloth, back, flats = (
        brief.pick(CLOTHS),
        chance.choice(("#3a3a5a", "#5a1a24", "#2a2a2e", "#3a4a5a")),
        chance.random() < 0.6,
    )
    scenery: tuple[Piece, ...] = (
        thing("flat", -1.9, 5.0, 12, 1.8, 0.3, 2.8, colour=chance.choice(("#7a8a9a", "#8a7a5a", "#5a7a6a"))),
        thing("flat", 1.9, 5.2, -10, 1.8, 0.3, 2.8, colour=chance.choice(("#a88a5a", "#9a6a5a", "#6a7a8a"))),
    )
    if not flats:
        scenery = (
            thing("piano", 1.1, 5.1, -30, 1.32, 1.7, 1.2, "pianoAQueue"),
            *(
                Piece("chair", x, 5.2, 0, turn, 0.5, 0.52, 0.9, ("chair4",))
                for x, turn in ((-3.0, 20), (-2.2, 10), (-1.4, 0))
            ),
            thing("floor lamp", -0.2, 5.4, 0, 0.46, 0.46, 1.78),
        )
    pieces = (
        *(thing("stage curtain", side * 3.7, 3.2, 0, 2.4, 0.4, 5.2, colour=cloth) for side in (-1, 1)),
        thing("stage curtain", 0, 6.6, 0, 9.0, 0.4, 5.2, colour=back),
        *scenery,
        thing("footlights", -3.2, -1.1, 0, 2.2, 0.24, 0.24),
        thing("footlights", 3.2, -1.1, 0, 2.2, 0.24, 0.24),
        *(overhead("spot", x, 1.6, 4.4, 5.4, 0.4, 0.5) for x in (-2.8, -1.4, 0.0, 1.4, 2.8)),
        *(overhead("pendant", x, 0.8, 4.2, 5.4, 0.42, 0.42, watts=130) for x in (-1.6, 1.6)),
        thing("crates", -4.2, 1.2, 70, 0.8, 0.7, 1.1),
        thing("ladder", 4.2, 1.4, 0, 0.45, 0.4, 2.4),
    )
    room = Room(
        brief.pick(BLACKS), (Opening("right", 4.1, 5.1, 0.0, 2.1, "steel door", "passage"),), -5.0, 5.0, -4.6, 7.0, 5.5
    )
    made = GroundPlan("theatre", Surface("small table", {"spare": True}), pieces, room, lift=0.4, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _cinema(brief: Brief) -> GroundPlan:
    pieces = (
        *(
            thing("seat row", side * 2.7, y, 180, 3.4, 0.75, 1.1)
            for side in (-1, 1)
            for y in (-2.4, -1.3, 1.9, 3.0, 4.1)
        ),
        Piece("cinema screen", 0, 8.98, 2.5, 0, 6.4, 0.1, 2.9, role="wall"),
        *(thing("stage curtain", side * 4.1, 8.5, 0, 1.6, 0.4, 4.4, colour=brief.pick(CLOTHS)) for side in (-1, 1)),
        *(
            Piece("sconce", side * 4.98, y, 2.1, -90 * side, 0.17, 0.2, 0.3, role="wall", look={"watts": 16})
            for side in (-1, 1)
            for y in (-0.4, 3.0, 6.0)
        ),
        Piece("hanging sign", -3.4, 7.4, 2.6, 0, 0.8, 0.06, 1.9, role="ceiling", look={"text": "EXIT", "lit": 1}),
    )
    room = Room(
        brief.pick(HOUSES), (Opening("right", -0.4, 0.7, 0.0, 2.1, "flush", "passage"),), -5.0, 5.0, -4.6, 9.0, 4.5
    )
    return GroundPlan("theatre", Surface("small table", {"spare": True}), pieces, room, lift=0.5, lamps=True)


def gymnasium(brief: Brief) -> GroundPlan:
    """Lay out a gymnasium; lockers and benches where the heading says so."""
    if brief.says("locker", "changing", "dressing"):
        pieces: tuple[Piece, ...] = (
            at_wall("lockers", 0.0, 2.98, 0, 5.6, 0.45, 1.9),
            at_wall("lockers", -2.98, 0.6, 90, 3.6, 0.45, 1.9),
            at_wall("lockers", 2.98, 0.8, -90, 3.0, 0.45, 1.9),
            thing("bench", -1.6, 1.75, 0, 1.8, 0.4, 0.46, "bench"),
            thing("bench", 1.5, 1.75, 0, 1.8, 0.4, 0.46, "bench"),
            strip(-1.2, 0.6, 2.7, 0, 1.3, 30),
            strip(1.2, 0.6, 2.7, 0, 1.3, 30),
            strip(0, -1.6, 2.7, 0, 1.3, 26),
        )
        finish = Finish(
            "#b9c2bd",
            None,
            "#a8b0aa",
            ("#9aa39e", "#8f9893"),
            tiles=True,
            made="tile",
            ceiling="panels",
            over="#d5d8d4",
            curtain="#5a6a70",
            skirting=False,
        )
        room = Room(finish, (Opening("right", -2.2, -1.3, 0.0, 2.1, "flush", "passage"),), -3.0, 3.0, -3.2, 3.0, 2.7)
        return GroundPlan(
            "gymnasium", Surface("small table", {"spare": True, "colour": "#8a7a5a"}), pieces, room, lamps=True
        )
    pieces = (
        thing("hoop", 0, 10.2, 0, 1.8, 1.2, 4.0),
        *(thing("bleachers", side * 4.9, 4.0, -90 * side, 8.0, 1.8, 1.5) for side in (-1, 1)),
        thing("punching bag", -3.3, 0.4, 0, 0.46, 0.46, 1.53, "punching-ball")
        if brief.says("box", "boxing")
        else thing("vault box", -3.0, 0.6, 20, 1.4, 0.5, 1.1),
        thing("mat", 3.2, -0.8, 0, 1.6, 1.8, 0.12),
        *(overhead("pendant", x, y, 4.6, 5.6, 0.5, 0.5, watts=130) for x in (-2.5, 2.5) for y in (0.6, 4.5, 8.4)),
        hung(
            "sign",
            0,
            10.98,
            4.3,
            0,
            4.0,
            0.6,
            text=brief.pick(("HOME OF THE HAWKS", "GO BEARS", "CHAMPIONS 1978")),
            ground="#1f3a5a",
        ),
    )
    holes = (
        Opening("right", -3.4, -2.2, 0.0, 2.1, "flush", "passage"),
        *(Opening("left", y, y + 1.8, 3.6, 4.8, "pane", "street") for y in (-2.0, 1.0, 4.0, 7.0)),
    )
    room = Room(brief.pick(GYMS), holes, -6.0, 6.0, -4.6, 11.0, 5.6)
    made = GroundPlan("gymnasium", Surface("crate", {"spare": True}), pieces, room, lift=0.2, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


THEATRE = Kind(
    "theatre",
    (
        "theatre",
        "theater",
        "stage",
        "auditorium",
        "cinema",
        "movie house",
        "opera house",
        "backstage",
        "rehearsal",
        "concert hall",
        "music hall",
        "screening room",
        "playhouse",
        "sound stage",
        "soundstage",
        "studio",
        "circus",
        "recital",
        "wings",
    ),
    theatre,
    Marks(-1.0, area=(-2.0, 2.0, -0.4, 2.4)),
    about="a curtain, scenery, lamps on bars; a screen in a cinema",
)
GYMNASIUM = Kind(
    "gymnasium",
    (
        "gym",
        "gymnasium",
        "locker room",
        "changing room",
        "boxing",
        "dojo",
        "basketball",
        "weight room",
        "fitness",
        "locker",
        "arena",
        "stadium",
        "sports",
        "training room",
        "health club",
        "ring",
        "swimming pool",
        "bowling",
    ),
    gymnasium,
    Marks(-1.0, area=(-2.2, 2.2, -0.4, 1.3)),
    about="a hoop and benches for the public; lockers",
)
