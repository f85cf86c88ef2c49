"""What a character says, and recordings of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app


@app.command()
def lines(
    script: Script,
    name: Annotated[str | None, typer.Argument(metavar="[CHARACTER]", help="Whose lines: `ADA`.")] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="A recording, or a folder of them; empty gives the voice back."),
    ] = None,
    line: Annotated[int | None, typer.Option("--line", min=1, help="Of which line it is.")] = None,
    reader: Annotated[str, typer.Option("--reader", metavar="NAME", help="Who is heard; the credits name them.")] = "",
    as_json: AsJson = False,
) -> None:
    """List a character's lines with their numbers, to be read aloud, and bring in recordings of them.

    `lines FILM ADA --from takes/` takes `ada-1.wav`, `ada-2.wav` ... for her first, second ... line. A line that is
    changed afterwards is said by her voice again until it is recorded anew.
    """
    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject
    from movie_director.errors import BadOption
    from movie_director.film.character import Character
    from movie_director.studio.cast import named
    from movie_director.studio.lines import bring_lines, drop_lines, lines_of

    studio = Subject(script).opened()
    if not as_json:
        say_notes(studio)
    if name is None and (from_ is not None or line is not None or reader):
        raise BadOption("Nobody is named whose lines these are.", cure="Name one: `movie-director lines FILM ADA`.")
    if from_ is None and (line is not None or reader):
        raise BadOption("There is no recording to bring in.", cure="Name it: `--from ada-3.wav`.")
    said: list[str] = []
    if name is not None and from_ is not None:
        said = bring_lines(studio, name, Path(from_), reader, line) if from_ else drop_lines(studio, name, line)
    film = studio.project.film
    chosen = [named(film, name)] if name is not None else list(film.of(Character))
    told = {one: lines_of(film, one.name) for one in chosen}
    if as_json:
        rows = {
            one.name: [
                {
                    "line": x.number,
                    "text": x.element.text,
                    "recorded": x.reading.file if x.reading and x.fresh else None,
                }
                for x in theirs
            ]
            for one, theirs in told.items()
        }
        answer({"schema": "Lines.1", "lines": rows, "said": list(said)})
        return
    for row in said:
        console().print(row, soft_wrap=True, markup=False, highlight=False)
    for one, theirs in told.items() if not said else ():
        if name is None:
            count = sum(x.fresh for x in theirs)
            has = f"{len(theirs)} line{'' if len(theirs) == 1 else 's'}"
            console().print(f"{one.cue}: {has}, {count} of them recorded." if count else f"{one.cue}: {has}.")
            continue
        for x in theirs:
            aside = f"({x.element.parenthetical}) " if x.element.parenthetical else ""
            mark = "" if x.reading is None else "  [recorded]" if x.fresh else "  [changed since it was recorded]"
            console().print(
                f"{x.number:3}. {aside}{x.element.text}{mark}", soft_wrap=True, markup=False, highlight=False
            )
        if not theirs:
            console().print(f"{one.cue} says nothing.")
