"""What people wear, as a script supervisor follows it: a coat keeps its colour and its cut until somebody changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from movie_director.crew.continuity.garments import TAKES_OFF, Garment, akin, garments
from movie_director.crew.continuity.telling import Sentence, spelt
from movie_director.crew.reading.terms import terms

_PATTERNS = frozenset(
    terms("striped checked checkered plaid floral flowered polka-dot dotted paisley tartan gestreepte geruite")
)
_CLOTHS = frozenset(
    terms("leather denim wool woollen silk velvet linen tweed fur sheepskin canvas corduroy cotton leren wollen zijden")
)
_CUTS = frozenset(terms("duster parka oilskin oilskins slicker ulster cape cloak anorak blazer poncho jekker oliejas"))
"""Coats that are told by their cut: none of them is also a coat of sheepskin."""
_CHANGES = re.compile(
    r"\b(?:chang\w+|dress\w*|undress\w*|puts? (?:it |them |her|his|both )?.{0,30}\bon|takes? .{0,40}\boff"
    r"|pulls? .{0,40}\b(?:on|off|over)"
    r"|shrugs? (?:into|out)|slips? (?:into|out|on|off)|steps? (?:into|out)|climbs? (?:into|out)"
    r"|sheds?|peels?"
    r"|throws? (?:on|off)|kicks? off|strips?|wraps?|unwraps?|unwinds?|swaps?|borrows?|lends?"
    r"|hangs?|racks?|backs? into|stow\w*|back in(?:to)?|half (?:in|into)"
    r"|holds it open|puts? (?:her|his) arms in"
    r"|sets? (?:the|her|his) (?:[\w-]+ )?(?:hat|cap|helmet|bonnet|crown|veil|bowler)"
    r"|drapes?|wearing|wears|gets? into|tries on"
    r"|helps? .{0,30}\b(?:into|in)\b"
    r"|trekt .{0,40}\b(?:aan|uit)|doet .{0,40}\b(?:aan|uit|om|af|op)|zet .{0,40}\b(?:op|af)|slaat .{0,30}\bom"
    r"|wikkelt|helpt .{0,20}\bin"
    r"|hangt|kleedt|verkleed\w*|omgekleed|gooit .{0,40}\b(?:aan|uit|af))\b",
    re.I,
)
_DRESSED = re.compile(
    r"\b(?:on (?:her|his) head|(?:round|around|over|on) (?:her|his) shoulders|trades|swaps|op (?:haar|zijn) hoofd"
    r"|om (?:haar|zijn) schouders|ruilt)\b",
    re.I,
)
"""What tells that somebody gets a hat or a coat of another."""
_ALL = re.compile(r"\b(?:chang\w+|dress(?:es|ed|ing)|undress\w*|strips?|verkleed\w*|omgekleed|kleedt)\b", re.I)


@dataclass
class Worn:
    """Who wears what where on the body, as far as the story has told.

    `at` has in which element each was told: what one breath tells is worn together, a vest over a shirt.
    """

    by: dict[tuple[str, str], Garment] = field(default_factory=dict[tuple[str, str], Garment])
    at: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def clear(self) -> None:
        """Time has passed: everybody may have changed."""
        self.by.clear()

    def read(self, sentence: Sentence) -> Iterator[str]:
        """Follow a sentence; yield what contradicts what was told before."""
        if sentence.speaker is not None:
            return
        for who, slot, garment in garments(sentence):
            changes = _CHANGES.search(_clause(sentence.text, garment.at)) is not None
            had = self._had(who, slot, garment, sentence)
            off = re.search(rf"(?:{TAKES_OFF.pattern})[^,;]{{0,12}}$", sentence.text[: garment.at], re.I)
            if had is not None and differs(had, garment) and (not changes or off):
                now = garment.hue or "another"
                was = had.hue if had.hue and garment.hue and had.noun == garment.noun else f"a {had.told}"
                yield f"{spelt(who)}'s {garment.noun} is {now}, and was {was} in {had.scene}."
            if had is None or garment.hue or changes:
                self.by[who, slot] = garment
                self.at[who, slot] = sentence.element
        if _DRESSED.search(sentence.text):
            for key in [k for k in self.by if k[1] in ("coat", "hat") and k[0] in {m.who for m in sentence.mentions}]:
                del self.by[key]
        if _ALL.search(sentence.text):
            who = sentence.subject or sentence.about
            for key in [key for key in self.by if key[0] == who]:
                del self.by[key]

    def _had(self, who: str, slot: str, garment: Garment, sentence: Sentence) -> Garment | None:
        """What was worn where a garment is worn now: a skirt may be that of a suit or of a dress."""
        had = self.by.get((who, slot))
        if had is not None and self.at.get((who, slot)) == sentence.element and had.noun != garment.noun:
            return None
        if had is None and slot == "bottom":
            had = self.by.get((who, "suit")) or self.by.get((who, "dress"))
        return had


def _clause(text: str, at: int) -> str:
    """What stands before the next comma after a place, from the beginning: what was done before it, and with it."""
    end = re.search(r"[,;]", text[at:])
    return text[: at + end.start()] if end else text


def differs(had: Garment, now: Garment) -> bool:
    """Whether what is worn now cannot be what was worn before: of another hue, pattern or cloth, or told as new."""
    if had.hue and now.hue:
        return not akin(had.hue, now.hue)
    if had.noun == now.noun:
        pairs = ((had.words & of, now.words & of) for of in (_PATTERNS, _CLOTHS))
        return any(one and other and not one & other for one, other in pairs)
    if had.words & _PATTERNS and now.hue and not had.hue and not now.words & _PATTERNS:
        return True
    if had.noun in _CUTS and had.noun not in now.words and now.words & _CLOTHS and not had.words & now.words:
        return True
    told = bool(now.words) and bool(had.hue or had.words)
    return now.new and told and not had.words & now.words
