"""A body that was brought in: kept as arrays in a file, and made a person of a look's height."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.bodies.raw import Unfit, arrays_of, normals_of
from movie_director.engines.blender.people.base import F32, F64, I32, I64, load
from movie_director.engines.blender.people.drape import Drape
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import Skeleton

SCHEMA = "Body.1"
MOST_POINTS, MOST_TRIANGLES = 200_000, 400_000


@dataclass(frozen=True, eq=False)
class Body:
    """A figure at rest, facing -y, its soles at z = 0, in metres.

    `points`, `normals` (V, 3), linear `colour` (V, 3), `roughness` (V,), `triangles` (T, 3); `bones` and `weights`
    (V, 4) are ours and their shares; `heads` and `tails` (bones, 3) where they are. `units` are face units by name,
    each with the points that it moves and how far.
    """

    points: F32
    normals: F32
    colour: F32
    roughness: F32
    triangles: I32
    bones: I64
    weights: F32
    heads: F64
    tails: F64
    units: dict[str, tuple[I64, F32]]
    skin: str
    """The colour of its face, `#rrggbb`."""
    rigged: bool
    """Whether it came with bones of its own."""

    @property
    def height(self) -> float:
        """Metres from its soles to its crown, as it is kept."""
        return float(self.points[:, 2].max())

    def write(self, path: Path) -> None:
        """Keep it; the same body, the same bytes."""
        names = list(self.units)
        told = {"schema": SCHEMA, "units": names, "skin": self.skin, "rigged": self.rigged}
        empty = np.zeros((0, 3), np.float32)
        with path.open("wb") as out:
            np.savez_compressed(
                out,
                told=np.array(json.dumps(told)),
                points=self.points,
                normals=np.rint(self.normals * 32767).astype(np.int16),
                colour=self.colour,
                roughness=self.roughness,
                triangles=self.triangles,
                bones=self.bones.astype(np.uint8),
                weights=self.weights,
                heads=self.heads,
                tails=self.tails,
                unit_sizes=np.array([len(self.units[name][0]) for name in names], np.int64),
                unit_rows=np.concatenate([empty[:, 0].astype(np.int32), *(self.units[n][0] for n in names)]),
                unit_moves=np.concatenate([empty, *(self.units[n][1] for n in names)]),
            )

    @classmethod
    def read(cls, path: Path) -> Body:
        """The body in a file. Raises Unfit for what is none."""
        arrays = arrays_of(path)
        try:
            told = json.loads(str(arrays["told"]))
            if told["schema"] != SCHEMA:
                raise Unfit(f"it is {told['schema']}, which this version does not know.")
            sizes = np.cumsum([0, *arrays["unit_sizes"]])
            rows, moves = arrays["unit_rows"].astype(np.int64), arrays["unit_moves"].astype(np.float32)
            units = {
                str(name): (rows[a:b], moves[a:b])
                for name, a, b in zip(told["units"], sizes[:-1], sizes[1:], strict=True)
            }
            body = cls(
                arrays["points"].astype(np.float32),
                (arrays["normals"] / 32767).astype(np.float32),
                arrays["colour"].astype(np.float32),
                arrays["roughness"].astype(np.float32),
                arrays["triangles"].astype(np.int32),
                arrays["bones"].astype(np.int64),
                arrays["weights"].astype(np.float32),
                arrays["heads"].astype(np.float64),
                arrays["tails"].astype(np.float64),
                units,
                str(told["skin"]),
                bool(told["rigged"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise Unfit(f"it is broken: {error!r}.") from error
        body.checked()
        return body

    def checked(self) -> None:
        """Raises Unfit where its parts do not fit together."""
        count, bones = len(self.points), len(self.heads)
        shapes = (self.points, self.normals, self.colour)
        sound = (
            0 < count <= MOST_POINTS
            and all(part.shape == (count, 3) for part in shapes)
            and self.roughness.shape == (count,)
            and self.bones.shape == self.weights.shape == (count, 4)
            and self.heads.shape == self.tails.shape == (bones, 3)
            and self.triangles.ndim == 2
            and self.triangles.shape[1:] == (3,)
            and 0 < len(self.triangles) <= MOST_TRIANGLES
            and 0 <= int(self.triangles.min()) <= int(self.triangles.max()) < count
            and 0 <= int(self.bones.min()) <= int(self.bones.max()) < bones
            and all(not len(rows) or 0 <= int(rows.min()) <= int(rows.max()) < count for rows, _ in self.units.values())
            and all(bool(np.isfinite(part).all()) for part in (*shapes, self.weights, self.heads, self.tails))
            and len(np.unique(self.triangles)) == count
        )
        if not sound:
            raise Unfit("its arrays do not fit together: it is broken.")

    def person(self, look: Mapping[str, Any], data: Path) -> Person:
        """This body as a person of the look's height. `data` is the folder of people's data, for our bones."""
        base = load(data)
        if len(self.heads) != len(base.bones):
            raise Unfit("it was made for other bones than this version's. Bring it in again.")
        by = float(look.get("height", 1.72)) / self.height
        rest = (self.points * by).astype(np.float32)
        skeleton = Skeleton(base.bones, base.parents, self.heads * by, self.tails * by)
        weights = np.zeros((len(rest), len(base.bones)), np.float32)
        np.add.at(weights, (np.arange(len(rest))[:, None], self.bones), self.weights)
        moved = sorted({int(row) for rows, _ in self.units.values() for row in rows})
        shaped = np.array(moved, dtype=np.int64)
        shapes = np.zeros((len(shaped), 3, len(base.units)), np.float32)
        for name, (rows, moves) in self.units.items():
            if name in base.units:
                shapes[np.searchsorted(shaped, rows), :, base.units.index(name)] += moves * by
        none: F32 = np.zeros(len(rest), np.float32)
        plain = normals_of(rest.astype(np.float64), self.triangles)
        eyes = (skeleton.heads[skeleton.index["eye_l"]] + skeleton.heads[skeleton.index["eye_r"]]) / 2
        return Person(
            triangles=self.triangles,
            colour=np.clip(self.colour, 0, 1),
            roughness=self.roughness,
            height=float(rest[:, 2].max()),
            eye_height=float(eyes[2]),
            skeleton=skeleton,
            units=base.units,
            rest=rest,
            weights=weights,
            shaped=shaped,
            shapes=np.ascontiguousarray(shapes.reshape(-1, len(base.units))),
            hips=_hips(rest, weights, skeleton),
            give=1.0,
            sole=0.0,
            drape=Drape(np.zeros(0, dtype=np.int64), np.zeros((0, 3), np.float32), none[:0], ()),
            sheltered=none,
            shaded=none,
            lean=(self.normals - plain).astype(np.float32),
        )


def _hips(rest: F32, weights: F32, skeleton: Skeleton) -> float:
    """Half the width of all but the arms where hands hang."""
    arms = [
        k
        for k, name in enumerate(skeleton.names)
        if name.startswith(("upperarm", "lowerarm", "hand", "thumb", "index", "middle", "ring", "pinky"))
    ]
    hip, knee = (float(skeleton.heads[skeleton.index[bone], 2]) for bone in ("thigh_l", "calf_l"))
    z = rest[:, 2]
    trunk = (weights[:, arms].sum(axis=1) < 0.1) & (z < hip + 0.3 * (hip - knee)) & (z > knee + 0.3 * (hip - knee))
    wide = float(np.abs(rest[trunk, 0]).max()) if trunk.any() else 0.0
    return float(np.clip(wide, float(abs(skeleton.heads[skeleton.index["thigh_l"], 0])), 0.3 * float(z.max())))


@lru_cache(maxsize=8)
def cast_as(path: Path) -> Body:
    """The body in a file, read once. Raises Unfit."""
    return Body.read(path)
