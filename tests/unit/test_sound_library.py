"""The sound library: recordings with tags, heard where actions say their words, and where a person puts them."""

from __future__ import annotations

import hashlib
import json
import wave

import numpy as np
import pytest

from movie_director.breakdown.noises import told
from movie_director.errors import BadOption
from movie_director.film.shot import Shot
from movie_director.film.track import Tagged, Track
from movie_director.studio.library import look_for
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.studio.sounds import LARGEST, library, owed, tagged
from movie_director.values.slate import slate

SCRIPT = """Title: The Yard

EXT. FARM YARD - DAY

The dog barks. VERA looks up.

She slams the door.

INT. OFFICE - NIGHT

VERA sits and types.
"""
CATALOGUE = """
[hound]
title = "A hound"
creator = "R. Recordist"
licence = "CC BY 4.0"
tags = ["bark", "dog"]

[slam]
tags = ["door slam"]

[gone]
title = "Not there"

[yard]
tags = ["bed", "farm"]
"""


def sounding(path, seconds=0.2, pitch=440):
    samples = (np.sin(np.arange(int(seconds * 48_000)) * 2 * np.pi * pitch / 48_000) * 9_000).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(samples.tobytes())


@pytest.fixture
def studio(tmp_path, monkeypatch):
    monkeypatch.setenv("MOVIE_DIRECTOR_HOME", str(tmp_path / "home"))
    (tmp_path / "yard.fountain").write_text(SCRIPT)
    return prepare(tmp_path / "yard.fountain", tmp_path / "yard")


@pytest.fixture
def mine(studio):
    folder = studio.project.paths.root / "01_Assets" / "sounds"
    folder.mkdir(parents=True)
    for pitch, name in enumerate(("hound", "slam"), 4):
        sounding(folder / f"{name}.wav", pitch=pitch * 100)
    (folder / "sounds.toml").write_text(CATALOGUE)
    return folder


def recorded(*tags, file="one.wav"):
    return Tagged(Track(file=file, sha256=hashlib.sha256(file.encode()).hexdigest()), tags)


def heard(text, *library):
    return [(s.effect, s.track.file if s.track else None) for s in told(text, library)]


def cues_of(studio):
    return [c for s in studio.schedule()[slate("sc01/mix")].parameters["shots"] for c in s["cues"]]


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("The dog barks.", ("bark", "dog"), [("recording", "one.wav")]),
        ("The dog sleeps.", ("bark", "dog"), []),
        ("Two dogs are barking outside.", ("dog", "bark", "loud"), [("recording", "one.wav")]),
        ("A dog. Somewhere a tree with thick bark.", ("growl", "dog"), []),
        ("An owl hoots.", ("hoot",), [("recording", "one.wav")]),
        ("The owl looks at her.", ("owl",), []),
        ("She slams the door.", ("door slam",), [("door", "one.wav")]),
        ("She slams the door.", ("door",), [("door", "one.wav")]),
        ("She looks at the door.", ("door",), []),
        ("The dog does not bark.", ("bark", "dog"), []),
        ("A kettle whistles.", ("kettle", "whistle"), [("recording", "one.wav")]),
        ("The harbour lies still.", ("bed", "harbour"), []),
    ],
)
def test_a_recording_answers_the_words_that_it_is_tagged_with(text, tags, expected):
    assert heard(text, recorded(*tags)) == expected


def test_of_several_recordings_that_one_is_heard_which_fits_most_words():
    plain, close = recorded("dog bark", file="a.wav"), recorded("dog", "bark", "yard", file="b.wav")
    assert heard("The dog barks in the yard.", plain, close) == [("recording", "b.wav")]
    cow = recorded("cow", "moo", file="cow.wav")
    assert heard("The dog barks. A cow moos.", plain, cow) == [("recording", "a.wav"), ("recording", "cow.wav")]


def test_a_sound_that_is_told_is_heard_when_its_word_comes():
    sound = told("For a long time nothing moves at all. Then a dog barks.", (recorded("dog", "bark"),))
    assert sound[0].at > 0.8


def test_what_the_action_says_is_heard_of_the_library_and_nothing_else_is_made_again(studio, mine):
    (mine / "sounds.toml").rename(mine / "later.toml")
    before = {s.slate: s for s in studio.schedule()}
    (mine / "later.toml").rename(mine / "sounds.toml")
    after = {s.slate: s for s in studio.schedule()}
    changed = {name for name in after if after[name] != before.get(name)}
    kept = {name.partition("/sh")[0] for name in changed if name.startswith("sc")}
    assert kept == {"sc01", "sc01/mix"} or kept == {"sc01/mix"}, changed
    assert "sc01/mix" in changed
    assert not [name for name in changed if name.startswith("sc02")]
    assert not [name for name in changed if name.endswith(("/picture", "/framing", "/timing"))]
    effects = {c["effect"]: c.get("recording", "") for c in cues_of(studio)}
    assert effects["recording"].startswith("hound-wav-")
    assert effects["door"].startswith("slam-wav-")
    needs = after["sc01/mix"].needs
    sound = needs[f"sound:{effects['door']}"]
    assert after[sound.slate].operation == "recording@1"
    assert after[sound.slate].parameters["sha256"] == hashlib.sha256((mine / "slam.wav").read_bytes()).hexdigest()


