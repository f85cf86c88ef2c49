"""A person's own models: a folder of files and a small catalogue, with clear words for what cannot be used."""

from __future__ import annotations

import base64
import json
import struct
from pathlib import Path

import pytest

from movie_director.prophouse.choose import Wish, choose
from movie_director.prophouse.house import open_house
from movie_director.prophouse.own import read_folder

OBJ = "v 0 0 0\nv 0.2 0 0\nv 0 0.5 0\nv 0 0 0.1\nf 1 2 3\nf 1 3 4\n"


def gltf(**more) -> dict:
    """A glTF of one triangle, 1 m wide and 2 m high, that its node makes half as large and turns a quarter."""
    points = struct.pack("<9f", 0, 0, 0, 1, 0, 0, 0, 2, 0)
    uri = "data:application/octet-stream;base64," + base64.b64encode(points).decode()
    return {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "scale": [0.5, 0.5, 0.5], "rotation": [0, 0.70710678, 0, 0.70710678]}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [1, 2, 0]}
        ],
        "bufferViews": [{"buffer": 0, "byteLength": 36}],
        "buffers": [{"byteLength": 36, "uri": uri}],
        **more,
    }


def glb(document: dict) -> bytes:
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    return b"glTF" + struct.pack("<II", 2, 20 + len(text)) + struct.pack("<I4s", len(text), b"JSON") + text


def test_a_file_without_an_entry_goes_by_its_name_and_is_measured(tmp_path):
    (tmp_path / "garden-gnome.obj").write_text(OBJ)
    (tmp_path / "lamp_post.glb").write_bytes(glb(gltf()))
    models, problems = read_folder(tmp_path)
    assert problems == []
    gnome, post = models
    assert (gnome.id, gnome.name, gnome.size, gnome.licence) == (
        "own#garden-gnome",
        "garden gnome",
        (0.2, 0.1, 0.5),
        "unsaid",
    )
    assert (post.name, post.size) == ("lamp post", pytest.approx((0.001, 0.5, 1.0), abs=1e-4))


def test_a_catalogue_says_what_files_do_not(tmp_path):
    (tmp_path / "thing7.fbx").write_bytes(b"Kaydara FBX Binary  \x00" + b"\0" * 40)
    (tmp_path / "props.toml").write_text(
        '[thing7]\nname = "Ray gun"\ntags = ["weapon"]\nsize = [0.08, 0.3, 0.2]\nfront = 90\n'
        'licence = "CC BY 4.0"\ncreator = "A. Maker"\nyears = [1955, 2200]\n'
    )
    (model,), problems = read_folder(tmp_path)
    assert problems == [] and model.size == (0.08, 0.3, 0.2) and model.front == 90
    assert model.credit() == {
        "name": "Ray gun",
        "creator": "A. Maker",
        "licence": "CC BY 4.0",
        "library": tmp_path.name,
    }


def test_a_persons_own_model_comes_before_a_librarys(tmp_path):
    (tmp_path / "alarm clock.obj").write_text(OBJ)
    house = open_house(own=[tmp_path], folders=[])
    assert choose(house, Wish(words="the alarm clock")).model == "own#alarm clock"
    assert choose(house, Wish(words="the alarm clock", policy="cc0")).model == "kit#clock", "no licence was said"


def test_a_model_of_a_word_that_nobody_knows_is_found_by_it(tmp_path):
    (tmp_path / "zorblax.obj").write_text(OBJ)
    assert choose(open_house(own=[tmp_path], folders=[]), Wish(words="the ZORBLAX")).model == "own#zorblax"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.obj", b"", "empty"),
        ("a.obj", b"v 0 zero 0\n", "broken"),
        ("a.obj", b"# nothing\n", "no vertices"),
        ("a.obj", b"v 0 0 0\nv nan 0 0\n", "broken"),
        ("a.obj", b"v 0 0 0\nv 90000 1 1\n", "no prop has"),
        ("a.glb", b"glTF\x02\0\0\0\xff\xff\0\0", "no glb file"),
        ("a.glb", glb(gltf())[:-8], "cut off"),
        ("a.gltf", b"{ not json", "broken"),
        ("a.gltf", json.dumps(gltf(nodes=[{"children": [1, 1]}, {"mesh": 0}])).encode(), "two parents"),
        ("a.gltf", json.dumps(gltf(nodes=[{"children": [0]}])).encode(), "ring"),
        (
            "a.gltf",
            json.dumps(gltf(buffers=[{"uri": "../../secret.bin", "byteLength": 9}])).encode(),
            "not in its folder",
        ),
        (
            "a.gltf",
            json.dumps(gltf(buffers=[{"uri": "https://example.org/a", "byteLength": 9}])).encode(),
            "not in its folder",
        ),
        ("a.gltf", json.dumps(gltf(buffers=[{"uri": "gone.bin", "byteLength": 9}])).encode(), "not beside it"),
        ("a.fbx", b"no fbx at all", "no fbx file"),
        ("a.blend", b"BLENDER-v405" + b"\0" * 40, "size cannot be told"),
        ("a.usda", b"#usda 1.0\n", "size cannot be told"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_else_is_lost(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.obj").write_text(OBJ)
    models, problems = read_folder(tmp_path)
    assert [m.key for m in models] == ["good"]
    assert len(problems) == 1 and says in problems[0] and name in problems[0]


def test_missing_textures_are_told_and_the_model_is_kept(tmp_path):
    (tmp_path / "a.gltf").write_text(json.dumps(gltf(images=[{"uri": "wood.png"}])))
    (tmp_path / "b.obj").write_text("mtllib b.mtl\n" + OBJ)
    models, problems = read_folder(tmp_path)
    assert [m.key for m in models] == ["a", "b"]
    assert len(problems) == 2 and "wood.png" in problems[0] and "b.mtl" in problems[1]


def test_a_link_out_of_the_folder_is_no_model(tmp_path):
    folder = tmp_path / "props"
    folder.mkdir()
    (tmp_path / "secret.obj").write_text(OBJ)
    (folder / "a.obj").symlink_to(tmp_path / "secret.obj")
    models, problems = read_folder(folder)
    assert models == [] and "outside the folder" in problems[0]


def test_a_catalogue_that_is_wrong_costs_no_model(tmp_path):
    (tmp_path / "a.obj").write_text(OBJ)
    (tmp_path / "props.toml").write_text("[a\n")
    models, problems = read_folder(tmp_path)
    assert [m.key for m in models] == ["a"] and "props.toml" in problems[0]
    (tmp_path / "props.toml").write_text('[a]\nsise = [1, 2, 3]\n[b]\nname = "B"\n')
    models, problems = read_folder(tmp_path)
    assert [m.key for m in models] == ["a"]
    assert "sise" in problems[0] and "there is no file 'b'" in problems[1]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path):
    (tmp_path / "a.obj").write_text(OBJ)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.obj").write_text(OBJ)
    models, problems = read_folder(tmp_path)
    assert [m.path for m in models] == ["a.obj"] and "same name" in problems[0]
