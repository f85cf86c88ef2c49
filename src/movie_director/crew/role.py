"""A role: a member of the crew. Reads a typed view of the film, returns a typed output, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

from movie_director.crew.brief import Brief
from movie_director.crew.desk import Desk
from movie_director.crew.notes import Choice, Notes
from movie_director.crew.pen import Pen, trespasses
from movie_director.crew.proposal import Proposal
from movie_director.crew.view import View
from movie_director.errors import RoleOverreach
from movie_director.film.document import Document
from movie_director.film.film import Film

Department = Literal[
    "production", "writing", "direction", "camera", "art", "cast", "sound", "editorial", "post", "clearance"
]
Shape = Literal["draft", "notes", "choice"]
V = TypeVar("V", bound=View)
W = TypeVar("W")
Check: TypeAlias = Callable[[V, W], Iterable[str]]
"""What is wrong with an output, in words that say how to mend it; nothing when it is right."""


def as_it_is(view: View, output: Any) -> Proposal:
    """Propose what was written as it is: a proposal, or notes."""
    del view
    return Proposal("", (), output.words) if isinstance(output, Notes) else cast(Proposal, output)


@dataclass(frozen=True, kw_only=True)
class Role(Generic[V, W]):
    """Somebody of the crew.

    `does` is their work in a sentence. They read a view of the type `reads` and nothing else, and return what `writes`
    says; `propose` makes edits of that, which may write what `may` lists and nothing else. `craft` does the work by
    rule; a `brief` has a language model do it, held to the same `checks`, with the craft for when it fails.
    """

    name: str
    department: Department
    does: str
    reads: type[V]
    writes: type[W]
    craft: Callable[[V], W]
    may: Mapping[type[Document], Pen] = field(default_factory=dict[type[Document], Pen])
    propose: Callable[[V, W], Proposal] = as_it_is
    brief: Brief[V] | None = None
    checks: Sequence[Check[V, W]] = ()
    version: int = 1

    @property
    def shape(self) -> Shape:
        """What it writes: a draft of documents, notes, or a choice."""
        return "notes" if self.writes is Notes else "choice" if self.writes is Choice else "draft"

    @property
    def spends(self) -> bool:
        """Whether a language model may do it, for money held in the ledger first."""
        return self.brief is not None

    def faults(self, view: V, output: W) -> tuple[str, ...]:
        """Return all that its checks find wrong with an output."""
        return tuple(fault for check in self.checks for fault in check(view, output))

    def proposal(self, film: Film, view: V, output: W) -> Proposal:
        """Return what an output proposes. Raises RoleOverreach for an edit that is not this role's."""
        made = self.propose(view, output)
        if made.role != self.name:
            made = Proposal(self.name, made.edits, made.notes)
        wrong = next(trespasses(film, made.edits, self.may), None)
        if wrong is not None:
            raise RoleOverreach(f"The {self.name} may not write this: {wrong}.", cure="Nothing was changed.")
        return made

    def by_rule(self, film: Film, desk: Desk | None = None) -> Proposal:
        """Do the work without a model. Raises RoleOverreach."""
        view = self.reads.see(film, desk)
        return self.proposal(film, view, self.craft(view))


AnyRole: TypeAlias = Role[Any, Any]
