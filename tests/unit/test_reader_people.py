import pytest

from movie_director.crew.reader import read_script
from movie_director.film.character import Character
from movie_director.film.edits import Change, apply
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of


def talk(*cues, action="", heading="INT. A - DAY"):
    return f"{heading}\n\n{action or 'x'}\n\n" + "\n\n".join(f"{cue}\nYes." for cue in cues) + "\n"


def names(film):
    return sorted(c.name for c in film.of(Character))


def seen(film, scene="sc01"):
    return film.get(Scene, scene).characters


@pytest.mark.parametrize(
    ("cues", "people"),
    [
        (("DR. HOLT", "HOLT"), ["dr-holt"]),
        (("SARAH HOLT", "SARAH", "HOLT"), ["sarah-holt"]),
        (("TOM HOLT", "SARAH HOLT", "HOLT"), ["holt", "sarah-holt", "tom-holt"]),
        (("MR. HOLT", "MRS. HOLT"), ["mr-holt", "mrs-holt"]),
        (("EDWARD", "YOUNG EDWARD"), ["edward", "young-edward"]),
        (("EDWARD", "EDWARD'S VOICE"), ["edward"]),
        (("EDWARD", "WILL'S DATE", "WILL"), ["edward", "will", "wills-date"]),
        (("MAN #1", "MAN 1", "MAN 2"), ["man-1", "man-2"]),
        (("JOS\u00c9", "JOSE"), ["jose"]),
        (("SHERIFF BRANNIGAN", "SHERIFF"), ["sheriff-brannigan"]),
        (("OLD MAN", "MAN"), ["man", "old-man"]),
        (("MRS. BLOOM (SANDRA)", "SANDRA"), ["mrs-bloom"]),
    ],
)
def test_cues_call_the_people_they_mean(cues, people):
    assert names(film_of(talk(*cues))) == people


def test_the_film_knows_every_spelling_of_a_cue():
    film = film_of(talk("HOLT", "DR. HOLT", "HOLT'S VOICE", action="SARAH HOLT, 40s, waits."))
    assert {film.called(cue) for cue in ("HOLT", "DR. HOLT", "SARAH HOLT", "HOLT'S VOICE")} == {"holt"}


@pytest.mark.parametrize("cue", ["ADA AND BEN", "ADA/BEN", "ADA & BEN", "ADA AND BEN TOGETHER"])
def test_a_group_cue_means_its_members(cue):
    film = film_of(talk("ADA", "BEN", cue))
    assert next(c.members for c in film.of(Character) if c.members) == ("ada", "ben")
    assert seen(film) == ("ada", "ben")


def test_both_are_the_two_who_are_there():
    film = film_of(talk("ADA", "BEN", "BOTH"))
    assert film.get(Character, "both").members == ("ada", "ben")


def test_a_crowd_that_speaks_is_heard_and_seen_only_where_nobody_else_is():
    film = film_of(talk("ADA", "CROWD") + "\n" + talk("CROWD", heading="EXT. B - DAY"))
    assert seen(film, "sc01") == ("ada",) and seen(film, "sc02") == ("crowd",)
    assert [i.name for i in film.get(Sheet, "sc01").of("extras")] == ["crowd"]


@pytest.mark.parametrize("cue", ["BEN (V.O.)", "BEN (O.S.)", "BEN (ON PHONE)", "BEN'S VOICE", "BEN (PRE-LAP)"])
def test_a_voice_alone_is_not_seen(cue):
    film = film_of(talk("ADA", cue) + "\n" + talk("BEN", heading="INT. B - DAY"))
    assert seen(film) == ("ada",)
    assert {i.name: i.note for i in film.get(Sheet, "sc01").of("cast")} == {"ada": "", "ben": "voice"}


def test_into_the_phone_is_seen():
    assert seen(film_of(talk("BEN (INTO PHONE)", "BEN (CONT'D)"))) == ("ben",)


@pytest.mark.parametrize(
    ("action", "there"),
    [
        ("Ben waits.", True),
        ("BEN'S hands shake.", True),
        ("Ben Holt waits.", True),
        ("Holt waits.", True),
        ("A photo of Ben hangs there.", False),
        ("Ben's car stands there.", False),
        ("She waits for Ben.", False),
        ('A sign: "Ben was here."', False),
        ("A bent nail.", False),
    ],
)
def test_who_is_named_in_the_action_is_there_unless_only_thought_of(action, there):
    film = film_of(talk("ADA", action=action) + "\n" + talk("BEN", "BEN HOLT", heading="INT. B - DAY"))
    assert ("ben" in seen(film)) is there


