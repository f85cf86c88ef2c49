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
from movie_director.errors import BadOption
from movie_director.operations.picture import Picture
from movie_director.studio.handover import Handed, Wish, hand_over
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
        [PYTHON, "-c", begin + "\n".join(map(textwrap.dedent, code.split("\0"))), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = [line for line in done.stdout.splitlines() if line.startswith(("{", "[", '"'))]
    return json.loads(lines[-1]) if lines else None


OPEN = "bpy.ops.wm.open_mainfile(filepath=sys.argv[1], load_ui=False, use_scripts=False)\n"
SAVE = "\0\nbpy.ops.wm.save_as_mainfile(filepath=sys.argv[2], compress=True, relative_remap=False)\n"


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
    made = asyncio.run(hand_over(open_project(film), both, file, Wish(at=0.5)))
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


def brought(studio: Studio, file: Path) -> list[str]:
    return change_location(studio, OFFICE, Change(set=str(file)))


CHANGES = """
o = bpy.data.objects
o['board'].location.z += 0.2
bpy.data.objects.remove(o['radiator'])
o['filing cabinet'].hide_render = True
copy = o['plant'].copy(); copy.location = (-1.2, 1.8, 0); bpy.data.collections['Set'].objects.link(copy)
red = bpy.data.materials.new('red'); red.use_nodes = True
red.node_tree.nodes['Principled BSDF'].inputs[0].default_value = (0.7, 0.01, 0.01, 1)
bpy.ops.mesh.primitive_cube_add(size=0.5, location=(1.4, 1.7, 0.25)); bpy.context.object.name = 'red box'
bpy.context.object.data.materials.append(red)
bpy.ops.object.modifier_add(type='BEVEL')
bpy.ops.object.text_add(location=(-1, 2.5, 1)); bpy.context.object.data.body = 'HELLO'
bpy.context.object.name = 'hello'; bpy.context.object.rotation_euler[0] = 1.5708
mesh = o['desk'].data
for slot in range(len(mesh.materials)): mesh.materials[slot] = red
bpy.data.objects.remove(o['sun'])
o['window'].data.energy *= 2
bpy.ops.object.light_add(type='POINT', location=(1.0, 1.0, 2.0)); bpy.context.object.data.energy = 40
bpy.context.object.name = 'my lamp'
"""


def test_what_an_artist_adds_takes_out_paints_and_lights_is_so_on_the_set(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    before = staged(studio)
    was, seen = survey(stage, before, tmp_path / "was"), plate(stage, before, tmp_path / "was")
    blender(CHANGES + SAVE, office.file, tmp_path / "theirs.blend")
    brought(studio, tmp_path / "theirs.blend")
    after = staged(studio)
    now, sees = survey(stage, after, tmp_path / "now"), plate(stage, after, tmp_path / "now")
    assert set(was) - set(now) == {"radiator", "filing-cabinet"}
    assert {"red box", "hello"} <= set(now) - set(was) and len(set(now) - set(was)) == 3  # and another plant
    assert np.allclose((now["board"] - was["board"])[:, 2], 0.2, atol=1e-5)
    assert {n for n in set(was) & set(now) if not np.allclose(was[n], now[n], atol=1e-5)} == {"board"}
    lamps = {f["name"]: f for f in sees["facts"]["lights"]}
    old = {f["name"]: f for f in seen["facts"]["lights"]}
    assert "sun" in old and "sun" not in lamps
    assert lamps["window"]["energy"] == pytest.approx(2 * old["window"]["energy"], rel=1e-5)
    new = lamps["practical"]
    assert new["location"] == pytest.approx([1.0, 1.0, 2.0]) and new["energy"] > 0
    assert len(lamps) == len(old)  # key, fill and rims are there once
    desk = _covered(now["desk"], sees["view"], sees["projection"], sees["depth"].shape)
    red = sees["plate"][desk]
    assert (red[:, 0] > 3 * red[:, 1]).mean() > 0.3
    night = staged(studio, "sc03")
    dark = plate(stage, night, tmp_path / "night")
    assert survey(stage, night, tmp_path / "night").keys() >= {"red box", "hello", "desk"}
    window = dark["plate"][:60, :60].mean() / sees["plate"][:60, :60].mean()
    assert window < 0.35  # it is night outside the artist's room too


def test_a_set_goes_out_again_as_the_artist_left_it(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    blender(CHANGES + SAVE, office.file, tmp_path / "theirs.blend")
    brought(studio, tmp_path / "theirs.blend")
    once = survey(stage, staged(studio), tmp_path / "once")
    lit = plate(stage, staged(studio), tmp_path / "once")
    asyncio.run(hand_over(studio, OFFICE, tmp_path / "again.blend"))
    brought(studio, tmp_path / "again.blend")
    twice = survey(stage, staged(studio), tmp_path / "twice")
    relit = plate(stage, staged(studio), tmp_path / "twice")
    assert sorted(once) == sorted(twice)
    assert all(np.allclose(once[n], twice[n], atol=1e-4) for n in once)
    told = lambda facts: sorted((f["name"], round(f["energy"], 3)) for f in facts["lights"])  # noqa: E731
    assert told(lit["facts"]) == told(relit["facts"])


def test_only_the_shots_in_a_changed_place_are_made_again(studio: Studio, office: Handed, tmp_path: Path) -> None:
    blender("bpy.data.objects['desk'].location.x += 1.0" + SAVE, office.file, tmp_path / "theirs.blend")

    def pictures() -> dict[str, Any]:
        lines = plan_film(studio).lines
        return {x.setup.slate: x.setup.parameters for x in lines if x.setup.operation == "picture@1"}

    was = pictures()
    brought(studio, tmp_path / "theirs.blend")
    now = pictures()
    assert {name.partition("/")[0] for name in was if was[name] != now[name]} == {"sc01", "sc03"}
    change_location(studio, OFFICE, Change(set=""))
    assert pictures() == was


ROOM = """
bpy.ops.wm.read_factory_settings(use_empty=True)
import bmesh
w, d, h, up = 8.0, 7.0, 3.0, float(sys.argv[2])
shell = bpy.data.meshes.new('room'); room = bpy.data.objects.new('room', shell)
b = bmesh.new(); bmesh.ops.create_cube(b, size=1.0)
for v in b.verts: v.co = (v.co.x * w, v.co.y * d - 0.5, v.co.z * h + h / 2 + up)
bmesh.ops.reverse_faces(b, faces=b.faces); b.to_mesh(shell)
bpy.context.scene.collection.objects.link(room)
grey = bpy.data.materials.new('grey'); grey.use_nodes = True; shell.materials.append(grey)
for name, x in (('sofa', -2.0), ('crate', 2.0)):
    bpy.ops.mesh.primitive_cube_add(size=0.8, location=(x, 1.8, 0.4 + up)); bpy.context.object.name = bpy.context.object.data.name = name
"""
WRITE = """\0
if sys.argv[1].endswith('.blend'): bpy.ops.wm.save_as_mainfile(filepath=sys.argv[1])
elif sys.argv[1].endswith('.glb'): bpy.ops.export_scene.gltf(filepath=sys.argv[1])
else: bpy.ops.wm.usd_export(filepath=sys.argv[1])
"""


@pytest.mark.parametrize("suffix", [".blend", ".glb", ".usdc"])
def test_a_set_that_somebody_made_without_us_stands_and_is_lit_by_ours(
    studio: Studio, stage: Stagehand, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"own{suffix}"
    blender(ROOM + WRITE, file, "0.4", opened=False)
    said = brought(studio, file)
    assert any("floor was at 0.40 m" in line for line in said)
    found = survey(stage, staged(studio, props=()), tmp_path / "set")
    assert {"sofa", "crate", "room", "front wall", "back wall", "left wall", "right wall", "ceiling"} == set(found)
    assert np.allclose(found["sofa"].min(axis=0), [-2.4, 1.4, 0.0], atol=1e-3)
    with np.load(tmp_path / "set" / "set.npz") as held:
        walls = dict(zip([str(n) for n in held["name"]], held["wall"], strict=True))
    assert np.allclose(walls["front wall"], [0, 1, 0, -4.0], atol=0.01)
    assert np.allclose(walls["right wall"], [-1, 0, 0, -4.0], atol=0.01)
    outside = staged(studio, props=())
    outside["camera"]["position"] = [0.0, -5.2, 1.6]
    seen = plate(stage, outside, tmp_path / "plate")
    assert 3 < np.median(seen["depth"]) < 9  # through the front wall into the room
    look = np.clip(seen["plate"] * 2.0 ** seen["facts"]["exposure"], 0, 1)
    assert 0.05 < np.median(look) < 0.8
    assert "key" in [lamp["name"] for lamp in seen["facts"]["lights"]]


def refused(studio: Studio, file: Path) -> str:
    """Why a file is no set; nothing of it is kept and nothing was changed."""
    film = studio.project.film
    folder = studio.project.paths.root / "01_Assets" / "sets"
    there = sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []
    with pytest.raises(BadOption, match="cannot be the set of") as caught:
        brought(studio, file)
    assert studio.project.film == film
    assert (sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []) == there
    assert caught.value.status == 2
    return str(caught.value)


def test_files_that_are_no_sets_are_refused_with_why_and_the_cure(
    studio: Studio, office: Handed, tmp_path: Path
) -> None:
    assert "not there" in refused(studio, tmp_path / "none.blend")
    (tmp_path / "words.blend").write_text("this is no set")
    assert "no blend file" in refused(studio, tmp_path / "words.blend")
    (tmp_path / "set.txt").write_text("x")
    assert "Save it as .blend" in refused(studio, tmp_path / "set.txt")
    (tmp_path / "nothing.blend").touch()
    assert "empty" in refused(studio, tmp_path / "nothing.blend")
    whole = office.file.read_bytes()
    (tmp_path / "half.blend").write_bytes(whole[: len(whole) // 2])
    assert "cut off" in refused(studio, tmp_path / "half.blend")
    blender("bpy.ops.wm.save_as_mainfile(filepath=sys.argv[2], compress=False)", office.file, tmp_path / "plain.blend")
    plain = (tmp_path / "plain.blend").read_bytes()
    (tmp_path / "short.blend").write_bytes(plain[: len(plain) // 2])
    assert "cut off" in refused(studio, tmp_path / "short.blend")
    broken = bytearray(plain)
    broken[len(plain) // 3 : len(plain) // 3 + 200_000] = b"\xa5" * 200_000
    (tmp_path / "broken.blend").write_bytes(broken)
    assert "save it again" in refused(studio, tmp_path / "broken.blend").replace("Open", "open")


def test_sets_of_the_wrong_size_or_in_the_wrong_place_are_refused(studio: Studio, tmp_path: Path) -> None:
    blender(ROOM + "room.scale = (0.01,) * 3\nfor n in ('sofa', 'crate'): bpy.data.objects.remove(bpy.data.objects[n])"
            + WRITE, tmp_path / "small.blend", "0", opened=False)  # fmt: skip
    assert "scale it to metres" in refused(studio, tmp_path / "small.blend")
    blender(ROOM + "room.location.x = 40" + WRITE, tmp_path / "far.blend", "0", opened=False)
    assert "no floor where people stand" in refused(studio, tmp_path / "far.blend")
    blender("bpy.ops.wm.read_factory_settings(use_empty=True)" + WRITE, tmp_path / "bare.blend", opened=False)
    assert "shows no mesh" in refused(studio, tmp_path / "bare.blend")


def test_a_bomb_ends_its_own_process_and_nothing_else(studio: Studio, tmp_path: Path) -> None:
    blender("""
        import zstandard
        with open(sys.argv[1], 'wb') as file, zstandard.ZstdCompressor(level=3).stream_writer(file) as out:
            out.write(b'BLENDER-v405' + bytes(100))
            for _ in range(5 * 256): out.write(bytes(1 << 22))
        """, tmp_path / "bomb.blend", opened=False)  # fmt: skip
    assert (tmp_path / "bomb.blend").stat().st_size < 2_000_000
    assert "unpacks to more than 4 GiB" in refused(studio, tmp_path / "bomb.blend")
    with (tmp_path / "huge.blend").open("wb") as file:
        file.write(b"BLENDER-v405")
        file.truncate(2 * 1024**3)
    assert "MiB" in refused(studio, tmp_path / "huge.blend")


EVIL = """
text = bpy.data.texts.new('evil.py'); text.use_module = True
text.write(f"open({sys.argv[3]!r}, 'a').write('script')")
for thing in (bpy.data.objects['desk'], bpy.data.objects['board']):
    thing.driver_add('location', 0).driver.expression = '0.5 + ' + '0' * 200
tree = bpy.data.objects['desk'].data.materials[0].node_tree
tree.driver_add('nodes["Principled BSDF"].inputs[2].default_value').driver.expression = '0.5 + ' + '0' * 200
bpy.ops.wm.save_as_mainfile(filepath=sys.argv[2], compress=False)
"""


def test_scripts_and_drivers_in_an_artist_s_file_never_run(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    note = tmp_path / "was-here"
    blender(EVIL, office.file, tmp_path / "evil.blend", note)
    # A Blender without windows hangs on such a driver, so it is written into the file behind its back.
    harmless, evil = b"0.5 + " + b"0" * 200, f"open({str(note)!r}, 'a').write('driver') or 0.5".encode()
    held = (tmp_path / "evil.blend").read_bytes()
    assert held.count(harmless) == 3 and len(evil) < len(harmless)
    (tmp_path / "evil.blend").write_bytes(held.replace(harmless, evil + b" " * (len(harmless) - len(evil))))
    said = brought(studio, tmp_path / "evil.blend")
    survey(stage, staged(studio), tmp_path / "set")
    plate(stage, staged(studio), tmp_path / "set")
    asyncio.run(hand_over(studio, OFFICE, tmp_path / "again.blend"))
    assert not note.exists()
    assert any("evil.py is not run" in line for line in said)
    assert any("scripted drivers do not run" in line for line in said)


def test_a_missing_texture_is_told_and_is_plain_there(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    blender("""
        image = bpy.data.images.new('wood.png', 8, 8); image.filepath_raw = sys.argv[3]; image.file_format = 'PNG'
        image.save(); image.source = 'FILE'
        new = bpy.data.materials.new('papered'); new.use_nodes = True
        node = new.node_tree.nodes.new('ShaderNodeTexImage'); node.image = image
        new.node_tree.links.new(node.outputs[0], new.node_tree.nodes['Principled BSDF'].inputs[0])
        mesh = bpy.data.objects['desk'].data
        for slot in range(len(mesh.materials)): mesh.materials[slot] = new
        """ + SAVE, office.file, tmp_path / "theirs.blend", tmp_path / "wood.png")  # fmt: skip
    (tmp_path / "wood.png").unlink()
    said = brought(studio, tmp_path / "theirs.blend")
    assert any("wood.png is not there" in line for line in said)
    seen = plate(stage, staged(studio, props=()), tmp_path / "set")["plate"]
    magenta = (seen[..., 0] > 2 * seen[..., 1]) & (seen[..., 2] > 2 * seen[..., 1])
    assert magenta.mean() < 0.001


CATALOGUES = "VERSION 1\n\n11111111-2222-3333-4444-555555555555:props/lamps:props-lamps\n"


def test_linked_files_and_asset_catalogues_survive_there_and_back(
    studio: Studio, office: Handed, stage: Stagehand, tmp_path: Path
) -> None:
    blender("""
        bpy.ops.wm.read_factory_settings(use_empty=True)
        bpy.ops.mesh.primitive_monkey_add(size=0.6); bpy.context.object.name = 'bust'
        kit = bpy.data.collections.new('kit'); bpy.context.scene.collection.children.link(kit)
        kit.objects.link(bpy.context.object)
        bpy.ops.wm.save_as_mainfile(filepath=sys.argv[1])
        """, tmp_path / "library.blend", opened=False)  # fmt: skip
    (tmp_path / "blender_assets.cats.txt").write_text(CATALOGUES)
    link = """
        with bpy.data.libraries.load(sys.argv[3], link=True, relative=False) as (there, wanted):
            wanted.collections = ['kit']
        holder = bpy.data.objects.new('bust on a stand', None); holder.instance_type = 'COLLECTION'
        holder.instance_collection = wanted.collections[0]; holder.location = (1.2, 1.6, 1.0)
        bpy.data.collections['Set'].objects.link(holder)
        bpy.data.objects['plant'].asset_mark()
        bpy.data.objects['plant'].asset_data.catalog_id = '11111111-2222-3333-4444-555555555555'
        bpy.data.objects['plant'].data.vertices[0].co.z += 0.01
        """
    blender(link + SAVE, office.file, tmp_path / "theirs.blend", tmp_path / "library.blend")
    (tmp_path / "library.blend").rename(tmp_path / "away.blend")
    why = refused(studio, tmp_path / "theirs.blend")
    assert "library.blend" in why and "Pack" in why
    (tmp_path / "away.blend").rename(tmp_path / "library.blend")
    brought(studio, tmp_path / "theirs.blend")
    (tmp_path / "library.blend").unlink()
    found = survey(stage, staged(studio), tmp_path / "set")
    bust = found["bust"]
    assert np.allclose((bust.min(axis=0) + bust.max(axis=0))[:2] / 2, [1.2, 1.6], atol=0.1)
    (tmp_path / "out").mkdir()
    asyncio.run(hand_over(studio, OFFICE, tmp_path / "out" / "again.blend"))
    told = blender(
        """
        marked = [o for o in bpy.data.objects if o.asset_data]
        print(json.dumps({"bust": 'bust' in bpy.data.objects, "linked": len(bpy.data.libraries),
                          "assets": [[o.name, o.asset_data.catalog_id] for o in marked]}))
        """,
        tmp_path / "out" / "again.blend",
    )
    assert told["bust"] and told["linked"] == 0
    assert told["assets"] == [["plant", "11111111-2222-3333-4444-555555555555"]]
    assert "props/lamps" in (tmp_path / "out" / "blender_assets.cats.txt").read_text()
