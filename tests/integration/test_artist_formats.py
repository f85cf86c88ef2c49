"""A shot as glTF, USD and OpenEXR, read by others than who wrote them."""

from __future__ import annotations

import asyncio
import json
import math
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import PyOpenColorIO
import pytest
from PIL import Image
from test_artist import SCRIPT, blender, stage, staged

from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.ffmpeg import tool
from movie_director.engines.installation import Installation
from movie_director.studio.handover import Handed, Wish, hand_over
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.open import open_project
from movie_director.studio.rehearsal import rehearse

__all__ = ["stage"]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formats")
    (folder / "letter.fountain").write_text(SCRIPT)
    prepare(folder / "letter.fountain", folder / "film", Wanted())
    return folder / "film"


def handed(film: Path, name: str, wish: Wish | None = None) -> Handed:
    """The first shot that shows both, written to a file."""
    studio = open_project(film)
    both = next(shot.name for shot in studio.project.film.shots("sc01") if len(shot.people) == 2)
    return asyncio.run(hand_over(studio, both, film.parent / name, wish))


def test_a_shot_as_gltf_has_its_things_people_lamps_and_camera(film: Path) -> None:
    made = handed(film, "shot.glb")
    data = made.file.read_bytes()
    assert data[:4] == b"glTF" and struct.unpack_from("<II", data, 4) == (2, len(data))
    length, kind = struct.unpack_from("<I4s", data, 12)
    told = json.loads(data[20 : 20 + length])
    assert kind == b"JSON"
    nodes = {node["name"]: node for node in told["nodes"]}
    assert {"ada", "ben", "desk", "letter", "floor", "back wall", "key", "camera"} <= set(nodes)
    meshes = told["meshes"]
    for who in ("ada", "ben"):
        (part,) = meshes[nodes[who]["mesh"]]["primitives"]
        assert "COLOR_0" in part["attributes"]
        low, high = (np.array(told["accessors"][part["attributes"]["POSITION"]][k]) for k in ("min", "max"))
        assert 1.45 < high[1] < 2.1 and abs(low[1]) < 0.1  # y is up, and they stand on the ground
    (camera,) = told["cameras"]
    shape = camera["perspective"]["aspectRatio"]
    assert abs(shape - 16 / 9) < 0.01 and 0.2 < camera["perspective"]["yfov"] < 1.2
    lamps = told["extensions"]["KHR_lights_punctual"]["lights"]
    assert {"spot", "point"} >= {lamp["type"] for lamp in lamps} and len(lamps) == made.facts["things"]["Lights"]
    assert all("bufferView" in image for image in told.get("images", ()))  # nothing lies outside the file
    colours = [m["pbrMetallicRoughness"].get("baseColorFactor", [1, 1, 1, 1])[:3] for m in told["materials"]]
    assert len({tuple(round(v, 3) for v in colour) for colour in colours}) > 8


def test_a_shot_as_usd_opens_elsewhere_as_large_as_it_is(film: Path) -> None:
    made = handed(film, "shot.usdc")
    assert made.file.read_bytes()[:8] == b"PXR-USDC"
    told = blender(
        """
        bpy.ops.wm.read_factory_settings(use_empty=True)
        bpy.ops.wm.usd_import(filepath=sys.argv[1])
        bpy.context.view_layer.update()
        things = {o.name: [o.type, list(o.dimensions), o.location.z] for o in bpy.data.objects}
        ada = next(o for o in bpy.data.objects if o.type == "MESH" and "ada" in o.name.lower())
        worn = {tuple(round(v, 3) for v in slot.material.node_tree.nodes["Principled BSDF"].inputs[0].default_value)
                for slot in ada.material_slots}
        print(json.dumps({"things": things, "colours": len(worn), "lens": bpy.data.cameras[0].lens, "sensor": bpy.data.cameras[0].sensor_width,
                          "unit": bpy.context.scene.unit_settings.scale_length, "lights": len(bpy.data.lights)}))
        """,
        made.file,
        opened=False,
    )
    names = {name.lower().replace("_", " "): what for name, what in told["things"].items()}
    assert 1.45 < max(names["ada"][1]) < 2.1
    assert names["desk"][1] == pytest.approx([1.34, 0.66, 0.75], abs=0.05)
    assert told["lights"] >= 4
    assert 4 < told["colours"] <= 24  # ada is not white
    assert 20 < told["lens"] * 36 / told["sensor"] < 110


