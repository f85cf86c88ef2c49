"""Where a camera is at each moment of a shot. The convention of moves, shared by every tier and written only here.

A moment is `t` from 0 (the first picture) to 1 (the end). The camera as given is its *rest*: `F` is what it looks at,
`d` = `focus` metres ahead; `w` and `h` are the width and the height of the frame there (16:9); a = `amount`. `e` is
`eased(t)`, from 0 to 1. What composes a shot is seen at the start, in the middle or at the end (*rests*):

    kind                    what travels                                                        rests
    static                  nothing
    push-in                 forward, until the frame at F is (1 - a/2) of its size              at the start
    pull-out                the same backwards, out of there                                    at the end
    truck-left, -right      sideways by a w, looking the same way                               in the middle
    crane-up                up by a w, while it keeps looking at F                              at the start
    crane-down              the same, coming down                                               at the end
    orbit-left, -right      round F by 90 a degrees, level                                      in the middle
    dolly-zoom-in           as push-in, the lens widening so that F keeps its size              at the start
    dolly-zoom-out          as pull-out, the lens lengthening likewise                          at the end
    pan-left, -right        the head turns by the angle of a w                                  in the middle
    tilt-up, -down          the head tilts by the angle of a h                                  at the end
    whip-left, -right       the head flies round by 120 a degrees, and stays                    at the end
    follow                  with somebody who walks, by a of their way (`Move.begins`, `ends`)  at their mark
    handheld                never still: it sways by hundredths of a frame and breathes

Left and right are the camera's own: in `truck-left` the camera goes to its left. A travelling camera keeps F sharp; one
that only turns keeps its distance. A `pull` then goes from that distance to its own, evenly in dioptres, as a focus
ring turns.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from movie_director.operations.camera import LONGEST, SHORTEST, Camera, Point

SHAPE = 16 / 9
"""Width of a frame over its height."""
_RISE, _SETTLE = 0.28, 0.4
"""Shares of a move in which an operator brings the camera up to speed, and to rest."""
_WHIP = 0.42
"""Seconds that a whip takes."""


class Pose(NamedTuple):
    """A camera at one moment: where it stands, a point it looks at, lens in mm, sharp distance, lean in degrees."""

    position: Point
    target: Point
    lens: float
    focus: float
    roll: float

    @property
    def axes(self) -> tuple[Point, Point, Point]:
        """Right, up and forward as the picture has them, each of length 1."""
        forward = _unit(_minus(self.target, self.position))
        right = _unit(_cross(forward, (0.0, 0.0, 1.0)))
        up = _cross(right, forward)
        c, s = math.cos(math.radians(self.roll)), math.sin(math.radians(self.roll))
        return (_plus(_times(right, c), _times(up, -s)), _plus(_times(up, c), _times(right, s)), forward)


def eased(t: float) -> float:
    """An operated move's share at `t`: it starts slowly, goes evenly, and settles without overshooting.

    Its speed is a trapezium with rounded corners: 0 at both ends, so that it can be cut to and from.
    """
    return _trapezium(t, _RISE, _SETTLE)


def moves(camera: Camera) -> bool:
    """Whether the camera is anywhere but at rest during its shot."""
    return camera.move.kind != "static" and camera.move.amount > 0


def path(camera: Camera, t: float, seed: int = 0, seconds: float = 2.5) -> Pose:
    """Where the camera is at `t` of a shot of so many seconds; `seed` is for the hand that holds it. Pure."""
    t = min(max(t, 0.0), 1.0)
    rest = Pose(camera.position, camera.target, camera.lens, camera.focus, camera.roll)
    pose = _moved(camera, rest, t, seed, seconds) if moves(camera) else rest
    return pose if camera.pull is None else pose._replace(focus=_pulled(camera, pose.focus, t, seconds))


def _moved(camera: Camera, rest: Pose, t: float, seed: int, seconds: float) -> Pose:
    kind, amount, e = camera.move.kind, camera.move.amount, eased(t)
    _, _, forward = rest.axes
    ahead = _plus(rest.position, _times(forward, rest.focus))
    wide = rest.focus * camera.sensor / rest.lens
    if kind in ("push-in", "pull-out", "dolly-zoom-in", "dolly-zoom-out"):
        size = 1 - 0.5 * amount * (e if kind in ("push-in", "dolly-zoom-in") else 1 - e)
        # The lens stays among those there are, and the travel keeps what is looked at as large as the lens allows.
        lens = min(max(rest.lens * size, min(SHORTEST, rest.lens)), max(LONGEST, rest.lens))
        if kind.startswith("dolly-zoom"):
            size = lens / rest.lens
        else:
            lens = rest.lens
        near = rest.focus * size
        return rest._replace(position=_minus(ahead, _times(forward, near)), target=ahead, lens=lens, focus=near)
    if kind in ("truck-left", "truck-right"):
        right = _unit(_cross(forward, (0.0, 0.0, 1.0)))
        return _shifted(rest, _times(right, amount * wide * (e - 0.5) * (1 if kind == "truck-right" else -1)))
    if kind in ("crane-up", "crane-down"):
        place = _plus(rest.position, (0.0, 0.0, amount * wide * (e if kind == "crane-up" else 1 - e)))
        return rest._replace(position=place, target=ahead, focus=math.dist(place, ahead))
    if kind in ("orbit-left", "orbit-right"):
        angle = math.radians(90 * amount * (e - 0.5) * (1 if kind == "orbit-right" else -1))
        return rest._replace(position=_plus(ahead, _turned(_minus(rest.position, ahead), angle)), target=ahead)
    if kind in ("pan-left", "pan-right"):
        across = amount * (e - 0.5) * (1 if kind == "pan-right" else -1)
        return _turning(rest, -math.atan(across * camera.sensor / rest.lens), 0.0)
    if kind in ("tilt-up", "tilt-down"):
        high = amount * (1 - e) * (-1 if kind == "tilt-up" else 1)
        return _turning(rest, 0.0, math.atan(high * camera.sensor / SHAPE / rest.lens))
    if kind in ("whip-left", "whip-right"):
        left = math.radians(120 * amount) * (1 - whipped(t, seconds))
        return _turning(rest, -left if kind == "whip-left" else left, 0.0)
    if kind == "follow":
        walk = [
            a + (b - a) * _walked(camera, t, seconds) for a, b in zip(camera.move.begins, camera.move.ends, strict=True)
        ]
        return _shifted(rest, (amount * walk[0], amount * walk[1], amount * walk[2]))
    return _held(camera, rest, t * seconds, seed)


def whipped(t: float, seconds: float) -> float:
    """The share of a whip that has been flown at `t`: it waits a moment, flies, and lands softly."""
    waits = min(0.35, 0.2 * seconds)
    lasts = min(_WHIP, 0.45 * seconds)
    return _trapezium((t * seconds - waits) / lasts, 0.3, 0.6) if lasts > 0 else 1.0


def _walked(camera: Camera, t: float, seconds: float) -> float:
    """About the share of their way that somebody has walked: steps of 0.74 m at a pace that fits the shot."""
    far = math.dist(camera.move.begins, camera.move.ends)
    starts = min(0.35, 0.08 * seconds)
    steps = max(1, math.ceil(far / 0.74)) + 2
    pace = min(0.54, max(0.30, max(seconds - starts - 0.5, 0.5) / steps))
    return _trapezium((t * seconds - starts) / (steps * pace), 0.22, 0.3)


def _held(camera: Camera, rest: Pose, time: float, seed: int) -> Pose:
    """In somebody's hands: a slow sway of head and feet, and a chest that breathes 14 times a minute."""
    a = camera.move.amount
    frame = camera.sensor / rest.lens
    right, up, forward = rest._replace(roll=0.0).axes
    breath = math.sin(2 * math.pi * (0.235 * time + _phase(seed, 7)))
    lift = 0.014 * _sway(time, 1, seed) + 0.009 * breath
    offset = _plus(_times(right, 0.030 * a * _sway(time, 0, seed)), _times(up, a * lift))
    offset = _plus(offset, _times(forward, 0.022 * a * _sway(time, 2, seed)))
    pose = _shifted(rest, offset)
    across, high = 0.024 * a * _sway(time, 3, seed), 0.024 * a * (0.8 * _sway(time, 4, seed) + 0.2 * breath)
    turned = _turning(pose, -math.atan(across * frame), math.atan(high * frame / SHAPE))
    return turned._replace(roll=rest.roll + 0.7 * a * _sway(time, 5, seed))


