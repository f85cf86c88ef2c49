"""Twins of the stores and the executor that keep everything in this process: quick, and gone afterwards."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import tempfile
import threading
import uuid
import weakref
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from movie_director.build.ports import Engine, Hold, Report
from movie_director.build.recipe import Recipe
from movie_director.build.take import Output, Take
from movie_director.errors import BudgetExceeded, MovieDirectorError, SetupMissing, TakeMissing
from movie_director.values.digest import Digest, digest_parts
from movie_director.values.money import FREE, Money


class InMemoryVault:
    """A vault that lends real files from a temporary folder, which goes away with it."""

    def __init__(self) -> None:
        self._root = Path(tempfile.mkdtemp(prefix="vault-"))
        weakref.finalize(self, shutil.rmtree, self._root, ignore_errors=True)
        self._names: dict[Digest, Output] = {}
        self._lock = threading.Lock()

    def scratch(self) -> AbstractContextManager[Path]:
        """Lend an empty folder."""
        return self._lend()

    def put(self, path: Path, media: str, content: Digest | None = None) -> Output:
        """Keep a copy of a file."""
        data = path.read_bytes()
        name = _checked(content) if content is not None else digest_parts("bytes", [data])
        blob = hashlib.sha256(data).hexdigest()
        with self._lock:
            standing = self._names.setdefault(name, Output(name, blob, media, len(data)))
            kept = self._root / standing.blob
            if not kept.exists():
                kept.write_bytes(data)
                kept.chmod(0o444)
        return replace(standing, media=media) if standing.blob == blob else standing

    def path(self, content: Digest) -> Path:
        """Return the file. Raises TakeMissing."""
        if not self.has(content):
            raise TakeMissing(f"The vault has nothing with the content {content[:12]}.")
        return self._root / self._names[content].blob

    def has(self, content: Digest) -> bool:
        """Tell whether it is here."""
        return _checked(content) in self._names

    @contextmanager
    def _lend(self) -> Generator[Path]:
        folder = self._root / f"scratch-{uuid.uuid4().hex}"
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


class InMemoryTakes:
    """Takes in a dictionary."""

    def __init__(self) -> None:
        self._takes: dict[Digest, Take] = {}

    def get(self, recipe: Digest) -> Take | None:
        """Return the take of a recipe."""
        return self._takes.get(recipe)

    def add(self, take: Take) -> Take:
        """Record a take unless there is one."""
        return self._takes.setdefault(take.recipe.digest, take)

    def all(self) -> list[Take]:
        """All takes, oldest first."""
        return sorted(self._takes.values(), key=lambda take: (take.made_at, take.recipe.digest))


class _Line:
    """A hold's fate."""

    def __init__(self, hold: Hold) -> None:
        self.hold = hold
        self.state = "held"
        self.joined = 1
        self.cost = FREE


