"""Shots that the script itself asks for, by camera words."""

from __future__ import annotations

from dataclasses import replace

from movie_director.crew.coverage.clauses import named_in
from movie_director.crew.coverage.conversation import react
from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.inserts import insert
from movie_director.crew.coverage.plan import SINGLES, Plan
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.view import Beat
from movie_director.crew.coverage.words import Order
from movie_director.film.shot import Size


def written(plan: Plan, beat: Beat, deed: Deed, *, last: bool, more: bool, upcoming: str | None) -> None:
    """Do as the script says: shoot it now if it tells something, else let the order wait for what it is about."""
    order = deed.order
    assert order is not None
    target = named_in(order.target, plan.view.people)
    who = target[0] if target else None
    react(plan)
    if order.back:
        plan.since_master = 99
        if who is None:
            plan.pending.append(beat.id)
            plan.order = (
                replace(order, size="two-shot" if len(plan.company()) == 2 else "group")
                if len(plan.company()) > 1
                else None
            )
            return
    about = (who == upcoming if who else not order.target or order.part) and deed.thing is None
    if (
        order.alone
        and about
        and (more or upcoming is not None)
        and order.size not in ("insert", "establishing", "wide", "pov")
    ):
        plan.pending.append(beat.id)
        plan.order = order
        return
    _shoot_as_written(plan, beat, deed, order, who, last=last)


def _shoot_as_written(plan: Plan, beat: Beat, deed: Deed, order: Order, who: str | None, *, last: bool) -> None:
    subject = who or (deed.who if deed.who not in named_in(order.whose, plan.view.people) else None)
    if subject is None and order.part:
        subject = next((s.subject for s in reversed(plan.shots) if s.subject in plan.present), None)
    plan.arrive(*(n for n in deed.named if n not in plan.left))
    seconds = max(1.6, seconds_of(plan.view, beat, deed))
    detail = order.size in ("close", "extreme-close") and order.thing
    if order.size == "insert" or detail or (order.size in SINGLES and who is None and deed.thing is not None):
        plan.order = replace(order, size="insert")
        if deed.thing is not None:
            insert(plan, beat, deed, last=last)
        else:
            plan.add("insert", "", [beat.id], seconds=seconds, kind="insert")
        return
    plan.order = order
    if order.size == "pov":
        looker = next(iter(named_in(order.whose, plan.view.people)), None) or _looker(plan)
        seen = next((n for n in (*named_in(order.target, plan.view.people), *deed.named) if n != looker), None)
        people = (seen,) if seen else ()
        plan.add(
            "pov",
            "",
            [beat.id],
            subject=seen,
            over=looker,
            to=looker if seen else None,
            people=people,
            prop=deed.thing or plan.standing,
            seconds=seconds,
            kind="pov",
        )
        return
    if order.size == "over-shoulder":
        over = next(iter(named_in(order.whose, plan.view.people)), None) or _looker(plan)
        other = next((n for n in (*deed.named, *plan.company()) if n != over), None)
        if over is not None and other is not None:
            both = tuple(n for n in plan.view.names if n in (over, other))
            plan.add(
                "over-shoulder",
                "",
                [beat.id],
                subject=other,
                over=over,
                to=over,
                people=both,
                seconds=seconds,
                kind="business",
            )
            return
        plan.order = replace(order, size=None)
    people = plan.company(*deed.named)
    if order.size == "two-shot" and len(people) > 2:
        two = (*named_in(order.target, plan.view.people), *deed.named, *people)
        people = tuple(n for n in plan.view.names if n in list(dict.fromkeys(two))[:2])
    size: Size = order.size or ("medium" if subject and not order.along else "wide")
    if size in SINGLES and subject is None and people:
        size = (
            size
            if order.size and len(people) == 1
            else "insert"
            if order.size in ("close", "extreme-close") and order.target
            else "wide"
        )
        subject = people[0] if size in SINGLES else None
        if size == "insert":
            plan.order = replace(order, size="insert")
            plan.add("insert", "", [beat.id], seconds=seconds, kind="insert")
            return
        plan.order = replace(order, size=size)
    alone = size in SINGLES and subject is not None
    last_shot = plan.last
    came = deed.who in plan.left or (last_shot is not None and last_shot.walking == deed.who)
    walks = deed.who if order.along and size == "wide" and not came else None
    plan.add(
        size, "", [beat.id], subject=subject, people=(subject,) if alone and subject else people, walking=walks,
        cues=plan.steps(walks), prop=None if alone else plan.standing, seconds=seconds, kind="business",
    )  # fmt: skip


def _looker(plan: Plan) -> str | None:
    for shot in reversed(plan.shots):
        if shot.subject in plan.present:
            return shot.subject
    return next(iter(plan.company()), None)
