"""What a camera sees, in numbers: who is visible and how large, where heads and eyes lie, what is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from movie_director.engines.blender.frame.cast import Body, Cast
from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.frame.scenery import Scenery
from movie_director.engines.blender.raster.masks import SET, Bools, Ints, Masks, Shown, person_of
from movie_director.engines.blender.raster.plate import Floats

SIZE = (320, 180)
CLOSE = 0.5
"""Metres within which nothing may stand before the lens."""


class Box(NamedTuple):
    """A box in the frame, y down; it may reach beyond 0 and 1."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high."""
        return self.bottom - self.top

    @property
    def centre(self) -> float:
        """The middle from left to right."""
        return (self.left + self.right) / 2


NOWHERE = Box(-1.0, -1.0, -1.0, -1.0)


@dataclass(frozen=True)
class Seen:
    """One person in a frame.

    `face` is the face's height (chin to hairline) as a share of the frame's; `eyes` lie at (x, y); `looks` is how far
    to the right (1) or left (-1) the head is turned, `towards` how far into the lens (1) or away from it (-1); `area`
    is the silhouette's share of the frame; `visible` and `head_visible` how much of silhouette and head in the frame
    nothing hides; `hiders` who and what hides the rest, by pixels; `away` is metres.
    """

    name: str
    ahead: bool
    head: Box = NOWHERE
    body: Box = NOWHERE
    face: float = 0.0
    eyes: tuple[float, float] = (-1.0, -1.0)
    looks: float = 0.0
    towards: float = 0.0
    area: float = 0.0
    visible: float = 0.0
    head_visible: float = 0.0
    hiders: tuple[tuple[str, int], ...] = ()
    away: float = 0.0


@dataclass(frozen=True)
class Look:
    """A frame at one moment. `crowding` is the share of it that is nearer than `CLOSE`; `thing` the box of what the
    script names, with how much of the frame it covers and how much of it is seen; `growing` names what stands up from
    a head: (person, object); `inside` the furniture that the camera stands in."""

    people: tuple[Seen, ...]
    crowding: float = 0.0
    thing: Box = NOWHERE
    thing_area: float = 0.0
    thing_visible: float = 0.0
    growing: tuple[tuple[str, str], ...] = ()
    inside: tuple[str, ...] = ()


