"""An English idea in its hero's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.crew.story.reading.tongue import Tongue
from movie_director.crew.story.reading.voice import Teller, joined, sentences

_FIRST = {"is": "am", "isn't": "am not", "has": "have", "hasn't": "haven't", "doesn't": "don't", "does": "do",
          "goes": "go", "was": "was", "wasn't": "wasn't"}  # fmt: skip
_MANY = {"is": "are", "am": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}
_SHORT = {"I am": "I'm", "I have been": "I've been", "we are": "we're", "I am not": "I'm not", "I will": "I'll"}
_JOINED = frozenset(("and", "but", "or", ",", "then", "and then"))


def english_voice(teller: Teller) -> list[str] | None:
    """Return the sentences in which the hero tells the idea; None where they cannot be put so."""
    clause, known = teller.clause, teller.known
    if clause is None:
        return None
    tokens = [token.replace("’", "'") for token in teller.tokens]
    many = clause.plural
    spoken = tokens[clause.start].lower() in ("i", "we")
    if spoken:
        return sentences(joined(tokens))
    one = "we" if many else "I"
    before = tokens[: clause.lead[0] if clause.lead[1] > clause.lead[0] else clause.start]
    told: list[str] = []
    if before:
        last = before[-1].lower()
        if last not in ("when", "while", "whenever", "until", "because"):
            told += sentences(joined(before[:-1] if last in ("and", "but", "so", ",") else before))
            before = []
    if clause.aside is not None:
        aside = tokens[clause.aside[0] : clause.aside[1]]
        whose = tokens[clause.aside[0] - 1].lower() == "whose"
        if whose:
            told += sentences(joined([("Our" if many else "My"), *mine(aside, teller)]))
        elif aside and tokens[clause.aside[0] - 1].lower() in ("who", "that"):
            told += sentences(_short(joined([one, *owned(aside, teller)])))
        if clause.verb is None:
            return told or None
    lead = mine(tokens[slice(*clause.lead)], teller)
    if not lead and clause.where is not None:
        lead = mine(tokens[slice(*clause.where)], teller)
    if clause.verb is None:
        after = tokens[clause.end :]
        if not after or not _state(after[0].lower()):
            return None
        return [*told, *sentences(joined([*before, "we're" if many else "I'm", *mine(after, teller)]))]
    verb = tokens[clause.verb].lower()
    rest = tokens[clause.verb + 1 :]
    if verb in ("out",):
        return None
    claim = rest[1:] if rest[:1] == ["out"] else rest
    if (
        (verb in known.claims or _first(verb, many=False, known=known) in _CLAIMED)
        and claim[:1] == ["that"]
        and not _goes_on(claim, known)
    ):
        said = joined([*lead, "," if lead else "", *mine(claim[1:], teller)])
        return [*told, *sentences(said)]
    manner = [t for t in tokens[_after_subject(teller) : clause.verb] if t.lower().endswith("ly") or t.lower() in _WAYS]
    own = [one, *manner, *owned([verb, *rest], teller)]
    comma = "," if (lead and clause.lead[1] > clause.lead[0]) or len(lead) > 3 else ""
    text = joined([*before, *lead, comma, *own])
    return [*told, *sentences(_short(text))]


def _goes_on(claim: Sequence[str], known: Tongue) -> bool:
    """Whether the hero does something more behind what they know: `believes that it is so and builds a ladder`."""
    low = [token.lower() for token in claim]
    return any(word == "and" and low[i + 1] in known.singular for i, word in enumerate(low[:-1]))


_CLAIMED = frozenset(
    ["realise", "realize", "discover", "learn", "find", "know", "believe", "think", "suspect", "notice", "understand"]
)
_WAYS = frozenset(["never", "always", "still", "just", "once", "finally", "also", "only", "often"])


def owned(tokens: Sequence[str], teller: Teller) -> list[str]:
    """A predicate of the hero, in the first person: its verb, the verbs joined to it, and its pronouns."""
    many = teller.clause is not None and teller.clause.plural
    found = list(tokens)
    bound = False
    for i, token in enumerate(found):
        low = token.lower()
        before = found[i - 1].lower() if i else ""
        if low in ("who", "which", "that", "where", "while") and i != 1:
            bound = True
        if (
            i == 0
            or (before in _JOINED and not bound and low in teller.known.singular and low not in teller.known.sorts)
            or (i == 1 and before.endswith("ly") and low in teller.known.singular)
        ):
            found[i] = _first(low, many=many, known=teller.known)
        elif token == ",":
            bound = False
    return mine(found, teller)


def mine(tokens: Sequence[str], teller: Teller) -> list[str]:
    """Words with the hero's pronouns in the first person, where they can mean nobody else."""
    hero, many = teller.hero, teller.clause is not None and teller.clause.plural
    known = teller.known
    found: list[str] = []
    rival = False
    conjugate = False
    for i, token in enumerate(tokens):
        low = token.lower()
        after = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
        # `The son he threw out`: who comes right behind somebody is not the same.
        other = rival and not (low in ("he", "she") and known.sorts.get(tokens[i - 1].lower()) == "person")
        if known.sorts.get(low) == "person" and (_same(low, teller) or _begins(tokens, i, known)):
            rival = True
        if conjugate and low in known.singular:
            found.append(_first(low, many=many, known=known))
            conjugate = False
            continue
        conjugate = conjugate and low.endswith("ly")
        swap = None
        if many:
            swap = {"they": "we", "their": "our", "them": "us", "themselves": "ourselves", "theirs": "ours",
                    "they're": "we're", "they've": "we've", "they'd": "we'd"}.get(low)  # fmt: skip
        elif hero.gender == "f" and low in ("she", "she's", "her", "herself", "hers", "she'd"):
            swap = _her(low, after, known, rival=other)
        elif hero.gender == "m" and low in ("he", "he's", "his", "him", "himself", "he'd"):
            swap = _him(low, after, rival=other)
        elif low in ("its", "itself") and known.sorts.get(hero.role.split()[-1] if hero.role else "") == "person":
            swap = {"its": "my", "itself": "myself"}[low] if hero.gender is None and _odd(hero.role) else None
        elif (
            low in ("they", "their", "them")
            and hero.gender is None
            and teller.other is None
            and not _others(tokens[:i], known)
        ):
            swap = {"they": "I", "their": "my", "them": "me"}[low]
        if swap is None:
            found.append(token)
            continue
        conjugate = swap == "I"
        found.append(swap)
    return found


