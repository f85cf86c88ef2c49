"""Which words of a heading the stage furnishes a place by."""

import pytest

from movie_director.crew.blocking import room
from movie_director.engines.blender.stage.heading import says


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


@pytest.mark.parametrize(
    "heading",
    [
        *(word.strip().upper() for _, wanted in room.KITS for word in wanted),
        "LABURNAM VILLA",
        "BARN",
        "BARBERSHOP",
        "LABS",
    ],
)
def test_the_crew_blocks_the_room_that_the_stage_builds(heading):
    built = next((name for name, wanted in room.KITS if any(says(heading, word) for word in wanted)), "living")
    assert room.kit_of(heading) == built
