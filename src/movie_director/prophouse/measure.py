"""How large a model is, told from its file alone: an OBJ's vertices, a glTF's accessors. Both have y up and metres."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from movie_director.prophouse.model import Metres

Matrix = tuple[tuple[float, float, float, float], ...]
_ONE: Matrix = ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))
DEEPEST = 64
"""Levels of nodes in a glTF; deeper is a ring or an attack."""


class Unmeasured(Exception):
    """A file that cannot be used, and why, as the end of a sentence."""


def measure(file: Path) -> tuple[Metres | None, list[str]]:
    """Return width, depth and height in metres, none for a format that does not tell, and what the file lacks.

    Raises Unmeasured for a file that is broken, and OSError.
    """
    suffix = file.suffix.lower()
    if suffix == ".obj":
        return _obj(file)
    if suffix in (".glb", ".gltf"):
        try:
            return _gltf(file, _document(file))
        except (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise Unmeasured(f"it is broken: {error!r}. Export it again.") from error
    known(file)
    return None, []


_MAGIC: Mapping[str, tuple[bytes, ...]] = {
    ".bvh": (b"HIERARCHY", b"hierarchy", b"\xef\xbb\xbfHIERARCHY"),
    ".fbx": (b"Kaydara FBX Binary", b"; FBX"),
    ".blend": (b"BLENDER", b"\x28\xb5\x2f\xfd", b"\x1f\x8b"),
    ".usdc": (b"PXR-USDC",),
    ".usda": (b"#usda",),
    ".usdz": (b"PK\x03\x04",),
    ".usd": (b"PXR-USDC", b"#usda", b"PK\x03\x04"),
}


def known(file: Path) -> None:
    """Look at a file's first bytes. Raises Unmeasured where they are not those of what its name ends in."""
    with file.open("rb") as source:
        head = source.read(32)
    suffix = file.suffix.lower()
    if suffix in _MAGIC and not any(head.startswith(magic) for magic in _MAGIC[suffix]):
        raise Unmeasured(f"it is no {suffix[1:]} file, or broken. Export it again.")


def _obj(file: Path) -> tuple[Metres, list[str]]:
    low, high = [math.inf] * 3, [-math.inf] * 3
    lacking: list[str] = []
    with file.open("rb") as source:
        for line in source:
            if line.startswith(b"v "):
                try:
                    point = [float(number) for number in line.split()[1:4]]
                except ValueError as error:
                    raise Unmeasured(f"it is broken: {error}. Export it again.") from error
                if len(point) != 3 or not all(map(math.isfinite, point)):
                    raise Unmeasured("it is broken: a vertex has no three numbers. Export it again.")
                for axis in range(3):
                    low[axis], high[axis] = min(low[axis], point[axis]), max(high[axis], point[axis])
            elif line.startswith(b"mtllib "):
                name = line[7:].strip().decode("utf-8", "replace")
                if not (file.parent / name).is_file():
                    lacking.append(f"its materials {name!r} are not beside it; it will be grey.")
    if low[0] > high[0]:
        raise Unmeasured("it has no vertices. Export it again.")
    x, y, z = (high[axis] - low[axis] for axis in range(3))
    return (round(x, 5), round(z, 5), round(y, 5)), lacking


def _document(file: Path) -> Mapping[str, Any]:
    data = file.read_bytes()
    if file.suffix.lower() == ".glb":
        if len(data) < 20 or data[:4] != b"glTF":
            raise Unmeasured("it is no glb file, or broken. Export it again.")
        _, total = struct.unpack_from("<II", data, 4)
        length, kind = struct.unpack_from("<I4s", data, 12)
        if total > len(data) or 20 + length > len(data) or kind != b"JSON":
            raise Unmeasured("it is cut off. Copy it again.")
        data = data[20 : 20 + length]
    return cast("Mapping[str, Any]", json.loads(data))


def _gltf(file: Path, document: Mapping[str, Any]) -> tuple[Metres, list[str]]:
    lacking: list[str] = []
    for kind in ("buffers", "images"):
        for item in document.get(kind, ()):
            uri = item.get("uri")
            if uri is None or uri.startswith("data:"):
                continue
            place = (file.parent / unquote(uri)).resolve()
            if "://" in uri or not place.is_relative_to(file.parent.resolve()):
                raise Unmeasured(f"it names {uri!r}, which is not in its folder. Pack it as .glb.")
            if not place.is_file():
                if kind == "buffers":
                    raise Unmeasured(f"its part {uri!r} is not beside it. Copy that too, or pack it as .glb.")
                lacking.append(f"its texture {uri!r} is not beside it; it will be plain there.")
    nodes: Sequence[Mapping[str, Any]] = document.get("nodes", ())
    scenes = document.get("scenes", ())
    children = [child for node in nodes for child in node.get("children", ())]
    if len(set(children)) != len(children):
        raise ValueError("a node has two parents")
    tops = [n for n in range(len(nodes)) if n not in set(children)]
    roots = scenes[document.get("scene", 0)].get("nodes", ()) if scenes else tops
    points: list[tuple[float, ...]] = []
    for root in roots:
        _corners(document, nodes, root, _ONE, points, 0)
    if not points or not all(math.isfinite(v) for point in points for v in point):
        raise Unmeasured("it holds no mesh. Export it again.")
    x, y, z = (max(p[axis] for p in points) - min(p[axis] for p in points) for axis in range(3))
    return (round(x, 5), round(z, 5), round(y, 5)), lacking


def _corners(
    document: Mapping[str, Any],
    nodes: Sequence[Mapping[str, Any]],
    index: int,
    above: Matrix,
    points: list[tuple[float, ...]],
    level: int,
) -> None:
    """Add the corners of the boxes of all meshes below a node."""
    if level > DEEPEST:
        raise ValueError("its nodes stand in a ring")
    node = nodes[index]
    here = _times(above, _placed(node))
    if "mesh" in node:
        for part in document["meshes"][node["mesh"]]["primitives"]:
            accessor = document["accessors"][part["attributes"]["POSITION"]]
            for corner in product(*zip(accessor["min"], accessor["max"], strict=True)):
                points.append(tuple(sum(row[k] * corner[k] for k in range(3)) + row[3] for row in here[:3]))
    for child in node.get("children", ()):
        _corners(document, nodes, child, here, points, level + 1)


def _placed(node: Mapping[str, Any]) -> Matrix:
    """A node's own matrix, which a glTF writes column by column, or made of its move, turn and scale."""
    if "matrix" in node:
        m = [float(v) for v in node["matrix"]]
        return tuple((m[k], m[k + 4], m[k + 8], m[k + 12]) for k in range(4))
    tx, ty, tz = node.get("translation", (0, 0, 0))
    x, y, z, w = node.get("rotation", (0, 0, 0, 1))
    sx, sy, sz = node.get("scale", (1, 1, 1))
    return (
        ((1 - 2 * (y * y + z * z)) * sx, 2 * (x * y - z * w) * sy, 2 * (x * z + y * w) * sz, tx),
        (2 * (x * y + z * w) * sx, (1 - 2 * (x * x + z * z)) * sy, 2 * (y * z - x * w) * sz, ty),
        (2 * (x * z - y * w) * sx, 2 * (y * z + x * w) * sy, (1 - 2 * (x * x + y * y)) * sz, tz),
        (0, 0, 0, 1),
    )


def _times(a: Matrix, b: Matrix) -> Matrix:
    return tuple(
        cast("tuple[float, float, float, float]", tuple(sum(a[r][k] * b[k][c] for k in range(4)) for c in range(4)))
        for r in range(4)
    )
