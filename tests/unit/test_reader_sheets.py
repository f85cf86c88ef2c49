"""What a breakdown sheet holds and leaves out, a rule a test."""

import pytest

from movie_director.crew.reader import read_script
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of

CAST = "\n\nADA\nYes.\n\nBEN\nNo.\n"


def film(action, more=CAST, heading="INT. A - DAY"):
    return film_of(f"{heading}\n\n{action}{more}")


def items(action, category, more=CAST, heading="INT. A - DAY"):
    found = film(action, more, heading)
    assert not read_script(found)
    return [(i.name, i.who) for i in found.get(Sheet, "sc01").of(category)]


def seen(text, scene="sc01"):
    return film_of(text).get(Scene, scene).characters


@pytest.mark.parametrize(
    ("action", "name", "who"),
    [
        ("Ada tilts the lamp.", "lamp", "ada"),
        ("Ben, seizing a rope, climbs.", "rope", "ben"),
        ("Ada fixes a sandwich.", "sandwich", "ada"),
        ("Ben takes another sip of tea.", "tea", "ben"),
        ("Ada is making a drink at the bar.", "drink", "ada"),
        ("Ben lights up a new Gauloise.", "gauloise", "ben"),
        ("Ben hangs up. He sits.", "phone", "ben"),
        ("Ada is on the phone. Ben waits.", "phone", "ada"),
        ("A teacher rings the bell.", "bell", None),
        ("A man with a flower greets Ada.", "flower", None),
    ],
)
def test_any_verb_before_a_known_thing_puts_it_in_the_hands_of_whoever_does_it(action, name, who):
    assert items(action, "props") == [(name, who)]


@pytest.mark.parametrize(
    "action",
    [
        "Ben presses a button and throws a switch.",
        "Ada opens the medicine chest.",
        "Ben ceases to ROCK.",
        "The door JARS open.",
        "Ada takes the bait.",
        "Karl rushes past the CAMERA.",
    ],
)
def test_what_is_only_seen_worked_or_meant_otherwise_is_no_prop(action):
    assert items(action, "props") == []


def test_what_lies_about_and_what_is_contained_is_a_prop_in_nobodys_hands():
    assert items("The bottle shines. A pistol lies on the table.", "props") == [
        ("bottle", None),
        ("pistol", None),
    ]
    assert items("On the desk, an envelope.", "props") == [("envelope", None)]
    assert items("It contains a letter and two medals.", "props") == [("letter", None), ("medal", None)]


def test_the_bag_that_a_thing_comes_from_is_in_hand_too():
    assert items("Ada pulls a letter from her handbag.", "props") == [("letter", "ada"), ("handbag", "ada")]


def test_what_is_done_in_a_parenthetical_is_on_the_sheet():
    more = "\n\nADA\n(waving a letter)\nYes.\n\nBEN\n(into phone)\nNo.\n"
    assert items("Ada and Ben wait.", "props", more) == [("letter", "ada"), ("phone", "ben")]


def test_a_thing_in_capitals_before_an_unknown_one_only_tells_of_it():
    assert items("A CROISSANT POCKET warms.", "props") == []
    assert items("We pass DANCING ELK DRUG and the Elk Lodge.", "animals") == []


def test_a_common_thing_is_not_that_of_another_scene():
    two = film_of(f"INT. A - DAY\n\nADA raises a MACHINE GUN.{CAST}\nINT. B - DAY\n\nBen takes out his gun.{CAST}")
    assert [i.name for i in two.get(Sheet, "sc02").of("props")] == ["gun"]


@pytest.mark.parametrize(
    ("action", "clothes"),
    [
        ("Ada loosens Ben's tie.", [("tie", "ben")]),
        ("Blood drips on his shirt. Ben groans.", [("shirt", None)]),
        ("Ben comes in. Blood drips on his shirt.", [("shirt", "ben")]),
        ("Ada wears a white shirt and tie.", [("shirt", "ada"), ("tie", "ada")]),
        ("Ada turns to Ben, a gentleman in a brown suit.", [("suit", "ben")]),
        ("Ada passes the TEAM, still in shorts.", [("shorts", None)]),
        ("The car's hood smokes.", []),
    ],
)
def test_clothes_are_on_whom_the_words_say_they_are(action, clothes):
    assert items(action, "wardrobe") == clothes


