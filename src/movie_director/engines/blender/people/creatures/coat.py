"""Coats: colours of fur and feathers, what is lighter and darker of them, spots, patches and stripes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.piece import Piece, even


@dataclass(frozen=True)
class Coat:
    """Linear colours: the coat, the other colour of markings, a lighter and a darker of its own."""

    main: F64
    other: F64
    light: F64
    dark: F64
    pattern: str
    seed: int

    @classmethod
    def of(cls, look: Mapping[str, Any]) -> Coat:
        """The coat that a look describes."""
        main = linear(str(look["fur_colour"]))
        marked = str(look["marking_colour"])
        other = linear(marked) if marked else main * 0.55 + np.array([0.80, 0.76, 0.68]) * 0.45
        dark = main * 0.42 if main.mean() > 0.04 else main * 0.6
        return cls(main, other, main * 0.5 + other * 0.5, dark, str(look["pattern"]), int(look["seed"]))

    def painted(self, skin: Piece, size: float) -> Piece:
        """A skin with the coat's pattern where it shows the coat's own colour, and with hands' unevenness all over.

        `size` is how long the creature is, metres: spots grow with it.
        """
        positions = skin.positions
        plain = np.clip(1 - np.abs(skin.colour - self.main).max(axis=1) / (0.25 * max(self.main.max(), 0.03)), 0, 1)
        share = np.zeros(len(positions))
        if self.pattern == "spotted":
            share = _spots(positions, 0.075 * size, 0.34, self.seed)
        elif self.pattern == "patched":
            share = _spots(positions, 0.26 * size, 0.46, self.seed)
        elif self.pattern == "striped":
            wave = positions[:, 1] / (0.030 * size) + 1.6 * _uneven(positions, 0.22 * size, self.seed)
            high = np.clip((positions[:, 2] - 0.3 * positions[:, 2].max()) / (0.2 * positions[:, 2].max()), 0, 1)
            share = np.clip((np.sin(wave) - 0.25) / 0.4, 0, 1) * high
        marking = self.dark if self.pattern == "striped" else self.other
        colour = skin.colour + (share * plain)[:, None] * (marking - skin.colour)
        colour *= (1 + 0.07 * _uneven(positions, 0.05 * size, self.seed + 3))[:, None]
        return skin.with_colour(colour)


def _uneven(points: F64, size: float, seed: int) -> F64:
    """A smooth field of about -1 to 1 whose hills are `size` metres wide, (n,)."""
    rng = np.random.default_rng([seed % 9973, 41])
    ways = rng.normal(size=(9, 3))
    ways *= (rng.uniform(0.7, 1.5, 9) / np.linalg.norm(ways, axis=1))[:, None] * 3.1 / size
    return np.sin(points @ ways.T + rng.uniform(0, 6.28, 9)).sum(axis=1) / 3.6


def _spots(points: F64, size: float, most: float, seed: int) -> F64:
    """How much each point (n,) lies in a spot: round about seeds strewn evenly, `most` of their distance wide."""
    rng = np.random.default_rng([seed % 9973, 43])
    low, high = points.min(axis=0), points.max(axis=0)
    count = np.ceil((high - low) / size).astype(int) + 1
    cells = np.stack(np.meshgrid(*(even(0, int(n) - 1, int(n)) for n in count), indexing="ij"), axis=-1).reshape(-1, 3)
    seeds = low + (cells + rng.uniform(-0.1, 1.1, cells.shape)) * size
    radius = rng.uniform(0.5, 1.0, len(seeds)) * most * size * 1.35
    radius[rng.random(len(seeds)) < 0.35] = 0
    found = np.zeros(len(points))
    for start in range(0, len(points), 512):
        part = points[start : start + 512]
        away = np.sqrt(((part[:, None] - seeds[None]) ** 2).sum(axis=2))
        found[start : start + 512] = np.clip((radius[None] - away) / (0.10 * size), 0, 1).max(axis=1)
    return found
