import json
import subprocess

import pytest

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.character import Character
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Put, edit_to
from movie_director.film.rewrite import Rewrite
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element, Screenplay
from movie_director.film.shot import Shot
from movie_director.project import history
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
    history.settled()
    log = subprocess.run(["git", "log", "--format=%s"], cwd=made.paths.root, capture_output=True, text=True, check=True)
    assert log.stdout.strip() == "casting-director: 1 edit"


def test_documents_and_journal_are_there_when_the_project_is_opened_again(tmp_path):
    made = project(tmp_path)
    made.apply([ADA, Change(Ref("character", "ada"), "voice", "bf_emma")], "me", "me")
    again = Project(made.paths.root)
    assert again.film == made.film and again.revision == 2
    assert [e.by for e in again.journal()] == ["me", "me"]
    assert json.loads(made.paths.document(Ref("character", "ada")).read_text())["schema"] == "Character.1"


def voice(name):
    return Change(Ref("character", "ada"), "voice", name)


def test_undo_takes_back_one_step_after_the_other(tmp_path):
    made = project(tmp_path)
    made.apply([ADA], "me", "me")
    made.apply([voice("x"), voice("y")], "me", "me")
    assert made.undo("me").number == 2
    assert made.film.get(Character, "ada").voice is None
    made.undo("me")
    assert made.film.get(Character, "ada") is None
    with pytest.raises(EditRejected, match="nothing to undo"):
        made.undo("me")


def test_what_several_roles_did_in_one_command_is_one_step(tmp_path):
    made = project(tmp_path)
    before = made.film
    made.accept([("writer", [ADA]), ("casting-director", [voice("x")]), ("coverage", [])], "policy:make")
    assert [e.by for e in made.journal()] == ["writer", "casting-director"]
    assert made.undo("me").by == ("writer", "casting-director")
    assert made.film == before
    history.settled()
    log = subprocess.run(["git", "log", "--format=%B"], cwd=made.paths.root, capture_output=True, text=True, check=True)
    assert "writer, casting-director: 2 edits" in log.stdout


def test_redo_does_again_what_was_undone_until_something_else_is_done(tmp_path):
    made = project(tmp_path)
    made.apply([ADA], "me", "me")
    made.apply([voice("x")], "me", "me")
    made.apply([voice("y")], "me", "me")
    last = made.film
    made.undo("me"), made.undo("me")
    again = Project(made.paths.root)
    assert again.redo("me").number == 2 and again.film.get(Character, "ada").voice == "x"
    again.redo("me")
    assert again.film == last
    with pytest.raises(EditRejected, match="nothing to redo"):
        again.redo("me")
    again.undo("me")
    again.apply([voice("z")], "me", "me")
    with pytest.raises(EditRejected, match="changed since"):
        again.redo("me")
    again.undo("me"), again.undo("me")
    assert again.film.get(Character, "ada").voice is None


SHOT = Put(Shot(name="sc01/sh010", scene="sc01", order=10))


def covered(folder):
    made = project(folder)
    made.apply([ADA, SHOT, Put(Scene(name="sc01", heading="INT. A - DAY", location="a"))], "crew", "policy:make")
    return made, made.paths.document(Ref("shot", "sc01/sh010"))


def by_hand(path, **changes):
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_a_file_that_a_person_edited_is_their_edit(tmp_path):
    made, file = covered(tmp_path)
    by_hand(file, size="close")
    again = Project(made.paths.root)
    shot = again.film.get(Shot, "sc01/sh010")
    assert (shot.size, shot.touched, shot.placed) == ("close", True, False)
    assert list(again.journal())[-1].by == "person:file" and again.by_hand == (Ref("shot", "sc01/sh010"),)
    assert '"touched": true' in file.read_text()
    again.undo("me")
    assert again.film.get(Shot, "sc01/sh010") == SHOT.document
    assert Project(made.paths.root).revision == again.revision


def test_a_file_edited_while_the_project_is_open_is_not_written_over(tmp_path):
    made, file = covered(tmp_path)
    by_hand(file, size="close")
    made.apply([voice("x")], "me", "me")
    assert made.film.get(Shot, "sc01/sh010").size == "close"


def test_a_shot_given_back_by_hand_is_the_crews_again(tmp_path):
    made, file = covered(tmp_path)
    by_hand(file, size="close")
    Project(made.paths.root)
    by_hand(file, touched=False)
    assert not Project(made.paths.root).film.get(Shot, "sc01/sh010").touched


def test_a_shot_whose_order_a_person_wrote_stays_there(tmp_path):
    made, file = covered(tmp_path)
    by_hand(file, order=25)
    assert Project(made.paths.root).film.get(Shot, "sc01/sh010").placed


def test_another_layout_of_the_same_words_is_no_edit(tmp_path):
    made, file = covered(tmp_path)
    file.write_text(json.dumps(json.loads(file.read_text()), indent=8))
    assert Project(made.paths.root).revision == made.revision


