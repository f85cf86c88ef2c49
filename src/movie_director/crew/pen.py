"""Pens: which fields of which documents a role may write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from movie_director.film.document import Document
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.film import Film


@dataclass(frozen=True)
class Pen:
    """What may be written in one kind of documents: the `fields` named, or all `but` them; `whole` adds and removes."""

    fields: frozenset[str] = frozenset()
    but: bool = False

    @property
    def whole(self) -> bool:
        """Whether documents may be added and taken away."""
        return self.but

    def writes(self, field: str) -> bool:
        """Whether it may write a field."""
        return (field in self.fields) != self.but

    def __str__(self) -> str:
        named = ", ".join(sorted(self.fields))
        return (f"all but {named}" if named else "all") if self.but else named


WHOLE = Pen(but=True)
"""Adds, changes and removes documents."""


def only(*fields: str) -> Pen:
    """A pen for these fields of documents that there are."""
    return Pen(frozenset(fields))


def all_but(*fields: str) -> Pen:
    """A pen for whole documents, except for these fields."""
    return Pen(frozenset(fields), but=True)


def trespasses(film: Film, edits: tuple[Edit, ...], may: Mapping[type[Document], Pen]) -> Iterator[str]:
    """Yield, in words, every edit that goes beyond these pens; `film` is as it is before the edits."""
    pens = {kind.KIND: pen for kind, pen in may.items()}
    for edit in edits:
        ref = edit.ref
        pen = pens.get(ref.kind)
        if pen is None:
            yield f"{ref} is no document of its"
        elif isinstance(edit, Put):
            if pen == WHOLE:
                continue
            before = film.documents.get(ref)
            if wrong := sorted(f for f in _written(before, edit.document) if not pen.writes(f)):
                yield f"{ref} {', '.join(wrong)} are not its to write" if wrong[1:] else f"{ref} {wrong[0]} is not its"
        elif isinstance(edit, Change):
            if not pen.writes(edit.field):
                yield f"{ref} {edit.field} is not its"
        elif not pen.whole:
            yield f"{ref} is not its to take away or write anew"


def _written(before: Document | None, now: Document) -> Iterator[str]:
    """The fields that differ; of a new document those that are not as they are by default."""
    if before is now:
        return
    for name, field in type(now).model_fields.items():
        value = getattr(now, name)
        if before is None:
            if name != "name" and not field.is_required() and value != field.get_default(call_default_factory=True):
                yield name
        elif value != getattr(before, name, None):
            yield name
    if (now.model_extra or {}) != ((before.model_extra or {}) if before is not None else {}):
        yield "a field that nobody knows"
