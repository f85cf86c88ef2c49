# SPDX-License-Identifier: GPL-3.0-or-later
"""Library models brought on stage: scaled, stood on the floor, and their old materials made new."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix

from movie_director.engines.blender.stage.library import HEAVY, Library, Model

MOST_FACES = 24_000
log = logging.getLogger(__name__)


class Furniture:
    """The furniture store of one set: models are loaded once and shared by all their copies."""

    def __init__(self, library: Library, cache: Path) -> None:
        self._library = library
        self._cache = cache
        self._meshes: dict[str, Any] = {}
        self.credits: dict[str, dict[str, str]] = {}

    def search(self, words: str) -> list[Model]:
        """As `Library.search`."""
        return self._library.search(words)

    def model(self, key: str) -> Model | None:
        """As `Library.get`."""
        return self._library.get(key)

    def size(self, key: str) -> tuple[float, float, float] | None:
        """Width, depth, height in metres; none when it is not installed."""
        model = self._library.get(key)
        return (model.width, model.depth, model.height) if model and model.weight <= HEAVY else None

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
    ) -> Any | None:
        """Stand a model with the middle of its base at (x,y,z), its front towards -y turned by `turn` degrees.

        `height` or `width` scale it evenly. None when no library holds it or it will not load.
        """
        model = self._library.get(key)
        mesh = self._mesh(model) if model is not None else None
        if model is None or mesh is None:
            return None
        thing = bpy.data.objects.new(key, mesh)
        bpy.context.scene.collection.objects.link(thing)
        scale = height / model.height if height else width / model.width if width else 1.0
        thing.location, thing.scale = (x, y, z), (scale,) * 3
        thing.rotation_euler[2] = np.radians(turn)
        for name, value in (tags or {}).items():
            thing[name] = value
        self.credits[model.key] = model.credit()
        return thing

    def _mesh(self, model: Model) -> Any | None:
        if model.key in self._meshes:
            return self._meshes[model.key]
        mesh = None
        if model.weight <= HEAVY:
            try:
                mesh = self._load(model)
            except (RuntimeError, OSError, ValueError) as error:
                log.warning("model %s will not load: %s", model.key, error)
        self._meshes[model.key] = mesh
        return mesh

    def _load(self, model: Model) -> Any | None:
        path = self._library.unpack(model, self._cache)
        before = set(bpy.data.objects)
        bpy.ops.wm.obj_import(filepath=str(path), use_split_objects=False, use_split_groups=False)
        loaded = [o for o in bpy.data.objects if o not in before]
        solid = [o for o in loaded if o.type == "MESH" and len(o.data.polygons)]
        if not solid:
            return None
        thing = solid[0]
        mesh = thing.data
        turn = Matrix.Rotation(np.pi / 2, 4, "X")
        if model.rotation:
            rows = [model.rotation[i : i + 3] for i in (0, 3, 6)]
            turn = turn @ Matrix(rows).to_4x4()
        if len(mesh.polygons) > MOST_FACES:
            mesh = _thinned(thing, MOST_FACES / len(mesh.polygons))
        # The importer leaves the turn to z-up on the object and the points as they were in the file.
        mesh.transform(turn)
        points = np.empty(len(mesh.vertices) * 3, np.float32)
        mesh.vertices.foreach_get("co", points)
        points = points.reshape(-1, 3)
        low, high = points.min(0), points.max(0)
        span = np.maximum(high - low, 1e-6)
        size = np.array((model.width, model.depth, model.height), np.float32)
        middle = np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]), np.float32)
        mesh.vertices.foreach_set("co", ((points - middle) * (size / span)).ravel())
        mesh.update()
        for material in mesh.materials:
            if material is not None:
                renew(material)
        for other in loaded:
            bpy.data.objects.remove(other)
        return mesh


def _thinned(thing: Any, ratio: float) -> Any:
    modifier = thing.modifiers.new("thin", "DECIMATE")
    modifier.ratio = ratio
    graph = bpy.context.evaluated_depsgraph_get()
    return bpy.data.meshes.new_from_object(thing.evaluated_get(graph))


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
