"""All movements by their verbs."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.engines.blender.people.acts.body import BODY
from movie_director.engines.blender.people.acts.hands import HANDS
from movie_director.engines.blender.people.acts.head import HEAD
from movie_director.engines.blender.people.acts.movement import Movement
from movie_director.engines.blender.people.acts.pairs import PAIRS
from movie_director.engines.blender.people.acts.work import WORK

MOVEMENTS: Mapping[str, Movement] = {**HEAD, **HANDS, **WORK, **PAIRS, **BODY}
"""Every verb that is played over what a body does anyway; how people walk is in `gait`."""
