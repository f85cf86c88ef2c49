"""A film: its documents, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TypeVar, cast

from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.direction import Direction
from movie_director.film.document import Document, Ref
from movie_director.film.index import Index
from movie_director.film.lexicon import Lexicon
from movie_director.film.location import Location
from movie_director.film.motion import Motion
from movie_director.film.prop import Prop
from movie_director.film.reading import Reading
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.film.voice import OwnVoice
from movie_director.values.slate import slug

DOCUMENTS: Mapping[str, type[Document]] = MappingProxyType(
    {
        kind.KIND: kind
        for kind in (
            Screenplay,
            Scene,
            Sheet,
            Shot,
            Character,
            Wardrobe,
            OwnVoice,
            Lexicon,
            Reading,
            Location,
            Prop,
            Motion,
            Direction,
            Cut,
        )
    }
)
"""Every kind of document by its kind word."""
_slug = lru_cache(maxsize=4096)(slug)

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
        return cast("tuple[D, ...]", self._index.kinds.get(kind.KIND, ()))

    def shots(self, scene: str) -> list[Shot]:
        """A scene's shots in the order they are seen."""
        return list(self._index.scenes.get(scene, ()))

    def all_shots(self) -> Iterable[Shot]:
        """All shots, scene by scene, each scene's in the order they are seen: by name, `sh1000` is before `sh990`."""
        scenes = self._index.scenes
        return (shot for scene in sorted(scenes) for shot in scenes[scene])

    def changed(self, put: Iterable[Document] = (), gone: Iterable[Ref] = ()) -> Film:
        """Return the film with documents added or put in another's place, and others gone (which may not be there).

        Whatever was looked up before is not sorted again, so that a film of thousands of shots changes in no time.
        """
        changes: dict[Ref, Document | None] = {**{d.ref: d for d in put}, **dict.fromkeys(gone)}
        documents = dict(self.documents)
        for ref, document in changes.items():
            if document is None:
                documents.pop(ref, None)
            else:
                documents[ref] = document
        film = Film(documents)
        known = self.__dict__
        if "_index" in known:
            film.__dict__["_since"] = (self._index, changes)
        elif "_since" in known:
            index, earlier = known["_since"]
            film.__dict__["_since"] = (index, {**earlier, **changes})
        if "_called" in known and not any(ref.kind == Character.KIND for ref in changes):
            film.__dict__["_called"] = self._called
        return film

    def only(self, kinds: Iterable[type[Document]]) -> Film:
        """Return the part of the film that documents of these kinds make: from it no other can be reached."""
        wanted = frozenset(kind.KIND for kind in kinds)
        film = Film({ref: document for ref, document in self.documents.items() if ref.kind in wanted})
        film.__dict__["_index"] = self._index.only(wanted)
        if "_called" in self.__dict__ and Character.KIND in wanted:
            film.__dict__["_called"] = self._called
        return film

    @cached_property
    def _index(self) -> Index:
        """The documents sorted: anew, or from an earlier film's and what changed since."""
        since = cast("tuple[Index, Mapping[Ref, Document | None]] | None", self.__dict__.pop("_since", None))
        return Index.of(self.documents) if since is None else since[0].changed(since[1])

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
        return {_slug(cue): c.name for c in self.of(Character) for cue in (c.cue, *c.aliases)}

    def called(self, cue: str) -> str:
        """Return the name of the character whom a cue calls, by their cue or an alias; else the cue's slug."""
        name = _slug(cue)
        return self._called.get(name, name)

    @property
    def cut(self) -> Cut:
        """The cut, empty before the first coverage."""
        return self.get(Cut, "main") or Cut()
