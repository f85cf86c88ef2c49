"""Subtitles and captions: dialogue, and for the deaf its speakers and sounds, as long as one needs to read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from movie_director.engines.ffmpeg.cut import Noise, Spoken
from movie_director.engines.ffmpeg.linebreaks import WIDTH, pieces, wrapped

READING = 17.0
"""Characters a second that a viewer reads comfortably (Netflix timed text style guide: 17 to 20)."""
_SHORTEST = 1.0
_LINGER = 0.3
_GAP = 0.084  # two frames at 24 between cues
_EARLY = 0.08
"""Seconds by which a cue may be there before its first word, so that it can be read in time."""
_LATE = 3.0
"""Seconds by which it may come after it, where people talk faster than one reads."""
_JOINED = 0.7
"""Seconds of silence over which short lines share a cue."""
_NAMED_AGAIN = 8.0
"""Seconds after which a speaker is named again."""


@dataclass(frozen=True)
class Cue:
    """What is read from `start` to `end`, seconds; `heard` is when its first word begins, `said` when its last ends."""

    start: float
    end: float
    text: str
    heard: float
    said: float
    speaker: str = ""
    voices: tuple[tuple[str, str], ...] = ()
    """Who says what of it, where several do."""

    @property
    def letters(self) -> int:
        """Characters that have to be read."""
        return len(self.text.replace("\n", " "))

    @property
    def speed(self) -> float:
        """Characters a second."""
        return self.letters / max(1e-3, self.end - self.start)


def subtitles(lines: Sequence[Spoken]) -> list[Cue]:
    """Return the cues of what is said."""
    return _timed(_shared(_in_order(cue for spoken in lines for cue in _cues(spoken, spoken.text))))


def captions(lines: Sequence[Spoken], noises: Sequence[Noise]) -> list[Cue]:
    """Return the cues for who does not hear: who speaks, where that changes, and what sounds."""
    cues: list[Cue] = []
    last: Cue | None = None
    for spoken in lines:
        again = last is None or last.speaker != spoken.speaker or spoken.start - last.said > _NAMED_AGAIN
        named = f"{_name(spoken.speaker)}: " if again and spoken.speaker else ""
        cues += _cues(spoken, named + spoken.text)
        last = cues[-1] if cues else None
    return _timed(_with_noises(_shared(_in_order(cues)), noises))


def srt(cues: Iterable[Cue]) -> str:
    """Return SubRip text; empty without cues."""
    return "".join(
        f"{number}\n{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}\n{cue.text}\n\n"
        for number, cue in enumerate(cues, 1)
    )


def webvtt(cues: Iterable[Cue]) -> str:
    """Return WebVTT text, in which a cue of one speaker says whose voice it is."""
    told: list[str] = []
    for number, cue in enumerate(cues, 1):
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        voice = f"<v {_name(cue.speaker)}>" if cue.speaker and not cue.voices else ""
        told.append(f"{number}\n{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{voice}{text}\n")
    return "\n".join(["WEBVTT\n", *told])


def _clock(seconds: float, mark: str) -> str:
    ticks = round(seconds * 1000)
    return f"{ticks // 3600000:02d}:{ticks // 60000 % 60:02d}:{ticks // 1000 % 60:02d}{mark}{ticks % 1000:03d}"


def _name(cue: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", cue).strip().upper()


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\*{1,3}|(?<!\w)_|_(?!\w)", "", text)).strip()


def _cues(spoken: Spoken, shown: str) -> list[Cue]:
    """Time a line's pieces by its words, or by their share of the letters where words cannot be matched."""
    text = _plain(shown)
    extra = _count(text) - _count(_plain(spoken.text))  # words of a name, which nobody says
    parts = pieces(text)
    exact = _count(text) - extra == len(spoken.words)
    length = max(1, sum(len(part) for part in parts))
    cues: list[Cue] = []
    words, letters = -extra, 0
    for part in parts:
        start = spoken.start + (spoken.end - spoken.start) * letters / length
        letters += len(part)
        end = spoken.start + (spoken.end - spoken.start) * letters / length
        size = _count(part)
        first, last = max(0, words), words + size - 1
        if exact and size and last >= first:
            start, end = spoken.words[first][0], spoken.words[last][1]
        words += size
        cues.append(Cue(start, end, part, start, end, spoken.speaker))
    return cues


def _count(text: str) -> int:
    return sum(1 for word in text.split(" ") if any(c.isalnum() for c in word))


def _in_order(cues: Iterable[Cue]) -> list[Cue]:
    """Cues as they are heard: two people who speak at once take turns in being read."""
    return sorted(cues, key=lambda cue: cue.heard)


def _shared(cues: Sequence[Cue]) -> list[Cue]:
    """Let short lines that follow each other share a cue: one speaker's as one text, two speakers' with dashes."""
    found: list[Cue] = []
    for cue in cues:
        last = found[-1] if found else None
        if last is not None and cue.heard - last.said <= _JOINED and not last.voices:
            hurried = last.letters / READING > cue.heard - _GAP - last.heard
            short = cue.said - cue.heard < _SHORTEST or last.said - last.heard < _SHORTEST
            one = last.speaker == cue.speaker
            text = f"{last.text} {cue.text}" if one else f"- {last.text}\n- {cue.text}"
            fits = len(wrapped(text)) and all(
                len(line) <= WIDTH for line in (wrapped(text) if one else text).split("\n")
            )
            if (hurried or short) and fits:
                said = max(last.said, cue.said)
                voices = () if one else ((last.speaker, last.text), (cue.speaker, cue.text))
                found[-1] = Cue(last.start, said, text, last.heard, said, cue.speaker, voices)
                continue
        found.append(cue)
    return found


def _with_noises(cues: Sequence[Cue], noises: Sequence[Noise]) -> list[Cue]:
    """Set sounds between lines; one that falls on a line is told in the line's cue where it has room, else not."""
    found = list(cues)
    for noise in noises:
        text = f"[{noise.text}]"
        least = max(_SHORTEST, len(text) / READING)
        on = next((i for i, c in enumerate(found) if c.heard - least - _GAP < noise.start < c.said), None)
        if on is None:
            found.append(Cue(noise.start, noise.start + least, text, noise.start, noise.start + least))
        elif len(found[on].text) <= WIDTH and "\n" not in found[on].text and found[on].speaker:
            both = replace(found[on], text=f"{text}\n{found[on].text}")
            after = found[on + 1].heard if on + 1 < len(found) else float("inf")
            if both.letters / READING <= after - _GAP - both.heard:  # a line is not hurried for a sound's sake
                found[on] = both
        found.sort(key=lambda cue: cue.heard)
    return found


def _timed(cues: Sequence[Cue]) -> list[Cue]:
    """Give each cue the time that reading it takes, from the silence after it and, where needed, a later next cue."""
    found: list[Cue] = []
    free = 0.0
    for index, cue in enumerate(cues):
        after = cues[index + 1].heard if index + 1 < len(cues) else float("inf")
        needs = max(_SHORTEST, cue.letters / READING)
        early = _EARLY if cue.heard + needs > after - _GAP else 0.0
        start = max(free, cue.heard - early, 0.0)
        wanted = max(start + needs, cue.said + _LINGER)
        until = min(wanted, max(start + needs, after - _GAP))
        until = min(until, max(cue.said, after + _LATE - _GAP))
        text = cue.text if "\n" in cue.text else wrapped(cue.text)
        found.append(replace(cue, start=start, end=max(until, start + 0.2), text=text))
        free = found[-1].end + _GAP
    for one, two in pairwise(found):
        assert one.end < two.start + 1e-6
    return found
