"""An engine that does what its recipe's parameters say: for tests of everything around engines."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, cast

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Performance
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.values.digest import Json
from movie_director.values.money import FREE, Money

EFFECTS = "effects.log"
ENGINES = "movie_director.testing.scripted:engines"


class ScriptedEngine:
    """Obeys these parameters, all optional; what it does is written to `diary`, one line a deed, before it goes on.

    `text`: what to make. `seconds`: how long to take. `deaf`: never look at `report`. `stubborn`: block the loop.
    `fail`: what to complain of; with `cure`, as a thing not installed. `break`: raise an ordinary Python error.
    `die`: how many times to kill its own process first. `spawn`: start a child process that would live for a minute.
    """

    def __init__(
        self,
        diary: Path,
        *,
        name: str = "scripted",
        version: str = "1",
        slot: str = "tools",
        price: Money = FREE,
    ) -> None:
        self.name = name
        self.version = version
        self.slot = slot
        self.price = price
        self._diary = diary

    def quote(self, recipe: Recipe) -> Quote:
        """Return the price given at construction, and the recipe's seconds."""
        return Quote(self.price, _seconds(recipe))

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Do as the parameters say."""
        self._note("start", recipe)
        does = recipe.parameters
        if self._deeds("start", recipe) <= cast(int, does.get("die", 0)):
            os.kill(os.getpid(), signal.SIGKILL)
        if "break" in does:
            raise RuntimeError(str(does["break"]))
        if "cure" in does:
            raise SetupMissing(str(does["fail"]), cure=str(does["cure"]))
        if "fail" in does:
            raise EngineFailed(str(does["fail"]))
        if does.get("spawn"):
            child = subprocess.Popen(["sleep", "60"])  # noqa: ASYNC220 - it is never waited for
            self._note(f"spawn:{child.pid}", recipe)
        await self._work(recipe, report)
        with vault.scratch() as folder:
            made = folder / "made.txt"
            made.write_text(str(does.get("text", recipe.digest)))
            output = vault.put(made, "text/plain")
        self._note("end", recipe)
        return Performance({"main": output}, CameraReport(f"{self.name}@{self.version}"), self.price)

    async def _work(self, recipe: Recipe, report: Report) -> None:
        seconds, deaf = _seconds(recipe), bool(recipe.parameters.get("deaf"))
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < seconds:
            if not deaf:
                report(passed / seconds, "working")
            if recipe.parameters.get("stubborn"):
                time.sleep(0.01)  # noqa: ASYNC251 - that is the point
            else:
                await asyncio.sleep(min(0.01, seconds - passed))
        if not deaf:
            report(1.0, "made")

    def _note(self, deed: str, recipe: Recipe) -> None:
        line = f"{time.time():.6f} {deed} {recipe.digest}\n"
        with self._diary.open("ab", buffering=0) as file:
            file.write(line.encode())
            os.fsync(file.fileno())

    def _deeds(self, deed: str, recipe: Recipe) -> int:
        return sum(line.deed == deed and line.recipe == recipe.digest for line in read_diary(self._diary))


class Deed(NamedTuple):
    """A line of the diary: when (seconds since the epoch), what (`start`, `end` or `spawn:<pid>`), for which recipe."""

    at: float
    deed: str
    recipe: str


def read_diary(diary: Path) -> list[Deed]:
    """Everything the scripted engines of a diary did, in order."""
    if not diary.exists():
        return []
    words = [line.split() for line in diary.read_text().splitlines()]
    return [Deed(float(at), deed, recipe) for at, deed, recipe in words]


def scripted_recipe(engine: str = "scripted@1", **parameters: Json) -> Recipe:
    """A recipe for a ScriptedEngine."""
    return Recipe("act@1", engine, parameters)


def engines(project: Path) -> Mapping[str, ScriptedEngine]:
    """The engines of a worker under test: `scripted`, and `scripted-stage` in the `stage` slot."""
    diary = project / EFFECTS
    return {
        "scripted": ScriptedEngine(diary),
        "scripted-stage": ScriptedEngine(diary, name="scripted-stage", slot="stage"),
    }


def broken_engines(project: Path) -> Mapping[str, ScriptedEngine]:
    """A function that cannot build its engines."""
    raise SetupMissing(f"The engines of {project.name} are out for lunch.", cure="Call them back.")


def _seconds(recipe: Recipe) -> float:
    return float(cast(float, recipe.parameters.get("seconds", 0.0)))
