"""A film's documents sorted once: by kind, and shots by scene."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from movie_director.film.document import Document, Ref
from movie_director.film.shot import Shot


@dataclass(frozen=True)
class Index:
    """Documents of each kind by name, and the shots of each scene in the order they are seen."""

    kinds: Mapping[str, tuple[Document, ...]]
    scenes: Mapping[str, tuple[Shot, ...]]

    @classmethod
    def of(cls, documents: Mapping[Ref, Document]) -> Index:
        """Sort documents."""
        kinds: defaultdict[str, list[Document]] = defaultdict(list)
        scenes: defaultdict[str, list[Shot]] = defaultdict(list)
        for document in documents.values():
            kinds[document.KIND].append(document)
            if isinstance(document, Shot):
                scenes[document.scene].append(document)
        return cls(
            {kind: tuple(sorted(found, key=_name)) for kind, found in kinds.items()},
            {scene: _in_order(shots) for scene, shots in scenes.items()},
        )

    def changed(self, changes: Mapping[Ref, Document | None]) -> Index:
        """Return the index after documents were put, or taken away (None)."""
        kinds, scenes = dict(self.kinds), dict(self.scenes)
        by_kind: defaultdict[str, dict[str, Document | None]] = defaultdict(dict)
        for ref, document in changes.items():
            by_kind[ref.kind][ref.name] = document
        for kind, named in by_kind.items():
            before = {d.name: d for d in kinds.get(kind, ())}
            after = {name: d for name, d in {**before, **named}.items() if d is not None}
            kinds[kind] = tuple(sorted(after.values(), key=_name))
            if kind == Shot.KIND:
                moved = [s for name in named for s in (before.get(name), named[name]) if isinstance(s, Shot)]
                come: defaultdict[str, list[Shot]] = defaultdict(list)
                for shot in named.values():
                    if isinstance(shot, Shot):
                        come[shot.scene].append(shot)
                for scene in dict.fromkeys(s.scene for s in moved):
                    stay = [s for s in scenes.get(scene, ()) if s.name not in named]
                    scenes[scene] = _in_order([*stay, *come.get(scene, ())])
        return Index(kinds, scenes)

    def only(self, kinds: Collection[str]) -> Index:
        """Return the index of the documents of some kinds."""
        there = {kind: found for kind, found in self.kinds.items() if kind in kinds}
        return Index(there, self.scenes if Shot.KIND in kinds else dict[str, tuple[Shot, ...]]())


def _name(document: Document) -> str:
    return document.name


def _in_order(shots: Iterable[Shot]) -> tuple[Shot, ...]:
    return tuple(sorted(shots, key=lambda s: (s.order, s.name)))
