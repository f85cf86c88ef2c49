"""A person's performance in a shot, as a pure function of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from movie_director.engines.blender.people.acts.acting import Acting, Now, rotated
from movie_director.engines.blender.people.acts.gait import WALK
from movie_director.engines.blender.people.acts.places import Moment as Placed
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.carrying import Body, Carrying
from movie_director.engines.blender.people.cushion import TIPPED
from movie_director.engines.blender.people.face import blink_times, expression, within
from movie_director.engines.blender.people.gaze import Aim, aim, glances, reading, turns_of
from movie_director.engines.blender.people.gesture import arm_at, gestures
from movie_director.engines.blender.people.going import going
from movie_director.engines.blender.people.limbs import Arm, Limbs, between
from movie_director.engines.blender.people.lying import lie
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.seating import LEAN
from movie_director.engines.blender.people.shades import feeling
from movie_director.engines.blender.people.shot import Shot, drift, ease
from movie_director.engines.blender.people.skeleton import Pose, Skeleton, turn
from movie_director.engines.blender.people.speech import Speech
from movie_director.engines.blender.people.steps import Foot
from movie_director.engines.blender.people.thing import Grasp

_FINGERS = ("index", "middle", "ring", "pinky", "thumb")
_SHUFFLE = 0.03
"""Metres that a foot is lifted as its chair is pushed back or drawn up."""
_SLOPE, _TOES = 0.16, 24.0
"""How far the knees of who sits may be below their hips, over a thigh; shorter legs hang, toes these degrees down."""
_GROUND = ("pelvis", "spine_03", "head", "calf_l", "calf_r", "foot_l", "foot_r")
_LEANS, _FARTHEST = 4, 42.0
"""How often the trunk is asked to lean farther for a hand to reach, and the degrees that it does at most."""
_ACROSS, _DOWN, _UP, _MORE = 22.0, 15.0, 12.0, 30.0
"""Degrees that eyes turn before the head follows them, and how much farther it turns for them at most."""
X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)

Moment = tuple[Pose, float, float, float]
"""Pose, x, y, facing in degrees."""


def head(person: Person, moment: Moment) -> tuple[F64, F64]:
    """The middle between the eyes (3,) and the way the head faces (3,), world."""
    pose, x, y, facing = moment
    rotations, joints = person.skeleton.place(pose)
    index = person.skeleton.index
    world = turn(Z, facing)
    eyes = (joints[index["eye_l"]] + joints[index["eye_r"]]) / 2
    way = rotations[index["head"]] @ np.array([0.0, -1.0, 0.0])
    return world @ eyes + np.array([x, y, 0.0]), world @ way


class Performance:
    """One figure in one shot; everything random is drawn once, here."""

    def __init__(self, figure: Mapping[str, Any], person: Person, shot: Shot, grasps: Sequence[Grasp] = ()) -> None:
        self._person, self._shot = person, shot
        self._skeleton = person.skeleton
        self._limbs = Limbs(person.skeleton)
        self._mood_name = str(figure.get("mood") or "neutral")
        self._mood = feeling(self._mood_name, str(figure.get("shade") or ""))
        first, then = str(figure.get("posture") or "stand"), figure.get("then")
        self._lies = first == "lie"
        self._level = float(figure.get("level") or 0.0)
        self._seed = int(shot.seed)
        self._carrying = Carrying(() if self._lies else grasps, person, self._seed)
        rng = np.random.default_rng([shot.seed, 23])
        gone = going(figure, person, shot.duration, [(act.verb, act.manner) for act in shot.acts], self._limbs)
        mark, goal = gone.mark, gone.goal
        self._seating, self._walk, self._gait = gone.seating, gone.walk, gone.gait
        self._size = float(person.skeleton.heads[person.skeleton.index["thigh_l"], 2])
        self._reach = 0.93 * self._limbs.leg_length["l"][0]
        self._speech = Speech(shot.visemes, self._mood.energy)
        self._marks = glances(shot, rng, self._mood.pace)
        if self._carrying.reads and goal is None:
            self._marks = reading(self._marks, shot, self._page(mark), rng)
        acts = () if self._lies else shot.acts
        # Of who lies the face alone acts: they sleep, wake, cry, laugh.
        self._abed = Acting(shot.acts, self._limbs, (), mark, True) if self._lies else None
        self._acting = Acting(
            acts, self._limbs, self._carrying.grasps, gone.halt or goal or mark, (then or first) == "sit"
        )
        self._blinks = blink_times(shot, turns_of(self._marks), rng)
        self._marks = self._acting.looks(self._marks)
        found = gestures(shot, self._speech.stresses, self._mood, rng, busy=self._carrying.busy)
        needed = self._acting.spans
        self._gestures = tuple(g for g in found if not any(a < g.end + 0.6 and g.start < b for a, b in needed))
        self._nods = self._listening(rng)
        self._lean = float(rng.choice([-1.0, 1.0]))
        self._shift = float(rng.uniform(3.5, 7.0))
        self._hang = self._hanging(rng)

    @property
    def stands(self) -> bool:
        """Whether they are on their feet when the shot ends."""
        return not self._lies and self._seating.share(self._shot.duration) == 0.0

    @property
    def arrives(self) -> float:
        """The second at which they have come where they go; 0 for who goes nowhere."""
        return self._seating.walks + self._walk.arrival if self._walk.steps else 0.0

    def footfalls(self) -> tuple[tuple[float, float, float], ...]:
        """When each foot comes down, in seconds of the shot, and where: (second, x, y)."""
        return tuple((self._seating.walks + step.end, step.x, step.y) for step in self._walk.steps)

    def _page(self, mark: tuple[float, float, float]) -> tuple[float, float, float]:
        """About where what somebody reads is, world."""
        x, y, facing = mark
        way, large = np.radians(facing), float(self._person.eye_height) / 1.6
        high = float(self._person.eye_height) - self._seating.share(0.0) * self._drop() - 0.36 * large
        return x + 0.36 * large * float(np.sin(way)), y - 0.36 * large * float(np.cos(way)), high

    def _listening(self, rng: np.random.Generator) -> tuple[float, ...]:
        times: list[float] = []
        for start, end, _ in self._shot.hears:
            t = start + float(rng.uniform(0.8, 1.8))
            while t < end + 0.3:
                times.append(t)
                t += float(rng.uniform(1.6, 3.6))
        return tuple(times)

    def _hanging(self, rng: np.random.Generator) -> dict[str, Arm]:
        """Arms at rest: just wide enough that hands clear hips and cloth."""
        heads, index = self._skeleton.heads, self._skeleton.index
        made: dict[str, Arm] = {}
        for side in ("l", "r"):
            length = sum(self._limbs.arm_length[side])
            shoulder = float(abs(heads[index[f"upperarm_{side}"], 0]))
            out = (self._person.hips + 0.035 - shoulder) / length
            out = float(np.clip(out, 0.08, 0.55)) + float(rng.uniform(0, 0.02))
            forward = float(rng.uniform(0.10, 0.17))
            down = -float(np.sqrt(max(0.05, 0.955**2 - out**2 - forward**2)))
            made[side] = Arm(
                (out, forward, down),
                (out * 0.10 - 0.06, 0.24, -0.97),
                (-0.93, -0.30, 0.0),
                float(rng.uniform(0.30, 0.40)),
                (0.30, -1.0, 0.0),
            )
        return made

    def at(self, t: float) -> Moment:
        """The pose, place and facing at `t` seconds."""
        seated, since = self._seating.share(t), t - self._seating.walks
        x, y, facing = self._walk.body(since)
        if seated > 0:
            way = np.radians(facing)
            nearer = self._seating.nearer(t) - seated * self._reach
            x, y = x + nearer * float(np.sin(way)), y - nearer * float(np.cos(way))
        turns: dict[str, F64] = {}
        walking = self._walk.moving(since)
        breath = float(np.sin(2 * np.pi * t / 3.9 + self._seed))
        still = (1 - walking) * (1 - seated)
        pace = self._mood.pace
        # Weight changes from one leg to the other every few seconds.
        weight = self._lean * float(np.tanh(2.2 * np.sin(np.pi * t / self._shift + self._seed))) * still
        sway = drift(t, self._seed + 1, pace)
        now = self._acting.now(t, seated, walking) if self._acting else None
        if now is not None:
            (dx, dy), _ = self._acting.near(t)
            x, y = x + dx * (1 - walking), y + dy * (1 - walking)
        if self._lies:
            root, gaze = lie(turns, self._skeleton, self._limbs, self._hang, facing, self._level, breath)
        else:
            root, pelvis = self._pelvis(t, weight, sway, walking, facing, seated)
            low = 0.0
            if now is not None:
                root, pelvis = self._moved(root, pelvis, now)
                low = now["drop"] * self._size
            eye = (x, y, float(self._person.eye_height) - seated * self._drop() - low)
            gaze = aim(t, self._marks, eye, facing, seated=seated > 0.5)
            place, leans = (x, y, facing), 0.0
            turns["pelvis"] = pelvis
            self._legs(turns, t, pelvis, root, x, y, facing, seated, now)
            for _ in range(_LEANS):
                chest = self._spine(turns, t, pelvis, weight, sway, breath, walking, gaze, seated, now)
                self._head(turns, t, gaze, sway, seated, now)
                short = self._arms(turns, t, root, pelvis, chest, breath, walking, seated, now, place)
                if now is None or short < 0.002 or leans >= _FARTHEST:
                    break
                # Where an arm is too short the trunk leans farther, until it is not.
                more = min(float(np.degrees(short / (0.45 * self._size))), _FARTHEST - leans)
                now, leans = now.leaning(more), leans + more
            if now is not None and now.lying > 0:
                root = self._fallen(turns, root, facing, breath, now.lying)
            gaze = self._followed(turns, root, t, place, gaze)
        raised = self._eyes(turns, Pose(turns, root, {}), gaze)
        face = expression(
            t, self._mood, self._speech, self._speech.stresses, self._blinks, self._seed, self._person.give, raised
        )
        # Lids follow the eyes down.
        low = float(np.clip((-gaze.eyes[1] + (gaze.head[1] + gaze.neck[1]) - 4) / 30, 0, 0.35))
        for name in ("eyeBlinkLeft", "eyeBlinkRight"):
            face[name] = max(face.get(name, 0.0), low)
        now = self._abed.now(t, 1.0, 0.0) if self._abed is not None else now
        if now is not None and now.face:
            for name, share in now.face.items():
                face[name] = min(1.0, face.get(name, 0.0) + share)
            face = within(face, self._person.give)
        return Pose(turns, root, face), x, y, facing

    def _followed(
        self,
        turns: dict[str, F64],
        root: tuple[float, float, float],
        t: float,
        place: tuple[float, float, float],
        gaze: Aim,
    ) -> Aim:
        """Turn the head on by what eyes cannot turn to what is looked at; the gaze from where the eyes are."""
        x, y, facing = place
        index = self._skeleton.index
        for last in (False, True):
            rotations, joints = self._skeleton.place(Pose(turns, root))
            world = turn(Z, facing) @ (joints[index["eye_l"]] + joints[index["eye_r"]]) / 2
            exact = aim(t, self._marks, (x + float(world[0]), y + float(world[1]), float(world[2])), facing)
            if last:
                break
            skull = rotations[index["head"]]
            across = up = 0.0
            for (yaw, pitch), share in exact.wants:
                side, high = _turned(skull.T @ _way(yaw, pitch))
                across += share * (side - float(np.clip(side, -_ACROSS, _ACROSS)))
                up += share * (high - float(np.clip(high, -_DOWN, _UP)))
            across, up = float(np.clip(across, -_MORE, _MORE)), float(np.clip(up, -_MORE, _MORE))
            if abs(across) < 0.01 and abs(up) < 0.01:
                break
            for bone, part in (("neck_01", 0.4), ("head", 0.6)):
                turns[bone] = turns[bone] @ turn(Z, across * part) @ turn(X, -up * part)
        return replace(gaze, eyes=exact.eyes, near=exact.near)

    def _moved(self, root: tuple[float, float, float], pelvis: F64, now: Now) -> tuple[tuple[float, float, float], F64]:
        """Hips where acts have them: lower, forward, aside, turned to what it is about."""
        size, turned = self._size, _hips(now)
        moved = (root[0] + now["side"] * size, root[1] - now["forward"] * size, root[2] - now["drop"] * size)
        return moved, turn(Z, turned) @ pelvis @ turn(X, now["pitch"])

    def _fallen(
        self, turns: dict[str, F64], root: tuple[float, float, float], facing: float, breath: float, share: float
    ) -> tuple[float, float, float]:
        """Turn a standing pose into one that lies on the ground; returns where the body is."""
        down: dict[str, F64] = {}
        flat, _ = lie(down, self._skeleton, self._limbs, self._hang, facing, 0.0, breath)
        flat = (flat[0], flat[1] + 0.5 * self._size, flat[2])
        for name in {*turns, *down}:
            if not name.startswith(("eye", *_FINGERS)):
                was, then = turns.get(name, np.eye(3)), down.get(name, np.eye(3))
                if name.startswith(("upperarm", "lowerarm", "hand", "clavicle")) and name in turns:
                    continue  # arms are where the movement flings them
                turns[name] = was @ rotated(was.T @ then, share)
        x, y, z = (a + (b - a) * share for a, b in zip(root, flat, strict=True))
        _, joints = self._skeleton.place(Pose(turns, (x, y, z)))
        low = min(float(joints[self._skeleton.index[name], 2]) for name in _GROUND)
        return x, y, z + max(0.0, 0.07 - low)

    def _drop(self) -> float:
        hip = float(self._skeleton.heads[self._skeleton.index["thigh_l"], 2])
        return hip - self._person.drape.hips(self._skeleton)

    def _pelvis(
        self, t: float, weight: float, sway: float, walking: float, facing: float, seated: float
    ) -> tuple[tuple[float, float, float], F64]:
        lean = self._seating.lean(t)
        if seated == 1.0:
            return (0.0, 0.02, -self._drop()), turn(X, TIPPED + 0.6 * sway)
        size = float(self._skeleton.heads[self._skeleton.index["thigh_l"], 2])
        feet = {side: self._walk.foot(side, t - self._seating.walks) for side in ("l", "r")}
        apart = float(np.hypot(feet["l"].x - feet["r"].x, feet["l"].y - feet["r"].y))
        leg = sum(self._limbs.leg_length["l"])
        spread = max(0.0, apart - 2 * self._walk.half)
        drop = 0.008 * size + walking * (leg - float(np.sqrt(max(0.1, leg**2 - (spread * 0.5) ** 2)))) * 0.85
        drop += 0.004 * abs(weight)
        # Hips swing over the standing foot and tilt away from the lifted one.
        lifted = feet["r"].lift - feet["l"].lift
        side = weight * 0.022 + walking * np.clip(lifted / 0.08, -1, 1) * 0.014 + 0.004 * sway
        stride = self._ahead(feet, facing)
        tilt = -weight * 2.6 + walking * np.clip(lifted / 0.08, -1, 1) * -2.5
        upright = walking * 2.0 + TIPPED * seated + lean
        pelvis = turn(Z, walking * -stride * 14.0 + weight * 2.0) @ turn(Y, tilt) @ turn(X, upright)
        deep = float(drop) + (self._drop() - float(drop)) * seated
        back = 0.004 * size * drift(t, self._seed + 2) * (1 - seated) + 0.02 * seated
        deep += self._gait.drop * size * walking * (1 - seated)
        return (float(side) * size, back, -deep), pelvis

    def _ahead(self, feet: Mapping[str, Foot], facing: float) -> float:
        """How far the left foot is ahead of the right, metres."""
        way = np.array([np.sin(np.radians(facing)), -np.cos(np.radians(facing))])
        return float((np.array([feet["l"].x, feet["l"].y]) - np.array([feet["r"].x, feet["r"].y])) @ way)

    def _spine(
        self,
        turns: dict[str, F64],
        t: float,
        pelvis: F64,
        weight: float,
        sway: float,
        breath: float,
        walking: float,
        gaze: Aim,
        seated: float,
        now: Now | None,
    ) -> F64:
        """Chest over pelvis: balance, breath, slump. Returns the chest's global rotation."""
        since = t - self._seating.walks
        feet = {side: self._walk.foot(side, since) for side in ("l", "r")}
        swing = walking * self._ahead(feet, self._walk.body(since)[2]) * 12.0
        talk = max((ease(1 - abs(t - s) / 0.3) for s in self._speech.stresses), default=0.0)
        slump = self._mood.slump * 0.33 + 2.0 * seated + 0.6 * talk + 0.15 * self._seating.lean(t)
        counter = turn(Y, weight * 1.5 + 0.35 * sway)
        turns["spine_01"] = counter @ turn(X, slump + walking * 1.0)
        chest = gaze.chest - self._carrying.bladed
        turns["spine_02"] = turn(Z, chest * 0.5 + swing) @ turn(X, slump - 0.5 * breath)
        turns["spine_03"] = turn(Z, chest * 0.5 + swing) @ turn(X, slump - 0.6 * breath) @ turn(Y, weight * 0.8)
        if now is not None:
            bend, tilt, twist = now["bend"], now["tilt"], now["twist"] + _trunk(now)
            for name, share in (("spine_01", 0.30), ("spine_02", 0.36), ("spine_03", 0.34)):
                turns[name] = turns[name] @ turn(Z, share * twist) @ turn(X, share * bend) @ turn(Y, -share * tilt)
        if self._gait is not WALK and walking > 0:
            lifted = float(np.clip((feet["r"].lift - feet["l"].lift) / 0.08, -1, 1))
            leant = (
                0.5
                * walking
                * self._gait.sway
                * (lifted if self._gait.uneven > 0.2 else drift(t, self._seed + 51, 3.0))
            )
            bent = 0.5 * walking * self._gait.bend
            for name in ("spine_01", "spine_02"):
                turns[name] = turns[name] @ turn(X, bent) @ turn(Y, -leant)
        return pelvis @ turns["spine_01"] @ turns["spine_02"] @ turns["spine_03"]

    def _head(self, turns: dict[str, F64], t: float, gaze: Aim, sway: float, seated: float, now: Now | None) -> None:
        # A person nods down into a stress and up after it.
        nod = 0.0
        for beat in self._speech.stresses:
            nod += (
                4.2 * self._mood.energy * (ease(1 - abs(t - beat) / 0.17) - 0.35 * ease(1 - abs(t - beat - 0.3) / 0.2))
            )
        for start in self._nods:
            u = (t - start) / 0.75
            if 0 < u < 1:
                nod += 4.6 * float(np.sin(2 * np.pi * u) ** 2) * (1 - 0.4 * u)
        talking = any(a <= t <= b for a, b in self._shot.speaking)
        lively = (1.7 if talking else 0.8) * self._mood.pace
        yaw = lively * drift(t, self._seed + 11, 1.5)
        roll = 1.6 * lively * drift(t, self._seed + 12, 1.1) + 2.0 * self._lean * (
            0.4 + 0.6 * (self._mood_name == "tender")
        )
        pitch = lively * drift(t, self._seed + 13, 1.9) + nod
        neck, head, aside = gaze.neck, gaze.head, 0.5 * self._carrying.bladed
        # Who leans over to sit or rise looks on ahead.
        slump = self._mood.slump + 1.8 * seated + 1.1 * self._seating.lean(t)
        if now is not None:
            # The head stays with what is looked at while the trunk turns.
            left = now["turn"] - float(np.clip(_hips(now) + _trunk(now) + 0.8 * now["twist"], -60, 60))
            aside += 0.5 * left
            pitch += now["nod"]
            roll -= now["roll"]
        pitch += self._gait.nod * self._walk.moving(t - self._seating.walks)
        turns["neck_01"] = turn(Z, neck[0] + aside) @ turn(
            X, -neck[1] + self._mood.chin * 0.4 - slump * 0.45 + 0.3 * pitch
        )
        turns["head"] = (
            turn(Z, head[0] + yaw + aside)
            @ turn(X, -head[1] + self._mood.chin * 0.6 - slump * 0.4 + 0.7 * pitch)
            @ turn(Y, roll + 0.3 * sway)
        )

    def _eyes(self, turns: dict[str, F64], pose: Pose, gaze: Aim) -> float:
        """Both eyes to the gaze, converging; they turn at most 28 degrees sideways and 20 up or down. Returns degrees
        that they are raised."""
        raised, highest = 0.0, float(np.clip(32 - 2 * self._mood.chin, 2, 16))  # who hangs the head looks down
        rotations, joints = self._skeleton.place(pose)
        index = self._skeleton.index
        way = _way(*gaze.eyes)
        far = max(gaze.near, 0.18) if gaze.near else 4.0
        skull = rotations[index["head"]]
        middle = (joints[index["eye_l"]] + joints[index["eye_r"]]) / 2
        goal = middle + way * far
        for side in ("l", "r"):
            across, up = _turned(skull.T @ (goal - joints[index[f"eye_{side}"]]))
            across, up = float(np.clip(across, -28, 28)), float(np.clip(up, -20, highest))
            turns[f"eye_{side}"] = turn(Z, across) @ turn(X, -up)
            raised = max(raised, up)
        return raised

    def _legs(
        self,
        turns: dict[str, F64],
        t: float,
        pelvis: F64,
        root: tuple[float, float, float],
        x: float,
        y: float,
        facing: float,
        seated: float,
        now: Now | None,
    ) -> None:
        nearer = self._acting.feet(t) if now is not None else None
        heads, index = self._skeleton.heads, self._skeleton.index
        base = heads[index["pelvis"]] + root
        for side, sign in (("l", 1.0), ("r", -1.0)):
            hip = base + pelvis @ (heads[index[f"thigh_{side}"]] - heads[index["pelvis"]])
            ankle_rest, ball_rest = heads[index[f"foot_{side}"]], heads[index[f"ball_{side}"]]
            upper, lower = self._limbs.leg_length[side]
            out = float(abs(ankle_rest[0])) * (1.15 if side == "l" else 1.05)
            near = 1.0 if sign * self._lean > 0 else 0.93
            settled = heads[index["pelvis"], 1] + 0.02 + (1 - seated) * self._reach
            hangs = max(0.0, heads[index["thigh_l"], 2] - self._drop() - _SLOPE * upper - lower - float(ankle_rest[2]))
            rest = np.array([sign * out, settled - upper * near, ankle_rest[2] + hangs])
            apart = np.array([sign * 0.18, -0.7, 0.75])
            if seated == 1.0:
                rest[1] -= self._seating.nearer(t, side) - self._seating.nearer(t)
                rest[2] += _SHUFFLE * self._seating.step(t, side)
                flat = turn(Z, sign * 9.0) @ turn(X, _TOES * min(1.0, hangs / 0.05))
                self._limbs.pose_leg(turns, side, pelvis, hip, rest, flat, np.eye(3), apart)
                continue
            print_ = self._walk.foot(side, t - self._seating.walks)
            yaw = print_.yaw - facing
            world = turn(Z, -facing)
            at = world @ np.array([print_.x - x, print_.y - y, 0.0])
            flat = turn(Z, yaw)
            if now is not None and nearer is not None:
                dx, dy, high = nearer[side]
                at = at + world @ np.array([dx, dy, 0.0])
                at = at + np.array([sign * now[f"wide_{side}"], -now[f"step_{side}"], 0.0]) * self._size
                high += max(0.0, now[f"high_{side}"]) * self._size
                print_ = replace(print_, lift=print_.lift + high, pitch=print_.pitch + now[f"heel_{side}"])
            lean = turn(X, print_.pitch)
            # A rising heel turns about the ball; a landing heel about itself.
            pivot = ball_rest if print_.pitch > 0 else ankle_rest * np.array([1.0, 1.0, 0.0])
            pivot = pivot * np.array([1.0, 1.0, 0.35])
            moved = pivot + lean @ (ankle_rest - pivot)
            local = moved - np.array([ankle_rest[0], ankle_rest[1], 0.0])
            ankle = at + flat @ local + np.array([0.0, ankle_rest[1], print_.lift])
            pole = flat @ np.array([sign * 0.06, -1.0, 0.0])
            if seated > 0:  # feet stay where they are; the last of the way they come to where they rest
                ankle, pole = ankle + (rest - ankle) * seated**2, pole + (apart - pole) * seated
            toes = turn(X, -min(print_.pitch, 55.0) * 0.9) if print_.pitch > 0 and print_.lift < 0.03 else np.eye(3)
            self._limbs.pose_leg(turns, side, pelvis, hip, ankle, flat @ lean, toes, pole)

    def _arms(
        self,
        turns: dict[str, F64],
        t: float,
        root: tuple[float, float, float],
        pelvis: F64,
        chest: F64,
        breath: float,
        walking: float,
        seated: float,
        now: Now | None,
        place: tuple[float, float, float],
    ) -> float:
        """Both arms; returns by how many metres one is too short for what it goes to."""
        skeleton: Skeleton = self._skeleton
        short = 0.0
        rotations, joints = skeleton.place(Pose(turns, root))
        moment = Placed(skeleton, rotations, joints, *place, seated, t)
        index = skeleton.index
        since = t - self._seating.walks
        feet = {side: self._walk.foot(side, since) for side in ("l", "r")}
        ahead = self._ahead(feet, self._walk.body(since)[2]) * walking
        for side, sign in (("l", 1.0), ("r", -1.0)):
            lift = 0.7 * breath + self._mood.slump * -0.4 + (4.0 if self._mood_name == "afraid" else 0.0)
            lift += 0.0 if now is None else now[f"lift_{side}"]
            turns[f"clavicle_{side}"] = turn(Y, -sign * lift)
            clavicle = chest @ turns[f"clavicle_{side}"]
            k = index[f"clavicle_{side}"]
            shoulder = joints[k] + clavicle @ (skeleton.heads[index[f"upperarm_{side}"]] - skeleton.heads[k])
            rest = self._hang[side]
            world: F64 | None = None
            # Arms swing against the legs; the elbow gives on the way forward.
            swing = -sign * ahead * 0.52 * (0.4 if side in self._carrying.busy else 1.0) * self._gait.swing
            idle = 0.012 * drift(t, self._seed + 31 + int(sign))
            x, y, z = rest.wrist
            rest = Arm(
                (x + 0.02 * abs(swing), y + swing + idle, z + 0.35 * swing * swing + 0.05 * max(0.0, swing)),
                (rest.hand[0], rest.hand[1] + swing * 0.9, rest.hand[2]),
                rest.palm,
                rest.curl,
                rest.elbow,
            )
            if self._gait.bent > 0:
                rest = between(rest, _bent(rest, swing), self._gait.bent * walking)
            body = Body(chest, rotations[index["head"]], joints, shoulder, sum(self._limbs.arm_length[side]), walking)
            carried = self._carrying.arm(side, rest, body, t)
            if carried is not None:
                if now is not None:
                    held = self._acting.arm(side, *carried, shoulder, now, moment)
                    carried, short = (held[0], held[1]), max(short, held[3])
                self._limbs.pose_arm(turns, side, chest, clavicle, shoulder, *carried)
                continue
            if seated > 0:
                hip, knee = joints[index[f"thigh_{side}"]], joints[index[f"calf_{side}"]]
                world = (
                    hip * 0.42
                    + knee * 0.58
                    + np.array([-sign * 0.01, 0.03, 0.095 * skeleton.heads[index["thigh_l"], 2] / 0.9])
                )
                lap = Arm((0.1, 0.4, -0.7), (-0.22, 0.96, -0.20), (-0.12, -0.15, -0.98), 0.34, (0.8, -0.7, -0.2))
                if seated < 1.0:
                    total = sum(self._limbs.arm_length[side])
                    hangs = shoulder + chest @ np.array([rest.wrist[0] * sign, -rest.wrist[1], rest.wrist[2]]) * total
                    # Hands push off the thighs, and only then hang: ahead of who leans a table may stand.
                    world = hangs + (world - hangs) * (1 - (1 - seated) ** 2.5)
                rest = between(rest, lap, seated)
            arm = arm_at(t, side, rest, self._gestures)
            if 0.0 < seated < 1.0 and arm is not rest:  # on the way up or down one talks with the hands on the thighs
                arm = between(rest, arm, 1 - min(1.0, 4 * self._seating.lean(t) / LEAN))
            if world is not None and arm is not rest:
                # From the thigh to the gesture: mix where the wrist is.
                total = sum(self._limbs.arm_length[side])
                share = _share(rest, arm)
                free = shoulder + chest @ np.array([arm.wrist[0] * sign, -arm.wrist[1], arm.wrist[2] + 0.1]) * total
                world = world + (free - world) * share
            points = 0.0
            if now is not None:
                arm, world, points, lacks = self._acting.arm(side, arm, world, shoulder, now, moment)
                short = max(short, lacks)
            self._limbs.pose_arm(turns, side, chest, clavicle, shoulder, arm, world)
            if points > 0:
                self._limbs.curl(turns, side, arm.curl, points)
        self._carrying.hold(turns, root)
        return short


