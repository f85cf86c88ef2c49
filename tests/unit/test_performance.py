"""The parts of a performance that need no body: mouths, faces, gazes, footsteps, limbs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.engines.blender.people.face import LIMITS, lid, within
from movie_director.engines.blender.people.gaze import aim, angles, glances
from movie_director.engines.blender.people.limbs import reach
from movie_director.engines.blender.people.mood import MOODS
from movie_director.engines.blender.people.shot import Shot, Viseme, drift, ease, shot_for
from movie_director.engines.blender.people.skeleton import turn
from movie_director.engines.blender.people.speech import VISEMES, Speech
from movie_director.engines.blender.people.steps import Walk, heading, nearest_turn


def test_all_fifteen_visemes_and_all_moods_are_there():
    assert set(VISEMES) == {"sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou"}
    assert set(MOODS) == {"neutral", "happy", "sad", "angry", "afraid", "surprised", "tired", "tender"}


def test_lips_meet_on_a_p_between_vowels():
    speech = Speech([Viseme(0.0, 0.3, "aa"), Viseme(0.3, 0.36, "PP"), Viseme(0.36, 0.7, "aa")])
    assert speech.at(0.33).get("jawOpen", 0.0) < 0.02
    assert speech.at(0.15)["jawOpen"] > 0.3
    assert speech.at(5.0) == {}


def test_a_mouth_moves_smoothly():
    speech = Speech(tuple(Viseme(0.1 * k, 0.1 * k + 0.1, shape) for k, shape in enumerate(VISEMES)))
    jaw = np.array([speech.at(t).get("jawOpen", 0.0) for t in np.arange(0, 1.7, 0.005)])
    assert np.abs(np.diff(jaw)).max() < 0.06


@given(
    st.dictionaries(
        st.sampled_from(sorted({u for v in VISEMES.values() for u in v} | {u for m in MOODS.values() for u in m.face})),
        st.floats(0, 3),
    ),
    st.floats(0.4, 1),
)
def test_faces_stay_within_limits(units, give):
    found = within(units, give)
    assert all(0 < share <= LIMITS.get(name, 1.0) for name, share in found.items())
    assert found.get("mouthPucker", 0) + found.get("mouthFunnel", 0) <= 0.76


def test_a_blink_closes_and_opens():
    assert lid(1.0, (1.0,)) == 0 and lid(1.11, (1.0,)) == 1 and lid(1.4, (1.0,)) == 0


def test_angles_follow_the_marks_sense():
    assert angles((0, 0, 1.5), 0, (0, -2, 1.5)) == pytest.approx((0, 0), abs=1e-6)
    assert angles((0, 0, 1.5), 0, (2, 0, 1.5))[0] == pytest.approx(90)
    assert angles((0, 0, 1.5), 90, (2, 0, 1.5))[0] == pytest.approx(0, abs=1e-6)
    assert heading(1, 0) == pytest.approx(90)


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0, 2.5), st.floats(-180, 180))
def test_necks_do_not_break(x, y, z, facing):
    shot = Shot(4.0, look=((0.0, (x, y, z)),))
    found = aim(1.0, glances(shot, np.random.default_rng(1), 1.0), (0, 0, 1.6), facing)
    assert abs(found.head[0] + found.neck[0]) <= 66.5 and abs(found.chest) <= 16


@given(st.floats(-4, 4), st.floats(-4, 4), st.floats(-180, 180), st.floats(-180, 180), st.floats(2, 8))
def test_walks_arrive_and_planted_feet_stay(x, y, begin, finish, duration):
    walk = Walk((0, 0, begin), (x, y, finish), duration, stride=0.62, half=0.09)
    end = walk.body(walk.arrival + 1)
    assert end[:2] == pytest.approx((x, y), abs=1e-6) or np.hypot(x, y) <= 0.15
    assert abs(nearest_turn(end[2], finish) - end[2]) < 4.001
    for side in "lr":
        swings = [(s.start, s.end) for s in walk.steps if s.side == side]
        for a, b in zip([0.0, *(e for _, e in swings)], [*(s for s, _ in swings), walk.arrival + 1], strict=True):
            if b - a > 0.02:
                first, last = walk.foot(side, a + 0.005), walk.foot(side, b - 0.005)
                assert (first.x, first.y) == pytest.approx((last.x, last.y), abs=1e-6)


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_limbs_keep_their_lengths(x, y, z):
    root, goal = np.zeros(3), np.array([x, y, z]) + 1e-3
    middle, end = reach(root, goal, np.array([0.1, 1.0, 0.2]), 0.3, 0.25)
    assert np.linalg.norm(middle) == pytest.approx(0.3, abs=1e-3)
    assert np.linalg.norm(end - middle) == pytest.approx(0.25, abs=2e-2)


def test_shots_come_from_timing():
    timing = {
        "schema": "Timing.1",
        "rate": 24,
        "frames": 96,
        "ticks_per_second": 24000,
        "lines": [
            {"line": "a", "speaker": "nora", "offset": 12, "frames": 24},
            {"line": "b", "speaker": "tom", "offset": 48, "frames": 24},
        ],
        "visemes": [{"speaker": "nora", "start": 12000, "end": 13800, "shape": "aa"}],
    }
    shot = shot_for({"name": "nora", "looks_at": "tom"}, timing, {"tom": (1.0, 0.0, 1.6)}, seed=3)
    assert shot.duration == 4 and shot.speaking == ((0.5, 1.5),) and shot.hears == ((2.0, 3.0, (1.0, 0.0, 1.6)),)
    assert shot.visemes == (Viseme(0.5, 0.575, "aa"),) and shot.look == ((0.0, (1.0, 0.0, 1.6)),)


def test_small_numbers():
    assert ease(-1) == 0 and ease(2) == 1 and ease(0.5) == pytest.approx(0.5)
    assert abs(drift(3.0, 4)) <= 1 and drift(3.0, 4) == drift(3.0, 4)
    assert np.allclose(turn((0, 0, 1), 90) @ [1, 0, 0], [0, 1, 0])
