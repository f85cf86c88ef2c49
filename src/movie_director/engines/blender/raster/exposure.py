"""Exposure, found on the faces of a shot's first picture: one for the shot, so that nothing pumps.

A net or a card at one face comes first: key and fill are turned for that person alone, as a gaffer would, a net also
takes from sun and window, and the set stays as it is from shot to shot. What that leaves for the faces that the
picture is of, up to `MOST` stops on the scheme's own exposure do. What cannot be had is said.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.raster.plate import Floats
from movie_director.operations.light import Faces

Bools = npt.NDArray[np.bool_]
Shown = Callable[[Floats], Floats]
"""From linear light (N, 3) to luma on a screen (N,), 0 to 1."""
MOST = 0.5
LEAST_NET, MOST_NET, FLAG = 0.25, 5.0, 0.12
"""How far a net and a card turn key and fill for a face, and a flag for a head that is seen from behind."""
MIDDLE = 0.3
"""Linear luma of the skin that a scheme's range is meant for."""
DARKER, FLOOR = 0.035, 0.2
"""How far down the range moves with each stop that a skin is darker: dark skin is to be read, not to be made light;
and the luma below which no face is let that is not to hide."""
INSIDE = 0.015
"""How far inside the range a face is brought, so that grain and a turned head do not put it out again."""
SMALL, FARTHER = 0.006, 0.065
"""The share of a picture below which a face is small, and how much farther inside the smallest are brought: hair,
collars and brows are in more and more of the pixels that one sees as the face."""
BY_DAY, THING, LEAST_OF_A_THING = 0.66, 3.0, -1.2
"""The brightest that a soft day lets faces be; stops of a thing for each halving of that; the fewest stops."""
SEEN, LIFT = 0.18, 2.2
"""The luma below which the middle of an insert is not let, and the stops by which it is lifted at most."""
FEWEST = 24
"""Pixels below which a face is too small to be metered."""
DARK, BRIGHT = 0.38, 0.62
"""The quantiles of a face's luma that are both to be in range: where light falls across it, its median is at a brink,
and a turned head or a brow tips it."""
BURNT, BACK = 0.74, 0.7
"""The luma that a head seen from behind is kept below, and of how much of it."""
OF = 0.5
"""The share of the largest face's pixels from which the picture is of a face too: shoulders do not set the exposure."""
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Face:
    """A face's pixels in linear light as the plate is exposed: (N, 3), and (N, 3) what a doubled key and fill add.

    `skin` is the linear luma of its skin; `sun` (N, 3) is what of its light comes straight from sun and windows. `of`
    is how many pixels it has in the picture, where these are some of them. Of who is seen from behind it is the head.
    """

    person: int
    light: Floats
    more: Floats
    skin: float = MIDDLE
    sun: Floats | None = None
    of: int = 0
    behind: bool = False
    share: float = 1.0
    """Of the picture, how much it covers."""

    @staticmethod
    def over(moments: Sequence[Face]) -> Face:
        """One person's face over some moments, each of which counts by its pixels."""
        last = moments[-1]
        light, more = (np.concatenate(parts) for parts in zip(*((m.light, m.more) for m in moments), strict=True))
        suns = [m.sun for m in moments if m.sun is not None]
        sun = np.concatenate(suns) if len(suns) == len(moments) else None
        return Face(
            last.person, light, more, last.skin, sun, max(m.size for m in moments), last.behind,
            max(m.share for m in moments),
        )  # fmt: skip

    @property
    def size(self) -> int:
        """Pixels that it covers."""
        return max(self.of, len(self.light))

    def range(self, wanted: Faces) -> tuple[float, float]:
        """The lumas between which it is brought."""
        low, high = wanted_of(self.skin, wanted)
        inside = min(INSIDE + FARTHER * max(0.0, 1 - self.share / SMALL), (high - low) / 3)
        return low + inside, high - inside

    def under(self, net: float) -> Floats:
        """Its light under a net (below 1, which takes from the sun too) or with a card (above 1)."""
        turned = self.more if self.sun is None or net > 1 else self.more + self.sun
        return np.maximum(self.light + (net - 1) * turned, 0)


