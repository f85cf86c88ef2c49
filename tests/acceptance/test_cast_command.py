"""The cast on a page and changed by words, in the terminal."""

import json
from pathlib import Path

import pytest
from conftest import ROOT, run
from PIL import Image


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("north") / "film"
    run("plan", ROOT / "examples" / "true-north.fountain", "--out", folder)
    return folder


def test_the_cast_stands_on_a_page_and_somebody_is_changed_by_words(project):
    told = json.loads(run("cast", project, "--json").stdout)
    assert told["schema"] == "Cast.1" and set(told["cast"]) >= {"vera", "milo", "oscar", "mrs-finch"}
    pages = [f for f in told["files"] if f.endswith(".png")]
    assert any(f.endswith(".pdf") for f in told["files"]) and pages
    with Image.open(pages[0]) as page:
        before = page.tobytes()
    changed = run("cast", project, "VERA", "--hair", "short grey", "--coat", "red wool", "--lock", "--json").stdout
    said = " ".join(json.loads(changed)["said"])
    assert "rey short hair" in said and "red coat" in said and "locked" in said
    refused = run("cast", project, "VERA", "--hat", "bowler", check=False)
    assert refused.returncode == 2 and "locked" in refused.stderr
    one = json.loads(run("cast", project, "VERA", "--format", "png", "--json").stdout)
    assert one["cast"] == ["vera"]
    again = json.loads(run("cast", project, "--format", "png", "--json").stdout)
    with Image.open(again["files"][0]) as page:
        assert page.tobytes() != before
    run("undo", project)
    run("cast", project, "VERA", "--hat", "bowler")


def test_words_without_a_name_are_refused(project):
    refused = run("cast", project, "--hair", "red", check=False)
    assert refused.returncode == 2 and "Name one" in refused.stderr


def test_no_voice_is_made_of_a_recording_without_its_owners_word_or_of_what_is_no_recording(project, tmp_path):
    recording = tmp_path / "anna.wav"
    recording.write_bytes(b"RIFF")
    for said in ([], ["--speaker", "Anna Smit"], ["--speaker", "Anna Smit", "--consent", "no"]):
        refused = run("cast", project, "VERA", "--clone", recording, *said, check=False)
        assert refused.returncode == 2 and ("--consent" in refused.stderr or "did not agree" in refused.stderr)
    agreed = ["--speaker", "Anna Smit", "--consent", "Yes."]
    refused = run("cast", project, "VERA", "--clone", recording, *agreed, check=False)
    assert refused.returncode == 2 and "no sound that can be read" in refused.stderr
    refused = run("cast", project, "--clone", recording, *agreed, check=False)
    assert refused.returncode == 2 and "Name one" in refused.stderr
    told = json.loads(run("cast", project, "VERA", "--format", "png", "--json").stdout)
    assert not any("Anna" in line for line in told["voice"])


def test_voices_are_heard_for_a_part_and_one_is_chosen_and_kept(project):
    heard = json.loads(run("cast", project, "MILO", "--auditions", "1", "--json").stdout)
    assert heard["schema"] == "Audition.1" and heard["character"] == "milo" and len(heard["voices"]) == 1
    page = Path(heard["page"]).read_text()
    for voice in heard["voices"]:
        assert Path(voice["file"]).stat().st_size > 20_000 and Path(voice["file"]).name in page
    listed = run("cast", project, "MILO", "--auditions", "1").stderr
    assert heard["line"]["text"] in " ".join(listed.split()) and "--voice" in listed and "index.html" in listed
    other = next(name for name in ("bm_fable", "am_onyx") if name != heard["voices"][0]["name"])
    said = json.loads(run("cast", project, "MILO", "--voice", other, "--lock", "--json").stdout)["said"]
    assert other in said[0] and "Heard in" in said[-1]
    for words, why in (
        (["MILO", "--voice", "bf_emma"], "locked"),
        (["OSCAR", "--voice", "bm_gorge"], "bm_george"),
        (["--audition"], "Nobody is named"),
        (["OSCAR", "--audition", "--voice", "bm_george"], "by itself"),
    ):
        refused = run("cast", project, *words, check=False)
        assert refused.returncode == 2 and why in refused.stderr
