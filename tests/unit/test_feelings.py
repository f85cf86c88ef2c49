"""What shows on faces: from what people do, say and are told, and for how long."""

from itertools import pairwise

import pytest

from movie_director.crew.feelings import heard_as, said_of, track_feelings
from movie_director.crew.roles import EMOTION_TRACKER
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

PEOPLE = "ADA, forty, and BEN, fifty, sit at a table.\n\n"


def moods(*story, who="ada"):
    film = film_of("INT. KITCHEN - DAY\n\n" + PEOPLE + "\n\n".join(story) + "\n")
    return [shot.moods.get(who) for shot in film.shots("sc01") if who in shot.people]


@pytest.mark.parametrize(
    ("words", "mood"),
    [
        ("How dare you!", "angry"),
        ("I love you, Ben.", "tender"),
        ("He is dead.", "sad"),
        ("Stay away from me!", "afraid"),
        ("What on earth is that?", "surprised"),
        ("Thank God. We did it!", "happy"),
        ("I am so tired.", "tired"),
        ("You did WHAT?!", "surprised"),
        ("Ik hou van je.", "tender"),
        ("Hoe durf je!", "angry"),
        ("Het spijt me.", "sad"),
        ("Pass the salt.", None),
        ("I am so sorry to be late.", None),
        ("What was that you said of the paw?", None),
        ("The liarbird sang.", None),
    ],
)
def test_words_tell_how_who_says_them_feels(words, mood):
    assert said_of(words) == mood


def test_words_make_others_feel():
    assert heard_as("I'll kill you.") == "afraid"
    assert heard_as("Your father... he died.") == "sad"
    assert heard_as("Pass the salt.") is None


def test_action_shows_on_who_is_named_in_it_and_not_on_the_other():
    assert "afraid" in moods("Ada trembles.\n\nBEN\nWell?", "ADA\nNothing.")
    assert not any(moods("Ada trembles.\n\nBEN\nWell?", "ADA\nNothing.", who="ben"))
    assert not any(moods("Ada does not smile.\n\nBEN\nWell?", "ADA\nNothing."))


def test_a_parenthetical_wins_over_words():
    found = moods("ADA\n(laughing)\nI hate you.", "BEN\nI know.")
    assert "happy" in found and "angry" not in found


def test_who_is_threatened_is_afraid():
    assert "afraid" in moods("ADA\nHello, Ben.", "BEN\nDrop the gun, or I'll shoot.", "ADA\nNo.")


def test_a_feeling_fades_as_a_scene_goes_on():
    long = [
        f"{who}\n{words}"
        for who, words in zip(("BEN", "ADA") * 5, ["One", "Two", "Three", "Four", "Five", "Six"], strict=False)
    ]
    found = moods("ADA\nHow dare you!", *long)
    assert "angry" in found
    assert found[-1] is None
    turns = [b for a, b in pairwise(found) if a != b]
    assert turns.count("angry") <= 1


def test_who_cries_and_laughs_at_once_cries():
    assert "sad" in moods("Ada is crying and laughing at once.\n\nBEN\nWhat is it?", "ADA\nNothing.")


def test_a_leap_from_joy_to_rage_with_nothing_between_is_noted():
    film = film_of("INT. KITCHEN - DAY\n\n" + PEOPLE + "Ada laughs.\n\nAda is furious.\n")
    notes = track_feelings(film).notes
    assert len(notes) == 1 and notes[0].startswith("sc01: ada goes from happy (") and "to angry" in notes[0]
    calm = film_of("INT. KITCHEN - DAY\n\n" + PEOPLE + "Ada laughs.\n\nBEN\nYour mother called.\n\nAda is furious.\n")
    assert not track_feelings(calm).notes


def test_shots_of_a_person_keep_the_moods_they_were_given_and_the_film_settles():
    film = film_of("INT. KITCHEN - DAY\n\n" + PEOPLE + "ADA\nHow dare you!\n\nBEN\nSorry.\n")
    assert not EMOTION_TRACKER.by_rule(film).edits
    shot = next(s for s in film.shots("sc01") if s.moods)
    by_hand = shot.model_copy(update={"moods": {"ada": "happy"}, "touched": True})
    assert not EMOTION_TRACKER.by_rule(apply_all(film, [Put(by_hand)])).edits
    again = film_of("INT. KITCHEN - DAY\n\n" + PEOPLE + "ADA\nHow dare you!\n\nBEN\nSorry.\n", film)
    assert [s.moods for s in again.shots("sc01")] == [s.moods for s in film.shots("sc01")]
    assert film.get(Scene, "sc01") is not None
