"""Motions from other programs come in, land on our skeleton as they were, and are what a verb of the film shows."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from movie_director.engines.blender.bodies import Unfit
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.motions import read_track, track_of, write_track
from movie_director.engines.blender.people import Person, Pose, Shot, build, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.following import CHANGE
from movie_director.engines.blender.people.acts.track import Track
from movie_director.engines.blender.people.skeleton import turn
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption
from movie_director.film.motion import Motion
from movie_director.project.history import settled
from movie_director.studio.body import receive_body
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.motion import Clip, bring_motion, draw_strip, receive_motion
from movie_director.studio.open import Studio, open_project
from movie_director.studio.plan import plan_film
from movie_director.studio.set import set_values
from movie_director.testing.motions import PACE, RATE, plainly, raises, turns, walks, wheels, write_bvh
from movie_director.testing.toys import make_toys

DATA = Installation.here().people_data()
SCRIPT = """Title: The Wheel

EXT. FIELD - DAY

ADA, twenty, and BEN, fifty, stand on the grass.

Ada cartwheels. Ben nods.

BEN
Again.
"""
BEGIN = 0.2


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recordings by formula, and a figure of a toy maker with bones named as Mixamo names them."""
    folder = tmp_path_factory.mktemp("motions")
    write_bvh(folder / "walk.bvh", walks, 4 * PACE)
    write_bvh(folder / "plain.bvh", walks, 4 * PACE, plainly)
    odd: dict[str, str] = {}
    write_bvh(folder / "odd.bvh", walks, 4 * PACE, lambda bone: odd.setdefault(bone, f"xq{len(odd)}z"))
    write_bvh(folder / "raise.bvh", raises, 2.0)
    write_bvh(folder / "turn.bvh", turns, 2.0)
    write_bvh(folder / "wheel.bvh", wheels, 2.7)
    write_bvh(folder / "still.bvh", lambda t: raises(0.0), 1.0)
    make_toys(rigged=[folder / "toy.glb"], turned=90, hostile=folder / "hostile.blend", witness=folder / "witness",
              waving=[folder / "wave.glb", folder / "wave.fbx", folder / "wave.blend"])  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def tracks(files: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Track]:
    root = tmp_path_factory.mktemp("kept")
    names = ("walk.bvh", "plain.bvh", "odd.bvh", "raise.bvh", "turn.bvh", "wave.glb", "wave.fbx", "wave.blend")
    return {name: receive_motion(root, Path(name).stem, files / name, Clip())[1] for name in names}


@pytest.fixture(scope="module")
def people(files: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Person]:
    """Three of ours of unlike size, and a body with a rig of its own."""
    root = tmp_path_factory.mktemp("toy")
    body = receive_body(root, "TOY", files / "toy.glb").name
    return {
        "woman": build({"gender": "female", "height": 1.62}, DATA),
        "man": build({"gender": "male", "height": 1.94, "build": 0.6}, DATA),
        "child": build({"gender": "male", "height": 1.2, "age": 8}, DATA),
        "toy": person_of({"body": body, "height": 1.7}, DATA),
    }


def played(person: Person, track: Track, facing: float = 0.0, duration: float = 0.0) -> list[tuple[Pose, ...]]:
    """Each picture of a track's own time: (pose, x, y, facing)."""
    length = track.seconds + 2 * CHANGE
    figure = {"name": "", "mark": {"x": 0.5, "y": 0.2, "facing": facing}, "posture": "stand", "mood": "neutral"}
    act = Act("motion", BEGIN, BEGIN + length, track=track)
    part = perform(figure, person, Shot(duration or BEGIN + length + 0.5, acts=(act,)))
    first = BEGIN + CHANGE
    return [part(first + n / RATE) for n in range(round(track.seconds * RATE) + 1)]  # type: ignore[misc]


