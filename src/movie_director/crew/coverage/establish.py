"""The beginning of a scene: where and when, if that is new, and whoever comes in; else straight to what happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.doors import by_door, seconds_through
from movie_director.crew.coverage.plan import Plan
from movie_director.crew.coverage.timing import seconds_of
from movie_director.crew.coverage.view import Beat
from movie_director.crew.coverage.words import order_of
from movie_director.crew.pace import PLACE
from movie_director.film.shot import Passing, Size

LOOKS_AROUND = 6.0
"""Seconds from which on an opening shot in the open pans slowly."""
ENOUGH = 7.0
"""Seconds of what happens that a wide shot may hold before the scene goes closer."""

SHOW_PLACE = ("aerial", "extreme-wide", "establishing", "wide", "group")
"""Sizes that show where we are; a two-shot shows only who."""


def establish(plan: Plan, deeds: Mapping[str, Sequence[Deed]]) -> None:
    """Open the scene. What the opening shot tells of the first action is noted in `plan.used`."""
    view, style = plan.view, plan.view.style
    at = next((n for n, b in enumerate(view.beats) if b.kind == "heading"), None)
    heading = view.beats[at] if at is not None else None
    told = [b.id for b in view.beats[: at + 1]] if at is not None else []
    if heading is not None and plan.order is None:
        plan.order = order_of(heading.text.rsplit(" - ", 1)[-1])
    first = next((b for b in view.beats if b.kind in ("action", "dialogue")), None)
    action = first if first is not None and first.kind == "action" else None
    opening = list(deeds.get(action.id, ())) if action else []
    if first is not None and (style.establish == "never" or view.before.goes_on):
        plan.pending += told
        return
    if leads_only(opening) and opening[0].order is not None and opening[0].order.size in ("aerial", "extreme-wide"):
        plan.pending += told  # it is what the script opens with
        return
    leads = bool(opening) and (
        opening[0].kind in ("thing", "look", "written")
        or (view.before.visits == 2 and opening[0].kind == "business" and not plan.small)
    )
    if (
        first is not None
        and not leads_only(opening)
        and (style.establish == "late" or (leads and (view.before.visits or view.before.cut == "match")))
    ):
        plan.pending += told
        plan.owes_place = True
        return
    _open(plan, told, action, opening)


def leads_only(opening: Sequence[Deed]) -> bool:
    """Whether the script itself asks for the place first."""
    order = opening[0].order if opening else None
    return order is not None and order.size in ("aerial", "extreme-wide", "establishing", "wide")


def _open(plan: Plan, told: list[str], action: Beat | None, opening: Sequence[Deed]) -> None:
    view, style = plan.view, plan.view.style
    taken, walking, seconds = 0, None, 0.0
    door: Passing = ""
    for deed in opening:
        if walking is not None or seconds > ENOUGH or action is None or not _fits(plan, deed):
            break
        if deed.kind == "enter" or (deed.kind == "move" and deed.who not in plan.present):
            walking = deed.who
            plan.arrive(deed.who, *deed.going, *deed.named)
            door = by_door(view, replace(deed, kind="enter")) if walking else ""
        through = seconds_through(view, door, comes=True) if walking == deed.who else 0.0
        seconds += max(seconds_of(view, action, deed), through)
        taken += 1
    if action is not None:
        told = [*told, action.id] if taken else told
        plan.used[action.id] = taken
    seen = view.before.visits > 0
    passing = view.before.continuous or view.before.cut == "smash" or view.before.same_place
    size: Size = "wide" if passing or seen else "establishing"
    place = (PLACE if seconds else max(PLACE, 2.0)) * style.speed * (0.5 if passing else 0.75 if seen else 1.0)
    reason = (
        "as cut to: at once"
        if view.before.cut == "smash"
        else "the next room, without stopping"
        if view.before.continuous
        else "the same place at another time"
        if view.before.same_place
        else "back where we have been"
        if seen
        else "where we are"
    )
    shot = plan.add(
        size,
        reason + (f", and {walking} comes in" if walking else ""),
        told,
        subject=walking,
        people=plan.company(walking),
        walking=walking,
        door=door,
        prop=plan.standing,
        cues=plan.steps(walking),
        seconds=round(place + seconds, 2),
        kind="place",
        **(
            plan.follow(walking, 0.08)
            if walking and not view.inside
            else plan.moving("pan-right" if view.before.visits % 2 == 0 else "pan-left", 0.1)
            if _wanders(view.before.cut, place + seconds) and not view.inside and not walking
            else plan.moving("static", 0.0)
        ),
    )
    plan.since_master = 0 if len(shot.people) > 2 else 1
    plan.owes_place = shot.size not in SHOW_PLACE and not view.before.goes_on


def _wanders(cut: str, seconds: float) -> bool:
    """Whether a place in the open is so much to look at that the camera looks around."""
    return cut != "smash" and seconds > LOOKS_AROUND


def _fits(plan: Plan, deed: Deed) -> bool:
    """Whether the opening shot can tell this too: the place, who is there already, the first one who comes in."""
    if deed.kind == "elsewhere" or (deed.new and introduced(plan, deed)):
        return False
    if deed.kind == "leave" or deed.touch:
        return False
    if deed.kind == "thing":
        return not deed.capital and plan.view.style.inserts < 0.6
    return deed.kind in ("place", "together", "business", "silence", "enter", "move")


def introduced(plan: Plan, deed: Deed) -> bool:
    """Whether somebody new is given a shot: those who speak in the scene, and only where few are there."""
    if not plan.view.style.introduce or deed.kind not in ("business", "look", "thing") or deed.who in plan.met:
        return False
    return len(plan.view.people) <= 4 and any(deed.who in b.speakers for b in plan.view.beats)


def place_now(plan: Plan) -> None:
    """Show the place that was not shown at first, and everybody where they are by now: who moved has moved."""
    plan.owes_place = False
    told = {anchor for shot in plan.shots for anchor in (*shot.anchors, *(line.element for line in shot.lines))}
    plan.add(
        "wide",
        "and only now where we are",
        [next(b.id for b in reversed(plan.view.beats) if b.id in told)],
        people=plan.company(),
        prop=plan.standing,
        seconds=PLACE * plan.view.style.speed,
        kind="place",
        **plan.moving("static", 0.0),
    )
