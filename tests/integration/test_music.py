"""Cues as sound: levels, edges, stems, the MIDI that is kept, and a person's own track in the place of one."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise

import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.ffmpeg import tool
from movie_director.engines.installation import Installation
from movie_director.engines.music.compose import compose
from movie_director.engines.music.engine import MusicEngine
from movie_director.engines.music.midi import played, written
from movie_director.engines.music.render import render
from movie_director.engines.music.soundfont import played_by_samples
from movie_director.engines.sound.filters import loudness, true_peak
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.samples import read_wav, write_wav
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.operations.score import Hit, Player, Score, ScoredShot, Theme
from movie_director.operations.sound import Mix, ShotSound
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import canonical

RATE = 48_000
BAND = (
    ("melody", "flute"), ("harmony", "strings"), ("bass", "contrabass"), ("motion", "piano"), ("accent", "timpani"),
)  # fmt: skip


def cue(shots=3, band=BAND, **more):
    return Score(
        feeling="joy",
        slowest=100,
        fastest=124,
        density=0.5,
        strength=0.5,
        players=tuple(Player(role=role, instrument=name) for role, name in band),
        themes=(Theme(who="nora", steps=(0, 2, 4, 3, 1), halves=(3, 1, 2, 2, 4)),),
        shots=tuple(ScoredShot(shot=f"sc01/sh{n}", hits=(Hit(weight=2.0 if n == 1 else 0.7),)) for n in range(shots)),
        **more,
    )


def timing(frames=72):
    return {"schema": "Timing.1", "rate": 24, "frames": frames, "lines": []}


def asked(vault, tmp_path, order, verb="score@1", frames=72):
    inputs = {}
    for shot in order.shots:
        name = getattr(shot, "shot", shot)
        path = tmp_path / f"{name.replace('/', '_')}.json"
        path.write_bytes(canonical(timing(frames)))
        inputs[f"timing:{name}"] = vault.put(path, "application/json").content
    return Recipe(operation=verb, engine="music@1", parameters=order.model_dump(mode="json"), inputs=inputs)


@pytest.fixture
def bare(tmp_path):
    """A studio without sampled instruments."""
    return Installation(tmp_path / "bare")


def clicks(sound):
    """How much the steepest hundredth of a second stands out from the fifth of a second around it."""
    steep = np.abs(np.diff(sound.mean(axis=1)))
    blocks = steep[: len(steep) // 480 * 480].reshape(-1, 480).max(axis=1)
    around = np.convolve(blocks, np.ones(21) / 21, "same")
    return float(np.max(blocks / np.maximum(around, 1e-4)))


class TestScore(EngineContract):
    @pytest.fixture
    def engine(self, bare):
        return MusicEngine(bare)

    @pytest.fixture
    def recipe(self, vault, tmp_path):
        return asked(vault, tmp_path, cue())


class TestTrack(EngineContract):
    @pytest.fixture
    def engine(self, bare, tmp_path):
        return MusicEngine(bare, [tmp_path], tool.packaged())

    @pytest.fixture
    def recipe(self, tmp_path):
        return own_track(tmp_path, frames=48)


def own_track(folder, frames, sha=None, seconds=4.0, **more):
    time = np.arange(int(seconds * RATE)) / RATE
    tone = (0.2 * np.sin(2 * np.pi * 330 * time)).astype(np.float32)
    write_wav(folder / "waltz.wav", np.stack([tone, tone], axis=1), RATE)
    found = hashlib.sha256((folder / "waltz.wav").read_bytes()).hexdigest()
    parameters = {"file": "waltz.wav", "sha256": sha or found, "frames": frames, **more}
    return Recipe(operation="track@1", engine="music@1", parameters=parameters, inputs={})


async def made(engine, recipe, vault):
    return await engine.perform(recipe, vault, lambda share, note="": None)


async def test_a_cue_keeps_its_midi_its_page_and_stems_that_add_up_to_it(bare, tmp_path):
    vault = InMemoryVault()
    take = await made(MusicEngine(bare), asked(vault, tmp_path, cue()), vault)
    sound = read_wav(vault.path(take.outputs["audio"].content), RATE)
    assert len(sound) == (3 * 72 + 24) * RATE // 24
    stems = {name: o for name, o in take.outputs.items() if name.startswith("stem-")}
    assert set(stems) == {"stem-winds", "stem-strings", "stem-keys", "stem-percussion"}
    total = sum(read_wav(vault.path(o.content), RATE) for o in stems.values())
    assert np.max(np.abs(total - sound)) < 1e-3
    tracks = played(vault.path(take.outputs["midi"].content).read_bytes())
    assert {t.name for t in tracks} == {f"{name} ({role})" for role, name in BAND}
    page = json.loads(vault.path(take.outputs["cue"].content).read_bytes())
    assert page["key"] == "C ionian" and page["tempos"]


async def test_without_sampled_instruments_a_cue_plays_and_says_what_brings_them(bare, tmp_path):
    vault = InMemoryVault()
    take = await made(MusicEngine(bare), asked(vault, tmp_path, cue()), vault)
    assert take.report.promise == "recorded"
    assert "movie-director setup" in take.report.warnings[0]


def test_a_cue_is_as_loud_as_asked_and_neither_clips_nor_clicks():
    order = cue(shots=5)
    piece = compose(order, {s.shot: timing() for s in order.shots})
    sound = render(written(piece, "x"), 5 * 72 + 24, 24, -23.0, 12).sum()
    assert abs(loudness(sound, RATE) - -23.0) < 0.3
    assert true_peak(sound) <= -3.0
    assert np.max(np.abs(sound[:48])) < 1e-3 and np.max(np.abs(sound[-48:])) < 1e-3
    assert clicks(sound) < 9


def test_music_has_ended_and_rings_out_at_the_cut():
    order = cue(shots=5)
    piece = compose(order, {s.shot: timing() for s in order.shots})
    sound = render(written(piece, "x"), 5 * 72 + 24, 24, -23.0, 12).sum()
    level = lambda a, b: float(np.sqrt(np.mean(np.square(sound[int(a * RATE) : int(b * RATE)]))))  # noqa: E731
    body, cut = level(1.0, 13.0), level(15.4, 15.5)
    assert cut < body / 3


def test_the_sampled_instruments_play_the_same_notes_the_same_each_time():
    place = Installation.here()
    order = cue()
    midi = written(compose(order, {s.shot: timing() for s in order.shots}), "x")
    play = lambda track, seconds, late: played_by_samples(place, track, seconds, late)  # noqa: E731
    one, two = (render(midi, 3 * 72 + 24, 24, -23.0, 12, play) for _ in range(2))
    assert np.array_equal(one.sum(), two.sum())
    plain = render(midi, 3 * 72 + 24, 24, -23.0, 12)
    assert set(one.stems) == set(plain.stems)
    for family in ("winds", "strings"):  # the same pitches: most of the energy is in the same half tones
        assert np.corrcoef(pitches(one.stems[family]), pitches(plain.stems[family]))[0, 1] > 0.5


def pitches(sound):
    """How much sound there is at each half tone."""
    spectrum = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    edges = 440 * 2 ** ((np.arange(28, 100) - 69.5) / 12)
    return np.array([np.sum(spectrum[(hertz >= a) & (hertz < b)]) for a, b in pairwise(edges)])


async def test_a_persons_track_is_cut_to_the_picture_and_faded(bare, tmp_path):
    vault = InMemoryVault()
    engine = MusicEngine(bare, [tmp_path / "nowhere", tmp_path], tool.packaged())
    take = await made(engine, own_track(tmp_path, frames=48, lead=0, tail=12), vault)
    sound = read_wav(vault.path(take.outputs["audio"].content), RATE)
    assert len(sound) == 60 * RATE // 24
    assert np.max(np.abs(sound[:20])) < 1e-3 and np.max(np.abs(sound[-20:])) < 1e-3
    assert abs(loudness(sound, RATE) - -23) < 0.5


async def test_another_recording_than_the_chosen_one_is_refused(bare, tmp_path):
    vault = InMemoryVault()
    engine = MusicEngine(bare, [tmp_path], tool.packaged())
    with pytest.raises(SetupMissing, match="another recording"):
        await made(engine, own_track(tmp_path, frames=48, sha="0" * 64), vault)
    with pytest.raises(SetupMissing, match="no recording"):
        await made(MusicEngine(bare, [tmp_path / "empty"], tool.packaged()), own_track(tmp_path, frames=48), vault)


async def test_what_is_no_sound_is_named(bare, tmp_path):
    vault = InMemoryVault()
    (tmp_path / "notes.wav").write_text("these are words")
    sha = hashlib.sha256(b"these are words").hexdigest()
    order = Recipe("track@1", "music@1", {"file": "notes.wav", "sha256": sha, "frames": 48}, {})
    with pytest.raises(EngineFailed, match=r"notes\.wav"):
        await made(MusicEngine(bare, [tmp_path], tool.packaged()), order, vault)


def test_a_cue_lies_in_its_scenes_mix():
    order = Mix(shots=(ShotSound(shot="a"),), score=0.0, handle=12)
    timings = {"a": {"rate": 24, "frames": 48, "lines": []}}
    music = (0.1 * np.ones((72 * 2000, 2))).astype(np.float32)
    stems = mix(order, timings, {}, np.zeros((RATE, 2), np.float32), music)
    assert np.allclose(stems.music, music, atol=1e-4)


def test_what_is_no_midi_file_is_refused():
    with pytest.raises(EngineFailed, match="not a MIDI file"):
        played(b"MThd but no more")
