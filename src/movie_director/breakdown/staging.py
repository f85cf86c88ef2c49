"""A shot as the stage reads it: plain numbers, and only what that shot shows."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from movie_director.breakdown import down, onlooker, swinging
from movie_director.breakdown.acting import acted
from movie_director.breakdown.background import background
from movie_director.breakdown.blocking import TABLE, before, begins, gaze, seats, spots, turned
from movie_director.breakdown.blowing import blows, unblown
from movie_director.breakdown.bounds import bounds_of
from movie_director.breakdown.camera import camera, facing, walk
from movie_director.breakdown.cases import cases, without
from movie_director.breakdown.chairs import drawn_up, pushed_back
from movie_director.breakdown.clothes import dressed
from movie_director.breakdown.corner import corner
from movie_director.breakdown.detail import detail
from movie_director.breakdown.doors import at_door, resting
from movie_director.breakdown.doors import turned as door_turned
from movie_director.breakdown.dressing import lays, spilling, things
from movie_director.breakdown.lighting import light_of
from movie_director.breakdown.reach import stepping, within_reach
from movie_director.breakdown.spills import at_vessels, beside
from movie_director.breakdown.spot import Spot, eyes
from movie_director.breakdown.swinging import swings, tells
from movie_director.breakdown.threshold import crossed
from movie_director.breakdown.watcher import sees
from movie_director.breakdown.way import approached, walked
from movie_director.film.film import Film
from movie_director.film.location import PERIODS, Location
from movie_director.film.look import Look
from movie_director.film.mood import mood_of
from movie_director.film.scene import Scene, TimeOfDay, Weather
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.dress import Dress
from movie_director.operations.picture import SURFACE, Act, Figure, Mark, Picture, Place, Prop, Spill
from movie_director.places import Added, is_spare, marks_of

_ANYWHERE: Mapping[str, object] = {
    "where": "surface",
    "at": None,
    "hero": False,
    "holder": None,
    "side": "right",
    "way": "",
}
"""What tells a thing's place: the set is made of it wherever it is."""


def staging(film: Film, scene: Scene, shot: Shot) -> Picture:
    """Resolve a shot's film words to a staging. Pure: the same documents give the same staging."""
    looks = dressed(film, scene, (shot,))[shot.name]
    return staged(film, scene, shot, {who: looks[who] for who in involved(scene, shot)}, grounded(looks))


def grounded(looks: Mapping[str, Look]) -> tuple[str, ...]:
    """Return who sits on the ground, not on chairs."""
    return tuple(who for who, look in looks.items() if not look.on_chairs)


def involved(scene: Scene, shot: Shot) -> list[str]:
    """Return everybody on whose looks a shot's staging depends, seen in it or not."""
    needed = {*shot.people, shot.subject, shot.over, shot.to, *scene.characters[:2]}
    return [who for who in scene.characters if who in needed]


