"""What a place sounds like by the words of its scene: signs of surf, wind, traffic and voices, English and Dutch."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.film.location import Location
from movie_director.film.scene import Ambience, Scene
from movie_director.film.sheet import Sheet
from movie_director.places import sort_of
from movie_director.places.year import MOTOR, year_of

_WORDS: Mapping[Ambience, str] = {
    "sea": r"waves?|surf|breakers?|gulls?|seagulls?|tide|golven|branding|meeuwen",
    "forest": r"birdsong|birds? (?:sing|call|chirp)\w*|crickets?|leaves rustle|owl|vogels|krekels|uil",
    "wind": r"winds?|gusts?|gale|draught|howls outside|waait|windvlagen?",
    "rain": r"rains?|raining|downpour|drizzle|regent|regen|motregen",
    "city": r"traffic|honk\w*|car horns?|trams?|sirens?|verkeer|toeters?",
    "crowd": r"crowd\w*|chatter\w*|murmurs?|passers-by|customers|guests|diners|drinkers|menigte|gasten|klanten",
}
_SIGNS: Mapping[Ambience, re.Pattern[str]] = {
    bed: re.compile(rf"\b(?:{words})\b", re.I) for bed, words in _WORDS.items()
}
_QUIET = re.compile(
    r"\b(?:dead (?:quiet|silence|silent)|not a sound|no sound|complete silence|absolute silence|utter silence"
    r"|in the vacuum|doodstil|geen geluid)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:no|not|never|without|geen|niet|zonder)\s+(?:\w+\s+)?$", re.I)
MOST = 3
"""Layers that an ear tells apart."""
CROWDED = 3
"""Extras of a scene from which on their voices are heard."""
_OLD: Mapping[str, int] = {"western": 1875, "fantasy": 1300}
"""Genres that play before there was traffic."""


def ambience_of(
    scene: Scene, place: Location | None, sheet: Sheet | None, text: str, genre: str
) -> tuple[Ambience, ...]:
    """Return the layers that a scene's words let be heard; none where they tell nothing that its place does not."""
    if _QUIET.search(text):
        return ("silence",)
    heard: list[Ambience] = [bed for bed, sign in _SIGNS.items() if _told(sign, text)]
    if sheet is not None and len(sheet.of("extras")) >= CROWDED and "crowd" not in heard:
        heard.append("crowd")
    early = _year(scene, place, genre) < MOTOR
    if early and "city" in heard:
        heard.remove("city")
    town = place is not None and not scene.inside and sort_of(place.words, False, place.kind) == "street"
    if not heard:
        return ("wind",) if early and town else ()
    under: Ambience = "room" if scene.inside else "city" if town and not early else "wind"
    if scene.weather in ("rain", "storm"):
        heard = ["rain", *(bed for bed in heard if bed != "rain")]
    layers = heard[: MOST - 1]
    return tuple(layers) if under in layers else (*layers, under)


def _told(sign: re.Pattern[str], text: str) -> bool:
    return any(not _NOT.search(text[max(0, m.start() - 20) : m.start()]) for m in sign.finditer(text))


def _year(scene: Scene, place: Location | None, genre: str) -> int:
    period = (place.period if place is not None else "") or scene.period or ""
    return year_of(period) if period else _OLD.get(genre.lower(), year_of(""))
