"""Characters from other programs come in, keep their shape, act, and are seen in the pictures of their film."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.blender.bodies import Body, Raw, Unfit, made
from movie_director.engines.blender.bodies.raw import Rig, normals_of
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.frame.cast import parts_of
from movie_director.engines.blender.people import Person, Pose, Shot, build, head, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.skeleton import turn
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.character import Wardrobe
from movie_director.project.history import settled
from movie_director.studio.cast import Recast, change_cast
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.open import Studio, open_project
from movie_director.studio.plan import plan_film
from movie_director.testing.in_memory import InMemoryVault
from movie_director.testing.toys import make_toys
from movie_director.values.digest import digest_json

DATA = Installation.here().people_data()
SCRIPT = """Title: The Toy

INT. OFFICE - DAY

TOBY, thirty, and BEN, fifty, a man in a grey suit.

Toby waves.

BEN
Good morning.

INT. KITCHEN - DAY

Ben waits.

BEN
Nobody comes.
"""
FRAMES = 48


@pytest.fixture(scope="module")
def toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Figures of a toy maker: `rigged` has bones named as Mixamo names them, `bare` has none."""
    folder = tmp_path_factory.mktemp("toys")
    make_toys(
        bare=[folder / "bare.glb"],
        rigged=[folder / "rigged.glb", folder / "rigged.fbx"],
        turned=90,
        hostile=folder / "hostile.blend",
        witness=folder / "witness",
        flat=folder / "flat.glb",
    )
    return folder


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("film")
    (folder / "toy.fountain").write_text(SCRIPT)
    prepare(folder / "toy.fountain", folder / "film", Wanted())
    return folder / "film"


@pytest.fixture
def studio(film: Path) -> Iterator[Studio]:
    """The film, and after the test as it was before."""
    opened = open_project(film)
    yield opened
    change_cast(opened, "TOBY", Recast(body=""))


def pictures_of(studio: Studio) -> dict[str, dict[str, Any]]:
    """What every picture of the film is made after, by slate."""
    return {
        str(line.setup.slate): dict(line.setup.parameters)
        for line in plan_film(studio).lines
        if "people" in line.setup.parameters and line.setup.slate.endswith("/picture")
    }


def come_in(studio: Studio, file: Path, **more: Any) -> tuple[str, list[str]]:
    """Bring a file in as Toby; the body's name, and what was said."""
    said = change_cast(studio, "TOBY", Recast(body=str(file), **more))
    worn = studio.project.film.get(Wardrobe, "toby")
    assert worn is not None
    return worn.appearance.body, said


def shot(order: dict[str, Any], frames: int = FRAMES, tier: Any = "low", **qualities: Any) -> np.ndarray:
    """The pictures (frames, height, width, 3) of a shot."""
    vault = InMemoryVault()
    told = {"schema": "Timing.1", "rate": 24, "frames": frames, "ticks_per_second": 24000, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told)).content
    engine = BlenderEngine(Installation.here(), {**QUALITIES, **qualities})
    try:
        recipe = Recipe("picture@1", "blender@1", order, {"timing": timing}, tier)
        made_ = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    finally:
        engine.close()
    return read_pictures(vault.path(made_.outputs["picture"].content)).astype(float)


def greens(picture: np.ndarray) -> np.ndarray:
    """Where a picture is as green as the toy's coat, and nothing else in an office."""
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    return (green > 1.35 * red + 8) & (green > 1.35 * blue + 8)


def test_a_rigged_character_is_seen_acts_and_leaves_the_others_as_they_are(
    studio: Studio, toys: Path, film: Path
) -> None:
    before = pictures_of(studio)
    name, said = come_in(studio, toys / "rigged.glb")
    assert "TOBY: Comes as rigged." in said
    assert any("keeps its own 22 bones" in line for line in said)
    after = pictures_of(studio)
    with_toby = {s for s, order in after.items() if any(p["name"] == "toby" for p in order["people"])}
    assert with_toby and with_toby != set(after)
    assert {s for s in after if after[s] != before[s]} == with_toby, "only who shows him is made again"
    assert (film / "01_Assets" / "people" / name).is_file()
    settled()
    kept = subprocess.run(
        ["git", "ls-files", "01_Assets/people"], cwd=film, capture_output=True, text=True, check=True
    ).stdout
    assert name in kept, "a clone has it"
    waves = next(s for s in sorted(with_toby) if any(p["acts"] for p in after[s]["people"] if p.get("acts")))
    order = after[waves]
    moving = shot(order)
    assert min(greens(picture).mean() for picture in moving) > 0.01, "the figure is there all the time"
    still = json.loads(json.dumps(order))
    for figure in still["people"]:
        figure.pop("acts", None)
    quiet = shot(still)
    apart = [float((greens(a) != greens(b)).mean()) for a, b in zip(moving, quiet, strict=True)]
    assert max(apart) > 0.0015, "an arm comes up"
    assert apart[0] < 0.3 * max(apart), "and is not up from the start"
    most = int(np.argmax(apart))
    changed = np.abs(moving[most] - quiet[most]).max(axis=2) > 24
    assert changed.mean() < 0.25, "the other one and the room are as they were"


