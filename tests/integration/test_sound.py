"""Beds, effects, mixes and timing, measured on their samples."""

from __future__ import annotations

import json

import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.sound.dialogue import dialogue
from movie_director.engines.sound.effects import effect
from movie_director.engines.sound.engine import SoundEngine
from movie_director.engines.sound.filters import SILENT, gain, loudness, true_peak
from movie_director.engines.sound.foley import LEVELS, foley
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.programme import programme, talking
from movie_director.engines.sound.samples import read_wav, write_wav
from movie_director.engines.sound.timing import time_shot
from movie_director.errors import EngineFailed
from movie_director.operations.sound import Foley, Mix
from movie_director.operations.timing import Time
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import canonical

RATE = 48_000


def speech(ticks=48_000, start=2_400):
    """A line of two words: a buzz, a gap, a buzz; its timing is exact."""
    time = np.arange(ticks) / 24_000
    sound = sum(np.sin(2 * np.pi * 140 * k * time) / k for k in range(1, 20)) * 0.05
    middle = ticks // 2
    gate = np.zeros(ticks)
    gate[start : middle - 2_400] = 1
    gate[middle + 2_400 : ticks - 4_800] = 1
    words = [[start, middle - 2_400, "one"], [middle + 2_400, ticks - 4_800, "two"]]
    pieces = [[0, start, "sil"], [start, middle - 2_400, "aa"], [middle - 2_400, middle + 2_400, "sil"]]
    pieces += [[middle + 2_400, ticks - 4_800, "oh"], [ticks - 4_800, ticks, "sil"]]
    timing = {"schema": "SpeechTiming.1", "ticks_per_second": 24_000, "ticks": ticks, "words": words, "visemes": pieces}
    line = (sound * gate).astype(np.float32)
    return line * gain(-23 - loudness(line, 24_000)), timing


def use(line="sc01/l1/speech", **more):
    return {"line": line, "speaker": "nora", **more}


def share(sound, low, high):
    spectrum = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(np.sum(spectrum[(hertz >= low) & (hertz < high)]) / np.sum(spectrum))


