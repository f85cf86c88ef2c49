"""Edits: the only way documents change. Each can be applied, undone and written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from pydantic import ValidationError

from movie_director.errors import EditRejected
from movie_director.film.document import Document, Ref
from movie_director.film.film import Film
from movie_director.film.schema import read_document
from movie_director.values.digest import Json


@dataclass(frozen=True)
class Put:
    """Add a document, or put another in its place."""

    document: Document


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


Edit: TypeAlias = Put | Change | Remove


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
        ref = edit.document.ref if isinstance(edit, Put) else edit.ref
        before = changes[ref] if ref in changes else film.documents.get(ref)
        if before is None and not isinstance(edit, Put):
            raise EditRejected(
                f"There is no {ref.kind} {ref.name!r} to edit; `movie-director status` lists what there is."
            )
        undoing.append(Remove(ref) if before is None else Put(before))
        match edit:
            case Put(document):
                changes[ref] = document
            case Change(_, field, value):
                changes[ref] = _changed(before, field, value)
            case Remove():
                changes[ref] = None
    if not changes:
        return film, undoing
    put = [document for document in changes.values() if document is not None]
    return film.changed(put, [ref for ref, document in changes.items() if document is None]), undoing


def _changed(before: Document | None, field: str, value: Json) -> Document | None:
    if before is None:
        return None
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
        case Remove(ref):
            return {"schema": "Edit.1", "edit": "remove", "kind": ref.kind, "name": ref.name}


def edit_from_json(value: Mapping[str, Json]) -> Edit:
    """Read what `edit_as_json` wrote. Raises ProjectError for a document of an unknown kind or newer schema."""
    kind = cast(str, value["kind"])
    if value["edit"] == "put":
        return Put(read_document(cast("Mapping[str, Json]", value["document"])))
    ref = Ref(kind, cast(str, value["name"]))
    if value["edit"] == "change":
        return Change(ref, cast(str, value["field"]), value["value"])
    return Remove(ref)
