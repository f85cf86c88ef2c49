"""The movement director: which acts are seen in which shot, and who goes on kneeling or sleeping in the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from movie_director.crew.coverage import CoverageStyle, styles, views
from movie_director.crew.coverage.view import SceneView
from movie_director.crew.movement.reading import Told, acts_of, aside_of
from movie_director.crew.movement.table import table
from movie_director.crew.proposal import Proposal
from movie_director.film.act import Act
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.motion import Motion
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.shot import Shot

ROOM = frozenset(("wide", "establishing", "group", "two-shot", "full", "extreme-wide", "aerial"))
"""Sizes in which a body is seen that kneels, falls or runs; in nearer ones it would leave the frame.

In nearer ones somebody kneels already, or lies there, where the shot begins with the words that tell it or the one
before did: they keep the posture that they have as it begins.
"""
MOST = 4
"""Acts of one person in one shot."""
LISTED = 12
"""Unknown verbs that a note lists."""


@dataclass(frozen=True)
class _Event:
    """Something told, at an element, by the words' order."""

    told: Told
    who: tuple[str, ...]
    beat: str


@dataclass
class _Kept:
    """What people keep up: they kneel, hide, sleep."""

    by: dict[str, Act] = field(default_factory=dict[str, Act])


def direct_movement(film: Film, more: Mapping[str, CoverageStyle] | None = None) -> Proposal:
    """Propose what is done in each shot; shots that a person touched stay. A note lists verbs that nobody knows.

    It follows coverage and blocking, whose shots it reads. What is done is in the first shot that tells it, holds who
    does it, and is wide enough; who kneels or fell does so in a nearer one from its beginning. `more` are styles of
    coverage as in `cover_film`.
    """
    edits: list[Edit] = []
    unknown: dict[str, str] = {}
    own = tuple(film.of(Motion))
    for view in views(film, {**styles(), **(more or {})}, []):
        shots = film.shots(view.name)
        if film.get(Scene, view.name) is None or not shots:
            continue
        events = list(_events(view, film.screenplay.by_id, own))
        for event in events:
            if event.told.unknown:
                unknown.setdefault(event.told.unknown, view.name)
        for shot, acts in zip(shots, _shared(events, shots), strict=True):
            if not shot.touched and acts != shot.acts:
                edits.append(Put(shot.model_copy(update={"acts": acts})))
    return Proposal("movement-director", tuple(edits), tuple(_noted(unknown)))


def by_hand(view: SceneView, shot: Shot, words: str, own: tuple[Motion, ...] = ()) -> tuple[Act, ...]:
    """Return what people of a shot do in a person's words, from the shot's beginning on; what nobody knows is left."""
    found: list[Act] = []
    for told in acts_of(f"{words.rstrip('.')}.", view.people, view.things, None, own):
        if not told.ends and not told.unknown:
            for who in told.who or shot.people:
                if who in shot.people:
                    found.append(_act(told, who, None, shot))
    return tuple(found)


def _act(told: Told, who: str, beat: str | None, shot: Shot) -> Act:
    entry, whom = table().of(told.verb), told.whom
    if whom is None and entry is not None and entry.both and len(shot.people) == 2:
        whom = next(name for name in shot.people if name != who)
    stays = entry is not None and entry.stays
    return Act(
        who=who,
        verb=told.verb,
        manner=told.manner,
        whom=whom,
        what=told.what,
        beat=beat,
        stays=stays,
        motion=told.motion,
    )


def _noted(unknown: Mapping[str, str]) -> Iterator[str]:
    if unknown:
        words = [f"{word} ({scene})" for word, scene in unknown.items()]
        rest = f" and {len(words) - LISTED} more" if len(words) > LISTED else ""
        yield (
            f"Verbs without a movement of their own: {', '.join(words[:LISTED])}{rest}. "
            "Who does them handles the thing, looks at whom it is done to, or shifts."
        )


def _events(view: SceneView, elements: Mapping[str, Element], own: tuple[Motion, ...]) -> Iterator[_Event]:
    """All that is told in a scene, in order."""
    last: str | None = None
    names = frozenset(view.names)
    for beat in view.beats:
        if beat.kind == "dialogue":
            element = elements.get(beat.id)
            if len(beat.speakers) == 1 and not beat.off and element is not None and element.parenthetical:
                for told in aside_of(element.parenthetical, beat.speakers[0], view.people):
                    yield _Event(told, told.who, beat.id)
            last = next(iter(beat.speakers), last)
        elif beat.kind == "action":
            made = acts_of(beat.text, view.people, view.things, last, own)
            for told in made:
                who = tuple(n for n in (told.who or view.names) if n in names)
                if who and (told.who or len(who) <= MOST):
                    yield _Event(told, who, beat.id)
            last = next((t.who[0] for t in reversed(made) if t.who), last)


