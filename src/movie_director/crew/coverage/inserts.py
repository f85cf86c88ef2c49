"""Inserts and points of view: what matters enough to fill the frame, and what somebody sees."""

from __future__ import annotations

import re

from movie_director.crew.coverage.conversation import react
from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.plan import EFFECT_NEAR, SINGLES, Plan
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.view import Beat
from movie_director.film.shot import Cue

APART = 3
"""Shots after which a thing can fill the frame again, if the script is about it and nobody else."""
_WORKS = re.compile(r"\b(tick\w*|ring\w*|buzz\w*|works|winds?|wound)\b", re.I)
_HIM = re.compile(r"\b(?:him|her|them)\b", re.I)
_STOPPED = re.compile(r"\b(stopped|silent|dead|broken)\b", re.I)


def matters(plan: Plan, deed: Deed) -> bool:
    """Whether a thing gets the frame to itself: the script puts it in capitals, or it is handled for the first time."""
    style, shot = plan.view.style, plan.last
    if deed.thing is None or style.inserts == 0:
        return False
    if shot is not None and shot.kind == "insert" and shot.prop == deed.thing:
        return False
    shown = [n for n, s in enumerate(plan.shots) if s.subject == deed.thing and s.prop == deed.thing]
    if not shown:
        return style.inserts >= (0.1 if deed.capital else 0.6)
    again = deed.capital and deed.who is None and len(plan.shots) - shown[-1] >= APART
    return again and style.inserts >= 0.3


def insert(plan: Plan, beat: Beat, deed: Deed, *, last: bool, why: str = "") -> None:
    """Fill the frame with a thing."""
    react(plan)
    thing = plan.thing(deed.thing)
    if thing is None:
        return
    if _WORKS.search(deed.text) and not _STOPPED.search(deed.text):
        plan.working.add(thing.name)
    elif _STOPPED.search(deed.text):
        plan.working.discard(thing.name)
    sounds = thing.sound is not None and (thing.name in plan.working or last)
    words = thing.forms[0]
    shown = sum(s.subject == thing.name and s.prop == thing.name for s in plan.shots)
    again = shown % 2 == 1 and plan.order is None
    plan.add(
        "extreme-close" if again else "insert",
        why
        or (
            f"the {words} again, nearer and from the other side"
            if again
            else f"the {words} matters: the script says so"
            if deed.capital
            else f"the {words}, the first time it is used"
        ),
        [beat.id],
        subject=thing.name,
        prop=thing.name,
        cues=(Cue(effect=thing.sound or "", gain=EFFECT_NEAR),) if sounds else (),
        seconds=max(2.5 if last else 1.6, seconds_of(plan.view, beat, deed)) * min(1.0, plan.view.style.speed),
        kind="insert",
        **plan.push(0.1),
    )


def look(plan: Plan, beat: Beat, deed: Deed, *, last: bool) -> None:
    """Somebody looks; what they see; what it does to them."""
    who, style = deed.who, plan.view.style
    if who is None:
        return
    seconds = seconds_of(plan.view, beat, deed)
    last_thing = plan.last.subject if plan.last is not None and plan.last.detail else None
    sees = deed.thing is not None and deed.thing != last_thing and (deed.capital or matters(plan, deed))
    sees = sees and style.inserts >= 0.1
    found = style.pov and deed.strong and not sees and plan.view.manner != "montage" and not plan.view.riding
    whom = deed.whom if deed.whom in plan.present else None
    others = [n for n in plan.company() if n != who]
    if whom is None and found and len(others) == 1 and _HIM.search(deed.text):
        whom = others[0]
    found = found and (whom is not None or not others)
    talking = plan.talked and whom is not None and plan.last is not None and plan.last.kind in ("talk", "reaction")
    share = 0.5 if sees or (found and not talking) else 1.0
    _looks(plan, beat, who, whom or (deed.thing if sees else None), seconds * share)
    if sees:
        insert(plan, beat, deed, last=last, why=f"what {who} sees")
    elif found and not talking:
        plan.add(
            "pov",
            f"what {who} sees",
            [beat.id],
            subject=whom,
            over=who,
            to=who if whom else None,
            people=(whom,) if whom else tuple(n for n in plan.company() if n != who)[:4],
            prop=plan.standing,
            seconds=max(1.5, seconds * 0.5) * style.speed,
            kind="pov",
            **plan.moving("handheld" if style.handheld else "static", 0.1),
        )
        if style.reactions >= 0.6 and whom is not None:
            plan.add(
                "close" if style.tightening > 0.5 else "medium",
                f"what it does to {who}",
                [beat.id],
                subject=who,
                to=whom,
                people=(who,),
                seconds=1.3 * style.speed,
                kind="reaction",
                **plan.push(0.05),
            )


def _looks(plan: Plan, beat: Beat, who: str, at: str | None, seconds: float) -> None:
    shot = plan.last
    if plan.carried is not None and plan.carried[0] == who and plan.order is None:
        if made := react(plan, beat.id, seconds=seconds, why=f"{who} has heard, and looks"):
            made.to = at or made.to
        return
    react(plan)
    shot = plan.last
    if shot is not None and plan.order is None and shot.subject == who and shot.size in SINGLES and shot.open:
        shot.anchors.append(beat.id)
        shot.seconds += seconds
        shot.to = at if not shot.lines else shot.to
        return
    plan.add(
        "medium-close",
        f"{who} looks",
        [beat.id],
        subject=who,
        to=at,
        people=(who,),
        seconds=max(1.3, seconds),
        kind="business",
        **plan.moving("static", 0.0),
    )
