"""Who said and decided what; and asking one of the crew."""

import json

import pytest
from typer.testing import CliRunner

from movie_director.cli.main import app
from movie_director.film.edits import Change
from movie_director.film.shot import Shot
from movie_director.project import history
from movie_director.project.message import Message
from movie_director.studio.make import prepare
from movie_director.studio.minutes import minutes
from movie_director.studio.open import open_project
from movie_director.studio.undo import undo
from movie_director.testing.films import SAMPLE


@pytest.fixture
def studio(tmp_path, monkeypatch):
    monkeypatch.delenv("MOVIE_DIRECTOR_MODEL", raising=False)
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    yield prepare(script, tmp_path / "film")
    history.settled()


def run(*words):
    found = CliRunner().invoke(app, [str(word) for word in words])
    assert found.exit_code == 0, found.output
    return found


def test_minutes_tell_who_proposed_and_who_accepted(studio):
    told = minutes(studio)
    assert [m.sender for m in told][:3] == ["script-reader", "set-dresser", "prop-master"]
    assert told[0].type == "response" and "by craft" in told[0].content
    assert told[-1].sender == "policy:make" and "of casting-director" in told[-1].content
    shot = next(iter(studio.project.film.of(Shot)))
    studio.project.apply([Change(shot.ref, "size", "wide")], "person", "person")
    assert minutes(studio)[-1].content.startswith("accepts 1 edit: 1 of person (revision ")
    undo(studio)
    assert minutes(studio)[-1].content.startswith("takes back what was done from revision ")
    assert minutes(open_project(studio.project.paths.root)) == minutes(studio)


def test_reading_the_same_screenplay_again_adds_nothing_to_the_minutes(studio, tmp_path):
    before = minutes(studio)
    assert minutes(prepare(tmp_path / "film.fountain", tmp_path / "film")) == before


def test_messages_go_through_the_journal_as_they_were_and_undo_passes_them_by(studio):
    asked = Message("controller", "editor", "request", "Cut.", {"scene": "sc01"}, ("x",), 2)
    studio.project.say([asked])
    assert [m for m in studio.project.minutes() if isinstance(m, Message)][-1] == asked
    stored = asked.as_json()
    assert set(stored["metadata"]) == {"time", "priority", "dependencies"} and stored["context"] == {"scene": "sc01"}
    assert undo(studio).startswith("Undid revisions 1 to")
    assert open_project(studio.project.paths.root).project.film.shots("sc01") == []


def test_the_crew_is_listed_and_one_of_them_asked(studio):
    folder = studio.project.paths.root
    rows = json.loads(run("crew", folder, "--json").stdout)
    assert {"casting-director", "director", "pacing-analyser"} <= {row["role"] for row in rows}
    assert {row["played_by"] for row in rows} == {"craft"}
    asked = json.loads(run("crew", folder, "director", "--json").stdout)
    assert asked["role"] == "director" and asked["edits"] == []
    assert minutes(open_project(folder))[-1].sender == "director"
    assert "director" in run("minutes", folder, "--last", "1").stderr


def test_a_role_s_proposal_is_accepted_when_asked_for(studio):
    folder = studio.project.paths.root
    direction = studio.project.film.direction
    studio.project.apply([Change(direction.ref, "genre", "western")], "person", "person")
    assert "Add --apply" in run("crew", folder, "director").stderr
    assert open_project(folder).project.film.direction.style == "classical"
    run("crew", folder, "director", "--apply")
    assert open_project(folder).project.film.direction.style == "tableau"
    assert minutes(open_project(folder))[-1].content.startswith("accepts 1 edit: 1 of director")


def test_what_a_model_wrote_may_be_asked_for_again(studio):
    from movie_director.studio.circle import again

    again(studio, "film/casting-director/write")
    assert studio.project.film.cut.again == {"film/casting-director/write": 1}
