"""The soundtrack: scenes' mixes joined, brought to one loudness and kept under a true-peak ceiling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.ffmpeg import tool
from movie_director.engines.sound.filters import SILENT, gain, loudness, true_peak
from movie_director.engines.sound.samples import Samples, read_wav, write_wav
from movie_director.errors import EngineFailed

RATE = 48_000
_RAW = ("-f", "f32le", "-ar", str(RATE), "-ac", "2")
_DELIVERED_PEAK = -1.0  # dBTP that the compressed film must keep (EBU R128 s2, ATSC A/85)


def joined(cut: Mapping[str, Any], mixes: Callable[[str], Path], crossfade: int, theme: Path | None) -> Samples:
    """Lay each scene's mix at its place, with equal-power crosses of `crossfade` frames around the cuts.

    A mix is as long as its scene plus equal handles at both ends. `theme` loops under events without a scene, from
    half a second before to a second and a half after. Raises EngineFailed when a mix does not have its scene's length.
    """
    frame = RATE // int(cut["rate"])
    total = int(cut["frames"]) * frame
    out = np.zeros((total, 2), np.float32)
    for scene in cut["scenes"]:
        sound = read_wav(mixes(scene["scene"]), RATE)
        extra = len(sound) - scene["frames"] * frame
        if sound.ndim != 2 or extra < 0 or extra % (2 * frame):
            raise EngineFailed(f"The mix of {scene['scene']} does not have its scene's length and handles.")
        handle, half = extra // 2, min(crossfade * frame // 2, extra // 2)
        piece = sound[handle - half : len(sound) - (handle - half)].copy()
        _fade(piece, min(2 * half, len(piece) // 2), min(2 * half, len(piece) // 2))
        _add(out, piece, scene["start"] * frame - half)
    if theme is not None:
        loop = read_wav(theme, RATE)
        for start, end in _unplaced(cut):
            lead, trail = RATE // 2 if start else 0, 3 * RATE // 2 if end < cut["frames"] else 0
            length = (end - start) * frame + lead + trail
            piece = np.resize(np.roll(loop, lead, axis=0), (length, 2)).copy()  # its first bar opens the card
            _fade(piece, lead or RATE // 20, min(3 * RATE, length // 3))
            _add(out, piece, start * frame - lead)
    return out


def mastered(
    sound: Samples, target: float, ceiling: float, folder: Path, binary: Path
) -> tuple[Path, dict[str, float]]:
    """Write the soundtrack as AAC at `target` LUFS; return it and what was measured after decoding it.

    One gain for the film and a limiter at four times the rate; since limiting and compression move both measures a
    little, gain and ceiling are corrected until the decoded film is within 0.3 LU and under -1 dBTP.
    """
    raw, packed = folder / "soundtrack.wav", folder / "soundtrack.m4a"
    start = loudness(sound, RATE)
    decibels = target - start if start > SILENT else 0.0
    limit = ceiling
    measured: dict[str, float] = {}
    for _ in range(5):
        limited = _limited(sound, decibels, limit, binary)
        write_wav(raw, limited, RATE)
        tool.run(binary, ["-i", str(raw), "-c:a", "aac", "-b:a", "192k", *tool.EXACT, "-f", "mp4", str(packed)])
        decoded = decode(packed, binary)
        heard, peak = loudness(decoded, RATE), true_peak(decoded)
        measured = {
            "loudness": round(heard, 2),
            "true_peak": round(peak, 2),
            "gain": round(decibels, 2),
            "ceiling": round(limit, 2),
        }
        quiet = start <= SILENT or abs(heard - target) <= 0.3
        if quiet and peak <= _DELIVERED_PEAK:
            break
        decibels += 0.0 if quiet else target - heard
        limit -= max(0.0, peak - _DELIVERED_PEAK + 0.1)
    return packed, measured


def decode(path: Path, binary: Path) -> Samples:
    """Decode a file's sound as 48 kHz stereo."""
    data = tool.run(binary, ["-i", str(path), "-map", "0:a:0", *_RAW, "pipe:1"])
    return np.frombuffer(data, "<f4").astype(np.float32).reshape(-1, 2)


def _limited(sound: Samples, decibels: float, limit: float, binary: Path) -> Samples:
    level = float(gain(limit))
    chain = (
        f"volume={decibels:.4f}dB:precision=float,aresample={4 * RATE},"
        f"alimiter=limit={level:.6f}:attack=4:release=60:level=disabled:latency=1,aresample={RATE}"
    )
    data = tool.run(binary, [*_RAW, "-i", "pipe:0", "-af", chain, *_RAW, "pipe:1"], sound.astype("<f4").tobytes())
    limited = np.frombuffer(data, "<f4").astype(np.float32).reshape(-1, 2)
    out = np.zeros_like(sound)
    out[: len(limited)] = limited[: len(out)]
    return out


def _unplaced(cut: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return runs of events without a scene, `(start, end)` in frames."""
    runs: list[tuple[int, int]] = []
    for event in cut["events"]:
        if event["scene"] is None:
            start, end = event["start"], event["start"] + event["frames"]
            if runs and runs[-1][1] == start:
                start = runs.pop()[0]
            runs.append((start, end))
    return runs


def _fade(piece: Samples, rise: int, fall: int) -> None:
    if rise:
        piece[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))[:, None]
    if fall:
        piece[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32))[:, None]


def _add(out: Samples, piece: Samples, at: int) -> None:
    first, last = max(0, at), min(len(out), at + len(piece))
    if last > first:
        out[first:last] += piece[first - at : last - at]
