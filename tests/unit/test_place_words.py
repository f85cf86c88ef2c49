"""Which words of a heading the stage furnishes a place by."""

import pytest

from movie_director.places import says


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("CLASSROOM", "class"),
        ("SCHOOL LAB", "lab"),
        ("WOODLANDS", "wood"),
        ("THE LABS", "lab"),
        ("POLICE STATION", "station"),
    ],
)
def test_a_place_is_furnished_by_its_words_and_by_what_begins_with_them(heading, word):
    assert says(heading, word)


@pytest.mark.parametrize(("heading", "word"), [("LABURNAM VILLA", "lab"), ("BARN", "bar"), ("REPUBLIC HALL", "pub")])
def test_a_word_within_another_furnishes_nothing(heading, word):
    assert not says(heading, word)
