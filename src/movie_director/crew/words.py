"""Words that scripts use and what they mean on a set: streets, moods, ages, colours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.lexicon_shades import shaded
from movie_director.crew.reading.terms import terms
from movie_director.film.mood import SHADES, Mood

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
    **dict.fromkeys(
        terms(
            """smiles laughs grins grinning chuckles chuckling giggling amused beaming delighted proud proudly relieved
            cheerful cheerfully brightly gleeful"""
        ),
        "happy",
    ),
    **dict.fromkeys(
        terms("sad tearfully choked heartbroken hurt disappointed mournful mournfully sobs weeps cries despairing"),
        "sad",
    ),
    **dict.fromkeys(
        terms(
            """annoyed irritated exasperated seething snapping snaps yells shouts sharply testily bitterly furiously
            screaming outraged hissing"""
        ),
        "angry",
    ),
    **dict.fromkeys(
        terms("frightened terrified panicked panicking anxious anxiously worried nervously fearful shaking"), "afraid"
    ),
    **dict.fromkeys(terms("startled astonished amazed disbelieving flabbergasted taken-aback"), "surprised"),
    **dict.fromkeys(terms("exhausted yawning drowsy sleepy drained"), "tired"),
    **dict.fromkeys(terms("warmly affectionately fondly sweetly comforting soothing soothingly lovingly"), "tender"),
}
_TITLES = (
    "the a an of and young old little big man woman boy girl kid child guard officer cop doctor dr mr mrs "
    "ms miss sir nurse voice first second third no number guy lady soldier agent sergeant captain judge "
    "father mother waiter driver uncle aunt grandma grandpa king queen prince princess teacher student "
    "reporter detective lieutenant general major colonel"
)
GENERIC = frozenset(_TITLES.split())
"""Words of a cue that do not name somebody by themselves."""
DECADES: Mapping[str, float] = {
    "teens": 16,
    "teen": 16,
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
    "toddler": 4,
    "tween": 11,
    "preteen": 11,
    "college-age": 20,
    "college-aged": 20,
    "septuagenarian": 74,
    "octogenarian": 84,
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


def mood_of(parenthetical: str | None) -> Mood:
    """Read a parenthetical as a mood."""
    for word in re.findall(r"[a-z-]+", (parenthetical or "").lower()):
        if word in MOODS:
            return MOODS[word]
    shade, _ = shaded(parenthetical or "")
    return SHADES[shade] if shade else "neutral"
