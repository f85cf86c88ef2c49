"""Cases of a scene: what the action opens and shuts besides the door, who does it in which shot, and how it is then.

Opened, it stays so over the scene's shots until somebody shuts it. Who opens it is at it in that shot, and the camera
sees both.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from movie_director.breakdown.doors import Turned
from movie_director.breakdown.dressing import laid
from movie_director.breakdown.kept import case_of, is_it, standing
from movie_director.breakdown.wanted import Wanted, wanted
from movie_director.breakdown.watch import Opened, opened, told
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import SURFACE, Place, Prop
from movie_director.places import Brief, GroundPlan, marks_of, plan_of
from movie_director.places.case import Case
from movie_director.places.footprint import blocks, corners, inside

LENS, FSTOP = 28.0, 4.0
_WALL = 0.25
"""Metres from the walls that a camera keeps."""
_HALF = 18 / LENS
"""Half of the frame's width, a metre away."""
_LOW = 0.9
"""Metres below which furniture hides nothing from it."""
_ROUND: Mapping[str, tuple[float, ...]] = {
    "leaf": (-5.0, 1.0, -11.0, 8.0, 16.0, 26.0),
    "lid": (62.0, -62.0, 76.0, -76.0, 92.0, -92.0),
    "drawer": (60.0, -60.0, 74.0, -74.0, 90.0, -90.0),
}
"""Degrees from the way that a case faces at which the camera is, the best first; of a leaf, away from its hinge."""
_NEAR = 2.05
"""Metres below which a camera has not all of somebody who stands in its frame."""
_BEHIND = (40.0, -40.0, 20.0, -20.0)
"""The same where there is no room for that: more from behind who opens it."""
_FAR, _LOW_FAR = (2.4, 2.1, 2.7, 1.8, 1.5), (3.1, 2.8, 2.5, 2.2, 1.8)
"""Metres from there to the camera, the best first; for what is on the ground, where somebody has to stoop."""


