"""From film words to a camera: where it stands, what it looks at, and through which lens.

A lens of focal length `f` on a sensor 36 mm wide at 16:9 sees, at distance `d`, a height of `d * 20.25 / f` (thin-lens
geometry, focus breathing ignored). The camera stays on the audience's side of the line between two who talk, so that
each keeps looking to the same side of the picture.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from movie_director.breakdown.blocking import TABLE, across, audience, entrance, gaze, side, way_out
from movie_director.breakdown.bounds import OPEN, ROOM, Bounds
from movie_director.breakdown.spot import Spot, eyes, lies, tall
from movie_director.film.look import Look
from movie_director.film.shot import Move as Kind
from movie_director.film.shot import Shot
from movie_director.film.way import way_of
from movie_director.operations.camera import Camera, Move, Point, Pull
from movie_director.operations.path import path
from movie_director.operations.picture import SURFACE, Mark

SENSOR_HEIGHT = 20.25
CLEAR = 0.1
"""Share of sideways in a look up to which it goes to neither side of the picture."""
MEANT = 31.0
"""Degrees by which a camera has to move around people for a cut to look meant, and one more."""
UPSTAGE = 100.0
"""Degrees off the audience beyond which a single is not shot from behind the others: eyelines are cheated instead."""


@dataclass(frozen=True)
class Framing:
    """How much height of the subject is seen, through which lens, at which stop, and how far off the subject's axis.

    `whole` counts it in heights of the subject, who then stands in it from head to foot; else it is metres.
    """

    height: float
    lens: float
    fstop: float
    angle: float = 45.0
    whole: bool = False


FRAMINGS: Mapping[str, Framing] = {
    "full": Framing(1.28, 38, 3.5, 40, whole=True),
    "medium": Framing(1.25, 45, 2.8),
    "medium-close": Framing(0.82, 60, 2.4),
    "close": Framing(0.56, 80, 2.2, 36),
    "extreme-close": Framing(0.32, 100, 2.8, 28),
}
GOING = Framing(2.1, 35, 4.0)
"""Somebody on their way is seen from head to foot, with room to come from."""
CHANGING = Framing(1.62, 40, 2.8)
"""Somebody who sits down, rises or steps aside in a medium: a little wider, with room for where they were."""
_GROWN = 1.7
"""Metres of height up to which who changes place is seen the larger, the smaller they are."""
_AROUND = (45.0, 30.0, 60.0, 15.0, 75.0)
"""Degrees off where they look from which they can be seen, the usual first."""
_FAR = 1.5
"""Metres to the side up to which a camera goes for a better cut; for the line it goes farther."""
ROOMY = 2.95
"""Metres of width that a group takes at least, however close it stands: so much shows where it stands, too."""
INTIMATE = 0.7
"""Metres between two up to which they are seen through a longer lens: from where neither was seen alone."""
_STILL = 0.65
"""Metres within which two cameras, and what they look at, are taken for one."""
_ALIKE = 1.3
"""Two sizes nearer than this share of each other are taken for one."""
RAISED = 0.5
"""Metres up for each metre away, from which somebody is seen who lies."""
OVER = 0.92
"""Metres of height that are seen over a shoulder."""
PLACES: Mapping[str, tuple[Point, Point, float]] = {
    "full": ((0.9, -3.2, 1.2), (0.0, 1.0, 1.0), 32),
    "group": ((0.3, -3.2, 1.5), (0.0, 1.0, 1.25), 30),
    "two-shot": ((0.3, -3.2, 1.5), (0.0, 1.0, 1.25), 30),
    "medium": ((1.7, -2.3, 1.5), (-0.5, 1.2, 1.05), 35),
    "medium-close": ((-1.6, -1.4, 1.35), (0.9, 1.6, 1.0), 45),
    "close": ((0.75, -0.95, 1.25), (0.0, 0.55, 0.8), 50),
    "extreme-close": ((-0.4, -0.5, 1.1), (0.0, 0.55, 0.8), 70),
    "over-shoulder": ((0.9, -2.2, 1.5), (0.0, 1.0, 1.1), 40),
    "pov": ((0.0, -1.2, 1.6), (0.0, 2.6, 1.35), 32),
}
"""Details of a place with nobody in it: position, target and lens."""


USUAL: Mapping[Kind, float] = {
    "pan-left": 0.25,
    "pan-right": 0.25,
    "tilt-up": 0.5,
    "tilt-down": 0.5,
    "push-in": 0.25,
    "pull-out": 0.3,
    "truck-left": 0.25,
    "truck-right": 0.25,
    "crane-up": 0.25,
    "crane-down": 0.25,
    "orbit-left": 0.35,
    "orbit-right": 0.35,
    "whip-left": 0.4,
    "whip-right": 0.4,
    "dolly-zoom-in": 0.8,
    "dolly-zoom-out": 0.8,
    "follow": 1.0,
    "handheld": 0.35,
}
"""How far a move goes that is asked for without saying how far."""
PULLED = 1.4
"""The stop at which focus is pulled, unless a number says another: at a deeper one nobody would see it."""
CEILING = 2.45
"""Metres above the floor to which a camera can rise inside."""


ABOVE: Mapping[bool, tuple[Point, Point, float]] = {
    True: ((0.5, -2.7, 5.2), (0.0, 0.35, 0.4), 26),
    False: ((3.4, -7.6, 9.5), (0.0, 0.9, 0.3), 26),
}
"""From the air, inside through the ceiling that is not there: position, target and lens."""


def camera(
    shot: Shot,
    marks: Mapping[str, Mark],
    looks: Mapping[str, Look],
    inside: bool,
    before: Mapping[str, Mark] | None = None,
    bounds: Bounds | None = None,
    detail: Camera | None = None,
    corner: int = 0,
) -> Camera:
    """Return the shot's camera. Numbers set by hand on the shot win over what its words give.

    `marks` are where people end up in it; `before`, where they are before it; `bounds`, where a camera can stand;
    `detail` is the camera of an insert whose thing does not lie on the surface; `corner`, 1 or -1, is from where a wide
    shot is seen if nobody comes in or goes and the line allows it, 0 the usual.
    """
    bounds = bounds or (ROOM if inside else OPEN)
    solved = detail or _solve(shot, marks, looks, inside, before or {}, corner)
    if shot.size != "aerial":
        solved = _inside(solved, bounds)
    lens = shot.lens
    if lens is not None:
        given = {
            "position": lens.position,
            "target": lens.target,
            "lens": lens.millimetres,
            "fstop": lens.fstop,
            "sensor": lens.sensor,
            "roll": lens.roll,
        }
        solved = solved.model_copy(update={name: value for name, value in given.items() if value is not None})
        if lens.target is not None:
            solved = solved.model_copy(update={"focus": round(math.dist(solved.position, solved.target), 3)})
    if shot.focus:
        solved = _focused(solved, shot, marks, looks)
    if lens is not None and lens.focus is not None:
        solved = solved.model_copy(update={"focus": lens.focus})
    if shot.move == "static":
        return solved
    move = Move(kind=shot.move, amount=shot.amount or USUAL[shot.move])
    if shot.move == "follow":
        move = _following(move, shot, marks)
    moving = solved.model_copy(update={"move": move})
    return moving if shot.touched and shot.amount else _within(moving, bounds, inside)


def walk(shot: Shot, who: str, mark: Mark) -> tuple[Mark, Mark] | None:
    """Return from where to where somebody with a mark walks in a shot, or None when they stay."""
    if shot.walking == who:
        begin = entrance(mark, way_of(who))
        if shot.size == "medium":  # nearer: they are on their way already, or the frame would be empty for too long
            begin = begin.model_copy(update={"x": (begin.x + mark.x) / 2, "y": (begin.y + mark.y) / 2})
        return begin, mark
    return (mark, way_out(mark, way_of(who))) if shot.leaving == who else None


def _following(move: Move, shot: Shot, marks: Mapping[str, Mark]) -> Move:
    """With the subject where they walk, else with whoever does; where nobody walks the camera stays."""
    for who in (shot.subject or "", shot.walking or "", shot.leaving or ""):
        way = walk(shot, who, marks[who]) if who in marks else None
        if way is not None:
            mark = marks[who]
            begins, ends = ((round(m.x - mark.x, 3), round(m.y - mark.y, 3), 0.0) for m in way)
            return move.model_copy(update={"begins": begins, "ends": ends})
    return Move()


def _focused(camera: Camera, shot: Shot, marks: Mapping[str, Mark], looks: Mapping[str, Look]) -> Camera:
    """Sharp at whom or what the shot names first; pulled to the second where it names two."""
    ahead = [t - p for p, t in zip(camera.position, camera.target, strict=True)]
    length = math.hypot(*ahead) or 1.0

    def away(name: str) -> float:
        if name in marks:
            point = (marks[name].x, marks[name].y, eyes(marks[name], looks.get(name, Look())))
        elif shot.held and shot.subject in marks:
            point = (marks[shot.subject or ""].x, marks[shot.subject or ""].y, 1.1)
        else:
            point = (SURFACE[0], SURFACE[1], SURFACE[2] + 0.05)
        deep = sum((a - p) * v for a, p, v in zip(point, camera.position, ahead, strict=True)) / length
        return round(max(0.2, deep), 3)

    changes: dict[str, object] = {"focus": away(shot.focus[0])}
    if len(shot.focus) > 1:
        changes["pull"] = Pull(to=away(shot.focus[1]), at=shot.pull)
        if shot.lens is None or shot.lens.fstop is None:
            changes["fstop"] = min(camera.fstop, PULLED)
    return camera.model_copy(update=changes)


def _within(camera: Camera, bounds: tuple[float, float, float, float], inside: bool) -> Camera:
    """As much of a move as there is room for: a camera travels through no wall, and rises through no ceiling."""
    x0, x1, y0, y1 = bounds
    amount, rest = camera.move.amount, camera.position

    def free(point: Point) -> bool:
        x, y, z = point
        wide = min(x0, rest[0]) - 0.05 <= x <= max(x1, rest[0]) + 0.05
        deep = min(y0, rest[1]) - 0.05 <= y <= max(y1, rest[1]) + 0.05
        return wide and deep and (not inside or z <= max(CEILING, rest[2]))

    for share in (1.0, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1):
        move = camera.move.model_copy(update={"amount": round(amount * share, 3)})
        tried = camera.model_copy(update={"move": move})
        if all(free(path(tried, t / 8).position) for t in range(9)):
            return tried
    return camera.model_copy(update={"move": Move()})


def _solve(
    shot: Shot,
    marks: Mapping[str, Mark],
    looks: Mapping[str, Look],
    inside: bool,
    before: Mapping[str, Mark],
    corner: int = 0,
) -> Camera:
    subject = shot.subject if shot.subject in marks else next((p for p in shot.people if p in marks), None)
    if shot.size == "insert" or (shot.size == "extreme-close" and shot.prop is not None and not shot.people):
        return _insert(shot.prop, again=shot.size != "insert")
    if shot.size == "pov":
        return _eyes(shot, marks, looks)
    if shot.size == "aerial":
        position, target, lens = ABOVE[inside]
        return _camera(position, target, lens, 8.0)
    if shot.size in ("wide", "establishing", "extreme-wide"):
        return _wide(shot, marks, inside, corner)
    if subject is None:
        position, target, lens = PLACES[shot.size]
        return _camera(position, target, lens, 5.6)
    if (
        shot.size == "over-shoulder"
        and shot.over in marks
        and shot.over != subject
        and not lies(marks[shot.over or ""])
    ):
        found = _over(marks[subject], marks[shot.over or ""], looks[subject], looks[shot.over or ""])
        if found is not None:
            return found
    if shot.size in ("two-shot", "group"):
        there = [p for p in shot.people if p in marks] or [subject]
        return _group(shot, there, marks, {**marks, **before}, inside)
    other = facing(shot, subject, marks)
    if shot.size == "medium" and subject in (shot.walking, shot.leaving):
        return _going(GOING, marks[subject], looks[subject], other, inside)
    if shot.size == "medium" and subject in shot.crossing:
        smaller = replace(CHANGING, height=CHANGING.height * min(1.0, looks[subject].height / _GROWN))
        return _going(smaller, marks[subject], looks[subject], other, inside)
    return _single(FRAMINGS.get(shot.size, FRAMINGS["medium-close"]), marks[subject], looks[subject], other)


def facing(shot: Shot, who: str, marks: Mapping[str, Mark]) -> Mark | None:
    """Return the mark of whom or what somebody faces in a shot, or None when they are alone and face nothing."""
    if who == shot.subject and shot.to is not None:
        return marks.get(shot.to, TABLE) if shot.to != who else None
    if who != shot.subject and shot.subject in marks:
        return marks[shot.subject or ""]
    seen = [p for p in shot.people if p in marks and p != who]
    other = seen[0] if seen else across(who, marks)
    return marks[other] if other is not None else None


def _single(framing: Framing, mark: Mark, look: Look, other: Mark | None) -> Camera:
    """Three quarters from the front of where they look, on the audience's side of the line, eyes on the upper third."""
    high, level_of_eyes = tall(mark, look), eyes(mark, look)
    seen = framing.height * (high if framing.whole else 1.0)
    distance = seen * framing.lens / SENSOR_HEIGHT
    way = mark.facing if other is None else gaze(mark, other)
    hand = (1 if way >= 0 else -1) if other is None else audience(mark, other)
    heading = (way - hand * framing.angle + 180.0) % 360.0 - 180.0
    heading = math.radians(max(-UPSTAGE, min(UPSTAGE, heading)))
    lead = 0.12 * (1.0 if framing.whole else seen) * hand
    if framing.whole:
        # Head to foot, with a little more floor than air, from the height of a chest.
        level = 0.5 * high - 0.02 * seen
        stand = 0.68 * high
    else:
        level, stand = level_of_eyes - 0.13 * seen, level_of_eyes - 0.02
    if lies(mark):  # down at the face, as who stands by sees it
        level, stand = level_of_eyes, level_of_eyes + RAISED * distance
    target = (mark.x + lead * math.cos(heading), mark.y + lead * math.sin(heading), level)
    position = (mark.x + math.sin(heading) * distance, mark.y - math.cos(heading) * distance, stand)
    return _camera(position, target, framing.lens, framing.fstop)


