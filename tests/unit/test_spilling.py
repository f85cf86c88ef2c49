"""What the action spills: read from its words, and staged so that puddles come in one shot and stay in the later."""

import math

import pytest

from movie_director.breakdown.spilling import spilt_in
from movie_director.breakdown.staging import staging
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import apply_all
from movie_director.film.scene import Scene
from movie_director.operations.picture import SURFACE, Picture
from movie_director.places import plan_of
from movie_director.places.footprint import inside
from movie_director.studio.make import prepare
from movie_director.testing.films import film_of

SCRIPT = """Title: T

INT. KITCHEN - DAY

ADA, forty, sits at the table. BEN, fifty, stands by the window. {}

ADA
I waited all night.

{}

BEN
Careful.

ADA
It is only a stain.
"""


def read(*texts):
    return [(one.how, one.noun, one.liquid) for one in spilt_in(tuple(("action", text) for text in texts))]


@pytest.mark.parametrize(
    ("line", "how", "liquid"),
    [
        ("Ada spills the wine.", "spills", "wine"),
        ("The glass tips over.", "tips", "water"),
        ("The bottle of beer falls onto its side.", "tips", "beer"),
        ("Ben drops his cup of coffee.", "drops", "coffee"),
        ("Ben lets the mug fall.", "drops", "coffee"),
        ("Ada knocks over the ink.", "tips", "ink"),
        ("Ada knocks the ink bottle over.", "tips", "ink"),
        ("The milk spills across the floor.", "spills", "milk"),
        ("Ze morst de rode wijn.", "spills", "wine"),
        ("Hij stoot het glas melk om.", "tips", "milk"),
        ("Ze laat haar kopje thee vallen.", "drops", "tea"),
        ("De fles valt om.", "tips", "water"),
    ],
)
def test_each_way_to_say_that_something_is_spilt_is_read(line, how, liquid):
    ((found, _, wet),) = read(line)
    assert (found, wet) == (how, liquid)


@pytest.mark.parametrize(
    "line",
    [
        "Ada drops the empty glass.",
        "The cup is empty. Ben drops the cup.",
        "She sits down without spilling the wine.",
        "Ben almost drops the glass.",
        "Ben drops the subject. Ada falls over.",
        "Ben drops his key.",
        "He drops to his knees by the bottle.",
        "Ada spills her secret.",
        "Hij morst geen druppel wijn.",
        "A glass of wine stands on the table.",
        "Ada drops a note in the cup.",
    ],
)
def test_what_spills_nothing_is_not_read_as_if_it_did(line):
    assert read(line) == []


def test_what_is_in_a_vessel_is_told_anywhere_in_the_scene():
    assert read("A glass of red wine stands there.", "The glass tips over.") == [("tips", "glass", "wine")]


def orders(setting, action):
    film = film_of(SCRIPT.format(setting, action))
    film = apply_all(film, list(dress_sets(film).edits))
    scene = film.get(Scene, "sc01")
    return [staging(film, scene, shot) for shot in film.shots("sc01")]


def puddles(order):
    return [p for p in order.props if p.model == "kit#puddle"]


@pytest.mark.parametrize(
    ("setting", "action"),
    [
        ("A glass of wine stands on the table.", "The glass tips over."),
        ("A glass of milk stands on the table.", "Ada knocks over the glass."),
        ("Ben holds a cup of coffee.", "Ben drops his cup of coffee."),
        ("Ada holds a glass of wine.", "Ada spills the wine."),
    ],
)
def test_a_puddle_comes_in_one_shot_and_is_in_all_after_it_and_in_none_before(setting, action):
    found = orders(setting, action)
    (shown,) = [n for n, order in enumerate(found) if order.spills]
    spill = found[shown].spills[0]
    assert any(p.words == spill.thing for p in found[shown].props), "the vessel is there"
    assert all(not puddles(order) for order in found[: shown + 1])
    assert shown + 1 < len(found)
    for order in found[shown + 1 :]:
        (puddle,) = puddles(order)
        assert puddle.at == spill.puddle, "where it came"
        assert spill.liquid in puddle.words


