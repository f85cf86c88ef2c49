"""What people hold in a shot: the stage builds each thing once, and hands close round it here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from movie_director.engines.blender import shelf
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.thing import Thing, read
from movie_director.operations.picture import Picture, Prop
from movie_director.prophouse.families import FAMILIES, SYMMETRIC
from movie_director.prophouse.sizes import KIT
from movie_director.values.digest import digest_json

MESH = "Held.2"
"""The kind of a held thing's mesh on the shelf; raised when the stage would write another for the same thing."""
UPRIGHT = ("hang", "staff", "long")
"""The families that who sits does not hold."""
Order = Callable[[str, Mapping[str, Any], Callable[[float, str], None]], Mapping[str, Any]]
"""How the stage is asked: the kind of the order, the order, and whom it tells how far it is."""


class InHand(NamedTuple):
    """A thing, the hand that has it (`left`, `right`, `both`), how it is carried; its `prop` tells what becomes of it,
    `shards` are what is left of it where it breaks."""

    thing: Thing
    side: str
    way: str
    prop: Prop | None = None
    shards: Thing | None = None


Hands = Mapping[str, Sequence[InHand]]
"""By person, what they have in their hands."""


def in_hands(order: Picture, cache: Path, ask: Order) -> Hands:
    """Return what the people of a shot hold; things that no hand can be shown to hold are left out."""
    found: dict[str, list[InHand]] = {}
    there = {figure.name: figure for figure in order.people}
    for prop in order.props:
        figure = there.get(prop.holder or "")
        if prop.where != "hand" or figure is None or figure.posture == "lie":
            continue
        folder = built(prop, order.licences, cache, ask)
        thing = _thing(folder)
        if thing is None or ("sit" in (figure.posture, figure.then) and thing.family in UPRIGHT):
            continue
        left = _shards(prop, order.licences, cache, ask) if prop.breaks else None
        found.setdefault(figure.name, []).append(InHand(thing, prop.side, prop.way, prop, left))
    return found


def _shards(prop: Prop, licences: str, cache: Path, ask: Order) -> Thing:
    """What is left of a brittle thing: in no hand, so that it is read without a grip."""
    broken = Prop(words=prop.words, model="kit#shards", size=KIT["shards"].size, state="broken")
    folder = built(broken, licences, cache, ask)
    still = np.array([0.0, 0.0, 1.0])
    return read(folder / "held.npz", "shards", "cup", np.zeros(3), still, np.array([0.0, -1.0, 0.0]))


def built(prop: Prop, licences: str, cache: Path, ask: Order) -> Path:
    """Return the folder with a thing's mesh, built when no shelf has it."""
    told = prop.model_dump(mode="json", include={"words", "model", "size", "crc", "colour", "state", "text"})
    name = digest_json(MESH, {**told, "licences": licences})

    def render(folder: Path) -> None:
        request = {
            "prop": told,
            "licences": licences,
            "folder": str(folder),
            "cache": str(cache / "models"),
        }
        facts = ask("held", request, lambda share, note: None)
        (folder / "held.json").write_text(json.dumps(facts), encoding="utf-8")

    return shelf.plate(cache / "held", name, render)


@lru_cache(maxsize=64)
def _thing(folder: Path) -> Thing | None:
    """The thing of a folder with its grip; None where no hand can be shown to hold it."""
    facts = json.loads((folder / "held.json").read_text(encoding="utf-8"))
    name = facts.get("name")
    family = FAMILIES.get(name or "")
    if name is None or family is None or (not facts["kit"] and family not in SYMMETRIC):
        return None
    size = np.array(facts["size"], dtype=np.float64)
    grip = KIT[name].grip
    at, along, ahead = np.array([0.0, 0.0, size[2] / 2]), np.array([1.0, 0.0, 0.0]), np.array([0.0, -1.0, 0.0])
    if name == "bucket":  # its handle, which leans on the rim where it stands, is up
        at[2] = 0.985 * size[2]
    elif family in ("dish", "brim"):  # by its rim; what is deep stands on the fingers
        at, ahead = np.array([0.0, (-0.12 if name == "bowl" else -0.4) * size[1], 0.0]), -ahead
    elif facts["kit"] and grip is not None:
        at = np.array(grip.at) * size / np.maximum(np.array(KIT[name].size), 1e-6)
        along, ahead = np.array(grip.along, dtype=np.float64), np.array(grip.ahead, dtype=np.float64)
    elif family == "hang":
        at[2], along = 0.97 * size[2], _longer(size)
    elif family == "cup":
        along = np.array([0.0, 0.0, 1.0])
    elif family == "flat":
        if size[2] > 0.4 * min(size[0], size[1]):
            return None
        at[1], ahead = -0.36 * size[1], np.array([0.0, 1.0, 0.0])
    if family == "flat" and abs(at[1]) < 0.01:
        at[1] = -0.28 * size[1]
    if family == "hang" and abs(along[2]) > 0.5:  # gathered in the fist, as a sack's neck is
        along = np.array([1.0, 0.0, 0.0])
    if family == "staff" and name != "spear":
        along = -along  # the foot is on the ground
    if not facts["kit"] and float(size.max()) > 0.9:
        return None
    return read(folder / "held.npz", name, family, at, along, ahead)


def _longer(size: F64) -> F64:
    return np.array([1.0, 0.0, 0.0] if size[0] >= size[1] else [0.0, 1.0, 0.0])
