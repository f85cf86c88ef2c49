"""What the action of a scene spills: which vessel, what was in it, and how it comes out.

A vessel that is dropped or knocked over is full unless the text says that it is empty; what was in it is what the
scene says, else what such a vessel mostly holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from movie_director.breakdown.watch import Told

How = Literal["drops", "tips", "spills"]
LIQUIDS: Mapping[str, str] = {
    "wine": "wine", "champagne": "champagne", "coffee": "coffee", "espresso": "coffee", "tea": "tea", "cocoa": "cocoa",
    "milk": "milk", "water": "water", "beer": "beer", "ale": "beer", "juice": "juice", "whisky": "whisky",
    "whiskey": "whisky", "brandy": "whisky", "soup": "soup", "broth": "soup", "ink": "ink", "blood": "blood",
    "paint": "paint", "oil": "oil", "wijn": "wine", "koffie": "coffee", "thee": "tea", "melk": "milk", "bier": "beer",
    "sap": "juice", "soep": "soup", "inkt": "ink", "bloed": "blood", "verf": "paint", "olie": "oil",
}  # fmt: skip
"""What is spilt, by the script's words for it."""
VESSELS: Mapping[str, tuple[str, str]] = {
    "wineglass": ("wine glass", "wine"), "goblet": ("wine glass", "wine"), "glass": ("glass", "water"),
    "tumbler": ("glass", "whisky"), "cup": ("mug", "coffee"), "mug": ("mug", "coffee"), "teacup": ("mug", "tea"),
    "bottle": ("bottle", "water"), "jug": ("jar", "water"), "pitcher": ("jar", "water"), "inkwell": ("jar", "ink"),
    "bowl": ("bowl", "soup"), "wijnglas": ("wine glass", "wine"), "glas": ("glass", "water"), "kop": ("mug", "coffee"),
    "kopje": ("mug", "coffee"), "beker": ("mug", "coffee"), "mok": ("mug", "coffee"), "theekop": ("mug", "tea"),
    "fles": ("bottle", "water"), "kan": ("jar", "water"), "inktpot": ("jar", "ink"), "kom": ("bowl", "soup"),
}  # fmt: skip
"""What of our kit shows a vessel, and what is in it where nothing is said."""
_HOLDS: Mapping[str, str] = {
    "wine": "wine glass", "champagne": "wine glass", "coffee": "mug", "tea": "mug", "cocoa": "mug", "soup": "bowl",
    "ink": "jar", "paint": "jar", "oil": "bottle",
}  # fmt: skip
_WET = "|".join(sorted(LIQUIDS, key=lambda word: (-len(word), word)))
_VESSEL = "|".join(sorted(VESSELS, key=lambda word: (-len(word), word)))
_ART = r"(?:the|a|an|his|her|their|its|some|all|that|this|de|het|een|zijn|haar|hun|wat|[A-Z]\w+['\u2019]s)"
_WHAT = (
    rf"(?P<of>(?:(?:{_WET}) )?(?:{_VESSEL})|(?:{_WET})(?:fles|glas|pot|kop)?)(?! (?:case|rack|shelf|cabinet|door)\b)"
    rf"(?: (?:of|with|met|vol|full of) (?:(?:hot|cold|red|white|black|hete?|rode|warme|koude) )?(?P<in>{_WET})\b)?"
    rf"(?: (?P<in2>wijn|koffie|thee|melk|bier|water|soep|inkt)\b)?"
)
"""A vessel with or without what is in it, or what is in it alone: `her glass of red wine`, `the ink bottle`."""
_MORE = r"(?:(?!of\b|and\b|en\b)[\w'-]+ ){0,2}?"
_THING = rf"(?:{_ART} )?{_MORE}{_WHAT}"
_FELL = r"(?:over|down|onto its side|on its side|sideways)"
_TOLD: tuple[tuple[How, str], ...] = (
    ("drops", rf"\b(?:drops?|dropping|lets? (?:go of|fall)) {_THING}"),
    ("drops", rf"\blets {_THING} (?:fall|slip|drop)\b"),
    ("drops", rf"\blaat {_THING} vallen\b"),
    ("tips", rf"\b(?:knocks?|tips?|kicks?|pushes|bumps|sweeps?) (?:over|down) {_THING}"),
    ("tips", rf"\b(?:knocks?|tips?|kicks?|pushes|bumps|sweeps?) {_THING} (?:over|down)\b"),
    ("tips", rf"\b(?:overturns|upsets|topples|upends) {_THING}"),
    ("tips", rf"\b(?:stoot|gooit|duwt|tikt|slaat) {_THING} (?:om|omver)\b"),
    ("tips", rf"\b{_WHAT} (?:slowly |suddenly |wobbles and |rocks and )?"
             rf"(?:tips|topples|falls|tumbles|goes|keels|rolls) {_FELL}"),
    ("tips", rf"\b{_WHAT} (?:overturns|topples)\b"),
    ("tips", rf"\b{_WHAT} (?:valt|kantelt|kiept|gaat|rolt|tuimelt)(?: \w+)? (?:om|omver)\b"),
    ("tips", rf"\b{_WHAT} kantelt\b"),
    ("spills", rf"\b(?:spills?|spilling|slops|slopping|morst)(?: met)? {_THING}"),
    ("spills", rf"\b{_WHAT} (?:spills|slops|splashes|gutst|loopt|stroomt)(?! out of)"
               r"(?= (?:over|across|onto|on|from|to|everywhere|down|uit)\b|[.,;!])"),
)  # fmt: skip
_SPILLS: tuple[tuple[How, re.Pattern[str]], ...] = tuple((how, re.compile(told_, re.I)) for how, told_ in _TOLD)
_OWN = rf"\b{_WHAT}"
_NOT = re.compile(
    r"\b(?:not|never|without|nobody|almost|nearly|about to|tries to|wants to|careful|lest|niet|nooit|zonder|bijna|"
    r"no longer)\b[^.;]{0,24}$|n['\u2019]t \w*\s?$",
    re.I,
)
_NONE = re.compile(r"^[^.;,]{0,30}\b(?:niet|nooit|geen)\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_PAIR = re.compile(
    rf"\b(?P<vessel>{_VESSEL})(?: (?:of|with|met|vol))? (?:(?:hot|cold|red|white|black|rode|hete?) )?(?P<wet>{_WET})\b"
    rf"|\b(?P<wet2>{_WET})[ -]?(?P<vessel2>{_VESSEL})\b",
    re.I,
)
_DRY = re.compile(
    rf"\b(?:empty|lege?|dry)(?: \w+)? (?P<a>{_VESSEL})\b"
    rf"|\b(?P<b>{_VESSEL}) (?:is|stands|was|lies) (?:now |already )?(?:empty|leeg|dry)\b"
    rf"|\b(?:drains|empties|finishes|leegt) (?:{_ART} )?(?:\w+ )?(?P<c>{_VESSEL})\b",
    re.I,
)


