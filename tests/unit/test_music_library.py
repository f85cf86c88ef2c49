"""The music library: recordings with tags and licences, and one of them in the place of a cue."""

from __future__ import annotations

import hashlib

import pytest

from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Take
from movie_director.errors import BadOption
from movie_director.film.cut import Card
from movie_director.film.edits import Put
from movie_director.film.scene import Scene
from movie_director.studio.library import look_for
from movie_director.studio.make import prepare
from movie_director.studio.music import library
from movie_director.studio.score import cue_sheet, owed, write_score
from movie_director.studio.set import set_values
from movie_director.values.digest import canonical
from movie_director.values.money import FREE
from movie_director.values.slate import slate

SCRIPT = """Title: The Beach

EXT. BEACH - DAY

VERA dances and laughs. She cheers.

VERA
Again!
"""
CATALOGUE = """
[waltz]
title = "Harbour Waltz"
creator = "A. Composer"
licence = "CC BY 4.0"
tags = ["sad", "waltz"]

[gone]
title = "Not there"

[march]
tempo = 120
"""


@pytest.fixture
def studio(tmp_path, monkeypatch):
    monkeypatch.setenv("MOVIE_DIRECTOR_HOME", str(tmp_path / "home"))
    (tmp_path / "beach.fountain").write_text(SCRIPT)
    studio = prepare(tmp_path / "beach.fountain", tmp_path / "beach")
    mine, shared = tmp_path / "beach" / "01_Assets" / "music", tmp_path / "home" / "music"
    for folder in (mine, shared):
        folder.mkdir(parents=True)
    (mine / "waltz.wav").write_bytes(b"mine")
    (mine / "march.ogg").write_bytes(b"a march")
    (mine / "notes.txt").write_text("no music")
    (mine / "music.toml").write_text(CATALOGUE)
    (shared / "waltz.wav").write_bytes(b"the studio's")
    (shared / "rain-song.mp3").write_bytes(b"rain")
    return studio


def test_the_library_has_the_projects_recordings_and_the_studios(studio):
    have = library(studio.project)
    assert {r.file for r in have.recordings} == {"waltz.wav", "march.ogg", "rain-song.mp3"}
    waltz = next(r for r in have.recordings if r.file == "waltz.wav")
    assert (waltz.folder / waltz.file).read_bytes() == b"mine"
    assert {r.file for r in library(None).recordings} == {"waltz.wav", "rain-song.mp3"}


def test_what_the_catalogue_says_wrongly_is_named(studio):
    problems = library(studio.project).problems
    assert any("[gone]" in p for p in problems)
    assert any("[march]" in p and "tempo" in p for p in problems)


def test_recordings_are_found_by_tag_title_and_licence(studio):
    have = library(studio.project).recordings
    assert [r.file for r in look_for("sad waltz", have)] == ["waltz.wav"]
    assert [r.file for r in look_for("rain", have)] == ["rain-song.mp3"]
    assert [r.file for r in look_for("4.0", have)] == ["waltz.wav"]
    assert look_for("polka", have) == []
    assert len(look_for("", have)) == 3


def test_a_track_takes_the_place_of_a_cue_and_goes_again(studio):
    name = slate("sc01/score")
    composed = studio.schedule()[name]
    assert composed.operation == "score@1"
    set_values(studio, "sc01", {"track": "waltz"})
    track = studio.project.film.get(Scene, "sc01").track
    assert track.sha256 == hashlib.sha256(b"mine").hexdigest()
    assert track.licence == "CC BY 4.0"
    setup = studio.schedule()[name]
    assert setup.operation == "track@1"
    assert set(setup.needs) == set(composed.needs)
    assert studio.schedule()[slate("sc01/mix")].needs["music"].slate == name
    assert owed(studio.project.film) == ["Harbour Waltz, by A. Composer, CC BY 4.0"]
    set_values(studio, "sc01", {"track.start": "12.5"})
    assert studio.schedule()[name].parameters["start"] == 12.5
    set_values(studio, "sc01", {"track": ""})
    assert studio.schedule()[name] == composed


def test_a_card_may_have_a_track_too(studio):
    set_values(studio, "cut", {"closing.track": "rain-song.mp3"})
    assert studio.schedule()[slate("film/credits/score")].operation == "track@1"
    assert isinstance(studio.project.film.cut.closing, Card)


def test_a_recording_that_is_not_there_is_named_with_what_is_near(studio):
    with pytest.raises(BadOption, match="walz") as told:
        set_values(studio, "sc01", {"track": "walz"})
    assert "waltz" in str(told.value.cure)
    with pytest.raises(BadOption, match="groovy"):
        set_values(studio, "sc01", {"music": "groovy"})


def test_the_cue_sheet_says_what_each_scene_has_and_why(studio):
    title, scene, credits = cue_sheet(studio)
    assert (title.name, scene.name, credits.name) == ("film/title", "sc01", "film/credits")
    assert scene.order.feeling == "joy"
    assert "laugh" in scene.why
    set_values(studio, "film", {"music": "none"})
    assert all(line.order is None for line in cue_sheet(studio))
    assert not [s for s in studio.schedule() if s.slate.endswith("/score")]


def test_music_that_a_person_chooses_is_no_reason_to_take_the_scene_from_the_crew(studio):
    set_values(studio, "sc01", {"music": "wonder"})
    assert not studio.project.film.get(Scene, "sc01").touched


def test_a_films_score_is_written_beside_it(studio, tmp_path):
    page = {
        "feeling": "joy", "key": "G ionian", "tempos": [120.0], "metre": 4, "seconds": 12.0,
        "themes": [{"who": "vera", "change": "plain"}], "band": [{"role": "melody", "instrument": "flute", "notes": 3}],
    }  # fmt: skip
    outputs = {}
    for name, media, data in (
        ("midi", "audio/midi", b"MThd"),
        ("cue", "application/json", canonical(page)),
        ("audio", "audio/wav", b"all"),
        ("stem-winds", "audio/wav", b"winds"),
    ):
        (tmp_path / name).write_bytes(data)
        outputs[name] = studio.vault.put(tmp_path / name, media)
    recipe = Recipe("score@1", "music@1", {}, {})
    take = Take(recipe, outputs, CameraReport("music@1", facts={"instruments": "these"}), FREE, "2026-11-22T12:00:00Z")
    folder = studio.project.paths.exports / "score"
    folder.mkdir(parents=True)
    (folder / "sc09.mid").write_bytes(b"of a scene that is gone")
    write_score(studio, {slate("sc01/score"): take, slate("sc01/mix"): take}, folder)
    assert {f.name for f in folder.iterdir()} == {
        "sc01.mid", "sc01.json", "sc01_mix.wav", "sc01_winds.wav", "cue-sheet.txt",
    }  # fmt: skip
    assert "sc01: joy, G ionian, 120 bpm" in (folder / "cue-sheet.txt").read_text()
    assert write_score(studio, {}, folder) is None
    assert not folder.exists()


def test_a_hit_is_put_where_a_person_marks_it(studio):
    shot = studio.project.film.shots("sc01")[0]
    studio.project.apply([Put(shot.having(hit=0.4))], "person", "person")
    scored = next(s for s in studio.schedule()[slate("sc01/score")].parameters["shots"] if s["shot"] == shot.name)
    assert {"at": 0.4, "weight": 4.0} in scored["hits"]