def cases(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[tuple[Case, ...], Turned | None]:
    """Return what of a scene's set opens, as it is in a shot, and how somebody of the shot opens or shuts one."""
    before, here, later = opened(film, scene.name, shot.name)
    acts = (*before, *here, *later)
    if place.set_file or not acts:
        return (), None
    texts = dict(zip(scene.elements, (text for _, text in told(film, scene.name)), strict=False))
    steps = _steps(film, scene, place, acts, texts)
    known = dict.fromkeys(case for case in steps if case is not None)
    first = {case: acts[steps.index(case)].opens for case in known}
    state = {case: 0.0 if first[case] else case.far for case in known}  # shut before anybody opened it: it was open
    for act, case in zip(before, steps, strict=False):
        if case is not None:
            state[case] = case.far if act.opens else 0.0
    begins, moves, mine = dict(state), None, list[int]()
    for act, case in zip(here, steps[len(before) :], strict=False):
        to = 0.0 if case is None or not act.opens else case.far
        if case is None or state[case] == to:
            continue
        who = shot.acts[mine[0]].who if mine else act.who
        if moves in (None, case) and act.who == who in shot.people and who not in (shot.walking, shot.leaving):
            moves = case
            mine.append(act.turn)
        state[case] = to
    by = shot.acts[mine[0]].who if mine else ""
    found = tuple(
        replace(case, begins=begins[case], ends=state[case], by=by)
        if case == moves
        else replace(case, begins=begins[case], ends=begins[case])
        for case in known
    )
    if moves is None:
        return found, None
    done = tuple(shot.acts[turn] for turn in mine)
    mark = standing(moves, 0 if len(mine) > 1 else 1 if state[moves] else -1)
    return found, Turned(done, mark, moves.panel, begins[moves], camera(moves, place))


def _steps(
    film: Film, scene: Scene, place: Place, acts: tuple[Opened, ...], texts: Mapping[str, str]
) -> tuple[Case | None, ...]:
    """Which case each act opens or shuts, shut."""
    meant = wanted(acts, texts)
    if not any(meant):
        return (None,) * len(acts)
    first = next(act.who for act, one in zip(acts, meant, strict=True) if one is not None)
    was = next((p for p in scene.blocking if p.who == first), None)
    props = tuple((one.name, one.prop) for one in laid(film, scene, place))
    return _known(meant, props, was is not None and was.y > SURFACE[1], place.brief, place.kind)


@lru_cache(maxsize=1024)
def _known(
    meant: tuple[Wanted | None, ...], props: tuple[tuple[str, Prop], ...], behind: bool, brief: Brief, kind: str
) -> tuple[Case | None, ...]:
    plan, marks = plan_of(brief, kind), marks_of(brief.words, brief.inside, kind)
    found: dict[Wanted, Case | None] = {}
    for one in meant:
        if one is not None and one not in found:
            others = tuple(case for case in found.values() if case is not None)
            found[one] = case_of(one, plan, marks, props, behind, others)
    return tuple(None if one is None else found[one] for one in meant)


def without(props: Sequence[Prop], found: Sequence[Case]) -> tuple[tuple[Prop, ...], tuple[Case, ...]]:
    """Return the things of a shot without those that are cases, and the cases, one that it is about in the middle."""
    heroes = [prop for prop in props if prop.hero and prop.where == "surface"]
    shown = tuple(
        replace(case, at=(*SURFACE, case.at[3]))
        if any(is_it(case, prop) for prop in heroes) and case.sort == "lid"
        else case
        for case in found
    )
    return tuple(prop for prop in props if not any(is_it(case, prop) for case in found)), shown


def camera(case: Case, place: Place) -> Camera:
    """Return the camera that sees who opens a case, its panel, and what is in it."""
    plan = plan_of(place.brief, place.kind)
    mark = standing(case)
    x, y, z = case.panel.handle_at(0.4 * case.far)
    tx, ty = 0.62 * x + 0.38 * mark.x, 0.62 * y + 0.38 * mark.y
    low = case.grasp[2] + case.at[2] < 0.66
    if case.sort == "leaf":
        tx, ty, _ = case.placed((case.latch + 0.42 * case.side * case.wide, -case.size[1] / 2, 0.0))
    to = (round(tx, 3), round(ty, 3), 0.9 if low else 1.15 if case.sort == "leaf" else round(0.5 * z + 0.56, 3))
    fars = _LOW_FAR if low else _FAR
    way = -case.side if case.sort == "leaf" else 1
    tried = [_eye(case, to, far, round_ * way) for round_ in _ROUND[case.sort] for far in fars]
    behind = [_eye(case, to, far, round_) for round_ in _BEHIND for far in fars]
    sees = [eye for eye in tried if _sees(eye, to, plan, case)] or [e for e in behind if _sees(e, to, plan, case)]
    worse = {e: 2 * (math.dist(e[:2], to[:2]) < _NEAR) + (not _clear(e, to, plan, case)) for e in sees}
    eye = min(sees, key=lambda e: worse[e]) if sees else _inside(tried[0], plan)
    return Camera(position=eye, target=to, lens=LENS, fstop=FSTOP, focus=round(math.dist(eye, to), 3))


def _eye(case: Case, to: tuple[float, float, float], far: float, round_: float) -> tuple[float, float, float]:
    way = math.radians(round_)
    dx, dy, _ = case.way((math.sin(way), -math.cos(way), 0.0))
    high = 1.5 if case.sort == "leaf" else 1.62
    return round(to[0] + far * dx, 3), round(to[1] + far * dy, 3), high


def _inside(eye: tuple[float, float, float], plan: GroundPlan) -> tuple[float, float, float]:
    room = plan.room
    if room is None:
        return eye
    x = min(max(eye[0], room.left + _WALL), room.right - _WALL)
    return x, min(max(eye[1], room.front + _WALL), room.back - _WALL), eye[2]


def _sees(eye: tuple[float, float, float], to: tuple[float, float, float], plan: GroundPlan, case: Case) -> bool:
    """Whether a camera is in the room with nothing tall before it, the case apart."""
    if _inside(eye, plan) != eye:
        return False
    tall = [p for p in plan.pieces if blocks(p) and p.z + p.h > _LOW and math.dist((p.x, p.y), case.at[:2]) > 0.05]
    steps = [(eye[0] + (to[0] - eye[0]) * k / 12, eye[1] + (to[1] - eye[1]) * k / 12) for k in range(11)]
    return not any(inside(step, piece, 0.12) for step in steps for piece in tall)


def _clear(eye: tuple[float, float, float], to: tuple[float, float, float], plan: GroundPlan, case: Case) -> bool:
    """Whether no furniture in the frame begins before the case: the stage would take it away (`stage/sight.py`)."""
    long = math.dist(eye[:2], to[:2])
    ux, uy = (to[0] - eye[0]) / long, (to[1] - eye[1]) / long
    for piece in plan.pieces:
        if not blocks(piece) or piece.name == case.instead or inside(case.at[:2], piece, 0.05):
            continue
        ring = corners(piece)
        sides = [
            ((1 - k / 4) * a[0] + k / 4 * b[0], (1 - k / 4) * a[1] + k / 4 * b[1])
            for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)
            for k in range(4)
        ]
        for x, y in sides:
            dx, dy = x - eye[0], y - eye[1]
            ahead, aside = dx * ux + dy * uy, dx * uy - dy * ux
            if 0.05 < ahead < long - 0.3 and abs(aside) < _HALF * ahead:
                return False
    return True
