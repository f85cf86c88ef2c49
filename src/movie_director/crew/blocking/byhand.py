"""Blocking by hand: a person's film words read as an action line is, from where everybody is at that moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.crew.blocking.doing import doings
from movie_director.crew.blocking.place import Place
from movie_director.crew.blocking.scene import position_of, stage_of
from movie_director.crew.coverage.view import SceneView
from movie_director.film.position import Position


def state(positions: Sequence[Position], elements: Sequence[str], beat: str | None) -> Mapping[str, Place]:
    """Return where everybody is when an element of the scene begins; None is the scene's start."""
    order = {None: -1, **{element: n for n, element in enumerate(elements)}}
    until = order.get(beat, len(order))
    found: dict[str, Place] = {}
    for p in sorted(positions, key=lambda p: order.get(p.beat, len(order))):
        if p.beat is None or order.get(p.beat, len(order)) < until or p.who not in found:
            found[p.who] = Place(p.x, p.y, p.facing, p.posture, p.on, p.why)
    return found


def directed(view: SceneView, now: Mapping[str, Place], words: str) -> list[Position]:
    """Return the new positions of those whom words put somewhere else; none where they move nobody."""
    stage = stage_of(view, now)
    for doing in doings(f"{words.rstrip('.')}.", view.people, None):
        for who in doing.who or tuple(stage.places):
            if who in stage.places:
                stage.do(who, doing)
    return [position_of(who, place, None) for who, place in stage.places.items() if place != now.get(who)]
