"""Acting: one person's acts in a shot, played over what their body does anyway."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.key import CHANNELS, INDEX, Key, Reach, mirrored, swung
from movie_director.engines.blender.people.acts.manner import MANNERS, Manner
from movie_director.engines.blender.people.acts.movement import Movement
from movie_director.engines.blender.people.acts.places import Moment, place
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.gaze import Glance, angles
from movie_director.engines.blender.people.limbs import Arm, Limbs
from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.skeleton import frame
from movie_director.engines.blender.people.thing import Grasp

FAR = 1.35
"""Arm lengths from the shoulder beyond which a hand does not go to a thing, but as towards it."""
_STRAIGHT = 0.985
"""The share of its length to which an arm is stretched before the trunk helps it."""
_EYES = 0.055
"""How far the eyes are above the head's joint, of the height of the hips."""
_EMBRACED = 0.6
"""Metres between two of whom one lays arms or lips on the other."""
STEP = 0.62
"""Metres by which somebody comes nearer, at most, to do something with another, or to take a thing."""
_STOOP: Mapping[str, float] = {
    "drop": 0.55, "bend": 24.0, "pitch": 26.0, "forward": -0.02, "step_l": 0.10, "heel_r": 18.0,
}  # fmt: skip
"""What a body does besides to reach the ground."""
_BOW: Mapping[str, float] = {"bend": 30.0, "pitch": 30.0, "drop": 0.14, "nod": -16.0}
"""What a body does besides to come down to the face of somebody who sits."""
_DOWN, _OFF = (0.1, 0.5), 0.16
"""Metres by which that face is lower: from where one bows on, and where one does so wholly; metres that one then stays
farther off, since who bows comes forward."""
_HIGH = 0.72
"""Metres above which nobody stoops for a thing."""
_BODY = [INDEX[n] for n in CHANNELS if n in ("bend", "tilt", "twist", "drop", "forward", "side", "pitch", "aim")]
_HEAD = [INDEX[n] for n in ("nod", "turn", "roll")]
_LOWER = [
    INDEX[n]
    for n in CHANNELS
    if n in ("drop", "forward", "side", "pitch", "close") or n[:4] in ("step", "wide", "high", "heel")
]
_STEPS = [(INDEX[f"step_{s}"], INDEX[f"wide_{s}"], INDEX[f"high_{s}"]) for s in "rl"]
_FIRST = 2.4
"""How much sooner a sitter's hand is up than forward."""
_LEADS, _TRAILS = 0.05, 0.03
"""Seconds by which the trunk leads the hands, and the head them."""


@dataclass(frozen=True)
class Now:
    """What acts ask of a body at a moment: numbers (`key.CHANNELS`), the face, how much it lies on the ground."""

    numbers: F64
    face: Mapping[str, float]
    lying: float
    hands: tuple[tuple[_Played, int, float], ...]
    """Those that move hands: which, the key after which it is, and how far it is to the next."""

    def __getitem__(self, name: str) -> float:
        return float(self.numbers[INDEX[name]])

    def leaning(self, degrees: float) -> Now:
        """The same with the trunk bent farther forward."""
        numbers = self.numbers.copy()
        numbers[INDEX["bend"]] += degrees
        return replace(self, numbers=numbers)


