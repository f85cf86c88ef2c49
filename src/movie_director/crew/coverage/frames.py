"""Action where the style does not cut to it: a montage's pictures, and masters in which everything happens."""

from __future__ import annotations

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.doors import by_door, seconds_through
from movie_director.crew.coverage.inserts import insert, matters
from movie_director.crew.coverage.plan import MASTERS, Plan, take_in
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.view import Beat
from movie_director.film.shot import Size

_IMAGES: tuple[Size, ...] = ("medium-close", "wide", "medium", "close")


def image(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    """One picture of a montage."""
    if deed.thing is not None and matters(plan, deed):
        insert(plan, beat, deed, last=last, why="a picture of the montage")
        return
    n, who = len(plan.shots), deed.who
    plan.arrive(*deed.named)
    size = _IMAGES[n % len(_IMAGES)] if who or len(deed.named) < 2 else ("two-shot", "wide")[n % 2]
    single = who is not None and size != "wide" and len(deed.named) < 2
    plan.add(
        size,
        "a picture of the montage",
        [beat.id],
        subject=who,
        people=(who,) if single and who else deed.named,
        walking=who if deed.kind in ("enter", "move") and size == "wide" else None,
        leaving=who if deed.kind == "leave" and size == "wide" else None,
        prop=deed.thing,
        seconds=max(1.2, min(3.0, seconds_of(plan.view, beat, deed))),
        kind="montage",
        **plan.moving(("push-in", "pan-right", "pull-out", "pan-left")[n % 4], 0.1),
    )


def in_master(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    """Let it happen in the frame that is on; somebody who comes or goes in one that already has its comer is a cut."""
    if deed.kind == "thing" and deed.capital and matters(plan, deed):
        insert(plan, beat, deed, last=last)
        return
    shot, seconds = plan.last, seconds_of(plan.view, beat, deed)
    comes = deed.kind == "enter" and deed.who is not None and deed.who not in (*plan.present, *plan.left)
    goes = deed.kind == "leave" and deed.who is not None
    plan.arrive(*(n for n in deed.named if comes or n not in plan.left))
    single = shot is not None and shot.size not in MASTERS
    here = shot is not None and (not single or {deed.who, *deed.named} <= {None, *shot.people})
    free = (
        shot is not None
        and here
        and not ((comes or goes) and (shot.walking or shot.leaving))
        and not (comes and shot.lines)
    )
    door = by_door(plan.view, deed) if comes or goes else ""
    seconds = max(seconds, seconds_through(plan.view, door, comes=comes, text=deed.text))
    if (
        shot is not None
        and free
        and plan.order is None
        and shot.open
        and shot.lasts + seconds < plan.view.style.longest
        and not shot.detail
    ):
        shot.people = shot.people if single else plan.company(*shot.people)
        shot.walking = deed.who if comes else shot.walking
        shot.leaving = deed.who if goes else shot.leaving
        shot.door = shot.door or door
        shot.cues = shot.cues or plan.steps(deed.who if comes or goes else None)
        take_in(plan, shot, beat, seconds)
    else:
        people = plan.company()
        near: Size = "two-shot" if len(people) == 2 else "group"
        wide = shot is None or shot.size in ("two-shot", "group", "medium", "insert") or comes or goes
        plan.add(
            "wide" if wide or not people else near if len(people) > 1 else "medium",
            f"{deed.who} comes in" if comes else f"{deed.who} goes" if goes else "the next picture",
            [beat.id],
            subject=deed.who if comes or goes or len(people) == 1 else None,
            people=people,
            walking=deed.who if comes else None,
            leaving=deed.who if goes else None,
            door=door,
            cues=plan.steps(deed.who if comes or goes else None),
            prop=plan.standing,
            seconds=max(2.5, seconds),
            kind="place",
            **plan.push(0.12),
        )
    if goes:
        plan.present = [n for n in plan.present if n != deed.who and n not in deed.going]
        plan.left.update(deed.going or deed.named[:1])