def test_people_are_listed_in_the_order_in_which_they_come():
    assert seen(film_of(talk("ADA", "BEN", action="Ben sits. Ada stands."))) == ("ben", "ada")


def test_edward_is_the_young_one_where_the_young_one_is():
    film = film_of(
        talk("EDWARD") + "\n" + talk("YOUNG EDWARD", action="YOUNG EDWARD runs. Edward falls.", heading="EXT. B - DAY")
    )
    assert seen(film, "sc02") == ("young-edward",)


def test_the_silent_are_characters_when_the_action_names_them_and_comes_back_to_them():
    film = film_of(
        talk("ADA", action="SHERIFF TOM BRANNIGAN (50s) enters.\n\nBrannigan looks around.\n\nA GIRL, 8, watches.")
    )
    assert names(film) == ["ada", "sheriff-tom-brannigan"]
    assert seen(film) == ("sheriff-tom-brannigan", "ada")
    assert [i.words for i in film.get(Sheet, "sc01").of("extras")] == ["GIRL"]


def test_a_film_without_words_has_people_by_their_roles():
    film = film_of("EXT. A - DAY\n\nA GIRL, 8, runs.\n\nThe girl stops.\n\nThe girl climbs a wall.\n")
    assert names(film) == ["girl"] and seen(film) == ("girl",)


@pytest.mark.parametrize(
    "action",
    [
        "CLOSE ON the table. A BANG. The door SLAMS.",
        "On it an ALARM CLOCK RINGS.",
        "SUPER: PARIS. He is VERY tired.",
        "The CAMERA PANS to the window.",
        "AN EXPLOSION throws him back.",
    ],
)
def test_capitals_that_are_no_people_introduce_nobody(action):
    film = film_of(talk("ADA", action=f"{action}\n\n{action}\n\n{action}"))
    assert names(film) == ["ada"]
    assert [i.name for i in film.get(Sheet, "sc01").of("cast")] == ["ada"]


@pytest.mark.parametrize(
    ("action", "extras"),
    [
        ("Two NURSES pass. A few cops wait.", ["nurses", "cops"]),
        ("A waiter brings tea.", ["waiter"]),
        ("PASSENGERS push in.", ["passengers"]),
        ("He runs like a soldier.", []),
        ("The police car waits.", []),
    ],
)
def test_extras_stand_on_the_sheet_and_are_no_characters(action, extras):
    film = film_of(talk("ADA", action=action))
    assert [i.name for i in film.get(Sheet, "sc01").of("extras")] == extras
    assert names(film) == ["ada"]


def test_who_was_renamed_by_hand_keeps_their_name_and_gives_it_to_nobody():
    film = film_of(talk("ADA", "BEN"))
    renamed = apply(film, Change(film.get(Character, "ada").ref, "cue", "EVA"))
    after = film_of(talk("EVA", "BEN", "ADA"), renamed)
    assert {c.cue: c.name for c in after.of(Character)} == {"EVA": "ada", "BEN": "ben", "ADA": "ada-2"}


def test_a_film_that_was_read_proposes_nothing():
    film = film_of(
        talk("DR. HOLT", "HOLT", "ADA AND HOLT", "ADA", "BOTH", "CROWD", action="A GUN lies there. TOM (40) waits.")
    )
    assert not read_script(film)


def test_a_scene_that_a_person_touched_keeps_what_they_set():
    film = film_of(talk("ADA", "BEN"))
    scene = film.get(Scene, "sc01")
    mine = apply(apply(film, Change(scene.ref, "characters", ["ben"])), Change(scene.ref, "touched", True))
    after = film_of(talk("ADA", "BEN", "ADA"), mine)
    assert seen(after) == ("ben",)
    assert len(after.get(Scene, "sc01").elements) == len(after.screenplay.elements)


