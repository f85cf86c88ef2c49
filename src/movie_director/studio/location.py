"""Location: change a place by words. What a person changes stays until they change it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from movie_director.errors import BadOption
from movie_director.film.edits import Put
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.places import KINDS, Added
from movie_director.studio.locations import Visit, visits
from movie_director.studio.naming import meant
from movie_director.studio.naming import plain as bare
from movie_director.studio.open import Studio

SIZES: dict[str, tuple[float, float, float]] = {
    "jukebox": (0.9, 0.65, 1.5), "piano": (1.42, 0.55, 1.39), "sofa": (2.05, 0.8, 0.8), "armchair": (1.0, 0.9, 0.85),
    "plant": (0.6, 0.6, 1.17), "bookcase": (1.0, 0.38, 2.1), "table": (1.3, 0.66, 0.75), "chair": (0.44, 0.44, 0.95),
    "bed": (1.42, 2.08, 1.06), "wardrobe": (1.2, 0.6, 2.0), "television": (0.9, 0.45, 0.8),
    "fireplace": (1.3, 0.4, 1.2),
    "bicycle": (1.7, 0.5, 1.05), "crate": (0.72, 0.52, 0.4), "barrel": (0.6, 0.6, 0.9), "statue": (0.6, 0.6, 1.9),
}  # fmt: skip
"""Width, depth and height in metres of what is added without a model to be measured."""
USUAL = (0.6, 0.5, 0.9)


@dataclass(frozen=True)
class Change:
    """What is asked of a location; none leaves it as it is."""

    kind: str | None = None
    period: str | None = None
    seed: int | None = None
    paint: str | None = None
    """The colour of the walls, `#8a9fae`; empty gives it back."""
    add: Sequence[str] = ()
    remove: Sequence[str] = ()
    swap: Sequence[str] = ()
    """`PIECE=MODEL`."""
    set: str | None = None
    """The path of an artist's set in place of ours; empty goes back to ours."""
    lock: bool | None = None


def change_location(studio: Studio, name: str, wanted: Change) -> list[str]:
    """Change a location in one step; say what changed, and which scenes read it.

    `name` is its words or its slug. Raises BadOption, having changed nothing.
    """
    film = studio.project.film
    old = named(film, name)
    if old.locked and wanted.lock is not False and wanted != Change(lock=True):
        raise BadOption(
            f"{old.words} is locked.", cure=f'Unlock it: `movie-director location FILM "{old.words}" --unlock`.'
        )
    here = [visit for visit in visits(film) if visit.location.name == old.name]
    pieces = {piece.name for visit in here for piece in visit.plan.pieces}
    new = old
    said: list[str] = []
    if wanted.kind is not None:
        new = new.having(kind=_kind(wanted.kind))
        said.append(f"kind: {new.kind or 'by its words'}")
    if wanted.period is not None:
        new = new.having(period=wanted.period.strip().lower())
        said.append(f"period: {new.period or 'of the film'}")
    if wanted.seed is not None:
        new = new.having(seed=wanted.seed)
        said.append(f"seed: {wanted.seed}")
    if wanted.paint is not None:
        new = _painted(new, wanted.paint.strip().lower())
        said.append(f"walls: {new.paint or 'as they were'}")
    for words in wanted.remove:
        new = _removed(new, words, pieces)
        said.append(f"taken out: {words}")
    for words in wanted.add:
        new = new.having(
            added=(*new.added, _thing(words)), without=tuple(w for w in new.without if w != words.strip().lower())
        )
        said.append(f"added: {words}")
    for pair in wanted.swap:
        piece, model = _pair(pair, pieces)
        models = {**new.models, piece: model} if model else {k: v for k, v in new.models.items() if k != piece}
        new = new.having(models=models)
        said.append(f"{piece}: {model or 'as it was'}")
    if wanted.set is not None:
        new, words = _set(studio, new, here, wanted.set)
        said += words
    if wanted.lock is not None:
        new = new.having(locked=wanted.lock)
        said.append("locked" if wanted.lock else "unlocked")
    if new == old:
        return []
    studio.project.apply([Put(new)], "person", "person")
    scenes = ", ".join(dict.fromkeys(scene.name for visit in here for scene in visit.scenes))
    return [f"{old.words}: {line}." for line in said] + ([f"Read by {scenes}."] if scenes else [])


def _set(studio: Studio, place: Location, here: list[Visit], wanted: str) -> tuple[Location, list[str]]:
    """The location with an artist's set, or with ours again."""
    if not wanted.strip():
        return place.having(set_file="", set_crc=0, set_marks={}), ["the set is ours again"]
    from movie_director.studio.artist import receive_set

    mine = [visit for visit in here if visit.place.inside == place.inside]
    received = receive_set(studio, place, mine, Path(wanted).expanduser())
    return received.location, [f"the set is {received.location.set_file}", *received.words]


def named(film: Film, name: str) -> Location:
    """The location with a name or with words of a heading. Raises BadOption."""
    return meant(film.of(Location), name, lambda place: place.words, "location")


def _kind(words: str) -> str:
    wanted = "-".join(words.lower().split())
    if not wanted or wanted in KINDS:
        return wanted
    near = get_close_matches(wanted, KINDS, 1, 0.5)
    raise BadOption(
        f"There is no kind of place {words!r}." + (f" Did you mean {near[0]!r}?" if near else ""),
        cure="There is: " + ", ".join(KINDS) + ".",
    )


def _painted(place: Location, colour: str) -> Location:
    try:
        return place.having(paint=colour)
    except ValidationError as error:
        raise BadOption(f"{colour!r} is no colour.", cure="One looks like #8a9fae.") from error


def _removed(place: Location, words: str, pieces: set[str]) -> Location:
    wanted = words.strip().lower()
    kept = tuple(a for a in place.added if a.words.lower() != wanted)
    if kept != place.added:
        return place.having(added=kept)
    if wanted not in pieces:
        raise BadOption(f"{place.words} has no {words!r}.", cure=f"It has: {', '.join(sorted(pieces)) or 'nothing'}.")
    return place.having(without=(*place.without, wanted))


def _thing(words: str) -> Added:
    plain = words.strip().lower()
    if not plain:
        raise BadOption("Nothing is named that could be added.")
    size = next((SIZES[w] for w in reversed(bare(plain).split()) if w in SIZES), USUAL)
    return Added(plain, *size)


def _pair(words: str, pieces: set[str]) -> tuple[str, str]:
    piece, sign, model = words.partition("=")
    piece = piece.strip().lower()
    if not sign:
        raise BadOption(f"{words!r} swaps nothing; one writes `sofa=BlendSwap-CC-0#sofa2`.")
    if piece not in pieces:
        raise BadOption(f"There is no {piece!r} there.", cure=f"There is: {', '.join(sorted(pieces)) or 'nothing'}.")
    return piece, model.strip()
