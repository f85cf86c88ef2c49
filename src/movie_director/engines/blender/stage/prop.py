# SPDX-License-Identifier: GPL-3.0-or-later
"""The things a script names, laid where an insert can show them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from movie_director.engines.blender.stage import kit
from movie_director.engines.blender.stage.label import labelled
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE, Prop
from movie_director.prophouse.sizes import KIT, kit_of

APART = 0.1
"""Metres to each side of the middle of even the smallest thing on a surface."""
REACH = 0.6
"""Metres from the middle of the surface within which things lie; the next row is behind."""
FLOOR = ((1.25, 0.35), (-1.25, 0.35), (1.5, -0.1), (-1.5, -0.1))
STAYS: dict[str, object] = {"stays": True}
OURS = "kit#"
"""How ids of what we build ourselves begin."""
LARGEST = 0.3
"""Metres: what lies on a surface is kept small enough for an insert to hold it whole."""
SMALLEST = 0.03
WIDEST = 2.2
"""Metres of the longest side of what stands about on the floor."""


def lay(setting: Setting, props: Sequence[Prop]) -> None:
    """Lay out the props on the surface and on the floor; those in hands belong to the people.

    On the surface the first lies in the middle, and the others to its left and right, as far apart as they are wide.
    """
    left = right = floor = 0.0
    back = SURFACE[1] - 0.06
    for item in props:
        if item.where == "hand":
            continue
        if item.at is not None:
            make(setting, item, *item.at[:3], small=item.where == "surface")
            continue
        if item.where == "surface":
            half = max(APART, _width(item) / 2 + 0.015)
            if min(-left, right) + 2 * half > REACH:
                left, right, back = 0.0, 0.0, back + 0.1
            x = 0.0 if left == right else left - half if -left <= right else right + half
            left, right = min(left, x - half), max(right, x + half)
            y, z = back, SURFACE[2]
        else:
            (x, y), z = FLOOR[int(floor) % len(FLOOR)], 0.0
            floor += 1
        make(setting, item, x, y, z, small=item.where == "surface")


def _width(item: Prop) -> float:
    name = kit_name(item)
    size = KIT[name].size if name is not None else item.size
    return 0.0 if size is None else size[0] if name is not None else min(size[0], LARGEST)


def kit_name(item: Prop) -> str | None:
    """Return the piece of our kit that is chosen or, where nothing is, that the words name."""
    if item.model is not None and item.model.startswith(OURS):
        key = item.model.removeprefix(OURS).replace("-", " ")
        return key if key in KIT else kit_of(item.words)
    return kit_of(item.words) if item.model is None else None


def make(setting: Setting, item: Prop, x: float, y: float, z: float, small: bool) -> None:
    """As `_make`; what comes on the stage is called by the script's words."""
    with labelled(item.words.lower(), where=item.where):
        _make(setting, item, x, y, z, small)


def _make(setting: Setting, item: Prop, x: float, y: float, z: float, small: bool) -> None:
    """Stand a thing at a point: its chosen model, else what we build by its words; else a box, said in `unmet`."""
    chosen = item.model is not None and not item.model.startswith(OURS)
    if chosen and _put(setting, item, x, y, z, small):
        return
    if chosen:
        _say(setting, setting.furniture.why_not(item.model or "", item.crc))
    name = kit_name(item) or kit_of(item.words)
    if name is None:
        name = "box"
        _say(setting, f"nothing looks like `{item.words}`; a box stands in")
    kit.make(setting, name, x, y, z, item.words, quoted(item.words), colour=item.colour)


def _say(setting: Setting, line: str) -> None:
    if line not in setting.unmet:
        setting.unmet.append(line)


def quoted(words: str) -> str:
    """Return what is written on it, where the script says so in quotes: `a sign "CLOSED"`."""
    found = re.search(r"[\"\u201c]([^\"\u201d]+)[\"\u201d]", words)
    return found[1].strip() if found else ""


def _put(setting: Setting, item: Prop, x: float, y: float, z: float, small: bool) -> bool:
    """Stand the chosen model, as large as it is, unless it would not fit where it goes."""
    model = setting.furniture.model(item.model or "", item.crc)
    if model is None:
        return False
    size = item.size or model.size
    longest = max(size)
    scale = max(min(longest, LARGEST if small else WIDEST), SMALLEST) / longest
    lying = small and size[2] > 1.5 * max(size[0], size[1]) and size[2] > 0.5
    if lying:
        scale *= 1.5
    scaled = (size[0] * scale, size[1] * scale, size[2] * scale)
    thing = setting.furniture.put(
        model.id, x, y, z, item.at[3] if item.at else 16, tags=STAYS, crc=item.crc, colour=item.colour, size=scaled
    )
    if thing is None:
        return False
    if lying:
        thing.rotation_euler = (0, math.radians(88), math.radians(14))
        thing.location = (x - scaled[2] / 2, y, z + max(scaled[0], scaled[1]) / 2)
    return True