def joints(person: Person, moment: tuple, *names: str) -> np.ndarray:
    """Where joints are in the world, (names, 3)."""
    pose, x, y, facing = moment
    _, found = person.skeleton.place(pose)
    world = turn((0, 0, 1), facing)
    return np.array([world @ found[person.skeleton.index[name]] + [x, y, 0] for name in names])


def angle(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.degrees(np.arccos(np.clip(a @ b / np.linalg.norm(a) / np.linalg.norm(b), -1, 1))))


WHO = ("woman", "man", "child", "toy")


@pytest.mark.parametrize("who", WHO)
def test_an_arm_that_was_raised_is_raised_as_far(people: dict[str, Person], tracks: dict[str, Track], who: str) -> None:
    person = people[who]
    moments = played(person, tracks["raise.bvh"])
    for moment, seconds in ((moments[n], n / RATE) for n in (0, 20, 45, 60)):
        share = min(1.0, seconds / 1.5)
        a, b, c = joints(person, moment, "upperarm_l", "lowerarm_l", "hand_l")
        level = np.radians(-75 + 125 * share)
        raised = np.array([np.cos(level), 0.0, np.sin(level)])
        assert angle(b - a, raised) < 3.0 and angle(c - b, raised) < 3.0
        a, b, c = joints(person, moment, "upperarm_r", "lowerarm_r", "hand_r")
        assert angle(b - a, c - b) == pytest.approx(70 * share, abs=3.0)
        assert share == 0 or (c - b)[1] < (b - a)[1], "to the front"
        pose = moment[0]
        rotations, _ = person.skeleton.place(pose)
        faces = rotations[person.skeleton.index["head"]] @ np.array([0.0, -1.0, 0.0])
        assert np.degrees(np.arctan2(faces[0], -faces[1])) == pytest.approx(30 * share, abs=2.0), "to the left"


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", ["walk.bvh", "plain.bvh", "odd.bvh"])
def test_feet_that_stood_stand_and_go_as_far(
    people: dict[str, Person], tracks: dict[str, Track], who: str, name: str
) -> None:
    person, track = people[who], tracks[name]
    moments = played(person, track, 30.0)
    leg = sum(np.linalg.norm(d) for d in np.diff(joints(person, moments[0], "thigh_l", "calf_l", "foot_l"), axis=0))
    rest = float(person.skeleton.heads[person.skeleton.index["foot_l"], 2])
    for n, side in enumerate("lr"):
        ankles = np.array([joints(person, moment, f"foot_{side}")[0] for moment in moments])
        steps = (np.arange(len(ankles)) / RATE / PACE + n) / 2 % 1.0
        stands = steps < 0.47
        slides = np.linalg.norm(np.diff(ankles[:, :2], axis=0), axis=1)[stands[1:] & stands[:-1]]
        runs = np.split(slides, np.flatnonzero(np.diff(np.flatnonzero(stands[1:] & stands[:-1])) > 1) + 1)
        assert max(float(run.sum()) for run in runs) < 0.02, "metres that a standing foot slides in a step"
        assert np.abs(ankles[stands, 2] - rest).max() < 0.012, "on the ground"
    hips = np.array([joints(person, moment, "pelvis")[0] for moment in moments])
    gone = hips[-1] - hips[0]
    assert np.hypot(gone[0], gone[1]) == pytest.approx(4 * 60 / 86 * leg, rel=0.03)
    assert np.degrees(np.arctan2(gone[0], -gone[1])) == pytest.approx(30.0, abs=1.5), "to where they faced"
    soles = min(float(joints(person, moment, bone)[0, 2]) for moment in moments for bone in ("ball_l", "ball_r"))
    assert soles > 0.0


