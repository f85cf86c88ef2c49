"""What a look wears, layer on layer: legs, shoes, top, waistcoat, neckwear, outer garment, apron; what it hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, Bools
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.lower import SOLE, apron, feet, legs, skirt, skirted
from movie_director.engines.blender.people.neckwear import neckwear
from movie_director.engines.blender.people.outers import CLOSED, outer
from movie_director.engines.blender.people.piece import Piece
from movie_director.engines.blender.people.tops import DRESSES, bare_throat, closed, shown, throat, top, waistcoat
from movie_director.engines.blender.people.wear import worn

__all__ = ["SOLE", "Dressed", "dress"]


@dataclass(frozen=True)
class Dressed:
    """The clothes, those of them that hang round the legs, and which base vertices they hide (19158,)."""

    pieces: list[Piece]
    hanging: tuple[Piece, ...]
    covered: Bools


def dress(fit: Fit, look: Mapping[str, Any]) -> Dressed:
    """Everything the look wears from neck to sole."""
    over, kind, neck = str(look["outer"]), str(look["top"]), str(look["neck"])
    pieces: list[Piece] = []
    hanging: list[Piece] = []
    if skirted(look):
        pieces += skirt(fit, look)
        hanging.append(pieces[0])
    else:
        pieces += legs(fit, look)
    pieces.append(feet(fit, look))
    sleeved = over not in ("none", "cloak")
    tops: list[Piece] = []
    if over not in CLOSED:
        tops = top(fit, look, bare=sleeved, tucked=skirted(look) or bool(look["waistcoat"]))
        if kind == "tunic":
            hanging += [] if sleeved else [tops[0]]
    first = tops[0] if tops else None
    if first is not None and bool(look["waistcoat"]) and kind not in DRESSES:
        vest = waistcoat(fit, linear(str(look["waistcoat_colour"])))
        tops = [*tops, *vest]
    if first is not None and neck in ("tie", "bow-tie", "cravat"):
        tops += neckwear(fit, first, neck, linear(str(look["neck_colour"])), throat(fit, look))
    if sleeved:
        tops = [shown(fit, piece, 0.36) for piece in tops]
    pieces += [piece for piece in tops if len(piece.triangles)]
    if over != "none":
        made = outer(fit, over, linear(str(look["outer_colour"])))
        pieces += made.pieces
        hanging += made.hanging
        first = made.pieces[0] if first is None or sleeved else first
    if str(look["apron"]) != "none" and first is not None:
        front, sheet = apron(fit, look, first)
        pieces += front
        hanging.append(sheet)
    if neck == "scarf" and first is not None:
        pieces += neckwear(fit, first, neck, linear(str(look["neck_colour"])), throat(fit, look))
    old, seed = float(look["wear"]), int(look["seed"])
    if old > 0:
        aged = {id(piece): worn(fit, piece, old, seed) for piece in pieces}
        pieces, hanging = [aged[id(p)] for p in pieces], [aged[id(p)] for p in hanging]
    return Dressed(pieces, tuple(hanging), _covered(fit, look))


def _covered(fit: Fit, look: Mapping[str, Any]) -> Bools:
    """The base vertices that clothes hide."""
    positions, kind, over = fit.body.positions, str(look["top"]), str(look["outer"])
    weights = fit.body.base.weights.astype(np.float64)
    arm = fit.arm(positions, weights)
    hidden = over in CLOSED
    covered = fit.below_neck(positions, -0.03 * fit.size) > 0
    deep, wide = (0.0, 0.0) if hidden or (kind in ("shirt", "blouse") and closed(look)) else bare_throat(kind)
    if deep:
        bare = (positions[:, 1] < fit.neck[1]) & (np.abs(positions[:, 0]) < wide * fit.size)
        covered &= ~(bare & (positions[:, 2] > fit.neck[2] - deep * fit.size))
    sleeve = 1.84 if over == "robe" else 1.9
    if over in ("none", "cloak"):
        sleeve = {"tshirt": 0.62, "dress": 0.66, "gown": 1.86}.get(kind, 1.9)
    covered = np.where(arm > 0.1, arm < sleeve - 0.06, covered)
    # The head's own vertices never are, however far a head hangs over its collar.
    names = fit.body.base.bones
    head = weights[:, names.index("head")] + weights[:, names.index("neck_01")] * 0.3
    covered[head > 0.5] = False
    covered[BODY_VERTICES:] = False
    return covered
