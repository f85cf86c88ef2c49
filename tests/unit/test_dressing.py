"""Dressing: what the action names is on the set, where it is said to be, from when and until when it is said."""

import math
from itertools import combinations

import pytest

from movie_director.breakdown.corner import corner
from movie_director.breakdown.dressing import laid, things
from movie_director.breakdown.rides import is_ride
from movie_director.breakdown.staging import place, staging
from movie_director.crew.propmaster import hire_props
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import Put, Remove, apply_all
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.operations.camera import Camera
from movie_director.operations.picture import SURFACE
from movie_director.operations.picture import Prop as Staged
from movie_director.places import Piece, plan_of
from movie_director.places.footprint import corners, deep
from movie_director.places.kinds import kind_of
from movie_director.prophouse.house import open_house
from movie_director.prophouse.lexicon import COLOURS
from movie_director.testing.films import film_of

HEAD = "Title: T\n\nINT. KITCHEN - DAY\n\n"
SIZES = {"piano": (1.4, 0.55, 1.4), "suitcase": (0.6, 0.3, 0.7), "rug": (2.0, 1.0, 0.02), "mirror": (0.6, 0.05, 0.9)}


def dressed(text):
    """The film of a script after the set dresser and a prop master who has a model for everything."""
    film = film_of(HEAD + text)
    film = apply_all(film, list(dress_sets(film).edits))
    named = [p for p in film.of(Prop) if p.model is None]
    return apply_all(
        film, [Put(p.having(model=f"any#{p.name}", size=SIZES.get(p.name, (0.14, 0.1, 0.1)))) for p in named]
    )


def there(film, scene="sc01"):
    found = film.get(Scene, scene)
    return {one.name: one for one in laid(film, found, place(film, found))}


def test_what_the_first_lines_describe_is_there_from_the_start():
    film = dressed("A teapot and a lantern on the table. ADA waits.\n\nADA\nHello.\n")
    found = there(film)
    assert {"teapot", "lantern"} <= set(found)
    assert all(found[n].since == -1 and found[n].until is None for n in ("teapot", "lantern"))


def test_what_somebody_puts_down_is_there_from_then_on_and_what_is_taken_is_gone():
    film = dressed(
        "ADA waits.\n\nADA\nYou have it?\n\nBEN puts a lantern on the table.\n\nADA\nGood.\n\n"
        "Ada takes the lantern.\n\nBEN\nGo.\n\nShe goes.\n"
    )
    (one,) = [v for k, v in there(film).items() if k == "lantern"]
    scene = film.get(Scene, "sc01")
    texts = [film.screenplay.by_id[e].text for e in scene.elements]
    assert texts[one.since].startswith("BEN puts") and texts[one.until].startswith("Ada takes")
    shots = film.shots("sc01")
    here = place(film, scene)
    lies = {
        s.name: [p.words for p in things(film, scene, s, here) if p.where != "hand" or p.lies or p.laid] for s in shots
    }
    shown = {s.name: "lantern" in lies[s.name] for s in shots if s.prop is None}
    for shot in shots:
        told = [
            scene.elements.index(e) for e in (*shot.anchors, *(h.element for h in shot.lines)) if e in scene.elements
        ]
        if shot.prop is None and told:
            assert shown[shot.name] == (max(told) >= one.since and min(told) <= one.until), shot.name
    assert set(shown.values()) == {True, False}


def test_what_is_in_a_hand_is_not_on_the_set():
    assert "knife" not in there(dressed("ADA holds a knife in her hand.\n\nADA\nStay.\n"))


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("A suitcase on the floor. ADA sits.", "suitcase", "floor"),
        ("A piano. ADA sits.", "piano", "floor"),
        ("A letter on the table. ADA sits.", "letter", "surface"),
        ("A mirror on the wall. ADA sits.", "mirror", "wall"),
        ("A bottle on the floor. ADA sits.", "bottle", "floor"),
    ],
)
def test_a_thing_is_where_the_text_says_and_where_it_has_room(text, name, where):
    found = there(dressed(text + "\n\nADA\nHello.\n"))
    assert found[name].prop.where == where


def test_nothing_on_the_surface_is_in_anything_else_nor_over_the_edge():
    film = dressed(
        "On the table a teapot, a lantern, a bottle, a knife, a letter and a clock. ADA waits.\n\nADA\nHello.\n"
    )
    on = [one.prop for one in there(film).values() if one.prop.where == "surface"]
    assert len(on) >= 5
    boxes = [Piece(p.words, *p.at[:3], p.at[3], *p.size) for p in on]
    for a, b in combinations(boxes, 2):
        assert deep(a, b) == 0, (a.name, b.name)
    assert all(abs(p.at[0]) <= 0.65 and abs(p.at[1] - SURFACE[1]) <= 0.33 and p.at[2] == SURFACE[2] for p in on)


