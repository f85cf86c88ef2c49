"""What a scene sounds like: beds by place, time and weather, and a mix of its shots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.sound import Bed, Effect, Foley, Mix, MusicCue, ShotSound, SoundCue
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


def beds(scene: Scene, location: Location | None) -> tuple[Bed, ...]:
    """Choose a scene's layers of ambience, loudest first."""
    words = (location.words if location else scene.heading).lower()
    named: Bed | None = next((bed for word, bed in _WORDS if word in words), None)
    layers: list[Bed] = ["rain"] if scene.weather in ("rain", "storm") else []
    if named is not None:
        layers.append(named)
    elif scene.inside:
        layers.append("room")
    else:
        town = location is not None and sort_of(location.words, False, location.kind) == "street"
        layers.append("city" if town else "wind")
    return tuple(dict.fromkeys(layers))


def foley(film: Film, scene: Scene) -> Foley:
    """Return the bed of a scene's place."""
    location = film.get(Location, scene.location)
    return Foley(beds=beds(scene, location), seed=location.seed if location else 0)


def mix(scene: Scene, shots: list[Shot], rate: int, *, last: bool = False) -> Mix:
    """Return a scene's mix: its shots in order and the sounds of their action; the last one's has music."""
    return Mix(
        music=tuple(MusicCue(shot=s.name) for s in shots[-3:]) if last else (),
        rate=rate,
        inside=scene.inside,
        shots=tuple(
            ShotSound(
                shot=s.name,
                cues=tuple(
                    SoundCue(effect=cast(Effect, c.effect), at=c.at, share=c.share, gain=c.gain) for c in s.cues
                ),
            )
            for s in shots
        ),
    )
