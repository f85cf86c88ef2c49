"""Legs of creatures: three bones and a paw, placed by where the paw should be; and how the body stands over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.creatures.gait import Print, Stand
from movie_director.engines.blender.people.limbs import reach
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import frame, turn

X, Z = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)
_FLAT = 70.0
"""Degrees that a shank lies back under who sits or lies."""


@dataclass(frozen=True)
class Stance:
    """How a body is held: `pitch` of the trunk, nose up, degrees; `root`, metres; shares of sitting and lying."""

    pitch: float
    root: tuple[float, float, float]
    sits: float
    lies: float


class Legs:
    """The legs of one creature: measures and rest frames, taken once."""

    def __init__(self, person: Person, names: tuple[str, ...]) -> None:
        self._person, self._names = person, names
        skeleton = person.skeleton
        heads, index = skeleton.heads, skeleton.index
        self._at = {name: heads[k] for name, k in index.items()}
        self._index = index
        self.homes = {leg: (float(self._of(leg, "paw")[0]), float(self._of(leg, "paw")[1])) for leg in names}
        self.length = float(np.mean([self._of(leg, "upper")[2] for leg in names]))
        self._pole = {leg: np.array([0.0, 1.0 if leg.startswith("fore") else -1.0, 0.0]) for leg in names}
        if len(names) == 4:
            self._sitting = self._found_sitting()

    def _of(self, leg: str, part: str) -> F64:
        kind, side = leg.split("_")
        return self._at[f"{kind}_{part}_{side}"]

    def _found_sitting(self) -> tuple[float, float, float]:
        """Nose up by how many degrees, and how far the body moves (y, z), so that haunches rest and forelegs stand."""
        rest = self._person.rest
        index = self._index
        pelvis, shoulder = self._at["pelvis"], self._of("fore_l", "upper")
        mine = self._person.weights[:, index["pelvis"]] > 0.3
        points, away = rest[mine] - pelvis, shoulder - pelvis
        best = (0.0, 0.0, 0.0, 1e9)
        for pitch in range(20, 64, 2):
            lean = turn(X, -float(pitch))
            high = -float((points @ lean.T)[:, 2].min()) + 0.004
            off = abs(high + float((lean @ away)[2]) - 0.98 * float(shoulder[2]))
            if off < best[3]:
                y = float(self._of("fore_l", "paw")[1]) - float((lean @ away)[1]) - float(pelvis[1])
                best = (float(pitch), y, high - float(pelvis[2]), off)
        return best[0], best[1], best[2]

    def stance(self, sits: float, lies: float, level: float) -> Stance:
        """How the body is held by how much it sits and lies (0 to 1); `level` metres up."""
        if len(self._names) != 4 or (not sits and not lies):
            return Stance(0.0, (0.0, 0.0, 0.0), 0.0, 0.0)
        pitch, y, z = self._sitting
        trunk = self._person.weights[:, [self._index[b] for b in ("spine_02", "spine_03")]].sum(axis=1) > 0.7
        low = 0.004 - float(self._person.rest[trunk][:, 2].min())
        return Stance(sits * pitch + lies * 2.0, (0.0, sits * y, sits * z + lies * (low + level)), sits, lies)

    def reached(
        self, stance: Stance, pelvis: F64, prints: Mapping[str, Print], stand: Stand, bob: float
    ) -> tuple[float, float, float]:
        """Where the body goes so that every foot that stands can be reached: as far down as that takes."""
        x, y, z = stance.root
        if stance.sits or stance.lies:
            return x, y, z
        low = 0.0
        for leg in self._names:
            paw, shank = self._goal(leg, prints[leg], stand, stance, 0.0)
            wrist = paw + shank @ (self._of(leg, "shank") - self._of(leg, "paw"))
            hip = self._at["pelvis"] + pelvis @ (self._of(leg, "upper") - self._at["pelvis"])
            most = 0.992 * self._long(leg)
            flat = float(np.hypot(*(wrist - hip)[:2]))
            low = min(low, float(wrist[2]) + float(np.sqrt(max(most**2 - flat**2, 0.0))) - float(hip[2]))
        return x, y, z + min(bob, low)

    def _long(self, leg: str) -> float:
        upper, lower, shank = (self._of(leg, part) for part in ("upper", "lower", "shank"))
        return float(np.linalg.norm(lower - upper) + np.linalg.norm(shank - lower))

    def _goal(self, leg: str, print_: Print, stand: Stand, stance: Stance, lift: float) -> tuple[F64, F64]:
        """Where the paw's joint is in the body's frame, and how the shank above it is turned."""
        x, y, facing = stand
        at = turn(Z, -facing) @ np.array([print_.x - x, print_.y - y, 0.0])
        rest = self._of(leg, "paw")
        behind = float(at[1] - rest[1]) / self.length
        lean = 46.0 * float(np.clip(behind / 0.36, -0.55, 1.0))
        if print_.lift:
            lean += (34.0 if leg.startswith("fore") else 20.0) * print_.lift
        paw = np.array([at[0], at[1], rest[2] + print_.lift * lift * self.length])
        return paw, turn(Z, print_.yaw - facing) @ turn(X, lean)

    def pose(
        self,
        turns: dict[str, F64],
        rotations: F64,
        joints: F64,
        stance: Stance,
        prints: Mapping[str, Print],
        stand: Stand,
        lift: float,
    ) -> None:
        """Add the rotations of all legs. `rotations` and `joints` are those of the body above them."""
        for leg in self._names:
            kind, side = leg.split("_")
            sign = 1.0 if side == "l" else -1.0
            names = [f"{kind}_{part}_{side}" for part in ("upper", "lower", "shank", "paw")]
            k = self._index[names[0]]
            above = rotations[self._person.skeleton.parents[k]]
            hip = joints[k]
            paw, shank = self._goal(leg, prints[leg], stand, stance, lift)
            pole = self._pole[leg]
            rests = max(stance.sits, stance.lies)
            toes = turn(Z, prints[leg].yaw - stand[2])
            if kind == "hind" and rests:
                home = np.array(
                    [hip[0] * 1.25 + sign * 0.05 * self.length, hip[1] - 0.30 * self.length, self._of(leg, "paw")[2]]
                )
                home[2] += stance.lies * (stance.root[2] + float(self._at["pelvis"][2]) - self._low())
                paw = paw + (home - paw) * rests
                shank = shank @ turn(X, -_FLAT * rests)
                pole = pole + (np.array([0.55 * sign, -0.8, 0.9]) - pole) * rests
            elif stance.lies:
                home = np.array(
                    [hip[0], hip[1] - 0.62 * self.length, self._of(leg, "paw")[2] + stance.root[2] - self._lain()]
                )
                paw = paw + (home - paw) * stance.lies
                shank = shank @ turn(X, -84.0 * stance.lies)
                pole = pole + np.array([0.35 * sign, 0.0, 0.3]) * stance.lies
            if prints[leg].lift:
                tip = float(np.linalg.norm(self._person.skeleton.tails[self._index[names[3]]] - self._of(leg, "paw")))
                room = prints[leg].lift * lift * self.length
                bend = float(np.degrees(np.arcsin(min(0.75, 0.85 * room / tip)))) * (1 - 1.2 * prints[leg].air)
                toes = toes @ turn(X, max(bend, -18.0))
            self._pose(turns, names, above, hip, paw, shank, toes, pole, self._pole[leg])

    def _low(self) -> float:
        return float(self._at["pelvis"][2]) + self._lain()

    def _lain(self) -> float:
        """How far the body goes down to lie on the ground, metres below 0."""
        return self.stance(0.0, 1.0, 0.0).root[2]

    def _pose(
        self,
        turns: dict[str, F64],
        names: list[str],
        above: F64,
        hip: F64,
        paw: F64,
        shank: F64,
        toes: F64,
        pole: F64,
        pole_rest: F64,
    ) -> None:
        upper, lower, shin, foot = (self._at[name] for name in names)
        wrist = paw + shank @ (shin - foot)
        one, two = float(np.linalg.norm(lower - upper)), float(np.linalg.norm(shin - lower))
        knee, end = reach(hip, wrist, pole, one, two)
        whole_upper = frame(knee - hip, pole) @ frame(lower - upper, pole_rest).T
        whole_lower = frame(end - knee, pole) @ frame(shin - lower, pole_rest).T
        turns[names[0]] = above.T @ whole_upper
        turns[names[1]] = whole_upper.T @ whole_lower
        turns[names[2]] = whole_lower.T @ shank
        turns[names[3]] = shank.T @ toes
