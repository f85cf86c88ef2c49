"""A shot's pictures: people over the plate, through the lens, developed to what a screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import contact, develop, gl, grain, view
from movie_director.engines.blender.raster.behind import Background, Behind
from movie_director.engines.blender.raster.focus import softened
from movie_director.engines.blender.raster.ground import Ground
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.light import Rig, rig
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.opening import opening
from movie_director.engines.blender.raster.operated import Operated, lives
from movie_director.engines.blender.raster.people import FINER, MOVING, People
from movie_director.engines.blender.raster.plate import Floats, Lamp, Plate
from movie_director.engines.blender.raster.rain import Rain
from movie_director.engines.blender.raster.screen import Box, Screen
from movie_director.engines.blender.raster.shadow import SIDE, Shadows
from movie_director.operations.camera import Camera

Picture = npt.NDArray[np.uint8]
_TENT = 0.4
"""How far from a pixel's middle a layer is looked at as it is filtered down: as soft as Cycles' pictures, denoised."""
_SOFT = 0.4
"""Shares of the tent by which a pixel of the lens' disc makes it wider, for noses and ears of who is in focus."""
_SHARP = 0.9
"""Discs of a smaller radius in pixels are drawn sharp."""


class Film:
    """Draws the pictures of one shot. Holds OpenGL's things until `close`; use it with `with`.

    `models` stay the same over the shot, `first` is how they stand in its first picture. `size` is (width, height) of
    the pictures; `config` is Blender's OpenColorIO configuration; `seconds` the length of the shot; `shutter` the
    seconds that it is open; `shadows` the texels along each lamp's map of them; a `background` moves by itself; the
    last `loose` models are things, on which nothing of the set leans. With a
    `camera` that moves or pulls focus the plate holds the keys of its path, and `lens` is the one that it rests on. The
    same calls give the same pixels on the same machine.
    """

    def __init__(
        self,
        plate: Plate,
        models: Sequence[Model],
        first: Sequence[Skin],
        *,
        size: tuple[int, int],
        config: Path,
        lens: Lens,
        camera: Camera | None = None,
        seed: int = 0,
        seconds: float = 2.5,
        shutter: float = 1 / 48,
        shadows: int = SIDE,
        background: Background | None = None,
        loose: int = 0,
    ) -> None:
        self._cast = len(models) - loose
        self._size, self._lens, self._seed, self._shutter = size, lens, seed, shutter
        whole, self._operated = plate, None
        if camera is not None and lives(camera):
            lit = [lamp.name for lamp in _casting(plate, first[: self._cast])]
            self._operated = Operated(plate, camera, lit, size, seed, seconds)
            plate = self._operated.still(whole)
        self._plate = plate
        self._overscan = max(plate.overscan(lens.length, lens.sensor), 1.0) if self._operated is None else 1.0
        self._frame = plate.width / self._overscan
        self._rig = _rig(plate, first[: self._cast])
        self._rig.turn({})
        self.stops = 0.0
        """Stops that faces asked for, on top of the plate's exposure (`exposure.solve`)."""
        casting = [lamp.name for lamp in self._rig.lamps[: self._rig.casting]]
        if self._operated is not None:
            self._layers = self._operated.layers
        else:
            lit = [plate.lit.get(name, np.zeros_like(plate.picture)) for name in casting]
            base = np.maximum(plate.picture - sum(lit, np.zeros_like(plate.picture)), 0) if lit else plate.picture
            self._layers = softened([base, *lit], plate.depth, lens, self._frame)
        self._shadows = Shadows(self._rig, shadows)
        finer = FINER if self._operated is None else MOVING
        self._people = People(plate, self._rig, models, first, self._shadows.program, finer)
        for index, (model, skin) in enumerate(zip(models, first, strict=True)):
            self._people.open(index, opening(model, skin))
        self._ground = Ground(plate, self._rig, models[: self._cast], first[: self._cast])
        self._behind = Behind(plate, self._rig, background) if background is not None else None
        self._rain = Rain(plate, lens, self._frame, seed) if plate.falls else None
        self._scene = gl.canvas((plate.width, plate.height))
        self._scene_target = gl.onto(self._scene)
        self._sharp = gl.canvas(self._operated.size) if self._operated is not None else self._scene
        self._sharp_target = gl.onto(self._sharp) if self._operated is not None else self._scene_target
        small = (max(plate.width // 2, 1), max(plate.height // 2, 1))
        self._blurs = [gl.canvas(small) for _ in range(2)]
        self._blur_targets = [gl.onto(each) for each in self._blurs]
        self._shown = [gl.canvas(size, 3, kind="f1") for _ in range(2)]
        self._shown_targets = [gl.onto(each) for each in self._shown]
        self._set = gl.program(*develop.sources(develop.set_(len(casting))))
        self._lay = gl.program(*develop.sources(develop.LAYER_FRAGMENT))
        self._touch = gl.program(*develop.sources(contact.FRAGMENT))
        self._from = self._light_from(first)
        self._blur = gl.program(*develop.sources(develop.BLUR_FRAGMENT))
        self._develop = gl.program(*develop.sources(develop.DEVELOP_FRAGMENT))
        self._table = _table(view.cube(config, plate.look))
        self._grain = gl.texture(grain.noise(seed)[::-1], smooth=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def picture(self, skins: Sequence[Skin], time: float) -> Picture:
        """The picture `time` seconds into the shot, (H, W, 3) display-referred sRGB."""
        return self._read_shown(self._draw(skins, time))

    def pictures(self, moments: Iterable[tuple[Sequence[Skin], float]]) -> Iterator[Picture]:
        """Pictures as of `picture`, one after the other: each is read while the next is drawn."""
        before: gl.Fence | None = None
        for skins, time in moments:
            drawn = self._draw(skins, time)
            if before is not None:
                yield self._read_shown(before, 1)
            before = drawn
        if before is not None:
            yield self._read_shown(before)

    def _draw(self, skins: Sequence[Skin], time: float) -> gl.Fence:
        """Draw a picture into the first of those that are shown; the one before becomes the second."""
        people = self._people
        people.move(skins)
        self._look(time)
        if skins:
            self._shadows.draw(skins, people.shadow_arrays)
            self._ground.draw(skins[: self._cast], self._shadows)
        else:
            self._ground.clear()
        if self._behind is not None:
            self._behind.move(time)
            self._behind.darken(self._ground)
        self._draw_set()
        drops = self._rain.at(time) if self._rain else None
        last = np.inf
        for depth, chosen, radius, behind in self._order(skins):
            if drops is not None and self._rain is not None:
                self._rain.draw(drops, self._scene_target, nearest=depth, farthest=last)
            last = depth
            if behind is not None:
                box = _around([behind.people.box(behind.skins[i]) for i in chosen])
                if box is not None:
                    behind.draw(chosen, box)
                    self._lay_over(box, radius, behind.people)
                continue
            box = _around([people.box(skins[i]) for i in chosen])
            if box is not None:
                people.draw(chosen, box, self._shadows)
                self._lay_over(box, radius)
        if drops is not None and self._rain is not None:
            self._rain.draw(drops, self._scene_target, nearest=0.0, farthest=last)
        self._develop_scene(time)
        return gl.Fence()

    def light(self, skins: Sequence[Skin], parts: Sequence[npt.NDArray[np.int32]], time: float) -> Iterator[Floats]:
        """The linear light round parts of people `time` seconds into the shot, (H, W, 4) of the plate's size, as often
        as asked.

        `parts` are triangles (T, 3) of each model: people are drawn as far as these reach, without set and lens. Alpha
        is what the set leaves of them. Lamps may be turned in between.
        """
        people = self._people
        people.move(skins)
        self._look(time)
        self._shadows.draw(skins, people.shadow_arrays)
        box = _around([people.box(skin.of(part)) for skin, part in zip(skins, parts, strict=True) if len(part)])
        while True:
            self._scene_target.clear()
            if box is not None:
                people.draw(range(len(skins)), box, self._shadows)
                self._lay_over(box, 0.0)
            yield self._read()

    def turn(self, levels: Mapping[str, float], nets: Mapping[int, float] | None = None) -> None:
        """Turn lamps up or down by name, and the lamps for faces by person; the others burn as they are."""
        self._rig.turn(levels)
        if nets is not None:
            self._rig.nets.clear()
            self._rig.nets.update(nets)

    def scene(self) -> Floats:
        """The linear light of the picture drawn last, before exposure, (H, W, 3) of the plate's size."""
        return np.ascontiguousarray(self._read()[..., :3])

    def _read(self) -> Floats:
        raw = np.frombuffer(self._scene.read(), np.float16).reshape(self._plate.height, self._plate.width, 4)
        return raw[::-1].astype(np.float32)

    def seen(self) -> tuple[Floats, Floats, Floats | None]:
        """How people were seen last: the camera and its view (4, 4), and the set's depth where the camera rests."""
        at_rest = self._plate.depth if self._operated is None else None
        return (*self._people.seen, at_rest)

    def _look(self, time: float) -> None:
        """Have everything see what the camera sees now."""
        if self._operated is None:
            return
        stand = self._operated.at(time)
        self._lens = stand.lens
        behind = [self._behind.people, self._behind.ground] if self._behind is not None else []
        for each in (self._people, self._ground, *behind, *([self._rain] if self._rain else [])):
            each.look(stand.view, stand.projection, self._operated.depth)

    def close(self) -> None:
        """Give back what OpenGL holds."""
        more = [*([self._rain] if self._rain else []), *([self._behind] if self._behind is not None else [])]
        parts = [self._shadows, self._people, self._ground, *more]
        targets = [self._scene_target, *self._blur_targets, *self._shown_targets]
        gl.release([*parts, *targets, self._scene, *self._blurs, *self._shown, self._table, self._grain])
        if self._operated is None:
            gl.release(self._layers)
        else:
            gl.release([self._sharp_target, self._sharp, self._operated])

    def _order(self, skins: Sequence[Skin]) -> list[tuple[float, list[int], float, Behind | None]]:
        """What is drawn together, far to near: depth in metres, models, the lens' disc in pixels, and whose they are.

        Of the background those that are sharp are drawn together as far as they are behind the cast, or before it.
        """
        sharp: list[tuple[float, int]] = []
        done: list[tuple[float, list[int], float, Behind | None]] = []
        nearest = np.inf
        for index, skin in enumerate(skins):
            depth = self._people.depth(skin)
            nearest = min(nearest, depth) if depth > 0 else nearest
            radius = float(self._lens.disc(depth, self._frame))
            if radius < _SHARP:
                sharp.append((depth, index))
            elif depth > 0:
                done.append((depth, [index], radius, None))
        if sharp:
            done.append((min(depth for depth, _ in sharp), [index for _, index in sharp], 0.0, None))
        if self._behind is not None:
            done += self._order_behind(self._behind, nearest)
        return sorted(done, key=lambda each: -each[0])

    def _order_behind(self, behind: Behind, nearest: float) -> list[tuple[float, list[int], float, Behind | None]]:
        """The background as `_order` has it: those whose discs are alike together."""
        layers: dict[tuple[bool, int], list[tuple[float, int, float]]] = {}
        for index, skin in enumerate(behind.skins):
            depth = behind.people.depth(skin)
            if depth <= 0:
                continue
            radius = float(self._lens.disc(depth, self._frame))
            alike = 0 if radius < _SHARP else 1 + int(2 * np.log2(radius / _SHARP))
            layers.setdefault((depth > nearest, alike), []).append((depth, index, radius))
        return [
            (
                max(d for d, _, _ in each) if far else min(d for d, _, _ in each),
                [index for _, index, _ in each],
                0.0 if not alike else float(np.mean([r for _, _, r in each])),
                behind,
            )
            for (far, alike), each in layers.items()
        ]

    def _draw_set(self) -> None:
        base, *lit = self._layers
        gl.bind(self._set, base=base, share=self._ground.share, **{f"lit{i}": each for i, each in enumerate(lit)})
        gl.tell(self._set, level=np.resize(self._rig.levels[: max(len(lit), 1)], 3))
        Screen.shared().draw(self._set, self._sharp_target)
        if self._operated is not None:
            self._operated.focused(self._sharp, self._scene_target)

    def _lay_over(self, box: Box, radius: float, people: People | None = None) -> None:
        """Lay the people's layer over the scene, out of focus by `radius` pixels when that is not 0."""
        people = people or self._people
        layer, screen = people.layer, Screen.shared()
        gl.bind(self._touch, layer=layer, depths=people.depths)
        gl.tell(self._touch, **self._touching(people))
        if not radius:
            gl.tell(self._touch, gap=np.array([_TENT / self._plate.width, _TENT / self._plate.height]))
            screen.draw(self._touch, self._scene_target, box=box, over=True)
            return
        # The layer holds old pixels outside the box: only the box is copied, onto a clean ground.
        near, far = self._blur_targets
        for target in (near, far):
            target.clear()
        half = _halved(box)
        gl.tell(self._touch, gap=np.array([0.5 / self._plate.width, 0.5 / self._plate.height]))
        screen.draw(self._touch, near, box=half)
        wide = _grown(half, int(radius / 2) + 2, near.size)
        reach = radius * 1.15 / np.array([self._plate.width, self._plate.height])
        for source, target, axis in ((0, far, (reach[0], 0)), (1, near, (0, reach[1]))):
            gl.bind(self._blur, layer=self._blurs[source])
            gl.tell(self._blur, along=np.array(axis))
            screen.draw(self._blur, target, box=wide)
        gl.bind(self._lay, layer=self._blurs[0])
        gl.tell(self._lay, gap=np.array([0.5 / self._plate.width, 0.5 / self._plate.height]))
        screen.draw(self._lay, self._scene_target, box=_grown(box, int(radius) + 4, self._scene_target.size), over=True)

    def _light_from(self, first: Sequence[Skin]) -> Floats:
        spot = np.mean([skin.positions.mean(axis=0) for skin in first], axis=0) if first else np.zeros(3)
        return contact.from_where(self._rig, self._plate.probes, self._plate.view, spot.astype(np.float32))

    def _touching(self, people: People) -> dict[str, npt.ArrayLike]:
        """What `contact.FRAGMENT` is told of the lens and of light."""
        lens = people.projection
        return {
            "near_far": np.array([lens[2, 2], lens[2, 3]], np.float32),
            "lens": np.float32(lens[0, 0] * people.layer.width / 2),
            "from": self._from,
            "reach": np.float32(contact.REACH),
            "focus": np.array([self._lens.disc(1e6, self._frame) * _SOFT, self._lens.focus, 0.7], np.float32),
            "strength": np.float32(contact.STRENGTH),
            "deep": np.float32(contact.GAP),
        }

    def _develop_scene(self, time: float) -> None:
        """Develop the scene into the older of the two that are shown, which becomes the first."""
        self._shown_targets.reverse()
        width, height = self._size
        wide = 1 / self._overscan
        tall = wide * (self._plate.width / self._plate.height) * (height / width)
        scene = self._operated.swept(time, self._shutter, self._scene) if self._operated else self._scene
        gl.bind(self._develop, scene=scene, table=self._table, grain=self._grain)
        gl.tell(
            self._develop,
            frame=np.array([0.5, 0.5, wide, tall]),
            factor=np.float32(2 ** (self._plate.exposure + self.stops)),
            span=np.array([view.TOE, view.LOWEST, 1 / (view.HIGHEST - view.LOWEST)]),
            strength=np.float32(grain.STRENGTH),
        )
        if "shift" in self._develop:
            self._develop["shift"] = grain.shift(self._seed, time)
        Screen.shared().draw(self._develop, self._shown_targets[0])

    def _read_shown(self, drawn: gl.Fence, which: int = 0) -> Picture:
        width, height = self._size
        drawn.wait()
        rows = np.frombuffer(self._shown_targets[which].read(components=3, alignment=1), np.uint8)
        return np.ascontiguousarray(rows.reshape(height, width, 3)[::-1])


def draw(
    plate: Plate,
    people: Sequence[tuple[Model, Skin]],
    *,
    size: tuple[int, int],
    config: Path,
    lens: Lens,
    seed: int = 0,
) -> Picture:
    """One picture of people in a plate; see `Film` for more than one."""
    skins = [skin for _, skin in people]
    with Film(plate, [model for model, _ in people], skins, size=size, config=config, lens=lens, seed=seed) as film:
        return film.picture(skins, 0.0)


def _rig(plate: Plate, first: Sequence[Skin]) -> Rig:
    stage = np.mean([skin.positions.mean(axis=0) for skin in first], axis=0) if first else np.zeros(3)
    # A lamp that the set hides from everybody need not be worked out at their vertices.
    reaching = tuple(lamp for lamp in plate.lamps if lamp.reaches)
    return rig(reaching, stage.astype(np.float32))


def _casting(plate: Plate, first: Sequence[Skin]) -> tuple[Lamp, ...]:
    made = _rig(plate, first)
    return made.lamps[: made.casting]


def _table(cells: Floats) -> moderngl.Texture3D:
    side = cells.shape[0]
    made = gl.context().texture3d((side, side, side), 3, np.ascontiguousarray(cells, np.float16).tobytes(), dtype="f2")
    made.repeat_x = made.repeat_y = made.repeat_z = False
    made.filter = (moderngl.LINEAR, moderngl.LINEAR)
    return made


def _around(boxes: Sequence[Box | None]) -> Box | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    left, bottom = min(box[0] for box in known), min(box[1] for box in known)
    return left, bottom, max(b[0] + b[2] for b in known) - left, max(b[1] + b[3] for b in known) - bottom


def _halved(box: Box) -> Box:
    left, bottom = box[0] // 2, box[1] // 2
    return left, bottom, (box[0] + box[2]) // 2 - left, (box[1] + box[3]) // 2 - bottom


def _grown(box: Box, by: int, size: tuple[int, int]) -> Box:
    left, bottom = max(box[0] - by, 0), max(box[1] - by, 0)
    return left, bottom, min(box[0] + box[2] + by, size[0]) - left, min(box[1] + box[3] + by, size[1]) - bottom