def contour(sound, per_second=20):
    step = RATE // per_second
    return np.sqrt(np.mean(np.square(sound[: len(sound) // step * step].mean(axis=1).reshape(-1, step)), axis=1))


class TestTime(EngineContract):
    @pytest.fixture
    def engine(self):
        return SoundEngine()

    @pytest.fixture
    def vault(self, tmp_path):
        return InMemoryVault()

    @pytest.fixture
    def recipe(self, vault, tmp_path):
        (tmp_path / "t.json").write_bytes(canonical(speech()[1]))
        kept = vault.put(tmp_path / "t.json", "application/json")
        return Recipe("time@1", "sound@1", {"lines": [use()]}, {"timing:sc01/l1/speech": kept.content})


class TestFoley(EngineContract):
    @pytest.fixture
    def engine(self):
        return SoundEngine()

    @pytest.fixture
    def recipe(self):
        return Recipe("foley@1", "sound@1", {"beds": ["room"], "seed": 3})


class TestMix(EngineContract):
    @pytest.fixture
    def engine(self):
        return SoundEngine()

    @pytest.fixture
    def vault(self):
        return InMemoryVault()

    @pytest.fixture
    def recipe(self, vault, tmp_path):
        sound, timing = speech()
        shot = time_shot(Time.model_validate({"lines": [use()]}), {"sc01/l1/speech": timing})
        (tmp_path / "t.json").write_bytes(canonical(shot))
        inputs = {"timing:sc01/sh001": vault.put(tmp_path / "t.json", "application/json").content}
        for name, samples, rate in (("audio:sc01/l1/speech", sound, 24_000), ("bed", np.zeros((RATE, 2)), RATE)):
            content = write_wav(tmp_path / "s.wav", np.asarray(samples, np.float32), rate)
            inputs[name] = vault.put(tmp_path / "s.wav", "audio/wav", content).content
        return Recipe("mix@2", "sound@1", {"shots": [{"shot": "sc01/sh001"}]}, inputs)

    async def test_an_input_that_is_not_there_is_named(self, engine, recipe, vault):
        with pytest.raises(EngineFailed, match="bed"):
            inputs = {name: content for name, content in recipe.inputs.items() if name != "bed"}
            await engine.perform(Recipe("mix@2", "sound@1", recipe.parameters, inputs), vault, lambda s, n="": None)


def test_a_shot_lasts_as_long_as_its_lines_and_an_even_number_of_frames():
    _, timing = speech(48_100)  # 48.1 frames: 49
    shot = time_shot(Time.model_validate({"lines": [use(lead=6)], "tail": 8}), {"sc01/l1/speech": timing})
    assert shot["frames"] == 64
    assert shot["lines"] == [{"line": "sc01/l1/speech", "speaker": "nora", "offset": 6, "frames": 49, "part": "whole"}]
    assert shot["visemes"][1] == {"speaker": "nora", "start": 8_400, "end": 27_650, "shape": "aa"}
    assert shot["words"][1] == {"line": "sc01/l1/speech", "start": 32_450, "end": 49_300, "text": "two"}
    assert json.loads(canonical(shot)) == shot
    assert time_shot(Time(), {})["frames"] == 36


def test_a_line_goes_on_over_the_cut():
    _, timing = speech()
    heard = {"sc01/l1/speech": timing}
    head = time_shot(Time.model_validate({"lines": [use(part="head", split=20, lead=5)]}), heard)
    tail = time_shot(Time.model_validate({"lines": [use(part="tail", split=20, lead=0)], "least": 10}), heard)
    start, end = head["lines"][0], tail["lines"][0]
    assert head["frames"] == start["offset"] + start["frames"] == 36, "the head reaches its shot's end"
    assert start["offset"] == 8, "a least length goes before the head"
    assert (end["offset"], end["frames"], tail["frames"]) == (0, 20, 28)
    assert head["visemes"][-1]["end"] == 36_000
    assert tail["visemes"][0] == {"speaker": "nora", "start": 0, "end": 43_200 - 28_000, "shape": "oh"}


@pytest.mark.parametrize(
    "lines",
    [
        [use(), use(part="tail", split=5, lead=0)],
        [use(part="head", split=5), use()],
        [use(part="tail", split=0, lead=0)],
    ],
)
def test_parts_out_of_place_are_refused(lines):
    with pytest.raises(EngineFailed, match="l1"):
        time_shot(Time.model_validate({"lines": lines}), {"sc01/l1/speech": speech()[1]})


@pytest.fixture(scope="module")
def bed():
    made = {}

    def bed(*names):
        if names not in made:
            made[names] = foley(Foley(beds=names, seed=1))
        return made[names]

    return bed


@pytest.mark.parametrize("name", LEVELS)
def test_a_bed_is_a_seamless_loop_at_its_level(bed, name):
    sound = bed(name)
    assert sound.shape == (24 * RATE, 2)
    assert loudness(sound, RATE) == pytest.approx(LEVELS[name], abs=0.3)
    steps = np.abs(np.diff(sound, axis=0))
    assert np.abs(sound[0] - sound[-1]).max() < np.percentile(steps, 99.99), "no jump where it begins again"
    slopes = np.abs(np.diff(np.concatenate([sound[-480:], sound[:480]]), n=2, axis=0))
    assert slopes.max() <= np.abs(np.diff(sound, n=2, axis=0)).max()
    assert -0.2 < np.corrcoef(sound.T)[0, 1] < 0.97, "it surrounds"
    assert np.abs(np.mean(sound, axis=0)).max() < 1e-3


def test_beds_sound_like_their_places(bed):
    assert share(bed("room"), 20, 400) > 0.85
    assert share(bed("office"), 20, 400) > 0.85
    assert share(bed("rain"), 2_000, 16_000) > 0.4
    assert share(bed("forest"), 2_000, 16_000) > 0.4
    assert share(bed("crowd"), 250, 2_500) > 0.7
    assert 0.25 < share(bed("wind"), 250, 2_000) < 0.9
    assert share(bed("kitchen"), 58, 62) + share(bed("kitchen"), 118, 122) + share(bed("kitchen"), 238, 242) > 0.4
    waves = np.abs(np.fft.rfft(contour(bed("sea")) - contour(bed("sea")).mean()))
    assert int(np.argmax(waves[1:])) + 1 == 3, "three waves in a loop"
    talk = np.square(np.abs(np.fft.rfft(contour(bed("crowd"), 100) - contour(bed("crowd"), 100).mean())))
    hertz = np.arange(len(talk)) / 24
    assert talk[(hertz > 1.5) & (hertz < 8)].mean() > 2 * talk[(hertz > 15) & (hertz < 40)].mean(), "syllables"


@pytest.mark.parametrize(
    "names",
    [("room", "warehouse", "space"), ("rain", "forest", "birds"), ("sea", "wind", "city"), ("crowd", "refrigerator")],
)
def test_beds_differ_in_colour(bed, names):
    """By octaves against the whole: two that a listener could take for each other would lie within 2 dB of it."""

    def colour(sound):
        spectrum = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
        hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
        bands = [spectrum[(hertz >= low) & (hertz < 2 * low)].sum() for low in (31, 62, 125, 250, 500, 1e3, 2e3, 4e3)]
        return 10 * np.log10(np.array(bands) / sum(bands) + 1e-6)

    colours = [colour(bed(name)) for name in names]
    for n, one in enumerate(colours):
        for other in colours[n + 1 :]:
            assert np.abs(one - other).mean() > 2.0


def test_new_beds_sound_like_their_places(bed):
    assert share(bed("birds"), 1_500, 8_000) > 0.5
    assert share(bed("space"), 20, 200) > 0.8


def test_rain_has_drops_and_room_tone_has_none(bed):
    def crest(sound):
        fast = np.square(np.diff(sound.mean(axis=1), prepend=0))
        return float(np.percentile(fast.reshape(-1, 48).mean(axis=1), 99.9) / fast.mean())

    assert crest(bed("rain")) > 2 * crest(bed("room"))


def test_the_theme_is_in_a_minor(bed):
    sound = bed("theme").mean(axis=1)
    spectrum = np.square(np.abs(np.fft.rfft(sound)))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    classes = np.zeros(12)
    for note in range(45, 84):
        pitch = 440 * 2 ** ((note - 69) / 12)
        classes[note % 12] += spectrum[np.abs(hertz - pitch) < pitch * 0.008].sum()
    white = [0, 2, 4, 5, 7, 9, 11]
    assert classes[white].sum() > 0.93 * classes.sum()
    assert set(np.argsort(classes)[-3:]) <= {9, 0, 4, 5, 2}


def test_weather_beside_a_room_comes_through_its_windows(bed):
    assert share(bed("rain", "office"), 2_000, 16_000) < 0.3 * share(bed("rain"), 2_000, 16_000)
    assert loudness(bed("rain", "office"), RATE) < loudness(bed("rain"), RATE) - 3


def test_silence_is_silent_and_seeds_differ():
    assert not foley(Foley(beds=("silence",))).any()
    one, two, again = (foley(Foley(beds=("room",), seed=seed)) for seed in (1, 2, 1))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, two)


def onsets(sound, gap=0.2):
    level = np.sqrt(np.convolve(np.square(sound), np.full(96, 1 / 96), "same"))
    loud = np.flatnonzero(level > 0.25 * level.max())
    first = [loud[0]]
    for at in loud:
        if at - first[-1] > gap * RATE:
            first.append(at)
    return np.array(first) / RATE


def test_a_clock_ticks_twice_a_second_in_two_tones():
    sound = effect("ticking", 5.0, 0)
    at = onsets(sound)
    assert len(at) == 10
    assert np.allclose(np.diff(at), 0.5, atol=0.01)

    def tone(second):
        piece = sound[int(second * RATE) : int((second + 0.08) * RATE)]
        spectrum = np.abs(np.fft.rfft(piece))
        return float(np.sum(spectrum * np.fft.rfftfreq(len(piece), 1 / RATE)) / np.sum(spectrum))

    assert min(tone(second) for second in at[::2]) > 1.04 * max(tone(second) for second in at[1::2])


def test_effects_are_what_they_are_called():
    steps = onsets(effect("footsteps", 4.0, 1))
    assert 6 <= len(steps) <= 8
    assert np.all((np.diff(steps) > 0.4) & (np.diff(steps) < 0.7))
    thunder = effect("thunder", 1.0, 1)[:, None]
    assert len(thunder) == 7 * RATE
    assert share(thunder, 20, 350) > 0.7
    assert share(effect("phone", 2.0, 1)[:, None], 1_000, 8_000) > 0.8
    assert share(effect("impact", 1.0, 1)[:, None], 20, 150) > 0.5
    assert share(effect("door", 1.0, 1)[:, None], 40, 500) > 0.5
    for name in ("ticking", "footsteps", "door", "phone", "thunder", "impact"):
        sound = effect(name, 2.0, 1)
        assert np.abs(sound).max() == pytest.approx(1.0)
        assert abs(sound[0]) < 0.05
        assert np.array_equal(sound, effect(name, 2.0, 1))


def scene(**more):
    sound, timing = speech(72_000)
    heard = {"sc01/l1/speech": timing, "sc01/l2/speech": timing}
    timings = {
        "a": time_shot(Time.model_validate({"lines": [use(lead=48)], "least": 168}), heard),
        "b": time_shot(Time.model_validate({"lines": [use("sc01/l2/speech", part="head", split=30)]}), heard),
        "c": time_shot(Time.model_validate({"lines": [use("sc01/l2/speech", part="tail", split=30, lead=0)]}), heard),
    }
    lines = {"sc01/l1/speech": sound, "sc01/l2/speech": sound}
    noise = np.random.default_rng(0).normal(0, 0.01, (24 * RATE, 2)).astype(np.float32)
    order = Mix.model_validate({"shots": [{"shot": name} for name in timings], **more})
    return order, timings, lines, noise


def test_a_mix_has_its_scenes_frames_and_handles():
    order, timings, lines, bed = scene(handle=10)
    stems = mix(order, timings, lines, bed)
    frames = sum(timing["frames"] for timing in timings.values()) + 20
    assert stems.sum().shape == (frames * 2_000, 2)
    assert loudness(stems.dialogue, RATE) == pytest.approx(-18, abs=1.5)
    assert true_peak(stems.sum()) < 0


def test_a_line_is_placed_once_and_at_its_time():
    order, timings, lines, bed = scene(inside=False)
    talk = np.sqrt(np.mean(np.square(mix(order, timings, lines, bed).dialogue), axis=1))
    shot = RATE * 3 // 2  # the handle
    second = shot + (timings["a"]["frames"] + timings["b"]["lines"][0]["offset"]) * 2_000
    for at in (shot + 48 * 2_000, second):
        assert talk[at + 5_000 : at + 60_000].mean() > 0.03, "the first word, 0.1 s into the line"
        assert talk[at - 20_000 : at].max() < 0.01
        assert talk[at + 72_000 - 3_000 : at + 72_000 + 3_000].mean() < 0.02, "the gap between the words"
    assert talk[second + 144_000 + 12_000 :].max() < 0.01, "the tail does not begin it again"


def test_the_bed_makes_way_for_dialogue_and_comes_back():
    order, timings, lines, bed = scene()
    under = np.sqrt(np.mean(np.square(mix(order, timings, lines, bed).bed), axis=1))
    start = RATE * 3 // 2 + 48 * 2_000
    before = under[RATE * 3 // 2 : start - RATE // 2].mean()
    during = under[start + RATE // 2 : start + 2 * RATE].mean()
    later = under[start + 3 * RATE + RATE * 3 // 2 : start + 5 * RATE].mean()
    assert 20 * np.log10(during / before) == pytest.approx(-6, abs=0.7)
    assert 20 * np.log10(later / before) == pytest.approx(0, abs=1.0)
    assert np.abs(np.diff(np.convolve(under, np.full(4_800, 1 / 4_800), "valid")[::480])).max() < 0.08 * before


def test_effects_and_music_sound_where_they_are_cued():
    cues = [{"shot": "a", "cues": [{"effect": "door", "at": 0.5}]}, {"shot": "b"}, {"shot": "c"}]
    order, timings, lines, bed = scene(shots=cues, music=[{"shot": "b"}])
    stems = mix(order, timings, lines, bed, bed)
    hit = RATE * 3 // 2 + timings["a"]["frames"] * 1_000
    assert np.abs(stems.effects[: hit - 10]).max() < 1e-4
    assert np.abs(stems.effects[hit : hit + RATE]).max() > 0.1
    start = RATE * 3 // 2 + timings["a"]["frames"] * 2_000
    assert np.abs(stems.music[: start - 10]).max() == 0
    assert np.abs(stems.music[start + RATE : start + 2 * RATE]).max() > 0


def test_rooms_answer_and_the_open_does_not():
    def ring(inside):
        order, timings, lines, bed = scene(inside=inside)
        stems = mix(order, timings, lines, bed)
        end = RATE * 3 // 2 + 48 * 2_000 + (72_000 - 4_800) * 2
        return float(np.mean(np.square(stems.dialogue[end + 1_500 : end + 6_000])))

    assert ring(True) > 2.5 * ring(False)


def test_loud_and_quiet_lines_come_closer_together():
    sound, _ = speech()
    plain, quiet, loud = (
        sound * np.float32(10 ** ((level - loudness(sound, 24_000)) / 20)) for level in (-23, -31, -17)
    )
    assert loudness(dialogue(plain), RATE) == pytest.approx(-18, abs=0.3)
    assert loudness(dialogue(quiet), RATE) == pytest.approx(-22, abs=0.3)
    assert loudness(dialogue(loud), RATE) == pytest.approx(-15, abs=0.5)


def test_measures_agree_with_the_standard(tmp_path):
    time = np.arange(3 * RATE) / RATE
    tone = np.stack([np.sin(2 * np.pi * 997 * time)] * 2, axis=1).astype(np.float32) * np.float32(10 ** (-23 / 20))
    assert loudness(tone, RATE) == pytest.approx(-23, abs=0.1)  # EBU Tech 3341, case 1
    between = np.sin(2 * np.pi * 12_000 * time + np.pi / 4).astype(np.float32)  # its samples miss its peaks by 3 dB
    assert np.abs(between).max() < 0.71
    assert true_peak(between[:, None]) == pytest.approx(0.0, abs=0.3)
    assert loudness(np.zeros((100, 2), np.float32), RATE) == SILENT
    write_wav(tmp_path / "x.wav", tone, RATE)
    assert np.abs(read_wav(tmp_path / "x.wav", RATE) - tone).max() < 2e-5
    with pytest.raises(EngineFailed, match="24000"):
        read_wav(tmp_path / "x.wav", 24_000)


def test_music_stays_well_under_every_line():
    order, timings, lines, bed = scene(music=[{"shot": "a", "gain": 0}, {"shot": "b", "gain": 0}])
    loud = bed * gain(-16 - loudness(bed, RATE))
    stems = mix(order, timings, lines, bed, loud)
    said, under = programme(stems.dialogue, RATE), programme(stems.music, RATE)
    frames = 36 + timings["a"]["lines"][0]["offset"], 36 + timings["a"]["frames"] + timings["b"]["lines"][0]["offset"]
    for frame in frames:
        flags = np.zeros(len(said.energy), bool)
        flags[frame * 10 // 24 : frame * 10 // 24 + 20] = True
        assert said.within(flags) - under.within(flags) >= 12
    before = np.zeros(len(said.energy), bool)
    before[30:33] = True
    assert under.within(before) > -24, "and comes up where nobody talks"


def least_over(stems):
    """By how much talk is over music in the three seconds where it is least."""
    said, under = programme(stems.dialogue, RATE), programme(stems.music, RATE)
    talks = talking(stems.dialogue, RATE)[: len(said.energy)]
    over = []
    for first in range(0, len(said.energy) - 30, 5):
        flags = np.zeros(len(said.energy), bool)
        flags[first : first + 30] = talks[first : first + 30]
        if flags.sum() >= 10:
            over.append(said.within(flags) - under.within(flags))
    return min(over)


def test_music_that_swells_stays_under_each_three_seconds_of_talk():
    sound, timing = speech()
    sound = np.concatenate([sound, sound, sound * np.float32(0.35), sound])
    told = {**timing, "ticks": len(sound)}
    shot = time_shot(Time.model_validate({"lines": [use()], "least": 48}), {"sc01/l1/speech": told})
    swell = np.random.default_rng(2).normal(0, 0.05, (20 * RATE, 2)).astype(np.float32)
    middle = RATE * 3 // 2 + 2 * len(sound) * 5 // 8
    swell *= (0.1 + np.exp(-(((np.arange(len(swell)) - middle) / RATE) ** 2)))[:, None].astype(np.float32)
    order = Mix.model_validate({"shots": [{"shot": "a"}], "score": 0.0})
    length = (shot["frames"] + 72) * 2_000
    stems = mix(order, {"a": shot}, {"sc01/l1/speech": sound}, swell[:RATE] * 0, swell[:length])
    assert 12 <= least_over(stems) < 20


@pytest.mark.parametrize("order", [(0.25, 1.0), (1.0, 0.25)])
def test_music_stays_under_a_line_that_begins_or_ends_softly(order):
    sound, timing = speech()
    sound = np.concatenate([sound * np.float32(share) for share in order])
    told = {**timing, "ticks": len(sound)}
    shot = time_shot(
        Time.model_validate({"lines": [use(lead=72)], "least": 240}), {"sc01/l1/speech": told}
    )  # music before it and after it, so that three seconds hold the soft part alone
    length = (shot["frames"] + 72) * 2_000
    noise = np.random.default_rng(2).normal(0, 0.05, (length, 2)).astype(np.float32)
    asked = Mix.model_validate({"shots": [{"shot": "a"}], "score": 0.0})
    stems = mix(asked, {"a": shot}, {"sc01/l1/speech": sound}, noise[:RATE] * 0, noise)
    assert 12 <= least_over(stems) < 20


def test_stems_add_up_to_the_mix():
    cues = [{"shot": "a", "cues": [{"effect": "door", "at": 0.5}]}, {"shot": "b"}, {"shot": "c"}]
    order, timings, lines, bed = scene(shots=cues, music=[{"shot": "b"}])
    stems = mix(order, timings, lines, bed, bed)
    parts = stems.parts()
    assert set(parts) == {"dialogue", "effects", "music"}
    assert np.abs(sum(parts.values()) - stems.sum()).max() < 1e-6
    assert all(np.abs(part).max() < 1 for part in parts.values())


def test_a_recording_begins_and_ends_without_a_click():
    order, timings, lines, bed = scene(inside=False)
    cold = {name: np.full(72_000, 0.1, np.float32) for name in lines}  # as a recording with an offset would
    dialogue = mix(order, timings, cold, bed).dialogue
    start = (36 + timings["a"]["lines"][0]["offset"]) * 2_000
    assert np.abs(np.diff(dialogue[start - 50 : start + 50], axis=0)).max() < 0.02
