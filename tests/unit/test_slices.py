"""What of a model is drawn in a window of the picture."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from movie_director.engines.blender.raster import framing
from movie_director.engines.blender.raster.slices import Slices
from movie_director.operations.path import Pose

WHOLE = (-1.0, -1.0, 1.0, 1.0)


def column(seed: int, count: int = 300):
    """A person's size of loose triangles, and a camera 2 m away at its middle."""
    rng = np.random.default_rng(seed)
    middles = rng.uniform((-0.3, -0.3, 0.0), (0.3, 0.3, 1.8), (count, 1, 3))
    points = (middles + rng.normal(0, 0.02, (count, 3, 3))).reshape(-1, 3).astype(np.float32)
    pose = Pose((0.0, -2.0, 0.9), (0.0, 0.0, 0.9), 12.0, 2.0, 0.0)
    camera = framing.projection(12.0, 36.0) @ framing.view(pose)
    return points, np.arange(count * 3, dtype=np.int32).reshape(-1, 3), camera.astype(np.float32)


def drawn(slices: Slices, runs: list[tuple[int, int]]) -> set[tuple[int, ...]]:
    flat = slices.triangles.reshape(-1)
    return {tuple(three) for first, count in runs for three in flat[first : first + count].reshape(-1, 3).tolist()}


@given(
    seed=st.integers(0, 50),
    left=st.floats(-1, 0.9),
    low=st.floats(-1, 0.9),
    wide=st.floats(0.05, 2),
    high=st.floats(0.05, 2),
)
def test_whatever_touches_the_window_is_drawn(seed: int, left: float, low: float, wide: float, high: float):
    points, triangles, camera = column(seed)
    slices = Slices(triangles, points, np.array([0, -2, 0.9], np.float32))
    got = drawn(slices, list(slices.within(camera, points, (left, low, left + wide, low + high))))
    clip = points @ camera[:, :3].T + camera[:, 3]
    x, y = (clip[:, :2] / clip[:, 3:]).T[:, triangles]
    over = (x.max(axis=1) >= left) & (x.min(axis=1) <= left + wide)
    over &= (y.max(axis=1) >= low) & (y.min(axis=1) <= low + high)
    assert {tuple(three) for three in triangles[over].tolist()} <= got


def test_legs_below_the_picture_are_not_worked_on():
    points, triangles, camera = column(3)
    slices = Slices(triangles, points, np.array([0, -2, 0.9], np.float32))
    assert drawn(slices, list(slices.within(camera, points, WHOLE))) == {tuple(three) for three in triangles.tolist()}
    head = drawn(slices, list(slices.within(camera, points, (-1.0, 0.3, 1.0, 1.0))))
    assert 0 < len(head) < len(triangles) / 2


def test_who_is_behind_the_lens_is_not_drawn_and_who_is_partly_is():
    points, triangles, camera = column(4)
    slices = Slices(triangles, points, np.array([0, -2, 0.9], np.float32))
    assert not list(slices.within(camera, points - np.array([0, 4, 0], np.float32), WHOLE))
    assert drawn(slices, list(slices.within(camera, points - np.array([0, 2, 0], np.float32), WHOLE)))


def test_each_triangle_is_there_once():
    points, triangles, _ = column(5)
    made = Slices(triangles, points, np.zeros(3, np.float32)).triangles
    assert sorted(map(tuple, made.tolist())) == sorted(map(tuple, triangles.tolist()))
