"""A plate: the empty set as Cycles rendered it once for a shot, with what is needed to light people in it.

The folder is written by `engines.blender.stage` (`plate.npz` and `plate.json`). Lengths are metres, the world is
right-handed with z up, light is linear Rec.709 and scene-referred, pictures have their first row at the top.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import numpy.typing as npt

from movie_director.errors import EngineFailed

Floats = npt.NDArray[np.float32]
SENSOR = 36.0
"""Width of the sensor in millimetres."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp that lights people analytically; `visibility` has one factor for each person's mark.

    `reached`, where it is known, has for each person heights in metres and the share, 0 to 1, that it sees there.

    `energy` is watts, except for a SUN (watts a square metre). `size` is an area's diameter or a sphere's radius.
    `spot_cos` is the cosine of half the cone's angle; `spot_blend` the share of the cone that fades, as in Blender.
    A lamp that is not `mirrored` gives no gloss, as it gives none in Cycles.
    """

    name: str
    kind: Literal["POINT", "SPOT", "AREA", "SUN"]
    location: tuple[float, float, float]
    direction: tuple[float, float, float]
    energy: float
    colour: tuple[float, float, float]
    size: float
    spot_cos: float
    spot_blend: float
    casts: bool
    visibility: tuple[float, ...]
    mirrored: bool = True
    reached: tuple[tuple[tuple[float, float], ...], ...] = ()

    @property
    def reaches(self) -> bool:
        """Whether any person's mark sees some of it; unknown, it does."""
        known = [*self.visibility, *(share for person in self.reached for _, share in person)]
        return not known or max(known) > 0

    def seen_from(self, person: int) -> float:
        """The share of this lamp that reaches a person's mark past the set, 0 to 1."""
        return self.visibility[person] if person < len(self.visibility) else 1.0

    def seen_at(self, person: int, heights: Floats) -> Floats:
        """The share of this lamp that reaches a person past the set, 0 to 1, at heights in metres (N,)."""
        known = self.reached[person] if person < len(self.reached) else ()
        if not known:
            return np.full(len(heights), self.seen_from(person), np.float32)
        return np.interp(heights, [z for z, _ in known], [share for _, share in known]).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Fog:
    """Haze by distance from the camera: `most` of `colour` from `end` on, none before `start`."""

    colour: tuple[float, float, float]
    start: float
    end: float
    most: float


@dataclass(frozen=True, slots=True)
class Sight:
    """The set from one key of a moving camera's path; the fields are those of `Plate`."""

    picture: Floats
    depth: Floats
    lit: Mapping[str, Floats]
    view: Floats
    projection: Floats

    def halved(self) -> Sight:
        """The same at half its size, which is even: the nearest that a pixel holds hides what else it does."""
        near = _quarters(self.depth[..., None])[..., 0].min(axis=2)
        pictures = [_quarters(each).mean(axis=2, dtype=np.float32) for each in (self.picture, *self.lit.values())]
        return Sight(pictures[0], near, dict(zip(self.lit, pictures[1:], strict=True)), self.view, self.projection)


