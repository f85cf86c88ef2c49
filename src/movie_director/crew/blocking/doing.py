"""What people do with their bodies in a piece of action: who sits, rises, lies down, crosses, comes near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from movie_director.crew.coverage.clauses import doer, named_in
from movie_director.crew.coverage.view import Player

Kind = Literal["sit", "rise", "lie", "cross", "near", "touch", "away", "at"]


@dataclass(frozen=True)
class Doing:
    """One change of place or posture. `target` is a piece of furniture, `whom` a person; `state` tells how they are.

    A state ("sits at the table", "is waiting by the door") holds already when somebody is first told of.
    """

    kind: Kind
    who: tuple[str, ...]
    target: str = ""
    whom: str | None = None
    state: bool = False
    at: int = 0


_HIS = r"(?:the|his|her|their|a|an|one of the)"
_TOLD: tuple[tuple[Kind, bool, str], ...] = (
    (
        "sit",
        True,
        r"\b(?:sits?|sitting|perch(?:es|ed|ing)|is seated|are seated)\b(?!\s+(?:up\b|back\b|upright|still\b|through))",
    ),
    (
        "sit",
        False,
        r"\b(?:sits?\s+(?:\w+ly\s+|back\s+)?down\b(?!\s+to\b)|(?:plops?|settles?|slumps?|sinks?|drops?|flops?|squeezes?|slides?)\s+(?:\w+ly\s+|back\s+)?"
        r"(?:down\b(?!\s+to\b)|(?:in|into|onto|on)\s+(?:\w+['\u2019]?s?\s+){0,2}"
        r"(?:chair|armchair|seat|sofa|couch|stool|bench|booth)\b))"
        rf"|\b(?:takes?|pulls? (?:up|out))\s+(?:{_HIS}\s+)(?:\w+\s+)?(?:seat|chair|stool)\b"
        r"|\b(?:seats?)\s+(?:him|her|them)sel(?:f|ves)\b",
    ),
    (
        "rise",
        False,
        r"\b(?:rises?(?=\s*(?:[.,;!]|$|to (?:his|her|their)|from|and|slowly|quickly))|stands? up\b|gets? up\b|"
        r"(?:gets?|leaps?|springs?|jumps?|struggles?|scrambles?|rises?|staggers?) (?:back )?to (?:his|her|their) feet|"
        r"(?:springs?|jumps?|leaps?) up\b|stands?(?=\s*(?:[.;!]|$|from\b|and\b|, )))",
    ),
    (
        "lie",
        True,
        r"\b(?:lies|lying|lie)\s+(?:\w+ly\s+|down\s+|back\s+|awake\s+|asleep\s+|dead\s+|unconscious\s+|sprawled\s+){0,2}"
        r"(?:in|on|across|down|back|beside|awake|asleep|next|there|under)\b"
        r"|\b(?:is|sleeps?|are)\s+(?:fast\s+)?(?:asleep|in bed)\b|\bsleeps?\s+(?:in|on)\b",
    ),
    (
        "lie",
        False,
        r"\b(?:lies|lays|lie)\s+down\b|\b(?:gets|climbs|crawls)\s+(?:back\s+)?(?:into|in)\s+(?:the\s+)?bed\b",
    ),
    (
        "touch",
        False,
        r"\b(?:kiss(?:es)?|hugs?|embraces?|(?:takes?|holds?|pulls?|gathers?) (?:him|her|them|\w+) (?:in|into)"
        r" (?:his|her) arms|puts? (?:an|his|her) arms? (?:a?round))\b",
    ),
    (
        "near",
        False,
        r"\b(?:hands?|gives?|passes|offers?)\s+(?:him|her|it|them|the|a|an|back|over|[A-Z])",
    ),
    (
        "near",
        False,
        r"\b(?:steps?|moves?|comes?|leans?|draws?)\s+(?:\w+ly\s+)?(?:closer|nearer|right up to)\b",
    ),
    (
        "away",
        False,
        r"\b(?:backs?|steps?|moves?|shrinks?|edges?)\s+(?:\w+ly\s+)?(?:away|back)\b|\b(?:recoils?|retreats?)\b",
    ),
    (
        "cross",
        False,
        r"\b(?:cross(?:es)?|walks?|goes|moves?|steps?|strides?|hurr(?:ies|y)|rush(?:es)?|heads?|wanders?|drifts?|paces?|"
        r"returns?|shuffles?|storms?|marches|limps?|retreats?|darts?|runs?)\s+"
        r"(?:\w+ly\s+|back\s+|over\s+|up\s+|away\s+|straight\s+|across\s+){0,2}(?:to|towards?|behind|a?round|beside)\b",
    ),
    ("cross", False, r"\b(?:approach(?:es)?|joins?)\b"),
    (
        "at",
        True,
        r"\b(?:stands?|standing|waits?|waiting|leans?|leaning|works?|working|hovers?|lingers?|bends?)\s+"
        r"(?:\w+ly\s+|alone\s+|there\s+){0,2}(?:at|behind|by|beside|near|in|against|over|before|outside)\b",
    ),
)
_VERBS: tuple[tuple[Kind, bool, re.Pattern[str]], ...] = tuple(
    (kind, state, re.compile(words, re.I)) for kind, state, words in _TOLD
)
_POSED = re.compile(r"\b(seated|sitting|slumped|perched|asleep|lying|sprawled|standing|waiting|leaning)\b", re.I)
_IN_A_SEAT = re.compile(
    r"\b(?:asleep|sleeps?|sprawled)\s+(?:in|on|across)\s+(?:\w+\s+){0,3}(?:arm)?(?:chair|seat|stool|pew)s?\b", re.I
)
_POSTURES: dict[str, Kind] = {"asleep": "lie", "lying": "lie", "sprawled": "lie", "standing": "at", "waiting": "at",
                              "leaning": "at"}  # fmt: skip
MEAL = re.compile(
    r"\b(?:cups?|tea|coffee|breakfast|lunch|dinner|supper|meal|plates?|soup|dessert|menus?|chess|cards|"
    r"(?:eat|din|drink)(?:s|ing))\b",
    re.I,
)
"""Signs that people sit round a table, in a place that has one to sit at."""
TARGETS: dict[str, tuple[str, ...]] = {
    "table": ("table", "tables"),
    "desk": ("desk", "workbench", "typewriter", "computer"),
    "counter": ("counter", "bar", "till", "register", "reception"),
    "bed": ("bed", "bunk", "cot", "mattress", "gurney"),
    "sofa": ("sofa", "couch", "armchair", "settee"),
    "bench": ("bench", "steps", "wall", "log", "ledge", "swing", "pew", "curb", "kerb"),
    "chair": ("chair", "stool", "seat", "booth"),
    "window": ("window", "windows", "windowsill"),
    "door": ("door", "doorway", "threshold", "exit", "entrance"),
    "ground": ("floor", "ground", "grass", "sand", "pavement", "snow", "street", "rug", "carpet"),
}
"""Furniture by its words."""
_WORDS = {word: name for name, words in TARGETS.items() for word in words}
_TARGET = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS, key=lambda w: (-len(w), w)))})\b", re.I)
_NOT = re.compile(
    r"(?:\b(?:not|never|nobody|without|refuses to|about to|wants to|nor)|n['\u2019]t)\s+(?:\w+\s+)?$", re.I
)
_CLAUSE = re.compile(r"[.;:!?\n]|\s--?\s|\u2014|, (?=and\b|then\b|but\b|\w+ing\b)|\b(?:and|then|but|while|as)\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@lru_cache(maxsize=8192)
def doings(text: str, people: tuple[Player, ...], last: str | None) -> tuple[Doing, ...]:
    """Read a piece of action, in the order of its words; `last` is whom `he` or `she` may mean."""
    found: list[Doing] = []
    for sentence in _SENTENCE.split(text):
        made = sorted(_read(sentence, people, last), key=lambda d: d.at)
        found += made
        last = next((d.who[0] for d in reversed(made) if d.who), next(iter(named_in(sentence, people)), last))
    return tuple(found)


def _read(text: str, people: tuple[Player, ...], last: str | None) -> Iterator[Doing]:
    taken: list[tuple[int, int]] = []
    for kind, state, pattern in sorted(_VERBS, key=lambda v: v[1]):
        for match in pattern.finditer(text):
            at = match.start()
            if any(a <= at < b for a, b in taken) or _NOT.search(text, max(0, at - 30), at):
                continue
            who = doer(text, at, people, last)
            if who is None:
                who = _posed(text, at, people)
            if who is None:
                continue
            taken.append((at, match.end()))
            yield _doing(kind, state, who, text, match, people)
    for match in _POSED.finditer(text):
        at = match.start()
        if any(a <= at < b for a, b in taken) or _NOT.search(text, max(0, at - 30), at):
            continue
        who = _posed(text, at, people)
        if who is not None:
            yield _doing(_POSTURES.get(match[0].lower(), "sit"), True, who, text, match, people)


def _posed(text: str, at: int, people: tuple[Player, ...]) -> tuple[str, ...] | None:
    """Who a participle is said of: `ADA, forties, seated at the desk`, where nobody and nothing else comes between."""
    word = re.match(r"\w+", text[at:])
    if word is None or not re.fullmatch(r"\w+ing|seated|slumped|perched|asleep|sprawled", word[0], re.I):
        return None
    before = text[max(0, at - 70) : at]
    if ";" in before or re.search(r"\b(?:(?:was|by|with|of|the|a)|(?:his|her|their|the|an?)\s+\w+)\s*$", before, re.I):
        return None
    names = named_in(before, people)
    return (names[-1],) if names else None


def _doing(
    kind: Kind, state: bool, who: tuple[str, ...], text: str, match: re.Match[str], people: tuple[Player, ...]
) -> Doing:
    end = _CLAUSE.search(text, match.end())
    rest = text[match.start() : end.start() if end else len(text)]
    if kind == "lie" and _IN_A_SEAT.search(rest):
        kind = "sit"
    target = _TARGET.search(rest)
    whom = next(
        (n for n in named_in(text[match.end() : end.start() if end else len(text)], people) if n not in who), None
    )
    name = _WORDS[target[0].lower()] if target else ""
    if name and re.search(rf"\bbehind\s+(?:\w+\s+){{0,3}}{re.escape(target[0] if target else '')}", rest, re.I):
        name = f"behind {name}"
    return Doing(kind, who, name, whom, state, match.start())
