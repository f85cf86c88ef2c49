"""More effects: glass, knocks, hinges, bells, engines, sirens, shots and the like: mono, 48 kHz.

Each is `(rng, seconds) -> samples`; those that sound once last as long as they last.
"""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.loop import RATE, burst, ping
from movie_director.engines.sound.samples import Samples

LEVELS_MORE = {
    "glass": -9.0, "clink": -18.0, "knock": -11.0, "creak": -19.0, "bell": -15.0, "engine": -17.0, "siren": -22.0,
    "gunshot": -4.0, "explosion": -4.0, "splash": -12.0, "crash": -8.0, "typing": -20.0, "applause": -18.0,
    "scrape": -24.0,
}  # fmt: skip
"""Decibels of peak at which each is heard in a mix."""
GOES_ON_MORE = frozenset({"engine", "siren", "typing", "applause"})


def glass(rng: np.random.Generator, seconds: float) -> Samples:
    """A pane breaks: the blow, then shards that ring as they fall."""
    out = np.zeros(int(1.8 * RATE), np.float32)
    _add(out, burst(rng, 1_500, 14_000, 0.12, 0.2), 0.0, 0.9)
    for _ in range(46):
        at = 0.02 + float(rng.exponential(0.28))
        pitch = float(rng.uniform(2_200, 9_500))
        shard = ping([pitch, pitch * 1.51, pitch * 2.2], [0.12, 0.08, 0.05], [1, 0.5, 0.25], 0.14)
        _add(out, shard, at, 0.35 * float(rng.uniform(0.2, 1)) * float(np.exp(-at)))
    return out


def clink(rng: np.random.Generator, seconds: float) -> Samples:
    """A glass is set down, or meets another."""
    base = float(rng.uniform(2_300, 3_100))
    out = ping([base, base * 1.52, base * 2.31, base * 3.4], [0.5, 0.35, 0.2, 0.1], [1, 0.6, 0.35, 0.2], 0.55)
    out[: int(0.01 * RATE)] += burst(rng, 2_000, 9_000, 0.006, 0.01)[: int(0.01 * RATE)] * np.float32(0.4)
    return out


def knock(rng: np.random.Generator, seconds: float) -> Samples:
    """Three knuckles on a wooden door."""
    out = np.zeros(int(1.1 * RATE), np.float32)
    for at in (0.0, 0.21, 0.42):
        at += float(rng.uniform(-0.012, 0.012)) if at else 0.0
        body = ping([142, 233, 391, 610], [0.16, 0.11, 0.07, 0.04], [1, 0.7, 0.5, 0.3], 0.2)
        _add(out, body, at, float(rng.uniform(0.75, 1.0)))
        _add(out, burst(rng, 700, 3_200, 0.012, 0.02), at, 0.5)
    return out


def creak(rng: np.random.Generator, seconds: float) -> Samples:
    """A hinge turns: wood and iron that stick and slip, ever slower."""
    count = int(1.4 * RATE)
    out = np.zeros(count, np.float32)
    at, gap = 0.02, 0.009
    while at < 1.25:
        pitch = 480 + 260 * float(np.sin(2.1 * at)) + float(rng.uniform(-15, 15))
        _add(out, ping([pitch, pitch * 2.02, pitch * 3.1], [0.03, 0.02, 0.015], [1, 0.55, 0.3], 0.04), at, 0.6)
        gap *= float(rng.uniform(0.97, 1.05))
        at += max(0.006, gap)
    time = np.arange(count) / RATE
    return out * (np.minimum(1, time / 0.15) * np.minimum(1, (1.4 - time) / 0.4)).astype(np.float32)


def bell(rng: np.random.Generator, seconds: float) -> Samples:
    """A bell is struck twice: hum, prime, tierce, quint and nominal."""
    base = 415.0
    tone = ping(
        [base / 2, base, base * 1.19, base * 1.5, base * 2, base * 2.67, base * 3],
        [3.2, 2.4, 2.0, 1.4, 1.6, 0.8, 0.6],
        [0.5, 1, 0.7, 0.4, 0.8, 0.3, 0.2],
        3.2,
    )
    out = np.zeros(int(4.6 * RATE), np.float32)
    _add(out, tone, 0.0, 0.8)
    _add(out, tone, 1.35, 0.7)
    return out * _ends(len(out), 0.0, 0.4)


