"""Shades of feeling: read from words, mixed of moods, told apart on faces, and as strong as the text has them."""

from itertools import combinations

import pytest
from pydantic import ValidationError

from movie_director.breakdown.staging import staging
from movie_director.crew.feelings import track_feelings
from movie_director.crew.reading.lexicon_shades import SHADED, shaded
from movie_director.engines.blender.people.face import expression, within
from movie_director.engines.blender.people.mood import MOODS
from movie_director.engines.blender.people.shades import SHADES as FACES
from movie_director.engines.blender.people.shades import feeling
from movie_director.engines.blender.people.speech import Speech
from movie_director.errors import BadOption
from movie_director.film.edits import apply_all
from movie_director.film.mood import SHADES, shade_of
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of

TALK = "Title: T\n\nINT. HALL - DAY\n\nADA and BEN wait.\n\nADA\n({})\nYou came.\n\nBEN\nI came.\n\nADA\nAnd then.\n"


def faces(said):
    """What shows on Ada's face in each shot with her."""
    film = film_of(TALK.format(said))
    film = apply_all(film, list(track_feelings(film).edits))
    scene = film.get(Scene, "sc01")
    shown = [(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]
    return [(f.mood, f.shade) for _, order in shown for f in order.people if f.name == "ada"]


def test_every_shade_that_a_film_may_tell_has_a_face_and_words_tell_each():
    assert set(SHADES) == set(FACES) and len(SHADES) >= 36
    assert set(SHADED.values()) == set(SHADES)


def test_no_two_shades_are_one_face():
    shown = {name: within(feeling(mood, name).face, 1.0) for name, mood in SHADES.items()}
    for one, other in combinations(shown, 2):
        a, b = shown[one], shown[other]
        assert sum(abs(a.get(u, 0.0) - b.get(u, 0.0)) for u in {*a, *b}) > 0.5, (one, other)


@pytest.mark.parametrize("mood", list(MOODS))
def test_a_mood_by_itself_is_as_it_was_and_half_of_it_is_half_way_from_neutral(mood):
    assert feeling(mood) == MOODS[mood]
    half, full, plain = feeling(mood, f"{mood} 0.5").face, MOODS[mood].face, MOODS["neutral"].face
    for unit in {*full, *plain}:
        assert half.get(unit, 0.0) == pytest.approx((full.get(unit, 0.0) + plain.get(unit, 0.0)) / 2)


@pytest.mark.parametrize(
    ("words", "shade", "strength"),
    [
        ("bitterly", "bitter", 1.0),
        ("slightly annoyed", "annoyed", 0.5),
        ("een beetje jaloers", "jealous", 0.5),
        ("beat", "", 1.0),
        ("TERRIFIED", "terrified", 1.0),
    ],
)
def test_words_tell_a_shade_and_how_strong_it_is(words, shade, strength):
    assert shaded(words) == (shade, strength)


def test_a_parenthetical_shows_on_the_face_and_fades():
    shown = faces("bitterly")
    assert shown[0] == ("neutral", "") and ("angry", "bitter") in shown
    fading = [float(shade.split()[1]) for mood, shade in shown if " " in shade]
    assert fading == sorted(fading, reverse=True) and all(0 < s < 1 for s in fading)


def test_what_is_told_to_be_slight_is_half_as_strong():
    assert ("angry", "annoyed 0.5") in faces("slightly annoyed")
    assert ("sad", "sad 0.5") in faces("a little sad")


def test_a_mood_that_a_person_sets_is_not_shown_as_a_shade_of_another():
    film = film_of(TALK.format("bitterly"))
    film = apply_all(film, list(track_feelings(film).edits))
    shot = next(s for s in film.shots("sc01") if s.shades.get("ada") == "bitter")
    changed = shot.having(moods={"ada": "happy"})
    (ada,) = (f for f in staging(film, film.get(Scene, "sc01"), changed).people if f.name == "ada")
    assert (ada.mood, ada.shade) == ("happy", "")


@pytest.mark.parametrize("told", ["bittersweat", "bitter 2", "bitter much", "bitter 0"])
def test_a_shade_that_is_none_is_refused_with_what_there_is(told):
    with pytest.raises(ValueError, match=r"no shade of feeling|no strength"):
        shade_of(told)
    film = film_of(TALK.format("beat"))
    with pytest.raises(ValidationError):
        Shot.model_validate({**next(iter(film.shots("sc01"))).model_dump(), "shades": {"ada": told}})


def test_who_sets_a_shade_by_hand_sets_its_mood(tmp_path):
    script = tmp_path / "talk.fountain"
    script.write_text(TALK.format("beat"), encoding="utf-8")
    studio = prepare(script)
    shot = next(s for s in studio.project.film.shots("sc01") if "ada" in s.people)
    set_values(studio, shot.name, {"shades.ada": "bittersweet 0.6"})
    changed = studio.project.film.get(Shot, shot.name)
    assert (changed.moods["ada"], changed.shades["ada"]) == ("sad", "bittersweet 0.6")
    with pytest.raises(BadOption, match="no shade of feeling"):
        set_values(studio, shot.name, {"shades.ada": "bittersweat"})


def test_heavy_lids_follow_raised_eyes_but_a_blink_is_a_blink():
    tired, still = feeling("tired"), Speech((), 1.0)
    level, up = (expression(0.5, tired, still, (), (), 0, 1.0, raised)["eyeBlinkLeft"] for raised in (0.0, 13.0))
    assert level > 0.3 and up < 0.1
    assert expression(0.5, tired, still, (), (0.4,), 0, 1.0, 13.0)["eyeBlinkLeft"] == 1.0


def test_half_a_word_tells_no_shade():
    film = film_of(TALK.format("beat").replace("ADA and BEN wait.", "They wait. Ada scolds Ben. Ada is angry."))
    film = apply_all(film, list(track_feelings(film).edits))
    assert not any("cold" in told for shot in film.shots("sc01") for told in shot.shades.values())
