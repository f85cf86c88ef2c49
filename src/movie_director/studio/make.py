"""Make: a screenplay goes in, a film comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from movie_director.build.callsheet import CallSheet
from movie_director.build.recipe import Tier
from movie_director.build.shoot import Event
from movie_director.errors import BudgetExceeded, EngineFailed, ProjectError
from movie_director.film.film import Film
from movie_director.interchange.fountain import read_fountain
from movie_director.studio.deliver import deliver
from movie_director.studio.open import Studio, create_project
from movie_director.studio.plan import plan_film
from movie_director.studio.script import bring_in
from movie_director.studio.shoot import shoot_film
from movie_director.values.money import Money

Listener = Callable[[CallSheet, Event], None]


@dataclass(frozen=True)
class Made:
    """A finished film: its files, its project folder and documents, and how many takes this run made."""

    movie: Path
    subtitles: Path
    timeline: Path
    project: Path
    film: Film
    takes_made: int


def prepare(
    script: Path | str, out: Path | str | None = None, tier: Tier | None = None, budget: Money | None = None
) -> Studio:
    """Open or start the project of a screenplay and bring the screenplay in.

    The folder is `out`, else the screenplay's name beside it without its suffix. Raises ScriptError, ProjectError.
    """
    script = Path(script)
    manuscript = read_fountain(script)
    root = Path(out) if out is not None else script.with_suffix("")
    if root.is_file():
        raise ProjectError(f"{root} is a file; a film needs a folder.", cure="Give one with `--out`.")
    studio = create_project(root, title=manuscript.title)
    changes: dict[str, object] = {}
    if tier is not None and studio.project.manifest.tier != tier:
        changes["tier"] = tier
    if budget is not None and studio.project.manifest.budget != str(budget):
        changes["budget"] = str(budget)
    if changes:
        studio.project.settle(**changes)
    bring_in(studio, script)
    return studio


async def make(
    script: Path | str,
    out: Path | str | None = None,
    *,
    tier: Tier | None = None,
    budget: Money | None = None,
    listen: Listener | None = None,
) -> Made:
    """Make the film of a screenplay; what is made already is not made again.

    `tier` is `low`, `standard` or `high` (as the project has it, else low); `budget` caps what may be spent; `listen`
    hears the call sheet and each event. Raises ScriptError, ProjectError, SetupMissing, BudgetExceeded, EngineFailed.
    """
    studio = prepare(script, out, tier, budget)
    return await make_project(studio, listen)


async def make_project(studio: Studio, listen: Listener | None = None) -> Made:
    """Make whatever a project still lacks, and deliver it. Raises as `make` does."""
    set_cap = studio.project.manifest.budget
    try:
        cap = Money.parse(set_cap) if set_cap else None
    except ValueError as error:
        raise ProjectError(f"project.json: budget: {error}") from error
    sheet = plan_film(studio)
    if cap is not None and cap < sheet.price:
        raise BudgetExceeded(
            f"This film may cost {sheet.price} and the budget is {cap}; nothing was spent.",
            cure="Raise it with `--budget`, or take a lower `--tier`.",
        )
    made, failures = 0, list[Event]()
    async for event in shoot_film(studio, sheet, cap):
        if listen is not None:
            listen(sheet, event)
        made += event.stage == "made"
        if event.stage == "failed":
            failures.append(event)
    if failures:
        first = failures[0]
        raise first.error or EngineFailed(f"{first.slate}: {first.note}")
    delivered = deliver(studio)
    return Made(
        delivered.movie, delivered.subtitles, delivered.timeline, studio.project.paths.root, studio.project.film, made
    )
