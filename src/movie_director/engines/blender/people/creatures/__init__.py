"""Creatures: bodies of clay and what they do, for everybody in a film who is no human being."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from movie_director.engines.blender.people.creatures.bird import bird
from movie_director.engines.blender.people.creatures.cat import cat
from movie_director.engines.blender.people.creatures.dog import dog
from movie_director.engines.blender.people.creatures.horse import horse
from movie_director.engines.blender.people.creatures.robot import robot
from movie_director.engines.blender.people.person import Person

BODIES: Mapping[str, Callable[[Mapping[str, Any], Path], Person]] = {
    "dog": dog,
    "cat": cat,
    "horse": horse,
    "bird": bird,
    "robot": robot,
}
"""Who builds the body of each species from a look, and the folder of people's data for who is like them."""
