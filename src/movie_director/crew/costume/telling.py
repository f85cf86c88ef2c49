"""What somebody wears, in words, as a casting sheet tells it."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.crew.costume.palette import apart
from movie_director.crew.words import COLOURS
from movie_director.film.look import Look

_NAMES: Mapping[str, str] = {
    "tshirt": "T-shirt", "rollneck": "roll-neck", "bodice": "buttoned bodice", "suit-jacket": "suit jacket",
    "oilskin": "oilskin coat", "full-skirt": "full skirt", "long-skirt": "long skirt", "brimmed": "brimmed hat",
    "sou-wester": "sou'wester", "peaked": "peaked cap", "helmet": "steel helmet", "cowboy": "cowboy hat",
    "top-hat": "top hat", "flat-cap": "flat cap", "police-helmet": "police helmet", "nurse-cap": "nurse's cap",
    "bow-tie": "bow tie", "robe": "robe", "armour": "armour",
}  # fmt: skip
_BUILDS = ((-0.45, "slight"), (-0.2, "slim"), (0.3, ""), (0.55, "sturdy"), (2.0, "heavy"))
_HAIR: Mapping[str, str] = {
    "bald": "bald", "balding": "balding, {}", "cropped": "cropped {} hair", "side-part": "parted {} hair",
    "slick": "slicked {} hair", "quiff": "a {} quiff", "tousled": "tousled {} hair", "mop": "a mop of {} hair",
    "pixie": "a {} pixie cut", "bob": "a {} bob", "waves": "{} waves", "shoulder": "shoulder-length {} hair",
    "bun": "a {} bun", "updo": "{} hair put up", "ponytail": "a {} ponytail", "plaits": "{} plaits",
    "topknot": "a {} topknot", "curly": "{} curls", "afro": "a {} afro",
}  # fmt: skip


def colour(shade: str) -> str:
    """The word for the colour that is nearest."""
    plain = {word: value for word, value in COLOURS.items() if word not in ("gray", "blond", "dark", "gold", "silver")}
    return min(plain, key=lambda word: (apart(plain[word], shade), word))


def hair_colour(shade: str) -> str:
    """The word for hair of a colour."""
    named = {
        "black": "#1c1713", "dark brown": "#3a2415", "brown": "#54351f", "light brown": "#7a5230", "auburn": "#6b2f1a",
        "ginger": "#9a4a20", "fair": "#a07c46", "blonde": "#b9924f", "grey": "#a5a39e", "white": "#d3d1cb",
    }  # fmt: skip
    return min(named, key=lambda word: (apart(named[word], shade), word))


def about(look: Look) -> str:
    """Age, size and build: `55, 1.79 m, heavy`; what it is of who is no human being: `a big dog`."""
    if look.species != "human":
        large = "big " if look.size > 1.1 else "small " if look.size < 0.9 else ""
        return f"a {large}{look.species}"
    if look.body:
        return f"{look.height:.2f} m"
    build = next(word for most, word in _BUILDS if look.build <= most)
    return ", ".join(word for word in (f"{look.age:.0f}", f"{look.height:.2f} m", build) if word)


def worn(look: Look) -> str:
    """Hair and clothes from the head down; of who is no human being its colours."""
    if look.species != "human":
        marked = f", {colour(look.marking_colour)} markings" if look.marking_colour else ""
        plain = "" if look.pattern == "plain" else f", {look.pattern}"
        told = f"{about(look)}: {colour(look.fur_colour)}{plain}{marked}"
        return f"{told[0].upper()}{told[1:]}."
    if look.body:
        return f"Comes as {look.body.rpartition('-')[0]}."
    hair = _HAIR.get(look.hair, "{} " + look.hair + " hair").format(hair_colour(look.hair_colour))
    parts = [hair]
    if look.beard != "none":
        parts.append(
            {"full": "full beard", "long": "long beard", "walrus": "walrus moustache"}.get(look.beard, look.beard)
        )
    if look.glasses:
        parts.append("glasses")
    rows = (("hat", look.hat), ("outer", look.outer), ("top", look.top), ("neck", look.neck), ("apron", look.apron))
    closed = look.outer in ("uniform", "oilskin", "robe", "armour")
    for field, what in rows:
        if what == "none" or (closed and field == "top"):
            continue
        name = "apron" if field == "apron" else _NAMES.get(what, what)
        parts.append(f"{colour(str(getattr(look, f'{field}_colour')))} {name}")
        if field == "top" and look.waistcoat:
            parts.append(f"{colour(look.waistcoat_colour)} waistcoat")
    if look.outer != "robe" and look.top not in ("dress", "gown"):
        parts.append(f"{colour(look.legs_colour)} {_NAMES.get(look.legs, look.legs)}")
    if look.gloves:
        parts.append("gloves")
    if look.shoes == "boots":
        parts.append("boots")
    if look.wear >= 0.25:
        parts.append("ragged" if look.wear > 0.85 else "shabby" if look.wear > 0.55 else "worn")
    told = ", ".join(parts).replace("a auburn", "an auburn")
    return f"{told[0].upper()}{told[1:]}."
