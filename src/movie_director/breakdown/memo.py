"""A memory of what was made of a film, which never changes a result: only whether it is worked out again.

Each entry keeps the questions that were asked of the film when it was made, with the answers (a verifying trace:
Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte", 2018). While they are answered the same, it stands. Each
question is put once to each film, however many entries asked it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar, cast

from movie_director.breakdown.watch import Question, WatchedFilm, news
from movie_director.film.film import Film

V = TypeVar("V")


@dataclass(frozen=True)
class _Kept:
    given: object
    answers: Mapping[Question, object]
    value: object
    inner: Memo


class Memo:
    """Remembers the last thing made under each key for the last film. `made` counts what had to be worked out."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, _Kept] = {}
        self._used: set[Hashable] = set()
        self._film: Film | None = None
        self._news: AbstractSet[Question] = frozenset()
        self.made = 0

    def recall(self, key: Hashable, given: object, film: Film, make: Callable[[WatchedFilm, Memo], V]) -> V:
        """Return what `make` makes of the film and of `given`, by memory where nothing that it read has changed.

        `make` may depend on nothing else; it gets a film to read and a memory of its own for its parts.
        """
        if film is not self._film and not isinstance(film, WatchedFilm):
            self._look(film)
        kept = self._kept.get(key)
        if kept is not None and kept.given == given and self._news.isdisjoint(kept.answers):
            self._used.add(key)
            if isinstance(film, WatchedFilm):
                film.answers.update(kept.answers)
            return cast(V, kept.value)
        watched, inner = WatchedFilm(film), kept.inner if kept is not None else Memo()
        inner._news = self._news
        before = inner.made
        value = make(watched, inner)
        inner._forget()
        self.made += 1 + inner.made - before
        self._kept[key] = _Kept(given, watched.answers, value, inner)
        self._used.add(key)
        if isinstance(film, WatchedFilm):  # what a part of it recalled was asked long ago, and is read of this film too
            film.answers.update(watched.answers)
        return value

    def _forget(self) -> None:
        """Let go of what was not recalled since the last time."""
        for key in self._kept.keys() - self._used:
            del self._kept[key]
        self._used.clear()

    def _look(self, film: Film) -> None:
        """Find which questions another film answers otherwise. What was not recalled for the last film is let go."""
        self._forget()
        asked: dict[Question, object] = {}
        for kept in self._kept.values():
            asked.update(kept.answers)
        self._news = news(self._film, film, asked)
        self._film = film
