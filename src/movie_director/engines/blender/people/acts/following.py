"""Following a track: from what a body does anyway by a step into it, and out of it where it has led."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.acting import rotated
from movie_director.engines.blender.people.acts.track import Follower
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.skeleton import Pose, turn

CHANGE = 0.4
"""Seconds in which somebody steps into the first pose of a track, and out of its last."""
FASTEST = 1 / 0.62
"""How much faster than it was a track is played where there is little time; beyond that its end is not seen."""
_KEPT = ("eye", "index", "middle", "ring", "pinky", "thumb")

Moment = tuple[Pose, float, float, float]


@dataclass(frozen=True)
class Place:
    """Where somebody stands: metres of the stage, and degrees that they face."""

    x: float
    y: float
    facing: float

    def gone(self, left: float, back: float, turned: float) -> Place:
        """The place so far to their left and back, turned on by degrees."""
        c, s = float(np.cos(np.radians(self.facing))), float(np.sin(np.radians(self.facing)))
        return Place(self.x + c * left - s * back, self.y + s * left + c * back, self.facing + turned)


class Played(Protocol):
    """What somebody does in a shot, or a part of it."""

    def at(self, t: float) -> Moment:
        """The pose, place and facing at `t` seconds."""
        ...

    def footfalls(self) -> tuple[tuple[float, float, float], ...]:
        """When each foot comes down, in seconds of the shot, and where: (second, x, y)."""
        ...


class Following:
    """A part in which a track is followed, between what is done before and after it. A pure function of time."""

    def __init__(
        self,
        follower: Follower,
        act: Act,
        begin: float,
        place: Place,
        before: Played,
        after: Played,
        limbs: Limbs,
    ) -> None:
        """`place`: where they stand as it begins; `before` and `after` are what they do without it."""
        assert act.track is not None
        self._follower, self._begin, self._place = follower, begin, place
        self._before, self._after = before, after
        self._limbs, self._skeleton = limbs, limbs.skeleton
        whole = act.track.seconds
        room = max(act.end - begin - 2 * CHANGE, 0.1)
        self._pace = float(np.clip(whole / room, 1 / FASTEST, FASTEST))
        self._last = begin + CHANGE + whole / self._pace
        self._tracked = frozenset(act.track.names)

    def at(self, t: float) -> Moment:
        """The pose, place and facing at `t` seconds."""
        if t <= self._begin:
            return self._before.at(t)
        if t >= self._last + CHANGE:
            return self._after.at(t)
        led = self._follower.at((t - self._begin - CHANGE) * self._pace)
        late = t > (self._begin + self._last) / 2
        share = min(1.0, (self._last + CHANGE - t) / CHANGE) if late else min(1.0, (t - self._begin) / CHANGE)
        pose = self._seen(self._after.at(t) if late else self._before.at(t))
        return self._between(pose, led, share), self._place.x, self._place.y, self._place.facing

    def footfalls(self) -> tuple[tuple[float, float, float], ...]:
        """When each foot comes down, in seconds of the shot, and where: before the track, in it, and after it."""
        end = self._last + CHANGE
        found = [fall for fall in self._before.footfalls() if fall[0] <= self._begin]
        for seconds, left, back in self._follower.footfalls():
            there = self._place.gone(left, back, 0.0)
            found.append((self._begin + CHANGE + seconds / self._pace, there.x, there.y))
        return (*found, *(fall for fall in self._after.footfalls() if fall[0] >= end))

    def _seen(self, moment: Moment) -> Pose:
        """What is done elsewhere as a pose where they stood when the track began."""
        pose, x, y, facing = moment
        here = self._place
        c, s = np.cos(np.radians(here.facing)), np.sin(np.radians(here.facing))
        dx, dy = x - here.x, y - here.y
        gone = np.array([c * dx + s * dy, -s * dx + c * dy, 0.0])
        turned = turn((0.0, 0.0, 1.0), facing - here.facing)
        hips = self._skeleton.heads[self._skeleton.index["pelvis"]]
        root = turned @ (hips + np.array(pose.root)) + gone - hips
        turns = {**pose.turns, "pelvis": turned @ pose.turns.get("pelvis", np.eye(3))}
        return Pose(turns, (float(root[0]), float(root[1]), float(root[2])), pose.face)

    def _between(self, own: Pose, led: Pose, share: float) -> Pose:
        """From a pose of theirs to the track's: first the left foot steps, then the right, and all else with them."""
        s = ease(share)
        turns: dict[str, F64] = {name: was for name, was in own.turns.items() if name.startswith(_KEPT)}
        for name in {*own.turns, *led.turns}:
            if name in turns and name not in self._tracked:
                continue
            was, then = own.turns.get(name, np.eye(3)), led.turns.get(name, np.eye(3))
            turns[name] = then if s >= 1 else was @ rotated(was.T @ then, s)
        root = np.array(own.root) + (np.array(led.root) - np.array(own.root)) * s
        at = (float(root[0]), float(root[1]), float(root[2]))
        if s < 1:
            self._step(turns, at, own, led, share)
        return Pose(turns, at, own.face)

    def _step(
        self, turns: dict[str, F64], root: tuple[float, float, float], own: Pose, led: Pose, share: float
    ) -> None:
        """Put the feet where they step from one pose to the other."""
        skeleton, index = self._skeleton, self._skeleton.index
        (was, old), (then, new), (now, spots) = (skeleton.place(p) for p in (own, led, Pose(turns, root)))
        for side, begin in (("l", 0.0), ("r", 0.5)):
            u = min(1.0, max(0.0, (share - begin) / 0.5))
            s = ease(u)
            foot = index[f"foot_{side}"]
            far = float(np.linalg.norm(new[foot, :2] - old[foot, :2]))
            goal = old[foot] + (new[foot] - old[foot]) * s
            goal = goal + np.array([0.0, 0.0, min(0.07, 0.3 * far) * float(np.sin(np.pi * u))])
            turned = was[foot] @ rotated(was[foot].T @ then[foot], s)
            pole = now[index[f"thigh_{side}"]] @ np.array([0.0, -1.0, 0.0])
            toes = turns.get(f"ball_{side}", np.eye(3))
            pelvis = now[index["pelvis"]]
            self._limbs.pose_leg(turns, side, pelvis, spots[index[f"thigh_{side}"]], goal, turned, toes, pole)
