"""Spans: how long each shot of a film would be, the least and the most it can sensibly be, and how they share a sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from movie_director.crew.pace import speech_seconds
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.screenplay import Element
from movie_director.film.shot import Shot

LEADS, AT_ONCE = (7, 10), 3
"""Frames of silence before a shot's first line and before others, and after which the second of two who speak at once
begins, as `breakdown` gives them."""
TAIL, MULTIPLE = 8, 2
"""Frames after the last word, and of which a shot lasts a whole number: the defaults of `time@1`."""
SHRINK = 0.5
"""To what share of its natural length the wordless part of a shot can shrink and still be read."""
WALK_SHRINK = 0.7
"""The same for a shot in which somebody has a way to go."""
GROW = 2.0
"""To how many times its natural length the wordless part of a shot can grow before it drags."""
BREATH = 0.5
"""Seconds of silence that a shot with speech can gain before it drags."""
SEEN = 1.0
"""Seconds below which no shot is shortened: what is new takes that long to take in."""


@dataclass(frozen=True)
class Span:
    """A shot's lengths in frames, each a multiple of `MULTIPLE`. A `fixed` shot is a person's and keeps its length."""

    shot: str
    need: int
    shortest: int
    natural: int
    longest: int
    now: int
    length: int | None = None
    fixed: bool = False


def span_of(film: Film, shot: Shot, spoken: Mapping[str, int], rate: int) -> Span:
    """Return a shot's span. `spoken` has the frames of lines that were spoken, by element id; others are estimated."""
    need = whole(_need(film, shot, spoken, rate))
    natural = max(need, whole(shot.least))
    now = natural if shot.length is None else max(need, whole(shot.length))
    if shot.touched:
        return Span(shot.name, need, now, now, now, now, shot.length, fixed=True)
    seen = min(natural, whole(round(SEEN * rate)))
    share = WALK_SHRINK if shot.walking or shot.leaving else SHRINK
    shortest = max(need, min(natural, max(seen, whole(round(shot.least * share)))))
    breath = whole(round(BREATH * rate)) if need else 0
    longest = max(natural, need + whole(round((natural - need) * GROW))) + breath
    return Span(shot.name, need, shortest, natural, longest, now, shot.length)


def spoken_frames(film: Film, element: Element, spoken: Mapping[str, int], rate: int) -> int:
    """Return how many frames a line lasts: as it was spoken, else as our voices would."""
    known = spoken.get(element.id)
    if known is not None:
        return known
    character = film.get(Character, film.called(element.character or "voice"))
    return max(1, ceil(speech_seconds(element.text, character.pace if character else 1.0) * rate))


def fitted(spans: Sequence[Span], total: int, most: Fraction | None = None) -> dict[str, int]:
    """Return lengths that add up to `total` frames, from the spans' natural lengths by how much each can give.

    What cannot be met is met as nearly as can be: never below the shortest, and never stretched by more than `most`
    (1 is to the longest). The sum is exact for an even total. Fixed shots are left out of the answer.
    """
    missing = total // MULTIPLE - sum(span.natural for span in spans) // MULTIPLE
    ends = [span.shortest if missing < 0 else span.longest for span in spans]
    room = [abs(end - span.natural) // MULTIPLE for end, span in zip(ends, spans, strict=True)]
    limit = sum(room) if missing < 0 else abs(missing) if most is None else ceil(most * sum(room))
    shares = _shared(min(abs(missing), limit), room)
    step = -MULTIPLE if missing < 0 else MULTIPLE
    return {s.shot: s.natural + step * share for s, share in zip(spans, shares, strict=True) if not s.fixed}


def stretch(spans: Iterable[Span]) -> Fraction:
    """Return by how much the lengths that these shots have stretch them: 0 is natural, 1 the longest that reads."""
    given = [span for span in spans if span.length is not None and not span.fixed]
    room = sum(span.longest - span.natural for span in given)
    return Fraction(sum((span.length or 0) - span.natural for span in given), room) if room else Fraction(0)


def whole(frames: int) -> int:
    """Round up to frames that a shot can last."""
    return -(-frames // MULTIPLE) * MULTIPLE


def _shared(amount: int, room: Sequence[int]) -> list[int]:
    """Share a whole amount in proportion to `room`, the largest remainders first, and of equals the earliest."""
    most = sum(room)
    if not most:
        return [0] * len(room)
    shares = [amount * part // most for part in room]
    order = sorted(range(len(room)), key=lambda i: (-(amount * room[i] % most), i))
    for i in order[: amount - sum(shares)]:
        shares[i] += 1
    return shares


def _need(film: Film, shot: Shot, spoken: Mapping[str, int], rate: int) -> int:
    """The frames that a shot's lines take with their silences, as `engines/sound/timing.py` lays them out."""
    by_id = film.screenplay.by_id
    now = began = 0
    heard = [(line, element) for line in shot.lines if (element := by_id.get(line.element)) and element.speaks]
    for place, (line, element) in enumerate(heard):
        frames = spoken_frames(film, element, spoken, rate)
        if line.part != "whole":
            split = min(line.split, frames // 2)
            frames = split if line.part == "tail" else frames - split
        if element.dual and place and line.part == heard[place - 1][0].part == "whole":
            now = max(now, began + AT_ONCE + frames)
            began += AT_ONCE
            continue
        began = now + (0 if line.part == "tail" else LEADS[min(place, 1)])
        now = began + frames
    return now + TAIL if heard and heard[-1][0].part != "head" else now