def _sway(time: float, axis: int, seed: int) -> float:
    """A slow wandering value in -1..1: sines of 0.21, 0.53 and 1.1 hertz."""
    p, turn = _phase(seed, axis), 2 * math.pi
    slow = 0.55 * math.sin(turn * (0.21 * time + p)) + 0.3 * math.sin(turn * (0.53 * time + 2 * p))
    return slow + 0.15 * math.sin(turn * (1.1 * time + 3 * p))


def _phase(seed: int, axis: int) -> float:
    return (0.618 * seed + 0.37 * axis + 0.11) % 1


def _pulled(camera: Camera, focus: float, t: float, seconds: float) -> float:
    pull = camera.pull
    assert pull is not None
    share = _trapezium((t - pull.at) * seconds / pull.seconds, 0.35, 0.45)
    to = max(0.1, pull.to + focus - camera.focus)
    return 1 / ((1 - share) / max(focus, 0.1) + share / to)


def _trapezium(t: float, rise: float, settle: float) -> float:
    """The way of what speeds up over `rise`, goes evenly and slows over `settle`, by smoothsteps of speed."""
    t = min(max(t, 0.0), 1.0)
    whole = 1 - (rise + settle) / 2
    if t < rise:
        x = t / rise
        return rise * (x**3 - x**4 / 2) / whole
    if t <= 1 - settle:
        return (rise / 2 + t - rise) / whole
    x = (1 - t) / settle
    return 1 - settle * (x**3 - x**4 / 2) / whole


def _turning(pose: Pose, yaw: float, pitch: float) -> Pose:
    """The head turned: `yaw` radians to the left about the upright, `pitch` radians up."""
    right, up, forward = pose._replace(roll=0.0).axes
    del right
    aim = _plus(_times(forward, math.cos(pitch)), _times(up, math.sin(pitch)))
    far = math.dist(pose.position, pose.target)
    return pose._replace(target=_plus(pose.position, _times(_turned(aim, yaw), far)))


def _shifted(pose: Pose, by: Point) -> Pose:
    return pose._replace(position=_plus(pose.position, by), target=_plus(pose.target, by))


def _turned(point: Point, angle: float) -> Point:
    """A vector turned counter-clockwise about the upright."""
    x, y, z = point
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle), z


def _plus(a: Point, b: Point) -> Point:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def _minus(a: Point, b: Point) -> Point:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _times(a: Point, share: float) -> Point:
    return a[0] * share, a[1] * share, a[2] * share


def _cross(a: Point, b: Point) -> Point:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _unit(a: Point) -> Point:
    length = math.hypot(*a)
    # A camera that looks straight down has no upright of its own: its picture's top is the stage's far side.
    return (1.0, 0.0, 0.0) if length < 1e-9 else _times(a, 1 / length)
