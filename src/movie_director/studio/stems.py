"""Stems: the finished film's dialogue, music and effects, apart and together, for other desks and other languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from movie_director.build.callsheet import CallSheet
from movie_director.errors import MovieDirectorError
from movie_director.operations.assembly import Master, Target
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.values.slate import Slate

SETS: Mapping[str, tuple[str, ...]] = {
    "dialogue": ("dialogue",),
    "music": ("music",),
    "effects": ("effects",),
    "music-and-effects": ("music", "effects"),
    "mix": ("dialogue", "effects", "music"),
}
"""The files that are written, and the stems that each is made of."""


@dataclass(frozen=True)
class Stems:
    """The files by name, and what was measured of the mix: `loudness` in LUFS, `true_peak` in dBTP, `range` in LU."""

    files: Mapping[str, Path]
    measured: Mapping[str, float]


def write_stems(studio: Studio, target: Target | None = None, sheet: CallSheet | None = None) -> Stems:
    """Write WAV files (48 kHz, 24 bit, stereo, the film's length) into 06_Exports/stems.

    All have the one gain that brings the mix to `target`, which is the film's own when none is given. Only the mix is
    limited; the stems keep their peaks, so that they add up to what the limiter was given. Raises MovieDirectorError
    while a scene is not mixed.
    """
    from movie_director.engines.ffmpeg.soundtrack import RATE, at_target, joined
    from movie_director.engines.sound.filters import gain
    from movie_director.engines.sound.limiter import peak_of
    from movie_director.engines.sound.programme import programme
    from movie_director.engines.sound.wav24 import write_wav24

    sheet = sheet or plan_film(studio)
    line = next(line for line in sheet.lines if line.setup.slate == Slate("film/master"))
    takes = {other.setup.slate: other.take for other in sheet.lines if other.take is not None}
    waiting = sorted({need.slate for name, need in line.setup.needs.items() if _heard(name)} - set(takes))
    if waiting:
        raise MovieDirectorError(
            f"{len(waiting)} parts of the sound are still to be made, {waiting[0]} first.",
            cure="Make them: `movie-director make`.",
        )
    paths = {
        name: studio.vault.path(takes[need.slate].outputs[need.output].content)
        for name, need in line.setup.needs.items()
        if _heard(name)
    }
    order = Master.model_validate(line.setup.parameters)
    target = target or order.target
    cut: dict[str, Any] = json.loads(paths["cut"].read_text("utf-8"))
    folder = studio.project.paths.exports / "stems"
    folder.mkdir(parents=True, exist_ok=True)
    track = joined(cut, paths.get, order.crossfade)
    finished, decibels, _ = at_target(track, programme(track.sound, RATE), target, target.true_peak)
    heard = programme(finished, RATE)
    measured = {
        "loudness": round(heard.dialogue(track.talking) if target.gate == "dialogue" else heard.integrated(), 2),
        "true_peak": round(peak_of(finished), 2),
        "range": round(heard.range(), 1),
    }
    files: dict[str, Path] = {}
    for name, stems in SETS.items():
        files[name] = folder / f"{name}.wav"
        whole = finished if name == "mix" else joined(cut, paths.get, order.crossfade, stems).sound * gain(decibels)
        write_wav24(files[name], whole, RATE)
    return Stems(files, measured)


def _heard(name: str) -> bool:
    return name in ("cut", "theme") or name.partition(":")[0] in ("dialogue", "effects", "music")
