"""What finishing ten minutes of sound costs once its stems exist: `python -m benchmarks finish`.

Ten scenes of a minute are laid out of speech by the compact voice, beds and held chords, with no project around them,
so that nothing is timed but what a master does: join the stems, bring them to a target, pack them as AAC, decode and
measure. Seconds of processor are counted beside those of the clock, which another's work on the machine lengthens.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.sound import ebur128
from benchmarks.speech.lines import written
from benchmarks.speech.saying import say
from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.soundtrack import RATE, joined, mastered
from movie_director.engines.sound.filters import gain
from movie_director.engines.sound.foley import foley
from movie_director.engines.sound.samples import Samples, read_wav, write_wav
from movie_director.operations.assembly import TARGETS
from movie_director.operations.sound import Foley

SCENES, SECONDS, HANDLE, FPS = 10, 60, 36, 24
BEDS = ("rain", "city", "forest", "sea", "office")
VOICE = "hibari_heart"
R = TypeVar("R")


def measure() -> dict[str, object]:
    """Return seconds of processor by step, and what FFmpeg's meter says of the result, for each target."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        paths = _stems(folder)
        scenes = [{"scene": f"sc{n:02}", "start": n * SECONDS * FPS, "frames": SECONDS * FPS} for n in range(SCENES)]
        cut: dict[str, object] = {"rate": FPS, "frames": SCENES * SECONDS * FPS, "scenes": scenes, "events": []}
        track, joining, began = _cost(lambda: joined(cut, paths.get, 12))
        found: dict[str, object] = {"minutes": SCENES * SECONDS / 60, "joining_s": round(joining, 1)}
        for name, target in TARGETS.items():
            (packed, told), finishing, clock = _cost(
                lambda target=target: mastered(track, target, folder, tool.packaged())  # pyright: ignore[reportUnknownLambdaType]
            )
            spent = {"clock_s": round(began + clock, 1), "processor_s": round(joining + finishing, 1)}
            print(name, spent, told, flush=True)
            found[name] = {**spent, **told, "ebur128": ebur128(packed)}
        return found


def _stems(folder: Path) -> dict[str, Path]:
    """Write the stems of every scene with their handles; return them by input."""
    said = [
        np.repeat(read_wav(p, 24_000), 2) for p in say(written("spoken")[:12], ["hibari_heart"], folder)["hibari_heart"]
    ]
    length = (SECONDS * FPS + 2 * HANDLE) * RATE // FPS
    paths: dict[str, Path] = {}
    time_ = np.arange(length, dtype=np.float32) / RATE
    for n in range(SCENES):
        talk = np.zeros(length, np.float32)
        at = 2 * RATE
        for k in range(len(said)):
            line = said[(k + n) % len(said)]
            if at + len(line) > length - 2 * RATE:
                break
            talk[at : at + len(line)] += line * gain(-2.0 + 6.0 * (k % 3))  # said, called out, shouted
            at += len(line) + RATE
        chord = sum(np.sin(2 * np.pi * hertz * 2 ** (n / 12) * time_) for hertz in (110, 165, 220, 277))
        swell = 0.01 * chord * (1.2 + np.sin(2 * np.pi * time_ / 11))
        bed = np.resize(foley(Foley(beds=(BEDS[n % len(BEDS)],), seed=n)), (length, 2))
        for stem, sound in (("dialogue", talk), ("effects", bed), ("music", swell)):
            path = folder / f"{stem}{n:02}.wav"
            write_wav(path, _stereo(np.asarray(sound, np.float32)), RATE)
            paths[f"{stem}:sc{n:02}"] = path
    return paths


def _stereo(sound: Samples) -> Samples:
    return sound if sound.ndim == 2 else np.repeat(sound[:, None], 2, axis=1)


def _cost(work: Callable[[], R]) -> tuple[R, float, float]:
    """Return what some work returns, and its seconds: of the processor, with its programs, and of the clock."""
    own, children, began = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    made = work()
    clock, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
    return made, time.process_time() - own + spent, clock
