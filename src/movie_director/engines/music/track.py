"""`track@1`: a person's own recording, decoded and cut to the picture."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from movie_director.engines.sound.filters import gain, loudness, true_peak
from movie_director.engines.sound.samples import Samples, single
from movie_director.errors import EngineFailed, SetupMissing
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
    sound = _decoded(_found(use, folders), binary, use.start, length / RATE)
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


def _found(use: TrackUse, folders: Sequence[Path]) -> Path:
    other: Path | None = None
    for folder in folders:
        file = (folder / use.file).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            continue
        if hashlib.sha256(file.read_bytes()).hexdigest() == use.sha256:
            return file
        other = file
    if other is not None:
        raise SetupMissing(
            f"{other} is another recording than the one that was chosen.",
            cure=f"Put the old one back, or choose it anew: `movie-director set FILM SCENE track={use.file}`.",
        )
    raise SetupMissing(f"There is no recording {use.file!r}.", cure="Put it into 01_Assets/music of the project.")


def _decoded(file: Path, binary: Path | None, start: float, seconds: float) -> Samples:
    if binary is None:
        raise SetupMissing("Nobody decodes recordings here.", cure="Give the music engine FFmpeg.")
    command = [str(binary), "-v", "error", "-ss", f"{start:.4f}", "-i", str(file), "-t", f"{seconds:.4f}"]
    raw = ("-map", "0:a:0", "-f", "f32le", "-ar", str(RATE), "-ac", "2", "pipe:1")
    ran = subprocess.run([*command, *raw], capture_output=True, check=False)
    if ran.returncode != 0:
        said = (ran.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word why"])[-1]
        raise EngineFailed(f"{file.name} is no sound that FFmpeg reads: {said}")
    return np.frombuffer(ran.stdout, "<f4").astype(np.float32).reshape(-1, 2)
