"""Edits: the only way documents change. Each can be applied, undone and written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from pydantic import ValidationError

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.document import Document, Ref
from movie_director.film.film import Film
from movie_director.film.rewrite import Rewrite, read_rewrite, rewrite_of
from movie_director.film.schema import read_document
from movie_director.film.screenplay import Screenplay
from movie_director.values.digest import Json


@dataclass(frozen=True)
class Put:
    """Add a document, or put another in its place."""

    document: Document

    @property
    def ref(self) -> Ref:
        """Which document this is an edit of."""
        return self.document.ref


@dataclass(frozen=True)
class Change:
    """Set one field of a document."""

    ref: Ref
    field: str
    value: Json


@dataclass(frozen=True)
class Remove:
    """Take a document away."""

    ref: Ref


Edit: TypeAlias = Put | Change | Remove | Rewrite
"""`Rewrite` is for the screenplay, where all others would write down thousands of elements for one that changed."""


def edit_to(before: Document | None, document: Document) -> Put | Rewrite:
    """Return the edit that makes the document of what is there before; of another draft, only what differs."""
    if isinstance(before, Screenplay) and isinstance(document, Screenplay) and before.elements:
        return rewrite_of(before, document) or Put(document)
    return Put(document)


def apply(film: Film, edit: Edit) -> Film:
    """Return the film with one edit applied. Raises EditRejected; the film given is never changed."""
    return perform(film, (edit,))[0]


def apply_all(film: Film, edits: Iterable[Edit]) -> Film:
    """Apply edits in order, all or none. Raises EditRejected."""
    return perform(film, edits)[0]


def inverse(film: Film, edit: Edit) -> Edit:
    """Return the edit that undoes `edit`, which is about to be applied to `film`. Raises EditRejected."""
    return perform(film, (edit,))[1][0]


def perform(film: Film, edits: Iterable[Edit]) -> tuple[Film, list[Edit]]:
    """Apply edits in order, all or none; return the film, and for each edit the one that undoes it.

    Undone in the opposite order they bring the film back. Raises EditRejected; the film given is never changed.
    """
    changes: dict[Ref, Document | None] = {}
    undoing: list[Edit] = []
    for edit in edits:
        ref = edit.ref
        before = changes[ref] if ref in changes else film.documents.get(ref)
        if before is None and not isinstance(edit, Put):
            raise EditRejected(
                f"There is no {ref.kind} {ref.name!r} to edit; `movie-director status` lists what there is."
            )
        after = changes[ref] = _after(before, edit)
        undoing.append(Remove(ref) if before is None else Put(before) if after is None else edit_to(after, before))
    if not changes:
        return film, undoing
    put = [document for document in changes.values() if document is not None]
    return film.changed(put, [ref for ref, document in changes.items() if document is None]), undoing


def _after(before: Document | None, edit: Edit) -> Document | None:
    """The document when the edit is done; only `Put` asks for none before."""
    match edit:
        case Put(document):
            return document
        case Change(_, field, value) if before is not None:
            return _changed(before, field, value)
        case Rewrite() if isinstance(before, Screenplay):
            return edit.of(before)
        case Rewrite(ref):
            raise EditRejected(f"{ref} is no screenplay, which alone can be rewritten.")
        case _:
            return None


def _changed(before: Document, field: str, value: Json) -> Document:
    try:
        return before.having(**{field: value})
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise EditRejected(f"{before.ref}: {field} cannot be {value!r}: {reason}. Nothing was changed.") from error


def edit_as_json(edit: Edit) -> dict[str, Json]:
    """Return the stored form of an edit, schema `Edit.1`."""
    match edit:
        case Put(document):
            return {"schema": "Edit.1", "edit": "put", "kind": document.KIND, "document": document.as_json()}
        case Change(ref, field, value):
            return {
                "schema": "Edit.1",
                "edit": "change",
                "kind": ref.kind,
                "name": ref.name,
                "field": field,
                "value": value,
            }
        case Rewrite(ref):
            return {"schema": "Edit.1", "edit": "rewrite", "kind": ref.kind, "name": ref.name, **edit.as_json()}
        case Remove(ref):
            return {"schema": "Edit.1", "edit": "remove", "kind": ref.kind, "name": ref.name}


def edit_from_json(value: Mapping[str, Json]) -> Edit:
    """Read what `edit_as_json` wrote.

    Raises ProjectError for a document of an unknown kind or newer schema, and an edit that this version does not know.
    """
    kind = cast(str, value["kind"])
    if value["edit"] == "put":
        return Put(read_document(cast("Mapping[str, Json]", value["document"])))
    ref = Ref(kind, cast(str, value["name"]))
    if value["edit"] == "change":
        return Change(ref, cast(str, value["field"]), value["value"])
    if value["edit"] == "rewrite":
        return read_rewrite(ref, value)
    if value["edit"] != "remove":
        raise ProjectError(f"{value['edit']!r} is no edit that this version of Movie Director knows.")
    return Remove(ref)
