"""Manner: a finished line made higher, lower, louder, softer or breathy, with every sound where it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.engines.ffmpeg import tool
from movie_director.engines.sound.filters import butterworth, gain, loudness, softened
from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.delivery import Delivery
from movie_director.engines.voice.utterance import RATE

LEVEL = -23.0
"""LUFS of a line said plainly; a delivery's decibels come on top, and the mix keeps part of that difference."""
_WINDOW, _HOP = 1024, 256
_ENVELOPE = 30  # cepstral coefficients kept: 1.25 ms, finer than formants and coarser than pitch
_PEAK = 0.95


def manner(
    samples: Samples, delivery: Delivery, ffmpeg: Path | None, pitch: float = 0.0, tract: float = 1.0
) -> Samples:
    """Apply a delivery's pitch, breath and level; the length stays. `ffmpeg` None leaves the pitch alone.

    `pitch` semitones come on top, and resonances move by `tract`: what a voice of one's own is bent by.
    """
    if ffmpeg is not None:
        samples = bent(samples, delivery.pitch + pitch, tract, ffmpeg)
    if delivery.breath:
        samples = _breathy(samples, delivery.breath)
    return softened(samples * gain(LEVEL + delivery.level - loudness(samples, RATE)), _PEAK)


def bent(samples: Samples, semitones: float, tract: float, ffmpeg: Path) -> Samples:
    """Shift the pitch with Rubber Band (in FFmpeg), formants kept but for `tract`, and line it up with the original."""
    if not semitones and tract == 1.0:
        return samples
    ratio, bend = 2.0 ** (semitones / 12.0), ""
    if tract != 1.0:  # a smaller throat: all goes up, then the pitch alone comes back
        ratio, bend = ratio / tract, f"rubberband=pitch={tract:.6f}:formant=shifted,"
    raw = ("-f", "f32le", "-ar", str(RATE), "-ac", "1")
    silence = np.zeros(RATE // 4, np.float32)
    padded = np.concatenate([silence, samples, silence])
    arguments = [*raw, "-i", "pipe:0", "-af", f"{bend}rubberband=pitch={ratio:.6f}:formant=preserved", *raw, "pipe:1"]
    shifted = np.frombuffer(tool.run(ffmpeg, arguments, padded.astype("<f4").tobytes()), "<f4").astype(np.float32)
    lag = _lag(padded, shifted)
    out = np.zeros(len(samples), np.float32)
    piece = shifted[max(0, len(silence) + lag) :][: len(samples)]
    out[: len(piece)] = piece
    return out


def _lag(first: Samples, second: Samples) -> int:
    """Return by how many samples the loudness contour of `second` comes later, within a quarter of a second."""
    size = 1 << (len(first) + len(second)).bit_length()

    def contour(samples: Samples) -> npt.NDArray[np.complex128]:
        level = np.convolve(np.abs(samples), np.full(240, 1 / 240), "same")
        return np.fft.rfft(level - float(np.mean(level)), size)

    match = np.fft.irfft(contour(second) * np.conj(contour(first)), size)
    reach = RATE // 4
    around = np.concatenate([match[-reach:], match[: reach + 1]])
    return int(np.argmax(around)) - reach


def _breathy(samples: Samples, share: float) -> Samples:
    """Replace a share of the voice by breath: noise under the same moving spectral envelope, thinner below 400 Hz."""
    window = np.hanning(_WINDOW + 1)[:-1]
    padded = np.pad(samples.astype(np.float64), (_WINDOW, _WINDOW + _HOP))
    count = (len(padded) - _WINDOW) // _HOP + 1
    frames = np.stack([padded[i * _HOP : i * _HOP + _WINDOW] for i in range(count)]) * window
    log = np.log(np.abs(np.fft.rfft(frames)) + 1e-6)
    cepstrum = np.fft.irfft(log)
    cepstrum[:, _ENVELOPE : _WINDOW - _ENVELOPE + 1] = 0.0
    envelope = np.exp(np.fft.rfft(cepstrum).real)
    noise = np.random.default_rng(7).standard_normal(len(padded))
    source = np.fft.rfft(np.stack([noise[i * _HOP : i * _HOP + _WINDOW] for i in range(count)]) * window)
    breath = np.zeros(len(padded))
    for index, frame in enumerate(np.fft.irfft(source * envelope) * window):
        breath[index * _HOP : index * _HOP + _WINDOW] += frame
    thin = butterworth(breath[_WINDOW : _WINDOW + len(samples)].astype(np.float32), RATE, "highpass", 400.0, 1)
    voice, air = (float(np.sqrt(np.mean(np.square(part)))) for part in (samples, thin))
    return np.asarray(samples * np.float32(1.0 - share) + thin * np.float32(share * voice / max(air, 1e-9)), np.float32)
