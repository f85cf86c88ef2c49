"""The voice engine: performs `speak@1`."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Mapping
from math import log2
from pathlib import Path

from pydantic import ValidationError

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Performance
from movie_director.engines.sound.samples import write_wav
from movie_director.engines.voice.delivery import delivery
from movie_director.engines.voice.embedded import Embedded
from movie_director.engines.voice.espeak import EspeakReader
from movie_director.engines.voice.kokoro import Kokoro
from movie_director.engines.voice.languages import LANGUAGES
from movie_director.engines.voice.manner import manner
from movie_director.engines.voice.phonemes import EnglishReader, Reader
from movie_director.engines.voice.reading import FOLDER, aligned, recorded
from movie_director.engines.voice.utterance import RATE, Utterance, joined
from movie_director.engines.voice.voices import VOICES, Voice
from movie_director.errors import EngineFailed
from movie_director.operations.speak import Blend, Speak
from movie_director.values.digest import Json, canonical, digest_parts


class VoiceEngine:
    """Speaks lines on this machine. `cache` may be emptied at any time; `voices` holds kokoro-js's `*.bin` files.

    `ffmpeg` None leaves a delivery's pitch out, and says so in the report. `lines` is the folder of lines that people
    recorded.
    """

    name = "voice"
    version = "1"
    slot = "voice"

    def __init__(
        self, cache: Path, voices: Path | None = None, ffmpeg: Path | None = None, lines: Path | None = None
    ) -> None:
        self._cache, self._voices, self._ffmpeg, self._lines = cache, voices, ffmpeg, lines
        self._busy = threading.Lock()
        self._readers: dict[str, Reader] = {}
        self._speakers: dict[str, Kokoro | Embedded] = {}

    def castable(self) -> Mapping[str, Voice]:
        """The voices that can speak here, by name: Kokoro's whose files are there, then the embedded ones."""
        folder = self._voices
        return {
            name: voice
            for name, voice in VOICES.items()
            if not voice.kokoro or (folder is not None and (folder / voice.file).exists())
        }

    def quote(self, recipe: Recipe) -> Quote:
        """Free; about a second for fourteen letters of speech with the large model."""
        return Quote(seconds=0.5 + len(str(recipe.parameters.get("text", ""))) / 45)

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Speak a line. Raises EngineFailed for an unknown voice, SetupMissing for one that is not installed."""
        return await asyncio.to_thread(self._perform, recipe, vault, report)

    def _perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        began = time.monotonic()
        try:
            order = Speak.model_validate(recipe.parameters)
        except ValidationError as error:
            raise EngineFailed(f"The line cannot be spoken as asked: {error}") from error
        voice = VOICES.get(order.voice)
        if voice is None:
            raise EngineFailed(f"There is no voice {order.voice!r}.", cure=f"Cast one of: {', '.join(VOICES)}.")
        if order.language != "en" and order.language not in LANGUAGES:
            known = ", ".join(["English", *(language.name for language in LANGUAGES.values())])
            raise EngineFailed(
                f"The voices speak {known}; the line is in {order.language!r}.",
                cure="Say which of them it is on the title page: `Language: Dutch`.",
            )
        if order.language != "en" and not voice.kokoro:
            raise EngineFailed(
                f"The voice {voice.name} speaks English only; the line is in {LANGUAGES[order.language].name}.",
                cure="Cast one of Kokoro's voices, such as bf_emma.",
            )
        how = delivery(order.delivery)
        with self._busy:
            reader, speaker = self._reader(order.language, voice.british), self._speaker(voice)
            said: list[Utterance] = []
            phrases = reader.read(order.text, together=isinstance(speaker, Kokoro), told=dict(order.lexicon))
            pace = min(2.0, max(0.5, order.pace * how.pace))
            blend = order.blend or _bent(voice)
            for index, phrase in enumerate(phrases):
                report(index / len(phrases), order.text[:40])
                if blend is not None and isinstance(speaker, Kokoro):
                    spoken = speaker.say(phrase, voice, pace, reader, blend.weights)
                else:
                    spoken = speaker.say(phrase, voice, pace, reader)
                said.append(spoken.trimmed().paused(pace).settled())
        line = joined(said, pace)
        if order.recorded is not None:
            folder = self._lines or Path(FOLDER)
            own = recorded(order.recorded.file, order.recorded.sha256, folder, self._ffmpeg, how.level)
            line = aligned(line, own)
            samples = line.samples
        else:
            samples = manner(line.samples, how, self._ffmpeg, *((blend.pitch, blend.tract) if blend else ()))
        timing: dict[str, Json] = {
            "schema": "SpeechTiming.1",
            "ticks_per_second": RATE,
            "ticks": len(samples),
            "words": [[start, end, text] for text, start, end in line.words],
            "visemes": [list(piece) for piece in line.shapes()],
        }
        with vault.scratch() as folder:
            sound, times = folder / "line.wav", folder / "timing.json"
            content = write_wav(sound, samples, RATE)
            times.write_bytes(canonical(timing))
            outputs = {
                "audio": vault.put(sound, "audio/wav", content),
                "timing": vault.put(times, "application/json", digest_parts("SpeechTiming.1", [canonical(timing)])),
            }
        bends = how.pitch or (blend is not None and (blend.pitch or blend.tract != 1.0))
        bent = bends and order.recorded is None
        warnings = ("The delivery's pitch was left out: FFmpeg is missing.",) if bent and not self._ffmpeg else ()
        return Performance(
            outputs,
            CameraReport(
                engine=f"{self.name}@{self.version}",
                promise="exact" if order.recorded is None else "recorded",
                seconds=time.monotonic() - began,
                warnings=warnings,
                facts={"voice": voice.name, "length": round(len(samples) / RATE, 3), "phrases": len(phrases)},
            ),
        )

    def _reader(self, language: str, british: bool) -> Reader:
        key = language if language != "en" else f"en-{'gb' if british else 'us'}"
        if key not in self._readers:
            self._readers[key] = EnglishReader(british) if language == "en" else EspeakReader(language)
        return self._readers[key]

    def _speaker(self, voice: Voice) -> Kokoro | Embedded:
        kind = "kokoro" if voice.kokoro else "embedded"
        if kind not in self._speakers:
            folder = self._voices or self._cache / "voices"
            self._speakers[kind] = Kokoro(self._cache, folder) if voice.kokoro else Embedded()
        return self._speakers[kind]


def _bent(voice: Voice) -> Blend | None:
    """How a voice is bent out of another that has a file; hibari bends its own as it speaks."""
    if not voice.of:
        return None
    return Blend(weights=((voice.of, 1.0),), pitch=12 * log2(voice.shift), tract=voice.formants)
