# SPDX-License-Identifier: GPL-3.0-or-later
"""A model's file of any format brought in as one mesh: z up, base centred on the origin, front towards -y, thinned.

Nothing that a file holds is run: scripts and drivers stay off, and of a .blend only its meshes are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bmesh
import bpy
import numpy as np
from mathutils import Matrix

from movie_director.engines.blender.stage.library import Model

MOST_FACES = 24_000
MOST_LOADED = 4_000_000
"""Faces of a file above which it is not thinned but refused."""
KEPT = "Mesh.1"
"""The kind of a kept mesh; raised when the same file would become another."""
SLOW = 600_000
"""Bytes of an OBJ above which its mesh is kept; other formats always are."""


def bring(model: Model, path: Path, cache: Path) -> Any | None:
    """The model as one mesh of its true size, from the cache where it was brought in before.

    None where the file holds no mesh; RuntimeError, OSError or ValueError where it cannot be read.
    """
    slow = path.suffix.lower() != ".obj" or model.bytes > SLOW
    name = "".join(c if c.isalnum() else "-" for c in model.id)
    told = "".join(f"-{round(v * 1000)}" for v in model.size) + f"-{model.front:g}"
    kept = cache / "meshes" / f"{name}-{model.crc:08x}{told}-{KEPT}.blend"
    if slow and kept.is_file():
        mesh = _read_back(kept)
        if mesh is not None:
            return mesh
    mesh = _formed(model, path)
    if mesh is not None and slow:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".part")
        bpy.data.libraries.write(str(fresh), {mesh}, path_remap="ABSOLUTE", fake_user=True, compress=True)
        fresh.replace(kept)
    return mesh


def _read_back(kept: Path) -> Any | None:
    try:
        with bpy.data.libraries.load(str(kept), link=False) as (there, wanted):
            wanted.meshes = there.meshes[:1]
        return wanted.meshes[0]
    except (OSError, RuntimeError, IndexError):
        kept.unlink(missing_ok=True)
        return None


def _formed(model: Model, path: Path) -> Any | None:
    before = set(bpy.data.objects)
    suffix = path.suffix.lower()
    try:
        import_file(path, suffix)
        loaded = [o for o in bpy.data.objects if o not in before]
        mesh = _joined(loaded, bool(suffix == ".obj"))
        if mesh is None:
            return None
        turn = Matrix.Rotation(-np.radians(model.front), 4, "Z")
        if suffix == ".obj":
            # The importer leaves the turn to z-up on the object and the points as they were in the file.
            turn = turn @ Matrix.Rotation(np.pi / 2, 4, "X")
        if model.rotation:
            turn = turn @ Matrix([model.rotation[i : i + 3] for i in (0, 3, 6)]).to_4x4()
        mesh.transform(turn)
        _fit(mesh, model.size)
        return mesh
    finally:
        for other in [o for o in bpy.data.objects if o not in before]:
            bpy.data.objects.remove(other)


def import_file(path: Path, suffix: str, lights: bool = False) -> None:
    """Have what a file holds in the scene. Raises RuntimeError or ValueError where it cannot be read."""
    bpy.context.preferences.filepaths.use_scripts_auto_execute = False
    name = str(path)
    if suffix == ".obj":
        bpy.ops.wm.obj_import(filepath=name, use_split_objects=False, use_split_groups=False)
    elif suffix in (".glb", ".gltf"):
        bpy.ops.import_scene.gltf(filepath=name)
    elif suffix == ".fbx":
        bpy.ops.import_scene.fbx(filepath=name, use_anim=False)
    elif suffix.startswith(".usd"):
        bpy.ops.wm.usd_import(filepath=name, import_cameras=False, import_lights=lights)
    elif suffix == ".blend":
        with bpy.data.libraries.load(name, link=False) as (there, wanted):
            wanted.objects = list(there.objects)
        for thing in wanted.objects:
            if thing is not None:
                bpy.context.scene.collection.objects.link(thing)
    else:
        raise ValueError(f"no way to read {suffix} files")


def _joined(loaded: Sequence[Any], as_it_is: bool) -> Any | None:
    """All solid things of a file as one mesh, in the place where they stood."""
    bpy.context.view_layer.update()
    solid = [o for o in loaded if o.type in ("MESH", "CURVE", "SURFACE", "META", "FONT") and not o.hide_render]
    meshes: list[Any] = []
    for thing in solid:
        if as_it_is and thing.type == "MESH":
            mesh = thing.data
        else:
            mesh = bpy.data.meshes.new_from_object(thing.evaluated_get(bpy.context.evaluated_depsgraph_get()))
            mesh.transform(thing.matrix_world)
        if mesh.polygons:
            meshes.append(mesh)
    faces = sum(len(mesh.polygons) for mesh in meshes)
    if faces > MOST_LOADED:
        raise ValueError(f"it has {faces} faces, more than {MOST_LOADED}")
    if not meshes:
        return None
    parts = []
    for mesh in meshes:
        part = bpy.data.objects.new("part", mesh)
        bpy.context.scene.collection.objects.link(part)
        parts.append(part)
    if len(parts) > 1:
        with bpy.context.temp_override(active_object=parts[0], selected_editable_objects=parts, selected_objects=parts):
            bpy.ops.object.join()
    whole = parts[0]
    if faces > MOST_FACES:
        _weld(whole.data)
        modifier = whole.modifiers.new("thin", "DECIMATE")
        modifier.ratio = MOST_FACES / faces
        return bpy.data.meshes.new_from_object(whole.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    return whole.data


def _weld(mesh: Any) -> None:
    """Join points that lie on one another: files that split them at every edge would be thinned to confetti."""
    shape = bmesh.new()
    shape.from_mesh(mesh)
    reach = max((v.co.length for v in shape.verts), default=1.0)
    bmesh.ops.remove_doubles(shape, verts=shape.verts, dist=1e-5 * reach)
    shape.to_mesh(mesh)
    shape.free()


def _fit(mesh: Any, size: tuple[float, float, float]) -> None:
    """Put the mesh into its box, the middle of its base on the origin."""
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    points = points.reshape(-1, 3)
    if not np.isfinite(points).all():
        raise ValueError("it has points that are no numbers")
    low, high = points.min(0), points.max(0)
    span = np.maximum(high - low, 1e-6)
    middle = np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]), np.float32)
    mesh.vertices.foreach_set("co", ((points - middle) * (np.array(size, np.float32) / span)).ravel())
    mesh.update()