def test_another_recording_under_the_same_name_is_another_sound(studio, mine):
    one = {s.slate for s in studio.schedule() if s.operation == "recording@1"}
    sounding(mine / "hound.wav", seconds=0.5)
    two = {s.slate for s in studio.schedule() if s.operation == "recording@1"}
    assert len(one) == len(two) == 2
    assert len(one & two) == 1, "the door is the same still"


def test_without_a_library_cues_are_told_as_they_were_before_there_was_one(studio):
    assert cues_of(studio)
    assert all("recording" not in cue for cue in cues_of(studio))
    assert "recorded" not in studio.schedule()[slate("sc01/bed")].parameters


def test_a_project_from_before_keeps_what_it_has(studio, mine):
    pins = {name: engine for name, engine in studio.project.manifest.engines.items() if name != "recording"}
    studio.project.settle(engines=pins)
    assert not [s for s in studio.schedule() if s.operation == "recording@1"]


def test_a_shot_may_name_a_recording_or_an_effect(studio, mine):
    shot = studio.project.film.shots("sc02")[0].name
    set_values(studio, shot, {"cues": "hound at 40% -6dB, thunder at 0.9"})
    one, two = studio.project.film.get(Shot, shot).cues
    assert (one.recording.file, one.at, one.gain) == ("hound.wav", 0.4, -6.0)
    assert (two.effect, two.recording, two.at) == ("thunder", None, 0.9)
    mix = studio.schedule()[slate("sc02/mix")]
    assert [name for name in mix.needs if name.startswith("sound:hound-wav-")]
    with pytest.raises(BadOption, match="hond") as wrong:
        set_values(studio, shot, {"cues": "hond.wav at 0.1"})
    assert "hound.wav" in wrong.value.cure
    assert "thunder" in wrong.value.cure
    with pytest.raises(BadOption, match="share"):
        set_values(studio, shot, {"cues": "hound at 3"})
    set_values(studio, shot, {"cues": ""})
    assert studio.project.film.get(Shot, shot).cues == ()


def test_an_older_project_hears_a_recording_once_a_person_names_one(studio, mine):
    pins = {name: engine for name, engine in studio.project.manifest.engines.items() if name != "recording"}
    studio.project.settle(engines=pins)
    set_values(studio, studio.project.film.shots("sc02")[0].name, {"cues": "hound"})
    assert [s for s in studio.schedule() if s.operation == "recording@1"]


def test_a_place_may_sound_like_a_recording(studio, mine):
    made = studio.schedule()[slate("sc01/bed")]
    sounding(mine / "yard.wav", seconds=3)
    by_tags = studio.schedule()[slate("sc01/bed")]
    assert by_tags.parameters["recorded"] == 0.0
    assert by_tags.needs["recording"].slate.startswith("film/sounds/yard-wav-")
    (mine / "yard.wav").unlink()
    assert studio.schedule()[slate("sc01/bed")] == made
    set_values(studio, "office", {"bed": "hound"})
    assert studio.schedule()[slate("sc02/bed")].needs["recording"].slate.startswith("film/sounds/hound-wav-")
    set_values(studio, "office", {"bed": ""})
    assert not studio.schedule()[slate("sc02/bed")].needs


def test_who_recorded_what_is_heard_is_named_in_the_credits(studio, mine):
    setups = [s for s in studio.schedule() if s.operation == "recording@1"]
    used = [s.parameters["sha256"] for s in setups]
    told = owed(studio.project.film, tagged(studio.project), used)
    assert told == ["A hound, by R. Recordist, CC BY 4.0", "slam, by somebody unnamed, unsaid"]
    assert owed(studio.project.film, tagged(studio.project), used[:0]) == []


def test_files_that_are_no_sounds_are_named_and_left_out(studio, mine):
    (mine / "empty.wav").write_bytes(b"")
    (mine / "page.mp3").write_text("<html>not found</html>")
    with (mine / "tape.wav").open("wb") as file:
        file.write(b"RIFF")
        file.truncate(LARGEST + 1)
    problems = library(studio.project).problems
    for name in ("empty.wav", "page.mp3", "tape.wav", "[gone]"):
        assert any(name in told for told in problems), name
    assert {r.file for r in library(studio.project).recordings} == {"hound.wav", "slam.wav"}
    with pytest.raises(BadOption, match="no sound"):
        set_values(studio, "sc02/sh010", {"cues": "page.mp3"})


def test_a_broken_catalogue_costs_the_tags_and_no_film(studio, mine):
    (mine / "sounds.toml").write_text("[hound\n")
    assert any("cannot be read" in told for told in library(studio.project).problems)
    assert studio.schedule()


def test_the_library_is_looked_through_by_words(studio, mine):
    have = library(studio.project).recordings
    assert [r.file for r in look_for("dog", have)] == ["hound.wav"]
    assert [r.file for r in look_for("recordist", have)] == ["hound.wav"]


def test_the_command_lists_the_library_and_says_what_is_wrong_with_it(studio, mine):
    from typer.testing import CliRunner

    from movie_director.cli.main import app

    (mine / "cut.flac").write_bytes(b"fLaC" + bytes(200))
    ran = CliRunner().invoke(app, ["sounds", str(studio.project.paths.root), "--check", "--json"])
    assert ran.exit_code == 0, ran.output
    page = json.loads(ran.output)
    assert {f["file"]: f["seconds"] for f in page["found"]} == {"hound.wav": 0.2, "slam.wav": 0.2, "cut.flac": None}
    assert any("cut.flac" in told and "FFmpeg" in told for told in page["problems"])
