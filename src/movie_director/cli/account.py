"""Why a slate is as it is, and which takes it has."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.build.take import Take
from movie_director.cli.say import console
from movie_director.cli.sheet import STYLES, call_line
from movie_director.studio.boardsheet import BOARD, plan_boards
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.studio.why import Account, takes_of
from movie_director.values.digest import Json


def account(found: Account) -> dict[str, Json]:
    """Return an account as JSON."""
    return {
        "schema": "Account.1",
        **call_line(found.line),
        "reads": [call_line(line) for line in found.reads],
        "read_by": list(found.readers),
        "takes": [take_line(n, t) for n, t in enumerate(found.takes, 1)],
    }


def take_line(number: int, take: Take) -> dict[str, Json]:
    """Return one take as JSON."""
    return {
        "take": number,
        "recipe": take.recipe.digest,
        "engine": take.report.engine,
        "made_at": take.made_at,
        "cost": str(take.cost),
        "seconds": round(take.report.seconds, 2),
        "promise": take.report.promise,
        "warnings": list(take.report.warnings),
        "outputs": {name: o.content for name, o in take.outputs.items()},
    }


def show_account(found: Account) -> None:
    """Print an account."""
    say, line = console(), found.line
    say.print(f"[bold]{line.setup.slate}[/]  [{STYLES[line.state]}]{line.state}[/]: {line.reason}")
    say.print(f"  {line.setup.operation} by {line.setup.engine}, tier {line.setup.tier}")
    for read in found.reads:
        say.print(
            f"  reads {read.setup.slate}  [{STYLES[read.state]}]{read.state}[/]"
            + ("" if read.state == "current" else f": {read.reason}")
        )
    if found.readers:
        say.print(f"  read by {', '.join(found.readers)}")
    _rows(found.takes)


def take_list(studio: Studio, slate: str | None) -> list[dict[str, Json]]:
    """Return one slate's takes, or every slate with its number of takes."""
    if slate is not None:
        return [take_line(n, t) for n, t in enumerate(takes_of(studio, slate), 1)]
    drawn = [line for line in plan_boards(studio).lines if line.setup.slate.endswith(BOARD) and line.take is not None]
    return [
        {"slate": line.setup.slate, "takes": len(studio.project.performed(line.setup.slate)), "state": line.state}
        for line in (*plan_film(studio).lines, *drawn)
    ]


def show_takes(found: Sequence[dict[str, Json]]) -> None:
    """Print takes."""
    say = console()
    if not found:
        say.print("No take yet.")
    for row in found:
        if "slate" in row:
            say.print(f"{row['slate']}  {row['takes']}  [{STYLES[str(row['state'])]}]{row['state']}[/]")
        else:
            say.print(f"take {row['take']}  {row['made_at']}  {row['engine']}  {row['seconds']} s  {row['cost']}")


def _rows(takes: Sequence[Take]) -> None:
    for number, take in enumerate(takes, 1):
        warned = f"  {'; '.join(take.report.warnings)}" if take.report.warnings else ""
        console().print(f"  take {number}  {take.made_at}  {take.report.seconds:.1f} s  {take.cost}{warned}")
