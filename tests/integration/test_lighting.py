"""Every scheme of light, measured on pictures: faces in their range, contrast by genre, colour by the hour."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from movie_director.breakdown.scheme import schemes
from movie_director.breakdown.staging import staging
from movie_director.engines.blender.company import Company, company
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.raster.exposure import MOST, front, wanted_of
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.flicker import levels
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.masks import Masks, person_of, region_of
from movie_director.engines.blender.raster.metering import Exposed, expose
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Plate, read
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of

SIZE = (192, 108)
DARKEST, LIGHTEST = "#6b4229", "#e0b090"
"""Of the skins that the crew casts."""
SCRIPT = """
INT. OFFICE - {hour}

ADA, thirty, short brown hair, and BEN, thirty, short brown hair, stand at the desk.

ADA
Well?

BEN
Well.

EXT. MARKET STREET - {hour}

Ada and Ben walk on.

ADA
Now?
"""
HOURS = {"day": "DAY", "dusk": "DUSK", "dawn": "DAWN", "night": "NIGHT", "": "NIGHT"}
LUMA = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True)
class Seen:
    """A finished picture, where in it each person's face is, and what was lit and measured."""

    picture: npt.NDArray[np.uint8]
    faces: tuple[npt.NDArray[np.bool_], ...]
    people: npt.NDArray[np.bool_]
    plate: Plate
    exposed: Exposed

    def luma(self, person: int = 0) -> npt.NDArray[np.float64]:
        return (self.picture[self.faces[person]] / 255) @ LUMA

    def shown(self) -> npt.NDArray[np.float64]:
        """The light that a screen sends, (H, W)."""
        return (self.picture / 255) ** 2.2 @ LUMA

    def contrast(self, person: int = 0) -> float:
        shown = self.shown()[self.faces[person]]
        return float(np.percentile(shown, 88) / max(np.percentile(shown, 12), 1e-3))


def staged(scheme: str = "", genre: str = "drama", size: str = "close", scene: str = "sc01", hour: str = "") -> Picture:
    film = film_of(SCRIPT.format(hour=hour or HOURS[schemes()[scheme].time if scheme else "night"]))
    film = apply_all(film, [Put(film.direction.having(genre=genre))])
    held = film.get(Scene, scene)
    assert held is not None
    if scheme:
        held = held.having(light=scheme)
    base = next(iter(film.shots(scene)))
    people = ("ada",) if size in ("close", "medium") else tuple(held.characters)
    changed = {"size": size, "subject": "ada", "to": "ben", "people": people, "walking": None, "leaving": None}
    return staging(film, held, Shot.model_validate({**base.model_dump(), **changed}))


class Set:
    """A stage that is kept, and the plates that were shot on it."""

    def __init__(self, folder: Path) -> None:
        self.place = Installation.here()
        self.hand = Stagehand(self.place)
        self.folder = folder
        self.plates: dict[str, Plate] = {}

    def plate(self, order: Picture) -> Plate:
        told = order.model_dump(mode="json")
        name = json.dumps([told["place"], told["camera"], told["light"], [p["mark"] for p in told["people"]]])
        if name not in self.plates:
            folder = self.folder / str(len(self.plates))
            folder.mkdir()
            request = {"staging": told, "folder": str(folder), "size": list(SIZE), "samples": 3}
            self.hand.order("plate", request | {"cache": str(self.place.cache / "models")}, lambda share, note: None)
            self.plates[name] = read(folder)
        return self.plates[name]

    def shoot(self, order: Picture, skin: str | None = None, **turned: float) -> Seen:
        if skin:
            dressed = [f.model_copy(update={"look": f.look.model_copy(update={"skin": skin})}) for f in order.people]
            order = order.model_copy(update={"people": tuple(dressed)})
        plate, cast = self.plate(order), self.cast(order)
        models = [Model.of(p, f.look.skin, n) for n, (p, f) in enumerate(zip(cast.people, order.people, strict=True))]
        skins = [Skin(s.positions, s.normals) for s in cast.at(0.5)]
        lens, config = Lens(order.camera.lens, order.camera.fstop, order.camera.focus), self.place.colour_config()
        with Film(plate, models, skins, size=SIZE, config=config, lens=lens) as film:
            exposed = expose(film, plate, cast.people, models, [(0.0, skins)], order, config)
            if turned:
                film.turn(turned)
            picture = film.picture(skins, 0.0)
        return Seen(picture, *faces(plate, cast, models, skins), plate, exposed)

    def cast(self, order: Picture) -> Company:
        told: dict[str, Any] = {"rate": 24, "frames": 24, "ticks_per_second": 24000, "lines": [], "visemes": []}
        return company(order, told, self.place.people_data())