def staged(film: Film, scene: Scene, shot: Shot, looks: Mapping[str, Look], low: tuple[str, ...]) -> Picture:
    """Return the staging of a shot with people who look so. But for how tall they are, looks are only handed on; `low`
    are those of the whole scene who sit on the ground.

    Its visual style has no part in it (`visual.style_of`)."""
    stands, here = spots(scene, shot), place(film, scene)
    found, moved = cases(film, scene, shot, here)
    door = door_turned(film, scene, shot, here) or moved
    if door is not moved:
        found = tuple(replace(case, begins=case.ends, by="") for case in found)
    stands = stands if door is None else at_door(door, stands)
    props = tuple(within_reach(prop, stands, looks, here) for prop in things(film, scene, shot, here))
    seen = detail(shot, props, here)
    if seen is not None and is_spare(here.brief, here.kind) and not any(prop.where == "surface" for prop in props):
        here = _empty(here)  # no table was brought that would stand before it
    props, found = without(props, found)
    was, bounds = before(scene, shot), bounds_of(here)

    def solved(hand: int) -> Camera:
        low = down.seen(shot, stands, looks)
        return camera(shot, low.stands, low.looks, scene.inside, was, bounds, seen, hand)

    def opens() -> bool:
        return any(other.size == "establishing" for other in film.shots(scene.name))

    hung = swings(film, scene, shot, here)
    props = swinging.without(hung, props) if hung else props
    taken = blows(film, scene, shot, here)
    props = unblown(taken, props) if taken else props
    spilt = _spills(spilling(film, scene, shot, here), props)
    stands = beside(spilt, props, stands) if spilt else stands
    eye = solved(corner(shot, opens, props, here, stands, solved))
    if door is not None and shot.lens is None:
        eye = door.camera
    elif onlooker.spots_spill(spilt, shot):
        eye = onlooker.camera(spilt, props, {who: stands[who] for who in shot.people if who in stands}, here)
    elif hung and shot.lens is None and tells(film, scene, shot, hung[0]):
        eye = onlooker.under(hung[0], {who: stands[who] for who in shot.people if who in stands}, here)
    elif taken and taken[0].begins and shot.lens is None and shot.size not in swinging.WIDE:
        eye = onlooker.downwind(taken[0], {who: stands[who] for who in shot.people if who in stands}, here) or eye
    sat = seats(tuple(p for p in scene.blocking if p.who not in low))
    gone = crossed(film, scene, shot, here, stands, looks, (props, sat)) if door is None else None
    people = [
        _figure(
            scene,
            shot,
            who,
            stands,
            looks,
            at_vessels(acted(film, scene, shot, who, stands, looks, props, door), who, spilt, props),
            here,
            door.panel.sill if door is not None and who == door.who else None,
        )
        for who in shot.people
        if who in stands
    ]
    if gone is not None:
        people = [gone.on_the_way(figure) if figure.name == gone.who else figure for figure in people]
        eye = eye if shot.lens is not None else sees(gone, eye, people, here, shot.size == "establishing")
    others = {who: at.mark for who, at in stands.items() if at.posture == "sit" and who not in shot.people}
    people, sat = drawn_up(people, sat, here, others)
    at_it = door.door if door is not None else gone.door if gone is not None else None
    return Picture(
        place=here,
        licences=film.direction.licences,
        people=stepping(approached(walked(people, here, props, pushed_back(people, sat)), here, props), here),
        crowd=background(scene, shot, here, props),
        props=props,
        seats=sat,
        camera=eye,
        door=at_it or resting(film, scene, shot, here, eye),
        cases=found,
        spills=spilt,
        swings=hung,
        blows=taken,
        light=light_of(film, scene),
        seed=0,
    )


def _spills(told: Sequence[Spill], props: Sequence[Prop]) -> tuple[Spill, ...]:
    """What is spilt of what is there; who is too far to lay a thing down does not drop it."""
    there = {prop.words for prop in props}
    return tuple(spill for spill in told if spill.thing in there)


def dressing(film: Film, scene: Scene, shots: Sequence[Shot]) -> Dress:
    """Return what a scene's set is made of over all its shots."""
    here = place(film, scene)
    placed = (thing for shot in shots for thing in things(film, scene, shot, here))
    shown = dict.fromkeys(thing.model_copy(update=_ANYWHERE) for thing in placed)
    return Dress(place=here, licences=film.direction.licences, props=tuple(shown))


def place(film: Film, scene: Scene) -> Place:
    """Return where a scene happens, as the stage reads it."""
    location = film.get(Location, scene.location) or Location(name=scene.location, words=scene.location)
    kind = location.kind if location.inside == scene.inside else ""
    here = (
        location
        if location.inside == scene.inside
        else location.having(added=(), without=(), models={}, set_file="", set_crc=0)
    )
    when = location.period or scene.period or PERIODS.get(film.direction.genre, "")
    painted = here.paint if location.inside == scene.inside else ""
    changes = painted, here.added, here.without, tuple(sorted(here.models.items())), here.set_file, here.set_crc
    found = _place(kind, location.words, scene.inside, scene.time, scene.weather, location.seed, when, *changes)
    return found if lays(film, scene, found) else _empty(found)


def _empty(found: Place) -> Place:
    return found.model_copy(update={"laid": False})


