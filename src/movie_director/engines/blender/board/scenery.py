"""The set of a scene as triangles, surveyed once by the stage and kept."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.errors import EngineFailed
from movie_director.operations.picture import Picture
from movie_director.values.digest import Digest, digest_json

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
SCENERY = "Set.17"
"""The kind of a surveyed set's name; raised when the stage would survey the same set differently."""
_NOT_OF_THE_SET = ("camera", "hidden", "light", "style", "mood", "seed", "crowd", "spills", "swings", "blows")


@dataclass(frozen=True, eq=False)
class Scenery:
    """T triangles in P parts of O objects; fields as `stage.survey` writes them."""

    points: Floats
    normals: Floats
    part: npt.NDArray[np.int32]
    object: npt.NDArray[np.int32]
    colour: Floats
    glow: Floats
    alpha: Floats
    box: Floats
    wall: Floats
    stays: Bools
    prop: Bools

    @functools.cached_property
    def spans(self) -> Sequence[tuple[int, int, int]]:
        """(object, first triangle, how many) of what is opaque, in order."""
        found: list[tuple[int, int, int]] = []
        starts = np.searchsorted(self.part, np.arange(len(self.object) + 1))
        for index, thing in enumerate(self.object):
            first, last = int(starts[index]), int(starts[index + 1])
            if self.alpha[index] >= 0.5 and last > first:
                found.append((int(thing), first, last - first))
        return found

    @functools.cached_property
    def indoors(self) -> bool:
        """Whether there are walls."""
        return bool(np.isfinite(self.wall[:, 3]).any())


def set_name(order: Picture) -> Digest:
    """Name the set of a shot by all that it is built of: place, things, and the seats that people need."""
    told = order.model_dump(mode="json")
    rest = {name: value for name, value in told.items() if name not in (*_NOT_OF_THE_SET, "people", "props")}
    return digest_json(
        SCENERY,
        {**rest, "time": order.light.time, "props": [p for p in told["props"] if p["where"] != "hand"]},
    )


def read(folder: Path) -> Scenery:
    """Read the set in `folder`. Raises EngineFailed when it is none."""
    try:
        with np.load(folder / "set.npz") as arrays:
            return Scenery(**{each.name: arrays[each.name] for each in fields(Scenery)})
    except (OSError, ValueError, KeyError) as error:
        raise EngineFailed(f"{folder} holds no set that can be read: {error!r}.") from error
