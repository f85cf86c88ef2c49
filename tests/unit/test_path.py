"""Where a camera is at each moment: the convention of moves, that every tier shares."""

from __future__ import annotations

import itertools
import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.film.shot import Move as Kind
from movie_director.operations.camera import Camera, Move, Point, Pull
from movie_director.operations.path import Pose, eased, moves, path

KINDS: tuple[Kind, ...] = get_args(Kind)
REST = Camera(position=(0.4, -3.0, 1.5), target=(0.0, 0.2, 1.3), lens=40, focus=3.1, fstop=2.8)
MOVING = [kind for kind in KINDS if kind != "static"]


def going(kind: Kind, amount: float, **fields: object) -> Camera:
    move = Move(kind=kind, amount=amount, begins=(-2.0, 0.3, 0.0), ends=(0.0, 0.0, 0.0))
    return REST.model_copy(update={"move": move, **fields})


def near(a: Pose, b: Pose, within: float) -> bool:
    return math.dist(a.position, b.position) < within and math.dist(a.axes[2], b.axes[2]) < within


def seen(pose: Pose, point: Point) -> tuple[float, float]:
    """Where a point is in the picture, in frame widths and heights from its middle, right and up."""
    right, up, forward = pose.axes
    way = [a - b for a, b in zip(point, pose.position, strict=True)]
    x, y, z = (sum(a * b for a, b in zip(way, axis, strict=True)) for axis in (right, up, forward))
    return x / z * pose.lens / 36, y / z * pose.lens / 20.25


def looked_at() -> Point:
    _, _, forward = path(REST, 0).axes
    x, y, z = (p + REST.focus * f for p, f in zip(REST.position, forward, strict=True))
    return x, y, z


@given(st.sampled_from(KINDS), st.floats(0, 1), st.integers(0, 99), st.floats(0.5, 20))
def test_a_move_by_nothing_is_none(kind: Kind, t: float, seed: int, seconds: float):
    still = going(kind, 0.0)
    assert not moves(still)
    assert path(still, t, seed, seconds) == path(REST, 0)


@given(st.sampled_from(KINDS), st.floats(0.02, 1), st.floats(0, 1), st.integers(0, 99))
def test_the_same_moment_is_the_same_place(kind: Kind, amount: float, t: float, seed: int):
    assert path(going(kind, amount), t, seed, 3.0) == path(going(kind, amount), t, seed, 3.0)


@pytest.mark.parametrize(
    ("kind", "t"),
    [
        *((k, 0.0) for k in ("push-in", "crane-up", "dolly-zoom-in")),
        *((k, 1.0) for k in ("pull-out", "crane-down", "dolly-zoom-out", "tilt-up", "tilt-down", "whip-left")),
        *((k, 1.0) for k in ("whip-right", "follow")),
    ],
)
def test_a_move_begins_or_ends_on_the_composed_picture(kind: Kind, t: float):
    assert near(path(going(kind, 0.6), t, 0, 4.0), path(REST, 0), 1e-9)
    assert not near(path(going(kind, 0.6), 1 - t, 0, 4.0), path(REST, 0), 0.1)


@pytest.mark.parametrize("kind", ["truck", "orbit", "pan"])
def test_what_goes_sideways_is_composed_in_its_middle(kind: str):
    left, right = (path(going(f"{kind}-{side}", 0.4), 0.0) for side in ("left", "right"))  # type: ignore[arg-type]
    turned = path(going(f"{kind}-left", 0.4), 1.0)  # type: ignore[arg-type]
    assert near(turned, right, 1e-9)
    middle = tuple((a + b) / 2 for a, b in zip(left.position, right.position, strict=True))
    assert math.dist(middle, REST.position) < 0.2
    assert seen(path(going(f"{kind}-right", 0.4), 0.47), looked_at())[0] == pytest.approx(0, abs=0.01)  # type: ignore[arg-type]


def test_left_is_the_cameras_left_and_up_is_up():
    for kind in ("truck-left", "orbit-left"):
        assert path(going(kind, 0.4), 1).position[0] < path(going(kind, 0.4), 0).position[0]
    for kind in ("pan-left", "whip-left"):
        assert seen(path(going(kind, 0.4), 0.0, 0, 3.0), looked_at())[0] < 0
    assert (
        seen(path(going("tilt-up", 0.4), 0), looked_at())[1]
        > 0
        > seen(path(going("tilt-down", 0.4), 0), looked_at())[1]
    )
    assert path(going("crane-up", 0.4), 1).position[2] > REST.position[2] + 0.5


def test_the_frame_travels_by_the_share_that_is_asked_for():
    first, last = (seen(path(going("pan-right", 0.3), t), looked_at())[0] for t in (0, 1))
    assert first - last == pytest.approx(0.3, abs=0.01)
    first, last = (seen(path(going("truck-right", 0.3), t), looked_at())[0] for t in (0, 1))
    assert first - last == pytest.approx(0.3, abs=0.01)
    assert seen(path(going("tilt-up", 0.5), 0), looked_at())[1] == pytest.approx(0.5, abs=0.01)
    closer = path(going("push-in", 0.5), 1)
    assert math.dist(closer.position, looked_at()) == pytest.approx(0.75 * REST.focus)
    assert closer.focus == pytest.approx(0.75 * REST.focus)


@pytest.mark.parametrize("kind", ["orbit-left", "crane-up", "push-in", "dolly-zoom-in"])
def test_a_travelling_camera_keeps_what_it_looks_at_in_the_middle_and_sharp(kind: Kind):
    for t in (0.0, 0.3, 0.7, 1.0):
        pose = path(going(kind, 0.7), t)
        assert seen(pose, looked_at()) == pytest.approx((0, 0), abs=1e-6)
        assert pose.focus == pytest.approx(math.dist(pose.position, looked_at()))


