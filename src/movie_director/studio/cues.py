"""Cues in words: the sounds that a person gives a shot, made or of the sound library."""

from __future__ import annotations

import json
import re
from typing import get_args

from movie_director.errors import BadOption
from movie_director.film.shot import Cue
from movie_director.film.track import Track
from movie_director.operations.sound import Effect
from movie_director.project.project import Project
from movie_director.studio.sounds import chosen

_CUE = re.compile(
    r"(?P<name>.+?)(?:\s+at\s+(?P<at>[\d.]+%?))?(?:\s+for\s+(?P<share>[\d.]+%?))?(?:\s+(?P<gain>[+-]?[\d.]+)\s*dB)?",
    re.I,
)
EFFECTS: tuple[str, ...] = tuple(name for name in get_args(Effect) if name != "recording")
"""What needs no recording."""


def cues_told(project: Project, words: str) -> str:
    """Read `dog.wav at 40%, thunder at 0.8 for 0.1 -6dB` and return cues as JSON.

    A name is an effect that is made, else a recording of the sound library; `at` and `for` are shares of the shot.
    Raises BadOption.
    """
    cues: list[Cue] = []
    for part in (piece.strip() for piece in words.split(",")):
        match = _CUE.fullmatch(part)
        if match is None:
            raise BadOption(f"{part!r} is no cue.", cure="One looks like `dog.wav at 0.4 -6dB`.")
        name, at, share = match["name"], _share(match["at"], 0.0, part), _share(match["share"], 1.0, part)
        gain = float(match["gain"] or 0.0)
        if name in EFFECTS:
            cues.append(Cue(effect=name, at=at, share=share or 1.0, gain=gain))
        else:
            cues.append(Cue(at=at, share=share or 1.0, gain=gain, recording=_recording(project, name)))
    return json.dumps([cue.model_dump(mode="json") for cue in cues])


def _recording(project: Project, name: str) -> Track:
    try:
        return chosen(project, name)
    except BadOption as error:
        told = f"{error.cure or ''} Effects that need no recording: {', '.join(EFFECTS)}."
        raise BadOption(str(error), cure=told.strip()) from error


def _share(told: str | None, usual: float, part: str) -> float:
    if told is None:
        return usual
    try:
        share = float(told.removesuffix("%")) / (100 if told.endswith("%") else 1)
    except ValueError as error:
        raise BadOption(f"{part!r}: {told!r} is no number.") from error
    if not 0 <= share <= 1:
        raise BadOption(f"{part!r}: {told} is no share of the shot.", cure="Give 0 to 1, or 0% to 100%.")
    return share
