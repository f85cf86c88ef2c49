"""Rehearsal: a shot as it is meant now, with what is known of it: framed and timed by takes, else guessed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from movie_director.build.setup import Setup
from movie_director.build.take import Take
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Picture
from movie_director.operations.speak import Speak
from movie_director.operations.timing import Time
from movie_director.studio.guessed import guessed_speech
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.values.slate import Slate, slate


@dataclass(frozen=True)
class Rehearsal:
    """One shot: what its picture is to show, and its `Timing.1`.

    `framing` is where its camera was found to stand; `frame`, when it is not known yet, what is asked of it. `lines`
    are the slates of what is heard; `sounds` those that begin here, with the frame of the shot, where they were
    recorded.
    """

    shot: str
    order: Picture
    framing: Framing | None
    frame: Frame | None
    timing: Mapping[str, Any]
    lines: tuple[str, ...]
    sounds: tuple[tuple[int, Path], ...]

    @property
    def frames(self) -> int:
        """How long it is."""
        return int(self.timing["frames"])

    @property
    def rate(self) -> int:
        """Frames a second."""
        return int(self.timing["rate"])


def rehearse(studio: Studio, shots: Sequence[str]) -> list[Rehearsal]:
    """Gather what is known of shots. Raises TakeMissing when the vault just lost what a take recorded."""
    sheet = plan_film(studio)
    takes = {line.setup.slate: line.take for line in sheet.lines if not line.to_make and line.take is not None}
    setups = {line.setup.slate: line.setup for line in sheet.lines}
    return [_rehearsed(studio, shot, setups, takes) for shot in shots]


def _rehearsed(studio: Studio, shot: str, setups: Mapping[Slate, Setup], takes: Mapping[Slate, Take]) -> Rehearsal:
    picture = setups[slate(f"{shot}/picture")]
    order = Picture.model_validate(picture.parameters)
    order = order.model_copy(update={"seed": order.seed + 101 * picture.retry})  # as the engine acts it
    framing, frame = None, None
    if "framing" in picture.needs:
        name = picture.needs["framing"].slate
        if (take := takes.get(name)) is not None:
            framing = Framing.model_validate_json(studio.vault.path(take.outputs["framing"].content).read_bytes())
        else:
            frame = Frame.model_validate(setups[name].parameters)
    timed = setups[picture.needs["timing"].slate]
    timing = _timing(studio, timed, setups, takes)
    lines = [cast("dict[str, Any]", line) for line in timing["lines"]]
    sounds: list[tuple[int, Path]] = []
    for line in lines:
        spoken = takes.get(Slate(line["line"]))
        if spoken is not None and line["part"] != "tail":
            sounds.append((int(line["offset"]), studio.vault.path(spoken.outputs["audio"].content)))
    return Rehearsal(shot, order, framing, frame, timing, tuple(line["line"] for line in lines), tuple(sounds))


def _timing(
    studio: Studio, timed: Setup, setups: Mapping[Slate, Setup], takes: Mapping[Slate, Take]
) -> Mapping[str, Any]:
    """The shot's timing: as it was made, else as it will be with the lines that are recorded and others guessed."""
    from movie_director.engines.sound.timing import time_shot

    if (take := takes.get(timed.slate)) is not None:
        return _read(studio, take)
    spoken: dict[str, Mapping[str, Any]] = {}
    for need in timed.needs.values():
        line = takes.get(need.slate)
        if line is not None:
            spoken[need.slate] = _read(studio, line)
        else:
            spoken[need.slate] = guessed_speech(Speak.model_validate(setups[need.slate].parameters))
    return time_shot(Time.model_validate(timed.parameters), spoken)


def _read(studio: Studio, take: Take) -> Mapping[str, Any]:
    return json.loads(studio.vault.path(take.outputs["timing"].content).read_bytes())
