"""A chair at a table is drawn up to it while somebody sits there, and stands back where nobody does."""

from __future__ import annotations

import math

import pytest

from movie_director.breakdown.chairs import apart
from movie_director.breakdown.reach import NEAR, SHARE, STEP, steps_up
from movie_director.breakdown.staging import staging
from movie_director.film.scene import Scene
from movie_director.operations.picture import Mark, Place
from movie_director.places import Brief, half_of
from movie_director.places.tabletop import away
from movie_director.testing.films import film_of

SUPPER = """INT. KITCHEN - NIGHT

ANNA (40) and her son TOM (12) sit at the table. A cup of tea stands on the table.

ANNA
Eat something.

TOM
I am not hungry.

Anna picks up the cup and drinks.

ANNA
Then we wait for your father.

Tom rises from the table and walks to the window.

TOM
He isn't coming.

Anna puts the cup down.

ANNA
Sit down, Tom.

Tom sits down at the table.

TOM
Fine.
"""
KITCHEN = Place(words="KITCHEN")


@pytest.fixture(scope="module")
def orders():
    film = film_of(SUPPER)
    scene = film.get(Scene, "sc01")
    return [staging(film, scene, shot) for shot in film.shots("sc01")]


def figure(order, name):
    return next((f for f in order.people if f.name == name), None)


def test_who_rises_from_a_table_pushes_the_chair_back_as_far_as_one_has_to(orders):
    rises = next(o for o in orders if any(f.pushes for f in o.people))
    tom = figure(rises, "tom")
    assert (tom.posture, tom.then) == ("sit", "stand") and 0.25 < tom.pushes < 0.5
    (moved,) = [seat for seat in rises.seats if seat.by]
    assert moved.by == "tom" and moved.mark == tom.mark
    way = math.radians(tom.mark.facing)
    ahead = 0.42 - tom.pushes
    x, y = tom.mark.x + ahead * math.sin(way), tom.mark.y - ahead * math.cos(way)
    assert away(x, y, half_of(KITCHEN.brief, "", True)) >= 0.27 - 1e-6, "there is room for a body before the table"


def test_a_chair_that_was_left_stands_back_until_somebody_sits_there_again(orders):
    rose = next(n for n, o in enumerate(orders) if any(f.pushes for f in o.people))
    place = next(seat.mark for seat in orders[rose].seats if seat.by)
    empty = [o for o in orders[rose + 1 :] if figure(o, "tom") is not None and figure(o, "tom").posture == "stand"]
    assert empty
    for order in empty:
        back = max(order.seats, key=lambda seat: seat.mark.x).mark
        assert math.hypot(back.x - place.x, back.y - place.y) == pytest.approx(
            figure(orders[rose], "tom").pushes, abs=0.01
        )
    assert max(orders[-1].seats, key=lambda seat: seat.mark.x).mark == place


def test_who_sits_outside_the_frame_still_sits_at_the_table(orders):
    for order in orders:
        left = min(order.seats, key=lambda seat: seat.mark.x)
        assert (left.mark.x, left.by) == (-0.98, ""), "anna never rises"


def test_where_no_legs_go_under_a_table_a_chair_stays_where_it_is():
    for words in ("POLICE STATION - INTERVIEW ROOM", "LOST PROPERTY OFFICE", "FOREST"):
        brief = Brief(words, 0, words != "FOREST", "")
        assert apart((3.0, 0.5, 78.0), brief, "", True) == 0.0, "no table is before it"
    assert apart((-0.98, 0.58, 78.0), KITCHEN.brief, "", True) == pytest.approx(0.36)


def test_what_a_sitter_takes_up_and_lays_down_lies_at_hand(orders):
    found = [(o, p) for o in orders for p in o.props if p.lies is not None or p.laid is not None]
    assert len(found) == 2
    for order, cup in found:
        anna, at = figure(order, "anna"), cup.lies or cup.laid
        assert math.dist((anna.mark.x, anna.mark.y), at[:2]) <= SHARE * anna.look.height
        assert abs(at[0]) < half_of(KITCHEN.brief, "", True) - 0.03, "on the table"


def test_who_stands_steps_up_to_a_thing_and_not_into_the_table_on_which_it_lies():
    wide = half_of(KITCHEN.brief, "", True)
    cup = (-0.5, 0.49)
    far = Mark(x=-0.5, y=-0.35, facing=180.0)
    gone = steps_up(far, cup, KITCHEN)
    assert 0.3 < gone < min(STEP, math.dist((far.x, far.y), cup) - NEAR) + 1e-9
    x, y = (a + (b - a) * gone / math.dist((far.x, far.y), cup) for a, b in zip((far.x, far.y), cup, strict=True))
    assert away(x, y, wide) >= 0.2
    assert steps_up(Mark(x=-0.5, y=0.49 - NEAR), cup, KITCHEN) == 0.0, "who is near stays"
    assert steps_up(Mark(x=-0.5, y=-2.5), cup, KITCHEN) == pytest.approx(STEP)
