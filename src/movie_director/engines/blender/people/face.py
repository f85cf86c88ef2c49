"""The whole face at a moment: mood, speech, blinks and small movements, kept within what skin can do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from movie_director.engines.blender.people.mood import Mood
from movie_director.engines.blender.people.shot import Shot, drift, ease
from movie_director.engines.blender.people.speech import Speech

LIMITS: Mapping[str, float] = {
    "jawOpen": 0.55,
    "mouthPucker": 0.55,
    "mouthFunnel": 0.60,
    **dict.fromkeys(("mouthSmileLeft", "mouthSmileRight", "mouthFrownLeft", "mouthFrownRight"), 1.35),
    **dict.fromkeys(("cheekSquintLeft", "cheekSquintRight"), 0.45),
    **dict.fromkeys(("browDownLeft", "browDownRight", "browInnerUp"), 1.7),
    **dict.fromkeys(("browOuterUpLeft", "browOuterUpRight", "noseSneerLeft", "noseSneerRight"), 1.4),
    **dict.fromkeys(("eyeWideLeft", "eyeWideRight"), 1.15),
    "mouthClose": 0.3,
}
"""How far each unit goes at most where that is not 1: some of this mesh's read from a distance only beyond it."""
UP = 13.0
"""Degrees of raised eyes at which heavy lids are nearly open again."""
_PUSHED = (
    "browDown",
    "eyeSquint",
    "cheekSquint",
    "noseSneer",
    "mouthFrown",
    "mouthSmile",
    "browInnerUp",
    "browOuterUp",
)


def within(units: Mapping[str, float], give: float) -> dict[str, float]:
    """Face units limited and corrected where their sum would break skin; `give` below 1 for old, folded faces."""
    found = {name: max(0.0, share) for name, share in units.items()}
    for side in ("Left", "Right"):
        # Brow and squint push the same fold together: the second yields to the first.
        brow = min(1.0, found.get(f"browDown{side}", 0.0))
        for name in (f"eyeSquint{side}", f"cheekSquint{side}"):
            if name in found:
                found[name] *= 1 - 0.6 * brow
        smile = min(1.0, found.get(f"mouthSmile{side}", 0.0))
        if f"mouthStretch{side}" in found:
            found[f"mouthStretch{side}"] *= 1 - 0.3 * smile
        if f"mouthFrown{side}" in found:
            found[f"mouthFrown{side}"] *= 1 - smile
        # A closed lid is closed, whatever wants it wide.
        blink = min(1.0, found.get(f"eyeBlink{side}", 0.0))
        for name in (f"eyeWide{side}", f"eyeSquint{side}"):
            if name in found:
                found[name] *= 1 - blink
    round_ = min(1.0, found.get("mouthPucker", 0.0) + found.get("mouthFunnel", 0.0))
    for name in ("mouthSmileLeft", "mouthSmileRight", "mouthStretchLeft", "mouthStretchRight"):
        if name in found:
            found[name] *= 1 - 0.75 * round_
    both = found.get("mouthPucker", 0.0) + found.get("mouthFunnel", 0.0)
    if both > 0.75:
        found["mouthPucker"] = found.get("mouthPucker", 0.0) * 0.75 / both
        found["mouthFunnel"] = found.get("mouthFunnel", 0.0) * 0.75 / both
    jaw = found.get("jawOpen", 0.0)
    for name in ("mouthLowerDownLeft", "mouthLowerDownRight", "mouthFrownLeft", "mouthFrownRight"):
        if name in found:
            found[name] *= 1 - 0.5 * min(1.0, jaw * 2)
    for name in list(found):
        if name.startswith(_PUSHED):
            found[name] *= give
        found[name] = min(found[name], LIMITS.get(name, 1.0))
    return {name: share for name, share in found.items() if share > 1e-4}


def blink_times(shot: Shot, turns: tuple[float, ...], rng: np.random.Generator) -> tuple[float, ...]:
    """When the eyes blink: every few seconds, and with most turns of the head."""
    times = [t + 0.02 for t in turns if rng.random() < 0.7]
    t = float(rng.uniform(0.6, 2.4))
    while t < shot.duration:
        if all(abs(t - other) > 0.8 for other in times):
            times.append(t)
        t += float(rng.uniform(2.2, 4.6))
    return tuple(sorted(times))


def lid(t: float, times: tuple[float, ...]) -> float:
    """How far a blink closes the eyes at a time: 0.09 s down, 0.05 s shut, 0.16 s up."""
    for start in times:
        if start <= t <= start + 0.30:
            after = t - start
            return ease(after / 0.09) if after < 0.14 else 1 - ease((after - 0.14) / 0.16)
    return 0.0


def expression(
    t: float,
    mood: Mood,
    speech: Speech,
    stresses: tuple[float, ...],
    blinks: tuple[float, ...],
    seed: int,
    give: float,
    raised: float = 0.0,
) -> dict[str, float]:
    """Every face unit at a time; `raised` is by how many degrees the eyes look up, which lids follow."""
    swell = 0.9 + 0.12 * drift(t, seed + 3, 0.9)
    talk = speech.at(t)
    talking = min(1.0, sum(talk.values()) * 1.5)
    units: dict[str, float] = {}
    for name, share in mood.face.items():
        # Lips that speak leave the mood to the corners of the mouth and to the brows.
        yields = 0.45 * talking if name.startswith(("mouth", "jaw")) else 0.0
        if name.startswith("eyeBlink"):
            yields = min(max(raised / UP, 0.0), 0.85)  # under a lowered brow lids would hide the iris and show white
        units[name] = share * swell * (1 - yields)
    for name, share in talk.items():
        units[name] = units.get(name, 0.0) + share
    beat = max((ease(1 - abs(t - s + 0.05) / 0.28) for s in stresses), default=0.0)
    lift = 0.22 * beat * mood.energy if mood.face.get("browDownLeft", 0) < 0.3 else 0.0
    side = 1 if seed % 2 else -1
    units["browInnerUp"] = units.get("browInnerUp", 0.0) + 0.5 * lift + 0.04 * max(0.0, drift(t, seed + 5))
    for name, sign in (("Left", side), ("Right", -side)):
        units[f"browOuterUp{name}"] = units.get(f"browOuterUp{name}", 0.0) + lift * (1 + 0.35 * sign)
        units[f"mouthDimple{name}"] = units.get(f"mouthDimple{name}", 0.0) + 0.05 * max(0.0, drift(t, seed + 7 + sign))
    shut = lid(t, blinks)
    for name in ("eyeBlinkLeft", "eyeBlinkRight"):
        units[name] = max(units.get(name, 0.0), shut)
    return within(units, give)
