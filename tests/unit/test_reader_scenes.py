"""What unseen screenplays showed the reader to miss, a rule a test."""

import pytest

from movie_director.crew.reader import read_script
from movie_director.film.character import Character
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.interchange.plain import read_plain
from movie_director.testing.films import film_of

CAST = "\n\nADA\nYes.\n\nBEN\nNo.\n"


def sheet(action, more=CAST):
    film = film_of(f"INT. A - DAY\n\n{action}{more}")
    assert not read_script(film).edits
    return film.get(Sheet, "sc01")


def listed(action, category, more=CAST):
    return [(i.name, i.who) for i in sheet(action, more).of(category)]


def seen(action, more=CAST):
    return film_of(f"INT. A - DAY\n\n{action}{more}").get(Scene, "sc01").characters


@pytest.mark.parametrize(
    ("action", "names"),
    [
        ("A bottle of gin rests there.", ["bottle"]),
        ("A wallet with money in it.", ["wallet"]),
        ("There is a letter on the pillow.", ["letter"]),
        ("Ada turns. There's a suitcase by the door.", ["suitcase"]),
        ("The room is littered with bottles, old newspapers and books.", ["bottle", "newspaper", "book"]),
        ("Stacks of magazines everywhere.", ["magazine"]),
        ("A yearbook, an old doll and a trophy.", ["yearbook", "doll", "trophy"]),
        ("Ada waits, cigarette behind her ear.", ["cigarette"]),
        ("Ben pulls out ropes and hammers.", ["rope", "hammer"]),
        ("The tray is empty but for a bunch of red roses.", ["tray", "rose"]),
    ],
)
def test_things_that_lie_about_are_brought(action, names):
    assert [name for name, _ in listed(action, "props") if name != "pillow"] == names


@pytest.mark.parametrize(
    "action",
    [
        "A light comes on. A bell rings.",
        "A phone booth. A row of fuse boxes.",
        "Several boys whistle.",
        "It's a lock. It is a mask.",
        "We PAN along the wall. PAN to Ada.",
        "Ada sees her watch the time.",
        "He takes in his image in the mirror.",
        "Ben is taking a few pictures of Ada.",
        "Ada strikes with her knife hand.",
        "He removes the chip and seals it.",
        "Ada checks the rearview mirror.",
    ],
)
def test_what_happens_is_filmed_or_only_said_is_nothing_to_bring(action):
    assert not {name for name, _ in listed(action, "props")} & {
        *("light", "bell", "phone", "fuse", "box", "whistle", "lock", "mask", "pan", "watch", "mirror", "picture"),
        *("knife", "seal"),
    }


@pytest.mark.parametrize(
    ("action", "who"),
    [
        ("Ada watches as the waiter brings a tray.", None),
        ("Ada turns. Two men carry a trunk and a lamp.", None),
        ("Ada and Ben sit. They raise a glass.", None),
        ("Ada joins the boys, where they are grabbing their books.", None),
        ("Ada, a woman of forty, raises a gun.", "ada"),
        ("Ada and the boys are opening boxes.", "ada"),
    ],
)
def test_who_carries_a_thing_may_have_no_name(action, who):
    assert {w for _, w in listed(action, "props")} == {who}


@pytest.mark.parametrize(
    "action",
    [
        "A WOMAN comes in. This is ADA.",
        "A WOMAN comes in.\n\nThis is Ada, the owner.",
        "A woman, ADA, waits.",
        "A little girl -- Ada -- waits.",
        "Ada, an attractive young woman, waits.",
        "A woman comes in, wet. It's Ada.",
    ],
)
def test_who_is_named_a_sentence_later_is_on_the_sheet_once(action):
    assert listed(action, "extras") == []
    assert "ada" in seen(action)


def test_a_crowd_before_a_name_is_not_that_person():
    assert listed("In the audience, Ada waits.", "extras") == [("audience", None)]


def test_a_role_that_one_speaker_has_is_that_speaker():
    assert listed("A WORKER waves.", "extras", "\n\nRING TOSS WORKER\nYes.\n") == []
    assert len(listed("A WORKER waves.", "extras", "\n\nTALL WORKER\nYes.\n\nOLD WORKER\nNo.\n")) == 1


@pytest.mark.parametrize(
    "action",
    ["A sign reads: OFFICER BROWN IS HERE.", "A door marked LOCK #1.", "A box labeled PARCEL for Ada."],
)
def test_capitals_that_something_reads_are_nobody_and_nothing(action):
    found = sheet(action)
    assert [i.name for i in found.of("cast")] == ["ada", "ben"]
    assert not {i.name for i in found.items} & {"lock", "parcel", "officer-brown", "lock-1"}


def test_what_people_do_in_capitals_is_no_part_of_their_name():
    lines = "\n\nMAYOR HOLT\nYes.\n\nANNIE\nNo.\n"
    film = film_of(
        f"INT. A - DAY\n\nANNIE SITS DOWN -- waits. MAYOR HOLT STEPS FORWARD. Annie sits. He steps up.{lines}"
    )
    assert {c.cue for c in film.of(Character)} == {"MAYOR HOLT", "ANNIE"}


def test_words_of_the_camera_name_nobody_in_the_action():
    film = film_of(
        "INT. A - WIDE - DAY\n\nA moment. Ada waits.\n\nWIDE\nYes.\n\nINT. B - WIDE - DAY\n\nx\n\nADA\nYes.\n"
    )
    assert film.get(Scene, "sc02").characters == ("ada",)