def test_nothing_is_put_where_people_stand():
    film = dressed(
        "A suitcase, a bicycle and a barrel on the floor. ADA and BEN stand there.\n\nADA\nHello.\n\nBEN\nYes.\n"
    )
    scene = film.get(Scene, "sc01")
    down = [one.prop for one in there(film).values() if one.prop.where == "floor"]
    assert down
    for prop in down:
        assert all(math.hypot(prop.at[0] - p.x, prop.at[1] - p.y) > 0.5 for p in scene.blocking)


def test_an_insert_has_its_thing_in_the_middle_and_nothing_before_it():
    film = dressed(
        "A teapot and a lantern on the table. ADA looks at an ALARM CLOCK.\n\nADA\nIt ticks.\n\nThe ALARM CLOCK rings.\n"
    )
    scene = film.get(Scene, "sc01")
    inserts = [s for s in film.shots("sc01") if s.size == "insert"]
    assert inserts
    for shot in inserts:
        hero, *others = things(film, scene, shot, place(film, scene))
        assert hero.words == "alarm clock" and hero.at is None
        for prop in others:
            if prop.where == "surface":
                assert math.hypot(prop.at[0], prop.at[1] - SURFACE[1]) >= 0.2
                assert not (prop.at[1] < SURFACE[1] and abs(prop.at[0]) < 0.3)


def test_things_that_no_sheet_names_any_more_go_and_what_a_person_locked_stays():
    film = dressed("A teapot and a lantern on the table. ADA waits.\n\nADA\nHello.\n")
    later = film_of(HEAD + "ADA waits.\n\nADA\nHello.\n")
    kept = [Put(p.having(locked=p.name == "lantern")) for p in film.of(Prop)]
    proposal = dress_sets(apply_all(later, kept))
    gone = {e.ref.name for e in proposal.edits if isinstance(e, Remove)}
    assert "teapot" in gone and "lantern" not in gone


def test_a_thing_that_only_dresses_a_set_gets_no_shot_of_its_own():
    film = dressed("A teapot and a lantern on the table. ADA waits.\n\nADA\nHello.\n")
    assert {p.name for p in film.of(Prop) if p.dressing} >= {"teapot", "lantern"}
    assert all(shot.prop is None for shot in film.shots("sc01"))


def test_what_things_lie_on_is_there_in_every_shot_of_a_scene_or_in_none():
    film = dressed("ADA waits.\n\nADA\nYou have it?\n\nBEN puts a lantern on the table.\n\nADA\nGood.\n")
    bare = dressed("ADA waits.\n\nADA\nHello.\n")
    assert {staging(film, film.get(Scene, "sc01"), s).place.laid for s in film.shots("sc01")} == {True}
    assert {staging(bare, bare.get(Scene, "sc01"), s).place.laid for s in bare.shots("sc01")} == {False}


def hired(text):
    """The film of a script after the set dresser and the real prop master."""
    film = film_of("Title: T\n\n" + text)
    film = apply_all(film, list(dress_sets(film).edits))
    return apply_all(film, list(hire_props(film, open_house(folders=())).edits))


def test_a_dish_that_somebody_eats_stands_on_the_table():
    assert "food" in there(dressed("BEN eats.\n\nBEN\nGood.\n"))
    assert "steak" in there(dressed("BEN eats a steak.\n\nBEN\nGood.\n"))
    assert "apple" not in there(dressed("BEN eats an apple.\n\nBEN\nGood.\n")), "that is in his hand"


def test_a_car_on_a_bridge_stands_on_it_and_a_ship_is_on_the_water_below():
    film = hired("EXT. BRIDGE - DAY\n\nA police car is parked here. A ship passes. BEN waits.\n\nBEN\nLate.\n")
    scene = film.get(Scene, "sc01")
    deck = plan_of(place(film, scene).brief).deck
    found = there(film)
    x, y, z, turn = found["police-car"].prop.at
    w, d, h = found["police-car"].prop.size
    assert z == 0 and all(
        deck.left < a < deck.right and deck.front < b < deck.back
        for a, b in corners(Piece("car", x, y, 0, turn, w, d, h))
    )
    _, far, low, _ = found["ship"].prop.at
    assert far > deck.back and low == -deck.drop


