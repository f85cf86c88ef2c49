"""The search for a better camera: from the intended one outwards, measured at every step, the same on every run.

Camera first: aim, then lens and distance, then a small way round and up or down; then furniture out of the way; then
people, who move least and last. Each step keeps the best frame so far, and stops when nothing is left to wish.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from movie_director.engines.blender.frame.cast import SECONDS, Cast
from movie_director.engines.blender.frame.judge import Judge, Try
from movie_director.engines.blender.frame.lens import Eye, aimed
from movie_director.engines.blender.frame.look import Look, Seen, Viewer
from movie_director.engines.blender.frame.rules import THING
from movie_director.engines.blender.frame.scenery import GROUND
from movie_director.operations.camera import Camera, Point
from movie_director.operations.framing import Asked

MOST = 60
"""Frames that are looked at for one shot, at most."""
WISHES = 18
"""Frames that are looked at when all that must be is."""
WIDEST, LONGEST = 18.0, 135.0
"""Focal lengths that the solver chooses by itself."""
AROUND = (-6.0, 6.0, -12.0, 12.0, -20.0, 20.0, -34.0, 34.0)
UP = (-0.15, 0.2, -0.3, 0.45)
NEARER = (0.85, 1.18, 0.7, 1.4)
ASIDE = (0.18, -0.18, 0.34, -0.34, 0.5, -0.5)
"""Degrees round the subject, metres up, shares of the distance, and metres that somebody steps aside."""
SEAT, HIGH = 0.55, 1.3
"""Metres from who sits or lies within which furniture, no higher than that, is what they are on, or at."""


class Solver:
    """Finds the camera of one shot."""

    def __init__(self, asked: Asked, intended: Camera, viewer: Viewer) -> None:
        self.asked, self.intended, self.viewer = asked, intended, viewer
        self._judge = Judge(asked, intended, viewer)
        self.rule, self._cast = self._judge.rule, viewer.cast
        self._subject = self._cast.index(asked.subject)
        self._measure, self._free, self._about = self._judge.measure, self._judge.free, self._judge.about

    def solve(self) -> tuple[Try, Try]:
        """The intended frame as measured, and the best that was found."""
        first = best = self._judge.first()
        steps = (self._aims, self._sizes, self._orbits, self._sizes, self._heights, self._hides, self._orbits)
        for step in (*steps, self._steps_aside):
            # A wish alone is worth a small change: nobody is shot in profile for a lamp post.
            most = MOST if any(fault.must for fault in best.found) else WISHES
            if best.cost <= 0.02 or self.viewer.looks >= most:
                break
            for candidate in step(best):
                if self.viewer.looks >= most:
                    break
                measured = self._measure(candidate, best.cost)
                if measured.cost < best.cost - 1e-3:
                    best = measured
                if best.cost <= 0.02:
                    break
        return first, best

    def _aimed(self, camera: Camera, point: Point, x: float, y: float) -> Camera:
        """Turn the camera until a point lies at (x, y) of the frame that composes the shot."""
        if self._judge.at is not None:
            spot = np.array([point], np.float32)
            (rest,), _ = Eye.of(camera).frame(spot)
            (then,), _ = Eye.of(camera, self._judge.at, SECONDS).frame(spot)
            if not np.isnan(rest - then).any():
                x, y = x + float(rest[0] - then[0]), y + float(rest[1] - then[1])
        return aimed(camera, point, x, y)

    def _anchor(self, cast: Cast) -> Point:
        """What the camera moves about: the subject's eyes, the middle of all eyes, or what it looks at."""
        bodies = cast.bodies[cast.held]
        if self._subject is not None and not self.rule.all:
            eyes = bodies[self._subject].eyes
            return (float(eyes[0]), float(eyes[1]), float(eyes[2]))
        if bodies and self.rule.all:
            x, y, z = (sum(float(b.eyes[k]) for b in bodies) / len(bodies) for k in range(3))
            return (x, y, z)
        return self.intended.target

    def _aims(self, best: Try) -> Iterator[Try]:
        if self._free("target"):
            aim = self._aim(best.camera, best.held)
            if aim is not None:
                yield replace(best, camera=aim)

    def _aim(self, camera: Camera, held: Look) -> Camera | None:
        """Turn the camera so that who it is about lies where they should."""
        if not self._free("target"):
            return camera
        seen = self._about(held)
        if self.asked.thing and held.thing_area > 0:
            (x, y), box = self._target_in(camera), held.thing
            return self._aimed(camera, self.intended.target, x + 0.5 - box.centre, y + 0.5 - (box.top + box.bottom) / 2)
        if seen is None or not seen.ahead:
            anchor = self._anchor(self._cast)
            return self._aimed(camera, anchor, 0.5, sum(self.rule.eyes) / 2)
        if self.rule.all or self.rule.whole == "body":
            return self._enclosed(camera, held)
        x, y = seen.eyes
        return self._aimed(camera, self._anchor(self._cast), self._across(seen, x), self._down(seen, y))

    def _target_in(self, camera: Camera) -> tuple[float, float]:
        """Where what the intended camera looked at lies in the frame of another."""
        (spot,), _ = Eye.of(camera, self._judge.at, SECONDS).frame(np.array([self.intended.target], np.float32))
        return (0.5, 0.5) if np.isnan(spot).any() else (float(spot[0]), float(spot[1]))

    def _across(self, seen: Seen, x: float) -> float:
        if self.asked.size == "over-shoulder":
            return min(0.66, max(0.34, x))
        if seen.looks > 0.3:
            return min(0.52, max(0.3, x))
        if seen.looks < -0.3:
            return min(0.7, max(0.48, x))
        return min(0.62, max(0.38, x))

    def _down(self, seen: Seen, y: float) -> float:
        low, high = self.rule.eyes
        y = min(high - 0.05, max(low + 0.05, y))
        if seen.head.height < 0.55:  # headroom: the crown stays below the top edge
            rise = seen.eyes[1] - seen.head.top
            y = max(y, rise + 0.05)
        return min(high - 0.01, y)

    def _enclosed(self, camera: Camera, held: Look) -> Camera | None:
        """Everybody (or the whole subject) in the middle of the frame, the lens no longer than holds them."""
        people = [s for s in held.people if s.ahead] if self.rule.all else [s for s in [self._about(held)] if s]
        if not people:
            return None
        whole = self.rule.whole == "body"
        left = min(s.body.left if whole else s.head.left - 0.5 * s.head.width for s in people)
        right = max(s.body.right if whole else s.head.right + 0.5 * s.head.width for s in people)
        top = min(s.head.top for s in people)
        bottom = max(s.body.bottom if whole else s.head.bottom + s.head.height for s in people)
        margin = 0.06
        need = max((right - left) / (1 - 2 * margin), (bottom - top) / (1 - 2 * margin))
        lens = camera.lens
        if self._free("lens") and need > 1:
            lens = max(WIDEST, camera.lens / need)
        k = lens / camera.lens
        # The frame is moved as little as holds them all.
        cx, cy = (
            _shift((left - 0.5) * k, (right - 0.5) * k, margin),
            _shift((top - 0.5) * k, (bottom - 0.5) * k, margin),
        )
        eye = Eye.of(camera, self._judge.at, SECONDS)
        wide = eye.across
        point = eye.position + eye.forward + eye.right * (2 * cx / k * wide) - eye.up * (2 * cy / k * wide * 9 / 16)
        changed = camera.model_copy(update={"lens": round(lens, 1)})
        if not self._free("target"):
            return changed
        return self._aimed(changed, (float(point[0]), float(point[1]), float(point[2])), 0.5, 0.5)

    def _sizes(self, best: Try) -> Iterator[Try]:
        """Another lens, or nearer or farther away, for a face of the right size, then aimed again."""
        seen = self._about(best.held)
        if self.asked.thing:
            yield from self._thing_sizes(best)
        if seen is None or not seen.ahead or seen.face <= 0 or self.rule.face is None:
            yield from self._enclosing(best)
            return
        low, high = self.rule.face
        share = 1.0
        if seen.face < low:
            share = 1.06 * low / seen.face
        elif seen.face > high:
            share = 0.94 * high / seen.face
        if share != 1.0:
            for lens_part in (1.0, 0.5, 0.0):
                yield from self._resized(best, share**lens_part, share ** (1 - lens_part))
        yield from self._enclosing(best)
        for nearer in NEARER:  # the same size from elsewhere: perspective that frees the view
            yield from self._resized(best, 1 / nearer, nearer)

    def _enclosing(self, best: Try) -> Iterator[Try]:
        if self.rule.all or self.rule.whole == "body":
            for farther in (1.0, 1.15, 1.3):
                moved = self._travelled(best.camera, farther) if farther != 1.0 else best.camera
                if moved is None:
                    continue
                trial = self._measure(replace(best, camera=moved))
                camera = self._enclosed(moved, trial.held)
                if camera is not None:
                    yield replace(best, camera=camera)

    def _thing_sizes(self, best: Try) -> Iterator[Try]:
        extent = max(best.held.thing.width, best.held.thing.height)
        low, high = THING
        if best.held.thing_area > 0 and not low <= extent <= high:
            yield from self._resized(best, (1.15 * low if extent < low else 0.9 * high) / extent, 1.0)
        for share in (0.85, 1.2, 0.7, 1.5):
            yield from self._resized(best, share, 1.0)

    def _resized(self, best: Try, lens: float, nearer: float) -> Iterator[Try]:
        """The lens `lens` times as long, and the subject `nearer` times as near."""
        camera = best.camera
        if lens != 1.0:
            if not self._free("lens"):
                return
            camera = camera.model_copy(update={"lens": round(min(LONGEST, max(WIDEST, camera.lens * lens)), 1)})
        if nearer != 1.0:
            travelled = self._travelled(camera, 1 / nearer)
            if travelled is None:
                return
            camera = travelled
        yield from self._again(best, camera)

    def _travelled(self, camera: Camera, farther: float) -> Camera | None:
        if not self._free("position"):
            return None
        anchor, position = self._anchor(self._cast), camera.position
        place = tuple(a + (p - a) * farther for a, p in zip(anchor, position, strict=True))
        return self._standing(camera, (place[0], place[1], place[2]))

    def _standing(self, camera: Camera, place: Point) -> Camera | None:
        left, right, near, deep = self.asked.bounds
        x, y = min(right, max(left, place[0])), min(deep, max(near, place[1]))
        if math.hypot(x - place[0], y - place[1]) > 0.4:
            return None
        moved = tuple(b - a for a, b in zip(camera.position, (x, y, max(0.3, place[2])), strict=True))
        target = (
            tuple(a + b for a, b in zip(camera.target, moved, strict=True)) if self._free("target") else camera.target
        )
        return camera.model_copy(
            update={"position": (x, y, max(0.3, place[2])), "target": (target[0], target[1], target[2])}
        )

    def _orbits(self, best: Try) -> Iterator[Try]:
        if not self._free("position"):
            return
        ax, ay, _ = self._anchor(self._cast)
        for degrees in AROUND:
            x, y, z = best.camera.position
            c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            place = (ax + (x - ax) * c - (y - ay) * s, ay + (x - ax) * s + (y - ay) * c, z)
            camera = self._standing(best.camera, place)
            if camera is not None:
                yield from self._again(best, camera)

    def _heights(self, best: Try) -> Iterator[Try]:
        if not self._free("position"):
            return
        x, y, z = best.camera.position
        for rise in UP:
            camera = self._standing(best.camera, (x, y, z + rise))
            if camera is not None:
                yield from self._again(best, camera)

    def _again(self, best: Try, camera: Camera) -> Iterator[Try]:
        """A camera that moved, aimed as it should be from there."""
        about = self._about(best.held)
        if not self._free("target"):
            yield replace(best, camera=camera)
            return
        if self.asked.thing:  # the thing stays where it was in the frame
            turned = camera.position != best.camera.position
            spot = self._target_in(best.camera)
            yield replace(best, camera=self._aimed(camera, self.intended.target, *spot) if turned else camera)
            return
        if about is None or self.rule.all or self.rule.whole == "body":
            anchor = self._anchor(self._cast)
            y = 0.45 if self.rule.whole == "body" else 0.4
            yield replace(best, camera=self._aimed(camera, anchor, 0.5, y))
            return
        x, y = self._across(about, about.eyes[0]), self._down(about, about.eyes[1])
        yield replace(best, camera=self._aimed(camera, self._anchor(self._cast), x, y))

    def _hides(self, best: Try) -> Iterator[Try]:
        """Furniture that stands before whom the shot is about, or right at the lens, goes."""
        hidden = best.hidden
        blockers = [name for seen in best.held.people for name, pixels in seen.hiders if pixels > 20]
        for name in dict.fromkeys([*best.held.inside, *blockers]):
            if self._cast.index(name) is None and name not in hidden and self._spares(name):
                hidden = (*hidden, name)
                yield replace(best, hidden=hidden)

    def _spares(self, name: str) -> bool:
        """Whether the frame can do without a piece of the set: no ground, nobody's seat, nothing below a thing."""
        scenery = self.viewer.scenery
        index = scenery.names.index(name)
        if name.startswith(GROUND) or (scenery.stays[index] and scenery.props.any()):
            return False
        low, high = scenery.boxes[index].min(axis=0), scenery.boxes[index].max(axis=0)
        there = [f.walk_to or f.mark for f in self._cast.figures if "sit" in (f.posture, f.then)]
        there += [f.mark for f in self._cast.figures if f.posture == "lie"]
        away = [math.hypot(_off(m.x, low[0], high[0]), _off(m.y, low[1], high[1])) for m in there]
        if scenery.stays[index] and 0 in away:  # a car, a carriage's bench: who sits in it sits on nothing without
            return False
        return float(high[2]) > HIGH or all(metres > SEAT for metres in away)

    def _steps_aside(self, best: Try) -> Iterator[Try]:
        """Who hides the subject, or whose head is behind theirs, steps aside across the picture."""
        if not self._free("position", "target"):
            return
        subject = self._about(best.held)
        others = [name for seen in best.held.people for name, pixels in seen.hiders if pixels > 20]
        names = [name for name in dict.fromkeys(others) if self._cast.index(name) is not None]
        if subject is not None and any(f.rule == "behind" for f in best.found):
            names += [s.name for s in best.held.people if s.name not in (self.asked.subject, self.asked.over)]
        eye = Eye.of(best.camera)
        for name in dict.fromkeys(names):
            index = self._cast.index(name)
            figure = self._cast.figures[index or 0]
            if figure.posture != "stand" or name == self.asked.over or figure.walk_to or figure.then:
                continue
            for step in ASIDE:
                dx, dy = float(eye.right[0]) * step, float(eye.right[1]) * step
                aside = (*(a for a in best.aside if a[0] != name), (name, round(dx, 3), round(dy, 3)))
                yield replace(best, aside=aside)


def _off(at: float, low: float, high: float) -> float:
    """How far a place is from a span."""
    return max(low - at, at - high, 0.0)


def _shift(low: float, high: float, margin: float) -> float:
    """How far a frame from -0.5 to 0.5 moves so that `low` to `high` lies inside its margins."""
    edge = 0.5 - margin
    if high - low > 2 * edge:
        return (low + high) / 2
    return min(0.0, low + edge) + max(0.0, high - edge)