class InMemoryLedger:
    """A ledger for one process that does not die."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []
        self._lock = threading.Lock()

    def hold(self, recipe: Digest, price: Money, cap: Money | None) -> Hold:
        """Set money aside or join. Raises BudgetExceeded."""
        if price.amount < 0:
            raise ValueError(f"{price} cannot be held: amounts start at 0.")
        with self._lock:
            if any(line.state == "uncertain" and line.hold.recipe == recipe for line in self._lines):
                raise BudgetExceeded(f"A call for {recipe[:12]} was cut off and may have been charged.")
            line = next((line for line in self._open() if line.hold.recipe == recipe), None)
            more = price if line is None else price - line.hold.price
            if more.amount > 0 and cap is not None and not self._total(price.currency) + more <= cap:
                raise BudgetExceeded(f"{more} more would pass the cap of {cap}.")
            if line is None:
                line = _Line(Hold(len(self._lines) + 1, recipe, price))
                self._lines.append(line)
                return line.hold
            line.joined += 1
            if more.amount > 0:
                line.hold = Hold(line.hold.id, recipe, price)
            return line.hold

    def sending(self, hold: Hold, remote: str | None = None) -> None:
        """Record that a call leaves. Raises MovieDirectorError when the hold is closed."""
        with self._lock:
            line = self._line(hold)
            if line not in self._open():
                raise MovieDirectorError(f"Hold {hold.id} allows no call: it is {line.state}.")
            line.state = "sending"

    def settle(self, hold: Hold, cost: Money) -> None:
        """Close with what it cost; the first to settle is believed."""
        if cost.amount < 0:
            raise ValueError(f"{cost} cannot be spent: amounts start at 0.")
        with self._lock:
            line = self._line(hold)
            if line.state != "settled" and (line.state != "released" or cost):
                line.state, line.cost = "settled", cost

    def release(self, hold: Hold) -> None:
        """Let go; closes when everyone has."""
        with self._lock:
            line = self._line(hold)
            if line in self._open():
                line.joined -= 1
                if line.joined <= 0:
                    line.state = "released"

    def doubt(self, hold: Hold) -> None:
        """Keep a hold whose call was cut off as possibly charged."""
        with self._lock:
            if (line := self._line(hold)) in self._open():
                line.state = "uncertain"

    def balance(self) -> Mapping[str, Money]:
        """Return `held`, `spent` and `uncertain`."""
        with self._lock:
            held = sum((line.hold.price for line in self._open() if line.hold.price), start=self._nothing())
            spent = sum((line.cost for line in self._lines if line.state == "settled" and line.cost), self._nothing())
            lost = sum((x.hold.price for x in self._lines if x.state == "uncertain"), self._nothing())
            return {"held": held, "spent": spent, "uncertain": lost}

    def _open(self) -> list[_Line]:
        return [line for line in self._lines if line.state in ("held", "sending")]

    def _line(self, hold: Hold) -> _Line:
        if not 0 < hold.id <= len(self._lines):
            raise ValueError(f"This ledger has no hold {hold.id}.")
        return self._lines[hold.id - 1]

    def _total(self, currency: str) -> Money:
        prices = [line.hold.price for line in self._lines if line.state in ("held", "sending", "uncertain")]
        costs = [line.cost for line in self._lines if line.state == "settled"]
        return sum((money for money in prices + costs if money), start=_zero(currency))

    def _nothing(self) -> Money:
        paid = [money for line in self._lines for money in (line.hold.price, line.cost) if money]
        return _zero(paid[0].currency if paid else "USD")


class InMemoryExecutor:
    """Performs recipes in this process, one performance for all who ask at the same time."""

    def __init__(self, engines: Mapping[str, Engine], vault: InMemoryVault, takes: InMemoryTakes) -> None:
        self._engines = engines
        self._vault = vault
        self._takes = takes
        self._running: dict[Digest, asyncio.Task[Take]] = {}

    async def run(self, recipe: Recipe, report: Report) -> Take:
        """Return the recipe's take."""
        take = self._takes.get(recipe.digest)
        if take is not None:
            report(1.0)
            return take
        task = self._running.get(recipe.digest)
        if task is None:
            task = self._running[recipe.digest] = asyncio.create_task(self._perform(recipe, report))
            task.add_done_callback(lambda _: self._running.pop(recipe.digest, None))
        return await asyncio.shield(task)

    async def _perform(self, recipe: Recipe, report: Report) -> Take:
        name, _, version = recipe.engine.rpartition("@")
        engine = self._engines.get(name)
        if engine is None or engine.version != version:
            raise SetupMissing(f"There is no engine {recipe.engine} here.")
        made = await engine.perform(recipe, self._vault, report)
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        return self._takes.add(Take(recipe, made.outputs, made.report, made.cost, moment))


def _zero(currency: str) -> Money:
    return Money(FREE.amount, currency)


def _checked(digest: Digest) -> Digest:
    if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        raise ValueError(f"{digest!r} is not a digest; one has 64 lower-case hexadecimal digits.")
    return digest
