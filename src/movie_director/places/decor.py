"""Colours of floors, and the shell that most rooms share."""

from __future__ import annotations

from movie_director.places.ground import Finish, Opening, Room

WOOD = ("#85603f", "#7a5636", "#8f6a47", "#80593a", "#735032")
PALE = ("#a88660", "#9b7a56", "#b4926c", "#a07f5c")
DARK = ("#3d2719", "#35221a", "#452d1d", "#2f1e15")
CHECK = ("#c9c2b2", "#c2baa9", "#8f8a80")
FLAGS = ("#8d8578", "#857d70", "#958d80", "#6a6358")
WALNUT, OAK, ASH = "#5d3d25", "#6a4529", "#6a4a30"


def usual(finish: Finish, view: str = "street", door: str = "door") -> Room:
    """A room of 8 by 7.4 m: a window left of the middle behind, a wide one at the left for the sun, a door at the
    right."""
    return Room(
        finish,
        (
            Opening("left", -0.6, 1.4, 0.85, 2.35, view=view),
            Opening("back", -2.5, -1.1, 0.95, 2.3, view=view),
            Opening("right", -2.3, -1.35, 0.0, 2.1, door, "passage"),
        ),
    )
