"""Dressing: which things of the script stand on a scene's set, where, how, from when and until when.

What the first lines describe is there from the start; what somebody puts down is there from then on; what somebody
takes is gone after it. What an earlier scene left in the place is still there, as it left it. Small things lie on the
surface that every place keeps or on other furniture, large ones stand where there is room and cameras see them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from movie_director.breakdown.calls import OFF_HOOK, at_ear
from movie_director.breakdown.carried import Kept, Phase, phases_of
from movie_director.breakdown.condition import BRITTLE
from movie_director.breakdown.floor import LARGE, Floor
from movie_director.breakdown.holding import Held, held, holds
from movie_director.breakdown.inscription import written_on
from movie_director.breakdown.passing import holdable, passed
from movie_director.breakdown.rides import airborne, belongs, in_space, is_ride
from movie_director.breakdown.span import span
from movie_director.breakdown.spills import on_table, spills, with_spills
from movie_director.breakdown.watch import left_for, told
from movie_director.film.film import Film
from movie_director.film.position import Position
from movie_director.film.prop import Prop as Thing
from movie_director.film.scene import Scene
from movie_director.film.sheet import Item, Sheet
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Place, Point2, Prop, Spill
from movie_director.places import Brief, GroundPlan, Piece, marks_of, plan_of
from movie_director.prophouse.lexicon import COLOURS, asked, described
from movie_director.prophouse.setpieces import SET_PIECES
from movie_director.prophouse.sizes import KIT, kit_of
from movie_director.prophouse.wordset import word_set

LISTED = ("props", "set-dressing", "vehicles")
"""The departments of a sheet whose things stand on a set."""
HANDY = 1.3
"""Metres of its longest side up to which a thing that a shot is about is there beside one that the place has."""
DETAILS = ("insert", "extreme-close", "pov")
"""Sizes in which the camera looks at the thing that a shot is about."""
_LETTERED = word_set(
    """
    letter note document envelope newspaper magazine book notebook file clipboard scroll ticket map mobile
    television laptop tablet sign gravestone cheque
    """
) | {"identity card", "business card", "open book", "pizza box"}  # fmt: skip
"""Pieces of our kit that show the script's words; a library's model cannot."""
_LIES = word_set("umbrella parasol bat crutch oar paddle pole rod spear staff sword rifle shotgun")
"""What nobody can put down so that it stands."""
_SCREENS = {"computer": "laptop", "monitor": "television", "screen": "television", "phone": "mobile", "cell": "mobile"}


_WITHIN: Mapping[str, tuple[str, ...]] = {
    "kitchen units": ("sink", "kitchen-sink", "stove", "oven", "faucet", "counter", "cupboard", "dishwasher", "cooker"),
    "basin": ("sink", "washbasin", "faucet", "vanity"), "rack": ("shelf", "shelve", "bookcase", "bookshelf"),
    "back bar": ("shelf",), "bath": ("bathtub", "tub"), "refrigerator": ("fridge",), "bunk": ("bed",),
    "car body": ("dashboard", "steering-wheel", "windshield"), "horse stall": ("stall",), "pallet rack": ("shelf",),
    "cell table": ("table",), "bed curtain": ("curtain",), "pendant": ("lamp", "chandelier"),
    "board": ("notice-board",),
}  # fmt: skip
"""What else there is in a piece of a place."""


Drop = tuple[str, int, float, float, float]
"""A thing that falls from a hand: its name, the element that tells it, and whose: where they are and face."""
Handled = tuple[str, int, float, float]
"""A thing that somebody takes up or lays down: its name, the element that tells it, and where they sit."""
_FALLS = re.compile(r"\bdrop(?:s|ping)?\b|\blets? [\w ]{1,24} (?:fall|slip|drop)\b|\blaat [\w ]{1,24} vallen\b", re.I)


@dataclass(frozen=True)
class Laid:
    """A thing where and how it is on the set: from the scene's element `since`, counted from 0, and `until` which one;
    `turns` is the element from which on the next of the same name shows it."""

    prop: Prop
    name: str
    since: int
    until: int | None
    hero: bool
    turns: int | None = None

    def there(self, first: int, last: int) -> bool:
        """Whether it is there in a shot that tells the elements from `first` to `last`."""
        if self.turns is not None and last >= self.turns:
            return False
        return self.since <= last and (self.until is None or first <= self.until)


def things(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[Prop, ...]:
    """Return what of the script is on the set and in the hands of a shot's people.

    A thing that the shot looks at comes first, in the middle of the surface where it is small, else where it stands;
    unless somebody in the shot holds it.
    """
    all_laid = laid(film, scene, place)
    first, last = span(scene, shot)
    there = [one for one in all_laid if one.there(first, last)]
    hands = held(film, scene, first, last, {one.name for one in there})
    passing = _passing(film, scene, shot, all_laid, place)
    hands = tuple(one for one in hands if one.thing not in passing)
    there = [one for one in there if one.name not in passing and all(one.name != other.thing for other in hands)]
    held_ = _in_hand(film, scene, shot, hands, tuple(passing.values()), place, {one.name for one in all_laid})
    calls = {one.thing for one in hands if one.way == "ear"} | {n for n, prop in passing.items() if prop.way == "ear"}
    found = _about(film, scene, shot, there, hands, calls) + tuple(_off_hook(all_laid, calls)) + held_
    return with_spills(film, scene, shot, place, all_laid, found)


def spilling(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[Spill, ...]:
    """Return what is seen to be spilt in a shot."""
    return spills(film, scene, shot, place, laid(film, scene, place))


def _off_hook(all_laid: Sequence[Laid], calls: Collection[str]) -> Iterator[Prop]:
    """What stays of telephones whose receivers are at somebody's ear."""
    for name in sorted(calls):
        lay = next((one.prop for one in all_laid if one.name == name), None)
        here = lay is not None and lay.where in ("surface", "floor") and lay.model in (None, "kit#telephone")
        if lay is not None and here and kit_of(lay.words) == "telephone":
            yield lay.model_copy(update={"words": f"{OFF_HOOK} {lay.words}", "model": "kit#telephone"})


