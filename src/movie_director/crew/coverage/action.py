"""Action: each event and each new subject has its picture; small business stays in the shot that is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from movie_director.crew.coverage.clauses import named_in
from movie_director.crew.coverage.conversation import react
from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.doors import by_door, seconds_through
from movie_director.crew.coverage.establish import introduced, place_now
from movie_director.crew.coverage.frames import image, in_master
from movie_director.crew.coverage.inserts import insert, look, matters
from movie_director.crew.coverage.plan import MASTERS, SINGLES, Plan, take_in
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.verbs import BODY, tells
from movie_director.crew.coverage.view import Beat
from movie_director.crew.coverage.written import written
from movie_director.film.shot import Size

HOLDS = 6.0
"""Seconds that a shot may have lasted and still take in one more thing."""
TURNS = 3.0
"""Seconds that a door takes at least to be opened or shut."""
AT_ONCE = 0.5
"""Share of the time of several descriptions that one picture of them all takes: eyes see them together."""
_EMPTY: tuple[Size, ...] = ("wide", "medium", "medium-close", "wide", "close", "medium")
"""The sizes in which a place without people is shown, one after the other."""


def act(plan: Plan, beat: Beat, deeds: Sequence[Deed], *, last: bool, upcoming: str | None) -> None:
    """Cover one action element. `last`: nothing follows it; `upcoming`: who is seen to speak right after it."""
    rest = deeds[plan.used.get(beat.id, 0) :]
    if not rest:
        if not plan.used.get(beat.id):
            plan.pending.append(beat.id)
        return
    if shared := _introductions(plan, rest):
        _introduce(plan, beat, rest[: len(shared)], shared)
        rest = rest[len(shared) :]
    for n, deed in enumerate(rest):
        ends = last and n == len(rest) - 1
        _note_apart(plan, deed)
        if deed.kind == "elsewhere":
            _elsewhere(plan, beat, deed)
            continue
        if n and plan.owes_place and plan.shots:
            react(plan)
            place_now(plan)
        if deed.order is not None:
            written(plan, beat, deed, last=ends, more=n < len(rest) - 1, upcoming=upcoming)
        else:
            _deed(plan, beat, deed, last=ends)


def _introductions(plan: Plan, deeds: Sequence[Deed]) -> tuple[str, ...]:
    """Those whom the film has not met and who are named one after the other: one picture introduces them together."""
    if plan.view.style.plays == "masters" or plan.view.manner == "montage" or not plan.view.style.introduce:
        return ()
    who: list[str] = []
    for deed in deeds:
        if deed.order is not None or deed.who is None or deed.kind not in ("business", "look", "thing"):
            break
        if not deed.new or deed.who in who or (deed.kind == "thing" and deed.capital):
            break
        who.append(deed.who)
    return tuple(who) if len(who) > 1 else ()


def _introduce(plan: Plan, beat: Beat, deeds: Sequence[Deed], who: Sequence[str]) -> None:
    react(plan)
    plan.arrive(*who)
    people = plan.company(*who) if len(who) > 2 else tuple(n for n in plan.view.names if n in who)
    names = f"{', '.join(who[:-1])} and {who[-1]}"
    plan.add(
        "two-shot" if len(people) == 2 else "group",
        f"{names}, whom we have not met",
        [beat.id],
        subject=who[0],
        people=people,
        prop=plan.standing,
        seconds=round(max(2.0, AT_ONCE * sum(seconds_of(plan.view, beat, d) for d in deeds)), 2),
        kind="intro",
        **plan.moving("static", 0.0),
    )


def _note_apart(plan: Plan, deed: Deed) -> None:
    """Somebody seen through a window or on a screen is in no frame with who looks, until one of them goes there."""
    if deed.apart and (len(deed.named) > 1 or deed.order is not None):
        looker = next(iter(named_in(deed.order.whose, plan.view.people)), None) if deed.order else deed.who
        if looker is None:
            looker = next((s.subject for s in reversed(plan.shots) if s.subject in plan.view.names), None)
        plan.apart |= {frozenset((looker, n)) for n in deed.named if looker is not None and n != looker}
    elif deed.kind in ("enter", "move", "leave"):
        plan.apart = set()


def _elsewhere(plan: Plan, beat: Beat, deed: Deed) -> None:
    """Another place in the same scene: seen first, with nobody of the place before in it."""
    react(plan)
    plan.present = list(plan.who.parts.get(beat.id, ()))
    plan.left, plan.talked, plan.standing = set(), False, None
    plan.since_master = 0 if len(plan.present) > 2 else 1
    plan.add(
        "wide",
        f"another place: {deed.text.lower()[:48]}",
        [beat.id],
        people=plan.company(),
        subject=next(iter(plan.company()), None),
        seconds=max(1.6, seconds_of(plan.view, beat, deed)),
        kind="place",
        **plan.moving("static", 0.0),
    )


def _deed(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    if plan.view.style.plays == "masters":
        in_master(plan, beat, deed, last=last)
        return
    if plan.view.manner == "montage":
        image(plan, beat, deed, last=last)
        return
    if deed.kind == "enter" and deed.who in plan.present and (plan.talked or deed.who in plan.met):
        deed = replace(deed, kind="move")
    elif deed.kind == "move" and deed.who is not None and deed.who not in plan.present and not plan.view.riding:
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
    plan.arrive(who, *deed.going, *(n for n in deed.named if n not in plan.left))
    door = by_door(plan.view, deed)
    if who in plan.left and not door:
        _back(plan, beat, who, seconds)
        return
    plan.left.discard(who or "")
    through = seconds_through(plan.view, door, comes=True)
    shot = plan.last
    if (
        shot is not None
        and plan.order is None
        and shot.size in ("establishing", "wide")
        and not (shot.walking or shot.leaving or shot.lines)
        and shot.lasts < HOLDS
    ):
        shot.walking, shot.subject, shot.door = who, who, door
        shot.people = plan.company(who)
        shot.cues = plan.steps(who)
        shot.reason += f", and {who} comes in"
        if not plan.view.inside and shot.move == "static":
            follow = plan.follow(who, 0.08)
            shot.move, shot.amount = follow.get("move", "static"), follow.get("amount", 0.0)
        take_in(plan, shot, beat, max(seconds, through))
        return
    plan.add(
        "wide",
        f"{who} comes in",
        [beat.id],
        subject=who,
        people=plan.company(who),
        walking=who,
        door=door,
        prop=plan.standing,
        cues=plan.steps(who),
        seconds=max(2.4, seconds, through),
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
    going = [*deed.going] or ([deed.who] if deed.who else [*plan.company()])
    if not going:
        _place(plan, beat, deed)
        return
    who, shot = going[0], plan.last
    if shot is not None and (shot.leaving == who or plan.view.riding) and plan.order is None and shot.people:
        take_in(plan, shot, beat, seconds_of(plan.view, beat, deed))
        plan.present = [n for n in plan.present if n not in going]
        plan.left.update(going)
        return
    stay = tuple(n for n in plan.company() if n not in (who, *deed.named) and n not in going)
    door = by_door(plan.view, deed)
    through = seconds_through(plan.view, door, comes=False, text=deed.text)
    plan.add(
        "wide",
        f"{who} goes" if deed.who else "they go",
        [beat.id],
        subject=who,
        people=plan.company(who),
        leaving=None if plan.view.riding else who,
        door=door,
        prop=plan.standing,
        cues=plan.steps(None if plan.view.riding else who),
        seconds=max(2.4, seconds_of(plan.view, beat, deed), through),
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
            **plan.push(0.1),
        )


def _move(plan: Plan, beat: Beat, deed: Deed) -> None:
    """Follow somebody who goes."""
    who, seconds = deed.who, seconds_of(plan.view, beat, deed)
    shot = plan.last
    if who is None:
        _together(plan, beat, deed)
        return
    plan.arrive(who)
    if plan.view.riding or (deed.whom is not None and plan.talked and deed.whom in plan.present):
        _business(plan, beat, deed)
        return
    react(plan)
    shot = plan.last
    if shot is not None and shot.walking == who and shot.open and plan.order is None and shot.lasts < HOLDS:
        take_in(plan, shot, beat, seconds)
        return
    near = shot is not None and (shot.size in MASTERS or (plan.talked and shot.subject != who))
    near = near or who in plan.left
    does = deed.does
    plan.add(
        "medium" if near else "wide",
        f"{who} {does}" if does else f"with {who} as they go",
        [beat.id],
        subject=who,
        people=(who,) if near else plan.company(who),
        walking=who if who not in plan.left else None,
        prop=None if near else plan.standing,
        cues=plan.steps(who),
        seconds=max(2.0, seconds),
        kind="move",
        **plan.follow(who, 0.12),
    )


def _business(plan: Plan, beat: Beat, deed: Deed) -> None:
    who, seconds = deed.who, seconds_of(plan.view, beat, deed)
    assert who is not None
    plan.arrive(who)
    to = next((n for n in deed.named if n != who and n in plan.present), None)
    if plan.carried is not None and plan.carried[0] == who and plan.order is None and not tells(deed.text):
        react(plan, beat.id, seconds=seconds, why=f"{who} answers without a word")
        return
    react(plan)
    if deed.touch and to is not None and frozenset((who, to)) not in plan.apart:
        _touch(plan, beat, deed, to)
        return
    if _stays(plan, deed):
        assert plan.last is not None
        take_in(plan, plan.last, beat, seconds)
        return
    size, why, kind = _shown(plan, deed)
    plan.add(
        size,
        why,
        [beat.id],
        subject=who,
        to=to if to is not None else _faces(plan, who),
        people=(who,),
        seconds=max(TURNS if tells(deed.text) else 1.5, seconds),
        kind=kind,
        **plan.moving("static", 0.0),
    )


def _stays(plan: Plan, deed: Deed) -> bool:
    """Whether what somebody does can go on in the shot that is on."""
    shot, who = plan.last, deed.who
    if shot is None or plan.order is not None or not shot.open or shot.lasts >= plan.view.style.longest:
        return False
    if tells(deed.text):
        return False
    if shot.subject == who and shot.size in ("medium", "medium-close", "over-shoulder"):
        return deed.face or deed.words <= 9 or shot.size == "medium"
    if shot.subject == who and shot.size in SINGLES:
        return deed.face
    small = deed.words <= 9 and shot.lasts < HOLDS and who in shot.people and not deed.new
    if small and shot.size in MASTERS and not (shot.walking or shot.leaving) and not plan.talked:
        return True
    return shot.size == "over-shoulder" and shot.over == who and deed.words <= 9


def _shown(plan: Plan, deed: Deed) -> tuple[Size, str, str]:
    """How large somebody's deed is seen, why, and what the shot is for: near for a face, wider for the body."""
    who, shot = deed.who or "", plan.last
    does = deed.does
    why = f"{who} {does}" if does else f"what {who} does"
    if tells(deed.text):
        return "medium", why, "thing"
    if deed.new and introduced(plan, deed) and not any(s.subject == who and s.size in SINGLES for s in plan.shots):
        return "medium", f"{who}, whom we have not met", "intro"
    if deed.face:
        return "medium-close", f"{who} reacts" if plan.talked and not does else why, "business"
    body = BODY.search(deed.text) is not None
    nearer = not body and shot is not None and shot.size in ("medium", "insert")
    return "medium-close" if nearer else "medium", why, "business"


