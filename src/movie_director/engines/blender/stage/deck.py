# SPDX-License-Identifier: GPL-3.0-or-later
"""A floor with nothing beside it: a roof over the city, a ship's deck at sea, a hull among the stars."""

from __future__ import annotations

from movie_director.engines.blender.stage import beyond
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.outdoors import air
from movie_director.engines.blender.stage.pieces.paving import lay
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Deck


def build(setting: Setting, deck: Deck) -> None:
    """Build the floor and what is round it."""
    setting.bounds = (max(deck.left, -8.0), min(deck.right, 8.0), max(deck.front, -8.0), min(deck.back, 8.0), 5.0)
    form = Form().stand((deck.left + deck.right) / 2, (deck.front + deck.back) / 2, -0.02)
    lay(setting, form, deck.made, deck.right - deck.left, deck.back - deck.front)
    form.build("deck", {"stays": True})
    if deck.below == "city":
        beyond.city(setting, deck)
        air(setting, town=True)
    elif deck.below == "sea":
        beyond.ocean(setting, deck)
        air(setting)
    else:
        beyond.space(setting)
        beyond.globe(setting, (-30, 96, 6), 34.0, ("#1f4a7a", "#d5dde0"))
