"""An executor that waits in this process: for engines whose work is done on another machine.

There is no worker that could die and ask again: should this process die while a paid call is away, its hold tells.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from movie_director.build.ports import Engine, Report, Takes, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import Take
from movie_director.executors.perform import perform
from movie_director.values.digest import Digest


class HereExecutor:
    """Performs recipes in this process, one performance for all who ask at the same time."""

    def __init__(self, engines: Mapping[str, Engine], vault: Vault, takes: Takes) -> None:
        self._engines, self._vault, self._takes = engines, vault, takes
        self._running: dict[Digest, asyncio.Task[Take]] = {}

    async def run(self, recipe: Recipe, report: Report) -> Take:
        """Return the recipe's take, made unless it is there. Raises what the engine raises."""
        task = self._running.get(recipe.digest)
        if task is None:
            work = perform(recipe, self._engines, self._vault, self._takes, report)
            task = self._running[recipe.digest] = asyncio.create_task(work)
            task.add_done_callback(lambda _: self._running.pop(recipe.digest, None))
        return await task
