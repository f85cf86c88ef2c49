"""The stage renders plates and pictures in Blender's own Python, over a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from movie_director.engines.installation import Installation
from movie_director.prophouse.house import open_house

STAGE = Path(__file__).resolve().parents[2] / "src" / "movie_director" / "engines" / "blender" / "stage"
PYTHON = Installation.here().stage_python()
SIZE = [160, 90]


class Worker:
    """A stage process and the two ends of its pipes."""

    def __init__(self, shelves: Path) -> None:
        self.shelves = str(shelves)
        order_in, order_out = os.pipe()
        answer_in, answer_out = os.pipe()
        self.process = subprocess.Popen(
            [PYTHON, str(STAGE / "bootstrap.py"), str(order_in), str(answer_out)],
            pass_fds=(order_in, answer_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(order_in)
        os.close(answer_out)
        self.orders = os.fdopen(order_out, "w", encoding="utf-8")
        self.answers = os.fdopen(answer_in, encoding="utf-8")
        self.progress: list[float] = []

    def send(self, **order: Any) -> dict[str, Any]:
        self.orders.write(json.dumps({"id": "t", "shelves": self.shelves, **order}) + "\n")
        self.orders.flush()
        self.progress = []
        while True:
            line = self.answers.readline()
            assert line, "the stage closed"
            message = json.loads(line)
            assert message["id"] == "t"
            if "progress" not in message:
                return message
            self.progress.append(message["progress"])

    def done(self, **order: Any) -> dict[str, Any]:
        message = self.send(**order)
        assert "done" in message, message
        return message["done"]

    def close(self) -> int:
        self.orders.close()
        self.answers.close()
        return self.process.wait(timeout=30)


CUBE = """o cube
v -1 0 -1
v 1 0 -1
v 1 0 1
v -1 0 1
v -1 2 -1
v 1 2 -1
v 1 2 1
v -1 2 1
f 1 2 3 4
f 8 7 6 5
f 1 5 6 2
f 2 6 7 3
f 3 7 8 4
f 4 8 5 1
"""


@pytest.fixture(scope="module")
def furniture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one CC BY model, in the format of Sweet Home 3D."""
    folder = tmp_path_factory.mktemp("furniture")
    with zipfile.ZipFile(folder / "Test.sh3f", "w") as archive:
        archive.writestr(
            "PluginFurnitureCatalog.properties",
            "id=Test\nname=Test library\nlicense=Creative Commons Attribution 3.0\n\n"
            "id#1=Test#cube1\nname#1=Gizmo\ntags#1=\ncategory#1=Miscellaneous\nmodel#1=/test/cube/cube.obj\n"
            "width#1=20\ndepth#1=10\nheight#1=30\ncreator#1=A. Maker\n",
        )
        archive.writestr("test/cube/cube.obj", CUBE)
    return folder


