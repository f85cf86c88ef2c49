"""Wear: what years do to clothes - faded where they rub, dark where they drag, uneven all over."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece

_DUST = np.array([0.16, 0.125, 0.085])


def worn(fit: Fit, piece: Piece, share: float, seed: int) -> Piece:
    """A piece as worn as `share`, 0 to 1: hems and cuffs soiled, knees and elbows faded, stains and a duller gloss."""
    if share <= 0:
        return piece
    rng = np.random.default_rng([seed, 23])
    p = piece.positions
    ways = rng.normal(size=(10, 3)) * 26 / fit.size
    noise = np.cos(p @ ways.T + rng.uniform(0, 6.3, 10)).mean(axis=1)
    fine = np.cos(p @ (ways.T * 3.1) + rng.uniform(0, 6.3, 10)).mean(axis=1)
    arm = fit.arm(p, piece.weights)
    low = np.clip(1 - p[:, 2] / (0.55 * fit.size), 0, 1) ** 2
    cuff = np.where(arm > 0, np.clip((arm - 1.6) / 0.4, 0, 1), 0.0)
    rub = np.exp(-(((p[:, 2] - fit.knee) / (0.09 * fit.size)) ** 2)) * (p[:, 1] < fit.depth) * (arm < 0)
    rub = np.maximum(rub, np.exp(-(((arm - 1.0) / 0.25) ** 2)) * (arm > 0))
    grey = piece.colour.mean(axis=1, keepdims=True)
    faded = 0.55 * piece.colour + 0.45 * (grey * 0.8 + 0.05)
    mixed = piece.colour + (faded - piece.colour) * np.clip(share * (0.45 + 0.7 * rub), 0, 1)[:, None]
    dirt = np.clip(share * (0.9 * low + 0.6 * cuff + 0.9 * np.clip(noise * 2.2 - 0.25, 0, 1)), 0, 0.8)
    mixed = mixed + (_tinted(mixed) - mixed) * dirt[:, None]
    mixed = mixed * (1 + 0.5 * share * fine)[:, None]
    rough = piece.roughness + (0.95 - piece.roughness) * share
    return replace(piece, colour=np.clip(mixed, 0.004, 1), roughness=rough)


def _tinted(colour: F64) -> F64:
    return 0.45 * colour + 0.55 * np.minimum(_DUST, colour * 0.8 + 0.03)
