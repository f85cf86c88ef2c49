"""Read an English idea: who it is about, what happens to them, whom they meet, with what, where and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.crew.reading.lexicon_handling import ABSTRACT, BODY
from movie_director.crew.reading.lexicon_people import FEMALE_NAMES, MALE_NAMES, ROLES, VERBS
from movie_director.crew.reading.lexicon_things import (
    ANIMALS,
    FURNITURE,
    GARMENTS,
    HANDLED,
    INSTRUMENTS,
    PROPS,
    VEHICLES,
    WEAPONS,
)
from movie_director.crew.reading.terms import terms
from movie_director.crew.story.outline import Gender
from movie_director.crew.story.premise import Figure, Premise, Thing, named
from movie_director.crew.story.vocabulary import places, trades
from movie_director.crew.tempo import QUICK, SLOW

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?|[,;:.!?—–]")
_DETERMINERS = frozenset(terms("a an the his her their its my our one two three four five every another some twin old"))
_COUNTS = frozenset(("two", "three", "four", "five", "twin"))
_STOPS = frozenset(
    terms("""
    who that which whose whom must has have had is are was were will can cannot can't won't wants in on at from with
    into onto of to for and or but by as until when while after before between under over through across without
    against near behind inside outside about than he she they it him them his her their who's not does do doesn't
    don't did would could should only then while if because , ; : . ! ? — –""")
)
_MODALS = {
    "must": "have to", "has": "have", "is": "am", "was": "was", "wants": "want", "needs": "need", "can": "can",
    "cannot": "cannot", "can't": "can't", "will": "will", "tries": "am trying", "decides": "have decided",
    "learns": "am learning", "hopes": "hope", "plans": "plan", "refuses": "refuse", "dreams": "dream", "loves": "love",
    "hates": "hate", "remembers": "remember", "forgets": "have forgotten", "promises": "promised", "agrees": "agreed",
    "wishes": "wish", "fears": "fear", "pretends": "am pretending", "believes": "believe", "knows": "know",
    "falls": "have fallen", "have": "have", "are": "are", "needn't": "needn't", "becomes": "have become",
    "longs": "long", "struggles": "am struggling", "risks": "am risking", "vows": "have sworn", "swears": "swear",
}  # fmt: skip
"""Verbs that no camera sees, and how somebody says them of themselves."""
_CLAIMS = frozenset(
    terms("realises realizes discovers learns knows believes thinks suspects remembers understands notices finds")
)
_MORE = """
starts asks gets returns discovers searches loses teaches trades keeps steals buys sells inherits receives hires saves
kills builds meets marries wins robs travels becomes dies knocks tells invites offers finds sends brings breaks guards
grows invents moves rents repairs paints delivers hunts smuggles rescues betrays wakes haunts chooses swaps replaces
"""
_FINITE = frozenset((*VERBS, *HANDLED, *QUICK, *SLOW, *_MODALS, *_CLAIMS, *_MORE.split()))
_ODD = frozenset(terms("physics mathematics news sports arms customs years days weeks months hours minutes seconds"))
_NOT_BEFORE = frozenset(("to", "the", "a"))
_LEADS = frozenset(
    terms("in on at after before during when while since under once deep one every by with for as years")
)
_NO_THINGS = frozenset(
    terms("""
    way truth love life death war peace revenge justice future past dream dreams secret secrets job work game voice
    music song day days night nights week year years hour hours minute minutes morning evening time end world story
    chance plan crime murder case mystery rule rules order help home family people person man name age age-old danger
    mistake party wedding funeral date trip journey mission holiday marriage lie lies promise language power magic
    curse wish memory memories silence fear hope luck money fortune debt war-time town city country side kind sort
    sentence noise sound storm rain snow winter summer spring autumn next someone somebody nobody nothing knock sale
    bit lot half edge middle kind others meal dinner dream room floor road side""")
) - {"money"}
_SEEN = frozenset(terms("table door shadow heart chair desk window book television bed wall fire mirror bread egg"))
"""Nouns that lists for hands call abstract, and a camera sees."""
_ALIASES = {"lift": "elevator", "pub": "bar", "graveyards": "graveyard", "cemetery": "graveyard", "woods": "forest",
            "wood": "forest", "harbor": "harbour", "theater": "theatre", "home": "house", "mansion": "house",
            "basement": "cellar", "supermarket": "shop", "store": "shop", "clinic": "hospital", "jail": "prison",
            "ward": "hospital", "town": "square", "coffee shop": "cafe", "lab": "laboratory", "flat": "apartment",
            "earth": "road", "mars": "planet", "starship": "spaceship", "playground": "park", "chapel": "church",
            "highway": "road", "tavern": "bar", "cemetary": "graveyard", "motel": "hotel room", "opera": "theatre",
            "tunnel": "mine", "subway": "train", "metro": "train", "cab": "taxi", "roof": "rooftop"}  # fmt: skip
