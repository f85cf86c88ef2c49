"""Crew: have a role work on the film, by a language model where one is set for it, else by its craft."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from movie_director.build.callsheet import CallSheet
from movie_director.build.plan import plan
from movie_director.build.setup import Schedule, Setup
from movie_director.build.shoot import Floor, shoot
from movie_director.build.take import Take
from movie_director.crew.desk import Desk
from movie_director.crew.proposal import Proposal
from movie_director.crew.role import AnyRole
from movie_director.engines.language.settings import Settings
from movie_director.errors import BudgetExceeded, EngineFailed, MovieDirectorError
from movie_director.executors.here import HereExecutor
from movie_director.film.film import Film
from movie_director.operations.write import Write
from movie_director.project.manifest import ENGINES
from movie_director.project.message import Message
from movie_director.studio.costs import costs_of
from movie_director.studio.money import budget_of
from movie_director.studio.open import Studio
from movie_director.studio.shoot import floor
from movie_director.values.digest import Json
from movie_director.values.money import Money
from movie_director.values.slate import Slate

TAKES = 2
"""Answers of the right form that a role may have refused by its checks, before its craft stands in."""
CONTROLLER = "controller"
"""Who asks the crew to work, as the record calls it."""
LOOK_UP = 0.2
"""Seconds after which who waits for an answer looks whether they are to stop."""
_T = TypeVar("_T")


@dataclass(frozen=True)
class Work:
    """What a role proposes, and what was said about it."""

    proposal: Proposal
    said: tuple[Message, ...] = ()
    cost: Money | None = None


def write_slate(role: str) -> Slate:
    """The slate of what a role had written."""
    return Slate(f"film/{role}/write")


def work(studio: Studio, role: AnyRole, film: Film, desk: Desk) -> Work:
    """Have a role look at a film. Raises RoleOverreach; a model that fails is said, and the craft stands in."""
    if "costs" in role.reads.beside():
        desk = replace(desk, costs=costs_of(studio, film))
    view = role.reads.see(film, desk)
    by_craft = role.proposal(film, view, role.craft(view))
    model = Settings().model(role.name, role.department) if role.brief is not None else None
    if model is None or (role.shape == "draft" and not by_craft):
        return Work(by_craft, _told(role, by_craft, "craft"))
    asked = Message(
        CONTROLLER, role.name, "request", role.does, {"assets": [model], "constraints": _constraints(studio)}
    )
    try:
        output, takes = _run(_play(studio, role, view, model))
    except MovieDirectorError as error:
        note = f"{role.name}: its craft stands in for {model}: {error}"
        made = replace(by_craft, notes=(note, *by_craft.notes))
        return Work(made, (asked, *_told(role, made, "craft", asked)))
    made = role.proposal(film, view, output)
    cost = sum((studio.cost(take) for take, new in takes if new), Money.parse("0"))
    recipes: list[Json] = [take.recipe.digest for take, _ in takes]
    note = f"{role.name}: written by {model} for {cost}" + ("." if any(new for _, new in takes) else ", as before.")
    made = replace(made, notes=(note, *made.notes))
    return Work(made, (asked, *_told(role, made, model, asked, recipes)), cost)


def _constraints(studio: Studio) -> list[Json]:
    budget = studio.project.manifest.budget
    return [f"budget {budget}" if budget else "nothing may be spent"]


def _told(
    role: AnyRole, made: Proposal, by: str, asked: Message | None = None, recipes: list[Json] | None = None
) -> tuple[Message, ...]:
    """The role's answer, where there is anything to say."""
    if not made.edits and not made.notes:
        return ()
    count = len(made.edits)
    words = f"proposes {count} edit{'s' if count != 1 else ''}" if count else "proposes no edit"
    content = " ".join([f"{words}, by {by}.", *made.notes]) if made.notes else f"{words}, by {by}"
    kinds = sorted({str(edit.ref) for edit in made.edits})[:20]
    context: dict[str, Json] = {"assets": [*kinds, *(recipes or [])]}
    after = (asked.id,) if asked is not None else ()
    return (Message(role.name, CONTROLLER, "response", content, context, after),)


