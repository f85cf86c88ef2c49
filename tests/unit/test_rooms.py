"""Rooms: which one a heading means, what a period leaves out, and that neighbours are not alike."""

import pytest

from movie_director.places import KINDS, Brief, kind_of, plan_of
from movie_director.places.year import NOW, year_of

ELECTRIC = {"pendant", "strip light", "light panel", "bare bulb", "neon", "television", "office desk", "jukebox"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("HOSPITAL CORRIDOR", "corridor"),
        ("HOSPITAL - ROOM 12", "hospital"),
        ("JOE'S BAR - BATHROOM", "bathroom"),
        ("POLICE STATION", "open-plan-office"),
        ("POLICE STATION - INTERVIEW ROOM", "interview-room"),
        ("SARAH'S HOUSE - KITCHEN", "kitchen"),
        ("KITCHEN - SARAH'S HOUSE", "kitchen"),
        ("KITCHEN TABLE", "kitchen"),
        ("MOTEL ROOM", "hotel-room"),
        ("HOTEL LOBBY", "lobby"),
        ("PRISON CELL", "cell"),
        ("COFFEE SHOP", "cafe"),
        ("BOOK SHOP", "shop"),
        ("POLICE CAR", "car"),
        ("TRAIN COMPARTMENT", "train"),
        ("CASTLE - GREAT HALL", "castle-hall"),
        ("WARDROBE DEPARTMENT", "open-plan-office"),
        ("STARSHIP BRIDGE", "spaceship"),
        ("SCHOOL CLASSROOM", "classroom"),
        ("THE OLD BARN", "barn"),
        ("MARY'S HOUSE", "living-room"),
    ],
)
def test_the_room_that_a_heading_names_last_is_meant(heading, kind):
    assert kind_of(heading, True).name == kind


@pytest.mark.parametrize(
    ("period", "year"),
    [("medieval", 1300), ("western", 1875), ("1950s", 1955), ("1923", 1923), ("18th century", 1750), ("", NOW)],
)
def test_a_period_means_a_year(period, year):
    assert year_of(period) == year


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.inside])
@pytest.mark.parametrize("period", ["medieval", "western"])
def test_nothing_electric_is_there_before_electric_light(name, period):
    for seed in (0, 1, 2):
        made = plan_of(Brief(name.replace("-", " ").upper(), seed, True, period), name)
        assert {piece.name for piece in made.pieces} & ELECTRIC == set()


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.inside])
def test_neighbours_of_a_kind_are_not_alike(name):
    words = name.replace("-", " ").upper()
    made = {repr(KINDS[name].plan(Brief(words, seed))) for seed in range(6)}
    assert len(made) > 1


@pytest.mark.parametrize(
    ("heading", "inside", "kind"),
    [
        ("THE VOID", True, "public-room"),
        ("OBSERVATORY", True, "public-room"),
        ("MINISTRY", True, "public-room"),
        ("SARAH'S", True, "living-room"),
        ("THE MILLERS' - NIGHT", True, "living-room"),
        ("CHANCELLERY", False, "forecourt"),
        ("SARAH'S", False, "house"),
        ("GANDER", False, "country"),
    ],
)
def test_what_no_kind_says_is_somebodys_home_or_for_the_public(heading, inside, kind):
    assert kind_of(heading, inside).name == kind


def test_a_public_building_has_its_name_on_it():
    signs = [piece.look.get("sign") for piece in plan_of(Brief("POST OFFICE", 2, False), "forecourt").pieces]
    assert "POST OFFICE" in signs
    texts = [piece.look.get("text") for piece in plan_of(Brief("MINISTRY - DAY ROOM", 2, True), "public-room").pieces]
    assert "MINISTRY" in texts


@pytest.mark.parametrize(
    ("heading", "piece", "other"),
    [("TAXI", "block", "telegraph pole"), ("PICKUP - HIGHWAY", "telegraph pole", "block")],
)
def test_a_car_drives_where_its_words_say(heading, piece, other):
    for seed in range(4):
        names = {p.name for p in plan_of(Brief(heading, seed), "car").pieces}
        assert piece in names and other not in names


def test_what_a_train_passes_goes_by_its_windows():
    views = {
        words: {hole.view for hole in plan_of(Brief(words, 1), "train").room.openings} - {"passage"}
        for words in ("TRAIN COMPARTMENT", "SUBWAY CAR", "CITY BUS", "AIRPLANE")
    }
    assert list(views.values()) == [{"passing"}, {"tunnel"}, {"rushing"}, {"clouds"}]
