"""The framing solver on sets of plain boxes: what is wrong with a frame is mended, and what is a person's stays.

What the frames show is worked out here by lines of sight and by projection, not by the solver's masks.
"""

from __future__ import annotations

import asyncio
import math

import numpy as np
import pytest

from movie_director.breakdown.framing import frame
from movie_director.breakdown.staging import staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.frame.cast import cast_of
from movie_director.engines.blender.frame.perform import framed
from movie_director.engines.blender.frame.scenery import Scenery
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.operations.camera import Camera, Move
from movie_director.operations.framing import Asked, Frame, Framing
from movie_director.operations.path import path
from movie_director.operations.picture import Figure, Mark, Place, Prop
from movie_director.testing.films import sample_film
from movie_director.testing.in_memory import InMemoryVault

DATA = Installation.here().people_data()
ROOM = Place(kind="", words="ROOM")
ADA = Figure(name="ada", look=Look(height=1.68, seed=3), mark=Mark(x=0.0, y=0.0))
CLOSE = Camera(position=(0.0, -2.6, 1.58), target=(0.0, 0.0, 1.5), lens=80.0, focus=2.6)
WIDE = Camera(position=(0.0, -3.6, 1.5), target=(0.0, 0.0, 1.0), lens=28.0, focus=3.6)


def box(low, high):
    """Twelve triangles (36, 3)."""
    faces = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
    spots = np.array([[(low, high)[b >> k & 1][k] for k in (2, 1, 0)][::-1] for b in range(8)], np.float32)
    return np.concatenate([spots[[a, b, c, a, c, d]] for a, b, c, d in faces])


def scenery(**things):
    """A set of boxes, each `name=(low, high)`; nothing of it is hidden by itself; what is called `prop` is one."""
    floor = (-5, -5, -0.1), (5, 5, 0.0)
    boxes = {"floor": floor, **things}
    corners = [[(ends[i][0], ends[j][1], ends[k][2]) for i, j, k in np.ndindex(2, 2, 2)] for ends in boxes.values()]
    count = len(boxes)
    return Scenery(
        points=np.concatenate([box(low, high) for low, high in boxes.values()]).astype(np.float32),
        parts=np.repeat(np.arange(count, dtype=np.int32), 12),
        names=tuple(boxes),
        boxes=np.array(corners, np.float32),
        walls=np.full((count, 4), np.nan, np.float32),
        stays=np.ones(count, np.bool_),
        heroes=np.array([name == "prop" for name in boxes]),
        props=np.array([name == "prop" for name in boxes]),
        spans=tuple((12 * n, 12) for n in range(count)),
        owner=np.arange(count, dtype=np.int32),
    )


def solved(camera, people=(ADA,), stage=None, props=(), **asked):
    asked = {"size": "close", "subject": people[0].name if people else None, **asked}
    order = Frame(place=ROOM, people=people, props=props, camera=camera, asked=Asked(**asked))
    return framed(order, stage or scenery(), DATA)[0]


def bodies(people, camera):
    cast = cast_of(people, ROOM, camera, DATA)
    return {figure.name: body for figure, body in zip(people, cast.bodies[cast.held], strict=True)}


def seen_in(camera, points, t=None):
    """x and y of points in the frame, 0 to 1 from the left and from the top."""
    rest = path(camera.model_copy(update={"move": Move()}), 0.0)
    pose = rest if t is None else path(camera, t, 0, 3.0)
    right, up, forward = (np.array(axis) for axis in pose.axes)
    away = np.asarray(points, float) - np.array(pose.position)
    half = camera.sensor / 2 / pose.lens
    depth = away @ forward
    return 0.5 + away @ right / depth / half / 2, 0.5 - away @ up / depth / half / 2 * 16 / 9


def hidden_by(camera, points, low, high, t=None):
    """The share of points that a box stands before: lines of sight, slab by slab."""
    rest = path(camera.model_copy(update={"move": Move()}), 0.0)
    eye = np.array((rest if t is None else path(camera, t, 0, 3.0)).position)
    way = np.asarray(points, float) - eye
    one, two = (np.array(low) - eye) / way, (np.array(high) - eye) / way
    enters, leaves = np.minimum(one, two).max(axis=1), np.maximum(one, two).min(axis=1)
    return float(((enters < leaves) & (leaves > 0) & (enters < 1)).mean())


