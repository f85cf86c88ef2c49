"""How good a frame is: looked at, held against its size's rules, and against what was intended."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from movie_director.engines.blender.frame.cast import SECONDS, Cast
from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.frame.look import Look, Seen, Viewer
from movie_director.engines.blender.frame.rules import Fault, cost, faults, rule_of
from movie_director.operations.camera import Camera
from movie_director.operations.framing import Asked
from movie_director.operations.path import moves


@dataclass(frozen=True)
class Try:
    """A camera, what is hidden for it, who stepped aside by (x, y) metres, and what was measured then."""

    camera: Camera
    hidden: tuple[str, ...] = ()
    aside: tuple[tuple[str, float, float], ...] = ()
    held: Look = field(default_factory=lambda: Look(()))
    found: tuple[Fault, ...] = ()
    cost: float = math.inf
    partial: bool = False


class Judge:
    """Weighs the frames of one shot, each once."""

    def __init__(self, asked: Asked, intended: Camera, viewer: Viewer) -> None:
        self.asked, self.intended, self.viewer = asked, intended, viewer
        self.rule, self.cast = rule_of(asked), viewer.cast
        self._subject = self.cast.index(asked.subject)
        self._tried: dict[tuple[object, ...], Try] = {}
        self._first = Look(())
        walks = any(figure.walk_to is not None for figure in self.cast.figures)
        self.at = self.cast.held if walks and moves(intended) else None
        """The moment of the camera's path at which the shot is composed; none where that is the resting camera."""

    def first(self) -> Try:
        """The intended frame."""
        found = self.measure(Try(self.intended))
        self._first = found.held
        return found

    def free(self, *numbers: str) -> bool:
        """Whether all of these numbers of the camera may be moved."""
        return not any(number in self.asked.fixed for number in numbers)

    def about(self, held: Look) -> Seen | None:
        """The subject as seen."""
        return held.people[self._subject] if self._subject is not None and held.people else None

    def measure(self, candidate: Try, limit: float = math.inf) -> Try:
        """A candidate with what was measured; when it is not better than `limit`, no more than shows that."""
        key = (candidate.camera, candidate.hidden, candidate.aside)
        known = self._tried.get(key)
        if known is None or (known.partial and known.cost < limit):
            known = self._tried[key] = self._looked(candidate, limit)
        return known

    def _looked(self, candidate: Try, limit: float) -> Try:
        cast = self.cast.stepped(candidate.aside)
        wanted = self._wanted(cast)
        self.viewer.cast = cast
        found = self._stance(candidate)
        strain = self._strain(candidate)
        if cost(found) + strain >= limit:
            return replace(candidate, held=Look(()), found=tuple(found), cost=cost(found) + strain, partial=True)
        held = Look(())
        travels = moves(candidate.camera)
        # The resting camera composes the shot; one that moves is looked through wherever it comes by. With somebody who
        # walks it is the camera of the moment at which they stand.
        later = [m for m in cast.moments if (travels and self.at is None) or m != cast.held]
        for moment, composed in ((cast.held, True), *((m, False) for m in later)):
            if not composed and (self._skips(moment) or cost(found) + strain >= limit):
                continue
            t = self.at if composed else moment if travels else None
            eye = Eye.of(candidate.camera, t, SECONDS)
            whole = composed and self.rule.single
            look = self.viewer.look(eye, moment, wanted if composed else wanted[:1], candidate.hidden, whole=whole)
            if composed:
                held = look
                strain += self._turning(look)
            found += faults(self.asked, look, composed=composed)
            found += self._flipped(look) if composed else []
        partial = cost(found) + strain >= limit
        return replace(candidate, held=held, found=tuple(found), cost=cost(found) + strain, partial=partial)

    def _turning(self, look: Look) -> float:
        """A little for every turn of a face away from the lens."""
        now, was = self.about(look), self.about(self._first)
        if now is None or was is None or not self.rule.single:
            return 0.0
        return 0.5 * max(0.0, min(was.towards, 0.85) - now.towards)

    def _flipped(self, look: Look) -> list[Fault]:
        """Who looked to one side of the picture and now looks to the other, as if the line had been crossed."""
        was = {seen.name: seen.looks for seen in self._first.people if seen.ahead}
        found: list[Fault] = []
        for seen in look.people:
            before = was.get(seen.name, 0.0)
            if seen.ahead and abs(before) > 0.2 and before * seen.looks < 0 and abs(seen.looks) > 0.08:
                found.append(Fault("line", 0.5, f"{seen.name} looks to the other side."))
        return found

    def _skips(self, moment: float) -> bool:
        """The moment at which somebody who comes or goes may still be, or already be, out of the frame."""
        walks = any(f.walk_to is not None for f in self.cast.figures)
        return walks and abs(moment - self.cast.held) > 0.6

    def _wanted(self, cast: Cast) -> list[int]:
        people = list(range(len(cast.figures))) if self.rule.all else []
        named = [cast.index(name) for name in (self.asked.subject, self.asked.over)]
        first = [index for index in named if index is not None]
        return list(dict.fromkeys([*first, *people]))

    def _stance(self, candidate: Try) -> list[Fault]:
        """Whether the camera stands where a camera can, and on its side of the line."""
        x, y, z = candidate.camera.position
        found: list[Fault] = []
        if self.asked.line is not None and self.asked.size not in ("insert", "pov", "aerial"):
            (ax, ay), (bx, by) = self.asked.line
            cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            if (1 if cross <= 0 else -1) != self.asked.side:
                far = abs(cross) / max(math.hypot(bx - ax, by - ay), 0.1)
                found.append(Fault("line", 0.5 + far, "The camera crosses the line."))
        left, right, near, deep = self.asked.bounds
        if self.free("position"):
            off = max(left - x, x - right, near - y, y - deep, 0.25 - z)
            if off > 0.02 and self.asked.size not in ("aerial", "extreme-wide"):
                found.append(Fault("bounds", off, "The camera stands in a wall."))
        for body, figure in zip(self.cast.bodies[self.cast.held], self.cast.figures, strict=True):
            if self.asked.size == "pov" and figure.name == self.asked.over:
                continue
            away = math.hypot(x - float(body.eyes[0]), y - float(body.eyes[1]))
            if away < 0.4 and z < float(body.eyes[2]) + 0.35:
                found.append(Fault("inside", 1.0, f"The camera stands in {figure.name}."))
        return found

    def _strain(self, candidate: Try) -> float:
        """A little for every way from what was intended, so that of two good frames the nearer one is taken."""
        was, now = self.intended, candidate.camera
        strain = 0.03 * math.dist(was.position, now.position) + 0.05 * abs(math.log(now.lens / was.lens))
        strain += 0.15 * len(candidate.hidden) + 0.3 * sum(math.hypot(x, y) for _, x, y in candidate.aside)
        ways = [math.atan2(c.target[1] - c.position[1], c.target[0] - c.position[0]) for c in (was, now)]
        turned = abs((ways[1] - ways[0] + math.pi) % (2 * math.pi) - math.pi)
        return strain + 0.1 * turned
