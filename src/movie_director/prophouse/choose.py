"""Choosing one model for a thing of a film: by its words, the film's time, how it looks, and its licence."""

from __future__ import annotations

import re
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field

from movie_director.prophouse.house import House, years_of
from movie_director.prophouse.lexicon import COLOURS, asked
from movie_director.prophouse.model import Metres, Model, Policy
from movie_director.prophouse.search import Match, search

NOW = 2020
"""The year that a film plays in which tells none."""
KEPT = 25
"""Years that people keep what is no longer made."""
CLOSE = 1.0
"""Matches this near to the best are as good as it; the seed decides between them."""
_GENRES = {"western": 1880, "science fiction": 2120, "fantasy": 1300}
"""Genres that tell a time by themselves; a noir may play today."""
PAINTED = {"taxi": "yellow"}
"""Nouns that a paint makes of another thing."""
_ERAS = (
    (r"prehistoric|stone age", -5000),
    (r"ancient|roman|egypt|biblical|antiquity", 100),
    (r"mediaeval|medieval|middle ages|viking", 1300),
    (r"renaissance|tudor|elizabethan", 1550),
    (r"baroque|colonial|pirate", 1700),
    (r"regency|napoleonic", 1810),
    (r"victorian|western|old west|wild west|civil war", 1875),
    (r"edwardian|belle epoque|belle époque", 1905),
    (r"contemporary|modern|present|today|now", NOW),
    (r"science.?fiction|sci-?fi|future|futuristic|space", 2120),
)
_YEAR = re.compile(r"\b(\d{3,4})('?s)?\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]century", re.IGNORECASE)
_DECADE = re.compile(r"(?<!\d)'?(\d0)'?s\b")


class Wish(BaseModel):
    """What a thing of a film has to be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str
    period: str | None = Field(default=None, description="`1944`, `1950s`, `medieval`; none is told by the genre.")
    genre: str = ""
    style: str = Field(default="", description="A style word: `old`, `new`.")
    seed: int = Field(default=0, ge=0)
    policy: Policy = "attribution"


class Choice(BaseModel):
    """What was chosen for a wish: a model, a paint where the words name one that it has not, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str
    size: Metres
    crc: int
    colour: str | None = Field(default=None, description="Hexadecimal paint, `#a12a22`.")
    why: str


def choose(house: House, wish: Wish) -> Choice | None:
    """Return the model for a wish; none where no model shows it, which is better than a wrong one.

    The same wish and the same house give the same choice in every process.
    """
    best = _best(house, wish)
    if not best:
        return None
    match = best[_draw(wish, len(best))]
    years = years_of(match.model)
    why = match.why + (f"; {_year(wish)}" if years[0] > 0 else "")
    colour = paint(house, wish.words, match.model)
    return Choice(model=match.model.id, size=match.model.size, crc=match.model.crc, colour=colour, why=why)


def paint(house: House, words: str, model: Model) -> str | None:
    """Return the paint that words ask of a model, hexadecimal; none where it has that colour, or none is asked."""
    wanted = asked(words)
    said = wanted.colour or PAINTED.get(wanted.noun)
    return COLOURS[said] if said and not house.has(model, said) else None


def fitting(house: House, wish: Wish, model: Model) -> bool:
    """Whether a model, however it was chosen, shows what is wished for in that time and under that policy."""
    return any(match.model.id == model.id for match in _fit(house, wish))


def suiting(house: House, wish: Wish, model: Model) -> bool:
    """Whether a model is as good as any for what is wished for."""
    return any(match.model.id == model.id for match in _best(house, wish))


def _best(house: House, wish: Wish) -> list[Match]:
    found = _fit(house, wish)
    if wish.style:
        found = [_styled(house, match, wish.style) for match in found]
    found.sort(key=lambda m: (-m.score, not m.model.free, m.model.id))
    return [m for m in found if m.score >= found[0].score - CLOSE]


def _fit(house: House, wish: Wish) -> list[Match]:
    year = _year(wish)
    matches = (m for m in search(house, wish.words) if m.model.allowed(wish.policy))
    return [aged for match in matches if (aged := _aged(match, year)) is not None]


def _year(wish: Wish) -> int:
    told = year_of(wish.period) if wish.period else None
    return told if told is not None else _GENRES.get(wish.genre, NOW)


def year_of(period: str) -> int | None:
    """Return the year that words for a period mean: its middle, for a decade or century; none when they mean none."""
    low = period.lower()
    century = _CENTURY.search(low)
    if century is not None:
        return int(century[1]) * 100 - 50
    year = _YEAR.search(low)
    if year is not None:
        number = int(year[1])
        return number + 5 if year[2] and number % 10 == 0 else number
    decade = _DECADE.search(low)
    if decade is not None:
        return (1900 if int(decade[1]) >= 30 else 2000) + int(decade[1]) + 5
    return next((meant for words, meant in _ERAS if re.search(words, low)), None)


def _aged(match: Match, year: int) -> Match | None:
    """The match in a year: none before the thing was made or long after, worse while it is merely old."""
    first, last = years_of(match.model)
    if not first <= year <= last + KEPT:
        return None
    if year <= last:
        return match
    return Match(match.model, match.score - 3.0, f"{match.why}; kept since {last}")


def _styled(house: House, match: Match, style: str) -> Match:
    styles = house.style(match.model)
    other = {"old": "new", "new": "old"}.get(style)
    change = 2.0 if style in styles else -2.0 if other in styles else 0.0
    return Match(match.model, match.score + change, f"{match.why}; {style}" if change > 0 else match.why)


def _draw(wish: Wish, count: int) -> int:
    name = f"{wish.seed}/{wish.words.lower()}"
    return int.from_bytes(sha256(name.encode()).digest()[:8], "big") % count
