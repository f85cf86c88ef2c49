"""A place goes to an artist and comes back changed: what they did is in the pictures, and nothing else is different."""

from __future__ import annotations

import asyncio
import json
import subprocess
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.operations.picture import Picture
from movie_director.studio.handover import Handed, hand_over
from movie_director.studio.location import Change, change_location
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.open import Studio, open_project
from movie_director.studio.plan import plan_film
from movie_director.values.slate import slate

PYTHON = Installation.here().stage_python()
SCRIPT = """Title: The Letter

INT. LOST PROPERTY OFFICE - DAY

ADA, forties, red sweater, stands at the table. On it lies a LETTER. BEN, sixties, grey beard, waits.

ADA
You came back.

BEN
I said I would.

INT. KITCHEN - DAY

Ada reads the letter.

ADA
He came back.

INT. LOST PROPERTY OFFICE - NIGHT

Ben sits in the dark.
"""
OFFICE = "LOST PROPERTY OFFICE"


def blender(code: str, *arguments: Path | str, opened: bool = True) -> Any:
    """Run code in a Blender of its own, fresh from its factory, and return what it prints last, as JSON.

    It has opened the file named first, unless told not to.
    """
    begin = "import bpy, json, sys\n" + (OPEN if opened else "")
    done = subprocess.run(
        [PYTHON, "-c", begin + textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = [line for line in done.stdout.splitlines() if line.startswith(("{", "[", '"'))]
    return json.loads(lines[-1]) if lines else None


OPEN = "bpy.ops.wm.open_mainfile(filepath=sys.argv[1], load_ui=False, use_scripts=False)\n"
SAVE = "\nbpy.ops.wm.save_as_mainfile(filepath=sys.argv[2], compress=True, relative_remap=False)\n"


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("artist")
    (folder / "letter.fountain").write_text(SCRIPT)
    prepare(folder / "letter.fountain", folder / "film", Wanted())
    return folder / "film"


@pytest.fixture
def studio(film: Path) -> Iterator[Studio]:
    """The film, and after the test as it was before."""
    opened = open_project(film)
    yield opened
    change_location(opened, OFFICE, Change(set=""))


@pytest.fixture(scope="module")
def stage() -> Iterator[Stagehand]:
    hand = Stagehand(Installation.here())
    yield hand
    hand.close()


@pytest.fixture(scope="module")
def office(film: Path) -> Handed:
    """The office as it goes to an artist."""
    return asyncio.run(hand_over(open_project(film), OFFICE, film.parent / "office.blend"))


@pytest.fixture(scope="module")
def both(film: Path) -> str:
    """The first shot that shows both."""
    return next(shot.name for shot in open_project(film).project.film.shots("sc01") if len(shot.people) == 2)


def staged(studio: Studio, scene: str = "sc01", **changes: Any) -> dict[str, Any]:
    """The first shot of a scene as the stage reads it, nobody in it, with a wide lens in the middle of the room."""
    setups = {line.setup.slate: line.setup for line in plan_film(studio).lines}
    order = Picture.model_validate(setups[slate(f"{scene}/sh010/picture")].parameters)
    camera = order.camera.model_copy(
        update={"position": (0.0, -2.6, 1.6), "target": (0.0, 0.5, 1.1), "lens": 24.0, "focus": 3.0}
    )
    return order.model_copy(update={"people": (), "camera": camera, "hidden": (), **changes}).model_dump(mode="json")


def survey(stage: Stagehand, staging: dict[str, Any], folder: Path) -> dict[str, np.ndarray]:
    """The boxes of everything on the set, by name."""
    folder.mkdir(exist_ok=True)
    stage.order("survey", {"staging": staging, "folder": str(folder)}, lambda *_: None)
    with np.load(folder / "set.npz") as held:
        return dict(zip([str(n) for n in held["name"]], held["box"], strict=True))


def plate(stage: Stagehand, staging: dict[str, Any], folder: Path, samples: int = 4) -> dict[str, Any]:
    folder.mkdir(exist_ok=True)
    order = {"staging": staging, "folder": str(folder), "size": [320, 180], "samples": samples}
    facts = stage.order("plate", order, lambda *_: None)
    with np.load(folder / "plate.npz") as held:
        return {name: held[name] for name in held} | {"facts": facts}


def test_a_shot_is_a_blend_that_another_blender_opens_with_all_that_it_needs(film: Path, both: str) -> None:
    file = film.parent / "shot.blend"
    made = asyncio.run(hand_over(open_project(film), both, file, at=0.5))
    assert made.facts["things"]["People"] == 2 and made.facts["things"]["Camera"] == 1
    told = blender(
        """
        s = bpy.context.scene
        def where(thing, frame):
            s.frame_set(frame)
            mesh = thing.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
            return [list(v.co) for v in mesh.vertices][::50]
        people = {o.name: o for o in bpy.data.collections["People"].objects}
        heights = {n: max(p[2] for p in where(o, 1)) for n, o in people.items()}
        moved = max(abs(a - b) for o in people.values()
                    for p, q in zip(where(o, 1), where(o, s.frame_end)) for a, b in zip(p, q))
        print(json.dumps({
            "collections": {c.name: [o.name for o in c.objects] for c in s.collection.children},
            "loose": len(s.collection.objects), "frames": [s.frame_start, s.frame_end, s.render.fps],
            "unit": [s.unit_settings.system, s.unit_settings.scale_length],
            "view": [s.view_settings.view_transform, s.view_settings.look],
            "lens": s.camera.data.lens, "sensor": s.camera.data.sensor_width, "stop": s.camera.data.dof.aperture_fstop,
            "packed": [[i.name, i.filepath, i.packed_file is not None] for i in bpy.data.images if i.source == "FILE"],
            "lamps": {o.name: o.data.type for o in bpy.data.collections["Lights"].objects},
            "heights": heights, "moved": moved, "linked": len(bpy.data.libraries)}))
        """,
        file,
    )
    assert list(told["collections"]) == ["Set", "Dressing", "People", "Lights", "Camera"] and told["loose"] == 0
    assert {"floor", "back wall", "desk"} <= set(told["collections"]["Set"])
    assert told["collections"]["Dressing"] == ["letter"]
    assert set(told["heights"]) == {"ada", "ben"} and all(1.45 < h < 2.1 for h in told["heights"].values())
    assert told["moved"] > 0.002  # they act
    assert told["lamps"]["key"] in ("AREA", "SPOT") and {"fill", "window", "sun"} <= set(told["lamps"])
    shot = next(line.setup for line in plan_film(open_project(film)).lines if line.setup.slate == f"{both}/picture")
    assert told["frames"][0] == 1 and told["frames"][2] == 24 and told["frames"][1] > 24
    assert abs(told["lens"] - shot.parameters["camera"]["lens"]) < 12 and told["sensor"] == 36
    assert told["unit"] == ["METRIC", 1.0] and told["view"] == ["AgX", "AgX - Medium High Contrast"]
    assert all(packed and path.startswith("//") for _, path, packed in told["packed"])
    assert told["linked"] == 0


def test_what_leaves_names_no_folder_of_this_machine(office: Handed) -> None:
    held = blender("import zstandard\nd = open(sys.argv[1], 'rb').read()\n"
                   "d = zstandard.ZstdDecompressor().stream_reader(d, read_across_frames=True).read()\n"
                   "print(json.dumps([w for w in sys.argv[2:] if w.encode() in d]))",
                   office.file, Path.home(), Installation.here().home, Path(__file__).parents[2], office.file.parent, opened=False)  # fmt: skip
    assert held == []


def test_a_desk_that_an_artist_moves_stands_there_in_the_pictures_and_nothing_else_changes(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    before = staged(studio, props=())
    was, seen = survey(stage, before, tmp_path / "was"), plate(stage, before, tmp_path / "was")
    blender("bpy.data.objects['desk'].location.x += 1.0" + SAVE, office.file, tmp_path / "theirs.blend")
    said = change_location(studio, OFFICE, Change(set=str(tmp_path / "theirs.blend")))
    assert said[-1] == "Read by sc01, sc03."
    after = staged(studio, props=())
    now, sees = survey(stage, after, tmp_path / "now"), plate(stage, after, tmp_path / "now")
    assert list(now) == list(was)
    moved = {name for name in was if not np.array_equal(was[name], now[name])}
    assert moved == {"desk"}
    assert np.allclose(now["desk"] - was["desk"], [1.0, 0, 0], atol=1e-5)
    there = np.zeros(seen["depth"].shape, bool)
    for box in (was["desk"], now["desk"]):
        there |= _covered(box, seen["view"], seen["projection"], there.shape)
    changed = np.abs(sees["depth"] - seen["depth"]) > 1e-4
    assert changed[there].mean() > 0.3 and changed[~there].sum() == 0
    assert [f["name"] for f in seen["facts"]["lights"]] == [f["name"] for f in sees["facts"]["lights"]]  # none doubled


def _covered(box: np.ndarray, view: np.ndarray, projection: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """The pixels of the rectangle round a box as the camera sees it."""
    clip = np.column_stack([box, np.ones(8)]) @ (projection @ view).T
    at = clip[:, :2] / clip[:, 3:]
    height, width = shape
    x0, y0 = at.min(axis=0)
    x1, y1 = at.max(axis=0)
    x, y = np.meshgrid((np.arange(width) + 0.5) / width * 2 - 1, 1 - (np.arange(height) + 0.5) / height * 2)
    edge = 4 / width
    return (x > x0 - edge) & (x < x1 + edge) & (y > y0 - edge) & (y < y1 + edge)
