"""The prop master: a model for each thing of a film, which a person can change and the crew then leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from movie_director.breakdown.staging import dressing
from movie_director.cli.main import app
from movie_director.crew.propmaster import hire_props, period_of
from movie_director.errors import BadOption
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.prophouse.house import House, open_house
from movie_director.studio.open import create_project
from movie_director.studio.script import bring_in
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of
from movie_director.testing.furniture import library

STORY = """Title: Keys

INT. KITCHEN - DAY

ANNA (30) picks up THE KEYS from the table. Beside them stands A RED CHAIR and a ZORBLAX.

ANNA
Mine.
"""


def film(*props: Prop, **direction) -> Film:
    return apply_all(Film(), [Put(Direction(**direction)), *(Put(p) for p in props)])


def hired(before: Film, house: House) -> Film:
    return apply_all(before, hire_props(before, house).edits)


@pytest.fixture
def house(tmp_path: Path) -> House:
    library(tmp_path)
    return open_house(folders=[tmp_path])


def test_each_thing_gets_a_model_its_file_and_its_real_size(house):
    keys = hired(film(Prop(name="keys", words="keys")), house).get(Prop, "keys")
    assert keys.model == "Test#key1" and keys.crc == house.models["Test#key1"].crc
    assert max(keys.size) == pytest.approx(0.11) and not keys.locked


def test_what_nothing_shows_has_no_model_and_is_told(house):
    told = hire_props(film(Prop(name="zorblax", words="zorblax")), house)
    assert not told.edits and "zorblax" in told.notes[0]


def test_a_film_that_was_furnished_proposes_nothing(house):
    done = hired(film(Prop(name="keys", words="keys"), Prop(name="chair", words="red chair")), house)
    assert done.get(Prop, "chair").colour == "#a12a22"
    assert not hire_props(done, house).edits


def test_what_a_person_locked_stays(house):
    mine = Prop(name="keys", words="keys", model="Test#frank", crc=1, locked=True)
    assert not hire_props(film(mine), house).edits


def test_a_machine_without_libraries_takes_no_model_away(house, tmp_path):
    done = hired(film(Prop(name="keys", words="keys"), Prop(name="couch", words="couch")), house)
    assert not hire_props(done, open_house(folders=[tmp_path / "none"])).edits


def test_a_film_that_turns_to_cc0_gives_back_what_asks_for_a_credit(tmp_path):
    library(tmp_path, "Paid", "Creative Commons Attribution 3.0 license")
    house = open_house(folders=[tmp_path])
    done = hired(film(Prop(name="couch", words="couch")), house)
    assert done.get(Prop, "couch").model == "Paid#couch1"
    turned = apply_all(done, [Put(Direction(licences="cc0"))])
    assert hired(turned, house).get(Prop, "couch").model is None


def test_the_time_that_places_tell_is_the_films(house):
    places = (Location(name="a", words="A", period="1950s"), Location(name="b", words="B", period="1950s"))
    before = apply_all(film(Prop(name="phone", words="cell phone")), [Put(p) for p in places])
    assert period_of(before) == "1950s"
    assert hired(before, house).get(Prop, "phone").model is None


def test_a_set_carries_the_chosen_models_and_the_films_licences(house):
    told = film_of(STORY)
    told = apply_all(told, [Put(told.direction.having(licences="cc0"))])
    told = hired(told, house)
    scene = next(iter(told.of(Scene)))
    shots = [s.having(prop=next(iter(told.of(Prop))).name) for s in told.shots(scene.name)[:1]]
    order = dressing(told, scene, shots)
    assert order.licences == "cc0"
    (thing,) = order.props
    assert thing.model == "Test#key1" and thing.crc == house.models["Test#key1"].crc and thing.size is not None


@pytest.fixture
def studio(tmp_path, monkeypatch):
    shop = tmp_path / "shop"
    shop.mkdir()
    library(shop)
    library(shop, "Paid", "Creative Commons Attribution 3.0 license", rows=(("sofa", "Couch", "", "", (180, 80, 80)),))
    monkeypatch.setenv("MOVIE_DIRECTOR_FURNITURE", str(shop))
    script = tmp_path / "keys.fountain"
    script.write_text(STORY)
    opened = create_project(tmp_path / "film")
    bring_in(opened, script)
    return opened


def test_a_person_chooses_and_the_crew_leaves_it(studio, tmp_path):
    project = studio.project
    assert project.film.get(Prop, "keys").model == "Test#key1"
    said = set_values(studio, "keys", {"model": "Test#frank"})
    assert "model is Test#frank, was Test#key1" in said[0]
    keys = project.film.get(Prop, "keys")
    assert keys.locked and keys.model == "Test#frank" and max(keys.size) == pytest.approx(0.2)
    bring_in(studio, tmp_path / "keys.fountain")
    assert project.film.get(Prop, "keys").model == "Test#frank"
    set_values(studio, "keys", {"locked": "false"})
    bring_in(studio, tmp_path / "keys.fountain")
    assert project.film.get(Prop, "keys").model == "Test#key1"


def test_a_model_that_is_not_there_or_not_allowed_is_refused_with_the_cure(studio):
    with pytest.raises(BadOption, match="there is no model 'Test#gone'") as refused:
        set_values(studio, "keys", {"model": "Test#gone"})
    assert "Test#key1" in (refused.value.cure or "")
    set_values(studio, "film", {"licences": "cc0"})
    with pytest.raises(BadOption, match=r"CC BY 3\.0"):
        set_values(studio, "keys", {"model": "Paid#sofa"})
    with pytest.raises(BadOption, match="licences cannot be"):
        set_values(studio, "film", {"licences": "free"})
    with pytest.raises(BadOption, match="metres"):
        set_values(studio, "keys", {"size": "900,1,1"})


def test_a_projects_own_models_are_hired_first(studio, tmp_path):
    folder = studio.project.paths.root / "01_Assets" / "models"
    folder.mkdir(parents=True)
    (folder / "grandmother's keys.obj").write_text("v 0 0 0\nv 0.1 0 0\nv 0 0.1 0.1\nf 1 2 3\n")
    bring_in(studio, tmp_path / "keys.fountain")
    assert studio.project.film.get(Prop, "keys").model == "Test#key1", "what serves is not changed under a person"
    set_values(studio, "keys", {"model": "", "locked": "false"})
    bring_in(studio, tmp_path / "keys.fountain")
    assert studio.project.film.get(Prop, "keys").model == "own#grandmother's keys"


def test_props_are_looked_for_in_the_terminal(studio):
    run = CliRunner().invoke(app, ["props", "an old couch", "--json"])
    found = json.loads(run.stdout)["found"]
    assert run.exit_code == 0 and {f["id"] for f in found} == {"Test#couch1", "Paid#sofa"}
    assert found[0]["size"] == [2.0, 0.9, 0.8] and found[0]["licence"] == "CC0"
    said = CliRunner().invoke(app, ["props", "zyzzyva"]).output
    assert "No model shows 'zyzzyva'" in said


def test_a_thing_is_painted_as_it_is_described_and_again_when_that_changes(house):
    red = hired(film(Prop(name="chair", words="chair", described="red")), house)
    assert red.get(Prop, "chair").colour == "#a12a22"
    assert hire_props(red, house).edits == ()
    blue = hired(apply_all(red, [Put(red.get(Prop, "chair").having(described="blue"))]), house)
    assert blue.get(Prop, "chair").colour == "#30548c"
    plain = hired(apply_all(red, [Put(red.get(Prop, "chair").having(described=""))]), house)
    assert plain.get(Prop, "chair").colour is None


def test_what_is_made_of_wood_is_chosen_again_when_the_text_says_so(tmp_path):
    sizes = (50, 50, 90)
    library(tmp_path, rows=[(f"c{n}", name, "", "Room", sizes) for n, name in enumerate(("Chair", "Wooden chair"))])
    house = open_house(folders=[tmp_path])
    plain = hired(film(Prop(name="chair", words="chair")), house)
    plain = apply_all(plain, [Put(plain.get(Prop, "chair").having(model="Test#c0", crc=house.models["Test#c0"].crc))])
    assert hire_props(plain, house).edits == (), "what was chosen, and fits, stays"
    told = hired(apply_all(plain, [Put(plain.get(Prop, "chair").having(described="old wooden"))]), house)
    assert told.get(Prop, "chair").model == "Test#c1"
