import shutil
import subprocess
import sys

import pytest

from movie_director.film.character import Character
from movie_director.film.edits import Put
from movie_director.project import history
from movie_director.project.files import as_text, write_all
from movie_director.project.manifest import Manifest
from movie_director.project.project import Project

QUICK = """
import sys
from pathlib import Path
from movie_director.film.character import Character
from movie_director.film.edits import Put
from movie_director.project.project import Project
Project(Path(sys.argv[1])).apply([Put(Character(name="ada", cue="ADA"))], "me", "me")
"""


def project(folder):
    return Project.create(folder / "film", Manifest(title="T"))


def log(made, what="%s"):
    told = subprocess.run(["git", "log", f"--format={what}"], cwd=made.paths.root, capture_output=True, text=True)
    return told.stdout.strip()


def put(made, name):
    made.apply([Put(Character(name=name, cue=name.upper()))], name, "me")


def test_sets_of_edits_that_come_quickly_share_a_commit_that_names_them_all(tmp_path):
    made = project(tmp_path)
    for name in ("ada", "ben", "cy"):
        put(made, name)
    history.settled()
    assert log(made) == "ada: 1 edit, and 2 more"
    assert log(made, "%b").split("\n") == ["ada: 1 edit", "ben: 1 edit", "cy: 1 edit"]
    status = subprocess.run(["git", "status", "--short"], cwd=made.paths.root, capture_output=True, text=True)
    assert status.stdout == ""


def test_what_is_done_after_a_commit_gets_one_of_its_own(tmp_path):
    made = project(tmp_path)
    for name in ("ada", "ben"):
        put(made, name)
        history.settled()
    assert log(made) == "ben: 1 edit\nada: 1 edit"


def test_a_process_that_ends_at_once_leaves_its_commit(tmp_path):
    made = project(tmp_path)
    subprocess.run([sys.executable, "-c", QUICK, str(made.paths.root)], check=True)
    assert log(made) == "me: 1 edit"


def test_a_folder_that_is_gone_is_no_trouble(tmp_path):
    made = project(tmp_path)
    put(made, "ada")
    shutil.rmtree(made.paths.root)
    history.settled()
    assert not made.paths.root.exists()


def test_many_files_are_written_whole_and_nothing_is_left_beside_them(tmp_path):
    texts = {tmp_path / folder / f"{n}.json": str(n) * 100 for folder in "ab" for n in range(40)}
    write_all(dict.fromkeys(texts, "old"))
    write_all(texts)
    assert {path: path.read_text() for path in texts} == texts
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == set(texts)


def test_when_one_of_many_files_cannot_be_written_none_is_changed(tmp_path):
    texts = {tmp_path / f"{n}.json": "old" for n in range(30)}
    write_all(texts)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OSError):
        write_all({**dict.fromkeys(texts, "new"), tmp_path / "file" / "x.json": "new"})
    assert {path.read_text() for path in texts} == {"old"}
    assert len(list(tmp_path.iterdir())) == 31


def test_a_document_has_one_field_a_line_and_one_object_a_line_in_lists():
    text = as_text({"b": {"y": 1, "x": [1, 2]}, "a": [{"k": "\u00e9"}, {"k": 2}], "c": [], "d": None})
    assert text == (
        '{\n  "a": [\n    {"k": "\u00e9"},\n    {"k": 2}\n  ],\n'
        '  "b": {\n    "x": [1, 2],\n    "y": 1\n  },\n  "c": [],\n  "d": null\n}\n'
    )
