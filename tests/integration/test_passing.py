"""Things that change hands in a shot: where they are between hands, tables and floors."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.engines.blender.company import company
from movie_director.engines.blender.held import InHand
from movie_director.engines.blender.people.flight import BOUNCE, GRAVITY, Fall, lying
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Mark, Picture, Place, Prop
from movie_director.testing.things import cylinder

DATA = Installation.here().people_data()
RATE, FRAMES = 24, 84
QUIET = {"schema": "Timing.1", "rate": 24, "frames": 84, "ticks_per_second": 24000, "lines": [], "visemes": []}
CUP = cylinder(0.04, 0.1, (0.5, 0.2, 0.1))
ADA = Look.model_validate({"gender": "female", "height": 1.68, "seed": 3})
BEN = Look.model_validate({"gender": "male", "height": 1.80, "seed": 8})
TABLE, FLOOR = (-0.62, -0.42, 0.75, 20.0), (-0.62, -0.42, 0.0, 20.0)
FAR = 1.5


def played(ada=(), ben=(), shards=None, **prop):
    """Two who face each other, a cup that is Ada's at first: the company, and each owner's cup over the shot."""
    people = (
        Figure(name="ada", look=ADA, mark=Mark(x=-FAR / 2, y=0.0, facing=60.0), acts=tuple(ada)),
        Figure(name="ben", look=BEN, mark=Mark(x=FAR / 2, y=0.0, facing=-90.0), acts=tuple(ben)),
    )
    thing = Prop(words="cup", where="hand", holder="ada", **prop)
    camera = Camera(position=(0.0, -3.0, 1.4), target=(0.0, 0.0, 1.2))
    order = Picture(place=Place(words="ROOM"), people=people, props=(thing,), camera=camera)
    cast = company(order, QUIET, DATA, {"ada": [InHand(CUP, "right", "", thing, shards)]})
    return cast, cast.passing


def shapes(cast, t):
    """Everybody's things at a moment, by person, and where they are drawn: those in one point are not."""
    found = []
    for person, one in zip(cast.people, cast.at(t), strict=True):
        held = one.positions[len(one.positions) - person.held :]
        found.append(None if not len(held) or np.ptp(held, axis=0).max() < 1e-5 else held)
    return found


def cups(cast):
    """The cup's middle in every picture; it is never seen twice, and never gone."""
    path = []
    for k in range(FRAMES):
        seen = [held for held in shapes(cast, k / RATE) if held is not None]
        assert len(seen) == 1, f"{len(seen)} cups at {k / RATE:.2f}"
        path.append(seen[0].mean(axis=0))
    return np.array(path)


def hand(passing, who, t):
    stay = passing.stays[who][0]
    return passing.in_hand(who, stay, t).of(stay.grasp.thing.positions.astype(float)).mean(axis=0)


def steps(path):
    return np.linalg.norm(np.diff(path, axis=0), axis=1)


@pytest.fixture(scope="module")
def thrown():
    eyes = (0.75, 0.0, 1.6)
    ada = (Act(verb="throw", whom="ben", at=eyes, thing="cup"),)
    ben = (Act(verb="throw", whom="ada", done=True, at=(-0.75, 0.0, 1.6), thing="cup"),)
    return played(ada, ben, goes="ben")


def test_a_thrown_thing_flies_from_hand_to_hand(thrown):
    cast, passing = thrown
    left, caught = passing.stays[0][0].left, passing.stays[1][0].taken
    assert 0.2 < caught - left < 1.0
    path = cups(cast)
    for who, t in ((0, left), (1, caught)):
        near = path[round(t * RATE)]
        assert np.linalg.norm(near - hand(passing, who, round(t * RATE) / RATE)) < 0.02 + 0.1 * abs(t * RATE % 1)


def test_its_path_is_a_parabola(thrown):
    cast, passing = thrown
    left, caught = passing.stays[0][0].left, passing.stays[1][0].taken
    times = np.linspace(left + 1e-3, caught - 1e-3, 9)
    middle = np.array([next(h for h in shapes(cast, t) if h is not None).mean(axis=0) for t in times])
    bend = np.polyfit(times, middle[:, 2], 2)[0]
    assert abs(2 * bend + GRAVITY) < 0.3
    assert np.abs(np.polyval(np.polyfit(times, middle[:, 0], 1), times) - middle[:, 0]).max() < 0.01