class Viewer:
    """Looks at one shot from anywhere. To be used on the thread of its drawing context."""

    def __init__(self, cast: Cast, scenery: Scenery) -> None:
        self.cast, self.scenery = cast, scenery
        self._masks = Masks(SIZE, cast.meshes, scenery.points, scenery.parts)
        self._placed: Sequence[Body] | None = None
        self.looks = 0

    def close(self) -> None:
        """Give back what OpenGL holds."""
        self._masks.release()

    def look(
        self, eye: Eye, moment: float, wanted: Sequence[int], hidden: Sequence[str] = (), *, whole: bool = False
    ) -> Look:
        """Measure a frame. `wanted` people's visibility is measured; `whole` draws all of the set: backgrounds."""
        self.looks += 1
        bodies = self.cast.bodies[moment]
        self._place(bodies)
        present = [i for i, body in enumerate(bodies) if float((body.eyes - eye.position) @ eye.forward) > 0.1]
        spared = self.scenery.spared(eye, self.cast.figures, hidden)
        far = max((float((bodies[i].eyes - eye.position) @ eye.forward) + 0.6 for i in present), default=2.0)
        wide = self.scenery.nearer(eye, far) | self.scenery.props
        chosen = ~spared & (wide | self._behind(eye, bodies, wanted) if whole else wide)
        shown = self._masks.draw(eye.matrix, eye.ahead, present, self.scenery.drawn(chosen))
        people = tuple(
            self._seen(i, body, eye, shown if i in present else None, i in wanted) for i, body in enumerate(bodies)
        )
        box, area, visible = self._thing(eye, shown)
        return Look(
            people=people,
            crowding=float((shown.away < CLOSE).mean()),
            thing=box,
            thing_area=area,
            thing_visible=visible,
            growing=self._growing(people, shown, wanted) if whole else (),
            inside=tuple(self.scenery.around(eye.position)),
        )

    def _behind(self, eye: Eye, bodies: Sequence[Body], wanted: Sequence[int]) -> Bools:
        """Which objects may be seen beside and above wanted heads."""
        found = np.zeros(len(self.scenery.names), np.bool_)
        for index in wanted:
            box = _box(eye.frame(bodies[index].head)[0])
            by, up = 0.7 * box.width, 1.0 * box.height
            found |= self.scenery.within(eye, box.left - by, box.right + by, box.top - up, box.bottom)
        return found

    def codes(self, eye: Eye, moment: float, hidden: Sequence[str] = ()) -> Shown:
        """The masks of a whole frame."""
        self._place(self.cast.bodies[moment])
        spared = self.scenery.spared(eye, self.cast.figures, hidden)
        return self._masks.draw(eye.matrix, eye.ahead, range(len(self.cast.figures)), self.scenery.drawn(~spared))

    def _place(self, bodies: Sequence[Body]) -> None:
        if self._placed is not bodies:
            self._masks.place([body.points for body in bodies])
            self._placed = bodies

    def _seen(self, index: int, body: Body, eye: Eye, shown: Shown | None, wanted: bool) -> Seen:
        name = self.cast.figures[index].name
        if shown is None:
            return Seen(name, ahead=False)
        head, _ = eye.frame(body.head)
        face, _ = eye.frame(body.face)
        points, _ = eye.frame(body.points[::7])
        spot, depth = eye.frame(body.eyes[None])
        away = body.eyes - eye.position
        towards = -float(body.way @ (away / max(float(np.linalg.norm(away)), 1e-6)))
        visible = head_visible = area = 0.0
        hiders: tuple[tuple[str, int], ...] = ()
        if wanted:
            own = self._masks.draw(eye.matrix, eye.ahead, [index]).codes
            silhouette, skull = own > 0, own > 1 + 3 * index
            mine = person_of(shown.codes) == index
            area = float(silhouette.mean())
            visible = float((mine & silhouette).sum() / max(1, silhouette.sum()))
            head_visible = float((mine & skull).sum() / max(1, skull.sum()))
            hiders = self._hiders(shown.codes[silhouette & ~mine])
        return Seen(
            name,
            ahead=True,
            head=_box(head),
            body=_box(points),
            face=float(np.nanmax(face[:, 1]) - np.nanmin(face[:, 1])) if len(face) else 0.0,
            eyes=(float(spot[0, 0]), float(spot[0, 1])),
            looks=float(body.way @ eye.right),
            towards=towards,
            area=area,
            visible=visible,
            head_visible=head_visible,
            hiders=hiders,
            away=float(depth[0]),
        )

    def _hiders(self, codes: Ints) -> tuple[tuple[str, int], ...]:
        found: dict[str, int] = {}
        values, counts = np.unique(codes[codes > 0], return_counts=True)
        for code, count in zip(values.tolist(), counts.tolist(), strict=True):
            name = self.name(code)
            found[name] = found.get(name, 0) + count
        return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def name(self, code: int) -> str:
        """Who or what a code is: a person's name, or an object's of the set."""
        if code >= SET:
            return self.scenery.names[int(self.scenery.owner[code - SET])]
        return self.cast.figures[(code - 1) // 3].name

    def _thing(self, eye: Eye, shown: Shown) -> tuple[Box, float, float]:
        props = np.flatnonzero(self.scenery.heroes)
        if not len(props):
            return NOWHERE, 0.0, 0.0
        spans = self.scenery.drawn(self.scenery.heroes)
        own = self._masks.draw(eye.matrix, eye.ahead, (), spans).codes >= SET
        corners = np.concatenate(
            [self.scenery.points[3 * first : 3 * (first + count)] for first, count in spans] or [np.zeros((0, 3))]
        ).astype(np.float32)
        where, depth = eye.frame(corners[::3])
        box = _box(where[depth > 0.05]) if (depth > 0.05).any() else NOWHERE
        things = np.isin(np.where(shown.codes >= SET, self.scenery.owner[np.maximum(shown.codes - SET, 0)], -1), props)
        return box, float(own.mean()), float((own & things).sum() / max(1, own.sum()))

    def _growing(self, people: Sequence[Seen], shown: Shown, wanted: Sequence[int]) -> tuple[tuple[str, str], ...]:
        """Narrow upright things that stand up from behind a head: lamp posts, window frames, edges of shelves."""
        found: list[tuple[str, str]] = []
        for index in wanted:
            seen = people[index]
            if not seen.ahead or seen.head_visible < 0.3:
                continue
            for code in _bars(shown.codes, seen.head):
                found.append((seen.name, self.name(code)))
        return tuple(dict.fromkeys(found))


def _bars(codes: Ints, head: Box) -> list[int]:
    """Codes of narrow upright bars that rise from the middle half of a head."""
    width, height = SIZE
    left, right = (round(v * width) for v in (head.left - 0.5 * head.width, head.right + 0.5 * head.width))
    top, bottom = round((head.top - 0.8 * head.height) * height), round((head.top - 0.03 * head.height) * height)
    left, right, top = max(0, left), min(width, right), max(0, top)
    if right - left < 6 or bottom - top < 5:
        return []
    band = codes[top:bottom, left:right]
    inner = (
        round((head.left + 0.22 * head.width) * width) - left,
        round((head.right - 0.22 * head.width) * width) - left,
    )
    found: list[int] = []
    for code in np.unique(band[band >= SET]).tolist():
        columns: Bools = (band == code).mean(axis=0) > 0.8
        for start, end in _runs(columns):
            narrow = end - start <= 0.45 * head.width * width
            middle = (start + end) / 2
            if narrow and start > 0 and end < len(columns) and inner[0] <= middle <= inner[1]:
                found.append(code)
    return found


def _runs(flags: Bools) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _box(points: Floats) -> Box:
    if not len(points) or np.isnan(points).all():
        return NOWHERE
    low, high = np.nanmin(points, axis=0), np.nanmax(points, axis=0)
    return Box(float(low[0]), float(high[0]), float(low[1]), float(high[1]))
