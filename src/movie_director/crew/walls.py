"""Walls: the colours in which a place can be painted, and who is seen before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from movie_director.crew.costume.difference import main_colour
from movie_director.film.character import Character, Wardrobe, worn_in
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.mood import Mood
from movie_director.film.scene import Scene
from movie_director.places import PAINTED, Brief, Finish, plan_of

PAINTS: Sequence[str] = (
    "#e2dccb", "#d8cfb4", "#c9bd97", "#bfa77a", "#a3834f", "#c08a5a", "#a8623f", "#8a4a3a", "#6e2f2c", "#b98a80",
    "#d3b9b0", "#8f6f6a", "#5c3f44", "#93899a", "#5f566e", "#3d3a52", "#a9b6bd", "#7f9cb4", "#52708c", "#2f465f",
    "#6f8f8c", "#3f6464", "#23403f", "#9db3a4", "#7b8a6a", "#55664a", "#34422f", "#8a8a82", "#5d5f60", "#3a3d40",
    "#c6c6c0", "#4a4036",
)  # fmt: skip
"""What walls are painted: the colours that painters have had for some centuries, from lime to soot."""


def free_places(film: Film) -> list[Location]:
    """The rooms of the film that have painted walls whose colour nobody chose yet, by name."""
    return [
        place
        for place in film.of(Location)
        if place.inside and not (place.locked or place.set_file or place.paint) and paintable(place)
    ]


def paintable(place: Location) -> bool:
    """Whether a place has walls that take paint."""
    finish = _finish(place, place.period)
    return finish is not None and finish.made in PAINTED


def walls_of(place: Location, period: str = "") -> str | None:
    """Return the colour of a place's walls, at another time than its own if it has none; None for what has no walls."""
    finish = _finish(place, place.period or period)
    return None if finish is None else finish.wall


def _finish(place: Location, period: str) -> Finish | None:
    try:
        return _decorated(place.words, place.seed, place.inside, period, place.paint, place.kind)
    except KeyError:  # a kind that is none: whoever set it is told elsewhere
        return None


@lru_cache(maxsize=4096)
def _decorated(words: str, seed: int, inside: bool, period: str, paint: str, kind: str) -> Finish | None:
    room = plan_of(Brief(words, seed, inside, period, paint=paint), kind).room
    return None if room is None else room.finish


def scenes_in(film: Film, place: str) -> list[Scene]:
    """The scenes inside a place."""
    return [scene for scene in film.of(Scene) if scene.location == place and scene.inside]


def felt_in(film: Film, place: str) -> Mapping[Mood, float]:
    """What is felt in a place: each feeling with its share of the shots there."""
    shots = [shot for scene in scenes_in(film, place) for shot in film.shots(scene.name)]
    counts: Counter[Mood] = Counter(mood for shot in shots for mood in set(shot.moods.values()))
    return {mood: count / len(shots) for mood, count in counts.items()}


def seen_in(film: Film, place: str, dressed: Mapping[str, Look]) -> Sequence[str]:
    """The looks that are seen in a place, by their names, in order; `dressed` has all there are."""
    found: dict[str, None] = {}
    for scene in scenes_in(film, place):
        for who in scene.characters:
            character = film.get(Character, who)
            worn = worn_in(character, scene.name) if character is not None else None
            if worn in dressed:
                found.setdefault(worn or "")
    return list(found)


def looks(film: Film) -> dict[str, Look]:
    """Everybody's clothes, by the look's name."""
    return {worn.name: worn.appearance for worn in film.of(Wardrobe)}


def main_field(look: Look) -> str:
    """The field that holds the colour that is most of somebody."""
    return "outer_colour" if main_colour(look) == look.outer_colour and look.outer != "none" else "top_colour"