def faces(
    plate: Plate, cast: Company, models: list[Model], skins: list[Skin]
) -> tuple[tuple[npt.NDArray[np.bool_], ...], npt.NDArray[np.bool_]]:
    """Where each person's face is, and where anybody is."""
    parts = [np.where(front(p, m.translucency), 2, 0) for p, m in zip(cast.people, models, strict=True)]  # type: ignore[arg-type]
    masks = Masks(SIZE, [(m.triangles, r.astype(np.int32)) for m, r in zip(models, parts, strict=True)])
    masks.place([s.positions for s in skins])
    codes, _ = masks.draw((plate.projection @ plate.view).astype(np.float32), -plate.view[2], range(len(skins)))
    masks.release()
    found = tuple((person_of(codes) == n) & (region_of(codes) == 2) for n in range(len(skins)))
    return found, person_of(codes) >= 0


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Set]:
    made = Set(tmp_path_factory.mktemp("light"))
    yield made
    made.hand.close()


@pytest.mark.parametrize("scheme", sorted(schemes()))
def test_the_darkest_and_the_lightest_face_are_in_the_schemes_range(stage: Set, scheme: str) -> None:
    order = staged(scheme)
    for skin in (DARKEST, LIGHTEST):
        seen = stage.shoot(order, skin)
        low, high = wanted_of(float(LUMA @ linear(skin)), order.light.faces)
        assert low - 0.03 <= float(np.median(seen.luma())) <= high + 0.03, skin
        assert abs(seen.exposed.stops) <= MOST and not seen.exposed.words, skin


def test_two_people_of_unlike_skin_are_both_readable(stage: Set) -> None:
    order = staged("night-practicals", size="two-shot")
    looks = [
        f.model_copy(update={"look": f.look.model_copy(update={"skin": skin})})
        for f, skin in zip(order.people, (DARKEST, LIGHTEST), strict=True)
    ]
    seen = stage.shoot(order.model_copy(update={"people": tuple(looks)}))
    levels_ = [float(np.median(seen.luma(person))) for person in (0, 1)]
    assert 0.22 < levels_[0] < levels_[1] < 0.6


@pytest.mark.parametrize(("scheme", "stops"), [("soft-day", 0.6), ("golden-hour", 0.6), ("noir", 0.7)])
def test_the_set_is_as_bright_in_the_close_up_as_in_the_two_shot(stage: Set, scheme: str, stops: float) -> None:
    """Points of the set that both shots see, compared as they are shown."""
    wide, close = (stage.shoot(staged(scheme, size=size), LIGHTEST) for size in ("two-shot", "close"))
    points = close.plate.world()[~close.people & (close.plate.depth < 50)]
    shown = close.shown()[~close.people & (close.plate.depth < 50)]
    seen = np.concatenate([points, np.ones((len(points), 1), np.float32)], axis=1) @ wide.plate.view.T
    ahead = -seen[:, 2]
    clip = seen @ wide.plate.projection.T
    x = ((clip[:, 0] / clip[:, 3] * 0.5 + 0.5) * SIZE[0]).astype(int)
    y = ((0.5 - clip[:, 1] / clip[:, 3] * 0.5) * SIZE[1]).astype(int)
    inside = (ahead > 0.3) & (x >= 0) & (x < SIZE[0]) & (y >= 0) & (y < SIZE[1])
    x, y, ahead, shown = x[inside], y[inside], ahead[inside], shown[inside]
    same = (np.abs(wide.plate.depth[y, x] - ahead) < 0.08) & ~wide.people[y, x]
    assert same.sum() > 300, "both see some of the set"
    change = np.log2(np.maximum(shown[same], 1e-3) / np.maximum(wide.shown()[y, x][same], 1e-3))
    assert abs(float(np.median(change))) < stops
    exposures = [each.plate.exposure + each.exposed.stops for each in (wide, close)]
    assert abs(exposures[0] - exposures[1]) < stops
    assert staged(scheme, size="close").light == staged(scheme, size="two-shot").light


