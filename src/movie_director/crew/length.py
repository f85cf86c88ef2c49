"""The film's length: estimated, and solved once into budgets of scenes and lengths of shots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from movie_director.crew.proposal import Proposal
from movie_director.crew.spans import Span, fitted, span_of, spoken_frames, stretch, whole
from movie_director.errors import LengthImpossible
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Edit
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot

CLOSE_ENOUGH = 0.02
"""The share of the asked length by which a film may miss it."""


@dataclass(frozen=True)
class Lengths:
    """Every shot's span by scene, in the order of the cut, with the frames of the cards and of all speech."""

    rate: int
    cards: int
    speech: int
    scenes: Mapping[str, tuple[Span, ...]]

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All shots' spans in order."""
        return tuple(span for spans in self.scenes.values() for span in spans)

    @cached_property
    def shortest(self) -> int:
        """Frames of the shortest film that can be made of these shots, cards included."""
        return self.cards + sum(span.shortest for span in self.spans)

    @cached_property
    def natural(self) -> int:
        """Frames of the film with no length set."""
        return self.cards + sum(span.natural for span in self.spans)

    @cached_property
    def longest(self) -> int:
        """Frames beyond which the film drags."""
        return self.cards + sum(span.longest for span in self.spans)

    @cached_property
    def now(self) -> int:
        """Frames of the film as its documents are."""
        return self.cards + sum(span.now for span in self.spans)


def lengths(film: Film, spoken: Mapping[str, int] | None = None, rate: int = 24) -> Lengths:
    """Return how long each shot of a covered film is and can be.

    `spoken` has the frames of lines that were spoken, by element id; the others are estimated.
    """
    known: Mapping[str, int] = spoken or {}
    scenes = {name: tuple(span_of(film, s, known, rate) for s in film.shots(name)) for name in _order(film)}
    said = dict.fromkeys(heard.element for name in scenes for shot in film.shots(name) for heard in shot.lines)
    elements = [element for id in said if (element := film.screenplay.by_id.get(id)) is not None and element.speaks]
    return Lengths(
        rate,
        sum(whole(card.frames) for card in (film.cut.opening, film.cut.closing) if card is not None),
        sum(spoken_frames(film, element, known, rate) for element in elements),
        scenes,
    )


def estimate(film: Film, spoken: Mapping[str, int] | None = None, rate: int = 24) -> int:
    """Return how many frames the film as covered lasts, cards included; exact once all its lines were spoken."""
    return lengths(film, spoken, rate).now


def solve(asked: int, of: Lengths) -> dict[str, dict[str, int]]:
    """Return the length of each shot that may change, by scene, so that the film lasts `asked` frames.

    What happens stretches and shrinks, speech only gains breath. An odd length becomes the even one below. Raises
    LengthImpossible when speech and what must be seen need more, or when no shot may change.
    """
    if asked < of.shortest:
        raise LengthImpossible(_refusal(asked, of), of.shortest, cure="Ask for that or more, or take lines out.")
    found = fitted(of.spans, asked - of.cards)
    total = of.cards + sum(found.get(span.shot, span.natural) for span in of.spans)
    if abs(total - asked) > CLOSE_ENOUGH * asked:
        raise LengthImpossible(
            f"The film lasts {_clock(total, of.rate)} and cannot be made {_clock(asked, of.rate)} long: a person set "
            "every shot's length.",
            None,
            cure="Change those shots' lengths, or ask for another.",
        )
    return {name: {s.shot: found[s.shot] for s in spans if s.shot in found} for name, spans in of.scenes.items()}


