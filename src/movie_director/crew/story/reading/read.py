"""An idea's premise, of its clauses and phrases: the same for every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from movie_director.crew.story.outline import Gender, Language
from movie_director.crew.story.premise import Figure, Premise, Thing, Where, matched, named
from movie_director.crew.story.reading.clause import Clause, clause_at
from movie_director.crew.story.reading.clock import clock, weather
from movie_director.crew.story.reading.gender import gender_of, given, pronoun
from movie_director.crew.story.reading.phrase import PAIRS, Phrase, phrases, tokens_of
from movie_director.crew.story.reading.tongue import Tongue, tongue
from movie_director.crew.story.reading.voice import Teller, joined, sentence
from movie_director.crew.story.reading.voice_dutch import dutch_voice
from movie_director.crew.story.reading.voice_english import english_voice
from movie_director.crew.story.vocabulary import table

_TITLE = re.compile(
    r"^\s*(?:(?:here'?s|this is) (?:an|my) idea\s*[:,-]\s*|idea\s*[:-]\s*|idee\s*[:-]\s*|what if\s+"
    r"|imagine(?: that)?\s+"
    r"|(?:it'?s|this is) (?:a (?:film|movie|story) )?about\s+|een (?:film|verhaal) over\s+|het gaat over\s+"
    r"|over\s+(?=een\b)"
    r"|(?:an? )?(?:short |trailer for a )?(?:\w+ )?(?:film|movie|story|comedy|thriller|drama|romance|romcom|horror)"
    r"(?: film| movie| story)? (?:about|where|in which)\s+|wat als\s+|stel(?: je voor)?(?: dat)?\s+)",
    re.I,
)
_SPLIT = ("," , ";", "and", "but", "until", "when", "while", "whenever", "so", "because", "en", "maar", "totdat", "tot",
          "wanneer", "als", "terwijl", "want", "—", "–", ":")  # fmt: skip
_AT = (
    "in",
    "on",
    "at",
    "aboard",
    "inside",
    "near",
    "under",
    "beneath",
    "op",
    "aan",
    "bij",
    "onder",
    "aan boord",
    "naast",
)
_FROM = ("of", "from", "to", "van", "uit", "naar", "voor", "for")
_SHOWN = frozenset(["finds", "opens", "receives", "discovers", "vindt", "krijgt", "opent"])
_KNOWN_ENDS = ("er", "or", "ist", "ian", "ess", "ee", "ant", "ster", "aar", "eur", "es", "man", "vrouw", "woman")
SPOKEN = 3
"""The rank of a place that is only spoken of: from it, of it."""
_TAKEN = frozenset(
    ["kidnapped", "abducted", "captured", "imprisoned", "stolen", "lost", "ontvoerde", "gevangen", "verloren"]
)
"""What somebody of the hero's is who has to be fetched, and is not here."""
_IS = [
    "is",
    "was",
    "are",
    "were",
    "be",
    "become",
    "becomes",
    "being",
    "as",
    "like",
    "elected",
    "called",
    "named",
    "als",
    "wordt",
    "werd",
]


_CONTRACTED = [who + "'s" for who in ("he", "she", "it", "who", "that")] + ["they're", "i'm", "we're", "you're"]


@dataclass(frozen=True)
class _Read:
    """A first sentence, read: its words, its clause about the hero, and all its phrases."""

    tokens: list[str]
    clause: Clause | None
    phrases: list[Phrase]


