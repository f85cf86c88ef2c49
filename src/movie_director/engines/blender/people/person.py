"""A person ready for the camera: triangles, colours, and how a pose moves them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I32, I64
from movie_director.engines.blender.people.drape import Drape
from movie_director.engines.blender.people.skeleton import Pose, Skeleton


@dataclass(frozen=True)
class Skin:
    """`positions` and unit `normals`, both (V, 3) float32: feet at the origin, facing -y, z up, metres."""

    positions: F32
    normals: F32


@dataclass(frozen=True, eq=False)
class Person:
    """`triangles` (T, 3); `colour` (V, 3) linear Rec.709 albedo; `roughness` (V,); lengths in metres.

    `weights` (V, bones) has at most four bones a vertex. `shapes` (3F, units) moves the `shaped` (F,) vertices that
    expressions move.
    """

    triangles: I32
    colour: F32
    roughness: F32
    height: float
    eye_height: float
    skeleton: Skeleton
    units: tuple[str, ...]
    rest: F32
    weights: F32
    shaped: I64
    shapes: F32
    hips: float
    """Half the width of the dressed hips where hands hang, metres."""
    give: float
    """How far the face follows expressions: below 1 for old skin."""
    sole: float
    drape: Drape
    sheltered: F32
    """(V,) how far lips keep lamps off: 1 in the mouth, about half where lips meet, 0 elsewhere."""
    shaded: F32
    """(V,) the share of light that what lies close above keeps off where people are drawn: lids, a jacket's fronts."""
    lean: F32 | None = None
    """(V, 3) what is added to normals at rest, for triangles too coarse to have their own right; None: nothing."""
    held: int = 0
    """How many of the vertices, the last, are things in the hands."""
    species: str = "human"
    """Which body plan it has, and so which performance moves it."""
    _bones: I64 = field(init=False, repr=False, compare=False)
    _shares: F32 = field(init=False, repr=False, compare=False)
    _corners: I64 = field(init=False, repr=False, compare=False)
    _starts: I64 = field(init=False, repr=False, compare=False)
    _unit_index: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        corners = self.triangles.ravel()
        order = np.argsort(corners, kind="stable")
        counts = np.bincount(corners, minlength=len(self.rest))
        if not counts.all():
            raise ValueError("a vertex without a triangle has no normal")
        object.__setattr__(self, "_corners", (order // 3).astype(np.int64))
        object.__setattr__(self, "_starts", np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64))
        # Four bones a vertex, gathered: a product with all of them would cost more, and its sums hang on the number of
        # threads.
        bones = np.argsort(-self.weights, axis=1, kind="stable")[:, :4]
        object.__setattr__(self, "_bones", np.ascontiguousarray(bones.T))
        shares = np.take_along_axis(self.weights, bones, axis=1).T[:, :, None]
        object.__setattr__(self, "_shares", np.ascontiguousarray(shares, np.float32))
        object.__setattr__(self, "_unit_index", {name: k for k, name in enumerate(self.units)})

    @property
    def bones(self) -> tuple[str, ...]:
        """Names of the bones, parents first."""
        return self.skeleton.names

    def deform(self, pose: Pose) -> Skin:
        """The person in a pose: face units added, linear blend skinning, smooth normals.

        Raises KeyError when the pose names a face unit that is not one of `units`.
        """
        rest = self.rest
        if pose.face:
            shares = np.zeros(len(self.units), dtype=np.float32)
            for name, share in pose.face.items():
                shares[self._unit_index[name]] = share
            rest = rest.copy()
            rest[self.shaped] += (self.shapes @ shares).reshape(-1, 3)
        rotations, joints = self.skeleton.place(pose)
        moves = joints - np.einsum("bij,bj->bi", rotations, self.skeleton.heads)
        bones = np.concatenate([rotations, moves[:, :, None]], axis=2).reshape(len(joints), 12).astype(np.float32)
        blend = bones[self._bones[0]] * self._shares[0]
        for index, share in zip(self._bones[1:], self._shares[1:], strict=True):
            blend += bones[index] * share
        turns = blend.reshape(-1, 3, 4)
        positions = np.einsum("vij,vj->vi", turns[:, :, :3], rest) + turns[:, :, 3]
        self.drape.settle(positions, self.skeleton, rotations, joints)
        return Skin(positions, self._normals(positions, turns))

    def _normals(self, positions: F32, turns: F32) -> F32:
        a = positions[self.triangles[:, 0]]
        u = positions[self.triangles[:, 1]] - a
        v = positions[self.triangles[:, 2]] - a
        flat = np.empty_like(u)
        flat[:, 0] = u[:, 1] * v[:, 2] - u[:, 2] * v[:, 1]
        flat[:, 1] = u[:, 2] * v[:, 0] - u[:, 0] * v[:, 2]
        flat[:, 2] = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
        total = np.add.reduceat(flat[self._corners], self._starts, axis=0)
        total = _unit(total)
        if self.lean is None:
            return total
        total += np.einsum("vij,vj->vi", turns[:, :, :3], self.lean)
        return _unit(total)

    def joint(self, pose: Pose, bone: str, *, end: bool = False) -> F64:
        """Where a bone starts (or ends) in a pose, (3,) in the person's frame."""
        rotations, joints = self.skeleton.place(pose)
        k = self.skeleton.index[bone]
        if not end:
            return joints[k]
        return joints[k] + rotations[k] @ (self.skeleton.tails[k] - self.skeleton.heads[k])


def _unit(ways: F32) -> F32:
    """Directions (n, 3) of length 1; where there is none any will do, but it must be one."""
    length = np.sqrt(np.einsum("ij,ij->i", ways, ways))
    ways /= np.maximum(length, 1e-20)[:, None]
    ways[length < 1e-18] = (0.0, 0.0, 1.0)
    return ways


def placed(skin: Skin, x: float, y: float, facing: float) -> Skin:
    """The skin in the world: turned `facing` degrees (0 looks to -y, 90 to +x) and moved to (x, y)."""
    c, s = np.float32(np.cos(np.radians(facing))), np.float32(np.sin(np.radians(facing)))
    turned = np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]], dtype=np.float32)
    return Skin(skin.positions @ turned + np.array([x, y, 0], dtype=np.float32), skin.normals @ turned)