@pytest.mark.parametrize(
    ("heading", "thing", "ride"),
    [
        ("INT. JET - NIGHT", "jet", True),
        ("INT. HELICOPTER - DAY", "chopper", True),
        ("INT. BUS - DAY", "bus", True),
        ("INT. POLICE CRUISER - DAY", "cruiser", True),
        ("INT. TRAIN - DAY", "bus", False),
    ],
)
def test_who_is_inside_a_vehicle_rides_in_that_which_the_heading_names(heading, thing, ride):
    words = heading.removeprefix("INT. ")
    assert is_ride(thing, kind_of(words, True).name, "vehicles", words) is ride


def test_a_wide_shot_is_seen_from_the_corner_that_shows_more_of_what_the_scene_names():
    film = hired("INT. OFFICE - DAY\n\nADA waits.\n\nADA\nNow.\n")
    scene = film.get(Scene, "sc01")
    wide = next(s for s in film.shots("sc01") if s.size in ("establishing", "wide"))
    here = staging(film, scene, wide).place
    left = corner(wide, lambda: False, (_vase(-1.6),), here, {}, _view)
    right = corner(wide, lambda: False, (_vase(1.6),), here, {}, _view)
    assert (left, right) in ((1, -1), (-1, 1))
    seen = (_view(left).position[0] - _view(left).target[0]) * -1.6
    assert seen < 0, "a vase on the left is seen from the right corner, which looks to the left"
    assert corner(wide.having(size="wide"), lambda: True, (_vase(-1.6),), here, {}, _view) == -left
    assert corner(wide.having(leaving="ADA"), lambda: False, (_vase(-1.6),), here, {}, _view) == 0


def _vase(x):
    return Staged(words="vase", size=(0.2, 0.2, 0.4), where="floor", at=(x, 1.6, 0.7, 0.0))


def _view(hand):
    return Camera(position=(-2.85 * hand, -2.4, 1.62), target=(0.12 * hand, 0.5, 1.12), lens=60.0, fstop=4.0, focus=3.0)


CASES = (
    "Title: T\n\nEXT. STREET - DAY\n\nA black suitcase stands at the kerb. ADA waits.\n\nADA\nNo.\n\n"
    "EXT. FARM - DAY\n\nA red suitcase stands in the yard. ADA waits.\n\nADA\nYes.\n\n"
    "EXT. FIELD - DAY\n\nA suitcase stands among the corn. ADA waits.\n\nADA\nSo.\n"
)


def test_a_thing_has_the_colour_that_its_scene_tells_and_else_that_which_the_film_tells_first():
    film = film_of(CASES)
    film = apply_all(film, list(dress_sets(film).edits))
    assert film.get(Prop, "suitcase").described == "black"
    changes = {"model": "any#case", "size": SIZES["suitcase"], "colour": COLOURS["black"]}
    film = apply_all(film, [Put(film.get(Prop, "suitcase").having(**changes))])
    seen = [there(film, scene)["suitcase"].prop.colour for scene in ("sc01", "sc02", "sc03")]
    assert seen == [COLOURS["black"], COLOURS["red"], COLOURS["black"]]


def test_a_thing_that_a_person_locked_keeps_its_paint_in_every_scene():
    film = film_of(CASES)
    film = apply_all(film, list(dress_sets(film).edits))
    changes = {"model": "any#case", "size": SIZES["suitcase"], "colour": "#123456", "locked": True}
    film = apply_all(film, [Put(film.get(Prop, "suitcase").having(**changes))])
    assert {there(film, scene)["suitcase"].prop.colour for scene in ("sc01", "sc02", "sc03")} == {"#123456"}


def test_other_words_for_a_thing_are_read_again_but_not_over_a_persons_choice():
    film = dressed("A red teapot and a blue vase on the table. ADA waits.\n\nADA\nHello.\n")
    kept = [Put(p.having(locked=p.name == "vase")) for p in film.of(Prop)]
    later = film_of(HEAD + "A green teapot and a white vase on the table. ADA waits.\n\nADA\nHello.\n")
    later = apply_all(apply_all(later, kept), list(dress_sets(apply_all(later, kept)).edits))
    assert [later.get(Prop, name).described for name in ("teapot", "vase")] == ["green", "blue"]


def test_an_umbrella_that_is_put_down_lies():
    film = dressed("ADA waits.\n\nADA\nWet.\n\nBEN puts an umbrella on the floor.\n\nADA\nGood.\n")
    assert there(film)["umbrella"].prop.state == "fallen"
