"""Where the sound of scenes joins, told by transitions and by the cut."""

from __future__ import annotations

import pytest

from movie_director.breakdown.sound import joins
from movie_director.film.edits import Change, apply
from movie_director.testing.films import film_of

SCRIPT = """INT. KITCHEN - DAY

Ada washes a cup.

{transition}

EXT. STREET - NIGHT

Ben runs.
"""


@pytest.mark.parametrize(
    ("transition", "join"),
    [("SMASH CUT TO:", (2, 0)), ("DISSOLVE TO:", (24, 0)), ("PRE-LAP TO:", (12, -18)), ("L-CUT TO:", (12, 18))],
)
def test_a_transition_says_how_sound_joins(transition, join):
    assert joins(film_of(SCRIPT.format(transition=transition))) == (("sc02", *join),)


def test_a_plain_cut_joins_as_usual():
    assert joins(film_of(SCRIPT.format(transition="CUT TO:"))) == ()


def test_the_cut_has_the_last_word():
    film = film_of(SCRIPT.format(transition="DISSOLVE TO:"))
    film = apply(film, Change(film.cut.ref, "joins", {"sc02": {"shift": -6}}))
    assert joins(film) == (("sc02", 24, -6),)
