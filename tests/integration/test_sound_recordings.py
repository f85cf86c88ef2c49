"""Recordings of the sound library: decoded as they are, heard in a scene's mix, looped under one."""

from __future__ import annotations

import hashlib
import subprocess

import imageio_ffmpeg
import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.sound.engine import SoundEngine
from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.foley import RECORDED, foley
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.recording import LEVEL, as_effect, looped
from movie_director.engines.sound.samples import read_wav, write_wav
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.operations.sound import Foley, Mix
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.in_memory import InMemoryVault

RATE = 48_000
FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()


def tone(seconds, pitch=440.0, level=0.3):
    wave = np.sin(np.arange(int(seconds * RATE)) * 2 * np.pi * pitch / RATE) * level
    return np.stack([wave, wave], axis=1).astype(np.float32)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "01_Assets" / "sounds"
    folder.mkdir(parents=True)
    silence = np.zeros((RATE, 2), np.float32)
    write_wav(folder / "bark.wav", np.concatenate([silence, tone(0.5), silence]), RATE)
    return folder


@pytest.fixture
def engine(folder):
    return SoundEngine((folder,), FFMPEG)


def recipe_of(path, **more):
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    return Recipe("recording@1", "sound@1", {"file": path.name, "sha256": sha, **more}, {})


def packed(path, suffix):
    subprocess.run([FFMPEG, "-v", "error", "-i", str(path), str(path.with_suffix(f".{suffix}"))], check=True)
    return path.with_suffix(f".{suffix}")


async def made(engine, recipe):
    vault = InMemoryVault()
    done = await engine.perform(recipe, vault, lambda s, n="": None)
    return read_wav(vault.path(done.outputs["audio"].content), RATE), done


class TestRecording(EngineContract):
    @pytest.fixture
    def engine(self, folder):
        return SoundEngine((folder,), FFMPEG)

    @pytest.fixture
    def recipe(self, folder):
        return recipe_of(folder / "bark.wav")


async def test_what_is_heard_of_a_recording_is_kept_without_the_silence_around_it(engine, folder):
    sound, done = await made(engine, recipe_of(folder / "bark.wav"))
    assert len(sound) == pytest.approx(0.5 * RATE, abs=0.08 * RATE)
    assert done.report.promise == "recorded"


@pytest.mark.parametrize("suffix", ["flac", "mp3", "ogg", "m4a", "opus"])
async def test_other_formats_are_decoded_too(engine, folder, suffix):
    other = packed(folder / "bark.wav", suffix)
    sound, _ = await made(engine, recipe_of(other))
    spectrum = np.abs(np.fft.rfft(sound[:, 0]))
    assert np.argmax(spectrum) * RATE / len(sound) == pytest.approx(440, abs=5)


async def test_a_recording_that_is_gone_or_another_is_named_with_the_cure(engine, folder):
    recipe = recipe_of(folder / "bark.wav")
    write_wav(folder / "bark.wav", tone(0.3, 900), RATE)
    with pytest.raises(SetupMissing, match="another recording") as told:
        await made(engine, recipe)
    assert "cues=bark.wav" in told.value.cure
    (folder / "bark.wav").unlink()
    with pytest.raises(SetupMissing, match=r"no recording 'bark\.wav'") as told:
        await made(engine, recipe)
    assert "01_Assets/sounds" in told.value.cure


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"fLaC" + bytes(500), "FFmpeg"), (b"RIFF\x00\x00", "FFmpeg"), (b"", "FFmpeg")],
)
async def test_what_is_no_sound_fails_by_name(engine, folder, data, words):
    (folder / "broken.wav").write_bytes(data)
    with pytest.raises(EngineFailed, match=words):
        await made(engine, recipe_of(folder / "broken.wav"))