@pytest.fixture(scope="module")
def worker(furniture: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    shelves = tmp_path_factory.mktemp("shelves")
    open_house(shelves, folders=[furniture])
    stage = Worker(shelves)
    yield stage
    assert stage.close() == 0


def _staging(kind: str = "", words: str = "OFFICE", **place: Any) -> dict[str, Any]:
    return {
        "place": {
            "kind": kind,
            "words": words,
            "inside": not kind,
            "time": "day",
            "weather": "clear",
            "seed": 0,
        }
        | place,
        "people": [
            {"name": "nora", "look": {}, "mark": {"x": -0.5, "y": 0.0, "facing": 60.0}, "posture": "stand"},
            {"name": "tom", "look": {}, "mark": {"x": 0.5, "y": 0.05, "facing": -60.0}, "posture": "sit"},
        ],
        "props": [{"words": "a brass alarm clock", "where": "surface", "holder": None}],
        "camera": {
            "position": [0.3, -2.8, 1.5],
            "target": [0.0, 0.2, 1.2],
            "lens": 40.0,
            "fstop": 2.8,
            "focus": 2.8,
            "move": {"kind": "push-in", "amount": 0.3},
        },
        "mood": "neutral",
        "seed": 0,
    }


def test_the_stage_says_what_it_can_do(worker: Worker) -> None:
    done = worker.done(order="probe")
    assert set(done["orders"]) == {
        "body",
        "motion",
        "plate",
        "frames",
        "people",
        "dress",
        "survey",
        "handover",
        "layers",
        "held",
        "leaf",
        "piece",
        "seat",
        "receive",
        "probe",
    }
    assert done["models"] == 1
    assert Path(done["colour"]).name == "config.ocio"


def test_a_plate_is_a_lit_empty_set(worker: Worker, tmp_path: Path) -> None:
    done = worker.done(order="plate", staging=_staging(), folder=str(tmp_path), size=SIZE, samples=4)
    assert worker.progress and all(0 <= p <= 1 for p in worker.progress)
    assert json.loads((tmp_path / "plate.json").read_text()) == done
    with np.load(tmp_path / "plate.npz") as arrays:
        plate, depth = arrays["plate"], arrays["depth"]
        assert plate.shape == (90, 160, 3) and plate.dtype == np.float32
        assert depth.shape == (90, 160) and 1.0 < depth.min() < depth.max() <= 1000
        assert 0.02 < float(plate.mean()) < 3 and np.isfinite(plate).all()
        assert arrays["probes"].shape == (2, 9, 3)
        assert (arrays["probes"][:, 0] > 0).all()
        assert arrays["view"].shape == (4, 4) and arrays["projection"].shape == (4, 4)
        for name in done["casts"]:
            share = arrays[f"lit_{name}"]
            assert share.shape == plate.shape and (share <= plate + 1e-6).all()
        eye = np.linalg.inv(arrays["view"])[:3, 3]
    assert np.allclose(eye, [0.3, -2.8, 1.5], atol=1e-4)
    lights = {light["name"]: light for light in done["lights"]}
    assert {"key", "fill"} <= set(lights)
    assert lights["key"]["casts"] and lights["key"]["type"] == "AREA"
    assert all(len(light["visibility"]) == 2 and min(light["visibility"]) >= 0 for light in lights.values())
    assert max(lights["key"]["visibility"]) == 1.0
    # The low sun comes in by the side window and passes behind the marks.
    assert "sun" not in lights or lights["sun"]["visibility"] == [0.0, 0.0]
    assert done["people"] == ["nora", "tom"] and done["falls"] == ""


def test_a_chair_stands_below_who_sits_and_the_sets_own_chairs_make_room(worker: Worker, tmp_path: Path) -> None:
    seats = [
        {"kind": "chair", "mark": {"x": -0.98, "y": 0.5, "facing": 78.0}},
        {"kind": "bench", "mark": {"x": 2.0, "y": -1.0, "facing": 0.0}},
    ]
    staging = _staging(words="KITCHEN") | {"seats": seats, "props": []}
    worker.done(order="survey", staging=staging, folder=str(tmp_path))
    with np.load(tmp_path / "set.npz") as arrays:
        names, boxes = arrays["name"].tolist(), arrays["box"]
        points, part, owner = arrays["points"], arrays["part"], arrays["object"]
    for seat in seats:
        x, y = seat["mark"]["x"], seat["mark"]["y"]
        index = next(i for i, n in enumerate(names) if n.startswith(seat["kind"]) and _holds(boxes[i], x, y))
        mine = points[np.repeat(owner[part] == index, 3)]
        top = mine[np.hypot(mine[:, 0] - x, mine[:, 1] - y) < 0.5]
        assert 0.0 <= float(mine[:, 2].min()) < 0.02
        assert any(abs(float(z) - 0.4525) < 0.006 for z in top[:, 2])  # the seat's top
    near = [n for i, n in enumerate(names) if "chair" in n.lower() and _holds(boxes[i], -0.98, 0.6)]
    assert len(near) == 1


def _holds(box: Any, x: float, y: float) -> bool:
    low, high = box.min(axis=0), box.max(axis=0)
    return bool(low[0] < x < high[0] and low[1] < y < high[1])


def test_the_depth_finds_the_back_wall(worker: Worker, tmp_path: Path) -> None:
    staging = _staging() | {"people": [], "props": []}
    staging["camera"] |= {"position": [0.0, -3.0, 1.5], "target": [0.0, 3.0, 1.5]}
    worker.done(order="plate", staging=staging, folder=str(tmp_path), size=SIZE, samples=2)
    with np.load(tmp_path / "plate.npz") as arrays:
        assert abs(float(np.median(arrays["depth"][20:40])) - 6.0) < 0.15
        assert arrays["probes"].shape == (0, 9, 3)


def test_a_camera_above_the_ceiling_looks_down_into_the_room(worker: Worker, tmp_path: Path) -> None:
    staging = _staging() | {"people": [], "props": []}
    staging["camera"] |= {"position": [0.5, -2.7, 5.2], "target": [0.0, 0.35, 0.4]}
    worker.done(order="plate", staging=staging, folder=str(tmp_path), size=SIZE, samples=2)
    with np.load(tmp_path / "plate.npz") as arrays:
        # The middle is 5.7 m away, where the floor and what stands on it are; the ceiling would be 3 m away.
        assert 4.0 < float(np.median(arrays["depth"][35:55, 60:100])) < 6.5
        assert float(np.median(arrays["plate"])) > 0.01


def test_a_plate_is_seen_from_every_key_of_a_path(worker: Worker, tmp_path: Path) -> None:
    poses = [([x, -2.8, 1.5], [x, 0.2, 1.2], 40.0, 3.0, 0.0) for x in (-0.3, 0.3)]
    keys = [{"pose": pose, "size": SIZE, "wider": 1.0} for pose in poses]
    done = worker.done(order="plate", staging=_staging(), folder=str(tmp_path), size=SIZE, samples=2, keys=keys)
    assert done["keys"] == 2
    with np.load(tmp_path / "plate.npz") as first, np.load(tmp_path / "key_1.npz") as second:
        eyes = [np.linalg.inv(arrays["view"])[0, 3] for arrays in (first, second)]
        assert np.allclose(eyes, [-0.3, 0.3], atol=1e-4)
        assert np.abs(first["plate"] - second["plate"]).mean() > 0.01
        assert set(first.files) - set(second.files) == {"probes"}


def test_full_frames_are_taken_from_the_poses_of_a_path(worker: Worker, tmp_path: Path) -> None:
    poses = [([x, -2.8, 1.5], [x, 0.2, 1.2], 40.0, 3.0, 0.0) for x in (-0.3, 0.0, 0.3)]
    moving, still = tmp_path / "moving", tmp_path / "still"
    told = {"staging": _staging(), "size": SIZE, "samples": 2, "rate": 12}
    worker.done(order="frames", folder=str(moving), frames=3, poses=poses, **told)
    worker.done(order="frames", folder=str(still), frames=1, poses=poses[2:], **told)
    first, _, last = (_picture(moving, n) for n in range(3))
    alone = _picture(still, 0)
    assert np.abs(last - alone).mean() < 0.3 * np.abs(first - alone).mean()


def test_an_overscanned_plate_holds_the_frame_in_its_middle(worker: Worker, tmp_path: Path) -> None:
    staging = _staging() | {"people": []}
    tight = worker.done(order="plate", staging=staging, folder=str(tmp_path / "a"), size=SIZE, samples=4)
    wide = worker.done(
        order="plate", staging=staging, folder=str(tmp_path / "b"), size=[320, 180], overscan=2.0, samples=4
    )
    assert (tight["overscan"], wide["overscan"]) == (1.0, 2.0)
    with np.load(tmp_path / "a" / "plate.npz") as a, np.load(tmp_path / "b" / "plate.npz") as b:
        same = np.abs(a["depth"] - b["depth"][45:135, 80:240]) < 0.05
        assert same.mean() > 0.9


def test_night_is_darker_than_day_where_no_lamp_burns(worker: Worker, tmp_path: Path) -> None:
    shown = {}
    for time in ("day", "night"):
        staging = _staging("street", "STREET", time=time, inside=False)
        staging["light"] = {"key": {"level": 0.0}, "rim": {"level": 0.0}, "practicals": 0.0, "signs": 0.0}
        folder = tmp_path / time
        done = worker.done(order="plate", staging=staging, folder=str(folder), size=SIZE, samples=2)
        with np.load(folder / "plate.npz") as arrays:
            shown[time] = float(np.median(arrays["plate"])) * 2 ** done["exposure"]
        assert done["fog"]["on"]
    assert shown["night"] < 0.6 * shown["day"]


def test_rain_is_told(worker: Worker, tmp_path: Path) -> None:
    staging = _staging("street", "STREET", time="night", weather="rain", inside=False)
    assert worker.done(order="plate", staging=staging, folder=str(tmp_path), size=SIZE, samples=1)["falls"] == "rain"


@pytest.mark.parametrize(("kind", "words", "inside"), [("field", "FIELD", False), ("living-room", "LIVING ROOM", True)])
def test_a_storm_has_lightning_that_the_plate_holds_by_itself(
    worker: Worker, tmp_path: Path, kind: str, words: str, inside: bool
) -> None:
    plates = {}
    for weather in ("storm", "cloudy"):
        staging = _staging(kind, words, weather=weather, inside=inside)
        staging["camera"] |= {"position": [2.5, -2.4, 1.6], "target": [-4.0, 0.5, 1.6], "lens": 24.0}
        done = worker.done(order="plate", staging=staging, folder=str(tmp_path), size=SIZE, samples=2)
        assert ("lightning" in done["casts"]) == (weather == "storm")
        with np.load(tmp_path / "plate.npz") as arrays:
            plates[weather] = {name: arrays[name] for name in arrays.files}
    flash, storm = plates["storm"]["lit_lightning"], plates["storm"]["plate"]
    assert float(flash.mean()) > 0.1 * float(np.median(storm - flash))
    assert (flash <= storm + 1e-5).all()
    # Without its flash a storm is no brighter than a cloudy day.
    assert float((storm - flash).mean()) < 1.2 * float(plates["cloudy"]["plate"].mean())


def test_wind_bends_what_grows_one_way(worker: Worker, tmp_path: Path) -> None:
    middles = {}
    for weather in ("clear", "wind"):
        staging = _staging("field", "FIELD", weather=weather, inside=False)
        worker.done(order="survey", staging=staging, folder=str(tmp_path))
        with np.load(tmp_path / "set.npz") as arrays:
            crops = np.char.startswith(arrays["name"], "crops")[arrays["object"]][arrays["part"]]
            points = arrays["points"].reshape(-1, 3, 3)[crops].reshape(-1, 3)
        high = points[:, 2] > 0.75 * points[:, 2].max()
        middles[weather] = float(points[high, 0].mean() - points[~high, 0].mean())
    assert middles["wind"] > middles["clear"] + 0.15


def test_a_model_with_a_licence_is_credited_and_the_unknown_is_told(worker: Worker, tmp_path: Path) -> None:
    staging = _staging()
    staging["props"] = [
        {"words": "gizmo", "where": "surface", "model": "Test#cube1"},
        {"words": "zzyzx", "where": "floor"},
    ]
    done = worker.done(order="plate", staging=staging, folder=str(tmp_path), size=SIZE, samples=1)
    assert done["credits"] == [
        {"name": "Gizmo", "creator": "A. Maker", "licence": "CC BY 3.0", "library": "Test library"}
    ]
    assert any("zzyzx" in line for line in done["unmet"])


def test_what_is_held_is_handed_over_as_a_mesh_and_the_set_stays_as_it_is(worker: Worker, tmp_path: Path) -> None:
    before = worker.done(order="survey", staging=_staging(), folder=str(_made(tmp_path / "before")))
    done = worker.done(order="held", prop={"words": "clock"}, folder=str(_made(tmp_path / "held")))
    after = worker.done(order="survey", staging=_staging(), folder=str(_made(tmp_path / "after")))
    assert before == after and done["name"] == "clock" and done["kit"]
    with np.load(tmp_path / "held" / "held.npz") as arrays:
        points, faces = arrays["positions"], arrays["triangles"]
        assert faces.max() < len(points) == len(arrays["colour"]) == len(arrays["normals"])
        assert 0.08 < float(np.ptp(points[:, 2])) < 0.2 and abs(float(points[:, 2].min())) < 1e-4


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_what_nothing_shows_is_held_by_nobody(worker: Worker, tmp_path: Path) -> None:
    assert worker.done(order="held", prop={"words": "zzyzx"}, folder=str(tmp_path))["name"] is None


def test_places_without_a_kit_still_stand(worker: Worker, tmp_path: Path) -> None:
    for words, inside in (("DESERT", False), ("THRONE HALL", True), ("XANADU", False)):
        folder = tmp_path / words.split()[0]
        staging = _staging("", words, inside=inside)
        done = worker.done(order="plate", staging=staging, folder=str(folder), size=SIZE, samples=1)
        if words == "XANADU":
            assert done["unmet"]


def _picture(folder: Path, frame: int) -> npt.NDArray[np.float64]:
    with Image.open(folder / f"frame_{frame:04d}.png") as image:
        return np.asarray(image.convert("RGB"), float)


def _people(path: Path, frames: int) -> None:
    """Two tetrahedra of a person's height."""
    corners = np.array([(-0.3, 0, 0), (0.3, 0, 0), (0, 0.3, 0), (0, 0.1, 1.7)], np.float32)
    faces = np.array([(0, 2, 1), (0, 1, 3), (1, 2, 3), (2, 0, 3)], np.int32)
    arrays: dict[str, Any] = {}
    for index, x in enumerate((-0.5, 0.5)):
        positions = np.stack([corners + np.array((x + 0.02 * f, 0, 0)) for f in range(frames)]).astype(np.float32)
        normals = np.tile(np.array((0, -1, 0), np.float32), (frames, 4, 1))
        arrays |= {
            f"triangles_{index}": faces,
            f"colour_{index}": np.full((4, 3), (0.8, 0.05, 0.02), np.float32),
            f"roughness_{index}": np.full(4, 0.6, np.float32),
            f"positions_{index}": positions,
            f"normals_{index}": normals,
        }
    np.savez(path, **arrays)


def test_pictures_are_made_once_and_taken_up_again(worker: Worker, tmp_path: Path) -> None:
    _people(tmp_path / "people.npz", 3)
    order = {
        "order": "frames",
        "staging": _staging(),
        "folder": str(tmp_path),
        "size": SIZE,
        "samples": 2,
        "frames": 3,
        "rate": 12,
        "people": str(tmp_path / "people.npz"),
    }
    assert worker.done(**order)["rendered"] == 3
    pictures = sorted(tmp_path.glob("*.png"))
    assert [p.name for p in pictures] == ["frame_0000.png", "frame_0001.png", "frame_0002.png"]
    with Image.open(pictures[0]) as image:
        first = np.asarray(image.convert("RGB")).astype(int)
    red = (first[..., 0] > first[..., 1] + 40) & (first[..., 0] > first[..., 2] + 40)
    assert red.sum() > 150, "the people are in the picture"
    pictures[1].unlink()
    before = pictures[0].stat().st_mtime_ns
    assert worker.done(**order)["rendered"] == 1
    assert pictures[1].is_file() and pictures[0].stat().st_mtime_ns == before


def test_people_over_a_plate(worker: Worker, tmp_path: Path) -> None:
    _people(tmp_path / "people.npz", 1)
    worker.done(order="plate", staging=_staging(), folder=str(tmp_path / "plate"), size=SIZE, samples=4)
    order = {
        "order": "people",
        "staging": _staging(),
        "folder": str(tmp_path / "out"),
        "size": SIZE,
        "samples": 4,
        "frames": 1,
        "people": str(tmp_path / "people.npz"),
        "plate": str(tmp_path / "plate"),
    }
    assert worker.done(**order)["rendered"] == 1
    with Image.open(tmp_path / "out" / "frame_0000.png") as image:
        shown = np.asarray(image.convert("RGB")).astype(int)
    red = (shown[..., 0] > shown[..., 1] + 40) & (shown[..., 0] > shown[..., 2] + 40)
    assert red.sum() > 150 and shown[:20].mean() > 20


def test_a_net_takes_light_from_one_person_and_none_from_the_set(worker: Worker, tmp_path: Path) -> None:
    _people(tmp_path / "people.npz", 1)

    def shot(*nets: float) -> npt.NDArray[np.float64]:
        folder = tmp_path / str(nets[0])
        order = {"staging": _staging(), "folder": str(folder), "size": SIZE, "samples": 8, "frames": 1, "rate": 12}
        worker.done(order="frames", people=str(tmp_path / "people.npz"), nets=list(nets), **order)
        return _picture(folder, 0)

    plain, netted = shot(1.0, 1.0), shot(0.1, 1.0)
    people = (plain[..., 0] > plain[..., 1] + 40) & (plain[..., 0] > plain[..., 2] + 40)
    left = np.arange(SIZE[0])[None] < SIZE[0] / 2
    lost = plain - netted
    assert lost[people & left].mean() > 10, "nora is darker"
    assert abs(lost[people & ~left].mean()) < 2 and abs(lost[~people].mean()) < 2, "nobody and nothing else is"


def test_rain_falls_in_full_pictures_as_thin_streaks_that_move_on(worker: Worker, tmp_path: Path) -> None:
    staging = _staging("street", "STREET", time="night", weather="rain", inside=False)
    order = {"staging": staging, "folder": str(tmp_path), "size": [320, 180], "samples": 4, "frames": 2, "rate": 12}
    worker.done(order="frames", moments=[0.25, 0.5], **order)
    one, two = (_picture(tmp_path, n).mean(axis=2) for n in range(2))
    brighter = one - two > 6  # where a streak is in the first and none in the second
    assert 60 < brighter.sum() < 0.1 * brighter.size
    runs = [np.diff(np.flatnonzero(np.diff(np.concatenate([[0], line, [0]]))))[::2] for line in brighter.astype(int)]
    assert np.median(np.concatenate(runs)) <= 2, "a streak is a pixel or two across"
    assert (brighter[1:] & brighter[:-1]).sum() > 0.4 * brighter.sum(), "and longer than wide"


def test_a_bad_order_does_not_close_the_stage(worker: Worker, tmp_path: Path) -> None:
    assert "error" in worker.send(order="dance")
    assert "error" in worker.send(order="plate", staging={}, folder=str(tmp_path))
    assert "done" in worker.send(order="probe")


def test_the_stage_leaves_when_the_pipe_closes(tmp_path: Path) -> None:
    assert Worker(tmp_path).close() == 0
