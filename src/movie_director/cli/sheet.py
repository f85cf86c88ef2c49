"""The call sheet, for people and for programs."""

from __future__ import annotations

from rich.table import Table

from movie_director.build.callsheet import CallLine, CallSheet
from movie_director.cli.say import console
from movie_director.values.digest import Json

STYLES = {"missing": "yellow", "stale": "magenta", "held": "red", "current": "green"}


def call_sheet(sheet: CallSheet) -> dict[str, Json]:
    """Return the sheet as JSON."""
    return {
        "schema": "CallSheet.1",
        "revision": sheet.revision,
        "price": str(sheet.price),
        "seconds": round(sheet.seconds, 1),
        "to_make": len(sheet.to_make),
        "current": len(sheet.lines) - len(sheet.to_make),
        "lines": [call_line(line) for line in sheet.lines],
    }


def call_line(line: CallLine) -> dict[str, Json]:
    """Return one line as JSON."""
    return {
        "slate": line.setup.slate,
        "state": line.state,
        "reason": line.reason,
        "operation": line.setup.operation,
        "engine": line.setup.engine,
        "tier": line.setup.tier,
        "price": str(line.price),
        "seconds": round(line.seconds, 1),
        "waits_for": list(line.waits_for),
        "recipe": line.recipe.digest if line.recipe else None,
    }


def show_sheet(sheet: CallSheet) -> None:
    """Print what would be made, with reasons and prices."""
    say = console()
    if not sheet.to_make:
        say.print(f"Everything is made: {len(sheet.lines)} takes are current. Nothing to do, nothing to pay.")
        return
    table = Table(box=None, pad_edge=False)
    for column in ("slate", "state", "why", "by", "price"):
        table.add_column(column, overflow="fold")
    for line in sheet.to_make:
        table.add_row(
            line.setup.slate,
            f"[{STYLES[line.state]}]{line.state}[/]",
            line.reason,
            line.setup.engine,
            str(line.price) if line.price else "free",
        )
    say.print(table)
    say.print(
        f"{len(sheet.to_make)} to make, {len(sheet.lines) - len(sheet.to_make)} current; at most {sheet.price}, "
        f"about {minutes(sheet.seconds)} of work."
    )


def minutes(seconds: float) -> str:
    """Say a length of time the way a person would."""
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
