# SPDX-License-Identifier: GPL-3.0-or-later
"""An artist's set in place of ours: our own place as they changed it, or one that they made without us.

What left our stage carries a passport. What comes back as it left is ours again, so that its windows darken and its
lamps light with the hour; what was changed, or is new, is theirs; what is missing was taken out. People, the script's
things, film lamps and the camera belong to the shot and are not read back.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix, Vector

from movie_director.engines.blender.stage import bring, passport, walled
from movie_director.engines.blender.stage.bring import Load
from movie_director.engines.blender.stage.fingerprint import Fingerprints
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.passport import LAMP, NAME, PRINT, ROLE, STOOD
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE

OF_THE_SHOT = ("dressing", "person", "film lamp", "camera")
THEIRS = "theirs"
"""The tag of a thing that an artist made or changed."""
REACH, RESTS, LOW = 0.5, 0.015, 0.2
"""Metres above a thing's base from which its support is looked for, by which it may be off, and of a floor at most."""
STILL = 1e-4
"""Metres, or parts of one, below which nothing was moved."""


def settle(setting: Setting, path: Path) -> None:
    """Have the artist's file in place of the set that stands, or laid over it where it is that set.

    Raises ValueError, with what is wrong, for a file that cannot be a set.
    """
    standing = [thing for thing in bpy.context.scene.objects if thing.type == "MESH"]
    setting.built = tuple(thing.name for thing in standing)
    setting.hung = {passport.lamp_key(lamp.name, lamp.location): lamp.energy for lamp in setting.lamps}
    found = bring.load(path)
    if not found.things:
        raise ValueError(f"{path.name} shows no mesh at all")
    if found.told is not None and found.told["place"] == passport.place_of(setting.place):
        _lay_over(setting, found, {thing.name: thing for thing in standing})
    else:
        for thing in standing:
            bpy.data.objects.remove(thing)
        _of_the_shot_dropped(found)
        for thing in found.things:
            thing[THEIRS] = True
        walled.settle(setting, found)
        _lit(setting, found)
    found.strike()
    setting.unmet += found.words
    bpy.context.view_layer.update()
    _kept_table()


def _kept_table() -> None:
    """Never take out of the camera's way what the script's things lie on, as our own tables never are."""
    graph, scene = bpy.context.evaluated_depsgraph_get(), bpy.context.scene
    x, y, z = SURFACE
    hit, at, _, _, thing, _ = scene.ray_cast(graph, (x, y, z + REACH), (0, 0, -1))
    if hit and at.z > LOW and thing.get(THEIRS):
        thing["stays"] = True


def rest(setting: Setting) -> None:
    """Have the script's things stand on what the artist put where ours had a table: nothing hangs in the air."""
    groups: dict[str, list[Any]] = {}
    for thing in bpy.context.scene.objects:
        if thing.get("prop") and thing.get("where") in ("surface", "floor"):
            groups.setdefault(str(thing.get("words")), []).append(thing)
    boxes = {words: _box(things) for words, things in groups.items()}
    hidden = [thing for thing in bpy.context.scene.objects if thing.get("prop")]
    for thing in hidden:
        thing.hide_viewport = True  # nothing of the script is what the script's things stand on
    bpy.context.view_layer.update()
    tops = {words: _support(low, high) for words, (low, high) in boxes.items()}
    for thing in hidden:
        thing.hide_viewport = False
    for words, things in groups.items():
        base, top = float(boxes[words][0][2]), tops[words]
        if top is None or abs(top - base) < RESTS:
            continue
        for thing in things:
            thing.matrix_world = Matrix.Translation((0, 0, top - base)) @ thing.matrix_world
        if abs(top - base) > 0.1:
            setting.unmet.append(f"`{words}` lies at {top:.2f} m, not at {base:.2f} m: so high is the set there")
    bpy.context.view_layer.update()


def _box(things: list[Any]) -> tuple[np.ndarray, np.ndarray]:
    bpy.context.view_layer.update()
    corners = np.array([thing.matrix_world @ Vector(corner) for thing in things for corner in thing.bound_box])
    return corners.min(axis=0), corners.max(axis=0)


def _support(low: np.ndarray, high: np.ndarray) -> float | None:
    """The height of what is below a thing's middle: just below its base, else below what it stands in."""
    graph, scene = bpy.context.evaluated_depsgraph_get(), bpy.context.scene
    x, y, base = (float(v) for v in ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]))
    for z in (base + RESTS, base + REACH):
        hit, at, normal, _, _, _ = scene.ray_cast(graph, (x, y, z), (0, 0, -1))
        if hit and normal.z > 0.3 and (z > base + RESTS or base - at.z < RESTS):
            return float(at.z)
    return None


def _of_the_shot_dropped(found: Load) -> None:
    """Take away what belongs to a shot; a copy that the artist made of it stays."""
    seen: set[tuple[str, str]] = set()
    for thing in sorted(found.things, key=_moved):
        claim = (str(thing.get(ROLE)), str(thing.get(NAME)))
        if claim[0] in OF_THE_SHOT and claim not in seen:
            found.drop(thing)
        elif claim[0] in OF_THE_SHOT:
            _forgotten(thing)
        seen.add(claim)


def _moved(thing: Any) -> tuple[float, str]:
    """How far something is from where it left us: of two with one passport the nearer is the one that left."""
    stood = thing.get(STOOD)
    if stood is None:
        return (0.0, thing.name)
    return (float(np.abs(np.array(stood) - np.array(thing.matrix_world).ravel()).max()), thing.name)


