"""Performing one recipe: find its engine, make it, and record the take."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from movie_director.build.ports import Engine, Report, Takes, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import Performance, Take
from movie_director.errors import EngineFailed, SetupMissing, TakeMissing


async def perform(recipe: Recipe, engines: Mapping[str, Engine], vault: Vault, takes: Takes, report: Report) -> Take:
    """Return the recipe's take, making it when there is none or when the vault lost what can be made again.

    Raises EngineFailed, SetupMissing, TakeMissing or Interrupted.
    """
    standing = takes.get(recipe.digest)
    if standing is not None and all(vault.has(output.content) for output in standing.outputs.values()):
        return standing
    if standing is not None and standing.report.promise == "recorded":
        raise TakeMissing(
            f"The take {recipe.digest[:12]} by {recipe.engine} is not in the vault and cannot be made again as it was.",
            cure="Fetch it from where it was made, or ask for it again.",
        )
    performance = await _engine(recipe, engines).perform(recipe, vault, report)
    for name, output in performance.outputs.items():
        if not vault.has(output.content):
            raise EngineFailed(f"{recipe.engine} said that it made `{name}`, but did not put it into the vault.")
    if standing is not None:
        _substitute(recipe, standing, performance, vault)
        return standing
    made_at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return takes.add(Take(recipe, performance.outputs, performance.report, performance.cost, made_at))


def _engine(recipe: Recipe, engines: Mapping[str, Engine]) -> Engine:
    name, _, version = recipe.engine.rpartition("@")
    engine = engines.get(name)
    if engine is None:
        known = ", ".join(sorted(engines)) or "none"
        raise SetupMissing(f"The engine {recipe.engine} is not installed here (installed: {known}).")
    if engine.version != version:
        raise SetupMissing(
            f"The project asks for {recipe.engine}, but {name}@{engine.version} is installed.",
            cure="Install that version, or accept the new one for the project.",
        )
    return engine


def _substitute(recipe: Recipe, standing: Take, again: Performance, vault: Vault) -> None:
    """Let what was made again answer for what was recorded, as far as the engine's promise goes."""
    for name, recorded in standing.outputs.items():
        fresh = again.outputs.get(name)
        if fresh is None or (fresh.content != recorded.content and standing.report.promise == "exact"):
            raise EngineFailed(
                f"{recipe.engine} promised to make `{name}` of {recipe.digest[:12]} again exactly, and did not.",
                cure="Ask for it again, which makes a new take.",
            )
        if fresh.content != recorded.content:
            vault.put(vault.path(fresh.content), fresh.media, recorded.content)