def test_who_turned_faces_there_afterwards_and_stays(people: dict[str, Person], tracks: dict[str, Track]) -> None:
    person, track = people["woman"], tracks["turn.bvh"]
    assert track.turned == pytest.approx(90, abs=0.5)
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": 10.0}, "posture": "stand", "mood": "neutral"}
    length = track.seconds + 2 * CHANGE
    part = perform(figure, person, Shot(6.0, acts=(Act("motion", BEGIN, BEGIN + length, track=track),)))
    assert part(0.1)[3] == pytest.approx(10) and part(5.0)[3] == pytest.approx(100, abs=0.6)
    a, b = joints(person, part(BEGIN + CHANGE + 1.99), "thigh_l", "thigh_r")
    assert np.degrees(np.arctan2((a - b)[1], (a - b)[0])) == pytest.approx(100, abs=2)


@pytest.mark.parametrize("name", ["walk.bvh", "raise.bvh", "turn.bvh"])
def test_nothing_jumps_where_a_motion_begins_and_ends(
    people: dict[str, Person], tracks: dict[str, Track], name: str
) -> None:
    person, track = people["woman"], tracks[name]
    length = track.seconds + 2 * CHANGE
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral"}
    part = perform(figure, person, Shot(length + 2.0, acts=(Act("motion", 0.8, 0.8 + length, track=track),)))
    shown = ("hand_l", "hand_r", "foot_l", "foot_r", "head", "pelvis")
    rows = np.array([joints(person, part(n / 48), *shown) for n in range(int((length + 2.0) * 48))])
    assert np.linalg.norm(np.diff(rows, axis=0), axis=2).max() * 48 < 6.5, "metres a second"
    assert np.linalg.norm(np.diff(rows, n=2, axis=0), axis=2).max() < 0.035, "no jerk from picture to picture"


@pytest.mark.parametrize("name", ["wave.glb", "wave.fbx", "wave.blend"])
def test_a_motion_in_a_figures_file_is_its_motion(
    people: dict[str, Person], tracks: dict[str, Track], name: str
) -> None:
    person, moments = people["woman"], played(people["woman"], tracks[name])
    a, b = joints(person, moments[0], "upperarm_l", "lowerarm_l")
    assert angle(b - a, np.array([1.0, 0, 0])) < 4
    a, b = joints(person, moments[-1], "upperarm_l", "lowerarm_l")
    assert angle(b - a, np.array([np.cos(np.radians(60)), 0, np.sin(np.radians(60))])) < 4


def test_a_body_with_its_own_rig_walks_our_walk(people: dict[str, Person]) -> None:
    person = people["toy"]
    figure = {"name": "", "mark": {"x": -1.0, "y": 0, "facing": 90}, "walk_to": {"x": 1.0, "y": 0, "facing": 90},
              "posture": "stand", "mood": "neutral"}  # fmt: skip
    part = perform(figure, person, Shot(4.0))
    rows = np.array([joints(person, part(n / 24), "foot_l", "foot_r") for n in range(96)])
    assert rows[-1, :, 0].min() > 0.7 and rows[0, :, 0].max() < -0.7
    low = rows[:, :, 2] < rows[:, :, 2].min() + 0.002
    slid = np.linalg.norm(np.diff(rows[:, :, :2], axis=0), axis=2)[low[1:] & low[:-1]]
    assert slid.max() < 0.02


def test_steps_of_a_recording_are_heard_where_feet_come_down(
    people: dict[str, Person], tracks: dict[str, Track]
) -> None:
    person, track = people["woman"], tracks["walk.bvh"]
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral"}
    part = perform(figure, person, Shot(5.0, acts=(Act("motion", 0.2, 0.2 + track.seconds + 2 * CHANGE, track=track),)))
    falls = part.__self__.footfalls()  # type: ignore[attr-defined]
    assert len(falls) == 4 and np.diff([second for second, _, _ in falls]) == pytest.approx(PACE, abs=0.1)
    for second, x, y in falls:
        feet = joints(person, part(second + 0.05), "foot_l", "foot_r")
        assert np.hypot(feet[:, 0] - x, feet[:, 1] - y).min() < 0.08