def _going(framing: Framing, mark: Mark, look: Look, other: Mark | None, inside: bool) -> Camera:
    """Somebody on their way: nearly as large as a wide shot may show them, so from where it can be cut to them."""
    bounds = ROOM if inside else OPEN
    tried = [_inside(_single(replace(framing, angle=angle), mark, look, other), bounds) for angle in _AROUND]
    return next((camera for camera in tried if not _as_wide(camera, mark, inside)), tried[0])


def _as_wide(camera: Camera, mark: Mark, inside: bool) -> bool:
    """Whether somebody is seen as a wide shot shows them: about as large, and from the same side, or from as near."""
    x, y, _ = _corner(inside)
    at = (mark.x, mark.y)
    for corner in ((x, y), (-x, y)):
        sizes = (math.dist(corner, at) / (28 if inside else 30), math.dist(camera.position[:2], at) / camera.lens)
        ways = (math.atan2(eye[0] - mark.x, mark.y - eye[1]) for eye in (corner, camera.position))
        around = abs((math.degrees(next(ways) - next(ways)) + 180.0) % 360.0 - 180.0)
        if math.dist(corner, camera.position[:2]) < _STILL or (around < MEANT and max(sizes) < _ALIKE * min(sizes)):
            return True
    return False


def _over(subject: Mark, over: Mark, look: Look, near: Look) -> Camera | None:
    """Behind the near shoulder, on the audience's side, the far face on the free third; None where that is upstage."""
    dx, dy = subject.x - over.x, subject.y - over.y
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    hand = audience(over, subject)
    rx, ry = uy * hand, -ux * hand
    far = eyes(subject, look)
    position = (over.x - ux * 0.95 + rx * 0.52, over.y - uy * 0.95 + ry * 0.52, max(eyes(over, near), far) + 0.02)
    if position[1] > 1.2:
        return None
    target = (subject.x - rx * 0.02, subject.y - ry * 0.02, far - 0.16)
    lens = min(85.0, max(40.0, math.dist(position, target) * SENSOR_HEIGHT / OVER))
    return _camera(position, target, round(lens, 1), 2.2)


