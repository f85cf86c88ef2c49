"""Which place stands in where no kind fits a heading: somebody's home, a room for the public, a house, open country."""

from __future__ import annotations

import re

_OWNED = re.compile(r"\w(?:'s|s'|\u2019s|s\u2019)\s*(?:place|pad|digs|crib)?\s*(?:[-\u2013,/(]|$)", re.I)
"""Somebody's: SARAH'S, THE MILLERS' - NIGHT."""
_HOMELY = re.compile(
    r"\b(?:pad|digs|crib|place|house|houses|home|residence|dwelling|estate|villa|flat|shelter|refuge|hideout|"
    r"hide-?out|nest|family|grandma|grandmother|mother|mom|mum|dad|father|uncle|aunt|my|his|her|our|their)\b",
    re.I,
)
_BUILT = re.compile(
    r"\b(?:office|bureau|agency|ministry|registry|institut\w*|laborator\w*|labs?|archives?|orphanage|sanatori\w*|"
    r"observatory|senate|parliament|congress|capitol|society|department|complex|commission|mission|legation|"
    r"archive|library|gallery|theat\w+|opera|hall|club|union|exchange|company|corporation|corp|inc|firm|"
    r"convent|seminary|guild|chancellery|lodge|cinema|plant|works|compound|quarters|precinct|centre|center)\b",
    re.I,
)


def general(words: str, inside: bool) -> str:
    """Return the name of the kind that stands in for a heading that means none."""
    homely = _OWNED.search(words) or _HOMELY.search(words)
    if inside:
        return "living-room" if homely else "public-room"
    if _BUILT.search(words):
        return "forecourt"
    return "house" if homely else "country"
