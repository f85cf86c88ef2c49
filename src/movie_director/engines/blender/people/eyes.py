"""Eyes: spheres made for the camera, with pupil, iris, limbal ring and sclera as clean rings around the gaze."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.piece import Piece, grid, join

_COLUMNS = 20
# Rings from the pupil's middle outwards: (degrees from the gaze, kind). A kind changes on a doubled ring.
_RINGS: tuple[tuple[float, str], ...] = (
    (0.0, "pupil"),
    (6.0, "pupil"),
    (11.5, "pupil"),
    (11.5, "iris_in"),
    (18.0, "iris"),
    (24.5, "iris_out"),
    (24.5, "limbus"),
    (27.5, "limbus"),
    (28.5, "sclera"),
    (42.0, "sclera"),
    (60.0, "sclera_out"),
    (80.0, "sclera_out"),
    (105.0, "sclera_out"),
)


def _colours(look: Mapping[str, Any]) -> dict[str, F64]:
    iris = linear(str(look["eyes"]))
    iris = np.clip(iris * 0.85 + 0.004, 0, 0.5)
    return {
        "pupil": np.array([0.004, 0.004, 0.005]),
        "iris_in": np.clip(iris * 1.5 + 0.01, 0, 0.8),
        "iris": iris,
        "iris_out": iris * 0.6,
        "limbus": iris * 0.16,
        "sclera": np.array([0.60, 0.57, 0.54]),
        "sclera_out": np.array([0.46, 0.40, 0.37]),
    }


def eyes(body: Body, look: Mapping[str, Any]) -> Piece:
    """Both eyeballs, each carried by its own bone (`eye_l`, `eye_r`), looking to -y at rest."""
    base = body.base
    colours = _colours(look)
    angle = np.radians([ring for ring, _ in _RINGS])
    turn = np.linspace(0, 2 * np.pi, _COLUMNS, endpoint=False)
    wave = np.sin(angle)[:, None]
    directions = np.stack(
        [
            wave * np.cos(turn)[None, :],
            np.broadcast_to(-np.cos(angle)[:, None], (len(angle), _COLUMNS)),
            wave * np.sin(turn)[None, :],
        ],
        axis=-1,
    )
    made: list[Piece] = []
    for side in ("l", "r"):
        index = base.bones.index(f"eye_{side}")
        centre = body.heads[index]
        ball = body.positions[np.unique(base.quads[f"helper-{side}-eye"])]
        radius = float(np.median(np.linalg.norm(ball - centre, axis=1)))
        # The cornea bulges a little: it catches the lamp from more sides.
        bulge = 1 + 0.05 * np.clip(1 - (np.degrees(angle) / 28) ** 2, 0, 1)
        positions = centre + directions * (radius * bulge)[:, None, None]
        n = len(_RINGS) * _COLUMNS
        weights = np.zeros((n, len(base.bones)))
        weights[:, index] = 1
        made.append(
            Piece(
                positions=positions.reshape(-1, 3),
                triangles=grid(len(_RINGS), _COLUMNS, closed=True),
                colour=np.repeat(np.stack([colours[kind] for _, kind in _RINGS]), _COLUMNS, axis=0),
                roughness=np.full(n, 0.07),
                weights=weights,
            )
        )
    return join(*made)
