"""Great halls: with columns and a carpet, a gallery of pictures, a ballroom."""

from __future__ import annotations

from movie_director.places.decor import CHECK, FLAGS, OAK, PALE, WOOD
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, mirrored, panel_light, rug, sconce, thing

STONE = (
    Finish(
        "#a89f8c", None, "#c9c0ad", FLAGS, tiles=True, made="stone", ceiling="vault", over="#b0a794", skirting=False
    ),
    Finish("#b8ab92", "#8a7d68", "#d5cbb4", CHECK, tiles=True, ceiling="vault", over="#cbbfa6"),
    Finish(
        "#9aa096", None, "#c2c4b8", FLAGS, tiles=True, made="stone", ceiling="beams", over="#8a8674", skirting=False
    ),
)
WHITE = (
    Finish("#d5d3cb", None, "#c2c0b8", PALE, ceiling="plain", over="#dedcd4"),
    Finish("#8a3f38", "#5a2a24", "#d8c49a", WOOD, over="#d8cfba"),
    Finish("#4f6a5c", "#3a4f44", "#d0c29a", WOOD, over="#d4d0c0"),
)
GILT = (
    Finish("#d2c4a0", "#b8a47a", "#e4d5a4", PALE, over="#e0d6bc", curtain="#7a1f2a"),
    Finish("#a8b4b8", "#8a979c", "#e0d8bc", WOOD, over="#dcdcd2", curtain="#2f4a6a"),
    Finish("#c4a8a0", "#a8877e", "#e6d8b4", PALE, over="#e2d8cc", curtain="#5a3a5a"),
)
BACK, HALF = 7.4, 5.0


def plan(brief: Brief) -> GroundPlan:
    """Lay out a hall: a gallery in a museum, a ballroom in a palace, else stone and columns."""
    if brief.says("museum", "gallery", "exhibit"):
        return _gallery(brief)
    if brief.says("ball", "ballroom", "dance", "palace", "state", "banquet", "reception hall"):
        return _ballroom(brief)
    return _columns(brief)


def _columns(brief: Brief) -> GroundPlan:
    high, tone = 5.0, brief.pick(("#b5ab98", "#8f8a80", "#c2b8a0"))
    cloth = brief.pick(("#6a1f22", "#1f3a5a", "#2f4a34"))
    wide = brief.seed % 2 == 0
    rows = (3.0, 0.2, 5.6) if wide else (4.2, 1.4, -1.4)
    pieces = (
        *(thing("column", side * 3.3, y, 0, 0.62, 0.62, high, colour=tone) for side in (-1, 1) for y in rows),
        rug(0, 2.2, 1.8, 9.4, colour=cloth),
        *(
            Piece("banner", side * 4.98, y, 3.0, -90 * side, 0.9, 0.1, 2.2, role="wall", look={"colour": cloth})
            for side in (-1, 1)
            for y in (1.6, 4.4)
        ),
        *(sconce(side * 4.98, y, 2.0, -90 * side, 20) for side in (-1, 1) for y in (0.2, 3.0)),
        hung("picture", 0.0, BACK - 0.02, 2.3, 0, 1.7, 2.1)
        if wide
        else hung("clock", 0, BACK - 0.02, 3.4, 0, 0.9, 0.9),
        thing("statue", -2.1, BACK - 1.1, 0, 0.9, 0.9, 2.3),
        thing("statue", 2.1, BACK - 1.1, 0, 0.9, 0.9, 2.3),
        Piece("chandelier", 0, 1.6, 3.1, 0, 1.4, 1.4, high - 3.1, role="ceiling", look={"watts": 80}),
        *(thing("bench", side * 4.5, 6.2, 90, 1.8, 0.42, 0.46, "bench") for side in (-1, 1)),
    )
    holes = (
        *(Opening("left", y, y + 1.2, 1.3, 3.9, "window", brief.pick(("garden", "city"))) for y in (-2.8, 2.4)),
        Opening("back", -4.4, -3.4, 1.3, 3.9, "window", "garden"),
        Opening("back", 3.4, 4.4, 1.3, 3.9, "window", "garden"),
        Opening("right", -3.9, -2.5, 0.0, 2.6, "door", "passage"),
    )
    room = Room(brief.pick(STONE), holes, -HALF, HALF, -4.6, BACK, high)
    made = GroundPlan("hall", Surface("plinth"), pieces, room, lift=0.25, lamps=True)
    return mirrored(made) if brief.seed % 2 else made