def test_nothing_jumps_when_a_thing_is_handed_over():
    ada = (Act(verb="hand-over", whom="ben", at=(0.75, 0.0, 1.6), thing="cup"),)
    ben = (Act(verb="hand-over", whom="ada", done=True, at=(-0.75, 0.0, 1.6), thing="cup"),)
    cast, passing = played(ada, ben, goes="ben")
    path = cups(cast)
    assert passing.stays[0][0].left == passing.stays[1][0].taken
    assert steps(path).max() < 0.16
    assert np.linalg.norm(path[-1] - hand(passing, 1, (FRAMES - 1) / RATE)) < 1e-3


@pytest.mark.parametrize("lies", [TABLE, FLOOR])
def test_who_picks_a_thing_up_takes_it_from_where_it_lies(lies):
    cast, passing = played((Act(verb="pick-up", at=lies[:3], thing="cup"),), lies=lies)
    path = cups(cast)
    taken = passing.stays[0][0].taken
    before = path[: int(taken * RATE)]
    assert np.ptp(before, axis=0).max() < 1e-6 and np.allclose(before[0][:2], lies[:2], atol=1e-3)
    assert np.linalg.norm(hand(passing, 0, taken) - before[0]) < 0.16, "the hand is where it lies"
    assert path[-1][2] > 0.8 and steps(path).max() < 0.14


@pytest.mark.parametrize("laid", [TABLE, FLOOR])
def test_what_is_put_down_lies_there_from_then_on(laid):
    cast, passing = played((Act(verb="put-down", at=laid[:3], thing="cup"),), laid=laid)
    path = cups(cast)
    after = path[int(passing.stays[0][0].left * RATE) + 1 :]
    assert np.ptp(after, axis=0).max() < 1e-6 and np.allclose(after[0], [*laid[:2], laid[2] + 0.05], atol=2e-3)
    assert steps(path).max() < 0.14


def test_a_dropped_thing_falls_bounces_and_lies_and_is_never_below_the_floor():
    cast, passing = played((Act(verb="drop", thing="cup"),), laid=FLOOR)
    left = passing.stays[0][0].left
    times = np.arange(left, 3.4, 0.01)
    low = np.array([passing.shown(0, t)[0][2][:, 2].min() for t in times])
    assert low.min() > -1e-4
    assert low[0] > 0.6 and low[-1] < 1e-3
    down = int(np.argmax(low < 5e-3))
    assert abs(times[down] - left - np.sqrt(2 * low[0] / GRAVITY)) < 0.03, "it falls as things do"
    assert abs(low[down:].max() - BOUNCE**2 * low[0]) < 0.02, "and bounces as high as it should"
    assert np.allclose(shapes(cast, 3.4)[0].mean(axis=0)[:2], FLOOR[:2], atol=1e-3)


def test_what_breaks_is_whole_until_it_hits_the_floor_and_shards_from_then_on():
    pieces = cylinder(0.02, 0.01, (0.8, 0.8, 0.8))
    cast, passing = played((Act(verb="drop", thing="cup"),), laid=FLOOR, breaks=True, shards=pieces)
    whole, shards = passing.stays[0]
    count = len(shards.grasp.rest)

    def seen(t):
        held = cast.at(t)[0].positions[-cast.people[0].held :]
        return [np.ptp(part, axis=0).max() > 1e-5 for part in (held[:-count], held[-count:])]

    assert seen(whole.left - 0.1) == seen(whole.left + 0.2) == [True, False]
    assert seen(whole.left + 1.0) == [False, True]
    end = cast.at(3.4)[0].positions[-count:]
    assert end[:, 2].min() > -1e-4 and np.allclose(end[:, :2].mean(axis=0), FLOOR[:2], atol=0.01)


def test_a_fall_is_the_same_each_time_and_ends_where_it_is_told():
    points = CUP.positions.astype(float)
    one = Fall(lying(0.0, 0.0, 1.1, 0.0), lying(0.3, 0.2, 0.75, 90.0), points)
    two = Fall(lying(0.0, 0.0, 1.1, 0.0), lying(0.3, 0.2, 0.75, 90.0), points)
    for t in np.linspace(0, one.ends + 0.1, 60):
        assert np.array_equal(one.at(t).of(points), two.at(t).of(points))
        assert one.at(t).of(points)[:, 2].min() > 0.75 - 1e-9
    assert np.allclose(one.at(one.ends).of(points), lying(0.3, 0.2, 0.75, 90.0).of(points))