def test_there_is_no_time_for_the_end_of_what_does_not_fit(people: dict[str, Person], tracks: dict[str, Track]) -> None:
    person, track = people["woman"], tracks["walk.bvh"]
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral"}
    part = perform(figure, person, Shot(1.4, acts=(Act("motion", 0.1, 1.4, track=track),)))
    hips = [joints(person, part(t), "pelvis")[0] for t in (0.1, 1.4)]
    assert 0.8 < float(np.linalg.norm(hips[1] - hips[0])) < 1.9, "faster, and not all of it"


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("film")
    (folder / "wheel.fountain").write_text(SCRIPT)
    prepare(folder / "wheel.fountain", folder / "film", Wanted())
    settled()
    return folder / "film"


@pytest.fixture
def studio(film: Path, tmp_path: Path) -> Iterator[Studio]:
    shutil.copytree(film, tmp_path / "film")
    yield open_project(tmp_path / "film")
    settled()


def orders(studio: Studio) -> dict[str, dict]:
    return {
        str(line.setup.slate): dict(line.setup.parameters)
        for line in plan_film(studio).lines
        if "people" in line.setup.parameters and line.setup.slate.endswith("/picture")
    }


def own(order: dict) -> list[tuple[str, str]]:
    return [(p["name"], act["motion"]) for p in order["people"] for act in p.get("acts", ()) if act.get("motion")]


def test_the_screenplays_verb_is_played_by_it_and_only_shots_of_it_are_made_again(studio: Studio, files: Path) -> None:
    before = orders(studio)
    said = bring_motion(studio, "cartwheel", str(files / "wheel.bvh"))
    after = orders(studio)
    changed = {slate for slate in after if before.get(slate) != after[slate]}
    with_it = {slate for slate, order in after.items() if own(order)}
    assert with_it and changed == with_it != set(after)
    (told,) = {act for slate in with_it for act in own(after[slate])}
    assert told[0] == "ada" and told[1].startswith("cartwheel-")
    assert any("Seen in" in line for line in said) and any("2.7 seconds" in line for line in said)
    assert track_of(told[1]).seconds == pytest.approx(2.7, abs=0.01)
    draw_strip(studio, "cartwheel", studio.project.paths.root / "strip.png")
    assert (studio.project.paths.root / "strip.png").stat().st_size > 20_000
    again = bring_motion(studio, "cartwheel", str(files / "wheel.bvh"))
    assert orders(studio) == after and again[0] == said[0], "the same file is the same motion"
    bring_motion(studio, "cartwheel", "")
    assert orders(studio) == before


def test_a_clone_of_the_project_has_the_motion(studio: Studio, files: Path, tmp_path: Path) -> None:
    bring_motion(studio, "cartwheel", str(files / "wheel.bvh"))
    (motion,) = studio.project.film.of(Motion)
    (Installation.here().cache / "motions" / motion.file).unlink()
    settled()
    subprocess.run(["git", "clone", "-q", str(studio.project.paths.root), str(tmp_path / "clone")], check=True)
    open_project(tmp_path / "clone")
    assert track_of(motion.file).seconds == pytest.approx(2.7, abs=0.01)


def test_a_shot_is_told_to_do_it_by_words_of_ones_own(studio: Studio, files: Path) -> None:
    bring_motion(studio, "raise-arm", str(files / "raise.bvh"), ("salute the sun",))
    shot = next(s for s in studio.project.film.all_shots() if "ben" in s.people and "ada" in s.people)
    set_values(studio, shot.name, {"acts": "Ben salutes the sun. Ada nods."})
    acts = next(s for s in studio.project.film.all_shots() if s.name == shot.name).acts
    assert [(a.who, a.verb, a.motion) for a in acts] == [("ben", "motion", "raise-arm"), ("ada", "nod", "")]
    plain = json.loads(acts[1].model_dump_json())
    assert "motion" not in plain, "what is no motion is stored as it was"


def cut(file: Path, to: Path, size: int) -> Path:
    to.write_bytes(file.read_bytes()[:size])
    return to


