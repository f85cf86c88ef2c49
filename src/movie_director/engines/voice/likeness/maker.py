"""A voice made from a recording on this machine: the mixture of embedded voices that is most like who is heard."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from movie_director.engines.sound.filters import resample
from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.kokoro import MODEL_SHA256, Kokoro, Weights
from movie_director.engines.voice.likeness.listener import SHA256, Listener, Voiceprint, alike
from movie_director.engines.voice.likeness.recording import listened
from movie_director.engines.voice.likeness.search import Desk, nearest
from movie_director.engines.voice.manner import bent
from movie_director.engines.voice.phonemes import EnglishReader
from movie_director.engines.voice.voices import VOICES
from movie_director.errors import SetupMissing
from movie_director.operations.speak import Blend

TRIED = "She gave the boy a warm look, then thought of the fire. Nobody here would pass that old road by night."
HELD_BACK = "Three gulls cried over the harbour while the boats came home."
"""What a voice says while it is looked for, and what it is judged by afterwards."""

Tell = Callable[[str, float], None]
"""Hears what is done and how far it is, 0 to 1; it may raise, which ends the work."""


@dataclass(frozen=True)
class Made:
    """A voice, and how like the recording it is; `itself` is how like each other the recording's halves are."""

    blend: Blend
    likeness: float
    itself: float
    sha256: str


class Maker:
    """Makes voices from recordings. Raises SetupMissing where the voices, or what tells speakers apart, are missing."""

    def __init__(self, cache: Path, voices: Path, weights: Path, ffmpeg: Path) -> None:
        self._cache, self._ffmpeg = cache, ffmpeg
        self._listener = Listener(weights)
        self._names = [name for name, v in VOICES.items() if v.sha256 and (voices / v.file).exists()]
        if not self._names:
            raise SetupMissing("The embedded voices are not installed.", cure="Run `movie-director setup`.")
        self._kokoro, self._reader = Kokoro(cache, voices), EnglishReader(british=False)

    def made(self, file: Path, tell: Tell, most: int) -> Made:
        """Listen to a recording and look for the nearest voice, speaking `most` mixtures at most.

        Raises BadOption for one that does not serve.
        """
        tell("listening to the recording", 0.0)
        recording = listened(file, self._ffmpeg)
        wanted = self._listener.heard(recording.speech)
        known = self._known(lambda share: tell("listening to our voices", 0.4 * share))
        desk = Desk(self._listener, lambda mixed: self._said(TRIED, mixed), self._bent, known)
        found = nearest(
            desk, wanted, recording.hertz, lambda share: tell("looking for the nearest", 0.4 + 0.55 * share), most
        )
        tell("listening once more", 0.95)
        blend = found.blend
        sound = self._bent(self._said(HELD_BACK, blend.weights), blend.pitch, blend.tract)
        likeness = alike(self._listener.heard(sound), wanted)
        itself = alike(*(self._listener.heard(half) for half in recording.halves))
        tell("done", 1.0)
        return Made(blend, round(likeness, 3), round(itself, 3), recording.sha256)

    def _known(self, tell: Callable[[float], None]) -> dict[str, Voiceprint]:
        """Who is heard in each embedded voice; what was listened to once is kept beside the model."""
        of = hashlib.sha256(f"{MODEL_SHA256} {SHA256} {TRIED}".encode()).hexdigest()
        kept = self._cache / f"voiceprints-{of[:12]}.json"
        try:
            told: dict[str, list[float]] = json.loads(kept.read_text("utf-8"))
        except (OSError, ValueError):
            told = {}
        missing = [name for name in self._names if name not in told]
        for number, name in enumerate(missing):
            tell(number / len(missing))
            heard = self._listener.heard(self._said(TRIED, [(name, 1.0)]))
            told[name] = [round(float(x), 5) for x in heard]
        if missing:
            part = kept.with_suffix(".part")
            part.write_text(json.dumps(told), "utf-8")
            part.replace(kept)
        return {name: np.asarray(told[name], np.float32) for name in self._names}

    def _said(self, text: str, weights: Weights) -> Samples:
        """A sentence said by a mixture, mono at 16 kHz."""
        phrase = self._reader.read(text, together=True)[0]
        said = self._kokoro.say(phrase, VOICES[weights[0][0]], 1.0, self._reader, weights)
        return resample(said.trimmed().samples, 2, 3)

    def _bent(self, sound: Samples, pitch: float, tract: float) -> Samples:
        if not pitch and tract == 1.0:
            return sound
        return resample(bent(resample(sound, 3, 2), pitch, tract, self._ffmpeg), 2, 3)
