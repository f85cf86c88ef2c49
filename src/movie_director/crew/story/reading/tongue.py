"""What a reader knows of a language: its small words, its verbs, and what sort of thing a noun names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from movie_director.crew.reading.lexicon_handling import ABSTRACT, ABSTRACT_ENDINGS, BODY
from movie_director.crew.reading.lexicon_people import ROLES
from movie_director.crew.reading.lexicon_things import ANIMALS, FURNITURE, GARMENTS, INSTRUMENTS, PROPS, VEHICLES
from movie_director.crew.reading.terms import terms
from movie_director.crew.story.outline import Language
from movie_director.crew.story.reading.gender import given
from movie_director.crew.story.vocabulary import places, table, trades

Sort = Literal["person", "crowd", "nobody", "place", "thing", "large", "animal", "nothing", "unknown"]
"""What a noun names. `large`: seen, and in no hand. `nothing`: neither seen nor met."""
PREFIX, HEADS = 3, 5
"""Letters before it, and letters from which on a Dutch noun's end says what it is: `vissersboot`, `volkstuin`."""


@dataclass(frozen=True)
class Tongue:
    """A language as far as ideas need it."""

    language: Language
    articles: frozenset[str]
    owners: frozenset[str]
    counts: Mapping[str, int]
    links: frozenset[str]
    """Prepositions."""
    stops: frozenset[str]
    """Other small words that no noun phrase has inside."""
    relatives: frozenset[str]
    joins: frozenset[str]
    singular: frozenset[str]
    """Finite verbs of one."""
    plural: frozenset[str]
    """Finite verbs of many."""
    claims: frozenset[str]
    unsaid: frozenset[str]
    sorts: Mapping[str, Sort]
    where: Mapping[str, str]
    """The place of ours that a noun means, by its other names too."""
    crowds: Mapping[str, str]
    gone: frozenset[str]

    def sort(self, words: Iterable[str]) -> tuple[Sort, str]:
        """What a phrase names, and the words of it that say so: its longest end that is known."""
        told = [word.replace("-", " ") for word in words]
        own = " ".join(told).split()
        for size in (3, 2, 1):
            if len(own) < size:
                continue
            for name in (" ".join(own[-size:]), " ".join((*own[-size:-1], self.one(own[-1])))):
                if name in self.sorts:
                    return self.sorts[name], name
        if own and self.language == "nl":
            for size in range(PREFIX, len(own[-1]) - HEADS + 2):
                for name in (own[-1][size:], self.one(own[-1][size:])):
                    if name in self.sorts and len(own[-1]) - size >= HEADS - 1:
                        return self.sorts[name], name
        return ("nothing" if own and self._abstract(own[-1]) else "unknown"), own[-1] if own else ""

    def place(self, words: Iterable[str]) -> str | None:
        """The place of ours that a phrase means."""
        sort, name = self.sort(words)
        return self.where.get(name) if sort == "place" else None

    def one(self, noun: str) -> str:
        """A noun's singular, as far as its word is known; else by rule."""
        if self.language == "en":
            return _one_english(noun)
        for end, of in (("ssen", "s"), ("nnen", "n"), ("eren", "eer"), ("aren", "aar"), ("innen", "in")):
            if noun.endswith(end) and noun[: -len(end)] + of in self.sorts:
                return noun[: -len(end)] + of
        for size in (1, 2):
            if noun.endswith(("s", "en")[size - 1]) and noun[:-size] in self.sorts:
                return noun[:-size]
        return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) and len(noun) > 4 else noun

    def many(self, noun: str) -> bool:
        """Whether a noun is of two or more."""
        return noun != self.one(noun) or noun in ("people", "folk", "mensen", "zussen", "kinderen", "children")

    def name(self, word: str) -> bool:
        """Whether a word is somebody's given name."""
        return given(word) is not None

    def _abstract(self, noun: str) -> bool:
        if self.language == "nl":
            return noun.endswith(("heid", "ing", "tie", "schap", "iteit", "isme", "dom"))
        return noun in ABSTRACT or noun in BODY or noun.endswith((*ABSTRACT_ENDINGS, "ing"))


