"""Holding: what the action puts into whose hand, from when and until when within a scene.

Who holds, takes, draws or is handed a thing has it until they put it down, away, or hand it on. Within a shot nothing
changes hands: it shows the thing where it is in most of what the shot tells. Who talks into a telephone has one at the
ear from then on until the call is over, named by the action or not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from movie_director.breakdown.calls import ENDS, Sort, Wire, sort_of
from movie_director.breakdown.watch import called_in, pronoun, told
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet

Way = Literal["", "aim", "ear", "raise", "read"]
_OF: Mapping[str, str] = {
    "give": r"hands|gives|passes|offers|tosses|throws|handing|giving|passing|slips|slides",
    "away": r"pockets|holsters|sheathes|tucks|hides|stuffs|shoves|drops|stubs|discards|puts away|throws away|stows|"
    r"crumples|tears up|swallows|loses|puts out|flings|hurls",
    "put": r"puts|sets|lays|places|slams|leaves|rests|deposits|hangs up|puts down|sets down|lays down|lowers|replaces|"
    r"returns|hangs|spreads|unrolls|stands|throws down",
    "out": r"pulls|draws|produces|takes out|brings out|whips out|fishes|digs out|unsheathes|removes|unfolds|flashes",
    "take": r"takes|grabs|picks|snatches|lifts|steals|collects|seizes|gathers|retrieves|swipes|scoops|fetches|accepts|"
    r"answers|catches|receives|gets|finds",
    "hold": r"holds|holding|carries|carrying|clutches|clutching|grips|gripping|brandishes|brandishing|wields|wielding|"
    r"aims|aiming|raises|raising|points|pointing|swings|swinging|drinks|drinking|sips|sipping|smokes|smoking|lights|"
    r"reads|reading|studies|studying|examines|examining|inspects|waves|waving|cradles|cradling|hugs|stirs|eats|eating|"
    r"cocks|shakes|checks|checking|dials|dialling|dialing|speaks|talks|talking|listens|leafs|flips|lugs|"
    r"consults|offers up|fingers|twirls|toys|plays",
}  # fmt: skip
_VERB = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _OF.items()), re.I)
_IN_HAND = re.compile(
    r"^[^.;,]{0,16}\bin (?:his|her|their|one|both|each|\w+['\u2019]s) (?:\w+ )?(?:hands?|fist|arms)\b", re.I
)
_ON_BODY = re.compile(
    r"^[^.;]{0,24}\b(?:to|against) (?:his|her|their|the|one) (?:\w+ )?(?:ear|lips|chest|mouth)\b", re.I
)
_TO_EAR = re.compile(r"\bto (?:his|her|their|the|one) (?:\w+ )?ear\b|\b(?:on|into|in to) (?:the|his|her|their) $", re.I)
_GONE = re.compile(
    r"^\s*(?:away|(?:back )?in(?:to)? (?:his|her|their|the) (?:\w+ )?"
    r"(?:pocket|bag|belt|coat|purse|jacket|holster|drawer|trash|bin))",
    re.I,
)
_COMES = re.compile(
    r"\b(?:enters|comes|arrives|returns|appears|stands|waits|walks|sits|rushes|runs|approaches|emerges|steps)\b"
    r"[^.;,]{0,40}\bwith (?:an?|his|her|the|their)(?: \w+){0,2} $",
    re.I,
)
_STOPS = re.compile(r"(?<=[.!?;])\s+|\n+")
_NOT_DOING = re.compile(
    r"(?:\b(?:to|from|at|for|of|with|near|behind|beside|by|toward|towards|past|and)\s+(?:\w+\s)?)$", re.I
)
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
_RECEIVER = re.compile(r"^\s*(?:over |back )*to (?:\w+ )??(?P<who>him|her|[A-Z][\w.'\u2019]*(?: [A-Z][\w.'\u2019]*)?)")
_NO = re.compile(
    r"\b(?:not|never|nobody|nothing|without|tries to|reaches for|wants to|looks for|no)\b|n['\u2019]t\b", re.I
)
_BESIDE = re.compile(
    r"\b(?:from|of|into|in|on|onto|at|under|beside|with|to|through|over|by|near|behind|around|against|toward|towards) "
    r"(?:(?:an?|the|his|her|their|its|one|this|that) )?(?:\w+ )?$",
    re.I,
)
_FROM_IT = re.compile(r"(?:drink|sip|read|talk|speak|leaf|flip|puff|look)\w*\b", re.I)
_PHONE = frozenset(("phone", "telephone", "mobile", "cell", "cellphone", "receiver", "handset", "smartphone"))
UNNAMED = "/phone"
"""How the name of a telephone ends that only a cue tells: `ada/phone`."""
_SILENCE, _ANSWER = 8, 3
"""Elements of a scene without a word over the wire after which a call is over, and with none that comes out of it."""
_READ = re.compile(r"reads|reading|studies|studying|examin|inspects|checks|checking|dial|leafs|flips|consults", re.I)
_AIM = re.compile(r"aims|aiming|points|pointing|cocks|raises|raising|levels", re.I)
_RAISE = re.compile(r"(?:holds|holding|lifts) (?:\w+ ){0,3}?(?:up|high)|raises|raising|waves|brandish|swing", re.I)


@dataclass(frozen=True)
class Held:
    """A thing in a hand: from the scene's element `since`, counted from 0, `until` which one.

    `taken` from where it may have been lying, or out of another's hand; `laid` down where it may lie from then on.
    """

    thing: str
    who: str
    since: int
    until: int | None = None
    taken: bool = False
    laid: bool = False
    way: Way = ""
    calls: tuple[int, ...] = ()
    """The elements in which they talk into it, or listen to what comes out of it."""
    sort: Sort = ""

    def there(self, first: int, last: int, lies: bool) -> bool:
        """Whether it is in the hand in a shot that tells elements `first` to `last`: in most of what it tells.

        `lies` tells that it is somewhere else meanwhile: on the set, or in another's hand.
        """
        if self.called(first, last):
            return True
        before, after = self.since - first, last - self.since
        elsewhere = self.taken and lies
        if after < 0 or (before > 0 and after < before) or (elsewhere and before >= 0 and after <= before):
            return False
        if self.until is None:
            return True
        before, after = self.until - first, last - self.until
        return after < 0 or (before > after if self.laid else before >= max(after, 0))

    def called(self, first: int, last: int) -> bool:
        """Whether they are on the telephone in what a shot tells."""
        return any(first <= n <= last for n in self.calls)


def held(film: Film, scene: Scene, first: int, last: int, lying: Collection[str]) -> tuple[Held, ...]:
    """Return what hands hold in a shot that tells the elements `first` to `last`; `lying` are the things on the set.

    One thing is in one hand, the last that takes it; nobody holds more than two.
    """
    found: dict[str, Held] = {}
    everything = holds(film, scene)
    for one in everything:
        handed = any(o.thing == one.thing and o.until == one.since and o.who != one.who for o in everything)
        other = found.get(one.thing)
        if other is not None and other.called(first, last) and not one.called(first, last):
            continue  # it is at the ear for a part of the shot at least
        if one.there(first, last, one.thing in lying or handed):
            found.pop(one.thing, None)
            found[one.thing] = one
    kept: list[Held] = []
    for one in reversed(found.values()):
        if sum(other.who == one.who for other in kept) < 2:
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.since, one.thing)))


def holds(film: Film, scene: Scene) -> tuple[Held, ...]:
    """Return all that is held in a scene, in the order of the text. Pure: the same documents give the same."""
    sheet = film.get(Sheet, scene.name)
    if sheet is None:
        return ()
    things = tuple(dict.fromkeys(item.name for item in sheet.items if item.category == "props"))
    calls = called_in(film, scene.name)
    if not things and not calls:
        return ()
    people = tuple(_person(film, who) for who in scene.characters)
    return _holds(things, people, told(film, scene.name), calls)


def _person(film: Film, who: str) -> tuple[str, tuple[str, ...], str]:
    """A character's name, what the action calls them, and the pronoun for them."""
    found = film.get(Character, who)
    cues = (found.cue, *found.aliases) if found is not None else (who.replace("-", " "),)
    return who, cues, pronoun(film, who)