def test_a_frame_that_is_right_stays_exactly_where_it_was_meant():
    first = solved(CLOSE)
    again = solved(first.camera)
    assert again.camera == first.camera and again.unmet == ()


def test_a_beard_makes_nobodys_face_larger():
    clean, bearded = (
        cast_of(
            (ADA.model_copy(update={"look": Look(height=1.84, gender="male", seed=3, beard=beard)}),), ROOM, CLOSE, DATA
        )
        for beard in ("none", "full")
    )
    high = [float(np.ptp(cast.bodies[cast.held][0].face[:, 2])) for cast in (clean, bearded)]
    whole = [float(np.ptp(cast.bodies[cast.held][0].head[:, 2])) for cast in (clean, bearded)]
    assert abs(high[1] - high[0]) < 0.01 and whole[1] >= whole[0] + 0.02


def test_whom_a_pillar_hides_is_brought_into_view():
    pillar = (-0.16, -1.3, 0.0), (0.16, -1.0, 2.4)
    head = bodies((ADA,), CLOSE)["ada"].head
    assert hidden_by(CLOSE, head, *pillar) > 0.9
    framing = solved(CLOSE, stage=scenery(pillar=pillar))
    assert "pillar" in framing.hidden or hidden_by(framing.camera, head, *pillar) < 0.3
    assert framing.unmet == ()


def test_what_somebody_sits_in_stays_round_them_though_it_hides_them():
    rides = ADA.model_copy(update={"posture": "sit"})
    car = {"car": ((-0.9, -1.5, 0.0), (0.9, 1.5, 1.5))}
    assert "car" not in solved(WIDE, people=(rides,), stage=scenery(**car), size="wide").hidden
    beside = {"car": ((-0.9, -1.7, 0.0), (0.9, -1.3, 1.5))}
    assert "car" in solved(WIDE, people=(rides,), stage=scenery(**beside), size="wide").hidden


def test_who_stands_before_the_subject_no_longer_does():
    tom = Figure(name="tom", look=Look(height=1.85, seed=1), mark=Mark(x=0.0, y=-1.0))
    framing = solved(CLOSE, people=(ADA, tom))
    spot = framing.marks.get("tom", tom.mark)
    eye, head = np.array(framing.camera.position), bodies((ADA,), CLOSE)["ada"].head.mean(axis=0)
    way = head - eye
    off = np.array([spot.x, spot.y]) - eye[:2]
    aside = abs(way[0] * off[1] - way[1] * off[0]) / math.hypot(way[0], way[1])
    assert framing.unmet == () and aside > 0.2


def test_a_face_that_the_edge_cut_is_whole():
    astray = CLOSE.model_copy(update={"target": (0.52, 0.0, 1.5)})
    head = bodies((ADA,), CLOSE)["ada"].head
    assert seen_in(astray, head)[0].min() < 0
    camera = solved(astray).camera
    x, y = seen_in(camera, head)
    assert x.min() > 0 and x.max() < 1 and y.max() < 1


@pytest.mark.parametrize("target", [(0.0, 0.0, 1.28), (0.0, 0.0, 1.8)])
def test_eyes_lie_where_they_should_and_the_crown_below_the_edge(target):
    medium = CLOSE.model_copy(update={"lens": 40.0, "target": target})
    body = bodies((ADA,), CLOSE)["ada"]
    camera = solved(medium, size="medium").camera
    assert 0.26 < seen_in(camera, body.eyes[None])[1][0] < 0.49
    assert seen_in(camera, body.head)[1].min() > 0.01


@pytest.mark.parametrize("side", [-1, 1])
def test_there_is_room_on_the_side_that_is_looked_to(side):
    looking = ADA.model_copy(update={"mark": Mark(x=0.0, y=0.0, facing=65.0 * side)})
    tight = CLOSE.model_copy(update={"target": (-0.16 * side, 0.0, 1.5)})
    eyes = bodies((looking,), tight)["ada"].eyes[None]
    assert abs(seen_in(tight, eyes)[0][0] - 0.5 - side * 0.18) < 0.1
    x = seen_in(solved(tight, people=(looking,)).camera, eyes)[0][0]
    assert (1 - x if side == 1 else x) > 0.39


