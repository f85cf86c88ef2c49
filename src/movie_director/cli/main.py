"""The terminal: every command says what it did, and `--json` says it to programs."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from movie_director.cli.say import console, fail, problem
from movie_director.errors import Interrupted, MovieDirectorError
from movie_director.values.digest import Json

app = typer.Typer(
    name="movie-director",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="An open-source film studio: a screenplay goes in, a film comes out.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

Script = Annotated[Path, typer.Argument(metavar="SCRIPT", help="A Fountain screenplay, or a project folder.")]
Place = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
Out = Annotated[Path | None, typer.Option("--out", help="The project folder; by default named like the screenplay.")]
TierOption = Annotated[str | None, typer.Option("--tier", metavar="low|standard|high", help="How good, how slow.")]
Budget = Annotated[str | None, typer.Option("--budget", help="The most that may be spent: `5` or `5 USD`.")]


@app.command()
def make(
    script: Script, tier: TierOption = None, out: Out = None, budget: Budget = None, as_json: AsJson = False
) -> None:
    """Make the film of a screenplay. What is made already is not made again; Ctrl-C stops, the same command goes on."""
    import asyncio

    from movie_director.cli.making import run_make

    answer(asyncio.run(run_make(script, out, tier, budget, quiet=as_json)), as_json)


@app.command()
def plan(
    script: Script, tier: TierOption = None, out: Out = None, budget: Budget = None, as_json: AsJson = False
) -> None:
    """Read the screenplay into its project and say what `make` would make, why, and for how much. Spends nothing."""
    from movie_director.cli.sheet import call_sheet, show_sheet
    from movie_director.cli.subject import planned

    sheet = planned(script, out, tier, budget)
    if as_json:
        print(json.dumps(call_sheet(sheet), indent=2))
    else:
        show_sheet(sheet)


@app.command()
def status(project: Place, as_json: AsJson = False) -> None:
    """Say where a project stands: scenes, shots, what is made, what was spent."""
    from movie_director.cli.standing import show_status, standing
    from movie_director.studio.open import open_project

    found = standing(open_project(project))
    if as_json:
        print(json.dumps(found, indent=2))
    else:
        show_status(found)


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
        print(json.dumps(account(found), indent=2))
    else:
        show_account(found)


@app.command()
def takes(project: Place, slate: Annotated[str | None, typer.Argument()] = None, as_json: AsJson = False) -> None:
    """List takes: of one slate, or how many each slate has."""
    from movie_director.cli.account import show_takes, take_list
    from movie_director.studio.open import open_project

    found = take_list(open_project(project), slate)
    if as_json:
        print(json.dumps(found, indent=2))
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
    """Ask for another take of a slate; `make` makes it."""
    from movie_director.studio.circle import again as ask
    from movie_director.studio.open import open_project

    ask(open_project(project), slate)
    console().print(f"{slate} will be made again by `movie-director make {project}`.")


@app.command()
def undo(project: Place) -> None:
    """Undo the newest edit of a project's documents."""
    from movie_director.studio.open import open_project

    entry = open_project(project).project.undo("person")
    console().print(f"Undid revision {entry.revision}, by {entry.by}.")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is installed, what is missing, and the command that mends it."""
    from movie_director.cli.health import findings, show_findings
    from movie_director.studio.doctor import examine

    found = examine()
    if as_json:
        print(json.dumps(findings(found), indent=2))
    else:
        show_findings(found)
    if any(f.needed and not f.fine for f in found):
        raise typer.Exit(1)


@app.command()
def setup() -> None:
    """Install Blender, people data and voices for Movie Director (once, about 460 MB)."""
    from movie_director.studio.install import install

    install(lambda words: console().print(words))
    console().print("Everything is installed.")


def answer(value: Mapping[str, Json], as_json: bool) -> None:
    """Print a result for programs; people were told on the way."""
    if as_json:
        print(json.dumps(value, indent=2))


def run() -> NoReturn:
    """Run the command line; no traceback reaches a person."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = app(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except (KeyboardInterrupt, Interrupted):
        fail("Stopped. What is finished is kept; the same command goes on.", 130)
    except MovieDirectorError as error:
        fail(str(error), 1)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        problem(error)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
