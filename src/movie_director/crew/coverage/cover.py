"""Cover a scene: open it, follow what happens and who speaks, mend the cuts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from movie_director.crew.coverage.action import act
from movie_director.crew.coverage.conversation import over_picture, react, speak
from movie_director.crew.coverage.cuts import mend, shorten
from movie_director.crew.coverage.deeds import Deed, deeds_of
from movie_director.crew.coverage.establish import establish, place_now
from movie_director.crew.coverage.faces import faces
from movie_director.crew.coverage.motion import calm
from movie_director.crew.coverage.plan import Plan, finished
from movie_director.crew.coverage.presence import Presence, presence, settled
from movie_director.crew.coverage.talk import talk
from movie_director.crew.coverage.view import Beat, SceneView
from movie_director.film.shot import Shot


def cover_scene(view: SceneView) -> list[Shot]:
    """Return the shots that tell a scene, in order. The same view gives the same shots."""
    return list(_covered(view))


def happens(view: SceneView) -> tuple[Mapping[str, Sequence[Deed]], Presence]:
    """Return what happens in a scene, by element, and who is there when."""
    deeds = settled(view, _deeds(view))
    return deeds, presence(view, deeds)


@lru_cache(maxsize=4096)
def _covered(view: SceneView) -> tuple[Shot, ...]:
    deeds, who = happens(view)
    plan = Plan(view, who=who)
    plan.present = list(who.first)
    plan.standing = _standing(view, deeds)
    speeches = talk(view, deeds, who.there)
    establish(plan, deeds)
    told = {anchor for shot in plan.shots for anchor in shot.anchors} | set(plan.pending)
    for n, beat in enumerate(view.beats):
        if beat.kind == "heading" or (beat.id in told and beat.id not in plan.used):
            continue
        if plan.owes_place and plan.shots:
            react(plan)
            place_now(plan)
        if beat.kind == "action":
            rest = view.beats[n + 1 :]
            upcoming = rest[0].speakers[0] if rest and rest[0].speakers and rest[0].speaks else None
            act(
                plan,
                beat,
                deeds.get(beat.id, ()),
                last=not any(b.kind in ("action", "dialogue") for b in rest),
                upcoming=upcoming,
            )
        elif beat.id in speeches:
            speak(plan, beat, speeches[beat.id])
        elif beat.kind == "dialogue" and beat.speaks:
            over_picture(plan, beat)
        elif beat.kind == "dialogue":
            _wordless(plan, beat)
        else:
            plan.pending.append(beat.id)
    react(plan)
    if plan.owes_place and plan.shots:
        place_now(plan)
    _close(plan)
    shorten(plan)
    mend(plan)
    faces(plan)
    mend(plan)
    calm(plan)
    return finished(plan)


def _deeds(view: SceneView) -> Mapping[str, Sequence[Deed]]:
    """What happens in each piece of action; `he` and `she` mean who spoke or acted last."""
    found: dict[str, Sequence[Deed]] = {}
    last: str | None = None
    for beat in view.beats:
        if beat.kind == "action":
            deeds = deeds_of(beat.text, view.people, view.things, beat.listed, view.inside, last)
            found[beat.id] = deeds
            last = next((d.who for d in reversed(deeds) if d.who), last)
        elif beat.speakers:
            last = beat.speakers[0]
    return found


def _standing(view: SceneView, deeds: Mapping[str, Sequence[Deed]]) -> str | None:
    """What lies there for the whole scene: a thing in capitals that the script describes with the place."""
    opening = [b for b in view.beats if b.kind in ("action", "dialogue")][:3]
    told = [d for b in opening if b.kind == "action" for d in deeds.get(b.id, ())]
    return next((d.thing for d in told if d.thing and d.capital and d.who is None), None)


def _wordless(plan: Plan, beat: Beat) -> None:
    """A line of dots is a face that says nothing."""
    who = beat.speakers[0] if beat.speakers and beat.speakers[0] in plan.view.names else None
    if plan.carried is not None and plan.carried[0] == who:
        react(plan, beat.id, seconds=1.5, why=f"{who} says nothing")
        return
    react(plan)
    if who is None or plan.view.style.plays == "masters":
        plan.pending.append(beat.id)
        return
    plan.add(
        "close", f"{who} says nothing", [beat.id], subject=who, to=beat.to, people=(who,), seconds=1.5, kind="reaction"
    )


def _close(plan: Plan) -> None:
    """Whatever was not told yet is told by the last shot; a scene without anything is one look at its place."""
    if not plan.shots:
        people = plan.company()
        plan.add(
            "wide",
            "where we are",
            [],
            people=people,
            seconds=3.0 * plan.view.style.speed,
            kind="place",
            **plan.push(0.1),
        )
    last = plan.shots[-1]
    last.anchors += plan.pending
    plan.pending = []
    if plan.order is not None and plan.order.move is not None and not last.written:
        last.move, last.amount, last.written = plan.order.move, 0.22, True
        last.reason += f"; as written: {plan.order.words}"
