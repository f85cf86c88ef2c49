"""Visual styles, measured on decoded pictures: each is what its name says, and none is another."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from scipy import ndimage

from movie_director.breakdown.staging import staging
from movie_director.breakdown.visual import visuals
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.raster import framing
from movie_director.engines.blender.raster.exposure import front
from movie_director.engines.blender.raster.masks import Masks, person_of, region_of
from movie_director.engines.blender.raster.model import flesh
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import probe, read_pictures
from movie_director.engines.installation import Installation
from movie_director.errors import SetupMissing
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.path import path
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

Pixels = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
SIZE = (480, 270)
LUMA = np.array([0.2126, 0.7152, 0.0722])
DARKEST, LIGHTEST = "#6b4229", "#e0b090"
STYLES = sorted(visuals())
DRAWN = [name for name in STYLES if name != "naturalistic"]
SCRIPT = """
INT. OFFICE - NIGHT

ADA, thirty, short brown hair, and BEN, thirty, short brown hair, stand at the desk.

ADA
Well?

BEN
Well.
"""


def staged(style: str, size: str = "close", skin: str | None = None, *, empty: bool = False) -> Picture:
    film = film_of(SCRIPT)
    scene = film.get(Scene, "sc01")
    assert scene is not None
    base = next(iter(film.shots("sc01")))
    people = ("ada",) if size == "close" else ("ada", "ben")
    changed = {"size": size, "subject": "ada", "to": "ben", "people": people, "move": "static", "walking": None}
    order = staging(film, scene, Shot.model_validate({**base.model_dump(), **changed, "leaving": None}))
    dressed = order.people
    if skin:
        dressed = tuple(f.model_copy(update={"look": f.look.model_copy(update={"skin": skin})}) for f in dressed)
    return order.model_copy(update={"style": visuals()[style], "people": () if empty else dressed})


def luma(picture: Pixels) -> npt.NDArray[np.float64]:
    return (picture / 255) @ LUMA


class Floor:
    """An engine with small pictures, and what was shot on it."""

    def __init__(self, home: Path) -> None:
        small = {**QUALITIES, "low": replace(QUALITIES["low"], width=SIZE[0], height=SIZE[1], samples=3)}
        small["standard"] = replace(QUALITIES["standard"], width=160, height=90, samples=1)
        self.place = Installation(home)
        self.engine, self.vault = BlenderEngine(self.place, small), InMemoryVault()
        self._shot: dict[str, Path] = {}

    def film(self, order: Picture, tier: str = "low") -> Path:
        name = f"{tier} {order.model_dump_json()}"
        if name not in self._shot:
            recipe = recipe_for(self.vault, order, tier)
            done = self.engine._perform(recipe, self.vault, lambda *_: None)  # pyright: ignore[reportPrivateUsage]
            self._shot[name] = self.vault.path(done.outputs["picture"].content)
        return self._shot[name]

    def pictures(self, style: str, size: str = "close", skin: str | None = None, **more: bool) -> list[Pixels]:
        return read_pictures(self.film(staged(style, size, skin, **more)))

    def face(self, size: str = "close", skin: str | None = None) -> Bools:
        """Where Ada's face is in the first picture."""
        order = staged("naturalistic", size, skin)
        cast = company(order, told(), self.place.people_data())
        people = list(zip(cast.people, order.people, strict=True))
        regions = [np.where(front(p, flesh(p.colour, f.look.skin)), 2, 0).astype(np.int32) for p, f in people]
        masks = Masks(SIZE, [(p.triangles, r) for (p, _), r in zip(people, regions, strict=True)])
        masks.place([s.positions for s in cast.at(0.0)])
        pose = path(order.camera, 0.0, 0, 1.0)
        view = framing.view(pose)
        camera = framing.projection(pose.lens, order.camera.sensor) @ view
        codes, _ = masks.draw(camera.astype(np.float32), -view[2], range(len(people)))
        masks.release()
        return (person_of(codes) == 0) & (region_of(codes) == 2)


def told() -> dict[str, Any]:
    return {"schema": "Timing.1", "rate": 24, "frames": 6, "ticks_per_second": 24000, "lines": [], "visemes": []}