def read_premise(sentences: Sequence[str], text: str, language: Language) -> Premise:
    """Read an idea of one sentence or more."""
    known = tongue(language)
    first = _TITLE.sub("", sentences[0].strip()).strip() or sentences[0].strip()
    first = first.rstrip("?") if first != sentences[0].strip() else first
    tokens = tokens_of(first)
    read = _Read(tokens, _about(tokens, known), phrases(tokens, known))
    rest = [phrase for more in sentences[1:] for phrase in phrases(tokens_of(more), known)]
    everybody = [*read.phrases, *rest]
    hero, subjects = _hero(read, everybody, known, text)
    around = [*(p for p in read.phrases if not _over(p, subjects) and not _said_to_be(p, tokens)), *rest]
    others = list(_others(around, subjects, hero, known, tokens))
    named_too = read.clause.subjects if read.clause is not None else ()
    second = named_too[1] if len(named_too) > 1 else None
    if second is not None:
        two = _figure(second, known)
        others = [replace(two, role=hero.role) if hero.name and hero.plural and not second.words else two, *others]
    elif hero.plural and not (others and hero.role.split()[-1] in PAIRS):
        others = [Figure(hero.role, None, hero.gender, age=hero.age), *(o for o in others if o.name)]
    met = [other for other in others if not other.plural] or others
    other = met[0] if met else None
    teller = Teller(tokens, read.clause, hero, other, known)
    voice = english_voice if language == "en" else dutch_voice
    ours = any(token.lower() in ("me", "i", "us", "my", "mij", "ik", "mijn") for token in tokens[1:])
    told = voice(teller) if not ours and read.clause is not None and _speaks(read.clause, hero) else None
    own = told is not None
    event = _event(read, hero, known) if own else None
    third = next((called for p in around if (called := _third(p, tokens, other, known))), None)
    return Premise(
        text=text,
        language=language,
        hero=hero,
        other=replace(other, plural=False) if other is not None else None,
        things=tuple(_things(read, everybody, known)),
        places=tuple(_places(read, everybody, known)),
        time=named(text, clock(language)),
        weather=named(text, weather(language)),
        event=event,
        told=() if event else tuple(told or [sentence(first)]),
        own=own,
        more=tuple(s.strip() for s in sentences[1:]),
        third=third,
        beast=next((phrase.head for phrase in everybody if phrase.sort == "animal" and not phrase.plural), None),
        turns=tuple(_turns(text, read, hero, other, known)),
    )


def _about(tokens: Sequence[str], known: Tongue) -> Clause | None:
    """The clause about somebody: the main one, or the first behind a comma or `and` that is."""
    starts = [0, *(i + 1 for i, token in enumerate(tokens) if token.lower() in _SPLIT and i + 1 < len(tokens))]
    main: Clause | None = None
    for start in starts:
        clause = clause_at(tokens, start, known)
        if clause is None:
            continue
        subject = clause.subjects[0]
        somebody = subject.sort in ("person", "crowd") or (clause.role is not None and bool(subject.name))
        verbal = clause.verb is not None or clause.aside is not None
        if (not start and subject.sort == "unknown" and verbal and _animate(subject, known)) or (
            subject.name and not start and verbal and not subject.words
        ):
            somebody = True
        if somebody and (verbal or not start):
            return clause
        main = main or clause
    return None


def _animate(subject: Phrase, known: Tongue) -> bool:
    return bool(subject.words) and subject.words[-1].endswith(_KNOWN_ENDS)


