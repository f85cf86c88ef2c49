"""Words for how people look: ages, builds, clothes and hair."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.terms import terms

GARMENTS: Mapping[str, Mapping[str, str]] = {
    "top": {
        "cardigan": "cardigan",
        "sweater": "sweater",
        "jumper": "sweater",
        "pullover": "sweater",
        "blouse": "blouse",
        "t-shirt": "tshirt",
        "tee": "tshirt",
        "shirt": "shirt",
        "jacket": "jacket",
        "uniform": "jacket",
    },
    "outer": {
        "raincoat": "raincoat",
        "oilskin": "raincoat",
        "overcoat": "coat",
        "trench": "coat",
        "coat": "coat",
        "suit": "suit-jacket",
        "blazer": "suit-jacket",
    },
    "legs": {
        "long skirt": "long-skirt",
        "dress": "long-skirt",
        "skirt": "skirt",
        "jeans": "jeans",
        "trousers": "trousers",
        "pants": "trousers",
    },
    "hat": {"beanie": "beanie", "cap": "cap", "hat": "brimmed", "fedora": "brimmed"},
    "beard": {
        "beard": "full",
        "bearded": "full",
        "moustache": "moustache",
        "stubble": "stubble",
        "unshaven": "stubble",
    },
}
"""Garments by the part of a look that they are, and which of its words draws them."""
HAIR: Mapping[str, str] = {
    "bun": "bun",
    "ponytail": "ponytail",
    "bald": "bald",
    "cropped": "cropped",
    "shaved": "cropped",
    "short hair": "short",
    "long hair": "long",
    "bob": "bob",
    "curly": "curly",
    "curls": "curly",
    "afro": "afro",
}
_TEENS = terms(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
)
_TENS = terms("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS: Mapping[str, int] = {
    **{word: n for n, word in enumerate(_TEENS)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
}
"""Numbers of which written ages are made."""
HEAVY = re.compile(
    r"\b(heavy|heavyset|heavy-set|fat|burly|stout|obese|overweight|plump|portly|chubby|rotund|beefy|hulking|stocky|"
    r"pudgy|corpulent|(?:big|large|huge|giant|massive) (?:man|woman|guy|fellow|boy|girl|build|frame))\b"
)
STRONG = re.compile(r"\b(muscular|brawny|athletic|broad-shouldered|well-built|powerful)\b")
THIN = re.compile(
    r"\b(thin|slight|slim|gaunt|skinny|wiry|lanky|lean|bony|petite|frail|skeletal|slender|scrawny|willowy|waifish)\b"
)
TALL = re.compile(
    r"\b(tall|towering|lanky|giant|six[- ]foot\w*)\b(?! (?:building|tree|grass|glass|window|drink|order))"
)
SHORT = re.compile(r"\b(?:short(?:,| (?:man|woman|guy|girl|fellow|and\b))|tiny|diminutive|petite|dwarf|midget)\b")
