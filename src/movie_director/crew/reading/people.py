"""The people of the film: whom each cue and each name in the action means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count, pairwise

from movie_director.crew.reading import lexicon_handling as handling
from movie_director.crew.reading import lexicon_people as lexicon
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.capitals import introduced
from movie_director.crew.reading.heading import read_heading
from movie_director.crew.reading.leads import leads
from movie_director.crew.reading.lexicon_events import DETERMINERS, STOPPERS
from movie_director.crew.reading.lexicon_gear import GEAR
from movie_director.crew.reading.names import (
    base_cue,
    gender_of,
    is_collective,
    is_heard_only,
    joined,
    name_of,
    proper,
    title,
    tokens_of,
)
from movie_director.crew.reading.slips import OFTEN, RARELY, slips
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, lettered, words
from movie_director.film.character import Character
from movie_director.film.screenplay import Element

SILENT = 2
"""Elements of action that name somebody who never speaks, from which on they are a character."""
SILENT_ROLE = 3
"""The same for people without a name: `THE GIRL`."""


_OFFICES = {
    **{t: t for t in ("captain", "colonel", "sergeant", "lieutenant", "doctor", "professor", "sheriff", "detective")},
    **{t: t for t in ("reverend", "major", "judge", "mayor", "commander", "inspector", "senator", "deputy", "rabbi")},
    "dr": "doctor",
    "prof": "professor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
}
"""Titles that stand for their bearer after THE."""


@dataclass(frozen=True)
class Mention:
    """Somebody named in a piece of action: at which of its words, up to which, and whether something is theirs."""

    name: str
    first: int
    last: int
    own: bool


class People:
    """Everybody in the film, by cue, by alias and by the names that action uses for them."""

    def __init__(self, characters: Iterable[Character]) -> None:
        self.characters: Mapping[str, Character] = {c.name: c for c in characters}
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self.votes: dict[str, tuple[tuple[str, int], ...]] = {}
        """What each piece of action told of people's genders, so that it is weighed once."""
        self._called = {slug(s): c.name for c in self.characters.values() for s in (c.cue, *c.aliases)}

    def name(self, cue: str) -> str:
        """Return the name of the character whom a cue calls."""
        own = slug(cue)
        return self._called.get(own) or self._called.get(name_of(cue)) or own

    def members(self, name: str) -> tuple[str, ...]:
        """Return the names that a group's cue means; empty for one person and for crowds."""
        found = self.characters.get(name)
        return found.members if found is not None else ()

    def is_crowd(self, name: str) -> bool:
        """Whether a character is a crowd, which no single body plays."""
        found = self.characters.get(name)
        return found is not None and not found.members and is_collective(found.cue)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """All cues and aliases as slugs, and each name that is one person's only: SPALDING of SPALDING JONES."""
        short = Counter(t for c in self.characters.values() for t in set(proper(base_cue(c.cue))))
        own = (t for t, times in short.items() if times == 1 and _is_telling(t))
        return frozenset((*(slug(s) for c in self.characters.values() for s in (c.cue, *c.aliases)), *own))

    @cached_property
    def younger(self) -> Mapping[str, tuple[str, ...]]:
        """Who shares somebody's name but for a word such as YOUNG: `edward` with `young-edward`."""
        by_rest: dict[tuple[str, ...], list[str]] = {}
        for person in self.characters.values():
            tokens = tokens_of(base_cue(person.cue))
            if len(tokens) > 1 and tokens[0] in lexicon.ANOTHER:
                by_rest.setdefault(tokens[1:], []).append(person.name)
        own = {p.name: tokens_of(base_cue(p.cue)) for p in self.characters.values()}
        return {name: tuple(by_rest[tokens]) for name, tokens in own.items() if tokens in by_rest}

    @cached_property
    def _offices(self) -> Mapping[str, Mapping[str, None]]:
        """Who bears a title such as CAPTAIN or DR., which THE CAPTAIN and THE DOCTOR mean while there is one."""
        found: dict[str, dict[str, None]] = {}
        for character in self.characters.values():
            if character.members or is_collective(character.cue):
                continue
            for spelt in (character.cue, *character.aliases):
                tokens = tokens_of(base_cue(spelt))
                office = _OFFICES.get(tokens[0]) if tokens else None
                if office is not None and (len(tokens) == 1 or proper(base_cue(spelt))):
                    found.setdefault(office, {})[character.name] = None
        return found

    @cached_property
    def _spans(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str, bool]]]:
        """By the first word: the words of each name, longest first, whose it is, and whether it is a role."""
        short: dict[str, set[str]] = {}
        for character in self.characters.values():
            for spelt in (character.cue, *character.aliases):
                for token in proper(base_cue(spelt)):
                    short.setdefault(token, set()).add(character.name)
        spans: dict[str, dict[tuple[str, ...], tuple[str, bool]]] = {}
        for office, names in self._offices.items():
            if len(names) == 1:
                spans.setdefault(office, {})[(office,)] = (next(iter(names)), True)
        for character in self.characters.values():
            if character.members or is_collective(character.cue):
                continue
            for spelt in (character.cue, *character.aliases):
                base = base_cue(spelt)
                if is_heard_only(spelt, None) and (spelt == character.cue or base == spelt):
                    continue  # a voice whose owner is never seen: `MAN'S VOICE`, `RADIO`
                own = proper(base)
                full = tuple(t.removesuffix("'s") for t in _bare(base))
                if not own and is_heard_only(character.cue, None):
                    continue
                wife = (title(base) or "") in lexicon.WIVES
                options = [full, own] if own and not wife else [full]  # `Bloom` is not `MRS. BLOOM`
                options += [] if wife else [(t,) for t in own if short[t] == {character.name} and _is_telling(t)]
                for tokens in options:
                    first = next(iter(tokens), "")
                    if len(tokens) == 1 and (len(first) == 1 or first in lexicon.CAMERA):
                        continue  # WIDE, and the `A` of a garbled cue, name nobody in the action
                    if first and (tokens == full or len(tokens) > 1 or _is_telling(first)):
                        spans.setdefault(first, {}).setdefault(tokens, (character.name, not own))
        return {
            first: sorted(((t, n, r) for t, (n, r) in by.items()), key=lambda s: -len(s[0]))
            for first, by in spans.items()
        }

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return who is named in a piece of action, in its order; what stands in quotation marks names nobody."""
        found = self._mentions.get(text)
        if found is None:
            found = self._mentions[text] = self._named(text)
        return found

    def _named(self, text: str) -> tuple[Mention, ...]:
        spans = self._spans
        all_words = words(text)
        found: list[Mention] = []
        quoted, i = False, 0
        read = lettered(text)
        while i < len(all_words):
            word = all_words[i]
            if word.raw in ('"', "\u201c", "\u201d"):
                quoted = word.raw == "\u201c" or (word.raw == '"' and not quoted)
            options = spans.get(word.low) if not quoted and i not in read else None
            hit = next((m for o in options if (m := _matched(all_words, i, *o)) is not None), None) if options else None
            if hit is not None:
                found.append(hit)
                i = hit.last
                after = all_words[i + 1] if i + 1 < len(all_words) and not hit.own else None
                if after is not None and after.start - all_words[i].start - len(all_words[i].raw) > 1:
                    after = None  # `JACK & WATSON`
                rest = spans.get(after.low) if after is not None and after.raw[0].isupper() else None
                whole = (
                    next((m for o in rest if (m := _matched(all_words, i + 1, *o)) is not None), None) if rest else None
                )
                if whole is not None and word.low in _NAMES and whole.name != hit.name and whole.first == whole.last:
                    found[-1] = Mention(hit.name, hit.first, whole.last, whole.own)  # `Ada Holt`, whose Holt is Ben too
                    i = whole.last
            i += 1
        return tuple(found)


def _bare(name: str) -> tuple[str, ...]:
    tokens = tokens_of(name)
    return tokens[1:] if tokens[:1] == ("the",) else tokens


def _is_telling(token: str) -> bool:
    return len(token) > 1 and not (
        token in lexicon.VOICE
        or token in lexicon.CAMERA
        or token in lexicon.FEW
        or token in lexicon.ANOTHER
        or token in lexicon.TITLES
        or token in DETERMINERS
        or token in STOPPERS
        or token in lexicon.NOBODY
        or (token in things.ALL and token not in GEAR and token not in _NAMES)
    )


def _matched(all_words: Sequence[Word], i: int, tokens: tuple[str, ...], name: str, role: bool) -> Mention | None:
    at = i
    for n, token in enumerate(tokens):
        if n and at < len(all_words) and all_words[at].raw == ".":
            at += 1
        if at >= len(all_words) or all_words[at].low.lstrip("#") != token:
            return None
        at += 1
    first, last = all_words[i], all_words[at - 1]
    if role:
        before = all_words[i - 1].low if i else ""
        if not (first.caps or before in ("the", "our", "this", "that") or (i and first.raw[0].isupper())):
            return None
    elif not (first.raw[0].isupper() or first.raw[0].isdigit()):
        return None
    return Mention(name, i, at - 1, last.own and not _is_short_for_is(all_words, at))


def _is_short_for_is(all_words: Sequence[Word], at: int) -> bool:
    """Whether what stands after a name and 'S tells that 'S is a verb: `Ada's sitting down`, `Ben's at the door`."""
    after = all_words[at] if at < len(all_words) else None
    if after is None or not after.raw.islower():
        return False
    if after.low.endswith("ing"):
        further = all_words[at + 1] if at + 1 < len(all_words) else None
        ends = further is None or further.mark or further.low in STOPPERS or further.low in DETERMINERS
        return ends and after.low not in things.ALL and after.low not in _BEING
    return after.low in _IS


_IS = frozenset(terms("in at on there here still already up back about gone too so now also with by"))
_BEING = frozenset(terms("clothing wedding meeting building feeling ceiling painting evening thing breathing"))
"""Nouns that end like what somebody does."""


_LISTS: dict[tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...], People] = {}


def cast_list(characters: Iterable[Character]) -> People:
    """Return the people of these characters; the last list is kept, with whom each text names, for the next reading."""
    cast = sorted(characters, key=lambda c: c.name)
    key = tuple((c.name, c.cue, c.aliases, c.members) for c in cast)
    people = _LISTS.get(key)
    if people is None:
        people = People(cast)
        if len(_LISTS) >= 8:
            _LISTS.clear()
        _LISTS[key] = people
    return people


def people_of(elements: Sequence[Element], known: Iterable[Character]) -> list[Character]:
    """Return the film's characters: those known, with what new spellings mean them, then new ones as they come.

    A cue is somebody known when its spelling is theirs, or its name can be nobody else's: `HOLT` is `DR. HOLT` and
    `SARAH HOLT` while there is one Holt. `YOUNG EDWARD` is another. Who never speaks is a character when the action
    names them in capitals and comes back to them.
    """
    before = {c.name: c for c in known}
    called = {slug(s): c.name for c in before.values() for s in (c.cue, *c.aliases)}
    cues = _cues(elements)
    counts = Counter(base for e in elements if e.character and e.speaks for base in _bases(e.character, cues))
    silent = _silent(elements, cues)
    keys = _keys(
        [*cues, *silent, *(s for c in before.values() for s in (c.cue, *c.aliases))],
        elements,
        [s for s in silent if s not in cues],
        counts,
    )
    for cue, whole in slips({**dict.fromkeys(silent, 0), **counts}).items():
        if slug(cue) not in called and cue in keys and whole in keys:
            keys = {s: keys[whole] if key == keys[cue] else key for s, key in keys.items()}
    spelt: dict[object, list[str]] = {}
    for cue in [*cues, *silent]:
        spelt.setdefault(keys[cue], []).append(cue)
    for cue, raws in cues.items():
        spelt[keys[cue]] += [raw for raw in raws if raw != cue]
    of_key = {keys[s]: c.name for c in reversed(before.values()) for s in (c.cue, *c.aliases)}
    after = dict(before)
    for key, spellings in spelt.items():
        spoken = [s for s in spellings if s not in silent or s in cues]
        if not spoken and not any(silent[s] for s in spellings if s in silent):
            continue
        cue = max(spoken or spellings, key=lambda s: counts[s])  # the first of those that speak as often
        name = of_key.get(key) or called.get(slug(cue)) or _free(slug(cue), after)
        person = after.get(name) or Character(name=name, cue=cue)
        more = [s for s in dict.fromkeys(spellings) if slug(s) not in called and slug(s) != slug(person.cue)]
        called.update({slug(s): name for s in (person.cue, *more)})
        unlike = {slug(s): s for s in reversed(more)}
        if name not in after or unlike:
            aliases = (*person.aliases, *(s for s in more if unlike.get(slug(s)) == s))
            after[name] = person.model_copy(update={"aliases": aliases})
    people = People(after.values())
    for name, person in after.items():
        parts = joined(person.cue) if not person.members else ()
        members = tuple(dict.fromkeys(people.name(p) for p in parts))
        if len(members) > 1 and all(m in after and m != name for m in members):
            after[name] = person.model_copy(update={"members": members})
    return list(after.values())


def _free(name: str, taken: Container[str]) -> str:
    """A name that nobody has: who was renamed keeps theirs."""
    return name if name not in taken else next(n for i in count(2) if (n := f"{name}-{i}") not in taken)


def _cues(elements: Sequence[Element]) -> dict[str, dict[str, None]]:
    """Every cue without its additions, in order, with the spellings that it has."""
    raw = {e.character: None for e in elements if e.character}
    plain = set(raw)
    found: dict[str, dict[str, None]] = {}
    for cue in raw:
        base = base_cue(cue)
        if base != cue and base not in plain and not _was_aside(cue) and name_of(cue) not in {slug(c) for c in plain}:
            base = cue  # a voice whose owner has no cue keeps its own name: `MAN'S VOICE`
        found.setdefault(base, {})[cue] = None
    return found


def _bases(cue: str, cues: Mapping[str, Mapping[str, None]]) -> tuple[str, ...]:
    base = base_cue(cue)
    return (base,) if base in cues else (cue,)


def _was_aside(cue: str) -> bool:
    return "(" in cue


def _silent(elements: Sequence[Element], cues: Mapping[str, object]) -> dict[str, bool]:
    """Who is introduced in capitals, in order, and whether they matter enough to be a character without a line."""
    counts: Counter[str] = Counter()
    written: Counter[str] = Counter()
    found: dict[str, tuple[bool, str]] = {}
    headings = [read_heading(e.text) for e in elements if e.kind == "heading"]
    for element in elements:
        if element.kind != "action":
            continue
        seen = {(w.low, w.raw[:1].isupper(), w.caps) for w in words(element.text)}
        counts.update({low for low, _, _ in seen})
        written.update({low for low, upper, caps in seen if upper and not caps})
        for person in introduced(element.text):
            name = person.words.upper().removeprefix("THE ")
            sure, sort = found.get(name, (False, person.sort))
            found[name] = (sure or person.sure or person.aged, sort)
    known = {t for cue in cues for t in proper(cue)}
    headed = {slug(heading.parts[0]) for heading in headings if not heading.forced and heading.parts}
    found = {name: how for name, how in found.items() if slug(name) not in headed or slug(name) in known}
    names: dict[str, bool] = {}
    for name, times in _acting(elements).items():
        if times > SILENT and name not in known and not any(name in tokens_of(n) for n in (*cues, *found)):
            names[name.upper()] = True
    told = {t for name in (*cues, *found) for t in tokens_of(name)}
    names.update((n.upper(), True) for n in leads((e.text for e in elements if e.kind == "action"), told))
    for name, (sure, sort) in found.items():
        own = proper(name)
        if sort == "crowd" or not tokens_of(name):
            continue
        if sort == "role" or not own:
            tokens = tokens_of(name)
            alone = len(tokens) > 1 or sum(name.lower() in tokens_of(n) for n in (*cues, *found)) == 1
            names[name] = (
                sort == "role" and alone and len(tokens) <= 3 and min(counts[t] for t in tokens) >= SILENT_ROLE
            )
        elif sure or any(t in known for t in own) or any(written[t] for t in own):
            names[name] = max(counts[t] for t in own) >= SILENT and (sure or any(written[t] for t in own))
    return names


def _acting(elements: Sequence[Element]) -> Counter[str]:
    """How many pieces of action let each given name do something, without capitals: `Kevin eats`."""
    counts: Counter[str] = Counter()
    for element in elements:
        if element.kind == "action":
            counts.update(n.lower() for n in named_doers(element.text))
    return counts


@lru_cache(maxsize=65536)
def named_doers(text: str) -> tuple[str, ...]:
    """Return the given names that do something in a piece of action, as they stand there."""
    all_words = words(text)
    here: dict[str, None] = {}
    for i, word in enumerate(all_words[:-1]):
        if word.low not in _GIVEN or not word.raw[0].isupper() or word.caps or word.own:
            continue
        before = all_words[i - 1] if i else None
        alone = before is None or before.mark or (before.raw[0].islower() and before.low not in ("the", "a", "of"))
        if alone and (all_words[i + 1].low in lexicon.VERBS or all_words[i + 1].low in handling.TAKES):
            here[word.raw] = None
    return tuple(here)


_GIVEN = (
    (lexicon.FEMALE_NAMES | lexicon.MALE_NAMES)
    - lexicon.MONTHS_ALSO
    - things.VEHICLES
    - frozenset(terms("will mark bill art frank rose ray rich pat sue drew buddy bud daisy may"))
)
"""Given names that are hardly ever another word at the beginning of a sentence."""


_NAMES = lexicon.FEMALE_NAMES | lexicon.MALE_NAMES
_SHORT_FORMS = {
    **{short: ("robert",) for short in ("bob", "bobby", "rob", "robbie")},
    **{short: ("william",) for short in ("bill", "billy", "will", "willie")},
    **{short: ("elizabeth",) for short in ("beth", "betsy", "betty", "liz", "lizzie", "eliza")},
    **{short: ("margaret",) for short in ("maggie", "peggy", "meg", "margot")},
    **{short: ("richard",) for short in ("dick", "rick", "ricky", "rich")},
    **{short: ("james",) for short in ("jim", "jimmy", "jamie")},
    **{short: ("catherine", "katherine", "kathleen") for short in ("kate", "katie", "cathy", "kathy", "kitty", "kay")},
    "jack": ("john",),
    "johnny": ("john",),
    "paulie": ("paul",),
    "hank": ("henry",),
    "harry": ("henry", "harold"),
    "ted": ("edward", "theodore"),
    "eddie": ("edward", "edwin", "edgar"),
    "charlie": ("charles", "charlotte"),
    "chuck": ("charles",),
    "mike": ("michael",),
    "tony": ("anthony", "antonio"),
    "jenny": ("jennifer",),
    "molly": ("mary",),
    "sally": ("sarah",),
    "becky": ("rebecca",),
    "larry": ("lawrence", "laurence"),
    "andy": ("andrew",),
    "nick": ("nicholas",),
    "alex": ("alexander", "alexandra"),
    "tommy": ("thomas",),
    "dave": ("david",),
    "steve": ("steven", "stephen"),
    "joe": ("joseph",),
}
"""Names that people use for longer ones."""


def _is_short(own: tuple[str, ...], name: str) -> bool:
    """Whether a silent name of one word is short for another: SAM of SAMUEL."""
    if len(own) != 1 or own[0] == name or own[0] not in _NAMES:
        return False
    return name in _SHORT_FORMS.get(own[0], ()) or (len(own[0]) > 2 and name.startswith(own[0]) and len(name) > 4)


def _surnamed(short: tuple[str, ...], own: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Whose surname a silent word begins, as friends call them: the HITCH of ALFRED HITCHCOCK."""
    if len(short) != 1 or len(short[0]) < SHORTENED or short[0] in _NAMES:
        return []
    return [
        cue
        for cue, tokens in own.items()
        if len(tokens) > 1 and tokens[-1].startswith(short[0]) and len(tokens[-1]) >= len(short[0]) + 3
    ]


