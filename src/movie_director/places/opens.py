"""Words for what opens besides doors: which case each means (`places.case`)."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.places.case import Sort

NOUNS: Mapping[str, tuple[Sort, str]] = {
    "drawer": ("drawer", r"drawers?|chest of drawers|(?:bureau|keuken|nacht)?(?:la|lade|laden)"),
    "suitcase": ("lid", r"suitcases?|valise|(?:reis)?koffers?"),
    "chest": ("lid", r"chest(?! of)|trunk|footlocker|coffer|casket|hutkoffer|(?:schat)?kist"),
    "box": ("lid", r"box|boxes|shoe ?box|jewel(?:le)?ry box|toolbox|crate|(?:schoenen|juwelen)?(?:doos|doosje|kistje)"),
    "wardrobe": ("leaf", r"wardrobe|closet|armoire|(?:kleding|kleren)kast"),
    "cupboard": ("leaf", r"cupboards?|cabinet|dresser|sideboard|(?:keuken|boeken|hang)?kast(?:je)?"),
    "fridge": ("leaf", r"fridge|refrigerator|freezer|icebox|koelkast|ijskast|vriezer"),
    "safe": ("leaf", r"safe|strongbox|kluis|brandkast"),
    "locker": ("leaf", r"lockers?"),
}
"""By what is meant: how it opens, and the words for it, as a pattern."""
WORDS = "|".join(words for _, words in NOUNS.values())
"""All of them."""
