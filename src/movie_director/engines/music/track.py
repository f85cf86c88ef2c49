"""`track@1`: a person's own recording, decoded and cut to the picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from movie_director.engines.sound.filters import gain, loudness, true_peak
from movie_director.engines.sound.recording import decoded, found
from movie_director.engines.sound.samples import Samples, single
from movie_director.errors import EngineFailed
from movie_director.operations.score import TrackUse

RATE = 48_000
LEVEL = -23.0
"""LUFS at which a recording lies, before its gain: in the middle of what scores have."""
_RISE, _FALL = 0.4, 2.5
_PEAK = -3.0


def track(use: TrackUse, frames: int, folders: Sequence[Path], binary: Path | None) -> Samples:
    """Return a recording (n, 2) for `frames` of picture with its edges, faded at both ends.

    One that is shorter than the picture ends where it ends. Raises SetupMissing when no folder has the file as it was,
    EngineFailed for what is no sound.
    """
    length = (frames + use.lead + use.tail) * RATE // use.rate
    cure = f"Put the old one back, or choose it anew: `movie-director set FILM SCENE track={use.file}`."
    sound = decoded(found(use.file, use.sha256, folders, cure), binary, use.start, length / RATE)
    out = np.zeros((length, 2), np.float32)
    out[: len(sound)] = sound[:length]
    heard = min(len(sound), length)
    if not heard:
        raise EngineFailed(f"{use.file} has no sound from {use.start:g} s on.")
    rise, fall = min(int(_RISE * RATE), heard // 3), min(int(_FALL * RATE), heard // 3)
    out[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))[:, None] ** 2
    out[heard - fall : heard] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32))[:, None] ** 2
    amount = min(LEVEL + use.gain - loudness(out, RATE), _PEAK - true_peak(out))
    return single(out * gain(amount))