SHORTENED = 4
"""Letters that a shortened surname has at least."""


def _keys(
    spellings: Sequence[str], elements: Sequence[Element], silent: Iterable[str], counts: Mapping[str, int]
) -> dict[str, object]:
    """Give each spelling a key that all spellings of the same person share; `silent` are those who never speak.

    `counts` tell how often each cue speaks.
    """
    unique = list(dict.fromkeys(spellings))
    bases = {s: b if (b := base_cue(s)) in unique or "(" in s else s for s in unique}
    own = {s: tuple(t for t in proper(bases[s]) if len(t) > 1) for s in unique}
    fulls: dict[str, dict[tuple[str, ...], None]] = {}
    alone = {tokens[0] for tokens in own.values() if len(tokens) == 1}
    speaks: Counter[tuple[str, ...]] = Counter()
    for s, tokens in own.items():
        speaks[tokens] += counts.get(bases[s], 0)
    for tokens in own.values():
        if len(tokens) > 1 and not (len(tokens) == 2 and all(t in alone and t in _NAMES for t in tokens)):
            for token in tokens:  # the cue JEFF AMY of two who both speak is nobody's full name
                fulls.setdefault(token, {})[tokens] = None
    for token, whole in fulls.items():
        often = [tokens for tokens in whole if speaks[tokens] >= OFTEN]
        if len(often) == 1 and len(whole) > 1 and all(speaks[t] <= RARELY for t in whole if t not in often):
            fulls[token] = dict.fromkeys(often)  # the others are slips of the page
    talk: dict[frozenset[str], None] | None = None
    for token, whole in fulls.items():
        most = max(whole, key=lambda tokens: speaks[tokens])
        others = sum(speaks[tokens] for tokens in whole if tokens != most)
        if len(whole) > 1 and most[-1] == token and (token,) in speaks and speaks[most] >= max(OFTEN, others * MUCH):
            talk = _talk(elements) if talk is None else talk
            if not any(frozenset((token, " ".join(tokens))) in talk for tokens in (most, most[:1])):
                fulls[token] = {most: None}  # the lead is called HOLT, and the others of that house are not
    titled: dict[tuple[str, ...], dict[str, None]] = {}
    for s, tokens in own.items():
        mine = title(bases[s])
        if len(tokens) == 1 and mine is not None:
            titled.setdefault(tokens, {})[mine] = None
    keys: dict[str, object] = {s: _key(bases[s], own[s], fulls, titled) for s in unique}
    whole = {t: s for s in reversed(unique) for t in own[s] if t in _NAMES}
    lone = Counter(tokens[-1] for s in unique if (tokens := tokens_of(bases[s])))
    for s in silent:
        tokens = tokens_of(bases.get(s, s))
        bare = tokens[-1].upper() if len(tokens) == 2 else ""
        if bare in keys and lone[tokens[-1]] == 2 and tokens[-1] in TRADES and _is_what(tokens[0]):
            keys[s] = keys[bare]  # the HOTEL BARBER of the action, whose cue is BARBER
        elif bare in keys and tokens[0] in lexicon.UNCLES and counts.get(bare, 0):
            keys[s] = keys[bare]  # UNCLE TED, whose cue is TED
        longer = [keys[whole[t]] for t in whole if _is_short(own.get(s, ()), t) and not t.endswith(("y", "ie"))]
        longer = longer or [keys[c] for c in _surnamed(own.get(s, ()), own) if counts.get(bases[c], 0)]
        if longer and len(set(map(str, longer))) == 1:
            keys[s] = longer[0]
    offices: dict[str, dict[object, None]] = {}
    for s in unique:
        office = title(bases[s]) or ""
        if own[s] and office in lexicon.ALONE:
            offices.setdefault(office, {})[keys[s]] = None
    for s in unique:
        tokens = tokens_of(bases[s])
        if len(tokens) == 1 and len(offices.get(tokens[0], {})) == 1:
            keys[s] = next(iter(offices[tokens[0]]))
    links: dict[tuple[str, str], None] = {}
    for element in elements:  # `MRS. BLOOM (SANDRA)` says that both are one
        if element.character and element.extension and not is_heard_only(element.character, element.extension):
            other = base_cue(element.extension)
            cue = base_cue(element.character)
            if other in keys and cue in keys and keys[other] != keys[cue]:
                links[cue, other] = None
    times = Counter(name for pair in links for name in pair)
    for cue, other in links:
        if any(times[name] > 1 and not proper(name) for name in (cue, other)):
            continue  # the MAN who is Ben in one scene and Carl in another
        if keys[other] != keys[cue]:
            keys = {s: keys[cue] if key == keys[other] else key for s, key in keys.items()}
    return keys


