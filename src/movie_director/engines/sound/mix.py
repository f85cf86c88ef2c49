"""`mix@2`: one scene's stems: dialogue in its room, effects with the bed, and music; both make way for dialogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np

from movie_director.engines.sound.dialogue import dialogue
from movie_director.engines.sound.earshot import through
from movie_director.engines.sound.effects import GOES_ON, LEVELS, effect
from movie_director.engines.sound.filters import convolve, gain, smooth, softened
from movie_director.engines.sound.perspective import placed
from movie_director.engines.sound.programme import F64, SILENT, Flags, programme
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples
from movie_director.engines.sound.steps import STEP_LEVEL, step
from movie_director.errors import EngineFailed
from movie_director.operations.sound import Mix, ShotSound, Through

RATE = 48_000
DUCK = -6.0
"""Decibels by which the bed goes down under dialogue, and music at least."""
UNDER, WITHIN = 15.0, 13.0
"""Decibels that music stays under each stretch of dialogue, by loudness, and under any three seconds of it."""
_PANS = (-0.10, 0.10, 0.0, -0.18, 0.18)
"""Where speakers sit of whom nobody says where they are, in the order in which they first speak."""
_ROOM, _ROOM_WET = 0.34, -17.0  # seconds to fall by 60 dB, and decibels of it against the direct sound
_OPEN, _OPEN_WET = 0.9, -30.0  # out of doors: hardly anything comes back
_EFFECT_WET = 5.0  # decibels that effects stand further off than voices
_GRAIN = 48
"""Samples a millisecond, the grain of control curves."""
_EDGE = 0.005
"""Seconds over which a recording comes in and goes out, so that no edit clicks."""
_AHEAD, _AFTER = 150, 60
"""Milliseconds by which what makes way goes before a line, and stays after it."""
_PAUSE = 900
"""Milliseconds between lines that are one stretch of dialogue."""
_HEADROOM = 0.95


@dataclass
class Stems:
    """The parts of a mix, (n, 2) each: dialogue and effects (dry and room), bed and music. Their sum is the mix."""

    dialogue: Samples
    effects: Samples
    bed: Samples
    music: Samples

    def sum(self) -> Samples:
        """Return the mix."""
        return self.dialogue + self.effects + self.bed + self.music

    def parts(self) -> dict[str, Samples]:
        """Return the stems as they are delivered, none over full scale: the bed goes with the effects."""
        whole = {"dialogue": self.dialogue, "effects": self.effects + self.bed, "music": self.music}
        return {
            name: softened(stem, _HEADROOM) if np.max(np.abs(stem), initial=0.0) > _HEADROOM else stem
            for name, stem in whole.items()
        }


def mix(
    order: Mix,
    timings: Mapping[str, Mapping[str, Any]],
    lines: Mapping[str, Samples],
    bed: Samples,
    music: Samples | None = None,
    spottings: Mapping[str, Mapping[str, Any]] | None = None,
    recordings: Mapping[str, Samples] | None = None,
) -> Stems:
    """Mix a scene from its shots' `Timing.1` by shot, lines (mono, 24 kHz) by line, and loops (stereo, 48 kHz).

    `spottings` are shots' `Spotting.1`: sounds where the camera hears them, in place of the shots' cues.
    `recordings` are a person's own effects, mono at their level, by the name that cues have for them.

    Raises EngineFailed when a shot's timing has another rate.
    """
    frame = RATE // order.rate
    starts: dict[str, int] = {}
    now = order.handle
    for shot in order.shots:
        if int(timings[shot.shot]["rate"]) != order.rate:
            raise EngineFailed(
                f"{shot.shot} is timed at {timings[shot.shot]['rate']} frames a second, not {order.rate}."
            )
        starts[shot.shot] = now
        now += int(timings[shot.shot]["frames"])
    length = (now + order.handle) * frame
    voices, effects, under, answered = (np.zeros((length, 2), np.float32) for _ in range(4))
    ways: dict[str, Through] = {each.line: each.through for each in order.heard}
    talking = np.zeros(-(-length // _GRAIN), np.float32)
    seats: dict[str, float] = {}
    for shot in order.shots:
        timing, start = timings[shot.shot], starts[shot.shot]
        for entry in timing["lines"]:
            if entry.get("part") == "tail":
                continue  # it sounds on from the head
            seat = seats.setdefault(entry["speaker"], _PANS[len(seats) % len(_PANS)])
            placed_at = (spottings or {}).get(shot.shot, {}).get("voices")
            if placed_at is not None:  # who is nowhere, as a voice over is, speaks from the middle
                seat = float(placed_at.get(entry["speaker"], 0.0))
            sound, send = through(_edged(dialogue(lines[entry["line"]])), ways.get(entry["line"]))
            at = (start + entry["offset"]) * frame
            _add(voices, _panned(sound, seat if send is not None else 0.0), at)
            if send is not None:
                _add(answered, _panned(sound * gain(send), seat), at)
            talking[max(0, at // _GRAIN - _AHEAD) : (at + len(sound)) // _GRAIN + _AFTER] = 1.0
        if spottings is not None and shot.shot in spottings:
            _spotted(effects, shot.shot, spottings[shot.shot], start * frame, recordings or {})
        else:
            _effects(effects, shot, timing, start, frame, recordings or {})
    for cue in order.music if music is not None else ():
        span = int(timings[cue.shot]["frames"]) * frame
        _add(under, _music(music, span + 2 * RATE) * gain(cue.gain), starts[cue.shot] * frame)
    if order.score is not None and music is not None:  # a cue has its own ends, and handles at both alike
        _add(under, music * gain(order.score), (length - len(music)) // 2)
    room, wet = (response(_ROOM), _ROOM_WET) if order.inside else (response(_OPEN, 2_500.0), _OPEN_WET)
    if order.room is not None:
        room, wet = response(order.room.seconds, order.room.bright), order.room.wet
    voices += convolve(answered, room)[:length] * gain(wet)
    effects += convolve(effects, room)[:length] * gain(wet + _EFFECT_WET)
    stems = Stems(voices, effects, np.resize(bed, (length, 2)) * _ducking(talking * DUCK, length)[:, None], under)
    if music is not None:
        under *= _ducking(_making_way(under, voices, talking), length)[:, None]
    return stems


def _effects(
    out: Samples,
    shot: ShotSound,
    timing: Mapping[str, Any],
    start: int,
    frame: int,
    recordings: Mapping[str, Samples],
) -> None:
    span = int(timing["frames"]) * frame
    for index, cue in enumerate(shot.cues):
        if cue.recording:
            sound = _own(recordings, cue.recording, cue.share * span if cue.share < 1 else None) * gain(cue.gain)
        else:
            seconds = min(cue.share, 1.0 - cue.at) * span / RATE if cue.effect in GOES_ON else 0.0
            # A clock keeps its voice from shot to shot; a door or a roll of thunder is never the same twice.
            seed = 0 if cue.effect in GOES_ON else crc32(f"{shot.shot} {index}".encode())
            sound = effect(cue.effect, seconds, seed) * gain(LEVELS[cue.effect] + cue.gain)
            fade = min(len(sound), RATE // 50)
            sound[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
        pan = (crc32(cue.effect.encode()) % 100 / 100 - 0.5) * 0.7
        _add(out, _panned(sound, pan), start * frame + int(cue.at * span))


def _spotted(
    out: Samples, shot: str, spotting: Mapping[str, Any], start: int, recordings: Mapping[str, Samples]
) -> None:  # fmt: skip
    for index, event in enumerate(spotting["events"]):
        name, at = event["effect"], start + event["start"] * RATE // spotting["ticks_per_second"]
        seed = crc32(f"{shot} {index}".encode())
        if event.get("recording"):
            lasts = event["ticks"] * RATE / spotting["ticks_per_second"] if event.get("cut") else None
            sound, level = _own(recordings, event["recording"], lasts), 0.0
        elif name == "step":
            sound, level = step(spotting["floor"], seed), STEP_LEVEL
        else:
            seconds = event["ticks"] / spotting["ticks_per_second"] if name in GOES_ON else 0.0
            sound, level = effect(name, seconds, 0 if name in GOES_ON else seed), LEVELS[name]
        sound = _edged(sound, 0.02) if name in GOES_ON and not event.get("recording") else sound
        _add(out, placed(sound * gain(level + event["gain"]), event["pan"], event["distance"]), at)


def _own(recordings: Mapping[str, Samples], name: str, lasts: float | None) -> Samples:
    """A person's recording from its start, to its end or faded out after `lasts` samples."""
    if name not in recordings:
        raise EngineFailed(f"The mix lacks its input sound:{name}.")
    sound = _edged(recordings[name])
    if lasts is None or lasts >= len(sound):
        return sound
    sound = sound[: max(1, round(lasts))].copy()
    fall = min(len(sound), RATE // 3)
    sound[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32)) ** 2
    return sound


