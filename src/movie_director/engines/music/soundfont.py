"""Sampled instruments: SoundFonts played by TinySoundFont, where `movie-director setup` has put both."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from movie_director.engines.installation import Installation
from movie_director.engines.music.midi import Played
from movie_director.engines.sound.samples import Samples

RATE = 48_000
NAME = "MuseScore_General_Lite and FluidR3Mono_GM, by TinySoundFont"
_KEYS = range(8)
"""Programs of the piano family: TinySoundFont leaves out modulators, by which MuseScore_General's pianos come to their
level, and plays them 30 dB too soft (measured); those of FluidR3Mono need none."""
_LOCK = Lock()


def sampled(place: Installation) -> bool:
    """Tell whether sampled instruments can play here."""
    return all(font.exists() for font in place.soundfonts()) and any(place.player.glob("tinysoundfont/_*"))


@cache
def _synth(player: Path, font: Path) -> tuple[Any, int]:
    """Load a SoundFont, which takes four seconds, once in a process."""
    if str(player) not in sys.path:
        sys.path.append(str(player))
    synth = import_module("tinysoundfont").Synth(gain=0, samplerate=RATE)
    return synth, int(synth.sfload(str(font)))


def played_by_samples(place: Installation, track: Played, seconds: float, late: float = 0.0) -> Samples:
    """Return a track's sound (n, 2), dry. `late` shifts it against the file, in seconds."""
    general, fluid = place.soundfonts()
    with _LOCK:
        synth, font = _synth(place.player, fluid if track.program in _KEYS else general)
        synth.sounds_off()
        synth.control_change(0, 121, 0)
        synth.program_select(0, font, 0, track.program)
        return _generated(synth, _deeds(track, late), int(seconds * RATE))


def _deeds(track: Played, late: float) -> list[tuple[int, int, int, int]]:
    """All that happens, `(sample, what, number, value)`, in order: 0 ends a note, 1 is a controller, 2 begins."""
    deeds = [(max(0, int(s * RATE)), 1, number, value) for s, number, value in track.controls]
    for start, end, pitch, velocity in track.notes:
        first = max(0, int((start + late) * RATE))
        deeds += [(first, 2, pitch, velocity), (max(first + 1, int((end + late) * RATE)), 0, pitch, 0)]
    return sorted(deeds)


def _generated(synth: Any, deeds: Sequence[tuple[int, int, int, int]], length: int) -> Samples:
    out = np.zeros((length, 2), np.float32)
    now = 0
    for at, what, number, value in (*deeds, (length, -1, 0, 0)):
        at = min(at, length)
        if at > now:
            out[now:at] = np.frombuffer(bytes(synth.generate(at - now)), np.float32).reshape(-1, 2)
            now = at
        if what == 0:
            synth.noteoff(0, number)
        elif what == 1:
            synth.control_change(0, number, value)
        elif what == 2:
            synth.noteon(0, number, value)
    synth.sounds_off()
    return out