def read(path: Path) -> tuple[dict[str, np.ndarray], dict[str, bytes]]:
    """Channels and attributes of a scan-line OpenEXR that is packed by ZIP, after its specification."""
    data = path.read_bytes()
    assert struct.unpack_from("<i", data)[0] == 20000630
    at, told = 8, dict[str, bytes]()

    def text(at: int) -> tuple[str, int]:
        end = data.index(0, at)
        return data[at:end].decode(), end + 1

    while data[at]:
        name, at = text(at)
        _, at = text(at)
        (length,) = struct.unpack_from("<i", data, at)
        told[name] = data[at + 4 : at + 4 + length]
        at += 4 + length
    channels: list[tuple[str, type]] = []
    inner, listed = 0, told["channels"]
    while listed[inner]:
        end = listed.index(0, inner)
        (kind,) = struct.unpack_from("<i", listed, end + 1)
        channels.append((listed[inner:end].decode(), {1: np.float16, 2: np.float32}[kind]))
        inner = end + 17
    left, top, right, bottom = struct.unpack("<4i", told["dataWindow"])
    width, height = right - left + 1, bottom - top + 1
    parts: dict[str, list[np.ndarray]] = {name: [] for name, _ in channels}
    for offset in struct.unpack_from(f"<{-(-height // 16)}Q", data, at + 1):
        first, size = struct.unpack_from("<ii", data, offset)
        lines = min(16, height - first)
        whole = lines * width * sum(np.dtype(kind).itemsize for _, kind in channels)
        block = np.frombuffer(data, np.uint8, size, offset + 8)
        if size < whole:
            steps = np.frombuffer(zlib.decompress(block.tobytes()), np.uint8).astype(np.int64)
            steps[1:] -= 128
            mixed = np.cumsum(steps).astype(np.uint8)
            half = (whole + 1) // 2
            block = np.empty(whole, np.uint8)
            block[0::2], block[1::2] = mixed[:half], mixed[half:]
        at_byte, raw = 0, block.tobytes()
        for _ in range(lines):
            for name, kind in channels:
                parts[name].append(np.frombuffer(raw, kind, width, at_byte))
                at_byte += width * np.dtype(kind).itemsize
    return {name: np.stack(rows).astype(np.float32) for name, rows in parts.items()}, told


def by_ffmpeg(path: Path, layer: str = "") -> np.ndarray:
    """The red, green and blue of a layer up to 1, as ffmpeg reads them in sixteen bits."""
    width, height = 160, 90
    command = ["-layer", layer, "-i", str(path), "-f", "rawvideo", "-pix_fmt", "gbrpf32le", "pipe:1"]
    planes = np.frombuffer(tool.run(tool.packaged(), command), np.float32).reshape(3, height, width)
    return np.stack([planes[2], planes[0], planes[1]], -1)


def rendered(stage: Stagehand, kind: str, staging: dict[str, Any], folder: Path, **more: Any) -> dict[str, Any]:
    folder.mkdir(exist_ok=True)
    order = {"staging": staging, "folder": str(folder), "size": [160, 90], "samples": 4, "frames": 1, "rate": 24}
    return stage.order(kind, order | more, lambda *_: None)


def test_an_exr_seen_through_the_films_view_is_the_films_picture(film: Path, stage: Stagehand, tmp_path: Path) -> None:
    staging = staged(open_project(film))
    facts = rendered(stage, "frames", staging, tmp_path)
    rendered(stage, "layers", staging, tmp_path)
    wide = tmp_path / "aces"
    rendered(stage, "layers", staging, wide, space="acescg")
    picture = np.asarray(Image.open(tmp_path / "frame_0000.png").convert("RGB")).astype(float)
    channels, told = read(tmp_path / "frame_0000.exr")
    linear = np.stack([channels[c] for c in "RGB"], -1)
    assert np.allclose(np.minimum(linear, 1), by_ffmpeg(tmp_path / "frame_0000.exr"), atol=1e-3)
    assert told["movieDirector/view"] == b"AgX - Medium High Contrast"
    (stops,) = struct.unpack("<f", told["movieDirector/exposure"])
    assert stops == pytest.approx(facts["exposure"], abs=1e-5)
    config = PyOpenColorIO.Config.CreateFromFile(str(Installation.here().colour_config()))
    view = PyOpenColorIO.LegacyViewingPipeline()
    view.setDisplayViewTransform(PyOpenColorIO.DisplayViewTransform("Linear Rec.709", "sRGB", "AgX"))
    view.setLooksOverrideEnabled(True)
    view.setLooksOverride("AgX - Medium High Contrast")
    shown = np.ascontiguousarray(linear * 2**stops, np.float32)
    view.getProcessor(config).getDefaultCPUProcessor().applyRGB(shown)
    assert np.abs(np.clip(shown, 0, 1) * 255 - picture).mean() < 1.0
    aces, header = read(wide / "frame_0000.exr")
    assert np.allclose(struct.unpack("<8f", told["chromaticities"])[:2], (0.64, 0.33))
    assert np.allclose(struct.unpack("<8f", header["chromaticities"]), (0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767))  # fmt: skip
    back = np.ascontiguousarray(np.stack([aces[c] for c in "RGB"], -1), np.float32)
    config.getProcessor("ACEScg", "Linear Rec.709").getDefaultCPUProcessor().applyRGB(back)
    assert np.abs(back - linear).mean() < 0.01 * linear.mean()


