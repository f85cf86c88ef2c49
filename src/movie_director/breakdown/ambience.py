"""What each kind of place sounds like, by the hour and the weather: a table, which a person may read and mend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.operations.sound import Bed
from movie_director.places import kind_of
from movie_director.places.year import year_of

Beds = tuple[Bed, ...]


class Hours(NamedTuple):
    """A place's beds, loudest first; an hour that has none of its own sounds like the day."""

    day: Beds
    night: Beds | None = None
    dawn: Beds | None = None
    dusk: Beds | None = None


_WILD = Hours(("breeze",), ("crickets", "breeze"), ("birds", "breeze"), ("crickets", "breeze"))
_GREEN = Hours(("forest",), ("crickets", "breeze"), ("birds", "breeze"), ("forest", "crickets"))
_TOWN = Hours(("city",))
_OLD_TOWN = Hours(("crowd-small", "breeze"), ("crickets", "breeze"), ("birds", "breeze"))
_ROOM = Hours(("room",))
_HALL = Hours(("crowd-small", "room"), ("room",))
KINDS: Mapping[str, Hours] = {
    "airport": Hours(("crowd-large",)),
    "alley": _TOWN,
    "bar": Hours(("crowd",)),
    "barn": Hours(("room", "breeze"), ("room", "crickets")),
    "basement": Hours(("warehouse",)),
    "battlefield": Hours(("wind", "fire")),
    "bridge": Hours(("stream", "city")),
    "cafe": Hours(("crowd-small", "room")),
    "car": Hours(("car",)),
    "castle-hall": Hours(("church", "fire")),
    "castle-yard": _OLD_TOWN,
    "cave": Hours(("cave",)),
    "church": Hours(("church",)),
    "church-front": Hours(("forest",), ("crickets",), ("birds",)),
    "classroom": _ROOM,
    "cockpit": Hours(("space",)),
    "construction-site": Hours(("engine-room", "city"), ("city",)),
    "control-room": Hours(("laboratory",)),
    "country": _WILD,
    "desert": Hours(("wind",), ("crickets", "breeze")),
    "downtown": _TOWN,
    "farm": _GREEN,
    "field": _WILD,
    "forecourt": Hours(("city",)),
    "forest": _GREEN,
    "garage": Hours(("warehouse",)),
    "garden": _GREEN,
    "gas-station": Hours(("city",), ("refrigerator", "crickets")),
    "graveyard": Hours(("breeze", "forest"), ("crickets", "breeze"), ("birds", "breeze")),
    "gymnasium": Hours(("warehouse",)),
    "harbour": Hours(("sea",)),
    "hospital": Hours(("laboratory",)),
    "house": Hours(("forest",), ("crickets", "breeze"), ("birds", "breeze")),
    "jungle": Hours(("forest", "crickets"), ("crickets", "stream"), ("birds", "crickets")),
    "kitchen": Hours(("kitchen",)),
    "laboratory": Hours(("laboratory",)),
    "lake": Hours(("breeze", "birds"), ("crickets", "breeze"), ("birds",)),
    "lobby": _HALL,
    "medieval-street": _OLD_TOWN,
    "mountains": Hours(("wind",)),
    "office": Hours(("office",)),
    "open-plan-office": Hours(("office", "crowd-small"), ("office",)),
    "park": _GREEN,
    "parking-lot": _TOWN,
    "planet": Hours(("wind",)),
    "platform": Hours(("crowd", "city"), ("city",)),
    "prison-yard": Hours(("crowd-small", "wind"), ("wind",)),
    "public-room": _HALL,
    "restaurant": Hours(("crowd",)),
    "river": Hours(("stream", "breeze"), ("stream", "crickets"), ("stream", "birds")),
    "road": Hours(("breeze", "city"), ("crickets", "breeze"), ("birds", "breeze")),
    "rocky-shore": Hours(("sea",)),
    "rooftop": Hours(("wind", "city")),
    "saloon": Hours(("crowd",)),
    "ship": Hours(("sea", "wind")),
    "ship-cabin": Hours(("ship",)),
    "shop": Hours(("refrigerator",)),
    "shore": Hours(("sea",)),
    "snow": Hours(("wind",)),
    "space-hull": Hours(("space",)),
    "spaceship": Hours(("space",)),
    "sports-field": Hours(("crowd-large",), ("crickets", "breeze")),
    "square": Hours(("crowd", "city"), ("city",)),
    "street": _TOWN,
    "swamp": Hours(("crickets", "stream"), ("crickets", "stream"), ("birds", "stream")),
    "tent": Hours(("room", "breeze"), ("room", "crickets")),
    "theatre": Hours(("church",)),
    "train": Hours(("train",)),
    "village": _OLD_TOWN,
    "warehouse": Hours(("warehouse",)),
    "western": Hours(("breeze", "crowd-small"), ("crickets", "breeze")),
}
"""What is not here is a quiet room, or wind."""
_WORDS: tuple[tuple[str, Hours], ...] = (
    (r"engine room|boiler|machine (?:room|hall)|factory|mill|turbine|pumping station", Hours(("engine-room",))),
    (r"freezer|cold (?:store|room)|supermarket|convenience store|butcher|morgue|vending", Hours(("refrigerator",))),
    (r"server room|data cent(?:er|re)", Hours(("laboratory",))),
    (r"stadium|arena|concert|rally|parade|protest", Hours(("crowd-large",))),
    (r"camp\s?fire|bonfire|fireside|fireplace|hearth|forge|smithy", Hours(("fire", "breeze"), ("fire", "crickets"))),
    (r"submarine|below deck|ferry|hold of", Hours(("ship",))),
    (r"station|terminal|market", Hours(("crowd",), ("crowd-small",))),
    (r"metro|subway|tram|locomotive|railway car", Hours(("train",))),
    (r"waterfall|creek|brook|stream", Hours(("stream",))),
    (r"beach|sea|harbour|harbor|quay|pier|ocean", Hours(("sea",))),
)  # fmt: skip
"""Words of a heading that say more than its kind of place; the first that is there wins."""
WEATHER: Mapping[str, Beds] = {
    "rain": ("rain",),
    "storm": ("rain", "gale"),
    "wind": ("wind",),
    "dust": ("gale",),
}
_SILENCED: Mapping[str, frozenset[Bed]] = {
    "rain": frozenset({"crickets", "birds", "breeze", "forest", "wind"}),
    "storm": frozenset({"crickets", "birds", "breeze", "forest", "wind"}),
    "snow": frozenset({"crickets", "birds", "forest"}),
    "wind": frozenset({"crickets", "birds", "breeze"}),
    "dust": frozenset({"crickets", "birds", "breeze", "forest", "wind"}),
}
"""What is not heard in a weather: nothing sings in it, or it is lost in it."""
_WINTER = re.compile(r"\b(?:winter|christmas|december|january|february|kerst|new year)", re.I)
_BEFORE: Mapping[str, Bed] = {
    "city": "crowd-small", "office": "room", "kitchen": "fire", "laboratory": "room", "refrigerator": "crowd-small",
    "warehouse": "room",
}  # fmt: skip
"""What is heard before there were motors and mains, in the place of what came with them."""
_ELECTRIC = 1900