def _forgotten(thing: Any) -> None:
    for key in (ROLE, NAME, STOOD, PRINT, LAMP, "prop", "scene", "person"):
        if key in thing:
            del thing[key]


def _lay_over(setting: Setting, found: Load, ours: dict[str, Any]) -> None:
    """Have of the standing set what came back, where it came back, and what is theirs beside it."""
    _of_the_shot_dropped(found)
    assert found.told is not None
    prints, seen = Fingerprints(), set[str]()
    for thing in sorted(found.things, key=_moved):
        name = thing.get(NAME)
        mine = ours.get(name) if isinstance(name, str) and name not in seen else None
        if mine is None:
            _forgotten(thing)
            thing[THEIRS] = True
            continue
        seen.add(name)
        if thing.get(PRINT) == prints.of(thing):
            _shift(mine, thing.matrix_world.copy())
            found.drop(thing)
        else:
            _retag(thing, mine)
            bpy.data.objects.remove(mine)
            thing.name = name
    for name in found.told["names"]:
        if name in ours and name not in seen:
            bpy.data.objects.remove(ours[name])
    setting.lamps[:] = _lamps(setting, found, same_hour=found.told.get("hour") == _hour(setting))


def _hour(setting: Setting) -> list[str]:
    return [setting.place.time, setting.place.weather]


def _shift(mine: Any, matrix: Matrix) -> None:
    before = mine.matrix_world.copy()
    if np.abs(np.array(before) - np.array(matrix)).max() < STILL:
        return
    mine.matrix_world = matrix
    way = matrix.translation - before.translation
    stands, wall = mine.get("stands"), mine.get("wall")
    if stands is not None:
        mine["stands"] = [stands[0] + way.x, stands[1] + way.y]
    if wall is not None:
        mine["wall"] = [*wall[:3], wall[3] + sum(n * w for n, w in zip(wall[:3], way, strict=True))]


def _retag(thing: Any, mine: Any) -> None:
    """What ours was for the camera, theirs is too: a wall, a floor, a seat."""
    for key in ("wall", "stays", "seat", "stands", "words"):
        if key in mine:
            thing[key] = mine[key]
    for ray in ("visible_diffuse", "visible_glossy", "visible_transmission", "visible_shadow"):
        setattr(thing, ray, getattr(mine, ray))
    for key in (PRINT, LAMP):
        if key in thing:
            del thing[key]
    thing[THEIRS] = True


def _lamps(setting: Setting, found: Load, *, same_hour: bool) -> list[Lamp]:
    """The place's lamps as the artist hung them: moved, turned up or down, taken out, and new ones."""
    assert found.told is not None
    own = {passport.lamp_key(lamp.name, lamp.location): lamp for lamp in setting.lamps}
    kept: dict[str, Lamp] = {}
    new: list[Lamp] = []
    for thing, lamp in sorted(found.lights, key=lambda pair: _moved(pair[0])):
        role, told = thing.get(ROLE), _told(thing)
        key = told[0] if told is not None else ""
        if role == "film lamp" and key not in kept and str(thing.get(NAME)) not in kept:
            kept[str(thing.get(NAME))] = lamp  # claimed: the shot hangs its own
        elif told is not None and key in own and key not in kept:
            kept[key] = _turned(replace(own[key], energy=own[key].energy * told[5]), thing, lamp, told)
        elif told is None or same_hour:
            new.append(replace(lamp, name=str(thing.get(NAME, lamp.name)).partition(".")[0]))
            if told is not None:
                new[-1] = _turned(replace(new[-1], energy=told[3], colour=told[4]), thing, lamp, told)
    there = [kept.get(key, lamp) for key, lamp in own.items() if key in kept or key not in found.told["lamps"]]
    return [*there, *new]


_Told = tuple[str, float, list[float], float, tuple[float, float, float], float]
"""A lamp's key, its watts and colour as it left us, both before the scheme of light turned it, and the share that an
artist had turned it to before."""


def _told(thing: Any) -> _Told | None:
    try:
        key, watts, colour, own, (red, green, blue), share = json.loads(thing[LAMP])
        tint = (float(red), float(green), float(blue))
        return str(key), float(watts), [float(v) for v in colour], float(own), tint, float(share)
    except (KeyError, TypeError, ValueError):
        return None


def _turned(own: Lamp, thing: Any, lamp: Lamp, told: _Told) -> Lamp:
    """Our lamp with what the artist did to it."""
    watts, colour = told[1], told[2]
    if _moved(thing)[0] > STILL:
        own = replace(own, location=lamp.location, target=lamp.target)
    if watts > 0:
        own = replace(own, energy=own.energy * lamp.energy / watts)
    if max(abs(a - b) for a, b in zip(colour, lamp.colour, strict=True)) > 1e-4:
        own = replace(own, colour=lamp.colour)
    return own


def _lit(setting: Setting, found: Load) -> None:
    """Light a set that they made: by their lamps; what it has none of, by ours for the place and its hour."""
    theirs = [lamp for thing, lamp in found.lights if thing.get(ROLE) != "film lamp"]
    named = {lamp.name for lamp in theirs}
    if setting.place.inside:
        kept = [lamp for lamp in setting.lamps if lamp.name == "ambient"]
        x0, x1, y0, y1, top = setting.bounds
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        wide = max(1.0, min(5.5, 0.7 * (x1 - x0), 0.75 * (y1 - y0)))
        kept = [replace(lamp, location=(*middle, top + 0.1), target=(*middle, 0.0), size=wide) for lamp in kept]
    else:
        kept = [lamp for lamp in setting.lamps if lamp.name in ("sun", "moon", "ambient") and lamp.name not in named]
    setting.lamps[:] = [*kept, *theirs]