@pytest.mark.parametrize(
    ("action", "extras"),
    [
        ("Two MEN IN SUITS wait.", ["men"]),
        ("More than 200 people crowd the room.", ["people"]),
        ("Servants attend to the palace.", ["servants"]),
        ("Some cops see everyone leave.", ["cops"]),
        ("Ada is a nurse. Ben never met a kinder waiter.", []),
        ("He turns to his two partners. Both men laugh. The two men go.", []),
        ("Beside the OWNER column stands a date.", []),
        ("Ben strikes out to swat at them.", []),
    ],
)
def test_extras_are_those_who_are_there_and_not_those_on_the_sheet_by_name(action, extras):
    assert [name for name, _ in items(action, "extras")] == extras


@pytest.mark.parametrize(
    ("category", "action", "found"),
    [
        ("stunts", "Strangling vines cover the wall. The rope drops to the ground.", []),
        ("stunts", "Ben decks him.", ["decks"]),
        ("stunts", "Ben punches some buttons.", []),
        ("makeup", "A battered sofa. Something wounded lurks in him.", []),
        ("makeup", "A bandage spreads across Ben's nose.", ["wound"]),
        ("makeup", "Ada enters, wet.", ["wet"]),
        ("effects", "They watch through a haze of boredom. A flood channel.", []),
        ("sounds", "There's a faint hiss.", ["hiss"]),
        ("sounds", "He coughs.", ["coughs"]),
        ("sounds", "Ada has a buzz cut.", []),
        ("animals", "Ada combs her rat's nest of hair. His hand snakes out.", []),
        ("emotion", "Ben cries out.", []),
        ("vehicles", "The plane TAXIS.", ["plane"]),
    ],
)
def test_each_department_gets_what_happens_and_no_figure_of_speech(category, action, found):
    assert [name for name, _ in items(action, category)] == found


def test_a_car_that_is_the_place_is_on_the_sheet_and_a_lift_is_none():
    assert items("Ada drives.", "vehicles", heading="INT. CAR - ADA AND BEN - DAY") == [("car", None)]
    assert items("Ada waits.", "vehicles", heading="INT. ELEVATOR CAR - 3RD FLOOR - DAY") == []


def test_a_scar_is_on_whom_it_is_seen():
    assert items("Ada notices a scar on Ben's arm.", "makeup") == [("scar", "ben")]


def test_he_goes_on_meaning_the_same_man_though_another_is_looked_at():
    text = "INT. A - DAY\n\nADAM sits. BEN comes in.\n\nADAM\nHm.\n\nBEN\nNo.\n\nHe looks at Adam. He weeps.\n"
    assert [(i.name, i.who) for i in film_of(text).get(Sheet, "sc01").of("emotion")] == [("sad", "ben")]


@pytest.mark.parametrize(
    ("scene", "there"),
    [
        ("ADA sits. The phone rings.\n\nADA\nYes?\n\nBEN\nIt is me.", ("ada",)),
        ("ADA listens.\n\nBEN\nIt is me.\n\nADA\nNo.\n\nAda hangs up.", ("ada",)),
        ("ADA waits.\n\nADA\n(to Ben)\nWait.\n\nBEN\nWhat?\n\nThe phone rings.", ("ada", "ben")),
        ("ADA sits at her phone.\n\nADA\nHm.\n\nBEN\n(over intercom)\nHello?", ("ada",)),
        ("ADA waits.\n\nADA\nHm.\n\nBEN\n(voice over; on radio)\nHello?", ("ada",)),
        ("ADA sits in the car Ben used to drive.\n\nADA\nHm.", ("ada",)),
        ("ADA waits in silence for Ben and Carl to return.\n\nADA\nHm.", ("ada",)),
        ("ADA checks the gun she took from Ben.\n\nADA\nHm.", ("ada",)),
        ("ADA works. Ben buzzes her.\n\nADA\nHm.", ("ada",)),
        ("ADA will never find Ben.\n\nADA\nHm.", ("ada",)),
    ],
)
def test_who_telephones_or_is_only_told_of_is_not_there(scene, there):
    known = "\n\nEXT. B - DAY\n\nBEN and CARL wait.\n\nBEN\nNo.\n\nCARL\nNo.\n"
    assert seen(f"INT. A - DAY\n\n{scene}{known}") == there


