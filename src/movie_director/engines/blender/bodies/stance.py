"""A figure without bones looked at: which way it faces, and where its joints must be.

It has to stand upright with its arms away from its sides, as figures are usually made (the poses called T and A).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from movie_director.engines.blender.bodies.raw import Unfit
from movie_director.engines.blender.people.base import F64, I64
from movie_director.engines.blender.people.skeleton import Skeleton, turn

_POINTS = 60_000
_LEAST_SPAN = 0.42
"""How wide a figure with its arms away from its sides is at least, beside its height."""
_ARMS = "Make it stand with its arms away from its sides (a T or A pose), and export it again."


def sampled(positions: F64, triangles: I64) -> F64:
    """Points spread evenly over a surface, the same each time, (n, 3)."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    if not float(area.sum()) > 0:
        raise Unfit("its faces have no area. Export it again.")
    rng = np.random.default_rng(7)
    which = np.searchsorted(np.cumsum(area) / area.sum(), rng.random(_POINTS)).clip(0, len(area) - 1)
    u, v = np.sqrt(rng.random(_POINTS))[:, None], rng.random(_POINTS)[:, None]
    return np.asarray(a[which] * (1 - u) + b[which] * (u * (1 - v)) + c[which] * (u * v), dtype=np.float64)


def facing(points: F64) -> F64:
    """The rotation (3, 3) by which a figure that stands upright comes to face -y, by its arms and feet."""
    wide, deep = (float(np.ptp(np.quantile(points[:, k], (0.002, 0.998)))) for k in (0, 1))
    turned = turn((0.0, 0.0, 1.0), 90.0) if deep > 1.25 * wide else np.eye(3)
    here = points @ turned.T
    z = (here[:, 2] - here[:, 2].min()) / float(np.ptp(here[:, 2]))
    low, legs = here[z < 0.035, 1], here[(z > 0.07) & (z < 0.16), 1]
    if not len(low) or not len(legs):
        return turned
    middle = float(np.median(legs))
    ahead, behind = middle - float(np.quantile(low, 0.02)), float(np.quantile(low, 0.98)) - middle
    return turn((0.0, 0.0, 1.0), 180.0) @ turned if behind > 1.15 * ahead else turned


def joints(points: F64, pattern: Skeleton, high: float) -> dict[str, F64]:
    """Where the joints of an upright figure `high` metres tall that faces -y are, by name. Raises Unfit.

    `pattern` is a body of ours, whose proportions share out arms and legs.
    """
    top = float(points[:, 2].max())
    middle = float(np.median(points[np.abs(points[:, 0]) < 0.1 * high, 0]))
    points = points - np.array([middle, 0.0, 0.0])
    span = float(np.ptp(np.quantile(points[:, 0], (0.0005, 0.9995))))
    if span < _LEAST_SPAN * high:
        raise Unfit(f"it has no bones, and its arms cannot be told from its sides. {_ARMS}")
    neck = _neck(points, high)
    at: dict[str, F64] = {}
    level = 0.0
    for side, sign in (("l", 1.0), ("r", -1.0)):
        line = _arm(points * np.array([sign, 1.0, 1.0]), neck, high)
        level += line[0, 2] / 2
        parts = _shares(pattern, [f"upperarm_{side}", f"lowerarm_{side}", f"hand_{side}"], f"middle_03_{side}")
        for bone, share in zip((f"upperarm_{side}", f"lowerarm_{side}", f"hand_{side}"), parts, strict=False):
            at[bone] = _on(line, share) * np.array([sign, 1.0, 1.0])
        at[f"hand_{side}_end"] = line[-1] * np.array([sign, 1.0, 1.0])
    crotch = _crotch(points, high, level)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        at |= _leg(points * np.array([sign, 1.0, 1.0]), crotch, high, side, sign)
    p = {name: pattern.heads[k] for name, k in pattern.index.items()}
    deep = _middle(points, 0.5 * (crotch + level), 0.02 * high, 0.12 * high)
    hip = (at["thigh_l"] + at["thigh_r"]) / 2
    base = np.array([0.0, _middle(points, neck, 0.015 * high, 0.1 * high), neck])
    at["pelvis"] = np.array([0.0, 0.5 * (hip[1] + deep), hip[2] + 0.007 * high])
    at["neck_01"] = base + np.array([0.0, 0.036, -0.034]) * high
    # The skull turns where the pattern's does between the neck's root and the crown.
    crown = float(pattern.tails[pattern.index["head"]][2])
    share = float(p["head"][2] - p["neck_01"][2]) / (crown * 1.02 - float(p["neck_01"][2]))
    at["head"] = at["neck_01"] + np.array([0.0, -0.42, 1.06]) * (top - at["neck_01"][2]) * share
    for k, name in enumerate(("spine_01", "spine_02", "spine_03")):
        part = (0.14, 0.26, 0.44)[k]
        spot = at["pelvis"] + (at["neck_01"] - at["pelvis"]) * part
        spot[1] = 0.5 * spot[1] + 0.5 * _middle(points, float(spot[2]), 0.02 * high, 0.12 * high)
        at[name] = spot
    for side, sign in (("l", 1.0), ("r", -1.0)):
        at[f"clavicle_{side}"] = np.array([0.012 * high * sign, at[f"upperarm_{side}"][1], level + 0.012 * high])
    shift = np.array([middle, 0.0, 0.0])
    return {name: spot + shift for name, spot in at.items()}


