"""Write OpenTimelineIO timelines whose media resolve from where the timeline lies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import opentimelineio as otio


@dataclass(frozen=True)
class Clip:
    """One piece of picture: its slate, its file, and its place and length in frames."""

    name: str
    media: Path
    start: int
    frames: int
    scene: str | None = None


@dataclass(frozen=True)
class Sound:
    """One scene's stem: its place and length in frames, the frames of handle before it in its file, and its track."""

    name: str
    media: Path
    start: int
    frames: int
    handle: int = 0
    track: str = "Mix"


def write_timeline(path: Path, title: str, rate: int, clips: Sequence[Clip], sounds: Sequence[Sound]) -> None:
    """Write a timeline with a picture track and the tracks of sound; media are named relative to its folder."""
    schema = cast(Any, otio.schema)
    timeline = schema.Timeline(name=title)
    timeline.global_start_time = _time(0, rate)
    picture = schema.Track(name="Picture", kind=schema.TrackKind.Video)
    for clip in clips:
        picture.append(
            _clip(schema, path, clip.name, clip.media, clip.frames, 0, clip.frames, rate, {"scene": clip.scene})
        )
    timeline.tracks.append(picture)
    for name in dict.fromkeys(piece.track for piece in sounds):
        track = schema.Track(name=name, kind=schema.TrackKind.Audio)
        at = 0
        for piece in (piece for piece in sounds if piece.track == name):
            if piece.start > at:
                track.append(schema.Gap(source_range=_range(0, piece.start - at, rate)))
            whole = piece.frames + 2 * piece.handle
            track.append(_clip(schema, path, piece.name, piece.media, whole, piece.handle, piece.frames, rate, {}))
            at = piece.start + piece.frames
        timeline.tracks.append(track)
    cast(Any, otio.adapters).write_to_file(timeline, str(path), indent=2)


def _clip(
    schema: Any,
    path: Path,
    name: str,
    media: Path,
    available: int,
    first: int,
    frames: int,
    rate: int,
    facts: dict[str, str | None],
) -> Any:
    where = Path(os.path.relpath(media, path.parent)).as_posix()
    reference = schema.ExternalReference(target_url=where, available_range=_range(0, available, rate))
    return schema.Clip(
        name=name,
        media_reference=reference,
        source_range=_range(first, frames, rate),
        metadata={"movie_director": {"slate": name, **{k: v for k, v in facts.items() if v}}},
    )


def _time(frame: int, rate: int) -> Any:
    return cast(Any, otio.opentime).RationalTime(frame, rate)


def _range(first: int, frames: int, rate: int) -> Any:
    return cast(Any, otio.opentime).TimeRange(_time(first, rate), _time(frames, rate))
