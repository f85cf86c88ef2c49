"""Eyes are on what is looked at, to three degrees: whatever the body does meanwhile, and wherever that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from movie_director.engines.blender.people import Person, Shot, build, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.skeleton import turn
from movie_director.engines.installation import Installation

DATA = Installation.here().people_data()
MOST = 3.0
SECONDS = 6.0
NEAR, FAR = 0.8, 4.0


@pytest.fixture(scope="module", params=[1.12, 1.76])
def ada(request: pytest.FixtureRequest) -> Person:
    """A child and a grown-up."""
    return build({"age": 34 if request.param > 1.5 else 7, "height": request.param, "seed": 6}, DATA)


def off(person: Person, part: Any, t: float, point: Sequence[float]) -> float:
    """Degrees between where the eyes look and a point of the world: the worse eye's."""
    pose, x, y, facing = part(t)
    rotations, joints = person.skeleton.place(pose)
    world = turn((0.0, 0.0, 1.0), facing)
    worst = 0.0
    for side in "lr":
        k = person.skeleton.index[f"eye_{side}"]
        way = world @ rotations[k] @ np.array([0.0, -1.0, 0.0])
        wanted = np.array(point) - (world @ joints[k] + np.array([x, y, 0.0]))
        wanted /= np.linalg.norm(wanted)
        worst = max(worst, float(np.degrees(np.arccos(np.clip(way @ wanted, -1, 1)))))
    return worst


def spot(person: Person, yaw: float, rise: float, far: float) -> tuple[float, float, float]:
    """A point `yaw` degrees to the left of who faces -y, `rise` degrees above their eyes, `far` metres off."""
    a, b = np.radians(yaw), np.radians(rise)
    high = float(person.eye_height) + far * float(np.tan(b))
    return far * float(np.sin(a)), -far * float(np.cos(a)), high


def figure(**more: Any) -> dict[str, Any]:
    return {"name": "ada", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral", **more}


PLACES = [(yaw, rise, far) for yaw in (-75, -40, -12, 0, 25, 60, 75) for rise in (-18, 0, 14) for far in (NEAR, FAR)]


@pytest.mark.parametrize("posture", ["stand", "sit"])
@pytest.mark.parametrize("mood", ["neutral", "sad", "angry", "afraid"])
def test_who_looks_at_something_has_both_eyes_on_it(ada: Person, posture: str, mood: str) -> None:
    worst = dict[tuple[float, float, float], float]()
    for yaw, rise, far in PLACES:
        point = spot(ada, yaw, rise, far)
        part = perform(figure(posture=posture, mood=mood), ada, Shot(SECONDS, look=((0.0, point),)))
        worst[yaw, rise, far] = max(off(ada, part, t, point) for t in (0.0, 1.3, 2.9, 4.4, 5.7))
    assert max(worst.values()) <= MOST, {k: v for k, v in worst.items() if v > MOST}


@pytest.mark.parametrize("yaw", [-60, 0, 45])
def test_who_listens_has_both_eyes_on_who_speaks(ada: Person, yaw: float) -> None:
    point = spot(ada, yaw, 2.0, 1.4)
    shot = Shot(SECONDS, look=((0.0, point),), hears=((0.4, 5.6, point),))
    part = perform(figure(), ada, shot)
    assert max(off(ada, part, t, point) for t in np.arange(0.0, SECONDS, 0.2)) <= MOST


def test_who_speaks_looks_at_the_other_but_for_a_thought_now_and_then(ada: Person) -> None:
    point = spot(ada, 20.0, 0.0, 1.2)
    part = perform(figure(), ada, Shot(SECONDS, look=((0.0, point),), speaking=((0.3, 5.6),)))
    found = np.array([off(ada, part, t, point) for t in np.arange(0.0, SECONDS, 0.1)])
    assert (found <= MOST).mean() > 0.5
    assert found.max() < 30.0


@pytest.mark.parametrize("verb", [v for v, m in MOVEMENTS.items() if m.look == "target" and not m.near and v != "fall"])
def test_what_an_act_is_about_is_looked_at(ada: Person, verb: str) -> None:
    point = (-0.3 * ada.height / 1.76, -0.5 * ada.height / 1.76, 0.75 * ada.eye_height)
    movement = MOVEMENTS[verb]
    part = perform(figure(), ada, Shot(4.0, acts=(Act(verb, 0.8, 0.8 + movement.seconds, at=point),)))
    times = [0.8 + movement.seconds * share for share in (0.3, 0.5, 0.7)]
    assert max(off(ada, part, t, point) for t in times if t > 1.15) <= MOST


@pytest.mark.parametrize("verb", [v for v, m in MOVEMENTS.items() if not m.look and v not in ("fall", "sleep")])
def test_eyes_stay_while_the_rest_moves(ada: Person, verb: str) -> None:
    point = spot(ada, 15.0, 0.0, 1.5)
    part = perform(figure(), ada, Shot(4.0, look=((0.0, point),), acts=(Act(verb, 0.5, 2.5),)))
    assert max(off(ada, part, t, point) for t in np.arange(0.0, 4.0, 0.1)) <= MOST


def test_who_walks_keeps_their_eyes_on_what_is_ahead(ada: Person) -> None:
    point = (0.6, -6.0, float(ada.eye_height))
    told = figure(walk_to={"x": 0.0, "y": -3.0, "facing": 0.0})
    part = perform(told, ada, Shot(SECONDS, look=((0.0, point),)))
    assert max(off(ada, part, t, point) for t in np.arange(0.0, SECONDS, 0.15)) <= MOST


def test_heads_that_follow_their_eyes_do_not_jerk(ada: Person) -> None:
    a, b = spot(ada, -70.0, 0.0, 2.0), spot(ada, 70.0, 5.0, 2.0)
    part = perform(figure(), ada, Shot(SECONDS, look=((0.0, a), (2.0, b), (3.4, a))))
    index = ada.skeleton.index["head"]
    ways = np.array(
        [ada.skeleton.place(part(t)[0])[0][index] @ [0.0, -1.0, 0.0] for t in np.arange(0, SECONDS, 1 / 24)]
    )
    steps = np.degrees(np.arccos(np.clip((ways[1:] * ways[:-1]).sum(axis=1), -1, 1)))
    assert steps.max() < 22.0, "140 degrees in half a second, and no leap"
    assert steps[40:47].max() < 3.0, "the head stays until the eyes have gone"
