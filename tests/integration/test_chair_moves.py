"""Who rises from a table pushes the chair back and goes with it; hands reach what they take."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from movie_director.engines.blender.company import company
from movie_director.engines.blender.held import InHand
from movie_director.engines.blender.loose.parts import Parts
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Mark, Picture, Place, Prop, Seat
from movie_director.testing.things import cylinder

DATA = Installation.here().people_data()
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 96, "ticks_per_second": 24000, "lines": [], "visemes": []}
CAMERA = Camera(position=(0.0, -3.0, 1.4), target=(0.0, 0.0, 1.2))
ADA = Look.model_validate({"gender": "female", "height": 1.68, "seed": 3})
KIM = Look.model_validate({"gender": "female", "age": 9, "height": 1.35, "seed": 5})
BACK = 0.36
MARK = Mark(x=0.0, y=0.0, facing=0.0)
CHAIR = replace(cylinder(0.22, 0.46, (0.3, 0.2, 0.1)))
CUP = cylinder(0.04, 0.1, (0.5, 0.2, 0.1))


def rising(**changes):
    """Somebody and the chair that they move; the table is towards -y."""
    who = Figure(name="ada", look=ADA, **changes)
    order = Picture(place=Place(words="ROOM"), people=(who,), seats=(Seat(mark=MARK, by="ada"),), camera=CAMERA)
    return company(order, TIMING, DATA, moving=Parts(chairs=(CHAIR,)))


def moves(cast):
    """How far the chair and the hips are from the sitter's place, and the feet (left, right: y and height)."""
    skeleton = cast.people[0].skeleton
    rows = []
    for t in np.arange(0, 4, 1 / 24):
        pose, x, y, facing = cast.parts[0](float(t))
        _, joints = skeleton.place(pose)
        way = math.radians(facing)
        turned = np.array([[math.cos(way), -math.sin(way)], [math.sin(way), math.cos(way)]])

        def at(name, joints=joints, turned=turned, x=x, y=y):
            joint = joints[skeleton.index[name]]
            return (*(turned @ joint[:2] + (x, y)), joint[2])

        chair = cast.loose[0].points(float(t))[:, 1].mean()
        rows.append(
            (
                chair,
                at("pelvis")[1],
                at("pelvis")[2],
                at("foot_l")[1],
                at("foot_l")[2],
                at("foot_r")[1],
                at("foot_r")[2],
            )
        )
    return np.array(rows)


def slides(feet, heights):
    """The farthest that a foot goes along the ground, metres, in all the time that it is down."""
    still = heights < heights.min() + 0.002
    return max((np.ptp(part) for part in np.split(feet, np.flatnonzero(~still)) if len(part) > 1), default=0.0)


def test_the_chair_goes_back_with_its_sitter_who_then_rises_before_it():
    path = moves(rising(mark=MARK, posture="sit", then="stand", pushes=BACK))
    chair, hips, high = path[:, 0], path[:, 1], path[:, 2]
    assert chair[0] == pytest.approx(0.0, abs=1e-6) and chair[-1] == pytest.approx(BACK, abs=1e-6)
    seated = high < high[0] + 0.02
    assert chair[seated].max() > BACK - 0.02, "they rise when it stands back"
    assert np.ptp((hips - chair)[seated & (chair < BACK - 0.01)]) < 0.02, "they go with it"
    assert high[-1] > high[0] + 0.25 and abs(hips[-1] - (BACK - 0.41)) < 0.08, "and stand a thigh before it"


def test_the_feet_step_back_and_do_not_slide():
    path = moves(rising(mark=MARK, posture="sit", then="stand", pushes=BACK))
    pushing = path[:, 0] < BACK - 1e-6
    for side in (3, 5):
        feet, heights = path[pushing, side], path[pushing, side + 1]
        assert heights.max() - heights.min() == pytest.approx(0.03, abs=0.01)
        assert np.ptp(feet) > 0.9 * BACK and slides(feet, heights) < 0.02


def test_who_sits_down_draws_the_chair_up():
    walks = {"mark": Mark(x=0.0, y=-1.5, facing=0.0), "walk_to": MARK, "then": "sit"}
    path = moves(rising(**walks, draws=BACK))
    chair, hips, high = path[:, 0], path[:, 1], path[:, 2]
    assert chair[0] == pytest.approx(BACK, abs=1e-6) and chair[-1] == pytest.approx(0.0, abs=1e-6)
    down = (chair < BACK - 1e-6) & (high < high[-1] + 0.02)
    assert down.sum() > 8 and np.ptp((hips - chair)[down]) < 0.02 and hips[-1] == pytest.approx(0.02, abs=0.03)


def gap(look, posture, far, aside, high, verb):
    """Metres between where a cup lies and where the hand has it as it takes or leaves it."""
    way = math.radians(aside)
    at = (far * math.sin(way), -far * math.cos(way), high, 20.0)
    thing = Prop(words="cup", where="hand", holder="ada", **{"lies" if verb == "pick-up" else "laid": at})
    acts = (Act(verb=verb, at=at[:3], thing="cup"),)
    figure = Figure(name="ada", look=look, mark=MARK, posture=posture, acts=acts)
    order = Picture(place=Place(words="ROOM"), people=(figure,), props=(thing,), camera=CAMERA)
    passing = company(order, TIMING, DATA, {"ada": [InHand(CUP, "right", "", thing)]}).passing
    stay = passing.stays[0][0]
    there = passing.in_hand(0, stay, stay.taken if verb == "pick-up" else stay.left)
    return float(np.linalg.norm(there.of(CUP.positions.astype(float)).mean(axis=0) - (*at[:2], high + 0.05)))


@pytest.mark.parametrize("verb", ["pick-up", "put-down"])
@pytest.mark.parametrize("look", [ADA, KIM], ids=["grown up", "child"])
@pytest.mark.parametrize(("posture", "far"), [("sit", 0.32), ("sit", 0.36), ("stand", 0.3), ("stand", 0.55)])
def test_a_hand_comes_to_what_lies_within_reach(verb, look, posture, far):
    """`far` is a share of their height: who stands steps up to it."""
    for aside in (-40.0, 0.0, 25.0):
        assert gap(look, posture, far * look.height, aside, 0.75, verb) < 0.09, aside


@pytest.mark.parametrize("high", [0.0, 0.45])
def test_who_stoops_comes_to_what_lies_low(high):
    for verb in ("pick-up", "put-down"):
        assert max(gap(ADA, "stand", 0.8, aside, high, verb) for aside in (-40.0, 0.0)) < 0.09
