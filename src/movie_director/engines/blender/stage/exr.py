# SPDX-License-Identifier: GPL-3.0-or-later
"""Read back what Blender renders, uncompressed 32-bit scan-line OpenEXR files, and write such files for compositors.

Both after openexr.com, "OpenEXR File Layout"; what is written is packed by ZIP, 16 lines at a time.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
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


def texts(path: Path) -> dict[str, str]:
    """The attributes of a file's header that are text, by name."""
    with path.open("rb") as source:
        data = source.read(4 << 20)  # a header, which may name thousands of things
    at, found = 8, dict[str, str]()
    while data[at]:
        name, at = _text(data, at)
        kind, at = _text(data, at)
        (length,) = struct.unpack_from("<i", data, at)
        at += 4
        if kind == "string":
            found[name] = data[at : at + length].decode("utf-8", "replace")
        at += length
    return found


LINES = 16
"""Lines that are packed together."""


def write(path: Path, channels: Mapping[str, np.ndarray], attributes: Mapping[str, str | tuple[float, ...]]) -> None:
    """Write channels (H,W), float16 or float32, top row first.

    An attribute is text, one number, or eight, which are chromaticities: x and y of red, green, blue and white.
    """
    names = sorted(channels)
    height, width = channels[names[0]].shape
    box = struct.pack("<4i", 0, 0, width - 1, height - 1)
    told = b"".join(
        _name(name) + struct.pack("<iB3xii", 1 if channels[name].dtype == np.float16 else 2, 0, 1, 1) for name in names
    )
    header = [
        _attribute("channels", "chlist", told + b"\0"),
        _attribute("compression", "compression", b"\x03"),
        _attribute("dataWindow", "box2i", box),
        _attribute("displayWindow", "box2i", box),
        _attribute("lineOrder", "lineOrder", b"\0"),
        _attribute("pixelAspectRatio", "float", struct.pack("<f", 1.0)),
        _attribute("screenWindowCenter", "v2f", struct.pack("<2f", 0.0, 0.0)),
        _attribute("screenWindowWidth", "float", struct.pack("<f", 1.0)),
    ]
    for name, value in attributes.items():
        if isinstance(value, str):
            header.append(_attribute(name, "string", value.encode()))
        else:
            kind = "chromaticities" if len(value) == 8 else "float"
            header.append(_attribute(name, kind, struct.pack(f"<{len(value)}f", *value)))
    long = 0x400 if any(len(name) > 31 for name in (*names, *attributes)) else 0
    head = struct.pack("<ii", 20000630, 2 | long) + b"".join(header) + b"\0"
    rows = [np.ascontiguousarray(channels[name]).view(np.uint8).reshape(height, -1) for name in names]
    blocks = []
    for first in range(0, height, LINES):
        packed = _packed(np.concatenate([row[first : first + LINES] for row in rows], axis=1).ravel())
        blocks.append(struct.pack("<ii", first, len(packed)) + packed)
    at, offsets = len(head) + 8 * len(blocks), []
    for block in blocks:
        offsets.append(at)
        at += len(block)
    path.write_bytes(head + struct.pack(f"<{len(offsets)}Q", *offsets) + b"".join(blocks))


def _packed(raw: np.ndarray) -> bytes:
    """Bytes with the even ones first, each as its difference from the one before, by zlib; raw where that is longer."""
    halves = np.concatenate([raw[0::2], raw[1::2]])
    steps = halves.copy()
    steps[1:] = halves[1:] - halves[:-1] + np.uint8(128)
    packed = zlib.compress(steps.tobytes(), 4)
    return packed if len(packed) < raw.size else raw.tobytes()


def _attribute(name: str, kind: str, value: bytes) -> bytes:
    return _name(name) + _name(kind) + struct.pack("<i", len(value)) + value


def _name(text: str) -> bytes:
    return text.encode() + b"\0"


def _text(data: bytes, at: int) -> tuple[str, int]:
    end = data.index(0, at)
    return data[at:end].decode("utf-8"), end + 1
