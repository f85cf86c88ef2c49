"""Loudness, true peaks, joins and edits of a whole soundtrack, measured on its samples."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest
from scipy.signal import resample_poly

from movie_director.engines.ffmpeg.soundtrack import Track, at_target, joined, spans
from movie_director.engines.sound.limiter import limited, peak_of
from movie_director.engines.sound.programme import programme, talking
from movie_director.engines.sound.samples import write_wav
from movie_director.operations.assembly import TARGETS, Target

RATE = 48_000


def talk(seconds=30, level=0.05, seed=3):
    """Speech-like noise: syllables, words and pauses, in both ears."""
    rng = np.random.default_rng(seed)
    time = np.arange(seconds * RATE) / RATE
    voice = rng.normal(0, 1, len(time)) * (1 + np.sin(2 * np.pi * 4 * time)) * (np.sin(2 * np.pi * 0.15 * time) > 0)
    return np.stack([voice, voice], axis=1).astype(np.float32) * np.float32(level)


def true_peak(sound):
    return 20 * np.log10(np.abs(resample_poly(sound, 8, 1, axis=0)).max())


def test_a_meter_that_reads_in_pieces_agrees_with_one_that_reads_the_whole():
    sound = talk() + np.random.default_rng(1).normal(0, 0.002, (30 * RATE, 2)).astype(np.float32)
    meter = pyloudnorm.Meter(RATE)
    assert programme(sound, RATE).integrated() == pytest.approx(meter.integrated_loudness(sound), abs=0.05)
    assert programme(sound, RATE).range() == pytest.approx(meter.loudness_range(sound), abs=1.0)
    louder = programme(sound, RATE).louder(6.0).integrated()
    assert louder == pytest.approx(programme(sound * np.float32(10 ** (6 / 20)), RATE).integrated(), abs=0.01)


def test_a_tone_has_the_loudness_that_the_standard_gives_it():
    time = np.arange(20 * RATE) / RATE
    tone = np.stack([np.sin(2 * np.pi * 997 * time)] * 2, axis=1).astype(np.float32) * np.float32(10 ** (-33 / 20))
    assert programme(tone, RATE).integrated() == pytest.approx(-33, abs=0.1)  # EBU Tech 3341, case 2
    loud = np.concatenate([tone, tone * np.float32(10 ** (10 / 20))])
    assert programme(loud, RATE).range() == pytest.approx(10, abs=1)  # EBU Tech 3342, case 1


def test_dialogue_is_measured_where_somebody_talks():
    voice = talk()
    storm = np.random.default_rng(2).normal(0, 0.2, voice.shape).astype(np.float32)
    storm[talking(voice, RATE).repeat(RATE // 10)] = 0
    whole = programme(voice + storm, RATE)
    assert whole.dialogue(talking(voice, RATE)) == pytest.approx(programme(voice, RATE).integrated(), abs=2.0)
    assert whole.integrated() > whole.dialogue(talking(voice, RATE)) + 4


@pytest.mark.parametrize("name", TARGETS)
def test_a_programme_meets_each_target_and_its_peak(name):
    target = TARGETS[name]
    sound = talk()
    sound[5 * RATE : 5 * RATE + 40] += 0.8  # a slammed door
    track = Track(sound, talking(talk(), RATE))
    made, _, turned = at_target(track, programme(sound, RATE), target, target.true_peak)
    heard = programme(made, RATE)
    found = heard.dialogue(track.talking) if target.gate == "dialogue" else heard.integrated()
    assert found == pytest.approx(target.loudness, abs=0.5)
    assert true_peak(made) <= target.true_peak + 0.1
    assert heard.range() == pytest.approx(programme(sound, RATE).range(), abs=1.0), "not crushed"
    assert turned < 12


def test_a_limiter_touches_only_what_is_near_a_peak():
    sound = talk(10, 0.02)
    sound[4 * RATE : 4 * RATE + 3] = 1.5
    made, turned = limited(sound, -1.0, RATE)
    assert true_peak(made) <= -0.9
    assert turned > 3
    away = np.abs(np.arange(len(sound)) - 4 * RATE) > RATE // 10
    assert np.array_equal(made[away], sound[away])
    assert np.array_equal(limited(talk(2, 0.02), -1.0, RATE)[0], talk(2, 0.02))


def test_a_peak_between_samples_is_found():
    time = np.arange(RATE) / RATE
    tone = np.stack([np.sin(2 * np.pi * 12_000 * time + np.pi / 4)] * 2, axis=1).astype(np.float32)
    assert np.abs(tone).max() < 0.71
    assert peak_of(tone) == pytest.approx(0.0, abs=0.3)


def tone(frames, hertz):
    time = np.arange(frames * 2_000) / RATE
    return np.stack([np.sin(2 * np.pi * hertz * time) * 0.1] * 2, axis=1).astype(np.float32)


def level(sound, second, hertz):
    piece = sound[int(second * RATE) - 1_200 : int(second * RATE) + 1_200, 0]
    return 2 * abs(np.mean(piece * np.exp(-2j * np.pi * hertz * np.arange(len(piece)) / RATE)))


def two_scenes(folder, **join):
    for name, hertz in (("sc01", 500.0), ("sc02", 3_000.0)):
        write_wav(folder / f"effects:{name}", tone(96 + 72, hertz), RATE)
    scenes = [{"scene": "sc01", "start": 0, "frames": 96}, {"scene": "sc02", "start": 96, "frames": 96, **join}]
    rows = [{"slate": s["scene"], "scene": s["scene"], "start": s["start"], "frames": 96} for s in scenes]
    cut = {"rate": 24, "frames": 192, "events": rows, "scenes": scenes}
    return cut, joined(cut, lambda name: folder / name if (folder / name).exists() else None, 12).sound


@pytest.mark.parametrize(("shift", "early"), [(-18, True), (18, False)])
def test_a_j_cut_is_heard_before_it_is_seen_and_an_l_cut_goes_on(tmp_path, shift, early):
    _, sound = two_scenes(tmp_path, cross=12, shift=shift)
    cut = 4.0
    crossed = cut + shift / 24
    assert level(sound, crossed, 500) == pytest.approx(0.0707, abs=0.01)
    assert level(sound, crossed, 3_000) == pytest.approx(0.0707, abs=0.01)
    assert bool(level(sound, cut, 3_000) > 0.09) is early
    assert bool(level(sound, cut, 500) > 0.09) is not early


@pytest.mark.parametrize("join", [{}, {"cross": 2, "shift": 0}, {"cross": 24, "shift": 0}, {"cross": 12, "shift": -18}])
def test_no_edit_clicks(tmp_path, join):
    cut, sound = two_scenes(tmp_path, **join)
    bend = np.abs(np.diff(sound[:, 0], n=3))
    for span in spans(cut, 12)[1:]:
        for frame in (span.start, span.start + span.rise):
            at = frame * 2_000
            assert bend[at - 100 : at + 100].max() <= 1.2 * max(bend[6 * RATE : 7 * RATE].max(), bend[:RATE].max())


def test_targets_out_of_reach_are_refused():
    with pytest.raises(ValueError, match="loudness"):
        Target(loudness=-4)
