"""Guess a heading for a scene of prose: inside or outside, where, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.interchange.prose.words import PLACES, TIMES

NEAR = 3  # paragraphs at the beginning of a scene whose places count before those of the rest

_AT = re.compile(
    r"\b(?:in|into|inside|at|on|onto|to|through|across|behind|by|outside|reached|entered|op|naar|bij|door|binnen|buiten)\s+"
    r"(?:the|a|an|his|her|their|my|our|this|that|de|het|een|zijn|haar|hun|mijn|ons|onze)\s+"
    r"((?:[^\W\d_]+(?:['’-][^\W\d_]+)*\s+){0,2}?)([^\W\d_]+(?:-[^\W\d_]+)*)",
    re.I,
)
_THE = re.compile(r"\b(?:the|a|an|de|het|een)\s+([^\W\d_]+(?:-[^\W\d_]+)*)", re.I)


@dataclass(frozen=True)
class Setting:
    """Where and when a scene plays; `sure` names what the text told: "place", "time"."""

    place: str
    inside: bool
    time: str
    told: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The scene's heading."""
        return f"{'INT' if self.inside else 'EXT'}. {self.place} - {self.time}"


def setting_of(paragraphs: Sequence[str], before: Setting | None) -> Setting:
    """The first place and time that a scene names, those of its beginning first; else those of the scene before.

    A story that names none is inside, SOMEWHERE, by day.
    """
    opening, rest = "\n".join(paragraphs[:NEAR]), "\n".join(paragraphs[NEAR:])
    told: list[str] = []
    place = _place(opening) or _named(opening) or _place(rest)
    if place is not None:
        told.append("place")
    time = _time(opening) or (None if before else _time(rest))
    if time is not None:
        told.append("time")
    where, inside = place or ((before.place, before.inside) if before else ("SOMEWHERE", True))
    return Setting(where, inside, time or (before.time if before else "DAY"), tuple(told))


def _place(text: str) -> tuple[str, bool] | None:
    for found in _AT.finditer(text):
        words = [*found[1].split(), found[2]]
        for i, word in enumerate(words):
            inside = PLACES.get(word.lower())
            if inside is not None:
                named = [w for w in words[: i + 1] if w.lower() not in ("of", "and", "van", "en")]
                return " ".join(named).upper(), inside
    return None


def _named(text: str) -> tuple[str, bool] | None:
    """A place that is only spoken of, as in `the garden was white`."""
    for found in _THE.finditer(text):
        inside = PLACES.get(found[1].lower())
        if inside is not None:
            return found[1].upper(), inside
    return None


def _time(text: str) -> str | None:
    places = [(found.start(), i, name) for i, (name, pattern) in enumerate(TIMES) if (found := pattern.search(text))]
    return min(places)[2] if places else None
