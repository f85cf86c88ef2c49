"""Visemes: the mouth shapes of speech sounds, in the fifteen shapes of the Oculus LipSync set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHAPES = ("sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou")

_SHAPE: dict[str, tuple[str, ...]] = {}
for _sounds, _shapes in (
    ("pbmβ", ("PP",)),
    ("fvɱʋ", ("FF",)),
    ("θð", ("TH",)),
    ("tdTɾʔ", ("DD",)),
    ("kɡgŋxqɣχʁ", ("kk",)),
    ("ʧʤʃʒɕʨʥç", ("CH",)),
    ("szʦʣ", ("SS",)),
    ("nlɫɲʎ", ("nn",)),
    ("ɹrɚɝ", ("RR",)),
    ("ɑaæʌɐɤ", ("aa",)),
    ("ɛeəɜᵊᵻɨ", ("E",)),
    ("ɪij", ("ih",)),
    ("ɔoɒøœ", ("oh",)),
    ("uʊwyɥ", ("ou",)),
    ("A", ("E", "ih")),  # the diphthong of "day"
    ("I", ("aa", "ih")),  # "eye"
    ("O", ("oh", "ou")),  # "go", American
    ("Q", ("E", "ou")),  # "go", British
    ("W", ("aa", "ou")),  # "now"
    ("Y", ("oh", "ih")),  # "boy"
):
    _SHAPE.update(dict.fromkeys(_sounds, _shapes))

_PAUSES = frozenset(';:,.!?—…"()“” ')
_LENGTHENERS = frozenset("ː")
_SHORTEST_PAUSE = 1_900
"""Ticks (24,000 a second) under which a gap between words keeps the mouth's shape."""


@dataclass(frozen=True)
class Sound:
    """One phoneme symbol (misaki's alphabet) from `start` to `end` in ticks."""

    symbol: str
    start: int
    end: int


def visemes(sounds: Sequence[Sound]) -> list[tuple[int, int, str]]:
    """Return `(start, end, shape)` in ticks, without gaps or overlaps, over the same span as `sounds`.

    Stress marks belong to the sound after them, length marks to the one before. `h` takes the shape of the vowel it is
    breathed through. A diphthong closes in its last two fifths.
    """
    pieces: list[tuple[int, int, str]] = []
    pending: int | None = None  # where a stress mark or an `h` began, waiting for its vowel
    for index, sound in enumerate(sounds):
        start = sound.start if pending is None else pending
        pending = None
        if sound.symbol in _PAUSES:
            pieces.append((start, sound.end, "sil"))
        elif sound.symbol in _LENGTHENERS and pieces:
            pieces[-1] = (pieces[-1][0], sound.end, pieces[-1][2])
        elif sound.symbol in _SHAPE:
            shapes = _SHAPE[sound.symbol]
            turn = start + (sound.end - start) * 3 // 5 if len(shapes) == 2 else sound.end
            pieces.append((start, turn, shapes[0]))
            if len(shapes) == 2:
                pieces.append((turn, sound.end, shapes[1]))
        elif index + 1 < len(sounds):
            pending = start
        elif pieces:
            pieces[-1] = (pieces[-1][0], sound.end, pieces[-1][2])
    return _joined(pieces)


def _joined(pieces: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Merge neighbours of one shape, and pauses too short to close the mouth, into what came before."""
    merged: list[tuple[int, int, str]] = []
    for start, end, shape in pieces:
        if end <= start:
            continue
        if merged and merged[-1][2] == shape:
            merged[-1] = (merged[-1][0], end, shape)
        else:
            merged.append((start, end, shape))
    kept: list[tuple[int, int, str]] = []
    for start, end, shape in merged:
        if kept and shape == "sil" and end - start < _SHORTEST_PAUSE:
            kept[-1] = (kept[-1][0], end, kept[-1][2])
        elif kept and kept[-1][2] == shape:
            kept[-1] = (kept[-1][0], end, shape)
        else:
            kept.append((start, end, shape))
    return kept