class _Played:
    """One act with the keys that it has time for."""

    def __init__(self, act: Act, movement: Movement, left: bool) -> None:
        self.act, self.movement, self.left = act, movement, left
        self.manner: Manner = MANNERS.get(act.manner, MANNERS[""])
        length = max(act.end - act.begin, 0.2)
        keys = movement.keys(movement.strokes(length / self.manner.time))
        self.keys: Sequence[Key] = [mirrored(key) for key in keys] if left else keys
        self.ats = [key.at for key in self.keys]
        natural = movement.seconds * self.manner.time
        self._into, self._out = min(0.4 * natural, 0.45 * length), min(0.4 * natural, 0.45 * length)

    def share(self, t: float) -> float | None:
        """How far the movement is at `t` seconds; None where it is not under way."""
        act = self.act
        if not self.movement.stays:
            if not act.begin < t < act.end:
                return None
            return (t - act.begin) / (act.end - act.begin)
        if (t <= act.begin and not act.held) or (t >= act.end and not act.stays):
            return None
        enters = 0.5 if act.held else 0.4 * min(1.0, (t - act.begin) / self._into)
        if not act.stays and t > act.end - self._out:
            return 0.6 + 0.4 * (t - act.end + self._out) / self._out
        if enters >= 0.4 and not act.held:
            last = act.end if act.stays else act.end - self._out
            return 0.4 + 0.2 * min(
                1.0, max(0.0, (t - act.begin - self._into) / max(last - act.begin - self._into, 1e-3))
            )
        return enters

    def segment(self, share: float) -> tuple[int, float]:
        """The key before a share of the movement, and how far it is to the next."""
        k = min(max(int(np.searchsorted(self.ats, share, side="right")) - 1, 0), len(self.ats) - 2)
        return k, (share - self.ats[k]) / max(self.ats[k + 1] - self.ats[k], 1e-6)

    def gone(self, k: int, u: float) -> float:
        """How far a part has gone from a key to the next: with anticipation at first, and settling at last."""
        first, last = k == 0, k == len(self.keys) - 2
        near = any(r is not None and r.to not in ("", "way") for r in (self.keys[k + 1].right, self.keys[k + 1].left))
        return swung(u, 0.05 if first else 0.0, 0.0 if near or last else 0.035)

    def numbers(self, share: float, length: float) -> F64:
        """The numbers at a share of the movement; trunk first, then the head, then the rest."""
        found = np.zeros(len(CHANNELS))
        rest = [n for n in range(len(CHANNELS)) if n not in _BODY and n not in _HEAD]
        for rows, early in ((_BODY, _LEADS), (_HEAD, _TRAILS), (rest, 0.0)):
            k, u = self.segment(min(1.0, share + early / length * _bell(share)))
            a, b = self.keys[k].numbers, self.keys[k + 1].numbers
            found[rows] = (a + (b - a) * self.gone(k, u))[rows]
            if rows is rest:
                for step, wide, high in _STEPS:
                    far = abs(b[step] - a[step]) + abs(b[wide] - a[wide])
                    if far > 0.02:  # a foot that goes elsewhere is lifted
                        s = u * u * (3 - 2 * u)
                        found[step], found[wide] = a[step] + (b[step] - a[step]) * s, a[wide] + (b[wide] - a[wide]) * s
                        found[high] += min(0.07, 0.25 * far) * float(np.sin(np.pi * min(1.0, max(0.0, u))) ** 0.8)
        return found