def fit_length(film: Film, spoken: Mapping[str, int] | None = None, rate: int = 24, *, again: bool = False) -> Proposal:
    """Propose the lengths of shots, and budgets of scenes, for the length that the direction asks for.

    Solved once: where scenes have budgets, only those are fitted anew whose shots are new or miss it, each within its
    own, and what then misses the film's length is a note. `again` solves the whole film anew. Without a length asked
    for, lengths and budgets set before are cleared. Raises LengthImpossible.
    """
    asked = film.direction.length
    if asked is None:
        return Proposal("editor", tuple(_cleared(film)))
    of = lengths(film, spoken, rate)
    if not of.spans:
        return Proposal("editor")
    budgets = {name: scene.budget for name in of.scenes if (scene := film.get(Scene, name)) is not None}
    if again or all(budget is None for budget in budgets.values()):
        solved = solve(asked, of)
        edits = [edit for name in of.scenes for edit in _set(film, of.scenes[name], solved[name], name)]
        drags = f"It was asked to last {_clock(asked, rate)}; beyond {_clock(of.longest, rate)} it drags."
        return Proposal("editor", tuple(edits), (drags,) if asked > of.longest else ())
    edits: list[Edit] = []
    notes: list[str] = []
    total = of.cards
    usual = max(Fraction(1), stretch(of.spans))
    for name, spans in of.scenes.items():
        budget = budgets.get(name)
        now = sum(span.now for span in spans)
        if budget is not None and now == budget and all(s.fixed or s.length is not None for s in spans):
            total += now
            continue
        wanted = budget if budget is not None else sum(span.natural for span in spans)
        found = fitted(spans, wanted, max(usual, stretch(spans)))
        lasts = sum(found.get(span.shot, span.now) for span in spans)
        total += lasts
        edits += _set(film, spans, found, name if budget is None else None)
        if lasts != wanted:
            notes.append(f"{name} lasts {_clock(lasts, rate)} and not its {_clock(wanted, rate)}.")
    if abs(total - asked) > CLOSE_ENOUGH * asked:
        notes.append(
            f"The film lasts {_clock(total, rate)} and not the {_clock(asked, rate)} asked for: "
            "`movie-director plan --length` with the length shares it out again over all scenes."
        )
    return Proposal("editor", tuple(edits), tuple(notes))


def _set(film: Film, spans: Iterable[Span], found: Mapping[str, int], budgeted: str | None) -> Iterable[Edit]:
    """The edits that give shots their lengths and, when a scene is named, that scene its budget."""
    spans = tuple(spans)
    for span in spans:
        if span.shot in found and found[span.shot] != span.length:
            yield Change(Ref(Shot.KIND, span.shot), "length", found[span.shot])
    scene = film.get(Scene, budgeted) if budgeted is not None else None
    budget = sum(found.get(span.shot, span.now) for span in spans)
    if scene is not None and spans and scene.budget != budget:
        yield Change(scene.ref, "budget", budget)


def _cleared(film: Film) -> Iterable[Edit]:
    for shot in film.of(Shot):
        if shot.length is not None and not shot.touched:
            yield Change(shot.ref, "length", None)
    for scene in film.of(Scene):
        if scene.budget is not None:
            yield Change(scene.ref, "budget", None)


def _order(film: Film) -> tuple[str, ...]:
    """The scenes that are seen: those of the cut, else all in the order of the screenplay."""
    if film.cut.scenes:
        return tuple(name for name in film.cut.scenes if film.get(Scene, name) is not None)
    place = {element.id: i for i, element in enumerate(film.screenplay.elements)}
    first = {scene.name: place.get(scene.elements[0], 0) if scene.elements else 0 for scene in film.of(Scene)}
    return tuple(sorted(first, key=lambda name: (first[name], name)))


def _refusal(asked: int, of: Lengths) -> str:
    dialogue = f"{_clock(of.speech, of.rate)} of dialogue"
    cards = f" and {_clock(of.cards, of.rate)} of cards" if of.cards else ""
    if of.speech > asked:
        what = dialogue
    elif of.speech:
        what = f"{dialogue}{cards}, with what happens in between,"
    else:
        what = f"What happens{cards.replace(' and', ', with')}"
    least = _clock(of.shortest, of.rate, up=True)
    return f"{what} cannot fit in {_clock(asked, of.rate)}: the shortest this film can be is {least}."


def _clock(frames: int, rate: int, *, up: bool = False) -> str:
    """Say a time: `52 s`, `61.5 s`, `2 min 5 s`; `up` to the next whole second, so that it is enough."""
    tenths = -(-frames * 10 // rate) if up else (frames * 20 + rate) // (2 * rate)
    if up:
        tenths = -(-tenths // 10) * 10
    if tenths < 1200:
        return f"{tenths // 10}.{tenths % 10} s" if tenths % 10 else f"{tenths // 10} s"
    minutes, seconds = divmod((tenths + 5) // 10, 60)
    return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"
