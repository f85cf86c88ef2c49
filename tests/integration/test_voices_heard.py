"""What lies between a voice and the ear, measured on the sound of a mix."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.timing import time_shot
from movie_director.operations.sound import Mix
from movie_director.operations.timing import Time

RATE = 48_000
LINE = "sc01/l1/speech"


def voice(seconds=2.0):
    """A buzz with the spectrum of a voice, as syllables, at 24 kHz."""
    time = np.arange(round(seconds * 24_000)) / 24_000
    turn = 2 * np.pi * 140 * time
    buzz = sum(np.sin(k * turn) / k for k in range(1, 80))
    hiss = np.random.default_rng(1).standard_normal(len(time)) * 0.15
    return np.asarray(0.12 * (buzz + hiss) * (0.55 + 0.45 * np.sin(2 * np.pi * 4 * time)), np.float32)


def said(**more):
    """The dialogue of a mix of one line, and where in it the line is."""
    sound = voice()
    timing = time_shot(
        Time.model_validate({"lines": [{"line": LINE, "speaker": "ada"}], "least": 240}),
        {LINE: {"ticks": len(sound), "words": [], "visemes": []}},
    )
    order = Mix.model_validate({"shots": [{"shot": "a"}], "handle": 0, **more})
    bed = np.zeros((RATE, 2), np.float32)
    where = {
        "a": {
            "schema": "Spotting.1",
            "floor": "wood",
            "ticks_per_second": 240_000,
            "events": [],
            "voices": {"ada": 0.5},
        }
    }
    stems = mix(order, {"a": timing}, {LINE: sound}, bed, spottings=where)
    start = timing["lines"][0]["offset"] * RATE // 24
    return stems.dialogue, start, start + 2 * len(sound)


def band(sound, low, high):
    """Decibels of what lies between two frequencies."""
    power = np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return 10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() + 1e-12)


def after(sound, end):
    """Decibels of the half second after a line against the line."""
    level = lambda part: 20 * np.log10(np.sqrt(np.mean(np.square(part))) + 1e-9)  # noqa: E731
    return level(sound[end + 2_400 : end + 26_400]) - level(sound[end - 48_000 : end])


@pytest.fixture(scope="module")
def plain():
    return said()


@pytest.mark.parametrize("way, low, high", [("phone", 300, 3_400), ("radio", 420, 2_600)])
def test_a_telephone_and_a_radio_are_narrow_dry_and_in_the_middle(plain, way, low, high):
    sound, start, end = said(heard=[{"line": LINE, "through": way}])
    part, whole = sound[start:end], plain[0][start:end]
    inside = band(part, low, high) - band(whole, low, high)
    assert band(part, 60, low / 2) - band(whole, 60, low / 2) < inside - 15
    assert band(part, high * 2, 12_000) - band(whole, high * 2, 12_000) < inside - 15
    assert np.allclose(part[:, 0], part[:, 1]), "it comes from nowhere in the set"
    assert after(sound, end) < -60 < after(plain[0], end), "and no room answers"
    assert loudness(part, RATE) == pytest.approx(loudness(whole, RATE), abs=3.5)


def test_who_is_before_the_camera_stands_where_they_stand(plain):
    sound, start, end = plain
    left, right = np.abs(sound[start:end]).mean(axis=0)
    assert right > 1.5 * left


def test_walls_and_distance_take_the_highs_and_leave_the_room(plain):
    whole = plain[0][plain[1] : plain[2]]
    found = {}
    for way in ("aside", "far", "beyond"):
        sound, start, end = said(heard=[{"line": LINE, "through": way}])
        part = sound[start:end]
        lost = (band(whole, 4_000, 10_000) - band(part, 4_000, 10_000)) - (band(whole, 300, 800) - band(part, 300, 800))
        found[way] = (lost, loudness(part, RATE) - loudness(whole, RATE), after(sound, end) - after(plain[0], end))
    assert 2 < found["aside"][0] < found["far"][0] < found["beyond"][0]
    assert found["beyond"][1] < -2 and found["far"][1] < -2 and found["aside"][1] > -3
    assert all(wetter > 2 for _, _, wetter in found.values())


def test_a_thought_is_close_and_in_a_space_of_its_own(plain):
    thought, _, end = said(
        heard=[{"line": LINE, "through": "thought"}], room={"seconds": 0.2, "wet": -30, "bright": 3000}
    )
    over, *_ = said(heard=[{"line": LINE, "through": "over"}], room={"seconds": 3.0, "wet": -9, "bright": 3000})
    assert after(over, end) < -60 < -45 < after(thought, end) < -15
    assert np.allclose(thought[:, 0], thought[:, 1], atol=1e-6)


@pytest.mark.parametrize("seconds", [0.4, 1.0, 2.4])
def test_a_room_rings_as_long_as_it_is_said_to(seconds):
    sound, _, end = said(room={"seconds": seconds, "wet": -10.0, "bright": 5000})
    tail = np.square(sound[end:].astype(np.float64)).sum(axis=1)
    left = 10 * np.log10(np.cumsum(tail[::-1])[::-1] / tail.sum() + 1e-12)  # Schroeder's backward integration
    five, twenty = (int(np.argmax(left < level)) for level in (-5.0, -20.0))
    assert 60 / 15 * (twenty - five) / RATE == pytest.approx(seconds, rel=0.2)