def _way(yaw: float, pitch: float) -> F64:
    """The direction, in the body's frame, of degrees to the left and up."""
    a, b = np.radians(yaw), np.radians(pitch)
    return np.array([np.sin(a) * np.cos(b), -np.cos(a) * np.cos(b), np.sin(b)])


def _turned(way: F64) -> tuple[float, float]:
    """Degrees to the left and up of a direction."""
    length = max(float(np.linalg.norm(way)), 1e-9)
    return float(np.degrees(np.arctan2(way[0], -way[1]))), float(np.degrees(np.arcsin(np.clip(way[2] / length, -1, 1))))


def _hips(now: Now) -> float:
    """Degrees by which the hips turn to what an act is about; the feet stay."""
    return float(np.clip(0.4 * now["aim"], -26, 26))


def _trunk(now: Now) -> float:
    """Degrees by which the trunk turns to it over the hips."""
    return float(np.clip(0.42 * now["aim"], -32, 32))


def _bent(rest: Arm, swing: float) -> Arm:
    """An arm with its elbow bent, as who runs has it."""
    return Arm(
        (rest.wrist[0] * 0.4, 0.36 + 0.7 * swing, -0.46 + 0.5 * swing),
        (-0.25, 0.72, 0.62),
        (-0.90, -0.2, 0.0),
        0.7,
        (0.45, -1.0, -0.1),
    )


def _share(rest: Arm, arm: Arm) -> float:
    """How far an arm has left its rest, 0 to 1, by the palm's turning up."""
    return ease((arm.wrist[2] - rest.wrist[2]) / 0.22)
