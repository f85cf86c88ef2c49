"""Moods: the broad feelings that light, music and pace go by; and shades: what a face shows of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, cast

from pydantic import AfterValidator

Mood = Literal["neutral", "happy", "sad", "angry", "afraid", "surprised", "tired", "tender"]

SHADES: Mapping[str, Mood] = {
    **dict.fromkeys(("joyful", "content", "amused", "proud", "relieved", "hopeful", "mischievous", "smug"), "happy"),
    **dict.fromkeys(
        ("grieving", "melancholy", "disappointed", "ashamed", "lonely", "bittersweet", "pained", "resigned"), "sad"
    ),
    **dict.fromkeys(
        ("furious", "annoyed", "bitter", "disgusted", "contemptuous", "suspicious", "jealous", "determined", "cold"),
        "angry",
    ),
    **dict.fromkeys(("terrified", "worried", "nervous", "desperate", "startled", "embarrassed"), "afraid"),
    **dict.fromkeys(("shocked", "awed", "confused", "doubtful", "curious"), "surprised"),
    **dict.fromkeys(("exhausted", "bored", "dazed"), "tired"),
    **dict.fromkeys(("loving", "grateful", "wistful", "compassionate", "serene"), "tender"),
}  # pyright: ignore[reportAssignmentType] - the words are moods
"""Each shade with the mood that it is one of."""


def shade_of(told: str) -> tuple[str, float]:
    """Read a shade and how strong it is: `bitter 0.6` as ("bitter", 0.6); a mood of its own strength is one, `sad 0.4`.

    Raises ValueError for another word, and for a strength that is not above 0 and at most 1.
    """
    name, _, strength = told.strip().partition(" ")
    if name not in SHADES and name not in SHADES.values():
        raise ValueError(f"{name!r} is no shade of feeling; choose of {', '.join(sorted(SHADES))}")
    try:
        strong = float(strength) if strength else 1.0
    except ValueError:
        strong = 0.0
    if not 0 < strong <= 1:
        raise ValueError(f"{strength!r} is no strength; it is above 0 and at most 1: `bitter 0.6`")
    return name, strong


def mood_of(told: str) -> Mood:
    """Return the mood that a shade is one of. Raises ValueError for what is none."""
    name, _ = shade_of(told)
    return SHADES.get(name, cast("Mood", name))


def _known(told: str) -> str:
    name, strong = shade_of(told)
    return name if strong == 1 else f"{name} {strong:.2g}"


Shade = Annotated[str, AfterValidator(_known)]
"""A shade, and after it how strong it is where it is not at its full: `bitter 0.6`."""
