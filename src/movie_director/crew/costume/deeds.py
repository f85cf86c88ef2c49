"""What a sentence of action does with clothes: who wears, puts on or takes off what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from movie_director.crew.continuity.garments import TAKES_OFF, Garment, put_on, worn_by
from movie_director.crew.continuity.telling import Sentence
from movie_director.crew.reading.garments import worn_how
from movie_director.crew.reading.text import words

How = Literal["wears", "on", "off"]
_BEFORE_OFF = re.compile(rf"(?:{TAKES_OFF.pattern})[^,;]{{0,12}}$", re.I)
_UNDONE = re.compile(r"\b(?:un(?:buttons?|zips?|fastens?|ties)|unbuttoning|unzipping)\b", re.I)
"""What opens a coat that stays on."""
_OUT_OF = re.compile(r"\b(?:out of|without|no longer (?:wears|wearing|in)|zonder|geen)\s*$", re.I)
_IN = re.compile(
    r"(?:^|[,:(-]|\b(?:is|are|now|dressed|clad|back|stands?|sits?|waits?|enters?|appears?|arrives?|returns?|lies|sleeps|"
    r"comes(?: \w+)?|walks (?:in|out|down|up)|emerges|standing|sitting|changed|still|again|alone|nu|gekleed|zit|staat|"
    r"komt(?: \w+)?|verschijnt|terug|binnen))\s+in$",
    re.I,
)
"""What stands before clothes that somebody is in, and not what lies in them."""
_POCKETS = frozenset(("coat", "top", "bottom", "apron", "hands"))
"""Where clothes are worn in which things are kept, too: `a letter in his coat`."""
_JOINED = re.compile(r",?\s*(?:and|en|over|under|with|onder|met)?\s*", re.I)
"""What joins clothes that are worn together."""
_TOLD: tuple[tuple[str, str, How], ...] = (
    (r"\b(?:trekt|doet|zet|neemt|gooit)\b[^,;.]{0,20}$", r"^(?:\s+\w+){0,2}?\s+(?:uit|af)\b", "off"),
    (r"\b(?:trekt|doet|zet|slaat|schiet)\b[^,;.]{0,20}$", r"^(?:\s+\w+){0,2}?\s+(?:aan|op|om)\b", "on"),
    (r"\b(?:draagt|gekleed in)\s*$", "", "wears"),
)
"""How Dutch tells of clothes: what stands before them, and after."""
_DUTCH: tuple[tuple[re.Pattern[str], re.Pattern[str], How], ...] = tuple(
    (re.compile(before, re.I), re.compile(after, re.I), how) for before, after, how in _TOLD
)


@dataclass(frozen=True)
class Deed:
    """Somebody wears something, puts it on or takes it off, as a sentence tells it."""

    who: str
    how: How
    slot: str
    garment: Garment


def deeds(sentence: Sentence) -> dict[str, list[Deed]]:
    """What a sentence of action changes of what people wear."""
    found: dict[str, list[Deed]] = {}
    last: tuple[How | None, int] = None, 0
    for who, slot, garment in worn_by(sentence) if sentence.speaker is None else ():
        joined = _JOINED.fullmatch(sentence.text[last[1] : garment.at]) is not None
        how = _how(sentence, slot, garment) or (last[0] if joined else None)
        last = how, garment.at + len(garment.phrase)
        if how is not None:
            found.setdefault(who, []).append(Deed(who, how, slot, garment))
    return found


def _how(sentence: Sentence, slot: str, garment: Garment) -> How | None:
    """What is done with a garment; None for one that is only named."""
    text, end = sentence.text, garment.at + len(garment.phrase)
    before, after = text[: garment.at].rstrip(), text[end:]
    if _UNDONE.search(before[-30:]):
        return None
    if _OUT_OF.search(before) or garment.phrase.startswith(("no ", "geen ")):
        return "off"
    for left, right, dutch in _DUTCH:
        if left.search(before) and right.search(after):
            return dutch
    all_words = words(text)
    at = next((n for n, word in enumerate(all_words) if word.start >= garment.at), None)
    noun = next((n for n, word in enumerate(all_words) if word.start + len(word.raw) >= end), None)
    told_as = worn_how(text, all_words, noun, at) if at is not None and noun is not None else None
    if told_as == "takes off" or _BEFORE_OFF.search(text[: garment.at]):
        return "off"
    if told_as == "puts on" or put_on(text):
        return "on"
    if told_as == "changes":
        return "on" if re.search(r"\bchang(?:es|ing) (?:into|clothes)", before, re.I) else "wears"
    named = any(m.end == len(before) - 3 for m in sentence.mentions) if before.endswith(" in") else False
    if before.lower().endswith(" in") or before.lower() == "in":
        return "wears" if named or slot not in _POCKETS or garment.new or _IN.search(before) else None
    return "wears" if told_as == "wears" and not re.search(r"\bin\b[^,;]*$", before) else None
