import json
import subprocess

import pytest

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.character import Character
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Put
from movie_director.project.files import append_line, read_lines
from movie_director.project.manifest import Manifest
from movie_director.project.project import Project
from movie_director.values.slate import slate

ADA = Put(Character(name="ada", cue="ADA"))


def project(folder):
    return Project.create(folder / "film", Manifest(title="T"))


def test_a_project_folder_has_its_seven_places_and_a_git_history(tmp_path):
    made = project(tmp_path)
    made.apply([ADA], "casting-director", "policy:make")
    names = {p.name for p in made.paths.root.iterdir()}
    assert {
        "project.json",
        "01_Assets",
        "02_Source_Creative",
        "03_Renders",
        "04_Project_Files",
        "05_Cache",
        "06_Exports",
    } <= names
    log = subprocess.run(["git", "log", "--format=%s"], cwd=made.paths.root, capture_output=True, text=True, check=True)
    assert log.stdout.strip() == "casting-director: 1 edit"


def test_documents_and_journal_are_there_when_the_project_is_opened_again(tmp_path):
    made = project(tmp_path)
    made.apply([ADA, Change(Ref("character", "ada"), "voice", "bf_emma")], "me", "me")
    again = Project(made.paths.root)
    assert again.film == made.film and again.revision == 2
    assert [e.by for e in again.journal()] == ["me", "me"]
    assert json.loads(made.paths.document(Ref("character", "ada")).read_text())["schema"] == "Character.1"


def test_undo_takes_back_one_edit_after_the_other(tmp_path):
    made = project(tmp_path)
    made.apply([ADA], "me", "me")
    made.apply([Change(Ref("character", "ada"), "voice", "x")], "me", "me")
    made.undo("me")
    assert made.film.get(Character, "ada").voice is None
    made.undo("me")
    assert made.film.get(Character, "ada") is None
    with pytest.raises(EditRejected, match="nothing to undo"):
        made.undo("me")


def test_an_edit_that_is_refused_leaves_the_others_of_its_set_undone(tmp_path):
    made = project(tmp_path)
    with pytest.raises(EditRejected):
        made.apply([ADA, Change(Ref("character", "bob"), "voice", "x")], "me", "me")
    assert Project(made.paths.root).revision == 0
    assert not list(made.journal())


def test_a_crash_between_journal_and_documents_is_mended_when_the_project_is_opened(tmp_path):
    made = project(tmp_path)
    made.apply([ADA], "me", "me")
    made.paths.document(Ref("character", "ada")).unlink()
    manifest = json.loads(made.paths.manifest.read_text())
    made.paths.manifest.write_text(json.dumps({**manifest, "revision": 0}))
    assert Project(made.paths.root).film.get(Character, "ada") is not None


def test_a_journal_line_cut_short_by_a_crash_is_passed_over(tmp_path):
    log = tmp_path / "log.jsonl"
    append_line(log, {"n": 1})
    with log.open("a") as file:
        file.write('{"n": 2, "half')
    append_line(log, {"n": 3})
    assert [line["n"] for line in read_lines(log)] == [1, 3]


def test_takes_are_counted_by_slate(tmp_path):
    made = project(tmp_path)
    for recipe in ("aa", "bb", "aa"):
        made.record(slate("sc01/sh010/picture"), recipe)
    assert Project(made.paths.root).performed(slate("sc01/sh010/picture")) == ["aa", "bb"]


def test_a_folder_with_something_else_in_it_is_refused(tmp_path):
    (tmp_path / "thesis.doc").write_text("x")
    with pytest.raises(ProjectError, match="not empty and is no project"):
        Project.create(tmp_path, Manifest())
    with pytest.raises(ProjectError, match="Make one"):
        Project(tmp_path)


def test_a_damaged_manifest_is_named_with_its_cure(tmp_path):
    made = project(tmp_path)
    made.paths.manifest.write_text("{")
    with pytest.raises(ProjectError, match=r"damaged.*git checkout"):
        Project(made.paths.root)


def test_a_journal_cut_in_the_middle_of_a_letter_and_odd_line_ends_lose_nothing_else(tmp_path):
    log = tmp_path / "log.jsonl"
    append_line(log, {"text": "one\u2028two"})
    with log.open("ab") as file:
        file.write('{"text": "é'.encode()[:-1])
    append_line(log, {"text": "three"})
    assert [line["text"] for line in read_lines(log)] == ["one\u2028two", "three"]
