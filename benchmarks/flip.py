"""FLIP: how different two pictures look to somebody who flips between them, 0 to 1 for each pixel.

Andersson et al., "FLIP: A Difference Evaluator for Alternating Images" (HPG 2020), for display-referred pictures, after
the paper's formulas and constants.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
DEGREE = 67.0
"""Pixels in a degree of sight: 0.7 m from a 24 inch screen of 3840 pixels."""
_TO_XYZ = np.array(
    [
        [10135552 / 24577794, 8788810 / 24577794, 4435075 / 24577794],
        [2613072 / 12288897, 8788810 / 12288897, 887015 / 12288897],
        [1425312 / 73733382, 8788810 / 73733382, 70074185 / 73733382],
    ]
)
_WHITE = _TO_XYZ.sum(axis=1)
_SEEN = ((1.0, 0.0047, 0.0, 1e-5), (1.0, 0.0053, 0.0, 1e-5), (34.1, 0.04, 13.5, 0.025))
"""Contrast sensitivity of the three opponent channels: two Gaussians each."""


def flip(reference: npt.NDArray[np.uint8], test: npt.NDArray[np.uint8]) -> Array:
    """The difference map (H, W) of two pictures (H, W, 3)."""
    one, two = (_opponent(_linear(p.astype(np.float64) / 255)) for p in (reference, test))
    colour = _colour(one, two)
    feature = _feature((one[..., 0] + 16) / 116, (two[..., 0] + 16) / 116)
    return colour ** (1 - feature)


def _colour(one: Array, two: Array) -> Array:
    a, b = (_lab(np.clip(_back(_filtered(p)), 0, 1)) for p in (one, two))
    far = _hyab(a, b) ** 0.7
    ends = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    most = float(_hyab(_lab(ends[:1]), _lab(ends[1:]))[0]) ** 0.7
    knee = 0.4 * most
    return np.where(far < knee, 0.95 / knee * far, 0.95 + (far - knee) / (most - knee) * 0.05)


def _filtered(picture: Array) -> Array:
    radius = int(np.ceil(3 * np.sqrt(0.04 / (2 * np.pi**2)) * DEGREE))
    at = np.arange(-radius, radius + 1) / DEGREE
    planes: list[Array] = []
    for channel, (a, b, c, d) in enumerate(_SEEN):
        lobes = [
            (w * np.pi / s, np.exp(-(np.pi**2) * at * at / s))
            for w, s in ((a * np.sqrt(b / np.pi), b), (c * np.sqrt(d / np.pi), d))
            if w
        ]
        whole = sum(w * line.sum() ** 2 for w, line in lobes)
        plane = picture[..., channel]
        planes.append(sum((w / whole * _along(plane, line, line) for w, line in lobes), np.zeros_like(plane)))
    return np.stack(planes, axis=-1)


def _feature(one: Array, two: Array) -> Array:
    deviation = 0.5 * 0.082 * DEGREE
    radius = int(np.ceil(3 * deviation))
    x = np.arange(-radius, radius + 1, dtype=np.float64)
    plain = np.exp(-x * x / (2 * deviation**2))
    edge, point = -x * plain, (x * x / deviation**2 - 1) * plain
    plain = plain / plain.sum()
    edge = np.where(edge > 0, edge / edge[edge > 0].sum(), edge / -edge[edge < 0].sum())
    point = np.where(point > 0, point / point[point > 0].sum(), point / -point[point < 0].sum())

    def strength(picture: Array, line: Array) -> Array:
        return np.hypot(_along(picture, line, plain), _along(picture, plain, line))

    apart = [np.abs(strength(one, line) - strength(two, line)) for line in (edge, point)]
    return np.clip((np.maximum(*apart) / np.sqrt(2)) ** 0.5, 0, 1)


def _along(plane: Array, across: Array, down: Array) -> Array:
    """A separable filter, edges repeated."""
    for line, axis in ((across, 1), (down, 0)):
        reach = len(line) // 2
        pad = [(0, 0), (0, 0)]
        pad[axis] = (reach, reach)
        wide, size = np.pad(plane, pad, mode="edge"), plane.shape[axis]
        parts = (wide[:, n : n + size] if axis else wide[n : n + size] for n in range(len(line)))
        plane = sum((w * part for w, part in zip(line, parts, strict=True)), np.zeros_like(plane))
    return plane


def _linear(picture: Array) -> Array:
    return np.where(picture <= 0.04045, picture / 12.92, ((picture + 0.055) / 1.055) ** 2.4)


def _opponent(linear: Array) -> Array:
    x, y, z = np.moveaxis(linear @ _TO_XYZ.T / _WHITE, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def _back(opponent: Array) -> Array:
    y = (opponent[..., 0] + 16) / 116
    xyz = np.stack([y + opponent[..., 1] / 500, y, y - opponent[..., 2] / 200], axis=-1) * _WHITE
    return xyz @ np.linalg.inv(_TO_XYZ).T


def _lab(linear: Array) -> Array:
    """CIELAB of linear light, with colours less the darker they are (Hunt)."""
    share = linear @ _TO_XYZ.T / _WHITE
    edge = 6 / 29
    x, y, z = np.moveaxis(np.where(share > edge**3, np.cbrt(share), share / (3 * edge**2) + 4 / 29), -1, 0)
    light = 116 * y - 16
    return np.stack([light, 0.01 * light * 500 * (x - y), 0.01 * light * 200 * (y - z)], axis=-1)


def _hyab(a: Array, b: Array) -> Array:
    return np.abs(a[..., 0] - b[..., 0]) + np.hypot(a[..., 1] - b[..., 1], a[..., 2] - b[..., 2])
