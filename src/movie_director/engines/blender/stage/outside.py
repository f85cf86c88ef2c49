# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen through the windows of a room."""

from __future__ import annotations

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Room


def view(setting: Setting, room: Room) -> None:
    """Put what is outside behind every wall that has windows."""
    for wall in dict.fromkeys(o.wall for o in room.windows):
        middle = sum((o.start + o.end) / 2 for o in room.windows if o.wall == wall)
        middle /= sum(o.wall == wall for o in room.windows)
        frame = {
            "back": (0.0, room.back, 0.0),
            "left": (room.left, middle, 90.0),
            "right": (room.right, middle, -90.0),
            "front": (0.0, room.front, 180.0),
        }[wall]
        _street(setting, frame)


def _street(setting: Setting, frame: tuple[float, float, float]) -> None:
    """A street of pale houses under the sky, by night with lit windows; it gives no light itself."""
    time = setting.place.time
    chance, matter = setting.random, setting.matter
    skies = {
        "day": ([(0.0, "#e9eef0"), (0.5, "#c3d9ea"), (1.0, "#8fb8dd")], 2.6),
        "dawn": ([(0.0, "#f3cfa8"), (0.5, "#d9b9b9"), (1.0, "#8796bf")], 1.5),
        "dusk": ([(0.0, "#f0a060"), (0.5, "#b06a72"), (1.0, "#39406f")], 1.1),
        "night": ([(0.0, "#1c2a44"), (0.5, "#101c33"), (1.0, "#0a1222")], 0.9),
    }
    if setting.place.wet:
        skies["day"] = ([(0.0, "#cdd2d4"), (1.0, "#a9b3bb")], 1.5)
    stops, strength = skies[time]
    air = matter.gradient("outside sky", stops, 0, 9, strength)
    shine = {"day": 1.0, "dawn": 0.55, "dusk": 0.3, "night": 0.05}[time] * (0.7 if setting.place.wet else 1)
    houses = matter.pieces("outside houses", ["#b9a48c", "#a98c78", "#c3b8a4", "#8f9496", "#b57f66"], 0.9, glow=shine)
    panes = matter.pieces(
        "outside panes",
        ["#ffb35a", "#1a2030", "#ff9a45", "#141a28", "#ffc884"]
        if time in ("night", "dusk")
        else ["#5b6b78", "#6d7f8c", "#8b9aa3"],
        0.3,
        glow=1.5 if time == "night" else 0.6,
    )
    leaves = matter.pieces("outside leaves", ["#5d7a3f", "#4c6a38", "#728a4b"], 0.9, glow=shine * 0.5)
    form = Form().stand(*frame[:2], -1.6, frame[2])
    form.sheet([(-16, 11, -3), (16, 11, -3), (16, 11, 14), (-16, 11, 14)], air)
    x = -14.0
    while x < 14:
        wide, tall = chance.uniform(2.4, 4.2), chance.uniform(2.6, 5.6)
        form.box((x + wide / 2, 9, tall / 2 - 1), (wide - 0.1, 2, tall + 2), houses, 0.05)
        for row in range(int(tall / 1.3)):
            for k in range(int(wide / 1.0)):
                form.box((x + 0.6 + k, 7.98, 0.6 + row * 1.3), (0.5, 0.04, 0.75), panes, 0)
        x += wide
    for _ in range(7):
        cx, cz = chance.uniform(-10, 10), chance.uniform(1.2, 2.6)
        for _ in range(44):
            form.ball(
                (cx + chance.gauss(0, 0.4), 6 + chance.gauss(0, 0.3), cz + chance.gauss(0, 0.34)),
                chance.uniform(0.16, 0.3),
                leaves,
                8,
            )
    thing = form.build("outside", {"stays": True})
    thing.visible_shadow = False
    thing.visible_diffuse = False
