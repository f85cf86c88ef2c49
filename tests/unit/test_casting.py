import pytest

from movie_director.crew.casting import cast_film
from movie_director.crew.looks import age_of, introduction
from movie_director.crew.voices import CASTABLE, Sought, suiting
from movie_director.engines.voice.voices import VOICES
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, apply, apply_all
from movie_director.testing.films import film_of, sample_film


def look(action, cue="ADA"):
    film = film_of(f"INT. A - DAY\n\n{action}\n\n{cue}\nYes.\n")
    return film.get(Wardrobe, film.called(cue)).appearance


def test_looks_come_from_the_words_of_the_script():
    looks = {w.name: w.appearance for w in sample_film().of(Wardrobe)}
    assert (looks["ada"].gender, looks["ada"].age, looks["ada"].top, looks["ada"].top_colour) == (
        "female",
        44,
        "sweater",
        "#8e2420",
    )
    assert (looks["ben"].gender, looks["ben"].age, looks["ben"].beard) == ("male", 65, "full")


def test_everybody_has_a_voice_of_their_own_that_fits():
    film = film_of(
        "INT. A - DAY\n\n"
        + "\n\n".join(
            f"{n}, a {w}, waits.\n\n{n}\nYes."
            for n, w in (("ADA", "woman"), ("EVE", "woman"), ("BEN", "man"), ("TOM", "man"))
        )
    )
    voices = {c.name: c.voice for c in film.of(Character)}
    gender = {v.name: v.gender for v in VOICES.values()}
    assert len(set(voices.values())) == 4
    assert [gender[voices[n]] for n in ("ada", "eve", "ben", "tom")] == ["female", "female", "male", "male"]


def test_no_film_has_two_voices_that_are_taken_for_one_person():
    woman = Sought("female", 29)
    assert suiting(woman, [])[0].name == "af_heart"
    assert suiting(woman, ["hibari_heart"])[0].name not in ("af_heart", "hibari_heart")


def test_casting_can_only_cast_voices_that_setup_installs():
    from movie_director.studio.install import VOICES as INSTALLED

    assert {v.of or v.name for v in CASTABLE} <= set(INSTALLED)


PARTS = {
    "JUDGE HARROW, sixty, a grave man in black, sits.": "bm_george",
    "COLONEL STROUD, fifty, commanding, looks at the map.": "am_onyx",
    "PIP, twenty-two, a lively student, whistles.": "am_puck",
    "OLD TOM, sixty-six, a gruff sailor, coughs.": "bm_lewis",
    "DR. MOSS, forty, a stern woman, reads the chart.": "af_kore",
    "NELL, fifty-five, a gentle woman, pours tea.": "bf_isabella",
    "ANNE, thirty, a ghost of a woman, hovers.": "af_nicole",
    "ROSE, twenty, a student, runs in. She is late.": "af_aoede",
    "MAY, nine, a girl with plaits, hides.": "kokoro_girl",
    "SAM, ten, a boy with a ball, hides.": "kokoro_boy",
}


@pytest.mark.parametrize(("told", "voice"), PARTS.items())
def test_a_voice_is_cast_by_age_gender_character_and_role(told, voice):
    cue = told.split(",")[0]
    lead = "ZED\nWe.\n\nZED\nAnd we.\n"
    film = film_of(f"INT. A - DAY\n\nZED, an American man of thirty-six, nods. {told}\n\n{lead}\n{cue}\nYes.\n")
    assert film.get(Character, film.called(cue)).voice == voice


def test_only_who_whispers_has_the_voice_that_whispers_and_only_children_those_of_children():
    for gender in ("female", "male"):
        for age in range(14, 90, 4):
            first = suiting(Sought(gender, age), [])[:4]
            assert not {"af_nicole", "kokoro_girl", "kokoro_boy"} & {v.name for v in first}, (gender, age)


@pytest.mark.parametrize(
    ("place", "accent"),
    [("Grey rain on the pavement outside a London theatre.", "British"),
     ("Gray dust on the sidewalk outside a Chicago diner.", "American")],
)  # fmt: skip
def test_a_film_is_cast_with_the_english_that_it_is_written_in(place, accent):
    film = film_of(f"INT. A - DAY\n\n{place} TOM, a man of forty, waits. EVE, a woman of forty, too.\n\n"
                   "TOM\nYes.\n\nEVE\nNo.\n")  # fmt: skip
    assert {VOICES[c.voice].accent for c in film.of(Character)} == {accent}


