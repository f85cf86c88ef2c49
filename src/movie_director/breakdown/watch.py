"""A film that remembers what was read of it, so that what was made of it is made again only when that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias, TypeVar, cast

from movie_director.breakdown.calls import Wire, wires
from movie_director.breakdown.carried import Kept, carried
from movie_director.film.character import Character, Wardrobe
from movie_director.film.document import Document, Ref
from movie_director.film.film import Film
from movie_director.film.lines import line_slates
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.shot import Shot
from movie_director.film.tongue import Tongue, tongue_in

D = TypeVar("D", bound=Document)
Told: TypeAlias = tuple[tuple[str, str], ...]
"""The kind of each element of a scene, in its order, and the words of those that are action."""
Question: TypeAlias = tuple[Any, ...]
"""What was asked of a film: a method's name, and what it was asked."""


Turns: TypeAlias = tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]
"""Beats at which a door is opened (True) or shut, before a shot and from it on; `THROUGH` for who goes through it."""
THROUGH = "through"
PASSES = ("wide", "establishing", "extreme-wide", "full", "group")
"""Sizes of shots in which somebody is seen to go through the door of the place."""


class Opened(NamedTuple):
    """An act that opens something, or shuts it: whose it is, the beat that tells it, and its place among its shot's."""

    who: str
    opens: bool
    beat: str
    turn: int


Openings: TypeAlias = tuple[tuple[Opened, ...], tuple[Opened, ...], tuple[Opened, ...]]
"""What is opened and shut in a scene before a shot, in it, and after it."""


class Spoken(NamedTuple):
    """What is heard of a screenplay element, and nothing else of it: not its line number, for one."""

    id: str
    cue: str
    text: str
    delivery: str
    extension: str = ""
    tongue: Tongue = "en"
    dual: bool = False
    """Whether it is said at once with the line before it."""


class WatchedFilm(Film):
    """A film that answers as `film` does, and remembers every question with its answer."""

    film: Film
    """The film that answers."""
    answers: dict[Question, object]
    """What was asked so far."""

    def __init__(self, film: Film) -> None:
        self.__dict__.update(film=film, answers={})

    @property
    def documents(self) -> Mapping[Ref, Document]:  # pyright: ignore[reportIncompatibleVariableOverride]
        """All documents: whoever reads them reads every change."""
        return self._ask("documents")

    def get(self, kind: type[D], name: str) -> D | None:
        """Return one document, or None."""
        return self._ask("get", kind, name)

    def of(self, kind: type[D]) -> Iterable[D]:
        """All documents of a kind, by name."""
        return self._ask("of", kind)

    def shots(self, scene: str) -> list[Shot]:
        """A scene's shots in the order they are seen."""
        return list(self._ask("shots", scene))

    def called(self, cue: str) -> str:
        """Return the name of the character whom a cue calls."""
        return self._ask("called", cue)

    def spoken(self, element: str) -> Spoken | None:
        """Return what is heard of an element; None for one that is silent, or that the screenplay has no longer."""
        return self._ask("spoken", element)

    def told(self, scene: str) -> Told:
        """Return the kind of each element of a scene, and what those of action say."""
        return self._ask("told", scene)

    def pronoun(self, who: str) -> str:
        """Return what a character is called for short, and nothing else of how they look."""
        return self._ask("pronoun", who)

    def wires(self, scene: str) -> tuple[Wire, ...]:
        """Return which lines of a scene go over the wire, and nothing of what they say."""
        return self._ask("wires", scene)

    def carried(self, scene: str) -> tuple[Kept, ...]:
        """Return what the scenes before it in the same place leave for a scene."""
        return self._ask("carried", scene)

    def turns(self, scene: str, shot: str) -> Turns:
        """Return who turns the door of a scene's place before a shot, and from it on."""
        return self._ask("turns", scene, shot)

    def opened(self, scene: str, shot: str) -> Openings:
        """Return what is opened and shut in a scene before a shot, in it, and after it."""
        return self._ask("opened", scene, shot)

    def line(self, element: str) -> str:
        """Return the slate under which a line that some shot hears is spoken; "" for any other."""
        return self._ask("line", element)

    def _ask(self, *question: Any) -> Any:
        known = self.answers
        if question in known:
            return known[question]
        found = known[question] = answer(self.film, question)
        return found


def answer(film: Film, question: Question) -> object:
    """Ask a film what was asked before: a plan asks some ten thousand questions, most of them for a document."""
    verb = question[0]
    if verb == "get":
        return film.get(question[1], question[2])
    if verb == "documents":
        return film.documents
    asked = question[1]
    if verb == "spoken":
        return film.spoken(asked) if isinstance(film, WatchedFilm) else _spoken(film, asked)
    if verb == "told":
        return told(film, asked)
    if verb == "pronoun":
        return pronoun(film, asked)
    if verb == "wires":
        return called_in(film, asked)
    if verb == "carried":
        return left_for(film, asked)
    if verb == "turns":
        return turns(film, asked, question[2])
    if verb == "opened":
        return opened(film, asked, question[2])
    if verb == "line":
        return film.line(asked) if isinstance(film, WatchedFilm) else _lines(film).get(asked, "")
    if verb == "shots":
        return film.shots(asked)
    return film.called(asked) if verb == "called" else film.of(asked)


