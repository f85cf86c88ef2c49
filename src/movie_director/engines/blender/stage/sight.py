# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands between: the camera and its subject, a lamp and a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from movie_director.engines.blender.stage.camera import Pose, stand
from movie_director.engines.blender.stage.light import seen, subject
from movie_director.engines.blender.stage.staging import Figure, Staging

HEIGHTS = (0.35, 0.9, 1.2, 1.5, 1.65)


def clear(staging: Staging, camera: Any) -> list[str]:
    """Hide from the camera what blocks its view (walls it stands behind, furniture in front). Names what it hid.

    Hidden walls still hold and shade light; furniture is away altogether, and leaves no dark spot where it stood.
    Objects tagged `stays` (floors, surfaces, props) are hidden only when the staging names them.
    """
    scene = bpy.context.scene
    eye = Vector(staging.camera.position)
    middle = Vector(subject(staging))
    people = seen(staging) or []
    reach = min([(Vector((p.x, p.y, 1.4)) - eye).length for p in people] or [(middle - eye).length])
    forward = (Vector(staging.camera.target) - eye).normalized()
    hidden = []
    parts = [thing for thing in scene.objects if thing.get("case") is not None]
    for thing in scene.objects:
        if thing.get("case") is not None:
            continue
        if thing.name in staging.hidden:
            _put(thing, there=False)
            hidden.append(thing.name)
            continue
        if thing.type != "MESH" or thing.get("stays") or thing.get("person") or _carries(thing, staging):
            continue
        _put(thing, there=True)
        corners = [thing.matrix_world @ Vector(c) for c in thing.bound_box]
        wall = thing.get("wall")
        if wall is not None:
            normal, level = Vector(wall[:3]), wall[3]
            if eye.dot(normal) < level + 0.05:
                thing.visible_camera = False
                hidden.append(thing.name)
            continue
        depths = [(c - eye).dot(forward) for c in corners]
        if max(depths) < 0.05 or min(depths) > reach - 0.25:
            continue
        spots = [world_to_camera_view(scene, camera, c) for c in corners if (c - eye).dot(forward) > 0.05]
        xs, ys = [s.x for s in spots], [s.y for s in spots]
        wide = min(1.0, max(xs)) - max(0.0, min(xs))
        tall = min(1.0, max(ys)) - max(0.0, min(ys))
        near = min(depths) < 0.9 and min((c - eye).length for c in corners) < 1.6
        if wide > 0 and tall > 0 and (wide * tall > 0.03 or near) and max(ys) > 0.08:
            _put(thing, there=False)
            hidden.append(thing.name)
    away = [scene.objects[name] for name in hidden]
    for part in parts:  # what of a case moves is there where the case is
        there = not any(thing.get("wall") is None and _has(thing, part["case"]) for thing in away)
        _put(part, there=there)
        hidden += [] if there else [part.name]
    return hidden


def _has(thing: Any, point: Sequence[float]) -> bool:
    """Whether a point is within a thing's box, or hardly outside."""
    corners = [thing.matrix_world @ Vector(c) for c in thing.bound_box]
    return all(min(c[k] for c in corners) - 0.06 < point[k] < max(c[k] for c in corners) + 0.06 for k in range(3))


def _carries(thing: Any, staging: Staging) -> bool:
    """Whether a piece of furniture is what somebody in the shot sits or lies on, or has what they open."""
    if any(case.by and _has(thing, case.placed((0.0, 0.0, case.size[2] / 2))) for case in staging.place.cases):
        return thing.get("wall") is None
    resting = [figure for figure in staging.people if figure.posture != "stand"]
    if not resting or thing.get("wall") is not None:
        return False
    corners = [thing.matrix_world @ Vector(c) for c in thing.bound_box]
    low, high = min(c.z for c in corners), max(c.z for c in corners)
    x0, x1 = min(c.x for c in corners), max(c.x for c in corners)
    y0, y1 = min(c.y for c in corners), max(c.y for c in corners)
    return low < 0.3 < high and any(x0 - 0.2 < f.x < x1 + 0.2 and y0 - 0.2 < f.y < y1 + 0.2 for f in resting)


def clear_along(staging: Staging, poses: Sequence[Pose]) -> list[str]:
    """As `clear`, for a camera that comes by all of `poses`: what is in its way once is away for the whole shot."""
    hidden: dict[str, None] = {}
    for pose in poses:
        there = replace(staging.camera, position=pose.position, target=pose.target, lens=pose.lens)
        hidden |= dict.fromkeys(clear(replace(staging, camera=there), stand(staging.camera, pose, blur=False)))
    for name in hidden:
        _put(bpy.context.scene.objects[name], there=False)
    return list(hidden)


def _put(thing: Any, *, there: bool) -> None:
    """Show a thing or take it away; a wall that the camera stands behind is only not seen.

    What is shown again is as it was: houses outside a window never keep the sun out.
    """
    thing.visible_camera = there
    own = thing.get("rays")
    if not there and thing.get("wall") is None and own is None:
        thing["rays"] = [bool(getattr(thing, name)) for name in _RAYS]
        for name in _RAYS:
            setattr(thing, name, False)
    elif there and own is not None:
        for name, seen in zip(_RAYS, own, strict=True):
            setattr(thing, name, bool(seen))
        del thing["rays"]


_RAYS = ("visible_diffuse", "visible_glossy", "visible_transmission", "visible_shadow")


def show() -> None:
    """Show everything again, as a panorama at a mark must see it."""
    for thing in bpy.context.scene.objects:
        if thing.type == "MESH":
            _put(thing, there=True)


def lit(figure: Figure, lamp: Any) -> float:
    """The share (0..1) of a person's height, standing at the mark, that a lamp's middle sees."""
    return sum(share for _, share in reached(figure, lamp)) / len(HEIGHTS)


def reached(figure: Figure, lamp: Any) -> list[tuple[float, float]]:
    """Heights in metres at a person's mark, and whether a lamp's middle sees them: 1 or 0."""
    graph = bpy.context.evaluated_depsgraph_get()
    scene = bpy.context.scene
    source = lamp.matrix_world.translation
    scale = 0.78 if figure.posture == "sit" else 1.0
    found_at: list[tuple[float, float]] = []
    for height in HEIGHTS:
        spot = Vector((figure.x, figure.y, height * scale))
        start, way = spot.copy(), source - spot
        far, way = way.length, way.normalized()
        # Start outside a chair or a table edge that touches the body.
        start += way * 0.3
        far -= 0.3
        blocked = False
        while far > 0.05:
            found, where, _, _, thing, _ = scene.ray_cast(graph, start, way, distance=far - 0.03)
            if not found:
                break
            if thing.visible_shadow and not thing.get("clear"):
                blocked = True
                break
            step = (where - start).length + 0.01
            start, far = start + way * step, far - step
        found_at.append((round(height * scale, 3), 0.0 if blocked else 1.0))
    return found_at
