"""What is worn next to the body above the waist: shirts, knitwear, bodices, dresses, waistcoats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.cloth import Opening, hang, upper
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece, even, take
from movie_director.engines.blender.people.tailor import belt, buttons, collar, finish, lapels, placket, rib

DRESSES = ("dress", "gown")
"""Tops that bring their own skirt."""
OPEN = ("shirt", "blouse", "cardigan", "jacket")
"""Tops that show the throat."""
_LINEN = np.array([0.62, 0.60, 0.56])


_NECKLINES = {"tshirt": (0.002, 0.030, 0.062), "sweater": (0.010, 0.024, 0.060), "dress": (0.016, 0.072, 0.072),
              "gown": (0.016, 0.062, 0.095), "tunic": (0.014, 0.0, 0.05)}  # fmt: skip
"""How high over the neck's root necklines lie behind, and how deep and half wide they are cut in front, in metres."""


def bare_throat(top: str) -> tuple[float, float]:
    """How deep below the neck's root a top shows the throat, and half how wide, in metres at 1.72 m; (0, 0): not."""
    if top in OPEN:
        return 0.10, 0.07
    if top == "tunic":
        return 0.11, 0.05
    _, deep, wide = _NECKLINES.get(top, (0.0, 0.0, 0.0))
    return (deep + 0.075, wide + 0.025) if deep else (0.0, 0.0)


def closed(look: Mapping[str, Any]) -> bool:
    """Whether a shirt's collar is buttoned under the chin."""
    return str(look["neck"]) in ("tie", "bow-tie", "cravat") or str(look["outer"]) == "uniform"


def throat(fit: Fit, look: Mapping[str, Any]) -> float:
    """The height at which a collar closes."""
    return float(fit.neck[2]) - (0.028 if closed(look) else 0.07) * fit.size


def shown(fit: Fit, piece: Piece, slope: float) -> Piece:
    """The part of cloth that shows in the open front of what is worn over it, `slope` as wide as it is high over the
    waist, and at the neck."""
    x, y, z = piece.positions.T
    half = (0.075 + np.clip(z - fit.waist, 0, 1) * slope) * fit.size
    front = (np.abs(x) < half) & (y < fit.depth)
    return take(piece, front | (fit.below_neck(piece.positions, 0.0) < 0.075 * fit.size))


def top(fit: Fit, look: Mapping[str, Any], *, bare: bool, tucked: bool) -> list[Piece]:
    """The top, its first piece the one that neckwear lies on; under a cardigan or a jacket, a shirt. `bare`: an outer
    garment hides its sleeves."""
    size, kind = fit.size, str(look["top"])
    colour = linear(str(look["top_colour"]))
    hem = fit.waist - 0.015 * size if tucked else fit.hip + 0.015 * size
    sleeve = 0.35 if bare else 1.93
    if kind in ("cardigan", "jacket"):
        return _over(fit, look, kind, colour, sleeve)
    if kind in ("shirt", "blouse"):
        return shirt(fit, look, 0.009, colour, hem=hem, sleeve=sleeve, soft=kind == "blouse")
    if kind == "bodice":
        return _bodice(fit, colour, hem=fit.waist - 0.015 * size, sleeve=sleeve, puff=0.0 if bare else 0.030 * size)
    if kind in DRESSES:
        return _dress(fit, colour, kind, bare=bare)
    if kind == "tunic":
        return _tunic(fit, colour, sleeve)
    offset = {"sweater": 0.014, "rollneck": 0.014, "tshirt": 0.009}[kind] * size
    cuff = min(sleeve, 0.62) if kind == "tshirt" else sleeve
    knit = kind != "tshirt"
    high, deep, wide = _NECKLINES.get(kind, (0.038, 0.0, 1.0))
    piece = upper(
        fit, offset, hem=hem, sleeve=cuff, rise=(high - 0.030) * size, ease=5 if knit else 3,
        scoop=(deep * size, wide * size),
    )  # fmt: skip
    stand = {"sweater": 0.013, "rollneck": 0.030, "tshirt": 0.007}[kind] * size
    made = rib(fit, piece.with_colour(colour, 0.92), stand=stand, tone=0.92 if knit else 1.0)
    if not knit or bare:
        return [made]
    return [made, belt(piece, hem - 0.002, hem + 0.045 * size, colour * 0.88, 0.92, 0.0035)]


def shirt(
    fit: Fit, look: Mapping[str, Any], offset: float, colour: F64, *, hem: float, sleeve: float,
    soft: bool = False, plain: bool = False,
) -> list[Piece]:  # fmt: skip
    """A shirt with its placket and buttons, or a blouse with a round collar; a `plain` one lies under other clothes."""
    size, shut = fit.size, closed(look)
    notch = 0.012 if shut else 0.045
    piece = upper(fit, offset * size, hem=hem, sleeve=sleeve, rise=-0.004, ease=2, notch=notch * size)
    piece = piece.with_colour(colour, 0.75)
    points = 0.0 if soft else 0.030 * size
    made = collar(fit, piece, stand=0.024 * size, fall=0.034 * size, tone=1.05, points=points, closed=shut)
    if plain:
        return [made]
    high = throat(fit, look)
    strip = placket(piece, hem, high, 0.013 * size).with_colour(colour * 0.92, 0.75)
    dots = buttons(piece, even(hem + 0.05, high - 0.02, 5), 0.0, 0.0055 * size, colour * 0.4 + 0.25)
    return [made, strip, dots]


