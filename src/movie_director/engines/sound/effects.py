"""Effects: sounds that a shot's action names, made from struck modes and shaped noise: mono, 48 kHz, peak at 1."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from movie_director.engines.sound.happenings import GOES_ON_MORE, LEVELS_MORE, MORE
from movie_director.engines.sound.loop import RATE, burst, ping
from movie_director.engines.sound.samples import Samples

GOES_ON = frozenset({"ticking", "footsteps", "phone"}) | GOES_ON_MORE
"""Effects that last as long as their cue; the others sound once."""
LEVELS = {
    "ticking": -9.0,
    "footsteps": -13.0,
    "door": -10.0,
    "phone": -15.0,
    "thunder": -11.0,
    "impact": -5.0,
} | LEVELS_MORE
"""Decibels of peak at which each is heard in a mix."""
TAILS = {"thunder": 7.0, "door": 1.6, "impact": 2.6}
"""Seconds that the effects which sound once last."""


def effect(name: str, seconds: float, seed: int) -> Samples:
    """Return an effect lasting about `seconds` (ignored by those that sound once), peak at 1."""
    rng = np.random.default_rng([seed, *name.encode()])
    sound = _MAKERS[name](rng, max(0.3, seconds))
    return sound / np.float32(max(1e-9, float(np.max(np.abs(sound)))))


def _ticking(rng: np.random.Generator, seconds: float) -> Samples:
    """A wall clock, two beats a second: the escapement lets go, `tick` bright and `tock` lower, in a wooden case."""
    out = np.zeros(int(seconds * RATE), np.float32)
    beats: list[Samples] = []
    for low, level in ((1.0, 1.0), (0.70, 0.85)):
        modes = [pitch * low for pitch in (2_150.0, 3_480.0, 5_260.0, 7_400.0)]
        beat = ping(modes, [0.05, 0.036, 0.024, 0.016], [1.0, 0.8, 0.6, 0.4], 0.16)
        case = ping([310 * low, 540 * low, 890 * low], [0.11, 0.08, 0.05], [0.55, 0.4, 0.3], 0.16)
        click = np.zeros(len(beat), np.float32)
        for late, strength in ((0.0, 0.8), (0.011, 0.35)):  # the pallet drops, then the wheel settles
            hit = burst(rng, 2_500 * low, 9_000 * low, 0.006, 0.008) * np.float32(strength)
            at = int(late * RATE)
            click[at : at + len(hit)] += hit
        beats.append((beat + case + click) * np.float32(level))
    for index in range(int(seconds * 2) + 1):
        _add(out, beats[index % 2] * np.float32(rng.uniform(0.93, 1.0)), 0.04 + index * 0.5)
    return out


def _footsteps(rng: np.random.Generator, seconds: float) -> Samples:
    """Shoes on a hard floor, walking: a heel, then the softer sole."""
    out = np.zeros(int(seconds * RATE), np.float32)
    now, index = 0.08, 0
    while now < seconds - 0.15:
        heel = ping([95, 168, 410], [0.12, 0.08, 0.03], [1.0, 0.55, 0.25], 0.16) * np.float32(0.75)
        heel[: int(0.03 * RATE)] += burst(rng, 700, 3_400, 0.022, 0.03) * np.float32(0.55)
        sole = burst(rng, 250, 2_400, 0.07, 0.09) * np.float32(0.2)
        strength = float(rng.uniform(0.75, 1.0)) * (1.0 if index % 2 else 0.88)
        _add(out, heel * np.float32(strength), now)
        _add(out, sole * np.float32(strength), now + float(rng.uniform(0.075, 0.1)))
        now += float(rng.normal(0.54, 0.014))
        index += 1
    return out


def _door(rng: np.random.Generator, seconds: float) -> Samples:
    """A door falls shut: the handle, the leaf against its frame, the latch."""
    out = np.zeros(int(TAILS["door"] * RATE), np.float32)
    handle = ping([1_240, 2_310, 3_720], [0.07, 0.05, 0.03], [0.5, 0.4, 0.3], 0.1)
    _add(out, handle * np.float32(0.22), 0.02)
    _add(out, burst(rng, 1_500, 6_000, 0.02, 0.03) * np.float32(0.14), 0.05)
    thud = ping([58, 92, 143, 227, 390], [0.42, 0.34, 0.24, 0.15, 0.08], [1.0, 0.9, 0.6, 0.4, 0.25], 0.6)
    _add(out, thud, 0.42)
    _add(out, burst(rng, 90, 1_100, 0.12, 0.2) * np.float32(0.75), 0.42)
    latch = ping([980, 1_870, 3_150, 4_800], [0.06, 0.05, 0.04, 0.025], [0.6, 0.5, 0.4, 0.3], 0.1)
    _add(out, latch * np.float32(0.3), 0.455)
    _add(out, burst(rng, 1_800, 8_000, 0.012, 0.02) * np.float32(0.3), 0.46)
    return out


def _phone(rng: np.random.Generator, seconds: float) -> Samples:
    """A telephone with two bells: two seconds of ringing, three of waiting."""
    out = np.zeros(int(seconds * RATE), np.float32)
    bells = [
        ping([base, base * 2.32, base * 3.87, base * 5.1], [0.9, 0.6, 0.35, 0.2], [1.0, 0.55, 0.4, 0.2], 1.0)
        for base in (1_180.0, 1_395.0)
    ]
    strokes = np.arange(0, 1.95, 0.05)
    for ring in np.arange(0.05, seconds, 5.0):
        for index, stroke in enumerate(strokes):
            _add(out, bells[index % 2] * np.float32(rng.uniform(0.8, 1.0)), float(ring + stroke))
    return out


def _thunder(rng: np.random.Generator, seconds: float) -> Samples:
    """Thunder some way off: a torn crack, then rolls that grow darker."""
    count = int(TAILS["thunder"] * RATE)
    time = np.arange(count) / RATE
    out = np.zeros(count)
    rolls = np.exp(-time / 2.2)
    for _ in range(9):
        at = float(rng.uniform(0.15, 4.2))
        rolls += (
            float(rng.uniform(0.25, 0.8)) * np.exp(-at / 3) * np.exp(-np.square((time - at) / rng.uniform(0.12, 0.5)))
        )
    for low, high, fade, level in (
        (25, 110, 3.6, 1.0),
        (80, 320, 1.9, 0.6),
        (250, 1_400, 0.7, 0.3),
        (900, 5_000, 0.22, 0.16),
    ):
        noise = burst(rng, low, high, 500, TAILS["thunder"]).astype(np.float64)
        out += level * noise / np.std(noise) * rolls * np.exp(-time / fade)
    out *= np.minimum(1, time / 0.02) * np.minimum(1, (TAILS["thunder"] - time) / 1.5)
    return np.asarray(np.tanh(out / (1.2 * np.std(out) * 3)), np.float32)


def _impact(rng: np.random.Generator, seconds: float) -> Samples:
    """A deep hit that falls in pitch, as at a turn in a story."""
    count = int(TAILS["impact"] * RATE)
    time = np.arange(count) / RATE
    pitch = 34 + 62 * np.exp(-time / 0.09)
    boom = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-time / 0.55)
    body = np.zeros(count, np.float32)
    _add(body, burst(rng, 60, 700, 0.5, 0.8) * np.float32(0.5), 0.0)
    _add(body, burst(rng, 800, 5_000, 0.05, 0.1) * np.float32(0.3), 0.0)
    rest = np.minimum(1, time / 0.002) * np.minimum(1, (TAILS["impact"] - time) / 0.8)
    return np.asarray((np.tanh(1.6 * boom) + body) * rest, np.float32)


def _add(out: Samples, piece: Samples, second: float) -> None:
    first = int(second * RATE)
    last = min(len(out), first + len(piece))
    if last > first:
        out[first:last] += piece[: last - first]


_MAKERS: dict[str, Callable[[np.random.Generator, float], Samples]] = {
    "ticking": _ticking,
    "footsteps": _footsteps,
    "door": _door,
    "phone": _phone,
    "thunder": _thunder,
    "impact": _impact,
    **MORE,
}
