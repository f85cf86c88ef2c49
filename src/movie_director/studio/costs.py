"""Costs: what is yet to be made of a film costs at each tier, by the quotes that a shoot would go by."""

from __future__ import annotations

from typing import cast

from movie_director.build.plan import plan
from movie_director.build.recipe import TIERS, Tier
from movie_director.crew.costs import Cost, Costs, added
from movie_director.film.edits import apply_all, edit_to
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.studio.money import budget_of
from movie_director.studio.open import Studio

_PICTURE = "/picture"


def costs_of(studio: Studio, film: Film) -> Costs:
    """Return what a film's pictures cost at each tier, and all else, beyond what is made. Raises ProjectError."""
    project = studio.project
    plain = [edit_to(scene, scene.having(tier=None)) for scene in film.of(Scene) if scene.tier is not None]
    film = apply_all(film, plain)
    shots: dict[str, dict[Tier, Cost]] = {shot.name: {} for shot in film.all_shots()}
    rest = Cost()
    for tier in TIERS:
        schedule = studio.schedule_of(film, tier)
        sheet = plan(schedule, studio.takes, studio.vault, project.performed, studio.quote, studio.held())
        others: list[Cost] = []
        for line in sheet.to_make:
            shot, cost = line.setup.slate.removesuffix(_PICTURE), Cost(line.price, line.seconds)
            if line.setup.slate.endswith(_PICTURE) and shot in shots:
                shots[shot][tier] = cost
            else:
                others.append(cost)
        rest = added(others)
    cap = budget_of(studio)
    balance = studio.ledger.balance()
    if cap is not None:
        gone = balance["spent"] + balance["held"] + balance["uncertain"]
        cap = cap - gone if gone < cap else cap - cap
    return Costs(shots, rest, cap, cast(Tier, project.manifest.tier))
