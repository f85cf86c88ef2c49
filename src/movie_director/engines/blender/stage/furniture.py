# SPDX-License-Identifier: GPL-3.0-or-later
"""Models brought on stage: scaled, stood on the floor, their old materials made new, and painted where asked."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils.bvhtree import BVHTree

from movie_director.engines.blender.stage.carry import bring
from movie_director.engines.blender.stage.library import Library, Model

SEAT, GROWS = 0.45, (0.8, 1.4)
"""Metres above the floor at which people sit, and how many times as high a model is made so that they do."""
log = logging.getLogger(__name__)


class Furniture:
    """The furniture store of one set: models are loaded once and shared by all their copies."""

    def __init__(self, library: Library, cache: Path) -> None:
        self._library = library
        self._cache = cache
        self._meshes: dict[tuple[str, int, str], Any] = {}
        self.credits: dict[str, dict[str, str]] = {}

    def model(self, key: str, crc: int = 0) -> Model | None:
        """As `Library.get`."""
        return self._library.get(key, crc)

    def why_not(self, key: str, crc: int) -> str:
        """As `Library.why_not`."""
        return self._library.why_not(key, crc)

    def size(self, key: str) -> tuple[float, float, float] | None:
        """Width, depth, height in metres; none when it is not installed."""
        model = self._library.get(key)
        return model.size if model is not None else None

    def put(
        self,
        key: str,
        x: float,
        y: float,
        z: float = 0,
        turn: float = 0,
        height: float | None = None,
        width: float | None = None,
        tags: dict[str, Any] | None = None,
        crc: int = 0,
        colour: str | None = None,
        size: tuple[float, float, float] | None = None,
    ) -> Any | None:
        """Stand a model with the middle of its base at (x,y,z), its front towards -y turned by `turn` degrees.

        `height` or `width` scale it evenly, `size` to its box; `colour` paints it. None when no library holds it, the
        film's licences leave it out, or it will not load.
        """
        model = self._library.get(key, crc)
        mesh = self._mesh(model, colour) if model is not None else None
        if model is None or mesh is None:
            return None
        thing = bpy.data.objects.new(model.key, mesh)
        bpy.context.scene.collection.objects.link(thing)
        scale = height / model.size[2] if height else width / model.size[0] if width else 1.0
        thing.location, thing.scale = (x, y, z), (scale,) * 3
        if size is not None:
            thing.scale = tuple(want / max(have, 1e-6) for want, have in zip(size, model.size, strict=True))
        thing.rotation_euler[2] = np.radians(turn)
        for name, value in (tags or {}).items():
            thing[name] = value
        self.credits[model.id] = model.credit()
        return thing

    def _mesh(self, model: Model, colour: str | None) -> Any | None:
        name = (model.id, model.crc, colour or "")
        if name in self._meshes:
            return self._meshes[name]
        mesh = None
        if colour is not None:
            plain = self._mesh(model, None)
            mesh = painted(plain, colour) if plain is not None else None
        else:
            try:
                mesh = bring(model, self._library.unpack(model, self._cache), self._cache)
            except (RuntimeError, OSError, ValueError, KeyError, AttributeError) as error:
                log.warning("model %s will not load: %s", model.id, error)
            for material in mesh.materials if mesh is not None else ():
                if material is not None:
                    renew(material)
        self._meshes[name] = mesh
        return mesh


def raised(thing: Any) -> None:
    """Make a seat that stands on the floor lower or higher, until its cushions are where people sit."""
    mesh = thing.data
    tree = BVHTree.FromPolygons([v.co for v in mesh.vertices], [p.vertices for p in mesh.polygons])
    corners = np.array(thing.bound_box)
    low, high = corners.min(axis=0), corners.max(axis=0)
    tops: list[float] = []
    for across in (0.28, 0.4, 0.6, 0.72):
        for deep in (0.2, 0.3, 0.4):
            x, y = low[0] + across * (high[0] - low[0]), low[1] + deep * (high[1] - low[1])
            hit = tree.ray_cast((x, y, high[2] + 1), (0, 0, -1))[0]
            tops += [] if hit is None else [float(hit[2] - low[2])]
    if tops:
        thing.scale[2] = float(np.clip(SEAT / np.median(tops), thing.scale[2] * GROWS[0], thing.scale[2] * GROWS[1]))


def painted(mesh: Any, colour: str) -> Any:
    """A copy with the paint on what most of it is made of: glass, bright metal and black rubber keep their look."""
    copy = mesh.copy()
    count = len(copy.polygons)
    areas, slots = np.empty(count, np.float32), np.empty(count, np.int32)
    copy.polygons.foreach_get("area", areas)
    copy.polygons.foreach_get("material_index", slots)
    share = np.bincount(slots, areas, max(1, len(copy.materials))) / max(float(areas.sum()), 1e-9)
    could = [n for n, m in enumerate(copy.materials) if m is not None and _takes_paint(m)]
    if not could:
        could = [n for n, m in enumerate(copy.materials) if m is not None]
    largest = max((share[n] for n in could), default=0.0)
    for n in could:
        if share[n] >= 0.6 * largest:
            copy.materials[n] = _coat(copy.materials[n], colour)
    if not could:
        fresh = bpy.data.materials.new("paint")
        fresh.use_nodes = True
        copy.materials.append(_coat(fresh, colour))
    return copy


def _surface_of(material: Any) -> Any | None:
    nodes = material.node_tree.nodes if material.use_nodes else ()
    return next((n for n in nodes if n.type == "BSDF_PRINCIPLED"), None)


def _takes_paint(material: Any) -> bool:
    surface = _surface_of(material)
    if surface is None:
        return False
    base = surface.inputs["Base Color"]
    dark = not base.is_linked and max(base.default_value[:3]) < 0.03
    clear = not surface.inputs["Alpha"].is_linked and surface.inputs["Alpha"].default_value < 0.7
    return not clear and not dark and surface.inputs["Metallic"].default_value < 0.8


def _coat(material: Any, colour: str) -> Any:
    """The material in a colour, hexadecimal sRGB."""
    coat = material.copy()
    surface = _surface_of(coat)
    if surface is not None:
        base = surface.inputs["Base Color"]
        for link in list(base.links):
            coat.node_tree.links.remove(link)
        told = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in told]
        base.default_value = (*linear, 1)
    return coat


_KINDS = (
    (("chrome", "inox", "steel", "metal", "alu", "silver", "handle", "iron"), 0.28, 0.9),
    (("gold", "brass", "copper", "laiton"), 0.25, 1.0),
    (("wood", "bois", "oak", "pine", "beech", "alder", "teak"), 0.42, 0.0),
    (("leather", "cuir", "vinyl"), 0.4, 0.0),
    (("fabric", "cloth", "tissu", "cushion", "seat", "carpet", "paper"), 0.9, 0.0),
    (("plastic", "ceramic", "porcelain"), 0.3, 0.0),
)


def renew(material: Any) -> None:
    """Give an old Phong material a plausible roughness and metal, and colours that real paint could have."""
    if not material.use_nodes or material.get("renewed"):
        return
    material["renewed"] = True
    material.cycles.emission_sampling = "NONE"
    surface = next((n for n in material.node_tree.nodes if n.type == "BSDF_PRINCIPLED"), None)
    if surface is None:
        return
    name = material.name.lower()
    rough, metal = 0.55, 0.0
    for words, kind_rough, kind_metal in _KINDS:
        if any(w in name for w in words):
            rough, metal = kind_rough, kind_metal
            break
    base = surface.inputs["Base Color"]
    if base.is_linked:
        metal = min(metal, 0.2)
        source = base.links[0].from_node
        picture = getattr(source, "image", None)
        if picture is not None and picture.size[0] == 0:
            # A texture that is not in the library would show as bright magenta.
            material.node_tree.links.remove(base.links[0])
            base.default_value = (0.3, 0.27, 0.23, 1)
    else:
        colour = np.clip(np.array(base.default_value[:3]), 0.012, 0.62)
        # Pure primaries read as toys; grey makes them paint, the more the purer they are.
        grey = colour.mean()
        pure = float((colour.max() - colour.min()) / colour.max())
        share = 0.2 + 0.4 * pure * pure
        base.default_value = (*((colour * (1 - share) + grey * share) * (1 - 0.35 * pure)), 1)
    surface.inputs["Roughness"].default_value = rough
    surface.inputs["Metallic"].default_value = metal
    surface.inputs["Specular IOR Level"].default_value = 0.5
    surface.inputs["Emission Strength"].default_value = 0
    if not surface.inputs["Alpha"].is_linked and surface.inputs["Alpha"].default_value < 0.12:
        surface.inputs["Alpha"].default_value = 0.12
    surface.inputs["Transmission Weight"].default_value = 0
