"""The command that takes a director's own words."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Place, answer, app
from movie_director.cli.say import console, plain


@app.command()
def direct(
    project: Place,
    words: Annotated[
        str | None, typer.Argument(metavar="WORDS", help='"make scene two darker and cut ten seconds"; else asked for.')
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Direct in your own words, English or Dutch: see what would change and what it costs, and say yes or no."""
    from movie_director.cli.directing import directed_json, show_directed
    from movie_director.studio.direct import accept
    from movie_director.studio.direct import direct as understood
    from movie_director.studio.open import open_project

    studio = open_project(project)
    said = [words] if words is not None else (line.strip() for line in sys.stdin)
    for one in filter(None, said):
        found = understood(studio, one)
        if as_json:
            answer(directed_json(found, accepted=yes and found.does_something))
        else:
            show_directed(found)
        sure = found.does_something and (yes or (not as_json and words is not None and typer.confirm("Do it?")))
        if sure:
            accept(studio, found)
            if not as_json:
                console().print(plain("Done; `movie-director undo` takes it back."))
