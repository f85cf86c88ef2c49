"""Beds of the land by hour and weather: crickets, dawn, a breeze, a gale, a stream, a cave, a fire."""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.loop import (
    LENGTH,
    RATE,
    SECONDS,
    around,
    burst,
    empty,
    ping,
    place,
    sprinkled,
    swell,
    wide,
)
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single


def crickets(rng: np.random.Generator) -> Samples:
    """A summer's night: crickets near by, each at its own pace, and the field of them behind."""
    out = wide(rng, [(40, -6), (120, 0), (400, -10), (1_500, -26), (6_000, -50)], 0.9) * np.float32(0.3)
    field = wide(rng, [(2_500, -50), (4_100, -6), (4_600, 0), (5_200, -5), (8_000, -40)], 1.0)
    pulse = np.asarray(0.6 + 0.4 * np.sin(2 * np.pi * np.arange(LENGTH) / LENGTH * 62), np.float32)
    out += field * (np.float32(0.16) * pulse * swell(rng, 6, 0.15))[:, None]
    near = empty()
    for pitch, chirps, pan, level in (
        (4_350, 52, -0.6, 1.0),
        (4_720, 45, 0.5, 0.7),
        (5_050, 61, 0.9, 0.4),
        (4_180, 38, -0.9, 0.5),
    ):
        chirp = np.zeros(int(0.14 * RATE), np.float32)
        time = np.arange(int(0.024 * RATE)) / RATE
        tooth = (np.sin(2 * np.pi * (pitch * time + 2_000 * np.square(time))) * np.hanning(len(time))).astype(
            np.float32
        )
        for stroke in range(4):
            at = int(stroke * 0.034 * RATE)
            chirp[at : at + len(tooth)] += tooth * np.float32(0.6 + 0.13 * stroke)
        first = float(rng.uniform(0, 1))
        rest = int(rng.integers(0, chirps))
        for index in range(chirps):
            if (index - rest) % chirps > 3:  # it listens once in a while
                place(near, chirp, first + index * SECONDS / chirps, pan, level)
    return single(out + near * np.float32(1.6) + around(near, response(0.9, 6_000)) * np.float32(1.2))


def birds(rng: np.random.Generator) -> Samples:
    """First light: all birds at once, near and far, over air without wind."""
    out = wide(rng, [(40, -4), (120, 0), (400, -14), (2_000, -32)], 0.9) * np.float32(0.22)
    song = empty()
    for _ in range(10):  # each has a song of its own, which it says again and again
        base, pan, level = float(rng.uniform(2_200, 5_800)), float(rng.uniform(-1, 1)), float(rng.lognormal(-0.7, 0.6))
        notes = [
            (base * float(rng.uniform(0.8, 1.25)), float(rng.uniform(0.04, 0.16)))
            for _ in range(int(rng.integers(2, 7)))
        ]
        every = SECONDS / int(rng.integers(6, 11))
        now = float(rng.uniform(0, every))
        while now < SECONDS:
            at = now + float(rng.uniform(-0.15, 0.15))
            for pitch, length in notes:
                place(song, _note(pitch, pitch * float(rng.uniform(0.8, 1.15)), length), at, pan, level)
                at += length + 0.03
            now += every
    for second in (2.0, 7.9, 13.1, 19.0):  # a blackbird, slow and low, a garden away
        at = second + float(rng.uniform(-0.5, 0.5))
        for pitch in (1_750, 2_100, 1_600, 1_950):
            place(song, _note(pitch, pitch * 0.96, 0.19), at, -0.3, 0.8)
            at += 0.22
    return single(out + song * np.float32(0.5) + around(song, response(1.5, 5_500)) * np.float32(1.2))


def breeze(rng: np.random.Generator) -> Samples:
    """A light wind over grass: hardly more than air, that comes and goes."""
    air = wide(rng, [(30, -10), (90, -2), (220, 0), (600, -8), (1_800, -14), (5_000, -18), (12_000, -32)], 0.9)
    grass = wide(rng, [(800, -26), (2_500, -6), (5_500, 0), (10_000, -8)], 1.0)
    force = swell(rng, 4, 0.5)
    return single(
        air * (np.float32(0.6) + np.float32(0.4) * force)[:, None] + grass * (np.float32(0.22) * force**2)[:, None]
    )


