"""Slips of the page: cues that are another's but for a letter."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading import lexicon_people as lexicon
from movie_director.crew.reading.names import tokens_of

NAMES = lexicon.FEMALE_NAMES | lexicon.MALE_NAMES
RARELY, OFTEN = 2, 8
"""Speeches of a cue that can be a slip of somebody else's name, at most, and of that name, at least."""


def slips(counts: Mapping[str, int]) -> dict[str, str]:
    """Cues that are another's but for one letter, and speak rarely: `DIRECTOA WOMACK`, where the DIRECTOR speaks.

    Where the other words of a name agree, a shorter one can be a slip too: `ADA HOLS` of ADA HOLT.
    """
    found: dict[str, str] = {}
    often = [(cue, tokens_of(cue), times >= OFTEN) for cue, times in counts.items() if times >= OFTEN / 2]
    for cue, times in counts.items():
        tokens = tokens_of(cue)
        if times > RARELY or max(map(len, tokens), default=0) < (4 if len(tokens) > 1 else 5):
            continue
        meant = [whole for whole, spelt, much in often if (much or len(spelt) > 1) and _is_slip(tokens, spelt)]
        if len(meant) == 1:
            found[cue] = meant[0]
    return found


def _is_slip(tokens: tuple[str, ...], spelt: tuple[str, ...]) -> bool:
    if len(tokens) != len(spelt):
        return False
    pairs = [(a, b) for a, b in zip(tokens, spelt, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    a, b = pairs[0]
    if (
        a in NAMES
        or a in lexicon.ROLES
        or a in lexicon.CROWDS
        or not re.fullmatch(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", a + b)
    ):
        return False
    if len(b) < 5:
        return len(tokens) > 1 and len(a) == len(b) == 4 and a[:3] == b[:3] and spelt[0] == tokens[0]
    if len(a) == len(b):
        unlike = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        swapped = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(a) == sorted(b)
        return len(unlike) == 1 or (swapped and len(a) > 5)
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1 or len(long) < 7 or long == f"{short}s":
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :] and at < len(short)
