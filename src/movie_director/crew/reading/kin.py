"""Kin: whom `his mother` means, once the script has said whose mother somebody is."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from movie_director.crew.reading.names import base_cue, tokens_of
from movie_director.crew.reading.people import Mention, People
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word, words
from movie_director.film.screenplay import Element

KIN: Mapping[str, str] = {
    **{k: k for k in terms("mother father wife husband son daughter brother sister uncle aunt fiancee partner boss")},
    **{k: k for k in terms("grandmother grandfather girlfriend boyfriend")},
    "mom": "mother",
    "mum": "mother",
    "mama": "mother",
    "dad": "father",
    "papa": "father",
    "grandma": "grandmother",
    "grandpa": "grandfather",
}
"""Words for kin, and the word that means the same."""
_OWNERS = frozenset(("his", "her", "their"))

Kin = Mapping[str, Mapping[str, Collection[str]]]
"""By kind of kin, who is that, and whose; nobody's in particular where the script only says HIS or HER."""


_MINE = re.compile(rf"\b[Mm]y (?P<kin>{'|'.join(sorted(KIN))}),? (?P<who>[A-Z][a-z]+)\b")
"""What somebody says of their own kin: `This is my mother, Ruth`."""


def kin_of(elements: Sequence[Element], people: People) -> Kin:
    """Return who is whose kin: `Ada's mother Ruth`, `his wife, RUTH`, and cues such as ADA'S MOTHER or MOM."""
    found: dict[str, dict[str, dict[str, None]]] = {}

    def add(kind: str, who: str, owner: str | None) -> None:
        owners = found.setdefault(KIN[kind], {}).setdefault(who, {})
        if owner is not None and owner != who:
            owners[owner] = None

    for name, character in people.characters.items():
        tokens = tokens_of(base_cue(character.cue))
        last = tokens[-1] if tokens else ""
        if last in KIN:
            owner = tokens[-2] if len(tokens) > 1 else ""
            add(last, name, people.name(owner.removesuffix("'s")) if owner.endswith("'s") else None)
    for element in elements:
        if element.kind == "dialogue" and element.character and (told := _MINE.search(element.text)) is not None:
            name = people.name(told["who"].upper())
            if name in people.characters:
                add(told["kin"].lower(), name, people.name(element.character))
        if element.kind != "action":
            continue
        mentions = people.mentions(element.text)
        if not mentions:
            continue
        all_words = words(element.text)
        ends = {m.last: m for m in mentions}
        for mention in mentions:
            at = mention.first - 1
            if at > 0 and all_words[at].raw == ",":
                at -= 1
            if at < 1 or mention.own or all_words[at].low not in KIN or all_words[at].own:
                continue
            owner = next((i for i in range(at - 1, max(-1, at - 4), -1) if _owns(all_words[i], ends.get(i))), None)
            if owner is not None:
                other = ends.get(owner)
                add(all_words[at].low, mention.name, other.name if other is not None else None)
    return found


def _owns(word: Word, mention: Mention | None) -> bool:
    return word.low in _OWNERS or (mention is not None and mention.own)


def meant(all_words: Sequence[Word], i: int, kin: Kin, here: Collection[str]) -> str | None:
    """Return whom a word for kin means in a scene where these people are, or None: `his motionless father`."""
    kind = KIN.get(all_words[i].low)
    people = kin.get(kind or "")
    if not people or all_words[i].own:
        return None
    if not any(all_words[k].low in _OWNERS or all_words[k].own for k in range(max(0, i - 3), i)):
        return None
    fits = [n for n, owners in people.items() if (set(owners) & set(here) and n not in owners)]
    fits = fits or [n for n, owners in people.items() if not owners]
    return fits[0] if len(fits) == 1 else None
