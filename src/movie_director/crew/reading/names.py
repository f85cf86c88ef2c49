"""Names in cues and action: their titles, the voice that a cue is, groups, and whose gender a name tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from movie_director.crew.reading import lexicon_dutch as dutch
from movie_director.crew.reading import lexicon_people as lexicon
from movie_director.crew.reading.terms import slug, terms

_VOICE = re.compile(
    r"^(?:VOICE OF |SOUND OF )?(?P<name>.+?)(?:['\u2019]S?)?(?: (?:VOICE|V\.? ?O\.?|O\.? ?S\.?))?"
    r"(?: (?:ON|OVER|THROUGH|VIA|FROM) (?:THE )?(?:PHONE|TELEPHONE|RADIO|TV|TELEVISION|INTERCOM|SPEAKER|SCREEN|"
    r"SPEAKERPHONE|COMPUTER|VIDEO|MONITOR|TAPE))?$",
    re.I,
)
_ASIDE = re.compile(r"\s*[(\[].*?[)\]]\s*|\s*[(\[].*$")
_JOIN = re.compile(r"\s*(?:/|&|\+|,|\bAND\b|\bWITH\b)\s*", re.I)
_TOKEN = re.compile(r"#?[^\W_]+(?:['\u2019.-][^\W_]+)*")
_OFF = re.compile(
    r"\b(V\.? ?[O0]\.?|[O0]\.? ?S\.?|O\.? ?C\.?|OFF|OVER|VOICE|VOICEOVER|PRE-?LAP|FILTERED|FILTER|RADIO|TV|INTERCOM|"
    r"NARRATION|NARRATING|UNSEEN|OFF-?SCREEN|OFF-?CAMERA)(?![\w])|"
    r"\b(ON|OVER|THROUGH|FROM|VIA) (?:THE )?(PHONE|TELEPHONE|RADIO|TV|SPEAKER|INTERCOM|DOOR|WALL|CELL|OTHER)",
    re.I,
)


@lru_cache(maxsize=16384)
def base_cue(cue: str) -> str:
    """Return a cue without what is not the name: `EDWARD'S VOICE` and `EDWARD (ON PHONE)` are EDWARD."""
    plain = " ".join(_ASIDE.sub(" ", cue).split()).upper().strip(" :.-") or cue.upper().strip()
    plain = re.sub(r"^THE (?=VOICE OF )", "", plain)
    match = _VOICE.match(plain) if _is_voiced(plain) else None
    return (match["name"].strip() or plain) if match else plain


def _is_voiced(cue: str) -> bool:
    return bool(
        re.search(r"\b(VOICE|V\.?O\.?|O\.?S\.?|PHONE|TELEPHONE|RADIO|TV|INTERCOM|SPEAKER\w*|SCREEN|MONITOR)$", cue)
    ) or (cue.startswith(("VOICE OF ", "SOUND OF ")))


@lru_cache(maxsize=16384)
def is_heard_only(cue: str, extension: str | None) -> bool:
    """Whether a cue is a voice without a body in the scene: V.O., O.S., on the phone, `EDWARD'S VOICE`."""
    if extension and _OFF.search(extension):
        return True
    tokens = {t.lower() for t in _TOKEN.findall(cue)}
    if cue.upper().split()[-1:] in (["COMPUTER"], ["AI"], ["A.I."], ["COMPUTER'S"]):
        return True  # a machine that talks
    return bool(tokens & lexicon.VOICE) or bool(_OFF.search(" ".join(_ASIDE.findall(cue))))


@lru_cache(maxsize=16384)
def tokens_of(name: str) -> tuple[str, ...]:
    """A name's words in small letters, without marks: `DR. O'HARA` is `dr`, `o'hara`."""
    return tuple(t.lower().replace("\u2019", "'").lstrip("#") for t in _TOKEN.findall(name))


@lru_cache(maxsize=16384)
def proper(name: str) -> tuple[str, ...]:
    """The words of a name that are somebody's own: no title and no role; empty for `OLD MAN` and `GUARD 2`.

    A name that begins with a word such as YOUNG is another person's, and has none.
    """
    tokens = tokens_of(name)
    if (
        not tokens
        or _JOIN.search(name)
        or any(t in lexicon.ANOTHER for t in tokens[:1])
        or "'s" in name.lower().replace("\u2019", "'")
    ):
        return ()
    while len(tokens) > 1 and (tokens[0] in lexicon.TITLES or tokens[0] in _BEFORE_NAMES):
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[-2] in lexicon.ROLES and tokens[-1] in lexicon.FEMALE_NAMES | lexicon.MALE_NAMES:
        return tokens[-1:]  # `PARK RANGER JOE`
    if any(
        t in lexicon.ROLES or t in lexicon.CROWDS or t in lexicon.VOICE or t.isdigit() or t in ("the", "of", "and")
        for t in tokens
    ):
        return ()
    return tokens