@lru_cache(maxsize=1024)
def _place(
    kind: str,
    words: str,
    inside: bool,
    time: TimeOfDay,
    weather: Weather,
    seed: int,
    period: str,
    paint: str,
    added: tuple[Added, ...],
    without: tuple[str, ...],
    models: tuple[tuple[str, str], ...],
    set_file: str,
    set_crc: int,
) -> Place:
    return Place(
        kind=kind, words=words, inside=inside, time=time, weather=weather, seed=seed, period=period, paint=paint,
        added=added, without=without, models=models, set_file=set_file, set_crc=set_crc,
    )  # fmt: skip


def _figure(
    scene: Scene,
    shot: Shot,
    who: str,
    stands: Mapping[str, Spot],
    looks: Mapping[str, Look],
    acts: tuple[Act, ...],
    here: Place,
    level: float | None = None,
) -> Figure:
    spot = stands[who]
    low = down.seen(shot, stands, looks)
    other = None if any(act.door for act in acts) else facing(shot, who, low.stands)
    going = (
        None
        if any(act.door for act in acts)
        else _crossing(scene, shot, who, spot) or _walk(scene, shot, who, spot, here)
    )
    if going is not None:
        other = None if who == shot.leaving else other
        changes = going
    else:
        still = spot.posture != "stand" or other is None
        changes = {"mark": spot.mark if still or other is None else turned(spot.mark, gaze(spot, other))}
        changes |= {"posture": spot.posture, "level": spot.level if level is None else level}
    return Figure.model_validate(
        {
            "name": who,
            "look": looks[who],
            "looks_at": _eyes(other, low.stands, low.looks),
            "mood": shot.moods.get(who, "neutral"),
            "shade": _shade(shot, who),
            "acts": acts,
            **changes,
        }
    )


def _shade(shot: Shot, who: str) -> str:
    """What of their mood somebody's face shows; nothing where it is a shade of another mood, which a person changed."""
    told = shot.shades.get(who, "")
    return told if told and mood_of(told) == shot.moods.get(who, "neutral") else ""


def _walk(scene: Scene, shot: Shot, who: str, spot: Spot, here: Place) -> dict[str, object] | None:
    """How somebody comes to their mark or goes away from it; who has a seat comes and sits, or rises and goes."""
    if marks_of(here.brief.words, here.brief.inside, here.kind).seated:
        return None  # nobody walks through the seats of a car
    was = before(scene, shot).get(who, spot) if shot.leaving == who else spot
    was = spot if was.posture == "lie" else was
    going = walk(shot, who, was)
    if going is None or was.posture == "lie":
        return None
    spot = was
    begin, end = going
    if spot.posture == "sit" and shot.walking == who:
        return {"mark": plain(begin), "walk_to": plain(end), "then": "sit"}
    if spot.posture == "sit":
        return {"mark": plain(begin), "posture": "sit", "walk_to": plain(end), "then": "stand"}
    return {"mark": plain(begin), "walk_to": plain(end)}


def plain(mark: Mark) -> Mark:
    """The mark alone, of a spot too."""
    return mark.mark if isinstance(mark, Spot) else mark


def _crossing(scene: Scene, shot: Shot, who: str, spot: Spot) -> dict[str, object] | None:
    """How somebody is seen to change place or posture in a shot: from where they were before it."""
    was = before(scene, shot).get(who) if who in shot.crossing else None
    if was is None or was == spot or who == shot.leaving or "lie" in (was.posture, spot.posture):
        return None
    far = math.hypot(was.x - spot.x, was.y - spot.y)
    if spot.posture == was.posture == "stand" and far < 0.15:
        return None
    found: dict[str, object] = {"mark": was.mark, "posture": was.posture, "begins": min(0.5, begins(scene, shot, who))}
    if spot.posture != was.posture or spot.posture == "sit":
        found["then"] = spot.posture
    if far >= 0.15:
        found["walk_to"] = spot.mark
    return found


def _eyes(
    other: Mark | None, stands: Mapping[str, Spot], looks: Mapping[str, Look]
) -> tuple[float, float, float] | None:
    """The point somebody looks at: the eyes of who is at a mark, or what lies on the surface."""
    if other is None:
        return None
    whose = next((who for who, mark in stands.items() if mark is other), None)
    if whose is None:
        return SURFACE if other is TABLE else (other.x, other.y, 1.4)
    return (other.x, other.y, round(eyes(other, looks.get(whose, Look())), 3))
