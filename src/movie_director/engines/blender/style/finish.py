"""The finish of a picture: what its style makes of it, by the same shaders in every tier."""

from __future__ import annotations

from typing import Any

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.exposure import MIDDLE
from movie_director.engines.blender.raster.screen import Box, Screen
from movie_director.engines.blender.raster.shader import SCREEN_VERTEX
from movie_director.engines.blender.style import shader
from movie_director.engines.blender.style.guides import Guides
from movie_director.operations.style import Style

Pixels = npt.NDArray[np.uint8]
_LINES = 1080
"""Styles tell lengths in pixels of a picture so high."""
_PAINT = 4
"""Samples on each side of a brush."""


class Finish:
    """Draws the pictures of one shot in its style. Holds OpenGL's things until `release`.

    `lit` is the light in which its people stand (linear luma over that of the surface), from its first picture.
    """

    def __init__(self, style: Style, size: tuple[int, int], lit: float) -> None:
        self._style, self._size = style, size
        self._unit = size[1] / _LINES
        self._lit = lit
        fine = (size[0] * finer(style), size[1] * finer(style))
        small = (max(size[0] // 4, 1), max(size[1] // 4, 1))
        self._lined = lined(style)
        self._washed, self._glows = style.pigment.wash > 0, style.glow.strength > 0
        self._pressed, self._hatched = pressed(style), style.line.hatching + style.line.solid > 0
        self._given = gl.canvas(size, 3, kind="f1")
        self._half, self._whole = (_Sheet(size, "f2") for _ in range(2))
        self._edges, self._strokes, self._height = _Sheet(fine, "f1"), _Sheet(size, "f1"), _Sheet(size, "f4", 2)
        self._toned, self._bell = _Sheet(size, "f2"), _Sheet(size, "f2")
        self._soft, self._wide, self._spare = (_Sheet(small, "f2") for _ in range(3))
        self._shown = _Sheet(size, "f1", 3)

    def picture(self, given: Pixels, guides: Guides, focal: float, number: int, seed: int) -> Pixels:
        """A developed picture (H, W, 3) in this style; `focal` is how many pixels a metre is wide one metre away.

        `number` counts the shot's pictures: only film's grain and what boils are not the same in each.
        """
        fresh = guides.fresh
        self._given.write(np.ascontiguousarray(given[::-1]).tobytes())
        self._run(_program(shader.LIGHT), self._half, {"picture": self._given, "thing": guides.thing})
        if self._style.tones.brush:
            self._paint()
        if self._lined:
            self._line(guides, fresh)
        if self._pressed and guides.spot is not None:
            self._press(guides, guides.spot, focal, number, fresh)
        self._tone(guides)
        if self._glows or self._washed or self._hatched:
            self._spread()
        self._lay(guides, number, seed)
        rows = np.frombuffer(self._shown.target.read(components=3, alignment=1), np.uint8)
        return np.ascontiguousarray(rows.reshape(self._size[1], self._size[0], 3)[::-1])

    def _paint(self) -> None:
        step, program = self._style.tones.brush * self._unit / _PAINT, _program(shader.PAINT)
        for source, sheet, way in ((self._half, self._whole, (step, 0.0)), (self._whole, self._half, (0.0, step))):
            self._run(program, sheet, {"picture": source.texture}, way=np.array(way), taps=_PAINT)

    def _press(self, guides: Guides, spot: moderngl.Texture, focal: float, number: int, fresh: Box | None) -> None:
        relief = self._style.relief
        self._run(
            _program(shader.RELIEF),
            self._height,
            {"spot": spot, "shape": guides.shape, "thing": guides.thing, "strokes": self._strokes.texture},
            box=_within(fresh, guides.finer, 1, self._size),
            size=np.float32(relief.size),
            boil=np.float32(relief.boil),
            seed=np.float32(number % 97),
            focal=np.float32(focal),
            deep=np.array([relief.prints, relief.dents]),
            round_=np.float32(relief.rounded * relief.rim * self._unit),
        )

    def _tone(self, guides: Guides) -> None:
        style, grade, tones = self._style, self._style.grade, self._style.tones
        flags = {"STEPS": tones.steps > 0, "RIM": style.rim.strength > 0, "RELIEF": self._pressed}
        flags |= {"PAN": grade.panchromatic is not None, "GEL": style.rim.gel > 0, "HATCH": self._hatched}
        program = _program(shader.TONES, **flags)
        wanted = grade.middle**2.2 / max(self._lit * MIDDLE, 1e-4)
        gain = float(wanted**grade.even * 2**grade.stops)
        toned = grade.toning
        shadows, highlights = grade.shadows or (0.5, 0.5, 0.5), grade.highlights or (0.5, 0.5, 0.5)
        self._run(
            program,
            self._toned,
            {
                "picture": self._half.texture,
                "shape": guides.shape,
                "thing": guides.thing,
                "height": self._height.texture,
            },
            gel=np.float32(style.rim.gel),
            flat_=np.float32(tones.flat),
            gain=np.float32(gain),
            steps=np.array([tones.steps, tones.apart, tones.soft, self._lit * gain]),
            grade=np.array([grade.contrast, grade.black, grade.saturation, 0.0]),
            middle=np.float32(grade.middle),
            filter_=np.array(grade.panchromatic or (0.2126, 0.7152, 0.0722)),
            shadows=np.array([*shadows, toned]),
            highlights=np.array([*highlights, toned]),
            left=np.array([*style.rim.left, style.rim.strength]),
            right=np.array([*style.rim.right, style.rim.strength]),
            relief=np.array([style.relief.sheen, 0, 0, 0]),
            glow=np.array([style.glow.above, 0, 0, style.glow.lamps]),
        )

    def _line(self, guides: Guides, fresh: Box | None) -> None:
        line, reach = self._style.line, round(8 * self._unit) + 4
        textures = {"shape": guides.shape, "thing": guides.thing}
        fine = (self._size[0] * guides.finer, self._size[1] * guides.finer)
        self._run(_program(shader.EDGES), self._edges, textures, box=_within(fresh, 1, 3, fine))
        rim = max(self._style.pigment.gaps, self._style.relief.rim if self._pressed else 0.0)
        wide = np.array([line.outline, line.inner, line.things, rim]) * self._unit
        bell = max(2.7, rim / 2.5) * self._unit
        taps = max(round(1.7 * bell / 0.75), 2)
        box = _within(fresh, guides.finer, reach + round(2 * line.wobble * self._unit), self._size)
        soft = {"taps": taps, "bell": np.float32(bell)}
        self._run(_program(shader.BELL), self._bell, {"edges": self._edges.texture}, box=box, **soft)
        self._run(
            _program(shader.STROKES),
            self._strokes,
            {"spread": self._bell.texture, "shape": guides.shape},
            box=box,
            wide=wide,
            wobble=np.float32(line.wobble * self._unit),
            **soft,
            hard=np.float32(not self._pressed),
        )

    def _spread(self) -> None:
        reach = (
            self._style.glow.reach if self._glows else max(self._style.pigment.bleed, 15.0 if self._hatched else 6.0)
        )
        blur, size = _program(shader.SPREAD), np.array(self._size)
        if self._glows:
            self._run(_program(shader.GATHER), self._soft, {"picture": self._toned.texture})
        else:
            self._run(_program(shader.SPREAD), self._soft, {"picture": self._toned.texture}, along=np.zeros(2))
        for source, target, times in ((self._soft, self._soft, 1.0), (self._soft, self._wide, 4.0)):
            along = times * reach * self._unit / size
            self._run(blur, self._spare, {"picture": source.texture}, along=np.array([along[0], 0]))
            self._run(blur, target, {"picture": self._spare.texture}, along=np.array([0, along[1]]))

    def _lay(self, guides: Guides, number: int, seed: int) -> None:
        style = self._style
        line, paper, pigment, glow = style.line, style.paper, style.pigment, style.glow
        flags = {"WASH": self._washed, "LINES": self._lined, "HATCH": self._hatched}
        flags |= {"GLOW": self._glows, "PAPER": paper.tooth + paper.margin > 0, "GRAIN": style.grain > 0}
        chance = np.random.default_rng([seed, number, 7])
        self._run(
            _program(shader.FINISH, **flags, GAPS=pigment.gaps > 0),
            self._shown,
            {
                "picture": self._toned.texture,
                "strokes": self._strokes.texture,
                "soft": self._soft.texture,
                "wide": self._wide.texture,
                "thing": guides.thing,
            },
            ink=np.array([*line.colour, line.strength]),
            hatch=np.array([line.hatching, line.spacing, line.solid, 0]),
            paper=np.array([*paper.colour, paper.cover]),
            wash=np.array([pigment.wash, pigment.bleed, pigment.edges, pigment.granulation]),
            brush=np.array([pigment.reserve, pigment.gaps, paper.tooth, paper.margin]),
            glow=np.array([*glow.colour, glow.strength]),
            finish=np.array([style.grain, style.vignette, 0, 0]),
            shift=chance.integers(0, 4096, 2).astype(np.float32),
            size=np.array(self._size),
        )

    def _run(
        self,
        program: moderngl.Program,
        sheet: _Sheet,
        textures: dict[str, moderngl.Texture],
        box: Box | None = None,
        **values: Any,
    ) -> None:
        gl.bind(program, **textures)
        gl.tell(program, unit=np.float32(self._unit), finer=finer(self._style), **values)
        Screen.shared().draw(program, sheet.target, box=box)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        sheets = (self._half, self._whole, self._edges, self._strokes, self._height, self._toned, self._soft)
        gl.release([self._given, *sheets, self._bell, self._wide, self._spare, self._shown])


def lined(style: Style) -> bool:
    """Whether a style draws lines, or leaves paper bare along them."""
    return max(style.line.outline, style.line.inner, style.line.things, style.pigment.gaps, style.relief.rounded) > 0


def pressed(style: Style) -> bool:
    """Whether a style's surfaces have a relief."""
    return style.relief.prints + style.relief.dents > 0


def finer(style: Style) -> int:
    """How many points along each side of a pixel a style's guides have: lines are drawn from finer ones."""
    return 2 if max(style.line.outline, style.line.inner, style.line.things) > 0 else 1


def _within(box: Box | None, step: int, more: int, size: tuple[int, int]) -> Box | None:
    """A box of points in pixels of `step` points, grown by `more`."""
    if box is None:
        return None
    left, bottom = max(box[0] // step - more, 0), max(box[1] // step - more, 0)
    right, top = -(-(box[0] + box[2]) // step) + more, -(-(box[1] + box[3]) // step) + more
    return left, bottom, max(min(right, size[0]) - left, 1), max(min(top, size[1]) - bottom, 1)


class _Sheet:
    def __init__(self, size: tuple[int, int], kind: str, parts: int = 4) -> None:
        self.texture = gl.canvas(size, parts, kind=kind)
        self.target = gl.onto(self.texture)

    def release(self) -> None:
        gl.release([self.target, self.texture])


def _program(source: str, **flags: bool) -> moderngl.Program:
    return gl.program(SCREEN_VERTEX, shader.told(source, **flags) if flags else source)
