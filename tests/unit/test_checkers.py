"""The checkers on screenplays into which other people planted faults, and on scenes that drag."""

import pytest

from benchmarks.faults import FAULTS, of
from movie_director.crew.pacing import again
from movie_director.crew.roles import PACING_ANALYSER
from movie_director.testing.films import film_of

SHORT = (
    "INT. HALL - DAY\n\nAda waits at the window, counts coaches and folds her map.\n\nADA\nNobody came from Leeds.\n\n"
)
ROUND = "ADA\nThe bag is small.\n\nBEN\nThe bag is small enough.\n\nADA\nIt looks like a small bag.\n\n" * 6
LONG = "".join(
    f"ADA\n{line}\n\n"
    for line in (
        "Seventeen winters my grandfather mended clocks above this bakery.",
        "Nobody paid him before Easter, since every farmer kept silver buried.",
        "Then lightning struck the steeple, stopping each pendulum between here and Whitby.",
        "People queued round three corners holding kitchen timers like injured birds.",
        "He charged them potatoes, mostly, plus gossip concerning the mayor's brother.",
        "That summer we swam, ate butter, learned chess and buried nothing whatsoever.",
    )
)


def noted(*scenes):
    return PACING_ANALYSER.by_rule(film_of("".join(scenes))).notes


def test_a_scene_that_goes_round_in_circles_is_noted():
    notes = noted(SHORT, "INT. KITCHEN - DAY\n\n" + ROUND, SHORT.replace("HALL", "YARD"))
    assert any(note.startswith("sc02: It goes round in circles") for note in notes), notes


def test_a_long_scene_that_has_something_to_say_is_let_be():
    notes = noted(SHORT, "INT. KITCHEN - DAY\n\n" + LONG, SHORT.replace("HALL", "YARD"))
    assert not any("circles" in note for note in notes), notes


TURNS = "".join(
    f"{('ADA', 'BEN')[n % 2]}\n{line}\n\n"
    for n, line in enumerate(
        (
            "The engineer ought to fix the radiator.",
            "Somebody with hours outside ought to go.",
            "But the engineer knows radiators.",
            "And hours outside count for more.",
            "An engineer would say otherwise.",
            "Those hours are what matters outside.",
            "The radiator wants an engineer.",
            "Outside you want hours.",
            "Engineers fix radiators, always.",
            "Hours outside, always.",
        )
    )
)


def test_people_who_say_the_same_two_things_in_turn_are_noted_in_a_short_scene():
    long = "INT. HALL - DAY\n\n" + LONG
    notes = noted(long, "INT. KITCHEN - DAY\n\nAda and Ben wait.\n\n" + TURNS, long.replace("HALL", "YARD"))
    assert any(note.startswith("sc02: It goes round in circles: in 10 lines") for note in notes), notes
    talk = "".join(f"{('ADA', 'BEN')[n % 2]}\n{line}\n\n" for n, line in enumerate(LONG.split(". ")[:10]))
    assert not any("circles" in n for n in noted(SHORT, "INT. KITCHEN - DAY\n\nAda waits.\n\n" + talk, SHORT))


def test_words_count_as_said_again_only_soon_after():
    assert again(["bag", "bag", "bags"]) == pytest.approx(2 / 3)
    far = ["bag", *(f"word{n}" for n in range(90)), "bag"]
    assert again(far) == 0


@pytest.mark.parametrize(
    ("folder", "least", "most"),
    [("first", 23, 2), ("second", 18, 0), ("third", 15, 0), ("fourth", 17, 5), ("fifth", 16, 2), ("sixth", 17, 13)],
)
def test_planted_faults_are_found_and_clean_scenes_let_be(folder, least, most):
    found = of(FAULTS / folder)
    hits = sum(int(told.split()[0]) for told in found["hits"].values())
    assert hits >= least, found["missed"]
    assert found["false alarms"] <= most, found["alarms"]
