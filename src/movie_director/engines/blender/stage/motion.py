# SPDX-License-Identifier: GPL-3.0-or-later
"""A motion taken from a file: where each bone is and how it is turned, picture by picture.

The file is opened as an artist's set is (`receive`): with bounded memory and time, its scripts and drivers off. What
comes out is arrays; what becomes of them is settled outside Blender (`engines/blender/motions`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix

from movie_director.engines.blender.stage import receive

RATE = 30.0
"""Pictures a second that are kept, at most."""
LONGEST = 60.0
"""Seconds of a motion that are kept."""
MOST_BONES, LEAST_BONES = 1000, 5
_NONE = "it holds no motion: no skeleton in it has keyframes. Export it with its animation, as .bvh, .glb or .fbx"


@dataclass(frozen=True)
class Clip:
    """One motion of a rig: its name, and from which frame to which."""

    rig: Any
    action: Any
    start: float
    end: float


def export(
    file: Path, to: Path, memory: int, seconds: int, clip: str = "", begin: float = 0.0, end: float = 0.0
) -> dict[str, Any]:
    """Write the motion in `file` to `to`, an .npz, and answer `words`, what there is to say.

    names, parents, heads, tails (B, 3) at rest; rate; joints (T, B, 3); turns (T, B, 4), each bone's rotation in the
    world against its rest, as w, x, y, z. `clip` chooses among several; `begin` and `end` are seconds of it, 0 all.
    Raises ValueError.
    """
    receive.bounded(memory, seconds)
    words = _opened(file)
    chosen, more = _chosen(clip)
    words += more
    scene = bpy.context.scene
    fps = float(scene.render.fps) / float(scene.render.fps_base or 1.0)
    first, last = chosen.start, chosen.end
    if begin > 0:
        first = min(last, chosen.start + begin * fps)
    if end > 0:
        last = min(last, chosen.start + end * fps)
    if last - first < 1.0:
        raise ValueError("nothing moves in it for that long; leave `--begin` and `--end` away, or export more of it")
    if (last - first) / fps > LONGEST + 0.01:
        whole = (last - first) / fps
        last = first + LONGEST * fps
        words.append(f"it lasts {whole:.0f} seconds; the first {LONGEST:.0f} are kept (`--begin`, `--end` choose)")
    arrays = _sampled(chosen, first, last, fps)
    if not all(np.isfinite(arrays[name]).all() for name in ("joints", "turns", "heads")):
        raise ValueError("it has bones that are nowhere; export it again")
    with to.open("wb") as out:
        np.savez_compressed(out, **arrays)
    return {"words": list(dict.fromkeys(words))}


def _opened(file: Path) -> list[str]:
    suffix = file.suffix.lower()
    if suffix == ".blend":
        words = receive.opened(file)
        _undriven()
        return words
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.preferences.filepaths.use_scripts_auto_execute = False
    try:
        if suffix == ".bvh":
            bpy.ops.import_anim.bvh(filepath=str(file), update_scene_fps=True, update_scene_duration=True)
        elif suffix == ".fbx":
            bpy.ops.import_scene.fbx(filepath=str(file), use_anim=True, ignore_leaf_bones=False)
        else:
            bpy.ops.import_scene.gltf(filepath=str(file))
    except Exception as error:  # importers raise whatever a broken file makes them stumble over
        told = " ".join(str(error).split())[-200:].rstrip(".") or type(error).__name__
        raise ValueError(f"Blender cannot read it ({told}): it is broken, or cut off; export it again") from error
    return []


def _undriven() -> None:
    """Strike all drivers: what they moved stays as saved."""
    for store in (bpy.data.objects, bpy.data.armatures, bpy.data.meshes, bpy.data.shape_keys, bpy.data.materials):
        for block in store:
            moves = block.animation_data
            for driver in list(moves.drivers) if moves is not None else ():
                moves.drivers.remove(driver)


def _chosen(clip: str) -> tuple[Clip, list[str]]:
    """The rig with the motion that is asked for, or with most bones that move; skins are taken away."""
    rigs = sorted((o for o in bpy.context.scene.objects if o.type == "ARMATURE"), key=lambda o: o.name)
    found = [Clip(rig, action, *_span(action)) for rig in rigs for action in _actions_of(rig)]
    found = [c for c in found if c.end - c.start >= 1.0]
    if not found:
        raise ValueError(_NONE)
    words: list[str] = []
    names = list(dict.fromkeys(c.action.name for c in found))
    if clip:
        wanted = [c for c in found if clip.lower() in (c.action.name.lower(), _short(c).lower())]
        wanted = wanted or [c for c in found if clip.lower() in c.action.name.lower()]
        if not wanted:
            raise ValueError(f"it has no motion {clip!r}; there is: {', '.join(names[:20])}")
        found = wanted
    best = max(found, key=lambda c: (_moved(c), c.end - c.start))
    if not clip and len(names) > 1:
        words.append(f"it has {len(names)} motions ({', '.join(names[:6])}): {best.action.name} is taken (`--clip`)")
    if len(best.rig.data.bones) > MOST_BONES:
        raise ValueError(f"its skeleton has more than {MOST_BONES} bones; export it without helpers")
    if len(best.rig.data.bones) < LEAST_BONES:
        raise ValueError(_NONE)
    for thing in list(bpy.data.objects):
        if thing.type in ("MESH", "CURVE", "SURFACE", "META", "FONT"):
            bpy.data.objects.remove(thing)
    return best, words


def _short(clip: Clip) -> str:
    """A motion's name without the rig's, which importers put before it: `Armature|Walk|Layer` is `Walk`."""
    parts = [part for part in clip.action.name.split("|") if part not in (clip.rig.name, "BaseLayer", "Base Layer")]
    return parts[0] if parts else clip.action.name


def _actions_of(rig: Any) -> list[Any]:
    """The motions that move bones of a rig: its own, those in its strips, else any that name its bones."""
    moves = rig.animation_data
    own = [moves.action] if moves is not None and moves.action is not None else []
    own += [s.action for t in moves.nla_tracks for s in t.strips if s.action] if moves is not None else []
    bones = frozenset(bone.name for bone in rig.data.bones)
    rest = [action for action in bpy.data.actions if action not in own]
    return [action for action in dict.fromkeys([*own, *rest]) if _names_bones(action, bones)]


def _curves(action: Any) -> list[Any]:
    return list(action.fcurves)


def _names_bones(action: Any, bones: frozenset[str]) -> bool:
    named = {c.data_path.partition('["')[2].partition('"]')[0] for c in _curves(action) if "pose.bones" in c.data_path}
    return len(named & bones) >= max(1, len(named) // 2)


def _span(action: Any) -> tuple[float, float]:
    first, last = action.frame_range
    return float(first), float(last)


def _moved(clip: Clip) -> int:
    """How many bones a motion moves."""
    return len({c.data_path.partition('["')[2].partition('"]')[0] for c in _curves(clip.action)})


def _sampled(clip: Clip, first: float, last: float, fps: float) -> dict[str, np.ndarray]:
    rig, scene = clip.rig, bpy.context.scene
    rig.data.pose_position = "POSE"
    moves = rig.animation_data or rig.animation_data_create()
    moves.use_nla = False
    moves.action = clip.action
    slots = getattr(moves, "action_suitable_slots", ())
    if getattr(moves, "action_slot", None) is None and len(slots):
        moves.action_slot = slots[0]
    bones = list(rig.data.bones)
    place = {bone.name: k for k, bone in enumerate(bones)}
    rate = min(RATE, fps)
    count = int((last - first) / fps * rate + 0.02) + 1
    joints = np.empty((count, len(bones), 3), np.float32)
    turns = np.empty((count, len(bones), 4), np.float32)
    world = Matrix()
    rests: list[Any] = []
    heads, tails = np.empty((len(bones), 3)), np.empty((len(bones), 3))
    was: np.ndarray | None = None
    for n in range(count):
        at = min(first + n * fps / rate, last)
        scene.frame_set(int(at), subframe=at - int(at))
        world = rig.matrix_world
        if n == 0:
            for k, bone in enumerate(bones):
                heads[k], tails[k] = world @ bone.head_local, world @ bone.tail_local
                rests.append((world @ bone.matrix_local).to_quaternion().inverted())
        for k, bone in enumerate(bones):
            there = world @ rig.pose.bones[bone.name].matrix
            joints[n, k] = there.to_translation()
            turns[n, k] = there.to_quaternion() @ rests[k]
        if was is not None:  # the same way round as the picture before, so that what lies between is the shorter way
            turns[n] *= np.where((turns[n] * was).sum(axis=1, keepdims=True) < 0, -1.0, 1.0)
        was = turns[n]
    return {
        "names": np.array(json.dumps([bone.name for bone in bones])),
        "parents": np.array([place[bone.parent.name] if bone.parent else -1 for bone in bones], np.int32),
        "heads": heads,
        "tails": tails,
        "rate": np.array(rate),
        "joints": joints,
        "turns": turns,
    }
