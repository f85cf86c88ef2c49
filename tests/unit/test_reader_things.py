import json

import pytest

from movie_director.crew.reader import props_named
from movie_director.crew.reading.things import things_in
from movie_director.film.direction import Direction
from movie_director.film.prop import Prop
from movie_director.film.sheet import Sheet
from movie_director.interchange.sheets import write_csv, write_json, write_pages
from movie_director.testing.films import film_of


def sheet(action, cue="ADA", aside=""):
    aside = f"({aside})\n" if aside else ""
    return film_of(f"INT. A - DAY\n\n{action}\n\n{cue}\n{aside}Yes.\n\nBEN\nNo.\n").get(Sheet, "sc01")


def listed(action, category):
    return [i.name for i in sheet(action).of(category)]


def test_things_in_capitals_are_props_and_noises_are_not():
    film = film_of("INT. A - DAY\n\nA BANG. On the desk an old RED LAMP. ADA picks up the LAMP.\n\nADA\nHm.\n")
    assert [p.name for p in film.of(Prop)] == ["red-lamp"]
    assert [p.name for p in props_named("She takes the LAMP.", film.of(Prop))] == ["red-lamp"]


def test_what_is_handled_is_a_prop_of_the_scene_and_of_the_film_from_the_second_time_on():
    once = film_of("INT. A - DAY\n\nAda opens a letter.\n\nADA\nHm.\n")
    twice = film_of("INT. A - DAY\n\nAda opens a letter.\n\nADA\nHm.\n\nShe reads the letter.\n")
    assert [p.name for p in once.of(Prop)] == [] and [p.name for p in twice.of(Prop)] == ["letter"]
    assert [i.name for i in once.get(Sheet, "sc01").of("props")] == ["letter"]


@pytest.mark.parametrize(
    ("action", "who"),
    [
        ("Ada pulls a gun from her coat.", "ada"),
        ("Ada watches. Ben hands her the gun.", "ben"),
        ("Ada comes in. She picks up a gun.", "ada"),
        ("Ben waits, gun in hand.", "ben"),
        ("A man aims a gun.", None),
    ],
)
def test_a_prop_is_in_the_hands_of_who_handles_it(action, who):
    assert [(i.name, i.who) for i in sheet(action).of("props")] == [("gun", who)]


@pytest.mark.parametrize(
    "action",
    ["She looks at the clock tower.", "He eats like a horse.", "The phone booth is empty.", "They watch. They box."],
)
def test_what_only_sounds_like_a_thing_is_none(action):
    found = sheet(action)
    assert not found.of("props") and not found.of("animals")


@pytest.mark.parametrize(
    ("category", "action", "name"),
    [
        ("vehicles", "A red Buick stops.", "buick"),
        ("vehicles", "He slams the car door.", "car"),
        ("animals", "A dog barks at him.", "dog"),
        ("animals", "Birds rise.", "bird"),
        ("set-dressing", "He sits at the table.", "table"),
        ("stunts", "Ben jumps off the bridge.", "jumps"),
        ("stunts", "Ben tackles him.", "tackles"),
        ("stunts", "A car chase.", "car"),
        ("effects", "The house EXPLODES.", "explosion"),
        ("effects", "Ben fires at the window.", "gunfire"),
        ("effects", "Smoke fills the room.", "smoke"),
        ("makeup", "Blood runs down his face.", "blood"),
        ("makeup", "A scar on her cheek.", "scar"),
        ("sounds", "A loud BANG.", "bang"),
        ("sounds", "The phone RINGS.", "phone"),
        ("sounds", "There is a knock at the door.", "knock"),
        ("music", "Music swells.", "music"),
        ("music", "Ada plays the piano.", "music"),
        ("wardrobe", "Ada wears a red sweater.", "sweater"),
    ],
)
def test_each_department_gets_what_is_its(category, action, name):
    assert name in listed(action, category)


@pytest.mark.parametrize(
    ("category", "action"),
    [
        ("effects", "No smoke. He never fires at anybody."),
        ("effects", "He smokes a cigarette in silence."),
        ("stunts", "Night falls. She falls asleep."),
        ("stunts", "He fights with the wheel."),
        ("sounds", "A RING lies on the RING box. She takes the RING."),
        ("vehicles", "She trains hard."),
        ("wardrobe", "The shoe shop is shut."),
    ],
)
def test_what_looks_like_evidence_and_is_none_stays_off_the_sheet(category, action):
    assert listed(action, category) == []


@pytest.mark.parametrize(
    ("action", "note"),
    [
        ("Ada puts on her coat.", "puts on"),
        ("Ada takes off her coat.", "takes off"),
        ("Ada takes her coat off.", "takes off"),
        ("Ada changes into a coat.", "changes"),
        ("Ada is dressed in a coat.", "wears"),
    ],
)
def test_a_change_of_clothes_is_noted_with_who_makes_it(action, note):
    assert [(i.name, i.who, i.note) for i in sheet(action).of("wardrobe")] == [("coat", "ada", note)]


