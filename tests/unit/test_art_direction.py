"""How the art director decorates places, and what they leave as it is."""

from itertools import combinations

import pytest

from movie_director.breakdown.crewlist import VERSIONS
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.breakdown.visual import visuals
from movie_director.crew.artdirection import BLENDS, Decorated, Designed, Dyed
from movie_director.crew.costume.difference import main_colour
from movie_director.crew.costume.palette import apart, lab
from movie_director.crew.desk import Desk
from movie_director.crew.roles import ART_DIRECTOR
from movie_director.crew.walls import looks, seen_in, walls_of
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, Put, apply, apply_all
from movie_director.film.location import Location
from movie_director.testing.films import film_of

ROOMS = ("KITCHEN", "BEDROOM", "LIVING ROOM", "OFFICE", "CLASSROOM")
STORY = "\n".join(
    f"""INT. {room} - DAY

ADA, forty, and BEN, fifty, sit down. {doing}

ADA
{said}

BEN
So it is.
"""
    for room, doing, said in zip(
        ROOMS,
        ("They laugh.", "Ada weeps.", "They smile.", "Ada screams in terror.", "They work."),
        ("What a day!", "He is dead.", "I love you.", "Run!", "It is late."),
        strict=True,
    )
)
DESK = Desk(visuals=tuple(visuals()))


def told(genre="drama", story=STORY):
    film = film_of(story)
    return apply_all(film, [Put(film.direction.having(genre=genre))])


def after(film):
    return apply_all(film, ART_DIRECTOR.by_rule(film, DESK).edits)


def painted(film):
    return {p.name: walls_of(p) for p in film.of(Location) if p.inside}


def nearest(film):
    return min(apart(one, other) for one, other in combinations(painted(film).values(), 2))


def mean(values):
    found = list(values)
    return sum(found) / len(found)


def test_places_differ_more_than_they_did_and_the_pictures_are_of_other_rooms():
    film = told()
    new = after(film)
    assert nearest(new) > nearest(film)
    assert nearest(new) > 8
    delivery = Delivery(dict.fromkeys(VERSIONS, "sketch@1"))
    before = {s.slate: s for s in breakdown(film, delivery)}
    changed = {s.slate for s in breakdown(new, delivery) if s != before[s.slate]}
    assert any(slate.endswith("/picture") for slate in changed)
    assert not any(slate.endswith(("/speech", "/timing", "/mix")) for slate in changed)


def test_a_horror_s_walls_are_darker_than_a_comedy_s():
    dark, light = (mean(lab(c)[0] for c in painted(after(told(genre))).values()) for genre in ("horror", "comedy"))
    assert dark < light - 8


def test_nobody_vanishes_before_a_wall():
    film = after(told("romance"))
    dressed = looks(film)
    for place, colour in painted(film).items():
        for name in seen_in(film, place, dressed):
            assert apart(main_colour(dressed[name]), colour) >= BLENDS


def test_asked_again_they_change_nothing_and_what_a_person_chose_stays():
    for genre in ("drama", "horror", "comedy", "noir"):
        new = after(told(genre))
        assert not ART_DIRECTOR.by_rule(new, DESK).edits, genre
    film = told("horror")
    for place in film.of(Location):
        film = apply(film, Change(place.ref, "locked", True))
    for who in film.of(Character):
        film = apply(film, Change(who.ref, "locked", True))
    assert not ART_DIRECTOR.by_rule(film, DESK).edits
    mine = apply(told(), Change(next(iter(told().of(Location))).ref, "paint", "#123456"))
    name = next(iter(mine.of(Location))).name
    assert after(mine).get(Location, name).paint == "#123456"


def test_a_colour_that_the_screenplay_tells_is_not_dyed():
    film = told(story=STORY.replace("ADA, forty,", "ADA, forty, in a red sweater,"))
    assert after(film).get(Wardrobe, "ada").appearance.top_colour == film.get(Wardrobe, "ada").appearance.top_colour


def test_a_noir_is_drawn_so_and_places_are_of_the_time_of_the_clothes():
    assert after(told("noir")).direction.visual == "noir"
    assert after(told()).direction.visual is None
    old = told(story=STORY.replace("They work.", "The butler brings a telegram on a salver, by gaslight. " * 3))
    assert {p.period for p in after(old).of(Location)} == {"victorian"}
    assert {p.period for p in after(told()).of(Location)} == {""}


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (
            Designed(places=(Decorated(place="attic", paint="#52708c", why="x"),)),
            "places.0.place: there is no place 'attic'",
        ),
        (Designed(places=(Decorated(place="office", paint="#52708c", why="x"),) * 2), "office is there twice"),
        (Designed(visual="cubist"), "visual: there is no visual style 'cubist'; choose one of clay"),
        (Designed(people=(Dyed(look="eve", colour="#102030", why="x"),)), "people.0.look: there is no look 'eve'"),
    ],
)
def test_a_design_that_is_wrong_is_told_with_the_field_and_the_cure(made, words):
    view = ART_DIRECTOR.reads.see(told(), DESK)
    assert any(words in fault for fault in ART_DIRECTOR.faults(view, made))


def test_a_coat_in_the_colour_of_the_wall_is_refused():
    film = told()
    view = ART_DIRECTOR.reads.see(film, DESK)
    name = next(n for n in looks(film) if seen_in(film, "office", looks(film)) and n in ("ada", "ben"))
    wall = painted(film)["office"]
    faults = list(ART_DIRECTOR.faults(view, Designed(people=(Dyed(look=name, colour=wall, why="x"),))))
    assert any("vanishes before the walls" in fault or "told or locked" in fault for fault in faults)
