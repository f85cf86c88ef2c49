"""What is worn round the neck: ties, bow ties, cravats, scarves."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece, even, grid, join, ramp
from movie_director.engines.blender.people.tailor import lay, patch


def neckwear(fit: Fit, shirt: Piece, kind: str, colour: F64, throat: float) -> list[Piece]:
    """The pieces of a kind, laid on a shirt whose collar closes at height `throat`."""
    if kind == "tie":
        return [_tie(fit, shirt, colour, throat)]
    if kind == "bow-tie":
        return [_bow(fit, shirt, colour, throat)]
    if kind == "cravat":
        return [_cravat(fit, shirt, colour, throat)]
    return [_scarf(fit, shirt, colour)] if kind == "scarf" else []


def _sheet(shirt: Piece, centre: F64, half: F64, z: F64, lift: F64, colour: F64, rough: float) -> Piece:
    """A strip down the front: at heights `z` (r,) around `centre` (r,) as wide as twice `half`, bulging by `lift`."""
    across = even(-1, 1, 7)
    x = centre[:, None] + half[:, None] * across[None, :]
    raised = lift[:, None] * np.sqrt(np.clip(1.02 - across**2, 0, 1))[None, :] + 0.001
    return patch(shirt, x, np.repeat(z[:, None], 7, axis=1), raised, colour, rough)


def _tie(fit: Fit, shirt: Piece, colour: F64, throat: float) -> Piece:
    size = fit.size
    end = fit.waist - 0.03 * size
    t = even(0, 1, 16)
    z = throat + (end - throat) * t
    half = size * ramp(t, [0, 0.06, 0.88, 1.0], [0.012, 0.015, 0.040, 0.002])
    blade = _sheet(shirt, 0 * t, half, z, np.full(16, 0.007), colour, 0.45)
    k = even(0, 1, 6)
    knot = _sheet(
        shirt, 0 * k, size * ramp(k, [0, 0.2, 1], [0.018, 0.021, 0.012]), throat + size * (0.020 - 0.042 * k),
        np.full(6, 0.017) * np.sin(np.pi * (0.15 + 0.7 * k)), colour * 0.92, 0.45,
    )  # fmt: skip
    return join(blade, knot)


def _bow(fit: Fit, shirt: Piece, colour: F64, throat: float) -> Piece:
    size = fit.size
    u = even(-1, 1, 17)
    v = even(1, -1, 5)
    half = size * ramp(np.abs(u), [0, 0.16, 0.3, 0.8, 1.0], [0.009, 0.010, 0.015, 0.026, 0.022])
    x = np.repeat((u * 0.062 * size)[None, :], 5, axis=0)
    z = throat + 0.004 * size + v[:, None] * half[None, :]
    lift = 0.014 + 0.010 * np.sqrt(np.clip(1.02 - v**2, 0, 1))[:, None] * np.ones((1, 17))
    lift[:, np.abs(u) < 0.2] += 0.006
    # Its wings stand off the throat: they are laid on as if it were flat.
    at, normal, weights = lay(shirt, np.zeros(1), np.array([throat]))
    middle = patch(shirt, x * 0.3, z * 0 + throat, 0.0, colour, 0.4)
    positions = np.stack([x, np.full_like(x, at[0, 1]), z], axis=-1) - np.array([0.0, 1.0, 0.0]) * lift[..., None]
    positions[..., 1] += 1.2 * x**2 / size
    n = x.size
    tone = np.tile(colour, (n, 1)) * ramp(np.abs(np.tile(u, 5)), [0, 0.16, 0.22, 0.5], [1, 1, 0.6, 1.0])[:, None]
    assert len(middle.positions) and normal.shape == (1, 3)
    return Piece(
        positions.reshape(-1, 3), grid(5, 17, closed=False), tone, np.full(n, 0.4), np.repeat(weights, n, axis=0)
    )


def _cravat(fit: Fit, shirt: Piece, colour: F64, throat: float) -> Piece:
    size = fit.size
    t = even(0, 1, 12)
    z = throat + size * (0.022 - 0.125 * t)
    half = size * ramp(t, [0, 0.14, 0.3, 0.8, 1.0], [0.026, 0.030, 0.030, 0.052, 0.050])
    lift = size * ramp(t, [0, 0.12, 0.24, 0.34, 0.8, 1.0], [0.012, 0.022, 0.016, 0.020, 0.024, 0.006])
    return _sheet(shirt, 0 * t, half, z, lift, colour, 0.42)


def _scarf(fit: Fit, shirt: Piece, colour: F64) -> Piece:
    """A thick roll round the neck, and one end down the chest."""
    size, names = fit.size, fit.body.base.bones
    phi = even(0, 2 * np.pi, 40, endpoint=False)
    turn = even(0, 2 * np.pi, 12, endpoint=False)
    p = fit.form.positions
    made: list[F64] = []
    near = np.abs(fit.below_neck(p, 0.0)) < 0.05 * size
    angle = np.arctan2(p[near, 0], fit.neck[1] - p[near, 1])
    reach = np.hypot(p[near, 0], p[near, 1] - fit.neck[1])
    apart = np.cos(phi[:, None] - angle[None, :])
    share = np.exp((apart - 1) * 30)
    radius = (share @ reach) / share.sum(axis=1) + 0.018 * size
    for across, up in zip(np.cos(turn), np.sin(turn), strict=True):
        fold = 1 + 0.10 * np.cos(3 * turn[0] + 5 * phi)
        r = radius + 0.026 * size * across * fold
        low = 0.012 * size - 0.42 * radius * np.cos(phi)
        made.append(
            np.stack([np.sin(phi) * r, fit.neck[1] - np.cos(phi) * r, fit.neck[2] + low + 0.036 * size * up], 1)
        )
    ring = np.stack(made)
    weights = np.zeros((ring[..., 0].size, len(names)))
    weights[:, names.index("neck_01")], weights[:, names.index("spine_03")] = 0.45, 0.55
    groove = 0.86 + 0.14 * np.abs(np.cos(turn * 1.5))[:, None]
    tone = (colour * groove[..., None] * np.ones((1, 40, 1))).reshape(-1, 3)
    roll_ = Piece(ring.reshape(-1, 3), _wrapped(12, 40), tone, np.full(len(weights), 0.9), weights)
    t = even(0, 1, 14)
    top = fit.neck[2] - 0.10 * size
    end = _sheet(
        shirt, 0.045 * size + 0.012 * size * t, np.full(14, 0.046 * size), top - 0.34 * size * t,
        np.full(14, 0.020), colour, 0.9,
    )  # fmt: skip
    return join(roll_, end)


def _wrapped(rows: int, columns: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """A grid closed both ways."""
    r, c = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    a, b = r * columns + c, r * columns + (c + 1) % columns
    low, beside = (a + columns) % (rows * columns), (b + columns) % (rows * columns)
    quads = np.stack([a, b, beside, low], axis=-1).reshape(-1, 4)
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int64)
