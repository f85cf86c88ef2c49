"""Replay: what was proposed and accepted, done again from nothing, and whether the same film comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.errors import BadOption, EditRejected
from movie_director.film.document import Ref
from movie_director.film.edits import perform
from movie_director.film.film import Film
from movie_director.project.message import Message
from movie_director.project.project import Project

MANY = 5
"""Documents that are named where a replay comes out otherwise."""


@dataclass(frozen=True)
class Replayed:
    """A film as the minutes make it up to a revision, and the documents of the project that are otherwise.

    `steps` were done again. `differ` is empty where the revision is the project's newest and its journal is whole.
    """

    film: Film
    revision: int
    steps: int
    differ: tuple[Ref, ...] = ()

    @property
    def same(self) -> bool:
        """Whether the project's film came of it."""
        return not self.differ


def replay(project: Project, until: int | None = None) -> Replayed:
    """Do again all that the minutes say was accepted, from nothing, up to a revision; by default all of it.

    Nothing is changed and nobody is asked: proposals are applied as they were recorded. Raises BadOption for a revision
    that there is not, and for a journal that cannot be done again.
    """
    last = project.revision if until is None else until
    if not 0 <= last <= project.revision:
        raise BadOption(f"There is no revision {last}.", cure=f"There are 0 to {project.revision}.")
    film, revision, steps = Film(), 0, 0
    for step in project.minutes():
        if isinstance(step, Message):
            continue
        entries = [entry for entry in step.entries if entry.revision <= last]
        if not entries:
            break
        try:
            film, _ = perform(film, [entry.edit for entry in entries])
        except EditRejected as error:
            raise BadOption(
                f"Revision {entries[0].revision} cannot be done again: {error}",
                cure="The journal is damaged; bring it back with `git checkout`.",
            ) from error
        revision, steps = entries[-1].revision, steps + 1
    now = project.film.documents
    differ = [ref for ref in {**now, **film.documents} if film.documents.get(ref) != now.get(ref)]
    return Replayed(film, revision, steps, tuple(sorted(differ)))


def in_words(done: Replayed) -> str:
    """Say what came of a replay."""
    steps = f"{done.steps} step{'s' if done.steps != 1 else ''} done again, to revision {done.revision}: "
    if done.same:
        return f"{steps}the film is the same, all {len(done.film.documents)} documents of it."
    named = ", ".join(map(str, done.differ[:MANY]))
    more = f" and {len(done.differ) - MANY} more" if len(done.differ) > MANY else ""
    return f"{steps}otherwise than now: {named}{more}."