def _group(shot: Shot, there: list[str], marks: Mapping[str, Mark], before: Mapping[str, Mark], inside: bool) -> Camera:
    """From the front, wide enough for everyone with room at the sides, chest up for two.

    People who stand far to one side are seen from where a wide shot can be cut to them, if there is such a place: one
    from either corner, or from that where most are taken. The cut to them finds them where they begin, that from them
    where they end up: where somebody is seen to change place, both have to be good.
    """
    people = [marks[who] for who in there]
    xs, ys = [m.x for m in people], [m.y for m in people]
    pair = shot.size == "two-shot"
    width = max(xs) - min(xs) + (1.35 if pair else 1.7)
    width = width if pair else max(width, ROOMY)
    close = pair and len(people) == 2 and math.hypot(xs[0] - xs[1], ys[0] - ys[1]) < INTIMATE
    lens = (60.0 if close else 42.0) if pair else 32.0
    distance = width * lens / 36
    middle, depth = (max(xs) + min(xs)) / 2, min(ys)
    line = _line(shot, marks)
    offsets = (0.25, -0.25, 0.7, -0.7, 1.2, -1.2, 1.7, -1.7, 2.2, -2.2, 3.2, -3.2, 4.4, -4.4)
    kept = [o for o in offsets if line is None or _keeps(line, (middle + o, depth - distance), (middle, depth))]
    whose = [shot.subject or ""] if len(people) == 2 and shot.subject in marks else there
    seen = [marks[who] for who in whose]
    found = [(before if who in shot.crossing else marks)[who] for who in whose]
    near = [o for o in kept if abs(o) < _FAR]
    low = 0.32 * sum(isinstance(m, Spot) and m.posture != "stand" for m in people) / len(people)
    if pair and len(people) == 2:
        near = [o for o in near if not _again(people, (middle + o, depth - distance), (middle, depth + 0.2))] or near
        over = _shoulder(shot, before)
        near = [o for o in near if over is None or not _as_over(*over, found[0], (middle + o, depth - distance), lens)]
        near = near or [o for o in kept if abs(o) < _FAR]
    x, y, _ = _corner(inside)
    left = line is not None and not _keeps(line, (x, y), (0.0, 0.5)) and _keeps(line, (-x, y), (0.0, 0.5))
    cuts = [min(_cuts(who, (middle + o, depth - distance), inside, left) for who in (seen, found)) for o in near]
    shift = next(
        (o for wanted in (2, 1) for o, n in zip(near, cuts, strict=True) if n >= wanted), [*near, *kept, 0.25][0]
    )
    aim = (middle, depth + 0.2, 1.36 - low)
    return _camera((middle + shift, depth - distance, 1.5 - low), aim, lens, 2.8, focus_on=(middle, depth, 1.4 - low))


