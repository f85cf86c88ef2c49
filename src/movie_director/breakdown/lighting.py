"""Which light a scene has: what a person set, else what time, weather, place, mood and genre ask for.

The same for all shots of a scene, so that they cut together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from movie_director.breakdown.scheme import genres, schemes
from movie_director.errors import BadOption
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.operations.light import Light
from movie_director.places import sort_of

_PLACES: Mapping[str, re.Pattern[str]] = {
    "stage": re.compile(r"\b(?:stage|theat(?:re|er)|auditorium|cabaret|opera house|music hall|playhouse)\b"),
    "firelight": re.compile(
        r"\b(?:camp ?fire|bonfire|fire ?place|fireside|hearth|cave|cavern|cabin|cottage|hut|tepee|inn|forge|smithy)\b"
    ),
    "fluorescent": re.compile(
        r"\b(?:hospital|clinic|ward|morgue|corridor|hallway|supermarket|lab(?:oratory)?|subway|metro|garage|car ?park"
        r"|parking|locker room|laundromat|cubicle|interrogation|cell ?block|prison|factory|warehouse|classroom)\b"
    ),
    "neon": re.compile(r"\b(?:night ?club|club|disco|arcade|casino|strip|karaoke|peep show|neon)\b"),
}
"""Places that are lit by what they are."""
_WILD = re.compile(
    r"\b(?:forest|woods?|field|beach|shore|desert|mountain|hill|moor|heath|lake|river|sea|ocean|graveyard|cemetery"
    r"|churchyard|garden|meadow|valley|island|cliff|swamp|jungle|countryside|farm|orchard|ruins?|rooftop)\b"
)
_DREAD = frozenset(("horror", "thriller", "mystery"))
_FEAR = 0.25
"""The share of a scene's shots with somebody afraid from which its light takes their side."""
DARKEST = 0.85
"""How much of a set outside the light round people a genre may take away."""


def light_of(film: Film, scene: Scene) -> Light:
    """Return the light of a scene: that of `Scene.light` where one is set, else a chosen one.

    Raises BadOption when no scheme is called so.
    """
    name = scene.light or scheme_for(film, scene)
    if name not in schemes():
        raise BadOption(
            f"{scene.name} has the light {name!r}; there is no such scheme.",
            cure=f"There is: {', '.join(schemes())}. Without one the crew chooses.",
        )
    return _told(name, film.direction.genre.lower())


def scheme_for(film: Film, scene: Scene) -> str:
    """Return the name of the scheme that a scene gets when nobody set one."""
    location = film.get(Location, scene.location)
    words = f"{location.words if location else scene.location} {scene.area or ''}".lower()
    genre = film.direction.genre.lower()
    chosen = genres().get(genre, genres()["drama"]).chosen
    dark = scene.time in ("night", "dusk", "dawn")
    where = "inside" if scene.inside else "outside"
    wanted = chosen[f"{where}-{scene.time}"]
    if wanted == "noir":
        return wanted
    if scene.inside and _PLACES["stage"].search(words):
        return "stage"
    if scene.time == "night" and _PLACES["firelight"].search(words):
        return "firelight"
    if scene.inside and scene.time in ("day", "night") and _PLACES["fluorescent"].search(words):
        return "fluorescent" if wanted != "horror" else wanted
    if scene.inside and dark and _PLACES["neon"].search(words):
        return "neon"
    if not scene.inside and scene.weather in ("cloudy", "rain", "storm", "snow", "fog") and scene.time == "day":
        return chosen["outside-rain"]
    if not scene.inside and scene.time == "night" and _wild(location, words):
        return chosen["wild-night"]
    if scene.time == "night" and genre in _DREAD and _afraid(film, scene):
        return "horror" if genre == "horror" else "moonlit"
    return wanted


def _wild(location: Location | None, words: str) -> bool:
    """Whether no lamp is near."""
    if location is not None and not location.inside and sort_of(location.words, False, location.kind) == "land":
        return True
    return _WILD.search(words) is not None


def _afraid(film: Film, scene: Scene) -> bool:
    shots = film.shots(scene.name)
    afraid = sum("afraid" in shot.moods.values() for shot in shots)
    return bool(shots) and afraid >= _FEAR * len(shots)


@lru_cache(maxsize=256)
def _told(name: str, genre: str) -> Light:
    """A scheme as a genre wants it."""
    light, taste = schemes()[name], genres().get(genre, genres()["drama"])
    faces = light.faces.model_copy(
        update={"low": round(light.faces.low + taste.lift, 3), "high": round(light.faces.high + taste.lift, 3)}
    )
    ratio = round(min(max(1 + (light.ratio - 1) * taste.contrast, 1.2), 32.0), 2)
    # The set follows the faces: with little contrast walls throw light about, with much it goes dark round people.
    set_ = min(1 / taste.contrast, 2.0)
    turned = {"ambient": round(light.ambient * set_, 3), "practicals": round(light.practicals * set_, 3)}
    pool = round(min(light.pool * taste.contrast, max(light.pool, DARKEST)), 3)
    return light.model_copy(update={"ratio": ratio, "faces": faces, "pool": pool, **turned})