def recipe_for(vault: InMemoryVault, order: Picture, tier: Any = "low") -> Recipe:
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told()))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told())).content  # type: ignore[arg-type]
    return Recipe("picture@1", "blender@1", order.model_dump(mode="json"), {"timing": timing}, tier)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    there = tmp_path_factory.mktemp("home")
    (there / "stage").symlink_to(Installation.here().stage)
    return there


@pytest.fixture(scope="module")
def floor(home: Path) -> Iterator[Floor]:
    made = Floor(home)
    yield made
    made.engine.close()


def saturation(picture: Pixels) -> float:
    """How far from grey the lit half of a picture is, 0 to 1."""
    most, least = picture.max(axis=2).astype(float), picture.min(axis=2).astype(float)
    lit = most >= np.median(most)
    return float(((most - least) / np.maximum(most, 1))[lit].mean())


def test_every_style_differs_from_every_other(floor: Floor) -> None:
    for size in ("close", "two-shot"):
        seen = {name: floor.pictures(name, size)[0].astype(float) for name in STYLES}
        for n, one in enumerate(STYLES):
            for two in STYLES[n + 1 :]:
                assert np.abs(seen[one] - seen[two]).mean() > 8, f"{one} and {two} in the {size}"


def test_noir_has_no_colour_deep_blacks_and_lights(floor: Floor) -> None:
    picture = floor.pictures("noir")[0]
    spread = picture.max(axis=2).astype(int) - picture.min(axis=2)
    assert spread.max() <= 8 and spread.mean() < 1.5, "what is left is the encoder's rounding"
    level = luma(picture)
    assert (level < 0.06).mean() > 0.3 and (level > 0.6).mean() > 0.01


def test_toon_has_few_tones_on_a_face(floor: Floor) -> None:
    face = ndimage.binary_erosion(floor.face(), iterations=2)

    def most(style: str) -> float:
        """The share of the face that its eight commonest tones cover, of 64."""
        found = np.bincount((luma(floor.pictures(style)[0])[face] * 63.99).astype(int), minlength=64)
        return float(np.sort(found)[-8:].sum() / found.sum())

    assert most("toon") > 0.62 and most("toon") > 1.15 * most("naturalistic")


def test_toon_draws_dark_lines_round_people_that_were_not_there(floor: Floor) -> None:
    plain, toon = (luma(floor.pictures(name, "two-shot")[0]) for name in ("naturalistic", "toon"))
    assert (toon < 0.13).mean() > 0.02 and toon.mean() > 1.2 * plain.mean(), "brighter, and yet with lines"


def test_ink_is_black_lines_on_mostly_white_paper(floor: Floor) -> None:
    for size in ("close", "two-shot"):
        level = luma(floor.pictures("ink", size)[0])
        assert (level > 0.85).mean() > 0.38, size
        assert 0.05 < (level < 0.35).mean() < 0.5, size
        assert saturation(floor.pictures("ink", size)[0]) < 0.07, size


def test_neon_is_magenta_and_cyan_and_more_saturated_than_life(floor: Floor) -> None:
    plain, neon = (floor.pictures(name, "two-shot")[0] for name in ("naturalistic", "neon"))
    assert saturation(neon) > 1.2 * saturation(plain)
    red, green, blue = (neon[..., k].astype(int) for k in range(3))
    assert ((red > green + 40) & (blue > green + 40)).mean() > 0.03, "magenta"
    assert ((green > red + 25) & (blue > red + 25)).mean() > 0.02, "cyan"


def test_neon_glows_round_what_is_bright(floor: Floor) -> None:
    style = visuals()["neon"]
    dull = style.model_copy(update={"glow": style.glow.model_copy(update={"strength": 0.0})})
    order = staged("neon", "two-shot")
    without = read_pictures(floor.film(order.model_copy(update={"style": dull})))[0]
    more = luma(floor.pictures("neon", "two-shot")[0]) - luma(without)
    assert np.percentile(more, 0.5) > -0.02 and more.mean() > 0.005, "light is added and none is taken"


def test_watercolour_lies_on_paper_with_bare_borders_and_colours(floor: Floor) -> None:
    picture = floor.pictures("watercolour", "two-shot")[0]
    margin = np.concatenate([picture[:4].reshape(-1, 3), picture[-4:].reshape(-1, 3)]) / 255 @ LUMA
    assert margin.mean() > 0.9 and 0.002 < margin.std() < 0.08, "white, with a tooth"
    assert saturation(picture) > 0.15
    assert (luma(picture) > 0.88).mean() > 0.06, "whites are left bare"