def weather_beds(scene: Scene) -> Beds:
    """The weather that is heard in a scene."""
    return WEATHER.get(scene.weather, ())


def beds(scene: Scene, location: Location | None) -> Beds:
    """Return a scene's layers of ambience, loudest first: those it was given, else by place, hour, weather and year."""
    if scene.ambience:
        return tuple(dict.fromkeys(scene.ambience))
    words = location.words if location is not None else scene.heading
    hours = _hours(words, scene, location)
    place = getattr(hours, scene.time) or hours.day
    weather = weather_beds(scene)
    silenced = _SILENCED.get(scene.weather, frozenset())
    if _WINTER.search(f"{words} {scene.period or ''}"):
        silenced = silenced | _SILENCED["snow"]
    kept: Beds = tuple(bed for bed in place if bed not in silenced)
    if year_of(scene.period or (location.period if location is not None else "")) < _ELECTRIC:
        kept = tuple(_BEFORE.get(bed, bed) for bed in kept)
    walls: Beds = ("room",) if scene.inside else ()
    quiet: Beds = walls or (() if weather else ("breeze",))
    return tuple(dict.fromkeys((*weather, *(kept or quiet))))[:3]


def _hours(words: str, scene: Scene, location: Location | None) -> Hours:
    for sign, hours in _WORDS:
        if re.search(rf"\b(?:{sign})\b", words, re.I):
            return hours
    kind = location.kind if location is not None and location.kind else kind_of(words, scene.inside).name
    return KINDS.get(kind, _ROOM if scene.inside else Hours(("wind",)))
