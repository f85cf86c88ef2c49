"""Speech that is heard where its timing says, checked on the samples. Kokoro's voices are tested where installed."""

from __future__ import annotations

import itertools
import json
import shutil

import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.installation import Installation
from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.samples import read_wav
from movie_director.engines.voice.delivery import Delivery, delivery
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.engines.voice.visemes import SHAPES, Sound, visemes
from movie_director.engines.voice.voices import VOICES
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.in_memory import InMemoryVault

RATE = 24_000
LINE = "Stop. She sees six ships, and you saw all of them go."
VOICES_HERE = Installation.here().voices
SPEAKERS = ["hibari_heart", "bf_emma", "am_onyx"]


def recipe(text=LINE, voice="hibari_heart", **more):
    return Recipe("speak@1", "voice@1", {"text": text, "voice": voice, **more})


def silent(share, note=""):
    pass


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    return VoiceEngine(tmp_path_factory.mktemp("voice-cache"), VOICES_HERE, packaged())


@pytest.fixture
def speak(studio):
    async def speak(text=LINE, voice="hibari_heart", **more):
        vault = InMemoryVault()
        made = await studio.perform(recipe(text, voice, **more), vault, silent)
        sound = read_wav(vault.path(made.outputs["audio"].content), RATE)
        return sound, json.loads(vault.path(made.outputs["timing"].content).read_text("utf-8"))

    return speak


class TestEmbeddedVoice(EngineContract):
    @pytest.fixture
    def engine(self, studio):
        return studio

    @pytest.fixture
    def recipe(self):
        return recipe("Come in.")


class TestKokoroVoice(EngineContract):
    @pytest.fixture
    def engine(self, studio):
        return studio

    @pytest.fixture
    def recipe(self):
        return recipe("Come in.", "af_heart", delivery="angrily")


def power(sound, start, end):
    return float(np.mean(np.square(sound[start:end]))) + 1e-12


def centroid(sound, start, end):
    spectrum = np.abs(np.fft.rfft(sound[start:end] * np.hanning(end - start)))
    return float(np.sum(spectrum * np.fft.rfftfreq(end - start, 1 / RATE)) / np.sum(spectrum))


def pitch(sound):
    found = []
    for at in range(0, len(sound) - 1200, 600):
        piece = sound[at : at + 1200] - np.mean(sound[at : at + 1200])
        match = np.correlate(piece, piece, "full")[1199:]
        lag = 60 + int(np.argmax(match[60:400]))
        if np.sqrt(match[0] / 1200) > 0.03 and match[lag] > 0.5 * match[0]:
            found.append(RATE / lag)
    return float(np.median(found)) if found else 0.0


@pytest.mark.parametrize("voice", SPEAKERS)
async def test_sounds_lie_where_the_timing_says(speak, voice):
    sound, timing = await speak(voice=voice)
    assert timing["schema"] == "SpeechTiming.1"
    assert timing["ticks_per_second"] == RATE
    assert timing["ticks"] == len(sound)
    pieces = timing["visemes"]
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(sound)
    assert all(a[1] == b[0] for a, b in itertools.pairwise(pieces))
    assert {shape for *_, shape, _ in pieces} <= set(SHAPES)
    voiced = power(sound, *next((a, b) for a, b, shape, _ in pieces if shape in ("aa", "E", "oh")))
    pauses = [(a, b) for a, b, shape, _ in pieces[1:-1] if shape == "sil" and b - a > 3_600]
    assert pauses, "the full stop is a pause"
    for start, end in pauses:
        middle = (end - start) // 4
        assert power(sound, start + middle, end - middle) < voiced / 50
    hisses = [centroid(sound, a, b) for a, b, shape, _ in pieces if shape == "SS" and b - a > 1_200]
    vowels = [centroid(sound, a, b) for a, b, shape, _ in pieces if shape in ("aa", "oh", "ih", "ou") and b - a > 1_200]
    assert np.median(hisses) > 1.6 * np.median(vowels), "what is shown as S sounds like S"


@pytest.mark.parametrize("voice", SPEAKERS)
async def test_words_are_timed_in_order_and_heard(speak, voice):
    sound, timing = await speak(voice=voice)
    words = timing["words"]
    assert [text.lower() for *_, text in words] == [
        "stop",
        "she",
        "sees",
        "six",
        "ships",
        "and",
        "you",
        "saw",
        "all",
        "of",
        "them",
        "go",
    ]
    assert all(a < b for a, b, _ in words)
    assert all(one[1] <= two[0] + 600 for one, two in itertools.pairwise(words))
    assert all(power(sound, a, b) > power(sound, 0, len(sound)) / 40 for a, b, _ in words)