def _passing(film: Film, scene: Scene, shot: Shot, all_laid: Sequence[Laid], place: Place) -> Mapping[str, Prop]:
    """What changes hands within a shot, by name, in the hand of who has it first."""
    found: dict[str, Prop] = {}
    first, last = span(scene, shot)
    everything = holds(film, scene) if shot.acts else ()
    calls = (one for one in everything if one.way == "ear")
    talking = {one.thing: one for one in calls if first <= one.since <= last or one.called(first, last)}
    for name, changes in passed(film, scene, shot, all_laid).items():
        thing = _as_told(film, scene, name)
        if name in talking:
            thing = at_ear(thing, talking[name].sort, place, lies=True)
            changes = {**changes, "way": "ear", **_calling(scene, shot, talking[name])}
        if thing is None or (name == shot.prop and shot.size in DETAILS):
            continue
        plain = _prop(thing, Phase("surface"), written_on(name, told(film, scene.name)), True)
        if holdable(plain):
            found[name] = plain.model_copy(update={"where": "hand", "side": "right", **changes})
    return found


def _in_hand(
    film: Film,
    scene: Scene,
    shot: Shot,
    hands: Sequence[Held],
    passing: tuple[Prop, ...],
    place: Place,
    lying: Collection[str],
) -> tuple[Prop, ...]:
    """What the people of a shot hold: the first thing in the right hand, another in the left. `lying` are the names of
    all that is somewhere on the set in some shot of the scene."""
    found = [*passing]
    for one in hands:
        thing = _as_told(film, scene, one.thing)
        if one.way == "ear":
            thing = at_ear(thing, one.sort, place, lies=one.thing in lying)
        same = any(p.holder == one.who and kit_of(p.words) == kit_of(thing.words) for p in found) if thing else True
        if thing is not None and one.who in shot.people and not same:  # his cup of coffee, and his coffee
            side = "left" if any(prop.holder == one.who for prop in found) else "right"
            changes: dict[str, object] = {"where": "hand", "holder": one.who, "side": side, "way": one.way}
            changes |= _calling(scene, shot, one)
            made = _prop(thing, Phase("surface"), written_on(thing.name, told(film, scene.name)), True)
            found.append(made.model_copy(update=changes))
    return tuple(found)


def _calling(scene: Scene, shot: Shot, one: Held) -> Mapping[str, object]:
    """When a telephone comes to the ear in a shot, and when it leaves it: fields of `Prop`."""
    first, last = span(scene, shot)
    order = {element: n for n, element in enumerate(scene.elements)}
    lines = [k for k, heard in enumerate(shot.lines) if order.get(heard.element) in one.calls]
    if not one.calls:
        return {}
    found: dict[str, object] = {}
    if one.since > first and lines:
        found["raised"] = lines[0]
    if one.until is not None and (one.until < last or (one.until == last and last not in one.calls)):
        found["lowered"] = lines[-1] if lines else -1
    return found


