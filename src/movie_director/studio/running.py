"""How long things run: as spoken where voices were recorded, else as estimated."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from movie_director.build.plan import resolve
from movie_director.crew.length import Lengths, lengths
from movie_director.film.lines import line_of
from movie_director.studio.open import Studio
from movie_director.values.timecode import frames_for_ticks


def spoken_frames(studio: Studio) -> dict[str, int]:
    """Return the frames of every line that was recorded as it is meant now, by screenplay element."""
    rate, found = studio.project.manifest.rate, dict[str, int]()
    for setup in studio.schedule():
        element = line_of(setup.slate) if setup.operation.startswith("speak@") else None
        recipe = resolve(setup, {}) if element is not None else None
        take = studio.takes.get(setup.circled or recipe.digest) if recipe is not None else None
        timing = take.outputs.get("timing") if take is not None else None
        if element is not None and timing is not None and studio.vault.has(timing.content):
            found[element] = frames_for_ticks(_ticks(studio.vault.path(timing.content)), rate)
    return found


def running_lengths(studio: Studio) -> Lengths:
    """Return how long each shot of the film runs and can run."""
    return lengths(studio.project.film, spoken_frames(studio), studio.project.manifest.rate)


@lru_cache(maxsize=16384)
def _ticks(timing: Path) -> int:
    return int(json.loads(timing.read_bytes())["ticks"])
