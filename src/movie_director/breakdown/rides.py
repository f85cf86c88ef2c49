"""What people ride in: which places are a vehicle's inside, what flies, and what needs water under it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from movie_director.places import GroundPlan
from movie_director.prophouse.lexicon import asked
from movie_director.prophouse.wordset import word_set

_FLIES = word_set(
    """
    plane airplane aeroplane jet aircraft airliner helicopter chopper cessna biplane seaplane zeppelin blimp
    balloon glider ufo saucer spaceship spacecraft shuttle drone bomber fighter starship cruiser craft
    small-plane hawk airship 747 737 707 gulfstream learjet copter huey otter seaplane bomber dc-3 c-130
    """
)
_FLOATS = word_set(
    """
    ship boat lifeboat rowboat ferry yacht speedboat motorboat destroyer freighter houseboat steamer liner
    tanker canoe kayak raft submarine sailboat trawler tugboat schooner galleon barge dinghy battleship
    vessel gondola u-boat
    """
)
_RAILS = word_set(
    """
    train subway locomotive boxcar tram streetcar carriage railcar monorail trolley metro
    """
)
_INSIDE: Mapping[str, frozenset[str]] = {
    "train": _RAILS | {"car"},
    "cockpit": _FLIES,
    "spaceship": _FLIES,
    "ship-cabin": _FLOATS,
    "ship": _FLOATS,
    "platform": frozenset(("train", "subway", "carriage", "locomotive")),
    "airport": frozenset(("airliner",)),
    "space-hull": _FLIES,
}
_WET = frozenset(("harbour", "rocky-shore", "lake", "river", "ship", "bridge", "swamp", "shore"))
_HIGH = re.compile(
    r"\b(?:fl(?:y|ies|ying)|hover\w*|overhead|in the (?:sky|air)|circl\w+|swoop\w*|takes? off|above|soar\w*|descend\w*|"
    r"lands|airborne|roars? (?:over|past)|banks|dives?)\b",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:parked|on the (?:ground|pad|tarmac|runway|helipad|roof)|taxis|grounded|crashed|wreck\w*)\b", re.I
)


_ROLLS = word_set("bus coach minibus")
_ABOARD = ("car", "train", "cockpit", "spaceship", "ship-cabin")
"""Kinds of places that are the inside of something one rides in."""
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_ride(name: str, kind: str, category: str, heading: str = "") -> bool:
    """Whether a place of a kind is the inside of a vehicle, or has it by itself.

    The inside of an aeroplane, a bus and a train are one kind: there the `heading` says which one rides in.
    """
    if category != "vehicles":
        return False
    word = name.split("-")[-1]
    if kind in _ABOARD and heading:
        said = frozenset(_WORD.findall(heading.lower()))
        if word in said or any(word in sort and sort & said for sort in (_FLIES, _FLOATS, _ROLLS)):
            return True
    if kind == "car":
        return word not in _FLIES | _FLOATS and word not in ("bike", "motorcycle", "bicycle", "train")
    return word in _INSIDE.get(kind, frozenset[str]())


@lru_cache(maxsize=4096)
def airborne(name: str, texts: Sequence[tuple[str, str]]) -> bool:
    """Whether a scene's action has something in the air rather than on the ground."""
    word = name.split("-")[-1]
    if word not in _FLIES:
        return False
    told = [text for kind, text in texts if kind == "action" and re.search(rf"\b{re.escape(word)}", text, re.I)]
    return any(_HIGH.search(text) for text in told) and not any(_DOWN.search(text) for text in told)


def in_space(name: str, texts: Sequence[tuple[str, str]]) -> bool:
    """Whether a ship is one that flies."""
    return name.split("-")[-1] in ("ship", "mothership", "destroyer", "cruiser", "vessel") and any(
        _HIGH.search(text) and re.search(r"\b(?:alien|space|sky|city|laser|orbit|star|planet)", text, re.I)
        for kind, text in texts
        if kind == "action"
    )


def floats(words: str) -> bool:
    """Whether words name what is on water."""
    return bool(words) and words.split()[-1].lower() in _FLOATS


def belongs(name: str, plan: GroundPlan) -> bool:
    """Whether a place can hold a thing of that sort: a ship wants water, a train rails."""
    word = name.split("-")[-1]
    if word in _FLOATS and asked(word).noun not in ("rowboat",):
        return plan.kind in _WET or (plan.land is not None and bool(plan.land.water))
    return not (word in _RAILS and word != "carriage" and plan.room is not None)