_THINGS = PROPS | INSTRUMENTS | GARMENTS | WEAPONS
_LARGE = FURNITURE | VEHICLES | ANIMALS
_PERSON_ENDS = ("man", "woman", "maker", "keeper", "driver", "ologist", "grapher", "ician", "smith", "planner", "er's")
_KIN_F = frozenset(terms("mother sister daughter wife aunt niece grandmother granddaughter girlfriend bride widow"))
_KIN_M = frozenset(terms("father brother son husband uncle nephew grandfather grandson boyfriend groom widower"))
_FEMALE = _KIN_F | frozenset(
    terms("woman girl lady queen princess witch actress waitress nun policewoman mermaid ballerina schoolgirl")
)
_MALE = _KIN_M | frozenset(
    terms("man boy king prince wizard actor waiter monk policeman knight priest fisherman cowboy schoolboy fireman")
)
_TIME = (
    ("DAWN", r"\b(?:dawn|sunrise|daybreak)\b"),
    ("DUSK", r"\b(?:dusk|sunset|twilight)\b"),
    ("EVENING", r"\b(?:evening|dinner)\b"),
    ("NIGHT", r"\b(?:nights?|midnight|moonlit|new year's eve)\b"),
    ("DAY", r"\b(?:morning|noon|afternoon|daylight|day)\b"),
)
_WEATHER = (
    ("SNOW", r"\bsnow\w*|blizzard"),
    ("STORM", r"\bstorms?\b|\bthunder"),
    ("RAIN", r"\brain\w*"),
    ("FOG", r"\bfog\b"),
)
_OF_I = {"is": "am", "has": "have", "doesn't": "don't", "does": "do"}
_TURN = re.compile(
    r",?\s+(?:until|but then|only to find that|but)\s+"
    r"|,\s+(?:when|and|so|while)\s+(?=(?:a|the|one|his|her|she|he|it|someone|somebody|each|every)\b)",
    re.I,
)


def read_english(sentences: Sequence[str], text: str) -> Premise:
    """Read an idea of one sentence or more."""
    first = sentences[0].strip()
    tokens = _TOKEN.findall(first)
    start = _lead(tokens)
    hero, at = _subject(tokens, start)
    verb = _main_verb(tokens, at, hero)
    others, things, where = _nouns(_TOKEN.findall(text), hero)
    gender = hero.gender or _pronoun(text)
    hero = Figure(hero.role, hero.name, gender, hero.plural)
    event = said = twist = None
    if verb < len(tokens):
        predicate = _tail(first, tokens, verb)
        predicate, _, after = _cut(predicate)
        event, said = _told(predicate, hero)
        twist = after[:1].upper() + after[1:].rstrip(" .") + "." if len(after.split()) > 2 else None
    if hero.name is None and not any(_is_person(word) for word in hero.role.split()) and _trade(hero.role) is None:
        event, said, twist = (
            first if start == 0 and verb < len(tokens) else None,
            None,
            None,
        )  # it is about a thing: who is there besides?
        hero = next(iter(others), Figure("stranger", None, gender))
        others = others[1:]
    other = next((o for o in others if o.role != hero.role or o.name), None)
    if other is None and hero.plural:
        other = Figure(hero.role, None, hero.gender)
    return Premise(
        text=text,
        language="en",
        hero=hero,
        other=other,
        things=tuple(things),
        places=tuple(where),
        time=named(text, _TIME),
        weather=named(text, _WEATHER),
        event=event,
        said=said,
        twist=twist,
        more=tuple(s.strip() for s in sentences[1:]),
    )


def _lead(tokens: Sequence[str]) -> int:
    """Where the main clause begins, behind `In a drowned city,`."""
    if tokens and tokens[0].lower() in _LEADS and "," in tokens[:14]:
        return list(tokens).index(",") + 1
    if tokens and tokens[0].lower() in ("in", "on", "at", "after"):
        return next((i for i, token in enumerate(tokens) if i > 1 and token.lower() in ("a", "an", "two")), 0)
    return 0


def _subject(tokens: Sequence[str], start: int) -> tuple[Figure, int]:
    """Who the sentence is about, and where what is said of them begins."""
    words = tokens[start:]
    if not words:
        return Figure("stranger"), len(tokens)
    first = words[0]
    if first.lower() not in _DETERMINERS and first[:1].isupper() and _is_name(first, words[1:2]):
        name = first
        at = start + 1
        if at < len(tokens) and tokens[at][:1].isupper() and tokens[at].isalpha():
            at += 1
        role = "stranger"
        if at < len(tokens) and tokens[at] == ",":
            role, _, end = _phrase(tokens, at + 1)
            at = end + 1 if end < len(tokens) and tokens[end] == "," else end
        return Figure(role or "stranger", name.title(), _gender(role) or _name_gender(name)), at
    role, plural, end = _phrase(tokens, start)
    return Figure(role or "stranger", None, _gender(role), plural), end


