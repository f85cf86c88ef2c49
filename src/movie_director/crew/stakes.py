"""Stakes: how much hangs on a scene, by what is felt in it and where in the film it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.crew.sequence import seen
from movie_director.film.film import Film
from movie_director.film.mood import Mood

WEIGHS: Mapping[Mood, float] = {
    "afraid": 1.0, "sad": 0.95, "angry": 0.9, "tender": 0.85, "surprised": 0.8, "happy": 0.4, "tired": 0.3,
}  # fmt: skip
"""How much a feeling weighs."""
LATE, ENDS = 0.4, 0.3
"""What a scene gains from the film's first to its last, and what the last gains besides: one goes home with it."""
FIRST = 0.2
"""What the first gains: whoever is lost there does not come back."""


def stakes(film: Film) -> dict[str, float]:
    """Return what is at stake in each scene that is seen, in order."""
    scenes = seen(film)
    return {scene.name: _felt(film, scene.name) + _placed(n, len(scenes)) for n, scene in enumerate(scenes)}


def _felt(film: Film, scene: str) -> float:
    """The strongest feeling of a scene, and a share of how much of it is felt at all."""
    shots = film.shots(scene)
    felt: Sequence[float] = [max((WEIGHS.get(m, 0.0) for m in shot.moods.values()), default=0.0) for shot in shots]
    return max(felt, default=0.0) + 0.5 * sum(felt) / max(len(felt), 1)


def _placed(n: int, count: int) -> float:
    last = ENDS if n == count - 1 else 0.0
    return (FIRST if n == 0 else 0.0) + LATE * n / max(count - 1, 1) + last
