"""A story as its kind of video tells it: which of its beats, and what a voice says over them."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.crew.story.outline import BEATS, Beat, Language, Line, Outline, Unit
from movie_director.crew.video import Video

NARRATOR: Mapping[Language, str] = {"en": "NARRATOR", "nl": "VERTELLER"}


def told_as(outline: Outline, video: Video) -> Outline:
    """Return the story without the beats that this kind of video does not tell, and with its narrator's lines.

    What would be said over a beat that a short form has not is said over the one before it.
    """
    there = [beat.name for beat in outline.beats if beat.name in video.beats]
    says: dict[str, str] = {}
    for name, words in video.narration.get(outline.language, {}).items():
        told = [beat for beat in BEATS[: [*BEATS].index(name) + 1] if beat in there]
        says.setdefault(told[-1] if told else name, words)
    logline = outline.logline if outline.logline.endswith((".", "!", "?", "…")) else f"{outline.logline}."
    slots = {"title": outline.title, "logline": logline, "hero": outline.people[0].called}
    beats: list[Beat] = []
    for beat in outline.beats:
        if beat.name in video.beats:
            words = says.get(beat.name)
            beats.append(beat if words is None else _narrated(beat, words.format_map(slots), outline.language))
    return outline.with_beats(tuple(beats))


def _narrated(beat: Beat, words: str, language: Language) -> Beat:
    """A beat with a voice over it: after the heading that it begins with, or last where the story ends."""
    line = Line(kind="dialogue", text=words, cue=NARRATOR[language], extension="V.O.")
    said = Unit(lines=(line,), of="narrator")
    if beat.name == "ending":
        return beat.model_copy(update={"units": (*beat.units, said)})
    first, *rest = beat.units or (said,)
    if first.lines and first.lines[0].kind == "heading":
        first = first.model_copy(update={"lines": (first.lines[0], line, *first.lines[1:])})
        return beat.model_copy(update={"units": (first, *rest)})
    return beat.model_copy(update={"units": (said, *beat.units)})
