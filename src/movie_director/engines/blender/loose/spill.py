"""What is spilt in a shot: the vessel that tips over, the drops in the air, and the puddle below."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.held import Order, built
from movie_director.engines.blender.loose.liquid import Drops, Puddle
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.loose.topple import Topple
from movie_director.engines.blender.passing import NEVER, Passing, Stay
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.flight import GRAVITY, Placement
from movie_director.engines.blender.people.thing import Thing, read
from movie_director.operations.picture import Picture, Prop, Spill

RATE = 140
"""Drops a second that leave a vessel that runs out."""
POURS = (0.44, 0.72)
"""Shares of an act between which what is in the hand runs out."""
TOUCHES = 0.34
"""Share of an act at which a hand comes to what stands there."""
_STREAM = (0.0035, 0.0055)
_SPLASH = (0.0018, 0.0048)
_SPLASHES = 64
_WAITS = 0.7
"""Seconds into a silence at which what tips over by itself does so."""
_ALOFT = 0.75
"""Metres a second at which a stream leaves a rim, at most."""


@dataclass(frozen=True)
class Meshes:
    """What a spill is made of: its puddle at rest, in its own frame, and its vessel where nobody has that in hand."""

    puddle: Thing
    vessel: Thing | None


def meshes(order: Picture, cache: Path, ask: Order) -> tuple[Meshes, ...]:
    """Return the meshes of what is spilt in a shot, built when no shelf has them."""
    return tuple(_meshes(order, spill, cache, ask) for spill in order.spills)


def _meshes(order: Picture, spill: Spill, cache: Path, ask: Order) -> Meshes:
    wet = Prop(words=f"{spill.liquid} puddle", model="kit#puddle", state="spilt")
    vessel = next((p for p in order.props if p.words == spill.thing and p.where != "hand"), None)
    return Meshes(
        _thing(built(wet, order.licences, cache, ask)),
        None if vessel is None else _thing(built(vessel, order.licences, cache, ask)),
    )


def _thing(folder: Path) -> Thing:
    still = np.zeros(3)
    return read(folder / "held.npz", "", "cup", still, np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0]))


def pouring(order: Picture, acts: Mapping[str, Sequence[Act]], prop: Prop | None) -> tuple[float, float, F64] | None:
    """From when until when what somebody has in hand runs out, and over which point: None where it does not."""
    spill = next((s for s in order.spills if prop is not None and s.thing == prop.words), None)
    if spill is None or spill.lies is not None or (prop is not None and prop.laid is not None):
        return None
    act = _act(spill, acts)
    if act is None:
        return None
    begin, end = (act.begin + share * (act.end - act.begin) for share in POURS)
    return begin, end, np.array(spill.puddle[:3])


def spilt(
    order: Picture,
    made: Sequence[Meshes],
    passing: Passing,
    acts: Mapping[str, Sequence[Act]],
    timing: Mapping[str, Any],
) -> tuple[Loose, ...]:
    """Return all that moves by itself of what is spilt in a shot."""
    found: list[Loose] = []
    for number, (spill, each) in enumerate(zip(order.spills, made, strict=True)):
        chance = np.random.default_rng([order.seed, order.place.seed, number])
        vessel = next((p for p in order.props if p.words == spill.thing), None)
        if each.vessel is not None and vessel is not None and vessel.at is not None and spill.lies is not None:
            found += _tips(spill, each, vessel.at, _moment(spill, acts, timing), chance)
            continue
        own = next(((n, s) for n, each_ in enumerate(passing.stays) for s in each_ if _is(s, spill)), None)
        if own is None:
            continue
        who, stay = own
        found += _breaks_loose(spill, each, passing, who, stay, chance) if stay.left < NEVER else (
            _runs_out(spill, each, passing, who, stay, chance)
        )  # fmt: skip
    return tuple(found)


def _is(stay: Stay, spill: Spill) -> bool:
    return stay.prop is not None and stay.prop.words == spill.thing and not stay.shards


def _act(spill: Spill, acts: Mapping[str, Sequence[Act]]) -> Act | None:
    return next((act for act in acts.get(spill.by, ()) if act.verb == spill.verb), None)


def _moment(spill: Spill, acts: Mapping[str, Sequence[Act]], timing: Mapping[str, Any]) -> float:
    """When something tips over: as a hand comes to it, else in the silence in which it is told."""
    act = _act(spill, acts)
    if act is not None:
        return act.begin + TOUCHES * (act.end - act.begin)
    rate = float(timing["rate"])
    lines = sorted(timing.get("lines", ()), key=lambda line: line["offset"])
    before = lines[min(spill.line, len(lines)) - 1] if spill.line and lines else None
    since = 0.0 if before is None else (before["offset"] + before["frames"]) / rate
    after = lines[spill.line]["offset"] / rate if spill.line < len(lines) else timing["frames"] / rate
    return min(since + _WAITS, since + 0.4 * max(after - since, 0.0))


def _tips(
    spill: Spill,
    made: Meshes,
    stands: tuple[float, float, float, float],
    when: float,
    chance: np.random.Generator,
) -> list[Loose]:
    """A vessel that stands there tips over and runs out where its rim comes down."""
    if made.vessel is None or spill.lies is None:
        return []
    own = made.vessel.positions.astype(np.float64)
    topple = Topple(own, stands, spill.lies, when)
    body = Loose(
        made.vessel.triangles, made.vessel.colour, made.vessel.roughness,
        lambda t: topple.at(t).of(own), 0.0, (stands[0], stands[1]),
    )  # fmt: skip
    begins, lasts = topple.spills, 1.5
    born = np.sort(chance.uniform(0.0, 1.0, int(RATE * lasts)) ** 1.6) * lasts + begins
    starts = np.stack([_lip(own, topple.at(float(t)), np.array([1.0, 0.0])) for t in born])
    fades = (1.0 - (born - begins) / lasts)[:, None]
    # It leaves along the vessel's axis, as fast as its level above the rim lets it (Torricelli).
    axis = np.stack([topple.at(float(t)).turned @ np.array([0.0, 0.0, 1.0]) for t in born])
    speeds = axis * (0.2 + 0.55 * np.sqrt(np.maximum(fades, 0.0)))
    speeds[:, 1] += chance.normal(0.0, 0.08, len(born))
    speeds[:, 2] = np.minimum(speeds[:, 2], 0.12) + chance.uniform(0.0, 0.1, len(born))
    drops = Drops(born, starts, speeds, chance.uniform(*_STREAM, len(born)), spill.puddle[2])
    return [body, *_wet(spill, made, drops, lasts, body.mark)]


def _runs_out(
    spill: Spill, made: Meshes, passing: Passing, who: int, stay: Stay, chance: np.random.Generator
) -> list[Loose]:
    """What is in a vessel in the hand runs out over its rim, and comes down on the puddle."""
    if stay.tips is None:
        return []
    begins, ends, over = stay.tips
    lasts = max(ends - begins, 0.4)
    own = stay.grasp.thing.positions.astype(np.float64)
    born = np.linspace(0.25, 1.0, int(RATE * lasts)) * lasts + begins
    starts = np.empty((len(born), 3))
    speeds = np.empty((len(born), 3))
    for n, t in enumerate(born):
        place = passing.in_hand(who, stay, float(t))
        away = over[:2] - place.of(own.mean(axis=0)[None])[0, :2]
        starts[n] = _lip(own, place, away)
        falls = math.sqrt(2 * max(float(starts[n, 2] - spill.puddle[2]), 0.01) / GRAVITY)
        aim = (over[:2] - starts[n, :2]) / falls
        fast = float(np.linalg.norm(aim))
        speeds[n] = (*(aim * min(1.0, _ALOFT / max(fast, 1e-6))), 0.0)
    speeds += chance.normal(0.0, 1.0, speeds.shape) * np.array([0.03, 0.03, 0.05])
    drops = Drops(born, starts, speeds, chance.uniform(*_STREAM, len(born)), spill.puddle[2])
    return _wet(spill, made, drops, lasts, (round(float(over[0]), 2), round(float(over[1]), 2)))


def _breaks_loose(
    spill: Spill, made: Meshes, passing: Passing, who: int, stay: Stay, chance: np.random.Generator
) -> list[Loose]:
    """A vessel that was dropped splashes as it hits the ground: in free fall nothing leaves it."""
    fall = passing.fall(who, stay)
    hits = stay.left + fall.hits
    middle = fall.at(fall.hits).of(stay.grasp.thing.positions.astype(np.float64)).mean(axis=0)
    way = chance.uniform(0.0, 2 * math.pi, _SPLASHES)
    out = 0.15 + 0.75 * chance.uniform(0.0, 1.0, _SPLASHES) ** 1.5
    up = chance.uniform(0.3, 1.9, _SPLASHES) * (1.15 - 0.5 * out)
    speeds = np.stack([out * np.cos(way), out * np.sin(way), up], axis=1)
    starts = np.tile([middle[0], middle[1], spill.puddle[2] + 0.02], (_SPLASHES, 1))
    born = hits + chance.uniform(0.0, 0.07, _SPLASHES)
    drops = Drops(born, starts, speeds, chance.uniform(*_SPLASH, _SPLASHES), spill.puddle[2])
    return _wet(spill, made, drops, 0.55, (round(float(middle[0]), 2), round(float(middle[1]), 2)))


def _wet(spill: Spill, made: Meshes, drops: Drops, lasts: float, mark: tuple[float, float]) -> list[Loose]:
    """The drops, and the puddle that grows from where they come down."""
    wet = made.puddle
    x, y, z, way = spill.puddle
    c, s = math.cos(math.radians(way)), math.sin(math.radians(way))
    own = wet.positions.astype(np.float64)
    whole = own @ np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]]) + np.array([x, y, z])
    first = int(np.argmin(drops.born + drops.falls))
    puddle = Puddle(float(drops.born[first] + drops.falls[first]), lasts)
    # It begins where the first drop comes down, or at the end of it that is nearest to that.
    off = drops.lands[first] - np.array([x, y])
    off *= min(1.0, 0.13 / max(float(np.linalg.norm(off)), 1e-6))
    begins = np.array([x + off[0], y + off[1], z])

    def grown(seconds: float) -> F64:
        wide = puddle.wide(seconds)
        flat = np.array([wide, wide, min(1.0, 3 * wide)])
        # What is not there yet is below what it will lie on.
        return begins + (whole - begins) * flat - np.array([0.0, 0.0, 0.01 * (wide <= 0.0)])

    triangles, points = drops.mesh()
    tone = np.median(wet.colour, axis=0).astype(np.float32)
    count = 42 * len(drops.born)
    air = Loose(
        triangles, np.tile(tone, (count, 1)), np.full(count, 0.12, np.float32), points,
        float(np.median(drops.born)), mark,
    )  # fmt: skip
    return [Loose(wet.triangles, wet.colour, wet.roughness, grown, puddle.done, mark), air]


def _lip(points: F64, place: Placement, away: F64) -> F64:
    """The lowest point of a vessel's rim, on the side `away` (2,) where it is upright."""
    high = float(points[:, 2].max())
    rim = points[points[:, 2] > high - 0.004]
    there = place.of(rim)
    lean = float(np.ptp(there[:, 2]))
    if lean > 0.004:
        return there[int(np.argmin(there[:, 2]))]
    return there[int(np.argmax(there[:, :2] @ (away / max(float(np.linalg.norm(away)), 1e-9))))]
