"""The theme: eight slow bars for piano and pad in A minor, 24 seconds that begin again where they end.

Written for this studio: a sparse falling figure over Am(add9), Fmaj7, C/E, G6, Am, Fmaj7, Dm9 and an E that hangs,
suspended, until it resolves. A bar is three seconds, three beats.
"""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.loop import LENGTH, RATE, around, empty, noise, place
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single

_BAR = 3.0
_PAD = (
    (45, 52, 59, 60),
    (41, 52, 57, 60),
    (40, 52, 55, 60),
    (43, 50, 55, 59),
    (45, 52, 59, 60),
    (41, 52, 57, 60),
    (38, 53, 57, 64),
    (40, 52, 57, 59),
)
"""Each bar's chord as MIDI notes, bass first."""
_MELODY = (
    (0.0, 76, 0.9), (1.0, 72, 0.6), (2.0, 71, 0.7),
    (3.0, 69, 0.8), (5.0, 72, 0.5),
    (6.0, 79, 0.85), (7.0, 76, 0.6), (8.0, 72, 0.55),
    (9.0, 74, 0.75), (11.0, 71, 0.45),
    (12.0, 76, 0.9), (13.0, 72, 0.6), (14.0, 71, 0.65),
    (15.0, 69, 0.8), (16.5, 77, 0.5), (17.0, 76, 0.55),
    (18.0, 77, 0.8), (19.5, 76, 0.5), (20.0, 74, 0.6),
    (21.0, 71, 0.75), (22.5, 68, 0.45),
)  # fmt: skip
"""The right hand: beat in seconds, MIDI note, strength."""


def theme(rng: np.random.Generator) -> Samples:
    """Return the loop, (n, 2)."""
    piano, pad = empty(), empty()
    for second, note, strength in _MELODY:
        late = float(rng.uniform(-0.012, 0.018))  # a hand, not a clock
        place(piano, _key(rng, note, strength), second + late, (note - 72) / 30, 0.5)
    for bar, chord in enumerate(_PAD):
        start = bar * _BAR
        place(piano, _key(rng, chord[0], 0.55), start, -0.2, 0.5)
        for index, note in enumerate(chord[1:]):
            place(piano, _key(rng, note, 0.32), start + 1.0 + 0.5 * index, 0.05 * index, 0.45)
        for index, note in enumerate(chord):
            place(pad, _string(note, _BAR + 1.8, 0.0), start - 0.7, -0.7 + 0.4 * index, 0.10)
            place(pad, _string(note, _BAR + 1.8, 0.23), start - 0.7, 0.7 - 0.4 * index, 0.10)
    hall = response(2.6, 3_200)
    air = np.stack([noise(rng, [(60, -10), (400, 0), (2_000, -14), (8_000, -40)])] * 2, axis=1) * np.float32(0.0015)
    wet = around(piano, hall) * np.float32(0.5) + around(pad, hall) * np.float32(0.8)
    return single(piano + np.float32(0.7) * pad + wet + air)


def _hertz(note: int) -> float:
    return 440.0 * 2 ** ((note - 69) / 12)


def _key(rng: np.random.Generator, note: int, strength: float) -> Samples:
    """A soft piano note: stretched partials that fade faster the higher they are, two strings a hair apart."""
    base = _hertz(note)
    seconds = 4.2 if note > 55 else 5.5
    time = np.arange(int(seconds * RATE)) / RATE
    out = np.zeros(len(time))
    stiffness = 0.00035 * (base / 262) ** 1.2
    for partial in range(1, 15):
        pitch = base * partial * np.sqrt(1 + stiffness * partial**2)
        if pitch > 9_000:
            break
        level = strength / partial ** (2.1 - 0.7 * strength) * (1 - 0.85 * (partial % 7 == 0))
        decay = 5.5 / (1 + 0.42 * (partial - 1)) * (262 / base) ** 0.35
        envelope = 0.7 * np.exp(-6.9 * time / decay) + 0.3 * np.exp(-6.9 * time / (2.6 * decay))
        for detune in (-0.00022, 0.00027):
            out += 0.5 * level * envelope * np.sin(2 * np.pi * pitch * (1 + detune) * time + float(rng.uniform(0, 0.6)))
    knock = np.exp(-time / 0.012) * rng.standard_normal(len(time)) * 0.012 * strength
    out += np.convolve(knock, np.hanning(40) / 20, "same")
    out *= np.minimum(1, time / 0.006) * np.minimum(1, (seconds - time) / 0.4)
    return np.asarray(out, np.float32)


def _string(note: int, seconds: float, beat: float) -> Samples:
    """A pad voice: a few soft harmonics with a slow attack and release, slightly out of tune by `beat` Hz."""
    time = np.arange(int(seconds * RATE)) / RATE
    base = _hertz(note) + beat
    out = sum(np.sin(2 * np.pi * base * k * time + 0.6 * k) / k**1.9 for k in range(1, 7) if base * k < 3_500)
    rise, fall = np.minimum(1, time / 1.5), np.minimum(1, (seconds - time) / 1.7)
    return np.asarray(out * np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2, np.float32)


assert round(_BAR * len(_PAD) * RATE) == LENGTH