class Acting:
    """What one person does in a shot by the verbs of its action. A pure function of time."""

    def __init__(
        self, acts: Sequence[Act], limbs: Limbs, grasps: Sequence[Grasp], place_: tuple[float, float, float], sits: bool
    ) -> None:
        """`place_`: x, y, facing of who acts; `sits`: whether they sit. Verbs that are no movement are left out."""
        self._limbs, self._skeleton = limbs, limbs.skeleton
        self._grasps = {side: g for g in grasps for side in (("l", "r") if g.side == "both" else (g.side,))}
        self._size = float(self._skeleton.heads[self._skeleton.index["thigh_l"], 2])
        self._eyes = float(self._skeleton.heads[self._skeleton.index["head"], 2]) + _EYES * self._size
        self._arm = {side: sum(limbs.arm_length[side]) for side in "lr"}
        self._place, self._sits = place_, sits
        played: list[_Played] = []
        for act in acts:
            movement = act.movement or MOVEMENTS.get(act.verb)
            if movement is None or (sits and movement.stands):
                continue
            if act.done:
                movement = movement.done
                if movement is None:
                    continue
            played.append(_Played(act, movement, self._left(act, movement)))
        # What is kept up comes first: hands do other things on a knee.
        self._played = sorted(played, key=lambda p: (not p.movement.stays, p.act.begin))
        self._hand = {side: self._touching(side) for side in "lr"}
        self._bent: dict[tuple[str, float, float], F64] = {}

    def __bool__(self) -> bool:
        return bool(self._played)

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """When hands are needed, in seconds."""
        return tuple((p.act.begin - 0.1, p.act.end) for p in self._played if any(k.right or k.left for k in p.keys))

    def _left(self, act: Act, movement: Movement) -> bool:
        """Whether the left hand does it: what is held decides, then on which side it is done."""
        busy = frozenset(self._grasps)
        if movement.right:
            return False
        if act.side:
            return act.side == "l"
        if movement.uses and len(busy) == 1:
            return "l" in busy
        if len(busy) == 1:
            return "r" in busy
        goal = act.at or (None if act.partner is None else (act.partner.x, act.partner.y, act.partner.eyes))
        x, y, facing = act.here or self._place
        return goal is not None and angles((x, y, 1.4), facing, goal)[0] > 38.0

    def looks(self, marks: tuple[Glance, ...]) -> tuple[Glance, ...]:
        """The looks of a shot with those that acts ask for: first to whom or what it is about."""
        found = list(marks)
        for played in self._played:
            act, look = played.act, played.movement.look
            goal = act.at or (None if act.partner is None else (act.partner.x, act.partner.y, act.partner.eyes))
            if look in ("", "around") or act.held or (look == "target" and goal is None):
                continue
            begin, end = max(0.0, act.begin - 0.18), act.end
            before = [m for m in found if m.start <= begin]
            back = [m for m in found if m.start <= end]
            was = before[-1].point if before else None
            yaw, pitch = {"away": (18.0, -6.0), "down": (0.0, -24.0), "up": (0.0, 24.0), "hands": (0.0, -20.0)}.get(
                look, (0.0, 0.0)
            )
            yaw = -yaw if played.left else yaw
            mine = Glance(begin, goal if look == "target" else was, yaw, pitch, 0.0)
            found = [m for m in found if not begin <= m.start <= end]
            found += [mine, *([Glance(end, back[-1].point)] if back and not act.stays else [])]
        return tuple(sorted(found, key=lambda m: m.start))

    def near(self, t: float) -> tuple[tuple[float, float], float]:
        """How far they have come nearer by `t`, world metres, and the share of the way that this is."""
        x = y = most = 0.0
        for played in self._played:
            share = played.share(t)
            if share is None or not played.movement.near or self._sits:
                continue
            k, u = played.segment(share)
            a, b = (key.numbers[INDEX["close"]] for key in played.keys[k : k + 2])
            s = u * u * (3 - 2 * u)
            gone = float(a + (b - a) * s)
            dx, dy = self._way(played)
            x, y, most = x + dx * gone, y + dy * gone, max(most, gone)
        return (x, y), most

    def _yaw(self, act: Act) -> float:
        """Degrees to the left at which whom or what an act is about is, as the feet stand."""
        goal = act.at or (None if act.partner is None else (act.partner.x, act.partner.y, act.partner.eyes))
        x, y, facing = act.here or self._place
        return 0.0 if goal is None else float(np.clip(angles((x, y, 1.4), facing, goal)[0], -80, 80))

    def feet(self, t: float) -> dict[str, tuple[float, float, float]]:
        """How far each foot has come nearer, world metres, and how high it is."""
        (x, y), gone = self.near(t)
        far = float(np.hypot(x, y)) / gone if gone > 1e-6 else 0.0
        found: dict[str, tuple[float, float, float]] = {}
        for side, begin in (("l", 0.0), ("r", 0.42)):
            u = min(1.0, max(0.0, (gone - begin) / 0.58))
            s = u * u * (3 - 2 * u)
            high = min(0.06, 0.35 * far) * float(np.sin(np.pi * u) ** 0.8) if 0 < u < 1 else 0.0
            found[side] = (x / gone * s, y / gone * s, high) if gone > 1e-6 else (0.0, 0.0, 0.0)
        return found

    def _way(self, played: _Played) -> tuple[float, float]:
        """How far somebody comes nearer in all, to another or to a thing: half of the way where the other comes too."""
        other, thing = played.act.partner, played.act.at if played.act.thing else None
        if other is None and thing is None:
            return 0.0, 0.0
        x, y, _ = played.act.here or self._place
        goal = (other.x, other.y) if other is not None else thing or (0.0, 0.0)
        dx, dy = goal[0] - x, goal[1] - y
        far = float(np.hypot(dx, dy))
        whole = max(0.0, far - played.movement.near - _OFF * self._bow(played))
        step = min(STEP, whole / 2 if self._both(played) else whole, played.act.room) / max(far, 1e-6)
        return dx * step, dy * step

    def now(self, t: float, seated: float, walking: float) -> Now | None:
        """What acts ask of the body at `t` seconds; None where nothing is done."""
        numbers: F64 | None = None
        face: dict[str, float] = {}
        hands: list[tuple[_Played, int, float]] = []
        lying = 0.0
        for played in self._played:
            share = played.share(t)
            if share is None:
                continue
            act, manner = played.act, played.manner
            length = max(act.end - act.begin, 0.2)
            mine = played.numbers(share, length) * manner.size
            mine[INDEX["close"]] = 0.0
            mine[INDEX["aim"]] *= self._yaw(act)
            swell = ease(share / 0.25) * ease((1 - share) / 0.25)
            mine[INDEX["bend"]] += manner.bend * swell
            mine[INDEX["nod"]] += manner.nod * swell
            low = _low(played, share)
            for name, most in _STOOP.items() if low > 0 else ():
                mine[INDEX[name]] += most * low
            bow = self._bow(played) * ease(share / 0.34) * ease((1 - share) / 0.34)
            for name, most in _BOW.items() if bow > 0 else ():
                mine[INDEX[name]] += most * bow
            for name, size, hertz in played.movement.pulses:
                mine[INDEX[name]] += size * swell * float(np.sin(2 * np.pi * hertz * t))
            numbers = mine if numbers is None else numbers + mine
            k, u = played.segment(share)
            s = played.gone(k, u)
            flat = min(1.0, max(0.0, s))
            for key, weight in ((played.keys[k], 1 - flat), (played.keys[k + 1], flat)):
                for name, value in key.face.items():
                    face[name] = face.get(name, 0.0) + value * weight
            if act.verb == "fall":
                lying = max(lying, ease((share - 0.15) / 0.24) * ease((0.97 - share) / 0.34))
            hands.append((played, k, u))
        if numbers is None:
            return None
        numbers[_LOWER] *= (1 - seated) * (1 - walking)
        return Now(numbers, face, lying, tuple(hands))

    def arm(
        self, side: str, rest: Arm, world: F64 | None, shoulder: F64, now: Now, body: Moment
    ) -> tuple[Arm, F64, float, float]:
        """The arm of a side, where its wrist is in the person's frame, how much its hand points, and by how many
        metres the arm is too short for what it goes to.

        `rest` and `world` are what it would do otherwise.
        """
        chest = body.turned("spine_03")
        sign = 1.0 if side == "l" else -1.0
        axes = chest @ np.array([[sign, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 1.0]])
        length = self._arm[side]
        wrist = shoulder + axes @ np.array(rest.wrist) * length if world is None else world
        pose = _Pose(
            wrist,
            frame(axes @ np.array(rest.hand), axes @ np.array(rest.palm)),
            axes @ np.array(rest.elbow),
            rest.curl,
            0.0,
        )
        for played, k, u in now.hands:
            if not self._free(side, played):
                continue
            a, b = played.keys[k], played.keys[k + 1]
            one, two = (a.left, b.left) if side == "l" else (a.right, b.right)
            if one is None and two is None:
                continue
            late = u if side == ("l" if played.left else "r") else max(0.0, u - 0.06 * (1 - u))
            here = self._posed(one, side, pose, shoulder, axes, played, body)
            there = self._posed(two, side, pose, shoulder, axes, played, body)
            rests = one is None or two is None
            pose = _between(here, there, played.gone(k, late), axes, arc=rests, over=rests and body.seated > 0.5)
        told = np.linalg.inv(axes)
        way, palm, elbow = told @ pose.turned[:, 0], told @ pose.turned[:, 1], told @ pose.elbow
        arm = Arm(rest.wrist, _three(way), _three(palm), pose.curl, _three(elbow))
        short = float(np.linalg.norm(pose.wrist - shoulder)) - _STRAIGHT * length
        return arm, pose.wrist, pose.points, pose.asks * max(0.0, short)

    def _free(self, side: str, played: _Played) -> bool:
        """Whether a hand may do it: an empty one, or the one that has what it is done with."""
        grasp = self._grasps.get(side)
        if grasp is None:
            return True
        if grasp.way == "ear" and played.act.side == side and played.act.thing:
            return True  # it is hung up where it was
        if grasp.side == "both" or grasp.way in ("ear", "read", "aim"):
            return False
        return (played.movement.uses or bool(played.act.side)) and side == ("l" if played.left else "r")

    def _posed(
        self, reach: Reach | None, side: str, rest: _Pose, shoulder: F64, axes: F64, played: _Played, body: Moment
    ) -> _Pose:
        if reach is None:
            return rest
        act, length = played.act, self._arm[side]
        turned = frame(axes @ np.array(reach.hand), axes @ np.array(reach.palm))
        elbow = axes @ np.array(reach.elbow)
        if side in self._grasps and reach.by != "held" and not played.movement.flings:
            turned = rest.turned
        points = 1.0 if reach.fingers == "point" else 0.0
        goal: F64 | None = None
        if reach.to == "way":
            goal = self._pointed(act, side, shoulder, body)
            if goal is not None:
                way = (goal - shoulder) / max(float(np.linalg.norm(goal - shoulder)), 1e-6)
                turned = frame(way, axes @ np.array(reach.palm))
                return _Pose(shoulder + way * length * 0.93, turned, elbow, reach.curl, points)
        elif reach.to:
            near = -np.array(self._way(played)) if self._both(played) else np.zeros(2)
            share = self.near_share(played, body)
            found = place(reach.to, side, body, act, (float(near[0]) * share, float(near[1]) * share))
            if found is not None:
                spot, ways = found
                if reach.to not in _OWN:
                    turned = turned if side in self._grasps else _towards(reach, spot - shoulder, axes)
                else:
                    turned = (
                        turned
                        if side in self._grasps and reach.by != "held"
                        else frame(ways @ np.array(reach.hand), ways @ np.array(reach.palm))
                    )
                    elbow = elbow if reach.to in ("knee", "page") else axes @ np.array(reach.elbow)
                goal = spot + ways @ np.array(reach.off) - turned @ self._contact(reach, side)
                if float(np.linalg.norm(goal - shoulder)) > FAR * length and reach.to == "target" and not act.side:
                    goal = None
        if goal is None:
            goal = shoulder + axes @ np.array(reach.wrist) * length
            return _Pose(goal, turned, elbow, reach.curl, points)
        return _Pose(goal, turned, elbow, reach.curl, points, float(reach.to in ("target", "meet", "handle")))

    def _both(self, played: _Played) -> bool:
        if played.act.partner is not None and played.act.partner.sits:
            return False
        return played.act.done or (played.movement.done is not None and played.movement.done.near > 0)

    def _bow(self, played: _Played) -> float:
        """How far one who stands bows to somebody who sits, to lay arms or lips on them, 0 to 1."""
        other = played.act.partner
        if other is None or not other.sits or self._sits or not 0 < played.movement.near < _EMBRACED:
            return 0.0
        least, most = _DOWN
        return min(1.0, max(0.0, (self._eyes - other.eyes - least) / (most - least)))

    def near_share(self, played: _Played, body: Moment) -> float:
        """How much of the way to each other two have come."""
        dx, dy = self._way(played)
        far = float(np.hypot(dx, dy))
        x, y, _ = played.act.here or self._place
        gone = float(np.hypot(body.x - x, body.y - y))
        return min(1.0, gone / far) if far > 1e-6 else 0.0

    def _pointed(self, act: Act, side: str, shoulder: F64, body: Moment) -> F64 | None:
        goal = act.at or (None if act.partner is None else (act.partner.x, act.partner.y, act.partner.eyes - 0.25))
        return None if goal is None else body.local(*goal)

    def _touching(self, side: str) -> dict[str, F64]:
        """From the wrist to what of the hand touches, in the hand's axes: along it, out of the palm, across."""
        skeleton, index = self._skeleton, self._skeleton.index
        sign = 1.0 if side == "l" else -1.0
        wrist = skeleton.heads[index[f"hand_{side}"]]
        knuckle = (skeleton.heads[index[f"middle_01_{side}"]] + skeleton.heads[index[f"ring_01_{side}"]]) / 2
        across = skeleton.heads[index[f"index_01_{side}"]] - skeleton.heads[index[f"pinky_01_{side}"]]
        rest = frame(knuckle - wrist, np.cross(knuckle - wrist, across) * sign)
        long = float(np.linalg.norm(knuckle - wrist))
        found = {
            "palm": np.array([0.80 * long, 0.24 * long, 0.0]),
            "knuckles": np.array([1.08 * long, -0.02 * long, 0.0]),
            "clasp": np.array([0.52 * long, 0.14 * long, 0.0]),
            "fist": np.array([0.92 * long, 0.34 * long, 0.0]),
        }
        grasp = self._grasps.get(side)
        if grasp is not None and grasp.side != "both":
            points = grasp.rest.astype(np.float64)
            high = points @ grasp.up
            rim = points[high > high.max() - 0.012].mean(axis=0)
            found["held"] = rest.T @ (rim - wrist)
        else:
            found["held"] = np.array([1.05 * long, 0.35 * long, 0.0])
        return found

    def _contact(self, reach: Reach, side: str) -> F64:
        if reach.by != "tips":
            return self._hand[side][reach.by]
        bent = (side, reach.curl, 1.0 if reach.fingers == "point" else 0.0)
        if bent not in self._bent:
            self._bent[bent] = self._limbs.tips(*bent)
        return self._bent[bent]


