"""Acts by hand: what people are to do in a shot, in the words of an action line."""

from __future__ import annotations

import json

from movie_director.crew.coverage import styles, views
from movie_director.crew.movement.film import by_hand
from movie_director.errors import BadOption
from movie_director.film.act import VERBS
from movie_director.film.motion import Motion
from movie_director.film.shot import Shot
from movie_director.studio.open import Studio
from movie_director.studio.styles import project_styles

CURE = (
    "Say who does what, as in an action line: `Ada waves at Ben`, `Ben nods. Ada wearily sits back`; nothing after "
    f"`acts=` has nobody do anything. There is: {', '.join(VERBS)}."
)


def told_acts(studio: Studio, shot: Shot, words: str) -> str:
    """Return a shot's acts as JSON. Raises BadOption for words in which nobody of the shot does anything known."""
    film = studio.project.film
    known = {**styles(), **project_styles(studio.project)}
    view = next((v for v in views(film, known, []) if v.name == shot.scene), None)
    acts = by_hand(view, shot, words, tuple(film.of(Motion))) if view is not None else ()
    if not acts:
        raise BadOption(f"{words!r} has nobody of {shot.name} do anything.", cure=CURE)
    return json.dumps([act.model_dump(mode="json") for act in acts])
