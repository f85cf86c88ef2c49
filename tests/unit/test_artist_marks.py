"""An artist's marks: who stands at a scene's start stands on them, and nobody else is moved."""

import pytest

from movie_director.crew.blocking.film import block_film
from movie_director.film.edits import Put, apply_all
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

SCRIPT = """Title: T

EXT. HILLTOP - DAY

ADA and BEN wait. CARL, sixties, watches them.

ADA
Here?

BEN
Here.

Ada walks to the bench.

CARL
Good.

INT. KITCHEN - DAY

Ada and Ben wait.

ADA
Again.

BEN
Again.
"""


def blocked(marks, text=SCRIPT):
    film = film_of(text)
    hill = film.get(Location, "hilltop")
    film = apply_all(film, [Put(hill.having(set_file="hilltop.blend", set_marks=marks))])
    return apply_all(film, list(block_film(film).edits))


def starts(film, scene="sc01"):
    found = film.get(Scene, scene)
    return {p.who: (p.x, p.y, p.facing) for p in found.blocking if p.beat is None}


def test_who_has_a_mark_of_their_name_stands_on_it_as_it_is_turned():
    film = blocked({"ada": (-1.7, 1.2, 130.0)})
    assert starts(film)["ada"] == (-1.7, 1.2, 130.0)
    assert film.get(Scene, "sc01").blocking[0].why == "on the artist's mark"


def test_who_is_on_a_mark_that_is_not_turned_looks_at_whom_they_talk_to():
    (_, _, ada), (_, _, ben) = (
        starts(blocked({"ada": (-1.5, 0.0, None), "ben": (1.5, 0.0, None)}))[w] for w in ("ada", "ben")
    )
    assert ada > 30 and ben < -30


def test_numbered_marks_are_taken_in_turn_by_who_has_none_of_their_own():
    found = starts(blocked({"2": (2.0, 1.0, None), "1": (-2.0, 1.0, None), "ben": (0.5, -1.0, None)}))
    assert [found[who][:2] for who in ("ada", "carl", "ben")] == [(-2.0, 1.0), (2.0, 1.0), (0.5, -1.0)]


def test_a_mark_of_furniture_is_where_people_go_to_it():
    for x, went in ((-2.4, [(-2.4, 1.6)]), (2.4, [])):  # to the right she would cross the line to Ben
        film = blocked({"bench": (x, 1.6, None)})
        later = [p for p in film.get(Scene, "sc01").blocking if p.beat is not None and p.who == "ada"]
        assert [(p.x, p.y) for p in later] == went


@pytest.mark.parametrize("marks", [{}, {"zoe": (1.0, 1.0, None)}, {"window": (1.0, 1.0, None)}])
def test_marks_that_mean_nobody_here_leave_everybody_where_crew_has_them(marks):
    assert starts(blocked(marks)) == starts(film_of(SCRIPT))


def test_marks_of_one_place_move_nobody_in_another():
    assert starts(blocked({"ada": (-1.7, 1.2, 130.0)}), "sc02") == starts(film_of(SCRIPT), "sc02")


def test_others_keep_clear_of_who_is_on_a_mark():
    was = starts(film_of(SCRIPT))["ben"]
    found = starts(blocked({"ada": (was[0], was[1], None)}))
    x, y, _ = found["ben"]
    assert (x - was[0]) ** 2 + (y - was[1]) ** 2 > 0.5**2
