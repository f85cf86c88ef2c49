"""How quickly films are mixed, how near they come to each loudness, and what their edits sound like.

A story is brought in, everything of it but pictures is made, as `make` does it, and what came out is measured: a mix
reads times and framings, in which sounds have their places, and no picture. Run: `python -m benchmarks sound`.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from movie_director.build.callsheet import CallSheet
from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.soundtrack import RATE, Track, at_target, joined, mastered, spans
from movie_director.engines.sound.programme import programme
from movie_director.engines.sound.samples import Samples
from movie_director.operations.assembly import TARGETS
from movie_director.project import history
from movie_director.studio.make import prepare
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.studio.shoot import shoot_film

STORIES = Path(__file__).parent / "stories"
STORY = "monkeys-paw"
SPOKEN = ("speak@", "time@")
FRAMED = ("dress@", "frame@", "spot@")
SOUNDING = ("score@", "foley@", "mix@", "cut@")


def measure(story: str = STORY, folder: Path | None = None) -> dict[str, object]:
    """Return what was measured of one story's sound; `folder` keeps the project."""
    with tempfile.TemporaryDirectory() as other:
        return _measured(STORIES / f"{story}.fountain", (folder or Path(other)) / story)


def _measured(script: Path, root: Path) -> dict[str, object]:
    studio = prepare(script, root)
    history.settled()
    asyncio.run(_shot(studio, SPOKEN))
    asyncio.run(_shot(studio, FRAMED))
    began = time.monotonic()
    asyncio.run(_shot(studio, SOUNDING))
    mixing = time.monotonic() - began
    paths = parts(studio)
    cut = json.loads(paths["cut"].read_text("utf-8"))
    began = time.monotonic()
    track = joined(cut, paths.get, 12)
    joining = time.monotonic() - began
    found: dict[str, object] = {
        "seconds": round(len(track.sound) / RATE, 1),
        "scenes": len(cut["scenes"]),
        "mixing_s": round(mixing, 1),
        "times_real_time": speeds(studio, len(track.sound) / RATE),
        "joining_s": round(joining, 1),
        "music_under_dialogue_db": music_under(cut, paths),
        "click_worst": round(max(clicks(track.sound, list(edits(cut))), default=0.0), 2),
        "clipped": int(np.sum(np.abs(track.sound) >= 1.0)),
    }
    before = programme(track.sound, RATE)
    for name, target in TARGETS.items():
        began = time.monotonic()
        sound, decibels, turned = at_target(track, before, target, target.true_peak)
        finishing = time.monotonic() - began
        del sound
        with tempfile.TemporaryDirectory() as scratch:
            began = time.monotonic()
            packed, told = mastered(track, target, Path(scratch), tool.packaged())
            found[name] = {
                **told,
                "finishing_s": round(finishing, 1),
                "with_aac_s": round(time.monotonic() - began, 1),
                "ebur128": ebur128(packed),
                "gain": round(decibels, 2),
                "limited": turned,
            }
    return found


async def _shot(studio: Studio, operations: tuple[str, ...]) -> None:
    sheet = plan_film(studio)
    lines = (x for x in sheet.lines if x.state == "current" or x.setup.operation.startswith(operations))
    wanted = CallSheet(tuple(lines), sheet.revision)
    async for event in shoot_film(studio, wanted):
        if event.stage == "failed":
            raise event.error or RuntimeError(event.note)


def speeds(studio: Studio, seconds: float) -> dict[str, float]:
    """How many seconds of the film each kind of work makes in a second, by the engines' own reports."""
    spent: dict[str, float] = {}
    for line in plan_film(studio).lines:
        if line.take is not None and line.setup.operation.startswith((*SPOKEN, *SOUNDING)):
            name = line.setup.operation.partition("@")[0]
            spent[name] = spent.get(name, 0.0) + line.take.report.seconds
    return {name: round(seconds / max(used, 1e-3), 1) for name, used in spent.items()}


def parts(studio: Studio) -> dict[str, Path]:
    """The files of what a master reads of sound, by the name of its input."""
    sheet = plan_film(studio)
    takes = {line.setup.slate: line.take for line in sheet.lines}
    master = next(line for line in sheet.lines if line.setup.slate == "film/master")
    found: dict[str, Path] = {}
    for name, need in master.setup.needs.items():
        take = takes.get(need.slate)
        if take is not None and not name.startswith("segment"):
            found[name] = studio.vault.path(take.outputs[need.output].content)
    return found


def edits(cut: dict[str, list[dict[str, int]]]) -> Iterator[float]:
    """The seconds at which sound is edited: ends of scenes' spans, and cards."""
    for start, end, rise, fall in spans(cut, 12):
        for frame in (start, start + rise, end - fall, end):
            yield frame / cut["rate"]  # type: ignore[operator]


def clicks(sound: Samples, seconds: list[float]) -> list[float]:
    """How much sharper sound bends within 2 ms of each edit than anywhere half a second around: a click is over 1."""
    found: list[float] = []
    for second in seconds:
        at = round(second * RATE)
        first, last = max(0, at - RATE // 2), min(len(sound), at + RATE // 2)
        bend = np.abs(np.diff(sound[first:last].mean(axis=1), n=3))
        near = slice(max(0, at - first - 96), at - first + 96)
        here = float(np.max(bend[near], initial=0.0))
        bend[near] = 0.0
        around = float(np.max(bend, initial=0.0))
        if max(here, around) > 1e-5:
            found.append(here / max(around, 1e-9))
    return found


def music_under(cut: dict[str, object], paths: dict[str, Path]) -> float | None:
    """By how many LU dialogue is over music where both sound, at the least of all stretches of three seconds."""
    voice, music = (joined(cut, paths.get, 12, (stem,)) for stem in ("dialogue", "music"))
    said, under = programme(voice.sound, RATE).energy, programme(music.sound, RATE).energy
    worst: list[float] = []
    for first in range(0, len(said) - 30, 10):
        flags = np.zeros(len(said), bool)
        flags[first : first + 30] = True
        flags[: len(voice.talking)] &= voice.talking[: len(flags)]
        if flags.sum() >= 10 and under[flags].mean() > 1e-9:
            worst.append(10 * float(np.log10(said[flags].mean() / under[flags].mean())))
    return round(min(worst), 1) if worst else None


def ebur128(path: Path) -> dict[str, float]:
    """What FFmpeg's own meter says of a file."""
    import re
    import subprocess

    done = subprocess.run(
        [str(tool.packaged()), "-nostdin", "-i", str(path), "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    names = {"loudness": r"I:\s+(\S+) LUFS", "range": r"LRA:\s+(\S+) LU", "true_peak": r"Peak:\s+(\S+) dBFS"}
    return {name: float(match[1]) for name, words in names.items() if (match := re.search(words, summary))}


__all__ = ["Track", "measure"]
