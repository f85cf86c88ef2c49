"""The nearest voice that ours can become: a search over mixtures of the embedded voices, and how they are bent.

The single voices that are most like the recording are tried first, each brought to its pitch and resonances. Then the
best goes by steps towards others and away from them; which of these steps are tried is told by what each voice sounds
like alone, whether one is taken by listening to it. Nothing is left to chance: a recording always gives the same voice.
Few voices are mixed, because the mean of many is like everybody and nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.samples import Samples
from movie_director.engines.voice.likeness.listener import Listener, Voiceprint, alike
from movie_director.engines.voice.likeness.recording import hertz
from movie_director.operations.speak import Blend

SINGLES, WAYS, PARTS = 3, 4, 4
"""Single voices that are tried, steps that are tried from one mixture, and voices that are mixed at most."""
STEPS = (0.4, 0.2)
_BETTER = 0.004
"""Cosine that a step has to gain."""
_BEYOND = -0.15
"""The least share: a little beyond a voice, on the side away from another."""
_TRACTS = (0.93, 1.07)
_STEP = 0.035
_MOST_BENT, _LEAST_TRACT, _MOST_TRACT = 4.0, 0.86, 1.16
"""Semitones and ratios beyond which a bent voice sounds bent."""
_LEAST_BENT, _DEAR = 0.3, 0.06
"""Semitones that are worth bending by, and the cosine that leaving a voice at its own pitch has to gain."""
_SMALL = 0.05
"""Shares below which a voice is left out."""

Vector = npt.NDArray[np.float64]
Tell = Callable[[float], None]
"""Hears how far it is, 0 to 1; it may raise, which ends the search."""


@dataclass(frozen=True, eq=False)
class Desk:
    """What the search works with: `say` speaks shares (mono, 16 kHz), `bend` bends that by a pitch and tract."""

    listener: Listener
    say: Callable[[tuple[tuple[str, float], ...]], Samples]
    bend: Callable[[Samples, float, float], Samples]
    known: Mapping[str, Voiceprint]
    """Who is heard where each embedded voice says the same sentence."""


@dataclass(frozen=True)
class Found:
    """A voice, and the cosine by which it is like the recording in the sentence that was tried."""

    blend: Blend
    likeness: float


def nearest(desk: Desk, wanted: Voiceprint, pitch: float, tell: Tell, most: int) -> Found:
    """Search by `most` mixtures at most; `pitch` in Hz is the recording's.

    Single voices are tried first, so that what is found is never worse than one.
    """
    names = sorted(desk.known)
    rows = np.stack([desk.known[name] for name in names]).astype(np.float64)
    tries = 0

    def tried(shares: Vector, tract: float, *, all_ways: bool = False) -> Found:
        nonlocal tries
        tell(min(1.0, tries / most))
        tries += 1
        mixed = _named(names, shares)
        return _bent(desk, desk.say(mixed), mixed, wanted, pitch, tract, all_ways=all_ways)

    order = np.argsort(-(rows @ wanted), kind="stable")[: min(SINGLES, most)]
    best = max((tried(np.eye(len(names))[one], 1.0, all_ways=True) for one in order), key=lambda f: f.likeness)
    seen = {best.blend.weights}
    for step in STEPS:
        going = True
        while going and tries < most:
            going = False
            held = np.array([dict(best.blend.weights).get(name, 0.0) for name in names])
            for shares in _steps(rows, wanted, held, step):
                mixed = _named(names, shares)
                if mixed in seen or tries >= most:
                    continue
                seen.add(mixed)
                found = tried(shares, best.blend.tract)
                if found.likeness > best.likeness + _BETTER:
                    best, going = found, True
                    break
    tell(1.0)
    return best


def _steps(rows: Vector, wanted: Voiceprint, held: Vector, step: float) -> list[Vector]:
    """The mixtures a step away from one, towards and away from single voices: those that promise most."""
    ways: list[tuple[float, Vector]] = []
    for number in range(len(held)):
        for size in (step, -step / 2):
            shares = (1 - size) * held
            shares[number] += size
            if shares.min() < _BEYOND or held[number] == 1 or np.count_nonzero(shares) > PARTS:
                continue
            heard = shares @ rows
            ways.append((float(heard @ wanted / np.linalg.norm(heard)), shares))
    return [shares for _, shares in sorted(ways, key=lambda way: -way[0])[:WAYS]]


def _bent(
    desk: Desk, sound: Samples, mixed: tuple[tuple[str, float], ...], wanted: Voiceprint, pitch: float, tract: float,
    *, all_ways: bool,
) -> Found:  # fmt: skip
    """Bring a mixture towards the recording's pitch, and its resonances to where it is most like it."""
    own = hertz(sound)
    whole = 12 * float(np.log2(pitch / own)) if pitch and own else 0.0
    whole = min(_MOST_BENT, max(-_MOST_BENT, whole))

    def heard(bend: float, tract: float) -> Found:
        bend = round(bend, 1) if abs(bend) >= _LEAST_BENT else 0.0
        tract = round(min(_MOST_TRACT, max(_LEAST_TRACT, tract)), 3)
        told = alike(desk.listener.heard(desk.bend(sound, bend, tract)), wanted)
        return Found(Blend(weights=mixed, pitch=bend, tract=tract), told)

    best = heard(whole, tract)
    if best.blend.pitch:  # a wrong pitch is heard at once, a bent voice too: halfway, or none, has to be much more like
        for bend, dear in ((whole / 2, _DEAR / 2), (0.0, _DEAR)):
            if (found := heard(bend, tract)).likeness > best.likeness + dear:
                best = found
    ways = _TRACTS if all_ways else (tract - _STEP, tract + _STEP)
    for other in ways:
        if other != tract and (found := heard(best.blend.pitch, other)).likeness > best.likeness + 0.01:
            best = found
    return best


def _named(names: list[str], shares: Vector) -> tuple[tuple[str, float], ...]:
    """Shares that sum to 1, the largest first, in hundredths; small ones are left out."""
    even = shares / max(1e-6, float(shares.sum()))
    kept = {name: float(share) for name, share in zip(names, even, strict=True) if abs(share) >= _SMALL}
    whole = sum(kept.values())
    rounded = {name: round(share / whole, 2) for name, share in kept.items()}
    largest = max(rounded, key=lambda name: (rounded[name], name))
    rounded[largest] = round(rounded[largest] + 1 - sum(rounded.values()), 2)
    return tuple(sorted(rounded.items(), key=lambda pair: (-pair[1], pair[0])))