def test_a_face_too_small_for_its_size_is_made_larger():
    far = CLOSE.model_copy(update={"lens": 30.0})
    head = bodies((ADA,), CLOSE)["ada"].head

    def tall(camera):
        return np.ptp(seen_in(camera, head)[1])

    assert tall(solved(far).camera) > 1.5 * tall(far)


def test_a_camera_in_a_wall_comes_out_of_it():
    outside = CLOSE.model_copy(update={"position": (0.0, -3.3, 1.58)})
    framing = solved(outside, bounds=(-3.0, 3.0, -3.0, 3.0))
    assert framing.camera.position[1] >= -3.02 and framing.unmet == ()


def test_a_camera_in_a_cupboard_comes_out_of_it_or_does_not_see_it():
    cupboard = (-0.5, -2.9, 0.0), (0.5, -2.3, 2.0)
    framing = solved(CLOSE, stage=scenery(cupboard=cupboard))
    inside = all(a < v < b for a, v, b in zip(cupboard[0], framing.camera.position, cupboard[1], strict=True))
    assert framing.unmet == () and (not inside or "cupboard" in framing.hidden)


def test_eight_people_are_all_in_the_picture():
    people = tuple(
        Figure(name=f"p{n}", look=Look(height=1.6 + 0.04 * n, seed=n), mark=Mark(x=-2.1 + 0.6 * n, y=0.3 * (n % 2)))
        for n in range(8)
    )
    framing = solved(WIDE.model_copy(update={"lens": 35.0}), people=people, size="group")
    for body in bodies(people, WIDE).values():
        x, y = seen_in(framing.camera, body.head)
        assert x.min() > 0 and x.max() < 1 and y.min() > 0 and y.max() < 1


def test_feet_are_not_cut_in_a_wide_frame():
    near = WIDE.model_copy(update={"target": (0.0, 0.0, 1.7)})
    points = bodies((ADA,), WIDE)["ada"].points
    assert seen_in(near, points)[1].max() > 1
    camera = solved(near, size="wide").camera
    assert seen_in(camera, points)[1].max() < 1 and seen_in(camera, points)[1].min() > 0


@pytest.mark.parametrize("t", [0.0, 0.5, 1.0])
def test_a_camera_that_moves_sees_its_subject_at_both_ends_and_between(t):
    truck = WIDE.model_copy(update={"lens": 50.0, "move": Move(kind="truck-right", amount=0.6)})
    pillar = (0.1, -1.9, 0.0), (0.75, -1.6, 2.4)
    points = bodies((ADA,), WIDE)["ada"].points
    assert hidden_by(truck, points, *pillar, t=1.0) > 0.9
    framing = solved(truck, stage=scenery(pillar=pillar), size="medium")
    assert "pillar" in framing.hidden or hidden_by(framing.camera, points, *pillar, t=t) < 0.6
    assert framing.unmet == ()


def test_the_thing_of_an_insert_fills_the_frame_as_it_should():
    low, high = (-0.06, 0.49, 0.75), (0.06, 0.61, 0.87)
    far = Camera(position=(0.0, -0.9, 1.2), target=(0.3, 0.55, 0.8), lens=35.0, focus=1.5)
    spots = [(a[0], b[1], c[2]) for a in (low, high) for b in (low, high) for c in (low, high)]
    assert np.ptp(seen_in(far, spots)[1]) < 0.3
    framing = solved(
        far,
        people=(),
        stage=scenery(table=((-0.6, 0.2, 0.7), (0.6, 0.9, 0.75)), prop=(low, high)),
        props=(Prop(words="box"),),
        size="insert",
        thing=True,
    )
    x, y = seen_in(framing.camera, spots)
    assert (
        abs(x.min() + x.max() - 1) < 0.26
        and max(np.ptp(x), np.ptp(y)) > 0.33
        and x.min() > 0
        and x.max() < 1
        and y.min() > 0
        and y.max() < 1
    )