def news(before: Film | None, now: Film, told: Mapping[Question, object]) -> set[Question]:
    """Return which of the questions that were put to the film before get another answer now.

    What is heard of an element is the screenplay's alone to tell, so with the very same one no line is asked for again.
    """
    same = before is not None and now.get(Screenplay, "main") is before.get(Screenplay, "main")
    return {
        question
        for question, was in told.items()
        if not (same and question[0] == "spoken") and (found := answer(now, question)) is not was and found != was
    }


def told(film: Film, scene: str) -> Told:
    """Return the kind of each element of a scene, and what those of action say; dialogue has no part in it."""
    if isinstance(film, WatchedFilm):
        return film.told(scene)
    play, found = film.get(Screenplay, "main"), film.get(Scene, scene)
    if play is None or found is None:
        return ()
    known = (play.by_id.get(name) for name in found.elements)
    return tuple((e.kind, e.text if e.kind == "action" else "") if e is not None else ("", "") for e in known)


def pronoun(film: Film, who: str) -> str:
    """Return `he` or `she` for a character whose look is known, else nothing."""
    if isinstance(film, WatchedFilm):
        return film.pronoun(who)
    found = film.get(Character, who)
    worn = film.get(Wardrobe, found.look) if found is not None and found.look else None
    return "" if worn is None else "he" if worn.appearance.gender == "male" else "she"


def turns(film: Film, scene: str, shot: str) -> Turns:
    """Return the acts that open (True) or shut a scene's door before a shot, and from it on, each with its beat."""
    if isinstance(film, WatchedFilm):
        return film.turns(scene, shot)
    sides: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = [], []
    reached = 0
    for other in film.shots(scene):
        reached = 1 if other.name == shot else reached
        sides[reached].extend(_turned_in(other))
    return tuple(sides[0]), tuple(sides[1])


def _turned_in(shot: Shot) -> Iterator[tuple[str, bool]]:
    """What is done to the door in a shot: who shuts it on the way out had to open it, unless it was open."""
    acts = [act for act in shot.acts if act.turns_door and act.who in shot.people]
    who = passer(shot)
    shuts = any(act.verb == "close" and act.who == who for act in acts)
    if who is not None and (shot.door == "open" or shuts):
        yield THROUGH, True
    for act in acts:
        if who is None or act.who != who or not (act.verb == "close" and who == shot.walking):
            yield act.beat or "", act.verb == "open"


def passer(shot: Shot) -> str | None:
    """Return who goes through the door of the place in a shot, for all that the shot knows."""
    who = shot.leaving or shot.walking
    return who if shot.door and shot.size in PASSES and who in shot.people else None


def opened(film: Film, scene: str, shot: str) -> Openings:
    """Return what is opened and shut in a scene before a shot, in it, and after it: doors and all else."""
    if isinstance(film, WatchedFilm):
        return film.opened(scene, shot)
    parts: tuple[list[Opened], list[Opened], list[Opened]] = [], [], []
    reached = 0
    for other in film.shots(scene):
        reached = 1 if other.name == shot else 2 if reached else 0
        parts[reached].extend(
            Opened(act.who, act.verb == "open", act.beat or "", turn)
            for turn, act in enumerate(other.acts)
            if act.verb in ("open", "close")
        )
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])


def called_in(film: Film, scene: str) -> tuple[Wire, ...]:
    """Return which lines of a scene are said into a telephone or come out of one."""
    return film.wires(scene) if isinstance(film, WatchedFilm) else wires(film, scene)


def left_for(film: Film, scene: str) -> tuple[Kept, ...]:
    """Return what the scenes before it in the same place leave for a scene."""
    return film.carried(scene) if isinstance(film, WatchedFilm) else carried(film, scene)


def _lines(film: Film) -> Mapping[str, str]:
    """The slates of a film's lines, found once."""
    known = cast("Mapping[str, str] | None", film.__dict__.get("_lines"))
    if known is None:
        known = film.__dict__["_lines"] = line_slates(film)
    return known


def _spoken(film: Film, element: str) -> Spoken | None:
    play = film.get(Screenplay, "main")
    found = play.by_id.get(element) if play is not None else None
    if play is None or found is None or not found.speaks:
        return None
    tongue = tongue_in(found.text, play.tongue)
    cue, aside, extension = found.character or "", found.parenthetical or "", found.extension or ""
    return Spoken(found.id, cue, found.text, aside, extension, tongue, found.dual)
