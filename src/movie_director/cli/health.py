"""Commands about this machine: what is installed, and installing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from movie_director.cli.app import AsJson, answer, app
from movie_director.cli.say import console
from movie_director.values.digest import Json

if TYPE_CHECKING:
    from movie_director.studio.doctor import Finding


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is installed, what is missing, and the command that mends it."""
    from movie_director.studio.doctor import examine

    found = examine()
    if as_json:
        answer(findings(found))
    else:
        show_findings(found)
    if any(f.needed and not f.fine for f in found):
        raise typer.Exit(1)


@app.command()
def setup() -> None:
    """Install Blender, people, voices and instruments for Movie Director (once, about 510 MB)."""
    from movie_director.studio.install import install

    install(lambda words: console().print(words))
    console().print("Everything is installed.")


def findings(found: Sequence[Finding]) -> dict[str, Json]:
    """Return findings as JSON."""
    return {
        "schema": "Findings.1",
        "fine": all(f.fine or not f.needed for f in found),
        "findings": [
            {"name": f.name, "fine": f.fine, "needed": f.needed, "says": f.says, "cure": f.cure} for f in found
        ],
    }


def show_findings(found: Sequence[Finding]) -> None:
    """Print findings, each missing thing with its cure."""
    say = console()
    for finding in found:
        mark = "[green]ok[/]     " if finding.fine else "[red]missing[/]" if finding.needed else "[yellow]absent[/] "
        say.print(f"{mark} {finding.name}: {finding.says}")
        if finding.cure and not finding.fine:
            say.print(f"        mend it: {finding.cure}")
