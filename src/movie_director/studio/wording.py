"""Edits in words."""

from __future__ import annotations

from movie_director.film.edits import Change, Edit, Put, Remove


def edit_in_words(edit: Edit) -> str:
    """Say what an edit does: `scene sc01: light is low-key`."""
    match edit:
        case Put(document):
            return f"{document.KIND} {document.name} is put"
        case Change(ref, field, value):
            return f"{ref.kind} {ref.name}: {field} is {'nothing' if value is None else value}"
        case Remove(ref):
            return f"{ref.kind} {ref.name} is taken away"
        case _:
            return f"{edit.ref.kind} {edit.ref.name} is rewritten"
