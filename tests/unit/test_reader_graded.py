"""What graders who did not know the reader found wrong or missing, a rule a test."""

import pytest

from movie_director.film.character import Character
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.interchange.layout.directions import is_direction
from movie_director.interchange.layout.slugs import is_shot
from movie_director.testing.films import film_of

CAST = "\n\nADA\nYes.\n\nBEN\nNo.\n"


def items(action, category, more=CAST):
    film = film_of(f"INT. A - DAY\n\n{action}{more}")
    return [(i.name, i.who) for i in film.get(Sheet, "sc01").of(category)]


def names(action, category):
    return [name for name, _ in items(action, category)]


@pytest.mark.parametrize(
    ("action", "props"),
    [
        ("Ada carries food up the stairs.", [("food", "ada")]),
        ("Ben eats lunch alone on a wall.", [("food", "ben")]),
        ("Ada skips lunch and sits.", []),
        ('Ada sits on the wall, reading "Tides of Home".', [("book", "ada")]),
        ("Ada holds up her copy of Tides of Home.", [("book", "ada")]),
        ("Ben reaches in, pulls out a -- tiny bottle.", [("bottle", "ben")]),
        ("Ben waits, with hat and cigar, for Ada.", [("cigar", "ben")]),
        ("Police approach with drawn guns.", [("gun", None)]),
        ("Ben gives Ada a thorough search.", []),
    ],
)
def test_things_that_plain_words_bring_are_props(action, props):
    assert items(action, "props") == props


def test_a_list_of_things_goes_on_without_articles():
    assert names("On the table a lantern, black ledger, silver spoon and a bar of soap.", "props") == [
        "lantern",
        "ledger",
        "silver-spoon",
        "soap",
    ]
    assert names("A room full of bottles and old suitcases.", "props") == ["bottle", "suitcase"]


@pytest.mark.parametrize(
    ("action", "clothes"),
    [
        ("Ada waits, with hat and cigar.", [("hat", "ada")]),
        ("A stocky kid in the front seat turns, and reaches into his jacket.", [("jacket", None)]),
        ("Ben reaches into his jacket.", [("jacket", "ben")]),
    ],
)
def test_what_is_his_is_the_subjects(action, clothes):
    assert items(f"Ben sits. {action}", "wardrobe") == clothes


@pytest.mark.parametrize(
    ("action", "marks"),
    [
        ("Ada sees Ben soaked.", [("wet", "ben")]),
        ("Ada helps a wounded man.", [("wound", None)]),
        ("A sweating Ben comes in.", [("sweat", "ben")]),
    ],
)
def test_a_mark_is_on_whom_it_is_said_of(action, marks):
    assert items(action, "makeup") == marks


@pytest.mark.parametrize(
    ("action", "extras"),
    [
        ("Neighbors enter without knocking.", ["neighbors"]),
        ("The teacher drones on.", ["teacher"]),
        ("Someone outside lights a cigarette.", ["someone"]),
        ("It rings and someone answers.", []),
        ("Ada hopes for someone who watches.", []),
        ("Four Raiders jump out of the dark.", ["raiders"]),
        ("Two towers stand over the town. Two hands grab the rope.", []),
        ("Ada is calmer than the younger men.", []),
        ("Before Ben can see it, but the audience has, Ada hides.", []),
    ],
)
def test_who_acts_without_a_name_is_an_extra_and_who_is_only_compared_is_none(action, extras):
    assert names(action, "extras") == extras


@pytest.mark.parametrize(
    ("category", "action", "found"),
    [
        ("effects", "Sparks -- and arcs of electricity -- are everywhere.", ["sparks"]),
        ("effects", "She slams the door on the erupting fires.", ["fire"]),
        ("effects", "The storm rages.", ["storm"]),
        ("effects", "A cloud of splinters crosses the deck.", ["debris", "breaking"]),
        ("effects", "Ben strikes out, raining blows. Crates burst, raining a bunch of tools.", []),
        ("effects", "It is raining hard.", ["rain"]),
        ("effects", "His shattered helmet.", []),
        ("stunts", "The odd implements are hastily thrown on the table.", []),
        ("vehicles", "We HEAR a heavy helicopter track.", []),
        ("vehicles", "A helicopter lands.", ["helicopter"]),
        ("emotion", "Ben gasps for air.", []),
        ("sounds", "We hear savage SCREAMS.", ["savage-screams"]),
        ("sounds", "The sound of children CHEERING emits from a set.", ["children-cheering"]),
    ],
)
def test_each_department_gets_what_is_there_and_not_what_is_only_said_so(category, action, found):
    assert names(action, category) == found


def test_a_cue_that_is_a_slip_of_somebody_elses_is_theirs():
    speech = "\n\n".join("ADA HOLT\nYes.\n\nADA CRANE\nNo." for _ in range(9))
    film = film_of(f"INT. A - DAY\n\nThey wait. ADA HOLS nods.\n\n{speech}\n\nADA HOLZ\nYes.\n\nADA CRANS\nNo.\n")
    assert sorted(c.name for c in film.of(Character)) == ["ada-crane", "ada-holt"]


@pytest.mark.parametrize(
    ("action", "there"),
    [
        ("ADA waits. The girl Ben spoke to is gone.", ("ada",)),
        ("ADA reads 'Tides of Home' by Ben.", ("ada",)),
        ("ADA looks down at Ben's sword on the table.", ("ada",)),
        ("ADA sees Ben's sword in the air.", ("ada", "ben")),
        ("ADA wears a T-shirt reading BEN.", ("ada",)),
    ],
)
def test_who_is_only_told_of_is_not_there(action, there):
    film = film_of(f"INT. A - DAY\n\n{action}\n\nADA\nHm.\n\nEXT. B - DAY\n\nBen waits.\n\nBEN\nNo.\n")
    assert film.get(Scene, "sc01").characters == there


@pytest.mark.parametrize(
    "cue", ["NEW ANGLE", "67 NEW ANGLE 167", "ANGLE: HIS POV", "ADA'S POV - THE HILL", "V0", "WIDER"]
)
def test_a_direction_is_no_name(cue):
    assert is_direction(cue)


@pytest.mark.parametrize("cue", ["MR. ANGLE", "CAMERA MAN", "PETER PAN", "ADA", "INSERTED VOICE", "WIDE-EYED GIRL"])
def test_a_name_is_no_direction(cue):
    assert not is_direction(cue)


@pytest.mark.parametrize(
    "slug",
    ["THE MAN IN GREY", "COUNT ORLO", "THE QUEEN AND ORLO", "ADA'S FACE", "THE TWO OF THEM", "PULL BACK TO REVEAL"],
)
def test_capitals_that_look_at_somebody_are_no_place(slug):
    assert is_shot(slug, {"MAN IN GREY", "ORLO", "ADA"})


def test_a_heading_that_only_looks_elsewhere_in_the_place_goes_on():
    film = film_of("INT. HUT - DAY\n\nADA waits.\n\nADA\nHm.\n\n.BACK TO ADA\n\nShe sits.\n")
    assert [s.continuity for s in sorted(film.of(Scene), key=lambda s: s.name)] == ["new", "continuous"]
