"""The soundtrack: scenes' stems joined, brought to one loudness and kept under a true-peak ceiling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from movie_director.engines.ffmpeg import tool
from movie_director.engines.sound.filters import SILENT, gain, smooth
from movie_director.engines.sound.limiter import limited, peak_of
from movie_director.engines.sound.programme import Flags, Programme, changed, programme, reread, talking
from movie_director.engines.sound.samples import Samples, read_wav
from movie_director.errors import EngineFailed
from movie_director.operations.assembly import Target

RATE = 48_000
STEMS = ("dialogue", "effects", "music")
_RAW = ("-f", "f32le", "-ar", str(RATE), "-ac", "2")
_AAC = ("-c:a", "aac", "-aac_coder", "fast", "-aac_is", "0", "-aac_pns", "0", "-b:a", "256k")
"""Two true channels of what is there: joint stereo by intensity cost 2 dB of it, and took as long."""
_PRIMING = 1024
"""Samples with which the encoder begins; MP4 says so and its readers drop them, a bare stream cannot."""
_PACKING = 0.9
"""Decibels left for what compression adds to peaks, to begin with: at half a decibel loud films were packed twice."""
_PIECE = 1 << 18
_CLOSE = 0.1
"""LU by which a limiter may move the whole before the gain is corrected."""
_UNDER_DESCRIPTION = -9.0
"""Decibels by which everything goes down under a description."""
_NEAR = 0.3
"""LU that compression may take, of all that is heard above 20 kHz for instance, before it is made up for."""

Find = Callable[[str], Path | None]
"""Finds an input by its name in the recipe, such as `music:sc01`; none where there is none."""


@dataclass(frozen=True, eq=False)
class Track:
    """Joined stems: the sound (n, 2), and in which tenths of a second of it somebody talks."""

    sound: Samples
    talking: Flags


class Span(NamedTuple):
    """A scene's piece of sound in frames of the film, and the frames over which it comes in and goes out."""

    start: int
    end: int
    rise: int
    fall: int


