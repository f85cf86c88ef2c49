"""What coverage reads: a scene's beats, who is there, which things matter, and what came before. Nothing else.

Of dialogue only who speaks, in which mood, to whom, and whether it is short or long: rewriting a line moves no camera.
A view is frozen and hashable, so that a scene that did not change is not covered again.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from movie_director.crew.coverage.style import CoverageStyle
from movie_director.film.mood import Mood
from movie_director.film.screenplay import ElementKind

SHORT, LONG, MONOLOGUE = 12, 45, 90
"""Words: up to the first a speech is short, beyond the second long, beyond the third a monologue."""
SPOKEN = (2.5, 8.0, 22.0, 45.0)
"""Seconds that a speech of each weight is taken to last."""


@dataclass(frozen=True)
class Player:
    """Somebody in the scene: the words that name them, `she` or `he`, and whether the film never showed them before.

    `species` is what they are; empty for a human being, and for who has no look.
    """

    name: str
    forms: tuple[str, ...]
    pronoun: str = ""
    new: bool = False
    species: str = ""


@dataclass(frozen=True)
class Thing:
    """A prop that the scene names: its forms in lower case, longest first, and the effect it makes."""

    name: str
    forms: tuple[str, ...]
    sound: str | None = None


@dataclass(frozen=True)
class Beat:
    """An element as coverage reads it. `text` is empty for dialogue; `speakers` are those seen to speak.

    `wired` tells that it goes into a telephone or a radio. `weight` is 0 for a short speech, 1, 2 for a long one, 3 for
    a monologue. `listed` are the things that the breakdown sheet lists here. A `dual` line is said at once with the one
    before it, for which its speakers are `beside`.
    """

    id: str
    kind: ElementKind
    text: str = ""
    speakers: tuple[str, ...] = ()
    speaks: bool = False
    off: bool = False
    mood: Mood = "neutral"
    weight: int = 0
    to: str | None = None
    dual: bool = False
    beside: tuple[str, ...] = ()
    wired: bool = False
    listed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Before:
    """What the audience has seen when the scene begins.

    `visits` counts earlier scenes in its place; beyond two, it is 2 or 3 in turn.
    """

    same_place: bool = False
    same_time: bool = False
    continuous: bool = False
    visits: int = 0
    cut: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether the scene goes on where and when the one before ended."""
        return self.same_place and self.same_time


@dataclass(frozen=True)
class SceneView:
    """What coverage reads of a scene; `riding` tells that it is inside a vehicle.

    `kind` and `place` are the set's: the kind of place that a person chose, and the words that it is built after.
    `marks` are where an artist's set says that people stand (`Location.set_marks`), `door` is how many metres off the
    door is that they can go through.
    """

    name: str
    beats: tuple[Beat, ...]
    people: tuple[Player, ...] = ()
    things: tuple[Thing, ...] = ()
    inside: bool = True
    kind: str = ""
    place: str = ""
    riding: bool = False
    manner: str = "plain"
    before: Before = Before()
    genre: str = "drama"
    style: CoverageStyle = field(default_factory=CoverageStyle)
    last: bool = False
    marks: tuple[tuple[str, tuple[float, float, float | None]], ...] = ()
    door: float | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody in the scene, in the order in which the reader lists them."""
        return tuple(p.name for p in self.people)
