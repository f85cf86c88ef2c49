"""Words of the idea as somebody else would say them back: what was mine is yours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.story.outline import Language, Person
from movie_director.crew.story.premise import Premise

_YOURS: Mapping[Language, Mapping[str, str]] = {
    "en": {"i": "you", "i'm": "you're", "my": "your", "me": "you", "am": "are", "myself": "yourself", "mine": "yours"},
    "nl": {"ik": "je", "mijn": "je", "mij": "jou", "me": "je", "mezelf": "jezelf", "ben": "bent", "heb": "hebt",
           "moet": "moet", "wil": "wilt", "probeer": "probeert", "leer": "leert", "ga": "gaat", "zweer": "zweert",
           "durf": "durft", "weiger": "weigert", "beloof": "belooft", "droom": "droomt", "hoop": "hoopt",
           "word": "wordt"},
}  # fmt: skip
_NOUN = re.compile(r"(?:an?|the|her|his|their|two|three|een|de|het|haar|zijn|hun|twee|drie)\s", re.I)
_TO = re.compile(r"\b(?:her|him|his|haar|hem|zijn)\b")


def yours(said: str, language: Language) -> str:
    """What the hero said of themselves, as the other says it to their face."""
    if language == "nl":
        said = said.removeprefix("Ik zweer je dat ").removeprefix("ik zweer je dat ")
        if said[:1].islower():
            said = "En " + said
    swaps = _YOURS[language]
    return re.sub(
        r"\b(" + "|".join(sorted(swaps, key=len, reverse=True)) + r")\b",
        lambda m: swaps[m[0].lower()],
        said,
        flags=re.I,
    )


def echoed(premise: Premise, hero: Person) -> str | None:
    """What happened to the hero, as the other says it in disbelief: its object alone, when it has one."""
    found = re.match(r"\{H\} \S+\s+(.+)$", premise.event or "")
    if found is None or not _NOUN.match(found[1]) or len(found[1].split()) > 12:
        return None
    words = found[1].rstrip(" .")
    own = {"f": ("her", "haar"), "m": ("his", "him", "zijn", "hem"), "n": ("its", "it")}[hero.gender]

    def mine(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word not in own:
            return match[0]
        if premise.language == "nl":
            after = words[match.end() : match.end() + 12].split()
            return "jou" if word == "hem" or not after or after[0].startswith("ge") else "je"
        last = match.end() == len(words) or not words[match.end() :].lstrip()[:1].isalpha()
        return "you" if word == "him" or last else "your"

    told = _TO.sub(mine, words)
    return f"{told[:1].upper()}{told[1:]}."
