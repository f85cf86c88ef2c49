"""What people wear in each shot: their usual clothes, or what a person set or the text tells instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from movie_director.breakdown.span import span
from movie_director.film.character import Character, Wardrobe, worn_in
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.worn import Worn


def dressed(film: Film, scene: Scene, shots: Iterable[Shot]) -> dict[str, Mapping[str, Look]]:
    """Return how everybody of a scene looks in each of its shots, by their names."""
    usual = {who: look_of(film, who, scene.name) for who in scene.characters}
    told = tuple(worn for worn in scene.worn if worn.who in usual and _free(film, worn.who, scene.name))
    if not told:
        return {shot.name: usual for shot in shots}
    return {shot.name: {**usual, **_changed(usual, scene, told, shot)} for shot in shots}


def look_of(film: Film, who: str, scene: str) -> Look:
    """Return how a character usually looks in a scene; one without a look yet wears the default."""
    character = film.get(Character, who)
    worn = worn_in(character, scene) if character else None
    wardrobe = film.get(Wardrobe, worn) if worn else None
    return wardrobe.appearance if wardrobe else Look()


def _free(film: Film, who: str, scene: str) -> bool:
    """Whether the text may dress somebody: neither are they locked, nor did a person dress them for this scene."""
    character = film.get(Character, who)
    return character is not None and not character.locked and scene not in dict(character.wears)


def _changed(usual: Mapping[str, Look], scene: Scene, told: Iterable[Worn], shot: Shot) -> dict[str, Look]:
    """What is worn instead when a shot begins, or in the one that begins with the words that tell it."""
    order = {element: n for n, element in enumerate(scene.elements)}
    begins, _ = span(scene, shot)
    return {
        worn.who: worn.over(usual[worn.who])
        for worn in told
        if worn.beat is None or (worn.beat in order and order[worn.beat] <= begins)
    }
