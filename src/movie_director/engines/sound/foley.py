"""`foley@1`: beds layered into one loop."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from movie_director.engines.sound.beds_inside import BEDS_INSIDE, LEVELS_INSIDE
from movie_director.engines.sound.beds_machines import BEDS_MACHINES, LEVELS_MACHINES
from movie_director.engines.sound.beds_nature import BEDS_NATURE, LEVELS_NATURE
from movie_director.engines.sound.beds_outside import BEDS_OUTSIDE, LEVELS_OUTSIDE
from movie_director.engines.sound.beds_people import BEDS_PEOPLE, LEVELS_PEOPLE
from movie_director.engines.sound.filters import gain, loudness
from movie_director.engines.sound.loop import LENGTH, RATE, empty
from movie_director.engines.sound.samples import Samples
from movie_director.engines.sound.theme import theme
from movie_director.operations.sound import Foley

_BEDS: dict[str, Callable[[np.random.Generator], Samples]] = {
    **BEDS_INSIDE,
    **BEDS_OUTSIDE,
    **BEDS_MACHINES,
    **BEDS_NATURE,
    **BEDS_PEOPLE,
    "theme": theme,
}
LEVELS = {
    **LEVELS_INSIDE,
    **LEVELS_OUTSIDE,
    **LEVELS_MACHINES,
    **LEVELS_NATURE,
    **LEVELS_PEOPLE,
    "theme": -24.0,
}
"""LUFS of each bed alone, chosen to sit under dialogue at -18."""
_WALLED = frozenset({"room", "office", "kitchen", "crowd", "church", "cave", *BEDS_MACHINES})
"""Beds of places with walls."""
_OPEN = frozenset({*BEDS_OUTSIDE, *BEDS_NATURE} - {"cave", "fire"})
"""Beds that are heard through walls where there are such."""
_NEXT = -3.0
"""Decibels that each further layer stands back."""


_THROUGH_GLASS = -6.0  # decibels, beside what its shape takes


RECORDED = -36.0
"""LUFS of a recorded bed without a gain: amid those that are made."""


def foley(order: Foley, recorded: Samples | None = None) -> Samples:
    """Return the loop (n, 2) at 48 kHz; the same order always makes the same samples.

    `recorded` is a loop of whole turns that sounds beside the beds, at the order's level; the loop is as long then.

    Weather and streets beside the bed of a room are heard through its walls and windows.
    """
    out = empty()
    for place, name in enumerate(order.beds):
        if name == "silence":
            continue
        rng = np.random.default_rng([order.seed, *name.encode()])
        layer = _BEDS[name](rng)
        level = LEVELS[name] + _NEXT * place - loudness(layer, RATE)
        if name in _OPEN and not _WALLED.isdisjoint(order.beds):
            layer, level = _muffled(layer), level + _THROUGH_GLASS
        out += layer * gain(level)
    if recorded is not None:
        out = np.resize(out, recorded.shape)
        out += recorded * gain(RECORDED + (order.recorded or 0.0) - loudness(recorded, RATE))
    peak = float(np.max(np.abs(out), initial=0.0))
    return out if peak < 0.9 else out * np.float32(0.9 / peak)


def _muffled(layer: Samples) -> Samples:
    """Take off what walls and windows swallow: a gentle slope above 900 Hz, a little of the lowest."""
    hertz = np.fft.rfftfreq(LENGTH, 1 / RATE)
    shape = 1 / np.sqrt(1 + (hertz / 900) ** 2) / np.sqrt(1 + (60 / np.maximum(hertz, 1)) ** 2)
    return np.asarray(np.fft.irfft(np.fft.rfft(layer, axis=0) * shape[:, None], LENGTH, axis=0), np.float32)
