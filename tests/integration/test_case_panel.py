"""What opens besides doors: the hand that opens or shuts it is at its handle, and it goes the way it is hung."""

from dataclasses import replace

import numpy as np
import pytest

from movie_director.breakdown.cases import camera
from movie_director.breakdown.kept import standing
from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import plate_name
from movie_director.engines.blender.leaf import leaf_in
from movie_director.engines.blender.people.acts.leaf import TAKES, lets_go
from movie_director.engines.blender.people.thing import Thing
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Picture, Place
from movie_director.places.case import Case
from movie_director.testing.pictures import seen, shot

DATA = Installation.here().people_data()
QUIET = {"schema": "Timing.1", "rate": 24, "frames": 84, "ticks_per_second": 24000, "lines": [], "visemes": []}
LOOKS = [{"gender": "female", "height": 1.60, "seed": 9}, {"gender": "male", "height": 1.88, "seed": 8}]
PLACE = Place(kind="living-room", words="LIVING ROOM")
CASES = {
    "desk drawer": Case("drawer", "drawer", (0.3, 0.6, 0.487, 0.0), (0.3, 0.4, 0.165)),
    "kitchen drawer": Case("drawer", "drawer", (1.0, 2.6, 0.743, 0.0), (0.6, 0.45, 0.118)),
    "box on a table": Case("lid", "box", (0.0, 0.55, 0.75, 0.0), (0.3, 0.22, 0.15)),
    "suitcase on the floor": Case("lid", "suitcase", (-1.5, 0.3, 0.0, -16.0), (0.66, 0.46, 0.2)),
    "chest": Case("lid", "chest", (-0.6, -0.9, 0.0, 0.0), (0.78, 0.46, 0.44)),
    "wardrobe": Case("leaf", "wardrobe", (3.18, 0.2, 0.0, -90.0), (1.2, 0.6, 2.0), hinge="right"),
    "fridge": Case("leaf", "fridge", (0.0, 2.5, 0.0, 0.0), (0.7, 0.6, 1.8)),
    "low cupboard": Case("leaf", "cupboard", (0.0, 2.7, 0.0, 0.0), (1.0, 0.45, 0.9), hinge="left"),
    "safe": Case("leaf", "safe", (-1.3, 1.4, 0.0, -15.0), (0.5, 0.5, 0.5)),
}


def moving(name, opens, look):
    """A shot in which somebody opens or shuts a case."""
    case = CASES[name]
    begins, ends = (0.0, case.far) if opens else (case.far, 0.0)
    case = replace(case, begins=begins, ends=ends, by="ada")
    act = Act(verb="open" if opens else "close", at=case.panel.handle_at(begins), door=True)
    figure = Figure(name="ada", look=Look.model_validate(look), mark=standing(case, 1 if opens else -1), acts=(act,))
    eye = Camera(position=(0.0, -3.0, 1.5), target=(0.0, 0.5, 1.0), focus=3.0)
    return Picture(place=PLACE, people=(figure,), camera=eye, cases=(case,)), case


def shut(case):
    """Two triangles where the panel of a case is while it is shut: at its axis, and at its handle."""
    axis, handle, up = np.array(case.panel.pivot), np.array(case.panel.handle), np.array((0.0, 0.0, 0.1))
    points = np.array([axis, handle, axis + up, handle + up], np.float32)
    triangles = np.array([[0, 1, 2], [1, 3, 2]], np.int32)
    grey, rough = np.full((4, 3), 0.5, np.float32), np.full(4, 0.5, np.float32)
    still = np.zeros(3)
    return Thing(points, triangles, grey, rough, "leaf", still, np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0]))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("opens", [True, False])
