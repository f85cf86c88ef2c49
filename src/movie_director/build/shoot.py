"""Shoot: make what a call sheet says, a slate as soon as what it reads is there, first shots first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Literal

from movie_director.build.callsheet import CallSheet
from movie_director.build.plan import resolve
from movie_director.build.ports import Executor, Ledger, Quote, Takes, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.setup import Schedule, Setup
from movie_director.build.take import Take
from movie_director.errors import EngineFailed, MovieDirectorError, PossiblyCharged
from movie_director.values.money import Money
from movie_director.values.slate import Slate

Stage = Literal["started", "progress", "made", "current", "skipped", "failed"]
ENDED: frozenset[Stage] = frozenset({"made", "current", "skipped", "failed"})
GATHER = 0.05
"""Seconds in which what ends at about the same time is gathered, so that what it frees is begun in film order."""


@dataclass(frozen=True)
class Event:
    """Something that happened on the floor. `share` tells how far a slate in progress is, 0 to 1."""

    slate: Slate
    stage: Stage
    share: float = 0.0
    note: str = ""
    take: Take | None = None
    error: MovieDirectorError | None = None


@dataclass(frozen=True)
class Floor:
    """What a shoot works with."""

    executor: Executor
    ledger: Ledger
    takes: Takes
    vault: Vault
    quote: Callable[[Recipe], Quote]
    record: Callable[[Slate, Recipe], None]
    """Writes down that a recipe was performed under a slate."""
    head: Callable[[], Schedule]
    """The schedule of the documents as they are now; asked again before each hold."""
    cap: Money | None = None
    cost: Callable[[Take], Money] = lambda take: take.cost
    """What a take really cost, to settle its hold with."""


async def shoot(sheet: CallSheet, floor: Floor) -> AsyncIterator[Event]:
    """Make everything on the sheet that is not current, yielding events as they come.

    A slate whose recipe is no longer what the documents mean is skipped and said so; so is one whose need failed. An
    early exit (cancellation, closing the iterator) cancels what is under way; finished takes stay. Raises nothing of
    its own: failures are events.
    """
    run = _Shoot(sheet, floor)
    try:
        async for event in run.events():
            yield event
    finally:
        await run.stop()


class _Shoot:
    def __init__(self, sheet: CallSheet, floor: Floor) -> None:
        self._floor = floor
        self._made: dict[Slate, Take] = {
            line.setup.slate: line.take for line in sheet.lines if line.state == "current" and line.take is not None
        }
        self._waiting: dict[Slate, Setup] = {line.setup.slate: line.setup for line in sheet.to_make}
        self._ceiling = {line.setup.slate: line.price for line in sheet.to_make}
        self._tasks: dict[Slate, asyncio.Task[None]] = {}
        self._queue: asyncio.Queue[Event] = asyncio.Queue()
        self._lost: set[Slate] = set()
        self._counter = asyncio.Lock()

    async def events(self) -> AsyncIterator[Event]:
        self._start_ready()
        while self._tasks or not self._queue.empty():
            news = [await self._queue.get()]
            if news[0].stage in ENDED:
                await asyncio.sleep(GATHER)
            while not self._queue.empty():
                news.append(self._queue.get_nowait())
            for event in news:
                self._note(event)
            self._start_ready()
            for event in news:
                yield event

    def _note(self, event: Event) -> None:
        if event.stage not in ENDED:
            return
        self._tasks.pop(event.slate, None)
        if event.take is not None:
            self._made[event.slate] = event.take
        else:
            self._lost.add(event.slate)

    async def stop(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _start_ready(self) -> None:
        for slate, setup in list(self._waiting.items()):
            needed = {need.slate for need in setup.needs.values()}
            if needed & self._lost:
                del self._waiting[slate]
                self._lost.add(slate)
                missing = ", ".join(sorted(needed & self._lost))
                self._queue.put_nowait(Event(slate, "skipped", note=f"needs {missing}"))
            elif needed <= self._made.keys():
                del self._waiting[slate]
                self._tasks[slate] = asyncio.create_task(self._make(setup), name=slate)

    async def _make(self, planned: Setup) -> None:
        slate = planned.slate
        try:
            await self._queue.put(await self._perform(planned))
        except MovieDirectorError as error:
            await self._queue.put(Event(slate, "failed", note=str(error), error=error))
        except Exception as error:  # whoever waits must hear of it: a full disk, say
            told = EngineFailed(f"{slate} could not be made: {type(error).__name__}: {error}.")
            await self._queue.put(Event(slate, "failed", note=str(told), error=told))

    async def _perform(self, planned: Setup) -> Event:
        floor, slate = self._floor, planned.slate
        meant = resolve(planned, self._made)
        head = floor.head()
        recipe = resolve(head[slate], self._made) if slate in head else None
        if recipe is None or meant is None or recipe.digest != meant.digest:
            return Event(slate, "skipped", note="the documents changed since this call sheet was written")
        if (take := floor.takes.get(recipe.digest)) is not None and self._complete(take):
            floor.record(slate, recipe)
            return Event(slate, "current", 1.0, take=take)
        await self._queue.put(Event(slate, "started"))
        price = floor.quote(recipe).price
        if self._ceiling[slate] < price:
            return Event(slate, "skipped", note=f"it costs {price} now, more than the {self._ceiling[slate]} agreed")
        async with self._counter:  # one after another, so that what is seen first is asked for first
            hold = await asyncio.to_thread(floor.ledger.hold, recipe.digest, price, floor.cap)

        def report(share: float, note: str = "") -> None:
            self._queue.put_nowait(Event(slate, "progress", share, note))

        if price:
            await asyncio.to_thread(floor.ledger.sending, hold)
        try:
            take = await floor.executor.run(recipe, report)
        except (PossiblyCharged, asyncio.CancelledError) as stopped:
            if not price and isinstance(stopped, asyncio.CancelledError):
                await asyncio.shield(asyncio.to_thread(floor.ledger.release, hold))
                raise
            await asyncio.shield(asyncio.to_thread(floor.ledger.doubt, hold))
            raise
        except BaseException:
            await asyncio.shield(asyncio.to_thread(floor.ledger.release, hold))
            raise
        await asyncio.to_thread(floor.ledger.settle, hold, floor.cost(take))
        floor.record(slate, recipe)
        return Event(slate, "made", 1.0, take=take)

    def _complete(self, take: Take) -> bool:
        return all(self._floor.vault.has(output.content) for output in take.outputs.values())
