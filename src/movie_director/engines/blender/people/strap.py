"""A grid of vertices carried by the head: hair, hats, frames."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.piece import Piece, grid


def strap(body: Body, positions: F64, colour: F64, roughness: float, *, closed: bool) -> Piece:
    """A grid of vertices on the head; below the chin it follows neck and chest more and more."""
    rows, columns = positions.shape[:2]
    flat = positions.reshape(-1, 3)
    names = body.base.bones
    weights = np.zeros((len(flat), len(names)))
    neck, head = body.bone("neck_01"), body.bone("head")
    low = np.clip((head[2] - flat[:, 2]) / max(head[2] - neck[2] + 0.10, 0.02), 0, 1)
    weights[:, names.index("head")] = 1 - low
    weights[:, names.index("neck_01")] = low * (1 - low)
    weights[:, names.index("spine_03")] = low * low
    return Piece(
        positions=flat,
        triangles=grid(rows, columns, closed=closed),
        colour=colour.reshape(-1, 3),
        roughness=np.full(len(flat), roughness),
        weights=weights,
    )
