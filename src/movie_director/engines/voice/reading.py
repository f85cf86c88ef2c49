"""A reading: somebody's recording of a line, with the times of its words and sounds found by an embedded voice.

The same words are said by the voice that the character is cast with, whose times are known. Both are heard as what a
mouth makes of a sound (mel cepstra, without their level and without who speaks), and the one is stretched onto the
other so that they are most alike: dynamic time warping (Sakoe and Chiba 1978), in which neither is heard backwards.
"""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.filters import gain, loudness, resample, softened
from movie_director.engines.sound.recording import cut, decoded, found
from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.manner import LEVEL
from movie_director.engines.voice.utterance import RATE, Utterance
from movie_director.engines.voice.visemes import Sound
from movie_director.errors import EngineFailed

FOLDER = "01_Assets/lines"
LONGEST = 60.0
"""Seconds of a line's recording that are taken at most."""
_HOP, _FRAME = RATE // 100, RATE // 40
_BANDS, _CEPSTRA = 26, 13
_LOW, _HIGH = (2595 * math.log10(1 + hertz / 700) for hertz in (80, 8_000))
"""Mels between which a mouth is heard."""
_MOST = 4
"""Times as fast as the voice that somebody may speak; as slowly as they like."""
_STRAIGHT = 0.35
"""What leaving the straight way through costs, in the spread of one coefficient."""
_PEAK = 0.95


def recorded(file: str, sha256: str, folder: Path, ffmpeg: Path | None, level: float = 0.0) -> Samples:
    """Return a line's recording, mono at 24 kHz, without the silence around it, as loud as our voices are.

    `level` is the delivery's, in decibels. Raises SetupMissing where it is not as it was, EngineFailed for no sound.
    """
    path = found(file, sha256, [folder], f"Bring it again: `movie-director lines FILM CHARACTER --from {file}`.")
    sound = decoded(path, ffmpeg, seconds=LONGEST)
    mono = Utterance(resample(cut(sound, file).mean(axis=1), 1, 2), (), ()).trimmed().samples
    if len(mono) < RATE // 10:
        raise EngineFailed(f"{file} has hardly a tenth of a second of sound.", cure="Record the line again.")
    return softened(mono * gain(LEVEL + level - loudness(mono, RATE)), _PEAK)


def aligned(said: Utterance, recording: Samples) -> Utterance:
    """Return a recording with the words and sounds of an utterance that says the same, each where it is heard."""
    theirs, ours = _heard(recording), _heard(said.samples)
    at = _way(theirs, ours)  # for each frame of the recording, the frame of the voice
    ticks = np.arange(len(at)) * _HOP

    def when(tick: int) -> int:
        moved = int(np.interp(tick / _HOP, at + np.arange(len(at)) * 1e-6, ticks))
        return min(max(0, moved), len(recording))

    sounds = tuple(Sound(s.symbol, when(s.start), max(when(s.start), when(s.end))) for s in said.sounds)
    words = tuple((word, when(a), max(when(a) + 1, when(b))) for word, a, b in said.words)
    return replace(said, samples=recording, sounds=sounds, words=words).settled()


def _heard(sound: Samples) -> npt.NDArray[np.float32]:
    """Cepstra of a sound, a row every 10 ms, each coefficient without its mean and at spread one; and its loudness."""
    padded = np.pad(sound, (_FRAME // 2, _FRAME))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::_HOP] * np.hanning(_FRAME).astype(np.float32)
    power = np.abs(np.fft.rfft(frames, 1024)) ** 2
    hertz = np.fft.rfftfreq(1024, 1 / RATE)
    mel = 2595 * np.log10(1 + hertz / 700)
    edges = np.linspace(_LOW, _HIGH, _BANDS + 2, dtype=np.float64)
    bank = np.maximum(0, 1 - np.abs(mel[None] - edges[1:-1, None]) / (edges[1] - edges[0]))
    bands = power @ bank.T
    bands = np.log(np.maximum(bands, bands.max() * 1e-6))
    turn = np.cos(np.pi / _BANDS * (np.arange(_BANDS) + 0.5)[:, None] * np.arange(_CEPSTRA)[None])
    cepstra = bands @ turn
    spread = (cepstra - cepstra.mean(axis=0)) / (cepstra.std(axis=0) + 1e-9)
    return np.asarray(spread * np.r_[2.0, np.ones(_CEPSTRA - 1)], np.float32)


def _way(theirs: npt.NDArray[np.float32], ours: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """For each row of one, the row of the other that it is; never back, and by `_MOST` rows at most."""
    n, m = len(theirs), len(ours)
    steps = max(_MOST, -(-m // max(1, n)) + 2)
    cost = np.full(m, np.inf)
    came = np.zeros((n, m), np.int8)
    usual = m / n
    toll = np.array([_STRAIGHT * abs(step - usual) for step in range(steps + 1)])
    for row in range(n):
        here = np.sqrt(np.mean(np.square(ours - theirs[row]), axis=1))
        if row == 0:
            cost = np.where(np.arange(m) < steps, here, np.inf)
            continue
        ways = np.full((steps + 1, m), np.inf)
        for step in range(min(steps, m - 1) + 1):
            ways[step, step:] = cost[: m - step] + toll[step]
        came[row] = ways.argmin(axis=0)
        cost = ways.min(axis=0) + here
    last = m - 1 if np.isfinite(cost[m - 1]) else int(np.argmin(cost))
    found_at = np.zeros(n)
    for row in range(n - 1, -1, -1):
        found_at[row] = last
        last -= int(came[row, last])
    return found_at
