"""A memory of what was made of a film, which never changes a result: only whether it is worked out again.

Each entry keeps the questions that were asked of the film when it was made, with the answers (a verifying trace:
Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte", 2018). While they are answered the same, it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from movie_director.breakdown.watch import Question, WatchedFilm, answer
from movie_director.film.film import Film

V = TypeVar("V")


@dataclass(frozen=True)
class _Kept:
    given: object
    answers: Mapping[Question, object]
    value: object
    inner: Memo


class Memo:
    """Remembers the last thing made under each key. `made` counts what had to be worked out."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, _Kept] = {}
        self._used: set[Hashable] = set()
        self.made = 0

    def recall(self, key: Hashable, given: object, film: Film, make: Callable[[WatchedFilm, Memo], V]) -> V:
        """Return what `make` makes of the film and of `given`, by memory where nothing that it read has changed.

        `make` may depend on nothing else; it gets a film to read and a memory of its own for its parts.
        """
        self._used.add(key)
        kept = self._kept.get(key)
        if kept is not None and kept.given == given and _stands(film, kept.answers):
            return cast(V, kept.value)
        watched, inner = WatchedFilm(film), kept.inner if kept is not None else Memo()
        before = inner.made
        value = make(watched, inner)
        inner.forget()
        self.made += 1 + inner.made - before
        self._kept[key] = _Kept(given, watched.answers, value, inner)
        return value

    def forget(self) -> None:
        """Let go of what was not recalled since the last time."""
        for key in self._kept.keys() - self._used:
            del self._kept[key]
        self._used.clear()


def _stands(film: Film, answers: Mapping[Question, object]) -> bool:
    for question, told in answers.items():
        now = answer(film, question)
        if now is not told and now != told:
            return False
    return True