async def test_silence_is_no_sound_and_nothing_outside_the_library_is_read(engine, folder):
    write_wav(folder / "silent.wav", np.zeros((RATE, 2), np.float32), RATE)
    with pytest.raises(EngineFailed, match="silent"):
        await made(engine, recipe_of(folder / "silent.wav"))
    outside = folder.parent / "secret.wav"
    write_wav(outside, tone(0.2), RATE)
    sha = hashlib.sha256(outside.read_bytes()).hexdigest()
    with pytest.raises(SetupMissing):
        await made(engine, Recipe("recording@1", "sound@1", {"file": "../secret.wav", "sha256": sha}, {}))


def test_a_recorded_effect_is_as_loud_as_others_however_it_was_recorded():
    for level in (0.01, 0.9):
        sound = as_effect(tone(1.0, 800, level))
        assert loudness(sound, RATE) == pytest.approx(LEVEL, abs=1.5)
    click = np.zeros((RATE, 2), np.float32)
    click[100] = 0.9
    assert np.max(np.abs(as_effect(click))) < 0.64


def test_a_scene_hears_the_recording_when_its_cue_says():
    order = Mix.model_validate(
        {"shots": [{"shot": "sc01/sh010", "cues": [{"effect": "door", "at": 0.5, "recording": "bark"}]}]}
    )
    timings = {"sc01/sh010": {"rate": 24, "frames": 96, "lines": []}}
    bed = np.zeros((24 * RATE, 2), np.float32)
    heard = mix(order, timings, {}, bed, recordings={"bark": as_effect(tone(0.5, 1_000))}).effects.mean(axis=1)
    start = (36 + 48) * 2_000
    assert np.max(np.abs(heard[: start - 100])) < 1e-6
    piece = heard[start : start + RATE // 2]
    assert np.argmax(np.abs(np.fft.rfft(piece))) * 2 == pytest.approx(1_000, abs=4)
    with pytest.raises(EngineFailed, match="sound:bark"):
        mix(order, timings, {}, bed)


def test_a_spotted_recording_is_panned_where_the_camera_has_it():
    order = Mix.model_validate({"shots": [{"shot": "s"}]})
    event = {
        "effect": "recording", "recording": "bark", "cut": True, "start": 0, "ticks": 240, "gain": 0.0,
        "pan": [0.8, 0.8], "distance": [3, 3],
    }  # fmt: skip
    spotting = {"s": {"ticks_per_second": 960, "floor": "wood", "events": [event]}}
    timings = {"s": {"rate": 24, "frames": 96, "lines": []}}
    bed = np.zeros((24 * RATE, 2), np.float32)
    heard = mix(order, timings, {}, bed, None, spotting, {"bark": as_effect(tone(2.0, 1_000))}).effects
    left, right = np.sqrt(np.mean(np.square(heard), axis=0))
    assert right > 3 * left
    tail = heard[36 * 2_000 + int(0.75 * RATE) :]
    assert np.max(np.abs(tail)) < 0.1 * np.max(np.abs(heard)), "it is cut after its quarter of a second"


@pytest.mark.parametrize("seconds", [0.5, 7.0, 23.0, 26.5, 60.0])
def test_a_recorded_bed_begins_again_without_a_jump(seconds):
    rng = np.random.default_rng(1)
    noise = np.convolve(rng.standard_normal(int(seconds * RATE)), np.ones(64) / 64, "same")
    loop = looped(np.stack([noise, noise], axis=1).astype(np.float32))
    assert len(loop) % (24 * RATE) == 0
    steps = np.abs(np.diff(loop[:, 0]))
    assert abs(loop[0, 0] - loop[-1, 0]) <= np.percentile(steps, 99.99)
    around = np.sqrt(np.mean(np.square(loop.reshape(-1, RATE // 2, 2)), axis=(1, 2)))
    assert around.max() < 1.6 * around.min(), "as loud all the way round"


def test_a_recorded_bed_lies_beside_the_weather_at_its_level():
    loop = looped(tone(30, 220))
    alone = foley(Foley(beds=("silence",), recorded=-2.0), loop)
    assert loudness(alone, RATE) == pytest.approx(RECORDED - 2.0, abs=0.2)
    rain = foley(Foley(beds=("rain",)))
    both = foley(Foley(beds=("rain",), recorded=0.0), loop)
    assert loudness(both, RATE) > loudness(rain, RATE)
