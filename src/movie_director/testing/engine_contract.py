"""What every Engine promises. Subclass, give an engine and a small recipe, and pytest runs it."""

# ruff: noqa: D102 - a test's name is its sentence
from __future__ import annotations

import pytest

from movie_director.build.ports import Engine, Vault
from movie_director.build.recipe import Recipe
from movie_director.errors import Interrupted
from movie_director.testing.in_memory import InMemoryVault


class EngineContract:
    """Override `engine` and `recipe`, and `vault` when the recipe has inputs. The recipe must be quick to make."""

    @pytest.fixture
    def engine(self) -> Engine:
        """The engine under test."""
        raise NotImplementedError

    @pytest.fixture
    def recipe(self) -> Recipe:
        """Something it can make."""
        raise NotImplementedError

    @pytest.fixture
    def vault(self) -> Vault:
        """A vault that holds the recipe's inputs."""
        return InMemoryVault()

    def test_its_recipes_carry_its_name_and_version(self, engine: Engine, recipe: Recipe) -> None:
        assert recipe.engine == f"{engine.name}@{engine.version}"
        assert "@" not in engine.name
        assert engine.slot

    def test_a_quote_can_be_asked_for_twice(self, engine: Engine, recipe: Recipe) -> None:
        first = engine.quote(recipe)
        assert engine.quote(recipe) == first
        assert first.price.amount >= 0
        assert first.seconds >= 0

    @pytest.mark.asyncio
    async def test_it_makes_what_it_says_for_no_more_than_it_quoted(
        self, engine: Engine, recipe: Recipe, vault: Vault
    ) -> None:
        shares: list[float] = []

        def report(share: float, note: str = "") -> None:
            shares.append(share)

        made = await engine.perform(recipe, vault, report)
        assert made.outputs
        for output in made.outputs.values():
            assert vault.path(output.content).stat().st_size == output.size
            assert "/" in output.media
        assert made.cost <= engine.quote(recipe).price
        assert made.report.engine == recipe.engine
        assert shares == sorted(shares)
        assert all(0 <= share <= 1 for share in shares)

    @pytest.mark.asyncio
    async def test_it_makes_the_same_again_if_it_promises_to(
        self, engine: Engine, recipe: Recipe, vault: Vault
    ) -> None:
        first = await engine.perform(recipe, vault, _silent)
        second = await engine.perform(recipe, vault, _silent)
        assert {name: output.media for name, output in first.outputs.items()} == {
            name: output.media for name, output in second.outputs.items()
        }
        if first.report.promise == "exact":
            assert {name: output.content for name, output in first.outputs.items()} == {
                name: output.content for name, output in second.outputs.items()
            }

    @pytest.mark.asyncio
    async def test_it_stops_when_its_report_says_so(self, engine: Engine, recipe: Recipe, vault: Vault) -> None:
        def report(share: float, note: str = "") -> None:
            raise Interrupted("Stop.")

        with pytest.raises(Interrupted):
            await engine.perform(recipe, vault, report)


def _silent(share: float, note: str = "") -> None:
    pass
