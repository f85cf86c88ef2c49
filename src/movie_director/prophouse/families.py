"""How a hand takes a thing: a handful of ways to grip, and which pieces of the kit are gripped in which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Family = Literal[
    "cup", "pistol", "wield", "staff", "hang", "flat", "phone", "pinch", "smoke", "dish", "brim", "both", "sheet",
    "long", "tray",
]  # fmt: skip
"""`cup`: upright in a fist; `wield`: a handle whose far end points on; `staff`: upright, its foot on the ground;
`hang`: by a handle from which it hangs; `flat`: on the fingers, the thumb on it; `dish`: likewise, and level; `brim`:
by it; `both`: between two hands; `sheet`: by two edges; `long`: a rifle, one hand at its grip, one before; `tray`: on
two hands."""
TWO_HANDED: frozenset[Family] = frozenset(("both", "sheet", "long", "tray"))
"""Those that take both hands."""

_NAMES: tuple[tuple[Family, tuple[str, ...]], ...] = (
    ("cup", ("glass", "wine glass", "cocktail", "mug", "cup", "bottle", "flask", "vial", "can", "pills", "apple",
             "hourglass", "ball", "brick", "jar", "bell", "padlock", "grenade", "flowers", "egg", "banana")),
    ("pistol", ("pistol", "revolver", "taser")),
    ("wield", ("knife", "dagger", "machete", "sword", "torch", "flashlight", "hammer", "wrench", "screwdriver",
               "crowbar", "microphone", "telescope", "fork", "scissors", "axe", "syringe")),
    ("staff", ("spear", "cane", "broom", "shovel", "umbrella")),
    ("hang", ("lantern", "briefcase", "suitcase", "handbag", "first aid kit", "bucket", "basket", "toolbox", "sack",
              "backpack")),
    ("flat", ("letter", "note", "document", "envelope", "photograph", "ticket", "magazine", "book", "notebook",
              "file", "clipboard", "passport", "identity card", "badge", "credit card", "business card", "cheque",
              "banknotes", "playing cards", "wallet", "cassette", "tablet", "medal", "compass", "sandwich")),
    ("dish", ("plate", "bowl", "meal")),
    ("brim", ("hat",)),
    ("phone", ("mobile", "telephone", "walkie talkie")),
    ("pinch", ("key", "keys", "pen", "pencil", "ring", "lit match", "matches", "lighter",
               "cigarette packet")),
    ("smoke", ("cigarette", "joint", "cigar")),
    ("both", ("box", "gift", "crate", "pizza box", "cake", "urn", "radio", "teddy", "safe")),
    ("sheet", ("newspaper", "map")),
    ("long", ("rifle", "shotgun", "assault rifle")),
    ("tray", ("tray",)),
)  # fmt: skip
FAMILIES: Mapping[str, Family] = {name: family for family, names in _NAMES for name in names}
"""By the kit's name. What is not here no hand is seen to hold."""
SYMMETRIC: frozenset[Family] = frozenset(("cup", "hang", "both", "flat", "sheet"))
"""Those in which a library's model is held too: its box tells enough of how."""
