"""Action: each event and each new subject has its picture; small business stays in the shot that is on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from movie_director.crew.coverage.conversation import react
from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.establish import place_now
from movie_director.crew.coverage.frames import image, in_master
from movie_director.crew.coverage.inserts import insert, look, matters
from movie_director.crew.coverage.plan import MASTERS, SINGLES, Plan, take_in
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.view import Beat
from movie_director.crew.coverage.written import written
from movie_director.film.shot import Size

_AFTER = re.compile(r"\b(?:after|follows?|chases?)\b", re.I)
HOLDS = 6.0
"""Seconds that a shot may have lasted and still take in one more thing."""
_EMPTY: tuple[Size, ...] = ("wide", "medium", "medium-close", "wide", "close", "medium")
"""The sizes in which a place without people is shown, one after the other."""


def act(plan: Plan, beat: Beat, deeds: Sequence[Deed], *, last: bool, upcoming: str | None) -> None:
    """Cover one action element. `last`: nothing follows it; `upcoming`: who is seen to speak right after it."""
    rest = deeds[plan.used.get(beat.id, 0) :]
    if not rest:
        if not plan.used.get(beat.id):
            plan.pending.append(beat.id)
        return
    for n, deed in enumerate(rest):
        ends = last and n == len(rest) - 1
        if n and plan.owes_place and plan.shots:
            react(plan)
            place_now(plan)
        if deed.order is not None:
            written(plan, beat, deed, last=ends, more=n < len(rest) - 1, upcoming=upcoming)
        else:
            _deed(plan, beat, deed, last=ends)


def _deed(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    if plan.view.style.plays == "masters":
        in_master(plan, beat, deed, last=last)
        return
    if plan.view.manner == "montage":
        image(plan, beat, deed, last=last)
        return
    if deed.kind == "enter" and deed.who in plan.present and (plan.talked or deed.who in plan.met):
        away = plan.last is not None and plan.last.leaving is not None and plan.last.leaving != deed.who
        deed = replace(deed, kind="leave" if away and _AFTER.search(deed.text) else "move")
    elif deed.kind == "move" and deed.who is not None and deed.who not in plan.present:
        deed = replace(deed, kind="enter")
    match deed.kind:
        case "enter":
            _enter(plan, beat, deed)
        case "leave":
            _leave(plan, beat, deed, last=last)
        case "move":
            _move(plan, beat, deed)
        case "look":
            look(plan, beat, deed, last=last)
        case "thing" if matters(plan, deed):
            insert(plan, beat, deed, last=last)
        case "thing" if (
            deed.who is None and plan.last is not None and plan.last.prop == deed.thing and plan.last.size == "insert"
        ):
            take_in(plan, plan.last, beat, seconds_of(plan.view, beat, deed))
        case "silence":
            _silence(plan, beat, deed)
        case "together":
            _together(plan, beat, deed)
        case _:
            if deed.who is not None:
                _business(plan, beat, deed)
            else:
                _place(plan, beat, deed)


def _enter(plan: Plan, beat: Beat, deed: Deed) -> None:
    react(plan)
    who, seconds = deed.who, seconds_of(plan.view, beat, deed)
    plan.present += [n for n in (who, *deed.named) if n is not None and n not in plan.present]
    if who in plan.left:
        _back(plan, beat, who, seconds)
        return
    shot = plan.last
    if (
        shot is not None
        and plan.order is None
        and shot.size in ("establishing", "wide")
        and not (shot.walking or shot.leaving or shot.lines)
        and shot.lasts < HOLDS
    ):
        shot.walking, shot.subject = who, who
        shot.people = plan.company(who)
        shot.cues = plan.steps(who)
        shot.reason += f", and {who} comes in"
        take_in(plan, shot, beat, seconds)
        return
    plan.add(
        "wide",
        f"{who} comes in",
        [beat.id],
        subject=who,
        people=plan.company(who),
        walking=who,
        prop=plan.standing,
        cues=plan.steps(who),
        seconds=max(2.4, seconds),
        kind="move",
        **(plan.follow(who, 0.08) if not plan.view.inside else plan.moving("static", 0.0)),
    )


def _back(plan: Plan, beat: Beat, who: str | None, seconds: float) -> None:
    """Somebody is back who left: they are simply there again, since they would come from where they went."""
    plan.add(
        "medium",
        f"{who} is back",
        [beat.id],
        subject=who,
        people=(who,) if who else (),
        cues=plan.steps(who),
        seconds=max(1.8, seconds),
        kind="business",
        **plan.moving("static", 0.0),
    )


def _leave(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    react(plan)
    going = [deed.who] if deed.who else [*plan.company()]
    if not going:
        _place(plan, beat, deed)
        return
    who, shot = going[0], plan.last
    if shot is not None and shot.leaving == who and plan.order is None:
        take_in(plan, shot, beat, seconds_of(plan.view, beat, deed))
        plan.present = [n for n in plan.present if n not in going]
        return
    stay = tuple(n for n in plan.company() if n not in (who, *deed.named) and n not in going)
    plan.add(
        "wide",
        f"{who} goes" if deed.who else "they go",
        [beat.id],
        subject=who,
        people=plan.company(who),
        leaving=who,
        prop=plan.standing,
        cues=plan.steps(who),
        seconds=max(2.4, seconds_of(plan.view, beat, deed)),
        kind="move",
        **(plan.follow(who, 0.08) if not plan.view.inside else plan.moving("static", 0.0)),
    )
    plan.present = [n for n in plan.present if n not in going]
    plan.left.update(going)
    if last and len(stay) == 1 and plan.view.style.reactions >= 0.5:
        plan.add(
            "close" if plan.view.style.tightening > 0.5 else "medium",
            f"{stay[0]} stays behind",
            [beat.id],
            subject=stay[0],
            people=stay,
            seconds=1.8,
            kind="reaction",
            **plan.push(0.06),
        )


def _move(plan: Plan, beat: Beat, deed: Deed) -> None:
    """Follow somebody who goes; in the middle of a talk they only turn and take a step."""
    who, seconds = deed.who, seconds_of(plan.view, beat, deed)
    shot = plan.last
    if who is None:
        _together(plan, beat, deed)
        return
    if who not in plan.present:
        plan.present.append(who)
    if shot is not None and shot.kind in ("talk", "reaction"):
        _business(plan, beat, deed)
        return
    react(plan)
    shot = plan.last
    if shot is not None and shot.walking == who and shot.open and plan.order is None and shot.lasts < HOLDS:
        take_in(plan, shot, beat, seconds)
        return
    near = (shot is not None and shot.size in MASTERS) or who in plan.left
    plan.add(
        "medium" if near else "wide",
        f"with {who} as they go",
        [beat.id],
        subject=who,
        people=(who,) if near else plan.company(who),
        walking=None if near else who,
        prop=None if near else plan.standing,
        cues=plan.steps(who),
        seconds=max(2.0, seconds),
        kind="move",
        **plan.follow(who, 0.12),
    )


def _business(plan: Plan, beat: Beat, deed: Deed) -> None:
    who, seconds = deed.who, seconds_of(plan.view, beat, deed)
    assert who is not None
    if who not in plan.present:
        plan.present.append(who)
    to = next((n for n in deed.named if n != who and n in plan.present), None)
    if plan.carried is not None and plan.carried[0] == who and plan.order is None:
        react(plan, beat.id, seconds=seconds, why=f"{who} answers without a word")
        return
    react(plan)
    shot = plan.last
    if shot is not None and plan.order is None and shot.open and shot.lasts < plan.view.style.longest:
        small = deed.words <= 9 and shot.lasts < HOLDS and who in shot.people and not deed.new
        single = shot.subject == who and shot.size in (*SINGLES, "over-shoulder")
        if single or (small and shot.size in MASTERS and not (shot.walking or shot.leaving) and not plan.talked):
            take_in(plan, shot, beat, seconds)
            return
        if shot.size == "over-shoulder" and shot.over == who and deed.words <= 9:
            take_in(plan, shot, beat, seconds)
            return
    met = any(s.subject == who and s.size in SINGLES for s in plan.shots)
    if deed.new and not met:
        size, why, kind = "medium", f"{who}, whom we have not met", "intro"
    elif plan.talked:
        size, why, kind = "medium-close", f"{who} reacts", "business"
    else:
        nearer = (shot is not None and shot.size in ("medium", "insert")) or deed.words <= 6
        size, why, kind = ("medium-close" if nearer else "medium"), f"what {who} does", "business"
    plan.add(
        size,
        why,
        [beat.id],
        subject=who,
        to=to if to is not None else _faces(plan, who),
        people=(who,),
        seconds=max(1.5, seconds),
        kind=kind,
        **plan.push(0.05 if kind == "intro" else 0.0),
    )


def _faces(plan: Plan, who: str) -> str | None:
    """Whom somebody faces who was talked to last."""
    for shot in reversed(plan.shots[-3:]):
        if shot.kind in ("talk", "reaction") and shot.subject is not None and shot.subject != who:
            return shot.subject if shot.to == who or shot.to is None else None
    return None


def _together(plan: Plan, beat: Beat, deed: Deed) -> None:
    react(plan)
    shot, seconds = plan.last, seconds_of(plan.view, beat, deed)
    plan.present += [n for n in deed.named if n not in plan.present]
    people = plan.company(*deed.named)
    if len(people) < 2:
        if people:
            _business(plan, beat, replace(deed, who=people[0], kind="business"))
        else:
            _place(plan, beat, deed)
        return
    if shot is not None and plan.order is None and shot.open and shot.size in MASTERS and shot.lasts < HOLDS:
        shot.people = plan.company(*shot.people, *deed.named)
        take_in(plan, shot, beat, seconds)
        return
    near: Size = "two-shot" if len(people) == 2 else "group"
    size: Size = near if shot is None or shot.size != near else "wide"
    plan.add(
        size,
        "what they do together",
        [beat.id],
        people=people,
        prop=plan.standing,
        seconds=max(1.8, seconds),
        kind="business",
        **(plan.follow(None, 0.1) if deed.kind == "move" else plan.push(0.05)),
    )


def _place(plan: Plan, beat: Beat, deed: Deed) -> None:
    react(plan)
    shot, seconds = plan.last, seconds_of(plan.view, beat, deed)
    people = plan.company()
    if shot is not None and plan.order is None and shot.open and shot.size in MASTERS and shot.lasts < HOLDS and people:
        take_in(plan, shot, beat, seconds)
        return
    if people:
        size: Size = "wide" if shot is None or shot.size != "wide" else "group" if len(people) > 1 else "medium"
        plan.add(
            size,
            "what happens around them" if plan.talked else "the place, and who is in it",
            [beat.id],
            subject=next(iter(people)) if size == "medium" else None,
            people=people,
            prop=plan.standing,
            seconds=max(1.6, seconds),
            kind="place",
            **plan.moving("static", 0.0),
        )
        return
    shown = sum(not s.people for s in plan.shots)
    plan.add(
        _EMPTY[shown % len(_EMPTY)],
        "the place itself",
        [beat.id],
        prop=plan.standing,
        seconds=max(1.6, seconds),
        kind="place",
        **plan.moving(("pan-left", "push-in", "pan-right")[shown % 3], 0.08),
    )


def _silence(plan: Plan, beat: Beat, deed: Deed) -> None:
    """A pause is played on a face: the listener's, if they owe an answer, else in the shot that is on."""
    seconds = seconds_of(plan.view, beat, deed)
    if react(plan, beat.id, seconds=seconds, why="a silence, on who has to answer"):
        return
    shot = plan.last
    if shot is not None and shot.open:
        take_in(plan, shot, beat, seconds)
    else:
        plan.pending.append(beat.id)
