"""A brief: what a role is told when a language model does its work, in Markdown that people review as prose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Generic, TypeVar

from movie_director.values.digest import Digest, Json, digest_parts

V = TypeVar("V", contravariant=True)


@dataclass(frozen=True)
class Brief(Generic[V]):
    """A Markdown file of a package, and how the view is told to a model: as data, never as instructions.

    `tokens` is the most that an answer may be long; it bounds what a call can cost.
    """

    file: str
    tell: Callable[[V], Mapping[str, Json]]
    tokens: int = 2000
    package: str = "movie_director.crew.briefs"

    @cached_property
    def text(self) -> str:
        """The words."""
        return files(self.package).joinpath(self.file).read_text(encoding="utf-8")

    @property
    def digest(self) -> Digest:
        """Names the words: a brief that changed makes anew what its role wrote, and nothing else."""
        return digest_parts("Brief.1", [self.text.encode()])
