"""Lines said by the voice engine, kept as files: what is there already is not said again."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from movie_director.build.recipe import Recipe
from movie_director.engines.ffmpeg import tool
from movie_director.engines.installation import Installation
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.testing.in_memory import InMemoryVault


def engine() -> VoiceEngine:
    """The voices of this installation."""
    here = Installation.here()
    return VoiceEngine(here.cache, here.voices, tool.packaged())


def say(lines: Sequence[str], voices: Sequence[str], folder: Path, language: str = "en") -> Mapping[str, list[Path]]:
    """Return the files of every line, by voice. Raises what the engine raises."""
    speaker = engine()
    return {voice: [_said(speaker, line, voice, folder, language) for line in lines] for voice in voices}


def _said(speaker: VoiceEngine, line: str, voice: str, folder: Path, language: str) -> Path:
    recipe = Recipe("speak@1", f"voice@{speaker.version}", {"text": line, "voice": voice, "language": language})
    kept = folder / f"{recipe.digest[7:27]}.wav"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        vault = InMemoryVault()
        take = asyncio.run(speaker.perform(recipe, vault, lambda share, note="": None))
        part = kept.with_suffix(".part")
        shutil.copy(vault.path(take.outputs["audio"].content), part)
        part.replace(kept)
    return kept
