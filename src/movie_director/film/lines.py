"""Slates of lines: named after the shot that hears them first, so that a line keeps its slate where its shot goes."""

from __future__ import annotations

import re

from movie_director.film.film import Film
from movie_director.film.scene import Scene

_SPEECH = re.compile(r"[^/]+/l(\d+)/speech")


def line_slates(film: Film) -> dict[str, str]:
    """Return the slate of each line that the film's shots hear, by its element: `sc03/l0007/speech`."""
    slates: dict[str, str] = {}
    for scene in film.of(Scene):
        for shot in film.shots(scene.name):
            for heard in shot.lines:
                slates.setdefault(heard.element, line_slate(shot.name, heard.element))
    return slates


def line_slate(shot: str, element: str) -> str:
    """Return the slate of a line that a shot hears first."""
    return f"{shot.partition('/')[0]}/l{element[1:]}/speech"


def line_of(slate: str) -> str | None:
    """Return the element whose line a slate is, whichever scene it is named after; None for another slate."""
    found = _SPEECH.fullmatch(slate)
    return f"e{found[1]}" if found else None
