"""What is worn below the waist: skirts and what legs show under them, trousers, aprons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.cloth import boot_top, hang, shafts, shoes, stockings, trousers, upper
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece, boundary, clip, join, roll
from movie_director.engines.blender.people.tailor import belt, patch
from movie_director.engines.blender.people.tops import DRESSES

SOLE = 0.016
SKIRTS = ("skirt", "long-skirt", "full-skirt")


def skirted(look: Mapping[str, Any]) -> bool:
    """Whether a look wears a skirt, its own or its dress'."""
    return str(look["legs"]) in SKIRTS or str(look["top"]) in DRESSES


def skirt(fit: Fit, look: Mapping[str, Any]) -> list[Piece]:
    """The skirt, its waistband, and the legs under it."""
    size, legs, top = fit.size, str(look["legs"]), str(look["top"])
    kind = legs if legs in SKIRTS else "full-skirt" if top == "gown" else "skirt"
    colour = linear(str(look["top_colour" if top in DRESSES else "legs_colour"]))
    hem = {"skirt": fit.knee - 0.03 * size, "long-skirt": 0.16 * size, "full-skirt": 0.03 * size}[kind]
    flare = {"skirt": 0.40 if top in DRESSES else 0.34, "long-skirt": 0.42, "full-skirt": 0.78}[kind]
    trunk = upper(fit, 0.012 * size, hem=fit.crotch + 0.03 * size, sleeve=-2.0, rise=0.0, ease=6)
    trunk = clip(trunk, fit.waist + 0.05 * size - trunk.positions[:, 2])
    made = hang(fit, trunk, to=hem, flare=flare, rows={"skirt": 9, "long-skirt": 12, "full-skirt": 13}[kind])
    made = made.with_colour(colour, 0.75)
    band = belt(made, fit.waist + 0.012 * size, fit.waist + 0.05 * size, colour * 0.62, 0.7, 0.003)
    hose = linear(str(look["skin"])) * 0.5 + 0.01 if float(look["age"]) > 15 else np.array([0.55, 0.53, 0.5])
    pieces = [roll(made, 0.006, 0.04), band]
    return pieces if kind == "full-skirt" else [*pieces, stockings(fit, hem).with_colour(hose, 0.55)]


def legs(fit: Fit, look: Mapping[str, Any]) -> list[Piece]:
    """Trousers of any length, and what shows below short ones."""
    size, kind = fit.size, str(look["legs"])
    colour = linear(str(look["legs_colour"]))
    hem = {"shorts": fit.knee + 0.045 * size, "breeches": fit.knee - 0.06 * size}.get(kind)
    booted = str(look["shoes"]) == "boots" and hem is None
    if booted:
        hem = boot_top(fit) - 0.02 * size
    shade = trousers(fit, jeans=kind in ("jeans", "breeches"), hem=hem, booted=booted)
    shade = shade.with_colour(colour, 0.85 if kind == "jeans" else 0.8)
    edges = boundary(shade)
    low = (shade.positions[edges][..., 2] < max(fit.knee, hem or 0.0) + 0.03).all(axis=1)
    made = [roll(shade, 0.005, 0.03, edges[low])]
    if hem is not None and not booted:
        hose = linear(str(look["skin"])) if kind == "shorts" else np.array([0.55, 0.53, 0.48])
        made.append(stockings(fit, hem).with_colour(hose, 0.6))
    return made


def feet(fit: Fit, look: Mapping[str, Any]) -> Piece:
    """Shoes, or boots to under the knee."""
    colour = linear(str(look["shoes_colour"]))
    made = shoes(fit, colour, SOLE * fit.size)
    return join(made, shafts(fit, colour)) if str(look["shoes"]) == "boots" else made


def apron(fit: Fit, look: Mapping[str, Any], over: Piece) -> tuple[list[Piece], Piece]:
    """The apron's pieces, and the one that hangs; its bib lies on what is worn `over` the chest."""
    size, colour = fit.size, linear(str(look["apron_colour"]))
    trunk = upper(fit, 0.024 * size, hem=fit.crotch + 0.03 * size, sleeve=-2.0, rise=0.0, ease=8)
    trunk = clip(trunk, fit.waist + 0.03 * size - trunk.positions[:, 2])
    long = skirted(look) and str(look["legs"]) != "skirt"
    sheet = hang(fit, trunk, to=fit.knee - (0.22 if long else 0.02) * size, flare=0.5 if long else 0.30, rows=8)
    x, y, z = sheet.positions.T
    wide = 0.125 * size + np.clip(fit.waist - z, 0, 1) * 0.16
    sheet = clip(sheet, np.minimum(wide - np.abs(x), (fit.depth - y) * 2))
    sheet = roll(sheet.with_colour(colour, 0.85), 0.003, 0.003)
    strap = belt(trunk, fit.waist - 0.012 * size, fit.waist + 0.028 * size, colour * 0.94, 0.85, 0.003)
    pieces = [sheet, strap]
    if str(look["apron"]) == "bib":
        rows, columns = 9, 9
        high = fit.waist + 0.60 * (float(fit.neck[2]) - fit.waist)
        level = np.linspace(high, fit.waist, rows)[:, None] * np.ones((1, columns))
        across = np.linspace(-1, 1, columns)[None, :] * np.linspace(0.085, 0.11, rows)[:, None] * size
        pieces.append(roll(patch(over, across, level, 0.007, colour, 0.85), 0.003, 0.003))
        for side in (1.0, -1.0):
            pieces.append(_strap(over, fit, side, high, colour))
    return pieces, sheet


def _strap(over: Piece, fit: Fit, side: float, high: float, colour: F64) -> Piece:
    """A strap from a corner of the bib up over the shoulder."""
    size = fit.size
    z = np.linspace(float(fit.neck[2]) - 0.015 * size, high - 0.01, 8)[:, None] * np.ones((1, 3))
    x = np.linspace(0.092, 0.076, 8)[:, None] * size * side + np.array([-1, 0, 1])[None, :] * 0.012 * size
    return patch(over, x, z, 0.007, colour, 0.85)
