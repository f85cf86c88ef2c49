"""What a reader supposed, gathered so that a person can check it."""

from __future__ import annotations

from movie_director.interchange.manuscript import Guess

SHOWN = 3  # further places that a merged guess names


class Guesses:
    """Guesses by kind, in the order in which each kind was first made; a kind is told once, with its first places."""

    def __init__(self) -> None:
        self._lines: dict[str, list[int]] = {}

    def add(self, line: int, what: str) -> None:
        """Note a guess at a line from 1. Equal `what` are told together."""
        self._lines.setdefault(what, []).append(line)

    def told(self) -> tuple[Guess, ...]:
        """One guess per kind, by its first line: "what (12 times: lines 3, 9, 14 and on)"."""
        told: list[Guess] = []
        for what, lines in self._lines.items():
            if len(lines) > 1:
                shown = ", ".join(str(line) for line in lines[: SHOWN + 1])
                on = " and on" if len(lines) > SHOWN + 1 else ""
                what = f"{what} ({len(lines)} times: lines {shown}{on})"
            told.append(Guess(lines[0], what))
        return tuple(sorted(told, key=lambda guess: guess.line))
