"""Samples: PCM sound in memory and in WAV files, named by what is heard."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from movie_director.errors import EngineFailed
from movie_director.values.digest import Digest, digest_parts

Samples: TypeAlias = npt.NDArray[np.float32]
"""Sound between -1 and 1: shape (n,) for mono, (n, channels) otherwise."""


def single(sound: npt.NDArray[np.floating]) -> Samples:
    """Return sound in single precision, as it is kept."""
    return np.asarray(sound, np.float32)


def write_wav(path: Path, samples: Samples, rate: int) -> Digest:
    """Write 16-bit PCM and return its content digest, tag `samples/s16/<rate>/<channels>` (little endian, interleaved).

    Values beyond full scale are clipped.
    """
    channels = 1 if samples.ndim == 1 else int(samples.shape[1])
    data = np.clip(np.rint(samples.astype(np.float64) * 32767.0), -32768, 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(data)
    return digest_parts(f"samples/s16/{rate}/{channels}", [data])


def read_wav(path: Path, rate: int) -> Samples:
    """Read 16-bit PCM that has `rate` samples a second. Raises EngineFailed for any other kind of file."""
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2 or file.getframerate() != rate:
                raise EngineFailed(
                    f"{path.name} is {file.getframerate()} Hz, {8 * file.getsampwidth()} bit; expected {rate}, 16."
                )
            channels = file.getnchannels()
            data = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    except (wave.Error, EOFError) as error:
        raise EngineFailed(f"{path.name} is not a WAV file: {error}.") from error
    samples = (data.astype(np.float32) / np.float32(32767.0)).astype(np.float32)
    return samples if channels == 1 else samples.reshape(-1, channels)
