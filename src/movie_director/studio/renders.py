"""Takes laid out as a person would look for them: `03_Renders/sc01/sh010/picture_t001.mp4`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from movie_director.build.take import Take
from movie_director.studio.open import Studio
from movie_director.values.slate import Slate

SUFFIXES = {
    "video/mp4": ".mp4",
    "image/png": ".png",
    "audio/wav": ".wav",
    "audio/flac": ".flac",
    "audio/midi": ".mid",
    "application/json": ".json",
    "application/x-subrip": ".srt",
    "text/vtt": ".vtt",
    "text/plain": ".txt",
}


def lay_out(studio: Studio, slate: Slate, take: Take) -> dict[str, Path]:
    """Link a take's outputs into 03_Renders (copied where links cannot be) and return their paths by output."""
    studio.project.record(slate, take.recipe.digest)  # a take shared with another slate is this one's too
    performed = studio.project.performed(slate)
    number = performed.index(take.recipe.digest) + 1 if take.recipe.digest in performed else len(performed) + 1
    folder, _, last = str(slate).rpartition("/")
    paths: dict[str, Path] = {}
    for name, output in take.outputs.items():
        word = last if name in (last, "picture", "audio", "movie", "segment") else f"{last}-{name}"
        path = studio.project.paths.renders / folder / f"{word}_t{number:03d}{SUFFIXES.get(output.media, '')}"
        if not path.exists():
            link_or_copy(studio.vault.path(output.content), path)
        paths[name] = path
    return paths


def link_or_copy(source: Path, path: Path) -> None:
    """Put a file at `path`, sharing its bytes where the disk allows it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        os.link(source, beside)
    except OSError:
        shutil.copyfile(source, beside)
    beside.replace(path)
