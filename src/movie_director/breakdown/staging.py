"""A shot as the stage reads it: plain numbers, and only what that shot shows."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.breakdown.blocking import across, entrance, marks
from movie_director.breakdown.camera import EYES, camera
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.prop import Prop as Thing
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.dress import Dress
from movie_director.operations.picture import Figure, Mark, Picture, Place, Prop


def staging(film: Film, scene: Scene, shot: Shot) -> Picture:
    """Resolve a shot's film words to a staging. Pure: the same documents give the same staging."""
    spots = marks(scene.characters)
    looks = {who: look_of(film, who) for who in scene.characters}
    return Picture(
        place=place(film, scene),
        people=tuple(_figure(film, shot, who, spots[who], looks[who], scene) for who in shot.people if who in spots),
        props=_props(film, shot),
        camera=camera(shot, spots, looks, scene.inside),
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
    return Place(
        kind=kind,
        words=location.words,
        inside=scene.inside,
        time=scene.time,
        weather=scene.weather,
        seed=location.seed,
    )


def look_of(film: Film, who: str) -> Look:
    """Return how a character looks; one without a look yet wears the default."""
    character = film.get(Character, who)
    wardrobe = film.get(Wardrobe, character.look) if character and character.look else None
    return wardrobe.appearance if wardrobe else Look()


def _figure(film: Film, shot: Shot, who: str, mark: Mark, look: Look, scene: Scene) -> Figure:
    walks = shot.walking == who
    return Figure(
        name=who,
        look=look,
        mark=entrance(mark) if walks else mark,
        walk_to=mark if walks else None,
        looks_at=_gaze(film, who, scene),
        mood=shot.moods.get(who, "neutral"),
    )


def _gaze(film: Film, who: str, scene: Scene) -> str | tuple[float, float, float] | None:
    """Eyes go to the one across: the next of the scene's people, as in a conversation."""
    others = [p for p in scene.characters if p != who]
    mark = across(who, marks(scene.characters))
    if mark is None:
        return None
    return (mark.x, mark.y, round(look_of(film, others[0]).height * EYES, 3))


def _props(film: Film, shot: Shot) -> tuple[Prop, ...]:
    thing = film.get(Thing, shot.prop) if shot.prop else None
    return (Prop(words=thing.words),) if thing else ()
