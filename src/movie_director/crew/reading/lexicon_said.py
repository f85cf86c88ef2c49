"""What people say when they feel something, in English and Dutch; and what words do to those who hear them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import cast

from movie_director.film.mood import Mood

Known = Sequence[tuple[Mood, re.Pattern[str]]]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads(files("movie_director.crew.reading").joinpath("said.toml").read_text(encoding="utf-8"))


def _read(part: str) -> Known:
    """Patterns by mood; in the file an apostrophe stands for either kind."""
    return tuple((cast("Mood", mood), _any(phrases)) for mood, phrases in _table()[part].items())


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    told = "|".join(phrases).replace("'", "['’]")
    return re.compile(rf"(?<![\w'’-])(?:{told})(?![\w-])", re.I)


@lru_cache(maxsize=1)
def said() -> Known:
    """What somebody says who feels so, the strongest first."""
    return _read("says")


@lru_cache(maxsize=1)
def told() -> Known:
    """What makes somebody feel so who hears it, the strongest first."""
    return _read("hears")
