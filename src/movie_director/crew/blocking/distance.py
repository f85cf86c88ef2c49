"""How far apart two people are: what they are to each other, and what they feel.

Distances are those of proxemics: E. T. Hall, *The Hidden Dimension*, 1966, ch. X. His zones, in metres: intimate to
0.46, personal to 1.22, social to 3.66, public beyond; each has a close and a far phase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.crew.coverage.view import Beat, SceneView

TOUCH = 0.55
"""The edge of Hall's intimate zone: who embraces, or is held."""
INTIMATE = 0.8
"""Hall's personal distance, close phase: lovers, parent and child, a confidence."""
REACH = 0.8
"""Two can hand over a thing: each arm reaches some 0.6 m."""
FRIENDS = 1.2
"""Hall's personal distance, far phase: at arm's length."""
FORMAL = 1.8
"""Hall's social distance, close phase: strangers, offices, those who serve."""
WARY = 2.4
"""Hall's social distance, far phase: who is hostile or afraid keeps out of reach."""
PUBLIC = 3.0
"""Towards Hall's public distance: one who speaks to many, as far as a set has room."""

_LOVE = re.compile(
    r"\b(?:lovers?|kiss(?:es|ed|ing)?|embrac\w+|hugs?|hugging|wife|husband|girlfriend|boyfriend|fianc[e\u00e9]e?|married|"
    r"newlyweds|caress\w*|cuddl\w+|snuggl\w+|(?:holds?|holding|takes?) (?:his|her|their) hands?|arm in arm|"
    r"in (?:his|her|each other's) arms|mother|father|mom|mum|dad|son|daughter)\b",
    re.I,
)
_FORMAL = re.compile(
    r"\b(?:office|bureau|reception|bank|police|station|court\w*|interrogat\w*|interview|embassy|precinct|prison|jail|"
    r"clinic|surgery|hospital|school|library|shop|store|counter|lobby|hotel|stranger|clerk|client|customer)\b",
    re.I,
)
_FEAR = re.compile(
    r"\b(?:cowers?|recoils?|shrinks? (?:back|away)|terrified|afraid|frightened|backs? away|at gunpoint|"
    r"(?:points?|aims?|raises?|levels?) (?:a|the|his|her) (?:\w+ )?(?:gun|pistol|rifle|knife|weapon))\b",
    re.I,
)


def distance(view: SceneView) -> float:
    """Return how far apart the two are who talk most, in metres: words, headings and the mood of lines decide."""
    told = " ".join(beat.text for beat in view.beats if beat.kind == "action")
    moods = [beat.mood for beat in view.beats if beat.kind == "dialogue" and beat.speaks and not beat.off]
    hard = sum(mood in ("angry", "afraid") for mood in moods)
    soft = sum(mood in ("tender", "sad") for mood in moods)
    if _FEAR.search(told) or (hard > 1 and hard > 2 * soft and 5 * hard >= len(moods)):
        return WARY
    if _LOVE.search(told):
        return INTIMATE if soft >= hard else FRIENDS
    heading = next((beat.text for beat in view.beats if beat.kind == "heading"), "")
    if _FORMAL.search(heading):
        return FORMAL if soft < 2 else FRIENDS
    return INTIMATE + 0.1 if soft > 1 and 2 * soft > len(moods) else FRIENDS


def spoken(beats: Sequence[Beat]) -> dict[str, int]:
    """Return how often each one is seen to speak."""
    found: dict[str, int] = {}
    for beat in beats:
        if beat.kind == "dialogue" and beat.speaks and not beat.off:
            for who in beat.speakers:
                found[who] = found.get(who, 0) + 1
    return found
