"""What people are called in action: by their cues, and by a word of one that is theirs alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from movie_director.crew.words import GENERIC
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.scene import Scene

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def last_called(text: str, named: Mapping[str, re.Pattern[str]]) -> str | None:
    """Who is named last in a text."""
    spots = [(found.end(), who) for who, pattern in named.items() for found in pattern.finditer(text)]
    return max(spots)[1] if spots else None


def called_in(film: Film, scene: Scene) -> dict[str, re.Pattern[str]]:
    """What the people of a scene are called in action: by their cues, and by a word of one that is theirs alone."""
    cues: dict[str, tuple[str, ...]] = {}
    for who in scene.characters:
        character = film.get(Character, who)
        if character is not None and not character.members:
            cues[who] = (character.cue, *character.aliases)
    words = Counter(
        word for calls in cues.values() for word in {w for call in calls for w in _WORD.findall(call.lower())}
    )
    found: dict[str, re.Pattern[str]] = {}
    for who, calls in cues.items():
        own = {w for call in calls for w in _WORD.findall(call.lower()) if words[w] == 1 and w not in GENERIC}
        found[who] = _pattern((*calls, *sorted(w for w in own if len(w) > 2)))
    return found


@lru_cache(maxsize=4096)
def _pattern(calls: tuple[str, ...]) -> re.Pattern[str]:
    each = (re.escape(call).replace(r"\.", r"\.?").replace(r"\ ", r"\s+") for call in calls)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})(?![\w-])", re.I)
