"""Cloth and paper in the wind: curtains that lift, papers that fly, a flag, washing on a line.

Cloth is a sheet of points that waves run over: away from where it is held they are larger, and they run as the wind
does. Nothing is solved from one picture to the next, so that a moment is the same whichever was asked for before.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.loose.hanging import Hanging
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.skeleton import turn
from movie_director.operations.picture import Blow, Picture
from movie_director.places import plan_of
from movie_director.places.curtains import FOLDS, SPACED, Curtain, curtains_of

RISES = 1.1
"""Seconds in which a wind that begins in the shot comes up."""
WAITS = 0.6
"""Seconds of the shot before it does."""
SHEETS = 14
_PAPER = (0.21, 0.297)
_WHITE, _RED, _POLE = (0.72, 0.7, 0.64), (0.42, 0.03, 0.03), (0.2, 0.19, 0.18)
_LINEN = ((0.7, 0.7, 0.68), (0.2, 0.32, 0.5), (0.62, 0.36, 0.3), (0.66, 0.6, 0.42))
_THICK = 0.0016


def wind(blow: Blow, seconds: float, phase: float) -> float:
    """How strong the wind is so many seconds into the shot, 0 to 1.15 of its gust: it comes up, and breathes."""
    up = ease((seconds - WAITS) / RISES) if blow.begins else 1.0
    breath = 0.78 + 0.22 * math.sin(1.3 * seconds + phase) + 0.12 * math.sin(2.9 * seconds + 2.1 * phase)
    return blow.gust * (0.08 + 0.92 * up) * breath


def blown(order: Picture) -> tuple[Loose, ...]:
    """Return all that the wind has in a shot."""
    found: list[Loose] = []
    for number, blow in enumerate(order.blows):
        chance = np.random.default_rng([order.place.seed, number])
        if blow.what == "curtains":
            plan = plan_of(order.place.brief, order.place.kind)
            found += [_curtain(blow, each, float(chance.uniform(0, 6))) for each in curtains_of(plan)]
        elif blow.what == "papers":
            found.append(_papers(blow, chance))
        elif blow.what == "flag":
            found.append(_flag(blow, float(chance.uniform(0, 6))))
        else:
            found.append(_washing(blow, float(chance.uniform(0, 6))))
    return tuple(found)


def _sheet(wide: int, tall: int) -> tuple[F64, F64, npt.NDArray[np.int64]]:
    """Shares across and down of a sheet's points, and the triangles of both of its sides."""
    u, v = (a.ravel() for a in np.meshgrid(np.linspace(0, 1, wide + 1), np.linspace(0, 1, tall + 1)))
    k = (np.arange(tall)[:, None] * (wide + 1) + np.arange(wide)).ravel()
    one = np.concatenate([np.stack([k, k + wide + 1, k + 1], 1), np.stack([k + 1, k + wide + 1, k + wide + 2], 1)])
    return u, v, np.concatenate([one, one[:, ::-1] + len(u)])


def _both(points: F64) -> F64:
    """A sheet's two sides, apart by its thickness."""
    return np.concatenate([points, points + np.array([0.0, _THICK, 0.0])])


def _made(
    triangles: npt.NDArray[np.int64],
    colour: npt.NDArray[np.float32],
    points: Callable[[float], F64],
    mark: tuple[float, float],
    whole: float = 0.0,
) -> Loose:
    rough = np.full(len(colour), 0.9, np.float32)
    return Loose(triangles.astype(np.int32), colour.astype(np.float32), rough, points, whole, mark)


