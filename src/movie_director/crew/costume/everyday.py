"""What people of each era wear who have no uniform: by gender, and by whether they are well off or work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.crew.costume.palette import BLACK, BRIGHT, DARK, JEWEL, LINEN, MUTED, PALE
from movie_director.crew.costume.pieces import Costume

_SUIT: Costume = {
    "top": "shirt", "top_colour": LINEN, "outer": "suit-jacket", "outer_colour": DARK, "legs": "trousers",
    "legs_colour": "=outer_colour",
}  # fmt: skip
_KNIT: Costume = {
    "top": ("sweater", "rollneck", "cardigan"),
    "top_colour": BRIGHT,
    "legs": "trousers",
    "legs_colour": DARK,
}
_FROCK: Costume = {
    "top": "shirt", "top_colour": LINEN, "neck": ("cravat", "bow-tie", "tie"), "neck_colour": JEWEL,
     "waistcoat": True,
    "waistcoat_colour": (*JEWEL, *PALE), "outer": "frock-coat", "outer_colour": DARK, "legs": "trousers",
    "legs_colour": ("#5d6066", "#33363c", "#7a6a52", "#46404e"),
}  # fmt: skip
_LOUNGE: Costume = {
    **_FROCK, "outer": "suit-jacket", "outer_colour": (*MUTED, "#7a6348", "#20352b", "#5c1f2a"),
    "neck": ("tie", "bow-tie", "cravat"), "legs_colour": "=outer_colour",
}  # fmt: skip
_SLEEVES: Costume = {
    "top": "shirt", "top_colour": (*LINEN, "#8a8172", "#7a6a52"), "waistcoat": True, "waistcoat_colour": MUTED,
    "legs": "trousers", "legs_colour": MUTED, "shoes": ("shoes", "boots"), "neck": ("none", "scarf"),
    "neck_colour": JEWEL, "wear": 0.3,
}  # fmt: skip
_BODICE: Costume = {
    "top": "bodice", "top_colour": (*JEWEL, *PALE, *MUTED), "legs": "full-skirt", "legs_colour": "=top_colour",
}  # fmt: skip
_BLOUSE_LONG: Costume = {
    "top": "bodice", "top_colour": LINEN, "legs": "full-skirt", "legs_colour": (*JEWEL, *DARK), "neck": ("none",
     "bow-tie"),
    "neck_colour": JEWEL,
}  # fmt: skip
_DRESS: Costume = {"top": "dress", "top_colour": BRIGHT, "legs": "skirt"}
_LONG_DRESS: Costume = {**_DRESS, "legs": "long-skirt"}
_SKIRT: Costume = {
    "top": ("blouse", "sweater", "cardigan"), "top_colour": BRIGHT, "legs": ("skirt", "long-skirt"),
     "legs_colour": DARK
}  # fmt: skip
_COAT: Costume = {
    "top": ("shirt", "sweater", "rollneck"), "top_colour": (*PALE, *BRIGHT), "outer": ("coat", "raincoat"),
    "outer_colour": (*BRIGHT, *DARK), "legs": "trousers", "legs_colour": DARK,
}  # fmt: skip
_TUNIC: Costume = {
    "top": "tunic", "top_colour": (*MUTED, *JEWEL, "#b5852a", "#5b6b46"), "legs": ("trousers", "breeches"),
    "legs_colour": MUTED, "shoes": "boots", "shoes_colour": ("#3a2415", "#1d1613"), "wear": 0.25,
}  # fmt: skip
_GOWN: Costume = {"top": "gown", "top_colour": JEWEL, "legs": "full-skirt"}
_WORK_GOWN: Costume = {
    "top": "gown", "top_colour": (*MUTED, "#5b6b46", "#8f3b2c"), "legs": "long-skirt", "apron": ("none", "waist",
     "bib"),
    "wear": 0.3,
}  # fmt: skip

Wardrobes = Mapping[str, Sequence[Costume]]
"""Costumes by `male` or `female`, and of who works `male-work`, `female-work`; the first of each are likeliest."""
EVERYDAY: Mapping[str, Wardrobes] = {
    "medieval": {
        "male": (
            _TUNIC, {**_TUNIC, "outer": "cloak", "outer_colour": JEWEL},
            {"top": "shirt", "outer": "robe", "outer_colour": (*JEWEL, *MUTED)},
        ),
        "female": (_GOWN, {**_GOWN, "outer": "cloak", "outer_colour": JEWEL}, {**_WORK_GOWN, "apron": "none",
         "wear": 0.0}),
        "male-work": ({**_TUNIC, "wear": 0.6}, {**_TUNIC, "hat": "beanie", "hat_colour": MUTED}),
        "female-work": (_WORK_GOWN, {**_WORK_GOWN, "hat": "headscarf", "hat_colour": (*PALE, *MUTED)}),
    },
    "georgian": {
        "male": ({**_FROCK, "legs": "breeches", "outer": ("frock-coat", "tailcoat"), "neck": "cravat",
         "neck_colour": LINEN,
                  "outer_colour": (*JEWEL, *DARK), "shoes": ("shoes", "boots")},),
        "female": (_GOWN, {**_GOWN, "top_colour": PALE}),
        "male-work": ({**_SLEEVES, "legs": "breeches", "shoes": "shoes"}, _TUNIC),
        "female-work": (_WORK_GOWN, {**_WORK_GOWN, "hat": "headscarf", "hat_colour": LINEN}),
    },
    "victorian": {
        "male": (_FROCK, _LOUNGE, {**_LOUNGE, "outer": "none", "legs_colour": DARK}),
        "female": (_BODICE, _BLOUSE_LONG, {**_GOWN, "top_colour": (*PALE, *JEWEL)}),
        "male-work": (_SLEEVES, {**_SLEEVES, "outer": "coat", "outer_colour": MUTED},
                      {**_SLEEVES, "hat": "flat-cap", "hat_colour": MUTED}),
        "female-work": ({**_BLOUSE_LONG, "top_colour": MUTED, "legs_colour": MUTED, "apron": ("waist", "bib"),
         "neck": "none"},
                        {**_BODICE, "top_colour": MUTED, "apron": "waist"}),
    },
    "western": {
        "male": ({**_SLEEVES, "shoes": "boots", "neck": ("scarf", "tie", "none"), "hat": ("cowboy", "none"),
                  "hat_colour": ("#8a6a45", "#2b2a2e", "#5a3c27", "#b9a684")},
                 {**_FROCK, "neck": "tie", "shoes": "boots", "hat": ("cowboy", "bowler", "none"),
                  "hat_colour": BLACK},
                 {**_SLEEVES, "outer": "coat", "outer_colour": ("#a5835a", "#5a3c27", "#7a6a52"), "shoes": "boots",
                  "hat": "cowboy", "hat_colour": ("#5a3c27", "#2b2a2e")}),
        "female": (_BODICE, _BLOUSE_LONG, {**_GOWN, "top_colour": JEWEL}),
        "male-work": ({**_SLEEVES, "shoes": "boots", "hat": ("cowboy", "none"), "hat_colour": ("#8a6a45",
         "#5a3c27")},),
        "female-work": (_WORK_GOWN, {**_BLOUSE_LONG, "top_colour": MUTED, "apron": "bib"}),
    },
    "1930s": {
        "male": ({**_SUIT, "neck": ("tie", "bow-tie"), "neck_colour": JEWEL, "waistcoat": (True, False),
                  "waistcoat_colour": "=outer_colour", "hat": ("brimmed", "none", "none"),
                   "hat_colour": "=outer_colour"},
                 {**_SLEEVES, "neck": "tie", "neck_colour": JEWEL, "wear": 0.0},
                 {**_COAT, "top": "shirt", "top_colour": LINEN, "neck": "tie", "neck_colour": JEWEL,
                  "hat": ("brimmed", "none"),
                  "hat_colour": DARK}),
        "female": (_LONG_DRESS, {**_SKIRT, "legs": "long-skirt"}, {**_LONG_DRESS, "outer": "coat",
         "outer_colour": BRIGHT,
                   "hat": ("cloche", "none"), "hat_colour": "=outer_colour"}),
        "male-work": ({**_SLEEVES, "hat": ("flat-cap", "none"), "hat_colour": MUTED},
                      {**_KNIT, "top": "sweater", "top_colour": MUTED, "hat": "flat-cap", "hat_colour": MUTED}),
        "female-work": ({**_LONG_DRESS, "top_colour": MUTED, "apron": "bib"}, {**_SKIRT, "hat": "headscarf",
         "hat_colour": BRIGHT}),
    },
    "1950s": {
        "male": ({**_SUIT, "neck": ("tie", "bow-tie"), "neck_colour": BRIGHT, "outer_colour": (*DARK, *MUTED)},
                 {**_KNIT, "top": ("cardigan", "sweater")}, {**_SLEEVES, "waistcoat": False, "neck": "none",
                  "wear": 0.0},
                 {"top": "jacket", "top_colour": BRIGHT, "legs": "trousers", "legs_colour": DARK}),
        "female": (_DRESS, {**_DRESS, "top_colour": PALE}, _SKIRT, {**_DRESS, "outer": "coat",
         "outer_colour": BRIGHT}),
        "male-work": ({"top": "shirt", "top_colour": MUTED, "legs": "jeans", "legs_colour": ("#2f4a73", "#26304a"),
                       "shoes": "boots", "wear": 0.3}, {**_KNIT, "top": "sweater", "hat": "flat-cap",
                        "hat_colour": MUTED}),
        "female-work": ({**_DRESS, "apron": ("waist", "bib")}, {**_SKIRT, "hat": "headscarf", "hat_colour": BRIGHT}),
    },
    "1980s": {
        "male": ({**_SUIT, "neck": ("tie", "none"), "neck_colour": BRIGHT, "outer_colour": (*DARK, "#8a8172",
         "#7f9cb4")},
                 {"top": "jacket", "top_colour": BRIGHT, "legs": "jeans", "legs_colour": ("#4a6488", "#2f4a73")},
                  _KNIT, _COAT),
        "female": ({**_SKIRT, "top": ("blouse", "sweater")}, _DRESS, {**_KNIT, "legs": "jeans",
         "legs_colour": ("#4a6488", "#2f4a73")},
                   {**_SUIT, "top": "blouse", "top_colour": PALE, "outer_colour": BRIGHT, "legs": "skirt"}),
        "male-work": ({"top": ("shirt", "tshirt"), "top_colour": BRIGHT, "legs": "jeans",
         "legs_colour": ("#2f4a73", "#4a6488"),
                       "shoes": "boots", "wear": 0.3},),
        "female-work": ({"top": ("tshirt", "shirt"), "top_colour": BRIGHT, "legs": "jeans",
         "legs_colour": ("#2f4a73", "#4a6488")},),
    },
    "now": {
        "male": (_KNIT, {"top": "shirt", "top_colour": BRIGHT, "legs": ("trousers", "jeans"), "legs_colour": DARK},
                 {**_SUIT, "neck": ("none", "tie"), "neck_colour": JEWEL}, {**_SUIT, "top": ("tshirt", "rollneck"),
                  "top_colour": BRIGHT},
                 {"top": "jacket", "top_colour": BRIGHT, "legs": "jeans", "legs_colour": ("#26304a", "#2f4a73")},
                  _COAT,
                 {"top": "tshirt", "top_colour": BRIGHT, "legs": "jeans", "legs_colour": ("#26304a", "#2f4a73")}),
        "female": (_SKIRT, _DRESS, _KNIT, {"top": "blouse", "top_colour": BRIGHT, "legs": ("trousers", "jeans"),
         "legs_colour": DARK},
                   {**_SUIT, "top": "blouse", "top_colour": PALE, "outer_colour": (*DARK, *BRIGHT)}, _COAT,
                    _LONG_DRESS,
                   {**_KNIT, "neck": "scarf", "neck_colour": BRIGHT}),
        "male-work": ({"top": ("tshirt", "shirt"), "top_colour": BRIGHT, "legs": "jeans",
         "legs_colour": ("#26304a", "#2f4a73"),
                       "shoes": "boots", "wear": 0.3}, {**_KNIT, "hat": ("beanie", "cap", "none"),
                        "hat_colour": BRIGHT}),
        "female-work": ({"top": ("tshirt", "shirt"), "top_colour": BRIGHT, "legs": "jeans",
         "legs_colour": ("#26304a", "#2f4a73")},
                        {**_KNIT, "apron": ("none", "bib")}),
    },
    "future": {
        "male": ({"top": "shirt", "outer": "uniform", "outer_colour": (*PALE, *DARK, "#2a5a5c", "#a4562a"),
         "legs_colour": "=outer_colour",
                  "shoes": "boots"}, {"top": "rollneck", "top_colour": (*BRIGHT,), "legs_colour": DARK,
                   "shoes": "boots"},
                 {"top": "rollneck", "top_colour": DARK, "outer": ("coat", "cloak"), "outer_colour": BRIGHT,
                  "shoes": "boots"}),
        "female": ({"top": "shirt", "outer": "uniform", "outer_colour": (*PALE, *DARK, "#2a5a5c", "#a4562a"),
         "legs_colour": "=outer_colour",
                    "shoes": "boots"}, {"top": "rollneck", "top_colour": BRIGHT, "legs_colour": DARK,
                     "shoes": "boots"},
                   {"top": "dress", "top_colour": (*PALE, *BRIGHT), "legs": "long-skirt"}),
        "male-work": ({"top": "tunic", "top_colour": (*MUTED, "#a4562a"), "legs_colour": DARK, "shoes": "boots",
         "wear": 0.35},),
        "female-work": ({"top": "tunic", "top_colour": (*MUTED, "#a4562a"), "legs_colour": DARK, "shoes": "boots",
         "wear": 0.35},),
    },
}  # fmt: skip
CHILDREN: Mapping[str, Wardrobes] = {
    "old": {
        "male": ({**_SLEEVES, "legs": "breeches", "shoes": "shoes", "hat": ("flat-cap", "none"), "hat_colour": MUTED},
                 {"top": "sweater", "top_colour": (*MUTED, *JEWEL), "legs": "shorts", "legs_colour": MUTED}),
        "female": ({"top": "dress", "top_colour": (*PALE, *JEWEL), "legs": "skirt", "apron": ("none", "bib")},
                   {**_DRESS, "top_colour": (*PALE, *JEWEL), "legs": "long-skirt"}),
    },
    "new": {
        "male": ({"top": ("tshirt", "sweater"), "top_colour": BRIGHT, "legs": ("shorts", "jeans"),
         "legs_colour": ("#26304a", "#2f4a73")},
                 {"top": "jacket", "top_colour": BRIGHT, "legs": "jeans", "legs_colour": ("#26304a",),
                  "hat": ("cap", "none"),
                  "hat_colour": BRIGHT}),
        "female": ({**_DRESS}, {"top": ("tshirt", "sweater", "cardigan"), "top_colour": BRIGHT, "legs": ("jeans",
         "skirt"),
                   "legs_colour": ("#26304a", "#2f4a73", "#5c3a5e")}),
    },
}  # fmt: skip
OLD_TIMES = frozenset({"medieval", "georgian", "victorian", "western", "1930s", "1950s"})
_MEN = ("side-part", "short", "slick", "tousled", "curly", "cropped")
_WOMEN = ("bob", "shoulder", "long", "ponytail", "bun", "pixie", "curly")
HAIR: Mapping[str, Mapping[str, Sequence[str]]] = {
    "medieval": {"male": ("mop", "shoulder", "tousled", "long", "cropped"), "female": ("long", "plaits", "bun",
     "updo")},
    "georgian": {"male": ("ponytail", "tousled", "shoulder", "side-part"), "female": ("updo", "bun", "curly")},
    "victorian": {"male": ("side-part", "slick", "short", "curly", "tousled", "quiff"), "female": ("updo", "bun",
     "waves", "curly")},
    "western": {"male": ("tousled", "short", "shoulder", "side-part", "cropped"), "female": ("updo", "bun",
     "plaits", "long")},
    "1930s": {"male": ("slick", "side-part", "short", "quiff"), "female": ("waves", "bob", "curly", "bun")},
    "1950s": {"male": ("quiff", "side-part", "slick", "cropped", "short"), "female": ("waves", "bob", "ponytail",
     "pixie", "curly", "bun")},
    "1980s": {"male": ("mop", "side-part", "curly", "short", "quiff"), "female": ("curly", "long", "shoulder",
     "bob", "ponytail")},
    "now": {"male": (*_MEN, "topknot", "mop"), "female": (*_WOMEN, "topknot", "waves")},
    "future": {"male": ("cropped", "slick", "topknot", "bald", "short"), "female": ("pixie", "slick", "bob",
     "topknot", "cropped")},
}  # fmt: skip
"""Heads of hair of each era."""
BEARDS: Mapping[str, Sequence[str]] = {
    "medieval": ("none", "full", "long", "stubble", "goatee"),
    "georgian": ("none", "none", "sideburns"),
    "victorian": ("none", "none", "moustache", "sideburns", "walrus", "full"),
    "western": ("stubble", "moustache", "walrus", "full", "none"),
    "1930s": ("none", "none", "moustache"),
    "1950s": ("none", "none", "none", "moustache"),
    "1980s": ("none", "moustache", "stubble", "none"),
    "now": ("none", "stubble", "full", "none", "goatee"),
    "future": ("none", "none", "stubble", "goatee"),
}
