"""What a scene sounds like: beds by place, time and weather, and a mix of its shots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from movie_director.breakdown.ambience import beds, weather_beds
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.track import Track
from movie_director.operations.sound import Foley, HeardThrough, Mix, MusicCue, Room, ShotSound, SoundCue

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
    "scrape": "chair scrapes",
}
"""What captions call an effect."""
_PLACES: Mapping[str, str] = {
    "rain": "rain falling",
    "wind": "wind blowing",
    "gale": "wind howling",
    "crowd": "people chattering",
    "crowd-small": "quiet chatter",
    "crowd-large": "roar of a crowd",
    "sea": "waves breaking",
    "forest": "birdsong",
    "birds": "birds singing",
    "crickets": "crickets chirping",
    "city": "city traffic",
    "stream": "water running",
    "fire": "fire crackling",
    "cave": "water dripping",
    "engine-room": "engines pounding",
    "train": "train rattling",
    "car": "car humming along",
    "ship": "ship creaking",
    "space": "low drone",
    "laboratory": "machines humming",
    "refrigerator": "refrigerators humming",
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
    room: Room | None = None,
    heard: Sequence[HeardThrough] = (),
) -> Mix:
    """Return a scene's mix: its shots in order and the sounds of their action; `score` is the gain of its cue.

    `room` is what its place answers, `heard` the lines that come through something.
    """
    return Mix(
        score=score,
        music=tuple(MusicCue(shot=s.name) for s in shots[-MUSIC_SHOTS:]) if last else (),
        rate=rate,
        inside=scene.inside,
        shots=tuple(ShotSound(shot=s.name, cues=cues.get(s.name, ())) for s in shots),
        room=room,
        heard=tuple(heard),
    )