def _curtain(blow: Blow, hung: Curtain, phase: float) -> Loose:
    u, v, triangles = _sheet(56, 40)
    along, into = np.array([*hung.along, 0.0]), np.array([*hung.into, 0.0])
    faces = np.cross([0.0, 0.0, -1.0], along)  # the way that the first side's triangles look
    wide = FOLDS * SPACED + 0.02
    phase += 1.7 * hung.top[0] + 0.9 * hung.top[1]

    def points(seconds: float) -> F64:
        force = wind(blow, seconds, phase)
        # Its foot is lifted into the room; what it is lifted it is shorter below, so that its length stays.
        lift = math.radians(52.0) * force * v**0.8
        down = hung.tall * (np.sin(lift) / np.maximum(lift, 1e-6)) * v
        out = hung.tall * 0.5 * v * np.sin(lift) * (0.82 + 0.18 * np.sin(5.0 * v - 3.1 * seconds + phase))
        fold = 0.026 * np.cos(2 * math.pi * FOLDS * u) * (1 - 0.35 * force * v)
        ripple = 0.05 * force * v * np.sin(4.2 * v + 6.0 * u - 4.3 * seconds + phase)
        spread = (u - 0.5) * wide * (1.0 + 0.5 * force * v) + hung.side * 0.1 * force * v
        place = np.array(hung.top) + spread[:, None] * along + (out + fold + ripple)[:, None] * into
        place[:, 2] -= down
        back = place - _THICK * faces
        return np.concatenate([place, back])

    shade = (0.86 + 0.14 * np.cos(2 * math.pi * FOLDS * u))[:, None]
    colour = np.tile(shade * np.array(linear(hung.colour)), (2, 1))
    return _made(triangles, colour.astype(np.float32), points, (round(hung.top[0], 2), round(hung.top[1], 2)))


def _flag(blow: Blow, phase: float) -> Loose:
    u, v, triangles = _sheet(30, 14)
    x, y, z = blow.at
    long, tall, top = 1.15, 0.72, 3.1
    pole = Hanging()
    pole.turned([(0.03, 0.0), (0.026, top + 0.06), (0.045, top + 0.1), (0.0, top + 0.15)], _POLE, 0.4)

    def points(seconds: float) -> F64:
        force = wind(blow, seconds, phase)
        droop = math.radians(72.0) * (1 - min(force, 1.0)) + math.radians(6.0)
        wave = 0.1 * (0.35 + force) * u**0.8 * np.sin(7.0 * u - (3.0 + 6.0 * force) * seconds + 1.4 * v + phase)
        reach = long * u
        px = x + 0.03 + reach * math.cos(droop) * (1 - 0.05 * u)
        pz = z + top - tall * v - reach * math.sin(droop) + 0.25 * wave * np.sin(3 * u)
        return np.concatenate([_both(np.stack([px, y + wave, pz], 1)), pole.points + np.array([x, y, z])])

    band = (np.abs(v - 0.5) < 0.17)[:, None]
    colour = np.tile(np.where(band, np.array(_WHITE), np.array(_RED)), (2, 1))
    both = np.concatenate([triangles, pole.triangles.astype(np.int64) + 2 * len(u)])
    return _made(both, np.concatenate([colour, pole.colour]), points, (x, y))


def _washing(blow: Blow, phase: float) -> Loose:
    u, v, sheet = _sheet(16, 16)
    x, y, z = blow.at
    top, long = 2.0, 3.4
    frame = Hanging()
    for side in (-1.0, 1.0):
        frame.box((side * long / 2, 0.0, top / 2 + 0.03), (0.07, 0.07, top + 0.06), _POLE)
    frame.box((0.0, 0.0, top), (long, 0.008, 0.008), (0.6, 0.58, 0.5))
    pieces = ((-1.15, 0.8, 1.05), (-0.25, 0.55, 0.62), (0.42, 0.48, 0.75), (1.15, 0.78, 1.1))

    def points(seconds: float) -> F64:
        found: list[F64] = []
        for n, (middle, wide, tall) in enumerate(pieces):
            own = phase + 1.3 * n
            force = wind(blow, seconds, own)
            lift = math.radians(46.0) * force * (0.8 + 0.2 * math.sin(2.2 * seconds + own))
            ripple = 0.06 * force * v * np.sin(5.0 * v + 4.0 * u - 5.2 * seconds + own)
            out = tall * v * math.sin(lift) + ripple + 0.012 * np.sin(9 * u + own) * v
            place = np.stack([x + middle + (u - 0.5) * wide, y - out, z + top - tall * v * math.cos(lift)], 1)
            found.append(_both(place))
        return np.concatenate([*found, frame.points + np.array([x, y, z])])

    count = 2 * len(u)
    triangles = [sheet + count * n for n in range(len(pieces))]
    triangles.append(frame.triangles.astype(np.int64) + count * len(pieces))
    colours = [np.tile(np.array(_LINEN[n]), (count, 1)) for n in range(len(pieces))]
    return _made(np.concatenate(triangles), np.concatenate([*colours, frame.colour]), points, (x, y))


