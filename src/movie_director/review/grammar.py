"""The grammar of film, checked on staged shots: measured from where cameras and people stand, not from intentions.

Rules, by the name that a finding bears:

Where the script goes to another place inside a scene, lines and sides begin anew.

    line       the camera crossed the line between the subject and whom they look at, with no neutral shot between
    jump       a cut to the same people, equally large (within a quarter) and from less than 30 degrees aside;
               measured at the shots' subjects, wherever each shot has them, at everybody where a shot has no
               subject, of more than two people at their middle; above is aside, too
    unseen     somebody who is there speaks for longer, without their face being seen, than the style allows
    eyeline    two who talk to each other look to the same side of the picture in consecutive shots
    direction  somebody leaves at one side and does not come in where that makes sense
    place      a new place or time, and none of the first four shots shows it
    back       somebody stands again where they were before a move that an earlier shot told
    untold     an element of the screenplay that no shot tells
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture

Rule = Literal["line", "jump", "unseen", "eyeline", "direction", "place", "back", "untold"]
RULES: tuple[Rule, ...] = get_args(Rule)

SENSOR_HEIGHT = 20.25
EQUAL = 1.25
"""Two sizes nearer than this share of each other look equal."""
THIRTY = 30.0
"""Degrees by which the camera has to move around somebody for a cut to look meant."""
AXIS = 12.0
"""Degrees off the line within which a camera is on it, and neutral."""
PLACE = 1.6
"""Metres of height at the focus from which on a picture shows a place."""
OPENING = 4
"""Shots within which a new place has to be seen."""
MOVED = 0.3
"""Metres by which somebody has to stand elsewhere for it to be seen that they are not where they were."""
LYING = 0.68
"""Metres from the hips to the eyes of who lies."""
_FACES = 1.4
"""Metres above the ground at which people are looked at."""
CLEAR = 0.12
"""Share of sideways in a look or a walk from which on it has a side of the picture."""


@dataclass(frozen=True)
class Voice:
    """A line heard in a shot, or the part of it: who speaks, about how long, and whether from somewhere else (V.O.)."""

    speaker: str
    seconds: float
    off: bool = False


@dataclass(frozen=True)
class Staged:
    """A shot with its staging, what is heard in it, and whether the script goes to another place with it."""

    shot: Shot
    picture: Picture
    voices: tuple[Voice, ...] = ()
    elsewhere: bool = False


@dataclass(frozen=True)
class Told:
    """A scene's shots in order, and what they have to tell.

    `goes_on`: in the place and time of the scene before. `follows`: its action continues that of the scene before.
    `establish`: the style shows new places. `unseen`: seconds that a speaker may be unseen.
    """

    scene: str
    shots: tuple[Staged, ...]
    elements: tuple[str, ...] = ()
    goes_on: bool = False
    follows: bool = False
    establish: bool = True
    unseen: float = 9.0


@dataclass(frozen=True)
class Finding:
    """One fault: the slate where it shows, the rule's name, and what is wrong."""

    slate: str
    rule: Rule
    words: str


def check(scenes: Sequence[Told]) -> tuple[Finding, ...]:
    """Return every fault of grammar in scenes that follow one another, in order."""
    found: list[Finding] = []
    for n, told in enumerate(scenes):
        found += _lines(told)
        found += _jumps(told)
        found += _eyelines(told)
        found += _unseen(told)
        found += _directions(told, scenes[n - 1] if n and told.follows else None)
        found += _place(told)
        found += _backs(told)
        found += _untold(told)
    return tuple(found)


def _lines(told: Told) -> Iterator[Finding]:
    """A camera's side of each line holds until a neutral shot: nobody in it, on the axis, or people on the move."""
    sides: dict[tuple[tuple[float, float], ...], int] = {}
    for staged in told.shots:
        figure = _subject(staged)
        if staged.elsewhere:
            sides.clear()
        if staged.shot.size == "pov" or not staged.picture.people or any(p.walk_to for p in staged.picture.people):
            sides.clear()
            continue
        looked = _looked(staged.picture, figure) if figure is not None else None
        if figure is None or looked is None:
            continue
        here, there = _end(figure), looked
        ends = tuple(sorted((_rough(here), _rough(there))))
        first, second = (here, there) if _rough(here) == ends[0] else (there, here)
        x, y, _ = staged.picture.camera.position
        cross = (second[0] - first[0]) * (y - first[1]) - (second[1] - first[1]) * (x - first[0])
        middle = ((here[0] + there[0]) / 2, (here[1] + there[1]) / 2)
        far = math.dist(middle, (x, y)) * math.dist(here, there)
        if far == 0 or abs(cross) / far < math.sin(math.radians(AXIS)):
            sides.pop(ends, None)
            continue
        side = 1 if cross > 0 else -1
        if sides.get(ends, side) != side:
            yield Finding(staged.shot.name, "line", f"the camera crosses the line in front of {figure.name}")
        sides[ends] = side


