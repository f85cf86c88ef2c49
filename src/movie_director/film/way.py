"""The way somebody goes through a film: who leaves a frame at the right comes into the next at the left."""

from __future__ import annotations

from functools import lru_cache

from movie_director.values.slate import seed_of


@lru_cache(maxsize=4096)
def way_of(who: str) -> int:
    """Return 1 when a character always travels towards the right of the picture, -1 when towards the left.

    One direction for each character over the whole film makes every exit match the entrance after it, wherever scenes
    are moved, and people who come from different sides meet.
    """
    return 1 if seed_of(who) % 2 else -1
