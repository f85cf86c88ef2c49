"""Words for how people look: ages, builds, clothes and hair."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.terms import terms

GARMENTS: Mapping[str, Mapping[str, str]] = {
    "top": {
        "cardigan": "cardigan",
        "turtleneck": "rollneck",
        "turtle-neck": "rollneck",
        "roll-neck": "rollneck",
        "rollneck": "rollneck",
        "polo-neck": "rollneck",
        "sweater": "sweater",
        "jumper": "sweater",
        "pullover": "sweater",
        "jersey": "sweater",
        "blouse": "blouse",
        "t-shirt": "tshirt",
        "tee": "tshirt",
        "undershirt": "tshirt",
        "nightshirt": "tunic",
        "nightgown": "gown",
        "ball ?gown": "gown",
        "(?<!dressing )(?<!dressing-)gown": "gown",
        "sundress": "dress",
        "frock(?! coat)(?!-coat)": "dress",
        "dress": "dress",
        "tunic": "tunic",
        "smock": "tunic",
        "bodice": "bodice",
        "shirt": "shirt",
        "jacket": "jacket",
    },
    "waistcoat": {"waistcoat": "yes", "vest": "yes"},
    "neck": {
        "bow ?tie": "bow-tie",
        "bow-tie": "bow-tie",
        "white tie": "bow-tie",
        "cravat": "cravat",
        "ascot": "cravat",
        "necktie": "tie",
        "tie": "tie",
        "scarf": "scarf",
        "muffler": "scarf",
        "shawl": "scarf",
    },
    "outer": {
        "raincoat": "raincoat",
        "mackintosh": "raincoat",
        "trench ?coat": "raincoat",
        "oilskin": "oilskin",
        "sou'wester": "oilskin",
        "slicker": "oilskin",
        "tailcoat": "tailcoat",
        "tail coat": "tailcoat",
        "white tie and tails": "tailcoat",
        "frock[ -]coat": "frock-coat",
        "morning coat": "frock-coat",
        "lab ?coat": "coat",
        "white coat": "coat",
        "overcoat": "coat",
        "greatcoat": "coat",
        "belted coat": "oilskin",
        "trench": "raincoat",
        "coat": "coat",
        "dinner jacket": "tailcoat",
        "tuxedo": "tailcoat",
        "business suit": "suit-jacket",
        "suit": "suit-jacket",
        "blazer": "suit-jacket",
        "uniform": "uniform",
        "spacesuit": "uniform",
        "space suit": "uniform",
        "dressing[ -]gown": "robe",
        "bathrobe": "robe",
        "robe": "robe",
        "cassock": "robe",
        "cloak": "cloak",
        "cape": "cloak",
        "armou?r": "armour",
        "breastplate": "armour",
    },
    "legs": {
        "long skirt": "long-skirt",
        "skirt": "skirt",
        "jeans": "jeans",
        "shorts": "shorts",
        "breeches": "breeches",
        "knickerbockers": "breeches",
        "trousers": "trousers",
        "pants": "trousers",
        "slacks": "trousers",
        "overalls": "jeans",
        "dungarees": "jeans",
    },
    "apron": {"pinafore": "bib", "apron": "bib"},
    "gloves": {"glove": "yes", "gauntlet": "yes"},
    "shoes": {"boot": "boots", "wellington": "boots"},
    "hat": {
        "top[ -]hat": "top-hat",
        "bowler": "bowler",
        "derby": "bowler",
        "boater": "boater",
        "straw hat": "boater",
        "flat[ -]cap": "flat-cap",
        "cloth cap": "flat-cap",
        "peaked cap": "peaked",
        "captain's cap": "peaked",
        "cowboy hat": "cowboy",
        "stetson": "cowboy",
        "ten-gallon hat": "cowboy",
        "sou'wester": "sou-wester",
        "cloche": "cloche",
        "bonnet": "cloche",
        "headscarf": "headscarf",
        "kerchief": "headscarf",
        "helmet": "helmet",
        "crown": "crown",
        "tiara": "crown",
        "beanie": "beanie",
        "woolly hat": "beanie",
        "woollen hat": "beanie",
        "wool hat": "beanie",
        "cap": "cap",
        "hat": "brimmed",
        "fedora": "brimmed",
    },
    "beard": {
        r"long (?:\w+ )?beard": "long",
        "goatee": "goatee",
        "sideburn": "sideburns",
        "mutton[ -]chop": "sideburns",
        "(?<!cat's )whiskers": "sideburns",
        "walrus moustache": "walrus",
        "handlebar moustache": "walrus",
        "beard": "full",
        "bearded": "full",
        "moustache": "moustache",
        "mustache": "moustache",
        "stubble": "stubble",
        "unshaven": "stubble",
        "clean-shaven": "none",
    },
}
"""Garments by the part of a look that they are, and which of its words draws them; the first that is found counts."""
NO_WEAR = "in hand|off|rack|stand|hook|shop|room|pocket|on the|in (?:his|her|their) hand"
"""What follows a garment's word where nobody wears it."""
WITH: Mapping[str, Mapping[str, str]] = {"tailcoat": {"neck": "bow-tie"}}
"""What goes with an outer garment whose word tells of more than itself."""
WEAR: Mapping[str, float] = {
    "ragged": 1.0,
    "tattered": 1.0,
    "in rags": 1.0,
    "filthy": 0.9,
    "threadbare": 0.8,
    "patched": 0.7,
    "shabby": 0.7,
    "dusty": 0.6,
    "mud(?:dy|-spattered|-stained)": 0.6,
    "faded": 0.5,
    "worn": 0.5,
    "rumpled": 0.3,
    "immaculate": 0.0,
    "exquisitely dressed": 0.0,
}
"""How worn clothes are, by the words for it."""
HAIR: Mapping[str, str] = {
    "balding": "balding",
    "bald": "bald",
    "topknot": "topknot",
    "updo": "updo",
    "pinned up": "updo",
    "chignon": "bun",
    "bun": "bun",
    "ponytail": "ponytail",
    "plaits?": "plaits",
    "pigtails?": "plaits",
    "braids?": "plaits",
    "braided": "plaits",
    "cropped": "cropped",
    "buzz ?cut": "cropped",
    "crew ?cut": "cropped",
    "shaved": "cropped",
    "slicked(?:-back| back)?": "slick",
    "brilliantined": "slick",
    "pompadour": "quiff",
    "quiff": "quiff",
    r"(?:tousled|unruly|wild|messy|untidy)(?: \w+)? hair": "tousled",
    "shoulder-length": "shoulder",
    "pixie": "pixie",
    "wavy": "waves",
    r"short(?: \w+)? hair": "short",
    r"long(?: \w+)? hair": "long",
    "bob": "bob",
    "curly": "curly",
    "curls": "curly",
    "afro": "afro",
}
HAIR_COLOURS: Mapping[str, str] = {
    "white": "#d3d1cb",
    "grey": "#a5a39e",
    "gray": "#a5a39e",
    "silver": "#b5b6b8",
    "red": "#8a3a1c",
    "brown": "#4a2f1c",
    "black": "#1c1713",
    "dark": "#2a1c14",
}
"""Colours of hair whose words mean another colour in cloth."""
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
