"""Who is there at each moment of a scene: who left for good, who is in which part of it, who is only heard by wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.view import Beat, SceneView

Deeds = Mapping[str, Sequence[Deed]]


@dataclass(frozen=True)
class Presence:
    """`first` are there when the scene begins, `parts` when each other place of the scene is first seen, by beat.

    `there` are whom somebody can see and talk to at a beat; `remote` are lines whose speaker is alone with them.
    """

    first: tuple[str, ...] = ()
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    there: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    remote: frozenset[str] = frozenset()


def settled(view: SceneView, deeds: Deeds) -> Deeds:
    """Return the deeds with every exit made a move that is none: who speaks or acts later did not leave before.

    In a vehicle nobody walks: who comes or moves there is simply there.
    """
    later: list[tuple[tuple[int, int], str, bool]] = []
    for n, beat in enumerate(view.beats):
        if beat.speaks and not beat.off:
            later += [((n, 0), who, False) for who in beat.speakers]
        for k, deed in enumerate(deeds.get(beat.id, ())):
            whose = deed.going or ((deed.who,) if deed.who else ())
            acts = deed.named if deed.kind == "together" else whose
            later += [((n, k), who, deed.kind == "enter") for who in acts]
    found: dict[str, Sequence[Deed]] = {}
    for n, beat in enumerate(view.beats):
        made: list[Deed] = []
        for k, deed in enumerate(deeds.get(beat.id, ())):
            if deed.kind == "leave":
                going = deed.going or ((deed.who,) if deed.who else view.names)
                gone = tuple(w for w in going if _gone(w, (n, k), later))
                if not gone:
                    deed = replace(deed, kind="move" if deed.who else "together")
                elif gone != deed.going:
                    deed = replace(deed, going=gone, who=gone[0] if deed.who else None)
            if view.riding and deed.kind in ("enter", "move"):
                deed = replace(deed, kind="business" if deed.who else "together")
            made.append(deed)
        if made:
            found[beat.id] = made
    return found


def _gone(who: str, at: tuple[int, int], later: Sequence[tuple[tuple[int, int], str, bool]]) -> bool:
    follows = next((enters for place, whose, enters in later if place > at and whose == who), True)
    return follows


def presence(view: SceneView, deeds: Deeds) -> Presence:
    """Return who is there when, where the script goes to other places inside the scene by slugs of its own."""
    cuts = [n for n, b in enumerate(view.beats) if any(d.kind == "elsewhere" for d in deeds.get(b.id, ()))]
    if not cuts:
        first = _waiting(view.beats, deeds, [n for n in view.names if n not in _unseen(view, deeds)])
        return Presence(first, there=_there(view, deeds))
    edges = [0, *cuts, len(view.beats)]
    spans = [view.beats[a:b] for a, b in pairwise(edges)]
    acting = [_acting(span, deeds) for span in spans]
    parts: dict[str, tuple[str, ...]] = {}
    there: dict[str, frozenset[str]] = {}
    remote: set[str] = set()
    first: tuple[str, ...] = ()
    for n, span in enumerate(spans):
        seen = {w for k, others in enumerate(acting) if k != n for w in others} - acting[n]
        talk = [w for b in span if not b.off for w in b.speakers]
        near = {w for w in talk if w not in seen} | acting[n]
        if not near:
            near = set(talk[:1])
        names = tuple(w for w in view.names if w in near)
        waiting = _waiting(span, deeds, names)
        if n:
            parts[span[0].id] = waiting
        else:
            first = waiting
        for beat in span:
            there[beat.id] = frozenset(near)
            if beat.speakers and beat.speakers[0] not in near:
                remote.add(beat.id)
    return Presence(first, parts, there, frozenset(remote))


def _unseen(view: SceneView, deeds: Deeds) -> set[str]:
    """Those who are only heard over a wire or from elsewhere, or only told of: in a photograph, on a screen."""
    heard = {w for b in view.beats if b.speaks and b.off for w in b.speakers}
    told = {w for ds in deeds.values() for d in ds for w in d.named}
    acts = {w for b in view.beats if b.speaks and not b.off for w in b.speakers}
    for found in deeds.values():
        for deed in found:
            acts.update(() if deed.pictured else deed.named)
            acts.update([deed.who] if deed.who else [])
    return (heard | told) - acts


def _acting(beats: Sequence[Beat], deeds: Deeds) -> set[str]:
    found: set[str] = set()
    for beat in beats:
        for deed in deeds.get(beat.id, ()):
            found.update(() if deed.apart or deed.pictured else deed.named)
            found.update([deed.who] if deed.who else [])
    return found


def _waiting(beats: Sequence[Beat], deeds: Deeds, names: Sequence[str]) -> tuple[str, ...]:
    """Who is there when it begins: all but those whom the script first names as they come in."""
    absent: set[str] = set()
    met: set[str] = set()
    for beat in beats:
        for deed in deeds.get(beat.id, ()):
            if deed.kind in ("enter", "move"):
                absent.update(w for w in (deed.going or (deed.who,)) if w is not None and w not in met)
            met.update(deed.named)
            met.update([deed.who] if deed.who else [])
        met.update(beat.speakers)
    return tuple(n for n in names if n not in absent)


def _there(view: SceneView, deeds: Deeds) -> Mapping[str, frozenset[str]]:
    """Who can be talked to at each beat: everybody but those who are gone."""
    gone: set[str] = set()
    found: dict[str, frozenset[str]] = {}
    for beat in view.beats:
        found[beat.id] = frozenset(n for n in view.names if n not in gone)
        for deed in deeds.get(beat.id, ()):
            if deed.kind == "leave":
                gone.update(deed.going or ((deed.who,) if deed.who else view.names))
            elif deed.kind == "enter":
                gone.difference_update(deed.going or ((deed.who,) if deed.who else ()))
    return found