def _hero(read: _Read, everybody: Sequence[Phrase], known: Tongue, text: str) -> tuple[Figure, tuple[Phrase, ...]]:
    """Whose story it is, and the phrases that name them."""
    clause = read.clause
    if clause is None:
        met = [p for p in everybody if p.sort == "person" and not _gone(p, known)]
        met = [p for p in met if p not in read.phrases or not _said_to_be(p, read.tokens)]
        found = next((p for p in met if p.end - p.start > len(p.words) or p.name), met[0] if met else None)
        owner = next((p.owner for p in everybody if p.owner and p.start < 6), None)
        if owner is not None and (found is None or found.owned):
            gender = gender_of(owner, None, known.language) or pronoun(text, known.language)
            return Figure(owner, None, gender), ()
        if found is None:
            found = next((p for p in everybody if p.sort == "crowd"), None)
        if found is None:
            return Figure(_stranger(known), None, pronoun(text, known.language)), ()
        return _figure(found, known), (found,)
    subject = clause.subjects[0]
    hero = _figure(subject, known)
    if clause.role is not None:
        hero = replace(hero, role=clause.role.role, age=hero.age or clause.role.age)
        hero = replace(hero, gender=gender_of(hero.role, hero.name, known.language))
    rivals = {gender_of(p.role, p.name, known.language) for p in everybody if p.sort == "person" and p is not subject}
    if hero.gender is None and not clause.plural:
        after = read.tokens[clause.end :]
        met = next((i for i, p in enumerate(read.phrases) if p.start >= clause.end and p.sort == "person"), None)
        before = read.tokens[clause.end : read.phrases[met].start + 1] if met is not None else after
        said = pronoun(" ".join(read.tokens[slice(*clause.lead)]), known.language)
        said = said or pronoun(" ".join(before), known.language)
        said = said or _not_themselves(read, clause.end)
        late = pronoun(" ".join(after), known.language)
        free = met is None or not re.search(r"\b(?:he|she|hij|ze|zij)\b", " ".join(after), re.I)
        if said is None and late is not None and late not in rivals and free:
            said = late
        if said is None and clause.aside is not None:
            said = pronoun(" ".join(read.tokens[slice(*clause.aside)]), known.language)
        if said is None and not rivals:
            said = pronoun(text, known.language)
        hero = replace(hero, gender=said)
    if hero.name is None and (name := _two_named(clause, read.tokens)) is not None:
        hero = replace(hero, name=name, gender=hero.gender or given(name))
    return replace(hero, plural=clause.plural), (*clause.subjects, *([clause.role] if clause.role else []))


def _not_themselves(read: _Read, after: int) -> Gender | None:
    """The gender of `he` in `the son he threw out`, who is not the son."""
    people = (p for p in read.phrases if p.sort == "person" and p.start >= after and p.end < len(read.tokens))
    said = (read.tokens[p.end].lower() for p in people)
    return next(("f" if token == "she" else "m" for token in said if token in ("he", "she")), None)


def _two_named(clause: Clause, tokens: Sequence[str]) -> str | None:
    """The first name of `two piano tuners, Odile and Marcus`; the other is the clause's second subject."""
    if len(clause.subjects) != 2 or clause.subjects[1].words or not clause.subjects[0].words:
        return None
    between = tokens[clause.subjects[0].end : clause.subjects[1].start]
    named_so = len(between) == 3 and between[0] == "," and between[2] in ("and", "en") and between[1][:1].isupper()
    return between[1] if named_so else None


def _over(phrase: Phrase, subjects: Sequence[Phrase]) -> bool:
    """Whether a phrase is one of the subjects, or of their words."""
    return any(phrase.start < subject.end and subject.start < phrase.end for subject in subjects)


def _said_to_be(phrase: Phrase, tokens: Sequence[str]) -> bool:
    """Whether a phrase only says what somebody is, or is taken for: `was a spy`, `as a nun`."""
    before = [token.lower() for token in tokens[max(0, phrase.start - 2) : phrase.start]]
    return (
        before[-1:] in ([w] for w in (*_IS, *_CONTRACTED))
        or before == ["mistaken", "for"]
        or before == ["elected", "as"]
    )


def _figure(phrase: Phrase, known: Tongue) -> Figure:
    """A phrase as somebody."""
    role = " ".join(word for word in phrase.words if word not in known.counts)
    if phrase.sort == "crowd":
        role = known.crowds.get(phrase.head, known.crowds.get(known.one(phrase.head), role))
    role = role or _stranger(known)
    plain = _stranger(known)
    gender = gender_of(role if role != plain else "", phrase.name, known.language)
    bound = "own" if phrase.owned else None
    return Figure(role, phrase.name, gender, phrase.plural, phrase.age, bound)


