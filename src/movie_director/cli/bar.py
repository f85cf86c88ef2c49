"""The bar that anything longer than two seconds shows: what is under way, how far, since when, how long yet."""

from __future__ import annotations

from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from movie_director.cli.say import console


def bar(far: ProgressColumn) -> Progress:
    """Return a bar whose column `far` says how far it is: a share, or so many of so many."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=28),
        far,
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=console(),
    )