def test_clay_is_pressed_by_thumbs(floor: Floor) -> None:
    style = visuals()["clay"]
    smooth = style.model_copy(update={"relief": style.relief.model_copy(update={"prints": 0.0, "dents": 0.0})})

    def rough(name: str) -> float:
        """How uneven the cloth on the chest is, within eight pixels."""
        order = staged("clay")
        order = order if name == "clay" else order.model_copy(update={"style": smooth})
        level = luma(read_pictures(floor.film(order))[0])
        fine = (level - ndimage.gaussian_filter(level, 4))[
            int(SIZE[1] * 0.8) :, int(SIZE[0] * 0.4) : int(SIZE[0] * 0.6)
        ]
        return float(np.median(np.abs(fine)))

    assert rough("clay") > 1.4 * rough("smooth")


@pytest.mark.parametrize("style", STYLES)
def test_faces_stay_readable_in_every_style(floor: Floor, style: str) -> None:
    for skin in (DARKEST, LIGHTEST):
        level = luma(floor.pictures(style, skin=skin)[0])[floor.face(skin=skin)]
        assert 0.14 < float(np.median(level)) < 0.97, skin
        assert float(np.percentile(level, 95) - np.percentile(level, 5)) > 0.12, f"{skin}: it has features"


@pytest.mark.parametrize("style", ["ink", "toon", "watercolour", "clay"])
def test_lines_paper_and_paint_stand_still_where_nothing_moves(floor: Floor, style: str) -> None:
    one, two = (luma(picture) for picture in floor.pictures(style, "two-shot", empty=True)[:2])
    changed = np.abs(one - two)
    assert changed.mean() < 0.012 and (changed > 0.15).mean() < 0.004, "film's own grain is all"


def test_ink_lines_of_the_set_do_not_move_with_people(floor: Floor) -> None:
    pictures = floor.pictures("ink", "two-shot")
    one, two = luma(pictures[0]), luma(pictures[1])
    far = np.zeros_like(one, bool)
    far[:, : SIZE[0] // 8] = far[:, -SIZE[0] // 8 :] = True
    assert (np.abs(one - two)[far] > 0.15).mean() < 0.005


def test_clay_is_on_twos_and_ink_on_threes(floor: Floor) -> None:
    assert probe(floor.film(staged("clay"))).rate == 12
    assert probe(floor.film(staged("ink"))).rate == 8
    assert len(floor.pictures("ink")) == 2, "a quarter of a second"


def test_full_frames_are_drawn_by_the_same_hand(floor: Floor) -> None:
    (noir, plain) = (read_pictures(floor.film(staged(name), "standard"))[0] for name in ("noir", "naturalistic"))
    assert (noir.max(axis=2).astype(int) - noir.min(axis=2)).max() <= 8
    assert saturation(plain) > 0.05
    ink = luma(read_pictures(floor.film(staged("ink"), "standard"))[0])
    assert (ink > 0.8).mean() > 0.25 and (ink < 0.45).mean() > 0.05


def test_two_processes_draw_the_same_pixels(home: Path, floor: Floor) -> None:
    floor.pictures("toon", "two-shot")  # the plate is on the shelf
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from test_styles import Floor, staged, recipe_for\n"
        "floor = Floor(Path(sys.argv[1]))\n"
        "for name in ('toon', 'noir', 'watercolour', 'clay'):\n"
        "    recipe = recipe_for(floor.vault, staged(name, 'two-shot'))\n"
        "    print(floor.engine._perform(recipe, floor.vault, lambda *_: None).outputs['picture'].content)\n"
        "floor.engine.close()\n"
    )

    def drawn(seed: str) -> str:
        import os

        here = str(Path(__file__).parent)
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code, str(home), here], capture_output=True, text=True, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert drawn("1") == drawn("2")


def test_without_opengl_a_style_is_refused_and_not_left_out(home: Path) -> None:
    floor = Floor(home)
    floor.engine._drawing = "There is no libEGL."  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(SetupMissing, match=r"noir is drawn with OpenGL.*no libEGL") as refused:
        floor.film(staged("noir"))
    assert "apt install" in (refused.value.cure or "")
