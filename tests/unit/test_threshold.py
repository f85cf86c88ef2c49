"""Who comes or goes in a room walks through its door: where they walk, what the door does, and what later shots show."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from movie_director.breakdown.framing import frame
from movie_director.breakdown.staging import staging
from movie_director.engines.blender.people.steps import Halt, Path, Walk
from movie_director.film.scene import Scene
from movie_director.places import KINDS, Brief, plan_of
from movie_director.places.doorway import doorway_of, through
from movie_director.testing.films import film_of

SCRIPT = """Title: T

{} - DAY

ADA, forty, waits by the table. BEN, fifty, stands beside her.

ADA
Well then.

{}

ADA
So.

{}

ADA
So then.
"""


def told(first, second="Ada waits.", place="INT. KITCHEN", last="ADA\nSo then.\n"):
    """The shots of a scene, each with its staging."""
    film = film_of(SCRIPT.format(place, first, second).replace("ADA\nSo then.\n", last))
    scene = film.get(Scene, "sc01")
    assert scene is not None
    return [(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]


def walking(shots):
    """Those in which somebody comes or goes: the shot, its staging, and who."""
    found = [(shot, order, shot.leaving or shot.walking) for shot, order in shots if shot.leaving or shot.walking]
    return [(shot, order, next(f for f in order.people if f.name == who)) for shot, order, who in found]


def door_of(order):
    return doorway_of(plan_of(order.place.brief, order.place.kind))


def into(door, x, y):
    """Metres from the wall into the room."""
    return (x - door.hinge[0]) * door.into[0] + (y - door.hinge[1]) * door.into[1]


def along(door, x, y):
    """Metres along the shut leaf, from its hinge."""
    return (x - door.hinge[0]) * door.along[0] + (y - door.hinge[1]) * door.along[1]


def way_of(figure):
    """The points by which somebody walks, from where they begin."""
    halt = () if figure.halt is None else ((figure.halt.mark.x, figure.halt.mark.y), *figure.halt.via)
    end = figure.walk_to
    return [(figure.mark.x, figure.mark.y), *figure.via, *halt, (end.x, end.y)]


def crossings(door, points):
    """Where along the door a way crosses its line."""
    path = Path(points[0], points[-1], points[1:-1])
    spots = [path.at(n / 400) for n in range(401)]
    pairs = pairwise(spots)
    return [along(door, *a) for a, b in pairs if (into(door, *a) > 0) != (into(door, *b) > 0)]


PLACES = ("INT. KITCHEN", "INT. OFFICE", "INT. LIBRARY", "INT. BATHROOM", "INT. HOTEL ROOM", "INT. INTERVIEW ROOM")


@pytest.mark.parametrize("place", PLACES)
def test_who_leaves_opens_the_door_goes_through_it_and_pulls_it_shut(place):
    ((shot, order, ben),) = walking(told("Ben leaves.", place=place))
    door = door_of(order)
    assert (order.door.by, order.door.begins, order.door.ends) == ("ben", 0.0, 0.0)
    assert [act.verb for act in ben.acts if act.door] == ["open", "close"]
    at = ben.halt.mark
    assert ben.halt.way == "pull" and math.dist((at.x, at.y), door.handle_at(0.0)[:2]) < 0.85
    assert into(door, ben.mark.x, ben.mark.y) > 0 > into(door, ben.walk_to.x, ben.walk_to.y)
    (crossed,) = crossings(door, way_of(ben))
    assert 0.27 < crossed < door.wide - 0.27, "through the opening"
    assert shot.least >= 4 * 24, "there is time to be seen"


@pytest.mark.parametrize("place", PLACES)
def test_who_comes_in_pushes_the_door_open_and_walks_to_their_mark(place):
    shots = told("Ben leaves.", "Ben comes in.", place)
    before = next(f for f in shots[0][1].people if f.name == "ben")
    _, order, ben = walking(shots)[1]
    door = door_of(order)
    assert order.door.by == "ben" and order.door.begins == 0.0 and order.door.ends > 70
    assert [act.verb for act in ben.acts if act.door] == ["open"] and ben.halt.way == "push"
    assert into(door, ben.mark.x, ben.mark.y) < 0, "from outside"
    assert (ben.walk_to.x, ben.walk_to.y) == (before.mark.x, before.mark.y)
    (crossed,) = crossings(door, way_of(ben))
    assert 0.27 < crossed < door.wide - 0.27


def test_through_a_door_that_stands_open_one_only_walks():
    shots = told("Ben leaves, leaving the door open.", "Ben comes in.")
    (_, first, ben), (_, order, again) = walking(shots)
    assert [act.verb for act in ben.acts if act.door] == ["open"] and first.door.ends > 70
    assert order.door.begins == order.door.ends == first.door.ends and not order.door.by
    assert again.halt is None and not [act for act in again.acts if act.door]
    (crossed,) = crossings(door_of(order), way_of(again))
    assert 0.27 < crossed < door_of(order).wide - 0.27


def test_later_shots_show_the_door_as_it_was_left():
    for first, opened in (("Ben leaves.", False), ("Ben leaves, leaving the door open.", True)):
        shots = told(first, "Ada opens the door. She looks out.")
        at = next(n for n, (shot, _) in enumerate(shots) if shot.leaving)
        assert all(order.door is None for _, order in shots[:at])
        resting = [order.door for _, order in shots[at + 1 :] if order.door is not None and not order.door.by]
        turned = [order.door for _, order in shots[at + 1 :] if order.door is not None and order.door.by == "ada"]
        if opened:
            assert not turned and all(door.begins == door.ends > 70 for door in resting)
        else:
            assert [door.begins for door in turned] == [0.0], "it was shut again"


def test_who_slams_an_open_door_takes_it_on_the_way_out():
    shots = told("Ben leaves, leaving the door open.", "Ada storms out, slamming the door.", last="")
    _, order, ada = walking(shots)[1]
    assert order.door.by == "ada" and order.door.begins > 70 and order.door.ends == 0.0
    assert [act.verb for act in ada.acts if act.door] == ["close"] and ada.halt.way == "take"
    assert [act.verb for act in ada.acts].count("close") == 1


@pytest.mark.parametrize(
    ("first", "place"),
    [("Ben leaves.", "EXT. FIELD"), ("Ben leaves.", "INT. CAVE"), ("Ben climbs out of the window.", "INT. KITCHEN"),
     ("Ben walks to the window.", "INT. KITCHEN")],
)  # fmt: skip
def test_where_no_door_is_meant_people_pass_the_edge_of_the_frame(first, place):
    for _, order, figure in walking(told(first, place=place)):
        assert order.door is None and figure.halt is None


def test_the_camera_sees_the_door_and_stays_where_it_is():
    film = film_of(SCRIPT.format("INT. KITCHEN", "Ben leaves.", "Ben comes in."))
    scene = film.get(Scene, "sc01")
    for shot, order, _ in walking([(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]):
        door, eye = door_of(order), order.camera
        (ax, ay), (tx, ty) = eye.position[:2], eye.target[:2]
        ahead = math.atan2(ty - ay, tx - ax)
        for x, y, _ in door.corners:
            off = (math.atan2(y - ay, x - ax) - ahead + math.pi) % (2 * math.pi) - math.pi
            assert abs(math.tan(off)) < 18.0 / eye.lens, "within the frame"
        assert {"position", "target", "lens"} <= set(frame(scene, shot, order).asked.fixed)


def seen_in(camera, x, y, height):
    """Where in the frame somebody is who stands there, half a metre wide: left, right, top and bottom, 0 to 1."""
    ahead = [t - p for p, t in zip(camera.position, camera.target, strict=True)]
    long, flat = math.hypot(*ahead), math.hypot(ahead[0], ahead[1])
    ahead = [v / long for v in ahead]
    right = (ahead[1] * long / flat, -ahead[0] * long / flat, 0.0)
    up = (right[1] * ahead[2], -right[0] * ahead[2], right[0] * ahead[1] - right[1] * ahead[0])
    spots = []
    for dx, dy, z in ((dx, dy, z) for dx in (-0.25, 0.25) for dy in (-0.25, 0.25) for z in (0.0, height)):
        to = (x + dx - camera.position[0], y + dy - camera.position[1], z - camera.position[2])
        deep, aside, high = (sum(a * b for a, b in zip(to, way, strict=True)) for way in (ahead, right, up))
        if deep < 0.1:
            return None
        spots.append((0.5 + aside / deep * camera.lens / 36, 0.5 - high / deep * camera.lens / 20.25))
    xs, ys = zip(*spots, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def whole(box):
    return box is not None and box[0] >= 0 and box[1] <= 1 and box[2] >= 0 and box[3] <= 1.0


def left_out(box):
    return box is None or box[1] <= 0 or box[0] >= 1


COMPANY = """Title: T