@pytest.mark.parametrize("name", CASES)
def test_the_hand_is_at_the_handle_while_it_opens_or_shuts_a_case(name, opens, look):
    order, case = moving(name, opens, look)
    cast = company(order, QUIET, DATA)
    acts = acting(order.people, QUIET, {"ada": 1.5})
    leaf, act = leaf_in(order, acts).leaf, acts["ada"][0]
    long = act.end - act.begin
    begin, end = act.begin + TAKES * long, act.begin + lets_go(case.begins, case.ends, case.panel) * long
    assert abs(leaf.far(end) - case.begins) > 0.6 * case.far
    for t in np.linspace(begin, end, 6):
        away = np.linalg.norm(cast.at(t)[0].positions - np.array(leaf.handle(t)), axis=1).min()
        assert away < 0.02, f"{100 * away:.1f} cm at {leaf.far(t):.2f}"


@pytest.mark.parametrize("name", CASES)
def test_a_panel_goes_the_way_it_is_hung_and_ends_open(name):
    order, case = moving(name, True, LOOKS[0])
    cast = company(order, QUIET, DATA, {}, shut(case))
    drawn = np.array([cast.at(k / 24)[0].positions[-4:] for k in range(84)], np.float64)
    assert np.allclose(drawn[0, 1], case.panel.handle, atol=0.001)
    assert np.allclose(drawn[-1, 1], case.panel.handle_at(case.far), atol=0.001)
    assert np.linalg.norm(np.diff(drawn[:, 1], axis=0), axis=1).max() < 0.09, "nothing jumps"
    if case.sort == "drawer":
        way = drawn[-1, 1] - drawn[0, 1]
        front = np.array(case.way((0.0, -1.0, 0.0)))
        assert way @ front == pytest.approx(0.28, abs=0.001) and abs(way[2]) < 0.001
    else:
        assert np.abs(drawn[:, 0] - np.array(case.panel.pivot)).max() < 0.001, "the hinge stays"
    if case.sort == "lid":
        assert drawn[-1, 1, 2] > drawn[0, 1, 2] + 0.8 * case.size[1] * np.sin(np.radians(case.far))
    if case.sort == "leaf":
        out = (drawn[-1, 1] - drawn[0, 1]) @ np.array(case.way((0.0, -1.0, 0.0)))
        assert out > 0.8 * case.wide, "it opens towards who stands before it"


def test_a_plate_is_the_same_however_a_case_moves_and_another_where_it_rests_open():
    order, case = moving("chest", True, LOOKS[0])
    again = order.model_copy(update={"cases": (replace(case, begins=case.far, ends=0.0),)})
    rests = order.model_copy(update={"cases": (replace(case, begins=case.far, ends=case.far, by=""),)})
    closed = order.model_copy(update={"cases": (replace(case, begins=0.0, ends=0.0, by=""),)})
    none = order.model_copy(update={"cases": ()})
    names = [plate_name(o, QUALITIES["low"]) for o in (order, again, rests, closed, none)]
    assert names[0] == names[1] and len({*names}) == 4


@pytest.fixture(scope="module")
def film(home):
    """Pictures of a chest that is opened."""
    order, case = moving("chest", True, LOOKS[1])
    order = order.model_copy(update={"camera": camera(case, PLACE)})
    return order, case, shot(home, order, QUIET)


def test_the_lid_of_a_chest_is_seen_to_rise_and_what_is_far_from_it_stays(film):
    order, case, pictures = film
    change = np.abs(pictures[-1] - pictures[0]).mean(axis=2)
    w, d, h = case.size
    open_at = case.panel.moved(case.placed((0.0, -0.2 * d, h - 0.03)), case.far)
    x, y = (round(v) for v in seen(order, open_at))
    assert change[y - 3 : y + 4, x - 3 : x + 4].mean() > 12, "the lid is where there was wall"
    within = case.placed((0.0, 0.1 * d, h - case.lid))
    x, y = (round(v) for v in seen(order, within))
    assert change[y - 2 : y + 3, x - 2 : x + 3].mean() > 12, "one looks into it"
    body = [seen(order, case.placed((s * w / 2, -d / 2, 0.1)))[0] for s in (-1, 1)]
    far = round(max(body)) + 60 if max(body) < 200 else round(min(body)) - 60
    strip = change[:, far:] if max(body) < 200 else change[:, :far]
    assert (strip > 12).mean() < 0.03
