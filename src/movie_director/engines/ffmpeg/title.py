"""`title@1`: a card drawn elsewhere, written as moving pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from movie_director.engines.ffmpeg.pictures import Pixels, write_pictures
from movie_director.errors import EngineFailed
from movie_director.operations.title import Title
from movie_director.values.digest import Digest, Json

Drawer: TypeAlias = Callable[[Mapping[str, Json], int, int], Iterator[Pixels]]
"""Draws a card: `(title parameters, width, height)` to its frames, (H, W, 3) uint8, as many as `frames` says."""


def with_credits(order: Title, owed: Sequence[Mapping[str, Any]]) -> Title:
    """Return the card with the creators of `Credits.1` documents named by licence, three to a line."""
    creators: dict[str, set[str]] = {}
    for document in owed:
        for model in document["models"]:
            creators.setdefault(str(model["licence"]), set()).add(str(model["creator"]))
    lines: list[str] = []
    for licence in sorted(creators, key=lambda each: (each == "CC0", each)):
        names = sorted(creators[licence], key=str.casefold)
        rows = [", ".join(names[n : n + 3]) for n in range(0, len(names), 3)]
        lines += [f"{f'furniture, {licence}' if n == 0 else ''}|{row}" for n, row in enumerate(rows)]
    return order.model_copy(update={"lines": (*order.lines, *lines)})


def title(order: Title, draw: Drawer, size: tuple[int, int], path: Path, binary: Path) -> Digest:
    """Write a card's frames and return their content digest. Raises EngineFailed when the drawer miscounts."""
    drawn = 0

    def counted() -> Iterator[Pixels]:
        nonlocal drawn
        for frame in draw(order.model_dump(mode="json"), *size):
            drawn += 1
            yield frame

    content = write_pictures(counted(), path, order.rate, binary=binary)
    if drawn != order.frames:
        raise EngineFailed(f"The card drawer made {drawn} frames; {order.frames} were due.")
    return content
