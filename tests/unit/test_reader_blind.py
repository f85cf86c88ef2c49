"""What the sixth grader, who did not know the reader, found wrong or missing, and what it led to: a rule a test."""

import pytest

from movie_director.film.character import Character
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of

CAST = "\n\nADA\nYes.\n\nBEN\nNo.\n"


def items(action, category, more=CAST):
    film = film_of(f"INT. A - DAY\n\n{action}{more}")
    return [(i.name, i.who) for i in film.get(Sheet, "sc01").of(category)]


def names(action, category, more=CAST):
    return [name for name, _ in items(action, category, more)]


@pytest.mark.parametrize(
    ("action", "extras"),
    [
        ("A playground jammed with kids.", ["kids"]),
        ("The house is crammed with people.", ["people"]),
        ("People are arriving from all around.", ["people"]),
        ("PEOPLE are coming from all directions.", ["people"]),
        ("The players warm up on the sidelines.", ["players"]),
        ("Ada and other BIGWIGS speak to Ben.", ["bigwigs"]),
        ("The Matrons and Two Cops come out.", ["cops"]),
        ("Reporters and Photographers rush past her.", ["reporters", "photographers"]),
        ("THE PLAYERS SHUFFLE OFF the bus.", ["players"]),
        ("WIVES AND SMALL CHILDREN sit in a box.", ["wives", "small-children"]),
        ("TEN SOLDIERS climb. The soldiers stop.", ["ten-soldiers"]),
        ("PRIVATE ARMY SOLDIERS guard the door.", ["private-army-soldiers"]),
        ("FIVE PLAYERS' WIVES sit in a box.", ["wives"]),
        ("Some of the women sit on the porch.", ["women"]),
        ("Ben eats with his family.", ["family"]),
    ],
)
def test_people_in_plain_plurals_are_extras(action, extras):
    assert names(action, "extras") == extras


@pytest.mark.parametrize(
    "action",
    [
        "Ada looks at some family photographs.",
        "Ada cooks and fans tomatoes on the plate.",
        "Ada is still a very handsome woman.",
        "It was when they were kids.",
        "Ada sees the projected image of a child.",
        "Ben, a great bear of a youth, laughs.",
    ],
)
def test_words_for_people_that_show_nobody_are_no_extras(action):
    assert names(action, "extras") == []


def test_somebody_described_and_then_named_is_listed_once():
    assert names("Behind her stands a man with sharp piercing eyes, BEN.", "extras") == []


@pytest.mark.parametrize(
    ("action", "props"),
    [
        ("Ada hands Ben a small pad and pen.", [("pad", "ada"), ("pen", "ada")]),
        ("Ada sets down a pad of paper and pencil.", [("pad", "ada"), ("pencil", "ada")]),
        ("They walk the lawn with metal detectors.", [("metal-detector", None)]),
        ("He opens the purse. Car keys. Lipstick.", [("purse", None), ("lipstick", None)]),
        ("The pages vibrate in his hand.", [("page", None)]),
        ("Ada reads the crumpled letter Ben gave her.", [("letter", "ada")]),
        ("TORCHES FLICKER and die.", [("torch", None)]),
        ("Two cops burst in, guns drawn.", [("gun", None)]),
        ("Ben is manacled to the wall.", [("manacles", None)]),
        ("A baseball bat leans on the wall.", [("baseball-bat", None)]),
    ],
)
def test_things_that_go_on_a_list_or_stand_bare_are_props(action, props):
    assert items(action, "props") == props


@pytest.mark.parametrize(
    "action",
    [
        "Ben is near the end of his rope.",
        "Ada gives Ben the thumbs-up sign.",
        "PAGE 63 Ben nods.",
        "NOTE: This is timed to the music.",
        "Ben barrels past.",
        "Ada hits his rib cage.",
        "BULLETS whiz past.",
        "Ben does his famous Bill Haley routine.",
        "Ada clutches the handrail.",
        "Ada sits in the fork of a tree.",
        "His face is a mask of terror.",
        "THE WEDDING GUESTS file into the hall.",
        "The kids mob him, grabbing his pockets.",
    ],
)
def test_sayings_and_words_of_another_meaning_are_no_props(action):
    assert names(action, "props") == []


