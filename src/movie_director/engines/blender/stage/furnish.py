# SPDX-License-Identifier: GPL-3.0-or-later
"""A ground plan set up on the stage: its shell, its surface, and its pieces, from the library or built."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import case, deck, land, room, street, whitened, wind
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.furniture import raised
from movie_director.engines.blender.stage.held import mesh_of, write
from movie_director.engines.blender.stage.manners import MANNERED, surface
from movie_director.engines.blender.stage.pieces import PIECES, SURFACES
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

SOFT = ("sofa", "armchair")
"""Pieces that people sit on just as the place has them."""


def build(setting: Setting, laid: bool = True, loose: Sequence[tuple[str, float, float]] = ()) -> None:
    """Build the place after its plan; a surface that is only there to lay things on needs something `laid`.

    Of pieces that are `loose`, by name and where they are, their lamps alone.
    """
    plan = setting.plan
    if plan.unmet:
        setting.unmet.append(plan.unmet)
    if plan.room is not None:
        setting.exposure = (0.6 if setting.place.dark else 0.4) + plan.lift
        room.shell(setting, plan.room)
    elif plan.street is not None:
        street.build(setting, plan.street)
    elif plan.land is not None:
        land.build(setting, plan.land)
    elif plan.deck is not None:
        deck.build(setting, plan.deck)
    if plan.room is None:
        setting.exposure += plan.lift
    spare = plan.room is None or bool(plan.surface.look.get("spare"))  # in the open nothing waits for a thing to lie on
    if plan.surface.look.get("manner") and (laid or not spare):
        surface(setting, plan.surface)
    elif plan.surface.name in SURFACES and (laid or not spare):
        SURFACES[plan.surface.name](setting, plan.surface)
    for piece in plan.pieces:
        if any(case.stands_for(one, piece) for one in setting.place.cases):
            continue
        gone = (piece.name, piece.x, piece.y) in loose
        before = set(bpy.data.objects) if gone or (setting.gust and plan.room is None) else set[Any]()
        put(setting, piece)
        if gone:
            for thing in [o for o in bpy.data.objects if o not in before]:
                bpy.data.objects.remove(thing)
        elif before:
            wind.catch(setting, piece, [o for o in bpy.data.objects if o not in before])
    for one in setting.place.cases:
        case.build(setting, one)
    if setting.place.white and setting.plan.sky:
        whitened.settle()


def export(setting: Setting, name: str, x: float, y: float, folder: Path) -> dict[str, Any]:
    """Write held.npz of one piece of the plan, in the world as it stands there; answers whether there is one."""
    piece = next((p for p in setting.plan.pieces if (p.name, p.x, p.y) == (name, x, y)), None)
    if piece is None:
        return {"name": None}
    before = set(bpy.data.objects)
    setting.random.seed(setting.place.seed)
    put(setting, piece)
    take_out([o for o in bpy.data.objects if o not in before], folder)
    return {"name": name}


def take_out(made: Sequence[bpy.types.Object], folder: Path) -> None:
    """Write held.npz of what was made, in the world, and take it away again."""
    bpy.context.view_layer.update()
    parts = [mesh_of(thing) for thing in made if thing.type == "MESH"]
    for thing in made:
        bpy.data.objects.remove(thing)
    write(folder, tuple(np.concatenate([part[k] for part in parts]) for k in range(4)))


def put(setting: Setting, piece: Piece) -> None:
    """Stand one piece: the first of its models that a library has, else what we build, else a plain box."""
    for key in piece.models:
        size = setting.furniture.size(key)
        if size is None:
            continue
        scale = min(want / max(have, 0.01) for want, have in zip((piece.w, piece.d, piece.h), size, strict=True))
        tags = {"words": piece.name} | ({"seat": True} if piece.role == "seat" else {})
        height = size[2] * scale
        thing = setting.furniture.put(key, piece.x, piece.y, piece.z, piece.turn, height=height, tags=tags)
        if thing is not None:
            if piece.name in SOFT:
                raised(thing)
            return
    make = MANNERED.get(piece.name) if piece.look.get("manner") else PIECES.get(piece.name)
    if make is not None:
        before = set(bpy.data.objects) if piece.role == "seat" else set[Any]()
        make(setting, piece)
        if piece.role == "seat":
            for thing in [o for o in bpy.data.objects if o not in before]:
                thing["seat"], thing["stands"] = True, [piece.x, piece.y]  # what is built has its origin at the set's
        return
    setting.unmet.append(f"nothing here builds `{piece.name}`; a box stands in")
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), setting.matter.paint("stand-in", "#7d746a", 0.8))
    form.build(piece.name)
