# SPDX-License-Identifier: GPL-3.0-or-later
"""Wind: what grows and what hangs is bent the way that leaves fly.

A plate is one picture, so that bent trees do not sway; what moves is what flies past (`places.weather.FALLS`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

STIFF = {
    "tree": 0.07, "yew": 0.03, "palm": 0.08, "giant tree": 0.02, "crops": 0.42, "reeds": 0.5, "ferns": 0.3,
    "broad leaves": 0.25, "scarecrow": 0.05, "flower bed": 0.2, "smoke": 0.09, "planter": 0.1,
}  # fmt: skip
"""How far what grows bends: metres at a height of one metre, in a strong wind."""
HUNG = {"washing": 0.9, "street banner": 0.45, "banner": 0.0, "flagpole": 0.0}
"""How far what hangs is blown out, by metre of its length."""


def bent(points: np.ndarray, base: float, share: float) -> np.ndarray:
    """Points (N, 3) of what grows from `base` upwards, bent towards +x: the more, the higher."""
    out = points.copy()
    up = np.maximum(points[:, 2] - base, 0.0)
    out[:, 0] += share * up**1.55
    out[:, 1] += 0.15 * share * up**1.55
    out[:, 2] -= 0.16 * share * up**1.4
    return out


def catch(setting: Setting, piece: Piece, things: Iterable[Any]) -> None:
    """Bend what a piece was built as, where the weather blows."""
    gust = setting.gust
    if not gust:
        return
    if piece.name in STIFF:
        for thing in things:
            _move(thing, lambda p: bent(p, piece.z, STIFF[piece.name] * gust))
    elif HUNG.get(piece.name):
        top = piece.z + (piece.h / 2 if piece.role == "wall" else piece.h)
        for thing in things:
            _move(thing, lambda p: _blown(p, top, HUNG[piece.name] * gust))


def _blown(points: np.ndarray, top: float, share: float) -> np.ndarray:
    """What hangs from `top`, its foot blown out and up, in folds."""
    out = points.copy()
    down = np.maximum(top - points[:, 2], 0.0)
    wave = 0.12 * np.sin(points[:, 0] * 5 + down * 6) * np.minimum(down, 0.6)
    out[:, 1] -= share * down * 0.7 + wave
    out[:, 0] += share * down * 0.35
    out[:, 2] += share * down * 0.3
    return out


def _move(thing: Any, change: Any) -> None:
    if thing.type != "MESH" or thing.data.users > 1:
        return
    mesh = thing.data
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    place = np.array(thing.matrix_basis, np.float32)
    world = points.reshape(-1, 3) @ place[:3, :3].T + place[:3, 3]
    back = np.linalg.inv(place)
    moved = change(world) @ back[:3, :3].T + back[:3, 3]
    mesh.vertices.foreach_set("co", np.ascontiguousarray(moved, np.float32).ravel())
    mesh.update()
