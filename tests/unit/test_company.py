"""Those of the crew who work when asked, on a film that is made, and what becomes of what they propose."""

import json

import pytest
from typer.testing import CliRunner

from movie_director.cli.main import app
from movie_director.crew.roles import ASKED
from movie_director.errors import BadOption
from movie_director.film.direction import Direction
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.project import history
from movie_director.studio.company import company
from movie_director.studio.hands import hands
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.minutes import minutes
from movie_director.studio.open import open_project
from movie_director.studio.replay import replay
from movie_director.studio.set import set_values
from movie_director.studio.undo import undo
from movie_director.testing.films import TWO_MOODS

STORY = (
    TWO_MOODS
    + """
INT. VERA'S KITCHEN - DAY

Vera and Milo eat. The sun shines.

VERA
We will mend it.

MILO
Today?
"""
)


@pytest.fixture
def script(tmp_path, monkeypatch):
    monkeypatch.delenv("MOVIE_DIRECTOR_MODEL", raising=False)
    file = tmp_path / "film.fountain"
    file.write_text(STORY, encoding="utf-8")
    yield file
    history.settled()


def prepared(script, **wanted):
    return prepare(script, script.parent / "film", Wanted(**wanted))


def proposers(studio):
    return {entry.by for entry in studio.project.journal()}


def test_off_leaves_the_film_as_the_standing_crew_made_it(script):
    plain = prepared(script).project.film
    assert prepared(script, crew="off").project.film == plain
    assert not proposers(prepared(script)) & {role.name for role in ASKED}


def test_all_work_their_proposals_are_accepted_by_policy_and_the_minutes_say_so(script):
    before = prepared(script).project.film
    studio = prepared(script, crew="all")
    film = studio.project.film
    assert {"art-director", "cinematographer", "sound-designer"} <= proposers(studio)
    assert film.get(Scene, "sc01").ambience and not before.get(Scene, "sc01").ambience
    assert [s.move for s in film.of(Shot)] != [s.move for s in before.of(Shot)]
    told = [(m.sender, m.content) for m in minutes(studio)]
    assert any(who == "policy:crew" and "of art-director" in what for who, what in told)
    assert any(who == "sound-designer" and "by craft" in what for who, what in told)
    assert any(note.startswith("sc") for note in studio.notes)


def test_made_again_nothing_is_proposed_anew_and_the_project_remembers_who_works(script):
    first = prepared(script, crew="all").project
    revision, said = first.revision, minutes(open_project(first.paths.root))
    again = prepared(script)
    assert again.project.manifest.crew == "all"
    assert again.project.revision == revision
    assert minutes(again) == said


def test_what_a_person_set_and_what_they_took_back_stays(script):
    studio = prepared(script)
    set_values(studio, "film", {"style": "handheld"})
    set_values(studio, "film", {"genre": "horror"})
    studio = prepared(script, crew="director")
    assert studio.project.film.direction.style == "handheld"
    assert any("a person set what they would change" in note for note in studio.notes)
    studio = prepared(script, crew="sound-designer")
    heard = studio.project.film
    undo(studio)
    assert studio.project.film != heard
    quiet = studio.project.film
    assert prepared(script).project.film == quiet
    assert ("style" in {field for ref, field in hands(studio.project) if ref.kind == Direction.KIND}) is True


def test_a_style_that_the_director_chose_is_covered_so_in_the_same_step(script):
    studio = prepared(script)
    set_values(studio, "film", {"genre": "horror"})
    before = studio.project.revision
    studio = prepared(script, crew="director")
    assert studio.project.film.direction.style == "tableau"
    assert "coverage" in {e.by for e in studio.project.journal() if e.revision > before}
    undo(studio)
    assert studio.project.film.direction.style == "classical"


def test_proposals_are_noted_and_a_person_is_asked(script):
    plain = prepared(script).project.film
    noted = prepared(script, crew="cinematographer", proposals="note")
    assert noted.project.film == plain
    assert any("noted, not accepted" in note for note in noted.notes)
    asked = []
    refused = prepared(script, proposals="ask", ask=lambda made: bool(asked.append(made.role)))
    assert asked == ["cinematographer"] and refused.project.film == plain
    accepted = prepared(script, ask=lambda made: True)
    assert accepted.project.film != plain
    assert minutes(accepted)[-1].sender == "person"


def test_names_that_are_no_roles_and_roles_that_always_work_are_refused():
    assert company("off") == [] and [r.name for r in company("producer,director")] == ["director", "producer"]
    with pytest.raises(BadOption, match="There is no role 'gaffer'"):
        company("gaffer")
    with pytest.raises(BadOption, match="The editor works on every draft"):
        company("editor")


def test_the_command_line_takes_a_crew_and_says_what_they_did(script):
    found = CliRunner().invoke(app, ["plan", str(script), "--crew", "sound-designer"])
    assert found.exit_code == 0, found.output
    assert "music" in found.output.lower()
    bad = CliRunner().invoke(app, ["plan", str(script), "--crew", "editor"])
    assert bad.exit_code and isinstance(bad.exception, BadOption)


def test_what_was_recorded_done_again_is_the_same_film(script):
    studio = prepared(script, crew="all")
    set_values(studio, "film", {"genre": "horror"})
    prepared(script)
    undo(studio)
    script.write_text(STORY.replace("We will mend it.", "We shall mend it together."), encoding="utf-8")
    studio = prepared(script)
    done = replay(studio.project)
    assert done.same and done.film == studio.project.film and done.revision == studio.project.revision
    assert done.steps == sum(m.type == "update" and m.revision is not None for m in minutes(studio))
    assert replay(open_project(studio.project.paths.root).project).same


def test_a_replay_ends_where_it_is_told_to_and_says_what_is_otherwise(script):
    studio = prepared(script)
    then, revision = studio.project.film, studio.project.revision
    set_values(studio, "film", {"genre": "horror"})
    done = replay(studio.project, revision)
    assert done.film == then and [str(ref) for ref in done.differ] == ["direction:main"]
    assert replay(studio.project, 0).film.documents == {}
    with pytest.raises(BadOption, match="There is no revision 99999"):
        replay(studio.project, 99999)
    found = CliRunner().invoke(app, ["minutes", str(studio.project.paths.root), "--replay", "--json"])
    assert found.exit_code == 0 and json.loads(found.stdout)["same"] is True
    told = CliRunner().invoke(app, ["minutes", str(studio.project.paths.root), "--until", str(revision)])
    assert "otherwise than now: direction:main" in told.output
