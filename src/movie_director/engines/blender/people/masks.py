"""Where on the base mesh things are: lips, nose, cheeks, ears, mouth cavity ... read off its own shape targets."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64, load, target
from movie_director.engines.blender.people.piece import triangulate, vertex_normals


def _moved(data: Path, names: tuple[str, ...]) -> F64:
    """How far targets move each vertex, 0 to 1 of the farthest, (19158,)."""
    total = np.zeros(len(load(data).positions))
    for name in names:
        index, moves = target(data, name)
        length = np.linalg.norm(moves, axis=1)
        total[index] = np.maximum(total[index], length / max(float(length.max()), 1e-9))
    return total


@lru_cache(maxsize=2)
def masks(data: Path) -> dict[str, F64]:
    """Named shares 0 to 1 for each base vertex."""
    base = load(data)
    positions = base.positions
    lips = _moved(
        data,
        ("mouth/mouth-upperlip-volume-incr", "mouth/mouth-lowerlip-volume-incr"),
    )
    nose = _moved(data, ("nose/nose-volume-incr", "nose/nose-nostrils-width-incr"))
    mouth = positions[lips > 0.5].mean(axis=0)
    x, y, z = positions.T
    front = positions[lips > 0.3, 1].min()
    near = np.flatnonzero((np.abs(x) < 0.05) & (z > mouth[2] - 0.05) & (z < mouth[2] + 0.05) & (y < front + 0.1))
    near = near[near < BODY_VERTICES]
    inner = near[
        (y[near] > front + 0.008)
        & (np.abs(x[near]) < 0.036)
        & (z[near] > mouth[2] - 0.026)
        & (z[near] < mouth[2] + 0.013)
    ]
    # Skin hides what is inside the mouth: something lies close in front of it.
    inner = inner[nose[inner] < 0.12]
    across = (x[inner, None] - x[None, near]) ** 2 + (z[inner, None] - z[None, near]) ** 2
    hidden = ((across < 0.005**2) & (y[None, near] < y[inner, None] - 0.0075)).any(axis=1)
    cavity = np.zeros(len(positions))
    cavity[inner[hidden]] = 1.0
    # Where closed lips touch, skin next to the cavity has something before it as well, only nearer.
    lip = near[(lips[near] > 0.2) & (cavity[near] < 0.5)]
    deep = positions[inner[hidden]]
    beside = (np.linalg.norm(positions[lip, None] - deep[None], axis=2) < 0.006).any(axis=1)
    across = (x[lip, None] - x[None, near]) ** 2 + (z[lip, None] - z[None, near]) ** 2
    behind = ((across < 0.003**2) & (y[None, near] < y[lip, None] - 0.0032)).any(axis=1)
    within = np.zeros(len(positions))
    # Where the lips meet they face one another: each keeps light off the other by half.
    facing = vertex_normals(positions, triangulate(base.quads["body"]))[near, 2] * np.sign(mouth[2] - z[near])
    meeting = near[(facing > 0.5) & (lips[near] > 0.1) & (np.abs(z[near] - mouth[2]) < 0.004)]
    within[meeting] = 0.5
    within[lip[beside & behind & (np.abs(x[lip]) < 0.024)]] = 1.0
    within = np.maximum(within, cavity)
    unit = {name: np.linalg.norm(base.unit_deltas[:, k], axis=1) for k, name in enumerate(base.units)}

    def strength(*names: str) -> F64:
        total = np.maximum.reduce([unit[name] / unit[name].max() for name in names]).astype(np.float64)
        return total

    return {
        "lips": lips,
        "cavity": cavity,
        "within": within,
        "nose": nose,
        "nose_tip": _moved(data, ("nose/nose-point-width-incr",)),
        "cheeks": _moved(data, ("cheek/l-cheek-volume-incr", "cheek/r-cheek-volume-incr")),
        "ears": _moved(data, ("ears/l-ear-scale-incr", "ears/r-ear-scale-incr")),
        "brow": _moved(data, ("eyebrows/eyebrows-trans-up",)),
        "lid": strength("eyeBlinkLeft", "eyeBlinkRight"),
        "bags": _moved(data, ("eyes/l-eye-bag-incr", "eyes/r-eye-bag-incr")),
        "chin": _moved(data, ("chin/chin-prominent-incr",)),
    }
