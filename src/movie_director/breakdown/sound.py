"""What a scene sounds like: beds by place, time and weather, and a mix of its shots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.track import Track
from movie_director.operations.sound import Bed, Foley, Mix, MusicCue, ShotSound, SoundCue
from movie_director.places import sort_of

_WORDS: Sequence[tuple[str, Bed]] = (
    ("office", "office"),
    ("kitchen", "kitchen"),
    ("forest", "forest"),
    ("wood", "forest"),
    ("park", "forest"),
    ("beach", "sea"),
    ("sea", "sea"),
    ("harbour", "sea"),
    ("ship", "sea"),
    ("bar", "crowd"),
    ("cafe", "crowd"),
    ("restaurant", "crowd"),
    ("station", "crowd"),
    ("desert", "wind"),
    ("mountain", "wind"),
    ("field", "wind"),
    ("roof", "wind"),
)


MUSIC_WORDS: Mapping[str, str] = {
    "calm": "calm", "joy": "cheerful", "tender": "tender", "sad": "sad", "angry": "harsh", "fear": "eerie",
    "suspense": "tense", "action": "driving", "wonder": "wondrous", "comic": "playful", "triumph": "triumphant",
}  # fmt: skip
"""How captions call music that tells a feeling."""
MUSIC_SHOTS = 3
"""How many of a film's last shots have the theme under them."""
CAPTIONS: Mapping[str, str] = {
    "ticking": "clock ticking",
    "footsteps": "footsteps",
    "door": "door shuts",
    "phone": "phone rings",
    "thunder": "thunder",
    "impact": "thud",
    "glass": "glass breaks",
    "clink": "glass clinks",
    "knock": "knocking",
    "creak": "door creaks",
    "bell": "bell rings",
    "engine": "engine running",
    "siren": "siren wailing",
    "gunshot": "gunshot",
    "explosion": "explosion",
    "splash": "splash",
    "crash": "crash",
    "typing": "typing",
    "applause": "applause",
}
"""What captions call an effect."""
_PLACES: Mapping[str, str] = {
    "rain": "rain falling",
    "wind": "wind blowing",
    "crowd": "people chattering",
    "sea": "waves breaking",
    "forest": "birdsong",
    "city": "city traffic",
}
CROSS = 12
"""Frames over which scenes' sounds cross at a cut, unless it asks for more or less."""
_JOINS: Sequence[tuple[str, int, int]] = (
    (r"smash|hard cut|jump cut", 2, 0),
    (r"pre-?lap|sound bridge|j[- ]cut", CROSS, -18),
    (r"post-?lap|l[- ]cut", CROSS, 18),
    (r"dissolve|fade|wipe|iris", 24, 0),
)
"""Words of a transition, the frames over which sounds cross there, and how long after the cut they do."""


def joins(film: Film) -> tuple[tuple[str, int, int], ...]:
    """Return where a scene's sound joins otherwise than usual: by the cut, else by the transition before it."""
    asked: dict[str, str] = {}
    for one, two in pairwise(film.screenplay.elements):
        if one.kind == "transition" and two.kind == "heading":
            asked[two.id] = one.text.lower()
    found: list[tuple[str, int, int]] = []
    for before, name in pairwise(film.cut.scenes):
        scene, join = film.get(Scene, name), film.cut.joins.get(name)
        if scene is None or film.get(Scene, before) is None:
            continue
        words = asked.get(scene.elements[0], "") if scene.elements else ""
        told = next(((cross, shift) for sign, cross, shift in _JOINS if re.search(sign, words)), None)
        if join is not None:
            told = (join.cross or (told[0] if told else CROSS), join.shift)
        if told is not None:
            found.append((name, *told))
    return tuple(found)


def weather_beds(scene: Scene) -> tuple[Bed, ...]:
    """The weather that is heard in a scene."""
    return ("rain",) if scene.weather in ("rain", "storm") else ()


def beds(scene: Scene, location: Location | None) -> tuple[Bed, ...]:
    """Return a scene's layers of ambience, loudest first: those it was given, else by its place and weather."""
    if scene.ambience:
        return tuple(dict.fromkeys(scene.ambience))
    words = (location.words if location else scene.heading).lower()
    named: Bed | None = next((bed for word, bed in _WORDS if word in words), None)
    layers: list[Bed] = [*weather_beds(scene)]
    if named is not None:
        layers.append(named)
    elif scene.inside:
        layers.append("room")
    else:
        town = location is not None and sort_of(location.words, False, location.kind) == "street"
        layers.append("city" if town else "wind")
    return tuple(dict.fromkeys(layers))


def ambience(scene: Scene, location: Location | None) -> str | None:
    """What captions call the sound of a scene's place; none where it is quiet."""
    return next((_PLACES[bed] for bed in beds(scene, location) if bed in _PLACES), None)


def foley(film: Film, scene: Scene, recorded: Track | None = None) -> Foley:
    """Return the bed of a scene's place; where it is `recorded`, the weather alone is made beside it."""
    location = film.get(Location, scene.location)
    seed = location.seed if location else 0
    if recorded is None:
        return Foley(beds=beds(scene, location), seed=seed)
    return Foley(beds=weather_beds(scene) or ("silence",), seed=seed, recorded=recorded.gain)


def mix(
    scene: Scene,
    shots: list[Shot],
    rate: int,
    cues: Mapping[str, tuple[SoundCue, ...]],
    *,
    last: bool = False,
    score: float | None = None,
) -> Mix:
    """Return a scene's mix: its shots in order and the sounds of their action; `score` is the gain of its cue."""
    return Mix(
        score=score,
        music=tuple(MusicCue(shot=s.name) for s in shots[-MUSIC_SHOTS:]) if last else (),
        rate=rate,
        inside=scene.inside,
        shots=tuple(ShotSound(shot=s.name, cues=cues.get(s.name, ())) for s in shots),
    )
