"""The casting director: a voice and a look for each character, from what the script says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from movie_director.crew.proposal import Proposal
from movie_director.crew.words import COLOURS, DECADES, FEMALE, MALE
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.values.slate import seed_of

Gender = Literal["female", "male"]


@dataclass(frozen=True)
class Voice:
    """A voice that can be cast: its name, and who it sounds like."""

    name: str
    gender: Gender
    age: float


VOICES: Sequence[Voice] = (
    Voice("bf_emma", "female", 48),
    Voice("af_heart", "female", 30),
    Voice("bf_isabella", "female", 36),
    Voice("af_bella", "female", 26),
    Voice("am_michael", "male", 36),
    Voice("bm_george", "male", 55),
    Voice("am_fenrir", "male", 30),
    Voice("am_onyx", "male", 45),
    Voice("bm_fable", "male", 40),
    Voice("af_nicole", "female", 24),
    Voice("am_puck", "male", 22),
    Voice("bm_lewis", "male", 62),
)
_SKINS = ("#e0b090", "#d6a07c", "#c58c6c", "#a96f4c", "#8a5638", "#6b4229")
_HAIRS = ("#201812", "#3a2415", "#54351f", "#7a5230", "#6b2f1a", "#a07c46")
_EYES = ("#4a3524", "#5b6f58", "#4f6a80", "#3a2a1c")
_WOMEN = frozenset(
    [
        "ruth",
        "jane",
        "kate",
        "alice",
        "claire",
        "ingrid",
        "megan",
        "karen",
        "susan",
        "helen",
        "iris",
        "mary",
        "judy",
        "amy",
        "emily",
        "margaret",
    ]
)
_GREYS = "#a5a39e"
_GARMENTS = {
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
_HAIR = {
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


def cast_film(film: Film) -> Proposal:
    """Propose a voice and a look for every character that has none; what a person chose stays."""
    edits: list[Edit] = []
    characters = sorted(film.of(Character), key=lambda c: (-_lines(film, c), c.name))
    taken = [c.voice for c in characters if c.voice]
    worn: list[str] = []
    for character in characters:
        described = describe(film, character, worn)
        worn.append(described.hair_colour)
        if character.voice is None:
            voice = cast_voice(described, taken)
            taken.append(voice)
            edits.append(Change(character.ref, "voice", voice))
        if character.look is None:
            if film.get(Wardrobe, character.name) is None:
                edits.append(Put(Wardrobe(name=character.name, appearance=described)))
            edits.append(Change(character.ref, "look", character.name))
    return Proposal("casting-director", tuple(edits))


def cast_voice(look: Look, taken: Sequence[str | None]) -> str:
    """Choose the nearest voice in gender and age that nobody has yet; when all are taken, the nearest least used."""
    fitting = [v for v in VOICES if v.gender == look.gender]
    return min(fitting, key=lambda v: (taken.count(v.name), abs(v.age - look.age), v.name)).name


def describe(film: Film, character: Character, worn: Sequence[str] = ()) -> Look:
    """Read a look from the words around the character's first mention; what they leave open is drawn by the name.

    `worn` are hair colours that others have: heads that differ are told apart at a glance.
    """
    words = _introduction(film, character.cue)
    lower = words.lower()
    gender = _gender(film, character, lower)
    chance = Random(seed_of(character.name))
    age = _age(lower) or float(chance.choice((26, 31, 38, 44, 52)))
    chosen: dict[str, Any] = {
        "age": age,
        "gender": gender,
        "seed": seed_of(character.name),
        "height": round((1.66 if gender == "female" else 1.79) + chance.uniform(-0.05, 0.06), 2)
        if age >= 16
        else round(0.75 + age * 0.058, 2),
        "build": _build(lower, chance),
        "skin": chance.choice(_SKINS[:4]),
        "eyes": chance.choice(_EYES),
        "hair": chance.choice(
            ("bob", "long", "bun", "ponytail") if gender == "female" else ("short", "side-part", "cropped")
        ),
        "hair_colour": _GREYS if age >= 52 else chance.choice([h for h in _HAIRS if h not in worn] or _HAIRS),
        "top": chance.choice(("blouse", "sweater", "shirt") if gender == "female" else ("shirt", "sweater", "jacket")),
        "top_colour": chance.choice(("#7a2a24", "#34506e", "#5b6b46", "#a5762f", "#6d5a7c", "#8b8f96")),
        "legs": "skirt" if gender == "female" and chance.random() < 0.4 else "trousers",
        "legs_colour": chance.choice(("#24262e", "#3a3430", "#2f3d4f")),
        "glasses": "glasses" in lower or "spectacles" in lower,
    }
    for part, table in _GARMENTS.items():
        for word, garment in table.items():
            match = re.search(rf"\b(?:(\w+)[ -])?{word}\b", lower)
            if match:
                chosen[part] = garment
                if match[1] in COLOURS and f"{part}_colour" in Look.model_fields:
                    chosen[f"{part}_colour"] = COLOURS[match[1]]
                break
    for word, style in _HAIR.items():
        if re.search(rf"\b{word}\b", lower):
            chosen["hair"] = style
            break
    hair = re.search(r"\b(\w+)[ -](?:\w+ )?hair(?:ed)?\b", lower)
    if hair and hair[1] in COLOURS:
        chosen["hair_colour"] = COLOURS[hair[1]]
    return Look.model_validate(chosen)


def _lines(film: Film, character: Character) -> int:
    return sum(e.character == character.cue for e in film.screenplay.elements)


def _introduction(film: Film, cue: str) -> str:
    """The sentence, in action, in which the name first stands in capitals (or at all)."""
    for pattern in (rf"\b{re.escape(cue)}\b", rf"(?i)\b{re.escape(cue)}\b"):
        for element in film.screenplay.elements:
            if element.kind != "action":
                continue
            for sentence in re.split(r"(?<=[.!?])\s+", element.text):
                if re.search(pattern, sentence):
                    return sentence
    return ""


def _gender(film: Film, character: Character, words: str) -> Gender:
    """From the introduction, then the name itself, then pronouns in action that names the person."""
    women, men = len(FEMALE.findall(words)), len(MALE.findall(words))
    if women != men:
        return "female" if women > men else "male"
    name = character.cue.lower()
    if FEMALE.search(name) or MALE.search(name):
        return "female" if FEMALE.search(name) else "male"
    first = name.split()[0]
    if re.search(r"(?<!joshu)(?<!luc)(?<!no)a$|(ie|elle|ette|lyn|ine|eth|een|ice|ace)$", first) or first in _WOMEN:
        return "female"
    texts = [e.text.lower() for e in film.screenplay.elements if e.kind == "action" and name in e.text.lower()]
    return "female" if sum(len(FEMALE.findall(t)) - len(MALE.findall(t)) for t in texts) > 0 else "male"


def _age(words: str) -> float | None:
    number = re.search(r"\b(\d{1,2})(?:'?(s))?\b", words)
    if number and int(number[1]) >= 1:
        return max(4.0, float(number[1]) + (4 if number[2] else 0))
    for word, age in DECADES.items():
        if re.search(rf"\b{word}\b", words):
            return age
    return None


def _build(words: str, chance: Random) -> float:
    if re.search(r"\b(heavy|fat|burly|stout|big|large)\b", words):
        return 0.7
    if re.search(r"\b(thin|slight|slim|gaunt|skinny|wiry)\b", words):
        return -0.7
    return round(chance.uniform(-0.3, 0.3), 2)
