"""A brief: what a role is told when a language model does its work, in Markdown that people review as prose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from movie_director.values.digest import Digest, Json, digest_parts

V = TypeVar("V", contravariant=True)


@dataclass(frozen=True)
class Brief(Generic[V]):
    """A Markdown file of a package, and how the view is told to a model: as data, never as instructions.

    `tokens` is the most that an answer may be long; it bounds what a call can cost. `names` are the names that a field
    may hold, by `Type.field`, of a film as it is: a server that binds its answers to a form then writes no other.
    """

    file: str
    tell: Callable[[V], Mapping[str, Json]]
    tokens: int = 2000
    package: str = "movie_director.crew.briefs"
    names: Callable[[V], Mapping[str, Sequence[str]]] | None = None

    @cached_property
    def text(self) -> str:
        """The words."""
        return files(self.package).joinpath(self.file).read_text(encoding="utf-8")

    def form(self, view: V, writes: type[BaseModel]) -> dict[str, Any]:
        """Return the JSON Schema of the answer: what the role writes, with the names that there are."""
        form = writes.model_json_schema()
        types: dict[str, Any] = {writes.__name__: form, **form.get("$defs", {})}
        names: Mapping[str, Sequence[str]] = self.names(view) if self.names is not None else {}
        for place, known in names.items():
            kind, _, field = place.partition(".")
            if known:
                types[kind]["properties"][field]["enum"] = list(known)
        return form

    @property
    def digest(self) -> Digest:
        """Names the words: a brief that changed makes anew what its role wrote, and nothing else."""
        return digest_parts("Brief.1", [self.text.encode()])
