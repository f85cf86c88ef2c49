# SPDX-License-Identifier: GPL-3.0-or-later
"""Nets and cards: lamps turned down or up for one person alone, as the low tier turns them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bpy

_FACE, _NETTED = ("key", "fill"), ("key", "fill", "sun", "window")
"""Lamps that a card lifts and that a net takes from (`raster/light.py`)."""


class Nets:
    """The nets and cards that hang in a shot, one share for each of `people`; 1 is none. They hang until `strike`.

    A lamp that is turned for somebody passes them by, and a twin of it lights nobody else. The set keeps the lamp.
    """

    def __init__(self, shares: Sequence[float], people: Sequence[Any]) -> None:
        self._twins: list[Any] = []
        self._turned: list[Any] = []
        self._circles: list[Any] = []
        turned = [(person, share) for person, share in zip(people, shares, strict=False) if share != 1.0]
        for lamp in [thing for thing in bpy.context.scene.objects if thing.type == "LIGHT" and thing.name in _NETTED]:
            own = [(person, share) for person, share in turned if share < 1 or lamp.name in _FACE]
            if not own:
                continue
            self._turned.append(lamp)
            lamp.light_linking.receiver_collection = self._circle([person for person, _ in own], "EXCLUDE")
            for person, share in own:
                twin = lamp.copy()
                twin.data = lamp.data.copy()
                twin.data.energy *= share
                bpy.context.scene.collection.objects.link(twin)
                twin.light_linking.receiver_collection = self._circle([person], "INCLUDE")
                self._twins.append(twin)

    def strike(self) -> None:
        """Take them down."""
        for lamp in self._turned:
            lamp.light_linking.receiver_collection = None
        for twin in self._twins:
            data = twin.data
            bpy.data.objects.remove(twin)
            bpy.data.lights.remove(data)
        for circle in self._circles:
            bpy.data.collections.remove(circle)
        self._turned, self._twins, self._circles = [], [], []

    def _circle(self, people: Sequence[Any], state: str) -> Any:
        circle = bpy.data.collections.new("net")
        for person in people:
            circle.objects.link(person)
        for held in circle.collection_objects:
            held.light_linking.link_state = state
        self._circles.append(circle)
        return circle
