"""Arrows, as storyboard artists draw them: where people walk, on the ground they walk on; what the camera does."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from movie_director.engines.blender.board.view import View
from movie_director.operations.camera import Camera
from movie_director.operations.path import moves, path
from movie_director.operations.picture import Figure

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Line = list[tuple[float, float]]
_HEIGHTS = (0.02, 0.45, 0.85, 1.15)
"""Metres above the ground at which a walk is drawn: the first that the frame shows."""
_BROAD = 0.3
"""Metres that the arrow of a walk is wide."""
_ALONG = ((0.5, 0.9), (0.5, 0.1), (0.2, 0.9), (0.8, 0.9), (0.2, 0.1), (0.8, 0.1))
_BESIDE = ((0.93, 0.5), (0.07, 0.5))
"""Where the camera's arrows lie, as shares of the frame, the best place first."""


@dataclass
class Sheet:
    """Transparent paper over a board: `solid` hides what is below, `ink` is drawn on it. Pixels of the fine picture."""

    size: tuple[int, int]
    chance: np.random.Generator
    solid: Image.Image = field(init=False)
    ink: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.solid, self.ink = Image.new("L", self.size, 0), Image.new("L", self.size, 0)

    def shape(self, points: Sequence[tuple[float, float]]) -> None:
        """A white shape with an inked outline."""
        drawn = self._by_hand([*points, points[0]])
        ImageDraw.Draw(self.solid).polygon(drawn, fill=255)
        ImageDraw.Draw(self.ink).polygon(drawn, fill=0)
        self._stroke(drawn, 6.5)

    def line(self, points: Sequence[tuple[float, float]], width: float = 4.0) -> None:
        """A line of the pen, with paper left about it, so that it is seen on the dark too."""
        drawn = self._by_hand(points)
        ImageDraw.Draw(self.solid).line(drawn, fill=255, width=max(2, round(2.6 * width * self.size[1] / 1080)))
        self._stroke(drawn, width)

    def _stroke(self, points: Line, width: float) -> None:
        broad = max(1, round(width * self.size[1] / 1080))
        pen = ImageDraw.Draw(self.ink)
        pen.line(points, fill=255, width=broad, joint="curve")
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - broad / 2, y - broad / 2, x + broad / 2, y + broad / 2), fill=255)

    def _by_hand(self, points: Sequence[tuple[float, float]]) -> Line:
        """The way through points as a hand goes it: a little off, slowly."""
        reach, unit = 34.0, self.size[1] / 1080
        found: Line = []
        off = np.zeros(2)
        for (x0, y0), (x1, y1) in pairwise(points):
            steps = max(1, round(math.hypot(x1 - x0, y1 - y0) / reach))
            for k in range(steps):
                off = 0.7 * off + self.chance.normal(0, 0.9 * unit, 2)
                found.append((x0 + (x1 - x0) * k / steps + float(off[0]), y0 + (y1 - y0) * k / steps + float(off[1])))
        return [*found, points[-1]]


def walks(sheet: Sheet, people: Sequence[Figure], view: View, moment: float) -> None:
    """Draw where people walk: up to where they stand, and on from there."""
    for figure in people:
        if figure.walk_to is None:
            continue
        points = [(figure.mark.x, figure.mark.y), *figure.via, (figure.walk_to.x, figure.walk_to.y)]
        gone = np.concatenate([[0.0], np.cumsum([math.dist(a, b) for a, b in pairwise(points)])])
        far = float(gone[-1])
        # Who has arrived is pointed at; who is on their way is led on.
        first, last = (0.0, 1 - 0.42 / max(far, 0.5)) if moment > 0.8 else (min(0.9, moment + 0.1), 1.0)
        at = np.linspace(first, last, 14) * far
        way = np.stack([np.interp(at, gone, [p[axis] for p in points]) for axis in (0, 1)], axis=1).astype(np.float32)
        _walk(sheet, way, view)


def _walk(sheet: Sheet, way: Floats, view: View) -> None:
    for height in _HEIGHTS:
        points = np.column_stack([way, np.full(len(way), height, np.float32)])
        ahead = view.ahead(points) > 0.35
        if ahead.sum() < 4:
            continue
        points = points[ahead]
        seen = view.screen(points)
        inside = ((seen > 0.02) & (seen < 0.98)).all(axis=1)
        if inside.sum() < 4 or (inside.mean() < 0.5 and height < _HEIGHTS[-1]):
            continue
        kept = points[inside]
        if np.linalg.norm(np.ptp(view.screen(kept), axis=0)) < 0.06:
            return
        sheet.shape(_on_ground(kept, view, sheet.size))
        return


