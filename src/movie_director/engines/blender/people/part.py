"""A figure's part in a shot: whoever they are, whatever they do, as a function of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from movie_director.engines.blender.people.acts.following import Following, Place, Played
from movie_director.engines.blender.people.acts.track import Follower
from movie_director.engines.blender.people.creatures.acting import Creature
from movie_director.engines.blender.people.creatures.habits import HABITS
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.performance import Moment, Performance
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.shot import Shot
from movie_director.engines.blender.people.thing import Grasp

ACTORS: Mapping[str, type[Performance] | type[Creature]] = dict.fromkeys(HABITS, Creature)
"""Who performs with a body that is no human being's."""


def perform(
    figure: Mapping[str, Any], person: Person, shot: Shot, grasps: Sequence[Grasp] = ()
) -> Callable[[float], Moment]:
    """What a figure does in a shot: call the result with seconds from the shot's start.

    `figure` is `Figure.model_dump()`: `mark` (x, y, facing), `posture`, `walk_to`, `mood`, `shade`; `grasps` is
    what the person holds. Raises KeyError for a mood that is not one of `mood.MOODS`, or a `shade` that is none.
    """
    return _played(figure, person, shot, grasps).at


def _played(figure: Mapping[str, Any], person: Person, shot: Shot, grasps: Sequence[Grasp]) -> Played:
    part = ACTORS.get(person.species, Performance)(figure, person, shot, grasps)
    track = next((n for n, act in enumerate(shot.acts) if act.track is not None), None)
    if track is None or not isinstance(part, Performance) or not part.stands:
        return part
    return _following(figure, person, shot, grasps, track)


def _following(figure: Mapping[str, Any], person: Person, shot: Shot, grasps: Sequence[Grasp], n: int) -> Following:
    """What a figure does who follows a track: what they do before it, it, and all else from where it leaves them."""
    act = shot.acts[n]
    assert act.track is not None
    first = Performance(figure, person, replace(shot, acts=shot.acts[:n]), grasps)
    follower = Follower(act.track, Limbs(person.skeleton))
    begin = max(act.begin, first.arrives)
    place = Place(*first.at(begin)[1:])
    there = place.gone(*follower.way)
    mark = {"x": there.x, "y": there.y, "facing": there.facing}
    rest = {**figure, "mark": mark, "walk_to": None, "then": None, "posture": "stand"}
    after = _played(rest, person, replace(shot, acts=shot.acts[n + 1 :]), grasps)
    return Following(follower, act, begin, place, first, after, Limbs(person.skeleton))