def _again(pair: list[Mark], camera: tuple[float, float], target: tuple[float, float]) -> bool:
    """Whether a camera on two stands where one of them is shot alone: the cut between the two would only lose a face.

    Two who stand one behind the other are both seen from about the front.
    """
    singles = [_single(FRAMINGS["medium"], one, Look(), two) for one, two in (pair, pair[::-1])]
    return any(
        math.dist(camera, single.position[:2]) < _STILL and math.dist(target, single.target[:2]) < _STILL
        for single in singles
    )


def _shoulder(shot: Shot, before: Mapping[str, Mark]) -> tuple[Mark, Camera] | None:
    """Where the subject of a two-shot was before it, and the camera that saw them over the other's shoulder."""
    one, other = shot.subject or "", shot.to or ""
    if one == other or one not in before or other not in before:
        return None
    camera = _over(before[one], before[other], Look(), Look())
    return None if camera is None else (before[one], camera)


def _as_over(was: Mark, over: Camera, mark: Mark, camera: tuple[float, float], lens: float) -> bool:
    """Whether somebody who came near from afar is as large, and seen from the same side, as over a shoulder before."""
    x, y = over.position[:2]
    sizes = (math.dist((x, y), (was.x, was.y)) / over.lens, math.dist(camera, (mark.x, mark.y)) / lens)
    turn = math.degrees(math.atan2(x - was.x, was.y - y) - math.atan2(camera[0] - mark.x, mark.y - camera[1]))
    return abs((turn + 180.0) % 360.0 - 180.0) < MEANT and max(sizes) < _ALIKE * min(sizes)


