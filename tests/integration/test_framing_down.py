"""Who kneels, crouches, hides or fell is in the frame where they are, in the middle of the shot and while they speak.

Heads are measured as pictures show them: people who play all their acts, through the camera that was found.
"""

import numpy as np
import pytest

from movie_director.breakdown.framing import frame
from movie_director.breakdown.staging import staging
from movie_director.engines.blender.company import company
from movie_director.engines.blender.frame.cast import parts_of
from movie_director.engines.blender.frame.perform import framed
from movie_director.engines.blender.frame.scenery import Scenery
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.operations.path import path
from movie_director.testing.films import film_of

DATA = Installation.here().people_data()
BARE = Scenery(
    points=np.zeros((0, 3), np.float32),
    parts=np.zeros(0, np.int32),
    names=(),
    boxes=np.zeros((0, 8, 3), np.float32),
    walls=np.zeros((0, 4), np.float32),
    stays=np.zeros(0, np.bool_),
    heroes=np.zeros(0, np.bool_),
    props=np.zeros(0, np.bool_),
    spans=(),
    owner=np.zeros(0, np.int32),
)
NEAR = ("medium", "medium-close", "close")
PLAY = """INT. ATTIC - DAY

ADA, forties, a woman in a red sweater, and BEN, sixties, grey beard, look at a box.

Ada {does}.

ADA
It is locked. I tried the key and it does not fit.

BEN
Try the other one.

ADA
There is no other one.
"""


def shots(does):
    film = film_of(PLAY.format(does=does))
    scene = film.get(Scene, "sc01")
    return scene, [(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]


def timing(shot, who):
    """Six seconds, in which whoever the shot is about speaks from the third second to the fifth."""
    line = {"offset": 72, "frames": 48, "speaker": who}
    return {"rate": 24, "frames": 144, "ticks_per_second": 24000, "lines": [line] if shot.lines else [], "visemes": []}


def heads(camera, order, told, seconds):
    """By name, the left, right, top and bottom of everybody's head in the frame, from 0 to 1, and its height above
    the ground in metres."""
    troupe = company(order, told, DATA)
    pose = path(camera, seconds / 6, 0, 6.0)
    right, up, forward = (np.array(axis) for axis in pose.axes)
    half = camera.sensor / 2 / pose.lens
    found = {}
    for figure, person, placed in zip(order.people, troupe.people, troupe.at(seconds), strict=True):
        head = placed.positions[parts_of(person) > 0].astype(float)
        away = head - np.array(pose.position)
        depth = away @ forward
        x, y = 0.5 + away @ right / depth / half / 2, 0.5 - away @ up / depth / half / 2 * 16 / 9
        found[figure.name] = (x.min(), x.max(), y.min(), y.max(), float(head[:, 2].mean()))
    return found


@pytest.mark.parametrize(
    ("does", "low"), [("kneels by the box", 1.25), ("crouches", 1.15), ("hides", 0.95), ("falls", 0.45)]
)
def test_who_is_down_is_in_the_frame_and_seen_as_large_as_is_asked(does, low):
    scene, told = shots(does)
    down = 0
    for shot, order in told:
        act = next((a for a in shot.acts if a.who == "ada"), None)
        if act is None or shot.size == "establishing":
            continue
        found = framed(frame(scene, shot, order), BARE, DATA)[0]
        picture = found.staged(order)
        for seconds in (3.0, 4.0):
            left, right, top, bottom, high = heads(found.camera, picture, timing(shot, "ada"), seconds)["ada"]
            assert high < low, f"{shot.name}: she is down"
            assert min(left, top) > -0.02 and max(right, bottom) < 1.0, f"{shot.name} {shot.size} cuts her head"
            if shot.size in NEAR and shot.subject == "ada":
                assert (top + bottom) / 2 < 0.56, f"{shot.name} {shot.size}: her face is too low"
        down += 1
    assert down >= 2


def test_a_nearer_shot_finds_who_knelt_before_it_kneeling_and_nobody_kneels_into_a_close_up():
    _, told = shots("kneels by the box")
    near = [act for shot, _ in told if shot.size in NEAR for act in shot.acts if act.verb == "kneel"]
    assert near and all(act.held and act.stays for act in near)


def test_cameras_and_eyes_go_down_with_who_is_down():
    _, standing = shots("waits by the box")
    _, kneeling = shots("kneels by the box")
    _, one = next((s, p) for s, p in standing if s.size == "over-shoulder" and s.subject == "ada")
    shot, two = next((s, p) for s, p in kneeling if s.size == "over-shoulder" and s.subject == "ada")
    assert two.camera.target[2] < one.camera.target[2] - 0.35, shot.name
    ben = next(p for p in two.people if p.name == "ben")
    assert ben.looks_at[2] < 1.25, "he looks down at her"


def test_a_frame_knows_of_nothing_else_that_is_done():
    scene, told = shots("waves")
    assert any(figure.acts for _, order in told for figure in order.people)
    assert not any(figure.acts for shot, order in told for figure in frame(scene, shot, order).people)
