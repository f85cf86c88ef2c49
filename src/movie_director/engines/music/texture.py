"""Texture: what is under the tune. Held harmony, bass, motion, a pulse, and accents where the clock meets a moment."""

from __future__ import annotations

import random
from collections.abc import Sequence

from movie_director.engines.music.harmony import Chord, voiced
from movie_director.engines.music.instruments import Instrument
from movie_director.engines.music.passage import Note, Passage

DRIVEN = 0.66
"""The density from which basses go in half beats."""
_SUSTAIN = ("bowed", "blown", "sung")


def harmony(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return the chords: tied over where a voice stays, for what can hold a tone; struck again for what cannot."""
    order = passage.order
    low, high = max(player.low, 48 if player.low < 48 else player.low), min(player.high, 76)
    voices = 4 if order.strength >= 0.5 and high - low >= 24 else 3
    lines = voiced(passage.chords, voices, low, high)
    velocity = int(46 + 44 * order.strength)
    if player.voice in _SUSTAIN:
        return _tied(passage, lines, velocity)
    if order.feeling == "comic":
        beats = [b + 1.0 for b in range(0, passage.metre - 1, 2)]
    else:
        beats = [0.0] if order.density < 0.45 or passage.metre < 4 else [0.0, passage.metre / 2]
    out: list[Note] = []
    for bar, notes in enumerate(lines[:-1]):
        for i, beat in enumerate(beats):
            gap = (beats[i + 1] if i + 1 < len(beats) else passage.metre) - beat
            length = min(gap, 0.4 if order.feeling == "comic" else gap)
            out += [Note(bar * passage.metre + beat, length, n, velocity - 4 * i) for n in notes]
    out += [Note(float(passage.clock.beats), passage.ring, n, velocity) for n in lines[-1]]
    return out


def _tied(passage: Passage, lines: Sequence[tuple[int, ...]], velocity: int) -> list[Note]:
    out: list[Note] = []
    ends = [float((bar + 1) * passage.metre) for bar in range(passage.bars)] + [passage.clock.beats + passage.ring]
    for voice in range(len(lines[0])):
        start, pitch = 0.0, lines[0][voice]
        for bar in range(1, len(lines)):
            if lines[bar][voice] != pitch:
                out.append(Note(start, ends[bar - 1] - start, pitch, velocity))
                start, pitch = ends[bar - 1], lines[bar][voice]
        out.append(Note(start, ends[-1] - start, pitch, velocity))
    return out


def bass(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return the roots: held, on one and three, walking, or driven in half beats, as the feeling and density ask."""
    order = passage.order
    out: list[Note] = []
    before = (player.low + min(player.high, player.low + 16)) // 2
    pedal = order.feeling in ("fear", "suspense") and order.density < 0.6
    velocity = int(54 + 44 * order.strength)
    for bar, one in enumerate(passage.chords):
        root = order.tonic if pedal and order.tonic in one.tones else one.root
        pitch = _near(root, before, player.low, min(player.high, player.low + 22))
        start, last = float(bar * passage.metre), bar == passage.bars
        length = passage.ring if last else float(passage.metre)
        if last or (player.voice in _SUSTAIN and order.density < DRIVEN):
            if out and not last and out[-1].pitch == pitch and out[-1].beat + out[-1].beats == start and bar % 4:
                out[-1] = Note(out[-1].beat, out[-1].beats + length, pitch, velocity)
            else:
                out.append(Note(start, length, pitch, velocity))
        elif order.density >= DRIVEN:
            count = passage.metre * 2
            out += [Note(start + 0.5 * i, 0.45, pitch, velocity - (0 if i % 2 == 0 else 14)) for i in range(count)]
        else:
            out += _walk(passage, one, pitch, start, player, velocity)
        before = pitch
    return out


def _walk(
    passage: Passage, one: Chord, pitch: int, start: float, player: Instrument, velocity: int
) -> list[Note]:  # fmt: skip
    fifth = _near(one.fifth, pitch + 5, player.low, player.high)
    if passage.order.colour == "sevenths" and passage.metre == 4:  # it walks
        third = _near(one.tones[1], pitch + 3, player.low, player.high)
        return [Note(start + i, 0.9, n, velocity - 4 * (i % 2)) for i, n in enumerate((pitch, third, fifth, third))]
    half = passage.metre / 2 if passage.metre % 2 == 0 else passage.metre - 1.0
    return [Note(start, half, pitch, velocity), Note(start + half, passage.metre - half, fifth, velocity - 8)]


def _near(tone: int, pitch: int, low: int, high: int) -> int:
    return min((n for n in range(low, high + 1) if n % 12 == tone), key=lambda n: (abs(n - pitch), n))


_FIGURES = ((0, 1, 2, 3, 2, 1), (0, 2, 1, 2), (0, 1, 2, 1), (0, 2, 3, 2), (0, 1, 3, 2))


def motion(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return what moves between tune and bass: broken chords, quicker the more goes on; it rests while people speak.

    Where something drives, it goes on under speech.
    """
    order, out = passage.order, list[Note]()
    unit = 1.0 if order.density < 0.3 else 0.5 if order.density < 0.7 else 0.25
    figure = chance.choice(_FIGURES)
    low = max(player.low, 48)
    velocity = int(42 + 40 * order.strength)
    for bar in range(passage.bars):
        if not passage.free[bar] and order.density < 0.6:
            continue
        tones = passage.chords[bar].tones
        ladder = [n for n in range(low, min(player.high, low + 26) + 1) if n % 12 in tones][:4]
        if len(ladder) < 4:
            continue
        for index in range(round(passage.metre / unit)):
            beat = bar * passage.metre + index * unit
            pitch = ladder[figure[index % len(figure)]]
            loud = 10 if beat % 1 == 0 else 0
            length = unit * (0.85 if player.voice in _SUSTAIN else 1.0)
            out.append(Note(beat, length, pitch, velocity + loud - (0 if index else -6)))
    return out


_BEATS = {
    "action": ((0.0, 1.0), (0.75, 0.6), (1.5, 0.75), (2.0, 0.9), (2.5, 0.6), (3.0, 0.8), (3.5, 0.7)),
    "angry": ((0.0, 1.0), (1.0, 0.7), (1.5, 0.6), (2.0, 0.9), (3.0, 0.75)),
    "triumph": ((0.0, 1.0), (2.0, 0.8), (3.0, 0.7), (3.5, 0.6)),
    "suspense": ((0.0, 0.6), (0.5, 0.45)),
    "fear": ((0.0, 0.6), (0.5, 0.45)),
}
"""Beats of a bar and how strong each is, by feeling: of drums, or a heart."""


def pulse(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return the pulse of the drums, in bars of four or three alike."""
    order, out = passage.order, list[Note]()
    figure = _BEATS.get(order.feeling, ((0.0, 0.7),))
    for bar in range(passage.bars):
        if order.feeling in ("suspense", "fear") and bar % 2 and order.strength < 0.5:
            continue
        pitch = _near(passage.chords[bar].root, player.low + 6, player.low, player.high)
        out += [
            Note(bar * passage.metre + beat, 0.5, pitch, int((58 + 52 * order.strength) * strong))
            for beat, strong in figure
            if beat < passage.metre
        ]
    return out


def accent(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return a stroke for each moment of weight that the clock meets, and one under the last chord if it is strong."""
    order, out = passage.order, list[Note]()
    for beat, weight in passage.clock.met:
        if weight < 2:
            continue
        one = passage.chord_at(beat)
        velocity = int(min(122, 70 + 12 * weight + 20 * order.strength))
        if player.family in ("keys", "plucked") or player.program == 14:
            ladder = [n for n in range(max(player.low, 55), player.high + 1) if n % 12 in one.tones][:3]
            out += [Note(beat + 0.06 * i, 2.0, n, velocity - 10) for i, n in enumerate(ladder)]
        else:
            pitch = _near(one.root, player.low + 5, player.low, player.high)
            out.append(Note(float(beat), 1.5, pitch, velocity))
    at = float(passage.clock.beats)
    if order.strength >= 0.6 and passage.bars and not any(n.beat == at for n in out):
        pitch = _near(order.tonic, player.low + 5, player.low, player.high)
        out.append(Note(at, passage.ring, pitch, int(70 + 30 * order.strength)))
    return out
