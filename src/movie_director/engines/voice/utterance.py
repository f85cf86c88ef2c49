"""An utterance: sound with the times of its sounds and words; joined and trimmed into a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.phonemes import Phrase
from movie_director.engines.voice.visemes import Sound, visemes

RATE = 24_000
STEP = 600
"""Samples in 25 ms, the grid on which both models place sounds."""
EARLY = 1_200
"""Samples (50 ms) by which both models sound before their own durations say.

Measured by lining up sibilants with their symbols, at three paces: 45 to 60 ms for six Kokoro voices, 50 ms for hibari.
"""
_BEFORE = 960  # 40 ms kept before the first sound, so that soft onsets live
_AFTER = 2_400  # 100 ms after the last, for the breath behind it
_FADE = 240
_HEARD = 0.02  # of the line's loudest 10 ms: where speech begins and ends
_STOP = 0.38
_GAP = 2_400  # 100 ms without sound, between words
_ASTRAY = 4_800  # 200 ms: a word that is further from an onset is another one
_LOUD = 90
"""The percentile of a line's sounds that counts as loud."""
_STOPS = "pbtdkgɡ"
_SILENT = " .,;:?!…—"
_PAUSE = {"?": 0.34, "!": 0.32, "…": 0.48, "—": 0.22, ",": 0.18, ";": 0.24, ":": 0.26}
"""Seconds of quiet by the mark before it; `_STOP` after a full stop."""


@dataclass(frozen=True)
class Utterance:
    """Mono samples at 24 kHz with sounds and words `(text, start, end)`, in samples from its start."""

    samples: Samples
    sounds: tuple[Sound, ...]
    words: tuple[tuple[str, int, int], ...]
    ending: str = "."

    @classmethod
    def of(cls, phrase: Phrase, samples: Samples, steps: npt.NDArray[np.float32]) -> Utterance:
        """Time a phrase by the model's steps of 25 ms: one per symbol, and one for the silence at each end."""
        edges = [max(0, int(edge) * STEP - EARLY) for edge in np.cumsum(steps).tolist()]
        sounds = tuple(Sound(symbol, edges[i], edges[i + 1]) for i, symbol in enumerate(phrase.symbols))
        words = tuple((text, sounds[first].start, sounds[last - 1].end) for text, first, last in phrase.words)
        return cls(samples, sounds, words, phrase.symbols[-1:])

    def trimmed(self) -> Utterance:
        """Cut silence at both ends to the same short measure and move the times with it."""
        heard = _heard(self.samples)
        if not len(heard):
            return self
        first = max(0, int(heard[0]) - _BEFORE)
        last = min(len(self.samples), int(heard[-1]) + _AFTER)
        samples = self.samples[first:last].copy()
        samples[:_FADE] *= np.linspace(0, 1, _FADE, dtype=np.float32)[: len(samples)]
        out = min(_AFTER, len(samples))
        samples[-out:] *= np.linspace(1, 0, out, dtype=np.float32)

        def at(tick: int) -> int:
            return min(max(tick - first, 0), last - first)

        sounds = tuple(Sound(s.symbol, at(s.start), at(s.end)) for s in self.sounds)
        return Utterance(samples, sounds, tuple((w, at(a), at(b)) for w, a, b in self.words), self.ending)

    def paused(self, pace: float) -> Utterance:
        """Give sentence ends inside a phrase the pause they ask for, where the model hurried over them."""
        said = self
        for index, sound in enumerate(self.sounds[:-1]):
            if sound.symbol in ".?!…—":
                after = self.sounds[index + 1]
                span = (after.end if after.symbol == " " else sound.end) - sound.start
                missing = int(RATE * _PAUSE.get(sound.symbol, _STOP) / pace) - span
                if missing > 0:
                    said = said._parted(index, missing)
        return said

    def _parted(self, index: int, silence: int) -> Utterance:
        """Put silence into the sound at `index`, at the quietest place near it."""
        here = self.sounds[index]
        first, last = max(0, here.start - STEP), min(len(self.samples), here.end + STEP)
        level = np.convolve(np.square(self.samples[first:last]), np.full(240, 1 / 240, np.float32), "same")
        cut = first + int(np.argmin(level)) if len(level) else here.start
        before, after = self.samples[:cut].copy(), self.samples[cut:].copy()
        ramp = np.linspace(1, 0, 96, dtype=np.float32)
        before[-96:] *= ramp[-len(before) :] if len(before) < 96 else ramp
        after[:96] *= ramp[::-1][: len(after)]
        samples = np.concatenate([before, np.zeros(silence, np.float32), after])

        def at(tick: int) -> int:
            return tick + silence if tick >= here.end else tick

        sounds = [*self.sounds[:index], Sound(here.symbol, here.start, here.end + silence)]
        sounds += [Sound(s.symbol, s.start + silence, s.end + silence) for s in self.sounds[index + 1 :]]
        return Utterance(samples, tuple(sounds), tuple((w, at(a), at(b)) for w, a, b in self.words), self.ending)

    def settled(self) -> Utterance:
        """Begin words where they are heard after a silence, which the model's grid tells to a tenth of a second.

        The first sound of such a word moves along, unless it is a stop whose closure nobody hears.
        """
        words, sounds = list(self.words), list(self.sounds)
        for onset in _onsets(self.samples):
            near = min(range(len(words)), key=lambda n: abs(words[n][1] - onset), default=None)
            if near is None or abs(words[near][1] - onset) > _ASTRAY:
                continue
            text, start, end = words[near]
            words[near] = (text, min(onset, end - STEP), end) if end - STEP > 0 else words[near]
            first = next((n for n, sound in enumerate(sounds) if sound.start == start and sound.end > start), None)
            if first is None or (sounds[first].symbol in _STOPS and onset > start):
                continue
            moved = min(onset, sounds[first].end)
            quiet = [n for n in range(first) if all(s.symbol in _SILENT for s in sounds[n:first])]
            if first and not quiet and sounds[first - 1].end > moved:
                continue
            sounds[first] = Sound(sounds[first].symbol, moved, sounds[first].end)
            for n in quiet:
                symbol, begin, stop = sounds[n].symbol, sounds[n].start, sounds[n].end
                sounds[n] = Sound(symbol, min(begin, moved), moved if n == first - 1 else min(stop, moved))
        return Utterance(self.samples, tuple(sounds), tuple(words), self.ending)

    def shapes(self) -> list[tuple[int, int, str, int]]:
        """Return the visemes over the whole utterance, silence included, and how loud each is.

        Loud is counted in hundredths of the loud sounds of the line: the root mean square that a tenth of them exceed.
        """
        filled: list[tuple[int, int, str]] = []
        now = 0
        for start, end, shape in [*visemes(self.sounds), (len(self.samples), len(self.samples), "sil")]:
            if start > now and filled and filled[-1][2] == "sil":
                filled[-1] = (filled[-1][0], start, "sil")
            elif start > now:
                filled.append((now, start, "sil"))
            if end > start:
                filled.append((start, end, shape))
            now = end
        power = np.concatenate([[0.0], np.cumsum(self.samples.astype(np.float64) ** 2)])
        heard = [0.0 if s == "sil" else float(np.sqrt((power[b] - power[a]) / (b - a))) for a, b, s in filled]
        loud = float(np.percentile([h for h in heard if h] or [1.0], _LOUD))
        return [(*piece, min(round(100 * h / loud), 100)) for piece, h in zip(filled, heard, strict=True)]


