"""Acts of a shot as the stage reads them: between which lines, and at which point of the stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from movie_director.breakdown.doors import Turned
from movie_director.breakdown.holding import holds
from movie_director.breakdown.passing import PUTS, by
from movie_director.breakdown.spot import Spot, eyes
from movie_director.film import act as told
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.motion import Motion
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Act, Prop

ANSWERED = frozenset(
    ("shake-hands", "hug", "kiss", "dance", "fight", "punch", "slap", "shove", "hand-over"),
)
"""What the other answers: who is embraced embraces, who is hit staggers."""
_HIGH: Mapping[str, float] = {"sky": 6.0, "ceiling": 3.0, "floor": 0.0, "ground": 0.0}
_LOOKS = frozenset(("look-at", "look-up", "look-down", "point", "turn", "throw"))


def acted(
    film: Film,
    scene: Scene,
    shot: Shot,
    who: str,
    stands: Mapping[str, Spot],
    looks: Mapping[str, Look],
    props: Sequence[Prop],
    door: Turned | None = None,
) -> tuple[Act, ...]:
    """Return what somebody does in a shot, and what is done to them; `door` is how somebody opens it, or a case."""
    return tuple(_acts(film, scene, shot, who, stands, looks, props, door)) if shot.acts else ()


def _acts(
    film: Film,
    scene: Scene,
    shot: Shot,
    who: str,
    stands: Mapping[str, Spot],
    looks: Mapping[str, Look],
    props: Sequence[Prop],
    door: Turned | None,
) -> Iterator[Act]:
    order = {element: n for n, element in enumerate(scene.elements)}
    lines = [order.get(heard.element, 0) for heard in shot.lines]
    shuts = any(act.verb == "close" for act in shot.acts)
    over = {(one.who, one.until) for one in holds(film, scene) if one.calls} if shuts else set[tuple[str, int | None]]()
    for turn, act in enumerate(shot.acts):
        passes = next((prop for prop in props if by(prop, act, who)), None)
        thrown = act.verb == "throw" and passes is not None and passes.goes == who
        done = act.who in shot.people and (thrown or (act.whom == who and act.verb in ANSWERED))
        if (act.who != who and not done) or (act.verb == "catch" and _answers(shot, who, props)):
            continue
        mine = door is not None and any(one is act for one in door.acts)
        own = film.get(Motion, act.motion) if act.motion else None
        if act.verb == "motion" and own is None:
            continue  # it was taken away
        when = order.get(act.beat or "", -1)
        if act.verb == "close" and act.what is None and (who, when) in over:
            continue  # they hang up
        other = act.who if done else (passes.goes if passes is not None and passes.goes else act.whom)
        with_ = other if other is not None and other in stands and other in shot.people else None
        yield Act(
            verb="pick-up" if act.verb == "phone" and passes is not None else act.verb,
            manner=act.manner,
            turn=turn,
            line=sum(line < when for line in lines),
            speaking=when in lines,
            whom=with_,
            done=done,
            at=door.panel.handle_at(door.begins)
            if door is not None and mine
            else _spot(act, passes) or _point(act, other, stands, looks, props),
            door=mine,
            thing=passes.words if passes is not None else "",
            held=act.held,
            stays=act.stays,
            motion=own.file if own is not None else "",
        )


def _answers(shot: Shot, who: str, props: Sequence[Prop]) -> bool:
    """Whether somebody's catching is told already by who throws to them."""
    return any(by(prop, act, who) and act.verb == "throw" and act.who != who for prop in props for act in shot.acts)


def _spot(act: told.Act, passes: Prop | None) -> tuple[float, float, float] | None:
    """Where a thing is taken up, or put down."""
    spot = None if passes is None or passes.goes is not None else passes.laid if act.verb in PUTS else passes.lies
    return None if spot is None else spot[:3]


def _point(
    act: told.Act, other: str | None, stands: Mapping[str, Spot], looks: Mapping[str, Look], props: Sequence[Prop]
) -> tuple[float, float, float] | None:
    """Where it is done: at a thing that lies in the shot, else at somebody's eyes."""
    if act.what is not None and act.verb != "hand-over":
        words = act.what.replace("-", " ")
        thing = next((p for p in props if p.words.lower() == words or p.words.lower().endswith(words)), None)
        if thing is not None and thing.where != "hand":
            return thing.at[:3] if thing.at is not None else SURFACE if thing.where == "surface" else None
        if words == "table":
            return SURFACE
        if words in _HIGH and act.verb in _LOOKS and act.who in stands:
            spot = stands[act.who]
            return (spot.x, spot.y - 0.4, _HIGH[words])
    if other is not None and other in stands:
        spot = stands[other]
        return (spot.x, spot.y, round(eyes(spot, looks.get(other, Look())), 3))
    return None
