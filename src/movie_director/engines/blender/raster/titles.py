"""Title cards and credits as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from movie_director.engines.blender.raster.typeset import Style, write
from movie_director.operations.title import Title

Picture = npt.NDArray[np.uint8]
_INK = np.array([240, 230, 212], np.float32)
_GLOW = np.array([34, 33, 38], np.float32)
_DARK = np.array([9, 9, 12], np.float32)
_FINER = 2
_PUSH = 0.022
"""How much the words grow over a card."""
_ROW = 0.058
"""Height of a line of credits, as a share of the picture's."""


def card(title: Mapping[str, Any], width: int, height: int) -> Iterator[Picture]:
    """The pictures of a title card, (height, width, 3) display-referred sRGB, `frames` of them, always the same.

    `title` is an `operations.title.Title`, dumped. Credits longer than the picture roll. Raises `SetupMissing` when the
    fonts are not installed.
    """
    asked = Title.model_validate(dict(title))
    # One layer of ink, drawn finer than shown so that it can move by less than a pixel.
    ink = _title(asked, width, height) if asked.style == "title" else _credits(asked, width, height)
    ground = _ground(width, height)
    for frame in range(asked.frames):
        cover = _moved(ink, frame / max(asked.frames - 1, 1), width, height)
        chance = np.random.default_rng([7, frame])
        grain = chance.standard_normal((height, width, 1), dtype=np.float32) * np.float32(1.3)
        light = _fade(frame, asked.frames, asked.rate, 0.0)
        words = _fade(frame, asked.frames, asked.rate, 0.25)
        mixed = ground + (_INK - ground) * (cover * words)[..., None]
        yield np.clip(mixed * light + grain * (0.4 + 0.6 * light) + 0.5, 0, 255).astype(np.uint8)


def _title(asked: Title, width: int, height: int) -> Image.Image:
    page, pen = _page(width, height)
    w, h = page.size
    heading, lines = asked.heading.upper(), [line for line in asked.lines if line.strip()]
    parts = heading.split("\n")
    style = Style("serif", h * 0.115, 500, 0.2)
    style = min((style.fitted(part, w * 0.8) for part in parts), key=lambda each: each.size)
    leading = style.size * 1.16
    small = Style("sans", h * 0.034, 350, 0.34)
    tall = leading * (len(parts) - 1) + (h * 0.085 + len(lines) * h * 0.062 if lines else 0)
    y = h * 0.5 - tall / 2 + style.size * 0.3
    for part in parts:
        write(pen, (w / 2, y), part, style, 255, "centre")
        y += leading
    y -= leading
    if not lines:
        return page
    if heading:
        y += h * 0.072
        pen.line([(w / 2 - w * 0.045, y), (w / 2 + w * 0.045, y)], fill=120, width=max(round(h / 400), 1))
        y += h * 0.012
    for line in lines:
        y += h * 0.062
        shown = line.replace("|", "  ").upper()
        write(pen, (w / 2, y), shown, small.fitted(shown, w * 0.8), 200, "centre")
    return page


def _credits(asked: Title, width: int, height: int) -> Image.Image:
    lines = [line.strip() for line in asked.lines]
    row = height * _ROW * _FINER
    top = row * (2.6 if asked.heading else 0.0)
    tall = int(top + row * max(len(lines), 1) + row)
    room = int(height * _FINER)
    page, pen = _page(width, max(height, -(-tall // _FINER)))
    w = page.size[0]
    y = (page.size[1] - tall) / 2 + row if tall <= room * 0.92 else row
    if asked.heading:
        style = Style("serif", row * 1.15, 500, 0.26).fitted(asked.heading.upper(), w * 0.8)
        write(pen, (w / 2, y), asked.heading.upper(), style, 255, "centre")
        rule = max(round(row / 24), 1)
        pen.line([(w / 2 - w * 0.03, y + row * 0.75), (w / 2 + w * 0.03, y + row * 0.75)], fill=110, width=rule)
        y += top
    gutter = w * 0.018
    for line in lines:
        role, bar, name = (part.strip() for part in line.partition("|"))
        if bar:
            note = Style("sans", row * 0.46, 350, 0.16).fitted(role.upper(), w * 0.38)
            write(pen, (w / 2 - gutter, y), role.upper(), note, 150, "right")
            write(pen, (w / 2 + gutter, y), name, Style("serif", row * 0.8, 550, 0.02).fitted(name, w * 0.42), 245)
        elif line:
            write(pen, (w / 2, y), line, Style("serif", row * 0.72, 500, 0.03).fitted(line, w * 0.84), 215, "centre")
        y += row
    return page


def _page(width: int, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    page = Image.new("L", (width * _FINER, height * _FINER), 0)
    return page, ImageDraw.Draw(page)


def _moved(ink: Image.Image, t: float, width: int, height: int) -> npt.NDArray[np.float32]:
    """The ink at `t` of the card, (height, width) 0 to 1: a slow push, or a roll when it is taller than the picture."""
    w, h = ink.size
    if h > height * _FINER:
        rise = -height * _FINER * 0.75 + (h + height * _FINER * 0.5) * t
        change = (float(_FINER), 0.0, 0.0, 0.0, float(_FINER), rise)
    else:
        scale = _FINER * (1 + _PUSH * (0.5 - t))
        change = (scale, 0.0, w / 2 - scale * width / 2, 0.0, scale, h / 2 - scale * height / 2)
    # A mean of four half-pixel steps: the page is finer than the picture.
    shown = np.zeros((height, width), np.float32)
    for dx in (-0.5, 0.5):
        for dy in (-0.5, 0.5):
            a, b, c, d, e, f = change
            step = (a, b, c + dx, d, e, f + dy)
            moved = ink.transform((width, height), Image.Transform.AFFINE, step, Image.Resampling.BILINEAR)
            shown += np.asarray(moved, np.float32)
    if h > height * _FINER:
        y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
        shown = shown * np.clip(np.minimum(y, 1 - y) / 0.12, 0, 1)
    return (shown / (4 * 255)).astype(np.float32)


def _ground(width: int, height: int) -> npt.NDArray[np.float32]:
    """A dark room with a little light in it, (height, width, 3)."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x / width - 0.5) / 0.75, (y / height - 0.46) / 0.8)
    glow = np.exp(-2.6 * away * away)[..., None]
    return (_DARK + (_GLOW - _DARK) * glow).astype(np.float32)


def _fade(frame: int, frames: int, rate: int, late: float) -> float:
    """0 to 1 to 0: in over two thirds of a second, out over half a second; `late` seconds delay it at both ends."""
    rise, fall = min(rate * 0.66, frames * 0.3), min(rate * 0.5, frames * 0.22)
    wait = min(late * rate, frames * 0.08)
    x = min((frame - wait) / max(rise, 1), (frames - 1 - frame - wait * 0.5) / max(fall, 1), 1.0)
    x = max(x, 0.0)
    return x * x * (3 - 2 * x)
