# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody's own character taken from a file, as it stands at rest: surface, paint, bones, and shapes of the face.

The file is opened as an artist's set is (`receive`): with bounded memory and time, its scripts and drivers off. What
comes out is arrays; what becomes of them is settled outside Blender (`engines/blender/bodies`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import receive
from movie_director.engines.blender.stage.paint import Painter
from movie_director.engines.blender.stage.refine import Surface, refined

MOST = 1_500_000
"""Triangles of a file above which it is no character for a film."""
FINE = 40_000
"""Points up to which a surface is made finer, for its textures to be kept."""
SHAPES = 160
"""Shapes of a mesh that are looked at, at most."""
_SURFACES = ("MESH", "CURVE", "SURFACE", "META")


@dataclass(frozen=True)
class Part:
    """One mesh of the character, in the world: points, triangles, and what each corner and point has.

    `bones` (V, B) are shares of the armature's bones; `moves` are how far each shape moves the points, by name.
    """

    surface: Surface
    bones: np.ndarray
    moves: dict[str, np.ndarray]


def export(file: Path, to: Path, memory: int, seconds: int) -> dict[str, Any]:
    """Write the character in `file` to `to`, an .npz, and answer `words`, what there is to say.

    positions (V, 3), normals (V, 3), colour (V, 3) linear, roughness (V,), triangles (T, 3); bones (names), parents,
    heads, tails (B, 3), weights (V, 4) of bones (V, 4); shapes (names), and of each that moves anything its points and
    moves, one after the other, counted by `shape_sizes`. All in metres as the file has them, z up. Raises ValueError.
    """
    receive.bounded(memory, seconds)
    words = receive.opened(file)
    bpy.context.view_layer.update()
    armature, things, others = _person()
    if others:
        told = ", ".join(others[:4]) + (f" and {len(others) - 4} more" if len(others) > 4 else "")
        words.append(f"{told} belong{'s' if len(others) == 1 else ''} to nobody and is left out")
    count = sum(len(thing.data.polygons) for thing in things if thing.type == "MESH")
    if count > MOST:
        raise ValueError(f"it has {count:,} faces, more than {MOST:,}; thin it (Decimate), and export it again")
    if armature is not None:
        armature.data.pose_position = "REST"
    for thing in things:
        _calmed(thing)
    bpy.context.view_layer.update()
    names = [bone.name for bone in armature.data.bones] if armature is not None else []
    painter = Painter()
    parts = [part for thing in things if (part := _part(thing, armature, names, painter)) is not None]
    if not parts:
        raise ValueError("it holds no mesh; export it with its meshes")
    arrays = _joined(parts, painter)
    words += painter.words  # textures are read where points are painted
    if not np.isfinite(arrays["positions"]).all():
        raise ValueError("it has points that are no numbers; export it again")
    arrays |= _bones(armature, names)
    with to.open("wb") as out:
        np.savez_compressed(out, **arrays)
    return {"words": list(dict.fromkeys(words))}


def _person() -> tuple[Any | None, list[Any], list[str]]:
    """The armature with most points on it, its meshes, and the names of what else there is; without one all meshes."""
    here = [o for o in bpy.context.scene.objects if o.type in _SURFACES and not o.hide_render and not _is_widget(o)]
    here.sort(key=lambda o: o.name)
    rigs: dict[str, int] = {}
    for thing in here:
        rig = _rig_of(thing)
        if rig is not None:
            rigs[rig.name] = rigs.get(rig.name, 0) + (len(thing.data.vertices) if thing.type == "MESH" else 1)
    if not rigs:
        return None, here, []
    chosen = bpy.data.objects[min(rigs, key=lambda name: (-rigs[name], name))]
    mine = [thing for thing in here if _rig_of(thing) == chosen]
    return chosen, mine, [thing.name for thing in here if thing not in mine]


def _is_widget(thing: Any) -> bool:
    """Whether a mesh is only the shape that a bone is shown by, or an importer's marker for one."""
    return any(
        bone.custom_shape == thing for rig in bpy.data.objects if rig.type == "ARMATURE" for bone in rig.pose.bones
    )


def _rig_of(thing: Any) -> Any | None:
    for modifier in thing.modifiers:
        if modifier.type == "ARMATURE" and modifier.object is not None:
            return modifier.object
    above = thing.parent
    while above is not None and above.type != "ARMATURE":
        above = above.parent
    return above


def _calmed(thing: Any) -> None:
    """Show a thing as it is at rest: no animation, subdivided once at most."""
    for owner in (thing, thing.data, getattr(thing.data, "shape_keys", None)):
        if owner is not None and owner.animation_data is not None:
            owner.animation_data_clear()
    for modifier in thing.modifiers:
        if modifier.type in ("SUBSURF", "MULTIRES"):
            modifier.levels = min(modifier.levels, 1)
    keys = getattr(thing.data, "shape_keys", None)
    for key in keys.key_blocks[1:] if keys is not None else ():
        key.value = 0.0


def _part(thing: Any, armature: Any | None, names: Sequence[str], painter: Painter) -> Part | None:
    with _mesh(thing) as mesh:
        if not len(mesh.polygons):
            return None
        points = _points(mesh, thing)
        surface = painter.surface(mesh, points, thing)
        bones = _shares(mesh, thing, armature, names)
    moves: dict[str, np.ndarray] = {}
    keys = getattr(thing.data, "shape_keys", None)
    for key in list(keys.key_blocks[1:])[:SHAPES] if keys is not None else ():
        key.value = 1.0
        bpy.context.view_layer.update()
        with _mesh(thing) as mesh:
            if len(mesh.vertices) == len(points):
                move = _points(mesh, thing) - points
                if np.abs(move).max() > 1e-7:
                    moves[key.name] = moves.get(key.name, 0.0) + move
        key.value = 0.0
    bpy.context.view_layer.update()
    return Part(surface, bones, moves)


class _mesh:
    """A thing's mesh as it is seen, for as long as it is needed."""

    def __init__(self, thing: Any) -> None:
        self._seen = thing.evaluated_get(bpy.context.evaluated_depsgraph_get())

    def __enter__(self) -> Any:
        return self._seen.to_mesh()

    def __exit__(self, *_: object) -> None:
        self._seen.to_mesh_clear()


def _points(mesh: Any, thing: Any) -> np.ndarray:
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    world = np.array(thing.matrix_world, np.float64)
    scale = float(bpy.context.scene.unit_settings.scale_length)
    return (points.reshape(-1, 3).astype(np.float64) @ world[:3, :3].T + world[:3, 3]) * scale


def _shares(mesh: Any, thing: Any, armature: Any | None, names: Sequence[str]) -> np.ndarray:
    """How much each bone has of each point, (V, B); rows of nothing where no bone has any."""
    shares = np.zeros((len(mesh.vertices), len(names)), np.float32)
    if armature is None:
        return shares
    place = {name: k for k, name in enumerate(names)}
    if thing.parent_type == "BONE" and thing.parent_bone in place:
        shares[:, place[thing.parent_bone]] = 1.0
        return shares
    groups = {group.index: place[group.name] for group in thing.vertex_groups if group.name in place}
    for n, vertex in enumerate(mesh.vertices):
        for member in vertex.groups:
            bone = groups.get(member.group)
            if bone is not None:
                shares[n, bone] += member.weight
    return shares


def _joined(parts: Sequence[Part], painter: Painter) -> dict[str, np.ndarray]:
    """All parts as one, fine enough for their paint."""
    found: dict[str, list[np.ndarray]] = {}
    shapes: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {}
    start, room = 0, FINE
    low, high = (f([p.surface.points for p in parts]) for f in (_lowest, _highest))
    tall = max(high - low, 1e-6)
    total = sum(len(part.surface.points) for part in parts)
    for part in parts:
        most = int(len(part.surface.points) + max(0, room - total) * len(part.surface.points) / total)
        fine = refined(part.surface, painter.painted, most=most, least=0.0011 * tall)
        bones = fine.spread(part.bones)
        four = np.argsort(-bones, axis=1, kind="stable")[:, :4] if bones.shape[1] else np.zeros((len(bones), 0), int)
        rows = {
            "positions": fine.positions.astype(np.float32),
            "normals": fine.normals.astype(np.float32),
            "colour": fine.colour.astype(np.float32),
            "roughness": fine.roughness.astype(np.float32),
            "triangles": (fine.triangles + start).astype(np.int32),
            "bones": four.astype(np.int16),
            "weights": np.take_along_axis(bones, four, axis=1).astype(np.float32),
        }
        for name, row in rows.items():
            found.setdefault(name, []).append(row)
        for name, move in part.moves.items():
            moved = fine.spread(move.astype(np.float32))
            rows_ = np.flatnonzero(np.abs(moved).max(axis=1) > 1e-6)
            shapes.setdefault(name, []).append((rows_ + start, moved[rows_]))
        start += len(fine.positions)
    arrays = {name: np.concatenate(rows) for name, rows in found.items() if name not in ("bones", "weights")}
    for name in ("bones", "weights"):
        wide = max(row.shape[1] for row in found[name])
        arrays[name] = np.concatenate([np.pad(row, ((0, 0), (0, wide - row.shape[1]))) for row in found[name]])
    order = list(shapes)
    arrays["shapes"] = np.array(json.dumps(order))
    arrays["shape_sizes"] = np.array([sum(len(rows) for rows, _ in shapes[name]) for name in order], np.int64)
    arrays["shape_rows"] = _stacked([rows for name in order for rows, _ in shapes[name]], (0,)).astype(np.int32)
    arrays["shape_moves"] = _stacked([move for name in order for _, move in shapes[name]], (0, 3)).astype(np.float32)
    return arrays


def _stacked(rows: Sequence[np.ndarray], empty: tuple[int, ...]) -> np.ndarray:
    return np.concatenate(rows) if rows else np.zeros(empty)


def _lowest(points: Sequence[np.ndarray]) -> float:
    return float(min(p.min(axis=0)[2] for p in points))


def _highest(points: Sequence[np.ndarray]) -> float:
    return float(max(p.max(axis=0)[2] for p in points))


def _bones(armature: Any | None, names: Sequence[str]) -> dict[str, np.ndarray]:
    """The armature at rest, in the world."""
    heads, tails, parents = [], [], []
    scale = float(bpy.context.scene.unit_settings.scale_length)
    for bone in _of(armature):
        heads.append(armature.matrix_world @ bone.head_local * scale)
        tails.append(armature.matrix_world @ bone.tail_local * scale)
        parents.append(names.index(bone.parent.name) if bone.parent is not None else -1)
    return {
        "bone_names": np.array(json.dumps(list(names))),
        "parents": np.array(parents, np.int32),
        "heads": np.array(heads, np.float64).reshape(-1, 3),
        "tails": np.array(tails, np.float64).reshape(-1, 3),
    }


def _of(armature: Any | None) -> Iterator[Any]:
    if armature is not None:
        yield from armature.data.bones