def _is_name(word: str, after: Sequence[str]) -> bool:
    low = word.lower()
    if low in FEMALE_NAMES or low in MALE_NAMES:
        return True
    return low not in ROLES and bool(after) and (after[0].lower() in _FINITE or after[0] == ",")


def _phrase(tokens: Sequence[str], start: int) -> tuple[str, bool, int]:
    """The noun with what describes it, from its determiner on; whether it is plural; and where it ends."""
    at = start
    count = None
    while at < len(tokens) and tokens[at].lower() in _DETERMINERS:
        count = tokens[at].lower()
        at += 1
    found: list[str] = []
    while at < len(tokens) and len(found) < 5:
        low = tokens[at].lower()
        counted = count in _COUNTS and found and _is_person(_one(found[-1]))
        if low in _STOPS or counted or (found and _ends(found, low)):
            break
        found.append(low.removesuffix("’s") if low.endswith("’s") else low)
        at += 1
    if count == "two" and found[:1] == ["rival"] and len(found) == 1 and at < len(tokens):
        found.append(tokens[at].lower())
        at += 1
    plural = count in ("two", "three", "four", "five", "twin") or bool(
        found and found[-1].endswith("s") and found[-1][:-1] in ROLES
    )
    if plural and found:
        found[-1] = _one(found[-1])
    return " ".join(found), plural, at


def _is_person(noun: str) -> bool:
    return noun in ROLES or noun in trades("en") or noun in ("child", "children")


def _ends(found: Sequence[str], low: str) -> bool:
    """Whether a noun phrase is over before this word."""
    if low in _FINITE and low not in _ODD and low not in ROLES and (low.endswith("s") or low in _MODALS):
        return True
    known = found[-1] in ROLES or found[-1] in _THINGS or found[-1] in _LARGE or " ".join(found) in trades("en")
    if known and (low.endswith(("ed", "ing", "ly")) or (low.endswith("s") and low not in ROLES and low not in _THINGS)):
        return True
    verb_like = low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")) and low not in _ODD
    return verb_like and low[:-1] not in ROLES and low[:-1] not in trades("en") and low not in _THINGS


def _main_verb(tokens: Sequence[str], at: int, hero: Figure) -> int:
    """Where the main verb stands: behind a relative clause, the second that there is."""
    if at >= len(tokens):
        return at
    low = tokens[at].lower()
    if low in ("who", "that", "which", "whose", ",", "of", "in", "with", "from", "at", "on"):
        relative = low in ("who", "that", "which", "whose")
        found = [i for i in range(at + 1, len(tokens)) if _finite(tokens[i].lower())]
        verbs = [i for i in found if tokens[i].lower() not in _NO_THINGS and tokens[i - 1].lower() not in _NOT_BEFORE]
        wanted = 1 if relative else 0
        return verbs[wanted] if len(verbs) > wanted else len(tokens)
    return at


def _finite(low: str) -> bool:
    inflected = low.endswith("s") or low in _MODALS or low in ("have", "had", "will")
    return inflected and low in _FINITE and low not in _ODD


def _tail(text: str, tokens: Sequence[str], verb: int) -> str:
    """The sentence's own words from its verb on."""
    spans = [found.start() for found in _TOKEN.finditer(text)]
    return text[spans[verb] :].rstrip(" .!?") if verb < len(spans) else ""


def _cut(predicate: str) -> tuple[str, str, str]:
    found = _TURN.search(predicate)
    return (predicate[: found.start()], found[0], predicate[found.end() :]) if found else (predicate, "", "")


def _told(predicate: str, hero: Figure) -> tuple[str | None, str | None]:
    """What happens, with a gap for the hero, or what the hero says of themselves."""
    verb, _, rest = predicate.partition(" ")
    low = verb.lower()
    claim = re.match(r"(?:out )?that\s+(.+)", rest, re.I)
    if low in _CLAIMS and claim:
        said = _mine(claim[1], hero)
        return None, said[:1].upper() + said[1:] + "."
    if low in _MODALS and low != "finds":
        we = hero.plural
        first = _MODALS[low]
        first = {"am": "are", "have to": "have to"}.get(first, first.replace("am ", "are ")) if we else first
        return None, f"{'We' if we else 'I'} {first} {_mine(rest, hero)}.".replace("I am ", "I'm ")
    if hero.plural or not low.endswith("s"):
        return None, f"We {verb} {_mine(rest, hero)}.".replace(" .", ".") if hero.plural else None
    return "{H} " + predicate + ".", None


