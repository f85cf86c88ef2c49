"""Hands: which fields a person set, by the journal; a role that is asked leaves those alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from movie_director.crew.proposal import Proposal
from movie_director.film.document import Document, Ref
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.film import Film
from movie_director.project.journal import Entry
from movie_director.project.project import Project

_PEOPLE = ("person", "undo", "redo")
"""Whose edits are a person's: what somebody took back, they decided too."""
_MARKS = frozenset(("name", "touched", "placed", "locked"))
"""Fields that say whose something is, and nothing of what it is."""


def hands(project: Project) -> Set[tuple[Ref, str]]:
    """Return the fields of documents that a person set last."""
    found: set[tuple[Ref, str]] = set()
    for entry in project.journal():
        if entry.by.partition(":")[0] in _PEOPLE:
            found.update((entry.edit.ref, field) for field in _written(entry))
    return found


def spared(film: Film, made: Proposal, kept: Set[tuple[Ref, str]]) -> Proposal:
    """Return a proposal without what it would change of fields that a person set; it says so."""
    edits = [left for edit in made.edits if (left := _left(film, edit, kept)) is not None]
    gone = len(made.edits) - len(edits)
    if not gone:
        return replace(made, edits=tuple(edits))
    note = f"{made.role}: {gone} of {len(made.edits)} edits left out: a person set what they would change."
    return replace(made, edits=tuple(edits), notes=(*made.notes, note))


def _written(entry: Entry) -> Iterator[str]:
    """The fields that an edit changed of a document that there was."""
    if isinstance(entry.edit, Change):
        yield entry.edit.field
    elif isinstance(entry.edit, Put) and isinstance(entry.inverse, Put):
        was, now = dict(entry.inverse.document), dict(entry.edit.document)
        yield from (name for name in now if name not in _MARKS and was.get(name) != now[name])
    elif isinstance(entry.edit, Put) and isinstance(entry.inverse, Change):
        yield entry.inverse.field


def _left(film: Film, edit: Edit, kept: Set[tuple[Ref, str]]) -> Edit | None:
    """An edit as far as it changes nothing that a person set; none where nothing is left of it."""
    if isinstance(edit, Change):
        return None if (edit.ref, edit.field) in kept else edit
    before = film.documents.get(edit.ref)
    if not isinstance(edit, Put) or before is None:
        return edit
    back = {name: value for name, value in _fields(before).items() if (edit.ref, name) in kept}
    changed = {name for name, value in _fields(edit.document).items() if _fields(before).get(name) != value} - _MARKS
    if not changed & back.keys():
        return edit
    return None if changed <= back.keys() else Put(edit.document.model_copy(update=back))


def _fields(document: Document) -> Mapping[str, object]:
    return dict(document)
