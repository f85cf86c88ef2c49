"""What is wrong with a frame, measured on what its final picture is made of, by none of the solver's code.

Measured are the depth that Blender rendered of the set from where the camera really was, and the people as they stand
in the picture; the rules are those that films are promised by, not those that the solver seeks. Rules, by the name
that a finding bears:

    empty    nobody is in the frame of a shot that is about somebody
    hidden   of whom the shot is about, less than `VISIBLE` of the silhouette is seen past the set and other people
    cut      an edge of the frame cuts a face, or feet where the size shows people whole
    size     the face is too large or too small for the size
    eyes     in a single, the eyes do not lie in `EYES` of the frame's height from the top
    lead     in a single, who looks to one side has less than `LEAD` of the frame's width there
    near     more than `NEAR_SHARE` of the frame is set that stands closer to the lens than `NEAR`

Positions in a frame: x from 0 (left) to 1 (right), y from 0 (top) to 1 (bottom).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rule = Literal["empty", "hidden", "cut", "size", "eyes", "lead", "near"]
RULES: tuple[Rule, ...] = get_args(Rule)

VISIBLE = 0.6
EYES = (0.25, 0.5)
LEAD = 0.4
NEAR, NEAR_SHARE = 0.45, 0.04
FACES: Mapping[str, tuple[float, float]] = {
    "wide": (0.03, 0.14),
    "full": (0.03, 0.16),
    "group": (0.03, 0.28),
    "two-shot": (0.06, 0.28),
    "medium": (0.1, 0.28),
    "medium-close": (0.15, 0.4),
    "over-shoulder": (0.1, 0.35),
    "close": (0.25, 0.6),
}
"""A face's height, chin to hairline, as a share of the frame's."""
SINGLES = ("medium", "medium-close", "close", "extreme-close")
WHOLE = ("wide", "full")
"""Sizes that show people from head to foot."""
UNCUT = ("wide", "full", "group", "two-shot", "medium", "medium-close", "over-shoulder", "close", "pov")
"""Sizes whose edges leave the face alone."""
_CLEAR = 0.06
"""Metres by which what hides somebody stands nearer: soles touch floors, and elbows tables."""
_TO_HAIRLINE = 1.72
"""A face from chin to hairline, in distances from chin to eyes: thirds of the face, the eyes at 0.58 of it."""


@dataclass(frozen=True)
class Finder:
    """A camera at one moment: where it is, its right, up and forward (3,), and half its frame's width at 1 m."""

    position: Floats
    right: Floats
    up: Floats
    forward: Floats
    half: float
    shape: float = 16 / 9

    def seen(self, points: Floats) -> tuple[Floats, Floats, Floats]:
        """x, y and planar metres of points (N, 3); not a number for the places of those behind the lens."""
        away = points - self.position
        depth = away @ self.forward
        safe = np.where(depth > 0.05, depth, np.nan)
        x = 0.5 + (away @ self.right) / safe / self.half / 2
        y = 0.5 - (away @ self.up) / safe / self.half / 2 * self.shape
        return x.astype(np.float32), y.astype(np.float32), depth.astype(np.float32)


@dataclass(frozen=True)
class Person:
    """Somebody at one moment: `points` (V, 3), `triangles` (T, 3), which points are `head` (V,), the middle of the
    eyes, the chin under the beard, the way the head faces (3,), and which points are skin (V,), where that is known."""

    name: str
    points: Floats
    triangles: npt.NDArray[np.int32]
    head: npt.NDArray[np.bool_]
    eyes: Floats
    chin: Floats
    way: Floats
    skin: npt.NDArray[np.bool_] | None = None


@dataclass(frozen=True)
class Finding:
    """A fault of one frame, in words."""

    rule: Rule
    words: str


def findings(size: str, subject: str | None, people: Sequence[Person], depth: Floats, finder: Finder) -> list[Finding]:
    """Return what is wrong with a frame of a film size. `depth` (H, W) is the set's, planar metres, top row first."""
    found = list(_near(depth))
    canvases = {person.name: drawn(person, finder, depth.shape) for person in people}
    about = next((person for person in people if person.name == subject), None)
    if about is None:
        return found
    if not np.isfinite(canvases[about.name]).any():
        return [*found, Finding("empty", f"{about.name} is not in the frame.")]
    found += _hidden(size, about, canvases, depth)
    for person in people if size in ("wide", "group", "two-shot") else (about,):
        found += _cut(size, person, finder)
    found += _sized(size, about, finder)
    if size in SINGLES:
        found += _composed(about, finder)
    return found


