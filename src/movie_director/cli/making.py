"""Watching a film being made: what is being shot, how far, how long yet, and the first picture as soon as it exists."""

from __future__ import annotations

import asyncio
import signal
import time
from contextlib import suppress

from rich.progress import TaskID, TextColumn

from movie_director.build.callsheet import CallSheet
from movie_director.build.shoot import Event
from movie_director.cli.bar import bar
from movie_director.cli.say import console, say_notes
from movie_director.cli.subject import Subject
from movie_director.errors import Interrupted
from movie_director.studio.crew import hang_up
from movie_director.studio.make import Made, make_project
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.values.digest import Json

VERBS = {
    "framing": "framing",
    "spotting": "spotting",
    "picture": "shooting",
    "speech": "recording",
    "timing": "timing",
    "segment": "conforming",
    "mix": "mixing",
    "bed": "recording",
    "master": "mastering",
    "cut": "cutting",
    "theme": "composing",
    "score": "composing",
    "description": "describing",
}


async def run_make(subject: Subject, *, quiet: bool) -> dict[str, Json]:
    """Make a film with a progress bar, or silently for programs, and return the result as JSON."""
    began = time.monotonic()
    try:
        studio = await asyncio.to_thread(subject.opened)
    except asyncio.CancelledError:
        hang_up()
        raise Interrupted("Reading was stopped.") from None
    if not quiet:
        say_notes(studio)
    task = asyncio.ensure_future(_made(studio, quiet))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        made = await task
    except asyncio.CancelledError:
        raise Interrupted("The shoot was stopped.") from None
    seconds = time.monotonic() - began
    if not quiet:
        _tell(made, seconds)
    return {
        "schema": "Made.1",
        "movie": str(made.movie),
        "subtitles": str(made.subtitles),
        "timeline": str(made.timeline),
        "project": str(made.project),
        "takes_made": made.takes_made,
        "notes": list(studio.notes),
        "seconds": round(seconds, 2),
    }


async def _made(studio: Studio, quiet: bool) -> Made:
    if quiet or not plan_film(studio).to_make:
        return await make_project(studio)
    with _Watcher(studio) as watcher:
        return await make_project(studio, watcher.hear)


def _tell(made: Made, seconds: float) -> None:
    say = console()
    if made.takes_made == 0:
        say.print(f"Nothing to make: the film is as its documents say. [bold]{made.movie}[/]", soft_wrap=True)
        return
    say.print(f"Made {made.takes_made} takes in {seconds:.0f} s.")
    say.print(f"The film:     [bold]{made.movie}[/]", soft_wrap=True)
    say.print(f"Its timeline: {made.timeline}", soft_wrap=True)


class _Watcher:
    """A bar over all work, weighted by what each take is expected to cost in time, and a line for what is under way."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._bar = bar(TextColumn("{task.percentage:3.0f}%"))
        self._task = TaskID(0)
        self._sheet: CallSheet | None = None
        self._weights: dict[str, float] = {}
        self._shares: dict[str, float] = {}
        self._under_way: list[str] = []
        self._pictures = 0

    def __enter__(self) -> _Watcher:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):
            self._bar.stop()

    def hear(self, sheet: CallSheet, event: Event) -> None:
        """Move the bar."""
        if self._sheet is not sheet:
            if self._sheet is not None:
                self._bar.update(self._task, visible=False)
            self._sheet, self._shares = sheet, {}
            self._weights = {line.setup.slate: max(0.05, line.seconds) for line in sheet.to_make}
            self._task = self._bar.add_task("", total=sum(self._weights.values()))
        self._shares[event.slate] = (
            event.share if event.stage == "progress" else 0.0 if event.stage == "started" else 1.0
        )
        if event.stage == "started":
            self._under_way.append(event.slate)
        elif event.stage != "progress" and event.slate in self._under_way:
            self._under_way.remove(event.slate)
        done = sum(self._weights.get(slate, 0.0) * share for slate, share in self._shares.items())
        self._bar.update(self._task, completed=done, description=self._doing())
        self._announce(event)

    def _doing(self) -> str:
        pictures = [s for s in self._under_way if s.endswith("/picture")] or self._under_way
        if not pictures:
            return "making"
        slate = pictures[0]
        word = slate.rpartition("/")[2]
        return f"{VERBS.get(word, 'making')} {slate.rpartition('/')[0] or slate}"

    def _announce(self, event: Event) -> None:
        say = self._bar.console
        where = self._studio.project.paths.renders / f"{event.slate.rpartition('/')[0]}"
        if event.stage == "failed":
            say.print(f"[red]{event.slate}: {event.note}[/]", soft_wrap=True)
        elif event.stage == "skipped":
            say.print(f"[yellow]{event.slate} skipped: {event.note}[/]", soft_wrap=True)
        elif event.stage == "made" and event.slate.startswith("sc") and event.slate.endswith("/picture"):
            self._pictures += 1
            still = next(iter(sorted(where.glob("picture-still_t*.png"), reverse=True)), None)
            if self._pictures == 1 and still is not None:
                say.print(f"The first picture: {still}", soft_wrap=True)
