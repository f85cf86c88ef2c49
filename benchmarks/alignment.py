"""How near a word's time is to where it is heard: `python -m benchmarks alignment`.

Lines are said with silences put into them, by marks between their words. Where sound begins again after a silence is
found in the samples alone, and compared with the time that the voice gives the word that begins there. Subtitles,
mouths and captions read these times.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import numpy as np

from benchmarks.speech.lines import english
from benchmarks.speech.saying import engine
from movie_director.build.recipe import Recipe
from movie_director.engines.sound.samples import Samples, read_wav
from movie_director.testing.in_memory import InMemoryVault

RATE = 24_000
WINDOW = RATE // 200
"""5 ms, over which sound is smoothed."""
QUIET = 0.12
"""Seconds without sound that make a silence."""
FLOOR = 0.01
"""Of the loudest 5 ms, under which nothing is heard: -40 dB."""
EVERY = 4
"""Words between the silences that are put in."""
NEAR = 0.06


def measure() -> dict[str, object]:
    """Return, by voice and in all, the share of onsets within 60 ms, the middle and the worst of what is off."""
    speaker = engine()
    found: dict[str, list[tuple[float, str]]] = {}
    for number, voice in enumerate(speaker.castable()):
        for line in english()[number % 5 :: 10]:
            vault = InMemoryVault()
            order = {"text": parted(line), "voice": voice, "language": "en"}
            take = asyncio.run(speaker.perform(Recipe("speak@1", "voice@1", order), vault, lambda share, note="": None))
            timing = json.loads(vault.path(take.outputs["timing"].content).read_text())
            sound = read_wav(vault.path(take.outputs["audio"].content), RATE)
            found.setdefault(voice, []).extend(off(sound, timing["words"]))
        print(voice, told(found[voice]), flush=True)
    every = [each for each_of in found.values() for each in each_of]
    far = sorted((each for each in every if abs(each[0]) > NEAR), key=lambda each: -abs(each[0]))
    return {"in_all": told(every), "voices": {v: told(x) for v, x in found.items()}, "far": far[:30]}


def parted(line: str) -> str:
    """Return a line with a silence after every fourth word."""
    words = line.split()
    return " ".join(
        word + "…" if n % EVERY == EVERY - 1 and word[-1].isalpha() else word for n, word in enumerate(words)
    )


def off(sound: Samples, words: list[list[object]]) -> list[tuple[float, str]]:
    """Return, for each word that begins nearest to an onset, by how many seconds its time comes after it."""
    starts = np.asarray([int(str(start)) for start, _, _ in words])
    nearest = [(at, int(np.argmin(np.abs(starts - at)))) for at in onsets(sound)]
    return [((int(starts[word]) - at) / RATE, str(words[word][2])) for at, word in nearest]


def onsets(sound: Samples) -> Iterator[int]:
    """Yield the samples at which sound begins, at first and after each silence."""
    level = np.sqrt(np.convolve(np.square(sound), np.full(WINDOW, 1 / WINDOW), "same"))
    heard = np.flatnonzero(level > FLOOR * level.max())
    yield int(heard[0])
    for before, after in zip(heard[:-1].tolist(), heard[1:].tolist(), strict=True):
        if after - before > QUIET * RATE:
            yield after


def told(found: list[tuple[float, str]]) -> dict[str, float]:
    """Summarise offsets: how many, the share within 60 ms, the middle and the worst, in milliseconds."""
    size = np.abs([each for each, _ in found])
    return {
        "onsets": len(size),
        "within_60_ms": round(float(np.mean(size <= NEAR)), 3),
        "middle_ms": round(1000 * float(np.median(size))),
        "worst_ms": round(1000 * float(size.max())),
    }
