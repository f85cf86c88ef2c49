"""What the continuity checker notes, and what it lets be."""

import pytest

from movie_director.crew.notes import Note, Notes
from movie_director.crew.roles import CONTINUITY_CHECKER
from movie_director.testing.films import film_of

HEAD = "INT. KITCHEN - DAY\n\nADA, forty, and BEN, fifty, sit at a table.\n\n"
TALK = "ADA\nWell?\n\nBEN\nWell.\n\n"


def noted(*story, head=HEAD):
    return CONTINUITY_CHECKER.by_rule(film_of(head + TALK + "\n\n".join(story) + "\n")).notes


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (("Ada holds a LETTER.", "Ben holds the letter."), "sc01: BEN holds the letter, which ADA has"),
        (
            ("Ada holds a LETTER.", "INT. HALL - CONTINUOUS", "Ben holds the letter up.", "BEN\nSo.\n\nADA\nSo."),
            "sc02: BEN",
        ),
        (
            ("Ada wears a red coat.", "INT. HALL - CONTINUOUS", "Ada, in a green coat, waits.", "ADA\nSo."),
            "sc02: ADA's coat is green, and was red in sc01",
        ),
        (("Ben dies.", "INT. HALL - DAY", "Ada waits.", "BEN\nHere I am."), "sc02: BEN speaks, and died in sc01"),
    ],
)
def test_what_cannot_be_is_noted(story, told):
    assert any(note.startswith(told) for note in noted(*story)), noted(*story)


@pytest.mark.parametrize(
    "story",
    [
        ("Ada holds a LETTER.", "Ada gives Ben the letter.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "Ben snatches the letter.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "INT. HALL - NIGHT", "Ben holds a letter.", "BEN\nSo."),
        ("Ada wears a red coat.", "INT. HALL - NIGHT", "Ada, in a green coat, waits.", "ADA\nSo."),
        ("Ben dies.", "INT. HALL - DAY", "Ada waits.", "BEN (V.O.)\nHere I am."),
        ("Ben dies.", "INT. HALL - DAY (FLASHBACK)", "Ada waits.", "BEN\nHere I am."),
    ],
)
def test_what_the_story_tells_is_let_be(story):
    assert not noted(*story)


def test_notes_of_a_model_are_about_scenes_that_there_are():
    view = CONTINUITY_CHECKER.reads.see(film_of(HEAD + TALK))
    wrong = Notes(notes=(Note(about="sc09", words="No such scene."),))
    assert "there is no scene 'sc09'" in CONTINUITY_CHECKER.faults(view, wrong)[0]