def _on_ground(points: Floats, view: View, size: tuple[int, int]) -> Line:
    """An arrow along points of the scene as an outline on the picture: broader the nearer, yet always broad enough."""
    width, height = size
    way = np.array(_pixels(view.screen(points), size), np.float64)
    ahead = np.maximum(view.ahead(points), 0.3)
    broad = _BROAD * view.camera.lens / view.camera.sensor * width / ahead
    half = np.clip(0.5 * broad, 11 * height / 1080, 34 * height / 1080) * np.linspace(0.5, 1.0, len(way))
    return _broad(way, half)


def _broad(way: Doubles, half: Doubles) -> Line:
    """An arrow along points on the picture (N, 2), `half` (N,) as wide, as an outline."""
    gone = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
    head = min(4.2 * float(half[-1]), 0.5 * float(gone[-1]))
    at: Doubles = np.linspace(0, gone[-1] - head, 9, dtype=np.float64)
    middle: Doubles = np.stack([np.interp(at, gone, way[:, k]) for k in (0, 1)], axis=1)
    wide: Doubles = np.interp(at, gone, half)
    along: Doubles = np.asarray(np.gradient(middle, axis=0), np.float64)
    along = along / np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-6)
    across: Doubles = np.stack([-along[:, 1], along[:, 0]], axis=1)
    left, right = middle + across * wide[:, None], middle - across * wide[:, None]
    wing = across[-1] * wide[-1] * 2.1
    outline: list[Doubles] = [*left, middle[-1] + wing, way[-1], middle[-1] - wing, *right[::-1]]
    return [(float(x), float(y)) for x, y in outline]


def camera(sheet: Sheet, view: View, taken: Floats) -> None:
    """Draw what the camera does over its shot; nothing when it stands.

    `taken` (H, W), as fine as one likes, tells how ill an arrow would lie at each point.
    """
    if not moves(view.camera):
        return
    kind, way = view.camera.move.kind, _way(view.camera)
    if kind in ("push-in", "dolly-zoom-in", "pull-out", "dolly-zoom-out"):
        _zoom(sheet, view, inwards=kind in ("push-in", "dolly-zoom-in"))
    elif kind == "handheld":
        _shaken(sheet)
    elif kind.startswith("orbit"):
        _arc(sheet, -1.0 if kind.endswith("left") else 1.0)
    elif abs(way[1]) > abs(way[0]):
        _straight(sheet, _free(taken, _BESIDE, (0.05, 0.21)), (0.0, math.copysign(1, way[1])), 0.42)
    elif way[0]:
        lines = 3 if kind.startswith("whip") else 0
        _straight(sheet, _free(taken, _ALONG, (0.17, 0.07)), (math.copysign(1, way[0]), 0.0), 0.34, lines)


def _free(taken: Floats, places: Sequence[tuple[float, float]], half: tuple[float, float]) -> tuple[float, float]:
    """The place about which least is taken, as far as an arrow reaches; the first of those as good."""
    height, width = taken.shape

    def lies(place: tuple[float, float]) -> float:
        (x, y), (a, b) = place, half
        rows = slice(max(0, round((y - b) * height)), round((y + b) * height))
        return float(taken[rows, max(0, round((x - a) * width)) : round((x + a) * width)].mean())

    return min(places, key=lambda place: round(lies(place), 2))


def _way(camera: Camera) -> tuple[float, float]:
    """Which way over the picture the camera goes or turns: right and down positive."""
    kind = camera.move.kind
    sides = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}
    last = kind.rpartition("-")[2]
    if last in sides:
        return sides[last]
    start, end = path(camera, 0.0), path(camera, 1.0)
    right, up, _ = path(camera, 0.5).axes
    gone = [b - a for a, b in zip(start.position, end.position, strict=True)]
    across = sum(a * b for a, b in zip(gone, right, strict=True))
    high = sum(a * b for a, b in zip(gone, up, strict=True))
    return (across, -high)


