# SPDX-License-Identifier: GPL-3.0-or-later
"""The empty set as the low tier needs it: picture, depth, lamps, probes (`plate.npz` and `plate.json`).

`plate.npz`: plate (H,W,3) linear Rec.709, depth (H,W) planar metres (1000 where nothing is), lit_<name> (H,W,3) what
each casting lamp adds directly, view and projection (4,4) in OpenGL conventions, probes (P,9,3). Seen from several keys
of a camera's path, the others are in `key_1.npz` onwards, with the same arrays but for the probes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

from movie_director.engines.blender.stage import camera as lens
from movie_director.engines.blender.stage import exr, lightning, probe, sight, still
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Figure, Staging

FAR = 1000.0
MOST_LAMPS = 13


@dataclass(frozen=True)
class Key:
    """A camera from which the set is rendered: its field is `wider` than the lens', and `size` in pixels likewise."""

    pose: lens.Pose
    size: tuple[int, int]
    wider: float = 1.0

    @staticmethod
    def read(told: Any) -> Key:
        """From an order: `{"pose", "size", "wider"}`."""
        width, height = told["size"]
        return Key(lens.Pose.read(told["pose"]), (int(width), int(height)), float(told.get("wider", 1.0)))


def shoot(
    setting: Setting,
    staging: Staging,
    folder: Path,
    size: tuple[int, int],
    overscan: float = 1.0,
    samples: int = 6,
    progress: Any = None,
    keys: Sequence[Key] = (),
    fine: bool = False,
) -> dict[str, Any]:
    """Render the plate of a lit set into `folder`; the facts are also in plate.json. `fine` is as in `still.engine`.

    Without `keys` it is seen from where the camera rests, `overscan` times as wide as its frame.
    """
    tell = progress or (lambda *_: None)
    started = time.perf_counter()
    keys = keys or (Key(lens.Pose.of(staging.camera), size, overscan),)
    sight.show()
    lens.rest(staging.camera, blur=False)
    lamps = [o for o in bpy.context.scene.objects if o.type == "LIGHT"]
    facts = [_facts(lamp, (*staging.people, *staging.around)) for lamp in lamps]
    # Nobody's shadow can fall from a lamp that no person's mark sees.
    for fact in facts:
        fact["casts"] = fact["casts"] and (lightning.is_(fact["name"]) or max(fact["visibility"], default=0.0) > 0)
    casting = [lamp for lamp, fact in zip(lamps, facts, strict=True) if fact["casts"]]
    probes = probe.around((*staging.people, *staging.around), folder)
    sight.clear_along(staging, [key.pose for key in keys])
    spent = [0.0, 0.0]
    for n, key in enumerate(keys):
        tell(0.3 + 0.7 * n / len(keys), "plate")
        arrays = _seen(setting, staging, key, (samples, fine), casting, lamps, folder, spent)
        if n == 0:
            arrays["probes"] = probes
        arrays = {k: np.ascontiguousarray(v, np.float32) for k, v in arrays.items()}
        np.savez(folder / ("plate.npz" if n == 0 else f"key_{n}.npz"), **arrays)
    near = [0.0] * len(facts) if not facts else [_reach(f, staging) for f in facts]
    kept = sorted(range(len(facts)), key=lambda i: (not facts[i]["casts"], -near[i]))[:MOST_LAMPS]
    done: dict[str, Any] = {
        "lights": [facts[i] for i in sorted(kept)],
        "exposure": setting.exposure,
        "look": still.LOOK,
        "fog": setting.fog.facts(),
        "falls": setting.falls,
        "room": setting.walls,
        "size": list(keys[0].size),
        "overscan": keys[0].wider,
        "keys": len(keys),
        "casts": [lamp.name for lamp in casting],
        "people": [p.name for p in staging.people],
        "credits": sorted(setting.furniture.credits.values(), key=lambda c: (c["library"], c["name"])),
        "unmet": setting.unmet,
        "seconds": {
            "plate": round(spent[0], 2),
            "lamps": round(spent[1], 2),
            "meter": round(setting.metered, 3),
            "all": round(time.perf_counter() - started, 2),
        },
    }
    bpy.context.scene.cycles.use_denoising = True
    (folder / "plate.json").write_text(json.dumps(done, indent=1))
    return done


