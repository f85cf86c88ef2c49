"""Why: one slate's state, what it reads, who reads it, and its takes."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.build.callsheet import CallLine
from movie_director.build.take import Take
from movie_director.errors import MovieDirectorError
from movie_director.studio.boardsheet import BOARD, plan_boards
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.values.slate import Slate


@dataclass(frozen=True)
class Account:
    """What there is to say of one slate."""

    line: CallLine
    reads: tuple[CallLine, ...]
    readers: tuple[Slate, ...]
    takes: tuple[Take, ...]


def why(studio: Studio, slate: str) -> Account:
    """Explain a slate. Raises MovieDirectorError for one that the film has not, naming the nearest."""
    sheet = plan_boards(studio) if slate.endswith(BOARD) else plan_film(studio)
    lines = {line.setup.slate: line for line in sheet.lines}
    found = lines.get(Slate(slate))
    if found is None:
        near = [s for s in lines if slate in s or s.startswith(slate.split("/")[0])][:6]
        raise MovieDirectorError(
            f"There is no slate {slate!r} in this film.", cure=f"Near it: {', '.join(near)}." if near else None
        )
    reads = tuple(lines[n.slate] for n in found.setup.needs.values())
    readers = tuple(
        s for s, line in lines.items() if any(n.slate == found.setup.slate for n in line.setup.needs.values())
    )
    return Account(found, reads, readers, tuple(takes_of(studio, found.setup.slate)))


def takes_of(studio: Studio, slate: str) -> list[Take]:
    """Return a slate's takes, oldest first; the displayed take number is the place in this list."""
    return [t for d in studio.project.performed(Slate(slate)) if (t := studio.takes.get(d)) is not None]
