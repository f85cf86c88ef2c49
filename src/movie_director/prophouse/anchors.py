"""Anchors: where a model is sat on, stood on, gripped or opened, in metres of its own box, front towards -y."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from movie_director.prophouse.hold import GRIPS
from movie_director.prophouse.house import nouns_of
from movie_director.prophouse.model import Metres, Model

SEAT = 0.46
"""Metres above the floor where a chair is sat on, where its catalogue does not tell."""
_SEATS: dict[str, float] = {
    "chair": 0.46, "armchair": 0.43, "sofa": 0.43, "bench": 0.45, "pew": 0.45, "stool": 0.0, "piano-bench": 0.5,
    "deck-chair": 0.36, "beanbag": 0.35, "chaise-longue": 0.4, "wheelchair": 0.5, "child-chair": 0.3,
    "baby-high-chair": 0.55, "school-desk": 0.45, "toilet": 0.42,
}  # fmt: skip
_LIES: dict[str, float] = {
    "bed": 0.55, "hospital-bed": 0.62, "futon": 0.18, "mattress": 0.16, "cot": 0.45, "crib": 0.5, "hammock": 0.5,
}  # fmt: skip
_TOPS = frozenset(
    ["table", "coffee-table", "bedside-table", "desk", "counter", "dresser", "trunk", "work-bench", "tv-stand",
     "filing-cabinet", "crate", "barrel", "box", "wooden-box", "safe", "cabinet", "bookcase", "shelf"]
)  # fmt: skip


class Anchors(BaseModel):
    """What an actor or another prop needs of a model."""

    model_config = ConfigDict(frozen=True)

    seat: float | None = Field(default=None, description="Height that somebody sits at.")
    bed: float | None = Field(default=None, description="Height that somebody lies at.")
    top: float | None = Field(default=None, description="Height that other things stand at.")
    grip: Metres | None = Field(default=None, description="The point that a hand closes round.")
    hinge: Metres | None = Field(default=None, description="The foot of the line that a door's leaf turns about.")
    leaf: float | None = Field(default=None, description="Width of a door's leaf.")


def anchors_of(model: Model) -> Anchors:
    """Return a model's anchors: from its catalogue where that tells, else by what kind of thing it is."""
    nouns = nouns_of(model)
    width, depth, height = model.size
    seat = next((_SEATS[n] for n in nouns if n in _SEATS), None)
    lies = next((_LIES[n] for n in nouns if n in _LIES), None)
    if seat is not None:
        # A catalogue's height to drop things at is the seat of a chair; a stool is sat on at its very top.
        told = model.top if model.top is not None and 0.2 < model.top < 0.95 * height else None
        seat = height if seat == 0.0 and told is None else told or min(seat, height)
    if lies is not None:
        lies = model.top if model.top is not None and model.top < 0.95 * height else min(lies, height)
    top = model.top if seat is None and lies is None else None
    if top is None and any(n in _TOPS for n in nouns):
        top = height
    grip = next((GRIPS[n] for n in nouns if n in GRIPS), None)
    door = model.opening and any(n.endswith("door") for n in nouns)
    leaf = width / 2 if door and "double-door" in nouns else width if door else None
    return Anchors(
        seat=seat,
        bed=lies,
        top=top,
        grip=(grip[0] * width, grip[1] * depth, grip[2] * height) if grip is not None else None,
        hinge=(-width / 2, 0.0, 0.0) if door else None,
        leaf=leaf,
    )
