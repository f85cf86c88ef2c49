"""The camera's move as a window that travels over the plate: people and set move together, by parts of a pixel.

The convention is `engines.blender.stage.camera`'s, so that every tier makes the same move. A moment of a shot is `t`
from 0 (first picture) to 1 (last); e = t t (3 - 2 t); a = `amount`. In frame widths and heights, right and up positive:

    static      centre (0, 0)               size 1
    push-in     centre (0, 0)               size 1 - 0.5 a e
    pull-out    centre (0, 0)               size 1 - 0.5 a (1 - e)
    pan-left    centre (a (0.5 - e), 0)     size 1
    pan-right   centre (a (e - 0.5), 0)     size 1
    handheld    centre 0.03 a (sway 0, sway 1), size 1

    sway k = 0.6 sin(2 pi (1.3 s t + p)) + 0.4 sin(2 pi (2.9 s t + 2 p)), p = frac(0.618 seed + 0.37 k + 0.11),
    s = the shot's seconds / 2.5
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from movie_director.operations.camera import Move


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the plate that the frame shows: its centre (x right, y up) and size, as shares of the plate."""

    x: float = 0.5
    y: float = 0.5
    size: float = 1.0


def window(move: Move, t: float, overscan: float, seed: int = 0, seconds: float = 2.5) -> Window:
    """Where the frame is at `t`, on a plate `overscan` times wider than the frame at rest.

    A plate with too little overscan is shown a little closer, so the frame never leaves it.
    """
    t = min(max(t, 0.0), 1.0)
    ease, amount = t * t * (3 - 2 * t), move.amount
    x = y = 0.0
    size, travel = 1.0, 0.0
    if move.kind == "push-in":
        size = 1 - 0.5 * amount * ease
    elif move.kind == "pull-out":
        size = 1 - 0.5 * amount * (1 - ease)
    elif move.kind in ("pan-left", "pan-right"):
        x = amount * (ease - 0.5) * (1 if move.kind == "pan-right" else -1)
        travel = amount
    elif move.kind == "handheld":
        x, y = (0.03 * amount * _sway(t, axis, seed, seconds) for axis in (0, 1))
        travel = 0.06 * amount
    frame = min(1 / overscan, 1 / (1 + travel))
    return Window(0.5 + x * frame, 0.5 + y * frame, size * frame)


def _sway(t: float, axis: int, seed: int, seconds: float) -> float:
    phase = (0.618 * seed + 0.37 * axis + 0.11) % 1
    turn, speed = 2 * math.pi, seconds / 2.5
    return 0.6 * math.sin(turn * (1.3 * speed * t + phase)) + 0.4 * math.sin(turn * (2.9 * speed * t + 2 * phase))
