"""scipy's filters with their types told."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse import csgraph as _csgraph

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
_ndimage: Any = ndimage
_graphs: Any = _csgraph


def blurred(picture: Floats, soft: float | tuple[float, float], reach: float = 3.0) -> Floats:
    """A picture (H, W) spread by a bell of `soft` pixels (down and across), cut off at `reach` times that."""
    return _ndimage.gaussian_filter(picture, soft, truncate=reach)


def averaged(picture: Floats, side: int) -> Floats:
    """Each point as the mean of the square about it."""
    return _ndimage.uniform_filter(picture, side)


def settled(picture: Floats) -> Floats:
    """Each point as the median of the nine about it."""
    return _ndimage.median_filter(picture, 3)


def grown(mask: Bools, steps: int) -> Bools:
    """A mask and what is within so many steps of it."""
    return _ndimage.binary_dilation(mask, iterations=steps)


def large(mask: Bools, least: float) -> Bools:
    """A mask without its pieces of fewer than `least` points."""
    found: Any = _ndimage.label(mask)
    piece = np.asarray(found[0], np.int32)
    sizes = np.bincount(piece.ravel())
    kept = sizes >= least
    kept[0] = False
    return kept[piece]


def pieces(triangles: npt.NDArray[np.int32], vertices: int) -> tuple[int, npt.NDArray[np.int32]]:
    """How many pieces a mesh falls into, and the piece of each vertex."""
    links = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]]])
    ones = np.ones(len(links), np.int8)
    made: Any = coo_matrix((ones, (links[:, 0], links[:, 1])), shape=(vertices, vertices))
    count, piece = _graphs.connected_components(made, directed=False)
    return int(count), np.asarray(piece, np.int32)
