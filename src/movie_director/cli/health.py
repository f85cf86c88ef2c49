"""What `doctor` found."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.cli.say import console
from movie_director.studio.doctor import Finding
from movie_director.values.digest import Json


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