def test_a_texture_that_was_left_behind_is_said_and_does_not_shine(studio: Studio, toys: Path) -> None:
    _, whole = come_in(studio, toys / "rigged.glb")
    assert not any("texture" in line for line in whole)
    name, said = come_in(studio, toys / "rigged.fbx")
    (told,) = (line for line in said if "texture" in line)
    assert "its texture face is not there" in told and "embedded" in told
    body = Body.read(studio.project.paths.root / "01_Assets" / "people" / name)
    face = body.colour[(body.points[:, 2] > 0.86 * body.height) & (np.ptp(body.colour, axis=1) < 0.01)]
    assert len(face) > 100 and float(face.max()) < 0.4


def test_who_has_no_bones_walks_through_the_picture(studio: Studio, toys: Path) -> None:
    _, said = come_in(studio, toys / "bare.glb")
    assert any("ours were put into it" in line for line in said)
    order = next(o for o in pictures_of(studio).values() if any(p["name"] == "toby" for p in o["people"]))
    order = json.loads(json.dumps(order))
    toby = next(p for p in order["people"] if p["name"] == "toby")
    toby |= {"mark": {"x": -1.4, "y": 0.4, "facing": 90.0}, "walk_to": {"x": 1.4, "y": 0.4, "facing": 90.0}}
    toby.pop("acts", None)
    order |= {"people": [toby], "hidden": []}
    order["camera"] |= {"position": (0.0, -3.2, 1.5), "target": (0.0, 0.4, 1.0), "lens": 24.0, "focus": 3.6}
    places = [np.argwhere(greens(p))[:, 1].mean() / p.shape[1] for p in shot(order, 72)]
    assert places[0] < 0.42 and places[-1] > 0.58
    assert max(np.diff(places)) < 0.12 and min(np.diff(places)) > -0.02, "steadily, and never back"


def test_where_every_picture_is_rendered_the_character_is_there_too(studio: Studio, toys: Path) -> None:
    come_in(studio, toys / "rigged.glb")
    order = next(o for o in pictures_of(studio).values() if any(p["name"] == "toby" for p in o["people"]))
    small = QUALITIES["high"].__class__(**{**QUALITIES["high"].__dict__, "width": 160, "height": 90, "samples": 2})
    pictures = shot(order, 1, "high", high=small)
    assert greens(pictures[0]).mean() > 0.01


def test_the_same_file_is_the_same_body_and_goes_again(studio: Studio, toys: Path) -> None:
    first, _ = come_in(studio, toys / "rigged.glb")
    ours, _ = come_in(studio, toys / "rigged.glb", height=1.5)
    assert first == ours, "the file alone names it"
    before = studio.project.film.get(Wardrobe, "toby")
    assert before is not None and before.appearance.height == 1.5
    with pytest.raises(BadOption, match="nothing of hair shows"):
        change_cast(studio, "TOBY", Recast({"hair": "short grey"}))
    change_cast(studio, "TOBY", Recast(body=""))
    after = studio.project.film.get(Wardrobe, "toby")
    assert after is not None and not after.appearance.body and "body" not in after.appearance.model_dump()


