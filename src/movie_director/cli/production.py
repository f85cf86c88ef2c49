"""Commands that make a film, or say what would be made."""

from __future__ import annotations

from movie_director.cli.app import AsJson, Budget, Length, Out, Place, Script, Style, TierOption, answer, app
from movie_director.cli.say import say_notes


@app.command()
def make(
    script: Script,
    tier: TierOption = None,
    out: Out = None,
    budget: Budget = None,
    length: Length = None,
    style: Style = None,
    as_json: AsJson = False,
) -> None:
    """Make the film of a screenplay. What is made already is not made again; Ctrl-C stops, the same command goes on."""
    import asyncio

    from movie_director.cli.making import run_make
    from movie_director.cli.subject import Subject

    made = asyncio.run(run_make(Subject(script, out, tier, budget, length, style), quiet=as_json))
    if as_json:
        answer(made)


@app.command()
def plan(
    script: Script,
    tier: TierOption = None,
    out: Out = None,
    budget: Budget = None,
    length: Length = None,
    style: Style = None,
    as_json: AsJson = False,
) -> None:
    """Read the screenplay into its project and say what `make` would make, why, and for how much. Spends nothing."""
    from movie_director.cli.sheet import call_sheet, show_sheet
    from movie_director.cli.subject import Subject
    from movie_director.studio.plan import plan_film

    studio = Subject(script, out, tier, budget, length, style).opened()
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