def _mine(text: str, hero: Figure) -> str:
    """The words as the hero would say them of themselves."""
    we = hero.plural
    swaps = {"he": "I", "she": "I", "they": "we" if we else "they", "himself": "myself", "herself": "myself",
             "their": "our" if we else "their", "them": "us" if we else "them"}  # fmt: skip
    if hero.gender != "f":
        swaps |= {"his": "my", "him": "me"}
        swaps = {word: own for word, own in swaps.items() if word not in ("she", "herself")}
    if hero.gender != "m":
        swaps |= {"her": "my"}
        if hero.gender == "f":
            swaps = {word: own for word, own in swaps.items() if word not in ("he", "himself", "his")}
    told = re.sub(
        r"\b(he|she) (is|has|doesn't|does)\b",
        lambda m: f"{m[1]} {_OF_I[m[2]]}" if m[1].lower() in swaps else m[0],
        text,
    )
    told = re.sub(r"\bher(?=\s*(?:$|[,.;]|to\b|and\b|from\b|in\b|on\b|with\b))", "me", told) if "her" in swaps else told
    return re.sub(r"\b(" + "|".join(swaps) + r")\b", lambda m: swaps[m[0].lower()], told)


def _nouns(tokens: Sequence[str], hero: Figure) -> tuple[list[Figure], list[Thing], list[str]]:
    """The people besides the hero, the things and the places that the idea names, in its order."""
    people: list[Figure] = []
    things: dict[str, Thing] = {}
    where: dict[str, None] = {}
    own = hero.role.split()
    _places_of(hero.role, where, whole=False)
    for i, token in enumerate(tokens):
        low = token.lower()
        if low in _DETERMINERS and i + 1 < len(tokens):
            phrase, plural, end = _phrase(tokens, i)
            words = phrase.split()
            if not words or (words == own and not people):
                continue
            head = words[-1]
            person = _trade(phrase)
            if _places_of(phrase, where, whole=True):
                continue
            if person is not None and end > i + 1:
                people.append(Figure(phrase, None, _gender(phrase), plural))
            elif _seen(head):
                known = _one(head)
                many = head != known and head not in ("glasses",)
                things.setdefault(head, Thing(head, known in _THINGS or head in _THINGS, many))
        elif i and token[:1].isupper() and (low in FEMALE_NAMES or low in MALE_NAMES) and token != hero.name:
            people.append(Figure("", token, _name_gender(token)))
        elif low in _THINGS and low not in ABSTRACT and low not in own and i and len(low) > 3:
            if tokens[i - 1].lower() not in _DETERMINERS and low not in things:
                things.setdefault(low, Thing(low, True, low != _one(low)))
        elif _place(low) and low not in own and f"{tokens[i - 1].lower()} {low}" not in places("en"):
            where.setdefault(_place(low) or low)
    spent = {word for figure in people for word in figure.role.split()} | {w for p in where for w in p.split()}
    return people, [t for t in things.values() if t.noun not in spent], list(where)


def _places_of(phrase: str, found: dict[str, None], *, whole: bool) -> bool:
    """Note the place that a phrase is, or has in it before its last noun."""
    words = phrase.split()
    for size in (3, 2, 1):
        name = _place(" ".join(words[-size:]))
        if name is not None and len(words) >= size:
            found.setdefault(name)
            return True
    if not whole:
        for size in (2, 1):
            for i in range(len(words) - size):
                name = _place(" ".join(words[i : i + size]))
                if name is not None:
                    found.setdefault(name)
    return False


def _place(name: str) -> str | None:
    name = _ALIASES.get(name, name)
    return name if name in places("en") else None


def _seen(head: str) -> bool:
    """Whether a noun is something to look at."""
    if head in _SEEN:
        return True
    return not (head in _NO_THINGS or head in ABSTRACT or head in BODY) and head.isalpha() and len(head) > 2


def _trade(phrase: str) -> str | None:
    """What a phrase says that somebody is, if it is about somebody."""
    words = phrase.split()
    for size in (3, 2, 1):
        name = " ".join(words[-size:])
        if name in trades("en"):
            return name
    if words and (words[-1] in ROLES or words[-1].endswith(_PERSON_ENDS)):
        return words[-1]
    return None


def _one(noun: str) -> str:
    """A noun's singular."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


def _gender(role: str) -> Gender | None:
    words = set(role.replace("-", " ").split())
    if role.split()[-1:] and role.split()[-1].endswith("woman"):
        return "f"
    return "f" if words & _FEMALE else "m" if words & _MALE or (role.endswith("man") and role != "woman") else None


def _name_gender(name: str) -> Gender | None:
    low = name.lower()
    return "f" if low in FEMALE_NAMES else "m" if low in MALE_NAMES else None


def _pronoun(text: str) -> Gender | None:
    found = re.search(r"\b(?:(she|her|herself)|(he|his|him|himself))\b", text, re.I)
    return None if found is None else "f" if found[1] else "m"
