"""Commands that make a film, or say what would be made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import (
    AsJson,
    Budget,
    Crew,
    Describe,
    Genre,
    KindOption,
    Length,
    Loudness,
    Out,
    Place,
    Proposals,
    Rating,
    Script,
    Seed,
    Style,
    TierOption,
    answer,
    app,
)
from movie_director.cli.say import console, say_notes


@app.command()
def make(
    script: Annotated[
        Path | None,
        typer.Argument(
            metavar="[SCRIPT]", help="A screenplay (Fountain, .fdx, .docx, .pdf, .txt), or a project folder."
        ),
    ] = None,
    idea: Annotated[
        str | None, typer.Option("--idea", help="In place of a screenplay: a line, a paragraph, a chapter.")
    ] = None,
    tier: TierOption = None,
    out: Out = None,
    budget: Budget = None,
    length: Length = None,
    style: Style = None,
    loudness: Loudness = None,
    describe: Describe = None,
    crew: Crew = None,
    proposals: Proposals = None,
    kind: KindOption = None,
    genre: Genre = None,
    rating: Rating = "PG",
    seed: Seed = 0,
    as_json: AsJson = False,
) -> None:
    """Make the film of a screenplay, or of an idea; what is made already is not made again.

    Ctrl-C stops, the same command goes on.
    """
    import asyncio

    from movie_director.cli.crewlist import asked_aloud
    from movie_director.cli.making import run_make
    from movie_director.cli.subject import Subject, seconds_named
    from movie_director.errors import BadOption
    from movie_director.studio.idea import asked_for, genre_in, kind_named, kind_of, write_idea

    if (script is None) == (idea is None):
        raise BadOption("A film is made of a screenplay or of an idea.", cure='Give one file, or `--idea "..."`.')
    told: str | None = None
    video = kind_named(kind)
    if idea is not None:
        video, idea = kind_of(idea, kind)
        asked = asked_for(seconds_named(length), genre, rating, seed, video)
        told = genre_in(idea, asked)
        script = write_idea(idea, asked, out.with_suffix(".fountain") if out is not None else None)
        if not as_json:
            console().print(f"The screenplay: [bold]{script}[/]", soft_wrap=True)
    if script is None:
        raise BadOption("There is no screenplay.")
    ask = asked_aloud if not as_json and sys.stdin.isatty() else None
    subject = Subject(script, out, tier, budget, length, style, told, loudness, describe, crew, proposals, ask, video)
    made = asyncio.run(run_make(subject, quiet=as_json))
    if as_json:
        answer(made)


@app.command()
def write(
    idea: Annotated[str, typer.Argument(metavar="IDEA", help="A line, a paragraph, a synopsis or a chapter.")],
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="By default named by its title.")] = None,
    length: Length = None,
    kind: KindOption = None,
    genre: Genre = None,
    rating: Rating = "PG",
    seed: Seed = 0,
) -> None:
    """Write a screenplay from an idea, in its language: a sketch by rule, in Fountain, to be rewritten by a person."""
    from movie_director.cli.subject import seconds_named
    from movie_director.studio.idea import asked_for, kind_of, write_idea

    video, idea = kind_of(idea, kind)
    written = write_idea(idea, asked_for(seconds_named(length), genre, rating, seed, video), out)
    console().print(f"[bold]{written}[/]", soft_wrap=True)


@app.command()
def plan(
    script: Script,
    tier: TierOption = None,
    out: Out = None,
    budget: Budget = None,
    length: Length = None,
    style: Style = None,
    crew: Crew = None,
    as_json: AsJson = False,
) -> None:
    """Read the screenplay into its project and say what `make` would make, why, and for how much. Spends nothing."""
    from movie_director.cli.sheet import call_sheet, show_sheet
    from movie_director.cli.subject import Subject
    from movie_director.studio.plan import plan_film

    studio = Subject(script, out, tier, budget, length, style, crew=crew).opened()
    sheet = plan_film(studio)
    if as_json:
        answer({**call_sheet(sheet), "notes": list(studio.notes)})
    else:
        say_notes(studio)
        show_sheet(sheet)


@app.command()
def status(project: Place, as_json: AsJson = False) -> None:
    """Say where a project stands: scenes, shots, what is made, what was spent."""
    from movie_director.cli.standing import show_status, standing
    from movie_director.studio.open import open_project

    found = standing(open_project(project))
    if as_json:
        answer(found)
    else:
        show_status(found)
