"""What hands do: hanging, holding, resting on thighs, and gestures on the stresses of speech."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.limbs import Arm, between
from movie_director.engines.blender.people.mood import Mood
from movie_director.engines.blender.people.shot import Shot, ease

# Open hands before the chest; the outward share is widened by the mood.
_STROKES: tuple[Arm, ...] = (
    Arm((0.10, 0.52, -0.42), (0.05, 0.90, 0.38), (-0.35, 0.10, 0.95), 0.20, (0.8, -0.5, -0.5)),
    Arm((0.02, 0.50, -0.30), (-0.20, 0.75, 0.62), (-0.85, 0.15, 0.30), 0.26, (0.85, -0.4, -0.5)),
    Arm((0.22, 0.44, -0.46), (0.32, 0.88, 0.25), (-0.15, 0.25, 0.95), 0.16, (0.7, -0.6, -0.5)),
    Arm((-0.10, 0.46, -0.36), (-0.50, 0.72, 0.42), (-0.55, -0.55, 0.30), 0.34, (0.85, -0.4, -0.5)),
)


@dataclass(frozen=True)
class Gesture:
    """One hand's movement: up from `start`, strokes at `beats`, down by `end`."""

    side: str
    start: float
    end: float
    arm: Arm
    beats: tuple[float, ...]
    size: float


def gestures(
    shot: Shot, stresses: tuple[float, ...], mood: Mood, rng: np.random.Generator, *, busy: frozenset[str]
) -> tuple[Gesture, ...]:
    """The gestures of a shot: some stresses of the speech bring a hand up for a second or two, if it is not `busy`."""
    one = bool(busy)
    made: list[Gesture] = []
    favourite = ("l" if "r" in busy else "r") if one else "l" if rng.random() < 0.4 else "r"
    for a, b in shot.speaking:
        beats = [s for s in stresses if a <= s <= b] or [a + 0.3 + 0.8 * k for k in range(int(max(0.0, b - a) / 0.9))]
        t = a - 0.2
        for beat in beats:
            if beat < t or rng.random() > 0.42 + 0.40 * mood.open:
                continue
            end = min(b + 0.5, beat + float(rng.uniform(1.0, 2.2)))
            mine = tuple(s for s in beats if beat - 0.05 <= s <= end - 0.4)
            arm = _STROKES[int(rng.integers(len(_STROKES)))]
            wide = mood.open
            arm = Arm(
                (arm.wrist[0] * wide, arm.wrist[1] * (0.7 + 0.3 * wide), arm.wrist[2] - 0.10 * (1 - wide)),
                arm.hand,
                arm.palm,
                arm.curl,
                arm.elbow,
            )
            size = min(1.0, 0.55 + 0.45 * mood.open) * float(rng.uniform(0.85, 1.0))
            made.append(Gesture(favourite, beat - 0.42, end, arm, mine, size))
            if not one and rng.random() < 0.35 * mood.open:
                other = "r" if favourite == "l" else "l"
                made.append(Gesture(other, beat - 0.36, end - 0.1, arm, mine, size * float(rng.uniform(0.75, 0.95))))
            if not one and rng.random() < 0.3:
                favourite = "r" if favourite == "l" else "l"
            t = end + float(rng.uniform(0.3, 1.2))
    return tuple(move for move in made if move.side not in busy)


def arm_at(t: float, side: str, rest: Arm, moves: tuple[Gesture, ...]) -> Arm:
    """One arm at a time: its rest, and whatever gesture is under way."""
    arm = rest
    for move in moves:
        if move.side != side or not move.start < t < move.end + 0.6:
            continue
        up = ease((t - move.start) / 0.42) * (1 - ease((t - move.end) / 0.6))
        stroke = 0.0
        for beat in move.beats:
            # Up just before the stress, down on it.
            stroke += 0.035 * ease(1 - abs(t - beat + 0.16) / 0.16) - 0.05 * ease(1 - abs(t - beat - 0.02) / 0.16)
        x, y, z = move.arm.wrist
        lively = Arm((x, y - stroke * 0.4, z + stroke), move.arm.hand, move.arm.palm, move.arm.curl, move.arm.elbow)
        arm = between(arm, lively, up * move.size)
    return arm
