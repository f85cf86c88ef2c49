"""What a calling wears, told by the word for it: a butler a tailcoat, a nurse a uniform, a fisherman an oilskin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.crew.costume.everyday import OLD_TIMES
from movie_director.crew.costume.palette import BLACK, BRIGHT, DARK, JEWEL, LINEN, MUTED, PALE
from movie_director.crew.costume.pieces import Costume

_WHITE, _NAVY, _KHAKI, _BROWN = "#d8d5cc", "#1f2a44", "#75683f", "#4d3527"
_TAILS: Costume = {
    "top": "shirt", "top_colour": _WHITE, "neck": "bow-tie", "waistcoat": True, "outer": "tailcoat",
     "outer_colour": BLACK,
    "legs": "trousers", "legs_colour": BLACK, "hair": ("slick", "balding", "side-part"), "beard": "none",
     "hat": "none",
}  # fmt: skip
_POLICE: Costume = {
    "top": "shirt", "outer": "uniform", "outer_colour": _NAVY, "legs": "trousers", "legs_colour": _NAVY,
     "hat": "peaked",
    "hat_colour": _NAVY,
}  # fmt: skip
_SOLDIER: Costume = {
    "top": "shirt", "outer": "uniform", "outer_colour": (_KHAKI, "#55592f"), "legs": "trousers",
     "legs_colour": "=outer_colour",
    "hat": "helmet", "hat_colour": "#4c4f2c", "shoes": "boots",
}  # fmt: skip
_OFFICER: Costume = {**_SOLDIER, "hat": "peaked", "hat_colour": "=outer_colour"}
_REDCOAT: Costume = {
    **_SOLDIER, "outer_colour": ("#8e2420", "#26304a", "#33543a"), "legs_colour": "#26304a", "hat": "peaked",
    "hat_colour": "#1c1c20",
}  # fmt: skip
_NURSE: Costume = {
    "top": "dress", "top_colour": ("#7f97b0", "#a9c0c6", "#c6ccd2"), "legs": "long-skirt", "apron": "bib",
     "hat": "nurse-cap",
    "hat_colour": _WHITE, "hair": ("bun", "bob"),
}  # fmt: skip
_DOCTOR: Costume = {
    "top": "shirt", "top_colour": PALE, "neck": "tie", "neck_colour": JEWEL, "outer": "coat", "outer_colour": _WHITE,
    "legs": "trousers", "legs_colour": DARK,
}  # fmt: skip
_MAID: Costume = {
    "top": "bodice", "top_colour": BLACK, "legs": "full-skirt", "legs_colour": "=top_colour", "apron": "bib",
    "apron_colour": _WHITE, "hat": "nurse-cap", "hat_colour": _WHITE, "hair": "bun",
}  # fmt: skip
_OILSKIN: Costume = {
    "top": "rollneck", "outer": "oilskin", "outer_colour": ("#c79a2a", "#b8602a", "#33543a"), "legs_colour": DARK,
    "hat": ("sou-wester", "beanie"), "hat_colour": "=outer_colour", "shoes": "boots", "beard": ("full", "stubble",
     "sideburns"),
}  # fmt: skip
_SAILOR: Costume = {
    "top": ("rollneck", "sweater"), "top_colour": ("#26304a", "#d0c6ae"), "legs_colour": "#1f2a44", "shoes": "boots",
    "hat": ("beanie", "cap"), "hat_colour": ("#1f2a44", "#8f3b2c"),
}  # fmt: skip
_COOK: Costume = {
    "top": "shirt", "top_colour": _WHITE, "apron": "bib", "apron_colour": _WHITE, "hat": "beanie",
     "hat_colour": _WHITE,
    "legs_colour": MUTED,
}  # fmt: skip
_WAITER: Costume = {
    "top": "shirt", "top_colour": _WHITE, "waistcoat": True, "waistcoat_colour": BLACK, "neck": "bow-tie",
    "neck_colour": BLACK, "apron": "waist", "legs_colour": BLACK,
}  # fmt: skip
_MONK: Costume = {
    "top": "shirt", "outer": "robe", "outer_colour": (_BROWN, "#46404e", "#5b4a3a"), "hair": ("balding", "bald"),
     "beard": "none",
}  # fmt: skip
_PRIEST: Costume = {"top": "shirt", "outer": "robe", "outer_colour": BLACK}
_JUDGE: Costume = {"top": "shirt", "outer": "robe", "outer_colour": (*BLACK, "#5c1f2a")}
_WIZARD: Costume = {
    "top": "shirt", "outer": "robe", "outer_colour": ("#3b2b63", "#26304a", "#5d6066"), "beard": "long",
     "hair": ("long", "shoulder"),
    "hair_colour": "#c9c7c2",
}  # fmt: skip
_KNIGHT: Costume = {
    "top": "shirt",
    "outer": "armour",
    "outer_colour": ("#a9adb3", "#7d8288"),
    "shoes": "boots",
    "hat": "none",
}
_KING: Costume = {
    "top": "tunic", "top_colour": JEWEL, "outer": "cloak", "outer_colour": ("#6e1f2e", "#3b2b63"), "hat": "crown",
    "hat_colour": "#b8862f", "shoes": "boots", "beard": "full",
}  # fmt: skip
_QUEEN: Costume = {
    "top": "gown", "top_colour": JEWEL, "legs": "full-skirt", "outer": "cloak", "outer_colour": ("#6e1f2e",
     "#26304a"),
    "hat": "crown", "hat_colour": "#b8862f", "hair": ("updo", "long"),
}  # fmt: skip
_SHERIFF: Costume = {
    "top": "shirt", "top_colour": (*LINEN, *MUTED), "waistcoat": True, "waistcoat_colour": (_BROWN, "#1c1c20"),
     "neck": "tie",
    "neck_colour": BLACK, "hat": "cowboy", "hat_colour": ("#b9a684", "#2b2a2e"), "shoes": "boots",
     "beard": ("walrus", "moustache"),
    "legs_colour": DARK,
}  # fmt: skip
_COWBOY: Costume = {
    "top": "shirt", "top_colour": (*BRIGHT,), "neck": "scarf", "neck_colour": JEWEL, "hat": "cowboy",
    "hat_colour": ("#8a6a45", "#5a3c27"), "legs": "jeans", "legs_colour": ("#2f4a73", "#5a3c27"), "shoes": "boots",
     "wear": 0.4,
}  # fmt: skip
_COACHMAN: Costume = {
    "top": "shirt", "outer": "oilskin", "outer_colour": ("#4d3527", "#5b4a3a", "#33363c"), "hat": ("top-hat",
     "flat-cap"),
    "hat_colour": BLACK, "shoes": "boots", "beard": ("full", "sideburns"), "wear": 0.35,
}  # fmt: skip
_DETECTIVE: Costume = {
    "top": "shirt", "top_colour": LINEN, "neck": "tie", "neck_colour": JEWEL, "outer": ("raincoat", "coat"),
    "outer_colour": ("#a5835a", "#7a6a52", "#33363c"), "legs_colour": DARK, "hat": "brimmed",
     "hat_colour": ("#4d3527", "#33363c"),
}  # fmt: skip
_LAWYER: Costume = {
    "top": "shirt", "top_colour": LINEN, "neck": "tie", "neck_colour": JEWEL, "waistcoat": True,
     "waistcoat_colour": "=outer_colour",
    "outer": "suit-jacket", "outer_colour": ("#33363c", "#26304a", "#5d6066"), "legs_colour": "=outer_colour",
}  # fmt: skip
_FARMER: Costume = {
    "top": "shirt", "top_colour": (*MUTED, "#8f3b2c"), "waistcoat": True, "waistcoat_colour": MUTED,
     "legs": "trousers",
    "legs_colour": MUTED, "shoes": "boots", "hat": ("flat-cap", "boater"), "hat_colour": (*MUTED, "#c9b27a"),
     "wear": 0.5,
}  # fmt: skip
_WORKER: Costume = {
    "top": ("shirt", "tshirt"), "top_colour": (*MUTED, "#a4562a"), "legs": "jeans", "legs_colour": ("#26304a",
     "#33363c"),
    "shoes": "boots", "hat": ("cap", "beanie", "none"), "hat_colour": (*MUTED, "#c79a2a"), "wear": 0.5,
}  # fmt: skip
_SCIENTIST: Costume = {
    **_DOCTOR,
    "neck": ("tie", "none"),
    "glasses": True,
    "hair": ("tousled", "balding", "curly", "bun"),
}
_SUITED: Costume = {
    "top": "shirt", "outer": "uniform", "outer_colour": ("#d8d5cc", "#c6ccd2", "#a4562a"),
     "legs_colour": "=outer_colour",
    "shoes": "boots", "gloves": True, "gloves_colour": "#7d7f84",
}  # fmt: skip
_BEGGAR: Costume = {
    "top": "sweater", "top_colour": MUTED, "outer": "coat", "outer_colour": MUTED, "legs_colour": MUTED,
     "hat": ("beanie", "none"),
    "hat_colour": MUTED, "wear": 0.95, "beard": ("full", "long", "stubble"), "neck": "scarf", "neck_colour": MUTED,
}  # fmt: skip
_CLERK: Costume = {
    "top": "cardigan", "top_colour": (*MUTED, "#5c1f2a", "#2f4a38"), "neck": "tie", "neck_colour": JEWEL,
     "legs_colour": DARK,
    "glasses": True,
}  # fmt: skip
_BRIDE: Costume = {"top": "gown", "top_colour": ("#d8d5cc",), "legs": "full-skirt", "hair": ("updo", "long")}
_GUARD: Costume = {
    **_POLICE,
    "outer_colour": ("#33363c", "#4d3527"),
    "legs_colour": "#24262e",
    "hat": ("peaked", "cap"),
}
_PILOT: Costume = {**_POLICE, "outer_colour": "#26304a", "gloves": True, "gloves_colour": "#3a2415"}
_WITCH: Costume = {
    "top": "gown",
    "top_colour": BLACK,
    "outer": "cloak",
    "outer_colour": ("#3c2a3e", "#1c1c20"),
    "hair": "long",
}
_MINER: Costume = {**_WORKER, "hat": "helmet", "hat_colour": ("#c79a2a", "#5d6066"), "wear": 0.9}
_LADY: Costume = {
    "top": "bodice", "top_colour": JEWEL, "legs": "full-skirt", "legs_colour": "=top_colour", "outer": ("none",
     "none", "cloak"),
    "outer_colour": JEWEL, "hair": "updo", "gloves": True,
}  # fmt: skip

_ROWS: Sequence[tuple[str, str, Sequence[Costume], Sequence[Costume]]] = (
    # words, gender, before 1960, since
    ("butler|manservant|valet|footman|major-?domo", "male", (_TAILS,), (_TAILS,)),
    ("maid|housemaid|chambermaid|parlourmaid", "female", (_MAID,), (_MAID,)),
    ("police ?(?:man|woman|officer)?s?|constable|cop|patrolman|patrolwoman|officer [A-Z]", "", (_POLICE,),
     (_POLICE,)),
    ("sergeant-major|major|colonel|captain|lieutenant|general", "", (_REDCOAT,), (_OFFICER,)),
    ("soldier|private|corporal|infantryman|trooper|marine|sergeant", "", (_REDCOAT,), (_SOLDIER,)),
    ("nurse|matron|ward sister", "female", (_NURSE,), (_NURSE,)),
    ("nurse", "male", (_DOCTOR,), (_DOCTOR,)),
    ("doctor|surgeon|physician|dr", "", (_LAWYER,), (_DOCTOR,)),
    ("scientist|chemist|lab technician|inventor", "", (_SCIENTIST,), (_SCIENTIST,)),
    ("fisherman|fisherwoman|trawlerman|lighthouse keeper|lifeboat(?:man)?", "", (_OILSKIN,), (_OILSKIN,)),
    ("sailor|deckhand|bosun|seaman|skipper|boatman|ferryman", "", (_SAILOR,), (_SAILOR,)),
    ("chef|cook|baker", "", (_COOK,), (_COOK,)),
    ("waiter|waitress|barman|bartender|barkeep|barmaid|innkeeper|barista", "", (_WAITER,), (_WAITER,)),
    ("monk|friar|abbot|hermit", "male", (_MONK,), (_MONK,)),
    ("priest|vicar|reverend|minister|parson|rector|pastor|father [A-Z]", "", (_PRIEST,), (_PRIEST,)),
    ("judge|magistrate", "", (_JUDGE,), (_JUDGE,)),
    ("wizard|sorcerer|mage", "male", (_WIZARD,), (_WIZARD,)),
    ("witch|sorceress", "female", (_WITCH,), (_WITCH,)),
    ("knight|sir [A-Z]\\w+ the", "", (_KNIGHT,), (_KNIGHT,)),
    ("king", "male", (_KING,), (_KING,)),
    ("queen|princess", "female", (_QUEEN,), (_QUEEN,)),
    ("sheriff|marshal", "", (_SHERIFF,), (_SHERIFF,)),
    ("cowboy|cowgirl|rancher|outlaw|gunslinger|ranch ?hand", "", (_COWBOY,), (_COWBOY,)),
    ("coachman|cabman|cabby|driver of the carriage", "male", (_COACHMAN,), (_COACHMAN,)),
    ("detective|inspector|private eye|investigator", "", (_DETECTIVE,), (_DETECTIVE, _LAWYER)),
    ("lawyer|attorney|solicitor|barrister|prosecutor|banker|notary", "", (_LAWYER,), (_LAWYER,)),
    ("clerk|librarian|teacher|professor|schoolmaster|schoolmistress|archivist|postmaster", "", (_CLERK,), (_CLERK,)),
    ("farmer|farmhand|shepherd|gardener|gamekeeper|ploughman", "", (_FARMER,), (_FARMER,)),
    ("miner|collier", "", (_MINER,), (_MINER,)),
    ("mechanic|worker|labou?rer|builder|plumber|docker|stoker|janitor|electrician|welder|foreman", "", (_WORKER,),
     (_WORKER,)),
    ("astronaut|cosmonaut|spaceman", "", (_SUITED,), (_SUITED,)),
    ("pilot|airman|stewardess|conductor|porter|chauffeur|station ?master|postman|mailman|bellboy|doorman", "",
     (_PILOT,), (_PILOT,)),
    ("guard|warden|jailer|watchman|bouncer", "", (_GUARD,), (_GUARD,)),
    ("beggar|tramp|vagrant|homeless|hobo", "", (_BEGGAR,), (_BEGGAR,)),
    ("bride", "female", (_BRIDE,), (_BRIDE,)),
    ("lady [A-Z]\\w+|duchess|countess|baroness|viscountess", "female", (_LADY,), ()),
)  # fmt: skip
_WORKING = re.compile(
    r"\b(?:servant|peasant|worker|groom|stable|poor|villager|blacksmith|carpenter|fisher|farm|shop|market|washer|street|mill|"
    r"factory|driver|delivery|repair|handyman|cleaner|labou?rer|old servant)\w*\b",
    re.I,
)
_MOURNING = re.compile(r"\b(?:mourning|widow|widower|in black)\b", re.I)


def calling(told: str, gender: str, era: str) -> Sequence[Costume]:
    """Return the costumes of the calling that words name first,
     those who introduce somebody and their cue; none where
    they name none."""
    found: list[tuple[int, Sequence[Costume]]] = []
    for words, of, old, new in _ROWS:
        if of and of != gender:
            continue
        pattern = re.compile(rf"\b(?:{words})\b", 0 if "[A-Z]" in words else re.I)
        match = pattern.search(told) or (
            re.compile(rf"\b(?:{words})\b", re.I).search(told) if "[A-Z]" in words else None
        )
        chosen = old if era in OLD_TIMES and era != "1950s" else new
        if match is not None and chosen:
            found.append((match.start(), chosen))
    if not found:
        return ()
    return min(found, key=lambda pair: pair[0])[1]


def works(told: str) -> bool:
    """Whether words tell of somebody who works with their hands."""
    return _WORKING.search(told) is not None


def mourns(told: str) -> bool:
    """Whether words tell of somebody in mourning."""
    return _MOURNING.search(told) is not None
