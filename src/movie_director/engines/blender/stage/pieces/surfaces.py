# SPDX-License-Identifier: GPL-3.0-or-later
"""The surface at (0, 0.55) of every place, by the name that its plan gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage import surface
from movie_director.engines.blender.stage.pieces import graves, village
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece, Surface


def _counter(setting: Setting, what: Surface) -> None:
    look = what.look
    surface.counter(
        setting, str(look.get("colour", "#6b4a2f")), str(look.get("top", "#4a2f1c")), float(look.get("wide", 1.7))
    )


SURFACES: Mapping[str, Callable[[Setting, Surface], None]] = {
    "bistro table": lambda setting, what: surface.bistro(setting),
    "console table": lambda setting, what: surface.steel(setting, 0.9),
    "counter": _counter,
    "crate": lambda setting, what: surface.crate(setting),
    "desk": lambda setting, what: surface.desk(
        setting, str(what.look.get("colour", "#6b3f22")), str(what.look.get("lamp", "lamp"))
    ),
    "hay": lambda setting, what: village.PIECES["hay bale"](setting, Piece("hay bale", 0, 0.55, w=1.0, d=0.66, h=0.75)),
    "kitchen table": lambda setting, what: surface.kitchen(setting),
    "laid table": lambda setting, what: surface.laid(setting, str(what.look.get("colour", "#d8d2c4"))),
    "plinth": lambda setting, what: surface.plinth(setting),
    "rock": lambda setting, what: surface.rock(setting, str(what.look.get("colour", "#77736a"))),
    "stump": lambda setting, what: surface.stump(setting),
    "small table": lambda setting, what: surface.small(setting, str(what.look.get("colour", "#5a3a22"))),
    "steel table": lambda setting, what: surface.steel(setting, float(what.look.get("wide", 1.3))),
    "table": lambda setting, what: surface.plain(setting),
    "trolley": lambda setting, what: surface.trolley(setting),
    "tomb": lambda setting, what: graves.PIECES["tomb"](setting, Piece("tomb", 0, 0.55, w=1.0, d=0.66, h=0.75)),
}