def test_the_heading_asks_for_its_vehicle_and_for_rain():
    found = film_of("INT./EXT. ADA'S CAR - NIGHT\n\nx\n\nEXT. ROAD - DAY - RAIN\n\nx\n\nINT. BUS STATION - DAY\n\nx\n")
    items = [[(i.category, i.name) for i in found.get(Sheet, name).items] for name in ("sc01", "sc02", "sc03")]
    assert items == [[("vehicles", "car")], [("effects", "rain")], []]


def test_what_a_thing_is_put_on_is_in_nobodys_hand():
    held = [(i.name, i.who) for i in sheet("Ada sets the clock down on a crate.").of("props")]
    assert held == [("clock", "ada"), ("crate", None)]


def test_feelings_come_from_asides_and_from_what_people_do():
    assert [(i.name, i.who) for i in sheet("x", aside="furious").of("emotion")] == [("angry", "ada")]
    assert [(i.name, i.who) for i in sheet("Ben weeps.").of("emotion")] == [("sad", "ben")]
    assert not sheet("A baby cries.").of("emotion")


def test_an_item_says_where_the_script_says_so():
    film = film_of("INT. A - DAY\n\nx\n\nAda takes a brass key.\n\nADA\nYes.\n")
    (key,) = film.get(Sheet, "sc01").of("props")
    assert film.screenplay.element(key.element).text == "Ada takes a brass key." and key.words == "brass key"


def test_sheets_count_eighths():
    assert sheet("x").eighths < 3
    assert sheet("\n\n".join(["Ada walks the long way round the house and back again."] * 30)).eighths > 7


def test_a_genre_is_guessed_once_and_a_chosen_one_stays():
    fight = "INT. A - DAY\n\n" + "Ben fires the gun. Bullets. An explosion. The helicopter crashes.\n\n" * 60
    film = film_of(fight)
    assert film.get(Direction, "main").genre == "action"
    assert film_of("INT. A - DAY\n\nThey kiss.\n", film).direction.genre == "action"
    assert film_of("INT. A - DAY\n\nx\n").direction.genre == "drama"


EVIL = "INT. <script>alert(1)</script> & \u202eTXET - DAY\n\nAda takes the <b>gun</b>.\n\nADA <i>\n=1+1\n"


def test_pages_are_whole_html_and_what_looks_like_markup_is_text():
    pages = write_pages(film_of(EVIL + "\nEXT. ROAD - NIGHT\n\nA dog.\n"))
    assert sorted(pages) == ["index.html", "sc01.html", "sc02.html"]
    for page in pages.values():
        assert page.startswith("<!DOCTYPE html>") and page.count("<html") == page.count("</html>") == 1
        assert "<script" not in page and "<b>" not in page and "<i>" not in page
        for tag in ("table", "section", "ul", "li", "main", "dl", "bdi", "tr", "td"):
            assert page.count(f"<{tag}>") + page.count(f"<{tag} ") == page.count(f"</{tag}>"), tag
    assert "&lt;script&gt;" in pages["index.html"] and 'href="sc02.html"' in pages["index.html"]


def test_the_table_has_a_row_an_item_and_no_formulas():
    import csv
    import io

    film = film_of("INT. A - DAY\n\nAda takes the gun.\n\nADA\nYes.\n\nEXT. =SUM(A1) - DAY\n\nx\n")
    rows = list(csv.DictReader(io.StringIO(write_csv(film))))
    assert [(r["scene"], r["category"], r["name"], r["who"], r["line"]) for r in rows] == [
        ("sc01", "cast", "ada", "", "3"),
        ("sc01", "props", "gun", "ADA", "3"),
        ("sc02", "", "", "", ""),
    ]
    assert rows[2]["location"].startswith("'=")


def test_the_json_holds_every_scene_and_item():
    film = film_of("INT. A - DAY\n\nAda takes the gun.\n\nADA\nYes.\n")
    value = json.loads(write_json(film))
    (scene,) = value["scenes"]
    assert value["schema"] == "Breakdown.1" and scene["heading"] == "INT. A - DAY"
    assert [i["name"] for i in scene["items"]] == ["ada", "gun"]


def test_a_thing_that_comes_back_under_its_short_name_is_the_same_thing():
    script = (
        "INT. OFFICE - DAY\n\nOn the table: a brass ALARM CLOCK.\n\nADA\nTake it.\n\n"
        "EXT. STREET - NIGHT\n\nAda has set the CLOCK down. She looks at a LAMP.\n\nADA\nTen past ten.\n"
    )
    film = film_of(script)
    assert {p.name for p in film.of(Prop)} == {"alarm-clock", "lamp"}
    assert "alarm-clock" in {i.name for i in film.get(Sheet, "sc02").of("props")}
    without = film_of(script.partition("EXT.")[1] + script.partition("EXT.")[2], film)
    (left,) = without.of(Sheet)
    assert "alarm-clock" in {i.name for i in left.of("props")}, "what another scene loses renames nothing here"


