"""Whether films of ideas last as long as was asked, by the estimate of their cut: `python -m benchmarks ideas`.

Each idea is written, read, cast, covered and cut as `make --idea` does, with no picture made. The estimate is what the
film lasts but for the voices, which say each line a little faster or slower; the lengths of shots are fitted again once
the lines are spoken. What misses by more than `CLOSE` is named, and what no sketch by rule is as long as.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from movie_director.crew.desk import Desk
from movie_director.crew.length import lengths
from movie_director.crew.roles import STANDING
from movie_director.crew.story.idea import read_idea
from movie_director.crew.story.write import Asked, genre_of, write_story
from movie_director.errors import LengthImpossible
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay
from movie_director.interchange.fountain import parse_fountain

IDEAS = (
    "A piano tuner discovers that one key plays a memory which is not his.",
    "Two sisters inherit a ferry that only sails when they agree.",
    "A retired stuntwoman must cross a rope bridge to return a borrowed ladder.",
    "A postman finds a letter that he wrote forty years ago.",
    "Something counts along in the cellar whenever a boy counts the stairs.",
    "An astronaut's plant begins to answer her questions.",
    "A locksmith falls in love with the woman who keeps losing her keys.",
    "A prince sells his crown to a dragon for one honest word.",
    "Een tramconducteur vindt een koffer die elke avond zwaarder wordt.",
    "Een oude schipper moet zijn boot verkopen aan de man die hem ooit bedroog.",
    "Een meisje spreekt met de maan door een kapotte telefoon.",
    "Twee inbrekers breken per ongeluk in bij een politieagent die jarig is.",
)
"""One line each, of every genre and both languages; nothing was tuned to them."""
ASKED = (45.0, 60.0, 90.0)
"""Seconds."""
CLOSE = 0.05


class Kept(TypedDict):
    """One film of an idea: its genre, seconds asked for and estimated, and how far that is off; None for none."""

    idea: str
    genre: str
    asked: float
    lasts: float | None
    off: float | None
    slack: float | None
    """By what share voices may be slower than reckoned before the film is longer than asked."""


def measure() -> Iterator[Kept]:
    """Yield how long the film of each idea lasts, at each length."""
    for idea in IDEAS:
        genre = genre_of(read_idea(idea))
        for asked in ASKED:
            try:
                of = lengths(film_of(idea, asked, genre))
                lasts, slack = of.now / 24, max(0.0, of.now - of.shortest) / max(of.speech, 1)
                off = round(lasts / asked - 1, 4)
                yield Kept(idea=idea, genre=genre, asked=asked, lasts=round(lasts, 1), off=off, slack=round(slack, 2))
            except LengthImpossible:
                yield Kept(idea=idea, genre=genre, asked=asked, lasts=None, off=None, slack=None)


def film_of(idea: str, seconds: float, genre: str) -> Film:
    """Return the film that an idea becomes. Raises LengthImpossible."""
    page = parse_fountain(write_story(idea, Asked(seconds)))
    play = revise(Screenplay(), title=page.title, credit=page.credit, authors=page.authors, elements=page.elements)
    wanted = Direction(genre=genre, length=round(seconds * 24))
    film = apply_all(Film(), [Put(play), Put(wanted)])
    for role in STANDING:
        film = apply_all(film, role.by_rule(film, Desk(again=True)).edits)
    return film


def told() -> dict[str, object]:
    """What is written into the results: how many keep their length, the worst, and what misses."""
    found = list(measure())
    kept = [one for one in found if one["off"] is not None and abs(one["off"]) <= CLOSE]
    worst = max((abs(one["off"]) for one in found if one["off"] is not None), default=0.0)
    slack = min((one["slack"] for one in found if one["slack"] is not None), default=0.0)
    return {
        "films": len(found),
        "least slack of speech": slack,
        "kept": len(kept),
        "worst": worst,
        "missed": [one for one in found if one not in kept],
    }
