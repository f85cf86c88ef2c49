"""What people carry, as a script supervisor follows it: a thing is where it was until somebody is seen to move it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from movie_director.crew.continuity.handling import (
    ANY_OBJECT,
    AT,
    BESIDE,
    KEEPS,
    LIES,
    OBJECT,
    OFF,
    TO_NO_END,
    TO_WHOM,
    WITH,
    doer,
    done,
    from_own,
)
from movie_director.crew.continuity.telling import Sentence, spelt
from movie_director.crew.continuity.things import NOUN, hue_in, thing_of

_ARTICLE = re.compile(
    r".*\b(a|an|een|his|her|their|my|your|zijn|haar|the|de|het|that|this)\s+(?:[\w-]+\s+){0,3}$", re.I | re.S
)
_IT = re.compile(
    r"it\b|het(?= (?:haar|hem|hun|in|op|onder|aan|uit|terug|weg|om|tegen|naast|bij|af|over)\b)",
    re.I,
)
_NEW = ("a", "an", "een")
"""Articles of what was not told of before."""
_ACTS = re.compile(r"(?:\b(?:he|she|they|who|and|then|hij|zij|ze|die|en|dan)|\b[A-Z][\w'’-]*)\s+$")
_CLAUSE = re.compile(
    r"\b(?:as if|as though|like|that|because|how|if|when|until|whether|where|alsof|dat|omdat|als|of)\s+$", re.I
)
"""What begins a clause of which `it` is the subject."""
_REACH = 70
"""Characters before a thing in which its verb is looked for."""


@dataclass(frozen=True)
class Held:
    """Who has a thing, and in which scene that was told."""

    who: str
    scene: str


@dataclass(frozen=True)
class Left:
    """Where a thing was put down, and in which scene."""

    place: str
    scene: str


@dataclass
class Carried:
    """Who has what, as far as the story has told, and what was left where.

    `place` is where the story is, `once` who had what on another day.

    `things` has, by noun, the hues by which the story tells several apart; `last` is what was spoken of last: `it`.
    """

    things: Mapping[str, frozenset[str]]
    by: dict[str, Held] = field(default_factory=dict[str, Held])
    once: dict[str, Held] = field(default_factory=dict[str, Held])
    left: dict[str, Left] = field(default_factory=dict[str, Left])
    place: str = ""
    last: str | None = None

    def clear(self) -> None:
        """Time has passed: things may be anywhere, but in the pocket of somebody whom nobody gave them."""
        self.once |= self.by
        self.by.clear()
        self.left.clear()

    def go(self, place: str, *, close: bool) -> None:
        """The story goes on at a place; what lay somewhere may have been fetched meanwhile, unless it is `close`."""
        self.place, self.last = place, None
        if not close:
            self.left.clear()

    def read(self, sentence: Sentence) -> Iterator[str]:
        """Follow a sentence; yield what contradicts what was told before."""
        found = self._named(sentence.text)
        if sentence.speaker is not None:
            for _, _, thing in found:
                self.last = thing
            return
        for start, end, thing in found:
            after = sentence.text[end : end + _REACH]
            before = sentence.text[max(0, start - _REACH) : start]
            if not AT.match(after) and BESIDE.search(before) and not WITH.search(before):
                continue  # it is only where something else is
            if LIES.match(after) and _IT.match(sentence.text, start) is None:
                self.last = thing
                self._put(thing, sentence.scene)
                continue
            if TO_NO_END.search(sentence.text[:start]):
                continue
            self.last = thing
            yield from self._moved(sentence, start, end, thing)
        objects = OBJECT.findall(sentence.text)
        if objects and thing_of(objects[-1].lower(), self.things) is None:
            self.last = None  # `it` is something else now

    def _moved(self, sentence: Sentence, start: int, end: int, thing: str) -> Iterator[str]:
        """Follow what a sentence does with the thing that stands at a place."""
        text, scene = sentence.text, sentence.scene
        it = _IT.fullmatch(text, start, end) is not None or text[start:end].lower() == "het"
        article = "" if it else (found[1].lower() if (found := _ARTICLE.search(text[:start])) else "a")
        who, verb, after = doer(sentence, start), done(text[max(0, start - _REACH) : start]), text[end : end + _REACH]
        owner = who
        if AT.match(after):
            owner = next((m.who for m in sentence.mentions if m.start >= end and not m.named), who)
        had = self.by.get(thing)
        if article in _NEW:
            had = None  # not one that was told of
            self.by.pop(thing, None)
        if article in ("his", "her", "their", "zijn", "haar") and had is not None and had.who != who:
            had = None  # one of their own
        if WITH.search(text[:start]):
            verb = "has"
        elif verb == "has" and OFF.match(after):
            verb = "takes"
        elif verb == "has" and TO_WHOM.match(after):
            verb = "gives"
        if who is not None and had is None and article not in _NEW:
            if not it:
                yield from self._fetched(who, thing, sure=verb in ("has", "uses", "gives", "puts"))
            was = self.once.pop(thing, None)
            if was is not None and was.who != who and verb == "takes" and from_own(sentence, start, end, who):
                yield _says(who, thing, was)
        into = KEEPS.match(after.lstrip()) is not None
        pocket = next((m.who for m in sentence.mentions if m.start >= end and not m.named), None) if into else None
        if verb == "gives" and pocket is not None and pocket == who:
            self.by[thing] = Held(pocket, scene)
        elif verb == "gives" or (verb == "puts" and owner != who):
            given = {m.who for m in sentence.mentions if m.who != who and (m.named or end <= m.start < end + 9)}
            several = f"{thing}s" in self.things or thing.removesuffix("s") != thing
            if not (it or given or several) and had is not None and who == sentence.subject != had.who:
                yield _says(who or "", thing, had)
            self.by.pop(thing, None)
            if owner != who and owner is not None:
                self.by[thing] = Held(owner, scene)
            elif len(given) == 1:
                self.by[thing] = Held(given.pop(), scene)
        elif verb == "puts" and not KEEPS.search(after):
            if had is not None and who is not None and had.who != who:
                yield _says(who, thing, had)
            self._put(thing, scene)
        elif verb == "takes" and who is not None and not from_own(sentence, start, end, who):
            self.by[thing] = Held(who, scene)
        elif owner is not None and (verb in ("has", "uses", "takes", "puts") or AT.match(after)):
            if it and verb in ("has", "uses"):
                return  # whatever `it` is
            if had is not None and had.who != owner:
                yield _says(owner, thing, had)
            if verb != "uses" or had is None:
                self.by[thing] = Held(owner, scene)

    def _put(self, thing: str, scene: str) -> None:
        self.by.pop(thing, None)
        self.left[thing] = Left(self.place, scene)

    def _fetched(self, who: str, thing: str, *, sure: bool) -> Iterator[str]:
        """Have somebody do something with a thing; yield a note where they surely have it and it was left elsewhere."""
        left = self.left.pop(thing, None)
        if sure and left is not None and left.place != self.place:
            yield f"{spelt(who)} has the {thing}, which was left elsewhere in {left.scene}: nobody is seen to take it."

    def _named(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a text speaks of things, by their nouns or by `it`, and of which."""
        for word in NOUN.finditer(text):
            if _IT.match(text, word.start()) and self.last is not None and word[0].lower() in ("it", "het"):
                before = OBJECT.findall(text[: word.start()]) + ANY_OBJECT.findall(text[: word.start()])
                if _CLAUSE.search(text[: word.start()]):
                    continue
                if not before or thing_of(before[-1].lower(), self.things) is not None:
                    yield word.start(), word.end(), self.last
                continue
            noun = thing_of(word[0].lower(), self.things)
            if noun is None or (word[0].lower() != noun and _ACTS.search(text[: word.start()])):
                continue  # `He sticks it` speaks of no stick
            if not self.things[noun]:
                yield word.start(), word.end(), noun
                continue
            hues = [hue for w in NOUN.findall(text[: word.start()])[-3:] if (hue := hue_in(w)) in self.things[noun]]
            if hues:
                yield word.start(), word.end(), f"{hues[-1]} {noun}"
                continue
            self.last = None  # which of them is not told


def _says(who: str, thing: str, had: Held) -> str:
    return f"{spelt(who)} has the {thing}, which {spelt(had.who)} had in {had.scene}: nobody is seen to give it."
