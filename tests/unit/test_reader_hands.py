import pytest

from movie_director.film.character import Character, Wardrobe
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of


def film(action, *more):
    return film_of(f"INT. A - DAY\n\n{action}\n\nADA\nYes.\n\nBEN\nNo.\n" + "".join(more))


def held(action):
    return [(i.name, i.who) for i in film(action).get(Sheet, "sc01").of("props")]


@pytest.mark.parametrize(
    ("action", "name", "who"),
    [
        ("Ada grabs a rusty flurb.", "flurb", "ada"),
        ("Ben hands her the flurb.", "flurb", "ben"),
        ("Ben pulls out a roll of banknotes.", "banknote", "ben"),
        ("Ada holds up a deck of playing cards.", "playing-card", "ada"),
        ("Ada writes on her clipboard.", "clipboard", "ada"),
        ("Ben looks at his watch.", "watch", "ben"),
        ("Ben waits, flurb in hand.", "flurb", "ben"),
        ("Ada gnaws on a pretzel.", "pretzel", "ada"),
        ("Ben raises his FLURB.", "flurb", "ben"),
        ("Digging a knife out of the sand, Ada laughs.", "knife", "ada"),
        ("Ben shovels. Sand flies.", "shovel", "ben"),
    ],
)
def test_what_a_verb_of_handling_takes_is_a_prop_whether_or_not_a_list_knows_it(action, name, who):
    assert held(action) == [(name, who)]


@pytest.mark.parametrize(
    "action",
    [
        "Ada takes a breath. She holds his gaze.",
        "They come to a fork in the road. The car picks up speed.",
        "Ben grabs Ada. He hugs her.",
        "Ada gives him a big smile. She throws him a hopeful look.",
        "Ada opens the glass doors.",
        'A sign: "Take your gun."',
    ],
)
def test_bodies_people_places_sayings_and_what_is_abstract_are_no_props(action):
    assert held(action) == []


@pytest.mark.parametrize(
    ("action", "who"),
    [
        ("Ben drags Ada back and raises a gun.", "ben"),
        ("Ada sees Ben holding a gun.", "ben"),
        ("Ben bows to Ada, who raises a gun.", "ada"),
        ("Ada sits. Ben stands. She raises a gun.", "ada"),
        ("Ada watches him raise a gun.", None),
        ("The guard shows Ada a gun.", None),
        ("Ben enters. Picks up a gun.", "ben"),
    ],
)
def test_the_subject_of_the_clause_holds_it(action, who):
    assert [w for _, w in held(action)] in ([who], [] if who is None else [who])


def test_an_edit_of_another_scene_renames_no_prop():
    ring = "INT. C - DAY\n\nAda takes the ring.\n"
    other = "EXT. B - DAY\n\nBen holds the WEDDING RING.\n\n"
    gold = other.replace("WEDDING", "GOLD")

    def here(film):
        (sheet,) = [f for s in film.of(Scene) if s.location == "c" if (f := film.get(Sheet, s.name))]
        return [i.name for i in sheet.of("props")]

    alone, after = film_of(ring), film_of(other + ring)
    assert (here(alone), here(after)) == (["ring"], ["wedding-ring"])
    for text in (other + ring, other + gold + ring, gold + ring):
        assert here(film_of(text, alone)) == ["ring"]
        assert here(film_of(text, after)) == ["wedding-ring"]
    assert here(film_of(ring, after)) == ["wedding-ring"]


@pytest.mark.parametrize(
    "action",
    [
        "A photograph of a young Ada, Eve and Ben hangs there.",
        "She picks up the phone to call Ben.",
        "Ben's sign and Ben and Eve's office.",
        "She searches the crowd for Ben.",
        "She posed as Ben.",
        "Ben is no longer there.",
    ],
)
def test_who_is_pictured_called_sought_or_gone_is_not_there(action):
    told = film_of(f"INT. A - DAY\n\n{action}\n\nADA\nYes.\n\nEXT. B - DAY\n\nBEN\nNo.\n\nEVE\nNo.\n")
    assert told.get(Scene, "sc01").characters == ("ada",)


def test_kin_and_titles_mean_the_people_whom_they_were_said_of():
    told = film_of(
        "INT. A - DAY\n\nBen's mother RUTH (60) sits there.\n\nRUTH\nYes.\n\nCAPTAIN HOLT\nNo.\n\n"
        "EXT. B - DAY\n\nBen helps his old mother up. The captain waits.\n\nBEN\nHm.\n"
    )
    assert set(told.get(Scene, "sc02").characters) == {"ben", "ruth", "captain-holt"}


def test_somebody_is_called_as_they_are_called_most():
    lines = "HOLLY\nYes.\n\nADA\nNo.\n\n" * 3
    told = film_of(f"INT. A - DAY\n\nx\n\nWOMAN (HOLLY)\nHm.\n\nADA\nHm.\n\n{lines}")
    assert "holly" in {c.name for c in told.of(Character)}


def test_the_bare_surname_is_not_the_wife():
    told = film_of("INT. A - DAY\n\nHolt waits.\n\nADA\nx\n\nINT. B - DAY\n\nMRS. HOLT\nYes.\n")
    assert told.get(Scene, "sc01").characters == ("ada",)


@pytest.mark.parametrize("place", ["MUSTANG", "TOYOTA CAMRY", "SEAPLANE"])
def test_the_vehicle_that_is_the_place_stands_on_the_sheet(place):
    assert film_of(f"INT. {place} - DAY\n\nx\n").get(Sheet, "sc01").of("vehicles")


def test_clothes_told_at_an_introduction_are_worn():
    worn = film("ADA, forties, green cardigan, black coat, waits.").get(Sheet, "sc01").of("wardrobe")
    assert [(i.name, i.who, i.note) for i in worn] == [("cardigan", "ada", "wears"), ("coat", "ada", "wears")]


@pytest.mark.parametrize(
    "action", ["Ada falls out of frame. The lights are shot out.", "He is thrown a look. The door is thrown open."]
)
def test_only_what_is_dangerous_to_people_is_a_stunt(action):
    found = [i.words for i in film(action).get(Sheet, "sc01").of("stunts")]
    assert not [w for w in found if "frame" in w or "out" in w or "open" in w]


def look(told, cue):
    return told.get(Wardrobe, told.called(cue)).appearance


def test_the_look_is_of_the_grown_up_outside_flashbacks():
    told = film_of(
        "INT. A - DAY\n\nBEN, AGE 3, listens to his father.\n\nINT. B - DAY\n\nBen (29) waits.\n\nBEN\nYes.\n\n"
        "INT. C - DAY (FLASHBACK)\n\nBen (6) runs.\n\nBEN\nDad!\n\nBEN\nDad!\n"
    )
    assert look(told, "BEN").age == 29


def test_kin_and_pronouns_tell_the_gender_where_no_list_knows_the_name():
    told = film_of(
        "INT. A - DAY\n\nHis wife ZORBIN waits. The man nods.\n\nZORBIN\nx\n\nTULK stops. She sits.\n\nTULK\nx\n"
    )
    assert (look(told, "ZORBIN").gender, look(told, "TULK").gender) == ("female", "female")
