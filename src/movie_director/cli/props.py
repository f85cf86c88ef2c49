"""Looking through the prop house, and what is for hire."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from movie_director.cli.app import AsJson, answer, app
from movie_director.cli.say import console
from movie_director.values.digest import Json

if TYPE_CHECKING:
    from movie_director.prophouse.search import Match


@app.command()
def props(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What it is, as a script says it: `an old chair`.")],
    project: Annotated[Path | None, typer.Option("--project", help="With its own models, and by its licences.")] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many to list.")] = 12,
    as_json: AsJson = False,
) -> None:
    """Look for a model in the prop house: id, size in metres, licence and creator, the best first."""
    from movie_director.studio.open import open_project
    from movie_director.studio.props import look_for

    found, house = look_for(words, open_project(project).project if project is not None else None)
    if as_json:
        answer({"schema": "Props.1", "words": words, "found": [told(m) for m in found[:most]]})
        return
    say = console()
    for problem in house.problems:
        say.print(problem, soft_wrap=True, markup=False)
    if found:
        show_matches(found[:most])
        if len(found) > most:
            say.print(f"{len(found) - most} more; `--most {len(found)}` lists them.")
    elif not house.stocked:
        say.print("No library is installed. Mend it: apt-get install sweethome3d-furniture")
    else:
        say.print(f"No model shows {words!r}; a film has a box in its place.", markup=False)


def told(match: Match) -> dict[str, Json]:
    """Return a match as JSON."""
    model = match.model
    return {
        "id": model.id,
        "name": model.name,
        "size": list(model.size),
        "licence": model.licence,
        "creator": model.creator,
        "library": model.library,
        "why": match.why,
    }


def show_matches(found: Sequence[Match]) -> None:
    """Print matches as a table."""
    say = console()
    wide = max(len(match.model.id) for match in found)
    for match in found:
        model = match.model
        size = " x ".join(f"{side:.2f}" for side in model.size)
        by = f" by {model.creator}" if model.creator else ""
        say.print(
            f"{model.id:<{wide}}  {size} m  {model.name}, {model.licence}{by}",
            soft_wrap=True,
            markup=False,
            highlight=False,
        )
