"""What hangs and swings in a shot: the place's own lamp or sign, or one that was hung there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np

from movie_director.engines.blender import shelf
from movie_director.engines.blender.held import Order
from movie_director.engines.blender.leaf import finer
from movie_director.engines.blender.loose.hanging import Hanging, hanging
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.loose.pendulum import Pendulum, kept
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.thing import read
from movie_director.operations.picture import Picture, Swing
from movie_director.values.digest import digest_json

MESH = "Piece.1"
"""The kind of a piece's mesh on the shelf; raised when the stage would write another for the same piece."""
_FINE = 0.16
_CEILING = 0.025
"""Metres below where it hangs above which a piece's points stay where they are: its rose."""


def hangings(order: Picture, cache: Path, ask: Order) -> tuple[Hanging, ...]:
    """Return the meshes of what hangs loose in a shot, built when no shelf has them."""
    return tuple(
        _own(order, swing, cache, ask) if swing.piece else hanging(swing.what, swing.long, order.place.inside)
        for swing in order.swings
    )


def _own(order: Picture, swing: Swing, cache: Path, ask: Order) -> Hanging:
    """A piece of the place, in the frame of where it hangs."""
    bare = Picture(place=order.place, licences=order.licences, camera=order.camera)
    told = bare.model_dump(mode="json")
    piece = [swing.piece, *swing.at[:2]]
    light = {"time": order.light.time or order.place.time}
    name = digest_json(MESH, {"place": told["place"], "licences": order.licences, "piece": piece, **light})

    def render(folder: Path) -> None:
        staging = {**told, "light": order.light.model_dump(mode="json")}
        request = {"staging": staging, "piece": piece, "folder": str(folder), "cache": str(cache / "models")}
        ask("piece", request, lambda share, note: None)

    folder = shelf.plate(cache / "held", name, render)
    still, up, ahead = np.zeros(3), np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0])
    thing = finer(read(folder / "held.npz", "", "piece", still, up, ahead), _FINE)
    points = thing.positions.astype(np.float64) - np.array(swing.at)
    moves = (points[:, 2] < -_CEILING).astype(np.float64)
    return Hanging(points, thing.triangles, thing.colour, thing.roughness, moves, np.zeros(len(points)))


def swinging(order: Picture, made: tuple[Hanging, ...]) -> tuple[Loose, ...]:
    """Return what hangs loose in a shot: each about where it hangs, along the set's back wall."""
    found: list[Loose] = []
    for swing, body in zip(order.swings, made, strict=True):
        moving = body.points[body.swings > 0]
        pendulum = Pendulum(kept(moving, np.zeros(3)), swing.degrees, swing.blown)
        x, y, _ = swing.at
        mark, move = (round(x, 2), round(y, 2)), partial(_placed, swing, body, pendulum)
        found.append(Loose(body.triangles, body.colour, body.roughness, move, 0.0, mark))
    return tuple(found)


def _placed(swing: Swing, body: Hanging, pendulum: Pendulum, seconds: float) -> F64:
    """Its points so many seconds into the shot; what is lower comes after what is above, as in a rope."""
    steps, which = np.unique(np.round(body.late, 3), return_inverse=True)
    turns = np.radians([pendulum.at(seconds - float(late)) for late in steps])[which.reshape(-1)] * body.swings
    c, s = np.cos(turns), np.sin(turns)
    x, y, z = body.points.T
    return np.stack([c * x - s * z, y, s * x + c * z], axis=1) + np.array(swing.at)
