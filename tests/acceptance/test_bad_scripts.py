"""Bad screenplays: one clear message with file and line, status 2, nothing made; odd ones are read to the letter."""

import json
import os
import random

import pytest
from conftest import run

SCENE = "INT. HALL - DAY\n\nADA waits.\n\nADA\nYes.\n"


def refused(tmp_path, name, content):
    script = tmp_path / name
    script.write_bytes(content)
    done = run("plan", script, check=False)
    assert done.returncode == 2, done.stderr
    assert not script.with_suffix("").exists(), "a refused screenplay leaves no project behind"
    assert script.read_bytes() == content
    return done.stderr.strip()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.fountain", b"", "is empty"),
        ("blank.fountain", b" \n\n\t\n", "empty"),
        ("noise.fountain", random.Random(1).randbytes(4000), "is not text"),
        ("letter.fountain", b"Dear all,\n\nno scene here.\n", "letter.fountain:1: holds no scene"),
        ("broken.fdx", b"<FinalDraft>\n<Content>\n<Paragraph>\n</Content>", "broken.fdx:4"),
        ("bomb.fdx", b'<!DOCTYPE a [<!ENTITY b "c">]>\n<FinalDraft>&b;</FinalDraft>', "bomb.fdx"),
        ("scan.pdf", b"%PDF-1.4\nnothing\n", "scan.pdf"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "Save it as .docx"),
        ("still.png", b"\x89PNG\r\n\x1a\n" + bytes(90), "is a picture"),
    ],
)
def test_what_is_no_screenplay_is_refused_in_one_sentence(tmp_path, name, content, words):
    said = refused(tmp_path, name, content)
    assert words in said and name in said and len(said.splitlines()) == 1


def test_a_pipe_or_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.fountain")
    for path, words in ((tmp_path / "pipe.fountain", "a pipe"), ("/dev/zero", "a device")):
        done = run("plan", path, "--out", tmp_path / "film", check=False)
        assert done.returncode == 2 and words in done.stderr
    assert not (tmp_path / "film").exists()


def test_a_bad_rewrite_leaves_the_film_as_it_was(tmp_path):
    script = tmp_path / "hall.fountain"
    script.write_text(SCENE)
    run("plan", script)
    before = json.loads(run("status", script.with_suffix(""), "--json").stdout)
    script.write_bytes(b"\0\1\2\3" * 50)
    assert run("plan", script, check=False).returncode == 2
    assert json.loads(run("status", script.with_suffix(""), "--json").stdout) == before


def test_names_that_are_paths_or_markup_stay_words(tmp_path):
    script = tmp_path / "names.fountain"
    script.write_text(
        "INT. ../../ETC/PASSWD - DAY\n\n../../../TMP/X waits. <script>alert(1)</script>\n\n../../../TMP/X\nHi [bold]you[/].\n\n"
        "<B>BOB</B>\nYo & goodbye.\n\nNUL\nYes.\n"
    )
    project = tmp_path / "film"
    run("plan", script, "--out", project)
    run("breakdown", project)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["film", "names.fountain"]
    pages = "".join(p.read_text() for p in (project / "06_Exports" / "breakdown").glob("*.html"))
    assert "<script>alert" not in pages and "<B>BOB" not in pages and "&lt;B&gt;BOB" in pages
    lines = json.loads(run("shots", project, "--json").stdout)
    assert all(row["slate"].startswith("sc01/sh") for row in lines)


def test_bidirectional_text_is_kept_and_cannot_turn_a_message_round(tmp_path):
    script = tmp_path / "bidi.fountain"
    script.write_text("INT. \u202eROOM\u202c - DAY\n\nEVIL waits.\n\nEVIL\u202e\nHello \u05e9\u05dc\u05d5\u05dd.\n")
    project = tmp_path / "film"
    run("plan", script, "--out", project)
    run("export", project, tmp_path / "again.fountain")
    assert (tmp_path / "again.fountain").read_bytes() == script.read_bytes()
    assert "\u202e" not in run("shots", project).stderr


def test_a_boneyard_that_never_ends_is_text_and_said_to_be(tmp_path):
    script = tmp_path / "open.fountain"
    script.write_text("INT. A - DAY\n\nHello /* there.\n\nEXT. B - DAY\n\nMore.\n")
    said = run("plan", script).stderr
    assert "line 3" in said and "never closed" in said
    assert len(json.loads(run("status", script.with_suffix(""), "--json").stdout)["scenes"]) == 2


def test_a_length_that_cannot_be_is_refused_with_the_shortest_that_can(tmp_path):
    script = tmp_path / "hall.fountain"
    script.write_text(SCENE)
    done = run("plan", script, "--length", "3s", check=False)
    assert done.returncode == 2 and "the shortest this film can be is" in done.stderr
    for wrong in ("soon", "-4", "0"):
        assert run("plan", script, f"--length={wrong}", check=False).returncode == 2
