"""How somebody gets from where they begin a shot to where they end it: they rise, walk, stop at a door, sit down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.blender.people.acts.gait import GAITS, WALK, Gait, gait_of
from movie_director.engines.blender.people.acts.leaf import TAKES, TURNS
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.seating import Seating
from movie_director.engines.blender.people.steps import Halt, Path, Stand, Walk

OPENS, SHUTS = 2.1, 2.6
"""Seconds that opening a door on the way through takes, and pulling it shut behind one."""
EARLY = 1.05
"""Seconds before the feet are together at which a hand goes out to the handle."""
SOONER = 0.28
"""Seconds before the body is there at which the leaf begins to follow it."""
WAITS = 0.3
"""Seconds into a shot at which who comes in turns the handle."""
PULLS, PUSHES = 1.35, 1.3
"""Seconds from when a hand goes out to when one walks on: as the leaf is past, or along with it."""


@dataclass(frozen=True)
class Going:
    """The seating and the walk of a shot; `goal` is where it leads, None for who goes nowhere."""

    mark: Stand
    goal: Stand | None
    seating: Seating
    walk: Walk
    gait: Gait
    halt: Stand | None = None
    """Where they stop for a door."""
    takes: tuple[float, float] | None = None
    """The place of the way on which they take the handle to pull the door shut behind them."""

    def spans(self, verbs: Sequence[str]) -> tuple[tuple[float, float], ...]:
        """From when until when each of what they do to the door on their way is done, in seconds of the shot."""
        if self.walk.halted is None:
            return ()
        found: list[tuple[float, float]] = []
        since, (stops, on) = self.seating.walks, self.walk.halted
        for verb in verbs:
            if verb == "open":
                begin = since + _hand(stops, on)
                found.append((begin, begin + OPENS))
            else:
                at = stops if not found else max(self._by(on), found[-1][1] - since - (1 - TAKES - TURNS) * OPENS)
                begin = since + at - TAKES * SHUTS
                found.append((begin, begin + SHUTS))
        return tuple(found)

    def _by(self, on: float) -> float:
        """When the body comes by where they take the handle."""
        if self.takes is None:
            return on
        times = np.arange(on, self.walk.arrival, 0.02)
        away = [np.hypot(x - self.takes[0], y - self.takes[1]) for x, y, _ in map(self.walk.body, times.tolist())]
        return float(times[int(np.argmin(away))]) - SOONER if len(away) else on


def _hand(stops: float, on: float) -> float:
    """When the hand goes out, by when they stop and walk on."""
    return max(WAITS, stops - EARLY) if stops > 0 else on - PUSHES


def going(
    figure: Mapping[str, Any], person: Person, duration: float, verbs: Iterable[tuple[str, str]], limbs: Limbs
) -> Going:
    """Return how a figure (`Figure.model_dump()`) goes through a shot; `verbs` are those of its acts, with manners."""
    first, then = str(figure.get("posture") or "stand"), figure.get("then")
    lies = first == "lie"
    mark = stand(figure["mark"])
    goal = None if figure.get("walk_to") is None or lies else stand(figure["walk_to"])
    via = _points(figure.get("via"))
    told: Mapping[str, Any] | None = figure.get("halt") if goal is not None else None
    far = 0.0 if goal is None else Path(mark, goal, via).length
    told_back = float(figure.get("pushes") or 0.0), float(figure.get("draws") or 0.0)
    seating = Seating.plan(first, then, far, duration, float(figure.get("begins") or 0.0), *told_back)
    size = person.skeleton.heads[person.skeleton.index["thigh_l"], 2]
    half = float(abs(person.skeleton.heads[person.skeleton.index["foot_l"], 0])) * 1.06
    reach = 0.93 * limbs.leg_length["l"][0]
    rises, sits = first == "sit", (then or first) == "sit"
    begin = before(mark, reach - seating.pushes) if rises else mark
    end = None if goal is None and (rises == sits or not sits) else goal or mark
    end = before(end, reach - seating.draws) if end is not None and sits else end
    if rises and goal is None:
        end = None
    until = seating.sits[0] if seating.sits is not None else duration
    gait = next((gait_of(verb, manner) for verb, manner in verbs if verb in GAITS), WALK)
    halt, takes = _halted(told)
    walk = Walk(
        begin,
        end,
        max(0.3, until - seating.walks),
        stride=0.74 * float(size),
        half=half,
        gait=gait,
        via=via,
        halt=halt,
    )
    seating = seating.arrived(seating.walks + walk.arrival)
    return Going(mark, goal, seating, walk, gait, None if halt is None else halt.stand, takes)


def _halted(told: Mapping[str, Any] | None) -> tuple[Halt | None, tuple[float, float] | None]:
    """The stop at a door, and where one takes its handle again on the way through."""
    if told is None:
        return None, None
    via = _points(told.get("via"))
    seconds = {"push": WAITS + PUSHES, "pull": PULLS - EARLY, "take": 0.0}[str(told["way"])]
    return Halt(stand(told["mark"]), seconds, via), via[0] if via else None


def before(seat: Stand, reach: float) -> Stand:
    """Where somebody stands who is about to sit on a seat, or has risen from it: a thigh's length in front."""
    x, y, facing = seat
    way = np.radians(facing)
    return x + reach * float(np.sin(way)), y - reach * float(np.cos(way)), facing


def stand(mark: Mapping[str, Any]) -> Stand:
    """A mark as x, y and facing."""
    return float(mark["x"]), float(mark["y"]), float(mark.get("facing", 0.0))


def _points(told: Any) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in told or ())
