"""The costume designer's choice: what words leave open is chosen so that a cast is told apart at a glance.

Many sketches are made of somebody, each right for the era, the calling and the station; the one is kept that differs
most from whom it is likest to among those who are dressed already, and who share a scene count more. Who is dressed
stays as they are: a new character is fitted in between.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from movie_director.crew.costume.callings import calling, mourns, works
from movie_director.crew.costume.difference import difference
from movie_director.crew.costume.everyday import BEARDS, CHILDREN, EVERYDAY, HAIR, OLD_TIMES
from movie_director.crew.costume.palette import GREYS, HAIRS
from movie_director.crew.costume.pieces import sketch
from movie_director.film.look import Look
from movie_director.values.slate import seed_of

SKETCHES = 60
_APART = 1.45
"""How much more two who never share a scene may be alike."""
_GROWN, _GREY, _BALD = 15, 54, 46
_BUILDS = (-0.6, -0.3, -0.1, 0.15, 0.4, 0.7)
_BLACK = "#18181b"
_HATS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "georgian": {"male": ("top-hat",), "female": ("cloche", "headscarf")},
    "victorian": {"male": ("top-hat", "bowler"), "female": ("boater", "cloche")},
    "western": {"male": ("cowboy",), "female": ("boater",)},
    "1930s": {"male": ("brimmed",), "female": ("cloche",)},
}
"""What a hat is, where the words say no more."""
_UNDER = frozenset({"waistcoat", "neck", "apron"})


@dataclass(frozen=True)
class Brief:
    """Whom a costume is for: their name, the words about them, what those settle (`fixed`, fields of a look), the
    era. Another `draw` makes other sketches."""

    name: str
    told: str
    fixed: Mapping[str, Any]
    era: str
    draw: int = 0


def chosen(brief: Brief, others: Mapping[str, Look] | None = None, together: Collection[str] = ()) -> Look:
    """Return the look that suits a brief and is told best from `others`, of whom `together` share its scenes."""
    others = others or {}
    chance = Random(seed_of(f"costume of {brief.name}") + brief.draw)
    best, most = None, -1.0
    for n in range(SKETCHES if others else 1):
        look = _sketched(brief, chance)
        far = [
            difference(look, other) * (1.0 if name in together or not together else _APART)
            for name, other in others.items()
        ]
        # The nearest counts; the mean breaks ties; the first sketches are the usual ones.
        score = (min(far) + 0.08 * sum(far) / len(far) if far else 0.0) - 0.002 * n
        if score > most:
            best, most = look, score
    assert best is not None
    return best


def _sketched(brief: Brief, chance: Random) -> Look:
    """One sketch of somebody."""
    fixed = brief.fixed
    gender, age = str(fixed["gender"]), float(fixed["age"])
    made: dict[str, Any] = {"build": chance.choice(_BUILDS), **_head(brief, chance)}
    costumes = calling(brief.told, gender, brief.era) if age >= _GROWN else ()
    if not costumes and age < _GROWN:
        costumes = CHILDREN["old" if brief.era in OLD_TIMES else "new"][gender]
    if not costumes:
        costumes = EVERYDAY[brief.era][f"{gender}-work" if works(brief.told) else gender]
    made |= sketch(chance.choice(costumes), chance)
    if mourns(brief.told) and gender == "female":
        made |= {"top_colour": _BLACK, "legs_colour": _BLACK, "outer_colour": _BLACK}
    if gender == "female" or age < _GROWN:
        made["beard"] = "none"
    worn = {**_open(made, fixed), **fixed}
    if worn.get("hat") == "brimmed" and brief.era in _HATS:
        worn["hat"] = chance.choice(_HATS[brief.era][gender])
    return Look.model_validate(worn)


def _head(brief: Brief, chance: Random) -> dict[str, Any]:
    """Hair, its colour and a beard, as the era and the age have them."""
    gender, age = str(brief.fixed["gender"]), float(brief.fixed["age"])
    if age < _GROWN:
        styles = (
            ("mop", "short", "tousled", "side-part")
            if gender == "male"
            else ("plaits", "ponytail", "bob", "long", "pixie")
        )
        return {"hair": chance.choice(styles), "hair_colour": chance.choice(HAIRS)}
    styles = list(HAIR[brief.era][gender])
    if gender == "male" and age >= _BALD:
        styles += ["balding", "balding", "bald"] if age >= 60 else ["balding"]
    if gender == "female" and age >= 60:
        styles = [s for s in styles if s not in ("long", "ponytail", "plaits", "topknot")] or ["bun"]
    grey = age >= _GREY or (age >= 46 and chance.random() < 0.4)
    beard = chance.choice(BEARDS[brief.era]) if age >= 22 else "none"
    return {"hair": chance.choice(styles), "hair_colour": chance.choice(GREYS if grey else HAIRS), "beard": beard}


def _open(made: dict[str, Any], fixed: Mapping[str, Any]) -> dict[str, Any]:
    """A costume with what words settled: nothing of it hides that, or goes ill with it."""
    if "top" in fixed and "outer" not in fixed:
        made = {k: v for k, v in made.items() if k != "outer" and k not in _UNDER}
    if (
        "outer" in fixed
        and "top" not in fixed
        and made.get("top") in ("tunic", "gown", "dress")
        and fixed["outer"] != "cloak"
    ):
        made["top"] = "shirt" if fixed["gender"] == "male" else "blouse"
    if "legs" in fixed and made.get("top") in ("dress", "gown") and "top" not in fixed:
        made["top"] = "blouse"
    if fixed.get("top") in ("dress", "gown") and made.get("legs") not in ("skirt", "long-skirt", "full-skirt"):
        made["legs"] = "skirt"
    if (
        ("neck" in fixed or "waistcoat" in fixed)
        and "top" not in fixed
        and made.get("top") not in ("shirt", "cardigan")
    ):
        made["top"] = "shirt"
        made["outer"] = (
            "none" if made.get("outer") in ("robe", "uniform", "oilskin", "armour") else made.get("outer", "none")
        )
    if "top_colour" in fixed and "top" not in fixed:
        made.pop("top_colour", None)
    return made