def _wide(shot: Shot, marks: Mapping[str, Mark], inside: bool, corner: int = 0) -> Camera:
    """The whole place from a front corner: where somebody comes in or goes, else the one that is asked for, else the
    one that its subject faces.

    The corners are more than 30 degrees off the front, so that a wide shot can be cut to a group.
    """
    far, opening = shot.size == "extreme-wide", shot.size == "establishing"
    hand = 1 if opening else -1
    if shot.walking is not None:
        hand = way_of(shot.walking)
    elif shot.leaving is not None:
        hand = -way_of(shot.leaving)
    elif corner:
        hand = corner
    elif shot.subject in marks:
        hand = -way_of(shot.subject or "")
    x, y, z = _corner(inside)
    if far:
        x, y, z = (3.05, -3.6, 2.15) if inside else (4.5, -5.3, 2.3)
    line = _line(shot, marks) if shot.to is not None else None
    if line is None and not any(
        who in marks and who not in shot.crossing and not lies(marks[who])
        for who in (shot.walking or "", shot.leaving or "")
    ):
        line = _looked_along(shot, marks)
    if line is not None and not _keeps(line, (-x * hand, y), (0.0, 0.5)) and _keeps(line, (x * hand, y), (0.0, 0.5)):
        hand = -hand
        tighter = 1.3  # the place may have been shown from this corner before
    else:
        tighter = 1.0
    target = (0.12 * hand, 0.5, 1.12) if inside else (0.25 * hand, 1.2, 1.62)
    if far:
        target = (0.1 * hand, 0.9, 1.0) if inside else (0.1 * hand, 2.4, 2.3)
        return _camera((-x * hand, y, z), target, 18.0 * tighter, 5.6)
    lens = (22 if inside else 23.5) if opening else (28 if inside else 30) * tighter  # cut together, sizes differ
    return _camera((-x * hand, y, z), target, lens, 5.6)