@pytest.mark.parametrize("kind", ["dolly-zoom-in", "dolly-zoom-out"])
def test_a_dolly_zoom_keeps_the_subject_as_large_while_the_rest_changes(kind: Kind):
    ahead = looked_at()
    behind = (ahead[0], ahead[1] + 4, ahead[2])
    sizes: list[float] = []
    backs: list[float] = []
    for t in (0.0, 0.5, 1.0):
        pose = path(going(kind, 1.0), t)
        sizes.append(seen(pose, (ahead[0], ahead[1], ahead[2] + 0.2))[1] - seen(pose, ahead)[1])
        backs.append(seen(pose, (behind[0], behind[1], behind[2] + 0.2))[1] - seen(pose, behind)[1])
    assert max(sizes) / min(sizes) < 1.01
    assert max(backs) / min(backs) > 1.4


@pytest.mark.parametrize("kind", [k for k in MOVING if k != "handheld"])
def test_a_move_starts_and_ends_at_rest_and_does_not_overshoot(kind: Kind):
    camera, seconds, step = going(kind, 0.6), 4.0, 1e-3
    first, last = path(camera, 0, 0, seconds), path(camera, 1, 0, seconds)
    for a, b in ((0.0, step), (1 - step, 1.0)):
        one, two = path(camera, a, 0, seconds), path(camera, b, 0, seconds)
        assert math.dist(one.position, two.position) / step < 0.02
        assert math.dist(one.axes[2], two.axes[2]) / step < 0.02
    aims = [path(camera, n / 60, 0, seconds) for n in range(61)]
    if math.dist(first.position, last.position) > 0.01:
        ways = [math.dist(p.position, first.position) for p in aims]
    else:
        ways = [math.dist(p.axes[2], first.axes[2]) for p in aims]
    assert all(b >= a - 1e-9 for a, b in itertools.pairwise(ways))


def test_ease_is_slow_at_both_ends_and_even_between():
    assert (eased(0), eased(1)) == (0, 1)
    assert eased(1e-4) / 1e-4 < 1e-3 > (1 - eased(1 - 1e-4)) / 1e-4
    assert (eased(0.45) - eased(0.4)) == pytest.approx(eased(0.5) - eased(0.45))


def test_a_whip_waits_flies_and_stays_however_long_the_shot_is():
    for seconds in (1.0, 3.0, 9.0):
        camera = going("whip-right", 0.5)
        assert near(path(camera, 0.05 / seconds, 0, seconds), path(camera, 0, 0, seconds), 1e-6)
        assert near(path(camera, 0.85 / seconds, 0, seconds), path(REST, 0), 1e-6)
    steps = [path(going("whip-right", 0.5), n / 72, 0, 3.0).axes[2] for n in range(73)]
    fastest = max(math.dist(a, b) for a, b in itertools.pairwise(steps)) * 24
    assert fastest > math.radians(120)


@given(st.floats(0.05, 1), st.integers(0, 50))
def test_a_hand_is_never_still_and_never_far_away(amount: float, seed: int):
    camera = going("handheld", amount)
    poses = [path(camera, n / 48, seed, 4.0) for n in range(49)]
    assert all(math.dist(p.position, REST.position) < 0.08 * amount for p in poses)
    assert all(abs(v) < 0.075 * amount for p in poses for v in seen(p, looked_at()))
    assert all(a.position != b.position for a, b in itertools.pairwise(poses))
    # Slow: from one picture to the next it hardly goes anywhere.
    assert all(math.dist(a.position, b.position) < 0.012 * amount for a, b in itertools.pairwise(poses))


def test_a_follow_goes_the_way_of_who_walks():
    camera = going("follow", 1.0)
    first = path(camera, 0, 0, 4.0)
    assert [a - b for a, b in zip(first.position, REST.position, strict=True)] == pytest.approx([-2.0, 0.3, 0.0])
    assert first.focus == REST.focus


@pytest.mark.parametrize("kind", ["static", "push-in", "orbit-right"])
def test_focus_is_pulled_when_it_is_asked_for_and_settles(kind: Kind):
    camera = going(kind, 0.4, pull=Pull(to=5.0, at=0.25, seconds=1.0))
    plain = going(kind, 0.4)
    focus = [path(camera, t, 0, 4.0).focus for t in (0.0, 0.25, 0.37, 0.5, 1.0)]
    assert focus[:2] == pytest.approx([path(plain, t, 0, 4.0).focus for t in (0.0, 0.25)])
    assert focus[1] < focus[2] < focus[3]
    assert focus[4] == pytest.approx(5.0 + path(plain, 1.0, 0, 4.0).focus - REST.focus)


def test_a_leaning_camera_keeps_its_aim():
    pose = path(REST.model_copy(update={"roll": 20.0}), 0)
    assert seen(pose, looked_at()) == pytest.approx((0, 0), abs=1e-9)
    ahead = looked_at()
    x, y = seen(pose, (ahead[0], ahead[1], ahead[2] + 0.3))
    # Leaning to its right, it sees what is upright lean to the left.
    assert x < -0.01 and y > 0


def test_a_camera_may_look_straight_down():
    down = Camera(position=(0, 0, 5), target=(0, 0, 0), focus=5)
    right, up, forward = path(down, 0).axes
    assert (right, up, forward) == ((1, 0, 0), (0, 1, 0), (0, 0, -1))
