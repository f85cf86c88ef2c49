"""Beds of people: a few at their tables, a great many, and a church that waits for them."""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.beds_inside import babble
from movie_director.engines.sound.loop import LENGTH, RATE, SECONDS, around, burst, empty, ping, place, swell, wide
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single


def few(rng: np.random.Generator) -> Samples:
    """A handful of people near by, each of whom pauses: cups, a chair, words that are not understood."""
    talk = _talk(rng, voices=5, times=1)
    things = empty()
    for _ in range(11):
        base = float(rng.uniform(2_100, 3_600))
        cup = ping([base, base * 1.53, base * 2.4], [0.25, 0.16, 0.1], [1, 0.5, 0.3], 0.3)
        place(things, cup, float(rng.uniform(0, SECONDS)), float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.1, 0.35)))
    for second in (6.6, 17.9):
        place(things, burst(rng, 180, 1_600, 0.25, 0.35), second, float(rng.uniform(-0.8, 0.8)), 0.3)
    room = response(0.5)
    out = talk + around(talk, room) * np.float32(0.5)
    out = out / np.float32(np.sqrt(np.mean(np.square(out))))
    air = wide(rng, [(40, -4), (150, 0), (500, -6), (2_000, -18), (8_000, -36)], 0.8) * np.float32(0.25)
    return single(out + (things + around(things, room) * np.float32(0.6)) * np.float32(5.0) + air)


def many(rng: np.random.Generator) -> Samples:
    """Hundreds of people: a roar of talk without edges, a call above it here and there."""
    talk = _talk(rng, voices=12, times=6)
    hall = around(talk, response(1.6, 2_600))
    out = hall / np.float32(np.sqrt(np.mean(np.square(hall))))
    mass = wide(rng, [(100, -16), (280, -2), (550, 0), (1_100, -3), (2_200, -9), (5_000, -22)], 0.95)
    out += mass * (np.float32(0.75) * swell(rng, 2, 0.2))[:, None]
    calls = empty()
    for second in (4.4, 10.1, 18.6):
        at, pan = second + float(rng.uniform(-1, 1)), float(rng.uniform(-0.8, 0.8))
        voice = babble(rng, float(rng.uniform(210, 320)))[: int(0.5 * RATE)]
        place(calls, voice * np.hanning(len(voice)).astype(np.float32), at, pan, 1.2)
    return single(out + around(calls, response(1.6, 2_600)) * np.float32(2.0))


def church(rng: np.random.Generator) -> Samples:
    """A church with nobody in it: height, a bench that gives, and how long a sound takes to go."""
    air = wide(rng, [(22, -2), (45, 0), (110, -5), (300, -16), (1_200, -32), (6_000, -52)], 1.0)
    sounds = empty()
    for second in (5.0, 14.6):
        at = second + float(rng.uniform(-1.5, 1.5))
        for index in range(5):
            pitch = 380 + 14 * index
            creak = ping([pitch, pitch * 1.9], [0.07, 0.05], [1, 0.5], 0.09)
            place(sounds, creak, at + 0.05 * index, float(rng.uniform(-0.6, 0.6)), 0.14)
    for second in (9.5, 20.3):
        place(sounds, ping([72, 130, 210], [0.5, 0.35, 0.2], [1, 0.6, 0.3], 0.6), second, 0.3, 0.35)
    return single(air * swell(rng, 8, 0.12)[:, None] + around(sounds, response(4.6, 2_600)) * np.float32(6.0))


def _talk(rng: np.random.Generator, voices: int, times: int) -> Samples:
    """So many voices, each heard so many times from another place and moment; seen through a hall, as a crowd is."""
    talk = empty()
    for _ in range(voices):
        voice = babble(rng, float(rng.choice([rng.uniform(95, 140), rng.uniform(170, 240)])))
        for _ in range(times):
            place(
                talk,
                voice,
                float(rng.uniform(0, SECONDS)),
                float(rng.uniform(-0.95, 0.95)),
                float(rng.uniform(0.5, 1.0)),
            )
    hertz = np.fft.rfftfreq(LENGTH, 1 / RATE)
    shape = 1 / (1 + (150 / np.maximum(hertz, 1)) ** 4) / (1 + (hertz / 1_900) ** 2)
    return np.asarray(np.fft.irfft(np.fft.rfft(talk, axis=0) * shape[:, None], LENGTH, axis=0), np.float32)


BEDS_PEOPLE = {"crowd-small": few, "crowd-large": many, "church": church}
LEVELS_PEOPLE = {"crowd-small": -38.0, "crowd-large": -29.0, "church": -46.0}
"""LUFS at which each is heard beside dialogue at -18."""