@lru_cache(maxsize=16384)
def title(name: str) -> str | None:
    """The title that a name begins with, written out: `captain` of `CAPT. FRYE`."""
    tokens = tokens_of(name)
    while len(tokens) > 1 and tokens[0] in _BEFORE_NAMES:
        tokens = tokens[1:]
    return _WHOLE_TITLES.get(tokens[0], tokens[0]) if tokens and tokens[0] in lexicon.TITLES else None


_BEFORE_NAMES = lexicon.OFFICES | lexicon.LINKS | {"the"}
_WHOLE_TITLES = {
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "col": "colonel",
    "gen": "general",
    "dr": "doctor",
    "prof": "professor",
    "rev": "reverend",
}


@lru_cache(maxsize=16384)
def joined(cue: str) -> tuple[str, ...]:
    """The names of a group cue: `ADA AND BEN`, `ADA/BEN`, `ADA, BEN & CARL`; empty for one person's cue."""
    plain = re.sub(r"\s+(TOGETHER|BOTH|IN UNISON)$", "", base_cue(cue))
    parts = tuple(p.strip() for p in _JOIN.split(plain) if p.strip())
    return parts if len(parts) > 1 else ()


@lru_cache(maxsize=16384)
def is_collective(cue: str) -> bool:
    """Whether a cue is more than one person who are not named: `BOTH`, `CROWD`, `TWO NURSES`, `SOLDIERS`."""
    tokens = tokens_of(base_cue(cue))
    if not tokens:
        return False
    last = next((t for t in reversed(tokens) if not t.isdigit()), tokens[-1])
    if tokens[0] in lexicon.COLLECTIVE_CUES:
        return True
    return last in lexicon.CROWDS or last in lexicon.COLLECTIVE_CUES or singular(last) in lexicon.ROLES - {last}


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """Return a noun in the singular, by its ending; a word that is singular stays."""
    if word in _ONLY_SO:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("men") and len(word) > 3:
        return word[:-3] + "man"
    if word in _TO_F:
        return word[:-3] + ("fe" if word in ("knives", "wives", "lives") else "f")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


_TO_F = frozenset(
    terms("knives wives lives wolves shelves halves scarves thieves loaves leaves calves elves hooves selves dwarves")
)
_ONLY_SO = frozenset(
    terms(
        """
    lens summons clothes binoculars trousers pants panties jeans tongs news series gas glasses sunglasses goggles
    handcuffs mercedes headphones earphones scissors pliers tweezers overalls suspenders boxers shorts galoshes
    spectacles
    """
    )
)


@lru_cache(maxsize=16384)
def gender_of(name: str) -> Literal["female", "male"] | None:
    """The gender that a name or its title tells, by lists of given names; None where it tells none."""
    for token in tokens_of(base_cue(name)):
        if token in lexicon.WIVES or token in _WOMEN:
            return "female"
        if token in lexicon.HUSBANDS or token in _MEN:
            return "male"
    for token in tokens_of(base_cue(name)):
        if (token in lexicon.FEMALE_NAMES) != (token in lexicon.MALE_NAMES):
            return "female" if token in lexicon.FEMALE_NAMES else "male"
    return None


_WOMEN = dutch.WOMEN | frozenset(
    terms(
        """
    woman girl lady mother mom mum mama daughter sister wife widow bride aunt niece grandmother grandma
    granddaughter girlfriend mistress fiancee maid waitress barmaid hostess saleswoman saleslady stewardess
    actress policewoman schoolgirl landlady businesswoman witch mermaid fairy nun queen princess duchess goddess
    blonde brunette businesswomen congresswoman seamstress
    """
    )
)
_MEN = dutch.MEN | frozenset(
    terms(
        """
    man boy guy gentleman father dad papa son brother husband widower groom uncle nephew grandfather grandpa
    grandson boyfriend policeman fireman fisherman salesman barman busboy bellboy doorman cameraman schoolboy
    mailman postman businessman landlord monk priest king prince duke wizard cowboy foreman watchman doorman
    gunman hitman anchorman congressman milkman workman deliveryman repairman handyman henchman butler
    """
    )
)


def name_of(cue: str) -> str:
    """Return the document name of whom a cue calls, when nothing else is known."""
    return slug(base_cue(cue))
