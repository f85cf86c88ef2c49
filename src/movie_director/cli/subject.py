"""What a command is about: a screenplay file, or a project folder that already has one, and what is wanted of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from movie_director.build.recipe import TIERS, Tier
from movie_director.cli.say import console, plain
from movie_director.errors import BadOption, MovieDirectorError
from movie_director.film.direction import VideoKind
from movie_director.operations.assembly import TARGETS, Target
from movie_director.studio.company import Ask, policy_named
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.open import Studio, open_project
from movie_director.values.money import Money


@dataclass(frozen=True)
class Subject:
    """A command's arguments, as typed."""

    script: Path
    out: Path | None = None
    tier: str | None = None
    budget: str | None = None
    length: str | None = None
    style: str | None = None
    genre: str | None = None
    loudness: str | None = None
    describe: bool | None = None
    crew: str | None = None
    proposals: str | None = None
    ask: Ask | None = None
    kind: VideoKind | None = None

    def opened(self) -> Studio:
        """Open the project that the command is about, with its screenplay brought in as it is now."""
        free = self.length == "free"
        wanted = Wanted(
            tier_named(self.tier),
            money_named(self.budget),
            seconds_named(self.length),
            self.style,
            free,
            self.genre,
            self.kind,
            target_named(self.loudness),
            self.describe,
            self.crew,
            policy_named(self.proposals) if self.proposals is not None else None,
            self.ask,
        )
        if self.proposals == "ask":  # a spinner and a question are not on one line
            return self._prepared(wanted)
        with console().status("reading the screenplay") as status:

            def tell(words: str) -> None:
                status.update(plain(words))

            return self._prepared(replace(wanted, tell=tell))

    def _prepared(self, wanted: Wanted) -> Studio:
        if not self.script.is_dir():
            return prepare(self.script, self.out, wanted)
        studio = open_project(self.script)
        kept = studio.project.manifest.script
        if kept is None:
            raise MovieDirectorError(
                f"{self.script} has no screenplay yet.", cure="Make it: `movie-director make SCRIPT`."
            )
        return prepare(studio.project.paths.source / kept, studio.project.paths.root, wanted)


def tier_named(word: str | None) -> Tier | None:
    """Check a tier's name. Raises BadOption."""
    if word is not None and word not in TIERS:
        raise BadOption(f"There is no tier {word!r}; choose {', '.join(TIERS)}.")
    return word


def target_named(word: str | None) -> Target | None:
    """Find a loudness by its name, or take a number of LUFS. Raises BadOption."""
    if word is None:
        return None
    if word in TARGETS:
        return TARGETS[word]
    try:
        return Target(loudness=float(word.lower().removesuffix("lufs")))
    except ValueError as error:
        raise BadOption(
            f"{word!r} is no loudness.", cure=f"Choose {', '.join(TARGETS)}, or a number from -40 to -8 (LUFS)."
        ) from error


def money_named(words: str | None) -> Money | None:
    """Read an amount. Raises BadOption."""
    try:
        return None if words is None else Money.parse(words)
    except ValueError as error:
        raise BadOption(str(error)) from error


def seconds_named(words: str | None) -> float | None:
    """Read a length: `60s`, `90`, `1:30`, `1m30s`, `0:01:30`; `free` is none. Raises BadOption."""
    if words is None or words == "free":
        return None
    clock = re.fullmatch(r"(?:(\d+):)?(\d+):(\d{2}(?:\.\d+)?)", words)
    plain = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m(?:in)?)?(?:(\d+(?:\.\d+)?)s?)?", words)
    match = clock or plain
    if match is None or not any(match.groups()):
        raise BadOption(f"{words!r} is no length.", cure="Write `60s`, `1:30` or `2m`; `free` takes the length away.")
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    found = hours * 3600 + minutes * 60 + seconds
    if found <= 0:
        raise BadOption("A film cannot last nothing.")
    return found
