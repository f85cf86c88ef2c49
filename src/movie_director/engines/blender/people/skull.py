"""The skull as hairdressers see it: a centre, a unit of length, and how far the scalp is in any direction."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.masks import masks


@dataclass(frozen=True)
class Skull:
    """`centre` (3,); `unit` metres from the eyes' height to the crown; `eye` the middle between the eyes (3,)."""

    centre: F64
    unit: float
    eye: F64
    ear: F64
    chin: float
    directions: F64
    radii: F64

    def radius(self, directions: F64) -> F64:
        """Metres from the centre to the skin along unit vectors (..., 3), by kernel regression over its vertices."""
        # Single precision is plenty for millimetres, and this is what takes longest in making a person.
        flat = directions.reshape(-1, 3).astype(np.float32)
        share = flat @ self.directions.T.astype(np.float32)
        share -= np.float32(1)
        share *= np.float32(220)
        np.exp(share, out=share)
        total = share.sum(axis=1)
        found = (share @ self.radii.astype(np.float32)).astype(np.float64) / np.maximum(total, 1e-30)
        return found.reshape(directions.shape[:-1])

    def line(self, height: float) -> float:
        """A height in skull units above the eyes, as metres."""
        return float(self.eye[2] + height * self.unit)


def skull(body: Body, data: Path) -> Skull:
    """Measures a body's head."""
    mask = masks(data)
    positions = body.positions
    head = body.base.weights[:, [body.base.bones.index("head"), body.base.bones.index("neck_01")]].sum(axis=1)
    eye = (body.bone("eye_l") + body.bone("eye_r")) / 2
    skin = (head > 0.6) & (np.arange(len(positions)) < BODY_VERTICES)
    top = float(positions[skin, 2].max())
    unit = top - float(eye[2])
    upper = positions[skin & (positions[:, 2] > eye[2] + 0.2 * unit)]
    middle = float((upper[:, 1].min() + upper[:, 1].max()) / 2)
    centre = np.array([0.0, middle, eye[2] + 0.12 * unit])
    lid = mask["lid"] > 0.25
    bare = skin & (mask["ears"] < 0.08) & (mask["cavity"] < 0.5) & ~lid
    away = positions[bare] - centre
    radii = np.linalg.norm(away, axis=1)
    keep = radii > 0.35 * unit
    ears = positions[(mask["ears"] > 0.3) & (positions[:, 0] > 0)]
    mouth_front = positions[skin & (np.abs(positions[:, 0]) < 0.25 * unit) & (positions[:, 1] < eye[1])]
    return Skull(
        centre=centre,
        unit=unit,
        eye=eye,
        ear=np.asarray(ears.mean(axis=0)),
        chin=float(mouth_front[:, 2].min()),
        directions=away[keep] / radii[keep, None],
        radii=radii[keep],
    )