def test_another_clone_finds_the_body_in_its_project(studio: Studio, toys: Path, tmp_path: Path) -> None:
    name, _ = come_in(studio, toys / "rigged.glb")
    worn = studio.project.film.get(Wardrobe, "toby")
    assert worn is not None
    shelf = Installation.here().cache / "bodies" / name
    shelf.unlink()
    settled()
    with pytest.raises(EngineFailed, match="is not in 01_Assets/people"):
        person_of(worn.appearance.model_dump(), DATA)
    subprocess.run(["git", "clone", "-q", str(studio.project.paths.root), str(tmp_path / "clone")], check=True)
    open_project(tmp_path / "clone")
    assert person_of(worn.appearance.model_dump(), DATA).height == pytest.approx(worn.appearance.height, abs=1e-3)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("gone.glb", None, "it is not there"),
        ("empty.glb", b"", "it is empty"),
        ("words.glb", b"Dear Ada, this is no figure at all.", "no glb file, or broken"),
        ("cut.glb", 3000, "cut off"),
        ("words.fbx", b"Dear Ada", "no fbx file, or broken"),
        ("words.blend", b"BLENDER-v405RENDH and then nothing", "broken, cut off"),
        ("photo.jpg", b"\xff\xd8\xff", "none of .glb"),
    ],
)
def test_a_file_that_is_no_character_changes_nothing(
    studio: Studio, toys: Path, tmp_path: Path, name: str, content: bytes | int | None, why: str
) -> None:
    file = tmp_path / name
    if isinstance(content, int):
        file.write_bytes((toys / "rigged.glb").read_bytes()[:content])
    elif content is not None:
        file.write_bytes(content)
    unchanged(studio, file, why)


def unchanged(studio: Studio, file: Path, why: str) -> None:
    folder = studio.project.paths.root / "01_Assets" / "people"
    head_, files = studio.project.film, sorted(folder.glob("**/*"))
    with pytest.raises(BadOption, match=why) as told:
        change_cast(studio, "TOBY", Recast(body=str(file)))
    assert file.name in str(told.value)
    assert studio.project.film == head_ and sorted(folder.glob("**/*")) == files


def test_a_character_larger_than_any_is_refused_unread(studio: Studio, tmp_path: Path) -> None:
    huge = tmp_path / "huge.fbx"
    with huge.open("wb") as out:
        out.write(b"Kaydara FBX Binary")
        out.truncate(600 * 1024**2)
    unchanged(studio, huge, "600 MiB, more than 512 MiB")


def test_what_lies_without_bones_is_refused(studio: Studio, toys: Path) -> None:
    unchanged(studio, toys / "flat.glb", "stand upright")


def test_scripts_and_drivers_in_a_file_never_run(studio: Studio, toys: Path) -> None:
    _, said = come_in(studio, toys / "hostile.blend")
    assert any("boot.py is not run" in line for line in said)
    assert any("scripted driver" in line for line in said)
    assert not (toys / "witness").exists()


def test_a_body_that_was_tampered_with_is_not_put_on(studio: Studio, toys: Path, tmp_path: Path) -> None:
    name, _ = come_in(studio, toys / "rigged.glb")
    file = studio.project.paths.root / "01_Assets" / "people" / name
    whole = file.read_bytes()
    broken = tmp_path / name
    broken.write_bytes(whole[:-200])
    with pytest.raises(Unfit, match="broken"):
        Body.read(broken)
    with np.load(file) as arrays:
        changed = {key: arrays[key] for key in arrays.files}
    changed["triangles"] = changed["triangles"] + 10**6
    np.savez_compressed(broken, **changed)
    with pytest.raises(Unfit, match="do not fit together"):
        Body.read(broken)


@pytest.fixture(scope="module")
def ours() -> Person:
    return build({"gender": "female", "height": 1.66, "hair": "bun", "top": "sweater"}, DATA)


def spread(person: Person) -> Pose:
    """Arms straight out."""
    index, heads, turns = person.skeleton.index, person.skeleton.heads, dict[str, np.ndarray]()
    for side, out in (("l", 1.0), ("r", -1.0)):
        whole = np.eye(3)
        for bone, end in (("upperarm", "lowerarm"), ("lowerarm", "hand")):
            way = whole @ (heads[index[f"{end}_{side}"]] - heads[index[f"{bone}_{side}"]])
            axis = np.cross(way, [out, 0.0, 0.0])
            angle = np.degrees(np.arctan2(np.linalg.norm(axis), way[0] * out))
            new = turn((axis[0], axis[1], axis[2]), angle) @ whole
            turns[f"{bone}_{side}"] = whole.T @ new
            whole = new
    return Pose(turns)


