"""The orchestra: how a feeling is set, and who plays it in which genre."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from movie_director.operations.score import Feeling, Mode, Player, Role

Colour = Literal["triads", "ninths", "sevenths", "open"]
Band = Mapping[Role, str]


class Setting(NamedTuple):
    """How a feeling is set to music. `away` are semitones from the film's home key."""

    mode: Mode
    slowest: float
    fastest: float
    metre: int
    density: float
    strength: float
    colour: Colour
    away: int
    band: Band


SETTINGS: Mapping[Feeling, Setting] = {
    "calm": Setting(
        "ionian", 58, 76, 4, 0.2, 0.28, "ninths", 0,
        {"melody": "clarinet", "harmony": "slow strings", "bass": "contrabass", "motion": "harp"},
    ),
    "joy": Setting(
        "ionian", 104, 132, 4, 0.52, 0.5, "triads", 7,
        {"melody": "flute", "harmony": "strings", "bass": "contrabass", "motion": "pizzicato", "accent": "celesta"},
    ),
    "tender": Setting(
        "ionian", 60, 80, 3, 0.3, 0.35, "ninths", 5,
        {"melody": "oboe", "harmony": "slow strings", "bass": "contrabass", "motion": "piano", "accent": "harp"},
    ),
    "sad": Setting(
        "aeolian", 46, 64, 4, 0.15, 0.3, "triads", 9,
        {"melody": "cello", "harmony": "slow strings", "bass": "contrabass", "motion": "piano"},
    ),
    "angry": Setting(
        "aeolian", 108, 136, 4, 0.68, 0.7, "triads", 4,
        {"melody": "trombone", "harmony": "strings", "bass": "low strings", "pulse": "timpani", "accent": "brass"},
    ),
    "fear": Setting(
        "phrygian", 46, 62, 4, 0.15, 0.34, "open", 1,
        {"melody": "clarinet", "harmony": "tremolo", "bass": "contrabass", "pulse": "timpani", "accent": "brass"},
    ),
    "suspense": Setting(
        "aeolian", 66, 88, 4, 0.4, 0.35, "open", 9,
        {"melody": "clarinet", "harmony": "tremolo", "bass": "contrabass", "motion": "pizzicato", "pulse": "timpani",
         "accent": "timpani"},
    ),
    "action": Setting(
        "aeolian", 126, 158, 4, 0.8, 0.82, "triads", 2,
        {"melody": "horn", "harmony": "brass", "bass": "low strings", "motion": "strings", "pulse": "taiko",
         "accent": "timpani"},
    ),
    "wonder": Setting(
        "lydian", 72, 96, 3, 0.45, 0.5, "ninths", 4,
        {"melody": "flute", "harmony": "strings", "bass": "contrabass", "motion": "harp", "accent": "bells"},
    ),
    "comic": Setting(
        "mixolydian", 104, 132, 4, 0.5, 0.45, "triads", 7,
        {"melody": "bassoon", "harmony": "pizzicato", "bass": "contrabass", "accent": "celesta"},
    ),
    "triumph": Setting(
        "mixolydian", 84, 112, 4, 0.6, 0.8, "triads", 0,
        {"melody": "trumpet", "harmony": "brass", "bass": "low strings", "motion": "strings", "pulse": "timpani",
         "accent": "timpani"},
    ),
}  # fmt: skip
"""Each feeling in a drama."""
_GENRES: Mapping[str, tuple[Band, Mapping[Feeling, Band], Colour | None]] = {
    "noir": (
        {"bass": "bass", "motion": "vibraphone"},
        {"calm": {"melody": "clarinet", "harmony": "electric piano"}, "sad": {"melody": "trumpet", "harmony": "piano"},
         "suspense": {"melody": "trumpet", "harmony": "vibraphone", "motion": "piano"},
         "tender": {"melody": "clarinet", "harmony": "piano"}},
        "sevenths",
    ),
    "western": (
        {"motion": "guitar", "bass": "bass"},
        {"calm": {"melody": "harmonica"}, "sad": {"melody": "harmonica"}, "tender": {"melody": "harmonica"},
         "joy": {"melody": "harmonica", "harmony": "steel guitar"},
         "suspense": {"harmony": "tremolo", "motion": "steel guitar"}},
        None,
    ),
    "science fiction": (
        {},
        {"calm": {"harmony": "pad", "motion": "electric piano"}, "wonder": {"harmony": "pad", "melody": "horn"},
         "sad": {"harmony": "pad", "motion": "electric piano"}, "fear": {"harmony": "dark pad"},
         "suspense": {"harmony": "dark pad", "motion": "electric piano"}},
        None,
    ),
    "horror": (
        {},
        {"fear": {"melody": "music box"}, "suspense": {"harmony": "dark pad", "motion": "piano"},
         "calm": {"melody": "music box", "harmony": "dark pad"}, "sad": {"melody": "music box", "harmony": "choir"}},
        None,
    ),
    "thriller": ({}, {"calm": {"harmony": "pad", "motion": "piano"}, "suspense": {"motion": "piano"}}, None),
    "romance": (
        {},
        {"tender": {"melody": "violin"}, "calm": {"melody": "oboe", "motion": "piano"},
         "joy": {"melody": "violin", "motion": "piano"}},
        None,
    ),
    "comedy": ({}, {"calm": {"melody": "clarinet", "harmony": "pizzicato"}, "joy": {"melody": "clarinet"}}, None),
    "fantasy": (
        {},
        {"calm": {"melody": "pan flute", "harmony": "choir"}, "wonder": {"harmony": "choir"},
         "triumph": {"melody": "horn"}},
        None,
    ),
}  # fmt: skip
"""What a genre changes: always, by feeling, and the colour of its chords."""
_HOMES: Mapping[str, int] = {
    "drama": 0, "comedy": 5, "romance": 3, "horror": 11, "thriller": 2, "noir": 7, "western": 2,
    "science fiction": 4, "fantasy": 10, "action": 2, "mystery": 2, "adventure": 10,
}  # fmt: skip


def home(genre: str) -> int:
    """Return the keynote that a film of a genre is at home in, 0 for C."""
    return _HOMES.get(_plain(genre), 0)


def band(feeling: Feeling, genre: str) -> tuple[Player, ...]:
    """Return who plays a feeling in a genre, in the order of a score."""
    always, felt, _ = _GENRES.get(_plain(genre), ({}, {}, None))
    base = SETTINGS[feeling].band
    players = {**base, **{r: i for r, i in always.items() if r in base}, **felt.get(feeling, {})}
    order: tuple[Role, ...] = ("melody", "motion", "harmony", "accent", "pulse", "bass")
    return tuple(Player(role=role, instrument=players[role]) for role in order if role in players)


def colour(feeling: Feeling, genre: str) -> Colour:
    """Return the colour of the chords."""
    _, _, own = _GENRES.get(_plain(genre), ({}, {}, None))
    usual = SETTINGS[feeling].colour
    return own if own is not None and usual != "open" else usual


def _plain(genre: str) -> str:
    return genre.lower().replace("-", " ")
