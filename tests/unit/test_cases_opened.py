"""Drawers, boxes and cupboards that the text opens: which is meant, who is at it, and that it stays open."""

import math

import pytest

from movie_director.breakdown.framing import frame
from movie_director.breakdown.staging import staging
from movie_director.breakdown.wanted import wanted
from movie_director.breakdown.watch import Opened
from movie_director.crew.propmaster import hire_props
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import apply_all
from movie_director.film.scene import Scene
from movie_director.operations.picture import SURFACE
from movie_director.places import plan_of
from movie_director.places.footprint import blocks, inside
from movie_director.prophouse.house import open_house
from movie_director.testing.films import film_of

SCRIPT = """Title: T

INT. {} - DAY

ADA, forty, waits by the window. BEN, fifty, reads a letter.{}

ADA
Somebody knocked, Ben, and I am not going to see who it is this time of night.

{}

BEN
Nobody. There is nobody there at all, and the street is quite empty.

{}

ADA
Good. Then read me the letter.
"""


def shots(action, place="OFFICE", there="", after="Ben waits."):
    """Each shot and its staging, of a dressed set."""
    film = film_of(SCRIPT.format(place, f" {there}" if there else "", action, after))
    film = apply_all(film, list(dress_sets(film).edits))
    film = apply_all(film, list(hire_props(film, open_house()).edits))
    scene = film.get(Scene, "sc01")
    return [(shot, staging(film, scene, shot), scene) for shot in film.shots("sc01")]


def moved(action, *told, **more):
    """The shots in which somebody opens or shuts a case, with that case."""
    return [(order, case) for _, order, _ in shots(action, *told, **more) for case in order.cases if case.by]


OPENED = [
    ("Ada opens the drawer.", "OFFICE", "", "drawer", "drawer"),
    ("Ben opens the drawer of the desk.", "OFFICE", "", "drawer", "drawer"),
    ("Ben opens a drawer.", "KITCHEN", "", "drawer", "drawer"),
    ("Ada opens the wardrobe.", "BEDROOM", "", "leaf", "wardrobe"),
    ("Ben opens the fridge door.", "KITCHEN", "", "leaf", "fridge"),
    ("Ada opens the cupboard.", "KITCHEN", "", "leaf", "cupboard"),
    ("Ben opens the wardrobe.", "LIVING ROOM", "", "leaf", "wardrobe"),
    ("Ben unlocks the safe.", "OFFICE", "", "leaf", "safe"),
    ("Ada opens the suitcase.", "BEDROOM", "A suitcase lies on the floor.", "lid", "suitcase"),
    ("Ada opens the box on the table.", "LIVING ROOM", "", "lid", "box"),
    ("Ben lifts the lid of the old chest.", "ATTIC", "", "lid", "chest"),
    ("Ada opent de la.", "KANTOOR", "", "drawer", "drawer"),
    ("Ben doet de koelkast open.", "KEUKEN", "", "leaf", "fridge"),
    ("Ada opent de kast.", "SLAAPKAMER", "", "leaf", "wardrobe"),
]


@pytest.mark.parametrize(("action", "place", "there", "sort", "words"), OPENED)
def test_what_the_action_opens_is_opened_by_who_does_it(action, place, there, sort, words):
    ((order, case),) = moved(action, place, there)
    assert (case.sort, case.words) == (sort, words) and case.by == action.split()[0].lower()
    assert case.begins == 0.0 and case.ends == case.far
    figure = next(figure for figure in order.people if figure.name == case.by)
    (act,) = [act for act in figure.acts if act.door]
    assert act.at == case.panel.handle_at(0.0)


@pytest.mark.parametrize(("action", "place", "there", "sort", "words"), OPENED)
def test_who_opens_it_is_within_an_arm_of_it_in_nobodys_and_in_no_pieces_way(action, place, there, sort, words):
    ((order, case),) = moved(action, place, there)
    (mark,) = [figure.mark for figure in order.people if figure.name == case.by]
    assert math.dist((mark.x, mark.y), case.panel.handle[:2]) < 0.8
    if case.sort == "leaf":
        assert math.dist((mark.x, mark.y), case.panel.pivot[:2]) > case.wide + 0.15, "out of the leaf's way"
    plan = plan_of(order.place.brief, order.place.kind)
    assert not any(inside((mark.x, mark.y), piece, 0.1) for piece in plan.pieces if blocks(piece))
    x, y, _ = order.camera.position
    room = plan.room
    assert room.left < x < room.right and room.front < y < room.back


@pytest.mark.parametrize(("action", "place", "there", "sort", "words"), OPENED)
def test_no_leaf_swings_into_furniture_or_a_wall(action, place, there, sort, words):
    ((order, case),) = moved(action, place, there)
    plan = plan_of(order.place.brief, order.place.kind)
    w, d, _ = case.size
    solid = [p for p in plan.pieces if blocks(p) and math.dist((p.x, p.y), case.at[:2]) > 0.1]
    for far in range(0, int(case.far) + 1, 8) if sort == "leaf" else ():
        edge = case.placed((case.side * (w / 2 - case.wide), -d / 2 - 0.02, 0.0))
        x, y, _ = case.panel.moved(edge, float(far))
        assert plan.room.left < x < plan.room.right and plan.room.front < y < plan.room.back
        assert not any(inside((x, y), piece) for piece in solid), f"{far} degrees"


