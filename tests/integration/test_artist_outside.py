"""A set of one's own under the sky: it stands at its own height, and sky, sun, weather and hour are still the film's."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from test_artist import WRITE, blender, plate, stage, survey

from movie_director.engines.blender.stagehand import Stagehand
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.operations.picture import Picture
from movie_director.studio.handover import hand_over
from movie_director.studio.location import Change, change_location
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.open import Studio, open_project
from movie_director.studio.plan import plan_film
from movie_director.values.slate import slate

__all__ = ["stage"]
SCRIPT = """Title: The Hill

EXT. HILLTOP - DAY

ADA, forties, red sweater, waits. BEN, sixties, grey beard, comes.

ADA
You came back.

BEN
I said I would.

EXT. HILLTOP - NIGHT

Ben waits.

BEN
Here again.

EXT. HILLTOP - DAY

Rain. Ada waits in the rain.

ADA
Rain.
"""
OUTSIDE = """
bpy.ops.wm.read_factory_settings(use_empty=True)
up = float(sys.argv[2])
def colour(name, *rgb):
    made = bpy.data.materials.new(name); made.use_nodes = True
    made.node_tree.nodes['Principled BSDF'].inputs[0].default_value = (*rgb, 1); return made
def box(name, size, at, paint):
    bpy.ops.mesh.primitive_cube_add(size=1, location=(at[0], at[1], at[2] + up)); o = bpy.context.object
    o.scale = size; o.name = o.data.name = name; o.data.materials.append(paint)
    return o
bpy.ops.mesh.primitive_grid_add(x_subdivisions=40, y_subdivisions=40, size=60, location=(0, 0, up))
hill = bpy.context.object; hill.name = hill.data.name = 'hill'; hill.data.materials.append(colour('grass', .10, .16, .04))
for v in hill.data.vertices: v.co.z = -0.012 * max(0.0, (v.co.x ** 2 + v.co.y ** 2) ** 0.5 - 6) ** 2
stone, wood = colour('stone', .30, .28, .25), colour('wood', .16, .08, .04)
box('hut', (3.2, 2.6, 2.4), (-3.4, 5.2, 1.2), wood)
box('menhir', (0.7, 0.5, 2.2), (1.9, 3.0, 1.1), stone)
box('wall', (4.5, 0.4, 0.8), (3.6, 4.4, 0.4), stone)
def empty(name, x, y, turn=0):
    mark = bpy.data.objects.new(name, None); mark.location = (x, y, up); mark.rotation_euler[2] = turn * 3.14159265 / 180
    bpy.context.scene.collection.objects.link(mark)
empty('mark ADA', -1.1, 0.6, 70); empty('mark 1', 0.9, 0.4); empty('mark zebra', 0, 0); empty('Mark.bench', 30, 0)
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outside")
    (folder / "hill.fountain").write_text(SCRIPT)
    prepare(folder / "hill.fountain", folder / "film", Wanted())
    return folder / "film"


def order_of(studio: Studio, scene: str) -> dict[str, Any]:
    """A scene's first shot as the stage reads it, nobody there, from where the audience is."""
    setups = {line.setup.slate: line.setup for line in plan_film(studio).lines}
    order = Picture.model_validate(setups[slate(f"{scene}/sh010/picture")].parameters)
    camera = order.camera.model_copy(
        update={"position": (0.0, -4.2, 1.6), "target": (0.0, 2.0, 1.5), "lens": 24.0, "focus": 4.5}
    )
    return order.model_copy(update={"people": (), "props": (), "camera": camera, "hidden": ()}).model_dump(mode="json")


@pytest.mark.parametrize("suffix", [".blend", ".glb", ".usdc"])
def test_a_set_under_the_sky_stands_on_its_ground_and_the_films_sky_sun_and_weather_are_there(
    film: Path, stage: Stagehand, tmp_path: Path, suffix: str
) -> None:
    studio = open_project(film)
    ours = survey(stage, order_of(studio, "sc01"), tmp_path / "ours")
    own = plate(stage, order_of(studio, "sc01"), tmp_path / "ours")
    file = tmp_path / f"hill{suffix}"
    blender(OUTSIDE + WRITE, file, "0.7", opened=False)
    said = change_location(studio, "HILLTOP", Change(set=str(file)))
    try:
        assert any("floor was at 0.70 m" in line for line in said)
        assert any("'zebra' is no person, furniture or number" in line for line in said)
        assert any("'bench' is at 30, 0 m" in line for line in said)
        found = survey(stage, order_of(studio, "sc01"), tmp_path / "set")
        assert {"hill", "hut", "menhir", "wall"} == set(found) and not set(found) & set(ours)
        assert np.allclose(found["menhir"][:, 2].min(), 0.0, atol=1e-3)
        assert abs(found["hill"][:, 2].max()) < 0.02
        day, night, rain = (plate(stage, order_of(studio, s), tmp_path / s) for s in ("sc01", "sc02", "sc03"))
        suns = [
            next((lamp for lamp in one["facts"]["lights"] if lamp["name"] == "sun"), None) for one in (day, night, rain)
        ]
        assert suns[2] is None and suns[0] == next(lamp for lamp in own["facts"]["lights"] if lamp["name"] == "sun")
        assert (
            suns[0]["colour"][0] > suns[0]["colour"][2] and suns[1]["colour"][0] < suns[1]["colour"][2]
        )  # it is the moon
        assert suns[1]["energy"] < 0.3 * suns[0]["energy"]
        above = slice(0, 30)  # rows of the picture in which nothing of theirs or ours closes the sky off
        sky = day["depth"][above] > 100
        assert sky.mean() > 0.6
        by_day, by_night, ours_by_day = (one["plate"][above][sky].mean(axis=0)[:3] for one in (day, night, own))
        assert by_night.sum() < 0.4 * by_day.sum()
        assert np.allclose(by_day / by_day.sum(), ours_by_day / ours_by_day.sum(), atol=0.06)
        location = studio.project.film.get(Location, "hilltop")
        assert location is not None and set(location.set_marks) == {"ada", "1"}
        again = prepare(film.parent / "hill.fountain", film, Wanted())  # as `plan` does
        scene = again.project.film.get(Scene, "sc01")
        assert scene is not None
        stands = {p.who: (p.x, p.y) for p in scene.blocking if p.beat is None}
        assert np.allclose(stands["ada"], (-1.1, 0.6), atol=0.01) and np.allclose(stands["ben"], (0.9, 0.4), atol=0.01)
        if suffix == ".blend":
            asyncio.run(hand_over(studio, "HILLTOP", tmp_path / "again.blend"))
            told = blender(
                "print(json.dumps({o.name: [*o.location] for o in bpy.data.objects if o.type == 'EMPTY'}))",
                tmp_path / "again.blend",
            )
            assert set(told) == {"mark ada", "mark 1"} and np.allclose(told["mark ada"], (-1.1, 0.6, 0.0), atol=1e-3)
    finally:
        change_location(studio, "HILLTOP", Change(set=""))
    location = studio.project.film.get(Location, "hilltop")
    assert location is not None and not location.set_marks
