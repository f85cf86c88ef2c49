# SPDX-License-Identifier: GPL-3.0-or-later
"""What is over a room: plain, beams, panels, a vault, pipes, a truss. A camera from above sees through it."""

from __future__ import annotations

import itertools
import math
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Room


def build(setting: Setting, room: Room) -> None:
    """Close the room above, but for one without a ceiling."""
    style, matter, what = room.finish, setting.matter, room.finish.ceiling
    if what == "none":
        return
    x, y = (room.left + room.right) / 2, (room.front + room.back) / 2
    wide, deep = room.right - room.left, room.back - room.front
    if what == "panels":
        skin = matter.courses("ceiling", (style.over, style.over), "#6f6f6c", (0.6, 0.6), 0.012, 0.9, 0, 0.3, 0, True)
    elif what == "metal":
        skin = matter.courses("ceiling", (style.over, style.over), "#2f3437", (1.2, 0.6), 0.02, 0.4, 0.6, 0.4, 0, True)
    else:
        skin = matter.paint("ceiling", style.over, 0.9, vary=0.06, scale=1.5)
    form = Form()
    if what == "vault":
        _vault(form, room, skin, matter.paint("rib", style.trim, 0.85, vary=0.1, scale=4))
    else:
        form.box((x, y, room.high + 0.05), (wide + 0.4, deep + 0.4, 0.1), skin, 0)
    top = room.high
    if what == "beams":
        wood = matter.pieces("beam wood", ["#4a3522", "#43301f", "#523c28"], 0.7, grain=0.4, stretch=(1.2, 9, 9))
        count = max(3, round(deep / 1.1))
        for k in range(count):
            at = room.front + (k + 0.5) * deep / count
            form.box((x, at, top - 0.09), (wide, 0.16, 0.2), wood, 0.012)
        form.box((x, y, top - 0.22), (0.22, deep, 0.26), wood, 0.015)
    elif what == "pipes":
        _pipes(form, setting, room)
    elif what == "lines":
        _lines(form, setting, room)
    elif what == "truss":
        _truss(form, setting, room)
    form.build("ceiling", {"wall": [0.0, 0.0, -1.0, -room.high]})


def _vault(form: Form, room: Room, skin: Any, rib: Any) -> None:
    """A pointed vault over the whole width, from the springing to the room's height, ribs every 2.4 m."""
    x, half = (room.left + room.right) / 2, (room.right - room.left) / 2
    rise = min(half * 0.9, room.high * 0.42)
    low, steps = room.high - rise, 8
    curve = [
        (side * half * (1 - t / steps), low + rise * math.sin(math.pi / 2 * t / steps) ** 0.85)
        for side, order in ((-1, range(steps + 1)), (1, range(steps - 1, -1, -1)))
        for t in order
    ]
    for (xa, za), (xb, zb) in itertools.pairwise(curve):
        near, far = room.front - 0.15, room.back + 0.15
        form.sheet([(x + xa, near, za), (x + xa, far, za), (x + xb, far, zb), (x + xb, near, zb)], skin)
    count = max(2, round((room.back - room.front) / 2.4))
    for k in range(count + 1):
        y = room.front + 0.1 + k * (room.back - room.front - 0.2) / count
        for (xa, za), (xb, zb) in itertools.pairwise(curve):
            for shift in (-0.1, 0.1):
                face = [(x + xa, y - 0.1, za - 0.12), (x + xb, y - 0.1, zb - 0.12)]
                face += [(x + xb, y - 0.1, zb + 0.03), (x + xa, y - 0.1, za + 0.03)]
                if shift > 0:
                    face = [(p, q + 0.2, r) for p, q, r in face[::-1]]
                form.sheet(face, rib)
            under = [(x + xa, y - 0.1, za - 0.12), (x + xa, y + 0.1, za - 0.12)]
            form.sheet([*under, (x + xb, y + 0.1, zb - 0.12), (x + xb, y - 0.1, zb - 0.12)], rib)


def _pipes(form: Form, setting: Setting, room: Room) -> None:
    deep = room.back - room.front
    y, wide = (room.front + room.back) / 2, room.right - room.left
    for k, (share, thick, tone) in enumerate(
        ((0.18, 0.07, "#7a6a4a"), (0.25, 0.04, "#8a3a2a"), (0.72, 0.13, "#8f9698"), (0.85, 0.05, "#5a6468"))
    ):
        skin = setting.matter.paint(f"pipe {tone}", tone, 0.4, 0.5)
        at = (room.left + share * wide, y, room.high - thick - 0.08)
        form.cylinder(at, thick, deep, skin, sides=14, axis="y")
        for n in range(int(deep / 1.6)):
            form.cylinder((at[0], room.front + 0.6 + 1.6 * n, at[2]), thick + 0.015, 0.06, skin, sides=14, axis="y")
        if k == 2:
            form.cylinder((at[0], y + deep * 0.3, at[2]), thick * 0.7, 0.9, skin, sides=12, axis="x")


def _lines(form: Form, setting: Setting, room: Room) -> None:
    """Two lines of light let into a smooth ceiling, along the room."""
    wide, deep = room.right - room.left, room.back - room.front
    on = setting.place.time != "day" or setting.plan.lamps
    glow = setting.matter.glow("bulb ceiling line", "#eaf4ff", 4.0 if on else 1.6)
    for side in (-1, 1):
        at = ((room.left + room.right) / 2 + side * wide * 0.3, (room.front + room.back) / 2, room.high - 0.006)
        form.box(at, (0.07, deep - 0.5, 0.012), glow, 0)


def _truss(form: Form, setting: Setting, room: Room) -> None:
    """Steel trusses across, every 3 m."""
    steel = setting.matter.paint("truss steel", "#4a5258", 0.5, 0.6)
    wide, x = room.right - room.left, (room.left + room.right) / 2
    low, top = room.high - 0.75, room.high - 0.08
    count, bays = max(2, round((room.back - room.front) / 3)), max(4, round(wide / 1.4))
    for k in range(count):
        y = room.front + (k + 0.5) * (room.back - room.front) / count
        for z in (low, top):
            form.box((x, y, z), (wide, 0.09, 0.09), steel, 0)
        for n in range(bays):
            a, b = room.left + n * wide / bays, room.left + (n + 1) * wide / bays
            za, zb = (low, top) if n % 2 == 0 else (top, low)
            for dy in (-0.03, 0.03):
                face = [(a, y + dy, za - 0.04), (b, y + dy, zb - 0.04), (b, y + dy, zb + 0.04), (a, y + dy, za + 0.04)]
                form.sheet(face if dy < 0 else face[::-1], steel)
