"""The tiers' promises: fewer triangles that nobody sees, the same pixels everywhere, and work that is not lost."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from movie_director.engines.blender.company import Company
from movie_director.engines.blender.people import Person, Shot, build, perform
from movie_director.engines.blender.people.detail import coarser, silhouette
from movie_director.engines.blender.people.piece import vertex_normals
from movie_director.engines.blender.people.shot import Viseme
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.fineness import tolerances
from movie_director.engines.blender.raster.grain import grained
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.model import Model, Skin, flesh
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place

sys.path.insert(0, str(Path(__file__).parent))
from test_people import FIGURE, NORA
from test_raster import SIZE, plate

LENS = Lens(length=18, fstop=64, focus=3)
SKIN = "#c58c6c"


@pytest.fixture(scope="module")
def nora() -> Person:
    return build(NORA, Installation.here().people_data())


def company_of(person: Person) -> Company:
    return Company([person], [perform(FIGURE, person, Shot(2.0, seed=4))])


def drawn(config: Path, person: Person, thrown: np.ndarray | None = None, pictures: int = 1) -> np.ndarray:
    cast = company_of(person)
    scene = plate()
    models = [Model.of(person, SKIN, 0, thrown)]
    skins = [[Skin(s.positions, s.normals) for s in cast.at(n / 12)] for n in range(pictures)]
    with Film(scene, models, skins[0], size=SIZE, config=config, lens=LENS) as film:
        return np.stack([film.picture(each, n / 12) for n, each in enumerate(skins)])


def test_a_coarser_person_has_far_fewer_triangles_and_nobody_sees_it(nora: Person, config: Path) -> None:
    fewer = coarser(nora, 0.003)
    assert len(fewer.triangles) < 0.42 * len(nora.triangles)
    fine, coarse = (drawn(config, p)[0].astype(int) for p in (nora, fewer))
    apart = np.abs(fine - coarse).max(axis=2)
    assert apart.mean() < 0.6
    assert (apart > 24).mean() < 0.004


def test_a_coarser_person_speaks_and_moves_as_the_whole_one(nora: Person) -> None:
    fewer = coarser(nora, 0.0015)
    moment = perform(FIGURE, nora, Shot(2.0, speaking=((0.0, 2.0),), visemes=(Viseme(0.1, 1.9, "aa"),), seed=4))(0.9)
    whole, part = nora.deform(moment[0]), fewer.deform(moment[0])
    place = {tuple(point): k for k, point in enumerate(nora.rest.tolist())}
    same = [place[tuple(point)] for point in fewer.rest.tolist()]
    assert np.abs(whole.positions[same] - part.positions).max() < 1e-6
    alike = np.einsum("ij,ij->i", whole.normals[same], part.normals)
    assert np.median(alike) > 0.995


def test_a_fold_of_cloth_stays_a_fold_however_few_triangles_there_are(nora: Person) -> None:
    fewer = coarser(nora, 0.0015)
    normals = vertex_normals(nora.rest.astype(float), nora.triangles.astype(int))
    place = {tuple(point): k for k, point in enumerate(nora.rest.tolist())}
    own = normals[[place[tuple(point)] for point in fewer.rest.tolist()]]
    corners = own[fewer.triangles]
    apart = np.einsum("tij,tij->ti", corners, np.roll(corners, 1, axis=1)).min(axis=1)
    assert (apart < 0.2).mean() < 0.08


def test_lids_shade_eyes_and_clothes_shade_skin_but_not_clothes(nora: Person) -> None:
    eyes = np.abs(nora.roughness - 0.07) < 1e-6
    front = eyes & (nora.weights[:, nora.skeleton.index["eye_l"]] > 0.5)
    middle = nora.rest[front & (nora.colour.max(axis=1) < 0.006)].mean(axis=0)
    out = nora.rest - middle
    seen = front & (out[:, 1] < 0.004)
    under, open_ = (nora.shaded[seen & pick] for pick in (out[:, 2] > 0.005, np.abs(out[:, 2]) < 0.003))
    assert under.mean() > open_.mean() + 0.15
    collar = ~eyes & (nora.shaded > 0)
    assert collar.sum() > 50
    assert flesh(nora.colour, SKIN)[collar].min() > 0, "a shirt under a jacket is as bright as Cycles shows it"
    paint = Model.of(nora, SKIN, 0).colour
    assert np.allclose(paint, nora.colour * (1 - nora.shaded[:, None]))


def test_a_silhouette_throws_the_same_shadow(nora: Person, config: Path) -> None:
    thrown = silhouette(nora, 0.003)
    assert len(thrown) < 0.5 * len(nora.triangles)
    whole, fewer = drawn(config, nora)[0].astype(int), drawn(config, nora, thrown)[0].astype(int)
    assert np.abs(whole - fewer).mean() < 0.4


def test_who_is_near_is_drawn_finer_than_who_is_far() -> None:
    order = Picture(
        place=Place(kind="", words="ROOM"),
        people=tuple(
            Figure(name=f"p{n}", look=Look(), mark=Mark(x=0, y=y, facing=0)) for n, y in enumerate((0.0, 4.0))
        ),
        camera=Camera(position=(0.0, -1.5, 1.5), target=(0.0, 0.0, 1.5)),
    )
    near, far = tolerances(order, 640, 2.0)
    assert 3 * near < far
    assert tolerances(order, 1280, 2.0)[1] == pytest.approx(far / 2)
    walks = order.people[1].model_copy(update={"walk_to": Mark(x=0, y=0, facing=0)})
    assert tolerances(order.model_copy(update={"people": (order.people[0], walks)}), 640, 2.0)[1] == near


def test_people_posed_ahead_are_those_of_their_moments(nora: Person) -> None:
    cast = company_of(nora)
    for n, people in enumerate(cast.each(4, 12)):
        assert np.array_equal(people[0].positions, cast.at(n / 12)[0].positions)


def test_grain_leaves_a_picture_as_bright_as_it_was_and_is_its_own_in_each() -> None:
    grey = np.full((90, 160, 3), 118, np.uint8)
    one, two = grained(grey, 1, 0.0), grained(grey, 1, 1 / 12)
    assert abs(one.mean() - 118) < 0.1 and 0.5 < one.std() < 4
    assert not np.array_equal(one, two) and np.array_equal(one, grained(grey, 1, 0.0))


@pytest.mark.parametrize(("threads", "algebra"), [("1", "1"), ("2", "2"), ("2", "1")])
def test_the_pixels_are_the_same_in_every_process_and_with_any_number_of_threads(
    nora: Person, config: Path, threads: str, algebra: str
) -> None:
    here = hashlib.sha256(drawn(config, coarser(nora, 0.001), pictures=3).tobytes()).hexdigest()
    environment = {
        **os.environ,
        "LP_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": algebra,
        "PYTHONHASHSEED": threads + algebra,
    }
    done = subprocess.run(
        [sys.executable, __file__, "draw", str(config)], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip().splitlines()[-1] == here


def test_full_frames_that_were_rendered_when_the_machine_died_are_not_rendered_again(tmp_path: Path) -> None:
    (tmp_path / "stage").symlink_to(Installation.here().stage)
    child = subprocess.Popen([sys.executable, __file__, "shoot", str(tmp_path)], start_new_session=True)
    deadline = time.monotonic() + 240
    while (there := len(_frames(tmp_path))) < 2 and time.monotonic() < deadline and child.poll() is None:
        time.sleep(0.02)
    os.killpg(child.pid, signal.SIGKILL)  # Blender as well, as when the power goes
    child.wait()
    kept = {path.name: path.stat().st_mtime_ns for path in _frames(tmp_path)}
    assert 2 <= there <= len(kept) < _PICTURES
    done = subprocess.run(
        [sys.executable, __file__, "shoot", str(tmp_path)], capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout.strip().splitlines()[-1])
    assert told["rendered"] == _PICTURES - len(kept)
    assert told["pictures"] == _PICTURES
    assert told["shares"] == sorted(told["shares"])


_PICTURES = 8


def _frames(home: Path) -> list[Path]:
    return [p for p in (home / "cache" / "frames").glob("*/frame_*.png") if ".part" not in p.name]


def _shoot(home: Path) -> None:
    """Shoot a small high-tier picture, and say how many of its frames were rendered."""
    import asyncio

    from test_blender_engine import order_of, recipe_for

    from movie_director.engines.blender.engine import BlenderEngine
    from movie_director.engines.blender.tiers import QUALITIES
    from movie_director.engines.ffmpeg.pictures import count
    from movie_director.testing.in_memory import InMemoryVault

    small = {**QUALITIES, "high": replace(QUALITIES["high"], width=160, height=90, samples=2)}
    engine, vault = BlenderEngine(Installation(home), small), InMemoryVault()
    told: list[tuple[float, str]] = []
    recipe = recipe_for(vault, order_of("close"), frames=_PICTURES, tier="high")
    made = asyncio.run(engine.perform(recipe, vault, lambda share, note="": told.append((share, note))))
    engine.close()
    frames = [(share, note) for share, note in told if note.startswith("frame ")]
    pictures = count(vault.path(made.outputs["picture"].content))
    print(json.dumps({"rendered": len(frames), "pictures": pictures, "shares": [share for share, _ in frames]}))


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        person = coarser(build(NORA, Installation.here().people_data()), 0.001)
        print(hashlib.sha256(drawn(Path(sys.argv[2]), person, pictures=3).tobytes()).hexdigest())
    else:
        _shoot(Path(sys.argv[2]))
