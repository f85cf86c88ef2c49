"""Shoot: make what a call sheet says, and lay each take out as it comes."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager

from movie_director.build.callsheet import CallSheet
from movie_director.build.ports import Executor
from movie_director.build.recipe import Recipe
from movie_director.build.setup import Schedule
from movie_director.build.shoot import Event, Floor, shoot
from movie_director.executors.local import LocalExecutor
from movie_director.studio.open import Studio
from movie_director.studio.renders import lay_out
from movie_director.values.money import Money
from movie_director.values.slate import Slate

ENGINES = "movie_director.engines.registry:engines"


def slots() -> dict[str, int]:
    """How many workers of each kind this machine keeps: enough that Blender, drawing and sound overlap."""
    cores = os.cpu_count() or 1
    return {"stage": max(1, min(2, cores)), "voice": 1, "tools": max(1, min(4, cores // 2))}


@asynccontextmanager
async def local_floor(
    studio: Studio, sheet: CallSheet, cap: Money | None, head: Callable[[], Schedule] | None = None
) -> AsyncGenerator[Floor]:
    """Lend a floor of child processes on this machine; they are gone when it closes. `head` tells what is meant now."""
    paths = studio.project.paths
    names = {line.setup.engine.partition("@")[0] for line in sheet.to_make}
    executor = LocalExecutor(
        project=paths.root,
        vault=paths.vault,
        takes=paths.takes,
        jobs=paths.jobs,
        engines=ENGINES,
        slots=slots(),
        slot_of={name: studio.engines[name].slot for name in names},
    )

    async with executor:
        yield floor(studio, executor, head or studio.schedule, cap)


def floor(studio: Studio, executor: Executor, head: Callable[[], Schedule], cap: Money | None) -> Floor:
    """Where a project's takes are made by an executor, spending at most the cap."""

    def record(slate: Slate, recipe: Recipe) -> None:
        studio.project.record(slate, recipe.digest)

    return Floor(executor, studio.ledger, studio.takes, studio.vault, studio.quote, record, head, cap, studio.cost)


async def shoot_film(
    studio: Studio, sheet: CallSheet, cap: Money | None = None, head: Callable[[], Schedule] | None = None
) -> AsyncIterator[Event]:
    """Make everything on the sheet on this machine, yielding events; finished takes appear in 03_Renders at once.

    `head` is asked for the schedule as the documents mean it now; the film's own when none is given.
    """
    if not sheet.to_make:
        return
    async with local_floor(studio, sheet, cap, head) as floor:
        async for event in shoot(sheet, floor):
            if event.take is not None and event.stage == "made":
                lay_out(studio, event.slate, event.take)
            yield event