def engine(rng: np.random.Generator, seconds: float) -> Samples:
    """A car's engine: four strokes that are not quite alike, and the air it draws."""
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    turns = 27 * (1 + 0.10 * np.sin(2 * np.pi * 0.23 * time) + 0.02 * np.sin(2 * np.pi * 1.7 * time))
    phase = 2 * np.pi * np.cumsum(turns) / RATE
    out = sum(np.sin(phase * k + k * k) / k**1.1 * (1 if k % 2 == 0 else 0.55) for k in range(1, 18))
    rough = 1 + 0.18 * np.sin(phase / 2) + 0.1 * np.sin(phase / 4)
    air = burst(rng, 120, 900, 60, seconds)[:count]
    air = air / max(1e-9, float(np.std(air))) * 0.16
    return np.asarray(
        (np.tanh(0.35 * out * rough) + air * (1 + 0.6 * np.sin(phase))) * _ends(count, 0.5, 0.8), np.float32
    )


def siren(rng: np.random.Generator, seconds: float) -> Samples:
    """A siren some streets away that rises and falls."""
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    pitch = 820 + 320 * np.sin(2 * np.pi * time / 3.4 - 1.3)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.15 * np.sin(3 * phase)
    return np.asarray(tone * (1 + 0.2 * np.sin(2 * np.pi * 0.4 * time)) * _ends(count, 0.8, 0.8), np.float32)


def gunshot(rng: np.random.Generator, seconds: float) -> Samples:
    """A pistol: the crack, the body, and what the place throws back."""
    out = np.zeros(int(1.6 * RATE), np.float32)
    _add(out, burst(rng, 800, 14_000, 0.03, 0.06), 0.0, 1.0)
    _add(out, burst(rng, 60, 900, 0.16, 0.25), 0.0, 0.9)
    _add(out, burst(rng, 200, 3_200, 0.9, 1.5), 0.012, 0.22)
    return out


def explosion(rng: np.random.Generator, seconds: float) -> Samples:
    """A blast that rolls away."""
    out = np.zeros(int(4.5 * RATE), np.float32)
    _add(out, burst(rng, 20, 180, 2.8, 4.2), 0.0, 1.0)
    _add(out, burst(rng, 150, 1_400, 1.4, 2.4), 0.0, 0.6)
    _add(out, burst(rng, 900, 9_000, 0.25, 0.5), 0.0, 0.5)
    for _ in range(24):
        _add(out, burst(rng, 600, 5_000, 0.05, 0.08), 0.4 + float(rng.exponential(0.8)), float(rng.uniform(0.02, 0.1)))
    return np.asarray(np.tanh(1.4 * out), np.float32) * _ends(len(out), 0.0, 0.8)


def splash(rng: np.random.Generator, seconds: float) -> Samples:
    """Something falls into water: the slap, the hollow, the drops."""
    out = np.zeros(int(1.5 * RATE), np.float32)
    _add(out, burst(rng, 300, 7_000, 0.35, 0.6), 0.0, 0.9)
    time = np.arange(int(0.25 * RATE)) / RATE
    hollow = np.sin(2 * np.pi * (260 * time + 700 * np.square(time))) * np.exp(-14 * time)
    _add(out, np.asarray(hollow, np.float32), 0.07, 0.5)
    for _ in range(40):
        _add(
            out, burst(rng, 1_800, 9_000, 0.02, 0.03), 0.15 + float(rng.exponential(0.3)), float(rng.uniform(0.03, 0.2))
        )
    return out


