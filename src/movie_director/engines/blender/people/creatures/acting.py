"""A creature's performance in a shot, as a pure function of time: it goes, sits, lies, looks, calls and breathes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.creatures.deeds import Deeds, tucked, wing
from movie_director.engines.blender.people.creatures.gait import GRAVITY, Feet, Gait, Way
from movie_director.engines.blender.people.creatures.habits import HABITS
from movie_director.engines.blender.people.creatures.legs import Legs
from movie_director.engines.blender.people.face import blink_times, lid
from movie_director.engines.blender.people.gaze import Aim, aim, glances, turns_of
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.seating import Seating
from movie_director.engines.blender.people.shot import Shot, drift, ease
from movie_director.engines.blender.people.skeleton import Pose, turn
from movie_director.engines.blender.people.thing import Grasp

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
_EAGER: Mapping[str, float] = {
    "happy": 1.5,
    "tender": 1.0,
    "neutral": 0.8,
    "surprised": 0.7,
    "angry": 0.15,
    "afraid": 0.15,
    "sad": 0.2,
    "tired": 0.25,
}
"""How much a tail wags by mood."""
_LOW: Mapping[str, float] = {"sad": 12.0, "tired": 9.0, "afraid": 8.0, "angry": 4.0}
"""Degrees by which a head hangs by mood."""


class Creature:
    """One creature in one shot; everything random is drawn once, here."""

    def __init__(self, figure: Mapping[str, Any], person: Person, shot: Shot, grasps: Sequence[Grasp] = ()) -> None:
        self._person, self._shot, self._skeleton = person, shot, person.skeleton
        self._habits = habits = HABITS[person.species]
        self._legs = Legs(person, habits.legs)
        self._mood = str(figure.get("mood") or "neutral")
        self._level = float(figure.get("level") or 0.0)
        self._seed = int(shot.seed)
        rng = np.random.default_rng([shot.seed, 61])
        first, then = str(figure.get("posture") or "stand"), figure.get("then")
        rests = habits.sits and first == "lie"
        begin = _mark(figure["mark"])
        goal = None if figure.get("walk_to") is None or rests else _mark(figure["walk_to"])
        far = 0.0 if goal is None else float(np.hypot(goal[0] - begin[0], goal[1] - begin[1]))
        self._lies = 1.0 if rests else 0.0
        self._seating = Seating()
        if habits.sits and not rests:
            self._seating = Seating.plan(first, then, far, shot.duration, float(figure.get("begins") or 0.0))
        walks = self._seating.walks or float(figure.get("begins") or 0.0) * shot.duration
        until = self._seating.sits[0] if self._seating.sits is not None else 0.94 * shot.duration
        root = float(np.sqrt(GRAVITY * self._legs.length))
        flies = habits.flies and any(act.verb == "fly" for act in shot.acts)
        runs = any(act.verb == "run" for act in shot.acts)
        pace = 2.2 if flies else (1.7 if runs else habits.pace) * root
        most = 4.5 if flies else 2.6 * root
        self._way = Way(begin, goal, walks + 0.15, max(until - walks - 0.15, 0.5), pace, most)
        # Who goes farther from the middle of the stage leaves it.
        leaves = goal is not None and np.hypot(goal[0], goal[1]) > np.hypot(begin[0], begin[1])
        self._deeds = Deeds(shot.acts, self._way, bool(leaves))
        swift = self._way.speed / root
        self._gait: Gait = next(gait for most, gait in habits.gaits if swift <= most)
        stride = self._legs.length * (habits.stride[0] + habits.stride[1] * swift)
        cycle = stride / self._way.speed if self._way.speed else 0.42 * root / 2.0
        self._feet = Feet(self._way, self._gait, self._legs.homes, float(np.clip(cycle, 0.18, 1.3)))
        self._seating = self._seating.arrived(self._way.end)
        self._marks = self._deeds.looks(glances(shot, rng, 1.0))
        self._blinks = blink_times(shot, turns_of(self._marks), rng)
        self._twitches = tuple(float(t) for t in np.cumsum(rng.uniform(0.7, 2.6, 200)) if t < shot.duration)
        idle = not self._deeds and not shot.speaking and not shot.hears and all(point is None for _, point in shot.look)
        self._eats = (habits.grazes or habits.pecks) and idle and goal is None
        self._bites = tuple(float(t) for t in 0.7 + np.cumsum(rng.uniform(1.1, 2.4, 99)) if t < shot.duration)

    def footfalls(self) -> tuple[tuple[float, float, float], ...]:
        """When each foot comes down, in seconds of the shot, and where: (second, x, y)."""
        return self._feet.falls()

    def at(self, t: float) -> tuple[Pose, float, float, float]:
        """The pose, place and facing at `t` seconds."""
        x, y, facing = self._way.at(t)
        sits = self._seating.share(t) if self._habits.sits else 0.0
        going = self._way.moving(t) * (1 - sits)
        call = max(self._call(t), self._deeds.call(t))
        turns: dict[str, F64] = {}
        prints = {leg: self._feet.at(leg, t) for leg in self._habits.legs}
        high = self._deeds.height(t, self._legs.length, self._habits.flies) * (1 - sits) * (1 - self._lies)
        air = min(1.0, high / (0.25 * self._legs.length))
        if air > 0.5:
            prints = tucked(self._legs.homes, (x, y, facing), 0.7 * air)
        going *= 1 - air
        bob = going * self._gait.bounce * self._legs.length * self._bounce(t)
        breath = float(np.sin(2 * np.pi * t / (2.6 if self._mood != "afraid" else 1.2) + self._seed))
        phase = 2 * np.pi * (t - self._way.start) / self._feet.cycle
        flex = 11.0 * going * float(np.sin(phase)) * (self._gait.duty < 0.4)
        sway = 3.2 * going * float(np.sin(phase + 1.2))
        bow = max(self._bow(t), self._deeds.bow(t) * (self._peck(t) if self._habits.pecks else 1.0))
        stance = self._legs.stance(sits, self._lies, self._level)
        stoops = 42.0 if self._habits.pecks else 0.0 if self._habits.grazes else 15.0 * (1 - max(sits, self._lies))
        pitch = stance.pitch - stoops * bow + 16.0 * air * self._habits.flies
        pelvis = turn(Z, -0.5 * sway) @ turn(X, -pitch - 0.25 * flex - 1.5 * call) @ turn(Y, 0.5 * sway)
        root = self._legs.reached(stance, pelvis, prints, (x, y, facing), bob + 0.002 * breath * self._legs.length)
        turns["pelvis"] = pelvis
        for k, bone in enumerate(("spine_01", "spine_02", "spine_03")):
            if bone in self._skeleton.index:
                turns[bone] = turn(Z, 0.45 * sway) @ turn(X, (0.35, 0.2, -0.15)[k] * flex + 0.5 * breath * (k - 1))
        self._head(turns, t, root, x, y, facing, going, call, bow)
        self._tail(turns, t, sits, stance.pitch)
        rotations, joints = self._skeleton.place(Pose(turns, root))
        self._legs.pose(turns, rotations, joints, stance, prints, (x, y, facing), self._habits.lift)
        if self._habits.flies and self._deeds.flies and air > 0:
            self._beat(turns, rotations, t, air)
        root = (root[0], root[1], root[2] + high)
        sniff = 0.5 * max(0.0, float(np.sin(14 * t))) * ease(drift(t, self._seed + 5, 0.8) * 3 - 0.6)
        return Pose(turns, root, {"sniff": sniff} if sniff > 1e-3 else {}), x, y, facing

    def _beat(self, turns: dict[str, F64], rotations: F64, t: float, spread: float) -> None:
        """Wings that carry it."""
        index, skeleton = self._skeleton.index, self._skeleton
        for side, sign in (("l", 1.0), ("r", -1.0)):
            k = index[f"wing_{side}"]
            along = np.asarray(skeleton.tails[k] - skeleton.heads[k], np.float64)
            body = rotations[index["pelvis"]]
            turns[f"wing_{side}"] = rotations[skeleton.parents[k]].T @ body @ wing(sign, along, t, spread)

    def _bounce(self, t: float) -> float:
        """Up and down, 0 to 1: twice a cycle in a trot, once where all feet leave the ground together."""
        phase = (t - self._way.start) / self._feet.cycle
        if len(self._habits.legs) == 2:
            u = (phase % 1.0) / (1 - self._gait.duty)
            return float(np.sin(np.pi * min(u, 1.0)))
        times = 1 if self._gait.duty < 0.4 else 2
        return 0.5 + 0.5 * float(np.sin(2 * np.pi * (times * phase - 0.1)))

    def _call(self, t: float) -> float:
        """How far the mouth is open in a bark, a meow or a chirp, 0 to 1."""
        for start, end in self._shot.speaking:
            if start <= t <= end:
                u = ((t - start) % self._habits.call) / self._habits.call
                return float(np.sin(np.pi * min(1.0, u / 0.62))) * ease((end - t) / 0.1)
        return 0.0

    def _bow(self, t: float) -> float:
        """How far the head is at the ground to eat, 0 to 1."""
        if not self._eats:
            return 0.0
        if self._habits.grazes:
            return ease((drift(t, self._seed + 77, 0.8) + 0.55) * 2.2)
        return self._peck(t)

    def _peck(self, t: float) -> float:
        """How far the beak is at the ground in the bites of a bird, 0 to 1."""
        return max((ease(1 - abs(t - bite) / 0.19) for bite in self._bites), default=0.0)

    def _head(
        self,
        turns: dict[str, F64],
        t: float,
        root: tuple[float, float, float],
        x: float,
        y: float,
        facing: float,
        going: float,
        call: float,
        bow: float,
    ) -> None:
        """Neck, head, eyes, lids, ears and jaw."""
        index, habits = self._skeleton.index, self._habits
        high = float(self._person.eye_height) + root[2]
        gaze: Aim = aim(t, self._marks, (x, y, high), facing)
        yaw, up = gaze.chest + gaze.neck[0] + gaze.head[0], gaze.neck[1] + gaze.head[1]
        lively = 1.0 - 0.6 * going
        yaw += 5.0 * lively * drift(t, self._seed + 11, 1.3)
        if habits.jerks:
            step = np.floor(t / 0.62 + 0.3 * drift(t, self._seed + 9))
            yaw += 16.0 * float(np.sin(step * 12.9898 + self._seed)) * lively
        tilt = 4.0 * drift(t, self._seed + 12, 0.9) * lively
        if any(start < t < end for start, end, _ in self._shot.hears):
            tilt += 11.0 * (1 if self._seed % 2 else -1) * ease(drift(t, self._seed + 15, 1.2) * 2 + 0.4)
        down = _LOW.get(self._mood, 0.0) - up * 1.3 - 7.0 * call + 22.0 * self._deeds.sleep(t)
        down += 2.5 * going * float(np.sin(4 * np.pi * t / self._feet.cycle))
        neck = turn(Z, 0.45 * yaw) @ turn(X, 0.45 * down)
        head = turn(Z, yaw) @ turn(X, down) @ turn(Y, tilt)
        if bow and habits.grazes:
            neck = turn(Z, 0.2 * yaw) @ turn(X, bow * 92.0)
            head = turn(Z, 0.4 * yaw) @ turn(X, bow * 50.0 + (1 - bow) * down) @ turn(Y, tilt * (1 - bow))
        elif bow:
            neck, head = turn(X, bow * 75.0), turn(Z, yaw * (1 - bow)) @ turn(X, bow * 62.0 + down * (1 - bow))
        rotations, _ = self._skeleton.place(Pose(turns, root))
        above = rotations[index["spine_03"]]
        for bone in ("neck_01", "neck_02"):
            if bone in index:
                wanted = neck if bone == "neck_01" else neck @ turn(X, 14.0 * bow)
                turns[bone] = above.T @ wanted
                above = wanted
        turns["head"] = above.T @ head
        self._eyes(turns, gaze, head)
        asleep = self._deeds.sleep(t)
        shut = max(asleep, lid(t, self._blinks), 0.30 if self._mood in ("tired", "sad") else 0.0)
        squint = 0.12 * max(0.0, drift(t, self._seed + 21))
        jaw = habits.jaw * call
        if self._mood in ("happy", "neutral") and self._person.species == "dog":
            jaw = max(
                jaw, 9.0 + 2.5 * float(np.sin(9 * t)) if self._mood == "happy" else 3.0 + 1.5 * drift(t, self._seed + 6)
            )
        if bow and habits.grazes:
            jaw = max(jaw, bow * (3.0 + 3.0 * float(np.sin(7 * t))))
        turns["jaw"] = turn(X, max(0.0, jaw))
        for side, sign in (("l", 1.0), ("r", -1.0)):
            turns[f"lid_{side}"] = turn(X, 76.0 * max(shut, squint))
            if f"ear_{side}" in index:
                flick = sum(
                    float(np.sin(18 * (t - s))) * ease(1 - (t - s) / 0.35)
                    for k, s in enumerate(self._twitches)
                    if 0 < t - s < 0.35 and k % 2 == (side == "l")
                )
                flop = 9.0 * going * float(np.sin(4 * np.pi * t / self._feet.cycle + 0.8))
                turns[f"ear_{side}"] = turn(Y, -sign * (9.0 * flick + 0.5 * flop)) @ turn(
                    X, flop + 5 * drift(t, self._seed + 31)
                )
            if f"wing_{side}" in index:
                spread = 34.0 * going * abs(float(np.sin(2 * np.pi * t / self._feet.cycle))) + 7.0 * call
                turns[f"wing_{side}"] = turn(Z, sign * spread * 0.8) @ turn(Y, -sign * spread * 0.6)

    def _eyes(self, turns: dict[str, F64], gaze: Aim, head: F64) -> None:
        """Eyes make up what the head has not turned: at most 22 degrees aside and 14 up or down."""
        yaw, up = np.radians(gaze.eyes[0]), np.radians(gaze.eyes[1])
        local = head.T @ np.array([np.sin(yaw) * np.cos(up), -np.cos(yaw) * np.cos(up), np.sin(up)])
        across = float(np.clip(np.degrees(np.arctan2(local[0], -local[1])), -22, 22))
        rise = float(np.clip(np.degrees(np.arcsin(np.clip(local[2], -1, 1))), -14, 14))
        for side in ("l", "r"):
            turns[f"eye_{side}"] = turn(Z, across) @ turn(X, -rise)

    def _tail(self, turns: dict[str, F64], t: float, sits: float, pitch: float) -> None:
        """A tail follows itself: each joint does what the one before it did a little earlier."""
        wide, often = self._habits.wag
        eager = _EAGER.get(self._mood, 0.8) * (1 - self._deeds.sleep(t)) + 0.9 * self._deeds.wag(t)
        for k, bone in enumerate(("tail_01", "tail_02", "tail_03", "tail_04")):
            if bone not in self._skeleton.index:
                break
            late = 2 * np.pi * often * (0.7 + 0.3 * eager) * t - 0.75 * k + self._seed
            side = wide * eager * float(np.sin(late)) * (1.0 if k else 0.8)
            rise = 4.0 * drift(t - 0.2 * k, self._seed + 41, 0.8) + (pitch + 10.0 * sits if k == 0 else 0.0)
            turns[bone] = turn(Z, side) @ turn(X, rise)


def _mark(mark: Mapping[str, Any]) -> tuple[float, float, float]:
    return float(mark["x"]), float(mark["y"]), float(mark.get("facing", 0.0))
