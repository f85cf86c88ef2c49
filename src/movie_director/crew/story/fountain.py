"""An outline as the text of a screenplay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from movie_director.crew.story.outline import Beat, BeatName, Line, Outline
from movie_director.crew.story.vocabulary import table
from movie_director.film.direction import VideoKind
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay, Written
from movie_director.interchange.fountain.writing import write_fountain


def fountain_of(outline: Outline, kind: VideoKind = "narrative") -> str:
    """Return an outline as Fountain, which says on its title page what it is, and marks each beat by a synopsis."""
    told: Mapping[str, str] = table(outline.language, "lines")
    elements: list[Written] = []
    heading = ""
    for beat in outline.beats:
        for written in _beat(beat, outline):
            last = elements[-1] if elements else None
            if written.kind == "heading":
                again = written.text == heading
                heading = written.text
                elements.append(replace(written, text=f"{heading.rsplit(' - ', 1)[0]} - LATER") if again else written)
            elif last is not None and _goes_on(last, written):
                elements[-1] = replace(last, text=f"{last.text} {written.text}")  # nobody is cued twice in a row
            else:
                elements.append(written)
    page = (
        ("Title", outline.title),
        ("Credit", told["credit"]),
        ("Author", told["author"]),
        ("Genre", outline.genre),
        *((("Kind", kind),) if kind != "narrative" else ()),
        ("Logline", outline.logline),
        ("Notes", told["note"]),
    )
    play = revise(
        Screenplay(),
        title=outline.title,
        credit=told["credit"],
        authors=(told["author"],),
        elements=elements,
        page=page,
    )
    return write_fountain(play)


def _beat(beat: Beat, outline: Outline) -> Iterator[Written]:
    """A beat's elements, its name as a synopsis at their head, or below the heading that they begin with."""
    lines = list(beat.lines)
    name = Written("synopsis", _named(beat.name, outline), 0)
    if lines and lines[0].kind == "heading":
        yield _written(lines.pop(0))
    yield name
    yield from map(_written, lines)


def _written(line: Line) -> Written:
    return Written(line.kind, line.text, 0, character=line.cue, extension=line.extension, parenthetical=line.manner)


def _goes_on(last: Written, now: Written) -> bool:
    """Whether somebody only speaks on."""
    same = (last.character, last.extension) == (now.character, now.extension)
    return last.kind == now.kind == "dialogue" and same and now.parenthetical is None


def _named(beat: BeatName, outline: Outline) -> str:
    names: Mapping[str, str] = table(outline.language, "lines").get("beats", {})
    return names.get(beat, beat.capitalize())
