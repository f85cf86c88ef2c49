"""Another's colours: clothes and hair of one look, painted as those of a second are."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.background.extra import Body
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.raster.model import flesh
from movie_director.engines.blender.raster.plate import Floats
from movie_director.film.look import Look

_WORN = ("top", "waistcoat", "neck", "outer", "legs", "apron")
_BARE = 0.3
"""The share of skin from which on a point is no cloth."""
_DARKEST = 0.004
_DEPTHS = (0.6, 0.8, 1.3, 1.7)


def tinted(body: Body, own: Look, other: Look) -> Floats:
    """The colours (V, 3) of a body of the look `own` in the clothes' and the hair's colours of `other`."""
    colour = body.colour.copy()
    if own is other:
        return colour
    bare = flesh(body.colour, own.skin) > _BARE
    fields = [f"{name}_colour" for name in _WORN if str(getattr(own, name)) not in ("none", "False")]
    cloth = ~body.above & ~bare
    was = np.stack([linear(str(getattr(own, field))) for field in fields])
    new = np.stack([_like(own, other, field) for field in fields])
    # Each point belongs to the garment whose colour it comes nearest to in hue and depth.
    points = np.log(body.colour[cloth] + _DARKEST)
    nearest = np.abs(points[:, None] - np.log(was[None] + _DARKEST)).sum(axis=2).argmin(axis=1)
    colour[cloth] *= ((new + _DARKEST) / (was + _DARKEST))[nearest].astype(np.float32)
    if own.hat == "none" and own.hair not in ("bald", "balding") and other.gender == own.gender:
        hair, wanted = linear(own.hair_colour), linear(other.hair_colour)
        colour[body.high & ~bare] *= ((wanted + _DARKEST) / (hair + _DARKEST)).astype(np.float32)
    return np.clip(colour, 0, 0.9).astype(np.float32)


def _like(own: Look, other: Look, field: str) -> F64:
    """The other's colour of a garment, linear; where the other has none of its kind, one's own, darker or lighter."""
    name = field.removesuffix("_colour")
    if str(getattr(other, name)) not in ("none", "False") and (own.outer == "none") == (other.outer == "none"):
        return linear(str(getattr(other, field)))
    return np.clip(linear(str(getattr(own, field))) * _DEPTHS[other.seed % len(_DEPTHS)], 0, 0.85)