@pytest.mark.parametrize(
    ("action", "food"),
    [
        ("Ben dines with Ada.", ["food"]),
        ("Ada is making breakfast.", ["food"]),
        ("Ben sits at the dinner table.", ["food"]),
        ("They sit eating quietly.", ["food"]),
        ("They talk over coffee.", ["coffee"]),
        ("Ben cuts his steak and eats hungrily.", ["steak"]),
        ("Ada is late for dinner.", []),
    ],
)
def test_who_eats_has_food_of_which_there_is_one(action, food):
    assert names(action, "props") == food


@pytest.mark.parametrize(
    ("action", "category", "found"),
    [
        ("Wine spills on the rug.", "effects", ["spill"]),
        ("Ben stares into the fire.", "effects", ["fire"]),
        ("Ben looks at the fire truck.", "effects", []),
        ("They review endless bird footage.", "effects", ["playback"]),
        ("They both smoke.", "effects", []),
        ("The clicking of rain-bird sprinklers.", "effects", []),
        ("Ada wears a bullet-proof vest.", "effects", []),
        ("She slugs Ben in the jaw, sending him sprawling.", "stunts", ["slugs"]),
        ("Ada punches the guard hard in the face.", "stunts", ["punches"]),
        ("Ben is grabbed from behind and dragged to the door.", "stunts", ["grabbed"]),
        ("The two cars spin out of control.", "stunts", ["spin"]),
        ("Ben flies backwards into the wall.", "stunts", ["flies"]),
        ("A jet flies through the air.", "stunts", []),
        ("Ben is unshaven.", "makeup", ["beard"]),
        ("Ada has aged dramatically.", "makeup", ["aged"]),
        ("Ada sees the burn.", "makeup", ["burns"]),
        ("Ben is stark naked.", "wardrobe", ["nude"]),
        ("Under a naked bulb.", "wardrobe", []),
        ('"Blue Moon" by Carl Holt fills the air.', "music", ["blue-moon"]),
        ('They dance to "Blue Moon Over Home".', "music", ["blue-moon-over-home"]),
        ('He punches the name next to "ADA HOLT".', "music", []),
        ("A lazy saxophone ballad.", "music", ["music"]),
    ],
)
def test_what_happens_is_listed_in_its_department(action, category, found):
    assert names(action, category) == found


@pytest.mark.parametrize(
    ("action", "clothes"),
    [
        ("Ada wears a straw cowboy hat, red windbreaker and jeans.", ["hat", "windbreaker", "jeans"]),
        ("Ben is wearing a suit with vest, polished boots and a Stetson hat.", ["suit", "vest", "boot", "hat"]),
        ("Ben, in a gray jacket, brown pants, plaid shirt.", ["jacket", "pants", "shirt"]),
        ("A torn dress hangs over the door.", ["dress"]),
        ("Faded jeans. Worn boots.", ["jeans", "boot"]),
        ('Ada is wearing a "sexy" outfit.', ["outfit"]),
        ("A belt of rain.", []),
    ],
)
def test_clothes_go_on_in_lists_and_lie_about(action, clothes):
    assert names(action, "wardrobe") == clothes


def test_a_set_lists_plurals_and_what_goes_on_after_its_furniture():
    assert names("Dust, faded rugs, torn yellow curtains.", "set-dressing") == ["rug", "curtain"]
    assert names("A buffet table, banners, flags.", "set-dressing") == ["table", "banner", "flag"]
    assert names("They stand behind a small sign.", "set-dressing") == ["sign"]
    assert names("A lot with a FOR SALE sign.", "set-dressing") == ["sign"]
    assert names("Ada shows no sign of life.", "set-dressing") == []
    assert names("Ada lies in bed. Ben sits in a lawn chair.", "set-dressing") == ["bed", "chair"]
    assert names("He lets his head sink. The doors to the driveway swing open.", "set-dressing") == []


