"""What the build needs from the world: a vault, a ledger, engines and an executor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from movie_director.build.recipe import Recipe
from movie_director.build.take import Output, Performance, Take
from movie_director.values.digest import Digest
from movie_director.values.money import FREE, Money


class Vault(Protocol):
    """Keeps what was made, by content. Thread-safe and safe for many processes at once."""

    def scratch(self) -> AbstractContextManager[Path]:
        """Lend an empty folder on the vault's own disk; it is removed afterwards."""
        ...

    def put(self, path: Path, media: str, content: Digest | None = None) -> Output:
        """Keep a file. `content` names its pixels or samples; by default its bytes (tag `bytes`)."""
        ...

    def path(self, content: Digest) -> Path:
        """Return a readable, read-only file with this content. Raises TakeMissing."""
        ...

    def has(self, content: Digest) -> bool:
        """Tell whether `path` would answer."""
        ...


class Takes(Protocol):
    """The takes of a project by recipe: append-only; the first record of a recipe wins."""

    def get(self, recipe: Digest) -> Take | None:
        """Return the take of a recipe, if it was made."""
        ...

    def add(self, take: Take) -> Take:
        """Record a take and return the one that stands (an earlier one, if there is)."""
        ...

    def all(self) -> Iterable[Take]:
        """All takes, oldest first."""
        ...


class Report(Protocol):
    """Tells how far a performance is, 0 to 1. Raises Interrupted when the shoot is being stopped."""

    def __call__(self, share: float, note: str = "") -> None:
        """Tell."""
        ...


@dataclass(frozen=True)
class Quote:
    """What `perform` would charge, and about how long it works (seconds on this machine)."""

    price: Money = FREE
    seconds: float = 1.0


class Engine(Protocol):
    """Someone who performs recipes. One object per process; it may keep models warm between recipes."""

    @property
    def name(self) -> str:
        """The name that recipes carry before the `@`."""
        ...

    @property
    def version(self) -> str:
        """Changed by hand when the same recipe would look or sound different."""
        ...

    @property
    def slot(self) -> str:
        """The kind of device slot it needs: `stage`, `voice` or `tools`."""
        ...

    def quote(self, recipe: Recipe) -> Quote:
        """Price a recipe without side effects."""
        ...

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Make it. Raises EngineFailed or SetupMissing."""
        ...


class Executor(Protocol):
    """Gets a recipe performed somewhere. Knows no graph and no money."""

    async def run(self, recipe: Recipe, report: Report) -> Take:
        """Return the recipe's take; two calls for one recipe share one performance."""
        ...


@dataclass(frozen=True)
class Hold:
    """Money set aside for one recipe."""

    id: int
    recipe: Digest
    price: Money


class Ledger(Protocol):
    """Money: hold, then settle or release. No code path spends without a hold."""

    def hold(self, recipe: Digest, price: Money, cap: Money | None) -> Hold:
        """Set money aside; at most one open hold per recipe (a second caller joins it). Raises BudgetExceeded."""
        ...

    def sending(self, hold: Hold, remote: str | None = None) -> None:
        """Record that a paid call is about to leave (`remote` None), or the remote id it answered with."""
        ...

    def settle(self, hold: Hold, cost: Money) -> None:
        """Close a hold with what it really cost."""
        ...

    def release(self, hold: Hold) -> None:
        """Close a hold that cost nothing."""
        ...

    def doubt(self, hold: Hold) -> None:
        """Keep a hold whose call left and was cut off: possibly charged, and not bought again by itself."""
        ...

    def balance(self) -> Mapping[str, Money]:
        """Return `held`, `spent` and `uncertain` (possibly charged) totals."""
        ...
