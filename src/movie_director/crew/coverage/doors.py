"""Doors: whether who comes or goes does so by the door of the place, how they leave it, and how long that takes."""

from __future__ import annotations

import re

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.view import SceneView
from movie_director.film.shot import Passing
from movie_director.places.doorway import FOLLOWED

_ELSE = re.compile(
    r"\b(?:windows?|balcony|hatch|ladder|chimney|skylight|lift|elevator|curtains?|vanish\w*|disappear\w*|"
    r"materiali[sz]\w*|raam|venster|balkon|ladder|verdwijn\w*)\b",
    re.I,
)
"""What tells of another way out than the door, or in."""
_AJAR = re.compile(
    r"\b(?:leav(?:es|ing)|left|with)\s+(?:the\s+|a\s+|it\s+)?(?:\w+\s+)?(?:door\s+)?(?:wide\s+|half\s+)?(?:open|ajar)\b|"
    r"\bdoor\s+(?:\w+\s+){0,2}?open\s+behind\b|\blaat\s+de\s+(?:\w+\s+)?deur\s+open\b",
    re.I,
)
_PARTS = re.compile(
    r"\b(?:kiss(?:es)?|hugs?|embraces?|shakes?\s+(?:\w+\s+){0,2}?hands?|kust|omhelst|schudt\s+\w+\s+de\s+hand)\b", re.I
)
"""What two do before one of them goes."""
_PACE, _OPENS, _GOES = 1.25, 1.3, 1.8
"""Metres a second that people walk, seconds that opening a door takes them, and going through it."""
_MOST = 7.5
_PARTING = 3.4
"""Seconds that it takes them."""


def by_door(view: SceneView, deed: Deed) -> Passing:
    """Return how who comes or goes by a deed leaves the place's door; nothing where they pass the frame's edge."""
    if view.riding or deed.kind not in ("enter", "leave") or view.door is None or _ELSE.search(deed.text):
        return ""
    return "open" if deed.kind == "enter" or _AJAR.search(deed.text) else "found"


def seconds_through(view: SceneView, how: Passing, comes: bool, text: str = "") -> float:
    """Return the seconds that coming in or going out takes; 0 where nobody goes through a door.

    `text` tells what they do before they go: who kisses somebody first has time for it.
    """
    if not how or view.door is None:
        return 0.0
    walked = (view.door if comes else min(view.door, FOLLOWED)) / _PACE
    parting = _PARTING if not comes and _PARTS.search(text) else 0.0
    return round(min(_MOST, walked + _OPENS + (0.4 if comes else _GOES)) + parting, 1)
