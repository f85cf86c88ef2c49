"""Bars and pubs: a long counter with taps and stools, bottles before a mirror, low lamps, small tables."""

from __future__ import annotations

from movie_director.places.decor import CHECK, DARK
from movie_director.places.ground import Finish, GroundPlan, Opening, Piece, Room, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import at_wall, chair, hung, mirrored, on, pendant, sconce, thing

FINISHES = (
    Finish("#86675a", "#38261c", "#2c1d15", DARK, over="#8d7d6e"),
    Finish("#62786c", "#30261d", "#241a13", DARK, over="#857f74"),
    Finish("#8a564e", "#3a241d", "#261812", DARK, made="brick", over="#7d7268"),
    Finish("#62688a", "#24222a", "#1c1a20", CHECK, tiles=True, over="#77777f"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a bar; a club has coloured light, a pub wood and a dartboard."""
    club = brief.says("club", "disco", "strip", "casino", "lounge") and brief.year >= 1920
    wood = brief.pick(("walnut", "mahogany", "oak"))
    pieces: list[Piece] = [
        at_wall("back bar", 1.45, 3.18, 0, 4.2, 0.42, 2.3, colour=wood),
        thing("bar counter", 1.45, 1.95, 0, 4.2, 0.62, 1.08, colour=wood),
        *(Piece("bar stool", x, 1.38, 0, 0, 0.4, 0.4, 0.76, role="seat") for x in (-0.3, 0.55, 1.4, 2.25, 3.1)),
        *(pendant(x, 1.85, 1.95, 2.9, 40, brief.pick(("#5a2a1a", "#24443a", "#7a5a20"))) for x in (0.1, 1.45, 2.8)),
        at_wall("laid table", -3.0, 2.6, 0, 0.8, 0.8, 0.8, seats=2, colour="#5a3a2a")
        if club
        else thing("card table", -3.1, 2.45, 0, 0.9, 0.9, 0.8),
        chair(-3.6, 2.2, 110, "thonet"),
        chair(-2.45, 2.75, -70, "thonet"),
        thing("card table", -3.2, -0.9, 0, 0.9, 0.9, 0.8),
        chair(-3.6, -0.4, 120, "thonet"),
        chair(-2.6, -1.35, -30, "thonet"),
        sconce(-3.98, 0.6, 1.8, 90, 10),
        sconce(-1.85, 3.18, 1.75, 0, 12),
        hung("picture", -2.95, 3.18, 1.7, 0, 0.8, 0.6),
        hung("picture", -3.98, 1.6, 1.7, 90, 0.6, 0.5),
        hung(
            "sign",
            -1.7,
            3.18,
            2.35,
            0,
            1.0,
            0.3,
            text=brief.pick(("ALE & STOUT", "WHISKEY", "BEER", "COCKTAILS")),
            colour="#ff8a3a",
            lit=1,
            ground="#1a1512",
        ),
        on("candle", 0.36, 0.55, 0.75, 0, 0.1, 0.1, 0.2),
    ]
    if club:
        pieces += [
            Piece("neon", -2.6, 3.15, 2.55, 0, 1.1, 0.06, 0.3, role="wall"),
            Piece("neon", 3.6, 3.15, 2.6, 0, 0.5, 0.06, 0.3, role="wall"),
        ]
    elif brief.seed % 2:
        pieces.append(at_wall("juke", 3.98, -1.0, -90, 0.85, 0.6, 1.5))
    else:
        pieces.append(Piece("piano", 3.7, -0.9, 0, -90, 1.42, 0.55, 1.39, ("piano",)))
    if brief.says("pool", "snooker", "billiard"):
        pieces = [p for p in pieces if not (p.x < -2 and p.y < 0)]
        pieces.append(Piece("table", -2.6, -2.2, 0, 90, 2.2, 1.3, 0.82, ("poolTable",)))
    holes = (
        Opening("left", -3.6, -1.6, 0.9, 2.3, "window", "street"),
        Opening("right", 0.2, 1.15, 0.0, 2.1, "door", "passage"),
    )
    room = Room(brief.pick(FINISHES), holes, -4.0, 4.0, -4.4, 3.2, 2.9)
    made = GroundPlan("bar", Surface("bistro table"), tuple(pieces), room, lift=0.45, lamps=True)
    return mirrored(made) if brief.seed % 3 == 2 else made


BAR = Kind(
    "bar",
    (
        "bar",
        "pub",
        "club",
        "tavern",
        "casino",
        "inn",
        "nightclub",
        "taproom",
        "speakeasy",
        "disco",
        "beer hall",
        "pool hall",
        "pool room",
        "poolroom",
        "honky",
        "juke",
        "barroom",
        "cantina",
        "cabaret",
    ),
    plan,
    Marks(0.36, area=(-2.3, 2.8, -0.4, 0.95)),
    about="a long counter with taps and stools, bottles before a mirror",
)
