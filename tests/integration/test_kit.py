"""The kit's pieces are what their table says: as large, on their support, whole, light, and the same every time."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from movie_director.engines.installation import Installation
from movie_director.prophouse.sizes import KIT, kit_of

STAGE = Path(__file__).resolve().parents[2] / "src" / "movie_director" / "engines" / "blender" / "stage"
AT = (0.3, -0.2, 0.75)
MEASURE = """
import hashlib, json, sys, time
sys.path.insert(0, sys.argv[1])
import bootstrap
bootstrap.stub_parents()
import bpy, bmesh
import numpy as np
from pathlib import Path
from movie_director.engines.blender.stage import kit, setting
from movie_director.engines.blender.stage.furniture import Furniture
from movie_director.engines.blender.stage.library import Library
from movie_director.engines.blender.stage.staging import Place

def inside_out(mesh):
    # How many solids, the faces of which all meet, look inwards.
    shape = bmesh.new()
    shape.from_mesh(mesh)
    bmesh.ops.remove_doubles(shape, verts=shape.verts, dist=1e-6)
    shape.faces.index_update()
    shape.normal_update()
    seen, wrong = set(), 0
    for first in shape.faces:
        if first.index in seen:
            continue
        seen.add(first.index)
        solid, wait, closed = [], [first], True
        while wait:
            face = wait.pop()
            solid.append(face)
            for edge in face.edges:
                closed = closed and len(edge.link_faces) == 2
                for other in edge.link_faces:
                    if other.index not in seen:
                        seen.add(other.index)
                        wait.append(other)
        if closed:
            middle = solid[0].verts[0].co
            volume = sum((f.calc_center_median() - middle).dot(f.normal) * f.calc_area() for f in solid)
            wrong += volume < -1e-6 * sum(f.calc_area() for f in solid)
    shape.free()
    return wrong


def bases(mesh):
    # How high above the lowest point of all the lowest point of each separate part is.
    shape = bmesh.new()
    shape.from_mesh(mesh)
    bmesh.ops.remove_doubles(shape, verts=shape.verts, dist=1e-6)
    seen, low = set(), []
    for first in shape.verts:
        if first in seen:
            continue
        seen.add(first)
        wait, lowest = [first], first.co.z
        while wait:
            here = wait.pop()
            lowest = min(lowest, here.co.z)
            for edge in here.link_edges:
                other = edge.other_vert(here)
                if other not in seen:
                    seen.add(other)
                    wait.append(other)
        low.append(lowest)
    shape.free()
    return [float(z - min(low)) for z in low]


house = setting.Setting(Place("office", "OFFICE", True, "day", "clear", 0), Furniture(Library(), Path(sys.argv[2])))
setting.empty()
found = {}
for name in kit.SHAPES:
    for text in ("", "MEET ME AT NOON", "LEAVE TOWN NOW"):
        began = time.process_time()
        thing = kit.make(house, name, 0.3, -0.2, 0.75, name, text, turn=0)
        spent = time.process_time() - began
        mesh = thing.data
        points = np.empty(len(mesh.vertices) * 3, np.float32)
        mesh.vertices.foreach_get("co", points)
        points = points.reshape(-1, 3)
        mesh.calc_loop_triangles()
        corners = np.empty(len(mesh.loop_triangles) * 3, np.int32)
        mesh.loop_triangles.foreach_get("vertices", corners)
        normals = np.empty(len(mesh.loops) * 3, np.float32)
        mesh.corner_normals.foreach_get("vector", normals)
        long = np.linalg.norm(normals.reshape(-1, 3), axis=1)
        areas = np.empty(len(mesh.polygons), np.float32)
        mesh.polygons.foreach_get("area", areas)
        found.setdefault(name, []).append({
            "low": points.min(0).tolist(), "high": points.max(0).tolist(), "polygons": len(mesh.polygons),
            "inwards": 0 if text else inside_out(mesh),
            "bad": int((~np.isfinite(long) | (np.abs(long - 1) > 0.01)).sum()), "flat": int((areas < 1e-13).sum()),
            "digest": hashlib.sha256(points.tobytes() + corners.tobytes()).hexdigest(), "spent": spent,
            "bases": bases(mesh) if name == "shards" and not text else [],
            "stays": bool(thing.get("stays")),
        })
