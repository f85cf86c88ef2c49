"""Read a Dutch idea: who it is about, what happens to them, whom they meet, with what, where and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.crew.reading.lexicon_people import FEMALE_NAMES, MALE_NAMES
from movie_director.crew.reading.terms import terms
from movie_director.crew.story.outline import Gender
from movie_director.crew.story.premise import Figure, Premise, Thing, named
from movie_director.crew.story.vocabulary import places, table, trades

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?—–]")
_ARTICLES = frozenset(terms("een de het zijn haar hun mijn ons onze elke een twee drie vier vijf deze"))
_COUNTS = frozenset(("twee", "drie", "vier", "vijf"))
_VERBS = frozenset(
    terms(
        """
    vindt ontdekt krijgt moet wil probeert gaat komt ziet hoort opent erft koopt steelt ontmoet herkent verliest
    zoekt redt brengt draagt bouwt leert weigert besluit keert wordt is heeft kan mag zal durft begint blijft houdt
    schrijft leest speelt zingt danst bakt kookt werkt woont reist vlucht ontsnapt verstopt verbergt bewaakt wacht
    belooft vergeet weet denkt gelooft merkt beseft droomt hoopt vermoedt voelt maakt breekt repareert schildert
    verkoopt verhuurt ruilt geeft neemt stuurt ontvangt stapt loopt rijdt vaart vliegt valt springt duikt graaft
    plant kweekt trouwt scheidt liegt bedriegt verraadt achtervolgt jaagt vecht wint staat zit ligt slaapt wordt
    raakt belandt haalt dekt zet legt hangt trekt duwt gooit vangt pakt laat helpt vraagt roept belt klopt praat
    zwijgt moeten willen vinden krijgen gaan komen zien horen proberen hebben zijn worden delen ontdekken zoeken
    besluiten erven verliest wekt temt voert ontvoert gijzelt bespioneert adopteert begraaft onthoudt haat lacht
    huilt
    """
    )
)
_FIRST = {
    "moet": "moet", "wil": "wil", "probeert": "probeer", "gaat": "ga", "heeft": "heb", "is": "ben", "kan": "kan",
    "mag": "mag", "zal": "zal", "durft": "durf", "leert": "leer", "weigert": "weiger", "besluit": "besluit",
    "belooft": "beloof", "droomt": "droom", "hoopt": "hoop", "wordt": "word", "houdt": "hou", "haat": "haat",
    "moeten": "moeten", "willen": "willen", "proberen": "proberen", "hebben": "hebben", "gaan": "gaan",
}  # fmt: skip
_CLAIMS = frozenset(terms("ontdekt merkt beseft weet denkt gelooft vermoedt hoort ziet"))
_NO_THINGS = frozenset(
    terms(
        """
    waarheid liefde leven dood oorlog vrede wraak toekomst verleden droom geheim geheimen baan werk spel stem muziek
    lied dag dagen nacht nachten week jaar jaren uur uren minuut minuten ochtend avond tijd eind wereld verhaal kans
    plan moord misdaad zaak regel orde hulp thuis familie mensen mens gevaar fout feest bruiloft afspraak reis taal
    macht vloek wens herinnering stilte angst hoop geluk schuld zin soort kant ander andere alle niets iets iemand
    niemand keer van beetje paar helft rest zomer winter lente herfst storm regen sneeuw oudejaarsnacht kerst deel
    manier naam
    """
    )
)
_ADVERBS = frozenset(("meer", "weg"))
_LARGE = frozenset(terms("tafel piano auto boot bed kast paard hond kat boom huis deur raam fiets koe olifant draak"))
_WOMEN = frozenset(
    terms("moeder zus dochter vrouw oma tante nicht vriendin bruid weduwe buurvrouw meisje heks prinses")
)
_MEN = frozenset(terms("vader broer zoon man opa oom neef vriend bruidegom weduwnaar buurman jongen koning prins"))
_ENDS = re.compile(r"(?:er|ster|aar|ist|iste|man|vrouw|meester|oog|eur|euse|in|ant|ent)$")
_TIME = (
    ("DAWN", r"\b(?:dageraad|zonsopgang)\b"),
    ("DUSK", r"\b(?:schemering|zonsondergang)\b"),
    ("EVENING", r"\bavond\w*"),
    ("NIGHT", r"\b(?:nacht|middernacht|oudejaarsnacht|'s nachts)\w*"),
    ("DAY", r"\b(?:ochtend|morgens|middag)\b"),
)
_WEATHER = (
    ("SNEEUW", r"\bsneeuw\w*"),
    ("STORM", r"\bstorm\w*|\bonweer"),
    ("REGEN", r"\bregen\w*"),
    ("MIST", r"\bmist\b"),
)
_PARTICIPLE = re.compile(r"ge\w{3,}[td]|\w+de|\w{1,2}")
_TURN = re.compile(r",?\s+(?:totdat|tot|maar)\s+|,\s+en\s+|,\s+(?=(?:wanneer|als|terwijl)\b)")


def read_dutch(sentences: Sequence[str], text: str) -> Premise:
    """Read an idea of one sentence or more."""
    first = sentences[0].strip()
    spans = list(_TOKEN.finditer(first))
    tokens = [found[0] for found in spans]
    hero, start, verb = _subject(tokens)
    gender = hero.gender or _pronoun(text)
    hero = Figure(hero.role, hero.name, gender, hero.plural)
    event = said = twist = None
    if verb is not None:
        inverted = verb < start
        after = first[spans[verb].end() :].strip(" .!?") if not inverted else ""
        if inverted:
            end = start
            while end < len(tokens) and end - start < 3 and tokens[end].lower() not in _VERBS and tokens[end] != ",":
                end += 1
                if tokens[end - 1].lower() in hero.role.split()[-1:] or tokens[end - 1] == hero.name:
                    break
            after = first[spans[end - 1].end() :].strip(" .!?")
        told = _TURN.split(after, maxsplit=1)
        event, said = _told(tokens[verb], told[0].rstrip(","), hero)
        if len(told) > 1 and len(told[1].split()) > 2:
            twist = told[1][:1].upper() + told[1][1:].rstrip(" .") + "."
    people, things, where = _nouns(_TOKEN.findall(text), hero)
    if hero.name is None and hero.role.split()[-1:] and not _is_person(hero.role.split()[-1]) and people:
        hero, people, said, twist = people[0], people[1:], None, None  # it is about a thing: who is there besides?
        event = first.rstrip(".") + "."
    other = people[0] if people else Figure(hero.role, None, hero.gender) if hero.plural else None
    return Premise(
        text=text,
        language="nl",
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


def _subject(tokens: Sequence[str]) -> tuple[Figure, int, int | None]:
    """Who it is about, where they are named, and where the main verb stands: before them after `Op een nacht`."""
    start = 0
    low = [token.lower() for token in tokens]
    verbs = [i for i, word in enumerate(low) if word in _VERBS and i and low[i - 1] not in ("te", "een", "de", "het")]
    lead = bool(low) and low[0] in ("op", "in", "na", "tijdens", "als", "wanneer", "aan", "bij", "met", "voor", "onder")
    verb = verbs[0] if verbs else None
    if lead and verb is not None:
        start = verb + 1
    if start < len(tokens) and (low[start] in FEMALE_NAMES or low[start] in MALE_NAMES or (
        low[start] not in _ARTICLES and tokens[start][:1].isupper() and verb == start + 1
    )):  # fmt: skip
        name = tokens[start]
        role = "vreemdeling"
        if start + 2 < len(tokens) and tokens[start + 1] == "," and low[start + 2] in _ARTICLES:
            role, _, end = _phrase(tokens, start + 2)
            closing = [i for i in range(end, len(tokens)) if tokens[i] == ","]
            verb = next((i for i in verbs if i > (closing[0] if closing else end - 1)), verb)
        return Figure(role, name, _gender(role) or _name_gender(name)), start, verb
    role, plural, end = _phrase(tokens, start)
    if not lead and end < len(tokens) and low[end] in ("die", "dat", ",", "met", "van", "in", "zonder"):
        relative = low[end] in ("die", "dat", ",")
        closing = [i for i in range(end + 1, len(tokens)) if tokens[i] == ","] if relative else []
        later = [i for i in verbs if i > (closing[0] if closing else end)]
        verb = later[0] if later else None
    elif not lead:
        verb = end if end < len(tokens) and (low[end] in _VERBS or low[end].endswith("t")) else verb
    return Figure(role or "vreemdeling", None, _gender(role), plural), start, verb


def _phrase(tokens: Sequence[str], start: int) -> tuple[str, bool, int]:
    """The noun with what describes it, whether there are more of them, and where it ends: adjectives end in `e`."""
    at = start
    plural = False
    while at < len(tokens) and tokens[at].lower() in _ARTICLES:
        plural = plural or tokens[at].lower() in _COUNTS
        at += 1
    found: list[str] = []
    while at < len(tokens) and tokens[at][:1].isalpha() and len(found) < 4:
        word = tokens[at].lower()
        if found and (word in _VERBS or _is_noun(found[-1])):
            break
        found.append(word)
        at += 1
        if (not word.endswith("e") and not word.endswith(("loos", "en"))) or _is_noun(word):
            break
    if plural and found:
        found[-1] = _one(found[-1])
    return " ".join(found), plural, at


def _is_person(word: str) -> bool:
    return word in trades("nl") or _one(word) in trades("nl") or _ENDS.search(word) is not None


def _is_noun(word: str) -> bool:
    return word in trades("nl") or word in places("nl") or _one(word) in trades("nl")


def _told(verb: str, rest: str, hero: Figure) -> tuple[str | None, str | None]:
    """What happens, with a gap for the hero, or what the hero says of themselves."""
    low = verb.lower()
    claim = re.match(r"dat\s+(.+)", rest)
    if low in _CLAIMS and claim:
        return None, f"Ik zweer je dat {_mine(claim[1], hero)}."
    if hero.plural:
        plain = {"moeten": "moeten", "willen": "willen"}.get(low, low)
        return None, f"Wij {plain} {_mine(rest, hero)}."
    if low in _FIRST:
        return None, f"Ik {_FIRST[low]} {_mine(rest, hero)}."
    return "{H} " + f"{verb} {rest}.", None


def _mine(text: str, hero: Figure) -> str:
    """The words as the hero would say them of themselves."""
    if hero.plural:
        swaps = {"hun": "onze", "ze": "we", "zij": "wij", "elkaar": "elkaar", "zich": "ons"}
    elif hero.gender == "f":
        swaps = {"haar": "mijn", "ze": "ik", "zij": "ik", "zichzelf": "mezelf", "zich": "me"}
    else:
        swaps = {"zijn": "mijn", "hij": "ik", "hem": "mij", "zichzelf": "mezelf", "zich": "me"}
    return re.sub(r"\b(" + "|".join(swaps) + r")\b", lambda m: swaps[m[0].lower()], text)


def _nouns(tokens: Sequence[str], hero: Figure) -> tuple[list[Figure], list[Thing], list[str]]:
    """The people besides the hero, the things and the places that the idea names, in its order."""
    people: list[Figure] = []
    things: dict[str, Thing] = {}
    where: dict[str, None] = {}
    neuter = set(table("nl", "people")["neuter"])
    met = False
    for i, token in enumerate(tokens):
        low = token.lower()
        before = tokens[i - 1].lower() if i else ""
        if low in places("nl") and low not in hero.role.split() and not (low in _ADVERBS and before not in _ARTICLES):
            where.setdefault(low)
        elif low in _ARTICLES and i + 1 < len(tokens):
            phrase, plural, _ = _phrase(tokens, i)
            words = phrase.split()
            if not words or words[-1] in places("nl") or words[-1] in _VERBS or len(words[-1]) < 2:
                continue
            if phrase == hero.role and not met:
                met = True
                continue
            head = words[-1]
            if head in trades("nl") or _one(head) in trades("nl") or (_ENDS.search(head) and len(head) > 6):
                people.append(Figure(phrase, None, _gender(phrase), plural))
            elif head == "ei" or (head not in _NO_THINGS and head.isalpha() and not _PARTICIPLE.fullmatch(head)):
                known = low == "het" or head in neuter or head.endswith("je")
                things.setdefault(head, Thing(head, head not in _LARGE, head.endswith("en") and low != "een", known))
        elif i and token[:1].isupper() and token != hero.name and (low in FEMALE_NAMES or low in MALE_NAMES):
            people.append(Figure("", token, _name_gender(token)))
        elif low in table("nl", "people")["neuter"] and i and low not in ("meisje", "kind", "huis"):
            things.setdefault(low, Thing(low, low not in _LARGE, False, True))
    own = hero.role.split()
    for name in places("nl"):
        if any(word.startswith(name) and word != name and word not in trades("nl") for word in own):
            where.setdefault(name)
    return people, list(things.values()), list(where)


def _one(noun: str) -> str:
    """A noun's singular, as far as the trades need it."""
    if noun.endswith("s") and not noun.endswith(("ss", "us")):
        return noun[:-1]
    if noun.endswith("ssen"):
        return noun[:-3]
    if noun.endswith("nnen"):
        return noun[:-3]
    return noun[:-2] if noun.endswith("en") and noun[:-2] in trades("nl") else noun


def _gender(role: str) -> Gender | None:
    words = set(role.split())
    if words & _WOMEN or role.endswith(("ster", "vrouw", "euse", "trice", "iste", "zuster")):
        return "f"
    return "m" if words & _MEN or (role.endswith("man")) else None


def _name_gender(name: str) -> Gender | None:
    low = name.lower()
    return "f" if low in FEMALE_NAMES else "m" if low in MALE_NAMES else None


def _pronoun(text: str) -> Gender | None:
    found = re.search(r"\b(?:(haar|zij|ze)|(hij|zijn|hem))\b", text, re.I)
    return None if found is None else "f" if found[1] else "m"
