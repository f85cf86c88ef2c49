"""The journal: every edit with what undoes it, in steps as a person took them, and what the crew said between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from movie_director.errors import EditRejected
from movie_director.film.document import Document, Ref
from movie_director.film.edits import Edit, apply, edit_as_json, edit_from_json
from movie_director.film.film import Film
from movie_director.project.files import append_line, read_lines
from movie_director.project.message import Message
from movie_director.values.digest import Json


@dataclass(frozen=True)
class Entry:
    """One revision in the journal: an edit, how to undo it, who proposed and who accepted it, and when."""

    revision: int
    edit: Edit
    inverse: Edit
    by: str
    accepted_by: str
    at: str


@dataclass(frozen=True)
class Step:
    """All edits of one command, named by its first revision; `undo` and `redo` take whole steps."""

    number: int
    entries: tuple[Entry, ...]

    @property
    def by(self) -> tuple[str, ...]:
        """Who proposed its edits, in order."""
        return tuple(dict.fromkeys(entry.by for entry in self.entries))


class Journal:
    """A journal file. One line holds a step: the edits that were accepted together."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def size(self) -> int:
        """Bytes written; 0 before the first edit."""
        return self.path.stat().st_size if self.path.exists() else 0

    def say(self, messages: Sequence[Message]) -> None:
        """Write down durably what was said, as one line."""
        append_line(self.path, {"schema": "Messages.1", "messages": [message.as_json() for message in messages]})

    def minutes(self) -> Iterator[Message | Step]:
        """All that was said and done, oldest first."""
        for line in read_lines(self.path):
            yield from map(Message.from_json, line.get("messages", ()))
            if entries := line.get("entries"):
                yield Step(_number(entries), tuple(map(_entry, entries)))

    def append(self, first: int, edits: Sequence[tuple[str, Edit, Edit]], accepted_by: str) -> None:
        """Write down one step durably: who proposed each edit, the edit, and what undoes it, from revision `first`."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        entries: list[Json] = [
            {
                "schema": "Entry.1",
                "revision": first + n,
                "edit": edit_as_json(edit),
                "inverse": edit_as_json(back),
                "by": by,
                "accepted_by": accepted_by,
                "at": at,
            }
            for n, (by, edit, back) in enumerate(edits)
        ]
        append_line(self.path, {"schema": "Entries.1", "entries": entries})

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Every edit of a later revision, oldest first."""
        for line in read_lines(self.path):
            for e in line.get("entries", ()):
                if e["revision"] > after:
                    yield _entry(e)

    def undoable(self) -> Step | None:
        """The newest step that stands."""
        return self._last(self._standing()[0])

    def redoable(self) -> Step | None:
        """The step that was undone last, while nothing was done since."""
        return self._last(self._standing()[1])

    def former(self, refs: Collection[Ref] | None = None) -> dict[Ref, Document | None]:
        """Return documents as the journal last left them; None for what was taken away.

        `refs` are those wanted, all by default; one that was never edited is not in the answer.
        """
        stored: defaultdict[Ref, list[Mapping[str, Json]]] = defaultdict(list)
        for line in read_lines(self.path):
            for e in line.get("entries", ()):
                edit = e["edit"]
                ref = Ref(edit["kind"], edit["document"]["name"] if edit["edit"] == "put" else edit["name"])
                if refs is not None and ref not in refs:
                    continue
                if edit["edit"] in ("put", "remove"):  # whatever was there before
                    stored[ref].clear()
                stored[ref].append(edit)
        return {ref: _done(ref, edits) for ref, edits in stored.items()}

    def _standing(self) -> tuple[list[list[Any]], list[list[Any]]]:
        """Stored steps that stand, and those undone, each a stack."""
        done: list[list[Any]] = []
        undone: list[list[Any]] = []
        for line in read_lines(self.path):
            entries = line.get("entries")
            if not entries:
                continue
            verb, _, number = entries[0]["by"].partition(":")
            if verb == "undo" and done and str(_number(done[-1])) == number:
                undone.append(done.pop())
            elif verb == "redo" and undone and str(_number(undone[-1])) == number:
                done.append(undone.pop())
            else:
                done.append(entries)
                undone.clear()
        return done, undone

    @staticmethod
    def _last(stack: Sequence[list[Any]]) -> Step | None:
        return Step(_number(stack[-1]), tuple(map(_entry, stack[-1]))) if stack else None


def _done(ref: Ref, stored: Sequence[Mapping[str, Json]]) -> Document | None:
    """What a document is after edits, of which the first alone may ask for nothing before it."""
    film = Film()
    for edit in stored:
        with suppress(EditRejected):
            film = apply(film, edit_from_json(edit))
    return film.documents.get(ref)


def _number(entries: Sequence[Any]) -> int:
    return int(entries[0]["revision"])


def _entry(e: Mapping[str, Any]) -> Entry:
    return Entry(
        e["revision"], edit_from_json(e["edit"]), edit_from_json(e["inverse"]), e["by"], e["accepted_by"], e["at"]
    )
