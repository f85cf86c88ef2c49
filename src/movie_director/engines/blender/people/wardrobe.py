"""What a look wears, layer on layer: legs, shoes, top, outer garment; and which skin it hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64, Bools
from movie_director.engines.blender.people.cloth import Opening, hang, shoes, stockings, trousers, upper
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece, boundary, clip, even, roll, take
from movie_director.engines.blender.people.tailor import buttons, collar, finish, lapels, placket, rib

SOLE = 0.016


@dataclass(frozen=True)
class Dressed:
    """The clothes, those of them that hang round the legs, and which base vertices they hide (19158,)."""

    pieces: list[Piece]
    hanging: tuple[Piece, ...]
    covered: Bools


def dress(fit: Fit, look: Mapping[str, Any]) -> Dressed:
    """Everything the look wears from neck to sole."""
    size = fit.size
    outer = str(look["outer"])
    top = str(look["top"])
    legs = str(look["legs"])
    skirted = legs in ("skirt", "long-skirt")
    pieces: list[Piece] = []
    hanging: list[Piece] = []
    legs_colour = linear(str(look["legs_colour"]))
    if skirted:
        pieces += _skirt(fit, look, legs_colour, long=legs == "long-skirt")
        hanging.append(pieces[0])
    else:
        rough = 0.85 if legs == "jeans" else 0.8
        shade = trousers(fit, jeans=legs == "jeans").with_colour(legs_colour, rough)
        edges = boundary(shade)
        low = (shade.positions[edges][..., 2] < fit.knee).all(axis=1)
        pieces.append(roll(shade, 0.005, 0.03, edges[low]))
    pieces.append(shoes(fit, linear(str(look["shoes_colour"])), SOLE * size))
    tops = _top(fit, look, top, bare=outer != "none", tucked=skirted)
    pieces += [_shown(fit, piece, 0.34) for piece in tops] if outer != "none" else tops
    if outer != "none":
        pieces += _outer(fit, look, outer)
        if outer != "suit-jacket":
            hanging.append(pieces[-2])
    sleeve = 1.9 if outer != "none" or top != "tshirt" else 0.62
    return Dressed(pieces, tuple(hanging), _covered(fit, sleeve, top))


def _shown(fit: Fit, piece: Piece, slope: float) -> Piece:
    """The part of cloth that shows in the open front of what is worn over it, `slope` as wide as it is high over the
    waist, and at the neck."""
    x, y, z = piece.positions.T
    half = (0.075 + np.clip(z - fit.waist, 0, 1) * slope) * fit.size
    front = (np.abs(x) < half) & (y < fit.depth)
    return take(piece, front | (fit.below_neck(piece.positions, 0.0) < 0.075 * fit.size))


def _covered(fit: Fit, sleeve: float, top: str) -> Bools:
    positions = fit.body.positions
    weights = fit.body.base.weights.astype(np.float64)
    arm = fit.arm(positions, weights)
    open_neck = top in ("shirt", "blouse", "cardigan", "jacket")
    covered = fit.below_neck(positions, -0.03 * fit.size) > 0
    if open_neck:
        throat = (positions[:, 1] < fit.neck[1]) & (np.abs(positions[:, 0]) < 0.07 * fit.size)
        covered &= ~(throat & (positions[:, 2] > fit.neck[2] - 0.10 * fit.size))
    covered = np.where(arm > 0.1, arm < sleeve - 0.06, covered)
    # The head's own vertices never are, however far a head hangs over its collar.
    names = fit.body.base.bones
    head = weights[:, names.index("head")] + weights[:, names.index("neck_01")] * 0.3
    covered[head > 0.5] = False
    covered[BODY_VERTICES:] = False
    return covered


def _skirt(fit: Fit, look: Mapping[str, Any], colour: F64, *, long: bool) -> list[Piece]:
    size = fit.size
    hem = 0.16 * size if long else fit.knee - 0.03 * size
    trunk = upper(fit, 0.012 * size, hem=fit.crotch + 0.03 * size, sleeve=-2.0, rise=0.0, ease=6)
    trunk = clip(trunk, fit.waist + 0.05 * size - trunk.positions[:, 2])
    skirt = hang(fit, trunk, to=hem, flare=0.42 if long else 0.34, rows=12 if long else 9)
    hose = linear(str(look["skin"])) * 0.5 + 0.01 if float(look["age"]) > 15 else np.array([0.55, 0.53, 0.5])
    return [roll(skirt.with_colour(colour, 0.8), 0.006, 0.04), stockings(fit, hem).with_colour(hose, 0.55)]


def _top(fit: Fit, look: Mapping[str, Any], top: str, *, bare: bool, tucked: bool) -> list[Piece]:
    """The top and, under a cardigan or jacket, a shirt. `bare`: an outer garment hides its sleeves."""
    size = fit.size
    colour = linear(str(look["top_colour"]))
    hem = fit.waist - 0.015 * size if tucked else fit.hip + 0.015 * size
    sleeve = 0.35 if bare else 1.93
    if top in ("cardigan", "jacket"):
        under = _shirt(fit, 0.007, np.array([0.62, 0.60, 0.56]), hem=fit.waist, sleeve=0.3, tone=0.9)
        low = fit.waist + 0.16 * size if top == "cardigan" else fit.waist + 0.10 * size
        opening = Opening(0.006 if top == "cardigan" else 0.004, low, 0.26)
        piece = upper(fit, 0.016 * size, hem=fit.hip - 0.01 * size, sleeve=sleeve, rise=0.004, opening=opening, ease=5)
        piece = piece.with_colour(colour, 0.9 if top == "cardigan" else 0.7)
        over = (
            finish(piece, 0.008, 0.025) if top == "cardigan" else lapels(fit, piece, low=low + 0.02, wide=0.055 * size)
        )
        heights = np.linspace(fit.hip + 0.03 * size, low - 0.01, 4 if top == "cardigan" else 3)
        under = [_shown(fit, each, 0.30) for each in under]
        return [*under, over, buttons(over, heights, 0.017 * size, 0.0075 * size, colour * 0.3 + 0.01)]
    if top in ("shirt", "blouse"):
        return _shirt(fit, 0.009, colour, hem=hem, sleeve=sleeve)
    offset = 0.016 if top == "sweater" else 0.009
    cuff = min(sleeve, 0.62) if top == "tshirt" else sleeve
    piece = upper(
        fit,
        offset * size,
        hem=hem,
        sleeve=cuff,
        rise=0.008 if top == "sweater" else 0.004,
        ease=6 if top == "sweater" else 3,
    )
    return [rib(fit, piece.with_colour(colour, 0.9), stand=(0.020 if top == "sweater" else 0.008) * size)]


def _shirt(fit: Fit, offset: float, colour: F64, *, hem: float, sleeve: float, tone: float = 1.0) -> list[Piece]:
    size = fit.size
    piece = upper(fit, offset * size, hem=hem, sleeve=sleeve, rise=-0.004, ease=2, notch=0.045 * size)
    piece = piece.with_colour(colour, 0.75)
    throat = fit.neck[2] - 0.07 * size
    strip = placket(piece, hem, throat, 0.013 * size).with_colour(colour * 0.92, 0.75)
    made = collar(fit, piece, stand=0.022 * size, fall=0.034 * size, tone=1.05)
    heights = even(hem + 0.05, throat - 0.02, 5)
    dots = buttons(piece, heights, 0.0, 0.0055 * size, colour * 0.4 + 0.25)
    return [made, strip, dots] if tone == 1.0 else [made]


def _outer(fit: Fit, look: Mapping[str, Any], outer: str) -> list[Piece]:
    size = fit.size
    colour = linear(str(look["outer_colour"]))
    long = outer != "suit-jacket"
    low = fit.waist + (0.14 if long else 0.08) * size
    opening = Opening(0.020 * size if long else 0.010 * size, low, 0.30 if long else 0.33)
    hem = fit.crotch + 0.03 * size
    piece = upper(
        fit, 0.026 * size if long else 0.021 * size, hem=hem, sleeve=1.97, rise=0.010, opening=opening, ease=8
    )
    if long:
        piece = hang(fit, piece, to=fit.knee + 0.02 * size, flare=0.24, rows=7)
    else:
        piece = hang(fit, piece, to=fit.crotch - 0.075 * size, flare=0.05, rows=3)
    rough = {"coat": 0.85, "raincoat": 0.32, "suit-jacket": 0.75}[outer]
    piece = piece.with_colour(colour, rough)
    made = lapels(fit, piece, low=low + 0.01, wide=(0.085 if outer == "coat" else 0.065) * size)
    heights = np.linspace(fit.hip + 0.08 * size, low - 0.02 * size, 3 if long else 2)
    dark = colour * 0.3 + 0.01
    return [made, buttons(made, heights, 0.040 * size if long else 0.03 * size, 0.011 * size, dark)]