def _jumps(told: Told) -> Iterator[Finding]:
    for a, b in pairwise(told.shots):
        if not b.elsewhere and _same_frame(a, b):
            yield Finding(b.shot.name, "jump", f"the same again, as large and from the same side, after {a.shot.name}")


def _same_frame(a: Staged, b: Staged) -> bool:
    one, two = a.picture.camera, b.picture.camera
    people_a, people_b = _by_name(a.picture), _by_name(b.picture)
    people_a = {name: figure for name, figure in people_a.items() if name != a.shot.leaving}
    still = math.dist(one.position, two.position) < 0.4 and math.dist(one.target, two.target) < 0.6
    if still and _alike(one.lens, two.lens):
        things = [p.words for p in a.picture.props] == [p.words for p in b.picture.props]
        return bool(people_a.keys() & people_b.keys()) or (not people_a and not people_b and things)
    if not people_a or people_a.keys() != people_b.keys():
        return False
    subjects = (a.shot.subject, b.shot.subject)
    wanted = subjects if all(n in people_a for n in subjects) else sorted(people_a)
    if a.shot.subject != b.shot.subject and len(people_a) > 1 and {a.shot.over, b.shot.over} != {None}:
        return False
    names = sorted(people_a) if len(people_a) > 2 else [n for n in dict.fromkeys(wanted) if n is not None]
    ends, begins = [_end(people_a[n]) for n in names], [_begin(people_b[n], b.shot) for n in names]
    if len(people_a) > 2:  # of a group, the middle
        ends, begins = [_middle(ends)], [_middle(begins)]
    return all(
        _alike(_height(one, left), _height(two, found)) and _between(one, left, two, found) < THIRTY
        for left, found in zip(ends, begins, strict=True)
    )


def _eyelines(told: Told) -> Iterator[Finding]:
    for a, b in pairwise(told.shots):
        if (a.shot.subject, a.shot.to) != (b.shot.to, b.shot.subject) or a.shot.subject is None or a.shot.to is None:
            continue
        if b.elsewhere:
            continue
        looks = [_sideways(staged) for staged in (a, b)]
        if None not in looks and looks[0] == looks[1]:
            way = "right" if looks[0] == 1 else "left"
            words = f"{a.shot.subject} and {b.shot.subject} talk to each other and both look {way}"
            yield Finding(b.shot.name, "eyeline", words)


def _unseen(told: Told) -> Iterator[Finding]:
    waits: dict[str, float] = {}
    for staged in told.shots:
        faces = {p.name for p in staged.picture.people if p.name != staged.shot.over}
        for who in faces:
            waits[who] = 0.0
        for voice in staged.voices:
            if voice.off or voice.speaker in faces:
                continue
            before = waits.get(voice.speaker, 0.0)
            waits[voice.speaker] = before + voice.seconds
            if before <= told.unseen < waits[voice.speaker]:
                words = f"{voice.speaker} has spoken for {waits[voice.speaker]:.0f} seconds unseen"
                yield Finding(staged.shot.name, "unseen", words)


def _directions(told: Told, before: Told | None) -> Iterator[Finding]:
    """Who left at the right comes into the next scene at the left; back into the same one at the right.

    Who is there already, and only changes place, comes from nowhere else.
    """
    gone: dict[str, tuple[int, bool]] = {}
    for scene in (before, told):
        gone = {who: (way, False) for who, (way, _) in gone.items()}
        for staged in scene.shots if scene is not None else ():
            if staged.elsewhere:
                gone = {who: (way, False) for who, (way, _) in gone.items()}
            for who, way in _goes(staged):
                if who == staged.shot.leaving:
                    gone[who] = (way, True)
                elif who in gone and scene is told and who == staged.shot.walking:
                    left, here = gone.pop(who)
                    if way != (-left if here else left):
                        side = "right" if left > 0 else "left"
                        yield Finding(staged.shot.name, "direction", f"{who} left at the {side} and comes from nowhere")


def _goes(staged: Staged) -> Iterator[tuple[str, int]]:
    right = _right(staged.picture.camera)
    for figure in staged.picture.people:
        if figure.walk_to is not None:
            dx, dy = figure.walk_to.x - figure.mark.x, figure.walk_to.y - figure.mark.y
            share = (dx * right[0] + dy * right[1]) / (math.hypot(dx, dy) or 1.0)
            if abs(share) >= CLEAR:
                yield figure.name, 1 if share > 0 else -1