def test_a_sheet_that_a_person_touched_stays():
    film = film_of(talk("ADA"))
    sheet = film.get(Sheet, "sc01")
    mine = apply(apply(film, Change(sheet.ref, "items", [])), Change(sheet.ref, "touched", True))
    assert film_of(talk("ADA", "BEN"), mine).get(Sheet, "sc01").items == ()


def test_the_breakdown_is_the_same_in_every_process():
    import os
    import subprocess
    import sys

    code = (
        "import hashlib, sys; from movie_director.testing.films import SAMPLE, film_of; "
        "from movie_director.interchange.sheets import write_json; "
        "text = SAMPLE + '\\n\\nINT. HALL - NIGHT\\n\\nDR. HOLT (40s), TWO COPS and a GIRL, 8, wait. Smoke. A dog barks.\\n\\n'"
        " + 'HOLT\\nYes.\\n\\nADA AND BEN\\nNo.\\n\\nBOTH\\nOh.\\n'; film = film_of(text); "
        "print(hashlib.sha256((write_json(film) + repr(sorted(map(repr, film.documents.values())))).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("action", "cues", "people"),
    [
        ("ADA HOLT, 40s, comes in. BUT ADA waits.", ("ADA",), ["ada"]),
        ("x", ("CAPT. FRYE", "CAPTAIN FRYE", "FRYE"), ["capt-frye"]),
        ("x", ("F.B.I. AGENT CORD", "AGENT CORD"), ["f-b-i-agent-cord"]),
        ("THE HOTEL BARBER waits.", ("BARBER",), ["barber"]),
        ("A BEARDED MAN waits.", ("MAN",), ["man"]),
        ("x", (*["COLONEL PETERSON"] * 8, "COLONEL PETERSAN"), ["colonel-peterson"]),
        ("x", (*["WAITER BENSON"] * 8, "WAITER HENSON"), ["waiter-benson"]),
        ("x", (*["DANIEL"] * 8, "DANIELA"), ["daniel", "daniela"]),
        ("x", (*["SOLDIER"] * 8, "SOLDIERS"), ["soldier", "soldiers"]),
    ],
)
def test_one_person_is_one_however_the_page_spells_them(action, cues, people):
    assert names(film_of(talk(*cues, action=action))) == people


def test_a_place_in_the_headings_is_nobody():
    text = (
        "EXT. ALCAZAR - DAY\n\nALCAZAR stands there.\n\nADA\nYes.\n\nINT. ALCAZAR - HALL\n\nAlcazar waits. ALCAZAR.\n"
    )
    assert names(film_of(text)) == ["ada"]


def test_who_drives_a_car_that_moves_is_seen():
    assert seen(film_of(talk("ADA", action="Ben's car swerves.") + "\nINT. B - DAY\n\nBEN\nNo.\n")) == ("ben", "ada")
    assert seen(film_of(talk("ADA", action="Ben's car is red.") + "\nINT. B - DAY\n\nBEN\nNo.\n")) == ("ada",)


def said(*cues):
    return "INT. A - DAY\n\n" + "\n\n".join(f"{cue}\nYes.\n\nA boat passes." for cue in cues) + "\n"


def test_a_surname_alone_is_whoever_of_that_name_speaks_most():
    lead = ("SARAH HOLT",) * 16
    film = film_of(said(*lead, "TOM HOLT", "HOLT", "TOM HOLT", "TOM HOLT"))
    assert names(film) == ["sarah-holt", "tom-holt"]
    assert film.called("HOLT") == "sarah-holt"


def test_a_surname_alone_is_nobody_who_answers_it():
    lead = ("SARAH HOLT",) * 16
    film = film_of(said(*lead, "TOM HOLT", "TOM HOLT", "TOM HOLT") + "\nHOLT\nYes.\n\nSARAH HOLT\nNo.\n")
    assert names(film) == ["holt", "sarah-holt", "tom-holt"]


def test_an_uncle_of_the_action_is_the_cue_of_that_name():
    film = film_of(said("TED", "ADA") + "\nUNCLE TED, 60, sits down. Uncle Ted smokes. Uncle Ted sleeps.\n")
    assert names(film) == ["ada", "ted"]
    assert film.called("UNCLE TED") == "ted"


def test_two_letters_swapped_make_no_new_person():
    film = film_of(said(*("GENERAL SARMIENTO",) * 8, "GENERAL SAMRIENTO"))
    assert names(film) == ["general-sarmiento"]