_OWN = frozenset(
    ("mouth", "eye", "brow", "temple", "ear", "chin", "jaw", "crown", "nape", "chest", "belly", "hip", "knee", "page")
)


@dataclass(frozen=True)
class _Pose:
    """A hand: its wrist (3,), its axes (3, 3), the way of the elbow (3,), how it is curled and how much it points."""

    wrist: F64
    turned: F64
    elbow: F64
    curl: float
    points: float
    asks: float = 0.0
    """How much the trunk has to help where the arm is too short."""


def _between(a: _Pose, b: _Pose, share: float, axes: F64, *, arc: bool, over: bool = False) -> _Pose:
    """The pose between two; `over` tells that a hand may come from below a table, or go back there."""
    if a is b:
        return a
    flat = min(1.0, max(0.0, share))
    wrist = a.wrist + (b.wrist - a.wrist) * share
    if over and (a.asks or b.asks):  # up before it goes forward, back before it goes down
        first, last = 1 - (1 - flat) ** _FIRST, flat**_FIRST
        level, rise = (last, first) if b.wrist[2] > a.wrist[2] else (first, last)
        wrist = a.wrist + (b.wrist - a.wrist) * np.array([level, level, rise])
    if arc:  # hands that come from rest swing round the body
        far = float(np.linalg.norm(b.wrist - a.wrist))
        wrist = wrist + axes @ np.array([0.05, 0.13, 0.0]) * far * float(np.sin(np.pi * flat))
    return _Pose(
        wrist,
        _slerp(a.turned, b.turned, flat),
        a.elbow + (b.elbow - a.elbow) * flat,
        a.curl + (b.curl - a.curl) * flat,
        a.points + (b.points - a.points) * flat,
        a.asks + (b.asks - a.asks) * flat,
    )