def test_an_accent_that_somebody_is_given_is_theirs():
    film = film_of("INT. A - DAY\n\nA Chicago diner, gray dust. EVE, forty, an Englishwoman, waits.\n\nEVE\nNo.\n")
    assert VOICES[film.get(Character, "eve").voice].accent == "British"


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("40s", 44),
        ("mid-30s", 34),
        ("early 40s", 42),
        ("late 40s", 48),
        ("67", 67),
        ("3", 4),
        ("sixties", 65),
        ("late thirties", 38),
        ("aged 12", 12),
        ("[29]", 29),
        (", 17ish,", 17),
        ("pushing fifty,", 50),
        ("a forty-something cook", 40),
        ("an octogenarian", 84),
        ("a boy of six", 6),
        ("seventy", 70),
        ("twenty-two", 22),
        ("a 17-year-old dancer", 17),
        ("nine years old", 9),
        ("a teenager", 16),
        ("an elderly woman", 76),
    ],
)
def test_ages_are_read_as_scripts_write_them(words, age):
    assert look(f"ADA, {words}, waits.").age == age
    assert age_of(f"ADA ({words}) waits.") in (age, float(age))


@pytest.mark.parametrize(
    "action", ["ADA enters room 12.", "ADA, in an old coat, counts to 40.", "ADA takes bus 9 to her old friend."]
)
def test_numbers_and_old_things_are_no_ages(action):
    assert age_of(action) is None


@pytest.mark.parametrize(
    ("action", "cue", "gender"),
    [
        ("ADA, a woman, waits.", "ADA", "female"),
        ("BEN watches her leave. She is gone.", "BEN", "male"),
        ("SAM, a girl of ten, waits.", "SAM", "female"),
        ("The guard waits. She yawns.", "GUARD", "female"),
        ("x", "MRS. HOLT", "female"),
        ("x", "WAITRESS", "female"),
        ("x", "KING JOHN", "male"),
    ],
)
def test_gender_comes_from_nouns_names_titles_and_pronouns(action, cue, gender):
    assert look(action, cue).gender == gender


def test_build_and_height_come_from_the_words():
    assert look("ADA, heavyset, waits.").build > 0.5 > -0.5 > look("ADA, a skinny woman, waits.").build
    assert look("ADA, tall, 40s, waits.").height > look("ADA, 40s, waits.").height


def test_a_look_is_of_the_one_whom_the_words_introduce():
    film = film_of(
        "INT. A - DAY\n\nADA, 40s, red hat, and BEN, 60s, glasses, wait. He coughs.\n\nADA\nYes.\n\nBEN\nNo.\n"
    )
    ada, ben = (film.get(Wardrobe, n).appearance for n in ("ada", "ben"))
    assert (ada.age, ada.hat, ada.glasses) == (44, "brimmed", False)
    assert (ben.age, ben.hat, ben.glasses) == (64, "none", True)


def test_the_sentence_after_the_name_counts_when_it_goes_on_about_them():
    film = film_of("INT. A - DAY\n\nADA waits. She is a tall woman in a red coat. A dog barks.\n\nADA\nYes.\n")
    assert introduction(film, film.get(Character, "ada")) == "ADA waits. She is a tall woman in a red coat."


def test_an_alias_introduces_too():
    assert look("SARAH HOLT (72) waits.", "HOLT").age == 72


def test_who_never_speaks_has_a_look_and_no_voice():
    film = film_of("INT. A - DAY\n\nTOM BRAND (40s) waits.\n\nBrand sits.\n\nADA\nYes.\n")
    silent = film.get(Character, "tom-brand")
    assert silent.voice is None and film.get(Wardrobe, silent.look).appearance.age == 44


def test_what_a_person_cast_stays_and_nobody_else_changes():
    film = sample_film()
    mine = apply(film, Change(film.get(Character, "ada").ref, "voice", "bf_isabella"))
    assert not cast_film(mine)
    assert apply_all(mine, cast_film(mine).edits) == mine


def test_a_letter_beside_the_age_tells_the_gender():
    assert look("ZED (F, 34) waits.", "ZED").gender == "female"
    assert look("ZORBA (41, M) waits.", "ZORBA").gender == "male"
