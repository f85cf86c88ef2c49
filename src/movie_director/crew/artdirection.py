"""The art director: places that agree with the film and differ from each other, and people who stand out from walls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from movie_director.crew.costume.difference import main_colour
from movie_director.crew.costume.era import era_of
from movie_director.crew.costume.palette import BLACK, BRIGHT, DARK, JEWEL, LINEN, MUTED, PALE, apart, lab
from movie_director.crew.palette import asked_for
from movie_director.crew.proposal import Proposal
from movie_director.crew.views import Design
from movie_director.crew.walls import (
    PAINTS,
    felt_in,
    free_places,
    looks,
    main_field,
    scenes_in,
    seen_in,
    walls_of,
)
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.location import Location
from movie_director.film.look import Colour, Look
from movie_director.places.year import NOW, year_of
from movie_director.values.digest import Json

VISUALS: Mapping[str, str] = {"noir": "noir", "animation": "toon"}
"""The visual style of a film of these genres; the others are as the camera saw them."""
OF_A_TIME = frozenset(("western", "fantasy", "science fiction"))
"""Genres whose places are of their time by themselves."""
STANDS_OUT, BLENDS = 30.0, 14.0
"""How far a coat's colour is from a wall's for somebody to stand out from it; and nearer than which they vanish."""
DIFFER = 20.0
"""How far the walls of two places are apart to be told from each other at a glance."""
FAR = 45.0
"""How far from the colour asked for a wall is that has nothing of it."""
_TELLING, _STANDING, _APART = 1.6, 1.0, 0.7
"""How much it counts that walls are as the film asks, that people stand out from them, that places differ."""
_GAIN = 0.05
"""By how much another way has to be better to be worth painting."""
_ROUNDS = 8
_DYES: Sequence[Sequence[str]] = (BRIGHT, MUTED, DARK, JEWEL, PALE, LINEN, BLACK)


class Decorated(BaseModel):
    """How one place is decorated: the colour of its walls and the time that it is of, where they change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    paint: Colour | None = None
    period: str = Field(default="", max_length=40)
    why: str = Field(max_length=200)


class Dyed(BaseModel):
    """Another colour for what is most of somebody's clothes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    look: str
    colour: Colour
    why: str = Field(max_length=200)


class Designed(BaseModel):
    """The look of the film: its visual style, its places, and whose clothes change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    visual: str | None = None
    places: tuple[Decorated, ...] = ()
    people: tuple[Dyed, ...] = ()


@dataclass
class _Board:
    """The mood board: how each place is decorated so far, which may be another way, and what everybody wears."""

    view: Design
    free: Sequence[Location]
    period: str
    painted: dict[str, str] = field(default_factory=dict[str, str])
    dressed: dict[str, Look] = field(default_factory=dict[str, Look])
    dyed: dict[str, str] = field(default_factory=dict[str, str])

    def walls(self, place: Location) -> str | None:
        """The colour of a place's walls, as far as it is decorated."""
        return self.painted.get(place.name) or walls_of(place, self.period)

    def worth(self, place: Location, colour: str) -> float:
        """How good it is to paint a place so, beside all others as they are."""
        wanted = asked_for(self.view.direction.genre, felt_in(self.view, place.name))
        off = sum((a - b) ** 2 for a, b in zip(lab(colour), wanted, strict=True)) ** 0.5
        seen = seen_in(self.view, place.name, self.dressed)
        stands = [min(1.0, apart(main_colour(self.dressed[name]), colour) / STANDS_OUT) for name in seen]
        others = [w for p in self.view.of(Location) if p.inside and p.name != place.name and (w := self.walls(p))]
        near = sum(max(0.0, 1 - apart(colour, other) / DIFFER) for other in others)
        people = sum(stands) / len(stands) if stands else 1.0
        return _STANDING * people - _TELLING * min(1.0, off / FAR) - _APART * near

    def decorate(self) -> bool:
        """Paint each place the best way beside the others; whether any changed."""
        changed = False
        for place in self.free:
            now = self.walls(place) or ""
            best = max(PAINTS, key=lambda colour: (round(self.worth(place, colour), 6), colour))
            if self.worth(place, best) > self.worth(place, now) + _GAIN:
                self.painted[place.name] = best
                changed = True
        return changed

    def dress(self) -> bool:
        """Dye what vanishes before the walls that it is seen before, once each; whether any was."""
        changed = False
        for name, behind in _backgrounds(self).items():
            look = self.dressed[name]
            colour = main_colour(look)
            dyes = next((dyes for dyes in _DYES if colour in dyes), ())
            if name in self.dyed or not dyes or min(apart(colour, wall) for wall in behind) >= BLENDS:
                continue
            others = [main_colour(other) for who, other in self.dressed.items() if who != name]
            best = max(dyes, key=lambda dye: _clear(dye, behind, others))
            if min(apart(best, wall) for wall in behind) >= BLENDS:
                self.dyed[name] = best
                self.dressed[name] = look.model_copy(update={main_field(look): best})
                changed = True
        return changed