def _slerp(a: F64, b: F64, share: float) -> F64:
    """From one rotation (3, 3) to another by the shortest way."""
    if share <= 0.0:
        return a
    if share >= 1.0:
        return b
    return a @ rotated(a.T @ b, share)


def rotated(turn_: F64, share: float) -> F64:
    """A share of a rotation (3, 3)."""
    cosine = (float(np.trace(turn_)) - 1) / 2
    angle = float(np.arccos(np.clip(cosine, -1.0, 1.0)))
    if angle < 1e-6:
        return np.eye(3)
    axis = np.array([turn_[2, 1] - turn_[1, 2], turn_[0, 2] - turn_[2, 0], turn_[1, 0] - turn_[0, 1]])
    length = float(np.linalg.norm(axis))
    if length < 1e-6:  # half a turn: any axis of the symmetric part
        square = (turn_ + np.eye(3)) / 2
        axis = square[:, int(np.argmax(np.diag(square)))]
        length = float(np.linalg.norm(axis))
    x, y, z = axis / length
    c, s = np.cos(angle * share), np.sin(angle * share)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) * c + s * cross + (1 - c) * np.outer((x, y, z), (x, y, z))


def _low(played: _Played, share: float) -> float:
    """How far somebody stoops for what is taken up or put down, 0 to 1: all the way for what is on the ground."""
    passes, act = played.movement.passes, played.act
    if not passes or not act.side or act.at is None or act.partner is not None or played.movement.flings:
        return 0.0
    deep = min(1.0, max(0.0, (_HIGH - act.at[2]) / _HIGH))
    return deep * ease(share / (0.8 * passes)) * ease((1 - share) / (0.8 * (1 - passes)))


def _towards(reach: Reach, way: F64, axes: F64) -> F64:
    """A hand turned as its reach says, swung level with the way to what it goes to."""
    told = np.linalg.inv(axes) @ way
    yaw = float(np.arctan2(told[0], max(told[1], 0.05)))
    c, s = np.cos(0.7 * yaw), np.sin(0.7 * yaw)
    swing = np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]])
    return frame(axes @ (swing @ np.array(reach.hand)), axes @ (swing @ np.array(reach.palm)))


def _bell(share: float) -> float:
    return ease(share / 0.1) * ease((1 - share) / 0.1)


def _three(v: F64) -> tuple[float, float, float]:
    return float(v[0]), float(v[1]), float(v[2])
