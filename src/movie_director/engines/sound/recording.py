"""A person's own recordings: found by their checksum, decoded by FFmpeg, cut to a cue or tiled into a loop."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from movie_director.engines.sound.filters import butterworth, gain
from movie_director.engines.sound.loop import LENGTH
from movie_director.engines.sound.programme import programme
from movie_director.engines.sound.samples import Samples, single
from movie_director.errors import EngineFailed, SetupMissing

RATE = 48_000
LONGEST = 120.0
"""Seconds of a recording that are taken at most."""
LEVEL, _PEAK = -26.0, -4.0
"""LUFS at which the loudest 0.4 s of a recorded effect lie beside dialogue at -18, and decibels no peak passes."""
_PATIENCE = 120.0
_FLOOR = -50.0
"""Decibels under a recording's own peak below which its start and end are silence."""
_CROSS = 2.0
"""Seconds over which a loop goes from its end to its start."""


def found(file: str, sha256: str, folders: Sequence[Path], cure: str) -> Path:
    """Return where a recording lies that is as it was. Raises SetupMissing when no folder has it so; `cure` says more.

    The first folder is the one that a person is told to put it into.
    """
    other: Path | None = None
    for folder in folders:
        path = (folder / file).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            continue
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
        other = path
    if other is not None:
        raise SetupMissing(f"{other} is another recording than the one that was chosen.", cure=cure)
    where = "/".join(folders[0].parts[-2:]) if folders else "its library"
    raise SetupMissing(f"There is no recording {file!r}.", cure=f"Put it into {where} of the project.")


def decoded(file: Path, binary: Path | None, start: float = 0.0, seconds: float = LONGEST) -> Samples:
    """Return a recording's first sound (n, 2) at 48 kHz. Raises EngineFailed for what FFmpeg does not read."""
    if binary is None:
        raise SetupMissing("Nobody decodes recordings here.", cure="Give the engine FFmpeg.")
    command = [str(binary), "-nostdin", "-v", "error", "-ss", f"{start:.4f}", "-i", str(file), "-t", f"{seconds:.4f}"]
    raw = ("-map", "0:a:0", "-f", "f32le", "-ar", str(RATE), "-ac", "2", "pipe:1")
    try:
        ran = subprocess.run([*command, *raw], capture_output=True, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise EngineFailed(f"{file.name} was not decoded within {_PATIENCE:g} s: it is no ordinary sound.") from error
    if ran.returncode != 0:
        said = (ran.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word why"])[-1]
        raise EngineFailed(f"{file.name} is no sound that FFmpeg reads: {said}")
    sound = np.frombuffer(ran.stdout, "<f4").astype(np.float32).reshape(-1, 2)
    return np.clip(np.nan_to_num(sound, nan=0.0, posinf=1.0, neginf=-1.0), -8.0, 8.0)


def cut(sound: Samples, name: str) -> Samples:
    """Return what is heard of a recording (n, 2), without the silence around it. Raises EngineFailed for none."""
    loud = np.max(np.abs(sound), axis=1, initial=0.0)
    peak = float(loud.max(initial=0.0))
    if peak < 1e-4:
        raise EngineFailed(f"{name} is silent.")
    heard = np.flatnonzero(loud > peak * float(gain(_FLOOR)))
    first, last = max(0, int(heard[0]) - RATE // 200), min(len(sound), int(heard[-1]) + RATE // 20)
    return sound[first:last] * np.float32(min(1.0, 0.99 / peak))


def as_effect(sound: Samples) -> Samples:
    """Return a recording (n, 2) as an effect: mono, its loudest moment at `LEVEL`, no peak above the ceiling."""
    mono = butterworth(sound.mean(axis=1), RATE, "highpass", 25.0)
    blocks = np.convolve(programme(mono[:, None], RATE).energy, np.ones(4) / 4, "valid")
    loudest = -0.691 + 10 * float(np.log10(max(float(blocks.max(initial=0.0)), 1e-12)))
    highest = 20 * float(np.log10(max(float(np.max(np.abs(mono))), 1e-9)))
    return mono * gain(min(LEVEL - loudest, _PEAK - highest))


def looped(sound: Samples) -> Samples:
    """Return a loop (n, 2) of whole turns of 24 s made of a recording, crossed with itself where it begins again.

    A shorter recording is repeated, each time crossed with its end; of a longer one as many turns as it has, five at
    most.
    """
    cross = min(round(_CROSS * RATE), len(sound) // 3)
    whole = LENGTH * max(1, min(5, (len(sound) - cross) // LENGTH))
    long = sound
    while len(long) < whole + cross:
        long = _crossed(long, sound, cross)
    long = long[: whole + cross]
    rise, fall = _ramps(cross)
    out = long[:whole].copy()
    out[:cross] = long[:cross] * rise + long[whole:] * fall
    return single(out)


def _crossed(one: Samples, two: Samples, cross: int) -> Samples:
    rise, fall = _ramps(cross)
    middle = one[len(one) - cross :] * fall + two[:cross] * rise
    return single(np.concatenate([one[: len(one) - cross], middle, two[cross:]]))


def _ramps(cross: int) -> tuple[Samples, Samples]:
    """Two curves (n, 1) of equal power: what has no order with itself keeps its level."""
    turn = np.linspace(0, np.pi / 2, cross, dtype=np.float32)[:, None]
    return single(np.sin(turn)), single(np.cos(turn))