def without_bones(person: Person, pose: Pose, by: float = 1.0) -> Raw:
    skin = person.deform(pose)
    points, triangles = skin.positions.astype(float) * by, person.triangles.astype(np.int64)
    none, count = np.zeros((0, 3)), len(points)
    return Raw(
        points,
        normals_of(points, triangles),
        person.colour,
        person.roughness,
        triangles,
        np.zeros((count, 0), np.int64),
        np.zeros((count, 0)),
        Rig((), (), none, none),
        {},
    )


@pytest.mark.parametrize("arms", ["spread", "half lowered"])
@pytest.mark.parametrize("turned", [0, 90, 180])
def test_joints_are_found_in_a_body_that_has_none(ours: Person, arms: str, turned: int) -> None:
    pose = spread(ours) if arms == "spread" else Pose()
    raw = without_bones(ours, pose, 39.37).moved(turn((0, 0, 1), turned), np.array([3.0, 40.0, -7.0]))
    body, _ = made(raw, DATA)
    found = body.person({"height": ours.height}, DATA).skeleton.heads
    _, true = ours.skeleton.place(pose)
    index = ours.skeleton.index
    off = {
        name: float(np.linalg.norm(found[index[name]] - true[index[name]]))
        for bone in ("thigh", "calf", "foot", "ball", "upperarm", "lowerarm", "hand")
        for side in "lr"
        for name in [f"{bone}_{side}"]
    }
    off |= {name: float(np.linalg.norm(found[index[name]] - true[index[name]])) for name in ("neck_01", "head")}
    assert max(off.values()) < 0.06, off
    assert float(np.mean(list(off.values()))) < 0.03, off


def test_a_body_without_bones_bends_as_ours_does(ours: Person) -> None:
    body, _ = made(without_bones(ours, spread(ours)), DATA)
    theirs = body.person({"height": ours.height}, DATA)
    figure = {"name": "", "mark": {"x": 0, "y": 0, "facing": 0}, "posture": "sit", "mood": "neutral"}
    a, b = (person.deform(perform(figure, person, Shot(2.0))(1.0)[0]).positions for person in (ours, theirs))
    apart = np.linalg.norm(a - b, axis=1)
    assert float(np.mean(apart)) < 0.035 and float(np.quantile(apart, 0.98)) < 0.12


def test_eyes_of_a_body_are_where_its_face_is_and_it_waves(ours: Person) -> None:
    body, _ = made(without_bones(ours, spread(ours)), DATA)
    theirs = body.person({"height": 1.4}, DATA)
    assert theirs.height == pytest.approx(1.4, abs=1e-3)
    figure = {"name": "", "mark": {"x": 0, "y": 0, "facing": 0}, "posture": "stand", "mood": "neutral"}
    part = perform(figure, theirs, Shot(3.0, acts=(Act("wave", 0.3, 2.4),)))
    eyes, way = head(theirs, part(1.2))
    assert 0.88 * 1.4 < eyes[2] < 0.96 * 1.4 and way[1] < -0.8
    hands = [float(theirs.joint(part(t)[0], "hand_r")[2]) for t in (0.0, 1.2)]
    hands += [float(theirs.joint(part(t)[0], "hand_l")[2]) for t in (0.0, 1.2)]
    assert max(hands) > 0.75 * 1.4 and min(hands) < 0.6 * 1.4, "one hand comes up, the other stays"


def test_a_figure_whose_face_is_still_is_framed_by_its_head(ours: Person) -> None:
    body, _ = made(without_bones(ours, spread(ours)), DATA)
    theirs = body.person({"height": ours.height}, DATA)
    assert not len(theirs.shaped)
    parts, points = parts_of(theirs), theirs.rest
    assert len(parts) == len(points) and not (parts == 2).any()
    assert float(points[parts == 1][:, 2].min()) > 0.75 * ours.height > float(points[parts == 0][:, 2].min())


def test_arms_at_the_sides_cannot_be_told_from_a_body(ours: Person) -> None:
    figure = {"name": "", "mark": {"x": 0, "y": 0, "facing": 0}, "posture": "stand", "mood": "neutral"}
    pose = perform(figure, ours, Shot(2.0))(1.0)[0]
    with pytest.raises(Unfit, match="T or A pose"):
        made(without_bones(ours, pose), DATA)