def design(view: Design) -> Designed:
    """Decorate the film's places, and dye what would vanish before their walls.

    Walls are as the genre and what is felt there ask, they differ from place to place, and people stand out from them.
    Places are of the time of the clothes. What a person chose, locked or told in the screenplay stays.
    """
    board = _board(view)
    for _ in range(_ROUNDS):
        if not (board.decorate() | board.dress()):
            break
    places: list[Decorated] = []
    for place in view.of(Location):
        paint, period = board.painted.get(place.name), "" if place.period or place.locked else board.period
        if paint or period:
            places.append(Decorated(place=place.name, paint=paint, period=period, why=_why(board, place, period)))
    people = [
        Dyed(look=name, colour=colour, why="The walls behind would swallow it.")
        for name, colour in sorted(board.dyed.items())
    ]
    visual = VISUALS.get(view.direction.genre) if view.direction.visual is None else None
    known = visual in view.visuals
    return Designed(visual=visual if known else None, places=tuple(places), people=tuple(people))


def design_edits(view: Design, made: Designed) -> Proposal:
    """Paint, date and dye."""
    edits: list[Edit] = []
    notes: list[str] = []
    if made.visual is not None and view.direction.visual is None:
        edits.append(Put(view.direction.having(visual=made.visual)))
        notes.append(f"film: it is drawn {made.visual}.")
    free = {place.name for place in free_places(view)}
    for one in made.places:
        place = view.get(Location, one.place)
        if place is None:
            continue
        if one.paint and one.place in free:
            edits.append(Change(place.ref, "paint", one.paint))
        if one.period and not place.period and not place.locked:
            edits.append(Change(place.ref, "period", one.period))
        notes.append(f"{one.place}: {one.why}")
    for dyed in made.people:
        worn = view.get(Wardrobe, dyed.look)
        if worn is not None:
            look = worn.appearance.model_copy(update={main_field(worn.appearance): dyed.colour})
            edits.append(Put(worn.having(appearance=look)))
            notes.append(f"{dyed.look}: {dyed.colour}. {dyed.why}")
    return Proposal("art-director", tuple(edits), tuple(notes))


def design_told(view: Design) -> dict[str, Json]:
    """Tell each place with the colour of its walls, who is seen there in which colour, and what is felt."""
    board = _board(view)
    places: list[Json] = []
    for place in board.free:
        places.append(
            {
                "place": place.name,
                "words": place.words,
                "walls": board.walls(place),
                "felt": {mood: round(share, 2) for mood, share in sorted(felt_in(view, place.name).items())},
                "people": {who: main_colour(board.dressed[who]) for who in seen_in(view, place.name, board.dressed)},
            }
        )
    return {
        "title": view.screenplay.title,
        "genre": view.direction.genre,
        "visual": view.direction.visual,
        "visuals": list(view.visuals),
        "period_of_the_clothes": board.period or "now",
        "places": places,
        "paints": list(PAINTS),
        "may_be_dyed": sorted(name for name, look in board.dressed.items() if _ours(view, name, look)),
    }


