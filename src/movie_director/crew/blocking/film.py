"""Blocking of a film: every scene's positions and its crowd proposed, and a person's own kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.crew.blocking.crowd import crowd_of
from movie_director.crew.blocking.crowd import kept as crowd_kept
from movie_director.crew.blocking.scene import Seen, blocked
from movie_director.crew.costume.era import era_of
from movie_director.crew.coverage import CoverageStyle, styles, views
from movie_director.crew.proposal import Proposal
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.position import Position
from movie_director.film.scene import Scene


def block_film(film: Film, more: Mapping[str, CoverageStyle] | None = None) -> Proposal:
    """Propose where everybody is in each scene, and in which shots that is seen to change.

    It follows coverage, whose shots it reads. Positions and shots that a person touched stay. `more` are styles of
    coverage as in `cover_film`. A film that is blocked proposes nothing.
    """
    edits: list[Edit] = []
    era = era_of(film)
    for view in views(film, {**styles(), **(more or {})}, []):
        scene = film.get(Scene, view.name)
        if scene is None:
            continue
        shots = film.shots(view.name)
        found = blocked(view, tuple(Seen.of(shot) for shot in shots))
        positions = kept(scene.blocking, found.positions, scene)
        crowd = crowd_kept(scene.crowd, crowd_of(film, scene, era))
        if positions != scene.blocking or crowd != scene.crowd:
            edits.append(Put(scene.model_copy(update={"blocking": positions, "crowd": crowd})))
        for shot in shots:
            crossing = shot.crossing if shot.touched else found.crossing.get(shot.name, ())
            if crossing != shot.crossing:
                edits.append(Put(shot.model_copy(update={"crossing": crossing})))
    return Proposal("blocking", tuple(edits))


def kept(old: Sequence[Position], new: Sequence[Position], scene: Scene) -> tuple[Position, ...]:
    """Return new positions with those that a person set in place of the crew's: by whom, and from which element on."""
    hands = {(p.who, p.beat): p for p in old if p.touched}
    if not hands:
        return tuple(new)
    order = {None: -1, **{element: n for n, element in enumerate(scene.elements)}}
    merged = {**{(p.who, p.beat): p for p in new}, **hands}
    return tuple(sorted(merged.values(), key=lambda p: order.get(p.beat, len(order))))