@pytest.mark.parametrize(
    ("action", "category", "names"),
    [
        ("A hand swings in, holding the barrel of a gun.", "props", ["gun"]),
        ("Ada raises the pistol and cocks the hammer.", "props", ["pistol"]),
        ("A pistol muzzle is jammed behind Ada's ear.", "props", ["pistol"]),
        ("Ada picks up a hammer.", "props", ["hammer"]),
        ("Ada hugs a tree. She puffs out a cloud of smoke.", "props", []),
        ("A picture perfect school.", "props", []),
        ("Ada takes the tumbler. She finishes the drink.", "props", ["tumbler"]),
        ("Ada sets down the box she holds.", "props", ["box"]),
        ("The driver ducks behind the wheel.", "animals", []),
        ("A sheet drapes over the table.", "set-dressing", ["table"]),
        ("A lounge in various shades of pink.", "wardrobe", []),
        ("They don night goggles. Don drinks.", "wardrobe", ["goggles"]),
        ("A black coupe rolls up. Ada fires at the receding car.", "vehicles", ["coupe"]),
        ("Two HUEY GUNSHIPS land.", "vehicles", ["huey-gunship"]),
        ("The rest of the team comes in.", "extras", ["team"]),
    ],
)
def test_parts_figures_and_twins_are_no_things_of_their_own(action, category, names):
    assert listed(action, category) == names


@pytest.mark.parametrize(
    ("action", "stunts"),
    [
        ("Ada slaps Ben hard.", [("slaps", "ada")]),
        ("Ben slaps her thigh. Ada slaps him on the back.", []),
        ("Ada socks him on the jaw.", [("socks", "ada")]),
        ("After a few beats Ben leaves.", []),
        ("Ben, dangling off the ledge, screams.", [("dangling", "ben")]),
        ("The coat hangs from the rope.", []),
        ("Ada hangs from the skid.", [("hangs", "ada")]),
        ("Ada waits. The glass smashes into the wall.", [("smashes", None)]),
        ("Ben falls.", [("falls", "ben")]),
        ("Ben watches. Night falls.", []),
        ("The horse leaps a hedge.", [("leaps", None)]),
    ],
)
def test_stunts_are_told_by_what_people_do(action, stunts):
    assert [(i.name, i.who) for i in sheet(action).of("stunts")] == stunts


@pytest.mark.parametrize("action", ["Ada explodes through the bushes.", "Ada hugs the wall.", "It sounds like crying."])
def test_a_figure_of_speech_is_no_feeling_and_no_effect(action):
    assert not listed(action, "effects") and not listed(action, "emotion")


@pytest.mark.parametrize(
    "action",
    ["A blood trail snakes through the hall.", "Ada instantly bugs her eyes out.", "The road snakes along the river."],
)
def test_what_somebody_or_something_does_is_no_animal(action):
    assert listed(action, "animals") == []


@pytest.mark.parametrize(
    "action", ["A few snakes slide through the hall.", "Three snakes through the glass watch Ada."]
)
def test_animals_before_a_preposition_are_animals(action):
    assert listed(action, "animals") == ["snake"]


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("Ada picks up the phone and puts the handset to her ear.", ["phone"]),
        ("Ada draws a pistol. She aims the gun at Ben.", ["pistol"]),
        ("Ada opens a laptop. She closes the laptop computer.", ["laptop"]),
        ("Ada draws a pistol. Ben raises his gun.", ["gun", "pistol"]),
        ("Ada picks up the handset.", ["handset"]),
    ],
)
def test_a_thing_by_another_word_is_listed_once(action, name):
    assert sorted(listed(action, "props")) == name


def test_a_splinter_group_breaks_nothing():
    assert listed("A splinter group of the mob comes around the corner.", "effects") == []


@pytest.mark.parametrize(
    "text",
    [
        "A shadow looms over him.",
        "The gorilla bellows angrily.",
        "Mantan puts on the firetruck red lipstick.",
        "Dean sets Cindy down on the circular spaceship bed.",
        "Panicking, John struggles with the car seat.",
        "Colandrea trains her eyes right at us.",
        "Davis throws a fit.",
    ],
)
def test_a_verb_or_what_tells_a_sort_is_no_thing(text):
    assert not {f.name for f in things_in(text)} & {"loom", "bellows", "firetruck", "spaceship", "car", "train", "fit"}


def test_a_tub_of_popcorn_is_no_bath():
    assert not {f.name for f in things_in("A tub of POPCORN.")} & {"tub", "bathtub"}
