# SPDX-License-Identifier: GPL-3.0-or-later
"""Read back what Blender renders: uncompressed 32-bit scan-line OpenEXR files (openexr.com, "File Layout")."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np


def read(path: Path) -> dict[str, np.ndarray]:
    """Channels by name as (H,W) float32, top row first. Raises ValueError for other kinds of OpenEXR."""
    data = path.read_bytes()
    magic, version = struct.unpack_from("<ii", data, 0)
    if magic != 20000630 or version & 0x1A00:
        raise ValueError(f"{path.name} is not a single-part scan-line OpenEXR file")
    at, names, height, width, compression = 8, [], 0, 0, 0
    while data[at]:
        name, at = _text(data, at)
        _, at = _text(data, at)
        (length,) = struct.unpack_from("<i", data, at)
        at += 4
        if name == "channels":
            inner = at
            while data[inner]:
                channel, inner = _text(data, inner)
                (kind,) = struct.unpack_from("<i", data, inner)
                if kind != 2:
                    raise ValueError(f"channel {channel} is not 32-bit float")
                names.append(channel)
                inner += 16
        elif name == "dataWindow":
            left, top, right, bottom = struct.unpack_from("<4i", data, at)
            width, height = right - left + 1, bottom - top + 1
        elif name == "compression":
            compression = data[at]
        at += length
    if compression != 0:
        raise ValueError("the OpenEXR file is compressed")
    start = at + 1 + 8 * height
    row = 8 + 4 * width * len(names)
    rows = np.frombuffer(data, np.uint8, row * height, start).reshape(height, row)
    lines = np.frombuffer(rows[:, :4].tobytes(), "<i4")
    values = np.frombuffer(rows[:, 8:].tobytes(), "<f4").reshape(height, len(names), width)
    values = values[np.argsort(lines)]
    return {name: np.ascontiguousarray(values[:, i]) for i, name in enumerate(names)}


def colour(channels: dict[str, np.ndarray], layer: str) -> np.ndarray:
    """The (H,W,3) picture of a pass such as `Combined`, whatever the view layer is called."""
    parts = []
    for letter in "RGB":
        name = next((n for n in channels if n == f"{layer}.{letter}" or n.endswith(f".{layer}.{letter}")), None)
        parts.append(channels[name if name is not None else letter])
    return np.stack(parts, -1)


def _text(data: bytes, at: int) -> tuple[str, int]:
    end = data.index(0, at)
    return data[at:end].decode("utf-8"), end + 1
