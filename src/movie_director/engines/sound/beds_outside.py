"""Beds of the open: a city at night, rain, wind, a forest, the sea."""

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


def city(rng: np.random.Generator) -> Samples:
    """A city at night: a far roar without edges, cars that pass some streets away, once a distant horn."""
    out = wide(rng, [(30, -4), (80, 0), (300, -7), (900, -15), (3_000, -30), (10_000, -48)], 0.8)
    out = out * swell(rng, 5, 0.2)[:, None]
    tyres = wide(rng, [(80, -14), (300, -4), (900, 0), (1_800, -5), (5_000, -22)], 0.3)
    time = np.arange(LENGTH) / RATE
    for second, level in ((3.5, 0.9), (10.0, 0.55), (16.6, 0.75), (21.5, 0.45)):
        second += float(rng.uniform(-1, 1))
        distance = (
            time - second + SECONDS / 2
        ) % SECONDS - SECONDS / 2  # seconds from the closest point, on the circle
        near = level / (1 + np.square(distance / 0.9)) ** 1.5
        pan = np.tanh(distance / 1.5) * float(rng.choice([-1, 1])) * 0.8
        sides = np.stack([np.cos((pan + 1) * np.pi / 4), np.sin((pan + 1) * np.pi / 4)], axis=1)
        out += tyres * (near[:, None] * sides).astype(np.float32)
    horn = empty()
    tone = ping([392, 494, 784, 988], [30] * 4, [1, 0.9, 0.3, 0.2], 0.5) * np.hanning(RATE // 2).astype(np.float32)
    place(horn, tone, float(rng.uniform(6.0, 8.0)), 0.6, 0.35)
    return single(out + around(horn, response(1.6, 1_200)) * np.float32(0.6))


def rain(rng: np.random.Generator) -> Samples:
    """Rain: the mass of it, drops near enough to tell apart, drips ringing on metal, a low rumble on the roofs."""
    mass = wide(rng, [(60, -20), (300, -9), (1_000, -3), (2_600, 0), (6_000, 2), (11_000, -2), (18_000, -14)], 0.95)
    rumble = wide(rng, [(25, -8), (60, 0), (140, -5), (320, -22), (1_000, -50)], 0.8)
    gusts = swell(rng, 5, 0.13)[:, None]
    out = mass * gusts + np.float32(0.55) * rumble
    for low, high, rate, level in ((1_800, 5_000, 260, 0.055), (3_500, 9_000, 420, 0.045), (700, 2_200, 60, 0.075)):
        drop = burst(rng, low, high, 0.016, 0.03)
        out += sprinkled(rng, drop, rate, 0.8) * np.float32(level * 17)
    for pitch in (1_650.0, 2_240.0, 3_120.0):
        modes = [pitch, pitch * 1.58, pitch * 2.29, pitch * 3.14]
        drip = ping(modes, [0.16, 0.11, 0.08, 0.05], [1, 0.6, 0.45, 0.3], 0.18)
        drip[: int(0.006 * RATE)] += burst(rng, 2_000, 9_000, 0.006, 0.006) * np.float32(0.5)
        out += sprinkled(rng, drip, 1.3, 0.55) * np.float32(2.2)
    return single(out)


def wind(rng: np.random.Generator) -> Samples:
    """Wind: gusts that darken and brighten, with a faint whistle at their height."""
    force = swell(rng, 3, 0.7)
    low = wide(rng, [(30, -4), (90, 0), (220, -5), (500, -18), (2_000, -44)], 0.7)
    middle = wide(rng, [(80, -26), (280, -2), (520, 0), (900, -9), (2_500, -30)], 0.85)
    high = wide(rng, [(400, -34), (1_500, -4), (3_500, 0), (8_000, -12), (16_000, -30)], 1.0)
    out = low * (np.float32(0.55) + force * np.float32(0.5))[:, None]
    out += middle * np.float32(0.75) * np.power(force, 1.8)[:, None]
    out += high * np.float32(0.13) * np.power(force, 3.2)[:, None]
    for pitch in (430.0, 610.0):
        whistle = wide(
            rng, [(pitch * 0.5, -70), (pitch * 0.93, -12), (pitch, 0), (pitch * 1.07, -12), (pitch * 2, -70)], 0.9
        )
        out += whistle * np.float32(0.14) * np.power(force * swell(rng, 2, 0.4), 3.0)[:, None]
    return single(out)


def forest(rng: np.random.Generator) -> Samples:
    """A forest by day: leaves, and three kinds of birds at different distances."""
    air = wide(rng, [(40, -14), (150, -8), (500, -10), (2_000, -6), (5_000, 0), (9_000, -5), (16_000, -20)], 0.95)
    out = air * np.float32(0.5) * np.square(swell(rng, 4, 0.35))[:, None]
    out += np.float32(0.25) * wide(rng, [(40, 0), (160, -4), (500, -24), (2_000, -50)], 0.8)
    birds = empty()
    for second in (1.2, 6.7, 12.3, 18.9):  # a warbler: a run of falling sweeps
        at, pan = second + float(rng.uniform(-0.6, 0.6)), float(rng.uniform(-0.8, -0.2))
        for note in range(int(rng.integers(4, 8))):
            place(birds, _sweep(4_900 - 170 * note, 3_600 - 120 * note, 0.085), at + 0.135 * note, pan, 0.9)
    for second in (4.1, 9.8, 15.4, 22.0):  # a chickadee: two steady whistles, high then low
        at, pan = second + float(rng.uniform(-0.5, 0.5)), float(rng.uniform(0.3, 0.9))
        place(birds, _sweep(3_950, 3_900, 0.34), at, pan, 0.55)
        place(birds, _sweep(3_380, 3_340, 0.42), at + 0.42, pan, 0.5)
    for second in (2.9, 11.2, 19.7):  # a dove, far off
        for note, (pitch, length) in enumerate(((520, 0.3), (590, 0.55), (520, 0.45), (505, 0.45))):
            place(birds, _sweep(pitch, pitch * 0.97, length), second + 0.62 * note, 0.1, 0.4)
    return single(out + np.float32(0.55) * birds + around(birds, response(1.4, 5_000)) * np.float32(1.6))


def sea(rng: np.random.Generator) -> Samples:
    """The sea on a beach: a swell gathers, breaks, and draws back hissing over the stones."""
    deep = wide(rng, [(25, -6), (70, 0), (180, -4), (450, -14), (1_500, -34)], 0.8)
    surf = wide(rng, [(80, -16), (350, -4), (900, 0), (2_200, -3), (5_000, -10), (12_000, -24)], 0.8)
    hiss = wide(rng, [(400, -34), (1_800, -10), (4_500, 0), (9_000, -1), (16_000, -10)], 1.0)
    time = np.arange(LENGTH) / RATE
    out = deep * np.float32(0.35) + hiss * np.float32(0.05) + surf * np.float32(0.1)
    for second, level in ((2.0, 1.0), (9.6, 0.75), (17.3, 0.92)):
        after = (
            time - second + 3.0
        ) % SECONDS - 3.0  # seconds since it broke; before that, up to three seconds, negative
        gather = np.where(after < 0, np.exp(after / 0.9), np.exp(-np.maximum(after, 0) / 1.6))
        crash = np.where(after < 0, np.exp(after / 0.22), np.exp(-np.maximum(after, 0) / 1.1))
        back = np.where(after < 0.3, 0.0, np.exp(-np.square((np.maximum(after, 0.3) - 2.6) / 1.7)))
        out += np.float32(level) * (
            deep * (0.9 * gather)[:, None].astype(np.float32)
            + surf * (1.0 * crash)[:, None].astype(np.float32)
            + hiss * (0.28 * crash + 0.2 * back)[:, None].astype(np.float32)
        )
    return single(out)


def _sweep(start: float, end: float, seconds: float) -> Samples:
    """A whistled note that glides from one pitch to another."""
    count = int(seconds * RATE)
    phase = np.cumsum(np.linspace(start, end, count)) / RATE
    tone = np.sin(2 * np.pi * phase) + 0.08 * np.sin(4 * np.pi * phase)
    return np.asarray(tone * np.hanning(count), np.float32)


BEDS_OUTSIDE = {"city": city, "rain": rain, "wind": wind, "forest": forest, "sea": sea}
LEVELS_OUTSIDE = {"city": -37.0, "rain": -31.0, "wind": -34.0, "forest": -37.0, "sea": -31.0}
"""LUFS at which each is heard beside dialogue at -18."""