def _quarters(picture: Floats) -> Floats:
    """A picture (H, W, C) as the four pixels of each of half its size, (H / 2, W / 2, 4, C)."""
    height, width, planes = picture.shape
    parts = picture.reshape(height // 2, 2, width // 2, 2, planes).swapaxes(1, 2)
    return parts.reshape(height // 2, width // 2, 4, planes)


@dataclass(frozen=True, slots=True)
class Plate:
    """The set without people, and its light.

    `picture` (H, W, 3); `depth` (H, W) planar metres; `lit` name of a casting lamp -> (H, W, 3), its own share
    of `picture`; `probes` (P, 9, 3) irradiance as spherical harmonics, convolved with the cosine lobe, one a person;
    `view` and `projection` (4, 4) of the camera, OpenGL conventions. `exposure` is in stops. Of a moving camera,
    `others` is the set from the further keys of its path.
    """

    picture: Floats
    depth: Floats
    lit: Mapping[str, Floats]
    probes: Floats
    view: Floats
    projection: Floats
    lamps: tuple[Lamp, ...]
    exposure: float
    look: str
    fog: Fog | None
    falls: str
    """What falls (`places.weather.FALLS`), or nothing."""
    room: tuple[float, float, float, float] | None = None
    """Of a room left, right, front and back, in metres: nothing falls within, nor before its front."""
    others: tuple[Sight, ...] = ()

    @property
    def sights(self) -> tuple[Sight, ...]:
        """The set from each key."""
        return (Sight(self.picture, self.depth, self.lit, self.view, self.projection), *self.others)

    @property
    def width(self) -> int:
        """Columns."""
        return self.picture.shape[1]

    @property
    def height(self) -> int:
        """Rows."""
        return self.picture.shape[0]

    @property
    def eye(self) -> Floats:
        """Where the camera stands, (3,)."""
        return np.linalg.inv(self.view.astype(np.float64))[:3, 3].astype(np.float32)

    def overscan(self, lens: float, sensor: float = SENSOR) -> float:
        """How much wider the plate is than the frame of a `lens` (millimetres, as `sensor`); 1 is not wider."""
        return float(2 * lens / sensor / self.projection[0, 0])

    def world(self) -> Floats:
        """The point of the set that each pixel shows, (H, W, 3) metres; the sky is put 100 m away."""
        depth = np.minimum(self.depth, 100.0).astype(np.float32)
        rows, columns = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        x = ((columns + 0.5) / self.width * 2 - 1 + self.projection[0, 2]) * depth / self.projection[0, 0]
        y = (1 - (rows + 0.5) / self.height * 2 + self.projection[1, 2]) * depth / self.projection[1, 1]
        turn = np.linalg.inv(self.view.astype(np.float64)).astype(np.float32)
        return (np.stack([x, y, -depth], axis=-1) @ turn[:3, :3].T + turn[:3, 3]).astype(np.float32)


def read(folder: Path) -> Plate:
    """Read the plate in `folder`. Raises `EngineFailed` when it is not one."""
    try:
        told = cast(dict[str, Any], json.loads((folder / "plate.json").read_text(encoding="utf-8")))
        held = _arrays(folder / "plate.npz")
        first = _sight(held)
        lamps = tuple(_lamp(each) for each in told["lights"])
        return Plate(
            picture=first.picture,
            depth=first.depth,
            lit=first.lit,
            probes=held["probes"].reshape(-1, 9, 3),
            view=first.view,
            projection=first.projection,
            lamps=lamps,
            exposure=float(told.get("exposure", 0.0)),
            look=str(told.get("look") or ""),
            fog=_fog(told.get("fog")),
            falls=str(told.get("falls") or ""),
            room=_room(told.get("room")),
            others=tuple(_sight(_arrays(folder / f"key_{n}.npz")) for n in range(1, int(told.get("keys", 1)))),
        )
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise EngineFailed(f"{folder} holds no plate that can be read: {error!r}.") from error


def _arrays(path: Path) -> dict[str, Floats]:
    with np.load(path) as arrays:
        return {name: np.ascontiguousarray(arrays[name], np.float32) for name in arrays.files}


def _sight(held: Mapping[str, Floats]) -> Sight:
    lit = {name.removeprefix("lit_"): held[name] for name in sorted(held) if name.startswith("lit_")}
    return Sight(held["plate"], held["depth"], lit, held["view"], held["projection"])


def _lamp(told: Mapping[str, Any]) -> Lamp:
    return Lamp(
        name=str(told["name"]),
        kind=told["type"],
        location=_three(told["location"]),
        direction=_three(told["direction"]),
        energy=float(told["energy"]),
        colour=_three(told["colour"]),
        size=float(told.get("size", 0.0)),
        spot_cos=float(told.get("spot_cos", 0.0)),
        spot_blend=float(told.get("spot_blend", 0.0)),
        casts=bool(told.get("casts", False)),
        visibility=tuple(float(value) for value in told.get("visibility", ())),
        mirrored=bool(told.get("mirrored", True)),
        reached=tuple(tuple((float(z), float(s)) for z, s in person) for person in told.get("reached", ())),
    )


def _fog(told: Mapping[str, Any] | None) -> Fog | None:
    if not told or not told.get("on", True) or float(told.get("most", 0.0)) <= 0:
        return None
    return Fog(_three(told["colour"]), float(told["start"]), float(told["end"]), float(told["most"]))


def _room(told: Sequence[float] | None) -> tuple[float, float, float, float] | None:
    if not told:
        return None
    left, right, front, back = (float(value) for value in told)
    return left, right, front, back


def _three(values: Any) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in values)
    return x, y, z