def _shared(events: Sequence[_Event], shots: Sequence[Shot]) -> list[tuple[Act, ...]]:
    """Share a scene's events out among its shots."""
    mine: list[list[tuple[_Event, str, bool]]] = [[] for _ in shots]
    """By shot: an event, who of its people, and whether the shot shows it."""
    counts: dict[tuple[str, str], int] = {}
    wanted: dict[tuple[str, str], int] = {}
    for event in events:
        for who in event.who:
            wanted[event.beat, who] = wanted.get((event.beat, who), 0) + 1
    for event in events:
        for who in event.who:
            here = [n for n, shot in enumerate(shots) if event.beat in _tells(shot)]
            nth = counts.get((event.beat, who), 0)
            counts[event.beat, who] = nth + 1
            seen = [n for n in here if _holds(shots[n], who, event)]
            near = [n for n in seen if shots[n].subject == who and shots[n].size not in ROOM]
            roomy = [n for n in seen if shots[n].size in ROOM]
            seen = (roomy if _lowers(event.told) else near) or seen
            if seen:  # of several shots of it each has its part of what is done
                mine[seen[nth * len(seen) // wanted[event.beat, who]]].append((event, who, True))
            elif here:
                mine[here[0]].append((event, who, False))
    kept = _Kept()
    return [tuple(_of(shot, told, kept)) for shot, told in zip(shots, mine, strict=True)]


def _tells(shot: Shot) -> frozenset[str]:
    return frozenset((*shot.anchors, *(heard.element for heard in shot.lines)))


def _holds(shot: Shot, who: str, event: _Event) -> bool:
    """Whether a shot shows what somebody does."""
    if who not in shot.people or shot.size in ("insert", "pov") or shot.over == who:
        return False
    entry = table().of(event.told.verb)
    if entry is None or not entry.body or shot.size in ROOM:
        return True
    return entry.stays and event.beat == _first(shot)


def _first(shot: Shot) -> str | None:
    """The element that a shot begins with."""
    return next(iter((*shot.anchors, *(heard.element for heard in shot.lines))), None)


def _lowers(told: Told) -> bool:
    """Whether somebody comes down by an act and stays there."""
    entry = table().of(told.verb)
    return entry is not None and entry.body and entry.stays


def _of(shot: Shot, events: Sequence[tuple[_Event, str, bool]], kept: _Kept) -> Iterator[Act]:
    """What is done in a shot, with what goes on from the one before, and from here into the next."""
    acts: list[Act] = [act for act in kept.by.values()]
    for who in (shot.walking, shot.leaving, *shot.crossing):
        if who in kept.by:
            acts.remove(kept.by.pop(who))
    entry_of = table().of
    for event, who, shown in events:
        told, was = event.told, kept.by.get(who)
        entry = entry_of(told.verb)
        posture = told.ends or told.verb == "wake" or (entry is not None and (entry.stays or entry.body))
        near = shot.size not in ROOM
        if was is not None and posture:
            del kept.by[who]
            if near and event.beat == _first(shot):
                acts = [a for a in acts if a.who != who or not a.stays]
            elif not near or not _low(was):
                acts = [a.model_copy(update={"stays": False}) if a.who == who and a.stays else a for a in acts]
        if told.ends:
            continue
        act = _act(told, who, event.beat, shot)
        if act.stays:
            kept.by[who] = act.model_copy(update={"held": True})
        if near and _low(act):
            act = act.model_copy(update={"held": True})
        if shown and sum(a.who == who for a in acts) < MOST:
            acts.append(act)
    seen = frozenset(shot.people)
    for act in acts:
        entry = entry_of(act.verb)
        if act.who in seen and (shot.size in ROOM or entry is None or not entry.body or (act.held and act.stays)):
            yield act


def _low(act: Act) -> bool:
    """Whether somebody is down on the ground by an act, and stays there."""
    entry = table().of(act.verb)
    return entry is not None and entry.body and entry.stays
