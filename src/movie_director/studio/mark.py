"""Mark: put somebody somewhere by film words or by numbers. What a person marks, the crew leaves there."""

from __future__ import annotations

import re

from pydantic import ValidationError

from movie_director.crew.blocking.byhand import directed, state
from movie_director.crew.coverage import styles, views
from movie_director.errors import BadOption
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.position import Position
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.studio.open import Studio
from movie_director.studio.styles import project_styles

_NUMBERS = re.compile(
    r"(?P<who>[\w-]+)\s+(?P<x>-?[\d.]+)[\s,]+(?P<y>-?[\d.]+)(?:[\s,]+(?P<facing>-?[\d.]+))?"
    r"(?:\s+(?P<posture>stands?|sits?|lies?))?"
)
_POSTURES = {"stand": "stand", "stands": "stand", "sit": "sit", "sits": "sit", "lie": "lie", "lies": "lie"}
CURE = (
    "Say who does what, as in an action line: `ADA sits at the table`, `BEN crosses to the window`, `ADA rises`, "
    "`BEN stands behind the desk`, `ADA lies in bed`, `BEN backs away`; or in numbers: `ada -0.5 0.2 60 sits`."
)


def set_mark(studio: Studio, target: str, words: str) -> list[str]:
    """Put people of a scene where words or numbers say, from its start, or from a shot on that is the target.

    It is one step. Returns what changed, in words. Raises BadOption for words that move nobody of the scene.
    """
    film = studio.project.film
    shot = film.get(Shot, "/".join(target.split("/")[:2])) if "/" in target else None
    scene = film.get(Scene, shot.scene if shot is not None else target)
    if scene is None:
        raise BadOption(f"{target} has no marks.", cure="Name a scene, `sc01`, or a shot from which on: `sc01/sh030`.")
    beat = _beat(scene, shot)
    found = _by_numbers(scene, words, beat) or _by_words(studio, film, scene, words, beat)
    if not found:
        raise BadOption(f"{words!r} moves nobody of {scene.name}.", cure=CURE)
    kept = tuple(p for p in scene.blocking if (p.who, p.beat) not in {(f.who, f.beat) for f in found})
    order = {None: -1, **{element: n for n, element in enumerate(scene.elements)}}
    blocking = sorted((*kept, *found), key=lambda p: order.get(p.beat, len(order)))
    edits: list[Edit] = [Put(scene.having(blocking=tuple(blocking)))]
    seen = tuple(p.who for p in found if shot is not None and p.who in shot.people)
    if shot is not None and seen and set(seen) - set(shot.crossing):
        crossing = tuple(dict.fromkeys((*shot.crossing, *seen)))
        edits.append(Put(shot.having(crossing=crossing, touched=True)))
    studio.project.apply(edits, "person", "person")
    since = "from the start" if beat is None else f"from {shot.name if shot else beat} on"
    return [f"{scene.name}: {p.who} {_told(p)} at {p.x:g}, {p.y:g}, {since}." for p in found]


def _beat(scene: Scene, shot: Shot | None) -> str | None:
    if shot is None:
        return None
    told = [e for e in scene.elements if e in shot.anchors]
    if not told:
        raise BadOption(f"{shot.name} tells nothing from which on somebody could move.", cure="Name the scene instead.")
    return told[0] if told[0] != scene.elements[0] else None


def _by_numbers(scene: Scene, words: str, beat: str | None) -> list[Position]:
    match = _NUMBERS.fullmatch(words.strip())
    if match is None:
        return []
    who = match["who"].lower()
    if who not in scene.characters:
        raise BadOption(f"{who!r} is not in {scene.name}.", cure=f"There is: {', '.join(scene.characters)}.")
    posture = _POSTURES[match["posture"] or "stand"]
    told: dict[str, object] = {"who": who, "beat": beat, "posture": posture, "why": "set by hand", "touched": True}
    told |= {"x": match["x"], "y": match["y"], "facing": match["facing"] or 0.0}
    told |= {"on": "chair" if posture == "sit" else "ground" if posture == "lie" else ""}
    try:
        return [Position.model_validate(told)]
    except ValidationError as error:
        problem = error.errors()[0]
        raise BadOption(f"{words!r}: {problem['loc'][0]} cannot be that: {problem['msg']}.") from error


def _by_words(studio: Studio, film: Film, scene: Scene, words: str, beat: str | None) -> list[Position]:
    known = {**styles(), **project_styles(studio.project)}
    view = next((v for v in views(film, known, []) if v.name == scene.name), None)
    if view is None:
        return []
    now = state(scene.blocking, scene.elements, beat)
    return [p.model_copy(update={"beat": beat, "touched": True}) for p in directed(view, now, words)]


def _told(position: Position) -> str:
    posture = {"stand": "stands", "sit": "sits", "lie": "lies"}[position.posture]
    return f"{posture} {position.why}" if position.why.startswith(("at ", "on ", "in ", "behind")) else posture
