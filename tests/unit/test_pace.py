import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.crew.pace import GENRES, ITEM, LEAST, action_seconds, speech_seconds, told_seconds
from movie_director.crew.pages import pages
from movie_director.film.screenplay import Written
from movie_director.interchange.fountain import parse_fountain

EXAMPLES = Path(__file__).parents[2] / "examples"

SPOKEN = (
    ("Can you describe it?", 1.35),
    ("Brass. It stopped at ten past ten. The night my father left.", 4.49),
    ("It isn't broken, you know.", 1.51),
    ("It only wanted winding. So I wound it.", 2.79),
    ("Twenty years, and nobody ever thought of that.", 2.77),
    ("Take it home, Jonas.", 1.46),
    ("You never asked who handed it in!", 1.85),
    ("Does it matter?", 0.99),
    ("A tall man. Your eyes. This morning, when we opened.", 3.39),
    ("He kept it all this time.", 1.6),
    ("He said he would wait at the corner. Until a quarter past ten.", 3.53),
    ("What time is it now?", 1.37),
)
"""Lines of the first example with the seconds that their takes last, as the Kokoro voices spoke them."""


@pytest.mark.parametrize(
    ("sooner", "later"),
    [
        ("She glances at the door.", "She walks to the door."),
        ("He slams the drawer.", "He searches the drawer."),
        ("He sits down.", "He sits down, opens the letter and reads it."),
        ("She sits, singing.", "She sits, sings."),
        ("She looks at him.", "For a long moment she looks at him."),
        ("A brief silence.", "A long silence."),
        ("They hold for three seconds.", "They hold for ten seconds."),
        ("The key turns.", "CLOSE ON: the key turns."),
        ("The light on the wall.", "They light the wall."),
    ],
)
def test_what_takes_longer_to_do_takes_longer_to_show(sooner, later):
    assert action_seconds(sooner) < action_seconds(later)


def test_a_stated_time_is_what_it_says_and_no_wait_is_added_to_it():
    assert 10 <= action_seconds("She waits for ten seconds.") < 13


def test_a_time_that_is_told_about_and_not_shown_does_not_pass():
    assert action_seconds("Ten minutes later.") < 4
    assert action_seconds("They talk for forty minutes.") < 35


def test_a_long_description_is_a_look_at_a_place_and_not_read_out():
    short = action_seconds("A small room, a bed, a chair.")
    long = action_seconds("A small room, " + ", ".join(["a lamp of old green glass"] * 12) + ".")
    done = action_seconds("He enters, " + ", ".join(["opens a lamp of glass"] * 12) + ".")
    assert short < long < 7.5 < done


def test_each_item_of_a_montage_is_a_picture():
    one = action_seconds("-- A fence.")
    assert action_seconds("-- A fence.\n-- A dog.\n-- A bed.") >= 3 * ITEM > one


def test_genres_pace_what_happens_and_an_unknown_one_is_a_drama():
    text = "She walks across the yard and opens the gate."
    assert action_seconds(text, "action") < action_seconds(text) < action_seconds(text, "horror")
    assert action_seconds(text, "puppetry") == action_seconds(text, "drama")


@given(st.text(max_size=300), st.sampled_from(sorted(GENRES)))
def test_any_text_has_a_time_that_is_neither_nothing_nor_forever(text, genre):
    assert LEAST <= action_seconds(text, genre) <= 40 * (text.count(".") + 20) + len(text)
    assert 0 <= speech_seconds(text) <= 5 + 1.5 * len(text)


@pytest.mark.parametrize("piece", ["light ", "A.", "!", " and", "a long ", "- ", "\n", "x"])
def test_a_very_long_paragraph_is_timed_in_bounded_time(piece):
    began = time.process_time()
    action_seconds(piece * 20_000 + "a")
    speech_seconds(piece * 20_000 + "a")
    assert time.process_time() - began < 5


def test_speech_is_estimated_as_our_voices_speak():
    told = [speech_seconds(text) for text, _ in SPOKEN]
    real = [seconds for _, seconds in SPOKEN]
    assert sum(told) == pytest.approx(sum(real), rel=0.05)
    assert all(abs(a - b) < max(0.5, 0.35 * b) for a, b in zip(told, real, strict=True))


def test_speech_is_quicker_at_a_quicker_pace_and_silence_takes_none():
    assert speech_seconds("Eleven minutes.", 1.25) == pytest.approx(speech_seconds("Eleven minutes.") / 1.25, abs=0.01)
    assert speech_seconds("...") == speech_seconds("") == 0


def test_the_second_voice_of_a_dual_dialogue_sounds_beside_the_first():
    one = Written("dialogue", "I never said so.", 1, character="ADA")
    two = Written("dialogue", "You did.", 1, character="BEN", dual=True)
    assert told_seconds([one, two]) == told_seconds([one])


@pytest.mark.parametrize("name", ["lost-property", "true-north"])
def test_a_page_is_a_minute_in_the_examples(name):
    play = parse_fountain((EXAMPLES / f"{name}.fountain").read_text(), name)
    assert told_seconds(play.elements) / 60 == pytest.approx(pages(play.elements), rel=0.15)