def _talk(elements: Sequence[Element]) -> dict[frozenset[str], None]:
    """Whose speeches follow each other at once, by the words of their cues: nobody answers themself."""
    found: dict[frozenset[str], None] = {}
    for element, after in pairwise(elements):
        if element.character and after.character and element.character != after.character:
            cues = (" ".join(proper(base_cue(e.character or ""))) for e in (element, after))
            found[frozenset(cues)] = None
    return found


def _key(
    spelling: str,
    own: tuple[str, ...],
    fulls: Mapping[str, Mapping[tuple[str, ...], None]],
    titled: Mapping[tuple[str, ...], Mapping[str, None]],
) -> object:
    name = next(iter(own), None)
    if name is None:
        return "-".join(_bare(spelling)) or slug(spelling)
    if len(own) > 1:
        longer = [full for full in fulls.get(name, {}) if len(full) > len(own) and full[-len(own) :] == own]
        return longer[0] if len(longer) == 1 else own  # `CAPTAIN LE GUIN` is `KAI LE GUIN`
    mine = title(spelling)
    whole = fulls.get(name, {})
    if len(whole) == 1 and _fits(mine, next(iter(whole))):
        return next(iter(whole))
    if mine == "mrs":  # the bare surname is her husband's
        return (mine, *own)
    return (mine, *own) if mine is not None and len(titled.get(own, {})) > 1 else own


def _is_what(word: str) -> bool:
    """Whether a word before a role tells what it is, and not which of several."""
    return not (word in lexicon.ANOTHER or word in lexicon.FEW or word in lexicon.ROLES or word in _WHICH)


TRADES = lexicon.ROLES - frozenset(terms("man woman boy girl guy lady gentleman person kid child figure stranger teen"))
_WHICH = frozenset(terms("first third fourth next last nearest a an one main lead rear head female male"))


MUCH = 4
"""How many times as often as all others of a surname somebody speaks who is called by it alone."""


def _fits(mine: str | None, full: tuple[str, ...]) -> bool:
    """Whether a title can stand before a full name: MRS. only before a woman's."""
    if mine is None or (mine not in lexicon.HUSBANDS and mine not in lexicon.WIVES):
        return True
    return gender_of(full[0]) == ("male" if mine in lexicon.HUSBANDS else "female")
