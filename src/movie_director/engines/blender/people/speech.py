"""Mouths that speak: the 15 Oculus visemes as face units, flowing into one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from movie_director.engines.blender.people.shot import Viseme, ease


def _both(name: str, share: float) -> dict[str, float]:
    return {f"{name}Left": share, f"{name}Right": share}


VISEMES: Mapping[str, Mapping[str, float]] = {
    "sil": {},
    "PP": {"mouthRollLower": 0.28, "mouthRollUpper": 0.22, **_both("mouthPress", 0.25), "mouthPucker": 0.06},
    "FF": {"jawOpen": 0.05, "mouthRollLower": 0.42, **_both("mouthUpperUp", 0.30), "mouthShrugLower": 0.10},
    "TH": {"jawOpen": 0.16, **_both("mouthLowerDown", 0.22), **_both("mouthUpperUp", 0.14), "tongueOut": 0.10},
    "DD": {
        "jawOpen": 0.12,
        **_both("mouthLowerDown", 0.30),
        **_both("mouthUpperUp", 0.20),
        **_both("mouthStretch", 0.10),
    },
    "kk": {
        "jawOpen": 0.16,
        **_both("mouthLowerDown", 0.24),
        **_both("mouthUpperUp", 0.16),
        **_both("mouthStretch", 0.08),
    },
    "CH": {"jawOpen": 0.09, "mouthFunnel": 0.42, **_both("mouthLowerDown", 0.20), **_both("mouthUpperUp", 0.20)},
    "SS": {
        "jawOpen": 0.05,
        **_both("mouthLowerDown", 0.36),
        **_both("mouthUpperUp", 0.24),
        **_both("mouthStretch", 0.22),
    },
    "nn": {"jawOpen": 0.11, **_both("mouthLowerDown", 0.26), **_both("mouthUpperUp", 0.14)},
    "RR": {"jawOpen": 0.13, "mouthFunnel": 0.32, "mouthPucker": 0.14, **_both("mouthUpperUp", 0.14)},
    "aa": {"jawOpen": 0.50, **_both("mouthLowerDown", 0.24), **_both("mouthUpperUp", 0.20)},
    "E": {
        "jawOpen": 0.30,
        **_both("mouthLowerDown", 0.28),
        **_both("mouthUpperUp", 0.20),
        **_both("mouthStretch", 0.22),
        **_both("mouthSmile", 0.08),
    },
    "ih": {
        "jawOpen": 0.17,
        **_both("mouthLowerDown", 0.28),
        **_both("mouthUpperUp", 0.18),
        **_both("mouthStretch", 0.26),
        **_both("mouthSmile", 0.10),
    },
    "oh": {"jawOpen": 0.37, "mouthFunnel": 0.48, "mouthPucker": 0.10},
    "ou": {"jawOpen": 0.14, "mouthFunnel": 0.34, "mouthPucker": 0.42},
}
"""Each viseme's face units at full voice, tuned by eye on this mesh."""

_CLOSED = {"PP": 1.0, "FF": 0.7}
VOWELS = ("aa", "E", "ih", "oh", "ou")
_SOFT, _LOUD = 0.35, 1.1
"""How far a vowel's shape goes that is hardly heard, and one as loud as any: who speaks up opens the mouth."""


class Speech:
    """A line's mouth as a function of time."""

    def __init__(self, visemes: Sequence[Viseme], energy: float = 1.0) -> None:
        kept = [v for v in visemes if v.shape in VISEMES and v.shape != "sil"]
        self._shapes = [v.shape for v in kept]
        self._open = [_SOFT + (_LOUD - _SOFT) * v.level if v.shape in VOWELS else 1.0 for v in kept]
        self._middle = np.array([(v.start + v.end) / 2 for v in kept])
        # No shape is shorter than the eye sees at 12 pictures a second.
        self._half = np.array([max(v.end - v.start, 0.075) / 2 for v in kept])
        self._energy = energy
        self.stresses = self._stressed(kept)

    @staticmethod
    def _stressed(kept: Sequence[Viseme]) -> tuple[float, ...]:
        """Times of the long open vowels, at least 0.45 s apart: where heads nod and hands beat."""
        found: list[float] = []
        for a, b, shape, _ in sorted(kept, key=lambda v: v.start - v.end):
            middle = (a + b) / 2
            if shape in VOWELS and b - a > 0.07 and all(abs(middle - m) > 0.45 for m in found):
                found.append(middle)
        return tuple(sorted(found))

    def at(self, t: float) -> dict[str, float]:
        """Face units at a time."""
        if not len(self._middle):
            return {}
        away = np.abs(self._middle - t)
        near = np.flatnonzero(away < self._half + 0.09)
        shares = {int(k): ease((self._half[k] + 0.055 - away[k]) / 0.11) for k in near}
        closing = max((s * _CLOSED.get(self._shapes[k], 0.0) for k, s in shares.items()), default=0.0)
        total = max(1.0, sum(shares.values()))
        units: dict[str, float] = {}
        for k, share in shares.items():
            shape = self._shapes[k]
            part = share / total if shape not in _CLOSED else share
            if shape not in _CLOSED:
                part *= (1 - closing) * self._open[k]
            for unit, value in VISEMES[shape].items():
                units[unit] = units.get(unit, 0.0) + part * value * self._energy
        return units
