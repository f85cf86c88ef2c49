"""What is drawn over a plate: a person or a thing in a hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.raster.plate import Floats


class Skin(NamedTuple):
    """Where a model's vertices are in one picture: positions and unit normals (V, 3), world metres."""

    positions: Floats
    normals: Floats

    def of(self, triangles: npt.NDArray[np.int32]) -> Skin:
        """That of the vertices of some triangles (T, 3) alone."""
        used = np.unique(triangles)
        return Skin(self.positions[used], self.normals[used])


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A mesh whose shape changes from picture to picture and whose triangles do not.

    `triangles` (T, 3); `colour` (V, 3) linear Rec.709 albedo; `roughness` (V,) 0 to 1; `translucency` (V,) 0 to 1,
    how much light bleeds through as through skin; `person` counts the plate's probes and lamp visibilities (a prop
    takes its holder's); `sheltered` (V,) 0 to 1 is how far lips keep lamps off (1 in a mouth). `thrown` (S, 3), where
    there are any, are the fewer triangles that throw its shadow.
    """

    triangles: npt.NDArray[np.int32]
    colour: Floats
    roughness: Floats
    person: int = 0
    translucency: Floats | None = field(default=None)
    sheltered: Floats | None = field(default=None)
    thrown: npt.NDArray[np.int32] | None = field(default=None)

    @staticmethod
    def of(person: Person, skin: str, index: int, thrown: npt.NDArray[np.int32] | None = None) -> Model:
        """A person as it is drawn. `skin` is their look's skin colour, `#rrggbb`; `index` counts the shot's people."""
        translucent = flesh(person.colour, skin)
        translucent[len(translucent) - person.held :] = 0  # leather of its hue is no skin
        # What vertices and shadow maps are too coarse to see is painted on; gloss lies above paint.
        paint = person.colour * (1 - person.shaded[:, None])
        return Model(person.triangles, paint, person.roughness, index, translucent, person.sheltered, thrown)

    @property
    def vertices(self) -> int:
        """How many."""
        return self.colour.shape[0]


def flesh(colour: Floats, skin: str) -> Floats:
    """How much each vertex is skin, (V,) 0 to 1: whether its albedo has the hue of `skin` (`#rrggbb`) and its depth."""
    shown = np.array([int(skin[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    wanted = np.where(shown <= 0.04045, shown / 12.92, ((shown + 0.055) / 1.055) ** 2.4)
    sums = colour.sum(axis=1)
    off = np.abs(colour[:, :2] / (sums[:, None] + 1e-4) - wanted[:2] / wanted.sum()).max(axis=1)
    depth = np.abs(np.log2((sums + 1e-3) / wanted.sum()))
    return (np.clip((0.08 - off) / 0.04, 0, 1) * np.clip(2.2 - 2 * depth, 0, 1)).astype(np.float32)
