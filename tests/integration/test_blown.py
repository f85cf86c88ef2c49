"""What the wind has: cloth keeps its size and what holds it, papers come down and stay, the same each time."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest

from movie_director.engines.blender.engine import plate_name
from movie_director.engines.blender.loose.cloth import SHEETS, WAITS, blown
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Blow, Picture, Place
from movie_director.places import plan_of
from movie_director.places.curtains import curtains_of
from movie_director.testing.pictures import shot

CAMERA = Camera(position=(0.0, -3.0, 1.5), target=(0.0, 0.55, 1.2))
ROOM = Place(kind="living-room", words="LIVING ROOM")
TIMES = np.arange(0, 5, 1 / 12)


def order(what, place=ROOM, **told):
    blow = Blow.model_validate({"what": what, "at": (0.0, 0.5, 0.75 if what == "papers" else 0.0), **told})
    return Picture(place=place, camera=CAMERA, blows=(blow,))


@pytest.mark.parametrize("what", ["curtains", "papers", "flag", "washing"])
def test_the_same_moment_is_the_same_whatever_was_asked_before_and_by_how_many_threads(what):
    told = order(what, begins=True)
    one = [[piece.points(t) for t in TIMES[::6]] for piece in blown(told)]
    with ThreadPoolExecutor(4) as threads:
        for piece, mine in zip(blown(told), one, strict=True):
            again = list(threads.map(piece.points, TIMES[::6][::-1]))[::-1]
            assert all((a == b).all() for a, b in zip(mine, again, strict=True))


def test_curtains_stay_on_their_rods_keep_their_length_and_lift_into_the_room():
    hung = curtains_of(plan_of(ROOM.brief, ROOM.kind))
    assert hung
    for piece, curtain in zip(blown(order("curtains", begins=True)), hung, strict=True):
        shapes = [piece.points(t) for t in TIMES]
        sheet = [s[: len(s) // 2].reshape(41, 57, 3) for s in shapes]
        into = np.array([*curtain.into, 0.0])
        tops = np.array([s[0] for s in sheet])
        assert np.ptp(tops, axis=0).max() < 0.02, "the rod holds it"
        out = [float((s[-1] - s[0]).mean(axis=0) @ into) for s in sheet]
        assert abs(out[0]) < 0.25 and max(out) > 0.4, "the wind lifts it"
        for s in sheet:
            long = np.linalg.norm(np.diff(s[:, 28], axis=0), axis=1).sum()
            assert 0.85 * curtain.tall < long < 1.25 * curtain.tall
        assert max(np.abs(b - a).max() for a, b in pairwise(shapes)) < 0.3, "nothing jumps"


def test_papers_lie_until_the_gust_come_down_and_stay():
    (piece,) = blown(order("papers", begins=True))
    first, last = piece.points(0.0), piece.points(9.0)
    assert (piece.points(WAITS - 0.05) == first).all()
    each = last.reshape(SHEETS, -1, 3)
    assert np.ptp(each[:, :, 2], axis=1).max() < 0.01 and each[:, :, 2].max() < 0.05, "flat on the floor"
    assert np.ptp(each.mean(axis=1)[:, 0]) > 1.0, "scattered"
    assert first[:, 2].min() > 0.74 and piece.points(12.0) is not None and (piece.points(12.0) == last).all()
    low = min(float(piece.points(t)[:, 2].min()) for t in TIMES)
    assert low >= 0.0, "none goes through the floor"
    (after,) = blown(order("papers"))
    assert (after.points(0.0) == last).all(), "the later shots have them where they fell"
    (before,) = blown(order("papers", gust=0.0))
    assert (before.points(0.0) == first).all() and (before.points(4.0) == first).all()


@pytest.mark.parametrize("what", ["flag", "washing"])
def test_cloth_in_the_open_flies_and_its_pole_stays(what):
    (piece,) = blown(order(what, place=Place(kind="farmyard", words="FARMYARD", inside=False)))
    shapes = np.array([piece.points(t) for t in TIMES])
    moved = np.ptp(shapes, axis=0).max(axis=1)
    assert (moved == 0).sum() > 40 and moved.max() > 0.15


def test_a_plate_is_another_only_where_curtains_blow():
    low = QUALITIES["low"]
    still = order("papers").model_copy(update={"blows": ()})
    assert plate_name(order("papers"), low) == plate_name(still, low) != plate_name(order("curtains"), low)
    assert blown(still) == ()


def test_the_wind_is_seen_in_the_pictures_and_nothing_moves_without_it():
    curtain = curtains_of(plan_of(ROOM.brief, ROOM.kind))[0]
    x, y, z = curtain.top
    eye = (x + 3.0 * curtain.into[0], y + 3.0 * curtain.into[1], 1.5)
    camera = Camera(position=eye, target=(x, y, z - 0.6 * curtain.tall), lens=24, focus=3.0)
    timing = {"schema": "Timing.1", "rate": 24, "frames": 72, "ticks_per_second": 24000, "lines": [], "visemes": []}
    blows = order("curtains", begins=True).model_copy(update={"camera": camera})
    still = blows.model_copy(update={"blows": ()})

    def moved(told):
        return np.ptp(np.array(shot(Installation.here(), told, timing)), axis=0).mean(axis=2)

    assert float(np.percentile(moved(blows), 95)) > 30.0 > 10.0 > float(np.percentile(moved(still), 95))
