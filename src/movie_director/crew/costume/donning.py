"""What garments make of a look: what is put on and what goes for it, and what is left when something comes off."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from movie_director.crew.continuity.garments import Garment, akin, hue_of
from movie_director.crew.looks import worn_words
from movie_director.crew.reading.terms import terms
from movie_director.crew.words import COLOURS
from movie_director.film.look import Look

Value = str | bool | float
Clothes = Mapping[str, Value]
"""Fields of a look."""
_ENGLISH: Mapping[str, str] = {
    **dict.fromkeys(terms("jas mantel jack jekker"), "coat"), "regenjas": "raincoat", "oliejas": "oilskin",
    "jasje": "blazer", "colbert": "blazer", **dict.fromkeys(terms("pak kostuum"), "suit"),
    **dict.fromkeys(terms("jurk jurkje zomerjurk"), "dress"), "japon": "gown", "avondjurk": "gown",
    "nachthemd": "nightgown", **dict.fromkeys(terms("badjas ochtendjas"), "robe"),
    **dict.fromkeys(terms("trui sweatshirt hoodie"), "sweater"), "coltrui": "rollneck",
    **dict.fromkeys(terms("overhemd hemd"), "shirt"), "bloes": "blouse", "broek": "trousers", "rok": "skirt",
    "spijkerbroek": "jeans", "hoed": "hat", "pet": "cap", "muts": "beanie", "baret": "cap", "helm": "helmet",
    "hoofddoek": "headscarf", **dict.fromkeys(terms("sjaal das halsdoek"), "scarf"), "stropdas": "tie",
    "schort": "apron", "handschoenen": "gloves", "wanten": "gloves", "mittens": "gloves", "laarzen": "boots",
    **dict.fromkeys(terms("beret"), "cap"), **dict.fromkeys(terms("parka anorak duster peacoat topcoat"), "coat"),
    "kimono": "robe", "jumpsuit": "overalls",
}  # fmt: skip
"""Garments in the words that looks are read from."""
_USUAL: Mapping[str, Mapping[str, str]] = {
    "nightgown": {"top_colour": "#d8d5cc"},
    "nightshirt": {"top_colour": "#d8d5cc"},
    "uniform": {"outer_colour": "#1c2740"},
    "suit": {"outer_colour": "#33353b"},
    "tuxedo": {"outer_colour": "#17171a"},
}
"""The colours of clothes whose words tell of them."""
_TOPCOATS = frozenset(terms("coat raincoat oilskin cloak robe frock-coat tailcoat suit-jacket"))
FIELDS = frozenset(
    terms("top waistcoat neck outer legs apron gloves shoes hat wear")
    + terms("top_colour waistcoat_colour neck_colour outer_colour legs_colour apron_colour gloves_colour")
    + terms("shoes_colour hat_colour")
)
_OFF: Mapping[str, Clothes] = {
    "hat": {"hat": "none"},
    "neck": {"neck": "none"},
    "apron": {"apron": "none"},
    "hands": {"gloves": False},
}
"""What is left when something is taken off, by where it was."""


def clothes_of(garment: Garment) -> Clothes:
    """Fields of a look that a garment's words settle."""
    noun = _ENGLISH.get(garment.noun) or next(
        (english for dutch, english in _ENGLISH.items() if len(dutch) > 2 and garment.noun.endswith(dutch)),
        garment.noun,
    )
    rest = [w for w in garment.phrase.split()[:-1] if not hue_of(w)]
    found = {k: v for k, v in worn_words(" ".join((*rest, noun))).items() if k in FIELDS}
    mine = next((name for name in found if f"{name}_colour" in FIELDS), None)
    if mine is None:
        return found
    hue = garment.hue
    shade = COLOURS.get(hue) or next((code for word, code in COLOURS.items() if hue and akin(word, hue)), None)
    return {**_USUAL.get(noun, {}), **found, **({f"{mine}_colour": shade} if shade else {})}


def same_sort(name: str, one: str, other: str) -> bool:
    """Whether a word that says no more, such as `her coat`, may mean what is usually worn there."""
    if name == "hat":
        return other != "none"
    return one == other or (name == "outer" and one == "coat" and other in _TOPCOATS - {"robe", "suit-jacket"})


def making_room(clothes: Clothes, look: Look, slots: Collection[str]) -> Clothes:
    """What goes when something else is put on: a new dress is not worn under the old coat."""
    gone: dict[str, Value] = {}
    if "top" in clothes:
        if "coat" not in slots and "suit" not in slots:
            gone["outer"] = "none"
        gone |= {"waistcoat": False, "apron": "none"}
        if "neck" not in slots:
            gone["neck"] = "none"
        if clothes["top"] in ("dress", "gown"):
            gone |= {"legs": "skirt"}
    outer = clothes.get("outer")
    if outer in ("suit-jacket", "uniform", "tailcoat") and "dress" not in slots:
        gone |= {"apron": "none"}
        if "top" not in slots and look.top != "shirt":
            gone |= {"top": "shirt", "top_colour": COLOURS["white"]}
        if "bottom" not in slots:
            skirted = look.legs in ("skirt", "long-skirt") and look.top not in ("dress", "gown")
            gone |= {
                "legs": look.legs if skirted else "trousers",
                "legs_colour": clothes.get("outer_colour", look.outer_colour),
            }
    if "legs" in clothes and look.top in ("dress", "gown"):
        gone |= {"top": "blouse" if look.gender == "female" else "shirt"}
    return gone


def taken_off(slot: str, noun: str, look: Look, usual: Look) -> Clothes:
    """What is left when a garment comes off; clothes that are next to the skin stay on."""
    if slot in _OFF:
        return _OFF[slot]
    if (slot == "coat" or noun in ("robe", "bathrobe", "gown")) and look.outer in _TOPCOATS:
        return {"outer": "none"}
    if slot in ("coat", "suit") and look.outer == "uniform" != usual.outer:
        return {n: getattr(usual, n) for n in sorted(FIELDS)}
    return {"top": "shirt"} if slot == "coat" and look.top == "jacket" else {}
