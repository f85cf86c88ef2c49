"""What places sound like: by their kind, the hour, the weather and the year."""

from __future__ import annotations

from typing import get_args

import pytest

from movie_director.breakdown.ambience import KINDS, WEATHER, beds
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.operations.sound import Bed, Foley
from movie_director.places import KINDS as PLACES


def heard(words, inside=False, time="day", weather="clear", period=""):
    place = Location(name="there", words=words, inside=inside, period=period)
    scene = Scene(name="sc01", heading=words, location="there", inside=inside, time=time, weather=weather)
    return beds(scene, place)


@pytest.mark.parametrize(
    ("words", "inside", "first"),
    [
        ("ENGINE ROOM", True, "engine-room"),
        ("LABORATORY", True, "laboratory"),
        ("WAREHOUSE", True, "warehouse"),
        ("SUPERMARKET", True, "refrigerator"),
        ("TRAIN", True, "train"),
        ("CAR", True, "car"),
        ("SPACESHIP", True, "space"),
        ("CHURCH", True, "church"),
        ("CAVE", True, "cave"),
        ("STADIUM", False, "crowd-large"),
        ("CAFE", True, "crowd-small"),
        ("RIVER", False, "stream"),
        ("CAMPFIRE", False, "fire"),
        ("HARBOUR BEACH", False, "sea"),
        ("BEDROOM", True, "room"),
        ("KITCHEN", True, "kitchen"),
    ],
)
def test_a_place_sounds_like_its_kind(words, inside, first):
    assert heard(words, inside)[0] == first


def test_the_hour_is_heard_where_something_lives():
    assert heard("MEADOW", time="night")[0] == "crickets"
    assert heard("MEADOW", time="dawn")[0] == "birds"
    assert heard("FOREST")[0] == "forest"


def test_the_weather_is_heard_first_and_nothing_sings_in_it():
    assert heard("FOREST", weather="storm", time="night") == ("rain", "gale")
    assert heard("KITCHEN", True, weather="rain") == ("rain", "kitchen")
    assert "crickets" not in heard("MEADOW", weather="snow", time="night")
    assert "crickets" not in heard("MEADOW IN WINTER", time="night")
    assert heard("STREET", weather="wind")[0] == "wind"


def test_nothing_hums_before_there_were_motors():
    assert heard("STREET") == ("city",)
    assert heard("STREET", period="medieval") == ("crowd-small",)
    assert heard("KITCHEN", True, period="1700s") == ("fire",)


def test_every_kind_of_place_and_every_weather_has_beds_that_can_be_made():
    assert set(KINDS) <= set(PLACES)
    known = set(get_args(Bed))
    for hours in KINDS.values():
        for layers in hours:
            assert layers is None or set(layers) <= known
    for kind in PLACES.values():
        for time in ("day", "night", "dusk", "dawn"):
            for weather in ("clear", "fog", *WEATHER):
                place = Location(name="x", words="x", kind=kind.name)
                scene = Scene(name="sc01", heading="x", location="x", inside=False, time=time, weather=weather)
                assert 1 <= len(Foley(beds=beds(scene, place)).beds) <= 3