def gale(rng: np.random.Generator) -> Samples:
    """A storm: buffets that are felt, a roar without end, and everything that whistles."""
    force = swell(rng, 1.5, 0.55)
    low = wide(rng, [(20, -2), (45, 0), (110, -2), (260, -9), (700, -20), (2_500, -40)], 0.8)
    roar = wide(rng, [(90, -14), (300, -2), (700, 0), (1_400, -5), (4_000, -16), (12_000, -30)], 1.0)
    high = wide(rng, [(700, -28), (2_200, -5), (4_500, 0), (9_000, -8)], 1.0)
    out = low * (np.float32(0.9) * force**2)[:, None] + roar * (np.float32(0.8) * force)[:, None]
    out += high * (np.float32(0.2) * force**3)[:, None]
    for pitch in (350.0, 520.0, 790.0, 1_240.0):
        tone = wide(
            rng, [(pitch * 0.5, -70), (pitch * 0.95, -10), (pitch, 0), (pitch * 1.05, -10), (pitch * 2, -70)], 0.9
        )
        out += tone * (np.float32(0.22) * np.maximum(0, force * swell(rng, 1.5, 0.6)) ** 3)[:, None]
    return single(out)


def stream(rng: np.random.Generator) -> Samples:
    """Water over stones: thousands of small hollows that close."""
    out = wide(rng, [(150, -16), (450, -3), (900, 0), (2_200, -6), (6_000, -14), (14_000, -30)], 0.95) * np.float32(0.5)
    for low, rate, level in ((420, 40, 0.6), (760, 75, 0.5), (1_300, 90, 0.4), (2_100, 60, 0.25)):
        for bend in (0.85, 1.0, 1.2):
            time = np.arange(int(0.05 * RATE)) / RATE
            hollow = np.sin(2 * np.pi * (low * bend * time + low * 5 * np.square(time))) * np.exp(-75 * time)
            hollow = np.asarray(hollow * np.minimum(1, time / 0.001), np.float32)
            out += sprinkled(rng, hollow, rate / 3, 0.7) * np.float32(level)
    return single(out)


def cave(rng: np.random.Generator) -> Samples:
    """Under rock: no wind, drops that fall into still water, and the dark behind them."""
    out = wide(rng, [(22, 0), (50, -1), (120, -9), (400, -24), (2_000, -46)], 1.0) * np.float32(0.5)
    drops = empty()
    for _ in range(17):
        pitch = float(rng.uniform(700, 1_700))
        time = np.arange(int(0.08 * RATE)) / RATE
        drop = (
            np.sin(2 * np.pi * (pitch * time + 5_200 * np.square(time)))
            * np.exp(-60 * time)
            * np.minimum(1, time / 0.001)
        )
        place(
            drops,
            np.asarray(drop, np.float32),
            float(rng.uniform(0, SECONDS)),
            float(rng.uniform(-0.9, 0.9)),
            float(rng.uniform(0.2, 0.7)),
        )
    return single(out + drops * np.float32(0.4) + around(drops, response(3.4, 4_000)) * np.float32(1.2))


def fire(rng: np.random.Generator) -> Samples:
    """A wood fire: its draught, and what bursts in it."""
    draught = wide(rng, [(30, -6), (70, 0), (160, -2), (400, -12), (1_500, -26), (6_000, -40)], 0.6)
    out = draught * (np.float32(0.5) * swell(rng, 0.8, 0.35))[:, None]
    out += wide(rng, [(500, -30), (2_500, -8), (6_000, 0), (12_000, -6)], 0.9) * np.float32(0.1)
    for low, high, decay, rate, level in (
        (1_200, 9_000, 0.006, 26, 1.2),
        (600, 5_000, 0.014, 7, 2.2),
        (250, 2_600, 0.05, 1.1, 4.0),
    ):
        out += sprinkled(rng, burst(rng, low, high, decay, decay * 2), rate, 0.6) * np.float32(level * 0.5)
    out = single(out)
    for second in (5.3, 15.8):
        place(out, ping([160, 330, 610], [0.12, 0.08, 0.05], [1, 0.7, 0.4], 0.16), second, 0.1, 1.4)
    return out


def _note(start: float, end: float, seconds: float) -> Samples:
    count = int(seconds * RATE)
    phase = np.cumsum(np.linspace(start, end, count)) / RATE
    return np.asarray((np.sin(2 * np.pi * phase) + 0.06 * np.sin(4 * np.pi * phase)) * np.hanning(count), np.float32)


BEDS_NATURE = {
    "crickets": crickets,
    "birds": birds,
    "breeze": breeze,
    "gale": gale,
    "stream": stream,
    "cave": cave,
    "fire": fire,
}
LEVELS_NATURE = {
    "crickets": -39.0,
    "birds": -36.0,
    "breeze": -41.0,
    "gale": -28.0,
    "stream": -34.0,
    "cave": -44.0,
    "fire": -37.0,
}
"""LUFS at which each is heard beside dialogue at -18."""