def _seen(
    setting: Setting,
    staging: Staging,
    key: Key,
    quality: tuple[int, bool],
    casting: list[Any],
    lamps: list[Any],
    folder: Path,
    spent: list[float],
) -> dict[str, np.ndarray]:
    """The set from one key; adds the seconds of the picture and of the lamps to `spent`."""
    began = time.perf_counter()
    eye = lens.stand(staging.camera, key.pose, blur=False, wider=key.wider)
    still.engine(key.size, *quality)
    layer = bpy.context.view_layer
    layer.use_pass_z = layer.use_pass_diffuse_color = True
    raw = folder / "plate.exr"
    still.exr(raw)
    channels = exr.read(raw)
    raw.unlink()
    graph = bpy.context.evaluated_depsgraph_get()
    arrays: dict[str, np.ndarray] = {
        "plate": exr.colour(channels, "Combined"),
        "depth": np.minimum(next(v for k, v in channels.items() if k.endswith("Depth.Z")), FAR),
        "view": np.array(eye.matrix_world.inverted(), np.float32),
        "projection": np.array(eye.calc_matrix_camera(graph, x=key.size[0], y=key.size[1]), np.float32),
    }
    shot = time.perf_counter()
    albedo = exr.colour(channels, "DiffCol")
    for lamp, light in zip(casting, _alone(casting, lamps, folder), strict=True):
        if lightning.is_(lamp.name):
            # It was out in the picture: what it adds is laid on top, to be taken off again where there is no flash.
            flash = lightning.struck(setting, light * albedo, arrays, key.size)
            arrays[f"lit_{lamp.name}"], arrays["plate"] = flash, arrays["plate"] + flash
            continue
        arrays[f"lit_{lamp.name}"] = np.minimum(light * albedo, arrays["plate"])
    layer.use_pass_z = layer.use_pass_diffuse_color = False
    spent[0] += shot - began
    spent[1] += time.perf_counter() - shot
    return arrays


def _alone(casting: list[Any], lamps: list[Any], folder: Path) -> list[np.ndarray]:
    """What each lamp lays directly on a white set, denoised: times the set's own colour it is the lamp's share."""
    scene = bpy.context.scene
    cycles, layer = scene.cycles, bpy.context.view_layer
    white = bpy.data.materials.get("white card")
    if white is None:
        white = bpy.data.materials.new("white card")
        white.use_nodes = True
        white["clear"] = True
        tree = white.node_tree
        card = tree.nodes.new("ShaderNodeBsdfDiffuse")
        card.inputs[0].default_value = (1, 1, 1, 1)
        tree.links.new(card.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    layer.material_override = white
    world, scene.world = scene.world, None
    kept = (cycles.samples, cycles.max_bounces)
    cycles.samples, cycles.max_bounces = max(kept[0] // 3, 3), 0
    pictures = []
    for lamp in casting:
        for other in lamps:
            other.hide_render = other is not lamp
        raw = folder / "lamp.exr"
        still.exr(raw)
        pictures.append(exr.colour(exr.read(raw), "Combined"))
        raw.unlink()
    for lamp in lamps:
        lamp.hide_render = lightning.is_(lamp.name)
    cycles.samples, cycles.max_bounces = kept
    scene.world = world
    layer.material_override = None
    return pictures


def _facts(lamp: Any, people: tuple[Figure, ...]) -> dict[str, Any]:
    data, world = lamp.data, lamp.matrix_world
    spot = data.type == "SPOT"
    reached = [sight.reached(person, lamp) for person in people]
    return {
        "name": lamp.name,
        "type": data.type,
        "location": [float(v) for v in world.translation],
        "direction": [float(v) for v in (world.to_3x3() @ Vector((0, 0, -1))).normalized()],
        "energy": float(data.energy),
        "colour": [float(v) for v in data.color],
        "size": float(data.size if data.type == "AREA" else data.shadow_soft_size),
        "spot_cos": float(np.cos(data.spot_size / 2)) if spot else 0.0,
        "spot_blend": float(data.spot_blend) if spot else 0.0,
        "casts": bool(lamp["casts"]),
        "mirrored": bool(lamp.visible_glossy),
        "visibility": [round(sum(share for _, share in person) / len(person), 3) for person in reached],
        "reached": reached,
    }


def _reach(fact: dict[str, Any], staging: Staging) -> float:
    """How much a lamp matters at the marks."""
    spots = [(p.x, p.y, 1.3) for p in staging.people] or [(0.0, 0.0, 1.3)]
    where = np.array(fact["location"])
    square = min(float(((where - np.array(s)) ** 2).sum()) for s in spots)
    seen = max(fact["visibility"], default=1.0)
    share = 4.0 if fact["type"] == "AREA" else 1.0
    return share * fact["energy"] * max(fact["colour"]) * (0.05 + seen) / max(square, 0.05)
