"""Washes of grey: how light things are and how the key falls on them, in few tones with wet edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.board.filters import blurred, large, settled
from movie_director.engines.blender.board.paper import astray, grain, waves
from movie_director.engines.blender.board.shapes import NAMED, Shapes

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
SHADE, DUSK, CAUGHT = 0.2, 0.4, 0.62
"""How the key falls where a person's shade begins, where it begins at night, and where it shows on what is dark."""
_FORM, _SPOT = 0.011, 0.055
"""Metres: how soft the forms of people's shade are, and across which a spot of it is left standing."""
TONES = np.array([1.0, 0.845, 0.685, 0.51, 0.33, 0.15], np.float32)
"""The paper, three washes, the dark of night, and black that is filled in."""


def washed(shapes: Shapes, time: str, weather: str, focal: float) -> Floats:
    """The picture without its lines (H, W), 0 black to 1 paper; `time` and `weather` as a `Place` has them.

    `focal` is how many pixels a metre is wide that is one metre away.
    """
    level = _levels(shapes, time, focal)
    height, width = level.shape
    size, unit = (width, height), height / 540
    hand = astray(size, 0.8 * unit, 2.2 * unit)
    flat = np.where(shapes.who == 0, _sky(size, time, weather), TONES[level]).ravel()[hand]
    people = (shapes.who > 0).ravel()[hand]
    wet = blurred(flat, 0.9 * unit)
    # Pigment gathers where a wash dries last, along its edge.
    pooled = np.clip(blurred(flat, 3.4 * unit) - wet, 0, 1)
    density = 1 - wet
    cloudy = 0.07 * waves(size, 130 * unit, 51) + 0.04 * waves(size, 34 * unit, 52)
    density = density * (1 + cloudy * np.where(people, 0.35, 1.0) + 0.09 * grain(size)) + 0.4 * pooled * (
        density > 0.05
    )
    # A narrow rim of paper is left about people, as a brush leaves it that goes round them.
    rim = blurred(people.astype(np.float32), 2.2 * unit)
    density = np.where(people, density, density * (1 - 0.55 * np.clip(rim * 2.2, 0, 1)))
    return np.clip(1 - density, 0, 1).astype(np.float32)


def _levels(shapes: Shapes, time: str, focal: float) -> npt.NDArray[np.int64]:
    """Which of `TONES` each point takes."""
    tone = settled(shapes.tone)
    person = shapes.who > 0
    light = _calm(shapes.light, shapes.who < 0, 2.2 * shapes.light.shape[0] / 540)
    for who in np.unique(shapes.who[person & (shapes.who < NAMED)]):
        light = _modelled(light, shapes, shapes.who == who, focal)
    night, dim = time == "night", time in ("dusk", "dawn")
    scene = np.digitize(-tone, (-0.52, -0.27)).astype(np.int64) + (light < 0.1)
    if night:
        scene = np.clip(scene + 2, 2, 4) - (light > 0.55)
    elif dim:
        scene = np.clip(scene + 1, 1, 3) - (light > 0.7)
    if not night:  # what is far away is paler by day
        scene = np.where((shapes.away > 14) & (scene > 1), scene - 1, scene)
    scene = np.where(shapes.glow, 0, np.clip(scene, 0, 4))
    body = np.digitize(-tone, (-0.55, -0.38, -0.24, -0.13)).astype(np.int64)
    # What is too dark to take a shade is modelled by where the key catches it.
    body = np.where(body == 4, 5, np.where(body == 3, 3 - (light >= CAUGHT), body + (light < SHADE)))
    if night:
        body = np.where((body < 3) & (light < DUSK), body + 1, body)
    return np.where(person, body, scene)


def _modelled(light: Floats, shapes: Shapes, person: Bools, focal: float) -> Floats:
    """The light with a person's in few large forms: none narrower than a nose, nor spots that would be blemishes."""
    metre = focal / max(float(np.median(shapes.away[person])), 0.3)
    soft = _calm(shapes.light, person, min(9.0, max(1.6, _FORM * metre)))
    least = (_SPOT * metre) ** 2
    for level in (SHADE, DUSK, CAUGHT):
        low, high = person & (soft < level), person & (soft >= level)
        soft = np.where(low & ~large(low, least), level + 1e-3, soft)
        soft = np.where(high & ~large(high, least), level - 1e-3, soft)
    return np.where(person, soft, light).astype(np.float32)


def _calm(light: Floats, where: Bools, soft: float) -> Floats:
    """The light without its small spots, spread by `soft` pixels and only over what belongs together."""
    share = blurred(where.astype(np.float32), soft)
    lit = blurred(np.where(where, light, 0).astype(np.float32), soft)
    return (lit / np.maximum(share, 1e-3)).astype(np.float32)


def _sky(size: tuple[int, int], time: str, weather: str) -> Floats:
    """A graded wash: little by day, more in the evening and in rain, dark at night."""
    height = size[1]
    rise = np.linspace(1, 0, height, dtype=np.float32)[:, None] + 0.06 * waves(size, 160.0 * height / 540, 61)
    if time == "night":
        low, high = 0.5, 0.3
    elif time in ("dusk", "dawn"):
        low, high = 0.98, 0.66
    else:
        low, high = (0.9, 0.76) if weather in ("rain", "storm", "cloudy", "fog") else (1.0, 0.93)
    share = np.clip((rise - 0.4) / 0.6, 0, 1)
    return (low + (high - low) * share * share * (3 - 2 * share)).astype(np.float32)
