# SPDX-License-Identifier: GPL-3.0-or-later
"""What people sit on: chairs and benches put where a scene needs them, and covers over who lies in bed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bpy

from movie_director.engines.blender.stage import furnish, ornament
from movie_director.engines.blender.stage.label import labelled
from movie_director.engines.blender.stage.manners import seat_of
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Seat

SEATS = {"chair": ornament.chair, "bench": ornament.bench, "cover": ornament.cover}
ROOM = 0.75
"""Metres round somebody's seat in which no other chair stands."""


def stand(setting: Setting, seats: Sequence[Seat]) -> None:
    """Put seats where people sit, but for those that somebody moves; the set's own that stand there make room."""
    for thing in [o for o in bpy.context.scene.objects if o.get("seat")]:
        x, y = thing.get("stands") or thing.matrix_world.translation[:2]
        if any((x - seat.x) ** 2 + (y - seat.y) ** 2 < ROOM**2 for seat in seats):
            bpy.data.objects.remove(thing)
    for seat in seats:
        if not seat.moves:
            with labelled(seat.kind, scene=True):
                _put(setting, seat)


def export(setting: Setting, seat: Seat, folder: Path) -> dict[str, Any]:
    """Write held.npz of one seat, in the world as it stands there."""
    before = set(bpy.data.objects)
    setting.random.seed(setting.place.seed)
    _put(setting, seat)
    furnish.take_out([o for o in bpy.data.objects if o not in before], folder)
    return {"name": seat.kind}


def _put(setting: Setting, seat: Seat) -> None:
    if setting.plan.manner and seat.kind in ("chair", "bench"):
        seat_of(setting, seat.x, seat.y, seat.facing, setting.plan.manner, seat.kind)
    else:
        SEATS[seat.kind](setting, seat.x, seat.y, seat.facing)
