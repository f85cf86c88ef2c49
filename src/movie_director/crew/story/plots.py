"""Plots: short stories with gaps for who, where and what, and which of them fits an idea."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from movie_director.crew.story.outline import BEATS, RATINGS, BeatName, Language, Rating
from movie_director.crew.story.vocabulary import table

GENRES: dict[str, str] = {
    **{genre: genre for genre in ("action", "comedy", "drama", "fantasy", "horror", "romance", "science-fiction")},
    "thriller": "thriller",
    "mystery": "thriller",
    "noir": "thriller",
    "adventure": "action",
    "western": "action",
    "war": "action",
    "animation": "comedy",
    "musical": "romance",
    "documentary": "drama",
}
"""The genres that may be asked for, and whose plots each has."""
HEADING, EVENT, SAID, SPARE = "@", "* event", "* said", "~ "
_MARK = re.compile(r"\+{1,3}|-")


@dataclass(frozen=True)
class Draft:
    """Lines with gaps that stand or fall together, in a beat. Level 0 is always there."""

    beat: BeatName
    level: int
    lines: tuple[str, ...]
    rating: Rating = "G"
    kept: bool = False
    """Whether it stays however short the film is."""


@dataclass(frozen=True)
class Plot:
    """A story with gaps. Its people are `H`, whose story it is, and `O`, who stands in the way."""

    name: str
    titles: tuple[str, ...]
    want: str
    flaw: str
    other_want: str
    other_flaw: str
    motif: str
    others: tuple[str, ...]
    drafts: tuple[Draft, ...]
    room: bool = False
    """Whether it needs four walls and a table."""
    whom: str = ""
    """Whom it is with: `stranger`, `kin` or `thing`; nothing where anybody will do."""
    turn: str = ""
    """What an idea turns on that it tells: `love`, `found`; nothing where it is of a genre. Variants go together."""
    short: bool = False
    """Whether it is told in twenty to fifty seconds: a set-up, a turn, an end. Its lines' variants go together."""

    @property
    def needs_thing(self) -> bool:
        """Whether it turns on a thing that is named again and again."""
        return any("{T" in line for draft in self.drafts if not draft.level for line in draft.lines)

    @property
    def has_thing(self) -> bool:
        """Whether the thing is there before the idea's own event, so that nobody can find it."""
        before: list[str] = []
        for draft in self.drafts:
            if draft.lines[0] == EVENT:
                break
            before += draft.lines
        return any("{T" in line or "{t}" in line for line in before)


@cache
def plots(genre: str, language: Language) -> tuple[Plot, ...]:
    """All plots of a genre, in a language."""
    return tuple(_plot(row) for row in table(language, GENRES[genre])["plot"])


@cache
def short_plots(genre: str, language: Language) -> tuple[Plot, ...]:
    """The plots of a genre for films of less than a minute, in a language."""
    found = table(language, "short")["plot"]
    return tuple(_plot(row, short=True) for row in found if row["genre"] == GENRES[genre])


@cache
def turn_plots(genre: str, language: Language) -> tuple[Plot, ...]:
    """The plots for what ideas turn on that are told in a genre."""
    rows = table(language, "turns")["plot"]
    return tuple(_plot(row) for row in rows if GENRES[genre] in row.get("genres", GENRES[genre]).split())


@cache
def shortened(plot: Plot) -> Plot:
    """A plot's set-up, turn and end, for a short film."""
    told = [draft for draft in plot.drafts if draft.beat not in ("disturbance", "struggle")]
    eased = [replace(d, level=max(0, d.level - 1)) if d.lines[0][0] != "@" or not d.level else d for d in told]
    firm = [i for i, draft in enumerate(eased) if draft.beat == "ending" and not draft.level]
    for i in firm[1:]:
        eased[i] = replace(eased[i], level=1)
    first = next(i for i, draft in enumerate(eased) if draft.lines[0].startswith(HEADING))
    eased[first] = replace(eased[first], level=0)
    return replace(plot, drafts=tuple(eased), short=True)


def _plot(row: Mapping[str, Any], *, short: bool = False) -> Plot:
    told = drafts(row["text"])
    return Plot(
        row["name"],
        tuple(row["titles"]),
        row["want"],
        row["flaw"],
        row["other_want"],
        row["other_flaw"],
        row["motif"],
        tuple(row["other"].split("|")),
        tuple(told if short else _softened(told)),
        bool(row.get("room", False)),
        str(row.get("whom", "")),
        str(row.get("turn", "")),
        short,
    )


def drafts(text: str, beat: BeatName = "opening") -> Iterator[Draft]:
    """Read a plot's text: `== beat`, paragraphs between empty lines, a mark over those that are not always told.

    `+` to `+++`: may be left out, the most first; `!PG-13`: from that rating on. What stands below a heading that may
    be left out goes with it, up to the next mark; `-` marks what does not.
    """
    pending: Draft | None = None
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        marked = False
        if lines and lines[0].startswith("== "):
            name = lines.pop(0)[3:]
            beat = next(known for known in BEATS if known == name)
            marked = True
        level = 0
        kept = False
        rating: Rating = "G"
        while lines and (_MARK.fullmatch(lines[0]) or lines[0].startswith("!")):
            mark = lines.pop(0)
            marked = True
            if mark.startswith("!"):
                rating = next(known for known in RATINGS if known == mark[1:])
            elif mark == "-":
                kept = True
            else:
                level = len(mark)
        if not lines:
            continue
        if pending is not None and not marked:
            pending = Draft(pending.beat, pending.level, (*pending.lines, *lines), pending.rating)
            continue
        if pending is not None:
            yield pending
            pending = None
        draft = Draft(beat, level, tuple(lines), rating, kept)
        if level and lines[0].startswith(HEADING):
            pending = draft
        else:
            yield draft
    if pending is not None:
        yield pending


def _softened(found: Iterator[Draft]) -> Iterator[Draft]:
    """Drafts with what a minute can spare: a beat's middle gives way, its first and the last two beats' last stay.

    Pictures of a place give way too. What a plot marks with `-` stays.
    """
    told = list(found)
    firm = [i for i, draft in enumerate(told) if not draft.level and draft.lines[0][0] not in "@*"]
    firm = [i for i in firm if told[i].lines[0] not in ("{image}", "{near}")]
    ends: set[int] = set()
    for beat in BEATS:
        own = [i for i in firm if told[i].beat == beat]
        ends |= set(own if beat == "opening" else own[:1])
        ends |= set(own[-1:]) if beat in ("turn", "ending") else set()
    for i, draft in enumerate(told):
        if draft.level:
            yield replace(draft, level=min(3, draft.level + 1))
        elif draft.lines[0] in ("{image}", "{near}") or (i in firm and i not in ends and not draft.kept):
            yield replace(draft, level=1)
        else:
            yield draft


def variant(line: str, chance: random.Random, way: int | None = None) -> str:
    """One of the ways in which a line may be put: `way` where that is told, as an answer goes with its question."""
    ways: Sequence[str] = line.split(" || ")
    if way is not None:
        return ways[way % len(ways)]
    return ways[0] if len(ways) == 1 else chance.choice(ways)
