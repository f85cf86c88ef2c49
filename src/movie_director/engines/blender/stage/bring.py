# SPDX-License-Identifier: GPL-3.0-or-later
"""A .blend that an artist made, brought on the stage as plain things: meshes, and lamps as numbers.

Nothing in it is run: its scripts stay behind, its drivers are struck before anything is worked out, and what they last
came to stays. Modifiers, instances, curves and text become the meshes that they make. Cameras, people's rigs and the
world are left behind.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import bpy
from mathutils import Matrix, Vector

from movie_director.engines.blender.stage import passport
from movie_director.engines.blender.stage.lamp import Lamp, power

SOLID = ("MESH", "CURVE", "SURFACE", "META", "FONT")
MOST_THINGS, MOST_FACES = 20_000, 20_000_000
FRESH = " (as a mesh)"
FAR_SUN = 30.0
"""Metres at which a sun of theirs hangs: ours are spots from far away, since people are lit by those."""
PLAIN = (0.3, 0.27, 0.23, 1)
"""What a missing texture looks like."""


@dataclass
class Load:
    """What a file held: its meshes as objects in the scene, its lights as they were, and what it says of itself."""

    things: list[Any] = field(default_factory=list)
    lights: list[tuple[Any, Lamp]] = field(default_factory=list)
    told: dict[str, Any] | None = None
    words: list[str] = field(default_factory=list)

    def drop(self, thing: Any) -> None:
        """Take one of the things away."""
        self.things = [other for other in self.things if other != thing]
        bpy.data.objects.remove(thing)

    def strike(self) -> None:
        """Take the lights away, which are numbers by now."""
        for thing, _ in self.lights:
            data = thing.data
            bpy.data.objects.remove(thing)
            if not data.users:
                bpy.data.lights.remove(data)


def load(path: Path) -> Load:
    """Bring what a .blend shows into the scene. Raises RuntimeError, OSError or ValueError where that cannot be."""
    bpy.context.preferences.filepaths.use_scripts_auto_execute = False
    before = set(bpy.data.objects)
    try:
        with bpy.data.libraries.load(str(path), link=False) as (there, wanted):
            if there.scenes:
                wanted.scenes = [there.scenes[0]]
            else:
                wanted.objects = list(there.objects)
            several = len(there.scenes)
    except OSError as error:
        raise ValueError(f"{path.name} cannot be read: {error}") from error
    found = Load()
    if several > 1:
        found.words.append(f"{path.name} has {several} scenes; the first of them is the set")
    _disarm()
    _plain_where_missing()
    source = wanted.scenes[0] if wanted.scenes else None
    shown = list(_shown(source.view_layers[0].layer_collection)) if source is not None else list(wanted.objects)
    shown = [thing for thing in dict.fromkeys(shown) if thing is not None and not thing.hide_render]
    if source is not None:
        found.told = passport.told_of(source)
    scale = float(source.unit_settings.scale_length) if source is not None else 1.0
    _take(found, shown, Matrix.Scale(scale, 4), source.frame_current if source is not None else 1)
    kept = {*found.things, *(thing for thing, _ in found.lights)}
    for thing in [o for o in bpy.data.objects if o not in before and o not in kept]:
        bpy.data.objects.remove(thing)
    if source is not None:
        bpy.data.scenes.remove(source)
    for thing in found.things:
        thing.name = thing.name.removesuffix(FRESH)
    return found


def _disarm() -> None:
    """Strike every driver and every text: what is in a file is never run."""
    for store in (
        bpy.data.objects, bpy.data.meshes, bpy.data.curves, bpy.data.materials, bpy.data.node_groups, bpy.data.lights,
        bpy.data.cameras, bpy.data.worlds, bpy.data.scenes, bpy.data.shape_keys, bpy.data.armatures,
        bpy.data.lattices, bpy.data.metaballs, bpy.data.collections, bpy.data.particles, bpy.data.textures,
    ):  # fmt: skip
        for block in store:
            for owner in (block, getattr(block, "node_tree", None)):
                moves = getattr(owner, "animation_data", None)
                for driver in list(moves.drivers) if moves is not None else ():
                    moves.drivers.remove(driver)
    for text in list(bpy.data.texts):
        bpy.data.texts.remove(text)


def _plain_where_missing() -> None:
    """Have what a missing texture would paint magenta in a plain colour."""
    for material in bpy.data.materials:
        nodes = material.node_tree.nodes if material.use_nodes and material.node_tree else ()
        for node in [n for n in nodes if n.type == "TEX_IMAGE" and (n.image is None or not n.image.size[0])]:
            for link in [link for out in node.outputs for link in out.links]:
                socket = link.to_socket
                material.node_tree.links.remove(link)
                if socket.name == "Base Color":
                    socket.default_value = PLAIN


def _shown(layer: Any) -> Iterator[Any]:
    """What a picture of the scene would show, collection by collection."""
    if layer.exclude or layer.collection.hide_render:
        return
    yield from layer.collection.objects
    for child in layer.children:
        yield from _shown(child)


def _take(found: Load, shown: list[Any], scale: Matrix, frame: int) -> None:
    scene = bpy.context.scene
    home = bpy.data.collections.new("brought")
    scene.collection.children.link(home)
    for thing in shown:
        home.objects.link(thing)
        thing.hide_viewport = False
    now = scene.frame_current
    scene.frame_set(frame)
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    faces, made = 0, 0
    ours, fresh = set(shown), []
    meshes: dict[Any, Any] = {}
    seen: set[tuple[Any, ...]] = set()
    for each in graph.object_instances:
        thing = each.object.original
        whose = each.parent.original if each.is_instance and each.parent is not None else thing
        if whose not in ours or thing.type not in SOLID:
            continue
        spot = (thing, *(round(v, 5) for row in each.matrix_world for v in row))
        if spot in seen:
            continue  # text and curves come twice: as themselves, and as an instance of what they make
        seen.add(spot)
        made += 1
        if thing.data not in meshes or not each.is_instance:
            meshes[thing.data] = _mesh(each.object, graph)
        mesh = meshes[thing.data]
        faces += len(mesh.polygons)
        if made > MOST_THINGS or faces > MOST_FACES:
            raise ValueError(f"it shows more than {MOST_THINGS} things or {MOST_FACES} faces; simplify it")
        fresh.append((thing, each.is_instance, mesh, each.matrix_world.copy()))
    for thing, copied, mesh, matrix in fresh:
        if mesh.polygons:
            found.things.append(_plain(thing, mesh, scale @ matrix, as_it_is=not copied and thing.type == "MESH"))
    for thing in shown:
        if thing.type == "LIGHT":
            matrix = scale @ thing.matrix_world
            _free(thing, matrix)
            found.lights.append((thing, lamp_of(thing)))
    scene.frame_set(now)
    for thing in [*found.things, *(light for light, _ in found.lights)]:
        for other in list(thing.users_collection):
            other.objects.unlink(thing)
        scene.collection.objects.link(thing)
    bpy.data.collections.remove(home)
    bpy.context.view_layer.update()


def _mesh(evaluated: Any, graph: Any) -> Any:
    """What something is after its modifiers; its own mesh where it has none."""
    thing = evaluated.original
    plain = thing.type == "MESH" and not thing.modifiers and thing.data.shape_keys is None
    if plain and thing.data.library is None:
        return thing.data
    return bpy.data.meshes.new_from_object(evaluated, preserve_all_data_layers=True, depsgraph=graph)


def _plain(thing: Any, mesh: Any, matrix: Matrix, as_it_is: bool) -> Any:
    """The thing itself where it is a mesh that stands there once, else a new one with its name and marks."""
    if as_it_is and thing.library is None:
        own = thing
        slots = [(slot.link, slot.material) for slot in own.material_slots]
        own.modifiers.clear()
        own.data = mesh
        for slot, (link, material) in zip(own.material_slots, slots, strict=False):
            slot.link, slot.material = link, material
    else:
        own = bpy.data.objects.new(thing.name + FRESH, mesh)
        for key in list(thing.keys()):
            if key in (passport.ROLE, passport.NAME, passport.STOOD) or isinstance(thing[key], int | float | str):
                own[key] = thing[key]
    if own.get("words") is None and not own.get(passport.NAME):
        own["words"] = thing.name.partition(".")[0]
    _free(own, matrix)
    return own


def _free(thing: Any, matrix: Matrix) -> None:
    """Let a thing stand by itself, where it stood."""
    thing.parent = None
    thing.constraints.clear()
    thing.animation_data_clear()
    thing.matrix_world = matrix


def lamp_of(thing: Any) -> Lamp:
    """A light as numbers. A sun becomes the spot from far away that ours are."""
    data, world = thing.data, thing.matrix_world
    at = world.translation
    way = (world.to_3x3() @ Vector((0, 0, -1))).normalized()
    watts = float(data.energy) * 2.0 ** float(getattr(data, "exposure", 0.0))
    colour = (float(data.color[0]), float(data.color[1]), float(data.color[2]))
    shiny = bool(thing.visible_glossy)
    if data.type == "SUN":
        source = Vector((0.0, 0.5, 0.8)) - way * FAR_SUN
        size = FAR_SUN * math.tan(float(data.angle) / 2)
        energy = power("SPOT", watts, FAR_SUN)
        return Lamp("sun", "SPOT", _point(source), (0, 0.5, 0.8), energy, colour, size, 50, 0.1, True, shiny)
    target = _point(at + way)
    if data.type == "AREA":
        wide = float(data.size) * (1.0 if data.shape in ("SQUARE", "DISK") else 0.5)
        size = wide if data.shape in ("SQUARE", "DISK") else wide + float(data.size_y) * 0.5
        return Lamp("practical", "AREA", _point(at), target, watts, colour, size, mirrored=shiny)
    spot, blend = (math.degrees(data.spot_size), float(data.spot_blend)) if data.type == "SPOT" else (50, 0.4)
    size = float(data.shadow_soft_size)
    return Lamp("practical", data.type, _point(at), target, watts, colour, size, spot, blend, mirrored=shiny)


def _point(value: Any) -> tuple[float, float, float]:
    x, y, z = (float(v) for v in value)
    return (x, y, z)
