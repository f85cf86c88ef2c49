"""Fill the gaps of a plot's lines: names, pronouns, things and places, by the grammar of the language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.story.outline import Gender, Language, Line, Person
from movie_director.crew.story.premise import Thing
from movie_director.crew.story.vocabulary import Place

_PRONOUNS: Mapping[Language, Mapping[Gender, tuple[str, str, str, str]]] = {
    "en": {
        "f": ("she", "her", "her", "herself"),
        "m": ("he", "him", "his", "himself"),
        "n": ("it", "it", "its", "itself"),
    },
    "nl": {
        "f": ("ze", "haar", "haar", "zichzelf"),
        "m": ("hij", "hem", "zijn", "zichzelf"),
        "n": ("hij", "hem", "zijn", "zichzelf"),
    },
}
"""He, him, his and himself."""
_CUE = re.compile(r"^([HO])(?: \(([A-Z.]+)\))?(?: \(([^A-Z)][^)]*)\))?: (.+)$")
_SENTENCE = re.compile(r"(^|[.!?] (?:\")?|\n)([a-zé])")
_VOWEL = re.compile(r"\b([Aa]) (?=[aeio]|u(?!n[aeiou]|s[aeiu]))")


def gaps(
    language: Language, hero: Person, other: Person, thing: Thing, here: Place, near: Place, calls: Mapping[str, str]
) -> dict[str, str]:
    """What stands for each gap. `calls` has `H` and `O` as the other would call them to their face."""
    he, him, his, himself = _PRONOUNS[language][hero.gender]
    ohe, ohim, ohis, ohimself = _PRONOUNS[language][other.gender]
    found = {
        "H": hero.called,
        "O": other.called,
        "HH": introduced(hero),
        "OO": introduced(other),
        "Hn": calls["H"],
        "On": calls["O"],
        "he": he,
        "him": him,
        "his": his,
        "himself": himself,
        "ohe": ohe,
        "ohim": ohim,
        "ohis": ohis,
        "ohimself": ohimself,
        "image": here.images[0],
        "near": near.images[0],
        "role": hero.role,
        "orole": other.role,
        "Dutch": "nl" if language == "nl" else "",
        **(_english if language == "en" else _dutch)(thing, here),
    }
    capital = {
        key[:1].upper() + key[1:]: value[:1].upper() + value[1:] for key, value in found.items() if key[0].islower()
    }
    shouted = {"NAME": calls["H"].upper(), "OHIM": ohim.upper()}
    return {**capital, **found, **shouted}


def introduced(person: Person) -> str:
    """Somebody as the action names them for the first time, with the comma that closes it."""
    title = person.cue if person.called[:1].isupper() else _shouted(person.called)
    return f"{title}, {person.look}," if person.look else title


def filled(line: str, gap: Mapping[str, str], hero: Person, other: Person) -> Line:
    """A line of a plot with its gaps filled. Raises KeyError for a gap that there is not."""
    spoken = _CUE.match(line)
    text = finished((spoken[4] if spoken else line).format_map(gap))
    if gap["Dutch"]:
        text = re.sub(r"(?<=[^\W\d_][^aiouy\W\d_])'s\b", "s", re.sub(r"(?<=[sxz])'s\b", "'", text))
    if spoken is None:
        return Line(kind="action", text=text)
    person = hero if spoken[1] == "H" else other
    manner = spoken[3].format_map(gap) if spoken[3] else None
    return Line(kind="dialogue", text=text, cue=person.cue, manner=manner, extension=spoken[2])


def finished(text: str) -> str:
    """Capitals where sentences begin, and `an` before a vowel."""
    text = _SENTENCE.sub(lambda m: m[1] + m[2].upper(), " ".join(text.split()))
    return _VOWEL.sub(r"\1n ", text) if " de " not in text and " het " not in text else text


def _shouted(called: str) -> str:
    article, _, noun = called.partition(" ")
    return f"{article} {noun.upper()}" if noun else called.upper()


def _english(thing: Thing, here: Place) -> dict[str, str]:
    noun = thing.noun
    return {
        "T": f"the {noun}",
        "t": f"the {noun}",
        "TC": f"the {noun.upper()}",
        "Title": f"the {noun}".title(),
        "it": "them" if thing.plural else "it",
        "itwas": "they were" if thing.plural else "it was",
        "thisis": "these are" if thing.plural else "this is",
        "lies": ("lie" if thing.plural else "lies") if thing.held else ("stand" if thing.plural else "stands"),
        "holds": "holds up" if thing.held else "lays a hand on",
        "here": f"the {here.name}",
        "Here": here.name.title(),
    }


def _dutch(thing: Thing, here: Place) -> dict[str, str]:
    noun = thing.noun
    article = "het" if thing.neuter and not thing.plural else "de"
    it = "ze" if thing.plural else "het" if thing.neuter else "hem"
    return {
        "T": f"{article} {noun}",
        "t": f"{article} {noun}",
        "TC": f"{article} {noun.upper()}",
        "Title": f"{article} {noun}",
        "it": it,
        "ligt": ("liggen" if thing.plural else "ligt") if thing.held else ("staan" if thing.plural else "staat"),
        "houdt": "houdt" if thing.held else "legt een hand op",
        "op": "omhoog" if thing.held else "",
        "die": "dat" if thing.neuter and not thing.plural else "die",
        "deze": "dit" if thing.neuter and not thing.plural else "deze",
        "here": here.name,
        "Here": here.name.capitalize(),
    }
