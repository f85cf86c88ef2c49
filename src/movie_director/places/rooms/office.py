"""Offices: a desk, shelves, filing cabinets; archives and lost property fill theirs with what people left."""

from __future__ import annotations

from movie_director.places.decor import PALE, WOOD, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import against, hung, pendant, plant, rack

FINISHES = (
    Finish("#a3a58f", "#5f6a55", "#d9d2bf", WOOD),
    Finish("#b3a58d", "#6f5a44", "#ddd4c0", WOOD),
    Finish("#93a0a6", "#556672", "#d5d8d6", PALE),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out an office, a study, an archive or a lost property office."""
    lost = brief.says("lost", "property", "archive", "storage", "depot", "pawn", "evidence")
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
    return GroundPlan("office", Surface("desk"), tuple(pieces), usual(brief.pick(FINISHES)))


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
    about="a desk, shelves and filing cabinets",
)
