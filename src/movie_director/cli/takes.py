"""Commands about slates and their takes."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from movie_director.cli.app import AsJson, Place, answer, app
from movie_director.cli.say import console
from movie_director.values.digest import Json


@app.command()
def why(
    project: Place, slate: Annotated[str, typer.Argument(help="`sc01/sh010/picture`")], as_json: AsJson = False
) -> None:
    """Explain one slate: its state, what it reads, who reads it."""
    from movie_director.cli.account import account, show_account
    from movie_director.studio.open import open_project
    from movie_director.studio.why import why as explain

    found = explain(open_project(project), slate)
    if as_json:
        answer(account(found))
    else:
        show_account(found)


@app.command()
def takes(project: Place, slate: Annotated[str | None, typer.Argument()] = None, as_json: AsJson = False) -> None:
    """List takes: of one slate, or how many each slate has."""
    from movie_director.cli.account import show_takes, take_list
    from movie_director.studio.open import open_project

    found = take_list(open_project(project), slate)
    if as_json:
        answer(cast("list[Json]", found))
    else:
        show_takes(found)


@app.command()
def circle(
    project: Place, slate: str, take: Annotated[int, typer.Argument(help="0 lets the newest stand again.")]
) -> None:
    """Choose the take of a slate that goes into the film."""
    from movie_director.studio.circle import circle as choose
    from movie_director.studio.open import open_project

    choose(open_project(project), slate, take or None)
    console().print(f"{slate}: " + (f"take {take} is circled." if take else "the newest take stands."))


@app.command()
def again(project: Place, slate: str) -> None:
    """Ask for another take of a slate; `make` makes it, and `board` what is a board."""
    from movie_director.studio.circle import again as ask
    from movie_director.studio.open import open_project

    ask(open_project(project), slate)
    verb = "board" if slate.endswith("/board") else "make"
    console().print(f"{slate} will be made again by `movie-director {verb} {project}`.")
