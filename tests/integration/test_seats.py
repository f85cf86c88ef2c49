"""Who sits is on the seat: neither in it nor above it, body and clothes, in what rides, on chairs and on sofas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.company import company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.frame.scenery import Scenery
from movie_director.engines.blender.loose.parts import parts_of
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.testing.films import THREE_SIT, film_of

HERE = Installation.here()
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 72, "ticks_per_second": 24000, "lines": [], "visemes": []}
SEATS = (0.3, 0.5)
"""Metres between which a level face is a seat's."""
MOST, LOFT = 0.03, 0.03
"""Metres that somebody may be in a seat, and above it."""
Points = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Below:
    """How far the deepest of somebody's points is below the upper face of what they sit on, metres."""

    body: float | None
    clothes: float | None


@pytest.fixture(scope="module")
def stage() -> Iterator[Stagehand]:
    stage = Stagehand(HERE)
    yield stage
    stage.close()


def level(set_: Scenery) -> Points:
    """The set's triangles (T, 3, 3) that lie level at the height of seats."""
    triangles = set_.points.reshape(-1, 3, 3).astype(np.float64)
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    heights = triangles[:, :, 2].mean(axis=1)
    flat = np.abs(normals[:, 2]) > 0.9 * np.linalg.norm(normals, axis=1)
    return triangles[flat & (heights > SEATS[0]) & (heights < SEATS[1])]


def deepest(points: Points, faces: Points) -> float | None:
    """How far the deepest of some points is straight below the highest face over or under it; None beside them."""
    a = faces[:, 0, :2]
    u, v = faces[:, 1, :2] - a, faces[:, 2, :2] - a
    size = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    kept = np.abs(size) > 1e-9
    a, u, v, size, heights = a[kept], u[kept], v[kept], size[kept], faces[kept][:, :, 2].mean(axis=1)
    found: list[float] = []
    for point in points:
        away = point[:2] - a
        s = (away[:, 0] * v[:, 1] - away[:, 1] * v[:, 0]) / size
        t = (u[:, 0] * away[:, 1] - u[:, 1] * away[:, 0]) / size
        under = (s >= 0) & (t >= 0) & (s + t <= 1)
        if under.any():
            found.append(float(heights[under].max() - point[2]))
    return max(found, default=None)


def sitters(stage: Stagehand, heading: str, sits: str) -> dict[str, Below]:
    """How everybody sits in the first shot that shows them."""
    film = film_of(THREE_SIT.format(heading=heading, sits=sits))
    scene = film.get(Scene, "sc01")
    assert scene is not None
    found: dict[str, Below] = {}
    for shot in film.shots("sc01"):
        order = staging(film, scene, shot)
        new = [figure.name for figure in order.people if figure.posture == "sit" and figure.name not in found]
        if not new:
            continue
        cast = company(order, TIMING, HERE.people_data(), moving=parts_of(order, HERE.cache, stage.order))
        faces = level(Finder(HERE, stage).scenery(order, lambda *_: None))
        for figure, placed, person in zip(order.people, cast.at(1.2), cast.people, strict=True):
            count = len(person.rest) - person.held
            bones = [n for n, name in enumerate(person.bones) if name.startswith(("thigh", "pelvis"))]
            low = (person.weights[:count, bones].sum(axis=1) > 0.8) & (placed.positions[:count, 2] < 0.6)
            hangs = np.zeros(count, bool)
            hangs[person.drape.vertices[person.drape.vertices < count]] = True
            points = placed.positions[:count].astype(np.float64)
            if figure.name in new:
                found[figure.name] = Below(deepest(points[low & ~hangs], faces), deepest(points[low & hangs], faces))
    return found


def test_a_depth_is_taken_from_the_upper_face_however_thin_a_seat_is() -> None:
    seat = np.array([[[0, 0, 0.45], [1, 0, 0.45], [0, 1, 0.45]]], np.float64)
    assert deepest(np.array([[0.2, 0.2, 0.31], [0.9, 0.9, 0.0]]), seat) == pytest.approx(0.14)
    assert deepest(np.array([[0.2, 0.2, 0.5]]), seat) == pytest.approx(-0.05)
    assert deepest(np.array([[0.9, 0.9, 0.0]]), seat) is None


@pytest.mark.parametrize(
    ("heading", "sits"),
    [
        ("INT. CAR - DAY", "sits"),
        ("INT. TRAIN COMPARTMENT - DAY", "sits"),
        ("INT. SUBWAY CAR - NIGHT", "sits"),
        ("INT. BUS - NIGHT", "sits"),
        ("INT. CAFE - DAY", "sits"),
        ("INT. LIVING ROOM - NIGHT", "sits on the sofa"),
        ("EXT. PARK - DAY", "sits on the bench"),
    ],
)
def test_who_sits_is_neither_in_the_seat_nor_above_it(stage: Stagehand, heading: str, sits: str) -> None:
    found = sitters(stage, heading, sits)
    assert set(found) == {"ada", "ben", "carl"}
    for below in found.values():
        assert below.body is not None and -LOFT < below.body < MOST
        assert below.clothes is None or below.clothes < MOST


@pytest.mark.parametrize(
    "others", ["", " BEN (40) sits beside her. CARL (8) sits behind them."], ids=("alone", "with two")
)
def test_who_drives_is_at_the_wheel(others: str) -> None:
    film = film_of(f"INT. CAR - DAY\n\nADA (34) drives.{others}\n\nADA\nHello there.\n")
    scene = film.get(Scene, "sc01")
    assert scene is not None
    marks = {f.name: f.mark for shot in film.shots("sc01") for f in staging(film, scene, shot).people}
    assert marks["ada"].x > 0.3  # the wheel is on the left of who looks ahead, towards -y
    assert all(mark.x < 0.3 for who, mark in marks.items() if who != "ada")
