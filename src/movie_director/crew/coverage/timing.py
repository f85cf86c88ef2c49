"""How long a deed is shown: its share of the time that its paragraph takes."""

from __future__ import annotations

from functools import lru_cache

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.view import Beat, SceneView
from movie_director.crew.pace import action_seconds


def seconds_of(view: SceneView, beat: Beat, deed: Deed) -> float:
    """Return the seconds of one deed of an action. All deeds of a paragraph together take as long as the paragraph."""
    return round(_share(beat.text, deed.text, view.genre) * view.style.speed, 2)


@lru_cache(maxsize=16384)
def _share(text: str, part: str, genre: str) -> float:
    whole = action_seconds(text, genre)
    return whole * min(1.0, (len(part) + 1) / (len(text) + 1))
