"""Open a project: the composition root, where documents, vault, takes, ledger and engines meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from movie_director.breakdown.schedule import Breakdown, Delivery, breakdown
from movie_director.build.callsheet import CallSheet
from movie_director.build.ports import Quote
from movie_director.build.recipe import TIERS, Recipe, Tier
from movie_director.build.setup import Schedule
from movie_director.build.take import Take
from movie_director.engines.installation import Installation
from movie_director.engines.registry import Engines, engines
from movie_director.errors import ProjectError
from movie_director.film.film import Film
from movie_director.ledger.sqlite import SqliteLedger
from movie_director.operations.assembly import TARGETS, Target
from movie_director.project.manifest import Manifest
from movie_director.project.project import Project
from movie_director.prophouse.bodies import shelve_bodies
from movie_director.prophouse.motions import shelve_motions
from movie_director.prophouse.sets import shelve_sets
from movie_director.studio.sounds import tagged
from movie_director.studio.styles import project_visuals
from movie_director.values.digest import Digest
from movie_director.values.money import Money
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes, TakesNow


@dataclass
class Studio:
    """An open project with everything that work on it needs."""

    project: Project
    vault: FileVault
    takes: FileTakes
    ledger: SqliteLedger
    engines: Engines
    notes: tuple[str, ...] = ()
    """What the crew had to say when the screenplay was last brought in."""
    tell: Callable[[str], None] = lambda _: None
    """Tells a person how far a language model is with its answer."""
    loaded: bool = False
    """Whether a plan has read all there is to read, which stays in memory from then on."""
    planned: tuple[CallSheet, TakesNow] | None = None
    """The last plan with the takes that it saw: the next keeps what stands of it."""
    _breakdown: Breakdown = field(default_factory=Breakdown)
    _broken: tuple[Film, Delivery, Schedule] | None = None

    @property
    def delivery(self) -> Delivery:
        """What the project's finished film is."""
        manifest = self.project.manifest
        if manifest.tier not in TIERS:
            raise ProjectError(f"project.json: tier {manifest.tier!r} is none of {', '.join(TIERS)}.")
        return Delivery(
            pins=manifest.engines,
            tier=manifest.tier,
            width=manifest.width,
            height=manifest.height,
            rate=manifest.rate,
            target=_target(manifest),
            description=manifest.description,
            visuals=project_visuals(self.project),
            sounds=tagged(self.project),
        )

    def quote(self, recipe: Recipe) -> Quote:
        """Ask the recipe's engine for its price, and add what this project reckons for local work by the second."""
        asked = self.engines.quote(recipe)
        rate = self._rate(recipe)
        if rate is None:
            return asked
        return Quote(self._sum(asked.price, rate * Decimal(str(round(asked.seconds, 3)))), asked.seconds)

    def cost(self, take: Take) -> Money:
        """What a take really cost: its engine's charge, and the seconds it worked at the project's rate."""
        rate = self._rate(take.recipe)
        return take.cost if rate is None else self._sum(take.cost, rate * Decimal(str(round(take.report.seconds, 3))))

    def _rate(self, recipe: Recipe) -> Money | None:
        told = self.project.manifest.rates.get(recipe.engine.partition("@")[0])
        try:
            return None if told is None else Money.parse(told)
        except ValueError as error:
            raise ProjectError(f"project.json: rates: {error}") from error

    @staticmethod
    def _sum(charge: Money, work: Money) -> Money:
        return charge + work if charge else work

    def held(self) -> Callable[[Digest], bool]:
        """Tell which recipes' money is set aside or in doubt."""
        return self.ledger.open().__contains__

    def schedule(self) -> Schedule:
        """Break the film down as its documents are now; asked before every hold, so kept while nothing changed.

        After an edit only what reads the changed documents is worked out again.
        """
        self.project.refresh()
        film, delivery = self.project.film, self.delivery
        if self._broken is None or self._broken[0] is not film or self._broken[1] != delivery:
            self._broken = (film, delivery, self._breakdown.of(film, delivery))
        return self._broken[2]

    def schedule_of(self, film: Film, tier: Tier | None = None) -> Schedule:
        """Break down a film that is not the project's yet, at the project's tier or another."""
        return breakdown(film, self.delivery if tier is None else replace(self.delivery, tier=tier))


def _target(manifest: Manifest) -> Target:
    try:
        return Target.model_validate({name: getattr(manifest, name) for name in Target.model_fields})
    except ValidationError as error:
        first = error.errors()[0]
        raise ProjectError(
            f"project.json: {first['loc'][0]}: {first['msg']}.", cure=f"Set it again: `--loudness {'|'.join(TARGETS)}`."
        ) from error


def open_project(root: Path) -> Studio:
    """Open a project folder, or that beside the screenplay of its name. Raises ProjectError when there is none."""
    if root.is_file():
        folder = root.with_suffix("")
        if folder == root or not (folder / "project.json").exists():
            raise ProjectError(
                f"{root} is a file, and no project of it stands beside it.",
                cure=f"Make one: `movie-director make {root.name}`; or name its folder.",
            )
        root = folder
    return _studio(Project(root.resolve()))


def create_project(root: Path, **settings: object) -> Studio:
    """Make a project folder, or open the one that is there. Raises ProjectError when something else is there."""
    root = root.resolve()
    if (root / "project.json").exists():
        return open_project(root)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    return _studio(Project.create(root, Manifest.model_validate({"created": created, **settings})))


def _studio(project: Project) -> Studio:
    paths = project.paths
    shelve_sets(paths.root, Installation.here().cache / "props")
    shelve_bodies(paths.root, Installation.here().cache / "bodies")
    shelve_motions(paths.root, Installation.here().cache / "motions")
    return Studio(
        project, FileVault(paths.vault), FileTakes(paths.takes), SqliteLedger(paths.ledger), engines(paths.root)
    )
