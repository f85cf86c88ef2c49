"""The set dresser: a document for each thing that a scene's sheet lists, so that it has a model and can be changed."""

from __future__ import annotations

from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.terms import terms
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.sheet import Sheet
from movie_director.prophouse.lexicon import described

FIXED = frozenset(
    terms(
        """
    door doors window windows wall walls floor ceiling stairs staircase steps roof ground street road sidewalk pavement
    curb kerb grass lawn path driveway building house tree trees sky sun moon light lights room corner doorway hallway
    entrance gate fire smoke water blood rain snow mud dust sand air darkness shadow shadows curtain curtains blind
    blinds drapes shutter shutters mantel mantelpiece chimney ledge sill railing balcony
    """
    )
)
"""What a set is itself, and what is no thing: nobody carries it in."""
MOST = 18
"""Things of one scene, at most."""


def dress_sets(film: Film) -> Proposal:
    """Propose a thing for everything that sheets list and no document tells, as the text first describes it; those that
    no sheet lists any more go."""
    named: dict[str, str] = {}
    told: dict[str, str] = {}
    for sheet in film.of(Sheet):
        items = [item for item in sheet.items if item.category in ("props", "set-dressing", "vehicles")]
        for item in items:
            told[item.name] = told.get(item.name) or described(item.words, item.name)
        for item in items[:MOST]:
            if not FIXED & set(item.name.split("-")[-1:]):
                named.setdefault(item.name, item.name.replace("-", " "))
    edits: list[Edit] = [
        Put(Prop(name=name, words=words, described=told[name], dressing=True))
        for name, words in named.items()
        if film.get(Prop, name) is None
    ]
    edits += [
        Put(prop.having(described=told[prop.name]))
        for prop in film.of(Prop)
        if not prop.locked and prop.name in told and prop.described != told[prop.name]
    ]
    edits += [
        Remove(prop.ref) for prop in film.of(Prop) if prop.dressing and not prop.locked and prop.name not in named
    ]
    return Proposal("set-dresser", tuple(edits))
