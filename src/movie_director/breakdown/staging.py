"""A shot as the stage reads it: plain numbers, and only what that shot shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from movie_director.breakdown.blocking import TABLE, gaze, marks, turned
from movie_director.breakdown.camera import EYES, camera, facing, walk
from movie_director.breakdown.lighting import light_of
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.prop import Prop as Thing
from movie_director.film.scene import Scene, TimeOfDay, Weather
from movie_director.film.shot import Shot
from movie_director.operations.dress import Dress
from movie_director.operations.picture import SURFACE, Figure, Mark, Picture, Place, Prop

Kind = Literal["interior", "street", "general"]


def staging(film: Film, scene: Scene, shot: Shot) -> Picture:
    """Resolve a shot's film words to a staging. Pure: the same documents give the same staging."""
    return staged(film, scene, shot, {who: look_of(film, who) for who in involved(scene, shot)})


def involved(scene: Scene, shot: Shot) -> list[str]:
    """Return everybody on whose looks a shot's staging depends, seen in it or not."""
    needed = {*shot.people, shot.subject, shot.over, shot.to, *scene.characters[:2]}
    return [who for who in scene.characters if who in needed]


def staged(film: Film, scene: Scene, shot: Shot, looks: Mapping[str, Look]) -> Picture:
    """Return the staging of a shot with people who look so. But for how tall they are, looks are only handed on.

    Its visual style has no part in it (`visual.style_of`)."""
    spots = marks(tuple(scene.characters))
    return Picture(
        place=place(film, scene),
        people=tuple(_figure(shot, who, spots, looks) for who in shot.people if who in spots),
        props=_props(film, shot),
        camera=camera(shot, spots, looks, scene.inside),
        light=light_of(film, scene),
        seed=0,
    )


def dressing(film: Film, scene: Scene, shots: Sequence[Shot]) -> Dress:
    """Return what a scene's set is made of over all its shots."""
    things = dict.fromkeys(thing for shot in shots for thing in _props(film, shot))
    return Dress(place=place(film, scene), props=tuple(things))


def place(film: Film, scene: Scene) -> Place:
    """Return where a scene happens, as the stage reads it."""
    location = film.get(Location, scene.location) or Location(name=scene.location, words=scene.location)
    kind = location.kind if location.inside == scene.inside else "interior" if scene.inside else "general"
    return _place(kind, location.words, scene.inside, scene.time, scene.weather, location.seed)


@lru_cache(maxsize=1024)
def _place(kind: Kind, words: str, inside: bool, time: TimeOfDay, weather: Weather, seed: int) -> Place:
    return Place(kind=kind, words=words, inside=inside, time=time, weather=weather, seed=seed)


def look_of(film: Film, who: str) -> Look:
    """Return how a character looks; one without a look yet wears the default."""
    character = film.get(Character, who)
    wardrobe = film.get(Wardrobe, character.look) if character and character.look else None
    return wardrobe.appearance if wardrobe else Look()


def _figure(shot: Shot, who: str, spots: Mapping[str, Mark], looks: Mapping[str, Look]) -> Figure:
    mark = spots[who]
    other = facing(shot, who, spots)
    going = walk(shot, who, mark)
    if going is not None:
        begin, end = going
        other = None if shot.walking != who else other
    else:
        begin, end = (mark if other is None else turned(mark, gaze(mark, other))), None
    return Figure(
        name=who,
        look=looks[who],
        mark=begin,
        walk_to=end,
        looks_at=_eyes(other, spots, looks),
        mood=shot.moods.get(who, "neutral"),
    )


def _eyes(
    other: Mark | None, spots: Mapping[str, Mark], looks: Mapping[str, Look]
) -> tuple[float, float, float] | None:
    """The point somebody looks at: the eyes of who stands at a mark, or what lies on the surface."""
    if other is None:
        return None
    whose = next((who for who, mark in spots.items() if mark is other), None)
    if whose is None:
        return SURFACE if other is TABLE else (other.x, other.y, 1.4)
    return (other.x, other.y, round(looks.get(whose, Look()).height * EYES, 3))


def _props(film: Film, shot: Shot) -> tuple[Prop, ...]:
    thing = film.get(Thing, shot.prop) if shot.prop else None
    return (Prop(words=thing.words),) if thing else ()
