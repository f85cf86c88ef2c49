"""A camera that travels over a set known from a few keys, against the same set drawn from everywhere by ray casting.

The set: a wall 6 m away with checks and a board 2.6 m away with stripes, over a floor. It is drawn finely, so that
what is measured is the move, not the sampling.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pytest

from movie_director.engines.blender.raster import framing
from movie_director.engines.blender.raster.film import Film, Picture
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.operated import Operated
from movie_director.engines.blender.raster.plate import Floats, Plate, Sight
from movie_director.film.shot import Move as Kind
from movie_director.operations.camera import Camera, Move, Pull
from movie_director.operations.path import Pose, path

SIZE = (320, 180)
REST = Camera(position=(0.0, -3.0, 1.5), target=(0.0, 0.0, 1.3), lens=30, focus=2.6, fstop=64)
SECONDS = 2.0
BOARD, WALL = -0.4, 3.0
"""Where the board and the wall stand, in metres along y."""


class Drawn(NamedTuple):
    picture: Floats
    depth: Floats


def cast(pose: Pose, size: tuple[int, int], lens: float, shape: float) -> Drawn:
    """The set as it is from a pose, by rays; four a pixel."""
    width, height = size
    right, up, forward = (np.array(v) for v in pose.axes)
    sums, deep = np.zeros((height, width, 3)), None
    for dx, dy in ((0.5, 0.5), (0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)):
        x = ((np.arange(width) + dx) / width * 2 - 1) * 18 / lens
        y = (1 - (np.arange(height) + dy) / height * 2) * 18 / lens / shape
        ray = forward + x[None, :, None] * right + y[:, None, None] * up
        colour, depth = hit(np.array(pose.position), ray)
        if deep is None:
            deep = depth
        else:
            sums += colour / 4
    assert deep is not None
    return Drawn(sums.astype(np.float32), deep.astype(np.float32))


def hit(eye: Floats, ray: Floats) -> tuple[Floats, Floats]:
    """Colour and depth (rays have length 1 along the camera's axis)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        wall = (WALL - eye[1]) / ray[..., 1]
        board = (BOARD - eye[1]) / ray[..., 1]
        floor = np.where(ray[..., 2] < 0, -eye[2] / ray[..., 2], np.inf)
    wall = np.where(wall > 0, wall, 1e3)
    at_wall, at_board, at_floor = (eye + ray * np.minimum(t, 1e3)[..., None] for t in (wall, board, floor))
    checks = (np.floor(at_wall[..., 0] / 0.5) + np.floor(at_wall[..., 2] / 0.5)) % 2
    colour = np.stack([0.10 + 0.3 * checks, 0.14 + 0.3 * checks, 0.45 + 0.1 * checks], axis=-1)
    depth = wall.copy()
    tiles = (np.floor(at_floor[..., 0] / 0.4) + np.floor(at_floor[..., 1] / 0.4)) % 2
    low = floor < depth
    colour[low] = np.stack([0.2 + 0.15 * tiles, 0.2 + 0.15 * tiles, 0.12 + 0.05 * tiles], axis=-1)[low]
    depth = np.where(low, floor, depth)
    on = (np.abs(at_board[..., 0]) < 0.45) & (at_board[..., 2] > 0.5) & (at_board[..., 2] < 1.85) & (board > 0)
    stripes = np.floor(at_board[..., 2] / 0.15) % 2
    colour[on] = np.stack([0.75 - 0.45 * stripes, 0.12 + 0 * stripes, 0.06 + 0 * stripes], axis=-1)[on]
    return colour, np.where(on, board, depth)


def plate(camera: Camera, size: tuple[int, int] = SIZE) -> Plate:
    """What the stage would render of this set for a camera: a sight from each key of its path."""
    keys = framing.track(camera, 0, SECONDS).keys
    if not keys:
        keys = (framing.Key(path(camera, 0), 0.0, 1.0, 1.0),)
    sights: list[Sight] = []
    for key in keys:
        pixels = key.size(size)
        shape, lens = pixels[0] / pixels[1], key.pose.lens / key.wide
        drawn = cast(key.pose, pixels, lens, shape)
        view, projection = framing.view(key.pose), framing.projection(lens, 36.0, shape)
        sights.append(Sight(drawn.picture, drawn.depth, {}, view, projection))
    first = sights[0]
    probes = np.zeros((1, 9, 3), np.float32)
    probes[:, 0] = 1.5
    still = Plate(first.picture, first.depth, {}, probes, first.view, first.projection, (), 0.0, "", None, False)
    return dataclasses.replace(still, others=tuple(sights[1:]))


def going(kind: Kind, amount: float, **fields: object) -> Camera:
    return REST.model_copy(update={"move": Move(kind=kind, amount=amount), **fields})


def film(config: Path, camera: Camera, times: tuple[float, ...], *, made: Plate | None = None) -> list[Picture]:
    lens = Lens(camera.lens, camera.fstop, camera.focus)
    with Film(
        made or plate(camera),
        [],
        [],
        size=SIZE,
        config=config,
        lens=lens,
        camera=camera,
        seconds=SECONDS,
        shutter=0.001,
    ) as shot:
        return [shot.picture([], t) for t in times]


def truth(camera: Camera, time: float) -> Picture:
    """The picture that a camera would really take: rays, the test's square-root view, and the vignette of all films."""
    pose = path(camera, time / SECONDS, 0, SECONDS)
    light = cast(pose, SIZE, pose.lens, SIZE[0] / SIZE[1]).picture
    y, x = (np.mgrid[0 : SIZE[1], 0 : SIZE[0]] + 0.5) / np.array([SIZE[1], SIZE[0]])[:, None, None] - 0.5
    away = np.clip((np.hypot(x, y * SIZE[1] / SIZE[0]) - 0.22) / (0.66 - 0.22), 0, 1)
    light = light * (1 - 0.16 * away * away * (3 - 2 * away))[..., None]
    return (np.sqrt(np.clip(light, 0, 1)) * 255).astype(np.uint8)


def alike(one: Picture, two: Picture) -> float:
    """SSIM of two pictures' luma over blocks of 8 pixels, 0 to 1 (Wang et al., 2004)."""
    a, b = (picture.astype(np.float64).mean(axis=2) for picture in (one, two))

    def mean(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        rows, columns = values.shape[0] // 8 * 8, values.shape[1] // 8 * 8
        return values[:rows, :columns].reshape(rows // 8, 8, columns // 8, 8).mean(axis=(1, 3))

    ma, mb = mean(a), mean(b)
    va, vb, both = mean(a * a) - ma**2, mean(b * b) - mb**2, mean(a * b) - ma * mb
    top = (2 * ma * mb + 6.5) * (2 * both + 58.5)
    return float((top / ((ma**2 + mb**2 + 6.5) * (va + vb + 58.5))).mean())


def red(picture: Picture) -> npt.NDArray[np.bool_]:
    """Where the board is."""
    return picture[..., 0].astype(int) - picture[..., 2] > 50


MOVES: tuple[tuple[Kind, float], ...] = (
    ("truck-right", 0.4),
    ("push-in", 0.6),
    ("pull-out", 0.12),
    ("crane-up", 0.25),
    ("orbit-left", 0.4),
    ("dolly-zoom-in", 0.8),
    ("pan-left", 0.6),
    ("tilt-down", 0.6),
    ("whip-right", 0.3),
    ("handheld", 1.0),
)


@pytest.mark.parametrize(("kind", "amount"), MOVES)
def test_a_moving_camera_sees_what_is_there(config: Path, kind: Kind, amount: float):
    camera = going(kind, amount)
    times = (0.0, 0.5, 1.0, 1.5, 2.0)
    still = truth(REST, 0)
    for time, got in zip(times, film(config, camera, times), strict=True):
        true = truth(camera, time)
        assert alike(got, true) > 0.9, (kind, time)
        # Nothing is torn: hardly a pixel is off by much, and those are slivers beside edges.
        off = np.abs(got.astype(int) - true).max(axis=2) > 60
        assert off.mean() < 0.03, (kind, time)
        whole = off[: SIZE[1] // 6 * 6, : SIZE[0] // 5 * 5].reshape(SIZE[1] // 6, 6, SIZE[0] // 5, 5).all(axis=(1, 3))
        assert not whole.any(), (kind, time)
    if kind != "handheld":
        assert min(alike(still, truth(camera, t)) for t in (0.0, 2.0)) < 0.6


def test_a_truck_has_parallax_near_things_go_by_faster_than_far_ones(config: Path):
    first, last = film(config, going("truck-right", 0.4), (0.0, 2.0))
    board = [float(np.nonzero(red(picture).any(axis=0))[0].mean()) for picture in (first, last)]
    near = board[0] - board[1]
    assert near == pytest.approx(0.4 * SIZE[0], abs=4)
    rows = [picture[8:24].astype(float).mean(axis=(0, 2)) for picture in (first, last)]
    errors = [
        np.abs(rows[0][shift:] - rows[1][: SIZE[0] - shift]).mean() if shift else np.abs(rows[0] - rows[1]).mean()
        for shift in range(90)
    ]
    # The wall is 6 m away where the board is at 2.6: it goes by in proportion.
    assert int(np.argmin(errors[30:])) + 30 == pytest.approx(near * 2.6 / 6.0, abs=4)


@pytest.mark.parametrize("kind", ["dolly-zoom-in", "dolly-zoom-out"])
def test_a_dolly_zoom_keeps_the_subject_as_high_and_changes_the_scale_behind(config: Path, kind: Kind):
    pictures = film(config, going(kind, 0.8), (0.0, 1.0, 2.0))
    heights = [int(red(picture).any(axis=1).sum()) for picture in pictures]
    assert max(heights) / min(heights) < 1.03
    edges = [
        np.abs(np.diff(picture[4:20].astype(float).mean(axis=(0, 2)))) > 12 for picture in (pictures[0], pictures[2])
    ]
    counted = sorted(int(each.sum()) for each in edges)
    assert counted[1] > 1.3 * counted[0]


def test_a_focus_pull_moves_the_sharpness_from_one_to_the_other(config: Path):
    camera = REST.model_copy(
        update={"fstop": 0.7, "lens": 85, "pull": Pull(to=6.0, at=0.3, seconds=0.6), "move": Move()}
    )

    def sharp(picture: Picture, where: tuple[slice, slice]) -> float:
        luma = picture[where].astype(float).mean(axis=2)
        luma = luma[: len(luma) // 3 * 3, : luma.shape[1] // 3 * 3]
        luma = luma.reshape(len(luma) // 3, 3, -1, 3).mean(axis=(1, 3))  # what is left is not grain
        laplace = 4 * luma[1:-1, 1:-1] - luma[:-2, 1:-1] - luma[2:, 1:-1] - luma[1:-1, :-2] - luma[1:-1, 2:]
        return float(laplace.var())

    before, after = film(config, camera, (0.2, 1.8))
    board, wall = np.s_[60:120, 130:190], np.s_[5:170, 2:28]
    assert sharp(before, board) > 2 * sharp(after, board)
    assert sharp(after, wall) > 2 * sharp(before, wall)


def test_people_stand_where_they_stand_while_the_camera_goes_by(config: Path):
    up, around = np.meshgrid(np.linspace(0, np.pi, 24), np.linspace(0, 2 * np.pi, 32), indexing="ij")
    normal = np.stack([np.sin(up) * np.cos(around), np.sin(up) * np.sin(around), np.cos(up)], axis=-1).reshape(-1, 3)
    corner = (np.arange(23)[:, None] * 32 + np.arange(31)).ravel()
    triangles = np.concatenate(
        [np.stack([corner, corner + 32, corner + 1], 1), np.stack([corner + 1, corner + 32, corner + 33], 1)]
    )
    green = np.tile(np.array([0.02, 0.9, 0.02], np.float32), (len(normal), 1))
    model = Model(triangles.astype(np.int32), green, np.full(len(normal), 0.6, np.float32))
    camera = going("truck-right", 0.4)
    lens = Lens(camera.lens, camera.fstop, camera.focus)
    for x, depth, hidden in ((0.0, 1.4, False), (1.3, 4.0, False), (0.0, 4.0, True)):
        centre = np.array([x, -3.0 + depth, 1.35])
        skin = Skin((normal * 0.12 + centre).astype(np.float32), normal.astype(np.float32))
        with Film(
            plate(camera), [model], [skin], size=SIZE, config=config, lens=lens, camera=camera, seconds=SECONDS
        ) as shot:
            for time in (0.0, 1.0, 2.0):
                picture = shot.picture([skin], time).astype(int)
                shown = (picture[..., 1] - np.maximum(picture[..., 0], picture[..., 2])) > 20
                pose = path(camera, time / SECONDS, 0, SECONDS)
                right, _, ahead = (np.array(v) for v in pose.axes)
                way = centre - np.array(pose.position)
                wanted = (way @ right / (way @ ahead) * pose.lens / 36 + 0.5) * SIZE[0]
                if hidden:
                    assert not shown.any()  # the board is before them
                else:
                    assert 20 < wanted < SIZE[0] - 20
                    assert abs(float(np.nonzero(shown)[1].mean()) - wanted) < 2.5


def test_the_same_move_is_the_same_picture(config: Path):
    camera = going("orbit-right", 0.3)
    made = plate(camera)
    one, two = (film(config, camera, (0.7,), made=made)[0] for _ in range(2))
    assert np.array_equal(one, two)


def test_a_whip_is_smeared_while_it_flies_and_sharp_when_it_lands(config: Path):
    camera, lens = going("whip-right", 0.4), Lens(REST.lens, REST.fstop, REST.focus)
    edges: dict[float, list[float]] = {}
    for shutter in (1e-4, 1 / 24):
        with Film(
            plate(camera), [], [], size=SIZE, config=config, lens=lens, camera=camera, seconds=SECONDS, shutter=shutter
        ) as shot:
            pictures = [shot.picture([], t).astype(float).mean(axis=2) for t in (0.6, 1.6)]
            edges[shutter] = [float((np.diff(luma, axis=1) ** 2).mean()) for luma in pictures]
    (quick, landed), (smeared, still) = edges[1e-4], edges[1 / 24]
    assert smeared < 0.4 * quick
    assert still == pytest.approx(landed, rel=0.02)


@pytest.mark.parametrize(
    ("kind", "amount", "most"),
    [("push-in", 0.1, 1), ("handheld", 0.5, 1), ("pan-left", 0.1, 1), ("truck-left", 0.3, 2), ("whip-left", 0.5, 4)],
)
def test_a_move_is_seen_from_no_more_keys_than_it_needs(kind: Kind, amount: float, most: int):
    keys = framing.track(going(kind, amount), 0, SECONDS).keys
    assert 1 <= len(keys) <= most
    assert framing.track(REST, 0, SECONDS).keys == ()


def soft(focus: float = 1.1) -> Camera:
    """A camera whose focus lies before all there is to see, wide open."""
    return going("push-in", 0.1, lens=85, fstop=1.4, focus=focus, target=(0.0, 0.0, 1.5))


def test_a_set_that_is_all_out_of_focus_looks_the_same_drawn_at_half_its_size(config: Path):
    moving = soft()
    assert Operated(plate(moving), moving, [], SIZE, 0, SECONDS).size == (SIZE[0] // 2, SIZE[1] // 2)
    resting = moving.model_copy(update={"move": Move()})
    first = path(moving, 0.0, 0, SECONDS)
    assert first.position == pytest.approx(resting.position)
    (went,), (stood,) = film(config, moving, (0.0,)), film(config, resting, (0.0,))
    assert alike(went, stood) > 0.97
    assert np.abs(went.astype(int) - stood).mean() < 2.5


def test_a_set_with_something_sharp_or_before_the_focus_is_drawn_whole():
    sharp = going("push-in", 0.1)
    behind = soft(4.0)
    for camera in (sharp, behind):
        assert Operated(plate(camera), camera, [], SIZE, 0, SECONDS).size == SIZE


def test_one_key_gives_way_to_the_next_without_a_leap(config: Path):
    camera = going("truck-right", 0.4)
    assert len(framing.track(camera, 0, SECONDS).keys) > 1
    times = tuple(float(t) for t in np.arange(0.8, 1.2, 0.02))
    pictures = np.stack(film(config, camera, times)).astype(float)
    steps = np.abs(np.diff(pictures, axis=0)).mean(axis=(1, 2, 3))
    assert steps.max() < 1.5 * np.median(steps)


def test_pictures_read_while_the_next_is_drawn_are_the_same_as_one_by_one(config: Path):
    camera, times = going("truck-right", 0.4), (0.0, 0.4, 0.8, 1.2)
    made, lens = plate(camera), Lens(camera.lens, camera.fstop, camera.focus)
    single = film(config, camera, times, made=made)
    with Film(made, [], [], size=SIZE, config=config, lens=lens, camera=camera, seconds=SECONDS, shutter=0.001) as shot:
        together = list(shot.pictures(([], t) for t in times))
    assert len(together) == len(single) and all(map(np.array_equal, together, single))
    assert not np.array_equal(together[0], together[1])