def _about(
    film: Film, scene: Scene, shot: Shot, there: Sequence[Laid], hands: Sequence[Held], calls: Collection[str]
) -> tuple[Prop, ...]:
    """What is on the set: of a shot that is about a thing, with that in the middle. `calls` are at somebody's ear."""
    hero = _as_told(film, scene, shot.prop) if shot.prop else None
    taken = shot.prop in calls and shot.size not in DETAILS
    if hero is None or taken or any(one.thing == shot.prop and one.who in shot.people for one in hands):
        return tuple(one.prop for one in there)
    mine = next((one.prop for one in reversed(there) if one.name == shot.prop), None)
    others = [one.prop for one in there if one.name != shot.prop]
    large = max((mine or hero).size or (0.0,)) > LARGE
    if mine is not None and (shot.size not in DETAILS or large or mine.where == "wall"):
        return (mine.model_copy(update={"hero": shot.size in DETAILS}), *others)
    if large and mine is None:  # the place has it, or somebody has: no table carries it
        return tuple(others)
    spot = mine.at if mine is not None and mine.where == "surface" else None
    shown: list[Prop] = []
    for one in others:
        moved = _cheated(one, spot)
        if moved is not None:
            spot = None if moved is not one else spot  # one thing takes the other's place, not two
            shown.append(moved)
    plain = mine or _prop(hero, Phase("surface"), written_on(hero.name, told(film, scene.name)), True)
    return (plain.model_copy(update={"where": "surface", "at": None, "hero": shot.size in DETAILS}), *shown)


def lays(film: Film, scene: Scene, place: Place) -> bool:
    """Whether a scene has anything to lie on a surface: the same for all its shots, so that none finds it gone."""
    sheet = film.get(Sheet, scene.name)
    named = [film.get(Thing, item.name) for item in sheet.items] if sheet is not None else []
    if any(thing is not None and not thing.dressing for thing in named):
        return True
    everything = laid(film, scene, place)
    return any(one.prop.where == "surface" for one in everything) or on_table(film, scene, place, everything)


def laid(film: Film, scene: Scene, place: Place) -> tuple[Laid, ...]:
    """Return all things of a scene with their places. Pure: the same documents give the same places."""
    return _of(film, scene, place)[0]


def absent(film: Film, scene: Scene, place: Place) -> Mapping[str, str]:
    """Return why a scene's things are not laid, by name.

    `place` has it by itself, one rides in it (`ride`), `no model` shows it, it is in hands all the time (`held`), or
    there is `no room` for it.
    """
    return dict(_of(film, scene, place)[1])


def _of(film: Film, scene: Scene, place: Place) -> tuple[tuple[Laid, ...], tuple[tuple[str, str], ...]]:
    sheet = film.get(Sheet, scene.name)
    items = tuple(item for item in sheet.items if item.category in LISTED) if sheet is not None else ()
    kept = left_for(film, scene.name)
    if not items and not kept:
        return (), ()
    index = {name: n for n, name in enumerate(scene.elements)}
    known = tuple((item, index.get(item.element or "", 0), _as_told(film, scene, item.name)) for item in items)
    listed = {item.name for item in items}
    more = tuple((one, film.get(Thing, one.name)) for one in kept if one.name not in listed)
    texts = told(film, scene.name)
    by_hand = _drops(film, scene, texts), _seated(film, scene)
    return _laid(known, kept, more, texts, scene.blocking, place.brief, place.kind, *by_hand)


def _drops(film: Film, scene: Scene, texts: Sequence[tuple[str, str]]) -> tuple[Drop, ...]:
    """Who lets which thing fall: it lies where they are."""
    order = {element: n for n, element in enumerate(scene.elements)}
    found: list[Drop] = []
    for one in holds(film, scene):
        n = one.until
        if n is None or not _FALLS.search(texts[n][1]):
            continue
        stands = [p for p in scene.blocking if p.who == one.who and order.get(p.beat or "", -1) <= n]
        if stands:
            found.append((one.thing, n, stands[-1].x, stands[-1].y, stands[-1].facing))
    return tuple(found)


