"""The prop master: which model shows each thing of the film."""

from __future__ import annotations

from collections import Counter

from movie_director.crew.proposal import Proposal
from movie_director.film.edits import Put
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.prophouse.choose import Choice, Wish, choose, fitting, paint, suiting, year_of
from movie_director.prophouse.hold import real_size
from movie_director.prophouse.house import House
from movie_director.prophouse.model import Model


def hire_props(film: Film, house: House) -> Proposal:
    """Propose a model for each thing that has none, or one that its words, the film's time or licences rule out.

    What a person locked stays. A house without libraries, on another machine say, takes no model away.
    """
    period = period_of(film)
    edits: list[Put] = []
    notes: list[str] = list(house.problems)
    for prop in film.of(Prop):
        if prop.locked:
            edits += _told(prop, house)
            continue
        words = f"{prop.described} {prop.words}".strip()
        wish = Wish(words=words, period=period, genre=film.direction.genre, policy=film.direction.licences)
        known = house.get(prop.model) if prop.model else None
        if prop.model and not house.stocked and known is None:
            continue
        if known is not None and known.source != "kit" and known.crc == prop.crc and _stands(house, wish, prop, known):
            continue
        choice = choose(house, wish)
        if choice is None and house.stocked and not prop.dressing:
            notes.append(f"No model shows `{words}`; choose one: `movie-director props WORDS`.")
        new = chosen(prop, house, choice)
        if new != prop:
            edits.append(Put(new))
    return Proposal("prop-master", tuple(edits), tuple(notes))


def _stands(house: House, wish: Wish, prop: Prop, known: Model) -> bool:
    """Whether a model that was chosen before stands: one that is merely right, but as described where it is."""
    fits = suiting if prop.described else fitting
    return fits(house, wish, known) and prop.colour == paint(house, wish.words, known)


def chosen(prop: Prop, house: House, choice: Choice | None) -> Prop:
    """Return a thing with a choice, or with none, in place of what was chosen before."""
    if choice is None:
        return prop.having(model=None, size=None, colour=None, crc=0)
    model = house.models[choice.model]
    return prop.having(model=choice.model, size=real_size(model), colour=choice.colour, crc=choice.crc)


def period_of(film: Film) -> str | None:
    """Return when the film plays: the time that most of its places and scenes tell, the first of several; or none."""
    told = [place.period for place in film.of(Location) if place.period]
    told += [scene.period for scene in film.of(Scene) if scene.period]
    dated = [period for period in told if year_of(period) is not None]
    return Counter(dated).most_common(1)[0][0] if dated else None


def _told(prop: Prop, house: House) -> list[Put]:
    """A person names a model; which file and size it has is looked up for them."""
    model = house.get(prop.model) if prop.model else None
    if model is None or prop.crc:
        return []
    size = prop.size or real_size(model)
    return [Put(prop.having(model=model.id, size=size, crc=model.crc))]