@cache
def tongue(language: Language) -> Tongue:
    """What is known of a language."""
    data = table(language, "words")
    kinds: Mapping[str, str] = data["kinds"]
    sorts: dict[str, Sort] = {}
    where: dict[str, str] = {}
    if language == "en":
        _note(sorts, PROPS | INSTRUMENTS | GARMENTS, "thing")
        _note(sorts, FURNITURE | VEHICLES, "large")
        _note(sorts, ABSTRACT - {"table", "door", "shadow"}, "nothing")
        _note(sorts, ANIMALS, "animal")
        _note(sorts, ROLES, "person")
    _note(sorts, _listed(kinds["large"]), "large")
    _note(sorts, _listed(kinds["held"]), "thing")
    _note(sorts, _listed(kinds["beasts"]), "animal")
    for key, others in data["where"].items():
        for name in (key, *_listed(others)):
            where[name] = key
    for key in places(language):
        where.setdefault(key, key)
    _note(sorts, where, "place")
    _note(sorts, trades(language), "person")
    _note(sorts, _listed(kinds["people"]), "person")
    crowds = dict(pair.replace("_", " ").split("=") for pair in kinds["crowd"].split())
    _note(sorts, crowds, "crowd")
    _note(sorts, _listed(kinds["nobody"]), "nobody")
    _note(sorts, _listed(kinds["nothings"]), "nothing")
    _note(sorts, _NO_THINGS[language], "nothing")
    verbs = _listed(kinds["verbs"])
    if language == "en":
        singular = {_third(verb) for verb in verbs} | _listed(kinds["past"]) | _listed(_MODALS["en"])
        singular |= {"is", "has", "isn't", "hasn't", "doesn't", "wasn't", "didn't"}
        plural = verbs | _listed(kinds["past"]) | _listed(_MODALS["en"]) | {"are", "have", "don't", "aren't", "haven't"}
    else:
        singular = verbs | _listed(kinds["past"])
        plural = _listed(kinds["verbs_many"]) | _listed(kinds["past"])
    return Tongue(
        language=language,
        articles=_listed(_ARTICLES[language]),
        owners=_listed(_OWNERS[language]),
        counts=_COUNTS[language],
        links=_listed(_LINKS[language]),
        stops=_listed(_STOPS[language]),
        relatives=_listed(_RELATIVES[language]),
        joins=_listed(_JOINS[language]),
        singular=frozenset(singular),
        plural=frozenset(plural),
        claims=_listed(kinds["claims"]),
        unsaid=_listed(kinds["unsaid"]),
        sorts=sorts,
        where=where,
        crowds=crowds,
        gone=_listed(kinds["dead"]),
    )


def _note(sorts: dict[str, Sort], names: Iterable[str], sort: Sort) -> None:
    sorts.update((name.replace("-", " "), sort) for name in names)


