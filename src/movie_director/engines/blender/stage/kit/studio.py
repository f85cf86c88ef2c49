# SPDX-License-Identifier: GPL-3.0-or-later
"""Photograph the kit: `python studio.py FOLDER`, where `bpy` is importable.

Writes `rows.png`, all pieces at one scale beside a figure of 1.75 m, and an insert `NAME.png` of each.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import bootstrap  # pyright: ignore[reportMissingImports]

bootstrap.stub_parents()

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

from movie_director.engines.blender.stage import kit, setting, still  # noqa: E402
from movie_director.engines.blender.stage.form import Form  # noqa: E402
from movie_director.engines.blender.stage.furniture import Furniture  # noqa: E402
from movie_director.engines.blender.stage.kit.piece import Piece  # noqa: E402
from movie_director.engines.blender.stage.library import Library  # noqa: E402
from movie_director.engines.blender.stage.staging import Place  # noqa: E402

LARGE = 2.6
"""Metres from which on a thing is not shown in the rows."""
WIDTH = 9.0
"""Metres across the rows."""
DOWN = 34.0
"""Degrees by which the camera of the rows looks down."""


def figure(house: setting.Setting, x: float, y: float) -> None:
    """A plain figure of 1.75 m."""
    p = Piece(house)
    clay = p.stuff.plastic("#8d8a84", 0.7)
    p.ball((0, 0, 1.63), (0.075, 0.095, 0.12), clay, 24)
    torso = (
        (0.9, 0.16, 0.11),
        (1.05, 0.14, 0.1),
        (1.25, 0.17, 0.11),
        (1.4, 0.19, 0.1),
        (1.47, 0.1, 0.07),
        (1.54, 0.05, 0.05),
    )
    p.loft([(0, 0, z, w, d) for z, w, d in torso], clay, 28)
    for side in (-1, 1):
        p.tube(
            [(side * 0.2, 0, 1.41), (side * 0.25, 0.01, 1.12), (side * 0.26, -0.03, 0.86)],
            [0.052, 0.042, 0.033],
            clay,
            14,
        )
        p.ball((side * 0.262, -0.04, 0.8), (0.03, 0.045, 0.08), clay, 14)
        p.tube([(side * 0.09, 0, 0.92), (side * 0.1, 0, 0.5), (side * 0.1, 0.01, 0.06)], [0.085, 0.06, 0.042], clay, 16)
        p.ball((side * 0.1, -0.06, 0.035), (0.045, 0.125, 0.04), clay, 16)
    p.finish("figure", x, y, 0, 0)


def lamp(at: tuple[float, float, float], size: float, power: float, colour: tuple[float, float, float]) -> Any:
    """A soft lamp that looks at the middle of the floor."""
    data = bpy.data.lights.new("lamp", "AREA")
    data.size, data.energy, data.color = size, power, colour
    thing = bpy.data.objects.new("lamp", data)
    bpy.context.scene.collection.objects.link(thing)
    thing.location = at
    thing.rotation_euler = (Vector((0, 0, 0.1)) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    return thing


def look(camera: Any, target: Vector, distance: float, down: float, around: float = 0.0) -> None:
    """Put the camera at a distance from its target."""
    a, b = math.radians(down), math.radians(around)
    camera.location = target + distance * Vector((math.sin(b) * math.cos(a), -math.cos(b) * math.cos(a), math.sin(a)))
    camera.rotation_euler = (target - camera.location).to_track_quat("-Z", "Y").to_euler()


def rows(house: setting.Setting, things: dict[str, Any], sizes: dict[str, np.ndarray], camera: Any, path: Path) -> None:
    """All at one scale, the largest behind, beside the figure; those that are too large for it are not seen."""
    fits = [name for name in things if max(float(v) for v in sizes[name]) <= LARGE]
    for name, thing in things.items():
        thing.hide_render = name not in fits
    order = sorted(fits, key=lambda n: (-max(sizes[n][2], 0.35 * sizes[n][0], 0.35 * sizes[n][1]), n))
    made: list[list[str]] = [[]]
    full = 0.9
    for name in order:
        wide = float(sizes[name][0]) + 0.07
        if full + wide > WIDTH:
            made.append([])
            full = 0.0
        made[-1].append(name)
        full += wide
    back = 0.0
    for number, row in enumerate(made):
        deep, tall = (max(float(sizes[n][k]) for n in row) for k in (1, 2))
        back -= tall / math.tan(math.radians(DOWN)) * (1.0 if number else 0.0) + deep / 2
        spare = (WIDTH - (0.9 if number == 0 else 0) - sum(float(sizes[n][0]) for n in row)) / len(row)
        x = -WIDTH / 2 + (0.9 if number == 0 else 0.0)
        for name in row:
            half = float(sizes[name][0]) / 2
            x += half + spare / 2
            things[name].location = (x, back, 0)
            x += half + spare / 2
        if number == 0:
            figure(house, -WIDTH / 2 + 0.45, back)
        back -= deep / 2 + 0.05
    middle = Vector((0, back / 2 + 0.7, 0.4))
    camera.data.type, camera.data.ortho_scale, camera.data.sensor_fit = "ORTHO", WIDTH + 0.3, "HORIZONTAL"
    look(camera, middle, 14, DOWN)
    high = (-back * math.sin(math.radians(DOWN)) + 2.2 * math.cos(math.radians(DOWN)) + 0.25) / (WIDTH + 0.3)
    lamps = [lamp((-5, back - 2, 6), 3, 900, (1, 0.93, 0.84)), lamp((5, 2, 5), 3, 420, (0.82, 0.9, 1))]
    still.engine((1900, round(1900 * high)), 8)
    print("rows", len(made), "high", high, flush=True)
    still.png(path)
    for thing in lamps:
        bpy.data.objects.remove(thing)


def inserts(things: dict[str, Any], sizes: dict[str, np.ndarray], camera: Any, folder: Path) -> None:
    """Each alone, as an insert shows it."""
    still.engine((320, 180), 10)
    camera.data.type, camera.data.lens, camera.data.clip_start, camera.data.sensor_fit = "PERSP", 60, 0.005, "AUTO"
    for name, thing in things.items():
        wide, deep, tall = (float(v) for v in sizes[name])
        big = max(wide, 0.8 * deep, 1.62 * tall, 0.06)
        k = max(1.0, big / 0.3)
        power = (
            (-0.9, -0.2, 1.3, 22, (1, 0.86, 0.7)),
            (1.2, 0.7, 0.9, 14, (0.75, 0.86, 1)),
            (0.2, -1.4, 1, 5, (1, 1, 1)),
        )
        lamps = [lamp((x * k, y * k, z * k), 0.55 * k, e * k * k, c) for x, y, z, e, c in power]
        thing.location, thing.hide_render = (0, 0, 0), False
        look(camera, Vector((0, 0, tall * 0.46)), big * 1.9 + deep * 0.3, 13 if tall > 0.8 * wide else 36, 12)
        still.png(folder / f"{name}.png")
        thing.hide_render = True
        for each in lamps:
            bpy.data.objects.remove(each)


def main(folder: Path) -> None:
    """Photograph everything into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    house = setting.Setting(Place("office", "OFFICE", True, "day", "clear", 0), Furniture(Library(), folder))
    scene = setting.empty()
    things = {name: kit.make(house, name, 0, 0, 0) for name in kit.SHAPES}
    sizes = {n: np.array([tuple(v.co) for v in t.data.vertices]) for n, t in things.items()}
    sizes = {n: np.ptp(p, axis=0) for n, p in sizes.items()}
    form = Form()
    form.box((0, 0, -0.02), (40, 40, 0.04), house.matter.paint("floor", "#9a8468", 0.6, vary=0.1, scale=2), 0)
    form.build("floor")
    world = bpy.data.worlds.new("world")
    scene.world, world.use_nodes = world, True
    ground = world.node_tree.nodes["Background"]
    ground.inputs[0].default_value, ground.inputs[1].default_value = (0.55, 0.6, 0.7, 1), 0.8
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    scene.collection.objects.link(camera)
    scene.camera = camera
    still.view(0.2)
    rows(house, things, sizes, camera, folder / "rows.png")
    figure_ = bpy.data.objects["figure"]
    figure_.hide_render = True
    for thing in things.values():
        thing.hide_render = True
    inserts(things, sizes, camera, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
