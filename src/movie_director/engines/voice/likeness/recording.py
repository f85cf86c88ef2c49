"""A recording of somebody who talks: decoded, looked through, and its pitch measured."""

from __future__ import annotations

import hashlib
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.likeness.listener import RATE
from movie_director.errors import BadOption

LEAST, LONGEST, ENOUGH = 5.0, 900.0, 60.0
"""Seconds: of speech that there have to be, of a recording at most, and of speech that is listened to."""
LARGEST = 512 << 20
_PATIENCE = 120.0
_SILENT = 0.003  # -50 dBFS
_CREST = 2.2
"""Times the level of speech that its peaks reach at least: 3.5 and more in speech, under 2 where they are cut off."""
_HOP, _FRAME = RATE // 100, RATE // 25
_UNDER = 30.0
"""Decibels under its loudest parts down to which somebody still talks."""
_LOW, _HIGH = 65.0, 420.0
"""Hz between which people's voices lie."""
_VOICED = 0.25
"""Share of what is loud that has to have a pitch, or it is no voice."""


@dataclass(frozen=True, eq=False)
class Recording:
    """What was heard: speech alone, mono at 16 kHz, its pitch in Hz, and the file's digest."""

    speech: Samples
    hertz: float
    sha256: str

    @property
    def halves(self) -> tuple[Samples, Samples]:
        """Its first and its second half, as two recordings of one person."""
        middle = len(self.speech) // 2
        return self.speech[:middle], self.speech[middle:]


def listened(file: Path, ffmpeg: Path) -> Recording:
    """Look a recording through. Raises BadOption with what is wrong and what to do."""
    name = file.name
    if not file.is_file():
        raise BadOption(f"There is no recording {str(file)!r}.", cure="Give the path of a sound file.")
    if file.stat().st_size > LARGEST:
        raise _unfit(name, f"has {file.stat().st_size >> 20} MiB", "Cut out a minute or two of speech.")
    sound = _decoded(file, ffmpeg)
    if len(sound) > LONGEST * RATE:
        raise _unfit(
            name, f"is longer than {LONGEST / 60:.0f} minutes", "Cut out a minute or two in which one person talks."
        )
    peak = float(np.max(np.abs(sound), initial=0.0))
    if peak < _SILENT:
        raise _unfit(name, "is silent", "Look at which track was recorded, and at its level.")
    loud = _loud(sound)
    periods = _periods(sound)[: len(loud)]
    seconds = float(np.count_nonzero(loud)) * _HOP / RATE
    if seconds < LEAST:
        raise _unfit(name, f"has {seconds:.1f} s of speech", f"Record at least {LEAST:.0f} s, better half a minute.")
    speech = _only(sound, loud)
    high, level = float(np.percentile(np.abs(speech), 99.9)), float(np.sqrt(np.mean(np.square(speech))))
    if high < _CREST * level:
        raise _unfit(name, "is clipped: its peaks are cut off", "Record it again at a lower level.")
    voiced = periods[loud[: len(periods)]]
    voiced = voiced[voiced > 0]
    if len(voiced) < _VOICED * np.count_nonzero(loud) or float(np.std(np.log(voiced))) < 0.004:
        raise _unfit(name, "has no voice that could be made out", "Record one person, without music or noise.")
    speech = speech[: int(ENOUGH * RATE)]
    return Recording(speech, hertz(speech), hashlib.sha256(file.read_bytes()).hexdigest())


def hertz(sound: Samples) -> float:
    """The usual pitch of a voice, mono at 16 kHz; 0 where there is none."""
    found = _periods(sound)
    found = found[found > 0]
    return float(np.median(found)) if len(found) else 0.0


def _decoded(file: Path, ffmpeg: Path) -> Samples:
    """The first sound in a file, mono at 16 kHz, a second more than the longest that is taken. Raises BadOption."""
    command = [str(ffmpeg), "-nostdin", "-v", "error", "-i", str(file), "-t", f"{LONGEST + 1:.0f}"]
    raw = ("-map", "0:a:0", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "pipe:1")
    try:
        ran = subprocess.run([*command, *raw], capture_output=True, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise _unfit(file.name, f"was not decoded within {_PATIENCE:g} s", "Save it as WAV or FLAC.") from error
    if ran.returncode != 0:
        said = (ran.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word why"])[-1]
        raise _unfit(file.name, f"is no sound that can be read ({said})", "Save it as WAV, FLAC or MP3.")
    sound = np.frombuffer(ran.stdout, "<f4").astype(np.float32)
    return np.clip(np.nan_to_num(sound, nan=0.0, posinf=1.0, neginf=-1.0), -8.0, 8.0)


def _loud(sound: Samples) -> npt.NDArray[np.bool_]:
    """Which hundredths of a second are loud enough to be speech."""
    count = len(sound) // _HOP
    power = np.mean(np.square(sound[: count * _HOP].reshape(count, _HOP)), axis=1)
    power = np.convolve(power, np.full(9, 1 / 9), "same") if count >= 9 else power
    level = 10 * np.log10(np.maximum(power, 1e-12))
    return level > max(float(np.percentile(level, 95)) - _UNDER, -75.0) if count else np.zeros(0, bool)


def _only(sound: Samples, loud: npt.NDArray[np.bool_]) -> Samples:
    return sound[: len(loud) * _HOP].reshape(-1, _HOP)[loud].reshape(-1)


def _periods(sound: Samples) -> npt.NDArray[np.float64]:
    """The pitch in Hz around each hundredth of a second, by autocorrelation; 0 where there is none."""
    if len(sound) < _FRAME:
        return np.zeros(0)
    frames = np.lib.stride_tricks.sliding_window_view(sound, _FRAME)[::_HOP]
    found = np.zeros(len(frames))
    first, last = int(RATE / _HIGH), int(RATE / _LOW)
    window = np.hanning(_FRAME).astype(np.float32)
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * _FRAME)) ** 2)[: last + 1]
    for start in range(0, len(frames), 2000):
        part = frames[start : start + 2000] * window
        match = np.fft.irfft(np.abs(np.fft.rfft(part, 2 * _FRAME, axis=1)) ** 2, axis=1)[:, : last + 1]
        match = match / (np.maximum(match[:, :1], 1e-9) * shape / shape[0])
        inside = match[:, first:]
        best = inside.max(axis=1)
        early = np.argmax(inside >= 0.92 * best[:, None], axis=1)  # the shortest period that fits nearly as well
        lag = first + np.array([_top(row, at) for row, at in zip(inside, early, strict=True)])
        found[start : start + 2000] = np.where(best > 0.55, RATE / lag, 0.0)
    return found


def _top(row: npt.NDArray[np.float64], at: int) -> int:
    """Climb to the top of the hill on whose side `at` lies."""
    while at + 1 < len(row) and row[at + 1] > row[at]:
        at += 1
    return at


def _unfit(name: str, why: str, cure: str) -> BadOption:
    return BadOption(f"{name} {why}; no voice is made from it.", cure=cure)
