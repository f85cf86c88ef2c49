"""Lines: where one thing ends and the next begins, drawn with a brush on people and with a pen on the set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.board.filters import averaged, blurred
from movie_director.engines.blender.board.paper import astray, waves
from movie_director.engines.blender.board.shapes import Shapes

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
_BEND = 0.86
"""The cosine between neighbouring normals below which a surface has an edge."""
_STEP = 0.012
"""How far, as a share, nearness bends from one point to the next where one thing stands before another."""
_CROWD = 0.085
"""The share of a neighbourhood that thin lines may cover; where there are more, each is fainter."""


@dataclass(frozen=True)
class Lines:
    """Edges (H, W): people's outlines, what is drawn within them, outlines of things, and their inner edges."""

    outline: Bools
    within: Bools
    things: Bools
    creases: Bools


def lines(shapes: Shapes) -> Lines:
    """Find the edges of what the lens sees."""
    who, part, facing = shapes.who, shapes.part, shapes.facing
    nearness = np.where(shapes.away > 0, 1 / np.maximum(shapes.away, 0.02), 0).astype(np.float32)
    shape = who.shape
    outline, within, things, creases = (np.zeros(shape, bool) for _ in range(4))
    for axis in (0, 1):
        one: tuple[slice, ...] = (slice(None, -1), slice(None)) if axis == 0 else (slice(None), slice(None, -1))
        two: tuple[slice, ...] = (slice(1, None), slice(None)) if axis == 0 else (slice(None), slice(1, None))
        person = (who[one] > 0) | (who[two] > 0)
        other = who[one] != who[two]
        gap = _gap(nearness, axis)
        bent = _along(facing[one], facing[two]) < _BEND
        split = part[one] != part[two]
        outline[one] |= person & (other | (gap & ~split))
        within[one] |= person & ~other & (split | (bent & gap))
        things[one] |= ~person & gap
        creases[one] |= ~person & ~gap & (bent | split)
    return Lines(outline, within, things & ~outline, creases & ~outline)


def _along(a: Floats, b: Floats) -> Floats:
    return (a[..., 0] * b[..., 0] + a[..., 1] * b[..., 1] + a[..., 2] * b[..., 2]).astype(np.float32)


def _gap(nearness: Floats, axis: int) -> Bools:
    """Where nearness jumps between neighbours: it runs straight over what is flat (1 / z is linear on the screen)."""
    step = np.diff(nearness, axis=axis)
    if axis == 0:
        before, after = np.concatenate([step[:1], step[:-1]]), np.concatenate([step[1:], step[-1:]])
        least = np.maximum(nearness[:-1], nearness[1:])
    else:
        before = np.concatenate([step[:, :1], step[:, :-1]], axis=1)
        after = np.concatenate([step[:, 1:], step[:, -1:]], axis=1)
        least = np.maximum(nearness[:, :-1], nearness[:, 1:])
    bend = np.minimum(np.abs(step - before), np.abs(step - after))
    return bend > _STEP * least


def inked(found: Lines, shapes: Shapes) -> Floats:
    """The lines as ink (H, W), 0 paper to 1 black: thick and thin as a brush is pressed."""
    height, width = found.outline.shape
    size = (width, height)
    unit = height / 1080
    hand = astray(size, 0.9 * unit, 2.4 * unit)
    press = waves(size, 70 * unit, 30)
    near = np.clip(2.6 / np.maximum(shapes.away, 0.3), 0.45, 1.5).astype(np.float32)
    brush = _stroke(found.outline, hand, 2.1 * unit, 0.125 - 0.05 * press)
    pen = _stroke(found.within, hand, 1.25 * unit, 0.21 - 0.06 * press)
    edge = _stroke(found.things, hand, 1.35 * unit, 0.2 - 0.05 * press)
    fine = _stroke(found.creases, hand, 1.0 * unit, 0.27 - 0.05 * press)
    crowd = averaged((found.things | found.creases).astype(np.float32), round(28 * unit))
    calm = np.clip(_CROWD / np.maximum(crowd, 1e-4), 0.16, 1)
    far = np.clip(near, 0.45, 1)
    ink = np.maximum(edge * 0.82 * far * np.sqrt(calm), fine * 0.6 * far * calm)
    return np.maximum(np.maximum(ink, pen * 0.9), brush * 0.97).astype(np.float32)


def _stroke(edges: Bools, hand: npt.NDArray[np.int64], soft: float, level: Floats) -> Floats:
    """Edges spread by `soft` pixels and kept above `level`, which sets how thick they are."""
    moved = edges.ravel()[hand].astype(np.float32)
    spread = blurred(moved, soft, 2.5)
    return np.clip((spread - level) / (0.55 * level) + 0.5, 0, 1).astype(np.float32)
