"""What every Executor promises. Subclass, say how to open one over scripted engines, and pytest runs it."""

# ruff: noqa: D102 - a test's name is its sentence
from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from movie_director.build.ports import Executor
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.testing.scripted import EFFECTS, read_diary, scripted_recipe


def silent(share: float, note: str = "") -> None:
    """A report that nobody reads."""


class ExecutorContract:
    """Override `open`. The project's folder must be `tmp_path`, its engines those of `testing.scripted.engines`."""

    def open(self, tmp_path: Path) -> AbstractAsyncContextManager[Executor]:
        """Open an executor with its project at `tmp_path`; opened twice, it goes on with the same takes."""
        raise NotImplementedError

    @pytest.mark.asyncio
    async def test_a_recipe_becomes_a_take(self, tmp_path: Path) -> None:
        recipe = scripted_recipe(text="a take")
        async with self.open(tmp_path) as executor:
            take = await executor.run(recipe, silent)
        assert take.recipe == recipe
        assert take.outputs["main"].size == 6
        assert take.report.engine == "scripted@1"

    @pytest.mark.asyncio
    async def test_a_take_is_not_made_twice(self, tmp_path: Path) -> None:
        async with self.open(tmp_path) as executor:
            first = await executor.run(scripted_recipe(), silent)
            assert await executor.run(scripted_recipe(), silent) == first
        assert [deed.deed for deed in read_diary(tmp_path / EFFECTS)] == ["start", "end"]

    @pytest.mark.asyncio
    async def test_two_calls_for_one_recipe_share_one_performance(self, tmp_path: Path) -> None:
        async with self.open(tmp_path) as executor:
            recipe = scripted_recipe(seconds=0.2)
            first, second = await asyncio.gather(executor.run(recipe, silent), executor.run(recipe, silent))
        assert first == second
        assert [deed.deed for deed in read_diary(tmp_path / EFFECTS)] == ["start", "end"]

    @pytest.mark.asyncio
    async def test_many_recipes_all_become_takes(self, tmp_path: Path) -> None:
        recipes = [scripted_recipe(number=number) for number in range(30)]
        async with self.open(tmp_path) as executor:
            takes = await asyncio.gather(*(executor.run(recipe, silent) for recipe in recipes))
        assert [take.recipe for take in takes] == recipes

    @pytest.mark.asyncio
    async def test_what_an_engine_complains_of_is_raised_once_and_may_be_tried_again(self, tmp_path: Path) -> None:
        recipe = scripted_recipe(fail="the lamp is broken")
        async with self.open(tmp_path) as executor:
            for _ in range(2):
                with pytest.raises(EngineFailed, match="the lamp is broken"):
                    await executor.run(recipe, silent)
        assert [deed.deed for deed in read_diary(tmp_path / EFFECTS)] == ["start", "start"]

    @pytest.mark.asyncio
    async def test_what_is_not_installed_is_raised_with_its_cure(self, tmp_path: Path) -> None:
        async with self.open(tmp_path) as executor:
            with pytest.raises(SetupMissing, match=r"no lamp\. Buy one\.") as caught:
                await executor.run(scripted_recipe(fail="There is no lamp.", cure="Buy one."), silent)
        assert caught.value.cure == "Buy one."

    @pytest.mark.asyncio
    @pytest.mark.parametrize("engine", ["nobody@1", "scripted@2"])
    async def test_an_engine_that_is_not_there_in_that_version_is_missing(self, tmp_path: Path, engine: str) -> None:
        async with self.open(tmp_path) as executor:
            with pytest.raises(SetupMissing, match=engine.partition("@")[0]):
                await executor.run(scripted_recipe(engine), silent)

    @pytest.mark.asyncio
    async def test_progress_is_reported_and_never_falls(self, tmp_path: Path) -> None:
        shares: list[float] = []

        def report(share: float, note: str = "") -> None:
            shares.append(share)

        async with self.open(tmp_path) as executor:
            await executor.run(scripted_recipe(seconds=0.5), report)
        assert len(shares) >= 2
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