def _music(loop: Samples | None, length: int) -> Samples:
    assert loop is not None
    piece = np.resize(loop, (length, 2)).copy()
    rise, fall = min(2 * RATE, length // 2), min(3 * RATE, length // 2)
    piece[:rise] *= (np.sin(np.linspace(0, np.pi / 2, rise)) ** 2).astype(np.float32)[:, None]
    piece[-fall:] *= (np.cos(np.linspace(0, np.pi / 2, fall)) ** 2).astype(np.float32)[:, None]
    return piece


def _making_way(music: Samples, voices: Samples, talking: Samples) -> Samples:
    """Return the decibels by which music goes down, by the millisecond: enough to be `UNDER` each stretch of talk."""
    depth = np.zeros_like(talking)
    heard, said = programme(music, RATE), programme(voices, RATE)
    words = np.zeros(len(said.energy), bool)
    spoken_in = np.add.reduceat(talking, np.arange(0, len(talking), 100))[: len(words)] > 50
    words[: len(spoken_in)] = spoken_in
    for first, last in _stretches(talking):
        tenths = np.zeros(len(said.energy), bool)
        tenths[first // 100 : -(-last // 100)] = True
        spoken, under = said.within(tenths), heard.within(tenths)
        over = under - (spoken - UNDER) if min(spoken, under) > SILENT else 0.0
        over = max(over, _least(said.energy, heard.energy, words, first // 100, -(-last // 100)) + WITHIN)
        depth[first:last] = min(DUCK, -over)
    return depth


def _least(said: F64, heard: F64, words: Flags, first: int, last: int) -> float:
    """By how many decibels music is over the talk in the three seconds of a stretch (in tenths) where it is most."""
    worst = -UNDER
    for start in range(first - 20, max(first + 1, last - 9), 5):  # a line may only end or begin in them
        there = np.arange(max(start, first), min(start + 30, last, len(said)))
        there = there[words[there]]
        if len(there) >= 10 and min(said[there].mean(), heard[there].mean()) > 1e-9:
            worst = max(worst, 10 * float(np.log10(heard[there].mean() / said[there].mean())))
    return worst


def _stretches(talking: Samples) -> list[tuple[int, int]]:
    """Where somebody talks without a pause that would let music rise, in milliseconds."""
    said = np.flatnonzero(talking)
    breaks = np.flatnonzero(np.diff(said) > _PAUSE)
    firsts, lasts = np.concatenate([said[:1], said[breaks + 1]]), np.concatenate([said[breaks], said[-1:]])
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]


def _ducking(decibels: Samples, length: int) -> Samples:
    """Return gain over time (length,) from decibels by the millisecond: a fifth of a second down, 0.7 s up again."""
    depth = -smooth(-decibels, RATE / _GRAIN, 0.05, 0.3)
    fine = np.interp(np.arange(length), np.arange(len(depth)) * _GRAIN, depth)
    return np.power(10.0, fine / 20.0).astype(np.float32)


def _edged(sound: Samples, seconds: float = _EDGE) -> Samples:
    """Bring a recording in and out over so many seconds."""
    count = min(round(seconds * RATE), len(sound) // 2)
    ramp = (np.sin(np.linspace(0, np.pi / 2, count)) ** 2).astype(np.float32)
    out = sound.copy()
    out[:count] *= ramp
    out[len(out) - count :] *= ramp[::-1]
    return out


def _panned(sound: Samples, pan: float) -> Samples:
    """Place a mono sound, -1 left to 1 right, at equal power and unchanged in loudness at the middle."""
    angle = (pan + 1.0) * np.pi / 4
    return sound[:, None] * np.array([np.cos(angle), np.sin(angle)], np.float32)


def _add(out: Samples, piece: Samples, at: int) -> None:
    last = min(len(out), at + len(piece))
    if last > at:
        out[at:last] += piece[: last - at]
