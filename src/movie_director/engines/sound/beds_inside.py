"""Beds of rooms: the quiet of a room, an office, a kitchen, people talking."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.sound.loop import LENGTH, RATE, SECONDS, around, empty, noise, place, swell, wide
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single


def room(rng: np.random.Generator) -> Samples:
    """A still room: air that is felt more than heard."""
    air = wide(rng, [(30, -6), (90, 0), (250, -8), (1_000, -20), (4_000, -30), (12_000, -46)], 0.6)
    return air * swell(rng, 6, 0.15)[:, None]


def office(rng: np.random.Generator) -> Samples:
    """An office: ventilation, the hum of its lamps, muffled traffic that comes and goes behind the glass."""
    vent = wide(rng, [(40, -4), (140, 0), (380, -3), (900, -14), (3_000, -26), (9_000, -42)], 0.5)
    traffic = wide(rng, [(30, -6), (70, 0), (160, -6), (320, -24), (1_000, -50)], 0.9)
    out = vent * swell(rng, 8, 0.08)[:, None]
    out += np.float32(1.1) * traffic * (np.square(swell(rng, 4, 0.75)))[:, None]
    out += _hum(120.0, (1.0, 0.5, 0.12, 0.2, 0.05))[:, None] * np.float32(0.16)
    return out


def kitchen(rng: np.random.Generator) -> Samples:
    """A kitchen at rest: the refrigerator's throb, air, a tap that lets go of a drop now and then."""
    out = np.float32(0.5) * room(rng)
    throb = 1 + 0.18 * np.sin(2 * np.pi * np.arange(LENGTH) / RATE * (13 / SECONDS))
    motor = _hum(60.0, (0.5, 1.0, 0.22, 0.42, 0.08, 0.16, 0.03, 0.07)) * throb.astype(np.float32)
    whirr = noise(rng, [(80, -20), (220, 0), (500, -2), (900, -14), (2_500, -34)])
    body = motor * np.float32(0.75) + whirr * np.float32(0.42)
    out += np.stack([body * np.float32(0.75), body], axis=1)
    drips = empty()
    for second in (2.4, 8.1, 13.9, 20.2):
        start = float(rng.uniform(900, 1_250))
        time = np.arange(int(0.09 * RATE)) / RATE
        sweep = np.sin(2 * np.pi * (start * time + 4_000 * np.square(time))) * np.exp(-70 * time)
        place(drips, np.asarray(sweep * np.minimum(1, time / 0.002), np.float32), second, -0.45, 1.3)
    return single(out + drips + around(drips, response(0.35)) * np.float32(0.5))


def crowd(rng: np.random.Generator) -> Samples:
    """Many people talking at once, none of them to be understood: buzz through vowels, at the pace of syllables."""
    talk = empty()
    for _ in range(22):
        pitch = float(rng.choice([rng.uniform(95, 140), rng.uniform(170, 235)]))
        voice = babble(rng, pitch)
        place(talk, voice, float(rng.uniform(0, SECONDS)), float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.4, 1.0)))
    far = around(talk, response(0.9)) * np.float32(0.9) + talk * np.float32(0.35)
    far /= np.float32(np.sqrt(np.mean(np.square(far))))
    # Speech seen through a hall: little below 150 Hz, falling above 1.5 kHz.
    hertz = np.fft.rfftfreq(LENGTH, 1 / RATE)
    shape = 1 / (1 + (150 / np.maximum(hertz, 1)) ** 4) / (1 + (hertz / 1_900) ** 2)
    far = np.asarray(np.fft.irfft(np.fft.rfft(far, axis=0) * shape[:, None], LENGTH, axis=0), np.float32)
    return single(far + np.float32(0.12) * room(rng))


def _hum(base: float, levels: Sequence[float]) -> Samples:
    """Harmonics of the mains; whole cycles fit the loop."""
    time = np.arange(LENGTH) / RATE
    out = sum(level * np.sin(2 * np.pi * base * (k + 1) * time + k) for k, level in enumerate(levels))
    return np.asarray(out, np.float32)


_VOWELS = ((730, 1_090, 2_440), (530, 1_840, 2_480), (270, 2_290, 3_010), (570, 840, 2_410), (440, 1_020, 2_240))
"""The first three formants in Hz of five vowels (Peterson and Barney, 1952)."""


def babble(rng: np.random.Generator, pitch: float) -> Samples:
    """Twenty-four seconds of one voice without words: syllables in phrases, with gaps to breathe and listen."""
    out = np.zeros(LENGTH, np.float32)
    second = 0.0
    while second < SECONDS - 1:
        start = pitch * float(rng.uniform(1.0, 1.2))
        for index in range(int(rng.integers(4, 14))):
            length = float(rng.uniform(0.11, 0.26))
            if second + length > SECONDS:
                break
            glide = start * (1 - 0.018 * index) * float(rng.uniform(0.94, 1.07))
            tone = _vowel(rng, glide, length)
            at = int(second * RATE)
            out[at : at + len(tone)] += tone[: LENGTH - at] * np.float32(rng.uniform(0.5, 1.0))
            second += length * 0.93
        second += float(rng.choice([rng.uniform(0.2, 0.6), rng.uniform(0.8, 3.0)]))
    return out


def _vowel(rng: np.random.Generator, pitch: float, length: float) -> Samples:
    """One syllable: a period of the vowel's wave, read round and round at the pitch."""
    formants = _VOWELS[int(rng.integers(len(_VOWELS)))]
    harmonics = np.arange(1, int(3_800 / pitch) + 1)
    level = sum(1 / (1 + ((harmonics * pitch - f) / (60 + f * 0.06)) ** 2) / (1 + i) for i, f in enumerate(formants))
    spectrum = np.zeros(513, np.complex128)
    spectrum[1 : len(harmonics) + 1] = level / harmonics**0.5 * np.exp(1j * rng.uniform(0, 6.28, len(harmonics)))
    period = np.fft.irfft(spectrum, 1024) * 100
    count = int(length * RATE)
    phase = np.cumsum(pitch * np.linspace(1.03, 0.97, count) / RATE)
    tone = period[(phase * 1024).astype(np.int64) % 1024]
    return np.asarray(tone * np.sin(np.pi * np.linspace(0, 1, count)) ** 0.7, np.float32)


BEDS_INSIDE = {"room": room, "office": office, "kitchen": kitchen, "crowd": crowd}
LEVELS_INSIDE = {"room": -46.0, "office": -41.0, "kitchen": -41.0, "crowd": -33.0}
"""LUFS at which each is heard beside dialogue at -18. Part of the loudness is lost on them: much of them is low."""
