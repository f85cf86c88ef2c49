"""What the wind takes: read from the action's words, and staged before, while and after it blows."""

import pytest

from movie_director.breakdown.blowing import blown_in
from movie_director.breakdown.staging import staging
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

SCRIPT = """Title: T

{}

ADA, forty, waits.

ADA
You heard it too.

{}

ADA
It is nothing.

ADA
(quietly)
Nothing.
"""


def read(line):
    return [one.what for one in blown_in((("action", line),))]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("The wind lifts the curtains.", "curtains"),
        ("The curtains billow.", "curtains"),
        ("A gust scatters the papers.", "papers"),
        ("The papers fly up in the draught.", "papers"),
        ("The flag flutters.", "flag"),
        ("Washing flaps on the line.", "washing"),
        ("De wind blaast de gordijnen op.", "curtains"),
        ("De vlag wappert.", "flag"),
    ],
)
def test_each_way_to_say_that_the_wind_takes_something_is_read(line, what):
    assert read(line) == [what]


@pytest.mark.parametrize(
    "line",
    [
        "Ada closes the curtains.",
        "Ada waves a flag.",
        "Papers lie on the desk.",
        "The wind howls. Ada reads the papers.",
        "No wind moves the curtains.",
        "The flag waves at the crowd.",
    ],
)
def test_what_the_wind_leaves_alone_is_not_read(line):
    assert read(line) == []


def orders(heading, action):
    film = film_of(SCRIPT.format(heading, action))
    scene = film.get(Scene, "sc01")
    return [staging(film, scene, shot) for shot in film.shots("sc01")]


def test_curtains_hang_in_the_plate_until_the_wind_has_them():
    gusts = [
        [b.gust for b in order.blows] for order in orders("INT. LIVING ROOM - DAY", "The wind lifts the curtains.")
    ]
    first = gusts.index([1.0])
    assert first > 0 and gusts[:first] == [[]] * first and all(gusts[first:])


def test_papers_lie_there_before_and_are_blown_away_after():
    found = [order.blows[0] for order in orders("INT. OFFICE - DAY", "A gust scatters the papers.")]
    assert (found[0].gust, found[0].begins) == (0.0, False)
    assert sum(blow.begins for blow in found) >= 1
    assert (found[-1].gust, found[-1].begins) == (1.0, False) or found[-1].begins


def test_where_no_wind_is_told_nothing_of_it_is_ordered():
    for order in orders("INT. LIVING ROOM - DAY", "Ada closes the curtains."):
        assert not order.blows and "blows" not in order.model_dump(mode="json")


def test_a_flag_hangs_until_the_wind_has_it_and_flies_on_a_little_lower():
    gusts = [order.blows[0].gust for order in orders("EXT. FIELD - DAY", "The flag flutters.")]
    told = gusts.index(1.0)
    assert (
        set(gusts[:told]) == {0.15}
        and all(0.5 < gust < 1.0 for gust in gusts[told + 1 :])
        and 0 < told < len(gusts) - 1
    )