def places_are_free(view: Design, made: Designed) -> Iterator[str]:
    """Only places whose walls nobody chose, each once; only visual styles that there are."""
    free, named = {place.name for place in free_places(view)}, set[str]()
    for n, one in enumerate(made.places):
        place = view.get(Location, one.place)
        if place is None:
            yield f"places.{n}.place: there is no place {one.place!r}; name one of those told"
        elif one.paint and one.place not in free:
            yield f"places.{n}.paint: the walls of {one.place} take none, or are painted; leave it out"
        elif one.place in named:
            yield f"places.{n}.place: {one.place} is there twice"
        named.add(one.place)
    if made.visual is not None and made.visual not in view.visuals:
        yield f"visual: there is no visual style {made.visual!r}; choose one of {', '.join(view.visuals)}, or none"
    elif made.visual is not None and view.direction.visual is not None:
        yield f"visual: the film is {view.direction.visual}. leave it out"


def clothes_are_ours(view: Design, made: Designed) -> Iterator[str]:
    """Clothes are dyed whose colour the screenplay does not tell, and to one that stands out from the walls."""
    board = _board(view)
    board.painted |= {one.place: one.paint for one in made.places if one.paint}
    behind = _backgrounds(board)
    for n, one in enumerate(made.people):
        look = board.dressed.get(one.look)
        if look is None:
            yield f"people.{n}.look: there is no look {one.look!r}; name one of `may_be_dyed`"
        elif not _ours(view, one.look, look):
            yield f"people.{n}.look: the colour of {one.look}'s clothes is told or locked; leave it out"
        elif any(apart(one.colour, wall) < BLENDS for wall in behind.get(one.look, ())):
            yield f"people.{n}.colour: {one.colour} vanishes before the walls; take one further from them"


def _board(view: Design) -> _Board:
    era = era_of(view)
    told = any(p.period for p in view.of(Location)) or view.direction.genre in OF_A_TIME
    now = era == "now" or abs(year_of(era) - NOW) < 20
    return _Board(view, free_places(view), "" if told or now else era, dressed=looks(view))


def _backgrounds(board: _Board) -> dict[str, list[str]]:
    """The walls that each look of ours is seen before."""
    found: dict[str, list[str]] = {}
    for place in board.view.of(Location):
        walls = board.walls(place) if place.inside and scenes_in(board.view, place.name) else None
        for name in seen_in(board.view, place.name, board.dressed) if walls is not None else ():
            if walls is not None and _ours(board.view, name, board.dressed[name]):
                found.setdefault(name, []).append(walls)
    return found


def _ours(view: Design, name: str, look: Look) -> bool:
    """Whether the crew chose a look's colour: from its own dyes, and nobody locked it."""
    wearers = [c for c in view.of(Character) if c.look == name or any(worn == name for _, worn in c.wears)]
    return not any(c.locked for c in wearers) and any(main_colour(look) in dyes for dyes in _DYES)


def _clear(dye: str, behind: Sequence[str], others: Sequence[str]) -> tuple[float, float]:
    """How well a dye stands out, from walls up to a point and then from other people."""
    walls = min(apart(dye, wall) for wall in behind)
    return round(min(walls, STANDS_OUT), 3), round(min((apart(dye, other) for other in others), default=0.0), 3)


def _why(board: _Board, place: Location, period: str) -> str:
    felt = felt_in(board.view, place.name)
    mood = max(felt, key=lambda mood: (felt[mood], mood), default=None)
    painted = f"walls of {board.painted[place.name]}" if place.name in board.painted else ""
    painted += f", as people are {mood} there" if painted and mood is not None else ""
    return " and ".join(filter(None, (painted, f"of the time of its clothes, {period}" if period else ""))) + "."
