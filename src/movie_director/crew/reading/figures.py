"""Words for things and people that are none here, by what stands beside them: guitar solos, `The jury is in`."""

from __future__ import annotations

from movie_director.crew.reading.lexicon_handling import BODY
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.text import Word

FIGURES = frozenset(("flail", "bow", "guitar", "jury"))
"""Words that are looked at for what stands beside them."""


def is_figure_of(all_words: tuple[Word, ...], i: int, one: str) -> bool:
    """Whether a word means no thing or people here: `ARMS FLAIL`, `the PORT BOW`, guitar solos, `The jury is in`."""
    before = all_words[i - 1].low if i else ""
    after = [w.low for w in all_words[i + 1 : i + 4]]
    if one == "flail":
        return before in BODY or singular(before) in BODY or before in ("limbs", "he", "she", "they", "to")
    if one == "bow":
        return before in ("port", "starboard", "ship's", "boat's")
    if one == "guitar":
        return after[:1] in (["solo"], ["solos"], ["riff"], ["riffs"], ["licks"], ["chord"], ["chords"], ["music"])
    return after[:2] == ["is", "in"] or after[:3] in (["is", "still", "out"], ["is", "out", "."])
