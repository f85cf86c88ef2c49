# SPDX-License-Identifier: GPL-3.0-or-later
"""Things people hold, as bare meshes for whoever draws the people (`held.npz`).

`triangles` (T,3) int32, `colour` (V,3) linear albedo, `roughness` (V,), `positions` and `normals` (V,3) float32, three
rows a triangle, metres in the thing's own frame: z up, front towards -y, base centred on the origin.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import kit
from movie_director.engines.blender.stage.prop import kit_name, quoted
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Prop
from movie_director.prophouse.sizes import kit_of

MOST = 9000
"""Triangles above which a thing is thinned."""
_GLASS = (0.42, 0.47, 0.48)
"""What clear glass shows of a room, on the whole: whoever draws people draws nothing that one sees through."""


def export(setting: Setting, item: Prop, folder: Path) -> dict[str, Any]:
    """Write held.npz; answers `size`, whether the `kit` shows it, and under which `name`. `name` is None where nothing
    does."""
    before = set(bpy.data.objects)
    # What is drawn by chance must not depend on what was asked of the stage before.
    setting.random.seed(setting.place.seed)
    name, ours = _make(setting, item)
    things = [o for o in bpy.data.objects if o not in before]
    if not things:
        return {"name": None}
    bpy.context.view_layer.update()
    parts = [mesh_of(_thinned(thing)) for thing in things]
    for thing in things:
        bpy.data.objects.remove(thing)
    positions, normals, colours, rough = (np.concatenate([part[k] for part in parts]) for k in range(4))
    low, high = positions.min(0), positions.max(0)
    positions -= np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]), np.float32)
    write(folder, (positions, normals, colours, rough))
    credits = sorted(setting.furniture.credits.values(), key=lambda c: (c["library"], c["name"]))
    return {"name": name, "kit": ours, "size": [float(v) for v in high - low], "credits": credits}


def _make(setting: Setting, item: Prop) -> tuple[str | None, bool]:
    """Build it with nothing turned; says what it is, and whether the kit built it."""
    name = kit_name(item)
    if item.model is not None and name is None:
        model = setting.furniture.model(item.model, item.crc)
        size = item.size or (model.size if model is not None else None)
        if model is not None and setting.furniture.put(model.id, 0, 0, crc=item.crc, colour=item.colour, size=size):
            return kit_of(item.words) or "", False
        name = kit_of(item.words)
    if name is not None:
        words = f"held {item.state} {item.words}"
        kit.make(setting, name, 0, 0, 0, words, item.text or quoted(item.words), turn=0, colour=item.colour)
    return name, True


def _thinned(thing: Any) -> Any:
    count = sum(len(face.vertices) - 2 for face in thing.data.polygons)
    if count > MOST:
        modifier = thing.modifiers.new("thin", "DECIMATE")
        modifier.ratio = MOST / count
        bpy.context.view_layer.update()
        mesh = bpy.data.meshes.new_from_object(thing.evaluated_get(bpy.context.evaluated_depsgraph_get()))
        thing.modifiers.clear()
        thing.data = mesh
    return thing


def write(folder: Path, mesh: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]) -> None:
    """Write held.npz of what `mesh_of` told."""
    positions, normals, colours, rough = mesh
    np.savez(
        folder / "held.npz",
        positions=positions,
        normals=normals,
        colour=np.clip(colours, 0, 1),
        roughness=rough,
        triangles=np.arange(len(positions), dtype=np.int32).reshape(-1, 3),
    )


def mesh_of(thing: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Positions, normals, colours and roughness, three rows a triangle."""
    mesh = thing.data
    mesh.calc_loop_triangles()
    count = len(mesh.loop_triangles)
    corners = np.empty(count * 3, np.int32)
    mesh.loop_triangles.foreach_get("vertices", corners)
    loops = np.empty(count * 3, np.int32)
    mesh.loop_triangles.foreach_get("loops", loops)
    slots = np.empty(count, np.int32)
    mesh.loop_triangles.foreach_get("material_index", slots)
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    normals = np.empty(len(mesh.loops) * 3, np.float32)
    mesh.corner_normals.foreach_get("vector", normals)
    world = np.array(thing.matrix_world, np.float32)
    positions = points.reshape(-1, 3)[corners] @ world[:3, :3].T + world[:3, 3]
    turned = normals.reshape(-1, 3)[loops] @ np.linalg.inv(world[:3, :3])
    turned /= np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9
    looks = [_look(m) for m in mesh.materials] or [((0.5, 0.5, 0.5), 0.6)]
    slots = np.minimum(np.repeat(slots, 3), len(looks) - 1)
    colours = np.array([c for c, _ in looks], np.float32)[slots]
    rough = np.array([r for _, r in looks], np.float32)[slots]
    for slot, material in enumerate(mesh.materials):
        picture = _picture(material)
        if picture is not None and mesh.uv_layers.active is not None:
            spots = np.empty(len(mesh.loops) * 2, np.float32)
            mesh.uv_layers.active.data.foreach_get("uv", spots)
            mine = slots == slot
            colours[mine] = _sampled(picture, spots.reshape(-1, 2)[loops[mine]])
    return positions.astype(np.float32), turned.astype(np.float32), colours, rough


def _surface(material: Any) -> Any | None:
    nodes = material.node_tree.nodes if material is not None and material.use_nodes else ()
    return next((n for n in nodes if n.type == "BSDF_PRINCIPLED"), None)


def _look(material: Any) -> tuple[tuple[float, float, float], float]:
    surface = _surface(material)
    if surface is None:
        return (0.5, 0.5, 0.5), 0.6
    base, metal = surface.inputs["Base Color"], surface.inputs["Metallic"].default_value
    rough = surface.inputs["Roughness"].default_value
    if surface.inputs["Emission Strength"].default_value > 0:
        r, g, b = surface.inputs["Emission Color"].default_value[:3]
        return (r, g, b), 0.6
    r, g, b = base.default_value[:3]
    if surface.inputs["Transmission Weight"].default_value > 0.5:
        return (r * _GLASS[0], g * _GLASS[1], b * _GLASS[2]), 0.15
    # Whoever draws people knows no metals: a metal there is a bright, fairly sharp paint of its own colour.
    dim = 1 - 0.35 * metal
    return (r * dim, g * dim, b * dim), rough


def _picture(material: Any) -> Any | None:
    """The picture that a material's colour is taken from."""
    surface = _surface(material)
    base = surface.inputs["Base Color"] if surface is not None else None
    source = base.links[0].from_node if base is not None and base.is_linked else None
    picture = source.image if source is not None and source.type == "TEX_IMAGE" else None
    return picture if picture is not None and picture.size[0] else None


def _sampled(picture: Any, spots: np.ndarray) -> np.ndarray:
    """A picture's linear colours at points of it."""
    wide, high = picture.size
    pixels = np.empty(wide * high * picture.channels, np.float32)
    picture.pixels.foreach_get(pixels)
    rows = pixels.reshape(high, wide, picture.channels)
    x = np.clip((np.mod(spots[:, 0], 1) * wide).astype(int), 0, wide - 1)
    y = np.clip((np.mod(spots[:, 1], 1) * high).astype(int), 0, high - 1)
    found = rows[y, x][:, [0, 1, 2] if picture.channels > 2 else [0, 0, 0]]
    return np.where(found <= 0.04045, found / 12.92, ((found + 0.055) / 1.055) ** 2.4)
