"""A film: its documents, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.direction import Direction
from movie_director.film.document import Document, Ref
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.values.slate import slug

DOCUMENTS: Mapping[str, type[Document]] = MappingProxyType(
    {kind.KIND: kind for kind in (Screenplay, Scene, Sheet, Shot, Character, Wardrobe, Location, Prop, Direction, Cut)}
)
"""Every kind of document by its kind word."""

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Film:
    """All documents by reference. Two films with the same documents are equal."""

    documents: Mapping[Ref, Document] = field(default_factory=dict[Ref, Document])

    def get(self, kind: type[D], name: str) -> D | None:
        """Return one document, or None."""
        found = self.documents.get(Ref(kind.KIND, name))
        return found if isinstance(found, kind) else None

    def of(self, kind: type[D]) -> Iterable[D]:
        """All documents of a kind, by name."""
        found = [d for d in self.documents.values() if isinstance(d, kind)]
        return sorted(found, key=lambda d: d.name)

    def shots(self, scene: str) -> list[Shot]:
        """A scene's shots in the order they are seen."""
        return sorted((s for s in self.of(Shot) if s.scene == scene), key=lambda s: (s.order, s.name))

    @property
    def screenplay(self) -> Screenplay:
        """The screenplay, empty before one is imported."""
        return self.get(Screenplay, "main") or Screenplay()

    @property
    def direction(self) -> Direction:
        """The director's choices, the usual ones before there are any."""
        return self.get(Direction, "main") or Direction()

    @cached_property
    def _called(self) -> Mapping[str, str]:
        return {slug(cue): c.name for c in self.of(Character) for cue in (c.cue, *c.aliases)}

    def called(self, cue: str) -> str:
        """Return the name of the character whom a cue calls, by their cue or an alias; else the cue's slug."""
        name = slug(cue)
        return self._called.get(name, name)

    @property
    def cut(self) -> Cut:
        """The cut, empty before the first coverage."""
        return self.get(Cut, "main") or Cut()
