"""Where people stand: marks around the acting area, the same for every shot of a scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.operations.picture import Mark

SPOTS: Sequence[Mark] = (
    Mark(x=-0.62, y=0.0, facing=62),
    Mark(x=0.62, y=0.0, facing=-62),
    Mark(x=0.05, y=1.35, facing=0),
    Mark(x=-1.45, y=0.35, facing=58),
    Mark(x=1.45, y=0.35, facing=-58),
    Mark(x=-0.95, y=1.35, facing=30),
    Mark(x=0.95, y=1.35, facing=-30),
    Mark(x=-2.1, y=0.8, facing=60),
)
"""Two face each other across the surface, opened to the camera by about 30 degrees; others make a half ring behind."""

ALONE = Mark(x=0.0, y=-0.05, facing=12)


def marks(characters: Sequence[str]) -> Mapping[str, Mark]:
    """Give each of a scene's characters a mark, in order of appearance; past eight, the last marks are shared."""
    if len(characters) == 1:
        return {characters[0]: ALONE}
    return {who: SPOTS[min(i, len(SPOTS) - 1)] for i, who in enumerate(characters)}


def across(who: str, spots: Mapping[str, Mark]) -> Mark | None:
    """Return the mark of the one whom somebody faces: the first of the others, as in a conversation."""
    return next((mark for other, mark in spots.items() if other != who), None)


def entrance(mark: Mark) -> Mark:
    """Where someone comes from who walks to `mark`: from their own side, a little upstage."""
    side = -1 if mark.x < 0 else 1
    return Mark(x=mark.x + side * 1.9, y=mark.y + 0.35, facing=-90 * side)