def _corner(inside: bool) -> Point:
    """The right one of the two front corners that a place is shown from; the left one is its mirror image."""
    return (2.85, -2.4, 1.62) if inside else (4.0, -3.7, 1.25)


def _cuts(people: list[Mark], camera: tuple[float, float], inside: bool, left: bool) -> int:
    """From how many corners a wide shot can be cut to a camera, the usual one first: 0, 1 or 2.

    That is the right one, but the `left` where a wide shot keeps to its side of the line only there.
    Around the people's middle the camera has to be clearly more than 30 degrees from the corner.
    """
    x, y = sum(m.x for m in people) / len(people), sum(m.y for m in people) / len(people)
    corner, front, _ = _corner(inside)
    way, *ways = (math.atan2(to[0] - x, y - to[1]) for to in (camera, (corner, front), (-corner, front)))
    far, near = (abs(math.degrees(way - other)) > MEANT for other in (reversed(ways) if left else ways))
    return far + near if far else 0


def _eyes(shot: Shot, marks: Mapping[str, Mark], looks: Mapping[str, Look]) -> Camera:
    """From the eyes of who looks, at what they look at."""
    looker = marks.get(shot.over or "", Mark(x=0.0, y=-1.2))
    sight = (looker.x, looker.y, eyes(looker, looks.get(shot.over or "", Look())))
    seen = marks.get(shot.subject or "")
    if seen is not None and seen is not looker:
        face = eyes(seen, looks[shot.subject or ""])
        far = math.hypot(seen.x - looker.x, seen.y - looker.y)
        lens = round(min(60.0, max(35.0, far * SENSOR_HEIGHT / 0.95)), 1)
        return _camera(sight, (seen.x, seen.y, face - 0.12), lens, 2.8)
    if shot.prop is not None:
        x, y, z = SURFACE
        return _camera(sight, (x, y, z + 0.05), 50, 3.5)
    return _camera(sight, (-0.5 * looker.x, 2.8, 1.35), 30, 5.6)