def _listed(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


def _third(verb: str) -> str:
    """A verb as he, she or it does it."""
    odd = {"be": "is", "have": "has"}
    if verb in odd:
        return odd[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _one_english(noun: str) -> str:
    odd = {"wives": "wife", "thieves": "thief", "wolves": "wolf", "elves": "elf", "dwarves": "dwarf", "knives": "knife",
           "geese": "goose", "mice": "mouse", "children": "child", "people": "people", "glasses": "glasses",
           "series": "series", "headphones": "headphones", "scissors": "scissors"}  # fmt: skip
    if noun in odd:
        return odd[noun]
    if noun.endswith("men") and len(noun) > 3 and noun not in ("specimen", "omen", "women"):
        return noun[:-3] + "man"
    if noun in ("men", "women"):
        return noun[:-2] + "an"
    if noun.endswith("s-in-law"):
        return noun.removesuffix("s-in-law") + "-in-law"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")) and len(noun) > 3 else noun


_ARTICLES: Mapping[Language, str] = {
    "en": "a an the every each another some any no this that these those all both",
    "nl": "een de het elke elk iedere ieder een geen deze die dit dat alle beide één",
}
_OWNERS: Mapping[Language, str] = {
    "en": "his her their its my our your whose",
    "nl": "zijn haar hun mijn ons onze jouw z'n d'r",
}
_COUNTS: Mapping[Language, Mapping[str, int]] = {
    "en": {
        word: i
        for i, word in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
        )
    },
    "nl": {
        word: i
        for i, word in enumerate(
            ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"], 1
        )
    },
}
_LINKS: Mapping[Language, str] = {
    "en": "in on at of from with into onto to for by under over through across without against near behind inside "
    "outside about between among during after before aboard beneath above along around beside toward towards upon "
    "within off past since till until like as than up down out",
    "nl": "in op aan van uit met bij voor naar door over onder tegen naast achter tussen zonder tijdens na sinds om "
    "rond binnen buiten langs per via vanaf vanuit aan boven voorbij als dan tot",
}
_STOPS: Mapping[Language, str] = {
    "en": "who that which whose whom where when while because if then so but and or nor yet he she it they we i you "
    "him them us me himself herself itself themselves each-other not never only just must can can't cannot could would "
    "should will won't may might has have had is are was were been be being do does did doesn't don't didn't isn't "
    "there what how why whether though although unless once except "
    "she's he's it's they're who's that's i'm we're they've i've",
    "nl": "die dat wie wat waar waarin waarmee waarvan waarop waarbij toen terwijl omdat doordat zodat en of maar want "
    "hij zij ze het er we wij ik je jij hem haar hen zich zichzelf elkaar niet nooit niemand te moet wil kan zal mag "
    "is zijn was waren heeft hebben wordt worden als wanneer hoe of daar hier nog al ook eens eindelijk totdat "
    "iemand iets alles niets",
}
_RELATIVES: Mapping[Language, str] = {
    "en": "who that which whose",
    "nl": "die dat wie wiens wier",
}
_JOINS: Mapping[Language, str] = {"en": "and & plus", "nl": "en &"}
_MODALS: Mapping[Language, str] = {
    "en": "must can cannot can't will won't may might should could would needn't",
    "nl": "",
}
_NO_THINGS: Mapping[Language, frozenset[str]] = {
    "en": frozenset(
        terms("""
    way truth love life death war peace revenge justice future past dream secret job work game voice music song day
    night week year hour minute second morning evening time end world story chance plan crime murder case mystery rule
    order help danger mistake date trip journey mission holiday marriage lie promise language power magic curse wish
    memory silence fear hope luck fortune debt country side kind sort sentence noise sound storm rain winter summer
    spring autumn bit lot half edge middle meal dinner century month season age name idea thing moment sense taste
    vibration blackout power-cut strike wave earthquake flood fog feeling leave ice tale gift news world-record accent
    smell colour color wedding-day birthday anniversary divorce blind-date reality recording breath smile tooth-fairy
    body grief fame duel bet vote election part role line part-time air oxygen hand hands eye eyes face head shift
    city-state will-power row deal signal everything pair beat step steps pact miracle lesson lessons disease cure""")
    ),
    "nl": frozenset(
        terms("""
    waarheid liefde leven dood oorlog vrede wraak toekomst verleden droom dromen geheim geheimen baan werk spel stem
    stemmen muziek lied dag dagen nacht nachten week weken jaar jaren uur uren minuut minuten ochtend avond tijd eind
    einde wereld verhaal kans plan moord misdaad zaak regel orde hulp gevaar fout feest afspraak reis taal macht vloek
    wens herinnering herinneringen stilte angst hoop geluk schuld zin soort kant beetje paar helft rest zomer zomers
    winter winters lente herfst storm regen oudejaarsnacht kerst deel naam moment eeuw maand seizoen leeftijd baantjes
    oudejaarsavond verjaardag weddenschap wedstrijd signaal geur kleur smaak geluid adem lach hand handen oog ogen
    gezicht hoofd dienst nachtdienst stroom stroomstoring vlam wonder les lessen ziekte rol ruzie erfenis belofte""")
    ),
}
