"""What is spilt in a scene, shot by shot: the vessel that stands until then, how it tips, and the puddle it leaves.

The puddle is there in all shots after the one that shows it come, and so is the vessel, on its side or in shards.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from movie_director.breakdown.holding import holds
from movie_director.breakdown.span import span
from movie_director.breakdown.spilling import Spilt, spilt_in
from movie_director.breakdown.spot import Spot as Stand
from movie_director.breakdown.watch import told
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Act, Mark, Place, Prop, Spill, Spot
from movie_director.places import marks_of, plan_of
from movie_director.places.footprint import inside
from movie_director.prophouse.sizes import KIT

PUDDLE = "kit#puddle"
DOES: Mapping[str, tuple[str, ...]] = {
    "drops": ("drop",),
    "tips": ("touch", "push", "handle", "throw", "punch", "pour"),
    "spills": ("pour", "handle", "drop"),
}
"""The acts by which somebody does it."""
_HALF, _EDGE, _DEEP = 0.2, 0.27, (0.42, 0.68)
"""Metres of a puddle from its middle to its end, from its middle to a table's, and how far back on it that may be."""
_DOWN = 0.45
"""Metres before somebody at which falls what they drop, or pour out."""
_MOUTH, _FRONT = 0.11, 0.15
"""Metres from a fallen vessel's mouth to the puddle's middle, and between it and a low table's front."""
_BESIDE, _NEAR = 0.6, 0.75
"""Metres from a vessel at which who knocks it over comes to stand, and from which they reach it."""
_NEAR_SIZES = ("close", "extreme-close", "medium-close")
"""Sizes in which a table is out of the frame."""
_ROUND = (0.0, 35.0, -35.0, 70.0, -70.0, 110.0, -110.0)


class Lies(Protocol):
    """A thing where it is on the set, for a while: `dressing.Laid`."""

    @property
    def prop(self) -> Prop:
        """What lies there."""
        ...

    @property
    def since(self) -> int:
        """The element of the scene from which on."""
        ...


@dataclass(frozen=True)
class _Story:
    """One spill over a scene: the vessel as it stands before, or None where somebody holds it; what there is after;
    and how it goes in the shot `shown`, None where none shows it."""

    told: Spilt
    shown: str | None
    before: Prop | None
    during: Prop | None
    after: tuple[Prop, ...]
    spill: Spill | None


def with_spills(
    film: Film, scene: Scene, shot: Shot, place: Place, laid: Sequence[Lies], props: tuple[Prop, ...]
) -> tuple[Prop, ...]:
    """Return a shot's things as what is spilt in the scene leaves them; the same where nothing is."""
    for story in _stories(film, scene, place, laid):
        when = _when(film, scene, shot, story)
        mine = [prop for prop in props if story.told.names(prop.words)]
        others = tuple(prop for prop in props if not story.told.names(prop.words))
        held = tuple(prop for prop in mine if prop.where == "hand")
        if when == 0:
            props = (*others, *((story.during,) if story.during is not None else ()))
        elif when > 0:
            stays = () if story.before is not None or _leaves(story) else tuple(_full(p, story) for p in held[:1])
            props = (*others, *story.after, *stays)
        elif story.before is not None:
            props = (*others, *((story.before,) if mine or laid else ()))
        else:
            props = (*others, *(_full(prop, story) for prop in held[:1] or mine[:1]))
    return props


def on_table(film: Film, scene: Scene, place: Place, laid: Sequence[Lies]) -> bool:
    """Whether anything is spilt in a scene on what every place keeps for what matters: it has to be there."""
    found = [story.spill for story in _stories(film, scene, place, laid)]
    return any(spill is not None and abs(spill.puddle[2] - SURFACE[2]) < 0.01 for spill in found)


def spills(film: Film, scene: Scene, shot: Shot, place: Place, laid: Sequence[Lies]) -> tuple[Spill, ...]:
    """Return what is seen to be spilt in a shot."""
    found = [story for story in _stories(film, scene, place, laid) if story.shown == shot.name]
    return tuple(story.spill for story in found if story.spill is not None)