def _insert(prop: str | None, *, again: bool) -> Camera:
    """Down at what lies on the surface; seen again, from the other side and nearer."""
    x, y, z = SURFACE
    hand = way_of(prop) if prop is not None else 1
    if again:
        return _camera((x - 0.34 * hand, y - 0.82, z + 0.3), (x - 0.01 * hand, y, z + 0.042), 112, 4.0)
    return _camera((x + 0.24 * hand, y - 0.92, z + 0.4), (x + 0.01 * hand, y, z + 0.052), 92, 4.0)


def _line(shot: Shot, marks: Mapping[str, Mark]) -> tuple[Mark, Mark] | None:
    """The line of the shot: between its subject and whom they talk to, else between the only two there are."""
    if shot.subject in marks and shot.to in marks and shot.subject != shot.to:
        return marks[shot.subject or ""], marks[shot.to or ""]
    two = [marks[p] for p in shot.people if p in marks]
    return (two[0], two[1]) if len(two) == 2 else None


def _looked_along(shot: Shot, marks: Mapping[str, Mark]) -> tuple[Mark, Mark] | None:
    """The line along which the subject of a wide shot looks, whoever else is in it; else that of the only two."""
    there = [p for p in shot.people if p in marks]
    who = shot.subject if shot.subject in there else there[0] if len(there) == 1 else None
    if who is None:
        return _line(shot, marks)
    other = facing(shot, who, marks)
    return (marks[who], other) if other is not None else None


def _keeps(line: tuple[Mark, Mark], camera: tuple[float, float], target: tuple[float, float]) -> bool:
    """Whether a camera is on the audience's side of a line, and shows looks along it as the audience sees them."""
    a, b = line
    hand = audience(a, b)
    fx, fy = target[0] - camera[0], target[1] - camera[1]
    across = ((b.x - a.x) * fy - (b.y - a.y) * fx) / ((math.hypot(fx, fy) * math.hypot(b.x - a.x, b.y - a.y)) or 1.0)
    return side(a, b, *camera) == hand and across * hand > -CLEAR


def _inside(camera: Camera, bounds: tuple[float, float, float, float]) -> Camera:
    """Bring a camera that would stand in a wall closer along its view, on a shorter lens that frames the same."""
    (x, y, z), (tx, ty, tz) = camera.position, camera.target
    x0, x1, y0, y1 = bounds
    share = 1.0
    for at, aim, low, high in ((x, tx, x0, x1), (y, ty, y0, y1)):
        if at < low or at > high:
            edge = low if at < low else high
            share = min(share, (edge - aim) / (at - aim)) if at != aim else share
    if share >= 1.0 or share <= 0.1:
        return camera
    position = (tx + (x - tx) * share, ty + (y - ty) * share, z if share > 0.6 else tz + (z - tz) * share)
    moved = _camera(position, camera.target, round(max(18.0, camera.lens * share), 1), camera.fstop)
    return moved


def _camera(position: Point, target: Point, lens: float, fstop: float, focus_on: Point | None = None) -> Camera:
    place = (round(position[0], 3), round(position[1], 3), round(position[2], 3))
    aim = (round(target[0], 3), round(target[1], 3), round(target[2], 3))
    return Camera(position=place, target=aim, lens=lens, fstop=fstop, focus=round(math.dist(place, focus_on or aim), 3))
