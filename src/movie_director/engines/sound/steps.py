"""A footstep on each kind of floor: the heel, the sole, and what the floor answers: mono, 48 kHz."""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.loop import RATE, burst, ping
from movie_director.engines.sound.samples import Samples

STEP_LEVEL = -15.0
"""Decibels of peak at which a step three metres away is heard in a mix."""
HARD = frozenset({"wood", "stone", "tile", "metal"})
_QUIET = {"carpet": -7.0, "grass": -4.0, "sand": -5.0, "snow": -2.0, "earth": -3.0}
"""Decibels by which soft floors are quieter."""


def step(floor: str, seed: int) -> Samples:
    """Return one step, its first sample the moment the foot comes down; peak below 1."""
    rng = np.random.default_rng([seed, 77])
    out = np.zeros(int(0.42 * RATE), np.float32)
    bend = float(rng.uniform(0.92, 1.08))
    sole = 0.05 + float(rng.uniform(0, 0.02))
    if floor == "wood":
        _add(out, ping([88 * bend, 151 * bend, 260, 480], [0.17, 0.12, 0.07, 0.04], [1, 0.7, 0.4, 0.25], 0.25), 0, 0.8)
        _add(out, burst(rng, 500, 2_800, 0.02, 0.03), 0, 0.4)
        _add(out, burst(rng, 200, 1_800, 0.06, 0.08), sole, 0.22)
    elif floor in ("stone", "tile"):
        bright = 5_200 if floor == "tile" else 3_800
        _add(
            out,
            ping([120 * bend, 310, 890 * bend, 1_720], [0.08, 0.05, 0.03, 0.02], [0.7, 0.5, 0.35, 0.2], 0.12),
            0,
            0.7,
        )
        _add(out, burst(rng, 900, bright, 0.016, 0.025), 0, 0.75)
        _add(out, burst(rng, 600, bright, 0.05, 0.07), sole, 0.3)
    elif floor == "metal":
        modes = [214 * bend, 487, 911 * bend, 1_630, 2_740]
        _add(out, ping(modes, [0.36, 0.3, 0.22, 0.14, 0.08], [0.8, 0.7, 0.5, 0.35, 0.2], 0.4), 0, 0.6)
        _add(out, burst(rng, 800, 5_000, 0.02, 0.03), 0, 0.5)
    elif floor == "carpet":
        _add(out, burst(rng, 50, 420, 0.09, 0.12), 0, 0.8)
        _add(out, burst(rng, 300, 1_500, 0.05, 0.07), sole, 0.15)
    elif floor in ("gravel", "snow", "sand"):
        low, high, grains = {"gravel": (900, 7_000, 26), "snow": (1_400, 6_500, 40), "sand": (1_200, 5_200, 34)}[floor]
        for _ in range(grains):
            at = float(rng.beta(1.6, 2.6)) * 0.24
            _add(out, burst(rng, low, high, 0.012, 0.016), at, float(rng.uniform(0.08, 0.4)))
        _add(out, burst(rng, 60, 400, 0.08, 0.1), 0, 0.4)
    elif floor == "water":
        _add(out, ping([120 * bend, 310, 890], [0.08, 0.05, 0.03], [0.7, 0.5, 0.3], 0.12), 0, 0.5)
        for _ in range(14):
            _add(
                out, burst(rng, 1_200, 8_000, 0.02, 0.03), float(rng.beta(1.3, 3)) * 0.26, float(rng.uniform(0.1, 0.4))
            )
    else:  # earth and grass
        _add(out, burst(rng, 45, 330, 0.1, 0.13), 0, 0.9)
        for _ in range(10 if floor == "grass" else 5):
            _add(out, burst(rng, 1_000, 6_000, 0.02, 0.03), float(rng.uniform(0, 0.16)), float(rng.uniform(0.05, 0.2)))
    peak = float(np.max(np.abs(out)))
    strong = 10 ** (_QUIET.get(floor, 0.0) / 20) * float(rng.uniform(0.8, 1.0))
    return np.asarray(out / max(peak, 1e-9) * strong, np.float32)


def _add(out: Samples, piece: Samples, second: float, level: float) -> None:
    first = int(second * RATE)
    last = min(len(out), first + len(piece))
    out[first:last] += piece[: last - first] * np.float32(level)
