"""What a hand holds: how large things really are, and where they are gripped."""

from __future__ import annotations

from movie_director.prophouse.house import nouns_of
from movie_director.prophouse.model import Metres, Model

LONGEST: dict[str, float] = {
    "cup": 0.12, "mug": 0.12, "glass": 0.12, "wine-glass": 0.2, "beer-glass": 0.165, "cocktail-glass": 0.15,
    "plastic-cup": 0.12, "bottle": 0.3, "beer-bottle": 0.23, "milk-bottle": 0.26, "pill-bottle": 0.09,
    "perfume-bottle": 0.12, "spray-bottle": 0.28, "phone": 0.22, "mobile": 0.12, "smartphone": 0.145,
    "cordless-phone": 0.17, "clock": 0.13, "alarm-clock": 0.13, "watch": 0.24, "ring": 0.024, "keys": 0.1, "key": 0.08,
    "knife": 0.27, "fork": 0.19, "spoon": 0.18, "scissors": 0.18, "book": 0.28, "newspaper": 0.42, "letter": 0.297,
    "paper-sheet": 0.297, "envelope": 0.23, "photograph": 0.15, "picture-frame": 0.24, "money": 0.15, "compass": 0.09,
    "flashlight": 0.19, "lantern": 0.34, "candle": 0.26, "pen": 0.14, "pencil": 0.17, "hammer": 0.33, "saw": 0.55,
    "screwdriver": 0.24, "drill": 0.27, "pliers": 0.45, "camera": 0.145, "remote-control": 0.18, "tablet": 0.25,
    "laptop": 0.34, "headphones": 0.2, "glasses": 0.15, "sunglasses": 0.15, "lipstick": 0.085, "comb": 0.17,
    "hairbrush": 0.22, "hat": 0.36, "cap": 0.28, "gloves": 0.26, "handbag": 0.3, "briefcase": 0.42, "suitcase": 0.65,
    "backpack": 0.48, "umbrella": 0.86, "flowers": 0.5, "gift": 0.25, "package": 0.25, "box": 0.4, "doll": 0.3,
    "teddy-bear": 0.33, "toy": 0.15, "toy-car": 0.16, "toy-train": 0.3, "toy-plane": 0.22, "apple": 0.08, "bread": 0.28,
    "hamburger": 0.11, "hot-dog": 0.2, "cupcake": 0.08, "plate": 0.26, "bowl": 0.18, "tray": 0.42, "teapot": 0.24,
    "kettle": 0.25, "pitcher": 0.25, "jar": 0.16, "ash-tray": 0.12, "soap": 0.09, "sponge": 0.12, "towel": 0.6,
    "skateboard": 0.8, "tennis-racket": 0.69, "ball": 0.22, "basketball": 0.24, "game-controller": 0.16, "guitar": 1.0,
    "broom": 1.4, "shovel": 1.1, "radio": 0.3, "playing-cards": 0.22, "rubiks-cube": 0.057, "tape": 0.12,
    "stapler": 0.14, "ruler": 0.31, "calendar": 0.2, "lock": 0.08, "basket": 0.45, "shopping-basket": 0.45,
}  # fmt: skip
"""Metres of the longest side of a real one, by noun: a cup 12 cm with its saucer or handle, a telephone 15 cm."""
GRIPS: dict[str, Metres] = {
    "cup": (0.0, 0.0, 0.5), "mug": (0.0, 0.0, 0.5), "glass": (0.0, 0.0, 0.5), "wine-glass": (0.0, 0.0, 0.35),
    "beer-glass": (0.3, 0.0, 0.5), "plastic-cup": (0.0, 0.0, 0.5), "bottle": (0.0, 0.0, 0.4),
    "beer-bottle": (0.0, 0.0, 0.4), "knife": (0.0, -0.35, 0.5), "fork": (0.0, -0.35, 0.5), "spoon": (0.0, -0.35, 0.5),
    "flashlight": (0.0, 0.2, 0.5), "candle": (0.0, 0.0, 0.3), "lantern": (0.0, 0.0, 1.0), "hammer": (-0.3, 0.0, 0.5),
    "briefcase": (0.0, 0.0, 0.95), "suitcase": (0.0, 0.0, 0.97), "handbag": (0.0, 0.0, 0.97),
    "umbrella": (0.0, 0.0, 0.95),
    "phone": (0.0, 0.0, 0.8), "mobile": (0.0, -0.1, 0.5), "smartphone": (0.0, -0.1, 0.5), "book": (0.0, -0.2, 0.5),
    "newspaper": (0.0, -0.4, 0.5), "letter": (0.0, -0.4, 0.5), "flowers": (0.0, 0.0, 0.25), "broom": (0.0, 0.0, 0.7),
    "shovel": (0.0, 0.3, 0.5), "guitar": (0.0, 0.0, 0.4), "tray": (0.0, -0.45, 0.5), "teapot": (-0.4, 0.0, 0.5),
    "pitcher": (-0.4, 0.0, 0.5), "camera": (0.4, 0.0, 0.5), "tennis-racket": (0.0, -0.4, 0.5),
}  # fmt: skip
"""Where a hand closes round it, as shares of its box: x and y from the middle, z from the base."""
HELD = 0.9
"""Metres of the longest side above which one hand does not hold a thing whose noun we do not know."""


def real_size(model: Model) -> Metres:
    """Return the size in which a model is true to life: its own, unless its noun says that it is out of scale.

    A library's suitcase is a metre wide and its clock seven centimetres; both are put right, evenly on all sides.
    """
    wanted = next((LONGEST[noun] for noun in nouns_of(model) if noun in LONGEST), None)
    longest = max(model.size)
    if wanted is None or 0.8 * wanted <= longest <= 1.25 * wanted or model.source != "sweethome":
        return model.size
    scale = wanted / longest
    return (round(model.size[0] * scale, 4), round(model.size[1] * scale, 4), round(model.size[2] * scale, 4))


def in_hand(model: Model) -> bool:
    """Whether a hand can hold it."""
    nouns = nouns_of(model)
    return any(noun in LONGEST for noun in nouns) or max(real_size(model)) <= HELD
