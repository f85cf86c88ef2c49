"""A board: what the lens sees, drawn in ink and wash on paper."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.board import arrows, rain
from movie_director.engines.blender.board.filters import grown
from movie_director.engines.blender.board.ink import inked, lines
from movie_director.engines.blender.board.paper import grain
from movie_director.engines.blender.board.scenery import Bools
from movie_director.engines.blender.board.shapes import NAMED, SetModel, Shapes, shapes
from movie_director.engines.blender.board.sitter import Sitter
from movie_director.engines.blender.board.view import View
from movie_director.engines.blender.board.wash import washed
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture
from movie_director.values.slate import seed_of

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
SIZE = (960, 540)
FINER = 2
"""Lines are drawn so much finer than they are shown."""
_FINE = (SIZE[0] * FINER, SIZE[1] * FINER)
_COARSE = 8
"""Steps of the fine picture in which places for arrows are sought."""
_HEAD = 0.3
"""Metres from the crown to below the chin."""
_PAPER = np.array([250, 246, 236], np.float32)
_INK = np.array([26, 25, 30], np.float32)


def drawn(
    model: SetModel, order: Picture, sitters: Sequence[Sitter], hidden: Bools, moment: float = 0.5
) -> tuple[Pixels, Shapes]:
    """The board of a staged shot, (540, 960, 3), and what it shows, twice as fine.

    `hidden` (O,) tells which objects of the set are not drawn.
    """
    view = View(order.camera)
    seen = shapes(model, sitters, view, _key(order, view), hidden, _FINE)
    seed = seed_of(f"{order.camera.position} {order.camera.target}") % 9973
    time = order.light.time or order.place.time
    focal = order.camera.lens / order.camera.sensor * SIZE[0]
    wash = washed(seen.coarser(FINER), time, order.place.weather, focal)
    value = wash * (1 - _smaller(inked(lines(seen), seen)))
    if order.place.weather in ("rain", "storm") and not order.place.inside:
        value = rain.fallen(value, time in ("night", "dusk"), seed)
    value = _pointed(value, order, view, seen, moment, seed)
    value = np.clip(value + 0.014 * grain(SIZE), 0, 1)
    picture = _INK + (_PAPER - _INK) * value[..., None]
    return np.clip(picture + 0.5, 0, 255).astype(np.uint8), seen


def _pointed(value: Floats, order: Picture, view: View, seen: Shapes, moment: float, seed: int) -> Floats:
    """The board with its arrows: those of walks lie behind people, those of the camera over everything."""
    chance = np.random.default_rng([seed, 8])
    ground, over = arrows.Sheet(_FINE, chance), arrows.Sheet(_FINE, chance)
    arrows.walks(ground, order.people, view, moment)
    arrows.camera(over, view, _taken(seen.coarser(_COARSE), ground, order.camera))
    free = 1 - _smaller(grown(seen.who > 0, 4).astype(np.float32))
    for sheet, share in ((ground, free), (over, 1.0)):
        solid, ink = (_smaller(np.asarray(each, np.float32)) / 255 * share for each in (sheet.solid, sheet.ink))
        value = ((value + (1 - value) * np.maximum(solid, ink)) * (1 - 0.95 * ink)).astype(np.float32)
    return value


def _taken(seen: Shapes, ground: arrows.Sheet, camera: Camera) -> Floats:
    """How ill an arrow would lie at each point: worst over a face, then over the arrow of a walk, then over people."""
    height, width = seen.who.shape
    taken = 3 * np.asarray(ground.solid.resize((width, height)), np.float32) / 255
    for who in range(1, int(seen.who[seen.who < NAMED].max(initial=0)) + 1):
        rows, columns = np.nonzero(seen.who == who)
        if len(rows):
            away = max(float(np.median(seen.away[rows, columns])), 0.3)
            head = rows.min() + _HEAD * camera.lens / camera.sensor * width / away
            taken[rows, columns] += np.where(rows < head, 10.0, 1.0)
    return taken.astype(np.float32)


def _key(order: Picture, view: View) -> Floats:
    """Towards the key: on one side of the place in all its shots, and never so far round that a face lies in the dark.

    As the stage's own key: from the front left or right of the place, 26 to 58 degrees off the lens.
    """
    side = -1.0 if order.place.seed % 2 == 0 or order.place.inside else 1.0
    lens = math.degrees(math.atan2(-float(view.forward[0]), float(view.forward[1])))
    off = (side * 60.0 - lens + 180.0) % 360.0 - 180.0
    off = math.copysign(min(58.0, max(26.0, abs(off))), off)
    bearing = math.radians(lens + off)
    rise = math.radians(max(-60.0, min(60.0, order.light.key.elevation + 10)))
    level = np.array([math.sin(bearing), -math.cos(bearing), 0.0])
    return (level * math.cos(rise) + np.array([0.0, 0.0, math.sin(rise)])).astype(np.float32)


def _smaller(fine: Floats) -> Floats:
    return fine.reshape(SIZE[1], FINER, SIZE[0], FINER).mean(axis=(1, 3))
