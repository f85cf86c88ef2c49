"""Fit planned shots to those there are: what tells the same keeps its slate, and what people touched stays."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.shot import Shot


def rematched(before: Sequence[Shot], planned: Sequence[Shot], live: Sequence[str]) -> list[Edit]:
    """Match planned shots to those there are by what they tell; matched ones keep their slates.

    A shot that a person touched stays as it is but for its place; when the script moved on around it, what it tells is
    told by it alone, and it goes when nothing that it tells is left.
    """
    told = {_tells(shot) for shot in planned}
    strays = [s for s in before if s.touched and _tells(s) not in told]
    wanted = _around(strays, planned, live)
    spare = {s.name: s for s in before}
    edits: list[Edit] = []
    names = set(spare)
    previous: str | None = None
    for shot in wanted:
        match = spare.get(shot.name) if shot.touched else None
        match = match or next((s for s in spare.values() if _tells(s) == _tells(shot)), None)
        if match is not None:
            del spare[match.name]
            new = match.having(order=shot.order) if match.touched and not shot.touched else shot.having(name=match.name)
            previous = match.name
        else:
            new = shot.having(name=_free(shot.name, previous, names))
            names.add(new.name)
            previous = new.name
        if match != new:
            edits.append(Put(new))
    return edits + [Remove(s.ref) for s in spare.values()]


def _around(strays: Sequence[Shot], planned: Sequence[Shot], live: Sequence[str]) -> list[Shot]:
    """Fit touched shots that no planned one matches among the planned, each line told once."""
    kept: dict[str, Shot] = {}
    taken: dict[str, str] = {}
    for shot in strays:
        lines = tuple(
            h.model_copy(update={"part": "whole", "split": 0})
            for h in shot.lines
            if h.element in live and h.element not in taken
        )
        if lines or any(anchor in live for anchor in shot.anchors):
            anchors = tuple(anchor for anchor in shot.anchors if anchor in live)
            kept[shot.name] = shot.having(lines=lines, anchors=anchors)
            taken |= {h.element: shot.name for h in lines}
    result: list[Shot] = []
    for shot in planned:
        for heard in shot.lines:
            name = taken.get(heard.element)
            if name in kept:
                result.append(kept.pop(name).having(order=shot.order - 1))
        lines = tuple(h for h in shot.lines if h.element not in taken)
        if lines or not shot.lines:
            result.append(shot.having(lines=lines) if lines != shot.lines else shot)
    return sorted([*result, *kept.values()], key=lambda s: s.order)


def _tells(shot: Shot) -> tuple[object, ...]:
    return (
        tuple((h.element, h.part) for h in shot.lines),
        () if shot.lines else shot.anchors[:2],
        shot.size == "insert",
    )


def _free(wanted: str, previous: str | None, taken: set[str]) -> str:
    """A slate that was never given: the wanted number, or the previous shot's with a letter."""
    if wanted not in taken:
        return wanted
    base = (previous or wanted).rstrip(ascii_lowercase)
    return next(name for letter in ascii_lowercase if (name := f"{base}{letter}") not in taken)
