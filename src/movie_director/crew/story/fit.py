"""The scene planner's clock: which of a story's units are told, so that it lasts as long as was asked."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.pace import PLACE, action_seconds, speech_seconds
from movie_director.crew.story.outline import Line, Outline, Unit

CARDS = 208 / 24
"""Seconds of the title card and the credits that every film has."""
BREATH = 0.85
"""Seconds around a line of dialogue, reactions among them, as coverage gives them."""
LEVELS = 3
SPEECH_KEEPS, SIGHT_KEEPS = 0.9, 0.5
"""The shares of themselves to which a covered story's speech and its pictures can shrink, with some to spare."""


def seconds_of(lines: Sequence[Line], genre: str) -> float:
    """About how long lines last on screen."""
    total = 0.0
    for line in lines:
        if line.kind == "heading":
            total += PLACE
        elif line.kind == "dialogue":
            total += speech_seconds(line.text) + BREATH
        else:
            total += action_seconds(line.text, genre)
    return total


def shortest(outline: Outline) -> float:
    """Seconds of the story with nothing in it that can be left out, cards included."""
    return CARDS + sum(seconds_of(u.lines, outline.genre) for b in outline.beats for u in b.units if u.level == 0)


def squeezed(outline: Outline) -> float:
    """Seconds that the same film lasts at the least, once covered: what is seen gives way, and speech does not."""
    lines = [line for beat in outline.beats for unit in beat.units if unit.level == 0 for line in unit.lines]
    spoken = seconds_of([line for line in lines if line.kind == "dialogue"], outline.genre)
    seen = seconds_of([line for line in lines if line.kind != "dialogue"], outline.genre)
    return CARDS + SPEECH_KEEPS * spoken + SIGHT_KEEPS * seen


def longest(outline: Outline) -> float:
    """Seconds of the story with all that there is, cards included."""
    return CARDS + seconds_of(outline.lines, outline.genre)


def fitted(outline: Outline, seconds: float) -> Outline:
    """The story with as many of its units as come nearest to a length: those it needs, then by level, evenly spread.

    Of two choices as near the fuller is taken. What is asked beyond its longest is told whole.
    """
    room = seconds - shortest(outline)
    kept: set[int] = set()
    spare = [unit for beat in outline.beats for unit in beat.units if unit.level]
    lasts = {id(unit): seconds_of(unit.lines, outline.genre) for unit in spare}
    for level in range(1, LEVELS + 1):
        group = [unit for unit in spare if unit.level == level]
        whole = sum(lasts[id(unit)] for unit in group)
        if whole <= room:
            kept |= {id(unit) for unit in group}
            room -= whole
        else:
            kept |= _nearest(group, lasts, room)
            break
    return outline.with_beats(
        tuple(
            beat.model_copy(update={"units": tuple(u for u in beat.units if u.level == 0 or id(u) in kept)})
            for beat in outline.beats
        )
    )


def _nearest(group: Sequence[Unit], lasts: dict[int, float], room: float) -> set[int]:
    """The units whose sum comes nearest to the room that is left: all sums in tenths of a second are tried."""
    sums: dict[int, tuple[int, ...]] = {0: ()}
    for i, unit in enumerate(group):
        tenths = round(lasts[id(unit)] * 10)
        for total, chosen in list(sums.items()):
            sums.setdefault(total + tenths, (*chosen, i))
    best = min(sums, key=lambda total: (abs(total - room * 10), -total))
    return {id(group[i]) for i in sums[best]}
