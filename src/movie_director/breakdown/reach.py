"""How far somebody reaches for what they take up or lay down, and how far they step up to it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from movie_director.breakdown.floorspace import space_of
from movie_director.breakdown.passing import PUTS, TAKES
from movie_director.breakdown.spot import Spot
from movie_director.film.look import Look
from movie_director.operations.picture import SURFACE, Act, Figure, Mark, Place, Point2, Prop
from movie_director.places import half_of
from movie_director.places.footprint import inside
from movie_director.places.tabletop import away

SHARE = 0.4
"""The share of somebody's height that their hand comes away from where they sit or stand."""
STEP, NEAR = 0.62, 0.45
"""Metres by which somebody steps up to a thing at most, and how near to it."""
FALLS = 4.0
"""Metres at which something still falls that is thrown."""
_BODY, _PACE = 0.2, 0.04
"""Metres that one keeps from a table or a piece to which one steps up, and between places that are tried."""


def within_reach(prop: Prop, stands: Mapping[str, Spot], looks: Mapping[str, Look], here: Place) -> Prop:
    """A thing that is too far from who takes it up or lays it down lies there all the time, or stays in the hand."""
    spot = stands.get(prop.holder or "")
    lies, laid = prop.lies, None if prop.goes is not None else prop.laid
    if spot is None or (lies is None and laid is None):
        return prop
    most = SHARE * looks.get(prop.holder or "", Look()).height

    def left(at: Point2) -> float:
        steps = steps_up(spot.mark, at, here) if spot.posture == "stand" else 0.0
        return math.dist((spot.x, spot.y), at) - steps

    if lies is not None and left(lies[:2]) > most:
        where = "surface" if lies[2] == SURFACE[2] else "floor"
        still = {"where": where, "at": lies, "holder": None, "lies": None, "laid": None, "goes": None, "breaks": False}
        return prop.model_copy(update=still)
    if laid is not None and left(laid[:2]) > (most if laid[2] > 0 else FALLS):
        return prop.model_copy(update={"laid": None, "breaks": False})
    return prop


def stepping(people: Sequence[Figure], here: Place) -> tuple[Figure, ...]:
    """Return people who step up to what they take up or lay down only as far as nothing is between."""

    def acted(figure: Figure, act: Act) -> Act:
        if (
            (figure.then or figure.posture) != "stand"
            or act.verb not in (*TAKES, *PUTS)
            or not act.thing
            or act.at is None
            or act.whom is not None
        ):
            return act
        return act.model_copy(update={"room": steps_up(figure.walk_to or figure.mark, act.at[:2], here)})

    return tuple(
        figure.model_copy(update={"acts": tuple(acted(figure, act) for act in figure.acts)}) if figure.acts else figure
        for figure in people
    )


def steps_up(mark: Mark, at: Point2, here: Place) -> float:
    """Return how many metres somebody on a mark steps towards a thing at `at`: as near as it is at hand, and no nearer
    than the table or the piece on which it lies lets them."""
    far = math.dist((mark.x, mark.y), at)
    wanted = min(STEP, far - NEAR)
    if wanted <= 0:
        return 0.0
    wide = half_of(here.brief, here.kind, here.laid)
    begin, first = (mark.x, mark.y), away(mark.x, mark.y, wide)
    solid = [piece for piece in space_of(here.brief, here.kind).solid if not inside(begin, piece, _BODY)]
    for n in range(1, math.floor(wanted / _PACE) + 2):
        gone = min(wanted, n * _PACE)
        x, y = (a + (b - a) * gone / far for a, b in zip(begin, at, strict=True))
        if away(x, y, wide) < min(_BODY, first) or any(inside((x, y), piece, _BODY) for piece in solid):
            return round((n - 1) * _PACE, 2)
    return round(wanted, 3)
