"""A read-through: the cut of some shots, with what is said in them as subtitles, and as sound where it is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from movie_director.operations.assembly import CutList
from movie_director.studio.open import Studio
from movie_director.studio.rehearsal import Rehearsal
from movie_director.values.slate import slate


def read_through(
    studio: Studio, shots: Sequence[Rehearsal], folder: Path
) -> tuple[Mapping[str, Any], str, Path | None, int]:
    """Return the `CutList.1` of these shots, their subtitles (SRT), their sound in `folder`, and how many lines it has.

    There is no sound where none of their lines is recorded.
    """
    from movie_director.engines.ffmpeg.cut import cut_list
    from movie_director.engines.ffmpeg.subtitles import srt, subtitles

    whole = CutList.model_validate(studio.schedule()[slate("film/cut")].parameters)
    events = {event.slate: event for event in whole.events}
    order = whole.model_copy(update={"events": tuple(events[shot.shot] for shot in shots)})
    cut, spoken = cut_list(order, {shot.shot: shot.timing for shot in shots})
    sounds = [
        (int(event["start"]) + offset, path)
        for event, shot in zip(_events(cut), shots, strict=True)
        for offset, path in shot.sounds
    ]
    sound = _sound(sounds, int(str(cut["frames"])), order.rate, folder) if sounds else None
    return cut, srt(subtitles(spoken)), sound, len(sounds)


def _events(cut: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    return cut["events"]


def _sound(sounds: Sequence[tuple[int, Path]], frames: int, rate: int, folder: Path) -> Path:
    """Lay lines at their frames, cleaned and levelled as in a mix."""
    import numpy as np

    from movie_director.engines.sound.dialogue import RATE, dialogue
    from movie_director.engines.sound.samples import read_wav, write_wav

    track = np.zeros(frames * RATE // rate, np.float32)
    for frame, path in sounds:
        at = frame * RATE // rate
        line = dialogue(read_wav(path, 24_000))[: len(track) - at]
        track[at : at + len(line)] += line
    write_wav(folder / "dialogue.wav", track, RATE)
    return folder / "dialogue.wav"