def test_an_exr_has_depth_normals_mattes_and_each_lamps_share(film: Path) -> None:
    made = handed(film, "shot.exr", Wish(size=(160, 90)))
    channels, told = read(made.file)
    assert {"R", "G", "B", "A", "depth.Z", "normal.X", "position.Z", "albedo.R", "light_key.R"} <= set(channels)
    (manifest,) = [json.loads(value) for name, value in told.items() if name.endswith("/manifest")]
    assert {"ada", "ben", "desk", "back wall"} <= set(manifest)
    rank, share = channels["CryptoObject00.r"], channels["CryptoObject00.g"]
    deep, height = channels["depth.Z"], channels["position.Z"]
    for who in ("ada", "ben"):
        (mark,) = struct.unpack("<f", struct.pack("<I", int(manifest[who], 16)))
        theirs = (rank == np.float32(mark)) & (share > 0.9)
        assert theirs.mean() > 0.01
        assert 0.5 < np.median(deep[theirs]) < 6 and 0 < np.median(height[theirs]) < 2.1
        length = np.sqrt(sum(channels[f"normal.{axis}"][theirs] ** 2 for axis in "XYZ"))
        assert math.isclose(float(np.median(length)), 1.0, abs_tol=0.05)
    whole = np.stack([channels[c] for c in "RGB"], -1)
    groups = sorted({name[:-2] for name in channels if name.startswith("light_")})
    parts = sum(np.stack([channels[f"{group}.{c}"] for c in "RGB"], -1) for group in groups)
    assert {"light_key", "light_fill", "light_daylight", "light_glow"} <= set(groups)
    assert np.abs(parts.mean(axis=(0, 1)) / whole.mean(axis=(0, 1)) - 1).max() < 0.1
    key = np.minimum(channels["light_key.R"], 1)
    assert np.allclose(by_ffmpeg(made.file, "light_key")[..., 0], key, atol=1e-3)


def test_all_frames_of_a_shot_are_exrs_in_order_each_with_its_own_people_and_the_same_set(film: Path) -> None:
    studio = open_project(film)
    seen = [shot.name for shot in studio.project.film.shots("sc01") if shot.people]
    shortest = min(rehearse(studio, seen), key=lambda rehearsal: rehearsal.frames)
    (film.parent / "all").mkdir()
    wish = Wish(size=(32, 18), all=True)
    asyncio.run(hand_over(studio, shortest.shot, film.parent / "all" / "shot.exr", wish))
    files = sorted((film.parent / "all").iterdir())
    assert [file.name for file in files] == [f"shot.{n + 1:04d}.exr" for n in range(shortest.frames)]
    first, last = (read(file)[0] for file in (files[0], files[-1]))
    middle, told = read(files[len(files) // 2])
    assert set(first) == set(middle) == set(last) and {"depth.Z", "normal.Y", "light_key.G"} <= set(first)
    (manifest,) = [json.loads(value) for name, value in told.items() if name.endswith("/manifest")]
    people = [
        struct.unpack("<f", struct.pack("<I", int(manifest[who], 16)))[0] for who in ("ada", "ben") if who in manifest
    ]
    ranks = [np.isin(one["CryptoObject00.r"], np.float32(people)) for one in (first, middle, last)]
    assert all(mask.any() for mask in ranks)
    nobody = ~(ranks[0] | ranks[1] | ranks[2])
    assert np.allclose(first["position.X"][nobody], last["position.X"][nobody], atol=0.05)
    theirs = ranks[0] & ranks[1] & ranks[2]
    assert (
        max(np.abs(one["position.X"] - first["position.X"])[theirs].max() for one in (middle, last)) > 1e-4
    )  # they act
