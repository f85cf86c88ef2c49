"""Word lists as plain text, and names of words, worked out once."""

from __future__ import annotations

from functools import lru_cache

from movie_director.values.slate import slug as _slug

slug = lru_cache(maxsize=65536)(_slug)
"""`values.slate.slug`, remembered: a screenplay names the same few hundred people and things again and again."""


def terms(text: str) -> tuple[str, ...]:
    """Return the words of a list, which stand in it with spaces between."""
    return tuple(text.split())
