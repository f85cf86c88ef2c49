# SPDX-License-Identifier: GPL-3.0-or-later
"""Lightning: a lamp that is out but for flashes, and what it does to the sky behind.

A plate holds what the lamp adds by itself, so that a flash is a matter of laying it on.
"""

from __future__ import annotations

import itertools
import math
import random
from typing import Any

import numpy as np

from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Room
from movie_director.places.weather import LIGHTNING

COLOUR = (0.78, 0.86, 1.0)
OPEN = {"day": 11.0, "dawn": 7.0, "dusk": 5.0, "night": 9.0}
"""Irradiance (W/m2) of a flash at the marks, in the open by hour."""
WINDOW = {"day": 9.0, "dawn": 6.0, "dusk": 5.0, "night": 3.4}
"""What of it comes in by a window, four metres from it."""
SKY = {"day": 1.6, "dawn": 1.0, "dusk": 0.8, "night": 0.8}
FAR = 900.0
"""Metres beyond which there is nothing but sky."""


def is_(name: str) -> bool:
    """Whether a lamp is lightning."""
    return name.partition(".")[0] == LIGHTNING


def outside(setting: Setting) -> None:
    """Hang lightning over a place under the sky."""
    if setting.place.weather != "storm":
        return
    side = 1 if setting.place.seed % 2 else -1
    source, target = (side * 15.0, -13.0, 26.0), (0.0, 1.5, 1.0)
    energy = power("SPOT", OPEN[setting.place.time], far(source, target))
    setting.lamps.append(Lamp(LIGHTNING, "SPOT", source, target, energy, COLOUR, 0.5, 80, 0.2, casts=True))


def through(setting: Setting, room: Room, at: tuple[float, float, float], size: float) -> None:
    """Have lightning come in by a window."""
    if setting.place.weather != "storm" or not setting.plan.sky:
        return
    energy = power("AREA", WINDOW[setting.place.time], 4.0)
    middle = ((room.left + room.right) / 2, (room.front + room.back) / 2, 0.9)
    setting.lamps.append(Lamp(LIGHTNING, "AREA", at, middle, energy, COLOUR, size, casts=True, mirrored=False))


def struck(setting: Setting, lit: np.ndarray, arrays: dict[str, np.ndarray], size: tuple[int, int]) -> np.ndarray:
    """What a flash adds to the picture (H, W, 3): the lamp's light, a bright sky, and a bolt where there is sky."""
    depth, view, lens = arrays["depth"], arrays["view"], arrays["projection"]
    beyond = depth > FAR
    room = setting.plan.room
    if room is not None:
        beyond = _outside(depth, view, lens, room)
    shine = SKY[setting.place.time]
    own = arrays["plate"] @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    glow = np.where(beyond, shine * (0.35 + np.minimum(own / max(float(own.max()), 1e-3), 1.0)), 0.0)
    if beyond.any():
        glow = glow + np.where(beyond, _bolt(setting, view, lens, size) * shine * 9, 0.0)
    return (lit + glow[..., None] * np.array(COLOUR)).astype(np.float32)


def _outside(depth: np.ndarray, view: np.ndarray, lens: np.ndarray, room: Room) -> np.ndarray:
    """Which pixels show what is beyond a room's walls."""
    height, width = depth.shape
    rows, columns = np.mgrid[0:height, 0:width]
    x = ((columns + 0.5) / width * 2 - 1 + lens[0, 2]) * depth / lens[0, 0]
    y = (1 - (rows + 0.5) / height * 2 + lens[1, 2]) * depth / lens[1, 1]
    turn = np.linalg.inv(view.astype(np.float64))
    world = np.stack([x, y, -depth], -1) @ turn[:3, :3].T + turn[:3, 3]
    wx, wy = world[..., 0], world[..., 1]
    return ((wx < room.left - 0.3) | (wx > room.right + 0.3) | (wy > room.back + 0.3)) & (depth < FAR)


def _bolt(setting: Setting, view: np.ndarray, lens: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A forked stroke far off over the horizon, (H, W), 1 at its core."""
    chance = random.Random(f"bolt/{setting.place.seed}")
    width, height = size
    strokes: list[list[tuple[float, float]]] = []
    # As azimuth and elevation, in degrees from +y: down from the cloud, a fork half way.
    across, up, main = chance.uniform(-24, 24), 46.0, list[tuple[float, float]]()
    while up > 1.0:
        main.append((across, up))
        across, up = across + chance.gauss(0, 1.5), up - chance.uniform(1.0, 2.4)
    strokes.append(main)
    for _ in range(2):
        start = chance.randrange(3, max(len(main) - 3, 4))
        a, u = main[start]
        way, fork = chance.choice((-1, 1)), [main[start]]
        for _ in range(chance.randrange(5, 9)):
            a, u = a + way * chance.uniform(0.4, 1.8), u - chance.uniform(0.7, 1.6)
            fork.append((a, u))
        strokes.append(fork)
    shown = np.zeros((height, width), np.float32)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    for n, stroke in enumerate(strokes):
        thick = (1.1 if n == 0 else 0.7) * width / 640
        points = [_pixel(_far(a, u), view, lens, size) for a, u in stroke]
        for one, two in itertools.pairwise(points):
            if one is None or two is None:
                continue
            away = _away(columns, rows, one, two)
            shown = np.maximum(shown, np.exp(-((away / thick) ** 2)) + 0.12 * np.exp(-away / (14 * thick)))
    return shown


def _far(across: float, up: float) -> np.ndarray:
    a, u = math.radians(across), math.radians(up)
    return 400.0 * np.array([math.sin(a) * math.cos(u), math.cos(a) * math.cos(u), math.sin(u)])


def _pixel(point: np.ndarray, view: np.ndarray, lens: np.ndarray, size: tuple[int, int]) -> Any:
    seen = lens @ view @ np.append(point, 1.0)
    if seen[3] <= 0.1:
        return None
    return (seen[0] / seen[3] * 0.5 + 0.5) * size[0], (0.5 - seen[1] / seen[3] * 0.5) * size[1]


def _away(x: np.ndarray, y: np.ndarray, one: tuple[float, float], two: tuple[float, float]) -> np.ndarray:
    """Pixels from a line between two points."""
    dx, dy = two[0] - one[0], two[1] - one[1]
    share = np.clip(((x - one[0]) * dx + (y - one[1]) * dy) / max(dx * dx + dy * dy, 1e-6), 0, 1)
    return np.hypot(x - one[0] - share * dx, y - one[1] - share * dy)
