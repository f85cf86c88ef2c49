"""The music engine: performs `score@1` and `track@1`."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Output, Performance, Promise
from movie_director.engines.installation import Installation
from movie_director.engines.music.compose import compose
from movie_director.engines.music.midi import written
from movie_director.engines.music.notation import told
from movie_director.engines.music.render import Play, render
from movie_director.engines.music.soundfont import NAME, played_by_samples, sampled
from movie_director.engines.music.track import track
from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.samples import Samples, write_wav
from movie_director.errors import EngineFailed
from movie_director.operations.score import Score, TrackUse
from movie_director.values.digest import Digest, Json, canonical, digest_parts

RATE = 48_000
_PLAIN = "instruments by arithmetic"
_CURE = "The sampled instruments are not installed: `movie-director setup` brings them, `again` plays the cue on them."
_QUIET, _FULL = -29.0, -20.0
"""LUFS of a cue of no strength and of all of it."""


class MusicEngine:
    """Writes and plays cues, on sampled instruments where they are installed; cuts recordings to the picture.

    `folders` are where recordings lie, the first that has one wins; `binary` is FFmpeg, which decodes them.
    """

    name = "music"
    version = "1"
    slot = "tools"

    def __init__(self, place: Installation, folders: Sequence[Path] = (), binary: Path | None = None) -> None:
        self._place, self._folders, self._binary = place, tuple(folders), binary

    def quote(self, recipe: Recipe) -> Quote:
        """Free, with the seconds that half a minute of music takes."""
        return Quote(seconds=8.0 if recipe.operation.startswith("score") else 2.0)

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Make it. Raises EngineFailed, SetupMissing, and TakeMissing for an input the vault has lost."""
        return await asyncio.to_thread(self._perform, recipe, vault, report)

    def _perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        began = time.monotonic()
        report(0.0, recipe.operation)
        try:
            timings = {
                name.partition(":")[2]: json.loads(vault.path(content).read_text("utf-8"))
                for name, content in recipe.inputs.items()
                if name.startswith("timing:")
            }
            if recipe.operation == "score@1":
                made = self._score(recipe, vault, report, timings)
            elif recipe.operation == "track@1":
                made = self._track(recipe, vault, timings)
            else:
                raise EngineFailed(f"The engine {self.name} does not perform {recipe.operation}.")
        except ValidationError as error:
            raise EngineFailed(f"{recipe.operation} cannot be done as asked: {error}") from error
        except KeyError as error:
            raise EngineFailed(f"{recipe.operation} lacks its input {error}.") from error
        outputs, facts, promise, warnings = made
        seconds = time.monotonic() - began
        return Performance(
            outputs, CameraReport(f"{self.name}@{self.version}", promise, seconds, warnings=warnings, facts=facts)
        )

    def _score(
        self, recipe: Recipe, vault: Vault, report: Report, timings: dict[str, Any]
    ) -> tuple[dict[str, Output], dict[str, Json], Promise, tuple[str, ...]]:
        order = Score.model_validate(recipe.parameters)
        piece = compose(order, timings, recipe.retry)
        midi = written(piece, f"{order.form}: {order.feeling}")
        report(0.2, "playing")
        real = sampled(self._place)
        play: Play | None = (lambda t, s, late: played_by_samples(self._place, t, s, late)) if real else None
        frames = round(piece.seconds * order.rate) + order.lead + order.tail
        level = _QUIET + (_FULL - _QUIET) * order.strength
        rendered = render(midi, frames, order.rate, level, max(order.tail, 12), play)
        whole = rendered.sum()
        page = told(piece)
        outputs = {"audio": _wav(vault, whole)}
        outputs |= {f"stem-{family}": _wav(vault, stem) for family, stem in sorted(rendered.stems.items())}
        outputs["midi"] = _kept(vault, "cue.mid", midi, "audio/midi", digest_parts("audio/midi", [midi]))
        text = canonical(page)
        outputs["cue"] = _kept(vault, "cue.json", text, "application/json", digest_parts("Cue.1", [text]))
        facts: dict[str, Json] = {
            "instruments": NAME if real else _PLAIN,
            "key": page["key"],
            "tempos": page["tempos"],
            "notes": page["notes"],
            "loudness": round(loudness(whole, RATE), 1),
        }
        # What arithmetic plays is another sound than samples play: once they are installed it cannot be had again.
        return outputs, facts, "exact" if real else "recorded", () if real else (_CURE,)

    def _track(
        self, recipe: Recipe, vault: Vault, timings: dict[str, Any]
    ) -> tuple[dict[str, Output], dict[str, Json], Promise, tuple[str, ...]]:
        use = TrackUse.model_validate(recipe.parameters)
        frames = sum(int(timings[shot]["frames"]) for shot in use.shots) if use.shots else use.frames
        sound = track(use, frames, self._folders, self._binary)
        facts: dict[str, Json] = {"file": use.file, "loudness": round(loudness(sound, RATE), 1)}
        return {"audio": _wav(vault, sound)}, facts, "recorded", ()


def _wav(vault: Vault, sound: Samples) -> Output:
    with vault.scratch() as folder:
        path = folder / "music.wav"
        return vault.put(path, "audio/wav", write_wav(path, sound, RATE))


def _kept(vault: Vault, name: str, data: bytes, media: str, content: Digest) -> Output:
    with vault.scratch() as folder:
        path = folder / name
        path.write_bytes(data)
        return vault.put(path, media, content)
