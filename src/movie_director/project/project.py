"""A project: its folder, its documents as they are, and the journal of how they came to be."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.edits import Edit, apply, edit_as_json, edit_from_json, inverse
from movie_director.film.film import Film
from movie_director.film.schema import read_document
from movie_director.project import history
from movie_director.project.files import append_line, read_lines, write_json
from movie_director.project.manifest import Manifest, read_manifest, write_manifest
from movie_director.project.paths import FOLDERS, ProjectPaths
from movie_director.values.digest import Digest, Json
from movie_director.values.slate import Slate


@dataclass(frozen=True)
class Entry:
    """One revision in the journal: an edit, how to undo it, who proposed and who accepted it, and when."""

    revision: int
    edit: Edit
    inverse: Edit
    by: str
    accepted_by: str
    at: str


class Project:
    """An open project folder. Safe for several processes: writers take turns."""

    def __init__(self, root: Path) -> None:
        """Open a project. Edits that a crash left in the journal alone are carried out. Raises ProjectError."""
        self.paths = ProjectPaths(root)
        self.manifest = read_manifest(self.paths.manifest)
        self._film: Film | None = None
        self._performed: dict[str, list[Digest]] | None = None
        with self._turn():
            self._catch_up()

    @classmethod
    def create(cls, root: Path, manifest: Manifest) -> Project:
        """Make a project folder. Raises ProjectError when the folder holds something else."""
        if root.exists() and any(root.iterdir()) and not (root / "project.json").exists():
            raise ProjectError(f"{root} is not empty and is no project.", cure="Give another folder with `--out`.")
        for folder in FOLDERS:
            (root / folder).mkdir(parents=True, exist_ok=True)
        write_manifest(ProjectPaths(root).manifest, manifest)
        history.start(root)
        return cls(root)

    @property
    def film(self) -> Film:
        """The documents as they are."""
        if self._film is None:
            documents = [read_document(_read_json(path)) for path in self.paths.documents()]
            self._film = Film({d.ref: d for d in documents})
        return self._film

    @property
    def revision(self) -> int:
        """The journal's last revision that the documents hold."""
        return self.manifest.revision

    def apply(self, edits: Sequence[Edit], by: str, accepted_by: str) -> None:
        """Apply edits, all or none, and write them down. Raises EditRejected, having changed nothing."""
        if not edits:
            return
        with self._turn():
            self._catch_up()
            film, lines = self.film, list[dict[str, Json]]()
            for n, edit in enumerate(edits, start=self.revision + 1):
                undo = inverse(film, edit)
                film = apply(film, edit)
                lines.append(
                    {
                        "schema": "Entry.1",
                        "revision": n,
                        "edit": edit_as_json(edit),
                        "inverse": edit_as_json(undo),
                        "by": by,
                        "accepted_by": accepted_by,
                        "at": datetime.now(UTC).isoformat(timespec="seconds"),
                    }
                )
            append_line(self.paths.journal, {"schema": "Entries.1", "entries": lines})
            self._hold(film, self.revision + len(edits))
        history.commit(self.paths.root, f"{by}: {len(edits)} edit{'s' if len(edits) > 1 else ''}")

    def undo(self, by: str) -> Entry:
        """Undo the newest edit that is not itself an undo. Raises EditRejected when there is none."""
        undone = 0
        for entry in reversed(list(self.journal())):
            if entry.by.startswith("undo:"):
                undone += 1
            elif undone:
                undone -= 1
            else:
                self.apply([entry.inverse], f"undo:{entry.revision}", by)
                return entry
        raise EditRejected("There is nothing to undo.")

    def journal(self) -> Iterator[Entry]:
        """Every edit, oldest first."""
        for line in read_lines(self.paths.journal):
            for e in line.get("entries", ()):
                yield Entry(
                    e["revision"],
                    edit_from_json(e["edit"]),
                    edit_from_json(e["inverse"]),
                    e["by"],
                    e["accepted_by"],
                    e["at"],
                )

    def settle(self, **changes: object) -> None:
        """Change settings in project.json. Raises pydantic.ValidationError."""
        with self._turn():
            self.manifest = Manifest.model_validate({**self.manifest.model_dump(), **changes})
            write_manifest(self.paths.manifest, self.manifest)

    def record(self, slate: Slate, recipe: Digest) -> None:
        """Write down that a recipe was performed under a slate, once."""
        if recipe not in self.performed(slate):
            append_line(self.paths.slates, {"slate": slate, "recipe": recipe})
            self._performed = None

    def performed(self, slate: Slate) -> list[Digest]:
        """The recipes performed under a slate, oldest first."""
        if self._performed is None:
            self._performed = {}
            for line in read_lines(self.paths.slates):
                self._performed.setdefault(line["slate"], []).append(line["recipe"])
        return self._performed.get(slate, [])

    def refresh(self) -> bool:
        """Read again what another process wrote; tells whether there was anything."""
        before = self.revision
        self.manifest = read_manifest(self.paths.manifest)
        if self.revision != before:
            self._film = None
        return self.revision != before

    def _catch_up(self) -> None:
        self.refresh()
        behind = [e for e in self.journal() if e.revision > self.revision] if self.paths.journal.exists() else []
        if behind:
            film = self.film
            for entry in behind:
                with suppress(EditRejected):  # a crash may have carried part of it out already
                    film = apply(film, entry.edit)
            self._hold(film, behind[-1].revision)

    def _hold(self, film: Film, revision: int) -> None:
        """Write the documents that differ, then the revision: in this order a crash is mended by `_catch_up`."""
        before = self.film.documents
        for ref in before.keys() - film.documents.keys():
            self.paths.document(ref).unlink(missing_ok=True)
        for ref, document in film.documents.items():
            if before.get(ref) != document:
                write_json(self.paths.document(ref), document.as_json())
        self.manifest = self.manifest.model_copy(update={"revision": revision})
        write_manifest(self.paths.manifest, self.manifest)
        self._film = film

    @contextmanager
    def _turn(self) -> Generator[None]:
        lock = self.paths.root / "05_Cache" / "project.lock"
        lock.parent.mkdir(parents=True, exist_ok=True)
        with lock.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise ProjectError(f"{path} cannot be read: {error}.", cure="Bring it back with `git checkout`.") from error
