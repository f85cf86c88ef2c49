"""Chairs that somebody pushes back from their table to rise, or draws up to it when they have sat down."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from movie_director.engines.blender import shelf
from movie_director.engines.blender.held import Order
from movie_director.engines.blender.leaf import finer
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.going import going
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.seating import Seating
from movie_director.engines.blender.people.thing import Thing, read
from movie_director.operations.picture import Figure, Picture, Seat
from movie_director.values.digest import digest_json

MESH = "Seat.1"
"""The kind of a seat's mesh on the shelf; raised when the stage would write another for the same seat."""
_FINE = 0.16
"""Metres that its triangles' sides are at most: lamps are weighed at their corners."""


def chairs(order: Picture, cache: Path, ask: Order) -> tuple[Thing, ...]:
    """Return the meshes of the seats that are moved in a shot, where they stand when one sits on them; built when no
    shelf has them."""
    return tuple(_chair(order, seat, cache, ask) for seat in order.seats if seat.by)


def _chair(order: Picture, seat: Seat, cache: Path, ask: Order) -> Thing:
    bare = Picture(place=order.place, licences=order.licences, camera=order.camera)
    told, own = bare.model_dump(mode="json"), seat.model_dump(mode="json", exclude={"by"})
    name = digest_json(MESH, {"place": told["place"], "licences": order.licences, "seat": own})

    def render(folder: Path) -> None:
        request = {"staging": told, "seat": own, "folder": str(folder), "cache": str(cache / "models")}
        ask("seat", request, lambda share, note: None)

    folder = shelf.plate(cache / "held", name, render)
    still, up, ahead = np.zeros(3), np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0])
    return finer(read(folder / "held.npz", "", "seat", still, up, ahead), _FINE)


def moved(order: Picture, people: Sequence[Person], made: Sequence[Thing], duration: float) -> tuple[Loose, ...]:
    """Return the seats that people of a shot move, `duration` seconds long, with what each does."""
    figures = {figure.name: (figure, person) for figure, person in zip(order.people, people, strict=True)}
    found: list[Loose] = []
    for seat, thing in zip((seat for seat in order.seats if seat.by), made, strict=True):
        if seat.by not in figures:
            continue
        figure, person = figures[seat.by]
        seating = seating_of(figure, person, duration)
        back = seating.left if _rises(figure, seat) else seating.taken
        points = partial(_placed, thing.positions.astype(np.float64), math.radians(seat.mark.facing), back)
        mark = round(seat.mark.x, 2), round(seat.mark.y, 2)
        found.append(Loose(thing.triangles, thing.colour, thing.roughness, points, 0.0, mark))
    return tuple(found)


def seating_of(figure: Figure, person: Person, duration: float) -> Seating:
    """Return when somebody rises, sits down and moves their chair in a shot so many seconds long."""
    verbs = [(act.verb, act.manner) for act in figure.acts]
    return going(figure.model_dump(mode="json"), person, duration, verbs, Limbs(person.skeleton)).seating


def _rises(figure: Figure, seat: Seat) -> bool:
    """Whether somebody rises from a seat; else they sit down on it."""
    return figure.posture == "sit" and math.dist((figure.mark.x, figure.mark.y), (seat.mark.x, seat.mark.y)) < 0.2


def _placed(still: F64, facing: float, back: Callable[[float], float], seconds: float) -> F64:
    far = back(seconds)
    return still + np.array([-far * math.sin(facing), far * math.cos(facing), 0.0])
