"""Make: a screenplay goes in, a film comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from movie_director.build.callsheet import CallSheet
from movie_director.build.recipe import Tier
from movie_director.build.shoot import Event
from movie_director.errors import BudgetExceeded, EngineFailed, ProjectError
from movie_director.film.direction import VideoKind
from movie_director.film.film import Film
from movie_director.operations.assembly import Target
from movie_director.project.manifest import ENGINES
from movie_director.studio.company import Ask, Policy, ask_crew, company, policy_named
from movie_director.studio.deliver import deliver
from movie_director.studio.length import settle_length, table_read
from movie_director.studio.money import budget_of
from movie_director.studio.open import Studio, create_project, open_project
from movie_director.studio.plan import plan_film
from movie_director.studio.script import bring_in, read_draft
from movie_director.studio.shoot import shoot_film
from movie_director.values.digest import Json
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


@dataclass(frozen=True)
class Wanted:
    """What a person wants of a film: None leaves as it is what the project says."""

    tier: Tier | None = None
    budget: Money | None = None
    seconds: float | None = None
    style: str | None = None
    free: bool = False
    """Take away a length that was asked for before."""
    genre: str | None = None
    kind: VideoKind | None = None
    """Which kind of video it is."""
    target: Target | None = None
    """How loud the finished film is to be."""
    description: bool | None = None
    """Whether it has an audio description."""
    crew: str | None = None
    """Who of the crew works when asked: `off`, `all`, or names with commas."""
    proposals: Policy | None = None
    """What becomes of what they propose."""
    ask: Ask | None = None
    """Asks a person whether they accept a proposal."""
    tell: Callable[[str], None] | None = None
    """Tells a person how far a language model is with its answer."""

    def direction(self, rate: int) -> dict[str, Json]:
        """The fields of the direction that this changes; the length in frames."""
        found: dict[str, Json] = {}
        if self.seconds is not None:
            found["length"] = round(self.seconds * rate)
        elif self.free:
            found["length"] = None
        if self.style is not None:
            found["style"] = self.style
        if self.genre is not None:
            found["genre"] = self.genre
        if self.kind is not None:
            found["kind"] = self.kind
        return found


def prepare(script: Path | str, out: Path | str | None = None, wanted: Wanted | None = None) -> Studio:
    """Open or start the project of a screenplay and bring the screenplay in.

    The folder is `out`, else the screenplay's name beside it without its suffix. Raises ScriptError, ProjectError,
    BadOption, LengthImpossible.
    """
    script, wanted = Path(script), wanted or Wanted()
    root = Path(out) if out is not None else script.with_suffix("")
    if root.is_file():
        raise ProjectError(f"{root} is a file; a film needs a folder.", cure="Give one with `--out`.")
    there = (root / "project.json").exists()
    studio = open_project(root) if there else create_project(root, title=read_draft(script).title)
    studio.tell = wanted.tell or studio.tell
    changes: dict[str, object] = {}
    if wanted.tier is not None and studio.project.manifest.tier != wanted.tier:
        changes["tier"] = wanted.tier
    if wanted.budget is not None and studio.project.manifest.budget != str(wanted.budget):
        changes["budget"] = str(wanted.budget)
    if wanted.target is not None:
        told = wanted.target.model_dump()
        changes |= {name: value for name, value in told.items() if getattr(studio.project.manifest, name) != value}
    manifest = studio.project.manifest
    if wanted.description is not None and wanted.description != manifest.description:
        changes["description"] = wanted.description
        changes["engines"] = {"describe": ENGINES["describe"], **manifest.engines}
    if wanted.crew is not None and wanted.crew != manifest.crew:
        company(wanted.crew)
        changes["crew"] = wanted.crew
    if wanted.proposals is not None and wanted.proposals != manifest.proposals:
        changes["proposals"] = wanted.proposals
    if changes:
        studio.project.settle(**changes)
    studio.notes = bring_in(studio, script, direction=wanted.direction(manifest.rate)).notes
    manifest = studio.project.manifest
    said = ask_crew(
        studio, company(manifest.crew, studio.project.film.direction.kind), policy_named(manifest.proposals), wanted.ask
    )
    studio.notes = tuple(dict.fromkeys((*studio.notes, *said)))
    return studio


async def make(
    script: Path | str,
    out: Path | str | None = None,
    *,
    tier: Tier | None = None,
    budget: Money | None = None,
    seconds: float | None = None,
    style: str | None = None,
    kind: VideoKind | None = None,
    target: Target | None = None,
    description: bool | None = None,
    crew: str | None = None,
    listen: Listener | None = None,
) -> Made:
    """Make the film of a screenplay; what is made already is not made again.

    `tier` is `low`, `standard` or `high` (as the project has it, else low); `budget` caps what may be spent; `seconds`
    is how long the film is to be, `style` how it is covered, `kind` which kind of video it is, `target` how loud it is,
    `description` whether a second track tells what is seen; `crew` who of the crew works beside those who always do
    (`off`, `all`, or names), whose proposals are accepted; `listen` hears the call sheet and each event. Raises
    ScriptError, ProjectError, BadOption, LengthImpossible, SetupMissing, BudgetExceeded, EngineFailed.
    """
    studio = prepare(
        script, out, Wanted(tier, budget, seconds, style, kind=kind, target=target, description=description, crew=crew)
    )
    return await make_project(studio, listen)


async def make_project(studio: Studio, listen: Listener | None = None) -> Made:
    """Make whatever a project still lacks, and deliver it. Raises as `make` does."""
    cap = budget_of(studio)
    sheet = _affordable(plan_film(studio), cap)
    made, failures = 0, list[Event]()
    if studio.project.film.direction.length is not None:
        reading = table_read(sheet)
        async for event in shoot_film(studio, reading, cap):
            made += event.stage == "made"
            if listen is not None:
                listen(reading, event)
        studio.notes += settle_length(studio)
        sheet = _affordable(plan_film(studio), cap)
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


def _affordable(sheet: CallSheet, cap: Money | None) -> CallSheet:
    if cap is not None and cap < sheet.price:
        raise BudgetExceeded(
            f"This film may cost {sheet.price} and the budget is {cap}; nothing was spent.",
            cure="Raise it with `--budget`, or take a lower `--tier`.",
        )
    return sheet
