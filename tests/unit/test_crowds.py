"""A scene whose text tells of a crowd has one: how many, who they are, where they stand, and who is left out of a shot."""

import math
from itertools import pairwise

import pytest

from movie_director.breakdown.background import CLEAR
from movie_director.breakdown.blocking import everywhere
from movie_director.breakdown.floorspace import space_of
from movie_director.breakdown.staging import place, staging
from movie_director.crew.blocking.film import block_film
from movie_director.engines.blender.background.sight import NEAR, seen, where
from movie_director.film.edits import apply_all
from movie_director.film.scene import Scene
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of

SCRIPT = """{heading}

{action}

ADA, forty, waits. BEN, fifty, comes up to her.

BEN
You came.

ADA
I said I would.

BEN
Then let us go.
"""
STREET, PUB, CHURCH = "EXT. CITY STREET - DAY", "INT. PUB - NIGHT", "INT. CHURCH - DAY"
CROWDS = {
    STREET: "A busy street. Shoppers and office workers hurry by.",
    PUB: "The pub is full of people.",
    CHURCH: "The church is packed. The wedding guests wait in the pews.",
}


def film(action, heading=STREET):
    return film_of(SCRIPT.format(heading=heading, action=action))


def crowd(action, heading=STREET):
    return film(action, heading).get(Scene, "sc01").crowd


def backgrounds(heading):
    made = film(CROWDS[heading], heading)
    scene = made.get(Scene, "sc01")
    return made, scene, [staging(made, scene, shot) for shot in made.shots("sc01")]


@pytest.mark.parametrize(
    ("action", "count"),
    [
        ("A busy street.", 30),
        ("The street is crowded.", 30),
        ("Rush hour.", 30),
        ("A crowd gathers round a van.", 30),
        ("A small crowd watches.", 12),
        ("A dozen soldiers march past.", 12),
        ("A few onlookers stare at the van.", 5),
        ("Six children play at the kerb.", 6),
        ("Een drukke straat.", 30),
    ],
)
def test_a_text_that_tells_of_a_crowd_gives_one_of_that_many(action, count):
    assert crowd(action).count == count


@pytest.mark.parametrize(
    "action",
    [
        "A quiet street.",
        "Ada is busy.",
        "The street is empty.",
        "The street is not crowded.",
        "There is no crowd here.",
        "She hears a crowd far away.",
        "Ben crowds her against the wall.",
        "A crowd of memories.",
        "The bag is full.",
        "A policeman walks by.",
    ],
)
def test_a_text_that_tells_of_none_gives_none(action):
    made = film(action)
    scene = made.get(Scene, "sc01")
    assert scene.crowd is None
    assert "crowd" not in scene.as_json()
    assert all("crowd" not in staging(made, scene, shot).model_dump(mode="json") for shot in made.shots("sc01"))


def test_soldiers_wear_uniforms_and_children_are_children():
    soldiers, children = crowd("A dozen soldiers march past."), crowd("Six children play at the kerb.")
    assert {look.outer for look in soldiers.looks} == {"uniform"}
    assert all(look.age < 13 and look.height < 1.5 for look in children.looks)


def test_a_crowd_wears_what_its_time_wore():
    old = film("The street is crowded.", "EXT. CITY STREET - 1890 - DAY").get(Scene, "sc01").crowd
    assert not {look.top for look in old.looks} & {"tshirt", "sweater", "rollneck"}


@pytest.mark.parametrize("heading", CROWDS)
def test_the_same_people_are_at_the_same_places_in_all_shots_of_a_scene(heading):
    _, _, shots = backgrounds(heading)
    assert len(shots) > 2 and len({shot.crowd.extras for shot in shots}) == 1
    assert len({shot.crowd.looks for shot in shots}) == 1


@pytest.mark.parametrize("heading", CROWDS)
def test_the_same_text_gives_the_same_crowd(heading):
    (_, _, first), (_, _, second) = backgrounds(heading), backgrounds(heading)
    assert [shot.crowd for shot in first] == [shot.crowd for shot in second]


