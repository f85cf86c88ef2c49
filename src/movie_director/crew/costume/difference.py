"""How well two people are told apart at a glance: by outline first, then by colour."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import inf

from movie_director.crew.costume.palette import apart
from movie_director.film.look import Look

_OUTLINE: Mapping[str, str] = {
    "none": "none", "suit-jacket": "hips", "uniform": "hips", "armour": "plates", "tailcoat": "tails",
    "frock-coat": "knee",
    "coat": "knee", "raincoat": "knee", "oilskin": "flared", "robe": "ground", "cloak": "cape",
}  # fmt: skip
_HAIR: Mapping[str, str] = {
    "bald": "none", "balding": "ring", "cropped": "close", "short": "close", "side-part": "close", "slick": "close",
    "pixie": "close", "quiff": "high", "updo": "high", "topknot": "knot", "tousled": "rough", "curly": "round",
    "afro": "ball",
    "mop": "bowl", "bob": "chin", "waves": "chin", "shoulder": "long", "long": "long", "bun": "knot",
    "ponytail": "tail",
    "plaits": "plaits",
}  # fmt: skip
ENOUGH = 2.2
"""The distance from which two people are told apart at a glance."""


def main_colour(look: Look) -> str:
    """The colour that is most of somebody."""
    if look.outer not in ("none", "cloak"):
        return look.outer_colour
    return look.top_colour


def skirt_colour(look: Look) -> str:
    """The colour below the waist."""
    if look.outer in ("robe", "oilskin", "coat", "raincoat"):
        return look.outer_colour
    return look.top_colour if look.top in ("dress", "gown") else look.legs_colour


def skirted(look: Look) -> bool:
    """Whether the legs do not show."""
    return look.legs in ("skirt", "long-skirt", "full-skirt") or look.top in ("dress", "gown") or look.outer == "robe"


def difference(one: Look, other: Look) -> float:
    """The distance of two looks: 0 is twins, from `ENOUGH` on nobody mistakes them."""
    if one.species != other.species:
        return 3 * ENOUGH
    if one.species != "human":
        told = 2.2 * min(1.0, apart(one.fur_colour, other.fur_colour) / 45) + 0.9 * (one.pattern != other.pattern)
        return told + 1.5 * min(1.0, abs(one.size - other.size) / 0.3)
    told = 2.2 * min(1.0, apart(main_colour(one), main_colour(other)) / 45)
    told += 0.7 * min(1.0, apart(skirt_colour(one), skirt_colour(other)) / 45)
    told += 1.0 * (skirted(one) != skirted(other))
    told += 0.8 * (_OUTLINE[one.outer] != _OUTLINE[other.outer])
    told += 0.9 * ((one.hat == "none") != (other.hat == "none")) or 0.6 * (one.hat != other.hat)
    bare = one.hat == "none" and other.hat == "none"
    told += (0.7 if bare else 0.3) * (_HAIR[one.hair] != _HAIR[other.hair])
    told += 0.9 * min(1.0, apart(one.hair_colour, other.hair_colour) / 40)
    told += 0.6 * (_beard(one) != _beard(other))
    told += 0.2 * (one.glasses != other.glasses) + 0.5 * (one.apron != other.apron) + 0.25 * (one.neck != other.neck)
    if one.waistcoat and other.waistcoat:
        told += 0.4 * min(1.0, apart(one.waistcoat_colour, other.waistcoat_colour) / 45)
    told += 0.25 * (one.waistcoat != other.waistcoat and one.outer == other.outer == "none")
    told += 0.6 * min(1.0, abs(one.build - other.build)) + 0.6 * min(1.0, abs(one.height - other.height) / 0.2)
    told += 0.6 * (one.gender != other.gender) + 0.5 * min(1.0, abs(one.age - other.age) / 30)
    return told


def _beard(look: Look) -> str:
    return "none" if look.beard == "stubble" else look.beard


def nearest(looks: Mapping[str, Look]) -> tuple[float, tuple[str, str] | None]:
    """The distance of the two people who are most alike, and who they are; alone, nobody is."""
    pairs = [(difference(looks[a], looks[b]), (a, b)) for a, b in combinations(sorted(looks), 2)]
    return min(pairs, default=(inf, None))
