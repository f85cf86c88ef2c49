"""The names that a model's answer may hold, of a film as it is: a form that has them leaves no other to be written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from movie_director.crew.casting import uncast
from movie_director.crew.coverage import styles
from movie_director.crew.sequence import seen
from movie_director.crew.views import Camera, Design, People, Tone
from movie_director.crew.walls import free_places
from movie_director.film.character import Wardrobe
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene

Names = Mapping[str, Sequence[str]]
"""By `Type.field` of what a role writes."""


def style_names(view: Tone) -> Names:
    """Every style of coverage, the project's own too."""
    return {"Choice.chosen": sorted({*styles(), *view.styles})}


def part_names(view: People) -> Names:
    """Who is to be cast."""
    return {"Part.character": [character.name for character in uncast(view)]}


def note_names(view: Film) -> Names:
    """Every scene, and the film."""
    return {"Note.about": ["film", *(scene.name for scene in view.of(Scene))]}


def decor_names(view: Design) -> Names:
    """The places that walls may be painted in, and the looks that there are."""
    free = [place.name for place in free_places(view)]
    return {"Decorated.place": free or _names(view.of(Location)), "Dyed.look": _names(view.of(Wardrobe))}


def shot_names(view: Camera) -> Names:
    """The shots that are not a person's."""
    return {"Operated.shot": [s.name for scene in seen(view) for s in view.shots(scene.name) if not s.touched]}


def sounded_names(view: Film) -> Names:
    """The scenes that are seen."""
    return {"Sounded.scene": [scene.name for scene in seen(view)]}


def tier_names(view: Film) -> Names:
    """The scenes whose tier nobody set."""
    return {"Allotted.scene": [scene.name for scene in seen(view) if scene.tier is None]}


def _names(documents: Iterable[Location | Wardrobe]) -> list[str]:
    return [document.name for document in documents]