def test_a_shot_file_added_or_deleted_by_hand_is_an_edit_that_can_be_undone(tmp_path):
    made, file = covered(tmp_path)
    text = file.read_text()
    (file.parent / "sc01_sh015.json").write_text(text.replace("sc01/sh010", "sc01/sh015"))
    file.unlink()
    again = Project(made.paths.root)
    assert [s.name for s in again.film.of(Shot)] == ["sc01/sh015"]
    assert again.film.get(Shot, "sc01/sh015").touched
    again.undo("me")
    assert Project(made.paths.root).film == made.film


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('"size": "wide"', '"size": "closeup"', "size", "Input should be 'aerial'"),
        ('"order": 10,', '"order": 10', "over", "not JSON"),
        ('"name": "sc01/sh010"', '"name": "sc01/sh020"', "name", "says that it is the shot:sc01/sh020"),
        ("Shot.1", "Shit.1", "schema", "no kind of document"),
    ],
)
def test_a_file_that_is_no_document_is_named_with_its_line_and_nothing_is_lost(tmp_path, old, new, line, words):
    made, file = covered(tmp_path)
    text = file.read_text()
    file.write_text(text.replace(old, new))
    number = next(n for n, row in enumerate(text.splitlines(), start=1) if row.lstrip().startswith(f'"{line}"'))
    with pytest.raises(ProjectError, match=rf"sc01_sh010\.json:{number}: .*{words}"):
        Project(made.paths.root)
    assert file.read_text() == text.replace(old, new)
    file.write_text(text)
    assert Project(made.paths.root).film == made.film


def test_a_clone_without_a_cache_still_knows_what_a_person_wrote(tmp_path):
    made, file = covered(tmp_path)
    made.paths.index.unlink()
    assert Project(made.paths.root).revision == made.revision
    made.paths.index.unlink()
    by_hand(file, size="close")
    assert Project(made.paths.root).film.get(Shot, "sc01/sh010").touched


def test_two_open_projects_see_each_others_edits_and_keep_what_did_not_change(tmp_path):
    made, _ = covered(tmp_path)
    other = Project(made.paths.root)
    shot = made.film.get(Shot, "sc01/sh010")
    other.apply([voice("x")], "you", "you")
    assert made.refresh() and made.film.get(Character, "ada").voice == "x"
    assert made.film.get(Shot, "sc01/sh010") is shot
    film = made.film
    assert not made.refresh() and made.film is film
    made.apply([voice("y")], "me", "me")
    assert other.refresh() and other.film == made.film


def test_a_lines_takes_are_found_under_every_slate_that_it_had(tmp_path):
    made = project(tmp_path)
    made.record(slate("sc01/l0007/speech"), "aa")
    made.record(slate("sc03/l0007/speech"), "bb")
    assert Project(made.paths.root).performed(slate("sc02/l0007/speech")) == ["aa", "bb"]


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


def test_takes_that_another_process_made_are_known_when_the_project_is_looked_at_again(tmp_path):
    made = project(tmp_path)
    other = Project(made.paths.root)
    picture = slate("sc01/sh010/picture")
    made.record(picture, "aa")
    other.record(picture, "bb")
    other.record(picture, "aa")
    assert other.performed(picture) == ["aa", "bb"] and made.performed(picture) == ["aa"]
    made.refresh()
    assert made.performed(picture) == ["aa", "bb"]
    made.paths.slates.unlink()
    made.refresh()
    assert made.performed(picture) == []


def test_recording_a_take_reads_no_take_that_is_known(tmp_path, monkeypatch):
    made = project(tmp_path)
    read = []
    original = json.loads
    monkeypatch.setattr(json, "loads", lambda line, **how: read.append(line) or original(line, **how))
    for n in range(50):
        made.record(slate(f"sc01/sh{n:03d}/picture"), f"{n:02d}")
    assert 50 <= sum(b"recipe" in line for line in read if isinstance(line, bytes)) <= 100


def test_a_slate_cut_short_by_a_crash_loses_no_other(tmp_path):
    made = project(tmp_path)
    picture = slate("sc01/sh010/picture")
    made.record(picture, "aa")
    with made.paths.slates.open("a") as file:
        file.write('{"slate": "sc01/sh0')
    made.record(picture, "bb")
    assert made.performed(picture) == Project(made.paths.root).performed(picture) == ["aa", "bb"]


def test_documents_that_a_person_edited_are_compared_with_what_rewrites_made_of_them(tmp_path):
    made = project(tmp_path)
    play = Screenplay(elements=tuple(Element(id=f"e{n}", kind="action", text="A.", line=n) for n in range(1, 4)))
    made.apply([Put(play)], "writer", "me")
    reworded = play.having(elements=(play.elements[0], Element(id="e2", kind="action", text="B."), play.elements[2]))
    made.apply([edit_to(play, reworded)], "writer", "me")
    file = made.paths.document(play.ref)
    file.write_text(file.read_text().replace("Untitled", "Titled"))
    again = Project(made.paths.root)
    assert again.film.screenplay == reworded.having(title="Titled")
    assert list(again.journal())[-1].edit == Rewrite(play.ref, fields={"title": "Titled"})
    again.undo("me")
    assert again.film.screenplay == reworded
    again.undo("me")
    assert Project(made.paths.root).film.screenplay == play
