"""The rasteriser on a small made-up plate: a floor, a wall, a key lamp, and people made of balls."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from movie_director.engines.blender.raster.film import Film, Picture, draw
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Fog, Lamp, Plate, read
from movie_director.engines.blender.raster.titles import card
from movie_director.errors import EngineFailed

SIZE = (160, 90)
SHARP = Lens(length=18, fstop=64, focus=3)


def plate(falls: str = "") -> Plate:
    """A floor and, 6 m away, a wall; the eye is 1.5 m up, looking along +y."""
    width, height = SIZE
    view = np.array([[1, 0, 0, 0], [0, 0, 1, -1.5], [0, -1, 0, -3], [0, 0, 0, 1]], np.float32)
    near, far, wide = 0.1, 100.0, 2 * 18 / 36
    projection = np.zeros((4, 4), np.float32)
    projection[0, 0], projection[1, 1] = wide, wide * width / height
    projection[2, 2:], projection[3, 2] = ((far + near) / (near - far), 2 * far * near / (near - far)), -1
    y = (1 - (np.arange(height) + 0.5) / height * 2) / projection[1, 1]
    floor = np.where(y < 0, 1.5 / np.maximum(-y, 1e-6), np.inf)
    depth = np.repeat(np.minimum(floor, 6.0)[:, None], width, axis=1).astype(np.float32)
    key = Lamp("key", "AREA", (-1.5, -2.5, 3.2), (0.35, 0.6, -0.7), 120, (1, 0.9, 0.8), 0.6, 0, 0, True, (1.0, 1.0))
    probes = np.zeros((2, 9, 3), np.float32)
    probes[:, 0] = 1.2
    picture = np.full((height, width, 3), 0.3, np.float32)
    return Plate(picture, depth, {"key": picture * 0.6}, probes, view, projection, (key,), 0.0, "", None, falls)


def ball(centre: tuple[float, float, float], radius: float, person: int = 0) -> tuple[Model, Skin]:
    """A ball, stretched to the height of a person where its centre is 0.85 m up."""
    rings, sides = 16, 24
    up, around = np.meshgrid(np.linspace(0, np.pi, rings), np.linspace(0, 2 * np.pi, sides), indexing="ij")
    normal = np.stack([np.sin(up) * np.cos(around), np.sin(up) * np.sin(around), np.cos(up)], axis=-1).reshape(-1, 3)
    corner = (np.arange(rings - 1)[:, None] * sides + np.arange(sides - 1)).ravel()
    triangles = np.concatenate(
        [
            np.stack([corner, corner + sides, corner + 1], 1),
            np.stack([corner + 1, corner + sides, corner + sides + 1], 1),
        ]
    )
    tall = np.array([radius, radius, 0.85 if centre[2] == 0.85 else radius])
    colour = np.tile(np.array([0.6, 0.1, 0.1], np.float32), (len(normal), 1))
    model = Model(triangles.astype(np.int32), colour, np.full(len(normal), 0.6, np.float32), person)
    return model, Skin((normal * tall + centre).astype(np.float32), normal.astype(np.float32))


def shot(config: Path, scene: Plate, *people: tuple[Model, Skin], lens: Lens = SHARP) -> Picture:
    return draw(scene, people, size=SIZE, config=config, lens=lens)


def test_a_plate_is_read_as_the_stage_writes_it(tmp_path: Path) -> None:
    made = plate()
    facts = dataclasses.asdict(made.lamps[0])
    facts["type"] = facts.pop("kind")
    facts |= {"mirrored": False, "reached": [[[0.35, 0.0], [0.9, 1.0]]]}
    fog = {"on": True, "colour": [0.1, 0.1, 0.2], "start": 5, "end": 20, "most": 0.5}
    told = {"lights": [facts], "exposure": 0.35, "look": "", "fog": fog, "falls": "rain"}
    (tmp_path / "plate.json").write_text(json.dumps(told))
    np.savez(
        tmp_path / "plate.npz",
        plate=made.picture,
        depth=made.depth,
        lit_key=made.lit["key"],
        probes=made.probes,
        view=made.view,
        projection=made.projection,
    )
    got = read(tmp_path)
    lamp = dataclasses.replace(made.lamps[0], mirrored=False, reached=(((0.35, 0.0), (0.9, 1.0)),))
    assert got.lamps == (lamp,) and got.falls == "rain" and got.exposure == 0.35
    assert np.allclose(lamp.seen_at(0, np.array([0.0, 0.625, 2.0], np.float32)), [0, 0.5, 1])
    assert got.fog == Fog((0.1, 0.1, 0.2), 5, 20, 0.5)
    assert np.array_equal(got.lit["key"], made.lit["key"])
    with pytest.raises(EngineFailed):
        read(tmp_path / "nothing")


def test_the_plate_knows_where_its_pixels_are() -> None:
    world = plate().world()
    assert np.allclose(world[-1, :, 2], 0, atol=0.02)
    assert np.allclose(world[0, :, 1], 3, atol=1e-3)
    assert plate().overscan(18) == pytest.approx(1)


def test_the_lens_is_sharp_where_it_is_focused_and_softer_far_from_there() -> None:
    lens = Lens(length=50, fstop=2, focus=2)
    discs = lens.disc(np.array([1.0, 1.8, 2.0, 3.0, 9.0], np.float32), 640)
    assert discs[2] == 0 and discs[0] > discs[1] and discs[4] > discs[3] > 0


def test_the_same_picture_comes_out_twice(config: Path) -> None:
    people = [ball((0, 0, 0.85), 0.25), ball((0.7, 0.4, 0.85), 0.25, 1)]
    one, two = (shot(config, plate("rain"), *people) for _ in range(2))
    assert one.shape == (90, 160, 3) and one.dtype == np.uint8
    assert np.array_equal(one, two)


def test_a_person_is_drawn_where_they_stand_and_darkens_the_floor_behind(config: Path) -> None:
    empty, peopled = shot(config, plate()), shot(config, plate(), ball((0, 0, 0.85), 0.25))
    red = peopled[:, :, 0].astype(int) - peopled[:, :, 1]
    assert abs(np.nonzero(red > 60)[1].mean() - 80) < 4
    untouched = np.abs(red) < 25
    darker = (empty.astype(int).sum(2) - peopled.astype(int).sum(2) > 30) & untouched
    assert darker.sum() > 40
    # The key stands to the left: its shadow falls to the right.
    assert np.nonzero(darker)[1].mean() > 82


def test_the_set_hides_what_is_behind_it(config: Path) -> None:
    empty, hidden = shot(config, plate()), shot(config, plate(), ball((0, 5, 1.5), 0.3))
    red = hidden[:, :, 0].astype(int) - hidden[:, :, 1]
    assert not (red > 60).any() and empty.shape == hidden.shape


def test_one_person_shades_another(config: Path) -> None:
    front = ball((-0.6, -1.12, 1.79), 0.3)
    alone = shot(config, plate(), ball((0, 0, 0.85), 0.25))
    shaded = shot(config, plate(), ball((0, 0, 0.85), 0.25), front)
    body = np.s_[56:68, 77:83]
    assert shaded[body].mean() < alone[body].mean() - 10


def test_a_lamp_that_the_set_hides_from_a_mark_does_not_light_who_stands_there(config: Path) -> None:
    scene = plate()
    hidden = dataclasses.replace(scene, lamps=(dataclasses.replace(scene.lamps[0], visibility=(0.0, 1.0)),))
    body = np.s_[56:68, 77:83]
    lit, unlit = (shot(config, each, ball((0, 0, 0.85), 0.25))[body].mean() for each in (scene, hidden))
    assert unlit < lit - 10


def test_a_lamp_that_a_table_hides_from_the_knees_lights_the_face_in_full(config: Path) -> None:
    scene = plate()

    def rows(reached: tuple[tuple[float, float], ...]) -> np.ndarray:
        lamp = dataclasses.replace(scene.lamps[0], reached=(reached,))
        return shot(config, dataclasses.replace(scene, lamps=(lamp,)), ball((0, 0, 0.85), 0.25))[:, 78:82].mean((1, 2))

    whole, above = rows(((0.35, 1.0), (1.65, 1.0))), rows(((0.35, 0.0), (0.9, 0.0), (1.2, 1.0), (1.65, 1.0)))
    assert abs(whole[36:49] - above[36:49]).max() < 2, "head and chest"
    assert (whole[63:70] - above[63:70]).min() > 10, "knees"


def test_a_lamp_glints_on_what_is_smooth_only_where_it_is_mirrored(config: Path) -> None:
    scene = plate()
    hidden = dataclasses.replace(scene, lamps=(dataclasses.replace(scene.lamps[0], mirrored=False),))
    model, skin = ball((0, 0, 0.85), 0.25)
    smooth = dataclasses.replace(model, colour=model.colour * 0.05, roughness=model.roughness * 0.4)
    body = np.s_[45:70, 73:87]
    glint, none = (int(shot(config, each, (smooth, skin))[body].max()) for each in (scene, hidden))
    assert glint > none + 30


def test_nobody_lies_in_the_way_of_their_own_light_when_a_lamp_is_wide(config: Path) -> None:
    scene = plate()
    lamp = dataclasses.replace(scene.lamps[0], size=3.0)
    people = [ball((0.3 * n, -0.9, 1.2 + 0.2 * n), 0.28) for n in (-2, 2)]
    casting, open_ = (
        shot(config, dataclasses.replace(scene, lamps=(dataclasses.replace(lamp, casts=casts),)), *people)
        for casts in (True, False)
    )
    red = (open_[..., 0].astype(int) - open_[..., 1] > 60) & (casting[..., 0].astype(int) - casting[..., 1] > 60)
    assert red.sum() > 200
    assert np.percentile(open_[red].astype(int).sum(axis=1) - casting[red].astype(int).sum(axis=1), 97) < 12


def test_a_fold_of_white_cloth_lights_itself_and_one_of_dark_cloth_does_not(config: Path) -> None:
    tall, deep = np.meshgrid(np.linspace(0.6, 1.8, 13), np.linspace(-0.5, 0.5, 21), indexing="ij")
    points = np.stack([deep * 0.5, -np.abs(deep) * 1.2, tall], axis=-1).reshape(-1, 3).astype(np.float32)
    side = np.sign(deep.ravel() + 1e-6)
    normals = np.stack([-0.92 * side, np.full(len(side), -0.38), np.zeros(len(side))], axis=1).astype(np.float32)
    corner = (np.arange(12)[:, None] * 21 + np.arange(20)).ravel()
    triangles = np.concatenate(
        [np.stack([corner, corner + 1, corner + 21], 1), np.stack([corner + 1, corner + 22, corner + 21], 1)]
    ).astype(np.int32)
    # It is lined: cloth that is open to its back would be as bright as that.
    points = np.concatenate([points, points + np.array([0, 0.05, 0], np.float32)])
    normals, triangles = np.tile(normals, (2, 1)), np.concatenate([triangles, triangles + len(points) // 2])
    dark = dataclasses.replace(plate(), lamps=(), lit={})

    def left(albedo: float) -> float:
        """How bright the bottom of the fold is beside its edge."""
        model = Model(triangles, np.full((len(points), 3), albedo, np.float32), np.full(len(points), 1.0, np.float32))
        skin = Skin(points, normals)
        with Film(dark, [model], [skin], size=SIZE, config=config, lens=SHARP) as film:
            film.picture([skin], 0.0)
            row = film.scene()[48, :, 1]
        return float(row[80] / row[85])

    assert left(0.9) > left(0.05) + 0.03


def test_edges_are_smooth_and_a_person_out_of_focus_is_soft(config: Path) -> None:
    def reach(picture: Picture) -> int:
        row = picture[62, :, 0].astype(int) - picture[62, :, 1]
        return int((row > 8).sum())

    sharp = shot(config, plate(), ball((0, 0, 0.85), 0.25))
    soft = shot(config, plate(), ball((0, 0, 0.85), 0.25), lens=Lens(length=18, fstop=0.5, focus=0.25))
    row = sharp[62, :, 0].astype(int) - sharp[62, :, 1]
    assert ((row > 20) & (row < row.max() * 0.6)).any()
    assert reach(soft) >= reach(sharp) + 3


def test_no_lamp_needs_to_be_there(config: Path) -> None:
    dark = dataclasses.replace(plate(), lamps=(), lit={})
    assert shot(config, dark, ball((0, 0, 0.85), 0.25)).mean() > 40


def test_nobody_needs_to_be_there(config: Path) -> None:
    picture = shot(config, plate())
    assert picture.std() < 40 and picture.mean() > 60


@pytest.mark.parametrize("style", ["title", "credits"])
def test_cards_fade_in_and_out(style: str) -> None:
    told = {"style": style, "heading": "Lost Property", "lines": ["Nora|Anna Ångström"], "frames": 48, "rate": 24}
    pictures = list(card(told, 160, 90))
    assert len(pictures) == 48 and pictures[0].shape == (90, 160, 3)
    assert pictures[0].mean() < 3 > pictures[-1].mean()
    assert pictures[24].max() > 150
    again = list(card(told, 160, 90))
    assert all(np.array_equal(a, b) for a, b in zip(pictures, again, strict=True))


def test_credits_longer_than_the_picture_roll() -> None:
    told = {"style": "credits", "heading": "Cast", "lines": [f"Role {i}|Name {i}" for i in range(40)], "frames": 60}
    pictures = list(card(told, 160, 90))
    assert not np.array_equal(pictures[25] > 120, pictures[30] > 120)


def test_cloth_is_dark_beside_what_lies_on_it_and_darkest_away_from_the_light(config: Path) -> None:
    def card(left: float, right: float, y: float) -> tuple[Model, Skin]:
        across, tall = np.meshgrid(np.linspace(left, right, 9), np.linspace(1.2, 1.8, 9))
        points = np.stack([across, np.full(across.shape, y), tall], axis=-1).reshape(-1, 3).astype(np.float32)
        corner = (np.arange(8)[:, None] * 9 + np.arange(8)).ravel()
        triangles = np.concatenate(
            [np.stack([corner, corner + 1, corner + 9], 1), np.stack([corner + 1, corner + 10, corner + 9], 1)]
        )
        normals = np.tile(np.array([0, -1, 0], np.float32), (81, 1))
        white = np.full((81, 3), 0.8, np.float32)
        return Model(triangles.astype(np.int32), white, np.ones(81, np.float32)), Skin(points, normals)

    scene = plate()
    lamp = dataclasses.replace(scene.lamps[0], location=(-3.0, -2.5, 1.5), direction=(0.8, 0.6, 0.0), casts=False)
    # Near enough that a pixel is 4 mm wide; the strip lies 8 mm before the cloth.
    near = dataclasses.replace(scene, lamps=(lamp,), lit={}, depth=np.full_like(scene.depth, 6.0))
    people = [card(-0.35, 0.35, -2.36), card(-0.05, 0.05, -2.368)]
    models, skins = [m for m, _ in people], [s for _, s in people]
    with Film(near, models, skins, size=SIZE, config=config, lens=dataclasses.replace(SHARP, focus=0.64)) as film:
        film.picture(skins, 0.0)
        row = film.scene()[45, :, 1]
    pixel = 0.632 / (SIZE[0] / 2)
    edges = [80 + round(side * 0.05 / pixel) for side in (-1, 1)]
    towards, away = row[edges[0] - 2], row[edges[1] + 1]
    open_ = row[edges[1] + 12]
    assert away < 0.93 * open_
    assert away < towards * open_ / row[edges[0] - 12]


def test_a_lamp_that_nobody_sees_costs_nothing_and_changes_nothing(config: Path) -> None:
    scene, body = plate(), ball((0, 0, 0.85), 0.25)
    hidden = dataclasses.replace(scene.lamps[0], name="rim", casts=False, visibility=(0.0, 0.0), reached=(((1, 0.0),),))
    assert not hidden.reaches and scene.lamps[0].reaches
    both = dataclasses.replace(scene, lamps=(*scene.lamps, hidden))
    assert np.array_equal(shot(config, both, body), shot(config, scene, body))


def test_snow_falls_slowly_and_brightens_the_picture_where_its_flakes_are(config: Path):
    pictures = []
    with Film(plate("snow"), [], [], size=SIZE, config=config, lens=SHARP) as film:
        pictures = [film.picture([], time).astype(float).mean(axis=2) for time in (0.5, 0.55)]
    dry = shot(config, plate()).astype(float).mean(axis=2)
    flakes = pictures[0] - dry
    assert (flakes > 6).sum() > 60
    assert (flakes < -25).sum() == 0
    # A twentieth of a second on they are a little lower, and not where they were.
    still = np.abs(pictures[1] - pictures[0])
    assert (still > 6).sum() > 40


def test_snow_falls_beyond_the_walls_of_a_room_and_not_within(config: Path):
    def fallen(room: tuple[float, float, float, float]) -> npt.NDArray[np.float64]:
        with Film(replace(plate("snow"), room=room), [], [], size=SIZE, config=config, lens=SHARP) as film:
            seen = film.picture([], 0.5).astype(float)
        with Film(plate(), [], [], size=SIZE, config=config, lens=SHARP) as film:
            return seen - film.picture([], 0.5).astype(float)

    assert not fallen((-90.0, 90.0, -90.0, 90.0)).any()
    # The wall at 6 m is where one looks through: all that falls in front of it, and in the room, is left out.
    assert (fallen((-90.0, 90.0, -90.0, 1.0)) > 1).sum() > 12


def test_lightning_is_out_but_for_its_flashes(config: Path):
    bare = plate()
    struck = Lamp("lightning", "SPOT", (4, -6, 9), (-0.3, 0.5, -0.8), 9000, (0.8, 0.9, 1), 0.5, 0.5, 0.2, True, (1.0,))
    flash = np.full_like(bare.picture, 0.4)
    stormy = replace(
        bare, picture=bare.picture + flash, lit={**bare.lit, "lightning": flash}, lamps=(*bare.lamps, struck)
    )
    with Film(stormy, [], [], size=SIZE, config=config, lens=SHARP) as film:
        dark = film.picture([], 0.0).astype(float)
        film.turn({"lightning": 1.0})
        bright = film.picture([], 0.0).astype(float)
        film.turn({})
        again = film.picture([], 0.0).astype(float)
    assert np.abs(dark - shot(config, bare)).max() <= 2
    assert bright.mean() > 1.25 * dark.mean()
    assert (again == dark).all()


def test_dust_goes_along_the_ground_and_rain_down(config: Path):
    def streaks(falls: str) -> tuple[float, float]:
        with Film(plate(falls), [], [], size=SIZE, config=config, lens=SHARP) as film:
            seen = film.picture([], 0.5).astype(float).mean(axis=2) - shot(config, plate()).astype(float).mean(axis=2)
        bright = np.clip(seen, 0, 30)
        return float(np.abs(np.diff(bright, axis=1)).sum()), float(np.abs(np.diff(bright, axis=0)).sum())

    across, down = streaks("rain")
    assert across > down
    across, down = streaks("dust")
    assert down > across


@dataclasses.dataclass
class Balls:
    """A background of balls that roll to the right."""

    models: list[Model]
    skins: list[Skin]

    def at(self, seconds: float) -> list[Skin]:
        return [Skin(s.positions + np.array([0.5 * seconds, 0, 0], np.float32), s.normals) for s in self.skins]

    def places(self, seconds: float) -> list[tuple[float, float]]:
        return [(float(s.positions[:, 0].mean()), float(s.positions[:, 1].mean())) for s in self.at(seconds)]


def rolling(*at: tuple[float, float]) -> Balls:
    made = [ball((x, y, 0.85), 0.25, 1) for x, y in at]
    return Balls([model for model, _ in made], [skin for _, skin in made])


def filmed(
    config: Path, *times: float, background: Balls | None = None, cast: bool = True
) -> list[npt.NDArray[np.uint8]]:
    people = [ball((0.0, 0.0, 0.85), 0.25)] if cast else []
    models, skins = [model for model, _ in people], [skin for _, skin in people]
    with Film(plate(), models, skins, size=SIZE, config=config, lens=SHARP, background=background) as film:
        return [film.picture(skins, time) for time in times]


def apart(a: npt.NDArray[np.uint8], b: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    return (np.abs(a.astype(int) - b.astype(int)).max(axis=2)) > 12


def test_the_background_is_drawn_behind_the_cast_with_its_shadows_and_moves_by_itself(config: Path) -> None:
    (alone,) = filmed(config, 0.0)
    first, later = filmed(config, 0.0, 1.0, background=rolling((0.0, 1.5), (1.4, 1.5)))
    changed = apart(alone, first)
    assert changed.mean() > 0.01
    middle = changed[35:60, SIZE[0] // 2 - 4 : SIZE[0] // 2 + 4]
    assert middle.mean() < 0.1  # who stands before them is not painted over
    assert apart(first, later).mean() > 0.01
    assert (filmed(config, 0.0, background=rolling((0.0, 1.5), (1.4, 1.5)))[0] == first).all()


def test_a_background_darkens_the_floor_at_its_feet_where_nobody_else_is(config: Path) -> None:
    (bare,), (with_one,) = (
        filmed(config, 0.0, cast=False),
        filmed(config, 0.0, background=rolling((0.8, 1.0)), cast=False),
    )
    lower = with_one[60:].astype(int).sum(axis=2) - bare[60:].astype(int).sum(axis=2)
    assert lower.min() < -20


def test_who_is_high_in_the_frame_is_whole_where_there_is_a_background(config: Path) -> None:
    model, skin = ball((1.9, 0.0, 2.3), 0.45)
    found: list[Picture] = []
    for behind in (rolling((-1.5, 1.5)), None):
        with Film(plate(), [model], [skin], size=SIZE, config=config, lens=SHARP, background=behind) as film:
            found.append(film.picture([skin], 0.0))
    first, second = found
    right = slice(SIZE[0] // 2, None)
    assert apart(second, filmed(config, 0.0, cast=False)[0])[:30, right].any()
    assert not apart(first, second)[:40, right].any()