def _seated(film: Film, scene: Scene) -> tuple[Handled, ...]:
    """Who takes a thing up as they sit at a table, or lays it down there: it lies in their reach."""
    order = {element: n for n, element in enumerate(scene.elements)}
    found: list[Handled] = []
    for one in holds(film, scene):
        for n in (one.since, one.until):
            at = [p for p in scene.blocking if p.who == one.who and n is not None and order.get(p.beat or "", -1) <= n]
            if n is not None and at and at[-1].posture == "sit":
                found.append((one.thing, n, at[-1].x, at[-1].y))
    return tuple(found)


def _as_told(film: Film, scene: Scene, name: str) -> Thing | None:
    """A thing of the film in the paint that this scene tells, where another scene tells another: a black car here."""
    thing, sheet = film.get(Thing, name), film.get(Sheet, scene.name)
    if thing is None or thing.locked or sheet is None or not thing.described:
        return thing
    here = next((said for item in sheet.items if item.name == name and (said := described(item.words, name))), "")
    colour = asked(f"{here} {thing.words}").colour
    if colour is None or colour == asked(f"{thing.described} {thing.words}").colour:
        return thing
    return thing.having(colour=COLOURS[colour])


@lru_cache(maxsize=2048)
def _laid(
    known: tuple[tuple[Item, int, Thing | None], ...],
    kept: tuple[Kept, ...],
    more: tuple[tuple[Kept, Thing | None], ...],
    texts: tuple[tuple[str, str], ...],
    blocking: tuple[Position, ...],
    brief: Brief,
    kind: str,
    drops: tuple[Drop, ...],
    seated: tuple[Handled, ...],
) -> tuple[tuple[Laid, ...], tuple[tuple[str, str], ...]]:
    plan, marks = plan_of(brief, kind), marks_of(brief.words, brief.inside, kind)
    floor = Floor(plan, marks, blocking)
    named = [*(piece.name for piece in plan.pieces), plan.surface.name]
    own = frozenset(_noun(name) for name in named) | frozenset(word for name in named for word in _words(name))
    found: list[Laid] = []
    missing: list[tuple[str, str]] = []
    before = {one.name: one for one in kept}
    order = {one.name: n for n, one in enumerate(kept)}
    wanted: list[tuple[int, str, Thing | None, tuple[Phase, ...], bool]] = []
    for one, thing in more:
        if not one.gone and thing is not None:
            wanted.append((order[one.name], one.name, thing, (Phase(one.where, one.state),), False))
    for item, at, thing in known:
        if is_ride(item.name, plan.kind, item.category, brief.words):
            missing.append((item.name, "ride"))
            continue
        if item.category == "vehicles":
            space = in_space(item.name, texts)
            phases: tuple[Phase, ...] = (Phase("air" if space or airborne(item.name, texts) else "floor"),)
            if space and thing is not None and not thing.locked:
                thing = thing.having(model="set#lander", size=(9.0, 9.0, 6.0), crc=0)
        else:
            fixed = item.category == "set-dressing"
            phases = phases_of(item.name, at, texts, before.get(item.name), fixed)
        wanted.append((order.get(item.name, 1000), item.name, thing, phases, True))
    for _, name, thing, phases, listed in sorted(wanted, key=lambda w: (w[0], w[2] is None or w[2].dressing)):
        aloft = bool(phases) and phases[0].where == "air"
        why = _missing(name, thing, own, phases) or ("" if aloft or belongs(name, plan) else "no room")
        if thing is None or why:
            if listed:
                missing.append((name, why or "unread"))
            continue
        text = written_on(name, texts) if listed else ""
        if name.split("-")[-1] in _LIES:
            phases = tuple(p if p.state or p.where == "wall" else replace(p, state="fallen") for p in phases)
        near = [next((h[2:] for n in (p.since, p.until) for h in seated if h[:2] == (name, n)), None) for p in phases]
        stood = _stood(floor, [_prop(thing, phase, text, plan.room is not None) for phase in phases], phases, near)
        for phase, prop in zip(phases, stood, strict=True):
            if prop is not None:
                by = next((d for d in drops if d[:2] == (name, phase.since)), None) if prop.where == "floor" else None
                prop = prop if by is None else floor.dropped(prop, *by[2:]) or prop
                found.append(Laid(prop, name, phase.since, phase.until, not thing.dressing, phase.turns))
        if listed and not any(stood):
            missing.append((name, "no room"))
    return tuple(found), tuple(missing)


