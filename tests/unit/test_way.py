"""Who walks goes round who and what stands between, and straight on where nothing does."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.breakdown.staging import staging
from movie_director.breakdown.way import PERSON, room, way
from movie_director.engines.blender.people.steps import Path, Walk
from movie_director.film.scene import Scene
from movie_director.places import Brief, half_of, plan_of
from movie_director.places.tabletop import away
from movie_director.testing.films import film_of

STORIES = File(__file__).parents[2] / "benchmarks" / "stories"
FIELD = Brief("FIELD", 1, False)
BEGIN, END = (-2.0, -1.0), (2.0, -1.0)


def nearest(path, at):
    """How near a path comes to a place, in metres."""
    points = [path.at(share / 200) for share in range(201)]
    return min(math.dist(point, at) for point in points)


def test_a_way_that_is_free_is_straight():
    assert way(BEGIN, END, ((0.0, 1.0, PERSON),), FIELD, "", True) == ()


def test_who_is_in_the_way_is_gone_round_by_the_shorter_side():
    via = way(BEGIN, END, ((0.0, -1.1, PERSON),), FIELD, "", True)
    path = Path(BEGIN, END, via)
    assert via and all(y > -1.0 for _, y in via)
    assert nearest(path, (0.0, -1.1)) > PERSON - 0.1
    assert path.length < 1.15 * math.dist(BEGIN, END)


@given(
    st.lists(st.tuples(st.floats(-1.2, 1.2), st.floats(-1.8, -0.2)), min_size=1, max_size=3),
    st.floats(-2.5, -1.9),
    st.floats(1.9, 2.5),
)
def test_nobody_is_walked_through(others, x0, x1):
    begin, end = (x0, -1.0), (x1, -1.0)
    via = way(begin, end, tuple((x, y, PERSON) for x, y in others), FIELD, "", True)
    path = Path(begin, end, via)
    assert min(nearest(path, at) for at in others) > PERSON - 0.15


def test_a_walk_by_points_arrives_and_its_feet_stay_where_they_stand():
    begin, end, via = (-2.0, 0.0, 90.0), (2.0, 0.0, 0.0), ((0.0, -1.2),)
    walk = Walk(begin, end, 6.0, stride=0.62, half=0.09, via=via)
    x, y, facing = walk.body(6.0)
    assert (x, y) == pytest.approx(end[:2], abs=1e-6) and math.cos(math.radians(facing)) == pytest.approx(1)
    assert min(walk.body(t / 50)[1] for t in range(300)) < -0.7
    for side in ("l", "r"):
        for one, two in pairwise([walk.foot(side, t / 100) for t in range(600)]):
            assert one.lift > 0 or two.lift > 0 or math.dist((one.x, one.y), (two.x, two.y)) < 1e-9


def test_who_enters_goes_round_who_stands_there_and_to_their_mark():
    film = film_of(
        "INT. HALL - DAY\n\nADA and BEN wait.\n\nADA\nHe is late.\n\nBEN\nYes.\n\nCARL enters.\n\nCARL\nHere I am.\n"
    )
    scene = film.get(Scene, "sc01")
    assert scene is not None
    for shot in film.shots("sc01"):
        order = staging(film, scene, shot)
        for figure in order.people:
            if figure.walk_to is None:
                assert figure.via == ()
                continue
            path = Path((figure.mark.x, figure.mark.y), (figure.walk_to.x, figure.walk_to.y), figure.via)
            for other in order.people:
                if other is not figure and other.walk_to is None:
                    assert nearest(path, (other.mark.x, other.mark.y)) > 0.42


def test_one_comes_nearer_to_another_only_as_far_as_nothing_is_between():
    assert room(BEGIN, END, ((0.0, 0.5, 0.4),), FIELD, "", True) is None
    assert room(BEGIN, END, ((0.0, -1.0, 0.4),), FIELD, "", True) == pytest.approx(1.6, abs=0.05)


KITCHEN = Brief("KITCHEN", 1, True)


def test_who_comes_nearer_over_a_table_stops_before_it_and_who_stands_at_it_stays():
    assert room((0.0, -0.8), (0.0, 1.8), (), KITCHEN, "", True) == pytest.approx(0.75, abs=0.05)
    assert room((0.0, -0.06), (0.0, 1.8), (), KITCHEN, "", True) == pytest.approx(0.0, abs=0.05)


def test_who_goes_along_a_table_keeps_off_its_corners_too():
    path = Path((-1.6, 0.4), (1.6, 0.4), way((-1.6, 0.4), (1.6, 0.4), (), KITCHEN, "", True))
    assert min(away(*path.at(n / 200)[:2], half_of(KITCHEN, "", True)) for n in range(201)) > 0.26


def test_nobody_comes_in_through_a_wall():
    film = film_of((STORIES / "open-window.fountain").read_text())
    scene = film.get(Scene, "sc06")
    shot = next(shot for shot in film.shots("sc06") if shot.walking == "vera")
    order = staging(film, scene, shot)
    vera = next(figure for figure in order.people if figure.name == "vera")
    room = plan_of(order.place.brief, order.place.kind).room
    assert vera.walk_to is not None and vera.mark.x < vera.walk_to.x - 0.5
    assert room.left + 0.3 < vera.mark.x
