"""Weather as a script tells it: what a heading and an action say, and what only sounds like it."""

import pytest

from movie_director.crew.reading.weather import of_action, of_heading
from movie_director.places import kind_of


@pytest.mark.parametrize(
    ("told", "weather"),
    [
        ("DAY - RAIN", "rain"),
        ("NIGHT - THUNDERSTORM", "storm"),
        ("DAY - SNOWING", "snow"),
        ("DAWN - FOG", "fog"),
        ("DAY - WINDY", "wind"),
        ("DAY - SANDSTORM", "dust"),
        ("DAY - OVERCAST", "cloudy"),
        ("RAINFOREST - DAY", None),
        ("STORM CELLAR - DAY", None),
        ("DUSTY ROAD - DAY", None),
        ("DAY", None),
    ],
)
def test_a_heading_tells_the_weather(told, weather):
    assert of_heading(told) == weather


@pytest.mark.parametrize(
    ("action", "inside", "weather"),
    [
        ("Snow falls on the roofs.", False, "snow"),
        ("A thick fog hangs over the river.", False, "fog"),
        ("The wind howls.", False, "wind"),
        ("The rain has stopped.", False, None),
        ("Ben storms off.", False, None),
        ("Rain beats against the window.", True, "rain"),
        ("She dreams of rain.", True, None),
    ],
)
def test_an_action_tells_the_weather_and_rooms_see_it_by_their_windows(action, inside, weather):
    assert of_action(action, inside) == weather


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("BACK ALLEY", "alley"),
        ("ROOFTOP", "rooftop"),
        ("SHIP - MAIN DECK", "ship"),
        ("HARBOUR STREET", "street"),
        ("GAS STATION - PARKING LOT", "parking-lot"),
        ("SCHOOL YARD", "sports-field"),
        ("FRONT YARD", "house"),
        ("BACK YARD", "garden"),
        ("MARS", "planet"),
        ("CASTLE COURTYARD", "castle-yard"),
        ("OLD CEMETERY", "graveyard"),
        ("VILLAGE CHURCH", "church-front"),
        ("COUNTRY ROAD", "road"),
    ],
)
def test_what_a_heading_says_last_is_what_it_is(heading, kind):
    assert kind_of(heading, False).name == kind