@dataclass(frozen=True)
class Reading:
    """`stops` on the scheme's exposure; `nets` by person; each face's median `luma` and `contrast` then.

    Contrast is the light of a face's bright fifth over that of its dark fifth.
    """

    stops: float
    nets: dict[int, float]
    luma: dict[int, float]
    contrast: dict[int, float]
    unmet: tuple[int, ...]


def front(person: Person, flesh: Floats) -> Bools:
    """Which vertices are the skin of the face, from chin to brow, (V,); `flesh` is how much each is skin."""
    x, y, z = person.rest.T
    level = (z > person.eye_height - 0.105) & (z < person.eye_height + 0.05) & (np.abs(x) < 0.075)
    skin = level & (flesh > 0.5)
    if not skin.any():
        return skin
    return skin & (y < float(y[skin].min()) + 0.085)


def skull(person: Person) -> Bools:
    """Which vertices are head and hair, (V,)."""
    return person.rest[:, 2] > person.eye_height - 0.13


def wanted_of(skin: float, wanted: Faces) -> tuple[float, float]:
    """The range of luma that a face with a skin of such linear luma is to have."""
    down = DARKER * max(math.log2(MIDDLE / max(skin, 1e-3)), 0.0)
    return max(wanted.low - down, min(FLOOR, wanted.low)), wanted.high - down / 2


def of_a_thing(wanted: Faces) -> float:
    """Stops for a thing that is shown alone: as much less as faces may have than by day, so that night stays night."""
    return round(max(THING * math.log2(wanted.high / BY_DAY), LEAST_OF_A_THING), 3) if wanted.high < BY_DAY else 0.0


def readable(middle: Floats, stops: float, shown: Shown) -> float:
    """Stops at which a thing is seen whose part of the picture sends the light `middle` (N, 3), from `stops` up.

    Night may be dark, but what a shot is of has to be known: a lamp is brought to an insert, `LIFT` stops at most.
    """
    if _median(middle, stops, shown) >= SEEN:
        return stops
    if _median(middle, stops + LIFT, shown) <= SEEN:
        return round(stops + LIFT, 3)
    return round(_root(lambda more: _median(middle, more, shown) - SEEN, stops, stops + LIFT), 3)


def solve(faces: Sequence[Face], wanted: Faces, shown: Shown) -> Reading:
    """Expose for faces. Those too small are not asked; with none, or where faces hide on purpose, nothing changes.

    Heads from behind are not asked either, and get a net where they would burn out.
    """
    backs = [face for face in faces if face.behind and len(face.light) >= FEWEST]
    seen = [face for face in faces if not face.behind and len(face.light) >= FEWEST]
    most = max((face.size for face in seen), default=0)
    seen = [face for face in seen if face.size >= 0.2 * most]
    stops, nets = 0.0, dict[int, float]()
    if seen and not wanted.hidden:
        stops = _stops(seen, wanted, shown)
        for face in seen:
            net = _net(face, stops, wanted, shown)
            if net != 1.0:
                nets[face.person] = net
        for back in backs:
            net = _held(back, stops, shown)
            if net != 1.0:
                nets[back.person] = net
    luma = {face.person: _median(_lit(face, nets), stops, shown) for face in seen}
    out: list[int] = []
    for face in seen:
        low, high = wanted_of(face.skin, wanted)
        if not low <= luma[face.person] <= high:
            out.append(face.person)
    contrast = {face.person: _contrast(_lit(face, nets)) for face in seen}
    return Reading(round(stops, 3), nets, luma, contrast, () if wanted.hidden else tuple(out))


