# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures for compositors: linear, with depth, normals, mattes and each lamp's share, as multilayer OpenEXR.

Channels: `R G B A` the picture, before its exposure and its view; `depth.Z` planar metres; `normal.X Y Z` and
`position.X Y Z` in the world; `albedo.R G B`; `light_NAME.R G B`, what each group of lamps adds, not denoised;
`CryptoObject00` to `02`, whose manifest in the header names everything (github.com/Psyop/Cryptomatte).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import exr, still
from movie_director.engines.blender.stage.staging import Staging

GROUPS = {"key": "key", "fill": "fill", "rim": "rim", "rim2": "rim"}
"""The group of a lamp by its name; `window`, `sun`, `moon` and `ambient` are daylight, the rest practicals."""
DAYLIGHT = ("window", "sun", "moon", "ambient")
SPACES: dict[str, tuple[float, ...]] = {
    "rec709": (0.64, 0.33, 0.3, 0.6, 0.15, 0.06, 0.3127, 0.329),
    "acescg": (0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767),
}
"""Chromaticities of red, green, blue and white: ITU-R BT.709, and AP1 of SMPTE ST 2065-1 with its white."""
TO_ACESCG = np.array(
    [
        [0.6130974024, 0.3395231462, 0.0473794514],
        [0.0701937225, 0.9163538791, 0.0134523985],
        [0.0206155929, 0.1095697729, 0.8698146342],
    ],
    np.float32,
)
"""From linear Rec.709 to ACEScg, white adapted by Bradford's method."""
PASSES = {"Combined": "", "Depth": "depth", "Normal": "normal", "Position": "position", "DiffCol": "albedo"}


class Layers:
    """Takes pictures of the standing scene with all their layers, in `space` (`rec709` or `acescg`)."""

    def __init__(self, staging: Staging, space: str, exposure: float) -> None:
        if space not in SPACES:
            raise ValueError(f"there is no colour space {space}; there is: {', '.join(SPACES)}")
        self._staging, self._space, self._exposure, self._ready = staging, space, exposure, False

    def take(self, path: Path) -> None:
        """Render the scene as it stands into `path`."""
        if not self._ready:
            self._prepare()
        raw = path.with_name(f"{path.stem}.raw.exr")
        still.exr(raw)
        try:
            channels, told = exr.read(raw), exr.texts(raw)
        finally:
            raw.unlink(missing_ok=True)
        found = self._named(channels)
        attributes: dict[str, str | tuple[float, ...]] = {
            "chromaticities": SPACES[self._space],
            "movieDirector/view": still.LOOK,
            "movieDirector/exposure": (float(self._exposure),),
            "movieDirector/space": "Linear Rec.709" if self._space == "rec709" else "ACEScg",
        }
        layer = bpy.context.view_layer.name + "."
        for name, text in sorted(told.items()):
            if name.startswith("cryptomatte/"):
                attributes[name] = text.removeprefix(layer) if name.endswith("/name") else text
        exr.write(path, found, attributes)

    def _prepare(self) -> None:
        """Turn the passes on, and tell lamps and people apart."""
        scene, layer = bpy.context.scene, bpy.context.view_layer
        layer.use_pass_z = layer.use_pass_normal = layer.use_pass_position = layer.use_pass_diffuse_color = True
        layer.use_pass_cryptomatte_object, layer.pass_cryptomatte_depth = True, 6
        groups: dict[str, list[Any]] = {"sky": [scene.world] if scene.world is not None else []}
        people = [thing for thing in scene.objects if thing.get("person")]
        for thing, figure in zip(people, self._staging.people, strict=False):
            thing.name = figure.name
        for thing in scene.objects:
            if thing.type == "LIGHT":
                name = thing.name.partition(".")[0]
                group = GROUPS.get(name, "daylight" if name in DAYLIGHT else "practical")
                groups.setdefault(group, []).append(thing)
            elif thing.type == "MESH":
                groups.setdefault("glow", []).append(thing)
        for name, things in sorted(groups.items()):
            if things:
                layer.lightgroups.add(name=name)
                for thing in things:
                    thing.lightgroup = name
        self._ready = True

    def _named(self, channels: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Blender's channels by our names, in our space and as deep as they need."""
        layer = bpy.context.view_layer.name + "."
        found: dict[str, np.ndarray] = {}
        colours: dict[str, dict[str, np.ndarray]] = {}
        for full, values in channels.items():
            name, _, letter = full.removeprefix(layer).rpartition(".")
            if name.startswith("CryptoObject"):
                if letter in "rgba" or name[-2:].isdigit():
                    found[f"{name}.{letter}"] = values
                continue
            light = name.startswith("Combined_")
            ours = "light_" + name.removeprefix("Combined_") if light else PASSES.get(name)
            if ours is None:
                continue
            if letter in "RGB" and (light or name in ("Combined", "DiffCol")):
                colours.setdefault(ours, {})[letter] = values
            elif not light:
                deep = ours in ("depth", "position")
                found[f"{ours}.{letter}" if ours else letter] = values if deep else _half(values)
        for ours, parts in colours.items():
            picture = np.stack([parts[letter] for letter in "RGB"], -1)
            if self._space == "acescg":
                picture = picture @ TO_ACESCG.T
            for k, letter in enumerate("RGB"):
                found[f"{ours}.{letter}" if ours else letter] = _half(picture[..., k])
        return found


def _half(values: np.ndarray) -> np.ndarray:
    return np.clip(values, -65504, 65504).astype(np.float16)
