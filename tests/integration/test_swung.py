"""What hangs and swings: as long as its length has it, about where it hangs, and seen."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.engines.blender.engine import plate_name
from movie_director.engines.blender.loose.hanging import hanging
from movie_director.engines.blender.loose.pendulum import DIES, Pendulum, kept
from movie_director.engines.blender.loose.swing import swinging
from movie_director.engines.blender.people.flight import GRAVITY
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture, Place, Swing
from movie_director.testing.pictures import shot

QUIET = {"schema": "Timing.1", "rate": 24, "frames": 48, "ticks_per_second": 24000, "lines": [], "visemes": []}
CAMERA = Camera(position=(0.0, -2.2, 1.5), target=(0.0, 0.55, 2.1), lens=30, focus=2.8)


def crossings(pendulum, until):
    times = np.arange(0, until, 1 / 960)
    angles = np.array([pendulum.at(float(t)) for t in times])
    return times[1:][(angles[:-1] > 0) & (angles[1:] <= 0)]


@pytest.mark.parametrize("length", [0.25, 0.6, 1.0, 3.0])
def test_a_pendulum_keeps_the_time_of_its_length(length):
    pendulum = Pendulum(length, 8.0)
    found = np.diff(crossings(pendulum, 16.0)).mean()
    assert found == pytest.approx(2 * np.pi * np.sqrt(length / GRAVITY), rel=0.01)


def test_a_rod_swings_as_a_pendulum_of_two_thirds_of_its_length():
    rod = np.column_stack([np.zeros((400, 2)), np.linspace(0, -1.2, 400)])
    assert kept(rod, np.zeros(3)) == pytest.approx(0.8, rel=0.01)


def test_what_was_pushed_dies_away_and_what_the_wind_moves_goes_on():
    def reach(pendulum, begin, end):
        return max(abs(pendulum.at(float(t))) for t in np.arange(begin, end, 1 / 96))

    pushed, blown = Pendulum(0.7, 15.0), Pendulum(0.7, 15.0, blown=True)
    assert reach(pushed, 0, 2) == pytest.approx(15.0, abs=0.1)
    assert reach(pushed, DIES, DIES + 2) == pytest.approx(15.0 / np.e, rel=0.12)
    assert 8.0 < reach(blown, 30, 34) < 16.5
    assert Pendulum(0.7, 0.0).at(1.3) == 0.0


def order(**swing):
    told = Swing(**{"what": "rope", "at": (0.0, 0.55, 2.6), "long": 1.2, "degrees": 14.0, **swing})
    return Picture(place=Place(kind="interview-room", words="INTERVIEW ROOM"), camera=CAMERA, swings=(told,))


@pytest.mark.parametrize("what", ["lamp", "sign", "rope", "pendulum"])
def test_it_swings_about_where_it_hangs_and_keeps_its_length(what):
    shot = order(what=what)
    body = hanging(what, 1.2, True)
    (loose,) = swinging(shot, (body,))
    moving = body.swings > 0
    pivot = np.array(shot.swings[0].at)
    away = np.linalg.norm(body.points[moving], axis=1)
    shapes = [loose.points(t) for t in np.arange(0, 3, 1 / 24)]
    for one in shapes:
        assert np.allclose(np.linalg.norm(one[moving] - pivot, axis=1), away, atol=1e-9)
        assert np.allclose(one[~moving], body.points[~moving] + pivot), "what it hangs from stays"
    low = int(np.argmin(body.points[:, 2]))
    path = np.array([one[low] for one in shapes])
    assert np.ptp(path[:, 0]) > 0.3 and np.ptp(path[:, 1]) < 1e-9
    assert np.linalg.norm(np.diff(path, axis=0), axis=1).max() < 0.06, "nothing jumps"
    again = swinging(shot, (hanging(what, 1.2, True),))[0]
    assert all((again.points(t) == loose.points(t)).all() for t in (0.3, 1.7))


def test_what_hangs_still_does_not_move():
    (loose,) = swinging(order(degrees=0.0), (hanging("rope", 1.2, True),))
    assert (loose.points(0.0) == loose.points(1.37)).all()


def test_a_plate_is_another_only_where_the_places_own_lamp_swings():
    low = QUALITIES["low"]
    still = order().model_copy(update={"swings": ()})
    hung, own = order(), order(what="lamp", piece="pendant", long=0.65)
    assert plate_name(hung, low) == plate_name(still, low) != plate_name(own, low)


def test_the_places_own_lamp_is_seen_to_swing_and_the_rest_of_the_room_stays(home):
    lamp = order(what="lamp", piece="pendant", long=0.65, at=(0.0, 0.55, 2.6))
    pictures = shot(home, lamp, QUIET)
    without = shot(home, lamp.model_copy(update={"swings": ()}), QUIET)
    moved = [np.abs(p - pictures[0]).max(axis=2) > 45 for p in pictures]
    assert max(int(one.sum()) for one in moved) > 150, "it is seen to swing"
    assert np.mean(np.any(moved, axis=0)) < 0.12, "and nothing else is"
    still = [int((np.abs(p - without[0]).max(axis=2) > 45).sum()) for p in without]
    assert max(still) < 40, "where nothing is told nothing moves"
    here = np.abs(pictures[0] - without[0]).max(axis=2) > 45
    assert 100 < here.sum() < 0.12 * here.size, "it hangs where the place has it, drawn out of plumb"
