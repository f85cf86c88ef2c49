"""The leaf of a place's door in a shot in which somebody turns it: its mesh, and how their acts turn it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from movie_director.engines.blender import shelf
from movie_director.engines.blender.held import Order
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.leaf import Leaf, Swing, turning
from movie_director.engines.blender.people.base import F32, I32
from movie_director.engines.blender.people.thing import Thing, read
from movie_director.operations.picture import Picture
from movie_director.places import plan_of
from movie_director.places.doorway import doorway_of
from movie_director.values.digest import digest_json

MESH = "Leaf.3"
"""The kind of a leaf's mesh on the shelf; raised when the stage would write another for the same door."""
FINE = 0.09
"""Metres that its triangles' sides are at most: lamps are weighed at their corners."""


@dataclass(frozen=True)
class Turning:
    """Who of the shot, by their number, turns the door, and how it goes."""

    who: int
    name: str
    leaf: Leaf

    def by(self, acts: Mapping[str, Sequence[Act]]) -> dict[str, tuple[Act, ...]]:
        """Everybody's acts, with the leaf in those that turn it."""
        found = {name: tuple(mine) for name, mine in acts.items()}
        swings = iter(self.leaf.swings)
        found[self.name] = tuple(
            _with(act, self.leaf, next(swings)) if act.door else act for act in found.get(self.name, ())
        )
        return found


def _with(act: Act, leaf: Leaf, swing: Swing) -> Act:
    side = "r" if leaf.doorway.sign > 0 else "l"  # the hand on the hinge's side, which the leaf goes away from
    x, y, z = leaf.doorway.handle_at((swing.first + swing.last) / 2 * 0.6)
    at = (x, y, z - leaf.doorway.sill)  # as from where they stand
    return replace(act, leaf=leaf, movement=turning(swing.first, swing.last), side=side, at=at)


def leaf_in(order: Picture, acts: Mapping[str, Sequence[Act]]) -> Turning | None:
    """Return how the door of the place is turned in a shot; None where it is not."""
    told, names = order.door, [figure.name for figure in order.people]
    doorway = doorway_of(plan_of(order.place.brief, order.place.kind)) if told is not None else None
    if told is None or doorway is None or told.by not in names:
        return None
    swings: list[Swing] = []
    far, now = max(told.begins, told.ends, 1.0), told.begins
    mine = sorted((act for act in acts.get(told.by, ()) if act.door), key=lambda act: act.begin)
    for act in mine:
        to = 0.0 if now > far / 2 else _farthest(told.begins, told.ends)
        swings.append(Swing.of(act, now, to))
        now = to
    return Turning(names.index(told.by), told.by, Leaf(doorway, told.begins, tuple(swings)))


def _farthest(begins: float, ends: float) -> float:
    return max(begins, ends) or 62.0


def leaf_of(order: Picture, cache: Path, ask: Order) -> Thing | None:
    """Return the mesh of the leaf that somebody turns in a shot, in the world in which it is shut."""
    if order.door is None or not order.door.by:
        return None
    bare = Picture(place=order.place, licences=order.licences, camera=order.camera)
    told = bare.model_dump(mode="json")
    name = digest_json(MESH, {"place": told["place"], "licences": order.licences})

    def render(folder: Path) -> None:
        ask("leaf", {"staging": told, "folder": str(folder), "cache": str(cache / "models")}, lambda share, note: None)

    folder = shelf.plate(cache / "held", name, render)
    return _thing(folder) if (folder / "held.npz").exists() else None


@lru_cache(maxsize=16)
def _thing(folder: Path) -> Thing:
    still = np.zeros(3)
    thing = read(folder / "held.npz", "leaf", "leaf", still, np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0]))
    return finer(thing, FINE)


def finer(thing: Thing, most: float) -> Thing:
    """The same with no triangle's side longer than `most` metres: the longest is halved until none is."""
    points, triangles = thing.positions.astype(np.float64), thing.triangles
    colour, rough = thing.colour, thing.roughness
    for _ in range(24):
        corners = points[triangles]
        sides = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
        long = sides.max(axis=1) > most
        if not long.any():
            break
        first = sides[long].argmax(axis=1)
        rows = np.arange(int(long.sum()))
        a, b, c = (triangles[long][rows, (first + k) % 3] for k in range(3))
        keys, back = np.unique(np.sort(np.stack([a, b], axis=1), axis=1), axis=0, return_inverse=True)
        new = (len(points) + back.reshape(-1)).astype(np.int32)
        points = np.concatenate([points, points[keys].mean(axis=1)])
        colour = np.concatenate([colour, colour[keys].mean(axis=1)]).astype(np.float32)
        rough = np.concatenate([rough, rough[keys].mean(axis=1)]).astype(np.float32)
        halves = (np.stack([a, new, c], axis=1), np.stack([new, b, c], axis=1))
        triangles = np.concatenate([triangles[~long], *halves]).astype(np.int32)
    return _with_mesh(thing, points.astype(np.float32), triangles, colour, rough)


def _with_mesh(thing: Thing, points: F32, triangles: I32, colour: F32, rough: F32) -> Thing:
    return replace(thing, positions=points, triangles=triangles, colour=colour, roughness=rough)
