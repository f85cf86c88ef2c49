"""What a person does with a screenplay in the terminal, short of shooting it."""

import csv
import io
import json

import pytest
from conftest import ROOT, run

from movie_director.interchange.reading import read_manuscript

EXAMPLES = sorted((ROOT / "examples").glob("*.fountain"))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("north") / "film"
    run("plan", ROOT / "examples" / "true-north.fountain", "--out", folder)
    return folder


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda p: p.stem)
def test_film_grammar_has_nothing_to_say_of_the_examples(tmp_path, script):
    run("plan", script, "--out", tmp_path / "film")
    assert json.loads(run("grammar", tmp_path / "film", "--json").stdout) == []


def test_the_second_example_is_two_minutes_with_four_voices_and_a_scene_without_words(project):
    standing = json.loads(run("status", project, "--json").stdout)
    assert 105 <= standing["runs"] <= 160
    shots = json.loads(run("shots", project, "--json").stdout)
    speakers = {e.character for e in read_manuscript(ROOT / "examples" / "true-north.fountain").elements if e.character}
    assert len(speakers) == 4 and len({s["heading"] for s in shots}) == 4
    wordless = [s for s in shots if s["scene"] == "sc02"]
    assert len(wordless) >= 8 and not any(s["lines"] for s in wordless)
    assert all(s["reason"] for s in shots)


def test_the_breakdown_is_pages_a_table_and_json(project):
    run("breakdown", project)
    folder = project / "06_Exports" / "breakdown"
    assert {"index.html", "sc01.html", "sc04.html", "breakdown.csv", "breakdown.json"} <= {
        p.name for p in folder.iterdir()
    }
    rows = list(csv.DictReader(io.StringIO((folder / "breakdown.csv").read_text(encoding="utf-8-sig"))))
    assert {r["name"] for r in rows if r["category"] == "cast"} >= {"vera", "milo", "oscar", "mrs-finch"}
    assert "compass" in {r["name"] for r in rows if r["category"] == "props"}
    assert json.loads(run("breakdown", project, "--json").stdout) == json.loads((folder / "breakdown.json").read_text())


def test_the_screenplay_comes_out_as_it_went_in_and_for_final_draft(project, tmp_path):
    run("export", project, tmp_path / "out.fountain")
    assert (tmp_path / "out.fountain").read_bytes() == (ROOT / "examples" / "true-north.fountain").read_bytes()
    run("export", project, tmp_path / "out.fdx")
    told = [(e.kind, e.text, e.character) for e in read_manuscript(tmp_path / "out.fountain").elements]
    assert [(e.kind, e.text, e.character) for e in read_manuscript(tmp_path / "out.fdx").elements] == told
    refused = run("export", project, tmp_path / "out.rtf", check=False)
    assert refused.returncode == 2 and ".fdx" in refused.stderr


def test_a_shot_set_by_hand_stays_and_can_be_undone_and_done_again(project):
    def size():
        return next(s["size"] for s in json.loads(run("shots", project, "sc01", "--json").stdout) if s["slate"] == SHOT)

    SHOT = "sc01/sh070"
    was = size()
    run("set", project, SHOT, "size=extreme-close", "lens.millimetres=100")
    assert size() == "extreme-close"
    run("plan", project)
    assert size() == "extreme-close", "the crew leaves alone what a person set"
    run("undo", project)
    assert size() == was
    run("redo", project)
    assert size() == "extreme-close"
    run("undo", project)
    wrong = run("set", project, SHOT, "size=huge", check=False)
    assert wrong.returncode == 2 and "extreme-close" in wrong.stderr


def test_a_style_covers_the_film_otherwise_and_a_person_can_write_one(tmp_path):
    script = ROOT / "examples" / "true-north.fountain"
    run("plan", script, "--out", tmp_path / "a")
    usual = json.loads(run("shots", tmp_path / "a", "--json").stdout)
    run("plan", script, "--out", tmp_path / "a", "--style", "tableau")
    still = json.loads(run("shots", tmp_path / "a", "--json").stdout)
    assert len(still) < len(usual)
    own = tmp_path / "a" / "02_Source_Creative" / "styles"
    own.mkdir()
    (own / "mine.toml").write_text(
        'words = "Nothing but masters."\nplays = "masters"\ninserts = 0.0\nreactions = 0.0\n'
    )
    run("plan", script, "--out", tmp_path / "a", "--style", "mine")
    assert json.loads(run("shots", tmp_path / "a", "--json").stdout) != usual
    wrong = run("plan", script, "--out", tmp_path / "a", "--style", "baroque", check=False)
    assert wrong.returncode == 2 and "classical" in wrong.stderr


@pytest.mark.parametrize(("asked", "seconds"), [("2:10", 130), ("3m", 180)])
def test_the_plan_of_a_film_with_a_length_lasts_that_long(tmp_path, asked, seconds):
    run("plan", ROOT / "examples" / "true-north.fountain", "--out", tmp_path / "film", "--length", asked)
    runs = json.loads(run("status", tmp_path / "film", "--json").stdout)["runs"]
    assert abs(runs - seconds) <= 0.02 * seconds