def _heard(samples: Samples, share: float = _HEARD) -> npt.NDArray[np.intp]:
    """The samples at which something is heard."""
    level = np.sqrt(np.convolve(np.square(samples), np.full(240, 1 / 240, np.float32), "same"))
    return np.flatnonzero(level > share * float(np.max(level, initial=1e-9)))


def _onsets(samples: Samples) -> list[int]:
    """Where sound begins, at first and after each gap."""
    heard = _heard(samples, _HEARD / 2)
    return [int(heard[0]), *heard[1:][np.diff(heard) > _GAP].tolist()] if len(heard) else []


def joined(utterances: Sequence[Utterance], pace: float) -> Utterance:
    """Say trimmed utterances one after another, with the pauses their punctuation asks for."""
    pieces: list[Samples] = []
    sounds: list[Sound] = []
    words: list[tuple[str, int, int]] = []
    now = 0
    for index, said in enumerate(utterances):
        sounds += [Sound(s.symbol, s.start + now, s.end + now) for s in said.sounds]
        words += [(text, a + now, b + now) for text, a, b in said.words]
        pieces.append(said.samples)
        now += len(said.samples)
        if index + 1 < len(utterances):
            margins = (_BEFORE + _AFTER) / RATE  # silence that both neighbours already bring
            pause = int(RATE * max(0.0, _PAUSE.get(said.ending, _STOP) / pace - margins))
            sounds.append(Sound(" ", now, now + pause))
            pieces.append(np.zeros(pause, np.float32))
            now += pause
    return Utterance(np.concatenate(pieces), tuple(sounds), tuple(words), utterances[-1].ending)