def _shares(pattern: Skeleton, bones: list[str], last: str) -> list[float]:
    """At which share of its length a limb's bones begin."""
    spots = [pattern.heads[pattern.index[b]] for b in bones] + [pattern.tails[pattern.index[last]]]
    lengths = np.cumsum([0.0] + [float(np.linalg.norm(b - a)) for a, b in pairwise(spots)])
    return [float(v) / float(lengths[-1]) for v in lengths]


def _band(points: F64, z: float, half: float, side: float) -> F64:
    """The points about a height, no farther than `side` from the middle."""
    return points[(np.abs(points[:, 2] - z) < half) & (np.abs(points[:, 0]) < side)]


def _middle(points: F64, z: float, half: float, side: float) -> float:
    band = _band(points, z, half, side)
    if len(band) < 8:
        return float(np.median(points[:, 1]))
    low, high = np.quantile(band[:, 1], (0.03, 0.97))
    return float(low + high) / 2


def _neck(points: F64, high: float) -> float:
    """The height where a figure is narrowest between shoulders and head."""
    near = points[np.abs(points[:, 0]) < 0.13 * high]
    levels = np.arange(0.62, 0.93, 0.008) * high
    widths: list[float] = []
    for z in levels:
        band = near[np.abs(near[:, 2] - z) < 0.008 * high]
        widths.append(float(np.quantile(np.abs(band[:, 0]), 0.97)) if len(band) > 12 else 1.0)
    smooth = np.convolve(np.pad(np.array(widths), 2, mode="edge"), np.ones(5) / 5, mode="valid")
    usual = np.exp(-(((levels / high - 0.85) / 0.12) ** 2))
    return float(levels[int(np.argmin(smooth / high - 0.03 * usual))])


def _arm(points: F64, neck: float, high: float) -> F64:
    """The middle line (n, 3) of the arm on the side of +x, from the shoulder to the fingers' tips."""
    upper = points[(points[:, 2] > 0.28 * high) & (points[:, 0] > 0)]
    reach = float(np.quantile(upper[:, 0], 0.9995)) if len(upper) else 0.0
    if reach < 0.2 * high:
        raise Unfit(f"it has no bones, and its arms cannot be told from its sides. {_ARMS}")
    tip = upper[upper[:, 0] > reach - 0.01 * high].mean(axis=0)
    # The arm's middle line, taken where nothing else is so far out, and followed to where shoulders are.
    shoulder_x = min(0.105 * high, 0.5 * reach)
    begin = max(0.55 * reach, 0.17 * high) if reach > 0.3 * high else 0.75 * reach
    rows: list[F64] = []
    for x in np.linspace(begin, 0.93 * reach, 12):
        band = upper[np.abs(upper[:, 0] - x) < 0.012 * high]
        if reach < 0.4 * high:  # lowered arms: what hangs lower is no arm
            band = band[band[:, 2] > float(tip[2]) - 0.03 * high]
        if len(band) > 6:
            low, top = np.quantile(band[:, 1:], 0.04, axis=0), np.quantile(band[:, 1:], 0.96, axis=0)
            rows.append(np.array([x, *((low + top) / 2)]))
    if len(rows) < 4:
        raise Unfit(f"it has no bones, and its arms cannot be told from its sides. {_ARMS}")
    table = np.array(rows)
    slope = np.polyfit(table[:, 0], table[:, 2], 1)
    level = float(np.polyval(slope, shoulder_x))
    level = float(np.clip(level, neck - 0.11 * high, neck - 0.012 * high))
    slope = np.polyfit(table[:, 0], table[:, 1], 1)
    trunk = _middle(points, level, 0.02 * high, 0.08 * high)
    deep = trunk + float(np.clip(float(np.polyval(slope, shoulder_x)) - trunk, -0.015 * high, 0.015 * high))
    return np.concatenate([[[shoulder_x, deep, level]], table, [[reach, float(tip[1]), float(tip[2])]]])


