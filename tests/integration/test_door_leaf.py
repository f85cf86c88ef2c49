"""The leaf of a door: about its hinge, in the hand of who turns it, and drawn in the film."""

import numpy as np
import pytest

from movie_director.breakdown.doors import camera, standing
from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import plate_name
from movie_director.engines.blender.leaf import leaf_in
from movie_director.engines.blender.people.acts.leaf import TAKES, lets_go
from movie_director.engines.blender.people.thing import Thing
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.picture import Act, Door, Figure, Picture, Place
from movie_director.places import plan_of
from movie_director.places.doorway import doorway_of
from movie_director.testing.pictures import seen, shot

DATA = Installation.here().people_data()
QUIET = {"schema": "Timing.1", "rate": 24, "frames": 84, "ticks_per_second": 24000, "lines": [], "visemes": []}
LOOKS = [{"gender": "female", "height": 1.60, "seed": 9}, {"gender": "male", "height": 1.88, "seed": 8}]
FAR = 84.0


def turning(kind, opens, look):
    """A shot in which somebody turns the door of a place."""
    place = Place(kind=kind, words=kind.replace("-", " ").upper(), inside=kind != "house")
    door = doorway_of(plan_of(place.brief, kind))
    begins, ends = (0.0, FAR) if opens else (FAR, 0.0)
    act = Act(verb="open" if opens else "close", at=door.handle_at(begins), door=True)
    figure = Figure(name="ada", look=Look.model_validate(look), mark=standing(door, 1 if opens else -1), acts=(act,))
    figure = figure.model_copy(update={"level": door.sill})
    told = Door(begins=begins, ends=ends, by="ada")
    return Picture(place=place, people=(figure,), camera=camera(door, place), door=told), door


def leaf_of(door):
    """A leaf with nothing on it, in the world in which it is shut."""
    ends = np.array([[*door.spot(along, 0.0), up] for along in (0.0, door.wide) for up in (0.0, door.high)], np.float32)
    triangles = np.array([[0, 2, 1], [1, 2, 3]], np.int32)
    grey, rough = np.full((4, 3), 0.5, np.float32), np.full(4, 0.5, np.float32)
    still = np.zeros(3)
    return Thing(ends, triangles, grey, rough, "leaf", still, np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0]))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("opens", [True, False])
@pytest.mark.parametrize("kind", ["living-room", "meeting-room", "corridor", "house"])
def test_the_hand_is_at_the_handle_while_it_turns_the_leaf(kind, opens, look):
    order, _ = turning(kind, opens, look)
    cast = company(order, QUIET, DATA)
    acts = acting(order.people, QUIET, {"ada": 1.5})
    leaf, act = leaf_in(order, acts).leaf, acts["ada"][0]
    long = act.end - act.begin
    begin, end = act.begin + TAKES * long, act.begin + lets_go(order.door.begins, order.door.ends, leaf.panel) * long
    assert abs(leaf.far(end) - order.door.begins) > 40
    for t in np.linspace(begin, end, 6):
        away = np.linalg.norm(cast.at(t)[0].positions - np.array(leaf.handle(t)), axis=1).min()
        assert away < 0.02, f"{100 * away:.1f} cm at {leaf.far(t):.0f} degrees"


@pytest.mark.parametrize("kind", ["living-room", "meeting-room", "corridor", "house"])
def test_the_leaf_turns_about_its_hinge_and_ends_open(kind):
    order, door = turning(kind, True, LOOKS[0])
    cast = company(order, QUIET, DATA, {}, leaf_of(door))
    drawn = [cast.at(k / 24)[0].positions[-4:] for k in range(84)]
    for one in drawn:
        assert np.abs(one[:2, :2] - np.array(door.hinge)).max() < 0.001
        assert np.linalg.norm(one[2, :2] - one[0, :2]) == pytest.approx(door.wide, abs=0.001)
    latch = np.array([one[2, :2] for one in drawn])
    assert np.allclose(latch[0], door.spot(door.wide, 0.0), atol=0.001)
    assert np.allclose(latch[-1], door.turned(door.wide, 0.0, FAR), atol=0.001)
    into = (latch - np.array(door.hinge)) @ np.array(door.into)
    assert (np.diff(into) > -1e-6).all(), "it turns into the room, and not back"
    assert np.linalg.norm(np.diff(latch, axis=0), axis=1).max() < 0.12, "nothing jumps"


def test_a_set_up_is_another_only_where_its_door_is_not_shut():
    order, _ = turning("living-room", True, LOOKS[0])
    shut = order.model_copy(update={"door": None})
    rests = order.model_copy(update={"door": Door(begins=FAR, ends=FAR)})
    again = order.model_copy(update={"door": order.door.model_copy(update={"begins": 10.0})})
    names = {plate_name(o, QUALITIES["low"]) for o in (order, shut, rests)}
    assert len(names) == 3
    assert plate_name(again, QUALITIES["low"]) == plate_name(order, QUALITIES["low"]), "one plate, however it turns"


@pytest.fixture(scope="module")
def film(home):
    """Pictures of a door that is opened, and the region of it that the leaf leaves, in shares of the frame."""
    order, door = turning("office", True, LOOKS[0])
    return order, door, shot(home, order, QUIET)


def test_the_door_is_seen_to_open_and_the_rest_of_the_room_stays(film):
    order, door, pictures = film
    change = np.abs(pictures[-1] - pictures[0]).mean(axis=2)
    columns = [seen(order, (*door.spot(s, 0.0), z))[0] for s in (0.1, door.wide * 0.45) for z in (0.6, 1.6)]
    a, b = int(min(columns)) + 2, int(max(columns)) - 2
    hole = change[45:120, a:b]
    assert (hole > 12).mean() > 0.6, "what was the leaf shows what is behind it"
    leaf = [seen(order, (*door.turned(door.wide, 0.0, FAR), z))[0] for z in (0.2, 1.9)]
    left = int(min(*leaf, *columns)) - 12
    assert left > 30
    assert (change[:, : left - 4] > 12).mean() < 0.02, "nothing else changes"