def _over(fit: Fit, look: Mapping[str, Any], kind: str, colour: F64, sleeve: float) -> list[Piece]:
    """A cardigan or a short jacket over a shirt."""
    size, knit = fit.size, kind == "cardigan"
    under = shirt(fit, look, 0.007, _LINEN, hem=fit.waist, sleeve=0.3, plain=True)
    low = fit.waist + (0.16 if knit else 0.10) * size
    opening = Opening(0.006 if knit else 0.004, low, 0.26, 0.078 * size)
    piece = upper(fit, 0.016 * size, hem=fit.hip - 0.01 * size, sleeve=sleeve, rise=0.004, opening=opening, ease=5)
    piece = piece.with_colour(colour, 0.9 if knit else 0.7)
    over = finish(piece, 0.008, 0.025) if knit else lapels(fit, piece, low=low + 0.02, wide=0.055 * size)
    heights = np.linspace(fit.hip + 0.03 * size, low - 0.01, 4 if knit else 3)
    under = [shown(fit, each, 0.30) for each in under]
    made = [*under, over, buttons(over, heights, 0.017 * size, 0.0075 * size, colour * 0.3 + 0.01)]
    if knit:
        made.append(belt(piece, fit.hip - 0.012 * size, fit.hip + 0.030 * size, colour * 0.85, 0.92, 0.0035))
    return made


def _bodice(fit: Fit, colour: F64, *, hem: float, sleeve: float, puff: float) -> list[Piece]:
    """Buttoned to a standing collar, sleeves full at the shoulder."""
    size = fit.size
    piece = upper(fit, 0.010 * size, hem=hem, sleeve=sleeve, rise=-0.006, ease=2, puff=puff).with_colour(colour, 0.7)
    made = rib(fit, piece, stand=0.030 * size, lean=0.16, tone=0.9)
    high = float(fit.neck[2]) - 0.03 * size
    strip = placket(piece, hem, high, 0.011 * size).with_colour(colour * 0.8, 0.7)
    return [made, strip, buttons(piece, even(hem + 0.04, high - 0.02, 7), 0.0, 0.006 * size, colour * 0.35 + 0.05)]


def _dress(fit: Fit, colour: F64, kind: str, *, bare: bool) -> list[Piece]:
    size, gown = fit.size, kind == "gown"
    sleeve = 0.35 if bare else 1.9 if gown else 0.66
    high, deep, wide = _NECKLINES[kind]
    piece = upper(
        fit, 0.009 * size, hem=fit.waist - 0.02 * size, sleeve=sleeve, rise=(high - 0.030) * size, ease=2,
        scoop=(deep * size, wide * size), puff=0.0 if bare else (0.034 if gown else 0.016) * size,
    ).with_colour(colour, 0.66)  # fmt: skip
    return [rib(fit, piece, stand=0.006 * size, tone=0.78)]


def _tunic(fit: Fit, colour: F64, sleeve: float) -> list[Piece]:
    """A belted smock to the thigh, with a slit at the throat."""
    size = fit.size
    piece = upper(
        fit, 0.014 * size, hem=fit.crotch + 0.03 * size, sleeve=sleeve, rise=-0.016, ease=6, notch=0.05 * size,
        bell=0.012 * size,
    )  # fmt: skip
    piece = hang(fit, piece, to=fit.knee + 0.14 * size, flare=0.30, rows=5).with_colour(colour, 0.92)
    strap = belt(piece, fit.waist - 0.028 * size, fit.waist + 0.012 * size, np.array([0.055, 0.03, 0.016]), 0.5, 0.006)
    return [rib(fit, piece, stand=0.010 * size, tone=0.7), strap]


def waistcoat(fit: Fit, colour: F64) -> list[Piece]:
    """A waistcoat, buttoned, its front cut to a V."""
    size = fit.size
    low = fit.waist + 0.15 * size
    opening = Opening(0.003, low, 0.36, 0.085 * size)
    piece = upper(fit, 0.0135 * size, hem=fit.waist - 0.055 * size, sleeve=-0.15, rise=0.0, opening=opening, ease=3)
    made = finish(piece.with_colour(colour, 0.7), 0.005, 0.02)
    dots = buttons(
        made, even(fit.waist - 0.03 * size, low - 0.008, 5), 0.010 * size, 0.0065 * size, colour * 0.3 + 0.02
    )
    return [made, dots]
