"""Give fitted shots their names and their places, so that inserting one leaves the others as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from movie_director.crew.naming import lettered, number_of
from movie_director.film.align import rising
from movie_director.film.shot import Shot
from movie_director.values.slate import shot_name

STEP = 10
"""Numbers between shots, for those inserted later."""
_OURS = frozenset(("name", "order", "length", "touched", "placed", "crossing", "moods", "shades", "acts", "silent"))
"""Fields that coverage does not plan; a length is kept while the plan is the same, else solved anew, as crossings,
moods, acts and silences."""


@dataclass(eq=False)
class Fit:
    """A planned shot, and the shot of the film that it continues; a `stray` is a person's that no plan foresaw."""

    plan: Shot
    old: Shot | None = None
    stray: bool = False

    @property
    def touched(self) -> bool:
        """Whether it is a person's, so that the plan gives it a place and nothing else."""
        return self.old is not None and self.old.touched


class Taken:
    """Names of shots that were given, by the scene they are of; told apart only when a new one is asked for."""

    def __init__(self, *names: Iterable[str]) -> None:
        self._names = names

    @cached_property
    def _scenes(self) -> defaultdict[str, set[str]]:
        scenes: defaultdict[str, set[str]] = defaultdict(set)
        for name in chain(*self._names):
            scene, slash, _ = name.partition("/")
            if slash:
                scenes[scene].add(name)
        return scenes

    def of(self, scene: str) -> set[str]:
        """The names of a scene's shots, to which new ones are added."""
        return self._scenes[scene]


def placed(scene: str, fits: Sequence[Fit], taken: Taken) -> list[tuple[Fit, Shot]]:
    """Return a scene's shots in their order, each with its name and place; new names are added to `taken`.

    Shots that go on keep their order where that still rises; the others come between, and all are numbered anew only
    where there is no room. A shot that a person `placed` stays where it is.
    """
    names = _names(scene, fits, taken)
    loose = [fit for fit in fits if not (fit.old is not None and fit.old.placed)]
    orders = dict(zip(map(id, loose), _orders([_order(fit, scene) for fit in loose]), strict=True))
    return [(fit, _settled(fit, scene, names[n], orders.get(id(fit)))) for n, fit in enumerate(fits)]


def _settled(fit: Fit, scene: str, name: str, order: int | None) -> Shot:
    old = fit.old
    if old is None:
        return fit.plan.model_copy(update={"name": name, "order": order})
    order = old.order if order is None else order
    if fit.touched:
        lines, anchors = (fit.plan.lines, fit.plan.anchors) if fit.stray else (old.lines, old.anchors)
        if (lines, anchors, scene, order) == (old.lines, old.anchors, old.scene, old.order):
            return old
        return old.model_copy(update={"lines": lines, "anchors": anchors, "scene": scene, "order": order})
    if _as_planned(fit.plan, old):
        return old if order == old.order else old.model_copy(update={"order": order})
    kept = {"name": old.name, "order": order, "placed": old.placed}
    return fit.plan.model_copy(update={**(old.model_extra or {}), **kept})


def _as_planned(plan: Shot, old: Shot) -> bool:
    mine = vars(old)
    return all(mine[field] == value for field, value in vars(plan).items() if field not in _OURS)


def _order(fit: Fit, scene: str) -> int | None:
    return fit.old.order if fit.old is not None and fit.old.scene == scene else None


def _orders(known: Sequence[int | None]) -> list[int]:
    """Fill in orders so that all rise, keeping as many as can be; 10, 20, 30 and on where there is no room."""
    held = [n for n, order in enumerate(known) if order is not None]
    stay = {held[k] for k in rising([order for order in known if order is not None])}
    following: list[tuple[int, int] | None] = [None] * len(known)
    for n in range(len(known) - 2, -1, -1):
        order = known[n + 1]
        following[n] = (n + 1, order) if n + 1 in stay and order is not None else following[n + 1]
    result: list[int] = []
    for n, order in enumerate(known):
        before, after = result[-1] if result else 0, following[n]
        if n in stay and order is not None:
            result.append(order)
        elif after is None:
            result.append((before // STEP + 1) * STEP)
        else:
            result.append(before + (after[1] - before) // (after[0] - n + 1))
    if all(a < b for a, b in zip([0, *result], result, strict=False)):
        return result
    return [STEP * (n + 1) for n in range(len(known))]


def _names(scene: str, fits: Sequence[Fit], taken: Taken) -> list[str]:
    """Each shot's name: its own, else the next number at the end, else the number before it with a letter."""
    mine = [fit.old.name if fit.old is not None else None for fit in fits]
    known = [name for name in mine if name is not None]
    if len(known) == len(mine):
        return known
    prefix, given = f"{scene}/", taken.of(scene)
    last = max((n for n, name in enumerate(mine) if name is not None and name.startswith(prefix)), default=-1)
    highest = max(map(number_of, given), default=0)
    names: list[str] = []
    base = 0
    for n, name in enumerate(mine):
        if name is None and n > last:
            highest = (highest // STEP + 1) * STEP
            name = prefix + shot_name(highest)
        elif name is None:
            name = next(free for letters in lettered() if (free := prefix + shot_name(base, letters)) not in given)
        if name.startswith(prefix):
            given.add(name)
            base = number_of(name)
        names.append(name)
    return names