@lru_cache(maxsize=2048)
def _holds(
    things: tuple[str, ...],
    people: tuple[tuple[str, tuple[str, ...], str], ...],
    texts: tuple[tuple[str, str], ...],
    calls: tuple[Wire, ...],
) -> tuple[Held, ...]:
    teller = _Teller(things, people)
    over = {wire.element: wire for wire in calls}
    for n, (kind, text) in enumerate(texts):
        if kind == "action":
            for sentence in _STOPS.split(text):
                teller.hear(n, sentence)
        elif n in over:
            teller.call(over[n], _answering(over, n))
    return tuple(teller.rung_off())


def _answering(over: Mapping[int, Wire], n: int) -> Wire | None:
    """Who answers the voice that comes out of a telephone: the next to talk into it, with nothing done between."""
    while n in over and not over[n].who:
        n += 1
    return over.get(n)


class _Teller:
    """Reads a scene's action sentence by sentence and remembers who was spoken of and who has what."""

    def __init__(self, things: Sequence[str], people: Sequence[tuple[str, tuple[str, ...], str]]) -> None:
        self.told: list[Held] = []
        self._nouns: dict[str, list[str]] = {}
        for name in things:
            self._nouns.setdefault(name.split("-")[-1], []).append(name)
        words = "|".join(sorted((re.escape(noun) for noun in self._nouns), key=lambda w: (-len(w), w)))
        self._thing = re.compile(rf"\b(?P<noun>{words or '(?!)'})(?:e?s)?\b(?!-)|\b(?P<it>it)\b", re.I)
        calls = {call: who for who, cues, _ in people for cue in cues for call in _calls(cue)}
        names = "|".join(re.escape(call) for call in sorted(calls, key=lambda call: (-len(call), call)))
        self._names = re.compile(rf"\b(?:{names})\b") if names else None
        self._who = calls
        self._pronoun = {who: pronoun for who, _, pronoun in people}
        self._last: dict[str, str] = {}
        """The last doer of each pronoun, and of all under ""."""
        self._spoken = ""
        self._before: dict[str, Way | None] = {}
        """Of those who were on the telephone, how they had it in hand before the call; None where they had it not."""

    def hear(self, n: int, sentence: str) -> None:
        """Take in a sentence of the element `n`."""
        done = 0
        for match in self._thing.finditer(sentence):
            thing = self._meant(sentence, match)
            if thing is None:
                continue
            before, after = sentence[: match.start()], sentence[match.end() :]
            if re.search(r"\bof $", before):
                continue  # a cup of coffee is a cup
            verb = next(iter([*_VERB.finditer(before[-64:])][::-1]), None)
            begin = len(before) - min(len(before), 64)
            start = len(before) if verb is None else begin + verb.start()
            who = self._doer(sentence[:start])
            if who is not None:
                self._note(who)
            kind = verb.lastgroup if verb is not None and ";" not in before[start:] else None
            phrase = before[start:] if verb is not None else ""
            if _BESIDE.search(before) and not _FROM_IT.match(phrase) and not _COMES.search(before):
                kind = None if thing.split("-")[-1] in _PHONE else "nothing"
            else:
                self._spoken = thing
            if who is None or _NO.search(before[max(0, start - 24) : start] + phrase):
                continue
            done = max(done, match.end())
            self._happens(n, thing, kind, who, phrase, before, after)
        for match in self._names.finditer(sentence) if self._names is not None else ():
            if not _NOT_DOING.search(sentence[: match.start()]) and not sentence[match.end() :].startswith(
                ("'", "\u2019")
            ):
                self._note(self._who[match[0]])
        self._hang_up(n, sentence)

    def call(self, wire: Wire, answering: Wire | None) -> None:
        """Take in a line that goes over the wire; `answering` is who talks next, if nothing is done before that."""
        n = wire.element
        for one in [one for one in self.told if one.calls and one.until is None]:
            if n - one.calls[-1] > _SILENCE:
                self._ring_off(one)
        if wire.over:
            for one in self._on(wire.who):
                self._end(one, n, laid=False)
            return
        listening = [o for o in self.told if o.calls and o.until is None and n - o.calls[-1] <= _ANSWER]
        for one in listening:
            if one.who != wire.who:
                self.told[self.told.index(one)] = replace(one, calls=(*one.calls, n))
        if wire.who:
            self._talk(wire.who, n, wire.sort)
        elif not listening and answering is not None:
            self._talk(answering.who, n, answering.sort)

    def rung_off(self) -> list[Held]:
        """All that was told: calls that nobody ended are over with their last line."""
        for one in [one for one in self.told if one.calls and one.until is None]:
            self._ring_off(one)
        return self.told

    def _on(self, who: str) -> list[Held]:
        """What somebody is on the telephone with."""
        return [one for one in self.told if one.who == who and one.calls and one.until is None]

    def _talk(self, who: str, n: int, sort: Sort) -> None:
        """Somebody talks into a telephone: what they have in hand, else what is about, else one that nobody named."""
        now = next((o for o in self.told if o.who == who and o.until is None and _is_phone(o.thing)), None)
        if now is not None and now.way == "ear":
            self._before.setdefault(who, None)
            self.told[self.told.index(now)] = replace(now, calls=(*now.calls, n), sort=now.sort or sort)
            return
        self._before[who] = None if now is None else now.way
        if now is not None:
            self._end(now, n, laid=False)
        had = {one.thing for one in self.told if one.until is None}
        about = (name for names in self._nouns.values() for name in names if _is_phone(name) and name not in had)
        thing = now.thing if now is not None else next((name for name in about if _suits(name, sort)), who + UNNAMED)
        self.told.append(Held(thing, who, n, taken=now is None, way="ear", calls=(n,), sort=sort))

    def _ring_off(self, one: Held) -> None:
        """A call is over with its last line; who had the telephone in hand before has it again."""
        last, way = one.calls[-1], self._before.get(one.who)
        self._end(one, last, laid=False)
        if way is not None:
            self.told.append(Held(one.thing, one.who, last, way=way))

    def _hang_up(self, n: int, sentence: str) -> None:
        ends = ENDS.search(sentence)
        if ends is None or (ends[0].endswith(" it") and self._spoken and not _is_phone(self._spoken)):
            return
        who = self._doer(sentence[: ends.start()])
        calling = {one.who for one in self.told if one.calls and one.until is None}
        if who not in calling and len(calling) == 1:
            (who,) = calling
        told = re.match(r"hangs up", ends[0], re.I) is not None
        for one in [o for o in self.told if o.until is None and o.who == who and _is_phone(o.thing)]:
            if one.calls or told:
                self._end(one, n, laid=not one.calls)

    def _happens(self, n: int, thing: str, kind: str | None, who: str, phrase: str, before: str, after: str) -> None:
        now = next((one for one in reversed(self.told) if one.thing == thing and one.until is None), None)
        body = _ON_BODY.search(after)
        way = _way(thing, phrase, before, after)
        if _IN_HAND.search(after) or _COMES.search(before) or (kind in ("put", "hold") and body):
            kind = "hold"
        if kind == "give":
            other = self._receiver(phrase, after, who)
            if other is not None:
                self._give(n, thing, who if now is None else now.who, other, now)
            elif re.match(r"(?:toss|throw|slides)", phrase, re.I) and now is not None:
                self._end(now, n, laid=False)
        elif kind in ("away", "put"):
            gone = _GONE.match(after)
            if now is not None and (now.who == who or now.who not in self._pronoun):
                self._end(now, n, laid=kind == "put" and gone is None)
        elif kind == "out":
            self._have(n, thing, who, now, way, taken=False)
        elif kind == "take":
            own = re.match(r"[^.;]{0,24}\b(?:from|out of) (?:his|her|their) ", after, re.I) or re.search(
                r"\bout\b", phrase
            )
            self._have(n, thing, who, now, way, taken=own is None)
        elif kind == "hold":
            self._have(n, thing, who, now, way, taken=False)
        elif kind is None and re.search(r"\bon (?:the|his|her) $", before, re.I) and thing.split("-")[-1] in _PHONE:
            self._have(n, thing, who, now, "ear", taken=False)

    def _have(self, n: int, thing: str, who: str, now: Held | None, way: Way, *, taken: bool) -> None:
        if now is not None and now.who == who:
            if way and way != now.way and now.since == n:
                self.told[self.told.index(now)] = replace(now, way=way)
            elif way and way != now.way:
                self._end(now, n, laid=False)
                self.told.append(Held(thing, who, n, way=way))
            return
        if now is not None:
            self._end(now, n, laid=False)
            taken = True
        self.told.append(Held(thing, who, n, taken=taken, way=way))

    def _give(self, n: int, thing: str, giver: str, other: str, now: Held | None) -> None:
        if giver == other:
            return
        if now is not None:
            self._end(now, n, laid=False)
        else:
            self.told.append(Held(thing, giver, n, n))
        self.told.append(Held(thing, other, n, taken=True))

    def _end(self, one: Held, n: int, *, laid: bool) -> None:
        self.told[self.told.index(one)] = replace(one, until=n, laid=laid)

    def _meant(self, sentence: str, match: re.Match[str]) -> str | None:
        """Which thing a noun means: of several the one whose own words stand before it, else the one spoken of last."""
        if match["it"] is not None:
            return self._spoken or None
        named = self._nouns[match["noun"].lower()]
        before = sentence[max(0, match.start() - 40) : match.start()].lower().split()
        for name in named:
            own = name.split("-")[:-1]
            if own and before[-len(own) :] == own:
                return name
        return self._spoken if self._spoken in named else named[0]

    def _doer(self, before: str) -> str | None:
        """Who does what comes after these words of a sentence."""
        found: list[tuple[int, str]] = []
        for match in self._names.finditer(before) if self._names is not None else ():
            owner = before[match.end() :].startswith(("'", "\u2019"))
            if not owner and not _NOT_DOING.search(before[: match.start()]):
                found.append((match.start(), self._who[match[0]]))
        for match in _PRONOUN.finditer(before):
            who = self._last.get(match[0].lower())
            if who is not None:
                found.append((match.start(), who))
        if found:
            return max(found)[1]
        return self._last.get("") if not re.search(r"\b[A-Z][a-z]+\b.*\b\w+$", before) or not before.strip() else None

    def _receiver(self, phrase: str, after: str, giver: str) -> str | None:
        """Who is handed a thing: `hands him the gun`, `hands the gun to Ben`."""
        told = phrase.split(None, 1)[1] if len(phrase.split(None, 1)) > 1 else ""
        for text in (told, (m["who"] if (m := _RECEIVER.match(after)) else "")):
            name = self._names.search(text) if self._names is not None else None
            if name is not None and self._who[name[0]] != giver:
                return self._who[name[0]]
            word = re.match(r"\s*(him|her)\b", text)
            if word is not None:
                wanted = "he" if word[1] == "him" else "she"
                others = [who for who, pronoun in self._pronoun.items() if pronoun == wanted and who != giver]
                last = self._last.get(wanted)
                return last if last in others else others[0] if len(others) == 1 else None
        return None

    def _note(self, who: str) -> None:
        self._last[""] = who
        if self._pronoun.get(who):
            self._last[self._pronoun[who]] = who


def _calls(cue: str) -> list[str]:
    """How the action may write a name: in capitals, or as names are."""
    title = " ".join(word[:1].upper() + word[1:].lower() for word in cue.split())
    return [cue.upper(), title]


def _is_phone(thing: str) -> bool:
    return thing.endswith(UNNAMED) or thing.split("-")[-1] in _PHONE


def _suits(thing: str, sort: Sort) -> bool:
    """Whether a thing can be the telephone that the cue tells: who talks into the receiver has no mobile."""
    return not sort or sort_of(thing) in ("", sort)


def _way(thing: str, phrase: str, before: str, after: str) -> Way:
    noun = thing.split("-")[-1]
    told = f"{phrase}{after[:14]}"
    if noun in _PHONE:
        if (
            _TO_EAR.search(after[:40])
            or _TO_EAR.search(before[-24:])
            or re.search(r"answers|picks|speaks|talk|listens", phrase)
        ):
            return "ear"
        return "read" if _READ.search(phrase) else ""
    if _READ.search(phrase):
        return "read"
    if noun in ("gun", "pistol", "revolver", "rifle", "shotgun", "weapon") and (
        _AIM.search(phrase) or " at " in after[:24]
    ):
        return "aim"
    return "raise" if _RAISE.search(told) else ""
