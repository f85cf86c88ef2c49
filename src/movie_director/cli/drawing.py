"""Watching boards being drawn: how many, which, how long yet."""

from __future__ import annotations

from contextlib import suppress

from rich.progress import MofNCompleteColumn, TaskID

from movie_director.build.callsheet import CallSheet
from movie_director.build.shoot import ENDED, Event
from movie_director.cli.bar import bar


class Drawing:
    """A bar that counts boards."""

    def __init__(self) -> None:
        self._bar = bar(MofNCompleteColumn())
        self._task: TaskID | None = None

    def __enter__(self) -> Drawing:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):
            self._bar.stop()

    def hear(self, sheet: CallSheet, event: Event) -> None:
        """Move the bar."""
        if self._task is None:
            boards = sum(line.setup.slate.endswith("/board") for line in sheet.to_make)
            self._task = self._bar.add_task("drawing", total=boards)
        shot, _, work = event.slate.rpartition("/")
        if event.stage == "started":
            self._bar.update(self._task, description=f"{'drawing' if work == 'board' else 'framing'} {shot}")
        elif event.stage in ENDED and work == "board":
            self._bar.advance(self._task)
        if event.stage in ("failed", "skipped"):
            self._bar.console.print(f"[red]{shot}: {event.note}[/]", soft_wrap=True)