@dataclass(frozen=True)
class Spilt:
    """Something is spilt at an element of a scene, counted from 0.

    `noun` is the script's word for the vessel, empty where it names none; `kit` the piece that shows it; `named` tells
    that the text has the vessel and what is in it as one: `a cup of coffee`.
    """

    at: int
    how: How
    noun: str
    kit: str
    liquid: str
    wet: str
    """The script's word for what is spilt; empty where it has none."""
    own: bool = False
    """It does so by itself: the glass tips over."""

    @property
    def words(self) -> str:
        """The vessel, in the script's word for it, with what is in it."""
        return f"{self.liquid} {self.noun or self.kit}"

    def names(self, words: str) -> bool:
        """Whether a thing of the film is the vessel, or what is in it."""
        last = words.lower().replace("-", " ").split()[-1:]
        return bool(last) and last[0] in {self.noun, self.wet, self.liquid, self.kit.split()[-1]}


def _may(text: str) -> bool:
    """Whether a text may tell of anything that is spilt."""
    return _ANY.search(text) is not None


_ANY = re.compile(
    r"drop|fall|slip|spill|slop|splash|over|down|topple|upset|upend|side|morst|vallen|\bom\b|omver|kantel|gutst|"
    r"loopt|stroomt",
    re.I,
)


@lru_cache(maxsize=4096)
def spilt_in(texts: Told) -> tuple[Spilt, ...]:
    """Return what a scene's action spills, in its order; each vessel once."""
    found: list[Spilt] = []
    full: dict[str, str] = {}
    dry: set[str] = set()
    for kind, text in texts:  # what is in which vessel, wherever the scene says so
        for pair in _PAIR.finditer(text) if kind == "action" else ():
            vessel, wet = pair["vessel"] or pair["vessel2"], pair["wet"] or pair["wet2"]
            full.setdefault(vessel.lower(), wet.lower())
    for n, (kind, text) in enumerate(texts):
        if kind != "action":
            continue
        for sentence in _SENTENCE.split(text):
            if _may(sentence):
                for one in _read(n, sentence, full, frozenset(dry)):
                    if all((one.noun, one.liquid) != (o.noun, o.liquid) for o in found):
                        found.append(one)
            for match in _DRY.finditer(sentence):
                dry.add((match["a"] or match["b"] or match["c"]).lower())
    return tuple(found)


def _read(n: int, sentence: str, full: Mapping[str, str], dry: frozenset[str]) -> Iterator[Spilt]:
    empty = {(m["a"] or m["b"] or m["c"]).lower() for m in _DRY.finditer(sentence)} | dry
    for how, pattern in _SPILLS:
        match = pattern.search(sentence)
        if match is None or _NOT.search(sentence[: match.start()]) or _NONE.search(sentence[match.start() :]):
            continue
        told = match.groupdict()
        words = (told["of"] or "").lower()
        noun = next((v for v in sorted(VESSELS, key=len, reverse=True) if words.endswith(v)), "")
        lead = words.removesuffix(noun).strip()
        wet = (told["in"] or told["in2"] or "").lower() or (lead if noun else words)
        if noun in empty:
            return
        if not noun:  # what is in it alone is named: it is in the vessel of which the scene has said so
            noun = next((vessel for vessel, has in full.items() if LIQUIDS[has] == LIQUIDS.get(wet)), "")
        wet = wet or full.get(noun, "")
        kit, usual = VESSELS.get(noun, ("", ""))
        if how == "drops" and not noun:
            return
        liquid = LIQUIDS.get(wet, usual)
        kit = kit or _HOLDS.get(liquid, "glass")
        if kit == "glass" and liquid in ("wine", "champagne"):
            kit = "wine glass"
        if kit == "bottle" and liquid == "ink":
            kit = "jar"
        if kit == "bowl" and not wet:
            return  # a bowl is of soup only where somebody says so
        if liquid and (noun or liquid != "blood"):
            yield Spilt(n, how, noun, kit, liquid, wet, own=pattern.pattern.startswith(_OWN))
        return
