"""Words for animals and robots that can be seen, English and Dutch: kinds, breeds, coats and sizes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from movie_director.crew.reading.terms import terms

_BY_SPECIES: Mapping[str, str] = {
    "dog": """dog doggy doggie hound puppy pup mutt mongrel terrier poodle bulldog labrador retriever beagle collie
        dachshund dalmatian husky spaniel rottweiler doberman greyhound sheepdog watchdog alsatian chihuahua pug
        hond hondje puppie herdershond waakhond teckel""",
    "cat": "cat kitty kitten tomcat tabby alleycat kat katje kater poes poesje kitten",
    "horse": "horse pony mare stallion foal gelding steed racehorse carthorse paard pony hengst merrie veulen",
    "bird": """bird birdie parrot crow raven pigeon dove sparrow seagull gull magpie canary blackbird budgie songbird
        jackdaw starling vogel vogeltje papegaai kraai raaf duif mus meeuw ekster kanarie merel""",
    "robot": "robot droid automaton robotje",
}
KINDS: Mapping[str, str] = {word: kind for kind, words in _BY_SPECIES.items() for word in terms(words)}
"""The species of each word."""
COMMON = frozenset(
    terms(
        """dog puppy hound cat kitten kitty horse pony stallion foal bird parrot robot droid sheepdog watchdog
        hond puppie kat poes kater paard veulen vogel papegaai"""
    )
)
"""Words that name nobody, so that a cue of them tells what speaks it."""
SHADES: Mapping[str, str] = {
    "black": "#1b1a1c",
    "white": "#d6d1c6",
    "brown": "#6b4326",
    "grey": "#77777a",
    "gray": "#77777a",
    "ginger": "#b5682c",
    "orange": "#b5682c",
    "red": "#98341f",
    "golden": "#b5853f",
    "gold": "#b5853f",
    "yellow": "#c9a231",
    "cream": "#cdb88e",
    "tan": "#a87a48",
    "blond": "#c09a5a",
    "blonde": "#c09a5a",
    "chestnut": "#6e3a1f",
    "bay": "#6e4226",
    "dun": "#a58a5e",
    "silver": "#a3a8ad",
    "blue": "#35628f",
    "green": "#3f7a3a",
    "pink": "#c0808c",
    "fawn": "#b08d5e",
    "rusty": "#8a4a26",
    "copper": "#9a5a34",
    "zwart": "#1b1a1c",
    "zwarte": "#1b1a1c",
    "wit": "#d6d1c6",
    "witte": "#d6d1c6",
    "bruin": "#6b4326",
    "bruine": "#6b4326",
    "grijs": "#77777a",
    "grijze": "#77777a",
    "rode": "#b5682c",
    "rosse": "#b5682c",
    "gele": "#c9a231",
    "groene": "#3f7a3a",
    "blauwe": "#35628f",
}
"""Colours as coats have them."""
PATTERNS: Mapping[str, str] = {
    "spotted": "spotted",
    "spotty": "spotted",
    "speckled": "spotted",
    "dappled": "spotted",
    "gevlekte": "patched",
    "patched": "patched",
    "patchy": "patched",
    "piebald": "patched",
    "pinto": "patched",
    "bonte": "patched",
    "calico": "patched",
    "striped": "striped",
    "tabby": "striped",
    "brindle": "striped",
    "gestreepte": "striped",
}
SIZES: Mapping[str, float] = {
    "huge": 1.45,
    "enormous": 1.5,
    "giant": 1.55,
    "massive": 1.45,
    "big": 1.22,
    "large": 1.22,
    "great": 1.2,
    "tall": 1.15,
    "tiny": 0.62,
    "small": 0.75,
    "little": 0.75,
    "miniature": 0.6,
    "grote": 1.22,
    "groot": 1.22,
    "enorme": 1.5,
    "kleine": 0.75,
    "klein": 0.75,
}
YOUNG: Mapping[str, float] = {
    "puppy": 0.6,
    "pup": 0.6,
    "puppie": 0.6,
    "hondje": 0.75,
    "kitten": 0.62,
    "katje": 0.7,
    "poesje": 0.7,
    "pony": 0.78,
    "foal": 0.68,
    "veulen": 0.68,
    "chihuahua": 0.5,
    "pug": 0.65,
    "terrier": 0.75,
    "dachshund": 0.65,
    "teckel": 0.65,
    "sparrow": 0.6,
    "mus": 0.6,
    "canary": 0.6,
    "budgie": 0.65,
    "songbird": 0.65,
    "vogeltje": 0.65,
    "crow": 1.25,
    "raven": 1.5,
    "raaf": 1.5,
    "kraai": 1.25,
    "parrot": 1.3,
    "papegaai": 1.3,
    "seagull": 1.4,
    "gull": 1.4,
    "pigeon": 1.1,
    "husky": 1.15,
    "rottweiler": 1.2,
    "doberman": 1.25,
    "alsatian": 1.2,
    "greyhound": 1.25,
    "robotje": 0.7,
}
BREEDS: Mapping[str, Mapping[str, Any]] = {
    "dalmatian": {"fur_colour": "#d6d1c6", "marking_colour": "#1b1a1c", "pattern": "spotted"},
    "labrador": {"fur_colour": "#b5853f", "marking_colour": "", "pattern": "plain"},
    "retriever": {"fur_colour": "#b5853f", "marking_colour": "", "pattern": "plain"},
    "beagle": {"fur_colour": "#d6d1c6", "marking_colour": "#6b4326", "pattern": "patched"},
    "husky": {"fur_colour": "#5d6068", "marking_colour": "#d6d1c6", "pattern": "plain"},
    "collie": {"fur_colour": "#1b1a1c", "marking_colour": "#d6d1c6", "pattern": "patched"},
    "poodle": {"fur_colour": "#d6d1c6", "marking_colour": "", "pattern": "plain"},
    "rottweiler": {"fur_colour": "#1b1a1c", "marking_colour": "#8a5a33", "pattern": "plain"},
    "doberman": {"fur_colour": "#1b1a1c", "marking_colour": "#8a5a33", "pattern": "plain"},
    "tabby": {"fur_colour": "#8c8377", "marking_colour": "", "pattern": "striped"},
    "parrot": {"fur_colour": "#3f7a3a", "marking_colour": "#b03a22", "pattern": "plain"},
    "papegaai": {"fur_colour": "#3f7a3a", "marking_colour": "#b03a22", "pattern": "plain"},
    "canary": {"fur_colour": "#c9a231", "marking_colour": "", "pattern": "plain"},
    "kanarie": {"fur_colour": "#c9a231", "marking_colour": "", "pattern": "plain"},
    "budgie": {"fur_colour": "#4f9a4a", "marking_colour": "#c9a231", "pattern": "plain"},
    **{
        word: {"fur_colour": "#1b1a1c", "marking_colour": "#26262b", "pattern": "plain"}
        for word in ("crow", "raven", "blackbird", "jackdaw", "kraai", "raaf", "merel")
    },
    **{
        word: {"fur_colour": "#1b1a1c", "marking_colour": "#d6d1c6", "pattern": "plain"}
        for word in ("magpie", "ekster")
    },
    **{word: {"fur_colour": "#6f7580", "marking_colour": "#565c74", "pattern": "plain"} for word in ("pigeon", "duif")},
    **{
        word: {"fur_colour": "#d6d1c6", "marking_colour": "#e0dcd2", "pattern": "plain"}
        for word in ("dove", "seagull", "gull", "meeuw")
    },
}
COATS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "dog": (
        {"fur_colour": "#8a5a33"},
        {"fur_colour": "#a87a48"},
        {"fur_colour": "#6b4326", "marking_colour": "#d6d1c6"},
        {"fur_colour": "#d6d1c6", "marking_colour": "#6b4326", "pattern": "patched"},
        {"fur_colour": "#77777a"},
    ),
    "cat": (
        {"fur_colour": "#b5682c", "pattern": "striped"},
        {"fur_colour": "#77777a", "pattern": "striped"},
        {"fur_colour": "#1b1a1c", "marking_colour": "#d6d1c6"},
        {"fur_colour": "#d6d1c6", "marking_colour": "#b5682c", "pattern": "patched"},
    ),
    "horse": (
        {"fur_colour": "#6e4226"},
        {"fur_colour": "#8a4f2a", "marking_colour": "#cdb88e"},
        {"fur_colour": "#77777a"},
    ),
    "bird": (
        {"fur_colour": "#6f5a48", "marking_colour": "#c8552a"},
        {"fur_colour": "#35628f", "marking_colour": "#d6d1c6"},
        {"fur_colour": "#7b6a52", "marking_colour": "#cdb88e"},
    ),
    "robot": (
        {"fur_colour": "#a3a8ad", "marking_colour": "#c9772a"},
        {"fur_colour": "#c9a231", "marking_colour": "#3a3f46"},
        {"fur_colour": "#5d7f86", "marking_colour": "#d6d1c6"},
    ),
}
"""What each kind looks like where no words tell."""
EYES: Mapping[str, str] = {
    "dog": "#3a2414",
    "cat": "#7fa04a",
    "horse": "#2e1c10",
    "bird": "#2a1c10",
    "robot": "#59d2e6",
}
