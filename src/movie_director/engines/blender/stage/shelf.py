# SPDX-License-Identifier: GPL-3.0-or-later
"""Open shelving, and what a place keeps on it."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting

BOOKS = ["#5a1f1b", "#1d2f4a", "#7a6a48", "#23402f", "#6b4417", "#3a2b3f", "#8b8272", "#27414a"]
BOXES = ["#8a6a44", "#9a7a52", "#6f5435", "#b39a74", "#5d6a6e", "#7d3f31"]
GOODS = ["#b23a2e", "#e0b040", "#3f6f8f", "#d9d2c0", "#4f7a4a", "#8a4a6a", "#c9783a"]
BOTTLES = ["#2f4a2a", "#5a2f14", "#7a5a20", "#1f3036", "#6a1f1a", "#9a8a5a"]
LOST = (
    "suitcase",
    "briefcase",
    "radio",
    "teddyBear",
    "handbag",
    "backpack",
    "basketball",
    "casque",
    "reflex_camera",
    "chapeau",
    "bootie",
    "vase2",
    "headphones",
    "shopping_basket",
    "jar",
    "umbrellaFolded",
)


def rack(
    setting: Setting,
    x: float,
    y: float,
    turn: float,
    width: float,
    height: float,
    fill: str,
    depth: float = 0.38,
    boards: int = 5,
    closed: bool = True,
    tags: dict[str, object] | None = None,
) -> None:
    """Shelving whose back stands at (x,y), its front towards -y turned by `turn`; `fill` books, boxes, goods,
    bottles or lost."""
    wood = setting.matter.pieces("shelf wood", ["#6b4a2f", "#64442a", "#725034"], 0.45, grain=0.35, stretch=(9, 9, 1.2))
    form = Form().stand(x, y, 0, turn)
    for side in (-1, 1):
        form.box((side * (width / 2 - 0.02), -depth / 2, height / 2), (0.04, depth, height), wood)
    bays = max(1, round(width / 1.0))
    for k in range(1, bays):
        form.box((-width / 2 + k * width / bays, -depth / 2, height / 2), (0.03, depth, height), wood)
    if closed:
        dark = setting.matter.paint("shelf back", "#3a2617", 0.7)
        form.box((0, -0.01, height / 2), (width - 0.06, 0.015, height - 0.04), dark, 0)
    step = (height - 0.12) / (boards - 1)
    levels = [0.1 + step * k for k in range(boards)]
    for level in levels:
        form.box((0, -depth / 2, level), (width - 0.06, depth - 0.01, 0.03), wood)
    form.box((0, -depth / 2, height - 0.01), (width + 0.04, depth + 0.03, 0.035), wood)
    loose: list[tuple[str, float, float, float]] = []
    for row, level in enumerate(levels[:-1]):
        for bay in range(bays):
            left = -width / 2 + bay * width / bays + 0.05
            right = -width / 2 + (bay + 1) * width / bays - 0.05
            _row(setting, form, fill, left, right, level + 0.016, step - 0.05, depth, loose, row)
    form.build("shelf", dict(tags or {}))
    for key, local, level, high in loose:
        _loose(setting, key, (x, y, turn), local, level, high, depth)


def _row(
    setting: Setting,
    form: Form,
    fill: str,
    left: float,
    right: float,
    level: float,
    room: float,
    depth: float,
    loose: list[tuple[str, float, float, float]],
    row: int,
) -> None:
    chance, matter = setting.random, setting.matter
    at = left
    while at < right - 0.05:
        kind = fill
        if fill == "lost":
            kind = chance.choice(("boxes", "boxes", "thing", "thing", "books"))
        if kind == "books":
            books = matter.pieces("books", BOOKS, 0.7)
            end = min(right, at + chance.uniform(0.25, 0.5))
            while at < end - 0.03:
                thick, tall = chance.uniform(0.022, 0.055), room * chance.uniform(0.62, 0.92)
                form.box((at + thick / 2, -depth * 0.45, level + tall / 2), (thick, depth * 0.6, tall), books, 0.004)
                at += thick + 0.003
            at += chance.uniform(0.02, 0.12)
        elif kind == "boxes":
            boxes = matter.pieces("boxes", BOXES, 0.8)
            wide = min(right - at, chance.uniform(0.22, 0.42))
            tall = room * chance.uniform(0.45, 0.85)
            if wide > 0.12:
                form.box(
                    (at + wide / 2, -depth * 0.5, level + tall / 2),
                    (wide - 0.02, depth * 0.8, tall),
                    boxes,
                    0.01,
                    chance.uniform(-3, 3),
                )
                label = matter.paint("label", "#d8cfb8", 0.8)
                form.box(
                    (at + wide / 2, -depth * 0.915, level + tall * 0.55), (min(0.12, wide * 0.5), 0.012, 0.06), label, 0
                )
            at += wide + chance.uniform(0.02, 0.08)
        elif kind == "bottles":
            glass = matter.pieces("bottles", BOTTLES, 0.12)
            radius, tall = chance.uniform(0.032, 0.042), min(room * 0.92, chance.uniform(0.24, 0.32))
            form.lathe(
                [(radius, 0), (radius, tall * 0.55), (radius * 0.4, tall * 0.74), (radius * 0.36, tall)],
                (at + radius, -depth * chance.uniform(0.4, 0.6), level),
                glass,
                12,
            )
            at += 2 * radius + chance.uniform(0.01, 0.04)
        elif kind == "goods":
            goods = matter.pieces("goods", GOODS, 0.5)
            wide, tall = chance.uniform(0.08, 0.2), room * chance.uniform(0.35, 0.8)
            if chance.random() < 0.4:
                form.cylinder((at + wide / 2, -depth * 0.55, level + tall / 2), wide / 2 * 0.85, tall, goods, sides=14)
            else:
                form.box((at + wide / 2, -depth * 0.55, level + tall / 2), (wide - 0.01, depth * 0.5, tall), goods)
            at += wide + 0.01
        else:
            wide = chance.uniform(0.28, 0.42)
            if right - at > wide:
                loose.append(
                    (LOST[(row * 5 + chance.randrange(len(LOST))) % len(LOST)], at + wide / 2, level, room * 0.9)
                )
            at += wide + 0.04


def _loose(
    setting: Setting, key: str, stand: tuple[float, float, float], local: float, level: float, room: float, depth: float
) -> None:
    size = setting.furniture.size(key)
    if size is None:
        return
    x, y, turn = stand
    scale = min(1.0, room / size[2], 0.42 / size[0], (depth + 0.05) / size[1])
    if scale < 0.35:
        return
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    px, py = local, -depth * 0.5
    setting.furniture.put(
        key,
        x + px * c - py * s,
        y + px * s + py * c,
        level,
        turn + setting.random.uniform(-25, 25),
        height=size[2] * scale,
        tags={"dress": True},
    )
