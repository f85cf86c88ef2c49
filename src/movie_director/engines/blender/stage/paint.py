# SPDX-License-Identifier: GPL-3.0-or-later
"""What colour a character's surface has at any of its points: from textures, painted corners and plain colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.refine import Surface

LARGEST = 2048
"""Pixels of a texture's side above which it is made smaller."""
_PLAIN, _LOST = (0.5, 0.5, 0.5), (0.35, 0.35, 0.35)
_DEEPEST = 24


@dataclass(frozen=True)
class Coat:
    """A material: what its colour and alpha are read from, and its roughness."""

    colour: Any
    alpha: Any
    tint: tuple[float, float, float]
    solid: float
    roughness: float
    textured: bool


class Painter:
    """Reads materials; what was read stays read. `words` is what there is to say."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._coats: list[Coat] = []
        self._known: dict[str, int] = {}
        self._images: dict[str, np.ndarray | None] = {}

    def surface(self, mesh: Any, points: np.ndarray, thing: Any) -> Surface:
        """A mesh with what its corners need to be painted; `points` (V, 3) are its points in the world."""
        mesh.calc_loop_triangles()
        count = len(mesh.loop_triangles)
        corners, loops = np.empty(count * 3, np.int32), np.empty(count * 3, np.int32)
        materials = np.empty(count, np.int32)
        mesh.loop_triangles.foreach_get("vertices", corners)
        mesh.loop_triangles.foreach_get("loops", loops)
        mesh.loop_triangles.foreach_get("material_index", materials)
        normals = np.empty(len(mesh.loops) * 3, np.float32)
        mesh.corner_normals.foreach_get("vector", normals)
        world = np.array(thing.matrix_world, np.float64)[:3, :3]
        turned = normals.reshape(-1, 3) @ np.linalg.inv(world + 1e-12 * np.eye(3))
        turned /= np.maximum(np.linalg.norm(turned, axis=1, keepdims=True), 1e-12)
        triangles = corners.reshape(-1, 3)
        if np.linalg.det(world) < 0:  # a mirrored thing is inside out
            triangles, loops = triangles[:, ::-1], loops.reshape(-1, 3)[:, ::-1].ravel()
        uvs = np.zeros((len(mesh.loops), 2), np.float32)
        layer = next((u for u in mesh.uv_layers if u.active_render), None)
        if layer is not None:
            layer.uv.foreach_get("vector", uvs.ravel())
        slots = [self._coat(slot.material) for slot in thing.material_slots] or [self._coat(None)]
        return Surface(
            points,
            triangles.astype(np.int64),
            uvs[loops].reshape(-1, 3, 2).astype(np.float64),
            turned[loops].reshape(-1, 3, 3),
            self._brushed(mesh)[loops].reshape(-1, 3, 3),
            np.array(slots)[np.minimum(materials, len(slots) - 1)],
            np.array([coat.textured for coat in self._coats]),
        )

    def painted(self, coat: int, uv: np.ndarray, brushed: np.ndarray) -> tuple[np.ndarray, float]:
        """Linear colour and alpha (n, 4) at texture coordinates (n, 2) and painted colours (n, 3); the roughness."""
        told = self._coats[coat]
        colour = self._read(told.colour, uv, brushed, 0)
        # Under a texture a material is white: where that is lost, it would shine.
        plain = np.minimum(told.tint, _LOST) if told.textured else told.tint
        shade = np.broadcast_to(plain, (len(uv), 3)) if colour is None else colour[:, :3]
        alpha = self._read(told.alpha, uv, brushed, 0)
        solid = np.full(len(uv), told.solid) if alpha is None else alpha[:, 3] * told.solid
        return np.concatenate([np.clip(shade, 0, 1), np.clip(solid, 0, 1)[:, None]], axis=1), told.roughness

    def _brushed(self, mesh: Any) -> np.ndarray:
        """The colours painted on a mesh's corners, (loops, 3) linear; white where there are none."""
        layer = mesh.color_attributes.active_color
        white = np.ones((len(mesh.loops), 3), np.float32)
        if layer is None:
            return white
        colours = np.empty(len(layer.data) * 4, np.float32)
        layer.data.foreach_get("color", colours)
        colours = colours.reshape(-1, 4)[:, :3]
        if layer.domain == "CORNER":
            return colours
        if layer.domain != "POINT":
            return white
        points = np.empty(len(mesh.loops), np.int32)
        mesh.loops.foreach_get("vertex_index", points)
        return colours[points]

    def _coat(self, material: Any | None) -> int:
        name = "" if material is None else material.name
        if name not in self._known:
            self._known[name] = len(self._coats)
            self._coats.append(self._told(material))
        return self._known[name]

    def _told(self, material: Any | None) -> Coat:
        if material is None:
            return Coat(None, None, _PLAIN, 1.0, 0.6, False)
        flat = tuple(float(v) for v in material.diffuse_color[:3])
        node = _shader(material)
        if node is None:
            return Coat(None, None, flat, 1.0, 0.6, False)
        colour = node.inputs.get("Base Color") or node.inputs.get("Color") or node.inputs.get("Lit Color, Alpha")
        if colour is None:
            return Coat(None, None, flat, 1.0, 0.6, False)
        alpha, rough = node.inputs.get("Alpha"), node.inputs.get("Roughness")
        roughness = 0.6 if rough is None or rough.is_linked else float(rough.default_value)
        solid = 1.0 if alpha is None or alpha.is_linked else float(alpha.default_value)
        clear = alpha if alpha is not None and alpha.is_linked else None
        tint = tuple(float(v) for v in colour.default_value[:3])
        glows = node.inputs.get("Emission Color")
        if max(tint) < 0.02 and not colour.is_linked and glows is not None and glows.is_linked:
            colour = glows  # shaded by its light alone, as game characters may be
        linked = colour if colour.is_linked else None
        return Coat(linked, clear, tint, solid, max(roughness, 0.15), _image_in(linked) or _image_in(clear))

    def _read(self, socket: Any | None, uv: np.ndarray, brushed: np.ndarray, deep: int) -> np.ndarray | None:
        """What a socket has at points, (n, 4); None where that cannot be told."""
        if socket is None:
            return None
        if not socket.is_linked or deep > _DEEPEST:
            value = getattr(socket, "default_value", None)
            if value is None:
                return None
            row = [float(value)] * 4 if isinstance(value, float) else [*(float(v) for v in value)][:4]
            return np.tile(np.array([*row, 1.0][:4]), (len(uv), 1))
        link = socket.links[0]
        node = link.from_node
        if node.type == "TEX_IMAGE":
            return self._sampled(node.image, uv)
        if node.type in ("VERTEX_COLOR", "ATTRIBUTE"):
            return np.concatenate([brushed, np.ones((len(uv), 1))], axis=1)
        if node.type in ("MIX", "MIX_RGB"):
            return self._mixed(node, uv, brushed, deep)
        if node.type == "RGB":
            return np.tile(np.array(node.outputs[0].default_value[:4]), (len(uv), 1))
        if node.type == "MATH" and node.operation == "MULTIPLY":
            a, b = (self._read(side, uv, brushed, deep + 1) for side in node.inputs[:2])
            return a if b is None else b if a is None else a * b
        for entry in (e for e in node.inputs if e.is_linked and e.type in ("RGBA", "VALUE", "VECTOR")):
            found = self._read(entry, uv, brushed, deep + 1)  # ramps, curves, channels: what they are made from
            if found is not None:
                return found
        return None

    def _mixed(self, node: Any, uv: np.ndarray, brushed: np.ndarray, deep: int) -> np.ndarray | None:
        if node.type == "MIX":
            sides = [s for s in node.inputs if s.enabled and s.name in ("A", "B")]
            share = next((s for s in node.inputs if s.enabled and s.name == "Factor"), None)
        else:
            sides, share = [node.inputs["Color1"], node.inputs["Color2"]], node.inputs["Fac"]
        if len(sides) != 2:
            return None
        a, b = (self._read(side, uv, brushed, deep + 1) for side in sides)
        if a is None or b is None:
            return b if a is None else a
        by = self._read(share, uv, brushed, deep + 1)
        part = by[:, :1] if by is not None else 0.5
        kind = getattr(node, "blend_type", "MIX")
        onto = a * b if kind == "MULTIPLY" else a + b if kind == "ADD" else b
        mixed = a + (onto - a) * part
        mixed[:, 3] = a[:, 3]
        return mixed

    def _sampled(self, image: Any | None, uv: np.ndarray) -> np.ndarray | None:
        """A texture between its pixels, repeated beyond its sides."""
        pixels = self._pixels(image)
        if pixels is None:
            return None
        high, wide = pixels.shape[:2]
        x, y = uv[:, 0] % 1.0 * wide - 0.5, uv[:, 1] % 1.0 * high - 0.5
        left, low = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
        u, v = (x - left)[:, None], (y - low)[:, None]
        a, b, c, d = (pixels[(low + j) % high, (left + k) % wide] for j in (0, 1) for k in (0, 1))
        return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v

    def _pixels(self, image: Any | None) -> np.ndarray | None:
        if image is None:
            return None
        if image.name not in self._images:
            self._images[image.name] = self._loaded(image)
        return self._images[image.name]

    def _loaded(self, image: Any) -> np.ndarray | None:
        wide, high = image.size
        if not wide or not high:
            self.words.append(
                f"its texture {image.name} is not there: what it paints is plain grey; export it as .glb, or as "
                "FBX with its textures embedded (Path Mode: Copy), or put the texture beside the file"
            )
            return None
        if max(wide, high) > LARGEST:
            by = LARGEST / max(wide, high)
            image.scale(max(1, round(wide * by)), max(1, round(high * by)))
            wide, high = image.size
        flat = np.empty(wide * high * image.channels, np.float32)
        image.pixels.foreach_get(flat)
        pixels = flat.reshape(high, wide, image.channels)
        if image.channels < 3:
            pixels = np.repeat(pixels[..., :1], 3, axis=2)
        if pixels.shape[2] == 3:
            pixels = np.concatenate([pixels, np.ones((high, wide, 1), np.float32)], axis=2)
        if not image.is_float and image.colorspace_settings.name == "sRGB":
            pixels = pixels.copy()
            c = pixels[..., :3]
            pixels[..., :3] = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
        return pixels


def _shader(material: Any) -> Any | None:
    """The node that says most of a material's colour."""
    if not material.use_nodes or material.node_tree is None:
        return None
    nodes = material.node_tree.nodes
    for kind in ("BSDF_PRINCIPLED", "BSDF_DIFFUSE", "BSDF_TOON", "EMISSION"):
        found = next((node for node in nodes if node.type == kind), None)
        if found is not None:
            return found
    return next((node for node in nodes if node.type == "GROUP" and node.inputs.get("Lit Color, Alpha")), None)


def _image_in(socket: Any | None, deep: int = 0) -> bool:
    """Whether a texture is read, on the way to a socket."""
    if socket is None or not socket.is_linked or deep > _DEEPEST:
        return False
    node = socket.links[0].from_node
    return node.type == "TEX_IMAGE" or any(_image_in(entry, deep + 1) for entry in node.inputs)


def missing_images() -> list[str]:
    """Names of textures whose files are not there."""
    return [i.name for i in bpy.data.images if i.source == "FILE" and not i.packed_file and not i.has_data]
