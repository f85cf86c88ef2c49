"""MIDI: a piece as a standard MIDI file, and such a file as what each of its tracks plays when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BytesIO
from typing import Any

from movie_director.engines.music.compose import Part, Piece
from movie_director.engines.music.instruments import INSTRUMENTS
from movie_director.errors import EngineFailed

TICKS = 480
"""Ticks in a beat."""
_FLATS = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
_MINOR = ("Cm", "C#m", "Dm", "Ebm", "Em", "Fm", "F#m", "Gm", "G#m", "Am", "Bbm", "Bm")
_SMALL = ("aeolian", "dorian", "phrygian")


@cache
def _mido() -> Any:
    """The typed edge to mido, which carries no types."""
    return import_module("mido")


@dataclass(frozen=True)
class Played:
    """One track of a MIDI file in seconds: its name and program, `(start, end, pitch, velocity)`, and its controllers.

    `controls` are `(second, controller, value)`.
    """

    name: str
    program: int
    notes: tuple[tuple[float, float, int, int], ...]
    controls: tuple[tuple[float, int, int], ...]


def key_name(tonic: int, mode: str) -> str:
    """Name a key: `A aeolian`."""
    return f"{_FLATS[tonic]} {mode}"


def written(piece: Piece, title: str) -> bytes:
    """Return a piece as a MIDI file. Its time 0 is the start of the cue's sound, before the first picture."""
    file: Any = _mido().MidiFile(type=1, ticks_per_beat=TICKS)
    order = piece.order
    head: list[tuple[int, Any]] = [
        (0, _mido().MetaMessage("track_name", name=title)),
        (0, _mido().MetaMessage("time_signature", numerator=order.metre, denominator=4)),
        (0, _mido().MetaMessage("key_signature", key=_signature(order.tonic, order.mode))),
    ]
    for (b0, s0), (b1, s1) in zip(piece.points, piece.points[1:], strict=False):
        tempo = min(16_777_215, max(1, round(1e6 * (s1 - s0) / (b1 - b0))))
        head.append((round(b0 * TICKS), _mido().MetaMessage("set_tempo", tempo=tempo)))
    file.tracks.append(_track(head))
    for index, part in enumerate(piece.parts):
        channel = index if index < 9 else index + 1  # the tenth is General MIDI's drum set
        file.tracks.append(_track(_events(part, channel)))
    buffer = BytesIO()
    file.save(file=buffer)
    return buffer.getvalue()


def _signature(tonic: int, mode: str) -> str:
    return _MINOR[tonic] if mode in _SMALL else _FLATS[tonic]


def _events(part: Part, channel: int) -> list[tuple[int, Any]]:
    player = INSTRUMENTS[part.player.instrument]
    events: list[tuple[int, Any]] = [
        (0, _mido().MetaMessage("track_name", name=f"{part.player.instrument} ({part.player.role})")),
        (0, _mido().Message("program_change", channel=channel, program=player.program)),
        (0, _mido().Message("control_change", channel=channel, control=7, value=player.level)),
        (0, _mido().Message("control_change", channel=channel, control=10, value=player.pan)),
    ]
    for beat, loud in part.swells:
        value = min(127, round(127 * loud))
        events.append(
            (round(beat * TICKS), _mido().Message("control_change", channel=channel, control=11, value=value))
        )
    starts: dict[int, list[int]] = {}
    for note in part.notes:
        starts.setdefault(note.pitch, []).append(round(note.beat * TICKS))
    for note in part.notes:
        first, last = round(note.beat * TICKS), round((note.beat + note.beats) * TICKS)
        again = min((s for s in starts[note.pitch] if s > first), default=last)
        last = max(first + 10, min(last, again))
        events.append((first, _mido().Message("note_on", channel=channel, note=note.pitch, velocity=note.velocity)))
        events.append((last, _mido().Message("note_off", channel=channel, note=note.pitch, velocity=0)))
    return events


def _track(events: Iterable[tuple[int, Any]]) -> Any:
    track: Any = _mido().MidiTrack()
    now = 0
    for tick, message in sorted(events, key=lambda e: (e[0], e[1].type != "note_off" and e[1].type == "note_on")):
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(_mido().MetaMessage("end_of_track", time=0))
    return track


def played(data: bytes) -> list[Played]:
    """Return what each track with notes plays. Raises EngineFailed for what is no MIDI file."""
    try:
        file: Any = _mido().MidiFile(file=BytesIO(data))
    except (OSError, EOFError, ValueError, IndexError, KeyError) as error:
        raise EngineFailed(f"This is not a MIDI file: {error}.") from error
    tempos = _tempos(file)
    return [one for one in (_played(track, tempos, file.ticks_per_beat) for track in file.tracks) if one.notes]


def _tempos(file: Any) -> list[tuple[int, float, int]]:
    """Each tempo: from which tick, at which second, and microseconds a beat."""
    changes: list[tuple[int, int]] = []
    for track in file.tracks:
        tick = 0
        for message in track:
            tick += message.time
            if message.type == "set_tempo":
                changes.append((tick, message.tempo))
    out: list[tuple[int, float, int]] = [(0, 0.0, 500_000)]
    for tick, tempo in sorted(changes):
        since, second, before = out[-1]
        out.append((tick, second + (tick - since) * before / file.ticks_per_beat / 1e6, tempo))
    return out


def _played(track: Any, tempos: Sequence[tuple[int, float, int]], ticks: int) -> Played:
    name, program, tick = "", 0, 0
    notes: list[tuple[float, float, int, int]] = []
    controls: list[tuple[float, int, int]] = []
    sounding: dict[int, tuple[float, int]] = {}
    place = 0
    for message in track:
        tick += message.time
        while place + 1 < len(tempos) and tempos[place + 1][0] <= tick:
            place += 1
        since, second, tempo = tempos[place]
        now = second + (tick - since) * tempo / ticks / 1e6
        if message.type == "track_name":
            name = str(message.name)
        elif message.type == "program_change":
            program = int(message.program)
        elif message.type == "control_change":
            controls.append((now, message.control, message.value))
        elif message.type == "note_on" and message.velocity:
            sounding[message.note] = (now, message.velocity)
        elif message.type in ("note_on", "note_off") and message.note in sounding:
            start, velocity = sounding.pop(message.note)
            notes.append((start, now, message.note, velocity))
    return Played(name, program, tuple(sorted(notes)), tuple(controls))
