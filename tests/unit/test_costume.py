"""Who is cast is dressed for when, what and who they are, and told at a glance from everybody else in the film."""

from itertools import combinations
from pathlib import Path

import pytest

from movie_director.breakdown.clothes import look_of
from movie_director.breakdown.staging import staging
from movie_director.crew.casting import cast_film
from movie_director.crew.costume.difference import ENOUGH, difference, main_colour
from movie_director.crew.costume.era import era_of
from movie_director.crew.costume.palette import apart
from movie_director.errors import BadOption
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import apply_all
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.studio.cast import Recast, change_cast, named
from movie_director.studio.make import prepare
from movie_director.studio.undo import undo
from movie_director.testing.films import film_of

STORIES = sorted((Path(__file__).parents[2] / "benchmarks" / "stories").glob("*.fountain"))
SCRIPT = """INT. KITCHEN - DAY

ADA, forties, waits. BEN, sixties, reads a letter.

ADA
You came back.

BEN
I said I would.

EXT. HARBOUR - DAY

Ben looks at the boats.

BEN
There she goes.

INT. KITCHEN - NIGHT

Ada sits alone.

ADA
Good night.
"""


def cast_of(film):
    return {c.name: film.get(Wardrobe, c.look).appearance for c in film.of(Character) if c.look and not c.members}


def look(action, cue="ADA"):
    film = film_of(f"INT. A - DAY\n\n{action}\n\n{cue}\nYes.\n")
    return cast_of(film)[film.called(cue)]


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "two.fountain"
    page.write_text(SCRIPT)
    return prepare(page)


def people_of_shots(studio):
    film = studio.project.film
    return {s.name: staging(film, film.get(Scene, s.scene), s).people for n in film.cut.scenes for s in film.shots(n)}


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.stem)
def test_no_two_of_a_story_are_mistaken_for_each_other(story):
    film = film_of(story.read_text())
    looks = cast_of(film)
    for one, other in combinations(sorted(looks), 2):
        assert difference(looks[one], looks[other]) > 1.4 * ENOUGH, (one, other)


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.stem)
def test_no_two_of_one_scene_wear_the_same_in_the_same_colour(story):
    film = film_of(story.read_text())
    looks = cast_of(film)
    for scene in film.of(Scene):
        for one, other in combinations([looks[w] for w in scene.characters if w in looks], 2):
            same = (one.outer, one.top) == (other.outer, other.top)
            assert not same or apart(main_colour(one), main_colour(other)) > 12


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.stem)
def test_the_stories_of_carriages_and_parlours_are_dressed_as_victorian(story):
    film = film_of(story.read_text())
    assert era_of(film) == "victorian"
    for worn in cast_of(film).values():
        assert worn.top not in ("tshirt", "sweater", "rollneck", "jacket") and worn.legs not in ("jeans", "shorts")


def test_a_film_of_phones_plays_now():
    assert era_of(film_of("INT. A - DAY\n\nADA, a woman, puts down her phone.\n\nADA\nText me.\n")) == "now"


@pytest.mark.parametrize(
    ("words", "field", "worn"),
    [
        ("the butler", "outer", "tailcoat"),
        ("a police officer", "hat", "peaked"),
        ("a fisherman", "outer", "oilskin"),
        ("a monk", "outer", "robe"),
        ("a knight", "outer", "armour"),
    ],
)
def test_a_calling_has_its_clothes(words, field, worn):
    assert getattr(look(f"BEN, fifties, {words}, waits. He coughs.", "BEN"), field) == worn


def test_a_nurse_wears_an_apron_and_a_cap():
    nurse = look("ADA, thirties, a nurse, waits. She coughs.")
    assert (nurse.top, nurse.apron, nurse.hat) == ("dress", "bib", "nurse-cap")


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("in a shabby red coat", {"outer": "coat", "outer_colour": "#8e2420", "wear": 0.7}),
        ("in a green turtleneck", {"top": "rollneck", "top_colour": "#33543a", "outer": "none"}),
        ("white-haired, in a top hat", {"hair_colour": "#d3d1cb", "hat": "top-hat"}),
        ("with a long grey beard", {"beard": "long", "hair_colour": "#a5a39e"}),
        ("in a yellow oilskin", {"outer": "oilskin", "outer_colour": "#c79a2a"}),
        ("in a waistcoat and a blue bow tie", {"waistcoat": True, "neck": "bow-tie", "neck_colour": "#2f4a73"}),
    ],
)
def test_clothes_hair_and_wear_come_from_the_words(words, fields):
    worn = look(f"BEN, sixties, {words}, waits. He coughs.", "BEN")
    assert {name: getattr(worn, name) for name in fields} == fields