def joined(cut: Mapping[str, Any], find: Find, crossfade: int, stems: Sequence[str] = STEMS) -> Track:
    """Lay each scene's stems at their place, with equal-power crosses around the cuts.

    A stem is as long as its scene plus equal handles at both ends. The input `theme` loops under events without a
    scene, from half a second before to a second and a half after; `score:<slate>` is a card's own music, from half a
    second before. Both belong to the music. Raises EngineFailed when a
    stem does not have its scene's length.
    """
    frame = RATE // int(cut["rate"])
    out = np.zeros((int(cut["frames"]) * frame, 2), np.float32)
    said = np.zeros(len(out) // (RATE // 10), bool)
    for scene, span in zip(cut["scenes"], spans(cut, crossfade), strict=True):
        for stem in stems:
            path = find(f"{stem}:{scene['scene']}")
            if path is None:
                continue
            sound = read_wav(path, RATE)
            extra = len(sound) - scene["frames"] * frame
            if sound.ndim != 2 or extra < 0 or extra % (2 * frame):
                raise EngineFailed(f"The {stem} of {scene['scene']} does not have its scene's length and handles.")
            before = scene["start"] - extra // frame // 2  # the film's frame with which the stem begins
            start, end = max(span.start, before), min(span.end, before + len(sound) // frame)
            piece = sound[(start - before) * frame : (end - before) * frame]
            fade(piece, *(min(frames * frame, len(piece) // 2) for frames in (span.rise, span.fall)))
            _add(out, piece, start * frame)
            if stem == "dialogue":
                flags = talking(piece, RATE)
                at = start * frame // (RATE // 10)
                first, last = max(0, at), min(len(said), at + len(flags))
                said[first:last] |= flags[first - at : last - at]
    theme = find("theme") if "music" in stems else None
    if theme is not None:
        loop = read_wav(theme, RATE)
        for start, end in _unplaced(cut):
            lead, trail = RATE // 2 if start else 0, 3 * RATE // 2 if end < cut["frames"] else 0
            length = (end - start) * frame + lead + trail
            piece = np.resize(np.roll(loop, lead, axis=0), (length, 2)).copy()  # its first bar opens the card
            fade(piece, lead or RATE // 20, min(3 * RATE, length // 3))
            _add(out, piece, start * frame - lead)
    for event in cut["events"]:
        path = find(f"score:{event['slate']}") if "music" in stems and event["scene"] is None else None
        if path is not None:
            lead = RATE // 2 if event["start"] else 0
            _add(out, read_wav(path, RATE), event["start"] * frame - lead)
    return Track(out, said)


def spans(cut: Mapping[str, Any], crossfade: int) -> list[Span]:
    """Where each scene's sound lies. A cut may ask a scene's sound to cross in over other frames, or off the picture.

    `cross` and `shift` are the scene's: a negative shift lets it be heard before it is seen (a J cut), a positive one
    lets the scene before go on over it (an L cut).
    """
    found: list[Span] = []
    scenes = cut["scenes"]
    for scene, after in zip(scenes, [*scenes[1:], None], strict=True):
        last = scene["start"] + scene["frames"]
        follows = after is not None and after["start"] == last
        rise = int(scene.get("cross", crossfade))
        fall = int(after.get("cross", crossfade)) if after is not None and follows else crossfade
        late = int(after.get("shift", 0)) if after is not None and follows else 0
        early = int(scene.get("shift", 0))
        found.append(Span(scene["start"] + early - rise // 2, last + late + fall // 2, rise // 2 * 2, fall // 2 * 2))
    for one, two in pairwise(found):
        assert one.start <= two.start
    return found


def mastered(track: Track, target: Target, folder: Path, binary: Path) -> tuple[Path, dict[str, float]]:
    """Write the soundtrack as AAC at a target; return it and what was measured after decoding it.

    One gain for the film, and a limiter for its true peaks; since limiting and compression move both measures a
    little, gain and ceiling are corrected until the decoded film is within 0.3 LU and under the target's peak.
    """
    packed = folder / "soundtrack.m4a"
    ceiling, before = target.true_peak - _PACKING, programme(track.sound, RATE)
    measured: dict[str, float] = {}
    aimed = target
    for _ in range(4):
        sound, decibels, turned = at_target(track, before, aimed, ceiling)
        decoded = pack(sound, packed, binary)
        after, peak = programme(decoded, RATE), peak_of(decoded)
        measured = {
            "loudness": round(_loudness(after, track.talking, target), 2),
            "true_peak": round(peak, 2),
            "range": round(after.range(), 1),
            "range_before": round(before.range(), 1),
            "gain": round(decibels, 2),
            "limited": turned,
        }
        lost = target.loudness - measured["loudness"] if decibels else 0.0
        if peak <= target.true_peak and abs(lost) <= _NEAR:
            break
        aimed = aimed.model_copy(update={"loudness": aimed.loudness + lost})
        ceiling -= max(0.0, peak - target.true_peak + 0.05)
    return packed, measured


def described(
    track: Track, voice: Samples, measured: Mapping[str, float], target: Target, folder: Path, binary: Path
) -> Path:
    """Write the soundtrack with its description over it as AAC: what is under a sentence goes down, at the same gain.

    `voice` is the describer alone, mono and as long as the film; `measured` is what `mastered` returned.
    """
    path, decibels = folder / "described.m4a", float(measured["gain"])
    said = talking(voice, RATE).astype(np.float32)
    said = np.maximum(said, np.maximum(np.roll(said, -1), np.roll(said, -2)))  # down before the first word
    depth = -smooth(said * np.float32(-_UNDER_DESCRIPTION), 10.0, 0.08, 0.35)
    fine = np.interp(np.arange(len(track.sound)), np.arange(len(depth)) * (RATE // 10), depth)
    sound = track.sound * np.power(10.0, fine / 20).astype(np.float32)[:, None]
    length = min(len(sound), len(voice))
    sound[:length] += voice[:length, None] * np.float32(np.sqrt(0.5))
    ceiling = target.true_peak - _PACKING
    for _ in range(3):
        limit, _ = limited(sound * gain(decibels), ceiling, RATE)
        over = peak_of(pack(limit, path, binary)) - target.true_peak
        if over <= 0:
            break
        ceiling -= over + 0.05
    return path


def at_target(track: Track, before: Programme, target: Target, ceiling: float) -> tuple[Samples, float, float]:
    """Return a track at its loudness and under a ceiling, with its gain and the deepest limiting in decibels."""
    start = _loudness(before, track.talking, target)
    if start <= SILENT:
        return track.sound, 0.0, 0.0
    decibels, sound, turned = target.loudness - start, track.sound, 0.0
    yielded = 1.0  # of a decibel of gain, what reaches the loudness once peaks are turned down
    before_this: tuple[float, float] | None = None
    for _ in range(8):
        louder = track.sound * gain(decibels)
        sound, turned = limited(louder, ceiling, RATE)
        if not turned:
            break
        heard = reread(before.louder(decibels), sound, RATE, changed(louder, sound, RATE))
        off = target.loudness - _loudness(heard, track.talking, target)
        if abs(off) <= _CLOSE:
            break
        if before_this is not None and decibels != before_this[0]:
            yielded = float(np.clip((before_this[1] - off) / (decibels - before_this[0]), 0.3, 1.0))
        before_this = decibels, off
        decibels += off / yielded
    return sound, decibels, turned


def pack(sound: Samples, path: Path, binary: Path) -> Samples:
    """Write sound as AAC in MP4, and return it as it is decoded.

    The encoder knows one core, so another program decodes meanwhile what it has written.
    """
    pieces = (sound[first : first + _PIECE].astype("<f4").tobytes() for first in range(0, len(sound), _PIECE))
    both = f"[f=mp4:fflags=+bitexact]{tool.quoted(path)}|[f=adts]pipe:1"
    packing = ["-map", "0:a", *_AAC, *tool.EXACT, "-flags:a", "+global_header+bitexact", "-f", "tee", both]
    unpacking = ["-threads", "1", "-f", "aac", "-i", "pipe:0", *_RAW, "pipe:1"]
    data = tool.through(binary, [*_RAW, "-i", "pipe:0", *packing], unpacking, pieces)
    return np.frombuffer(data, "<f4").reshape(-1, 2)[_PRIMING:][: len(sound)]


def decode(path: Path, binary: Path, stream: int = 0) -> Samples:
    """Decode a file's sound as 48 kHz stereo."""
    data = tool.run(binary, ["-i", str(path), "-map", f"0:a:{stream}", *_RAW, "pipe:1"])
    return np.frombuffer(data, "<f4").reshape(-1, 2)


def fade(piece: Samples, rise: int, fall: int) -> None:
    """Bring a piece in and out at equal power, in place, over so many samples."""
    if rise:
        piece[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))[:, None]
    if fall:
        piece[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32))[:, None]


def _loudness(heard: Programme, said: Flags, target: Target) -> float:
    return heard.dialogue(said) if target.gate == "dialogue" else heard.integrated()


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


def _add(out: Samples, piece: Samples, at: int) -> None:
    first, last = max(0, at), min(len(out), at + len(piece))
    if last > first:
        out[first:last] += piece[first - at : last - at]