def _papers(blow: Blow, chance: np.random.Generator) -> Loose:
    u, v, sheet = _sheet(4, 6)
    flat = np.stack([(u - 0.5) * _PAPER[0], (v - 0.5) * _PAPER[1], np.zeros_like(u)], 1)
    starts = np.array(blow.at, np.float64) + np.column_stack(
        [chance.normal(0, 0.05, SHEETS), chance.normal(0, 0.03, SHEETS), 0.002 + 0.0012 * np.arange(SHEETS)]
    )
    ends = np.column_stack(
        [chance.uniform(-1.3, 1.5, SHEETS), chance.uniform(-0.95, -0.1, SHEETS), 0.003 + 0.0012 * np.arange(SHEETS)]
    )
    turns, ways = chance.uniform(0, 25, SHEETS), chance.uniform(-170, 170, SHEETS)
    # The uppermost goes first.
    leaves = WAITS + 0.1 * np.arange(SHEETS)[::-1] + chance.uniform(0, 0.12, SHEETS)
    lasts, high = chance.uniform(1.5, 2.3, SHEETS), chance.uniform(0.25, 0.6, SHEETS)
    phases = chance.uniform(0, 6, SHEETS)
    place = partial(
        _fluttering,
        flat,
        starts.astype(np.float64),
        ends.astype(np.float64),
        (turns, ways),
        (leaves, lasts, high, phases),
    )

    def points(seconds: float) -> F64:
        if not blow.gust:
            return place(0.0)
        return place(seconds if blow.begins else 60.0)

    triangles = np.concatenate([sheet + 2 * len(u) * n for n in range(SHEETS)])
    line = ((np.round(v * 6) % 2 == 1) & (np.abs(u - 0.5) < 0.3))[:, None]
    page = np.where(line, np.array(_WHITE) * 0.82, np.array(_WHITE))
    return _made(triangles, np.tile(page, (2 * SHEETS, 1)), points, blow.at[:2], 60.0 if blow.gust else 0.0)


def _fluttering(
    flat: F64,
    starts: F64,
    ends: F64,
    turned: tuple[F64, F64],
    flights: tuple[F64, F64, F64, F64],
    seconds: float,
) -> F64:
    """Sheets that a gust lifts, and that sway down as leaves do: each from where it lay to where it comes to lie."""
    leaves, lasts, high, phases = flights
    found: list[F64] = []
    for n in range(len(starts)):
        share = float(np.clip((seconds - leaves[n]) / lasts[n], 0.0, 1.0))
        air = math.sin(math.pi * share)
        gone = 1 - (1 - share) ** 2
        here = starts[n] + (ends[n] - starts[n]) * np.array([gone, gone, share**1.6])
        here = here + np.array([0.16 * air * math.sin(9 * share + phases[n]), 0.0, high[n] * air * (1 - 0.4 * share)])
        way = turned[0][n] + (turned[1][n] - turned[0][n]) * gone
        rolls = turn((1.0, 0.0, 0.0), 75 * air * math.sin(11 * share + phases[n]))
        rolls = turn((0.0, 1.0, 0.0), 60 * air * math.sin(8 * share + 2 * phases[n])) @ rolls
        bow = flat.copy()
        bow[:, 2] += air * 1.1 * (flat[:, 1] ** 2 - flat[:, 0] ** 2)
        one = bow @ (rolls @ turn((0.0, 0.0, 1.0), way)).T + here
        one[:, 2] = np.maximum(one[:, 2], ends[n, 2])
        found += [one, one + np.array([0.0, 0.0, 0.0008])]
    return np.concatenate(found)
