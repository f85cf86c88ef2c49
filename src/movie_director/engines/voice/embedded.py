"""The voice that hibari-tts (Apache-2.0) carries in its package, and four voices bent out of it.

It speaks when the larger model's voices are not installed. The model describes sound as a filter over a pulse train, so
pitch is the pulse rate and the vocal tract's length is a stretch of the filter: the variants bend those two, at
synthesis, rather than the finished sound.
"""

from __future__ import annotations

from importlib import import_module, resources
from typing import Any

import numpy as np

from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.phonemes import Phrase, Reader
from movie_director.engines.voice.utterance import Utterance
from movie_director.engines.voice.voices import Voice
from movie_director.engines.voice.weights import with_output
from movie_director.errors import SetupMissing

DURATIONS = "/Clip_output_0"
"""The tensor (symbols + 2) of whole 25 ms steps that each symbol lasts."""
_VOICED = 40.0  # Hz: below, hibari draws no pulses


class Embedded:
    """The model in the package, warm. Not for two threads at once."""

    def __init__(self) -> None:
        try:
            runtime: Any = import_module("onnxruntime")
            self._dsp: Any = import_module("hibari.dsp")
            weights = resources.files("hibari").joinpath("assets", "hibari.onnx").read_bytes()
        except (ImportError, OSError) as error:
            raise SetupMissing(
                "The compact voice is not installed.", cure="Run `pip install hibari-tts==0.2.1`."
            ) from error
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = runtime.InferenceSession(
            weights + with_output(DURATIONS), options, providers=["CPUExecutionProvider"]
        )

    def say(self, phrase: Phrase, voice: Voice, pace: float, reader: Reader) -> Utterance:
        """Speak a phrase; the same phrase always sounds the same."""
        numbers = np.asarray([reader.numbers(phrase.symbols)], np.int64)
        names = ["lh", "theta", "ln", "lr", "phi", "f0", DURATIONS]
        *spectra, steps = self._session.run(names, {"ids": numbers, "speed": np.asarray([pace], np.float32)})
        tone, turn, hiss, rest, phase, pitch = (np.asarray(part[0], np.float32) for part in spectra)
        rng = np.random.default_rng(len(phrase.symbols))
        if voice.shift != 1.0 or voice.formants != 1.0:
            tone, turn, hiss, rest = (_stretched(part, voice.formants) for part in (tone, turn, hiss, rest))
            # What the pulses do not explain keeps the old pitch in its phases: in voiced frames it becomes breath.
            voiced = pitch >= _VOICED
            rest = rest - np.where(voiced, np.float32(0.9), np.float32(0.0))[None]
            noise = rng.uniform(-np.pi, np.pi, phase.shape).astype(np.float32)
            phase = np.where(voiced[None], noise, phase)
            pitch = pitch * np.float32(voice.shift)
        samples: Samples = np.asarray(self._dsp.synth(tone, turn, hiss, rest, phase, pitch, rng), np.float32)
        return Utterance.of(phrase, samples, np.asarray(steps, np.float32).reshape(-1))


def _stretched(spectrum: Samples, factor: float) -> Samples:
    """Move what is at frequency f to `factor` * f in a (bins, frames) log spectrum."""
    bins = np.arange(len(spectrum), dtype=np.float32)
    source = np.minimum(bins / np.float32(factor), np.float32(len(spectrum) - 1))
    low = np.floor(source).astype(np.int64)
    high = np.minimum(low + 1, len(spectrum) - 1)
    share = (source - low).astype(np.float32)[:, None]
    return np.asarray(spectrum[low] * (1 - share) + spectrum[high] * share, np.float32)