def at_vessels(acts: tuple[Act, ...], who: str, spilt: Sequence[Spill], props: Sequence[Prop]) -> tuple[Act, ...]:
    """Somebody's acts, with those by which a vessel is knocked over done to it: where it stands, half way up."""
    made = list(acts)
    for spill in spilt:
        vessel = next((prop for prop in props if prop.words == spill.thing and prop.at is not None), None)
        n = next((n for n, act in enumerate(made) if act.verb == spill.verb), None)
        if spill.by == who and vessel is not None and vessel.at is not None and n is not None:
            x, y, z, _ = vessel.at
            high = vessel.size[2] if vessel.size is not None else 0.1
            made[n] = made[n].model_copy(update={"at": (x, y, round(z + 0.7 * high, 3))})
    return tuple(made)


def beside(spilt: Sequence[Spill], props: Sequence[Prop], stands: Mapping[str, Stand]) -> Mapping[str, Stand]:
    """Everybody's place while something is knocked over: who does it stands within reach of it."""
    found = dict(stands)
    for spill in spilt:
        vessel = next((prop for prop in props if prop.words == spill.thing and prop.at is not None), None)
        spot = found.get(spill.by)
        if spill.lies is None or vessel is None or vessel.at is None or spot is None or spot.posture != "stand":
            continue
        x, y = vessel.at[:2]
        far = math.dist((x, y), (spot.x, spot.y))
        if far > _NEAR:
            near = _BESIDE / far
            way = math.degrees(math.atan2(x - spot.x, spot.y - y))
            mark = Mark(x=round(x + (spot.x - x) * near, 3), y=round(y + (spot.y - y) * near, 3), facing=round(way, 1))
            found[spill.by] = Stand.at(mark)
    return found


def _leaves(story: _Story) -> bool:
    """Whether the vessel leaves the hand."""
    return story.during is not None and story.during.laid is not None


def _full(prop: Prop, story: _Story) -> Prop:
    """The vessel as our kit has it: the same in all shots of the scene."""
    size = KIT[story.told.kit].size
    made = {"words": story.told.words, "model": _model(story.told.kit), "size": size, "crc": 0}
    return prop.model_copy(update=made)


def _model(kit: str) -> str:
    return f"kit#{kit.replace(' ', '-')}"


def _when(film: Film, scene: Scene, shot: Shot, story: _Story) -> int:
    """Whether a shot is before what is spilt (-1), shows it (0), or is after it (1)."""
    if story.shown == shot.name:
        return 0
    names = [other.name for other in film.shots(scene.name)]
    if story.shown is not None and shot.name in names:
        return 1 if names.index(shot.name) > names.index(story.shown) else -1
    first, _ = span(scene, shot)
    return 1 if first > story.told.at else -1


def _stories(film: Film, scene: Scene, place: Place, laid: Sequence[Lies]) -> list[_Story]:
    told_ = spilt_in(told(film, scene.name))
    return [_story(film, scene, place, laid, one) for one in told_]