def test_it_stays_open_over_the_later_shots_until_somebody_shuts_it():
    told = shots("Ada opens the drawer.", after="Ada closes the drawer.")
    (states,) = zip(*[[(case.begins, case.ends) for case in order.cases] for _, order, _ in told], strict=True)
    assert states[0] == (0.0, 0.0) and states[-1] == (0.0, 0.0)
    opens, shuts = states.index((0.0, 0.28)), states.index((0.28, 0.0))
    assert opens < shuts and all(state == (0.28, 0.28) for state in states[opens + 1 : shuts])


def test_it_is_the_same_thing_at_the_same_place_in_every_shot():
    told = shots("Ada opens the wardrobe.", "BEDROOM", after="Ada shuts it.")
    assert len({(case.words, case.at, case.size, case.hinge) for _, order, _ in told for case in order.cases}) == 1
    assert all(len(order.cases) == 1 for _, order, _ in told)


def test_what_is_shut_before_anybody_opened_it_was_open():
    ((_, case),) = moved("Ben shuts the wardrobe.", "BEDROOM")
    assert case.begins == case.far and case.ends == 0.0


def test_a_box_that_opens_is_not_on_the_set_a_second_time():
    for _, order, _ in shots("Ada opens the suitcase.", "BEDROOM", "A suitcase lies on the floor."):
        assert [case.words for case in order.cases] == ["suitcase"]
        assert not any("suitcase" in prop.words for prop in order.props)


def test_a_box_that_opens_stands_on_something():
    sofa = "Ben sits on the sofa. A box stands on the table."
    for _, order, _ in shots("Ben opens the box.", "LIVING ROOM", sofa):
        (case,) = order.cases
        plan = plan_of(order.place.brief, order.place.kind)
        x, y, z, _ = case.at
        tops = [piece.z + piece.h for piece in plan.pieces if inside((x, y), piece)]
        tops += [SURFACE[2]] if (order.place.laid or order.props) and abs(x) < 0.6 and abs(y - SURFACE[1]) < 0.3 else []
        assert any(abs(z - top) < 0.02 for top in [*tops, 0.0])


def test_nobody_stands_in_another_case():
    told = shots("Ada opens the box.", "KITCHEN", "A box stands on the table.", after="Ben opens a drawer.")
    for _, order, _ in told:
        for case in order.cases:
            if case.sort == "drawer":
                continue
            for figure in order.people:
                if figure.name == case.by or not any(c.by == figure.name for c in order.cases):
                    continue
                assert math.dist((figure.mark.x, figure.mark.y), case.at[:2]) > 0.3


@pytest.mark.parametrize(
    "action",
    ["Ben opens the door.", "Ben opens the letter.", "Ben does not open the drawer.", "Ada looks at the wardrobe.",
     "Ben opens the letter box.", "Ada opens her eyes.", "Ben takes a letter from the drawer."],
)  # fmt: skip
def test_what_opens_no_case_leaves_a_shot_as_it_was(action):
    for _, order, _ in shots(action):
        assert not order.cases and "cases" not in order.model_dump(mode="json")


def test_nobody_is_moved_from_a_case_by_the_framing():
    for shot, order, scene in shots("Ada opens the wardrobe.", "BEDROOM"):
        fixed = frame(scene, shot, order).asked.fixed
        assert ("position" in fixed) == any(case.by for case in order.cases)


@pytest.mark.parametrize(
    ("text", "opens", "nouns"),
    [
        ("Ada opens the top drawer and takes a key.", (True,), ("drawer",)),
        ("She opens the drawer of the cupboard.", (True,), ("drawer",)),
        ("He opens the door of the wardrobe.", (True,), ("wardrobe",)),
        ("He opens a chest of drawers.", (True,), ("drawer",)),
        ("He opens the box. He closes it.", (True, False), ("box", "box")),
        ("She opens the trunk of her car.", (True,), (None,)),
        ("She opens a letter from the box.", (True,), (None,)),
        ("Zij doet de kast dicht.", (False,), ("cupboard",)),
        ("Hij trekt de la open.", (True,), ("drawer",)),
    ],
)
def test_the_words_tell_which_thing_is_meant(text, opens, nouns):
    acts = [Opened("ada", one, "e1", n) for n, one in enumerate(opens)]
    assert tuple(one.noun if one else None for one in wanted(acts, {"e1": text})) == nouns


def test_what_is_opened_in_the_middle_of_a_talk_is_a_picture_of_its_own():
    film = film_of(
        "INT. LIVING ROOM - DAY\n\nADA stands at the desk. BEN waits.\n\nADA\nWhere is the letter?\n\nBEN\nIn the drawer.\n\n"
        "Ada opens the drawer. She takes out a letter.\n\nADA\nIt is empty.\n"
    )
    (shot,) = [shot for shot in film.shots("sc01") if any(act.verb == "open" for act in shot.acts)]
    assert shot.people == ("ada",) and not any(heard.part == "whole" for heard in shot.lines)