def _on(line: F64, share: float) -> F64:
    """The point at a share of a line's length."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    return np.array([float(np.interp(share * float(along[-1]), along, line[:, k])) for k in range(3)])


def _crotch(points: F64, high: float, shoulder: float) -> float:
    """The height where two legs become one, or where it would be under a skirt."""
    usual = 0.47 * high * shoulder / (0.815 * high)
    touching = usual
    for z in np.arange(1.2, 0.6, -0.016) * usual:
        band = _band(points, float(z), 0.006 * high, 0.2 * high)
        if len(band) < 30:
            continue
        inside = band[np.abs(band[:, 0]) < 0.006 * high, 1]
        if len(inside) < 0.004 * len(band):
            return float(z) if z > 0.88 * usual else touching
        if touching == usual and z < 1.06 * usual and _touching(inside, band):
            touching = max(float(z), 0.94 * usual)
    return touching


def _touching(inside: F64, band: F64) -> bool:
    """Whether what is in the middle of a slice are the insides of two legs: trunks have nothing there."""
    low, top = np.quantile(band[:, 1], (0.03, 0.97))
    return float((np.abs(inside - (low + top) / 2) < 0.28 * (top - low)).mean()) > 0.35


def _leg(points: F64, crotch: float, high: float, side: str, sign: float) -> dict[str, F64]:
    """Hip, knee, ankle, ball and toe of the leg on the side of +x."""
    mirrored = np.array([sign, 1.0, 1.0])

    def centre(z: float) -> F64 | None:
        band = points[(np.abs(points[:, 2] - z) < 0.012 * high) & (points[:, 0] > 0.004 * high)]
        band = band[band[:, 0] < 0.2 * high]
        if len(band) < 10:
            return None
        low, top = np.quantile(band[:, :2], 0.03, axis=0), np.quantile(band[:, :2], 0.97, axis=0)
        return np.array([*((low + top) / 2), z])

    foot = points[(points[:, 2] < 0.05 * high) & (points[:, 0] > 0.0) & (points[:, 0] < 0.25 * high)]
    if len(foot) < 10:
        raise Unfit("it has no bones, and no two feet to stand on. Export it whole and upright, with its legs apart.")
    ankle = centre(0.055 * high)
    ankle = np.array([float(foot[:, 0].mean()), float(foot[:, 1].mean()), 0.052 * high]) if ankle is None else ankle
    toe, heel = float(np.quantile(foot[:, 1], 0.01)), float(np.quantile(foot[:, 1], 0.99))
    ankle[1] = heel + (toe - heel) * 0.30
    ankle[2] = 0.052 * high
    hip_x = float(np.clip(0.9 * ankle[0], 0.04 * high, 0.075 * high))
    hip = np.array([hip_x, 0.0, crotch + 0.045 * high])
    hip[1] = _middle(points, float(hip[2]), 0.015 * high, 0.13 * high)
    level = float(ankle[2] + (hip[2] - ankle[2]) * 0.51)
    knee = centre(level)
    straight = ankle + (hip - ankle) * 0.51
    knee = straight if knee is None or abs(float(knee[0] - straight[0])) > 0.04 * high else knee
    knee[1] = min(float(knee[1]), float(straight[1]))
    ball = np.array([ankle[0], toe + (heel - toe) * 0.24, 0.018 * high])
    end = np.array([ankle[0], toe, 0.018 * high])
    names = ("thigh", "calf", "foot", "ball")
    made = {f"{name}_{side}": spot * mirrored for name, spot in zip(names, (hip, knee, ankle, ball), strict=True)}
    return made | {f"ball_{side}_end": end * mirrored}
