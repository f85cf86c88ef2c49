"""`title@1`: a card drawn elsewhere, written as moving pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from movie_director.engines.ffmpeg.pictures import Pixels, write_pictures
from movie_director.errors import EngineFailed
from movie_director.operations.title import Title
from movie_director.values.digest import Digest, Json

Drawer: TypeAlias = Callable[[Mapping[str, Json], int, int], Iterator[Pixels]]
"""Draws a card: `(title parameters, width, height)` to its frames, (H, W, 3) uint8, as many as `frames` says."""


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
