"""What a role writes that changes nothing by itself: notes, or a choice."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.film import Film
from movie_director.film.scene import Scene


class Note(BaseModel):
    """A remark about a part of the film: `sc03`, `sc03/sh020`, or `film`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str
    words: str = Field(min_length=1, max_length=400)


class Notes(BaseModel):
    """What a critic has to say; a person or another role acts on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    notes: tuple[Note, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The notes, each with what it is about."""
        return tuple(f"{note.about}: {note.words}" for note in self.notes)


class Choice(BaseModel):
    """One of several, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chosen: str
    why: str = Field(max_length=400)


def real_scenes(view: Film, notes: Notes) -> Iterator[str]:
    """Notes are about scenes that there are, or the film."""
    for n, note in enumerate(notes.notes):
        if note.about != "film" and view.get(Scene, note.about.partition("/")[0]) is None:
            yield f"notes.{n}.about: there is no scene {note.about!r}; name one of the scenes told"
