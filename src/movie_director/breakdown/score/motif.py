"""Motifs: a few notes that belong to somebody, found from their name, the same in every film and on every machine."""

from __future__ import annotations

import random
from functools import lru_cache

from movie_director.operations.score import Change, Feeling, Theme

_RHYTHMS = (
    (3, 1, 2, 2, 4),
    (2, 2, 4, 2, 2, 4),
    (4, 1, 1, 2, 4),
    (1, 1, 2, 4, 2, 6),
    (3, 1, 4, 3, 1, 4),
    (2, 4, 2, 4, 4),
    (6, 2, 4, 4),
    (1, 2, 1, 4, 2, 2, 4),
    (4, 2, 2, 3, 1, 4),
    (2, 2, 2, 2, 4, 4),
)
"""Lengths in half beats, most of two bars."""
_CHANGES: dict[Feeling, tuple[Change, ...]] = {
    "calm": ("broad", "plain"),
    "joy": ("plain", "higher"),
    "tender": ("plain", "higher", "broad"),
    "sad": ("broad", "mirrored"),
    "angry": ("quick", "broken"),
    "fear": ("broken", "mirrored"),
    "suspense": ("broken", "mirrored"),
    "action": ("quick", "broken"),
    "wonder": ("broad", "higher"),
    "comic": ("quick", "mirrored"),
    "triumph": ("broad", "higher"),
}
"""How a theme comes back where something is felt, turn by turn."""


@lru_cache(maxsize=1024)
def motif(who: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return somebody's motif: steps above the tonic, and lengths in half beats. One leap, and steps that answer it."""
    chance = random.Random(f"motif {who}")
    halves = chance.choice(_RHYTHMS)
    steps = [chance.choice((0, 0, 2, 4, 4))]
    leap = chance.randrange(1, len(halves) - 1)
    up = chance.random() < 0.65
    for index in range(1, len(halves)):
        if index == leap:
            move = chance.choice((3, 4, 5, 2)) * (1 if up else -1)
        else:
            back = index > leap
            lean = (-1 if up else 1) if back else (1 if up else -1)
            move = lean * chance.choice((1, 1, 1, 2, 0, -1))
        steps.append(max(-5, min(9, steps[-1] + move)))
    if len(set(steps)) < 3:
        steps[-1] += 2
    return tuple(steps), halves


def theme(who: str, feeling: Feeling, turn: int) -> Theme:
    """Return somebody's theme as it comes for the `turn`th time, 0 first: plain at first, then as the scene feels."""
    steps, halves = motif(who)
    ways = _CHANGES[feeling]
    change: Change = "plain" if turn == 0 else ways[(turn - 1) % len(ways)]
    return Theme(who=who, steps=steps, halves=halves, change=change)