def test_a_short_name_that_never_speaks_is_the_longer_one():
    text = (
        "INT. A - DAY\n\nSAMUEL sits.\n\nSAMUEL\nYes.\n\nSam waits. Sam sits. Sam runs.\n\nSam walks.\n\nSam smiles.\n"
    )
    assert seen(text) == ("samuel",)


def test_a_machine_that_talks_is_heard_and_petals_are_nobody():
    assert seen("INT. A - DAY\n\nADA and the Computer wait.\n\nADA\nHm.\n\nCOMPUTER\nNo.\n") == ("ada",)
    assert seen("INT. A - DAY\n\nADA smiles. ROSE PETALS fall. The Rose Petals lie.\n\nADA\nHm.\n") == ("ada",)


def test_a_house_in_a_heading_shows_nobody():
    text = "INT. A - DAY\n\nBEN HOLT waits.\n\nHOLT\nNo.\n\nEXT. VERANDA - HOLT HOUSE - DAY\n\nADA sits.\n\nADA\nHm.\n"
    assert seen(text, "sc02") == ("ada",)


@pytest.mark.parametrize(
    "shot", [".SPALDING", ".THE PAIR, DRINKING BEER IN THE LIVING ROOM.", ".A LAND ROVER AND A MUSTANG."]
)
def test_a_forced_heading_that_only_looks_at_somebody_or_something_stays_in_the_place(shot):
    film = film_of(f"INT. GARAGE - DAY\n\nSPALDING JONES waits.\n\nSPALDING JONES\nHm.\n\n{shot}\n\nHe smiles.\n")
    assert film.get(Scene, "sc02").location == "garage"


def test_outside_turns_the_walls_round_and_a_street_is_no_part_of_a_car():
    film = film_of("INT. GARAGE - DAY\n\nADA waits.\n\nADA\nHm.\n\n.OUTSIDE\n\nShe smiles.\n")
    assert not film.get(Scene, "sc02").inside
    film = film_of("INT. MUSTANG - DAY\n\nADA waits.\n\nADA\nHm.\n\nINT. MUSTANG - SIDE STREET - DAY\n\nAda drives.\n")
    assert film.get(Scene, "sc02").location == "mustang"


def test_a_verb_that_looks_like_people_or_a_thing_is_neither():
    assert items("Ada mans the ride. She guards the door.", "extras") == []
    assert items("A shriek can be heard. The crew watch it all.", "props") == []


def test_who_is_named_at_once_is_no_extra():
    text = "A helpful woman named MILDRED waits."
    assert items(text, "extras", "\n\nMILDRED\nYes.\n") == []


def test_a_wound_is_its_owners_and_a_phone_at_the_ear_is_in_hand():
    assert items("Ada looks at Ben's wound.", "makeup") == [("wound", "ben")]
    assert items("Ada walks, phone to ear.", "props") == [("phone", "ada")]


def test_a_heading_of_only_a_person_stays_in_the_place():
    film = film_of("EXT. STREET - DAY\n\nBEN waits.\n\nBEN\nHm.\n\nEXT. BEN\n\nHe smiles.\n")
    assert film.get(Scene, "sc02").location == "street"


def test_petals_are_a_thing_and_sewing_is_no_wound():
    assert items("ROSE PETALS float.", "props") == [("rose-petals", None)]
    assert items("Ada stitches a pillow.", "makeup") == []
    assert items("Ada nears a GIRL wearing a headset.", "props") == [("headset", None)]