def crash(rng: np.random.Generator, seconds: float) -> Samples:
    """Things fall over: wood and tin, one after another."""
    out = np.zeros(int(1.7 * RATE), np.float32)
    for index in range(9):
        at = 0.0 if index == 0 else float(rng.exponential(0.24))
        pitch = float(rng.uniform(140, 900))
        _add(
            out,
            ping([pitch, pitch * 1.7, pitch * 2.9, pitch * 4.3], [0.2, 0.14, 0.09, 0.05], [1, 0.7, 0.5, 0.3], 0.25),
            at,
            float(rng.uniform(0.3, 0.9)),
        )
        _add(out, burst(rng, 300, 6_000, 0.08, 0.12), at, float(rng.uniform(0.2, 0.7)))
    return out


def typing(rng: np.random.Generator, seconds: float) -> Samples:
    """Keys, in runs and pauses."""
    out = np.zeros(int(seconds * RATE), np.float32)
    now = 0.03
    while now < seconds - 0.1:
        _add(out, burst(rng, 900, 5_000, 0.012, 0.02), now, float(rng.uniform(0.5, 1)))
        _add(out, ping([310, 720], [0.04, 0.02], [1, 0.5], 0.05), now, float(rng.uniform(0.2, 0.4)))
        now += float(rng.uniform(0.09, 0.19)) + (float(rng.uniform(0.3, 0.8)) if rng.random() < 0.12 else 0.0)
    return out


def scrape(rng: np.random.Generator, seconds: float) -> Samples:
    """A wooden chair is pushed over a floor: its legs stick and slip, and knock as they come to rest."""
    lasts = 0.58
    out = np.zeros(int(0.9 * RATE), np.float32)
    at, low = 0.03, float(rng.uniform(150, 190))
    while at < lasts:
        share = at / lasts
        pitch = low * (1 + 0.35 * float(np.sin(np.pi * share))) * float(rng.uniform(0.97, 1.03))
        modes = [pitch, pitch * 2.3, pitch * 4.1, pitch * 6.7]
        slip = ping(modes, [0.03, 0.022, 0.014, 0.01], [1, 0.8, 0.5, 0.3], 0.04)
        swell = float(np.sin(np.pi * min(1.0, share * 1.05)) ** 0.6)
        _add(out, slip, at, 0.5 * swell * float(rng.uniform(0.6, 1.0)))
        _add(out, burst(rng, 500, 4_200, 0.012, 0.02), at, 0.22 * swell)
        at += float(rng.uniform(0.008, 0.015))
    _add(out, ping([118, 207, 352, 540], [0.09, 0.06, 0.04, 0.03], [1, 0.6, 0.4, 0.25], 0.14), lasts, 0.55)
    return out


def applause(rng: np.random.Generator, seconds: float) -> Samples:
    """Many hands."""
    count = int(seconds * RATE)
    out = np.zeros(count, np.float32)
    claps = [burst(rng, float(rng.uniform(600, 1_100)), float(rng.uniform(2_200, 4_200)), 0.02, 0.03) for _ in range(8)]
    for _ in range(int(70 * seconds)):
        _add(out, claps[int(rng.integers(8))], float(rng.uniform(0, seconds)), float(rng.uniform(0.2, 1)))
    return out * _ends(count, 0.6, 0.9)


def _ends(count: int, rise: float, fall: float) -> Samples:
    time = np.arange(count) / RATE
    up = np.minimum(1, time / rise) if rise else np.ones(count)
    return np.asarray(up * np.minimum(1, np.maximum(0, count / RATE - time) / fall), np.float32)


def _add(out: Samples, piece: Samples, second: float, level: float = 1.0) -> None:
    first = int(second * RATE)
    last = min(len(out), first + len(piece))
    if last > first:
        out[first:last] += piece[: last - first] * np.float32(level)


MORE = {
    "glass": glass, "clink": clink, "knock": knock, "creak": creak, "bell": bell, "engine": engine, "siren": siren,
    "gunshot": gunshot, "explosion": explosion, "splash": splash, "crash": crash, "typing": typing,
    "applause": applause, "scrape": scrape,
}  # fmt: skip