async def _play(studio: Studio, role: AnyRole, view: Any, model: str) -> tuple[Any, list[tuple[Take, bool]]]:
    """Have a model write what the role writes, until its checks find nothing. Raises MovieDirectorError."""
    brief = role.brief
    assert brief is not None
    order = Write(
        role=role.name,
        version=role.version,
        model=model,
        brief=brief.text,
        material=brief.tell(view),
        form=brief.form(view, cast("type[BaseModel]", role.writes)),
        tokens=min(brief.tokens, Settings().tokens or brief.tokens),
    )
    takes: list[tuple[Take, bool]] = []
    faults: tuple[str, ...] = ()
    for _ in range(TAKES):
        take, new = await _shot(studio, role, order)
        takes.append((take, new))
        words = studio.vault.path(take.outputs["answer"].content).read_text(encoding="utf-8")
        if not take.report.facts.get("valid"):
            told = "; ".join(take.report.warnings) or "it is not of the form asked for"
            raise EngineFailed(f"What the {role.name} was answered cannot be used. {told}")
        try:
            output = role.writes.model_validate(json.loads(words))
            faults = role.faults(view, output)
        except ValidationError as error:
            output = None
            faults = tuple(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:12])
        if not faults:
            return output, takes
        order = order.model_copy(update={"before": words, "faults": faults})
    raise EngineFailed(f"What the {role.name} was answered does not pass: {'; '.join(faults[:3])}.")


async def _shot(studio: Studio, role: AnyRole, order: Write) -> tuple[Take, bool]:
    """Shoot one answer, or find it made. Raises BudgetExceeded, EngineFailed and what the engine raises."""
    slate = write_slate(role.name)
    manifest = studio.project.manifest
    parameters = cast("Mapping[str, Json]", order.model_dump(mode="json"))
    retry = studio.project.film.cut.again.get(slate, 0)
    setup = Setup(slate, "write@1", manifest.engines.get("write", ENGINES["write"]), parameters, retry=retry)
    schedule = Schedule([setup])
    sheet = plan(schedule, studio.takes, studio.vault, studio.project.performed, studio.quote, studio.held())
    line = sheet.lines[0]
    if line.state == "current" and line.take is not None:
        return line.take, False
    floor = _floor(studio, sheet, schedule)
    async for event in shoot(sheet, floor):
        if event.stage == "progress":
            studio.tell(event.note)
        if event.take is not None:
            return event.take, event.stage == "made"
        if event.stage in ("failed", "skipped"):
            raise event.error or EngineFailed(f"{slate}: {event.note}.")
    raise EngineFailed(f"{slate} was not written.")


def _floor(studio: Studio, sheet: CallSheet, schedule: Schedule) -> Floor:
    cap = budget_of(studio)
    if sheet.price and cap is None:
        raise BudgetExceeded(
            f"It may cost {sheet.price}, and the project has no budget; nothing was spent.",
            cure="Give one: `--budget`.",
        )
    return floor(studio, HereExecutor(studio.engines, studio.vault, studio.takes), lambda: schedule, cap)


_CALLS: set[tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]]] = set()
_COUNTER = threading.Lock()


def hang_up() -> None:
    """Stop whatever is being asked, in any thread of this process; what was paid for is in doubt, as ever."""
    with _COUNTER:
        for loop, task in _CALLS:
            loop.call_soon_threadsafe(task.cancel)


async def _called(work: Coroutine[Any, Any, _T]) -> _T:
    """Do work that `hang_up` stops."""
    call = asyncio.get_running_loop(), cast("asyncio.Task[Any]", asyncio.current_task())
    with _COUNTER:
        _CALLS.add(call)
    try:
        return await work
    finally:
        with _COUNTER:
            _CALLS.discard(call)


def _run(work: Coroutine[Any, Any, _T]) -> _T:
    """Wait for work, also where a loop runs already: then in a thread of its own, stopped when the loop's task is."""
    try:
        here = asyncio.current_task()
    except RuntimeError:
        return asyncio.run(_called(work))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(asyncio.run, _called(work))
        while not wait([waiting], timeout=LOOK_UP).done:
            if here is not None and here.cancelling():
                hang_up()
        return waiting.result()
