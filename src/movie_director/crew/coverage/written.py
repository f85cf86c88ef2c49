"""Shots that the script itself asks for, by camera words."""

from __future__ import annotations

import re
from dataclasses import replace

from movie_director.crew.coverage.clauses import named_in
from movie_director.crew.coverage.conversation import react
from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.inserts import insert
from movie_director.crew.coverage.plan import SINGLES, Plan, operate
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
    if _goes_on(plan, beat, order, who):
        return
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
        and order.size not in ("insert", "establishing", "wide", "pov", "aerial", "extreme-wide")
        and not order.racks
    ):
        plan.pending.append(beat.id)
        plan.order = order
        return
    _shoot_as_written(plan, beat, deed, order, who, last=last)


def _goes_on(plan: Plan, beat: Beat, order: Order, who: str | None) -> bool:
    """Add a move that is told by itself, CLOSE ON ADA. PUSH IN., to the shot that was asked for just before it."""
    last, waits = plan.last, plan.order
    if order.size is not None or order.racks or order.back or not order.alone or not (order.move or order.along):
        return False
    if waits is not None and waits.move is None and not waits.along:
        plan.order = replace(waits, move=order.move, along=order.along, words=f"{waits.words}, {order.words}")
        plan.pending.append(beat.id)
        return True
    if last is None or not last.written or beat.id not in last.anchors or who not in (None, last.subject):
        return False
    if last.move != "static":
        return False
    operate(last, order)
    last.reason += f", {order.words}"
    return True


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
    if order.racks and _rack(plan, beat, deed, order, who, seconds, last=last):
        return
    if order.size == "full" and who is None and order.target:
        order = replace(order, size="wide")  # of a place, a full shot is all of it
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
    last_shot = plan.last
    came = deed.who in plan.left or (last_shot is not None and last_shot.walking == deed.who)
    goes = order.along and deed.who is not None and subject == deed.who and not came
    # A camera goes along with one person, whom it sees from head to foot: a wide one would soon meet a wall.
    size: Size = order.size or ("full" if goes else "wide" if order.along or not subject else "medium")
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
    walks = deed.who if order.along and size in ("wide", "full") and not came else None
    plan.add(
        size, "", [beat.id], subject=subject, people=(subject,) if alone and subject else people, walking=walks,
        cues=plan.steps(walks), prop=None if alone else plan.standing, seconds=seconds, kind="business",
    )  # fmt: skip


def _rack(plan: Plan, beat: Beat, deed: Deed, order: Order, who: str | None, seconds: float, *, last: bool) -> bool:
    """Pull focus to whom or what is named: past a shoulder to a face, or to a thing out of the blur."""
    plan.order = replace(order, size=None)
    first = next(iter(named_in(order.whose, plan.view.people)), None)
    near = first or next((n for n in (_looker(plan), *plan.company()) if n not in (None, who)), None)
    if who is not None and near is not None and near != who:
        both = tuple(n for n in plan.view.names if n in (near, who))
        plan.add(
            "over-shoulder", "", [beat.id], subject=who, over=near, to=near, people=both, focus=(near, who),
            seconds=max(2.4, seconds), kind="business",
        )  # fmt: skip
        return True
    words = re.findall(r"\w+", order.target.lower())
    thing = deed.thing or next((t.name for t in plan.view.things if t.forms[-1] in words), None)
    if who is None and thing is not None:
        insert(plan, beat, replace(deed, thing=thing), last=last)
        shot = plan.last
        if shot is not None and shot.prop == thing and near is not None:
            shot.focus, shot.seconds = (near, thing), max(2.4, shot.seconds)
        return True
    return False


def _looker(plan: Plan) -> str | None:
    for shot in reversed(plan.shots):
        if shot.subject in plan.present:
            return shot.subject
    return next(iter(plan.company()), None)