def test_who_gave_a_thing_is_not_there():
    assert seen("Ada finds the note Ben gave her.", "\n\nADA\nYes.\n\nINT. B - DAY\n\nBEN\nNo.\n") == ("ada",)


@pytest.mark.parametrize(
    ("action", "worn"),
    [
        ("They grab their coats.", [("coat", None)]),
        ("Ada kicks her shoes off.", [("shoe", "takes off")]),
        ("Ada, wearing a dark suit, sunglasses, drives.", [("suit", "wears"), ("sunglasses", "wears")]),
    ],
)
def test_clothes_of_several_and_what_comes_off(action, worn):
    found = sheet(action).of("wardrobe")
    assert [(i.name, i.note if worn[0][1] else None) for i in found] == worn
    assert "," not in "".join(i.words for i in found)


def test_a_slip_of_paper_is_paper():
    found = sheet("Ada hands him a slip of paper.")
    assert [i.name for i in found.of("props")] == ["paper"] and not found.of("wardrobe")


def test_numbered_headings_far_in_the_page_are_headings():
    scene = (
        "          {n} INT. HALL {n} - DAY\n\n          "
        + "Ada waits by the door and looks. " * 20
        + "\n\n          ADA\n          Yes, I am.\n\n"
    )
    text = (
        "          FADE IN:\n\n          INT. HALL - DAY\n\n          Ada waits.\n\n          THE WIND\n          howls.\n\n"
        + "".join(scene.format(n=n) for n in range(1, 41))
    )
    assert sum(e.kind == "heading" for e in read_plain(text).elements) == 41


def cast_of(text):
    return {c.cue for c in film_of(text).of(Character)}


def test_a_cue_that_is_only_where_a_voice_is_heard_makes_nobody_one():
    lines = "ADA (V.O.)\nYes.\n\nBEN (V.O.)\nNo.\n\nV.O.\nHm.\n"
    assert {"ADA", "BEN"} <= cast_of(f"INT. A - DAY\n\nx\n\n{lines}")


def test_a_man_who_is_one_and_then_another_makes_them_not_one():
    lines = "BEN (MAN)\nYes.\n\nMAN (CARL)\nNo.\n\nCARL\nHm.\n\nBEN\nHm.\n\nMAN\nHm.\n"
    assert {"BEN", "CARL"} <= cast_of(f"INT. A - DAY\n\nx\n\n{lines}")


@pytest.mark.parametrize(
    ("heading", "seen_there", "place"),
    [
        ("INT. THE CAR, WITH ADA, BEN, AND EVE", ("ada", "ben", "eve"), "the-car"),
        ("INT. HALL, FEATURING ADA", ("ada",), "hall"),
        ("EXT. HOUSE - WIDE FROM DOOR: ADA - NIGHT", ("ada",), "house"),
        ("EXT. HOUSE - REAR SHOT: ADA + BEN - NIGHT", ("ada", "ben"), "house"),
        ("EXT. ADA", ("ada",), "b"),
        ("INT. HALL - NEW DAY", (), "hall"),
        ("EXT. THE HOUSE, FROM ONE SIDE", (), "the-house"),
        ("INT. HALL - PANNING - NIGHT", (), "hall"),
    ],
)
def test_whom_a_heading_looks_at_is_there_and_no_part_of_the_place(heading, seen_there, place):
    lines = "ADA\nYes.\n\nBEN\nNo.\n\nEVE\nNo.\n"
    film = film_of(f"INT. B - DAY\n\nx\n\n{lines}\n{heading}\n\nRain falls.\n")
    scene = film.get(Scene, "sc02")
    assert (scene.characters, scene.location) == (seen_there, place)


@pytest.mark.parametrize("action", ["A spider web hangs there.", "An eagle tattoo.", "The cattle gate is shut."])
def test_an_animal_that_only_tells_of_a_thing_is_none(action):
    assert listed(action, "animals") == []


@pytest.mark.parametrize("action", ["Ada falls back onto the bed.", "Ada falls in love. She falls asleep."])
def test_a_fall_that_hurts_nobody_is_no_stunt(action):
    assert listed(action, "stunts") == []


def test_who_is_pictured_is_no_extra_and_whose_bag_a_thing_is_found_in_is_not_there():
    assert listed("Ada holds a photo of a wife and children.", "extras") == []
    assert seen("Ada finds a card in Ben's bag.", "\n\nADA\nYes.\n\nINT. B - DAY\n\nBEN\nNo.\n") == ("ada",)


def test_a_car_is_listed_once_and_many_without_an_article():
    assert listed("A black Lincoln Town Car stops.", "vehicles") == [("car", None)]
    assert listed("More police cars arrive.", "vehicles") == [("police-car", None)]
    assert "mercedes" not in seen("Ben's black Mercedes stops.")


def test_fire_is_caught_and_guns_go_off():
    found = sheet("The shotgun goes off. The covers catch fire.").of("effects")
    assert {i.name for i in found} == {"gunfire", "fire"}


def test_a_call_that_is_held_to_the_ear_is_heard_from_elsewhere():
    assert seen("The phone is ringing. Ada puts it to her ear.") == ("ada",)