INT. {} - DAY

ADA, forty, waits by the table. CARL, sixty, and DORA, thirty, stand by the wall. BEN, fifty, stands beside her.

ADA
Well then.

CARL
Yes.

DORA
No.

Ben leaves.

ADA
So.

Ben comes in.

DORA
So then.
"""


@pytest.mark.parametrize("who", [2, 4])
@pytest.mark.parametrize("place", ["KITCHEN", "OFFICE", "LIBRARY", "HOTEL ROOM", "INTERVIEW ROOM", "PARLOUR", "BAR"])
def test_the_edges_of_the_frame_halve_nobody(place, who):
    film = film_of(
        COMPANY.format(place) if who == 4 else SCRIPT.format(f"INT. {place}", "Ben leaves.", "Ben comes in.")
    )
    scene = film.get(Scene, "sc01")
    shots = walking([(shot, staging(film, scene, shot)) for shot in film.shots("sc01")])
    assert [bool(shot.leaving) for shot, _, _ in shots] == [True, False]
    for shot, order, ben in shots:
        door, eye = door_of(order), order.camera
        at = ben.mark if shot.leaving else ben.walk_to
        assert whole(seen_in(eye, at.x, at.y, ben.look.height)), "before they go, and when they have come"
        assert whole(seen_in(eye, *door.spot(door.middle, 0.3), ben.look.height)), "at the door"
        boxes = {f.name: seen_in(eye, f.mark.x, f.mark.y, f.look.height) for f in order.people if f is not ben}
        assert len(boxes) == who - 1 and sum(map(whole, boxes.values())) >= min(who - 1, 2)
        assert all(whole(box) or left_out(box) for box in boxes.values()), boxes


def test_a_frame_is_asked_for_when_they_are_in_the_room_and_its_camera_stays():
    for first, second in (("Ben leaves.", "Ben comes in."), ("Ben leaves, leaving the door open.", "Ben comes in.")):
        film = film_of(SCRIPT.format("INT. KITCHEN", first, second))
        scene = film.get(Scene, "sc01")
        asked = [frame(scene, shot, staging(film, scene, shot)).asked for shot in film.shots("sc01")]
        found = [(a.passes, set(a.fixed) >= {"position", "target", "lens"}) for a in asked]
        assert [each for each in found if each[0]] == [("leaves", True), ("comes", True)]
        assert all("passes" not in a.model_dump(mode="json") for a in asked if not a.passes), "others stay as they were"


def test_who_kisses_somebody_first_goes_when_they_have():
    ((shot, order, ben),) = walking(told("Ben kisses Ada and leaves."))
    ((plain, _, other),) = walking(told("Ben leaves."))
    assert other.begins == 0.0 and shot.least >= plain.least + 3 * 24
    assert [act.verb for act in ben.acts if not act.door] == ["kiss"] and 3.0 < ben.begins * shot.least / 24 < 4.0
    ada = next(f for f in order.people if f.name == "ada")
    assert math.dist((ada.mark.x, ada.mark.y), (ben.mark.x, ben.mark.y)) < 1.6, "they begin beside each other"


def test_light_is_set_in_the_room_for_who_comes_in():
    (_, leaves, _), (_, order, ben) = walking(told("Ben leaves.", "Ben comes in."))
    lit = next(f for f in order.still.people if f.name == "ben")
    assert into(door_of(order), ben.mark.x, ben.mark.y) < 0 < into(door_of(order), lit.mark.x, lit.mark.y) - 1
    assert lit.mark.facing == ben.walk_to.facing, "as they stand there"
    assert leaves.still.people == leaves.people


def test_in_nearer_shots_nobody_is_sent_to_the_door():
    film = film_of(SCRIPT.format("INT. KITCHEN", "Ben leaves.", "Ada waits."))
    scene = film.get(Scene, "sc01")
    (shot,) = [shot for shot in film.shots("sc01") if shot.leaving]
    near = shot.model_copy(update={"size": "medium"})
    assert next(f for f in staging(film, scene, near).people if f.name == "ben").halt is None


def test_who_has_far_to_go_is_on_the_way_already_and_others_begin_at_their_mark():
    shots = told("Ben leaves.", place="INT. LIBRARY")
    before = next(f for f in shots[0][1].people if f.name == "ben").mark
    ((_, _, ben),) = walking(shots)
    halt = (ben.halt.mark.x, ben.halt.mark.y)
    path = Path((ben.mark.x, ben.mark.y), halt, ben.via)
    assert path.length < 4.1 < math.dist((before.x, before.y), halt)
    ((_, _, near),) = walking(told("Ben leaves.", place="INT. INTERVIEW ROOM"))
    was = next(f for f in told("Ben leaves.", place="INT. INTERVIEW ROOM")[0][1].people if f.name == "ben").mark
    assert (near.mark.x, near.mark.y) == (was.x, was.y)


def test_people_can_go_through_the_doors_of_most_rooms():
    plans = [plan_of(Brief(name.replace("-", " ").upper(), 0, True), name) for name in KINDS]
    rooms = [plan for plan in plans if plan.room is not None]
    assert sum(through(plan) is not None for plan in rooms) > 0.6 * len(rooms)


def test_a_walk_that_stops_stands_still_there_and_its_feet_do_not_slide():
    halt = Halt((1.0, 0.5, 40.0), 1.2, ((1.5, 0.2),))
    walk = Walk((-1.0, 0.0, 90.0), (2.0, -1.0, 0.0), 8.0, stride=0.62, half=0.09, halt=halt)
    since, until = walk.halted
    assert until - since == pytest.approx(1.2)
    for t in (since, (since + until) / 2, until):
        x, y, facing = walk.body(t)
        assert (x, y) == pytest.approx((1.0, 0.5), abs=1e-6) and facing % 360 == pytest.approx(40.0)
        assert walk.moving(t) < 0.01
    assert walk.body(8.0)[:2] == pytest.approx((2.0, -1.0))
    for side in ("l", "r"):
        feet = [walk.foot(side, t / 100) for t in range(800)]
        for one, two in pairwise(feet):
            assert one.lift > 0 or two.lift > 0 or math.dist((one.x, one.y), (two.x, two.y)) < 1e-9