def _touch(plan: Plan, beat: Beat, deed: Deed, to: str) -> None:
    """Two who lay hands on each other are one picture."""
    who, shot, seconds = deed.who or "", plan.last, seconds_of(plan.view, beat, deed)
    on = shot is not None and plan.order is None and shot.open and shot.size == "two-shot" and shot.lasts < HOLDS
    if shot is not None and on and {who, to} <= set(shot.people):
        take_in(plan, shot, beat, seconds)
        return
    plan.add(
        "two-shot",
        f"{who} {deed.does}" if deed.does else f"{who} and {to}",
        [beat.id],
        subject=who,
        to=to,
        people=tuple(n for n in plan.view.names if n in (who, to)),
        seconds=max(1.5, seconds),
        kind="business",
        **plan.moving("static", 0.0),
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
    plan.arrive(*(n for n in deed.named if plan.here(n)))
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
        **(plan.follow(None, 0.1) if deed.kind == "move" else plan.moving("static", 0.0)),
    )


def _place(plan: Plan, beat: Beat, deed: Deed) -> None:
    react(plan)
    shot, seconds = plan.last, seconds_of(plan.view, beat, deed)
    people = plan.company()
    goes_on = shot is not None and (shot.size in MASTERS or (deed.words <= 6 and shot.size != "insert"))
    if shot is not None and plan.order is None and shot.open and goes_on and shot.lasts < HOLDS and people:
        take_in(plan, shot, beat, seconds)
        return
    if people:
        size: Size = "wide" if shot is None or shot.size != "wide" else "group" if len(people) > 1 else "medium"
        plan.add(
            size,
            "what happens around them" if plan.talked else "what happens in the place, and who is in it",
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
        **plan.moving(("static", "pan-left", "static", "pan-right")[shown % 4], 0.08),
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
