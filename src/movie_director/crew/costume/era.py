"""When a film plays, as its clothes need to know: from its documents, else from the words of its screenplay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from movie_director.crew.reading.terms import terms
from movie_director.film.direction import Direction
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.places.year import year_of

ERAS: Sequence[tuple[int, str]] = (
    (1600, "medieval"), (1815, "georgian"), (1914, "victorian"), (1949, "1930s"), (1969, "1950s"), (1995, "1980s"),
    (2070, "now"),
)  # fmt: skip
"""The year that each era ends with; after the last comes the future."""
_GENRES: Mapping[str, str] = {"western": "western", "fantasy": "medieval", "science fiction": "future",
                                "noir": "1930s"}  # fmt: skip
_TOLD: Mapping[str, frozenset[str]] = {
    "victorian": frozenset(
        terms(
            """carriage carriages coachman coachmen hansom footman butler manservant housemaid governess parlour
            drawing-room morning-room salver rectory regiment bonnet cravat gaslight gas-lamp telegram widow mistress
            mourning lorgnette chaperone gentleman gentlemen estate stable ma'am madam cane compartment lamp hearth
            chambermaid parasol waistcoat decanter muslin handbag batter lieutenant fakir tumbler"""
        )
    ),
    "medieval": frozenset(
        terms("castle knight knights sword swords king queen throne squire dragon wizard abbey monk tavern chainmail")
    ),
    "now": frozenset(
        terms(
            """phone phones cellphone smartphone laptop computer screen email text texts texting internet app tv
            television car cars truck bus taxi airport video camera headphones microwave motel parking helicopter
            radio elevator wifi selfie"""
        )
    ),
}
"""Words that tell an era, a few of each."""
_LEAST = 3.0
"""How many of an era's words in a thousand make it that era."""
_WORD = re.compile(r"[a-z][a-z'-]+")


def era_of(film: Film) -> str:
    """Return the era that most of a film's scenes play in."""
    voted: Counter[str] = Counter()
    for scene in film.of(Scene):
        place = film.get(Location, scene.location)
        period = (place.period if place else "") or scene.period or ""
        if period and scene.manner == "plain":
            voted[_named(period)] += 1
    if voted:
        return voted.most_common(1)[0][0]
    direction = film.get(Direction, "main") or Direction()
    return _GENRES.get(direction.genre) or era_told(film.screenplay.elements)


def _named(period: str) -> str:
    """The era of a period's name."""
    if "western" in period.lower() or "frontier" in period.lower():
        return "western"
    year = year_of(period)
    return next((name for until, name in ERAS if year <= until), "future")


def era_told(elements: Sequence[Element]) -> str:
    """Return the era that a screenplay's words speak of; without such words it is now."""
    counts: Counter[str] = Counter()
    for element in elements:
        if element.kind in ("action", "dialogue", "heading"):
            text = element.text.lower().replace("drawing room", "drawing-room").replace("morning room", "morning-room")
            counts.update(_WORD.findall(text))
    total = max(sum(counts.values()), 1)
    scores = {era: 1000 * sum(counts[w] for w in own) / total for era, own in _TOLD.items()}
    best = max(("victorian", "medieval"), key=lambda era: (scores[era], era))
    enough = scores[best] >= _LEAST and sum(counts[w] for w in _TOLD[best]) >= 4
    return best if enough and scores[best] > 2 * scores["now"] else "now"