def _others(
    everybody: Sequence[Phrase], subjects: Sequence[Phrase], hero: Figure, known: Tongue, tokens: Sequence[str]
) -> Iterator[Figure]:
    """Everybody else, in order; those who stand against the hero first."""
    own = {phrase.role for phrase in subjects}
    heads = {phrase.head for phrase in subjects}
    met: list[tuple[int, Figure]] = []
    for phrase in everybody:
        if phrase in subjects or phrase.sort not in ("person", "crowd") or _gone(phrase, known):
            continue
        if phrase.sort == "person" and phrase.name == hero.name and phrase.name is not None:
            continue
        if phrase.role in own and not phrase.name:
            continue
        again = phrase.definite and not phrase.owned and phrase.head in heads and not phrase.name
        if again:
            continue
        figure = _figure(phrase, known)
        rank = 2 if phrase.sort == "crowd" else 1 if phrase.plural else 0
        if phrase.link in _FROM and rank == 0 and phrase.link in ("of", "van"):
            rank = 1
        if _inside(phrase, tokens):
            rank = max(rank, 1)
        met.append((rank, replace(figure, plural=False)))
    yield from (figure for _, figure in sorted(met, key=lambda pair: pair[0]))


def _inside(phrase: Phrase, tokens: Sequence[str]) -> bool:
    """Whether somebody is only spoken of to tell who another is: `the gangster who shot her brother`."""
    before = [token.lower() for token in tokens[max(0, phrase.start - 3) : phrase.start]]
    return any(word in ("who", "that", "die") for word in before[-2:])


def _gone(phrase: Phrase, known: Tongue) -> bool:
    """Whether somebody is dead, or of another time, and cannot come in at the door."""
    taken = phrase.owned and any(word in _TAKEN for word in phrase.words)
    return taken or any(word in known.gone for word in phrase.words)


def _third(phrase: Phrase, tokens: Sequence[str], other: Figure | None, known: Tongue) -> str | None:
    """Somebody else again, whom we only hear of, in the idea's own words: `six men`, `the man`."""
    if phrase.sort not in ("person", "crowd") or _gone(phrase, known) or phrase.name or not phrase.words:
        return None
    if phrase.start >= len(tokens) or phrase.link in ("of", "van", "for", "als", "like") or phrase.owner:
        return None
    if other is not None and (other.role == phrase.role or phrase.role.endswith(other.role)):
        return None
    word = tokens[phrase.end - 1].lower() if phrase.end <= len(tokens) else phrase.head
    first = tokens[phrase.start].lower()
    if phrase.plural:
        return f"{first} {word}" if first in known.counts else None
    article = first if first in ("the", "de", "het") else None
    return f"{article} {word}" if article and not phrase.owned else None


def _things(read: _Read, everybody: Sequence[Phrase], known: Tongue) -> Iterator[Thing]:
    """What a hand can hold: the object of what happens first, then what else is named."""
    verb = read.clause.verb if read.clause is not None else None
    neuter = set(table(known.language, "people")["neuter"])

    def rank(phrase: Phrase) -> int:
        first = verb is not None and phrase in read.phrases and phrase.start > verb and phrase.link is None
        return 0 if first else 2 if phrase.link in ("of", "van", "in", "like", "als") else 1

    seen: set[str] = set()
    for phrase in sorted((p for p in everybody if p.sort == "thing"), key=rank):
        noun = phrase.words[-1]
        if len(noun) < 2 or noun in seen:
            continue
        seen.add(noun)
        whole = f"{' '.join(phrase.words[-2:])}" if len(phrase.head.split()) > 1 else noun
        many = phrase.count > 1
        shown = (_plural(read, phrase) or whole) if many else whole
        het = noun in neuter or (known.language == "nl" and (noun.endswith(("je", "boek")) or noun[-2:] in ("ei",)))
        yield Thing(shown, True, many, het)


def _plural(read: _Read, phrase: Phrase) -> str | None:
    if phrase in read.phrases and phrase.end <= len(read.tokens):
        return read.tokens[phrase.end - 1].lower()
    return None


