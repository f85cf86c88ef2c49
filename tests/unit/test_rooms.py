"""Rooms: which one a heading means, what a period leaves out, and that neighbours are not alike."""

import pytest

from movie_director.places import KINDS, Brief, kind_of, plan_of
from movie_director.places.periods import NOW, year_of

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


SINGLE = {"hall", "cockpit", "theatre", "barn", "courtroom", "control-room", "gymnasium", "ship-cabin"}
"""Kinds of one layout and one finish, whose neighbours are still alike."""


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.inside and name not in SINGLE])
def test_neighbours_of_a_kind_are_not_alike(name):
    words = name.replace("-", " ").upper()
    made = {repr(KINDS[name].plan(Brief(words, seed))) for seed in range(6)}
    assert len(made) > 1