def test_the_sun_comes_through_the_window_and_draws_on_the_wall(stage: Set) -> None:
    """Without it nothing else changes but the exposure, so that points are compared with the set's middle one."""
    order = staged("hard-day", size="two-shot")
    dull = order.model_copy(update={"light": order.light.model_copy(update={"sun": 0.0})})
    shots = [stage.shoot(each, LIGHTEST) for each in (order, dull)]
    shown = [seen.shown() / np.median(seen.shown()[~seen.people]) for seen in shots]
    drawn = (shown[0] > 1.5 * shown[1]) & ~shots[0].people
    assert 0.15 < drawn.mean() < 0.5


def test_noir_has_more_contrast_on_faces_than_comedy(stage: Set) -> None:
    noir, comedy = (stage.shoot(staged(genre=genre, hour="DAY")).contrast() for genre in ("noir", "comedy"))
    assert noir > 1.5 * comedy


def test_moonlight_is_bluer_than_the_golden_hour(stage: Set) -> None:
    def blue(scheme: str, scene: str) -> float:
        whole = stage.shoot(staged(scheme, size="two-shot", scene=scene)).picture.astype(float).mean(axis=(0, 1))
        return float(whole[2] / whole[0])

    assert blue("moonlit", "sc01") > 1.0 > 1.3 * blue("golden-hour", "sc01")
    assert blue("moonlit", "sc02") > 1.0 > 1.3 * blue("golden-hour", "sc02")


def test_the_key_stays_on_one_side_of_the_set(stage: Set) -> None:
    for scheme in ("soft-day", "noir"):
        sides: set[float] = set()
        for size in ("two-shot", "close", "over-shoulder", "wide"):
            order = staged(scheme, size=size)
            key = next(lamp for lamp in stage.plate(order).lamps if lamp.name == "key")
            middle = np.mean([f.mark.x for f in order.people])
            sides.add(float(np.sign(key.location[0] - middle)))
        assert len(sides) == 1, scheme


def test_horror_lights_the_chin_brighter_than_the_brow(stage: Set) -> None:
    def share(scheme: str) -> float:
        seen = stage.shoot(staged(scheme), "#c58c6c")
        rows = np.flatnonzero(seen.faces[0].any(axis=1))
        level = (seen.picture / 255) @ LUMA
        tall = len(rows) // 4
        brow, chin = rows[:tall], rows[-tall:]
        return float(np.mean(level[chin][seen.faces[0][chin]]) / np.mean(level[brow][seen.faces[0][brow]]))

    assert share("horror") > 1.15 > share("soft-day")


def test_fire_moves_on_the_face_and_a_steady_light_does_not(stage: Set) -> None:
    order = staged("firelight")
    flicker = order.light.flicker
    seen = [
        float(np.median(stage.shoot(order, None, **levels(flicker, 0, t)).luma())) for t in (0.0, 0.3, 0.6, 0.9, 1.2)
    ]
    assert max(seen) - min(seen) > 0.02
    assert levels(staged("soft-day").light.flicker, 0, 0.3) == {}


def test_what_is_outside_the_window_agrees_with_the_hour(stage: Set) -> None:
    @cache
    def shown(scheme: str) -> npt.NDArray[np.float64]:
        seen = stage.shoot(staged(scheme, size="wide"))
        far = seen.plate.depth > 11.5
        assert far.sum() > 40, "the window is seen"
        return seen.picture[far].astype(float).mean(axis=0)

    light = {name: float((shown(name) / 255) ** 2.2 @ LUMA) for name in ("soft-day", "moonlit")}
    assert light["soft-day"] > 3 * light["moonlit"]
    assert shown("golden-hour")[0] > 1.15 * shown("golden-hour")[2]
    # Across the street somebody has lit their lamps.
    assert shown("blue-hour")[2] > 1.03 * shown("blue-hour")[0]
