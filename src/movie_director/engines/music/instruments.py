"""The instruments: their General MIDI programs, what they can play, where they sit and how they speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from movie_director.operations.score import Family

Voice = Literal["bowed", "blown", "struck", "plucked", "sung", "drum"]


@dataclass(frozen=True)
class Instrument:
    """One instrument. `low` and `high` are MIDI notes of its good register.

    `level` is its MIDI volume, `pan` its seat (0 left, 127 right), `ahead` the seconds that it starts before the beat
    because its tone takes that long to speak.
    """

    program: int
    family: Family
    low: int
    high: int
    voice: Voice
    level: int = 90
    pan: int = 64
    ahead: float = 0.0


INSTRUMENTS: Mapping[str, Instrument] = {
    "strings": Instrument(48, "strings", 48, 84, "bowed", 112, 58, 0.09),
    "slow strings": Instrument(49, "strings", 48, 84, "bowed", 112, 58, 0.16),
    "low strings": Instrument(48, "strings", 31, 60, "bowed", 118, 84, 0.08),
    "tremolo": Instrument(44, "strings", 43, 80, "bowed", 118, 50, 0.08),
    "pizzicato": Instrument(45, "strings", 40, 84, "plucked", 118, 70),
    "violin": Instrument(40, "strings", 57, 91, "bowed", 88, 44, 0.06),
    "cello": Instrument(42, "strings", 38, 69, "bowed", 84, 80, 0.08),
    "contrabass": Instrument(43, "strings", 28, 50, "bowed", 110, 88, 0.08),
    "flute": Instrument(73, "winds", 60, 91, "blown", 82, 54, 0.02),
    "oboe": Instrument(68, "winds", 60, 84, "blown", 74, 60, 0.03),
    "clarinet": Instrument(71, "winds", 52, 84, "blown", 86, 70, 0.02),
    "bassoon": Instrument(70, "winds", 36, 65, "blown", 82, 74, 0.02),
    "pan flute": Instrument(75, "winds", 62, 86, "blown", 78, 52, 0.03),
    "harmonica": Instrument(22, "winds", 60, 84, "blown", 84, 56, 0.02),
    "horn": Instrument(60, "brass", 45, 72, "blown", 76, 40, 0.05),
    "brass": Instrument(61, "brass", 43, 72, "blown", 70, 78, 0.03),
    "trombone": Instrument(57, "brass", 36, 62, "blown", 62, 82, 0.02),
    "trumpet": Instrument(56, "brass", 58, 82, "blown", 62, 72, 0.02),
    "piano": Instrument(0, "keys", 28, 96, "struck", 116, 60),
    "celesta": Instrument(8, "keys", 60, 103, "struck", 118, 46),
    "music box": Instrument(10, "keys", 60, 98, "struck", 98, 46),
    "vibraphone": Instrument(11, "keys", 53, 89, "struck", 100, 70),
    "electric piano": Instrument(4, "keys", 36, 89, "struck", 104, 60),
    "harp": Instrument(46, "plucked", 36, 91, "plucked", 108, 42),
    "guitar": Instrument(24, "plucked", 40, 79, "plucked", 124, 68),
    "steel guitar": Instrument(25, "plucked", 40, 79, "plucked", 127, 68),
    "bass": Instrument(32, "plucked", 28, 52, "plucked", 104, 66),
    "choir": Instrument(52, "voices", 48, 79, "sung", 112, 64, 0.12),
    "pad": Instrument(89, "voices", 40, 84, "sung", 112, 64, 0.3),
    "dark pad": Instrument(95, "voices", 36, 76, "sung", 100, 64, 0.3),
    "timpani": Instrument(47, "percussion", 36, 57, "drum", 118, 74),
    "taiko": Instrument(116, "percussion", 36, 60, "drum", 122, 60),
    "bells": Instrument(14, "percussion", 60, 77, "struck", 96, 50),
}
"""Every instrument that a cue may name."""
