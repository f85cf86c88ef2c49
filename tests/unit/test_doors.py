"""A door that the text opens is open from then on; who opens it is at it, and no other shot changes by it."""

import math

import pytest

from movie_director.breakdown.doors import LEAST
from movie_director.breakdown.framing import frame
from movie_director.breakdown.staging import staging
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from movie_director.film.shot import Lens
from movie_director.places import KINDS, Brief, plan_of
from movie_director.places.doorway import doorway_of, widest
from movie_director.testing.films import film_of

SCRIPT = """Title: T

INT. {} - DAY

ADA, forty, waits by the table. BEN, fifty, reads a letter.

ADA
Somebody knocked, Ben, and I am not going to see who it is this time of night.

{}

BEN
Nobody. There is nobody there at all, and the street is quite empty.

ADA
Good. Then read me the letter.
"""


def shots(action, place="KITCHEN"):
    """Each shot and its staging, with what is done to the door in it."""
    film = film_of(SCRIPT.format(place, action))
    scene = film.get(Scene, "sc01")
    return [(shot, staging(film, scene, shot), scene) for shot in film.shots("sc01")]


def turning(action, place="KITCHEN"):
    return [order for _, order, _ in shots(action, place) if order.door is not None and order.door.by]


def door_of(order):
    return doorway_of(plan_of(order.place.brief, order.place.kind))


def test_who_opens_the_door_is_at_it_and_turns_it():
    (order,) = turning("Ben opens the door.")
    assert (order.door.by, order.door.begins) == ("ben", 0.0) and order.door.ends > 60
    ben = next(figure for figure in order.people if figure.name == "ben")
    (act,) = [act for act in ben.acts if act.door]
    assert act.verb == "open"
    x, y, _ = door_of(order).handle_at(0.0)
    assert math.dist((ben.mark.x, ben.mark.y), (x, y)) < 0.75


def test_nobody_who_turns_a_door_stands_in_the_way_of_its_leaf():
    for action in ("Ben opens the door.", "Ben shuts the door.", "Ben opens the door. He closes the door."):
        for order in turning(action):
            ben = next(figure for figure in order.people if figure.name == "ben")
            door = door_of(order)
            assert math.dist((ben.mark.x, ben.mark.y), door.hinge) > door.wide + 0.2


def test_an_opened_door_stays_open_in_later_shots_that_see_it_and_others_are_as_they_were():
    told = shots("Ben opens the door.")
    plain = {shot.name: order for shot, order, _ in shots("Ben opens the envelope.")}
    turned = next(n for n, (_, order, _) in enumerate(told) if order.door is not None)
    for n, (_, order, _) in enumerate(told):
        if n < turned:
            assert order.door is None and "door" not in order.model_dump(mode="json")
        if n > turned and order.door is not None:
            assert order.door.begins == order.door.ends > 60 and not order.door.by
    first = told[0]
    assert first[1] == plain[first[0].name]


def test_an_opened_door_is_open_in_a_later_shot_that_looks_at_it():
    film = film_of(SCRIPT.format("KITCHEN", "Ben opens the door."))
    scene, listed = film.get(Scene, "sc01"), film.shots("sc01")
    (order,) = [o for o in (staging(film, scene, shot) for shot in listed) if o.door is not None and o.door.by]
    eye = order.camera
    last = listed[-1].model_copy(update={"lens": Lens(position=eye.position, target=eye.target, millimetres=26.0)})
    seen = staging(apply_all(film, [Put(last)]), scene, last)
    assert seen.door is not None and seen.door.begins == seen.door.ends == order.door.ends and not seen.door.by


def test_a_door_that_is_shut_before_anybody_opened_it_was_open():
    (order,) = turning("Ben closes the door.")
    assert order.door.begins > 60 and order.door.ends == 0.0


def test_what_is_opened_and_shut_in_one_shot_is_shut_after_it():
    orders = turning("Ben opens the door. He closes the door.")
    assert orders[-1].door.ends == 0.0 and orders[0].door.begins == 0.0


@pytest.mark.parametrize(
    "action",
    ["Ben opens the fridge door.", "Ben locks the door.", "Ben opens the letter.", "Ben does not open the door.",
     "Ben looks at the door."],
)  # fmt: skip
def test_what_opens_no_door_of_the_place_turns_none(action):
    assert not [order for _, order, _ in shots(action) if order.door is not None]


def test_nobody_is_moved_from_a_door_by_the_framing():
    for shot, order, scene in shots("Ben opens the door."):
        asked = frame(scene, shot, order).asked
        assert (("position" in asked.fixed) and ("target" in asked.fixed)) == bool(order.door and order.door.by)


def test_the_camera_that_sees_a_door_is_in_the_room():
    for place in ("KITCHEN", "LIVING ROOM", "OFFICE", "BEDROOM", "HALLWAY", "MEETING ROOM"):
        for order in turning("Ben opens the door.", place):
            room = plan_of(order.place.brief, order.place.kind).room
            x, y, _ = order.camera.position
            assert room.left < x < room.right and room.front < y < room.back


def test_the_leaf_keeps_to_its_hinge_and_the_handle_to_the_leaf():
    for name in KINDS:
        door = doorway_of(plan_of(Brief(name.replace("-", " ").upper(), 0, True), name))
        if door is None:
            continue
        along, off, _ = door.handle
        for degrees in (0.0, 20.0, 45.0, 84.0):
            x, y, _ = door.handle_at(degrees)
            assert math.dist(door.hinge, (x, y)) == pytest.approx(math.hypot(along, off))
        inward = sum((b - a) * i for a, b, i in zip(door.hinge, door.spot(0, 1), door.into, strict=True))
        assert inward > 0.99


def test_most_rooms_have_a_door_that_opens():
    plans = [plan_of(Brief(name.replace("-", " ").upper(), 0, True), name) for name in KINDS]
    doors = [(doorway_of(plan), plan) for plan in plans if plan.room is not None]
    opening = [door for door, plan in doors if door is not None and widest(door, plan) >= LEAST]
    assert len(opening) > 0.7 * len(doors)


def test_the_front_door_of_a_house_is_opened_from_its_porch():
    film = film_of("EXT. SUBURBAN HOUSE - DAY\n\nADA, forty, waits. Ada opens the front door.\n\nADA\nHello?\n")
    scene = film.get(Scene, "sc01")
    (order,) = [o for o in (staging(film, scene, shot) for shot in film.shots("sc01")) if o.door is not None]
    door, (ada,) = door_of(order), order.people
    assert door.piece is not None and ada.level == door.sill > 0.2
    assert ada.mark.y < door.hinge[1], "before the house"
    assert order.camera.position[1] < ada.mark.y and order.camera.position[2] > 1.5
