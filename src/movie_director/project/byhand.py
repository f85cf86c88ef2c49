"""What a person wrote into documents' files with an editor, as their edits."""

from __future__ import annotations

from collections.abc import Iterable

from movie_director.film.document import Document, Ref
from movie_director.film.edits import Edit, Put, Remove, edit_to
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot


def taken_up(before: Film, now: Film, refs: Iterable[Ref]) -> list[Edit]:
    """Return the edits that lead from one film to the other for these documents, what was written marked as a person's.

    A file that says the same in other spacing is no edit. What a deleted shot showed is struck from the film, so that
    coverage does not propose it again; lines that it told get another shot.
    """
    edits: list[Edit] = []
    struck: list[str] = []
    for ref in refs:
        was, document = before.documents.get(ref), now.documents.get(ref)
        if document is None:
            if was is not None:
                edits.append(Remove(ref))
                struck += [was.showing] if isinstance(was, Shot) and was.showing else []
        elif document != was:
            edits.append(edit_to(was, marked(was, document)))
    if struck:
        edits.append(Put(now.cut.having(struck=tuple(dict.fromkeys([*now.cut.struck, *struck])))))
    return edits


def marked(was: Document | None, document: Document) -> Document:
    """Return the document as a person's own, which no role overwrites; one that they give back stays given back."""
    if isinstance(document, Prop):
        return _chosen(was, document)
    if not isinstance(document, Shot | Scene | Sheet):
        return document
    if isinstance(was, Shot | Scene | Sheet) and was.touched and not document.touched:
        return document.having(placed=False) if isinstance(document, Shot) else document
    changes: dict[str, bool] = {"touched": True}
    if isinstance(document, Shot) and (not isinstance(was, Shot) or was.order != document.order):
        changes["placed"] = True
    return document.having(**changes)


def _chosen(was: Document | None, prop: Prop) -> Prop:
    """A thing whose looks a person wrote is locked; which file a model of theirs has, the prop master finds out."""
    if not isinstance(was, Prop):
        return prop.having(locked=True) if prop.model else prop
    if was.locked == prop.locked and (was.model, was.size, was.colour) != (prop.model, prop.size, prop.colour):
        prop = prop.having(locked=True)
    return prop.having(crc=0) if was.model != prop.model and was.crc == prop.crc else prop
