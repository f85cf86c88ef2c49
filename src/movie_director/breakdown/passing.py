"""What changes hands within a shot: what somebody picks up, puts down, drops, gives or throws while it is told.

Only where an act of the shot tells it (`Shot.acts`), so that hands, things and words agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from movie_director.breakdown.holding import Held, holds
from movie_director.film import act as told
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Prop, Spot
from movie_director.prophouse.families import FAMILIES, SYMMETRIC, TWO_HANDED
from movie_director.prophouse.sizes import kit_of

TAKES, PUTS, GIVES = ("pick-up", "phone"), ("put-down", "drop", "throw"), ("hand-over", "throw")


class Lies(Protocol):
    """A thing where it is on the set, for a while: `dressing.Laid`."""

    @property
    def prop(self) -> Prop:
        """What lies there."""
        ...

    @property
    def name(self) -> str:
        """Its name in the film."""
        ...

    @property
    def since(self) -> int:
        """The element of the scene from which on."""
        ...

    @property
    def until(self) -> int | None:
        """The element that takes it away."""
        ...


def passed(film: Film, scene: Scene, shot: Shot, laid: Sequence[Lies]) -> Mapping[str, Mapping[str, object]]:
    """Return what becomes of things in a shot, by their names: fields of `Prop`. `laid` is all that is on the set."""
    if not shot.acts:
        return {}
    order = {element: n for n, element in enumerate(scene.elements)}
    everything = holds(film, scene)
    found: dict[str, dict[str, object]] = {}
    for act in shot.acts:
        when = order.get(act.beat or "", -1)
        if act.who not in shot.people or when < 0:
            continue
        for name, changes in _changes(act, when, shot, everything, laid):
            before = found.get(name)
            if before is None:
                found[name] = changes
            elif before["holder"] == act.who and "goes" not in before and "laid" not in before:
                found[name] = {**changes, **before}  # picked up, and then put down or handed on
    return found


def _changes(
    act: told.Act, when: int, shot: Shot, everything: Sequence[Held], laid: Sequence[Lies]
) -> Iterator[tuple[str, dict[str, object]]]:
    mine = [one for one in everything if one.who == act.who and _is(one.thing, act.what)]
    if act.verb in TAKES:
        for one in mine:
            lay = next((o for o in laid if o.name == one.thing and o.until == when and _free(o.prop)), None)
            if one.since == when and lay is not None and (act.verb != "phone" or one.way == "ear"):
                yield one.thing, {"holder": act.who, "lies": _spot(lay.prop)}
    if act.verb in GIVES:
        for one in mine:
            other = next((o for o in everything if o.thing == one.thing and o.since == when and o.who != act.who), None)
            if one.until == when and other is not None:
                if other.who in shot.people:
                    yield one.thing, {"holder": act.who, "goes": other.who}
                return  # to somebody out of the frame it is not seen to go
    if act.verb in PUTS:
        for one in mine:
            after = [o for o in laid if o.name == one.thing and o.since == when and _free(o.prop)]
            lay = after[-1] if after else None
            if one.until == when and lay is not None:
                broken = lay.prop.model == "kit#shards"
                yield one.thing, {"holder": act.who, "laid": _spot(lay.prop), "breaks": broken}


def holdable(prop: Prop) -> bool:
    """Whether a hand can be shown to have it."""
    family = FAMILIES.get(kit_of(prop.words) or "")
    ours = prop.model is None or prop.model.startswith("kit#")
    return family is not None and family not in TWO_HANDED and (ours or family in SYMMETRIC)


def moved(prop: Prop) -> bool:
    """Whether it changes hands in its shot."""
    return prop.lies is not None or prop.goes is not None or prop.laid is not None


def by(prop: Prop, act: told.Act, who: str) -> bool:
    """Whether it changes hands by an act, of or to somebody."""
    if not moved(prop) or not _is(prop.words, act.what):
        return False
    if prop.goes == who != act.who:
        return act.verb in GIVES and act.who == prop.holder
    if prop.holder != who or act.who != who:
        return False
    if act.verb in TAKES:
        return prop.lies is not None and (act.verb != "phone" or prop.way == "ear")
    return act.verb in (GIVES if prop.goes is not None else PUTS) and (prop.goes or prop.laid) is not None


def _is(name: str, what: str | None) -> bool:
    """Whether a thing is what an act is about: by its name, in the script's word, or as `it`."""
    if what is None or what in ("it", "them"):
        return True
    one, two = name.lower().replace("-", " "), what.lower().replace("-", " ")
    return one == two or one.split()[-1] == two.split()[-1]


def _free(prop: Prop) -> bool:
    return prop.where in ("surface", "floor")


def _spot(prop: Prop) -> Spot:
    return prop.at or (*SURFACE, 0.0)
