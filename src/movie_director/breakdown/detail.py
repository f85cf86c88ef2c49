"""A detail of what is too large for a table: the camera goes where it stands."""

from __future__ import annotations

import math

from movie_director.breakdown.dressing import DETAILS, own_pieces
from movie_director.breakdown.floor import LARGE
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Place, Prop
from movie_director.places import plan_of

FILLS = 0.62
"""Share of the frame that it takes."""
LENS = 45.0
FSTOP = 4.0
_ASIDE = 22.0
"""Degrees by which it is seen from the side."""


def detail(shot: Shot, props: tuple[Prop, ...], place: Place) -> Camera | None:
    """Return the camera for the thing that a shot is about, where it stands or hangs, or where the place has it by
    itself; none for what lies on a table.

    At distance `d` a lens of `f` millimetres sees `d * 20.25 / f` metres of height and 16/9 of that of width.
    """
    hero = next((prop for prop in props if prop.hero and prop.at is not None and prop.size is not None), None)
    if hero is not None and hero.at is not None and hero.size is not None:
        if max(hero.size) <= LARGE and hero.where != "wall":
            return None
        w, d, h = hero.size
        if hero.state == "fallen":
            w, h = max(w, h), min(w, h)
        return _at(hero.at, (w, d, h), hero.where == "wall")
    if shot.prop is None or shot.size not in DETAILS or any(prop.hero for prop in props):
        return None
    piece = next(iter(own_pieces(shot.prop, plan_of(place.brief, place.kind))), None)
    if piece is None:
        return None
    wall = piece.role == "wall"
    return _at(
        (piece.x, piece.y, piece.z - (piece.h / 2 if wall else 0), piece.turn), (piece.w, piece.d, piece.h), wall
    )


def _at(spot: tuple[float, float, float, float], size: tuple[float, float, float], wall: bool) -> Camera:
    x, y, z, turn = spot
    w, d, h = size
    middle = (x, y, z + h / 2)
    away = max(h, max(w, d) * 9 / 16) / FILLS * LENS / 20.25 + d / 2
    # From the front, where the audience is: of what hangs on a side wall too, and past the table in the middle.
    way = math.radians(turn - math.copysign(0.6 * _ASIDE, turn) if wall else math.copysign(_ASIDE, x))
    at = (
        x + away * math.sin(way),
        y - away * math.cos(way),
        max(0.25, middle[2] + (0.0 if wall else (0.22 if h > 0.3 * max(w, d) else 0.6) * away)),
    )
    place = (round(at[0], 3), round(at[1], 3), round(min(at[2], 3.0 if h < 3 else at[2]), 3))
    aim = (round(middle[0], 3), round(middle[1], 3), round(middle[2], 3))
    return Camera(position=place, target=aim, lens=LENS, fstop=FSTOP, focus=round(math.dist(place, aim), 3))
