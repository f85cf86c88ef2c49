"""Notes of a language model on a screenplay are played by the checkers' own path, and counted by their kind."""

from __future__ import annotations

import json
import shutil

from benchmarks.faults import FAULTS, asked, of, told

SEVENTH = FAULTS / "seventh"


def one(tmp_path, name):
    """A round of one screenplay, clean and with its faults."""
    folder = tmp_path / "round"
    folder.mkdir()
    for page in SEVENTH.glob(f"{name}.*.fountain"):
        shutil.copy(page, folder)
    planted = [each for each in json.loads((SEVENTH / "faults.json").read_text()) if each["file"].startswith(name)]
    (folder / "faults.json").write_text(json.dumps(planted))
    return folder


def test_what_a_model_noted_is_counted_and_another_answer_counts_otherwise(tmp_path):
    folder, answers = one(tmp_path, "saltledger"), tmp_path / "answers"
    shutil.copytree(SEVENTH / "answers", answers)
    found = of(folder, told(answers))
    assert (found["share"], found["false alarms"], found["missed"]) == (1.0, 0, [])
    wrong = {"notes": [{"about": "sc01", "words": "clothes: her hat is another."}]}
    (answers / "saltledger.faulted.continuity-checker.answer.json").write_text(json.dumps(wrong))
    found = of(folder, told(answers))
    assert found["share"] < 0.5 and found["false alarms"] == 1, "a note about a scene without a fault cries wolf"


def test_a_model_is_sent_every_scene_with_who_says_what(tmp_path):
    folder, requests = one(tmp_path, "saltledger"), tmp_path / "requests"
    requests.mkdir()
    of(folder, asked(requests))
    assert len(list(requests.iterdir())) == 4
    sent = json.loads((requests / "saltledger.clean.continuity-checker.request.json").read_text())
    brief, material = (message["content"] for message in sent["messages"][:2])
    assert all(f"`{kind}:`" in brief for kind in ("hands", "clothes", "feeling", "place", "time"))
    assert "sc06" in material and "MAGGIE: " in material
    assert "faulted" not in brief + material and "clean.fountain" not in brief + material
