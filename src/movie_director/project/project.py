"""A project: its folder, its documents as they are, and the journal of how they came to be."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.document import Ref
from movie_director.film.edits import Edit, apply, perform
from movie_director.film.film import Film
from movie_director.project import history
from movie_director.project.byhand import taken_up
from movie_director.project.documents import DocumentFiles
from movie_director.project.journal import Entry, Journal, Step
from movie_director.project.manifest import Manifest, read_manifest, write_manifest
from movie_director.project.message import Message
from movie_director.project.paths import FOLDERS, ProjectPaths
from movie_director.project.slates import Slates
from movie_director.project.turn import turn
from movie_director.values.digest import Digest
from movie_director.values.slate import Slate


class Project:
    """An open project folder. Safe for several processes: writers take turns."""

    def __init__(self, root: Path) -> None:
        """Open a project. Raises ProjectError.

        Edits that a crash left in the journal alone are carried out; what a person wrote into the documents' files is
        taken for their edits.
        """
        self.paths = ProjectPaths(root)
        self.manifest: Manifest = read_manifest(self.paths.manifest)
        self.by_hand: tuple[Ref, ...] = ()
        """Documents that a person's editor changed, found when the project was opened."""
        self._manifest_stamp: tuple[int, int, int] | None = None
        self._journal = Journal(self.paths.journal)
        self._journal_read = -1
        self._files = DocumentFiles(self.paths)
        self._film = Film()
        self._slates = Slates(self.paths.slates)
        self._slates.read()
        with self._turn():
            pass

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
        return self._film

    @property
    def revision(self) -> int:
        """The journal's last revision that the documents hold."""
        return self.manifest.revision

    def apply(self, edits: Sequence[Edit], by: str, accepted_by: str) -> None:
        """Apply edits, all or none, and write them down. Raises EditRejected, having changed nothing."""
        self.accept([(by, edits)], accepted_by)

    def accept(self, proposals: Sequence[tuple[str, Sequence[Edit]]], accepted_by: str) -> None:
        """Apply what several proposed as one step, all or none. Raises EditRejected, having changed nothing."""
        edits = [(by, edit) for by, proposed in proposals for edit in proposed]
        if edits:
            with self._turn():
                self._write(edits, accepted_by)

    def undo(self, by: str) -> Step:
        """Undo the newest step that stands, and return it. Raises EditRejected when there is none."""
        with self._turn():
            step = self._journal.undoable()
            if step is None:
                raise EditRejected("There is nothing to undo.")
            mark = f"undo:{step.number}"
            self._write([(mark, entry.inverse) for entry in reversed(step.entries)], by)
        return step

    def redo(self, by: str) -> Step:
        """Do again what was undone last, and return it. Raises EditRejected when there is nothing, or more was done."""
        with self._turn():
            step = self._journal.redoable()
            if step is None:
                raise EditRejected("There is nothing to redo: nothing was undone, or something was changed since.")
            self._write([(f"redo:{step.number}", entry.edit) for entry in step.entries], by)
        return step

    def journal(self) -> Iterator[Entry]:
        """Every edit, oldest first."""
        return self._journal.entries()

    def say(self, messages: Sequence[Message]) -> None:
        """Write down what the crew said to each other; it is committed with the next edits."""
        if messages:
            with self._turn():
                self._journal.say(messages)
                self._journal_read = self._journal.size

    def minutes(self) -> Iterator[Message | Step]:
        """All that was said and done, oldest first."""
        return self._journal.minutes()

    def settle(self, **changes: object) -> None:
        """Change settings in project.json. Raises pydantic.ValidationError."""
        with self._turn():
            self.manifest = Manifest.model_validate({**self.manifest.model_dump(), **changes})
            self._write_manifest()

    def record(self, slate: Slate, recipe: Digest) -> None:
        """Write down that a recipe was performed under a slate, once."""
        self._slates.add(slate, recipe)

    def performed(self, slate: Slate) -> list[Digest]:
        """The recipes performed under a slate, oldest first; a line's under every slate that it ever had.

        What other processes performed is known after `refresh`.
        """
        return self._slates.of(slate)

    def refresh(self) -> bool:
        """Read again what another process wrote; tells whether there was anything."""
        self._slates.read()
        if _stamp(self.paths.manifest) == self._manifest_stamp:
            return False
        before = self.revision
        with self._turn():
            return self.revision != before

    def _write(self, edits: Sequence[tuple[str, Edit]], accepted_by: str) -> None:
        """Journal first, then the documents, then the revision: in this order a crash is mended by `_catch_up`."""
        film, undoing = perform(self._film, [edit for _, edit in edits])
        step = [(by, edit, back) for (by, edit), back in zip(edits, undoing, strict=True)]
        self._journal.append(self.revision + 1, step, accepted_by)
        self._hold(film, _refs(edit for _, edit in edits), self.revision + len(edits))
        roles = ", ".join(dict.fromkeys(by for by, _ in edits))
        history.commit(self.paths.root, f"{roles}: {len(edits)} edit{'s' if len(edits) > 1 else ''}")

    def _hold(self, film: Film, refs: Iterable[Ref], revision: int, *, accept: bool = True) -> None:
        self._files.write(film, refs)
        self._film = film
        self.manifest = self.manifest.model_copy(update={"revision": revision})
        self._write_manifest()
        if accept:
            self._files.accept()
        self._journal_read = self._journal.size

    def _write_manifest(self) -> None:
        write_manifest(self.paths.manifest, self.manifest)
        self._manifest_stamp = _stamp(self.paths.manifest)

    def _catch_up(self) -> None:
        """Read what others wrote: other processes, a crash, and a person with an editor."""
        stamp = _stamp(self.paths.manifest)
        if stamp != self._manifest_stamp:
            self.manifest, self._manifest_stamp = read_manifest(self.paths.manifest), stamp
        self._film = self._files.read(self._film)
        behind = list(self._journal.entries(after=self.revision)) if self._journal.size != self._journal_read else []
        self._journal_read = self._journal.size
        if behind:
            film = self._film
            for entry in behind:
                with suppress(EditRejected):  # a crash may have carried part of it out already
                    film = apply(film, entry.edit)
            self._hold(film, _refs(entry.edit for entry in behind), behind[-1].revision, accept=False)
        self._take_up()

    def _take_up(self) -> None:
        """Journal what a person wrote into the documents' files since the program wrote them last."""
        refs = self._files.by_hand()
        if refs and self._journal.size:
            former = self._journal.former(set(refs))
            before = [document for document in former.values() if document is not None]
            now = self._film
            was = now.changed(before, [ref for ref in refs if former.get(ref) is None])
            edits = taken_up(was, now, refs)
            if edits:
                self._film = was
                self._write([("person:file", edit) for edit in edits], "person")
                self.by_hand = tuple(_refs(edits))
        if refs:
            self._files.accept()

    @contextmanager
    def _turn(self) -> Generator[None]:
        """Wait for this project's turn, and see it as it is."""
        with turn(self.paths.root):
            self._catch_up()
            yield


def _refs(edits: Iterable[Edit]) -> list[Ref]:
    return list(dict.fromkeys(edit.ref for edit in edits))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino)