def _story(film: Film, scene: Scene, place: Place, laid: Sequence[Lies], one: Spilt) -> _Story:
    beat = scene.elements[one.at]
    telling = [s for s in film.shots(scene.name) if beat in (*s.anchors, *(heard.element for heard in s.lines))]
    acts = [
        (s, act)
        for s in telling
        for act in s.acts
        if not one.own and act.beat == beat and act.verb in DOES[one.how] and act.who in s.people
    ]
    acts.sort(key=lambda pair: DOES[one.how].index(pair[1].verb))
    seen = sorted(telling, key=lambda s: (s.size in _NEAR_SIZES, bool(s.lines)))
    shot, act = acts[0] if acts else (seen[0] if seen else None, None)
    who = act.who if act is not None else ""
    holder = next(
        (
            held.who
            for held in holds(film, scene)
            if one.names(held.thing) and held.since <= one.at and (held.until is None or held.until >= one.at)
        ),
        "",
    )
    line = 0
    if shot is not None:
        index = {name: n for n, name in enumerate(scene.elements)}
        line = sum(index.get(heard.element, 0) < one.at for heard in shot.lines)
    doing = {"liquid": one.liquid, "thing": one.words, "by": who, "verb": act.verb if act else "", "line": line}
    in_hand = bool(who) and (one.how == "drops" or (one.how == "spills" and holder == who))
    if not in_hand:
        stands = _stands(scene, place, laid, one, who)
        lies, puddle = _tipped(stands, one, place)
        fallen = stands.model_copy(update={"state": "fallen", "at": lies})
        spill = Spill.model_validate({**doing, "puddle": puddle, "lies": lies})
        return _Story(one, shot.name if shot else None, stands, stands, (_wet(one, puddle), fallen), spill)
    plain = Prop(words=one.words, where="hand", holder=who, model=_model(one.kit), size=KIT[one.kit].size)
    if one.how == "spills":
        puddle = _below(scene, place, who, one.at)
        spill = Spill.model_validate({**doing, "puddle": puddle})
        return _Story(one, shot.name if shot else None, None, plain, (_wet(one, puddle),), spill)
    shards = next((o for o in laid if o.since >= one.at and o.prop.state == "broken" and one.names(o.prop.words)), None)
    spot = shards.prop.at if shards is not None else None
    spot = spot or _below(scene, place, who, one.at, floor=True)
    held = plain.model_copy(update={"laid": spot, "breaks": shards is not None})
    puddle = _beyond(spot, _mark(scene, who, one.at))
    remains = (
        shards.prop.model_copy(update={"at": spot})
        if shards is not None
        else plain.model_copy(update={"where": "floor", "holder": None, "state": "fallen", "at": spot})
    )
    spill = Spill.model_validate({**doing, "puddle": puddle})
    return _Story(one, shot.name if shot else None, None, held, (_wet(one, puddle), remains), spill)


def _wet(one: Spilt, at: Spot) -> Prop:
    where = "floor" if at[2] < SURFACE[2] / 2 else "surface"
    return Prop(words=f"{one.liquid} puddle", where=where, at=at, model=PUDDLE, size=KIT["puddle"].size, state="spilt")


def _stands(scene: Scene, place: Place, laid: Sequence[Lies], one: Spilt, who: str) -> Prop:
    """The vessel as it stands before it tips: where it lies anyway, but for room to fall and for who reaches it."""
    mine = [o for o in laid if one.names(o.prop.words) and o.prop.where in ("surface", "floor") and o.prop.at]
    lay = next((o.prop for o in mine if o.since <= one.at), mine[0].prop if mine else None)
    x, y, z, turn = lay.at if lay is not None and lay.at is not None else (0.08, 0.5, SURFACE[2], 15.0)
    if z > SURFACE[2] / 2 and abs(z - SURFACE[2]) < 0.01:
        w, _, h = KIT[one.kit].size
        wide = max(marks_of(place.brief.words, place.brief.inside, place.kind).wide, 0.45)
        mark = _mark(scene, who, one.at)
        if mark is not None and math.dist(mark[:2], (x, y)) > _NEAR:
            x, y = 0.55 * mark[0], SURFACE[1] - 0.08
        most = wide - _EDGE - w / 2 - h - 0.11
        x, y = round(max(min(x, most), -wide + 0.1), 3), round(min(max(y, _DEEP[0]), _DEEP[1]), 3)
    elif (top := _top(place, x, y, z)) is not None:
        w, _, h = KIT[one.kit].size
        left, right, near, far = top
        x = round(max(min(x, right - _HALF - w / 2 - h - _MOUTH), left + w / 2 + 0.05), 3)
        y = round(min(max(y, near + _FRONT), max(far - _FRONT, near + _FRONT)), 3)
    where = "floor" if z < SURFACE[2] / 2 else "surface"
    return Prop(
        words=one.words, where=where, at=(x, y, z, turn), model=_model(one.kit), size=KIT[one.kit].size,
        colour=lay.colour if lay is not None else None,
    )  # fmt: skip