def _zoom(sheet: Sheet, view: View, *, inwards: bool) -> None:
    """The nearer frame within the wider one, and arrows between their corners."""
    width, height = sheet.size
    share = 1 - 0.5 * view.camera.move.amount
    if view.camera.move.kind.startswith("dolly-zoom"):
        share = 0.72
    share = min(0.86, max(0.5, share))
    low, high = 0.5 - share / 2, 0.5 + share / 2
    frame = [(low, low), (high, low), (high, high), (low, high)]
    inner = [(x * width, y * height) for x, y in frame]
    for begin, end in zip(inner, [*inner[1:], inner[0]], strict=True):
        for a, b in _dashes(begin, end):
            sheet.line([a, b], 3.4)
    outer = [(0.02, 0.03), (0.98, 0.03), (0.98, 0.97), (0.02, 0.97)]
    for (x0, y0), (x1, y1) in zip(outer, frame, strict=True):
        near, far = (x1 * width, y1 * height), (x0 * width, y0 * height)
        begin, end = (
            (far, _between(far, near, 0.86)) if inwards else (_between(near, far, 0.1), _between(near, far, 0.96))
        )
        sheet.shape(_block(begin, end, 30.0 * height / 1080))


def _straight(sheet: Sheet, middle: tuple[float, float], way: tuple[float, float], long: float, lines: int = 0) -> None:
    width, height = sheet.size
    x, y = middle[0] * width, middle[1] * height
    reach = long * (width if way[0] else height) / 2
    begin, end = (x - way[0] * reach, y - way[1] * reach), (x + way[0] * reach, y + way[1] * reach)
    sheet.shape(_block(begin, end, 54.0 * height / 1080))
    for k in range(lines):
        off = (k - (lines - 1) / 2) * 30 * height / 1080
        back = 120 * height / 1080
        sheet.line([(begin[0] - way[0] * back, y + off), (begin[0] - way[0] * 26 * height / 1080, y + off)], 5)


def _arc(sheet: Sheet, hand: float) -> None:
    """A broad arrow bent round the foot of the picture."""
    width, height = sheet.size

    turn = np.linspace(-1.0, 1.0, 25)
    across, down = 0.5 + 0.30 * hand * np.sin(turn), 0.70 + 0.19 * np.cos(turn)
    way: Doubles = np.stack([across * width, down * height], axis=1)
    sheet.shape(_broad(way, np.full(25, 27 * height / 1080)))


def _shaken(sheet: Sheet) -> None:
    """Corners drawn twice, a little off, as a frame in somebody's hands."""
    width, height = sheet.size
    for x, sx in ((0.035 * width, 1), (0.965 * width, -1)):
        for y, sy in ((0.055 * height, 1), (0.945 * height, -1)):
            for off in (0.0, 24.0):
                shift = off * height / 1080
                long = (150 - off) * height / 1080
                a = (x + sx * shift, y + sy * (long + shift * 0.4))
                b = (x + sx * shift * 0.7, y + sy * shift)
                c = (x + sx * (long + shift * 0.4), y + sy * shift * 0.7)
                sheet.line([a, b, c], 7.0)


def _block(begin: tuple[float, float], end: tuple[float, float], broad: float) -> Line:
    """A straight arrow, `broad` pixels wide at its shaft."""
    length = max(math.dist(begin, end), 1.0)
    ux, uy = (end[0] - begin[0]) / length, (end[1] - begin[1]) / length
    head, half = min(1.7 * broad, 0.5 * length), broad / 2

    def at(along: float, across: float) -> tuple[float, float]:
        return begin[0] + ux * along - uy * across, begin[1] + uy * along + ux * across

    neck = length - head
    tail = [at(0, -half * 0.8), at(neck, -half), at(neck, -1.9 * half), at(length, 0)]
    return [*tail, at(neck, 1.9 * half), at(neck, half), at(0, half * 0.8)]


def _dashes(
    begin: tuple[float, float], end: tuple[float, float]
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    count = max(3, round(math.dist(begin, end) / 46))
    return [(_between(begin, end, k / count), _between(begin, end, (k + 0.58) / count)) for k in range(count)]


def _between(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _pixels(points: Floats, size: tuple[int, int]) -> Line:
    return [(float(x) * size[0], (1 - float(y)) * size[1]) for x, y in points]