def _places(read: _Read, everybody: Sequence[Phrase], known: Tongue) -> Iterator[Where]:
    """The places that an idea names: where it happens first, then what is spoken of; its people's are asked later."""
    ranked: list[tuple[int, Where]] = []
    for phrase in everybody:
        word = phrase.head
        place = known.place(phrase.words) if phrase.sort == "place" else None
        if place is None and phrase.sort == "place":
            place = known.where.get(phrase.head)
        if place is None:
            if phrase.sort in ("person", "crowd", "unknown", "nothing"):
                inner = _inner(phrase, known)
                if inner is not None:
                    ranked.append((4, inner))
            continue
        if known.language == "nl" and phrase.words:
            word = phrase.words[-1]
        rank = 0 if phrase.link in _AT else SPOKEN if phrase.link in _FROM else 1
        if phrase.head in ("car", "auto", "bed") and phrase.link in _FROM:
            rank = SPOKEN + 2
        ranked.append((rank, Where(word, place)))
    seen: set[str] = set()
    for rank, where in sorted(ranked, key=lambda pair: pair[0]):
        if where.place not in seen:
            seen.add(where.place)
            yield replace(where, spoken=rank in (SPOKEN, SPOKEN + 2))


def _inner(phrase: Phrase, known: Tongue) -> Where | None:
    """The place in what somebody is: a `hospital porter`, and not the one in a trade that has its own."""
    own = len(phrase.head.split())
    for size in (2, 1):
        for i in range(len(phrase.words) - own - size + 1):
            words = phrase.words[i : i + size]
            name = " ".join(words).removesuffix("'s")
            if name in known.where and name not in ("home", "sea", "family"):
                return Where(name, known.where[name])
    return None


def _speaks(clause: Clause, hero: Figure) -> bool:
    return clause.verb is not None or clause.aside is not None or hero.plural or bool(hero.role)


def _event(read: _Read, hero: Figure, known: Tongue) -> str | None:
    """What happens, where a camera can see it: somebody finds something that a hand can hold, and no more is said."""
    clause = read.clause
    if clause is None or clause.verb is None or hero.plural or clause.lead[1] > clause.lead[0] or clause.aside:
        return None
    verb = read.tokens[clause.verb].lower()
    after = read.tokens[clause.verb + 1 :]
    found = next((p for p in read.phrases if p.start > clause.verb), None)
    low = [token.lower() for token in after]
    long = len(after) > 12 or any(word in ("and", "but", "en", "maar", ",", "who", "must", "moet") for word in low)
    if verb not in _SHOWN or found is None or found.sort != "thing" or found.start > clause.verb + 1 or long:
        return None
    told = sentence(joined(read.tokens[clause.verb :]))
    return "{H} " + told[:1].lower() + told[1:]


def _turns(text: str, read: _Read, hero: Figure, other: Figure | None, known: Tongue) -> Iterator[str]:
    """What an idea turns on, the clearest first: by its words, most by what its hero does; else by who is in it."""
    told: dict[str, str] = table(known.language, "words")["turns"]
    verb = read.clause.verb if read.clause is not None else None
    does = " ".join(read.tokens[verb : verb + 4]) if verb is not None else ""
    scores = {name: matched(text, listed) + 2 * matched(does, listed) for name, listed in told.items()}
    found = [name for name in sorted(scores, key=lambda name: -scores[name]) if scores[name]]
    yield from found
    if not found:
        kin: list[str] = table(known.language, "people")["of"]
        near = other is not None and (hero.plural or other.role.split()[-1] in kin or bool(other.bound))
        things = any(phrase.sort == "thing" for phrase in read.phrases)
        yield from ("confess", "farewell") if near else ("found", "back") if things else ("stuck", "confess")


def _stranger(known: Tongue) -> str:
    return "stranger" if known.language == "en" else "vreemdeling"