def _begins(tokens: Sequence[str], at: int, known: Tongue) -> bool:
    """Whether somebody else is the subject of a clause of their own here: `and a customer comes in`."""
    start = at
    while (
        start
        and at - start < 4
        and tokens[start].lower() not in known.articles
        and tokens[start].lower() not in known.counts
    ):
        start -= 1
    return start > 0 and tokens[start - 1].lower() in ("and", "but", "when", "until", "because", "while", ",")


def _others(tokens: Sequence[str], known: Tongue) -> bool:
    return any(token.lower().endswith("s") and token.lower() not in known.singular for token in tokens)


def _odd(role: str) -> bool:
    return role.split()[-1] in ("robot", "ghost", "android", "monster", "dragon", "alien", "ai", "computer", "creature")


def _her(low: str, after: str, known: Tongue, *, rival: bool) -> str | None:
    if low == "her":
        loose = not after[:1].isalpha() or after in known.links or after in known.stops or after in known.articles
        loose = loose or after.endswith("ly") or after in known.unsaid
        return "me" if loose else None if rival else "my"
    if rival and low != "herself":
        return None
    return {"she": "I", "she's": "I'm", "herself": "myself", "hers": "mine", "she'd": "I'd"}[low]


def _him(low: str, after: str, *, rival: bool) -> str | None:
    if low == "his":
        return None if rival else "my" if after[:1].isalpha() else "mine"
    if low == "him":
        return "me"
    if rival and low != "himself":
        return None
    return {"he": "I", "he's": "I'm", "himself": "myself", "he'd": "I'd"}[low]


def _same(word: str, teller: Teller) -> bool:
    """Whether somebody else is of the hero's own gender, or may be."""
    from movie_director.crew.story.reading.gender import gender_of

    of = gender_of(word, None, "en")
    return teller.hero.gender is not None and of == teller.hero.gender


def _first(verb: str, *, many: bool, known: Tongue) -> str:
    """A verb as I or we do it."""
    if many and (verb in _MANY or verb in known.plural):
        return _MANY.get(verb, verb)
    if verb in _FIRST:
        return _FIRST[verb]
    if verb.endswith("ies") and len(verb) > 4:
        base = verb[:-3] + "y"
        return base if base in known.plural else verb[:-1]
    if verb.endswith("es") and verb[:-2] in known.plural and verb[:-1] not in known.plural:
        return verb[:-2]
    if verb.endswith("s") and verb[:-1] in known.plural:
        return verb[:-1]
    past = not verb.endswith("s") or verb.endswith(("ss", "us")) or verb in ("was", "must")
    return verb if past else verb[:-1]


def _after_subject(teller: Teller) -> int:
    """Where the words right before the verb begin that say how it is done."""
    clause = teller.clause
    assert clause is not None and clause.verb is not None
    at = clause.verb
    while at > clause.start + 1 and (
        teller.tokens[at - 1].lower().endswith("ly") or teller.tokens[at - 1].lower() in _WAYS
    ):
        at -= 1
    return at


def _state(word: str) -> bool:
    return word.endswith(("ing", "ed")) or word in (
        "stuck",
        "lost",
        "caught",
        "alone",
        "trapped",
        "hidden",
        "on",
        "left",
    )


def _short(text: str) -> str:
    for long, short in _SHORT.items():
        text = re.sub(rf"(^|, ){long} (?!not\b)", rf"\1{short} ", text, flags=re.I if long[0] == "W" else 0)
    return text
