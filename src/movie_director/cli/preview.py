"""The preview: a shot, a scene or the film as a small clip, before anything is shot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from movie_director.cli.app import AsJson, Script, Style, answer, app

if TYPE_CHECKING:
    from movie_director.studio.open import Studio
    from movie_director.studio.preview import Previewed

What = Annotated[
    str | None, typer.Argument(metavar="[WHAT]", help="A scene, `sc01`, or a shot, `sc01/sh010`; else the film.")
]
File = Annotated[Path | None, typer.Option("--out", help="The clip; by default in 06_Exports/previews of the project.")]
Size = Annotated[str | None, typer.Option("--size", metavar="WxH", help="Pixels; by default 320x180.")]


@app.command()
def preview(
    script: Script, what: What = None, out: File = None, size: Size = None, style: Style = None, as_json: AsJson = False
) -> None:
    """Draw a shot, a scene or the film as a small clip, lit and acted. Makes no take; Ctrl-C stops, and it goes on."""
    import asyncio
    import time

    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject

    began = time.monotonic()
    wanted = _size(size)
    studio = Subject(script, style=style).opened()
    if not as_json:
        say_notes(studio)
    made = asyncio.run(_drawn(studio, what, out, wanted, quiet=as_json))
    seconds, lasts = time.monotonic() - began, made.frames / studio.project.manifest.rate
    if as_json:
        answer(
            {
                "schema": "Previewed.1",
                "file": str(made.file),
                "shots": made.shots,
                "drawn": made.drawn,
                "length": round(lasts, 3),
                "lines": made.lines,
                "heard": made.heard,
                "seconds": round(seconds, 2),
            }
        )
        return
    say = console()
    say.print(f"Drew {made.drawn} of {made.shots} shots, {lasts:.0f} s of film, in {seconds:.0f} s.")
    if made.heard < made.lines:
        silent = "No line is" if not made.heard else f"{made.heard} of {made.lines} lines are"
        say.print(f"{silent} recorded yet; those that are not are subtitles, and `make` records them.")
    say.print(f"The preview: [bold]{made.file}[/]", soft_wrap=True)


def _size(words: str | None) -> tuple[int, int] | None:
    import re

    from movie_director.errors import BadOption
    from movie_director.studio.preview import LARGEST

    if words is None:
        return None
    match = re.fullmatch(r"(\d{2,4})x(\d{2,4})", words)
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    most = f"{LARGEST[0]}x{LARGEST[1]}"
    if not match or width % 2 or height % 2 or not (64 <= width <= LARGEST[0] and 36 <= height <= LARGEST[1]):
        raise BadOption(f"{words!r} is no size for a preview.", cure=f"Write `426x240`: even, and {most} at most.")
    if abs(width / height - 16 / 9) > 0.02:
        raise BadOption(f"{words} is not as wide as the film, which is 16 to 9.", cure="Write `320x180` or `426x240`.")
    return width, height


async def _drawn(
    studio: Studio, what: str | None, out: Path | None, size: tuple[int, int] | None, *, quiet: bool
) -> Previewed:
    """Draw with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.preview import SMALL, chosen, draw_preview

    chosen(studio, what)  # says what is wrong before a bar is there

    async def work() -> Previewed:
        if quiet:
            return await draw_preview(studio, what, out=out, size=size or SMALL)
        from rich.progress import TextColumn

        from movie_director.cli.bar import bar

        with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
            task = shown.add_task("reading", total=None)

            def hear(doing: str, done: int, total: int) -> None:
                shown.update(task, description=doing, completed=done, total=total)

            return await draw_preview(studio, what, out=out, size=size or SMALL, listen=hear)

    return await stoppable(work())