def _near(depth: Floats) -> Iterator[Finding]:
    share = float((depth < NEAR).mean())
    if share > NEAR_SHARE:
        yield Finding("near", f"{share:.0%} of the frame is set within {NEAR} m of the lens.")


def _hidden(size: str, about: Person, canvases: Mapping[str, Floats], depth: Floats) -> Iterator[Finding]:
    mine = canvases[about.name]
    silhouette = np.isfinite(mine)
    others = [canvas for name, canvas in canvases.items() if name != about.name]
    # A shoulder that is looked over covers the far body as it should: there the promise is the face's.
    before = np.minimum.reduce([depth, *others]) if others and size != "over-shoulder" else depth
    share = float((mine <= before + _CLEAR)[silhouette].mean())
    if share < VISIBLE:
        yield Finding("hidden", f"Of {about.name} {share:.0%} is seen.")


def _cut(size: str, person: Person, finder: Finder) -> Iterator[Finding]:
    x, y, _ = finder.seen(person.points[person.head])
    if size in UNCUT:
        if not np.isfinite(x).any():
            yield Finding("cut", f"{person.name} is behind the camera.")
            return
        # A close-up may lose the crown, never the face below the hairline.
        top = float(np.nanquantile(y, 0.02 if size != "close" else 0.3))
        edges = {"left": -float(np.nanquantile(x, 0.02)), "right": float(np.nanquantile(x, 0.98)) - 1, "top": -top}
        edges["bottom"] = float(np.nanmax(y)) - 1
        worst = max(edges, key=lambda side: edges[side])
        if edges[worst] > 0:
            yield Finding("cut", f"The {worst} edge cuts {person.name}'s head.")
            return
    if size in WHOLE:
        x, y, _ = finder.seen(person.points)
        off = (x < 0) | (x > 1) | (y < 0) | (y > 1) | np.isnan(x)
        if float(off.mean()) > 0.01:
            yield Finding("cut", f"{float(off.mean()):.0%} of {person.name} is outside the frame.")


def _face(person: Person, finder: Finder) -> tuple[float, float, float]:
    """The face's height in the frame, and where the eyes lie."""
    x, y, _ = finder.seen(np.stack([person.eyes, person.chin]))
    return abs(float(y[1] - y[0])) * _TO_HAIRLINE, float(x[0]), float(y[0])


def _sized(size: str, person: Person, finder: Finder) -> Iterator[Finding]:
    if size not in FACES:
        return
    low, high = FACES[size]
    face, _, _ = _face(person, finder)
    if not low <= face <= high:
        yield Finding("size", f"{person.name}'s face is {face:.0%} of a {size}'s height, not {low:.0%} to {high:.0%}.")


def _composed(person: Person, finder: Finder) -> Iterator[Finding]:
    _, x, y = _face(person, finder)
    low, high = EYES
    if not low <= y <= high:
        yield Finding("eyes", f"{person.name}'s eyes lie {y:.0%} from the top.")
    sideways = float(person.way @ finder.right)
    room = 1 - x if sideways > 0 else x
    if abs(sideways) > 0.35 and room < LEAD:
        yield Finding("lead", f"{person.name} looks {'right' if sideways > 0 else 'left'}, with {room:.0%} there.")


def drawn(person: Person, finder: Finder, shape: tuple[int, ...]) -> Floats:
    """Depth (H, W) of a person alone, infinite elsewhere: every triangle as points closer together than pixels."""
    height, width = shape
    x, y, depth = finder.seen(person.points)
    canvas = np.full((height, width), np.inf, np.float32)
    corners = np.stack([x * width, y * height, depth], axis=1)[person.triangles]
    corners = corners[np.isfinite(corners).all(axis=(1, 2))]
    if not len(corners):
        return canvas
    span = np.ptp(corners[:, :, :2], axis=1).max(axis=1)
    for steps in (1, 2, 4, 8, 16, 32):
        some = corners[(span <= steps) & (span > (steps / 2 if steps > 1 else -1))]
        grid = [(i, j) for i in range(steps + 1) for j in range(steps + 1 - i)]
        for i, j in grid:
            spot = (some[:, 0] * (steps - i - j) + some[:, 1] * i + some[:, 2] * j) / steps
            column, row = np.floor(spot[:, 0]).astype(np.int32), np.floor(spot[:, 1]).astype(np.int32)
            inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
            np.minimum.at(canvas, (row[inside], column[inside]), spot[inside, 2])
    return canvas
