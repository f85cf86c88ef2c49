"""The hour and the weather that an idea names."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.story.outline import Language

_TIMES = {
    "en": (
        ("DAWN", r"\b(?:dawn|sunrise|daybreak)\b"),
        ("DUSK", r"\b(?:dusk|sunset|twilight)\b"),
        ("EVENING", r"\b(?:evenings?|dinner|supper)\b"),
        ("NIGHT", r"\b(?:nights?|night-?shifts?|midnight|moonlit|tonight|nightly|new year's eve|nightclub)\b"),
        ("MORNING", r"\b(?:mornings?|breakfast)\b"),
        ("DAY", r"\b(?:noon|afternoon|daylight|lunch|midday)\b"),
    ),
    "nl": (
        ("DAWN", r"\b(?:dageraad|zonsopgang)\b"),
        ("DUSK", r"\b(?:schemering|zonsondergang)\b"),
        ("EVENING", r"\bavond(?!vierdaagse)\w*"),
        (
            "NIGHT",
            r"\b(?:nacht|nachten|middernacht|nachtdienst|nachtwaker|nachttrein|nachtzuster|'s nachts|vannacht)\b",
        ),
        ("MORNING", r"\b(?:ochtend|ochtends|morgens|ontbijt)\b"),
        ("DAY", r"\b(?:middag|middags|lunch)\b"),
    ),
}
_WEATHERS = {
    "en": (
        ("SNOW", r"\b(?:snow(?!man|men|-?globe|flake)\w*|blizzard)\b"),
        ("STORM", r"\b(?:storms?|stormy|hurricane|thunder\w*)\b"),
        ("RAIN", r"\b(?:rain|rains|rainy|raining|downpour)\b"),
        ("FOG", r"\b(?:fog|foggy|mist)\b"),
    ),
    "nl": (
        ("SNEEUW", r"\bsneeuw(?!pop|wit)\w*|\bingesneeuwd"),
        ("STORM", r"\b(?:storm\w*|orkaan|onweer\w*)\b"),
        ("REGEN", r"\b(?:regen|regent|regenachtige?|stortregen)\b"),
        ("MIST", r"\b(?:mist|mistige?)\b"),
    ),
}


def clock(language: Language) -> Sequence[tuple[str, str]]:
    """Hours of a heading, and the words that mean them."""
    return _TIMES[language]


def weather(language: Language) -> Sequence[tuple[str, str]]:
    """Weathers of a heading, and the words that mean them."""
    return _WEATHERS[language]
