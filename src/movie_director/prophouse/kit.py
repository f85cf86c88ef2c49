"""Our kit: the pieces that the stage builds itself, so that a film has its things where no library is installed."""

from __future__ import annotations

from movie_director.prophouse.model import Metres, Model

_MADE: tuple[tuple[str, str, Metres], ...] = (
    ("clock", "Alarm clock", (0.085, 0.05, 0.13)),
    ("letter", "Letter", (0.21, 0.21, 0.02)),
    ("compass", "Compass", (0.09, 0.09, 0.03)),
    ("envelope", "Envelope", (0.2, 0.13, 0.01)),
    ("key", "Key", (0.19, 0.05, 0.01)),
    ("photograph", "Framed photograph", (0.09, 0.06, 0.12)),
    ("box", "Parcel", (0.13, 0.1, 0.08)),
)

PIECES: tuple[Model, ...] = tuple(
    Model(id=f"kit#{key}", names={"en": name}, licence="built", library="kit", source="kit", size=size)
    for key, name, size in _MADE
)
"""A model per piece; its id says which: `kit#clock`. Sizes are of the piece as it is built."""
