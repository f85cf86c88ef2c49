"""Which voice suits a part: by gender and age, what the script says of them, and where the film is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.crew.looks import introduction
from movie_director.crew.reading.bearing import Accent, accent_of, accent_told, bearings
from movie_director.engines.voice.voices import VOICES, Gender, Temper, Voice
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.look import Look

CASTABLE: Sequence[Voice] = tuple(voice for voice in VOICES.values() if voice.suits)
"""The voices that casting gives by itself."""
ALIKE: Sequence[frozenset[str]] = (frozenset({"af_heart", "hibari_heart"}), frozenset({"hibari_tenor", "hibari_bass"}))
"""Voices that a listener takes for one person: a net that tells speakers apart does (docs/explanation/sound.md)."""
_SUITS, _WHISPERS, _ABROAD = 9.0, 30.0, 7.0
"""What it weighs, in years of age, that a voice suits a part, that it whispers to no end, and is not from here."""
_CHILD = 13.5
"""Years up to which somebody is heard as a child."""
_GROWN = 20.0
_LEADS: frozenset[Temper] = frozenset(("lead",))
_YOUTH: frozenset[Temper] = frozenset(("youth",))


@dataclass(frozen=True)
class Sought:
    """The voice that a part asks for."""

    gender: Gender
    age: float
    tempers: frozenset[Temper] = frozenset()
    accent: Accent | None = None


def sought(film: Film, character: Character, look: Look, *, lead: bool = False, accent: Accent | None = None) -> Sought:
    """Read the voice that a character asks for; `accent` is the film's, by `film_accent`."""
    told = introduction(film, character)
    tempers: frozenset[Temper] = bearings(character.cue, told)
    own = accent_told(told)
    if lead:
        tempers |= _LEADS
    if look.age < _GROWN:
        tempers |= _YOUTH
    return Sought(look.gender, look.age, tempers, own or accent)


def film_accent(film: Film) -> Accent | None:
    """Return which English a film is in, if it is in one: as it is written, else as its lead was cast."""
    if film.screenplay.tongue != "en":
        return None
    written = accent_of(" ".join(e.text for e in film.screenplay.elements if e.kind not in ("note", "boneyard")))
    if written is not None:
        return written
    lead = film.get(Character, lead_of(film) or "")
    return VOICES[lead.voice].accent if lead is not None and lead.voice in VOICES else None


def lead_of(film: Film) -> str | None:
    """Return who the film is about, as far as a voice asks: who has most lines."""
    lines = line_counts(film)
    return min((c.name for c in film.of(Character) if lines[c.name]), key=lambda n: (-lines[n], n), default=None)


def line_counts(film: Film) -> Counter[str]:
    """How many lines each character has."""
    return Counter(film.called(e.character) for e in film.screenplay.elements if e.character)


def suiting(part: Sought, taken: Sequence[str | None]) -> list[Voice]:
    """Return the voices of a part's gender, the best suited first.

    Those that nobody has come first, then those that suit it, then the better voices. Who has a voice has those with
    it that are taken for the same person.
    """
    fitting = (v for v in CASTABLE if v.gender == part.gender)
    return sorted(fitting, key=lambda v: (sum(voice in like(v.name) for voice in taken), _off(v, part)))


def like(name: str) -> frozenset[str]:
    """The voices that are taken for the same person as this one, itself among them."""
    return next((group for group in ALIKE if name in group), frozenset({name}))


def _off(voice: Voice, part: Sought) -> float:
    """How far a voice is from what a part asks, in years of age."""
    off = abs(voice.age - part.age) - _SUITS * len(voice.suits & part.tempers)
    if "hushed" in voice.suits and "hushed" not in part.tempers:
        off += _WHISPERS
    if part.accent is not None and voice.accent != part.accent:
        off += _ABROAD
    return off + (1000.0 if (voice.age < _CHILD) != (part.age < _CHILD) else 0.0)
