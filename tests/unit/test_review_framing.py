"""What the review says of frames of a person made of two balls before a set that is one plane."""

import math

import numpy as np
import pytest

from movie_director.review.exposed import face_luma
from movie_director.review.framing import Finder, Person, findings

SHAPE = (180, 320)
FAR = np.full(SHAPE, 50.0, np.float32)


def ball(middle, radius, rings=24):
    """Points and triangles of a ball."""
    up = np.linspace(0, np.pi, rings)
    around = np.linspace(0, 2 * np.pi, rings, endpoint=False)
    spots = [(math.sin(u) * math.cos(a), math.sin(u) * math.sin(a), math.cos(u)) for u in up for a in around]
    corners = []
    for i in range(rings - 1):
        for j in range(rings):
            a, b = i * rings + j, i * rings + (j + 1) % rings
            corners += [(a, b, a + rings), (b, b + rings, a + rings)]
    return np.array(middle) + radius * np.array(spots), np.array(corners)


def person(x=0.0, y=0.0, looks=(0.0, -1.0, 0.0), name="ada"):
    """Somebody 1.75 m tall: a long ball for the body, a round one for the head; the eyes at 1.62 m."""
    body, one = ball((0, 0, 0.75), 1.0)
    body = (body - (0, 0, 0.75)) * (0.22, 0.16, 0.75) + (x, y, 0.75)
    head, two = ball((x, y, 1.63), 0.12)
    points = np.concatenate([body, head]).astype(np.float32)
    triangles = np.concatenate([one, two + len(body)]).astype(np.int32)
    is_head = np.arange(len(points)) >= len(body)
    return Person(
        name,
        points,
        triangles,
        is_head,
        *(np.array((x, y - 0.1, z), np.float32) for z in (1.62, 1.51)),
        np.array(looks),
    )


def camera(away=2.0, height=1.55, lens=80.0, x=0.0):
    """A level camera that looks along +y."""
    axes = (np.array(v, np.float32) for v in ((1, 0, 0), (0, 0, 1), (0, 1, 0)))
    return Finder(np.array((x, -away, height), np.float32), *axes, half=18 / lens)


def rules(size, people, finder, depth=FAR, subject="ada"):
    return [finding.rule for finding in findings(size, subject, people, depth, finder)]


def test_a_close_up_as_it_should_be_has_no_faults():
    assert rules("close", [person()], camera()) == []


def test_a_set_that_stands_before_the_subject_hides_it_and_one_behind_does_not():
    wall = np.full(SHAPE, 1.0, np.float32)
    assert rules("close", [person()], camera(), wall) == ["hidden"]
    assert rules("close", [person()], camera(), wall + 2.0) == []


def test_a_wall_before_half_of_somebody_is_told_by_how_much_it_hides():
    half = FAR.copy()
    half[:, 160:] = 1.0
    [found] = findings("close", "ada", [person()], half, camera())
    assert found.rule == "hidden" and found.words in ("Of ada 49% is seen.", "Of ada 50% is seen.")


def test_somebody_in_front_hides_the_subject_and_somebody_behind_does_not():
    assert "hidden" in rules("close", [person(), person(y=-0.6, name="ben")], camera())
    assert rules("close", [person(), person(y=0.9, name="ben")], camera()) == []


@pytest.mark.parametrize("x, there", [(0.0, False), (0.36, True), (-0.36, True)])
def test_an_edge_through_the_head_is_a_cut(x, there):
    assert ("cut" in rules("close", [person()], camera(x=x))) == there


def test_feet_outside_a_wide_frame_are_a_cut_and_in_a_medium_they_are_not():
    assert rules("wide", [person()], camera(away=4.0, lens=35.0)) == ["cut"]
    assert "cut" not in rules("medium", [person()], camera(away=3.0, lens=50.0))
    assert rules("wide", [person()], camera(away=4.0, height=0.9, lens=35.0)) == []


@pytest.mark.parametrize("lens, there", [(25.0, True), (80.0, False)])
def test_a_face_too_small_for_a_close_up_is_told(lens, there):
    assert ("size" in rules("close", [person()], camera(lens=lens))) == there


@pytest.mark.parametrize("height, there", [(1.55, False), (1.4, True), (1.66, True)])
def test_eyes_too_high_or_too_low_are_told(height, there):
    assert ("eyes" in rules("close", [person()], camera(height=height))) == there


@pytest.mark.parametrize("x, there", [(0.15, False), (-0.12, True)])
def test_who_looks_to_the_right_wants_room_there(x, there):
    finder = camera(x=x)
    assert ("lead" in rules("close", [person(looks=(1.0, 0.0, 0.0))], finder)) == there


def test_a_frame_without_its_subject_is_empty_and_a_place_without_people_is_not():
    assert rules("medium", [person(x=5.0)], camera()) == ["empty"]
    assert rules("establishing", [], camera(), subject=None) == []


def test_a_set_right_at_the_lens_is_told():
    near = FAR.copy()
    near[:, :60] = 0.2
    assert rules("establishing", [], camera(), near, subject=None) == ["near"]


def painted(level, shape=SHAPE):
    return np.full((*shape, 3), level, np.float32)


def test_a_face_is_as_bright_as_its_pixels_and_not_as_the_set_beside_it():
    ada, finder = person(), camera()
    picture = painted(0.1)
    x, y, _ = finder.seen(ada.points[ada.head])
    picture[int(y.min() * 180) : int(y.max() * 180) + 1, int(x.min() * 320) : int(x.max() * 320) + 1] = 0.5
    assert face_luma("ada", [ada], FAR, finder, picture) == pytest.approx(0.5)


def test_a_face_that_looks_away_or_is_behind_something_or_far_off_is_not_judged():
    wall, bright = np.full(SHAPE, 1.0, np.float32), painted(0.5)
    assert face_luma("ada", [person(looks=(0.0, 1.0, 0.0))], FAR, camera(), bright) is None
    assert face_luma("ada", [person()], wall, camera(), bright) is None
    assert face_luma("ada", [person()], FAR, camera(away=40), bright) is None
    assert face_luma("ada", [person(), person(y=-0.8, name="bob")], FAR, camera(), bright) is None