def _place(told: Told) -> Iterator[Finding]:
    if told.goes_on or not told.establish or not told.shots:
        return
    cameras = [staged.picture.camera for staged in told.shots[:OPENING]]
    if not any(camera.focus * SENSOR_HEIGHT / camera.lens >= PLACE for camera in cameras):
        yield Finding(told.shots[0].shot.name, "place", "a new place or time that is not shown")


def _backs(told: Told) -> Iterator[Finding]:
    """A shot that tells what was told before shows people where they are by now."""
    order = {element: n for n, element in enumerate(told.elements)}
    stood: dict[str, tuple[int, tuple[float, float]]] = {}
    for staged in told.shots:
        shot = staged.shot
        if staged.elsewhere:
            stood.clear()
        last = max((order.get(e, -1) for e in (*shot.anchors, *(line.element for line in shot.lines))), default=-1)
        for figure in staged.picture.people if last >= 0 else ():
            if figure.name == shot.leaving:
                continue
            at = _end(figure)
            when, where = stood.get(figure.name, (last, at))
            if last >= when:
                stood[figure.name] = (last, at)
            elif math.dist(at, where) > MOVED:
                yield Finding(shot.name, "back", f"{figure.name} has moved, and is back where they were before")


def _untold(told: Told) -> Iterator[Finding]:
    anchored = {anchor for staged in told.shots for anchor in staged.shot.anchors}
    slate = told.shots[0].shot.name if told.shots else told.scene
    for element in told.elements:
        if element not in anchored:
            yield Finding(slate, "untold", f"no shot of {told.scene} tells {element}")


def _subject(staged: Staged) -> Figure | None:
    return _by_name(staged.picture).get(staged.shot.subject or "")


def _by_name(picture: Picture) -> Mapping[str, Figure]:
    return {p.name: p for p in picture.people}


def _looked(picture: Picture, figure: Figure) -> tuple[float, float] | None:
    """Where somebody looks, on the ground."""
    at = figure.looks_at
    if isinstance(at, str):
        other = _by_name(picture).get(at)
        return (other.mark.x, other.mark.y) if other is not None else None
    return (at[0], at[1]) if at is not None else None


def _sideways(staged: Staged) -> int | None:
    """To which side of the picture a shot's subject looks: 1 right, -1 left, None neither."""
    figure = _subject(staged)
    looked = _looked(staged.picture, figure) if figure is not None else None
    if figure is None or looked is None:
        return None
    right = _right(staged.picture.camera)
    x, y = _end(figure)
    dx, dy = looked[0] - x, looked[1] - y
    share = (dx * right[0] + dy * right[1]) / (math.hypot(dx, dy) or 1.0)
    return None if abs(share) < CLEAR else 1 if share > 0 else -1


def _right(camera: Camera) -> tuple[float, float]:
    """The camera's right on the ground, of length 1."""
    fx, fy = camera.target[0] - camera.position[0], camera.target[1] - camera.position[1]
    length = math.hypot(fx, fy) or 1.0
    return fy / length, -fx / length


def _end(figure: Figure) -> tuple[float, float]:
    """Where somebody ends the shot; who lies is looked at, and looks, where the head is."""
    return _head(figure.walk_to or figure.mark, figure)


def _begin(figure: Figure, shot: Shot) -> tuple[float, float]:
    """Where somebody is at the cut to a shot; who only comes into it is taken to be where they come to."""
    comes = figure.name == shot.walking and figure.name not in shot.crossing
    return _end(figure) if comes else _head(figure.mark, figure)


def _head(mark: Mark, figure: Figure) -> tuple[float, float]:
    way = math.radians(mark.facing)
    far = LYING if figure.posture == "lie" else 0.0
    return mark.x - far * math.sin(way), mark.y + far * math.cos(way)


def _middle(spots: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots)


def _height(camera: Camera, at: tuple[float, float]) -> float:
    """Metres of height that are seen at a place."""
    return math.dist(camera.position[:2], at) * SENSOR_HEIGHT / camera.lens


def _between(one: Camera, left: tuple[float, float], two: Camera, found: tuple[float, float]) -> float:
    """Degrees that the camera moved around somebody, up and down as well as aside: from where one shot left them to
    where the next finds them."""
    a, b = (
        [v - w for v, w in zip(camera.position, (*at, _FACES), strict=True)]
        for camera, at in ((one, left), (two, found))
    )
    across = sum(v * w for v, w in zip(a, b, strict=True)) / ((math.hypot(*a) * math.hypot(*b)) or 1.0)
    return math.degrees(math.acos(max(-1.0, min(1.0, across))))


def _alike(a: float, b: float) -> bool:
    return max(a, b) <= EQUAL * min(a, b)


def _rough(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], 1), round(point[1], 1)
