"""Nobody is in furniture, in the set or in somebody else by more than 3 cm, in pictures sampled over whole shots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from scipy.spatial import cKDTree

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.company import Company, Placed, company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.frame.scenery import GROUND, Scenery
from movie_director.engines.blender.loose.parts import parts_of
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.testing.films import THREE_SIT, film_of

ROOT = Path(__file__).parents[2]
HERE = Installation.here()
MOST = 0.03
"""Metres."""
MOMENTS = (0.0, 0.7, 1.2, 1.5, 1.8, 2.3, 2.9)
DEEPEST = 0.2
"""Metres from the middle of a body to its skin, at most: what is farther off is before an open coat."""
SOFT = (*GROUND, "bedcover", "grass")
"""What gives way: one lies under it or wades through it."""
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 72, "ticks_per_second": 24000, "lines": [], "visemes": []}

Points = npt.NDArray[np.float64]


def deep(points: Points, triangles: Points) -> float:
    """By how many metres the deepest of some points is inside of what triangles (T, 3, 3) enclose; 0 outside."""
    low, high = triangles.min(axis=(0, 1)) + MOST, triangles.max(axis=(0, 1)) - MOST
    near = points[((points > low) & (points < high)).all(axis=1)]
    if not len(near):
        return 0.0
    crossed = sum((_crossings(near, triangles, axis) % 2 for axis in range(3)), np.zeros(len(near), int))
    within = near[crossed >= 2]
    return max((_away(point, triangles) for point in within[:: max(1, len(within) // 60)]), default=0.0)


def _crossings(points: Points, triangles: Points, axis: int) -> npt.NDArray[np.int_]:
    """How many triangles lie on the ray from each point along an axis."""
    across = [k for k in range(3) if k != axis]
    a, b, c = (triangles[:, k][:, across] for k in range(3))
    one, two = b - a, c - a
    turned = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    flat = np.where(np.abs(turned) < 1e-12, np.inf, turned)
    gap = points[:, None, across] - a
    u = (gap[..., 0] * two[:, 1] - gap[..., 1] * two[:, 0]) / flat
    v = (one[:, 0] * gap[..., 1] - one[:, 1] * gap[..., 0]) / flat
    corner = triangles[:, :, axis]
    height = corner[:, 0] + u * (corner[:, 1] - corner[:, 0]) + v * (corner[:, 2] - corner[:, 0])
    hit = (u >= 0) & (v >= 0) & (u + v <= 1) & np.isfinite(flat) & (height > points[:, axis : axis + 1])
    return hit.sum(axis=1)


def _away(point: Points, triangles: Points) -> float:
    """Metres from a point to the nearest of some triangles: to their plane where it is over them, else to an edge."""
    a, b, c = (triangles[:, k] for k in range(3))
    normals = np.cross(b - a, c - a)
    sizes = np.linalg.norm(normals, axis=1)
    normals = normals / np.maximum(sizes, 1e-12)[:, None]
    high = ((point - a) * normals).sum(axis=1)
    foot = point - high[:, None] * normals
    over = sizes > 1e-12
    away = np.full(len(triangles), np.inf)
    for start, end in ((a, b), (b, c), (c, a)):
        side = end - start
        over &= (np.cross(side, foot - start) * normals).sum(axis=1) >= 0
        along = ((point - start) * side).sum(axis=1) / np.maximum((side * side).sum(axis=1), 1e-18)
        nearest = start + np.clip(along, 0, 1)[:, None] * side
        away = np.minimum(away, np.linalg.norm(point - nearest, axis=1))
    return float(np.where(over, np.abs(high), away).min())


def into(one: Points, other: Placed, count: int) -> float:
    """By how many metres the deepest of somebody's points is in another's body: behind all of the surfaces nearby."""
    points, normals = other.positions[:count].astype(np.float64), other.normals[:count]
    near = one[((one > points.min(axis=0)) & (one < points.max(axis=0))).all(axis=1)]
    if not len(near):
        return 0.0
    away, nearest = cKDTree(points).query(near, k=6)
    beyond = ((near[:, None] - points[nearest]) * normals[nearest]).sum(axis=2)
    inside = (beyond < -0.5 * away).all(axis=1) & (away[:, 0] < DEEPEST)
    # A finger's width of points at a collar's edge is no body in a body.
    return float(np.sort(away[inside, 0])[-8]) if inside.sum() >= 8 else 0.0


def faults(order: Picture, cast: Company, set_: Scenery) -> Iterator[tuple[str, str, float]]:
    """Who is in what, and how deep."""
    things = [
        (name, set_.points[3 * a : 3 * (a + b)].reshape(-1, 3, 3).astype(np.float64))
        for name, (a, b) in zip(set_.names, set_.spans, strict=True)
        if 0 < b < 6000 and not name.startswith(SOFT)
    ]
    counts = [len(person.rest) - person.held for person in cast.people]
    for moment in MOMENTS:
        there = cast.at(moment)
        moved = [("moving", loose.points(moment)[loose.triangles]) for loose in cast.loose]
        bodies: Sequence[Points] = [t.positions[:n].astype(np.float64) for t, n in zip(there, counts, strict=True)]
        for n, figure in enumerate(order.people):
            for name, triangles in (*things, *moved):
                found = deep(bodies[n], triangles)
                if found > MOST:
                    yield figure.name, name, found
            for m, other in enumerate(order.people):
                found = into(bodies[n], there[m], counts[m]) if m != n else 0.0
                if found > MOST:
                    yield figure.name, other.name, found


@pytest.fixture(scope="module")
def stage() -> Iterator[Stagehand]:
    stage = Stagehand(HERE)
    yield stage
    stage.close()


def test_what_is_in_a_box_is_found_and_what_is_beside_it_is_not() -> None:
    corners = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float64)
    faces = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
    box = np.array([corners[[f[0], f[k], f[k + 1]]] for f in faces for k in (1, 2)])
    assert deep(np.array([[0.5, 0.52, 0.9]]), box) == pytest.approx(0.1, abs=1e-6)
    assert deep(np.array([[0.5, 0.52, 1.1], [1.2, 0.5, 0.5]]), box) == 0.0


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("examples/true-north", "sc02/sh020"),
        ("examples/true-north", "sc03/sh090"),
        ("examples/true-north", "sc04/sh010"),
        ("examples/true-north", "sc04/sh050"),
        ("examples/true-north", "sc04/sh100"),
        ("benchmarks/stories/monkeys-paw", "sc01/sh050"),
        ("benchmarks/stories/monkeys-paw", "sc01/sh240"),
        ("benchmarks/stories/open-window", "sc01/sh010"),
        ("benchmarks/stories/open-window", "sc04/sh100"),
        ("benchmarks/stories/open-window", "sc04/sh110"),
    ],
)
def test_nobody_walks_stands_or_sits_in_anything_or_anybody(stage: Stagehand, story: str, name: str) -> None:
    film = film_of((ROOT / f"{story}.fountain").read_text())
    assert found(stage, film, next(shot for shot in film.shots(name[:4]) if shot.name == name)) == []


def found(stage: Stagehand, film: Film, shot: Shot) -> list[tuple[str, str, float]]:
    """Who is in what in a shot."""
    scene = film.get(Scene, shot.name[:4])
    assert scene is not None
    order = staging(film, scene, shot)
    cast = company(order, TIMING, HERE.people_data(), moving=parts_of(order, HERE.cache, stage.order))
    still = order.model_copy(update={"seats": tuple(seat for seat in order.seats if not seat.by)})
    return list(faults(order, cast, Finder(HERE, stage).scenery(still, lambda *_: None)))


VEHICLES = ("CAR", "TRAIN COMPARTMENT", "SUBWAY CAR", "BUS", "COCKPIT", "SPACESHIP COCKPIT")


@pytest.mark.parametrize("place", VEHICLES)
def test_who_sits_in_what_rides_is_not_in_their_seat_nor_in_the_one_before_it(stage: Stagehand, place: str) -> None:
    film = film_of(THREE_SIT.format(heading=f"INT. {place} - DAY", sits="sits"))
    shots = film.shots("sc01")
    assert {who for shot in shots for who in shot.people} == {"ada", "ben", "carl"}
    assert [one for shot in shots for one in found(stage, film, shot)] == []


SUPPER = """INT. KITCHEN - NIGHT

ADA and BEN sit at the table.

ADA
You came.

BEN
I did.

Ada rises and kisses him.

BEN
Well.
"""


def test_who_kisses_somebody_at_a_table_is_neither_in_it_nor_in_them(stage: Stagehand) -> None:
    film = film_of(SUPPER)
    kiss = next(shot for shot in film.shots("sc01") if "kiss" in {act.verb for act in shot.acts})
    assert found(stage, film, kiss) == []