print("FOUND" + json.dumps(found))
"""
WRITTEN = (
    *("letter", "note", "document", "envelope", "newspaper", "magazine", "book", "open book", "notebook", "file"),
    *("clipboard", "identity card", "business card", "scroll", "ticket", "map", "mobile", "television", "laptop"),
    *("tablet", "sign", "crate", "gravestone", "bomb", "bottle", "key", "badge", "cake", "mug", "pizza box"),
)
"""Pieces that show the script's own words."""


@cache
def _measured(run: int, folder: str) -> dict[str, list[dict[str, Any]]]:
    done = subprocess.run(
        [Installation.here().stage_python(), "-c", MEASURE, str(STAGE), folder],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": str(run), "PATH": "/usr/bin:/bin", "HOME": folder},
    )
    line = next(line for line in done.stdout.splitlines() if line.startswith("FOUND"))
    return json.loads(line.removeprefix("FOUND"))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    return _measured(1, str(tmp_path_factory.mktemp("kit")))


def test_every_piece_of_the_table_is_modelled_and_every_model_is_in_the_table(measured: dict[str, Any]):
    assert list(measured) == list(KIT)


def test_a_piece_is_as_large_as_its_table_says_whatever_is_written_on_it(measured: dict[str, Any]):
    for name, rows in measured.items():
        for row in rows:
            size = [high - low for low, high in zip(row["low"], row["high"], strict=True)]
            assert size == pytest.approx(KIT[name].size, abs=0.01), name


def test_a_piece_stands_on_its_support_over_the_point_where_it_was_put(measured: dict[str, Any]):
    for name, (row, *_) in measured.items():
        assert row["low"][2] == pytest.approx(AT[2], abs=0.002), name
        assert (row["low"][0] + row["high"][0]) / 2 == pytest.approx(AT[0], abs=0.002), name
        assert (row["low"][1] + row["high"][1]) / 2 == pytest.approx(AT[1], abs=0.002), name
        assert row["stays"], name


def test_every_shard_of_what_is_broken_lies_on_what_it_fell_on(measured: dict[str, Any]):
    found = measured["shards"][0]["bases"]
    assert len(found) > 30 and max(found) < 0.01
    assert sum(base < 0.001 for base in found) >= 26  # all but the linings of the large ones


def test_a_piece_has_a_normal_at_every_corner_is_closed_outwards_and_is_light(measured: dict[str, Any]):
    for name, rows in measured.items():
        for row in rows:
            assert row["bad"] == 0 and row["flat"] == 0, name
            assert row["inwards"] == 0, name
            assert 20 < row["polygons"] < 6000, name


def test_the_words_of_the_script_are_on_what_is_written_or_printed(measured: dict[str, Any]):
    for name in WRITTEN:
        plain, noon, leave = measured[name]
        assert len({plain["digest"], noon["digest"], leave["digest"]}) == 3, name


def test_a_piece_is_the_same_in_another_process(measured: dict[str, Any], tmp_path: Path):
    again = _measured(2, str(tmp_path))
    assert {n: [r["digest"] for r in rows] for n, rows in again.items()} == {
        n: [r["digest"] for r in rows] for n, rows in measured.items()
    }


def test_hands_reach_the_grip_of_a_piece_and_things_stand_on_its_top():
    for name, piece in KIT.items():
        if piece.grip is not None:
            wide, deep, tall = piece.size
            x, y, z = piece.grip.at
            assert abs(x) <= wide / 2 + 0.03 and abs(y) <= deep / 2 + 0.03 and -0.03 <= z <= tall + 0.03, name
            assert any(piece.grip.along) and any(piece.grip.ahead), name
        assert piece.top is None or 0 < piece.top <= piece.size[2], name


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ("the gun", "pistol"),
        ("an old wooden chest", "chest"),
        ("a knife with a wooden handle", "knife"),
        ("glass of water", "glass"),
        ("two wine glasses", "wine glass"),
        ("pair of glasses", "glasses"),
        ("bottle of wine", "bottle"),
        ("knives", "knife"),
        ("her keys", "keys"),
        ("a brass key", "key"),
        ("a pack of cigarettes", "cigarette packet"),
        ('sign "NO ENTRY"', "sign"),
        ("piece of paper", "note"),
        ("gun rack", None),
        ("table", None),
    ],
)
def test_the_words_of_a_script_find_the_piece_that_they_name(words: str, piece: str | None):
    assert kit_of(words) == piece
