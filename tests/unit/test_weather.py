"""Weather as a script tells it: what a heading and an action say, and what only sounds like it."""

import pytest

from movie_director.crew.reading.weather import of_action, of_heading
from movie_director.places import kind_of
from movie_director.places.weather import lightning


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
        ("Fog. A bicycle stands at a lamp post.", False, "fog"),
        ("Night. Snow everywhere. He runs.", False, "snow"),
        ("Cold, hard wind.", False, "wind"),
        ("Like the wind.", False, None),
        ("They look at the snow.", False, None),
        ("Fog.", True, None),
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


@pytest.mark.parametrize("seconds", [1.0, 2.5, 14.0])
def test_each_shot_of_a_storm_has_a_flash_that_a_picture_of_the_slowest_tier_shows(seconds):
    for seed in range(20):
        for rate in (12, 24):
            shown = [lightning("storm", seed, seconds, n / rate) for n in range(int(seconds * rate))]
            assert max(shown) > 0.95
            assert sum(level > 0 for level in shown) < 0.9 * rate * (1 + seconds / 6)
            assert shown == [lightning("storm", seed, seconds, n / rate) for n in range(int(seconds * rate))]


def test_lightning_strikes_at_other_moments_in_other_shots_and_in_no_other_weather():
    def strike(seed):
        return max(range(48), key=lambda n: lightning("storm", seed, 2.0, n / 24))

    assert len({strike(seed) for seed in range(12)}) > 3
    assert {lightning(weather, 1, 2.0, n / 24) for weather in ("clear", "rain", "wind") for n in range(48)} == {0.0}
