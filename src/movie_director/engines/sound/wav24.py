"""WAV files of 24 bits, as other desks take them."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from movie_director.engines.sound.samples import Samples

_PIECE = 1 << 20
_FULL = 2**23 - 1


def write_wav24(path: Path, samples: Samples, rate: int) -> None:
    """Write 24-bit PCM, whole or not at all. Values beyond full scale are clipped."""
    partial = path.with_name(f".{path.name}.part")
    with wave.open(str(partial), "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else int(samples.shape[1]))
        file.setsampwidth(3)
        file.setframerate(rate)
        for first in range(0, len(samples), _PIECE):
            piece = np.clip(samples[first : first + _PIECE].astype(np.float64), -1.0, 1.0)
            whole = np.rint(piece * _FULL).astype("<i4")
            file.writeframesraw(whole.reshape(-1, 1).view(np.uint8).reshape(-1, 4)[:, :3].tobytes())
    partial.replace(path)
