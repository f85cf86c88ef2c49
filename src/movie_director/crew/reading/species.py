"""What a character is, where it is no human being, and its coat: from the words that introduce it."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from movie_director.crew.reading.lexicon_species import (
    BREEDS,
    COATS,
    COMMON,
    EYES,
    KINDS,
    PATTERNS,
    SHADES,
    SIZES,
    YOUNG,
)

_A = r"(?:an?|the|this|that|his|her|their|our|my|your|its|one|een|de|het|zijn|hun|haar|ons|onze|mijn)"
_NOUN = "|".join(sorted(KINDS, key=lambda word: (-len(word), word)))
_NOT_BEFORE = (
    r"(?!hot |man|woman|boy|girl|guy|lady|child|who |with |in |on |of |and (?:his|her|a) |holding|walking|like|as |"
    r"for |by )"
)
_PHRASE = rf"{_A}\s+(?P<like>(?:{_NOT_BEFORE}[\w'\u2019-]+,?\s+){{0,5}}?)(?P<noun>{_NOUN})\b"
_ENDS = (
    r"(?=\s*(?:[.,;:!?)(\u2014\u2013]|--|$)|\s+(?:with|in|on|at|from|by|of (?!an? )|who|that|which|whose|and|named|"
    r"called|is|has|lies|sits|stands|sleeps|waits|comes|runs|trots|walks|met|die|van|op|aan|genaamd|heet|ligt|zit|staat)\b)"
)
_HUMAN = re.compile(
    r"^\W*(?:\(|,)?\s*(?:\d|(?:early|mid|late)\b|(?:an?|the)\s+(?:[\w-]+\s+){0,3}"
    r"(?:man|woman|boy|girl|guy|lady|teenager)\b)",
    re.I,
)


def species_of(cue: str, told: str, actions: str = "") -> tuple[str, str] | None:
    """Return a character's species and the phrase that tells it; None for who is a human being.

    `cue` is what it is called, `told` the words that introduce it, `actions` all action, by which a cue that is only
    a word such as DOG is known for what it is.
    """
    name = re.escape(re.sub(r"\s*\(.*", "", cue).strip())
    flat = re.sub(r"\s+", " ", told)
    after = rf"\b{name}\b(?:\s*\([^)]*\))?(?:\s*[,\u2014\u2013:(-]+\s*|\s+(?:is|was)\s+|\s+(?=the\b|de\b))"
    found = re.search(after + _PHRASE + _ENDS, flat, re.I) or re.search(
        rf"\b{_PHRASE}(?:,?\s+(?:named|called|genaamd|die)|,|:)?\s+\"?{name}\b", flat, re.I
    )
    if found is not None:
        noun = found["noun"].lower()
        return KINDS[noun], f"{found['like']}{noun}".lower()
    words = re.sub(r"[#\d.]+", " ", cue.lower().removeprefix("the ")).split()
    last = words[-1] if words else ""
    if last not in COMMON or (re.search(rf"\b{name}\b\s*(?P<rest>[,(].*)", flat, re.I) and _human_after(name, flat)):
        return None
    if re.search(rf"\b{_A}\s+(?:[\w-]+\s+){{0,2}}?{last}\b{_ENDS}", f"{flat} {actions}", re.I) or len(words) > 1:
        return KINDS[last], " ".join(words)
    return None


def _human_after(name: str, told: str) -> bool:
    found = re.search(rf"\b{name}\b(?P<rest>.*)", told, re.I)
    return found is not None and _HUMAN.match(found["rest"]) is not None


def coat_of(species: str, phrase: str, told: str, seed: int) -> dict[str, Any]:
    """Return the fields of a creature's look that words tell, and what they leave open, by `seed`."""
    chance = Random(seed)
    usual = chance.choice(COATS[species])
    made: dict[str, Any] = {"species": species, "seed": seed, "eyes": EYES[species], **usual}
    breed = next((fields for word, fields in BREEDS.items() if re.search(rf"\b{word}s?\b", phrase)), None)
    made |= breed or {}
    return made | coat_words(f"{phrase} {_of_coat(told)}", species) | sized(phrase)


def coat_words(words: str, species: str = "dog") -> dict[str, Any]:
    """Fields of a look that colours and patterns in words settle: `black and white`, `spotted grey`."""
    lower = words.lower()
    found: dict[str, Any] = {}
    shades = [SHADES[w] for w in re.findall(r"[a-z]+|#[0-9a-f]{6}", lower) if w in SHADES]
    shades += re.findall(r"#[0-9a-f]{6}", lower)
    if shades:
        found = {"fur_colour": shades[0], "marking_colour": "", "pattern": "plain"}
    if len(shades) > 1:
        found |= {"marking_colour": shades[1], "pattern": "plain" if species in ("bird", "robot") else "patched"}
    for word, pattern in PATTERNS.items():
        if re.search(rf"\b{word}\b", lower):
            found["pattern"] = pattern
            if pattern != "striped" and len(shades) < 2:
                dark = not shades or shades[0] not in (SHADES["black"], SHADES["brown"])
                found["marking_colour"] = SHADES["black"] if dark else SHADES["white"]
            break
    return found


def sized(words: str) -> dict[str, float]:
    """How large words say that a creature is among its kind."""
    lower = words.lower()
    by = next((by for word, by in YOUNG.items() if re.search(rf"\b{word}\b", lower)), 1.0)
    by *= next((by for word, by in SIZES.items() if re.search(rf"\b{word}\b", lower)), 1.0)
    return {"size": round(min(max(by, 0.4), 1.8), 2)} if by != 1.0 else {}


def _of_coat(told: str) -> str:
    """What is said of fur elsewhere: `its coat is black`, `with white fur`."""
    found = re.search(r"\b(?:fur|coat|feathers|plumage|vacht|veren)\s+(?:is|are|as)\s+(\w+)", told, re.I)
    before = re.search(r"\b(\w+(?: and \w+)?)\s+(?:fur|coat|feathers|plumage|vacht|veren)\b", told, re.I)
    return " ".join(m[1] for m in (before, found) if m is not None)
