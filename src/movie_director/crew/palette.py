"""The film's palette: which colour of walls a genre and a feeling ask for, in CIE L*a*b*."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from movie_director.film.mood import Mood


class Tint(NamedTuple):
    """A colour: how light, how far to red, how far to yellow; or by how much one moves."""

    light: float
    red: float
    yellow: float


GENRES: Mapping[str, Tint] = {
    "action": Tint(56, -1, 0),
    "adventure": Tint(64, 2, 12),
    "animation": Tint(76, 4, 16),
    "comedy": Tint(78, 2, 15),
    "documentary": Tint(70, 0, 6),
    "drama": Tint(67, 2, 8),
    "fantasy": Tint(58, 5, 18),
    "horror": Tint(44, -1, 4),
    "musical": Tint(74, 5, 14),
    "mystery": Tint(50, 2, 6),
    "noir": Tint(46, 1, 5),
    "romance": Tint(74, 6, 12),
    "science-fiction": Tint(62, -3, -6),
    "thriller": Tint(50, -2, 0),
    "war": Tint(52, 0, 8),
    "western": Tint(60, 7, 22),
}
"""The walls of a film of each genre; one that is not here is a drama."""
FEELINGS: Mapping[Mood, Tint] = {
    "afraid": Tint(-14, -2, -6),
    "angry": Tint(-4, 9, 4),
    "happy": Tint(8, 2, 8),
    "sad": Tint(-7, -3, -9),
    "surprised": Tint(2, 0, 2),
    "tender": Tint(3, 5, 6),
    "tired": Tint(-4, 0, -2),
}
"""How a place moves where somebody feels so all the time."""


def asked_for(genre: str, felt: Mapping[Mood, float]) -> Tint:
    """Return the colour that walls want in a genre, where each feeling is there for a share of the time."""
    tint = GENRES.get(genre.lower().replace(" ", "-"), GENRES["drama"])
    for mood, share in felt.items():
        move = FEELINGS.get(mood)
        if move is not None:
            tint = Tint(*(a + share * b for a, b in zip(tint, move, strict=True)))
    return tint