def _gallery(brief: Brief) -> GroundPlan:
    high = 4.0
    shown = brief.chance("shown").choice(("pictures", "things"))
    things_ = (
        *(thing("column", x, y, 0, 0.5, 0.5, 1.05, colour="#d8d5cc") for x, y in ((-2.9, 3.0), (2.9, 3.0), (2.7, 5.0))),
        *(
            Piece(name, x, y, 1.05, 0, 0.34, 0.34, 0.5, look={}, role="top")
            for name, x, y in (("vase", -2.9, 3.0), ("vase", 2.9, 3.0), ("vase", 2.7, 5.0))
        ),
    )
    pieces = (
        *(
            hung("picture", x, BACK - 0.02, 1.75, 0, w, h)
            for x, w, h in ((-3.2, 1.3, 1.0), (0.0, 2.2, 1.5), (3.2, 1.1, 1.4))
        ),
        *(
            hung("picture", side * 4.98, y, 1.75, -90 * side, w, 1.1)
            for side in (-1, 1)
            for y, w in ((-0.6, 1.4), (1.8, 0.9), (3.6, 1.3), (5.6, 0.9))
        ),
        thing("bench", 0, 4.4, 0, 2.0, 0.5, 0.46, "bench"),
        *(things_ if shown == "things" else (thing("statue", -2.7, 4.6, 20, 0.9, 0.9, 2.3),)),
        *(
            Piece("spot", x, y, high - 0.5, 0, 0.3, 0.3, 0.5, role="ceiling")
            for x in (-3.0, 0.0, 3.0)
            for y in (1.0, 4.6)
        ),
        *(panel_light(x, y, high, 30) for x in (-2.4, 2.4) for y in (-1.8, 2.4)),
    )
    holes = (
        Opening("right", -3.9, -2.4, 0.0, 2.8, "arch", "passage"),
        Opening("left", -3.9, -2.4, 0.0, 2.8, "arch", "passage"),
    )
    room = Room(brief.pick(WHITE), holes, -HALF, HALF, -4.6, BACK, high)
    return GroundPlan("hall", Surface("plinth"), pieces, room, lift=0.2, lamps=True)


def _ballroom(brief: Brief) -> GroundPlan:
    high = 5.2
    view = brief.pick(("garden", "city"))
    pieces = (
        *(
            Piece("chandelier", x, y, 3.1, 0, 1.5, 1.5, high - 3.1, role="ceiling", look={"watts": 90})
            for x, y in ((0, 0.8), (0, 5.0))
        ),
        *(hung("mirror", 4.98, y, 2.2, -90, 1.3, 2.4, frame="gold") for y in (0.6, 3.0, 5.4)),
        *(sconce(4.98, y, 2.2, -90, 16) for y in (-0.6, 1.8, 4.2, 6.6)),
        *(thing("column", x, BACK - 0.5, 0, 0.5, 0.5, high, colour="#d8cba8") for x in (-3.6, -1.6, 1.6, 3.6)),
        thing("piano", -3.2, 5.2, 40, 1.32, 1.7, 1.2, "pianoAQueue"),
        *(
            Piece("chair", 4.55, y, 0, -90, 0.46, 0.5, 0.95, ("antiqueChair",), role="seat")
            for y in (1.2, 2.2, 3.9, 4.7)
        ),
        hung("picture", 0, BACK - 0.02, 2.5, 0, 1.6, 2.0),
    )
    holes = (
        *(Opening("left", y, y + 1.3, 0.5, 4.0, "window", view) for y in (-3.4, -0.6, 2.2)),
        Opening("right", -3.9, -2.3, 0.0, 2.7, "door", "passage"),
    )
    room = Room(brief.pick(GILT), holes, -HALF, HALF, -4.6, BACK, high)
    return GroundPlan(
        "hall", Surface("small table", {"colour": OAK, "spare": True}), pieces, room, lift=0.25, lamps=True
    )


HALL = Kind(
    "hall",
    ("hall", "palace", "museum", "gallery", "ballroom", "chamber", "exhibit", "rotunda"),
    plan,
    Marks(0.5),
    about="columns, a vault, a carpet; a museum's gallery; a ballroom",
)
