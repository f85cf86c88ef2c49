"""The producer: what the film costs scene by scene, which scenes are made cheaper to fit the money, what will not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ConfigDict, Field

from movie_director.build.recipe import TIERS, Tier
from movie_director.crew.costs import Cost, Costs, added, below
from movie_director.crew.length import lengths
from movie_director.crew.proposal import Proposal
from movie_director.crew.sequence import seen
from movie_director.crew.stakes import stakes
from movie_director.crew.views import Accounts
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Edit
from movie_director.film.scene import Scene
from movie_director.values.digest import Json

LONG = 2 * 3600.0
"""Seconds of work from which on somebody wants to be told before it begins."""
_DEAREST = 3
"""Scenes that are named where the money does not do."""


class Allotted(BaseModel):
    """The tier at which one scene's pictures are made, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scene: str
    tier: Tier
    why: str = Field(max_length=200)


class Allotment(BaseModel):
    """The scenes whose tier is to be another than the film's, and what is to be said of money and time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scenes: tuple[Allotted, ...] = ()
    notes: tuple[str, ...] = ()


def allot(view: Accounts) -> Allotment:
    """Make scenes cheaper until the film fits what may be spent, those first on which least hangs.

    A scene whose tier is set stays as it is. What fits already is left alone; what cannot fit is said.
    """
    tiers = tiers_now(view)
    made: dict[str, Allotted] = {}
    if _short(view, tiers):
        weight = stakes(view)
        for name in sorted(_free(view), key=lambda name: (weight[name], name)):
            tier = _cheaper(view.costs, _shots(view, name), tiers[name])
            if tier is not None and _short(view, tiers):
                saved = _at(view, name, tiers[name]).price - _at(view, name, tier).price
                tiers[name] = tier
                made[name] = Allotted(scene=name, tier=tier, why=f"Least hangs on it, and it saves {saved}.")
    return Allotment(scenes=tuple(made[name] for name in sorted(made)), notes=tuple(_notes(view, tiers)))


def allotment_edits(view: Accounts, made: Allotment) -> Proposal:
    """Set the tiers of scenes."""
    edits: list[Edit] = []
    notes: list[str] = []
    for one in made.scenes:
        scene = view.get(Scene, one.scene)
        if scene is not None and scene.tier is None and one.tier != view.costs.tier:
            edits.append(Change(Ref(Scene.KIND, one.scene), "tier", one.tier))
            notes.append(f"{one.scene}: {one.tier}. {one.why}")
    return Proposal("producer", tuple(edits), (*notes, *made.notes))


def money_told(view: Accounts) -> dict[str, Json]:
    """Tell each scene's price and work at each tier, what hangs on it, and what may be spent."""
    weight, costs = stakes(view), view.costs
    scenes: list[Json] = [
        {
            "scene": scene.name,
            "heading": scene.heading,
            "shots": len(view.shots(scene.name)),
            "at_stake": round(weight[scene.name], 2),
            "tier": scene.tier,
            "costs": {tier: _told(costs.of(_shots(view, scene.name), tier)) for tier in TIERS},
        }
        for scene in seen(view)
    ]
    return {
        "title": view.screenplay.title,
        "tier": costs.tier,
        "may_be_spent": str(costs.cap) if costs.cap is not None else None,
        "everything_else_costs": _told(costs.rest),
        "scenes": scenes,
    }


def tiers_are_free(view: Accounts, made: Allotment) -> Iterator[str]:
    """Only scenes that there are, none whose tier is set, each once, and none dearer than the film."""
    named: set[str] = set()
    for n, one in enumerate(made.scenes):
        scene = view.get(Scene, one.scene)
        if scene is None:
            yield f"scenes.{n}.scene: there is no scene {one.scene!r}; name one of those told"
        elif scene.tier is not None:
            yield f"scenes.{n}.scene: the tier of {one.scene} is set; leave it out"
        elif one.scene in named:
            yield f"scenes.{n}.scene: {one.scene} is there twice"
        if TIERS.index(one.tier) > TIERS.index(view.costs.tier):
            yield f"scenes.{n}.tier: {one.tier} is above the film's {view.costs.tier}; nobody asked for that"
        named.add(one.scene)


def money_does(view: Accounts, made: Allotment) -> Iterator[str]:
    """With these tiers the film fits what may be spent, if any tiers would."""
    cap, tiers, by_rule = view.costs.cap, _tiers(view, made), _tiers(view, allot(view))
    if cap is not None and cap < total(view, tiers).price and not cap < total(view, by_rule).price:
        yield f"scenes: with these tiers it costs {total(view, tiers).price}, and {cap} may be spent; take cheaper ones"


def tiers_now(view: Accounts) -> dict[str, Tier]:
    """The tier of each scene."""
    return {scene.name: scene.tier or view.costs.tier for scene in seen(view)}


def _tiers(view: Accounts, made: Allotment) -> dict[str, Tier]:
    found = tiers_now(view)
    found.update((one.scene, one.tier) for one in made.scenes)
    return found


def total(view: Accounts, tiers: Mapping[str, Tier]) -> Cost:
    """What is to be made costs with these tiers."""
    return view.costs.rest + added(_at(view, name, tier) for name, tier in tiers.items())


def _notes(view: Accounts, tiers: Mapping[str, Tier]) -> Iterator[str]:
    costs, whole = view.costs, total(view, tiers)
    if costs.cap is not None and costs.cap < whole.price:
        dear = sorted(tiers, key=lambda name: (-_at(view, name, tiers[name]).price.amount, name))[:_DEAREST]
        named = ", ".join(f"{name} {_at(view, name, tiers[name]).price}" for name in dear)
        yield f"It does not fit the money: {whole.price} at the least, and {costs.cap} may be spent. Dearest: {named}."
    if whole.seconds > LONG:
        less = total(view, dict.fromkeys(tiers, "low"))
        instead = f"; at the tier low it is {_clock(less.seconds)}" if less.seconds < whole.seconds / 2 else ""
        yield f"Making it is {_clock(whole.seconds)} of work on this machine{instead}."
    asked = view.direction.length
    if asked is not None:
        of = lengths(view, view.spoken, view.rate)
        if of.spans and of.shortest > asked:
            yield (
                f"It does not fit the time: {of.shortest / view.rate:.0f} s at the least, "
                f"and {asked / view.rate:.0f} s are asked for. Take lines out."
            )


def _short(view: Accounts, tiers: Mapping[str, Tier]) -> bool:
    return view.costs.cap is not None and view.costs.cap < total(view, tiers).price


def _cheaper(costs: Costs, shots: list[str], tier: Tier) -> Tier | None:
    """The nearest tier at which shots cost less money."""
    now = costs.of(shots, tier).price
    return next((lower for lower in below(tier) if costs.of(shots, lower).price < now), None)


def _free(view: Accounts) -> list[str]:
    return [scene.name for scene in seen(view) if scene.tier is None]


def _at(view: Accounts, scene: str, tier: Tier) -> Cost:
    return view.costs.of(_shots(view, scene), tier)


def _shots(view: Accounts, scene: str) -> list[str]:
    return [shot.name for shot in view.shots(scene)]


def _told(cost: Cost) -> Json:
    return {"price": str(cost.price), "seconds_of_work": round(cost.seconds)}


def _clock(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02d} min" if minutes >= 60 else f"{minutes} min"
