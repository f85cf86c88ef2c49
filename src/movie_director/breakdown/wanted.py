"""What the action opens or shuts that is no door of a place: a drawer, a box, a cupboard, by the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from movie_director.breakdown.watch import Opened
from movie_director.places.case import Sort
from movie_director.places.opens import NOUNS

_LID = r"lid|deksel"
_OPENS = re.compile(
    r"\b(?:open(?:s|ing|t)?|unlock(?:s|ing)?|unzip(?:s|ping)?|lifts?|(?:pull|throw|tear|slide|yank|swing)s? open|"
    r"doet|maakt|trekt|schuift)\b",
    re.I,
)
_SHUTS = re.compile(r"\b(?:clos(?:es?|ing)|shut(?:s|ting)?|slam(?:s|ming)?|lock(?:s|ing)?|sluit|doet|maakt)\b", re.I)
_THE = (
    r"(?:\s+(?:up|back|open|shut|the|an?|his|her|their|its|one|of|de|het|een|zijn|haar|hun|van|"
    r"doors?|deur|lid|deksel))*"
)
_WITHIN = r"(?:\s+(?!(?:from|of|with|in|on|at|for|to|by|and|van|uit|met|op|en|voor)\b)[\w'\u2019-]+){0,3}?"
_NAMED = re.compile(
    rf"^{_THE}{_WITHIN}\s+(?:{'|'.join(rf'(?P<{noun}>{words})' for noun, (_, words) in NOUNS.items())}|"
    rf"(?P<lid>{_LID})|(?P<it>it|them|het|hem|haar))\b(?P<more>[^.;!?]*)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:glove|letter|mail|post|phone|telephone|fuse|pizza|match|music|voice|sand|medicine|display|filing|car|cash|"
    r"safe deposit|brieven|lucifer)[\s-]*(?:box|drawer|cabinet|compartment|bus)|\btrunk of (?:the|his|her) car|"
    r"\bcar['\u2019]s trunk|\bkist bier",
    re.I,
)
"""Boxes and cabinets that are not such things, or none that a set has."""
_HOSTS = r"desk|bureau|table|tafel|dresser|sideboard|cabinet|kast|counter|nightstand|nachtkast"
_OF = re.compile(
    rf"\b(?:of|in|from|van|uit) (?:the|his|her|their|an?|de|het|een|zijn|haar) (?:\w+ )?({_HOSTS})\b", re.I
)
_BEFORE = re.compile(rf"\b({_HOSTS})(?:['\u2019]s)?[\s-]*(?:drawer|la)", re.I)


@dataclass(frozen=True)
class Wanted:
    """A thing that opens, as it is told: its noun in our words, and what a drawer is said to be in."""

    noun: str
    sort: Sort
    host: str = ""


def wanted(acts: Sequence[Opened], texts: Mapping[str, str]) -> tuple[Wanted | None, ...]:
    """Return what each act opens or shuts: None where that is no such thing. `it` is what was opened last."""
    found: list[Wanted | None] = []
    taken: dict[tuple[str, bool], int] = {}
    last: Wanted | None = None
    for act in acts:
        told = [*_told(texts.get(act.beat, ""), act.opens)]
        n = taken.get((act.beat, act.opens), 0)
        taken[act.beat, act.opens] = n + 1
        noun, host = told[n] if n < len(told) else ("", "")
        if noun in ("it", "lid"):
            found.append(last)
            continue
        one = Wanted(noun, NOUNS[noun][0], host) if noun else None
        if one is not None and last is not None and one.noun == last.noun and not one.host:
            one = replace(one, host=last.host)
        last = one or (None if act.opens else last)
        found.append(one)
    return tuple(found)


def _told(text: str, opens: bool) -> Iterator[tuple[str, str]]:
    """What is opened, or shut, in a text, in order: nouns of ours, and what a drawer is in; nothing for others."""
    for verb in (_OPENS if opens else _SHUTS).finditer(text):
        dutch = verb[0].lower() in ("doet", "maakt", "trekt", "schuift")
        rest = re.split(r"[,.;!?\n]|\b(?:and|then|en|dan)\b", text[verb.end() :], maxsplit=1)[0]
        if dutch and not re.search(r"\bopen\b" if opens else r"\b(?:dicht|toe)\b", rest):
            continue
        if verb[0].lower().startswith("lift") and not re.search(rf"\b(?:{_LID})\b", rest):
            continue
        named = _NAMED.match(rest)
        if named is None or _OTHERS.search(verb[0] + rest):
            yield "", ""
            continue
        noun = next(name for name in (*NOUNS, "lid", "it") if named[name])
        host = _BEFORE.search(rest) or _OF.search(named["more"])
        yield noun, host[1].lower() if host is not None and noun == "drawer" else ""