def test_an_empty_frame_and_a_subject_who_is_not_there_fail_nothing():
    assert solved(WIDE, people=(), size="establishing").camera == WIDE
    assert solved(CLOSE, subject="nobody").camera.position


def test_the_camera_does_not_cross_the_line():
    tom = Figure(name="tom", look=Look(seed=1), mark=Mark(x=1.2, y=0.0, facing=-90.0))
    looking = ADA.model_copy(update={"mark": Mark(x=0.0, y=0.0, facing=90.0)})
    across = Camera(position=(0.9, 0.5, 1.6), target=(0.0, 0.0, 1.5), lens=50.0, focus=1.0)
    framing = solved(across, people=(looking, tom), line=((0.0, 0.0), (1.2, 0.0)), side=1)
    assert framing.camera.position[1] <= 0.02 or any("line" in words for words in framing.unmet)


def test_numbers_set_by_hand_stay_and_what_they_leave_wrong_is_said():
    astray = CLOSE.model_copy(update={"target": (0.6, 0.0, 1.5)})
    by_hand = solved(astray, fixed=("position", "target", "lens", "fstop", "focus"))
    assert by_hand.camera == astray and any("cuts ada" in words for words in by_hand.unmet)


@pytest.mark.parametrize("fixed", [("lens",), ("target",), ("position",)])
@pytest.mark.parametrize("size", ["close", "wide"])
def test_of_a_camera_set_in_part_only_the_rest_moves(fixed, size):
    start = (CLOSE if size == "close" else WIDE).model_copy(update={"target": (0.7, 0.0, 1.9), "lens": 45.0})
    camera = solved(start, size=size, fixed=fixed).camera
    assert getattr(camera, fixed[0]) == getattr(start, fixed[0])
    assert camera != start


def test_the_same_frame_is_solved_alike_each_time():
    pillar = scenery(pillar=((-0.16, -1.3, 0.0), (0.16, -1.0, 2.4)))
    assert solved(CLOSE, stage=pillar) == solved(CLOSE, stage=pillar)


def test_where_egl_is_missing_the_intended_camera_is_used_and_the_camera_report_says_so():
    engine, vault = BlenderEngine(Installation.here()), InMemoryVault()
    engine._drawing = "no EGL here"
    order = Frame(place=ROOM, people=(ADA,), camera=CLOSE, asked=Asked(size="close", subject="ada"))
    recipe = Recipe("frame@1", "blender@1", order.model_dump(mode="json"), {}, None)
    made = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    engine.close()
    page = vault.path(made.outputs["framing"].content).read_bytes()
    assert Framing.model_validate_json(page).camera == CLOSE
    assert made.report.warnings == ("Nothing was measured: no EGL here",)


def test_on_the_set_that_blender_builds_what_the_picture_is_shot_by_is_what_was_measured(tmp_path):
    film = sample_film()
    shot = next(s for s in film.shots("sc01") if s.size == "over-shoulder")
    scene = film.get(Scene, "sc01")
    staged = staging(film, scene, shot)
    here = Installation.here()
    (tmp_path / "stage").symlink_to(here.stage)
    engine, vault = BlenderEngine(Installation(tmp_path)), InMemoryVault()
    order = frame(scene, shot, staged)
    recipe = Recipe("frame@1", "blender@1", order.model_dump(mode="json"), {}, None)
    made = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    again = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    engine.close()
    framing = Framing.model_validate_json(vault.path(made.outputs["framing"].content).read_bytes())
    assert made.outputs["framing"].content == again.outputs["framing"].content
    [subject] = [person for person in framing.measures["people"] if person["name"] == shot.subject]
    assert subject["visible"] > 0.5 and made.report.warnings == framing.unmet == ()
    eyes = bodies(staged.people, framing.camera)[shot.subject].eyes[None]
    x, y = seen_in(framing.staged(staged).camera, eyes)
    assert abs(x[0] - subject["eyes"][0]) < 0.02 and abs(y[0] - subject["eyes"][1]) < 0.02