@pytest.mark.parametrize("voice", SPEAKERS)
async def test_a_word_after_a_silence_is_timed_where_it_begins_to_sound(speak, voice):
    for text in (
        "You… never said… for Cecily… nor who knows.",
        "Show me the money. Monkeys… have off days. A hat… please.",
    ):
        sound, timing = await speak(voice=voice, text=text)
        level = np.abs(sound).reshape(-1, 1)[: len(sound) // 120 * 120].reshape(-1, 120).max(axis=1)
        heard = np.flatnonzero(level > 0.01 * level.max())
        begins = [heard[0], *heard[1:][np.diff(heard) > 24]]
        assert len(begins) >= 4, "the marks are silences of at least 120 ms"
        for begin in begins:
            assert min(abs(start - 120 * begin) for start, *_ in timing["words"]) <= 0.06 * RATE, (text, begin * 5)
        assert all(start < end for start, end, _ in timing["words"])
        assert all(one[1] == two[0] for one, two in itertools.pairwise(timing["visemes"]))


@pytest.mark.parametrize("voice", SPEAKERS)
async def test_silence_at_the_ends_is_always_short(speak, voice):
    for text in ("No.", "Where were you last night?"):
        sound, timing = await speak(text, voice)
        level = np.sqrt(np.convolve(np.square(sound), np.full(240, 1 / 240), "same"))
        heard = np.flatnonzero(level > 0.03 * level.max())
        assert heard[0] / RATE < 0.15
        assert (len(sound) - heard[-1]) / RATE < 0.30
        assert timing["words"][0][0] / RATE < 0.15


@pytest.mark.parametrize("voice", SPEAKERS)
async def test_a_delivery_changes_loudness_pace_and_voice(speak, voice):
    plain, _ = await speak(voice=voice)
    whisper, _ = await speak(voice=voice, delivery="whispering")
    shout, _ = await speak(voice=voice, delivery="shouting")
    slow, _ = await speak(voice=voice, delivery="slowly")
    assert loudness(plain, RATE) == pytest.approx(-23, abs=0.6)
    assert loudness(whisper, RATE) == pytest.approx(-30, abs=0.6)
    assert loudness(shout, RATE) > loudness(plain, RATE) + 3
    assert len(slow) > 1.08 * len(plain)
    assert pitch(whisper) == 0.0 or harmonicity(whisper) < 0.6 * harmonicity(plain)
    assert pitch(shout) > 1.02 * pitch(plain)


def harmonicity(sound):
    """The mean height of the autocorrelation's first peak, over the louder half of the line."""
    pieces = [sound[at : at + 1200] for at in range(0, len(sound) - 1200, 600)]
    levels = [float(np.mean(np.square(piece))) for piece in pieces]
    peaks = []
    for piece, level in zip(pieces, levels, strict=True):
        if level > np.median(levels):
            match = np.correlate(piece, piece, "full")[1199:]
            peaks.append(float(np.max(match[60:400]) / match[0]))
    return float(np.mean(peaks))


async def test_a_shifted_pitch_keeps_every_sound_in_place(speak):
    """The pitch shifter delays sound; the line must not move against its timing."""
    plain, timing = await speak(delivery="")
    higher, same = await speak(delivery="calling out")
    assert timing["visemes"] == same["visemes"]
    contours = [np.convolve(np.abs(sound), np.full(480, 1 / 480), "same") for sound in (plain, higher)]
    lags = np.arange(-1_200, 1_201, 60)
    best = lags[
        np.argmax([np.sum(contours[0][1_200:-1_200] * np.roll(contours[1], lag)[1_200:-1_200]) for lag in lags])
    ]
    assert abs(best) <= 360  # 15 ms, a third of a frame


async def test_pace_is_obeyed(speak):
    plain, _ = await speak()
    fast, _ = await speak(pace=1.3)
    assert 0.68 < len(fast) / len(plain) < 0.88


async def test_long_lines_are_spoken_in_breaths(speak):
    text = " ".join(f"This is sentence number {word}, and it goes on for a while." for word in ("one", "two", "three"))
    sound, timing = await speak(text)
    assert len(timing["words"]) == 36
    assert [word[0] for word in timing["words"]] == sorted(word[0] for word in timing["words"])
    assert sum(1 for a, b, shape, _ in timing["visemes"] if shape == "sil" and b - a > 4_800) >= 2
    assert len(sound) / RATE > 7


@pytest.mark.parametrize("voice", [name for name, voice in VOICES.items() if voice.kokoro])
async def test_every_cast_voice_is_the_pinned_one_and_speaks_at_its_pitch(speak, voice):
    sound, _ = await speak("Eleven minutes. That's all it takes for a heart to forget what it was for.", voice)
    assert 2.5 < len(sound) / RATE < 7
    assert pitch(sound) == pytest.approx(VOICES[voice].pitch, rel=0.15)


@pytest.mark.parametrize("voice", [name for name in VOICES if name.startswith("hibari_")])
async def test_bent_voices_speak_at_their_pitch(speak, voice):
    sound, _ = await speak("Eleven minutes. That's all it takes for a heart to forget what it was for.", voice)
    assert pitch(sound) == pytest.approx(VOICES[voice].pitch, rel=0.2)


def test_the_cast_has_men_and_women_of_many_ages():
    kokoro = [voice for voice in VOICES.values() if voice.sha256]
    assert len(kokoro) >= 8
    assert {voice.gender for voice in kokoro} == {"female", "male"}
    assert min(voice.age for voice in kokoro) < 25 < 60 < max(voice.age for voice in kokoro)


async def test_an_unknown_voice_is_refused(studio):
    with pytest.raises(EngineFailed, match="bf_emma"):
        await studio.perform(recipe(voice="nobody"), InMemoryVault(), silent)


async def test_words_that_cannot_be_spoken_are_refused(studio):
    with pytest.raises(EngineFailed, match="spoken"):
        await studio.perform(recipe("..."), InMemoryVault(), silent)


async def test_an_altered_voice_file_is_refused(studio, tmp_path, tmp_path_factory):
    shutil.copy(VOICES_HERE / "bf_emma.bin", tmp_path / "af_heart.bin")
    engine = VoiceEngine(tmp_path_factory.getbasetemp() / "altered", tmp_path)
    with pytest.raises(SetupMissing, match="af_heart"):
        await engine.perform(recipe("No.", "af_heart"), InMemoryVault(), silent)
    with pytest.raises(SetupMissing, match="setup"):
        await engine.perform(recipe("No.", "bf_emma"), InMemoryVault(), silent)


async def test_a_dutch_line_is_spoken_in_dutch_by_the_same_voice(speak):
    text = "De grote gele ui ligt al dagen in de keuken."
    dutch, timing = await speak(text, "bf_emma", language="nl")
    english, _ = await speak(text, "bf_emma")
    assert [word for *_, word in timing["words"]] == text.removesuffix(".").split()
    assert all(power(dutch, a, b) > power(dutch, 0, len(dutch)) / 40 for a, b, _ in timing["words"])
    assert timing["ticks"] == len(dutch) != len(english)


async def test_a_language_that_nobody_speaks_is_refused_with_those_that_are(studio):
    with pytest.raises(EngineFailed, match="Dutch"):
        await studio.perform(recipe(voice="bf_emma", language="tlh"), InMemoryVault(), silent)
    with pytest.raises(EngineFailed, match="English only"):
        await studio.perform(recipe(voice="hibari_heart", language="nl"), InMemoryVault(), silent)


def test_castable_voices_are_those_whose_files_are_there(tmp_path):
    (tmp_path / "bf_emma.bin").write_bytes(b"x")
    assert {"bf_emma", "hibari_heart"} <= set(VoiceEngine(tmp_path, tmp_path).castable())
    assert "af_heart" not in VoiceEngine(tmp_path, tmp_path).castable()


def test_parentheticals_are_read():
    assert delivery("") == Delivery()
    assert delivery("to the dog") == Delivery()
    assert delivery("whispering").breath > 0.5
    assert delivery("sotto, slowly").pace < 0.95
    assert delivery("quietly, sadly").level < delivery("quietly").level
    assert delivery("shouting, furious, loud").level <= 6.0


def test_stress_length_and_diphthongs_become_shapes():
    sounds = [
        Sound("h", 0, 600),
        Sound("ˈ", 600, 1200),
        Sound("I", 1200, 6200),
        Sound("p", 6200, 8000),
        Sound("ː", 8000, 8600),
    ]
    assert visemes(sounds) == [(0, 3720, "aa"), (3720, 6200, "ih"), (6200, 8600, "PP")]
