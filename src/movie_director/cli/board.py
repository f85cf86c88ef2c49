"""The storyboard: every shot drawn before any is shot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from movie_director.cli.app import AsJson, Script, Style, answer, app

if TYPE_CHECKING:
    from movie_director.studio.board import Boarded, Format
    from movie_director.studio.open import Studio

Only = Annotated[str | None, typer.Option("--scene", metavar="SCENE", help="Only this scene: `sc03`.")]
Folder = Annotated[
    Path | None, typer.Option("--out", help="The folder for the pages; by default 06_Exports/boards of the project.")
]
As = Annotated[
    str | None, typer.Option("--format", metavar="pdf|png", help="One PDF, or a PNG for each page; both without this.")
]


@app.command()
def board(
    script: Script,
    scene: Only = None,
    out: Folder = None,
    format_: As = None,
    style: Style = None,
    as_json: AsJson = False,
) -> None:
    """Draw a storyboard: one frame per shot, six to a page. Boards that stand are not drawn again; Ctrl-C stops."""
    import asyncio
    import time

    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject

    began = time.monotonic()
    studio = Subject(script, style=style).opened()
    if not as_json:
        say_notes(studio)
    made = asyncio.run(_drawn(studio, scene, out, formats_of(format_), quiet=as_json))
    seconds = time.monotonic() - began
    if as_json:
        answer(
            {
                "schema": "Boarded.1",
                "files": [str(path) for path in made.files],
                "boards": made.boards,
                "drawn": made.drawn,
                "project": str(studio.project.paths.root),
                "notes": list(studio.notes),
                "seconds": round(seconds, 2),
            }
        )
        return
    told = f"Drew {made.drawn} of {made.boards} boards in {seconds:.0f} s." if made.drawn else "Nothing to draw."
    console().print(f"{told} The pages: [bold]{made.files[0]}[/]", soft_wrap=True)


def formats_of(word: str | None) -> tuple[Format, ...]:
    """Read `--format`. Raises BadOption."""
    from movie_director.errors import BadOption

    if word is None:
        return ("pdf", "png")
    if word == "pdf" or word == "png":
        return (word,)
    raise BadOption(f"Boards are written as pdf or png, not as {word!r}.")


async def _drawn(
    studio: Studio, scene: str | None, out: Path | None, formats: tuple[Format, ...], *, quiet: bool
) -> Boarded:
    """Draw with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.board import draw_boards
    from movie_director.studio.boardsheet import plan_boards

    plan_boards(studio, scene)  # says what is wrong before a bar is there

    async def work() -> Boarded:
        if quiet:
            return await draw_boards(studio, scene, out=out, formats=formats)
        from movie_director.cli.drawing import Drawing

        with Drawing() as bar:
            return await draw_boards(studio, scene, out=out, formats=formats, listen=bar.hear)

    return await stoppable(work())