def _tipped(stands: Prop, one: Spilt, place: Place) -> tuple[Spot, Spot]:
    """Where the vessel lies on its side, and the middle of its puddle: it falls towards +x."""
    x, y, z, turn = stands.at or (*SURFACE, 0.0)
    w, _, h = KIT[one.kit].size
    tall = h >= 0.78 * w
    lies = (round(x + (w + h) / 2 if tall else x, 3), y, z, turn)
    wide = max(marks_of(place.brief.words, place.brief.inside, place.kind).wide, 0.45)
    mouth = x + w / 2 + (h if tall else 0.0)
    middle, top = mouth + _MOUTH, _top(place, x, y, z)
    if abs(z - SURFACE[2]) < 0.01:
        middle = min(middle, wide - _EDGE)
    elif top is not None:
        middle = min(middle, top[1] - _HALF)
    return lies, (round(middle, 3), round(y, 3), z, 0.0)


def _top(place: Place, x: float, y: float, z: float) -> tuple[float, float, float, float] | None:
    """Left, right, near and far end of the low table or the like of the place on which something stands."""
    for piece in plan_of(place.brief, place.kind).pieces:
        if piece.role == "floor" and abs(piece.z + piece.h - z) < 0.03 and inside((x, y), piece, 0.05):
            quarters = round(piece.turn / 90)
            wide, deep = (piece.w, piece.d) if quarters % 2 == 0 else (piece.d, piece.w)
            if abs(piece.turn - 90 * quarters) > 5:  # askew: what is sure to be on it
                wide = deep = min(piece.w, piece.d)
            return piece.x - wide / 2, piece.x + wide / 2, piece.y - deep / 2, piece.y + deep / 2
    return None


def _beyond(spot: Spot, mark: tuple[float, float, float] | None) -> Spot:
    """The middle of a puddle round what fell, somewhat away from who dropped it."""
    x, y, z, _ = spot
    far = math.dist(mark[:2], (x, y)) if mark is not None else 0.0
    if mark is None or far < 0.05:
        return (x, y, z, 0.0)
    return (round(x + 0.07 * (x - mark[0]) / far, 3), round(y + 0.07 * (y - mark[1]) / far, 3), z, 0.0)


def _mark(scene: Scene, who: str, at: int) -> tuple[float, float, float] | None:
    order = {element: n for n, element in enumerate(scene.elements)}
    stands = [p for p in scene.blocking if p.who == who and order.get(p.beat or "", -1) <= at]
    return (stands[-1].x, stands[-1].y, stands[-1].facing) if stands else None


def _below(scene: Scene, place: Place, who: str, at: int, floor: bool = False) -> Spot:
    """Where what somebody drops or pours out comes down: on the table, if they have that before them."""
    x, y, facing = _mark(scene, who, at) or (0.0, 0.0, 0.0)
    wide = marks_of(place.brief.words, place.brief.inside, place.kind).wide
    others = [(p.x, p.y) for p in scene.blocking if p.who != who]
    for aside in _ROUND:
        way = math.radians(facing + aside)
        px, py = x + _DOWN * math.sin(way), y - _DOWN * math.cos(way)
        on = wide > 0 and abs(px) < wide + 0.1 and abs(py - SURFACE[1]) < 0.43
        if on and not floor and aside == 0.0:
            px = max(min(px, wide - _HALF), -wide + _HALF)
            return (round(px, 3), round(min(max(py, _DEEP[0]), _DEEP[1]), 3), SURFACE[2], 0.0)
        if not on and all(math.dist((px, py), other) > 0.35 for other in others):
            return (round(px, 3), round(py, 3), 0.0, 0.0)
    return (round(x, 3), round(y - _DOWN, 3), 0.0, 0.0)
