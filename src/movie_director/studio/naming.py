"""Naming: which document a person means by what they call it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Protocol, TypeVar

from movie_director.errors import BadOption


class Called(Protocol):
    """Something with a name and other spellings of it."""

    @property
    def name(self) -> str:
        """The document's name, as edits know it."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other ways to write it."""
        ...


C = TypeVar("C", bound=Called)


def meant(known: Iterable[C], name: str, words: Callable[[C], str], kind: str) -> C:
    """Return the one with a name, with `words` or with another spelling. Raises BadOption, which guesses and lists."""
    every = list(known)
    wanted = plain(name)
    for one in every:
        if wanted in (plain(one.name), plain(words(one)), *map(plain, one.aliases)):
            return one
    near = get_close_matches(wanted, [plain(words(one)) for one in every], 1, 0.5)
    guess = next((words(one) for one in every if near and plain(words(one)) == near[0]), None)
    raise BadOption(
        f"There is no {kind} {name!r}." + (f" Did you mean {guess!r}?" if guess else ""),
        cure="There is: " + "; ".join(map(words, every)) + ".",
    )


def plain(words: str) -> str:
    """Words without case and signs."""
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()