def _stops(faces: Sequence[Face], wanted: Faces, shown: Shown) -> float:
    """What nets leave: the smallest change for which they do, or the middle where faces pull both ways."""
    most = max(face.size for face in faces)
    asked = [_asked(face, wanted, shown) for face in faces if face.size >= OF * most]
    up, down = max(*asked, 0.0), min(*asked, 0.0)
    return up + down if not (up and down) else (up + down) / 2


def _asked(face: Face, wanted: Faces, shown: Shown) -> float:
    """Stops that bring a face into its range with its net as it then is, within `MOST`."""
    light = _lit(face, {face.person: _net(face, 0.0, wanted, shown)})
    low, high = wanted_of(face.skin, wanted)

    def levels(stops: float) -> Floats:
        return _levels(light, stops, shown)

    dark, middle, bright = levels(0.0)
    if (low <= dark and bright <= high) or (dark < low and bright > high and low <= middle <= high):
        return 0.0
    return _turned(levels, face.range(wanted), 0.0, (-MOST, MOST))


def _net(face: Face, stops: float, wanted: Faces, shown: Shown) -> float:
    """How far key and fill are turned for a face, as little as brings it into its range."""

    def levels(net: float) -> Floats:
        return _levels(face.under(net), stops, shown)

    return round(_turned(levels, face.range(wanted), 1.0, (LEAST_NET, MOST_NET)), 3)


def _held(back: Face, stops: float, shown: Shown) -> float:
    """The flag that keeps a head, seen from behind, from burning out."""

    def bright(net: float) -> float:
        light = np.ascontiguousarray(back.under(net) * 2**stops, np.float32)
        return float(np.quantile(shown(light), BACK)) - BURNT

    return 1.0 if bright(1.0) <= 0 else round(_root(bright, 1.0, FLAG), 3)


def _turned(
    levels: Callable[[float], Floats], wanted: tuple[float, float], rest: float, ends: tuple[float, float]
) -> float:
    """How far something is turned from `rest` so that the dark and the bright of a face's `levels` are as wanted.

    It is turned as little as does it, and no farther than where the other one leaves the range, but so far that the
    middle is in. Where light and shade are too far apart for the range, the middle alone counts.
    """
    (low, high), (dark, middle, bright) = wanted, levels(rest)
    apart = dark < low and bright > high
    first, last = (middle, middle) if apart else (dark, bright)
    if first >= low and last <= high:
        return rest
    up = first < low
    near, end = (low, ends[1]) if up else (high, ends[0])

    def until(quantile: int, edge: float) -> float:
        if (levels(rest)[quantile] < edge) != up:
            return rest
        return _root(lambda x: float(levels(x)[quantile]) - edge, rest, end)

    if apart:
        return until(1, near)
    inside, out = (until(0, low), until(2, high)) if up else (until(2, high), until(0, low))
    return sorted((until(1, near), inside, out), key=lambda x: abs(x - rest))[1]


def _root(of: Callable[[float], float], a: float, b: float) -> float:
    start = of(a)
    for _ in range(14):
        middle = (a + b) / 2
        if (of(middle) > 0) == (start > 0):
            a = middle
        else:
            b = middle
    return b


def _lit(face: Face, nets: dict[int, float]) -> Floats:
    return face.under(nets.get(face.person, 1.0))


def _levels(light: Floats, stops: float, shown: Shown) -> Floats:
    """The dark, the middle and the bright of a face's luma, (3,)."""
    return np.quantile(shown(np.ascontiguousarray(light * 2**stops, np.float32)), (DARK, 0.5, BRIGHT))


def _median(light: Floats, stops: float, shown: Shown) -> float:
    return round(float(np.median(shown(np.ascontiguousarray(light * 2**stops, np.float32)))), 4)


def _contrast(light: Floats) -> float:
    levels = np.sort(light @ _LUMA)
    fifth = max(len(levels) // 5, 1)
    return round(float(levels[-fifth:].mean() / max(levels[:fifth].mean(), 1e-4)), 2)
