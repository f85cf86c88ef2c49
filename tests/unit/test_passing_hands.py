"""What the action has change hands in a shot is staged so: from where, to whom, and where it lies afterwards."""

import math

import pytest

from movie_director.breakdown.dressing import laid
from movie_director.breakdown.staging import place, staging
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import Put, apply_all
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

SCRIPT = """Title: T

INT. KITCHEN - DAY

ADA, forty, and BEN, fifty. A cup stands on the table. Ben holds a glass.

{}

BEN
Good morning.

ADA
Morning.
"""


def dressed(action):
    film = film_of(SCRIPT.format(action))
    film = apply_all(film, list(dress_sets(film).edits))
    named = [p for p in film.of(Prop) if p.model is None]
    return apply_all(film, [Put(p.having(model=f"kit#{p.name}", size=(0.1, 0.1, 0.12))) for p in named])


def told(action):
    """The orders of the shots that tell it, and what changes hands in each."""
    film = dressed(action)
    scene = film.get(Scene, "sc01")
    orders = [staging(film, scene, shot) for shot in film.shots("sc01")]
    return film, scene, [(o, [p for p in o.props if p.lies or p.goes or p.laid]) for o in orders]


def moving(action):
    """The order in which something changes hands, and that thing."""
    _, _, orders = told(action)
    ((order, (prop,)),) = [(o, props) for o, props in orders if props]
    return order, prop


def acts(order, who):
    return next((f.acts for f in order.people if f.name == who), ())


def test_what_is_picked_up_lies_on_the_table_until_then_and_is_not_there_twice():
    order, cup = moving("Ada picks up the cup.")
    assert (cup.words, cup.where, cup.holder) == ("cup", "hand", "ada")
    assert cup.lies[2] == 0.75 and cup.goes is cup.laid is None
    (act,) = acts(order, "ada")
    assert (act.verb, act.thing, act.at) == ("pick-up", "cup", cup.lies[:3])
    assert sum(p.words == "cup" for p in order.props) == 1


def test_after_it_was_picked_up_it_is_in_the_hand():
    _, _, orders = told("Ada picks up the cup.")
    last = orders[-1][0]
    assert [p.where for p in last.props if p.words == "cup" and "ada" in [f.name for f in last.people]] in (
        [],
        ["hand"],
    )
    assert not [p for p in last.props if p.words == "cup" and p.where == "surface"]


@pytest.mark.parametrize("action", ["Ben hands Ada the glass.", "Ben throws the glass to Ada."])
def test_what_is_given_or_thrown_goes_to_the_other_who_takes_it(action):
    order, glass = moving(action)
    assert (glass.holder, glass.goes) == ("ben", "ada")
    (gives,), (takes,) = acts(order, "ben"), acts(order, "ada")
    assert gives.verb == takes.verb and takes.done and not gives.done
    assert gives.thing == takes.thing == "glass" and (gives.whom, takes.whom) == ("ada", "ben")


def test_a_catch_that_the_text_tells_is_the_answer_to_the_throw():
    order, _ = moving("Ben throws the glass to Ada. She catches it.")
    assert [a.verb for a in acts(order, "ada")] == ["throw"]


def test_what_is_dropped_lies_before_who_drops_it_in_the_next_shots_too():
    film, scene, orders = told("Ben drops the glass. It shatters.")
    ((order, (glass,)),) = [(o, props) for o, props in orders if props]
    ben = next(f for f in order.people if f.name == "ben").mark
    assert glass.breaks and glass.laid[2] == 0.0
    assert math.hypot(glass.laid[0] - ben.x, glass.laid[1] - ben.y) < 0.9
    lies = [one for one in laid(film, scene, place(film, scene)) if one.name == "glass"]
    assert lies[-1].prop.model == "kit#shards" and lies[-1].prop.at == glass.laid


def test_what_is_put_down_lies_where_the_next_shots_show_it():
    film, scene, orders = told("Ben puts the glass on the table.")
    ((order, (glass,)),) = [(o, props) for o, props in orders if props]
    (lies,) = [one for one in laid(film, scene, place(film, scene)) if one.name == "glass"]
    assert glass.laid == lies.prop.at
    assert acts(order, "ben")[0].at == glass.laid[:3]


def test_a_shot_in_which_nothing_changes_hands_tells_nothing_of_it():
    _, _, orders = told("Ada waits.")
    for order, _ in orders:
        plain = order.model_dump(mode="json")
        assert not {"lies", "goes", "laid", "breaks"} & {key for prop in plain["props"] for key in prop}
