"""Framing: what was found for the shots that are framed as their documents say now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from movie_director.build.take import Take
from movie_director.errors import TakeMissing
from movie_director.operations.framing import Framing
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film


class Unmet(NamedTuple):
    """A frame that is not as asked, in the words of its camera report."""

    slate: str
    words: str
    rule: Literal["frame"] = "frame"


def unmet_frames(studio: Studio) -> tuple[Unmet, ...]:
    """Return what is not as asked of the film's frames; shots that were not framed yet, or not since, say nothing."""
    return tuple(Unmet(shot, words) for shot, take in _framed(studio) for words in take.report.warnings)


def framings(studio: Studio) -> dict[str, Framing]:
    """Return how each shot is framed, by its name; shots that were not framed yet, or not since, are left out."""
    found: dict[str, Framing] = {}
    for shot, take in _framed(studio):
        try:
            page = studio.vault.path(take.outputs["framing"].content)
        except TakeMissing:  # pruned just now
            continue
        found[shot] = Framing.model_validate_json(page.read_bytes())
    return found


def _framed(studio: Studio) -> Iterator[tuple[str, Take]]:
    for line in plan_film(studio).lines:
        if line.setup.operation == "frame@1" and not line.to_make and line.take is not None:
            yield line.setup.slate.rpartition("/")[0], line.take
