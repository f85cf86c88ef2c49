"""Handing a shot or a place to an artist, with a bar; part of `export`."""

from __future__ import annotations

import asyncio
import re
import time
from pathlib import Path

from movie_director.cli.app import answer
from movie_director.cli.say import console, plain
from movie_director.cli.stopping import stoppable
from movie_director.errors import BadOption
from movie_director.studio.handover import Handed, Wish, hand_over
from movie_director.studio.open import Studio


def export_set(studio: Studio, what: str, file: Path, wish: Wish, *, as_json: bool) -> None:
    """Write what is asked for and say what is in it."""
    began = time.monotonic()
    made = asyncio.run(_written(studio, what, file, wish, quiet=as_json))
    seconds = round(time.monotonic() - began, 2)
    if as_json:
        answer({"schema": "Handed.1", "file": str(made.file), "what": made.what, **made.facts, "seconds": seconds})
        return
    say = console()
    for word in made.facts.get("unmet", ()):
        say.print(f"[yellow]{plain(word[0].upper() + word[1:])}.[/]", soft_wrap=True)
    things = made.facts.get("things", {})
    told = ", ".join(f"{count} {name.lower()}" for name, count in things.items() if count)
    count = made.facts.get("frames", 1)
    told = told or f"{count} picture{'' if count == 1 else 's'} of {'x'.join(map(str, made.facts['size']))}"
    say.print(f"{made.what}: {told}; in {seconds:.0f} s.", soft_wrap=True)
    say.print(f"The file: [bold]{made.file}[/]", soft_wrap=True)


def wish_of(at: float | None, size: str, colour: str, *, every: bool) -> Wish:
    """What the options ask for. Raises BadOption."""
    match = re.fullmatch(r"(\d{2,4})x(\d{2,4})", size)
    if match is None:
        raise BadOption(f"{size!r} is no size; one writes `1920x1080`.")
    return Wish(at, every, colour, (int(match[1]), int(match[2])))


async def _written(studio: Studio, what: str, file: Path, wish: Wish, *, quiet: bool) -> Handed:
    """Write, and stop in good order when the person does."""
    if quiet:
        return await stoppable(hand_over(studio, what, file, wish))
    from rich.progress import TextColumn

    from movie_director.cli.bar import bar

    with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
        task = shown.add_task("reading", total=1.0)

        def hear(doing: str, share: float) -> None:
            shown.update(task, description=doing or "working", completed=share)

        return await stoppable(hand_over(studio, what, file, wish, listen=hear))
