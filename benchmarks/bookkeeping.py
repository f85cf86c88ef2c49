"""What keeping the books costs a take: `python -m benchmarks.bookkeeping [takes]`.

A trivial engine makes takes through the local executor (job table, worker, vault, take record). Each sum is also given
as a share of a one-second render and against one synced write, the least that recording anything for ever can cost.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Performance
from movie_director.executors.local import LocalExecutor
from movie_director.ledger.sqlite import SqliteLedger
from movie_director.values.money import FREE, Money
from movie_director.vault.takes import FileTakes


class Trivial:
    """Makes a few bytes."""

    name, version, slot = "trivial", "1", "tools"

    def quote(self, recipe: Recipe) -> Quote:
        """Free and at once."""
        return Quote(FREE, 0.0)

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Put the recipe's name into the vault."""
        with vault.scratch() as folder:
            (folder / "made").write_text(recipe.digest)
            output = vault.put(folder / "made", "text/plain")
        return Performance({"main": output}, CameraReport("trivial@1"))


def engines(project: Path) -> dict[str, Trivial]:
    """The engines of the benchmark's workers."""
    return {"trivial": Trivial()}


def _silent(share: float, note: str = "") -> None:
    pass


def _recipe(*parameters: str | int) -> Recipe:
    return Recipe("nothing@1", "trivial@1", {"parameters": list(parameters)})


def _median_ms(act: Callable[[int], object], times: int) -> float:
    def once(number: int) -> float:
        begun = time.perf_counter()
        act(number)
        return (time.perf_counter() - begun) * 1000

    return statistics.median(once(number) for number in range(times))


def _synced_write(folder: Path) -> Callable[[int], object]:
    def write(number: int) -> None:
        with (folder / f"synced-{number}").open("wb") as file:
            file.write(b"x" * 1000)
            file.flush()
            os.fsync(file.fileno())

    return write


def _pay(ledger: SqliteLedger, price: Money) -> Callable[[int], object]:
    def pay(number: int) -> None:
        ledger.settle(ledger.hold(_recipe("paid", number, str(price)).digest, price, None), price)

    return pay


async def measure(folder: Path, count: int) -> dict[str, float]:
    """Return milliseconds by what was done."""
    found = {"one synced write": _median_ms(_synced_write(folder), 50)}
    places = {"vault": folder / "vault", "takes": folder / "takes", "jobs": folder / "jobs.sqlite"}
    slot_of = {"trivial": "tools"}
    async with LocalExecutor(
        project=folder, **places, engines="benchmarks.bookkeeping:engines", slot_of=slot_of, slots={"tools": 1}
    ) as executor:
        begun = time.perf_counter()
        await executor.run(_recipe("first"), _silent)
        found["first take (starts a worker)"] = (time.perf_counter() - begun) * 1000
        begun = time.perf_counter()
        for number in range(count):
            await executor.run(_recipe("in turn", number), _silent)
        found["a take, one after another"] = (time.perf_counter() - begun) * 1000 / count
        begun = time.perf_counter()
        await asyncio.gather(*(executor.run(_recipe("at once", number), _silent) for number in range(count)))
        found["a take, all asked for at once"] = (time.perf_counter() - begun) * 1000 / count
        begun = time.perf_counter()
        for number in range(count):
            await executor.run(_recipe("in turn", number), _silent)
        found["a take that is there already"] = (time.perf_counter() - begun) * 1000 / count
        begun = time.perf_counter()
    found["stopping the workers"] = (time.perf_counter() - begun) * 1000
    begun = time.perf_counter()
    listed = len(FileTakes(folder / "takes").all())
    found[f"listing {listed} takes, first time"] = (time.perf_counter() - begun) * 1000
    ledger = SqliteLedger(folder / "ledger.sqlite")
    found["hold and settle, free"] = _median_ms(_pay(ledger, FREE), 100)
    found["hold and settle, money"] = _median_ms(_pay(ledger, Money.parse("0.01")), 50)
    ledger.close()
    return found


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measure(Path(folder), count))
    base = found["one synced write"]
    print(f"{'':34}{'ms':>9}{'synced writes':>15}{'of a 1 s render':>17}")
    for what, milliseconds in found.items():
        print(f"{what:34}{milliseconds:9.2f}{milliseconds / base:15.1f}{milliseconds / 1000:17.1%}")


if __name__ == "__main__":
    main()
