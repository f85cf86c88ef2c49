"""What hangs and swings: read from the action's words, and staged where it hangs in all shots of its scene."""

import pytest

from movie_director.breakdown.staging import staging
from movie_director.breakdown.swinging import swings_in
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

SCRIPT = """Title: T

INT. {} - NIGHT

ADA, forty, sits at the table. BEN, fifty, stands by the door.

ADA
You heard it too.

{}

BEN
It is nothing.

ADA
Nothing.
"""


def read(*texts):
    return [(one.what, one.blown) for one in swings_in(tuple(("action", text) for text in texts))]


@pytest.mark.parametrize(
    ("line", "what", "blown"),
    [
        ("The lamp swings.", "lamp", False),
        ("The lamp above the table sways.", "lamp", False),
        ("A swinging bulb throws shadows.", "lamp", False),
        ("Ben sets the lantern swinging.", "lamp", False),
        ("The chandelier sways in the draught.", "lamp", True),
        ("The sign creaks in the wind.", "sign", True),
        ("The rope sways slowly.", "rope", False),
        ("The pendulum swings.", "pendulum", True),
        ("De lamp zwaait heen en weer.", "lamp", False),
        ("Het uithangbord piept in de wind.", "sign", True),
        ("De slinger slingert.", "pendulum", True),
    ],
)
def test_each_way_to_say_that_something_swings_is_read(line, what, blown):
    assert read(line) == [(what, blown)]


@pytest.mark.parametrize(
    "line",
    [
        "The door swings open.",
        "Ben swings the lamp at him.",
        "The desk lamp swings round.",
        "The lamp does not swing.",
        "A lamp hangs above the table.",
        "The rope creaks.",
        "He signs the letter and sways.",
    ],
)
def test_what_does_not_swing_is_not_read_as_if_it_did(line):
    assert read(line) == []


def orders(place, action):
    film = film_of(SCRIPT.format(place, action))
    scene = film.get(Scene, "sc01")
    return [(shot, staging(film, scene, shot)) for shot in film.shots("sc01")]


def test_the_places_own_lamp_hangs_in_its_plate_until_it_swings():
    found = [(order.swings, shot) for shot, order in orders("INTERVIEW ROOM", "The lamp swings.")]
    first = next(n for n, (swings, _) in enumerate(found) if swings)
    assert first > 0 and all(not swings for swings, _ in found[:first])
    assert {s[0].piece for s, _ in found[first:]} == {"pendant"}
    degrees = [s[0].degrees for s, _ in found[first:]]
    assert degrees[0] == 16.0 and all(0 < d < 16.0 for d in degrees[1:]), "it dies away"


def test_a_rope_that_the_place_has_not_hangs_still_before_it_sways():
    degrees = [order.swings[0].degrees for _, order in orders("BARN", "A rope sways.")]
    assert degrees[0] == 0.0 and max(degrees) > 0
    ((at, _),) = {(order.swings[0].at, order.swings[0].long) for _, order in orders("BARN", "A rope sways.")}
    assert at[2] > 2.2, "from the ceiling"


def test_where_nothing_is_told_to_swing_nothing_of_it_is_ordered():
    for _, order in orders("INTERVIEW ROOM", "A lamp hangs above the table."):
        assert not order.swings and "swings" not in order.model_dump(mode="json")