def test_a_hat_that_is_given_up_is_not_worn():
    assert look("BEN, thirties, comes in. He gives up his hat and cane.", "BEN").hat == "none"


def test_who_is_dressed_stays_so_when_somebody_new_comes():
    film = film_of(SCRIPT)
    longer = film_of(SCRIPT + "\nINT. SHOP - DAY\n\nZOE, twenties, waves.\n\nZOE\nHi.\n\nADA\nHi, Zoe.\n")
    zoe = longer.get(Character, "zoe").having(look=None, voice=None)
    both = longer.changed(put=[zoe, *film.of(Wardrobe)], gone=[Wardrobe(name="zoe").ref])
    added = apply_all(both, cast_film(both).edits)
    assert {n: w for n, w in cast_of(added).items() if n != "zoe"} == cast_of(film)
    assert min(difference(cast_of(added)["zoe"], other) for n, other in cast_of(film).items()) > ENOUGH


def test_the_same_character_is_the_same_in_any_two_shots(studio):
    worn = {}
    for people in people_of_shots(studio).values():
        for figure in people:
            worn.setdefault(figure.name, set()).add(figure.look.model_dump_json())
    assert set(worn) == {"ada", "ben"} and all(len(looks) == 1 for looks in worn.values())


def test_a_change_of_wardrobe_makes_stale_only_the_shots_that_show_it(studio):
    before = people_of_shots(studio)
    said = change_cast(studio, "BEN", Recast({"coat": "red wool"}))
    assert "red coat" in said[0] and said[-1] == "Seen in sc01, sc02."
    after = people_of_shots(studio)
    stale = {name for name in before if before[name] != after[name]}
    assert stale and stale == {name for name in before if any(p.name == "ben" for p in before[name])}
    assert stale < set(before)


def test_a_wardrobe_for_one_scene_is_seen_there_alone(studio):
    before = people_of_shots(studio)
    change_cast(studio, "ADA", Recast({"dress": "green gown"}, scene="sc03"))
    after = people_of_shots(studio)
    assert {name.split("/")[0] for name in before if before[name] != after[name]} == {"sc03"}
    assert look_of(studio.project.film, "ada", "sc03").top == "gown"
    assert look_of(studio.project.film, "ada", "sc01").top != "gown"
    change_cast(studio, "ADA", Recast(scene="sc03", usual=True))
    assert people_of_shots(studio) == before


def test_words_change_what_they_are_about_and_nothing_else(studio):
    was = look_of(studio.project.film, "ada", "sc01")
    change_cast(studio, "ADA", Recast({"hair": "short grey"}))
    new = look_of(studio.project.film, "ada", "sc01")
    assert (new.hair, new.hair_colour) == ("short", "#a5a39e")
    assert new == was.model_copy(update={"hair": "short", "hair_colour": "#a5a39e"})


def test_one_command_is_one_step_back(studio):
    was = studio.project.film
    change_cast(studio, "ADA", Recast({"hat": "none", "coat": "yellow oilskin"}, lock=True))
    undo(studio)
    assert studio.project.film == was


def test_who_is_locked_stays_as_they_are(studio):
    change_cast(studio, "ADA", Recast(lock=True))
    with pytest.raises(BadOption, match="ADA is locked"):
        change_cast(studio, "ADA", Recast({"hair": "bald"}))
    change_cast(studio, "ADA", Recast({"hair": "bald"}, lock=False))
    assert look_of(studio.project.film, "ada", "sc01").hair == "bald"


@pytest.mark.parametrize(
    ("name", "wanted", "says"),
    [
        ("AAD", Recast(), "Did you mean 'ADA'"),
        ("ADA", Recast({"coat": "flurble"}), "tells of no clothes"),
        ("ADA", Recast(build="enormous"), "there is no build"),
        ("ADA", Recast({"coat": "red"}, scene="sc99"), "no scene 'sc99'"),
    ],
)
def test_what_cannot_be_understood_is_said_and_changes_nothing(studio, name, wanted, says):
    was = studio.project.film
    with pytest.raises(BadOption, match=says):
        change_cast(studio, name, wanted)
    assert studio.project.film == was


def test_a_character_is_found_by_their_cue(studio):
    assert named(studio.project.film, "ben").name == "ben"


def test_a_difference_is_none_for_twins_and_the_same_both_ways():
    one, other = Look(), Look(hair="afro", top_colour="#2f4a73", outer="coat")
    assert difference(one, one) == 0 and difference(one, other) == difference(other, one) > ENOUGH
