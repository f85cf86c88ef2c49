"""What somebody opens or shuts in a shot, the place's door or a case: the mesh of what moves, and how their acts do."""

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
from movie_director.places.case import Case
from movie_director.places.doorway import PULLING, doorway_of
from movie_director.places.panel import Panel
from movie_director.values.digest import digest_json

MESH = "Leaf.3"
"""The kind of a leaf's mesh on the shelf; raised when the stage would write another for the same door."""
CASE = "Panel.1"
"""The same for the panel of a case."""
FINE = 0.09
"""Metres that its triangles' sides are at most: lamps are weighed at their corners."""


@dataclass(frozen=True)
class Turning:
    """Who of the shot, by their number, opens or shuts it, and how it goes."""

    who: int
    name: str
    leaf: Leaf
    outer: Panel | None = None
    """The same as seen from its other side, for who goes through it."""
    way: str = ""
    """How who goes through it has it (`operations.picture.Halt.way`)."""

    def panel(self, act: Act) -> Panel:
        """The side of it on which an act has its handle."""
        outside = self.way in ("push", "take") or (self.way == "pull" and act.verb == "close")
        if outside and self.outer is not None:
            return self.outer
        return replace(self.leaf.panel, hand=PULLING) if self.way == "pull" else self.leaf.panel

    def by(self, acts: Mapping[str, Sequence[Act]]) -> dict[str, tuple[Act, ...]]:
        """Everybody's acts, with the leaf in those that turn it."""
        found = {name: tuple(mine) for name, mine in acts.items()}
        swings = iter(self.leaf.swings)
        found[self.name] = tuple(
            _with(act, replace(self.leaf, panel=self.panel(act)), next(swings), self.way in ("pull", "take"))
            if act.door
            else act
            for act in found.get(self.name, ())
        )
        return found


def _with(act: Act, leaf: Leaf, swing: Swing, through: bool) -> Act:
    panel = leaf.panel
    left = panel.grip == "leaf" and panel.axis[2] < 0  # the hand on the hinge's side, which the leaf goes away from
    x, y, z = panel.handle_at((swing.first + swing.last) / 2 * 0.6)
    at = (x, y, z - panel.sill)  # as from where they stand
    movement = turning(swing.first, swing.last, panel, through)
    return replace(act, leaf=leaf, movement=movement, side="l" if left else "r", at=at)


def case_in(order: Picture) -> Case | None:
    """Return the case that somebody opens or shuts in a shot."""
    return next((case for case in order.cases if case.by), None)


def _told(order: Picture) -> tuple[Panel, Panel | None, float, float, str] | None:
    """What is opened or shut, its other side, how far it is before and after, and by whom."""
    door, case = order.door, case_in(order)
    doorway = doorway_of(plan_of(order.place.brief, order.place.kind)) if door is not None and door.by else None
    if door is not None and doorway is not None:
        return doorway.panel, doorway.outer, door.begins, door.ends, door.by
    return None if case is None else (case.panel, None, case.begins, case.ends, case.by)


def leaf_in(order: Picture, acts: Mapping[str, Sequence[Act]]) -> Turning | None:
    """Return what is opened or shut in a shot, the door of the place or a case; None where nothing is."""
    told, names = _told(order), [figure.name for figure in order.people]
    if told is None or told[4] not in names:
        return None
    panel, outer, begins, ends, who = told
    swings: list[Swing] = []
    far = max(begins, ends) or (panel.hand[0] if panel.slides else 62.0)  # opened and shut again
    now = begins
    mine = sorted((act for act in acts.get(who, ()) if act.door), key=lambda act: act.begin)
    for act in mine:
        to = 0.0 if now > far / 2 else far
        swings.append(Swing.of(act, now, to))
        now = to
    number = names.index(who)
    halt = order.people[number].halt
    way = "" if halt is None else halt.way
    return Turning(number, who, Leaf(panel, begins, tuple(swings)), outer, way)


def leaf_of(order: Picture, cache: Path, ask: Order) -> Thing | None:
    """Return the mesh of the panel that somebody moves in a shot, in the world in which it is shut."""
    case = case_in(order)
    turned = order.door is not None and bool(order.door.by)
    if not turned and case is None:
        return None
    bare = Picture(place=order.place, licences=order.licences, camera=order.camera)
    told = bare.model_dump(mode="json")
    name = digest_json(MESH, {"place": told["place"], "licences": order.licences})
    if not turned and case is not None:
        bare = bare.model_copy(update={"cases": (replace(case, begins=0.0, ends=0.0),)})
        told = bare.model_dump(mode="json")
        name = digest_json(CASE, {"place": told["place"], "licences": order.licences, "case": told["cases"][0]})

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
