"""All that moves by itself in a shot, as meshes: read once, for whoever draws the shot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from movie_director.engines.blender.held import Order
from movie_director.engines.blender.loose.chair import chairs
from movie_director.engines.blender.loose.hanging import Hanging
from movie_director.engines.blender.loose.spill import Meshes, meshes
from movie_director.engines.blender.loose.swing import hangings
from movie_director.engines.blender.people.thing import Thing
from movie_director.operations.picture import Picture


@dataclass(frozen=True)
class Parts:
    """`wet` are the meshes of what is spilt, `hung` of what swings, `chairs` of the seats that are
    moved, in the picture's order."""

    wet: tuple[Meshes, ...] = ()
    hung: tuple[Hanging, ...] = ()
    chairs: tuple[Thing, ...] = ()


def parts_of(order: Picture, cache: Path, ask: Order) -> Parts:
    """Return what moves by itself in a shot, built when no shelf has it."""
    return Parts(meshes(order, cache, ask), hangings(order, cache, ask), chairs(order, cache, ask))