def _missing(name: str, thing: Thing | None, own: frozenset[str], phases: tuple[Phase, ...]) -> str:
    noun = _noun(name.replace("-", " "))
    if noun in own or name.split("-")[-1].removesuffix("s") in own or noun in ("table", "desk", "counter", "chair"):
        pointed = thing is not None and not thing.dressing and max(thing.size or (9.0,)) < HANDY
        turned = any(phase.state for phase in phases) and noun not in ("table", "desk", "counter")
        if not pointed and not turned:
            return "place"
    if thing is None:
        return "unread"
    if thing.dressing and thing.model is None:
        return "no model"  # a box that stands in for something nobody cares about is worse than nothing
    return "" if phases else "held"


def own_pieces(name: str, plan: GroundPlan) -> tuple[Piece, ...]:
    """Return the pieces of a place that are what a thing's slug names."""
    noun, word = _noun(name.replace("-", " ")), name.split("-")[-1].removesuffix("s")
    return tuple(p for p in plan.pieces if noun == _noun(p.name) or word in _words(p.name) or noun in _words(p.name))


@lru_cache(maxsize=4096)
def _words(piece: str) -> frozenset[str]:
    return frozenset((*piece.split(), *_WITHIN.get(piece, ())))


@lru_cache(maxsize=4096)
def _noun(words: str) -> str:
    """What the place has by itself is known by our noun for it: a couch is its sofa."""
    return asked(words).noun or words


def _stood(
    floor: Floor, props: Sequence[Prop], phases: Sequence[Phase], near: Sequence[Point2 | None]
) -> list[Prop | None]:
    """The thing at free places of its sort; what lies on its side takes room as it lies."""
    asked_: list[tuple[Prop, str, Point2 | None]] = []
    for prop, phase, hand in zip(props, phases, near, strict=True):
        where = "wall" if phase.where == "surface" and _hangs(prop) else phase.where
        if prop.state == "fallen" and prop.size is not None:
            w, d, h = prop.size
            prop = prop.model_copy(update={"size": (h, d, w)})
        asked_.append((prop, where, hand))
    found = floor.phases(asked_)
    return [
        None if one is None else one.model_copy(update={"size": prop.size})
        for one, prop in zip(found, props, strict=True)
    ]


def _hangs(prop: Prop) -> bool:
    piece = SET_PIECES.get(prop.model or "")
    return piece is not None and piece.wall


def _prop(thing: Thing, phase: Phase, text: str, inside: bool) -> Prop:
    """The thing as it is for a while: whole or in shards, with what is written on it."""
    model, size, crc, words, state = thing.model, thing.size, thing.crc, thing.words, phase.state
    noun = words.split()[-1].lower() if words else ""
    if thing.locked:
        return Prop(words=words, model=model, size=size, crc=crc, colour=thing.colour, state=state, text=text)
    if state == "broken" and noun in BRITTLE:
        return Prop(words=words, model="kit#shards", size=KIT["shards"].size, state=state)
    if state == "spilt":
        return Prop(words=words, model="kit#puddle", size=KIT["puddle"].size, state=state)
    if state == "open" and noun in ("book", "bible", "diary", "journal", "album"):
        model, size, crc = "kit#open-book", KIT["open book"].size, 0
    if noun == "clock" and phase.where == "wall":
        model, size, crc = "set#wall-clock", SET_PIECES["set#wall-clock"].size, 0
    if noun == "sign" and not inside and _is_set(model):
        model, size, crc = "kit#sign", KIT["sign"].size, 0
    if text and not _is_set(model):
        named = kit_of(words)
        named = named if named in _LETTERED else _SCREENS.get(noun)
        if named is not None:
            model, size, crc = f"kit#{named.replace(' ', '-')}", KIT[named].size, 0
    return Prop(words=words, model=model, size=size, crc=crc, colour=thing.colour, state=state, text=text)


def _is_set(model: str | None) -> bool:
    return model in SET_PIECES


def _cheated(prop: Prop, spot: tuple[float, float, float, float] | None) -> Prop | None:
    """A thing in an insert of another: what lies in the middle makes room, what stands before it is taken away."""
    if prop.where != "surface" or prop.at is None:
        return prop
    x, y, z, turn = prop.at
    wide = max((prop.size or (0.0,))[:2])
    if math.hypot(x - SURFACE[0], y - SURFACE[1]) < max(0.2, 0.5 * wide + 0.1):
        return (
            None
            if spot is None or math.hypot(spot[0], spot[1] - SURFACE[1]) < 0.2
            else prop.model_copy(update={"at": (*spot[:2], z, turn)})
        )
    return None if y < SURFACE[1] and abs(x) < 0.3 else prop
