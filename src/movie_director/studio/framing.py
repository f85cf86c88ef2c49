"""Framing: what the camera could not satisfy in the shots that are framed as their documents say now."""

from __future__ import annotations

from typing import Literal, NamedTuple

from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film


class Unmet(NamedTuple):
    """A frame that is not as asked, in the words of its camera report."""

    slate: str
    words: str
    rule: Literal["frame"] = "frame"


def unmet_frames(studio: Studio) -> tuple[Unmet, ...]:
    """Return what is not as asked of the film's frames; shots that were not framed yet, or not since, say nothing."""
    framed = [line for line in plan_film(studio).lines if line.setup.operation == "frame@1" and not line.to_make]
    return tuple(
        Unmet(line.setup.slate.rpartition("/")[0], words)
        for line in framed
        if line.take is not None
        for words in line.take.report.warnings
    )
