"""Whether HE or SHE is said of somebody: by title, kin and given name, and by the pronouns that follow their name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from movie_director.crew.reading import lexicon_dutch as dutch
from movie_director.crew.reading import lexicon_people as lexicon
from movie_director.crew.reading.names import base_cue, gender_of, proper, tokens_of
from movie_director.crew.reading.people import People
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import words
from movie_director.film.screenplay import Element

Gender = Literal["female", "male"]
_WOMEN = dutch.WOMEN | frozenset(
    terms(
        """
    mother mom wife daughter sister aunt grandmother girlfriend fiancee bride widow woman girl lady actress
    waitress nun schoolgirl hostess housewife stewardess queen princess
    """
    )
)
_MEN = dutch.MEN | frozenset(
    terms(
        """
    father dad husband son brother uncle grandfather boyfriend groom widower man boy guy gentleman fellow
    policeman salesman doorman fireman king prince priest schoolboy businessman
    """
    )
)
_SHE = dutch.SHE | frozenset(("she", "her", "hers", "herself", "she's", "she'd", "she'll"))
_HE = dutch.HE | frozenset(("he", "him", "his", "himself", "he's", "he'd", "he'll"))
_TOLD, _NAMED, _SAID = 6, 5, 1
_AFTER, _REACH = 14, 16
"""Words after a name in which a noun or a pronoun can be about it."""


def genders(elements: Sequence[Element], people: People) -> Mapping[str, Gender]:
    """Return the gender of everybody whom the script gives one."""
    sure: dict[str, Gender] = {}
    votes: dict[str, int] = {}
    for name, character in people.characters.items():
        spelt = (character.cue, *character.aliases)
        titled = _by_roles(spelt)
        if titled is not None:
            sure[name] = titled
            continue
        named = next((g for s in spelt if (g := gender_of(base_cue(s))) is not None), None)
        votes[name] = 0 if named is None else _NAMED if named == "female" else -_NAMED
    for element in elements:
        if element.kind == "action":
            for name, vote in _votes(element.text, people):
                if name in votes:
                    votes[name] += vote
    found: dict[str, Gender] = dict(sure)
    for name, sum_ in votes.items():
        if sum_:
            found[name] = "female" if sum_ > 0 else "male"
    return found


def _by_roles(spelt: Sequence[str]) -> Gender | None:
    for cue in spelt:
        gender = _by_role(cue)
        if gender is not None:
            return gender
    return None


def _by_role(cue: str) -> Gender | None:
    """The gender that a title or a role tells for sure: `MRS. HOLT`, `WAITRESS`."""
    tokens = tokens_of(base_cue(cue))
    if proper(cue) and not (tokens and (tokens[0] in lexicon.WIVES or tokens[0] in lexicon.HUSBANDS)):
        return None
    own = [t for t in tokens if t not in lexicon.FEMALE_NAMES and t not in lexicon.MALE_NAMES]
    if "'s" in cue.lower().replace("\u2019", "'"):
        own = own[-1:]
    return gender_of(" ".join(own)) if own else None


def _votes(text: str, people: People) -> tuple[tuple[str, int], ...]:
    """What a piece of action tells of each one's gender, above 0 for women; remembered with the people."""
    known = people.votes.get(text)
    if known is None:
        votes: dict[str, int] = {}
        _count(text, people, votes)
        known = people.votes[text] = tuple(votes.items())
    return known


def _count(text: str, people: People, votes: dict[str, int]) -> None:
    mentions = people.mentions(text)
    if not mentions:
        return
    all_words = words(text)
    for k, mention in enumerate(mentions):
        votes.setdefault(mention.name, 0)
        before = all_words[mention.first - 1] if mention.first else None
        if before is not None and before.raw == "," and mention.first > 1:
            before = all_words[mention.first - 2]
        if before is not None and not mention.own:
            votes[mention.name] += _TOLD * _worth(before.low, _WOMEN, _MEN)
        end = mentions[k + 1].first if k + 1 < len(mentions) else len(all_words)
        end = min(end, mention.last + 1 + _REACH)
        apposed = False
        for i in range(mention.last + 1, end):
            low = all_words[i].low
            if i <= mention.last + _AFTER and low in ("a", "an") and all_words[i - 1].raw in (",", "("):
                apposed = True
            if all_words[i].raw == ".":
                apposed = False
            noun = _worth(low, _WOMEN, _MEN)
            if noun and apposed and not all_words[i].own:
                votes[mention.name] += _TOLD * noun
                apposed = False
            said = _worth(low, _SHE, _HE)
            if said:
                verb = all_words[i - 1].low
                object_ = low in ("him", "her") and (
                    verb.endswith("s") or verb in ("at", "to", "with", "for", "toward")
                )
                if not object_ or mention.own:
                    votes[mention.name] += _SAID * said
                break


def _worth(low: str, women: frozenset[str], men: frozenset[str]) -> int:
    return 1 if low in women else -1 if low in men else 0
