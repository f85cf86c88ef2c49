"""The sound engine: performs `time@1`, `recording@1`, `foley@1`, `mix@2` and `describe@1`."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Output, Performance, Promise
from movie_director.engines.sound.describe import placed, track, voice, webvtt
from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.foley import foley
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.programme import programme
from movie_director.engines.sound.recording import as_effect, cut, decoded, found, looped
from movie_director.engines.sound.samples import Samples, read_wav, write_wav
from movie_director.engines.sound.timing import time_shot
from movie_director.errors import EngineFailed
from movie_director.operations.describe import Describe
from movie_director.operations.sound import Foley, Mix, RecordingUse
from movie_director.operations.timing import Time
from movie_director.values.digest import Digest, Json, canonical, digest_parts

RATE = 48_000
_VOICE_RATE = 24_000
_Made = tuple[dict[str, Output], dict[str, Json]]
_SECONDS = {"time": 0.05, "foley": 2.0, "mix": 2.0, "describe": 3.0}


class SoundEngine:
    """Times shots, makes ambiences and mixes scenes, by arithmetic; and decodes recordings of the sound library.

    `folders` are where those lie, the first that has one wins; `binary` is FFmpeg, which decodes them.
    """

    name = "sound"
    version = "1"
    slot = "tools"

    def __init__(self, folders: Sequence[Path] = (), binary: Path | None = None) -> None:
        self._folders, self._binary = tuple(folders), binary

    def quote(self, recipe: Recipe) -> Quote:
        """Free, with the seconds that a typical scene takes."""
        return Quote(seconds=_SECONDS.get(recipe.operation.partition("@")[0], 1.0))

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Make it. Raises EngineFailed, SetupMissing, and TakeMissing for an input the vault has lost."""
        return await asyncio.to_thread(self._perform, recipe, vault, report)

    def _perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        began = time.monotonic()
        act: dict[str, Callable[[Recipe, Vault], _Made]] = {
            "time@1": self._time,
            "recording@1": self._recording,
            "foley@1": self._foley,
            "mix@2": self._mix,
            "describe@1": self._describe,
        }
        if recipe.operation not in act:
            raise EngineFailed(f"The engine {self.name} does not perform {recipe.operation}.")
        report(0.0, recipe.operation)
        try:
            outputs, facts = act[recipe.operation](recipe, vault)
        except ValidationError as error:
            raise EngineFailed(f"{recipe.operation} cannot be done as asked: {error}") from error
        except KeyError as error:
            raise EngineFailed(f"{recipe.operation} lacks its input {error}.") from error
        promise: Promise = "recorded" if recipe.operation == "recording@1" else "exact"
        return Performance(
            outputs, CameraReport(f"{self.name}@{self.version}", promise, time.monotonic() - began, facts=facts)
        )

    def _time(self, recipe: Recipe, vault: Vault) -> _Made:
        order = Time.model_validate(recipe.parameters)
        spoken = {use.line: _json(vault, recipe.inputs[f"timing:{use.line}"]) for use in order.lines}
        timing = time_shot(order, spoken)
        with vault.scratch() as folder:
            path = folder / "timing.json"
            path.write_bytes(canonical(timing))
            output = vault.put(path, "application/json", digest_parts("Timing.1", [canonical(timing)]))
        return {"timing": output}, {"frames": timing["frames"]}

    def _foley(self, recipe: Recipe, vault: Vault) -> _Made:
        order = Foley.model_validate(recipe.parameters)
        own = None if order.recorded is None else looped(read_wav(vault.path(recipe.inputs["recording"]), RATE))
        return self._sound(vault, foley(order, own))

    def _recording(self, recipe: Recipe, vault: Vault) -> _Made:
        use = RecordingUse.model_validate(recipe.parameters)
        again = f"Put the old one back, or choose it anew: `movie-director set FILM SHOT cues={use.file}`."
        path = found(use.file, use.sha256, self._folders, again)
        return self._sound(vault, cut(decoded(path, self._binary, use.start), use.file))

    def _mix(self, recipe: Recipe, vault: Vault) -> _Made:
        order = Mix.model_validate(recipe.parameters)
        timings = {shot.shot: _json(vault, recipe.inputs[f"timing:{shot.shot}"]) for shot in order.shots}
        used = {
            entry["line"] for timing in timings.values() for entry in timing["lines"] if entry.get("part") != "tail"
        }
        lines = {line: read_wav(vault.path(recipe.inputs[f"audio:{line}"]), _VOICE_RATE) for line in sorted(used)}
        music = read_wav(vault.path(recipe.inputs["music"]), RATE) if "music" in recipe.inputs else None
        spottings = {
            shot.shot: _json(vault, recipe.inputs[f"spotting:{shot.shot}"])
            for shot in order.shots
            if f"spotting:{shot.shot}" in recipe.inputs
        }
        own = {
            name.partition(":")[2]: as_effect(read_wav(vault.path(content), RATE))
            for name, content in recipe.inputs.items()
            if name.startswith("sound:")
        }
        stems = mix(order, timings, lines, read_wav(vault.path(recipe.inputs["bed"]), RATE), music, spottings, own)
        parts = {name: stem for name, stem in stems.parts().items() if name != "music" or music is not None}
        facts: dict[str, Json] = {"seconds": round(len(stems.dialogue) / RATE, 3), "lines": len(lines)}
        facts |= {name: round(programme(stem, RATE).integrated(), 1) for name, stem in parts.items()}
        return {name: self._kept(vault, stem) for name, stem in parts.items()}, facts

    def _describe(self, recipe: Recipe, vault: Vault) -> _Made:
        order = Describe.model_validate(recipe.parameters)
        cut = _json(vault, recipe.inputs["cut"])
        timings = {
            name.partition(":")[2]: _json(vault, content)
            for name, content in recipe.inputs.items()
            if name.startswith("timing:")
        }
        voices = {
            one.slate: voice(read_wav(vault.path(recipe.inputs[f"audio:{one.slate}"]), _VOICE_RATE))
            for one in order.sentences
        }
        told = placed(order, cut, timings, {name: len(sound) / RATE for name, sound in voices.items()})
        sound = track(told, voices, cut["frames"] / cut["rate"])
        text = webvtt(told).encode("utf-8")
        with vault.scratch() as folder:
            page = folder / "description.vtt"
            page.write_bytes(text)
            output = vault.put(page, "text/vtt", digest_parts("text/vtt", [text]))
        facts: dict[str, Json] = {"told": len(told), "left_out": len(order.sentences) - len(told)}
        return {"audio": self._kept(vault, sound), "text": output}, facts

    def _sound(self, vault: Vault, samples: Samples) -> _Made:
        facts: dict[str, Json] = {
            "seconds": round(len(samples) / RATE, 3),
            "loudness": round(loudness(samples, RATE), 1),
        }
        return {"audio": self._kept(vault, samples)}, facts

    def _kept(self, vault: Vault, samples: Samples) -> Output:
        with vault.scratch() as folder:
            path = folder / "sound.wav"
            return vault.put(path, "audio/wav", write_wav(path, samples, RATE))


def _json(vault: Vault, content: Digest) -> dict[str, Any]:
    return json.loads(vault.path(content).read_text("utf-8"))