@pytest.mark.parametrize(
    ("name", "make", "why"),
    [
        ("gone.bvh", None, "it is not there"),
        ("empty.bvh", b"", "it is empty"),
        ("words.bvh", b"Dear Ada, this is no motion at all.", "no bvh file, or broken"),
        ("head.bvh", b"HIERARCHY\nROOT Hips\n{\n", "(?i)cannot read it|holds no motion"),
        ("numbers.bvh", b"HIERARCHY\nROOT a\n{\nOFFSET x y z\nCHANNELS 3 Xposition\n}\nMOTION\n", "cannot read it"),
        ("cut.glb", 3000, "cut off"),
        ("words.fbx", b"Dear Ada", "no fbx file, or broken"),
        ("half.fbx", b"Kaydara FBX Binary  \x00\x1a\x00" + b"\x00" * 400, "cannot read it|holds no motion"),
        ("photo.jpg", b"\xff\xd8\xff", "none of .bvh"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_motion_changes_nothing(
    studio: Studio, files: Path, tmp_path: Path, name: str, make: bytes | int | None, why: str
) -> None:
    file = tmp_path / name
    if isinstance(make, int):
        cut(files / "toy.glb", file, make)
    elif make is not None:
        file.write_bytes(make)
    refused(studio, file, why)


def refused(studio: Studio, file: Path, why: str, clip: Clip | None = None) -> None:
    film = studio.project.film
    with pytest.raises(BadOption, match=why) as told:
        bring_motion(studio, "cartwheel", str(file), clip=clip)
    assert file.name in str(told.value) and str(told.value).rstrip().endswith((".", ")", "`"))
    assert studio.project.film == film
    assert not list((studio.project.paths.root / "01_Assets" / "motions").glob("**/*"))


def test_what_holds_still_or_has_no_motion_is_refused(studio: Studio, files: Path) -> None:
    refused(studio, files / "still.bvh", "nothing in it moves")
    refused(studio, files / "toy.glb", "holds no motion")
    refused(studio, files / "wave.glb", "has no motion 'swim'; there is: ", Clip("swim"))


def test_motions_larger_or_longer_than_any_harm_nothing(studio: Studio, tmp_path: Path) -> None:
    huge = tmp_path / "huge.bvh"
    with huge.open("wb") as out:
        out.write(b"HIERARCHY")
        out.truncate(300 * 1024**2)
    refused(studio, huge, "300 MiB, more than 256 MiB")
    long = write_bvh(tmp_path / "long.bvh", walks, 75.0)
    said = bring_motion(studio, "walk-on", str(long))
    assert any("lasts 75 seconds; the first 60 are kept" in line for line in said)
    (motion,) = studio.project.film.of(Motion)
    assert motion.seconds == pytest.approx(60, abs=0.1)


def test_scripts_and_drivers_in_a_file_never_run(studio: Studio, files: Path) -> None:
    with pytest.raises(BadOption, match="holds no motion"):
        bring_motion(studio, "cartwheel", str(files / "hostile.blend"))
    assert not (files / "witness").exists()


def test_a_motion_that_was_tampered_with_is_not_played(tracks: dict[str, Track], tmp_path: Path) -> None:
    kept = tmp_path / "kept.npz"
    write_track(tracks["walk.bvh"], kept)
    same = read_track(kept)
    assert same.names == tracks["walk.bvh"].names and np.abs(same.hips - tracks["walk.bvh"].hips).max() < 1e-4
    first = kept.read_bytes()
    write_track(tracks["walk.bvh"], kept)
    assert kept.read_bytes() == first, "the same motion, the same bytes"
    broken = tmp_path / "broken.npz"
    broken.write_bytes(first[:-300])
    with pytest.raises(Unfit, match="broken"):
        read_track(broken)
    with np.load(kept) as arrays:
        changed = {name: arrays[name] for name in arrays.files}
    changed["hips"] = changed["hips"][:-1]
    np.savez_compressed(broken, **changed)
    with pytest.raises(Unfit, match="do not fit together"):
        read_track(broken)