@pytest.mark.parametrize(
    ("action", "vehicles"),
    [
        ("Ada pulls into the driveway.", ["car"]),
        ("Ben kills the engine and waits.", ["car"]),
        ("Ada sits behind the wheel of a truck.", ["truck"]),
        ("Ada pulls a gun out of the drawer.", []),
    ],
)
def test_who_drives_has_something_to_drive(action, vehicles):
    assert names(action, "vehicles") == vehicles


def test_what_has_two_words_in_one_scene_is_listed_once():
    assert names("A refrigerator hums. Ada opens the fridge.", "set-dressing") == ["refrigerator"]
    assert names("Ada picks up her cell phone. Ben takes the cell.", "props") == ["cell-phone"]
    assert names("Ada draws a gun. She drops the weapon.", "props") == ["gun"]
    assert names("The 1972 GRAN TORINO. Ben starts the Torino.", "vehicles") == ["gran-torino"]


def test_friends_call_somebody_by_the_beginning_of_the_surname():
    film = film_of(
        "INT. A - DAY\n\nHITCH enters. Hitch sits.\n\nALFRED HITCHMAN\nYes.\n\nADA\nNo.\n\n"
        "INT. B - DAY\n\nHitch waits. Hitch looks at Ada.\n"
    )
    assert "alfred-hitchman" in film.get(Scene, "sc02").characters
    assert film.get(Character, "hitch") is None


def test_who_a_group_cue_means_is_listed_by_their_own_names():
    film = film_of("INT. A - DAY\n\nAda and Ben stop.\n\nBOTH\nStop!\n\nADA\nYes.\n\nBEN\nNo.\n")
    assert [i.words.upper() for i in film.get(Sheet, "sc01").of("cast")] == ["ADA", "BEN"]


def test_two_names_with_an_ampersand_are_two_people():
    film = film_of(
        "INT. A - DAY\n\nAda leads BEN & CARL out.\n\nADA\nYes.\n\nBEN\nNo.\n\nCARL\nNo.\n\nINT. B - DAY\n\nBEN & CARL sit.\n"
    )
    assert film.get(Scene, "sc02").characters == ("ben", "carl")


def test_who_the_text_leaves_out_is_not_there():
    assert names("The others sit down, but not Ben.", "cast", "\n\nADA\nYes.\n\nINT. B - DAY\n\nBEN\nNo.\n") == ["ada"]


def test_speech_tells_whose_mother_somebody_is():
    film = film_of(
        "INT. A - DAY\n\nBEN\nThis is my mother, Ruth.\n\nRUTH\nGood day.\n\n"
        "INT. B - DAY\n\nBen and his mother argue.\n\nBEN\nNo.\n"
    )
    assert film.get(Scene, "sc02").characters == ("ben", "ruth")


def test_soon_after_is_later_in_the_same_place():
    film = film_of("INT. HALL - DAY\n\nAda sits.\n\nINT. HALL - SOON AFTER\n\nAda stands.\n")
    assert [s.location for s in film.of(Scene)] == ["hall", "hall"]
    assert film.get(Scene, "sc02").continuity == "later"


def test_it_does_not_rain_in_a_rainforest_unless_it_is_told():
    film = film_of("EXT. RAINFOREST - DAY\n\nAda sits.\n")
    assert film.get(Scene, "sc01").weather == "clear"


def test_a_dash_that_a_bad_copy_garbled_divides_a_heading():
    film = film_of("INT. HALL \u00c2\u00ad NIGHT\n\nAda sits.\n")
    assert [place.name for place in film.of(Location)] == ["hall"]
    assert film.get(Scene, "sc01").time == "night"


def test_a_place_that_bears_the_name_of_a_car_is_none():
    film = film_of("INT. LINCOLN CENTER - DAY\n\nAda sits.\n")
    assert film.get(Sheet, "sc01").of("vehicles") == ()