def test_a_vessel_that_tipped_lies_on_its_side_afterwards_and_stood_upright_before():
    found = orders("A glass of wine stands on the table.", "The glass tips over.")
    (shown,) = [n for n, order in enumerate(found) if order.spills]
    vessel = [next((p for p in order.props if p.words == "wine glass"), None) for order in found]
    assert {p.state for p in vessel[: shown + 1] if p is not None} == {""}
    assert {p.state for p in vessel[shown + 1 :]} == {"fallen"}
    assert {p.at for p in vessel[shown + 1 :]} == {found[shown].spills[0].lies}
    assert {p.at for p in vessel[: shown + 1] if p is not None} == {vessel[shown].at}, "it stood in one place"


def test_who_knocks_it_over_reaches_for_where_it_stands():
    (order,) = [o for o in orders("A glass of milk stands on the table.", "Ada knocks over the glass.") if o.spills]
    (act,) = [act for figure in order.people for act in figure.acts if act.verb == order.spills[0].verb]
    vessel = next(p for p in order.props if p.words == order.spills[0].thing)
    assert math.dist(act.at[:2], vessel.at[:2]) < 0.01 and act.at[2] > vessel.at[2]


def test_a_film_in_which_nothing_is_spilt_is_ordered_as_before():
    for order in orders("A glass of wine stands on the table.", "Ada looks at the glass."):
        assert not order.spills and "spills" not in order.model_dump(mode="json")
        assert order.still is order


def test_a_plate_shows_nothing_of_what_moves():
    (order,) = [o for o in orders("A glass of wine stands on the table.", "The glass tips over.") if o.spills]
    gone = {p.words for p in order.props} - {p.words for p in order.still.props}
    assert gone == {"wine glass"} and isinstance(order.still, Picture)


def test_who_knocks_something_over_comes_to_stand_beside_it():
    film = film_of(
        "INT. LIVING ROOM - DAY\n\nADA and BEN wait. A glass of wine is on the table.\n\nBEN\nSo?\n\n"
        "Ada knocks over the glass of wine.\n\nADA\nOh no.\n"
    )
    scene = film.get(Scene, "sc01")
    assert scene is not None
    orders = [(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]
    (shot, order), *others = [(shot, order) for shot, order in orders if order.spills]
    spill = order.spills[0]
    ada = next(figure for figure in order.people if figure.name == "ada")
    glass = next(prop for prop in order.props if prop.words == spill.thing)
    assert not others and spill.by == "ada" and shot.people == ("ada",) and glass.at is not None
    assert math.dist((ada.mark.x, ada.mark.y), glass.at[:2]) <= 0.76
    assert math.dist(spill.puddle[:2], glass.at[:2]) < 0.5


def test_what_is_knocked_over_on_a_low_table_falls_and_runs_on_it(tmp_path):
    page = tmp_path / "wine.fountain"
    page.write_text(
        "INT. LIVING ROOM - DAY\n\nADA stands at the desk. BEN waits by the window.\n\nBEN\nSo?\n\n"
        "Ada knocks over her glass of wine.\n\nADA\nOh no.\n"
    )
    film = prepare(page).project.film
    scene = film.get(Scene, "sc01")
    assert scene is not None
    (order,) = [order for shot in film.shots("sc01") if (order := staging(film, scene, shot)).spills]
    (spill,), pieces = order.spills, plan_of(order.place.brief, order.place.kind).pieces
    glass = next(prop for prop in order.props if prop.words == spill.thing)
    assert glass.at is not None and spill.lies is not None and glass.at[2] < 0.6
    table = next(p for p in pieces if p.name == "coffee table" and inside(glass.at[:2], p))
    assert inside(spill.lies[:2], table) and inside(spill.puddle[:2], table)


def test_what_is_spilt_on_a_table_has_one_under_it():
    film = film_of("INT. LIVING ROOM - DAY\n\nADA waits.\n\nAda knocks over her glass of wine.\n\nADA\nOh no.\n")
    film = apply_all(film, list(dress_sets(film).edits))
    scene = film.get(Scene, "sc01")
    assert scene is not None
    (order,) = [order for shot in film.shots("sc01") if (order := staging(film, scene, shot)).spills]
    assert order.spills[0].puddle[2] == SURFACE[2] and order.place.laid
