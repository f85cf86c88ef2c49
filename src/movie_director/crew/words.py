"""Words that scripts use and what they mean on a set: times, weather, ages, colours, moods."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.film.scene import TimeOfDay, Weather
from movie_director.film.shot import Mood

TIMES: Mapping[str, TimeOfDay] = {
    "night": "night",
    "midnight": "night",
    "evening": "dusk",
    "dusk": "dusk",
    "sunset": "dusk",
    "sundown": "dusk",
    "dawn": "dawn",
    "sunrise": "dawn",
    "morning": "day",
    "day": "day",
    "noon": "day",
    "afternoon": "day",
}
RAIN = re.compile(r"\b(rain\w*|storm\w*|downpour|drizzl\w*|wet)\b", re.I)
_WHEN = re.compile(r"\b(continuous|later|same|moments?|flashback|present|\d{4})\b", re.I)
STREETS = re.compile(
    r"\b(street|alley|road|square|sidewalk|pavement|avenue|lane|city|town|market|corner|tram|plaza|boulevard)\b",
    re.I,
)
MOODS: Mapping[str, Mood] = {
    "gently": "tender",
    "softly": "tender",
    "tenderly": "tender",
    "kindly": "tender",
    "lovingly": "tender",
    "smiling": "happy",
    "laughing": "happy",
    "happily": "happy",
    "excited": "happy",
    "joking": "happy",
    "quietly": "sad",
    "sadly": "sad",
    "crying": "sad",
    "tearful": "sad",
    "weeping": "sad",
    "sobbing": "sad",
    "angry": "angry",
    "angrily": "angry",
    "shouting": "angry",
    "furious": "angry",
    "yelling": "angry",
    "afraid": "afraid",
    "scared": "afraid",
    "whispering": "tender",
    "nervous": "afraid",
    "trembling": "afraid",
    "surprised": "surprised",
    "shocked": "surprised",
    "stunned": "surprised",
    "incredulous": "surprised",
    "tired": "tired",
    "wearily": "tired",
    "weary": "tired",
    "sighing": "tired",
}
DECADES: Mapping[str, float] = {
    "teens": 16,
    "teenage": 16,
    "teenager": 16,
    "twenties": 25,
    "thirties": 34,
    "forties": 44,
    "fifties": 55,
    "sixties": 65,
    "seventies": 74,
    "eighties": 83,
    "child": 9,
    "kid": 9,
    "boy": 10,
    "girl": 10,
    "young": 24,
    "old": 72,
    "elderly": 76,
    "middle-aged": 48,
}
FEMALE = re.compile(
    r"\b(she|her|hers|woman|girl|mother|daughter|sister|wife|lady|grandmother|aunt|queen|mrs|ms|miss)\b", re.I
)
MALE = re.compile(r"\b(he|him|his|man|boy|father|son|brother|husband|gentleman|grandfather|uncle|king|mr)\b", re.I)
COLOURS: Mapping[str, str] = {
    "black": "#17171a",
    "white": "#d8d5cc",
    "grey": "#7d7f84",
    "gray": "#7d7f84",
    "dark": "#24262e",
    "red": "#8e2420",
    "crimson": "#8a1a26",
    "scarlet": "#a32018",
    "blue": "#2f4a73",
    "navy": "#1c2740",
    "green": "#33543a",
    "olive": "#55592f",
    "yellow": "#c79a2a",
    "mustard": "#b5852a",
    "brown": "#5a3c27",
    "tan": "#a5835a",
    "beige": "#b9a684",
    "orange": "#b8602a",
    "purple": "#51305f",
    "pink": "#c07a86",
    "cream": "#d5c8a8",
    "silver": "#a9adb3",
    "gold": "#a9812f",
    "blond": "#b08d4f",
    "blonde": "#b08d4f",
    "auburn": "#6b2f1a",
    "ginger": "#9a4a20",
    "teal": "#2a5a5c",
    "turquoise": "#2f7d7a",
    "khaki": "#75683f",
    "burgundy": "#581c26",
}
THINGS = frozenset(
    [
        "clock",
        "watch",
        "letter",
        "envelope",
        "note",
        "photograph",
        "photo",
        "picture",
        "phone",
        "telephone",
        "key",
        "keys",
        "book",
        "diary",
        "notebook",
        "cup",
        "mug",
        "glass",
        "bottle",
        "lamp",
        "lantern",
        "candle",
        "umbrella",
        "suitcase",
        "briefcase",
        "bag",
        "box",
        "parcel",
        "package",
        "gun",
        "pistol",
        "revolver",
        "knife",
        "radio",
        "camera",
        "ring",
        "necklace",
        "coin",
        "map",
        "newspaper",
        "laptop",
        "computer",
        "vase",
        "flower",
        "flowers",
        "plate",
        "teapot",
        "kettle",
        "bowl",
        "violin",
        "guitar",
        "hat",
        "glove",
        "gloves",
        "toy",
        "doll",
        "ticket",
        "passport",
        "wallet",
        "torch",
        "flashlight",
        "hammer",
        "bell",
        "compass",
        "telescope",
        "globe",
        "mirror",
        "chess",
        "skull",
        "typewriter",
        "cassette",
        "record",
        "tape",
        "medal",
        "brooch",
        "locket",
        "timer",
        "calendar",
    ]
)
"""Things that the camera can look at by themselves."""


def time_of(words: str) -> TimeOfDay | None:
    """Read the time that a heading tells, or None."""
    return next((TIMES[word] for word in re.findall(r"[a-z]+", words.lower()) if word in TIMES), None)


def says_when(words: str) -> bool:
    """Tell whether a part of a heading is about time or weather, and not about the place."""
    return time_of(words) is not None or bool(_WHEN.search(words) or RAIN.search(words))


def weather_of(words: str) -> Weather:
    """Read a heading's or action's weather."""
    return "rain" if RAIN.search(words) else "clear"


def mood_of(parenthetical: str | None) -> Mood:
    """Read a parenthetical as a mood."""
    for word in re.findall(r"[a-z-]+", (parenthetical or "").lower()):
        if word in MOODS:
            return MOODS[word]
    return "neutral"