@pytest.mark.parametrize("heading", CROWDS)
def test_nobody_is_near_a_mark_in_furniture_or_in_another(heading):
    made, scene, shots = backgrounds(heading)
    here = place(made, scene)
    space = space_of(here.brief, here.kind)
    extras = shots[0].crowd.extras
    assert len(extras) >= 10
    stays = [e for e in extras if e.does != "walk"]
    for extra in extras:
        least = 0.9 if extra.does in ("walk", "sit") else CLEAR
        assert all(math.dist((extra.x, extra.y), (m.x, m.y)) >= least for m in everywhere(scene))
    assert all(space.free(e.x, e.y) for e in stays if e.does != "sit")
    assert all(math.dist((a.x, a.y), (b.x, b.y)) >= 0.5 for a in stays for b in stays if a is not b)


@pytest.mark.parametrize("heading", CROWDS)
def test_no_two_who_are_alike_are_side_by_side(heading):
    _, _, shots = backgrounds(heading)
    extras = shots[0].crowd.extras
    for one in extras:
        near = [e for e in extras if e is not one and math.dist((one.x, one.y), (e.x, e.y)) < 1.2]
        assert all((e.look, e.tint) != (one.look, one.tint) for e in near)


def test_who_talks_is_turned_to_who_listens_and_they_do_not_all_face_alike():
    _, _, shots = backgrounds(PUB)
    extras = shots[0].crowd.extras
    for one in (e for e in extras if e.does == "talk"):
        near = [e for e in extras if e is not one and math.dist((one.x, one.y), (e.x, e.y)) < 1.15]
        off = [math.degrees(math.atan2(e.x - one.x, one.y - e.y)) - one.facing for e in near]
        assert any(abs((turn + 180) % 360 - 180) < 55 for turn in off)
    standing = sorted(e.facing for e in extras if e.does in ("talk", "listen"))
    assert len(standing) >= 4 and max(b - a for a, b in pairwise(standing)) < 220


def test_guests_sit_in_the_pews_and_shoppers_walk_both_ways():
    _, _, church = backgrounds(CHURCH)
    _, _, street = backgrounds(STREET)
    assert sum(e.does == "sit" for e in church[0].crowd.extras) >= 12
    walking = [e.facing for e in street[0].crowd.extras if e.does == "walk"]
    assert min(walking.count(90.0), walking.count(-90.0)) >= 3


def test_walkers_go_on_while_the_scene_does():
    _, _, (first, second, *_) = backgrounds(STREET)
    walker = next(e for e in first.crowd.extras if e.does == "walk")
    assert first.crowd.since < second.crowd.since
    assert where(walker, first.crowd, 0.0) != where(walker, first.crowd, 1.0)
    assert where(walker, first.crowd, 0.0) != where(walker, second.crowd, 0.0)


@pytest.mark.parametrize("heading", CROWDS)
def test_nobody_stands_before_whom_a_shot_is_of_or_at_the_lens(heading):
    _, _, shots = backgrounds(heading)
    shown = 0
    for shot in shots:
        eye = shot.camera.position
        for number in seen(shot, 2.0):
            shown += 1
            x, y = where(shot.crowd.extras[number], shot.crowd, 1.0)
            assert math.dist((x, y), eye[:2]) >= NEAR
            for figure in shot.people:
                dx, dy = figure.mark.x - eye[0], figure.mark.y - eye[1]
                along = ((x - eye[0]) * dx + (y - eye[1]) * dy) / math.hypot(dx, dy)
                aside = abs((x - eye[0]) * dy - (y - eye[1]) * dx) / math.hypot(dx, dy)
                assert not (0 < along < math.hypot(dx, dy) and aside < 0.4)
    assert shown


def test_a_crowd_that_a_person_set_is_theirs_and_the_crew_leaves_it_so(tmp_path):
    page = tmp_path / "pub.fountain"
    page.write_text(SCRIPT.format(heading=PUB, action=CROWDS[PUB]))
    studio = prepare(page)
    set_values(studio, "sc01", {"crowd.count": "0"})
    made = studio.project.film
    scene = made.get(Scene, "sc01")
    assert (scene.crowd.count, scene.crowd.touched, scene.touched) == (0, True, False)
    again = apply_all(made, block_film(made).edits).get(Scene, "sc01")
    assert again.crowd == scene.crowd
    assert staging(made, scene, made.shots("sc01")[0]).crowd is None
