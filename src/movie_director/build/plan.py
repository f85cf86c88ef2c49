"""Plan: compare what we mean to make with what was made, without making anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.build.callsheet import CallLine, CallSheet, State
from movie_director.build.difference import Difference
from movie_director.build.ports import Quote, Takes, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.setup import Schedule, Setup
from movie_director.build.take import Take
from movie_director.values.digest import Digest
from movie_director.values.slate import Slate

History = Callable[[Slate], list[Digest]]
"""The recipes performed under a slate, oldest first."""


def resolve(setup: Setup, made: Mapping[Slate, Take]) -> Recipe | None:
    """Return the setup's recipe, or None while something that it needs is not there."""
    try:
        inputs = {name: made[where].outputs[output].content for name, (where, output) in setup.needs.items()}
    except KeyError:
        return None
    return setup.recipe(inputs)


def plan(
    schedule: Schedule,
    takes: Takes,
    vault: Vault,
    history: History,
    quote: Callable[[Recipe], Quote],
    held: Callable[[Digest], bool] = lambda _: False,
    revision: int = 0,
    standing: Mapping[Slate, CallLine] | None = None,
) -> CallSheet:
    """Write the call sheet of a schedule. Pure but for reading; asks each engine for a quote.

    `standing` are lines of an earlier sheet (`CallSheet.made`) whose takes are there still, whole: neither they nor
    the vault are looked at again for a setup that is the same object and reads the same. So a plan costs what changed.
    """
    known = standing or {}
    made: dict[Slate, Take] = {}
    lines: list[CallLine] = []
    changed: set[Slate] = set()
    moved: set[Slate] = set()
    for setup in schedule:
        line = known.get(setup.slate)
        if line is None or line.setup is not setup or (moved and not moved.isdisjoint(setup.needed)):
            was = line.take if line is not None else None
            line = _line(setup, made, changed, takes, vault, history, quote, held)
            if line.state != "current":
                changed.add(setup.slate)
            if line.state != "current" or line.take is not was:
                moved.add(setup.slate)
        lines.append(line)
        if line.take is not None and line.state == "current":
            made[setup.slate] = line.take
    return CallSheet(tuple(lines), revision)


def _line(
    setup: Setup,
    made: Mapping[Slate, Take],
    changed: set[Slate],
    takes: Takes,
    vault: Vault,
    history: History,
    quote: Callable[[Recipe], Quote],
    held: Callable[[Digest], bool],
) -> CallLine:
    circled = takes.get(setup.circled) if setup.circled is not None else None
    if circled is not None and _whole(circled, vault):
        return CallLine(setup, "current", "circled by hand", circled.recipe, circled)
    recipe = resolve(setup, made)
    if recipe is None:
        waits = tuple(sorted({n.slate for n in setup.needs.values() if n.slate in changed}))
        last = _last(setup, takes, history)
        asked = quote(setup.recipe({}))
        state: State = "missing" if last is None else "stale"
        return CallLine(setup, state, "waits for " + _several(waits), None, last, waits, asked.price, asked.seconds)
    take = takes.get(recipe.digest)
    if take is not None and _whole(take, vault):
        return CallLine(setup, "current", "made as it is meant", recipe, take)
    asked, last = quote(recipe), _last(setup, takes, history)
    reason: str | Difference
    if take is not None:
        state, reason = "missing", "its files are gone from the vault"
    elif held(recipe.digest):
        state, reason = "held", "its money is set aside or in doubt"
    elif last is None:
        state, reason = "missing", "never made"
    else:
        state, reason = "stale", Difference(last.recipe, recipe, setup.needs)
    return CallLine(setup, state, reason, recipe, take or last, (), asked.price, asked.seconds)


def _whole(take: Take, vault: Vault) -> bool:
    for output in take.outputs.values():  # noqa: SIM110 - asked of every take of a film, and `all` takes twice as long
        if not vault.has(output.content):
            return False
    return True


def _last(setup: Setup, takes: Takes, history: History) -> Take | None:
    """The newest take there is of a slate, looked for from the end: most slates never need it."""
    return next((take for digest in reversed(history(setup.slate)) if (take := takes.get(digest)) is not None), None)


def _several(slates: tuple[str, ...]) -> str:
    if len(slates) <= 3:
        return ", ".join(slates) if slates else "an output that was not made"
    return f"{slates[0]}, {slates[1]} and {len(slates) - 2} more"
