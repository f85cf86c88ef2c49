"""The pacing analyser: scenes that drag or rush beside the others."""

from __future__ import annotations

from statistics import median

from movie_director.crew.length import Lengths, lengths
from movie_director.crew.notes import Note, Notes
from movie_director.crew.views import Times
from movie_director.film.scene import Scene
from movie_director.values.digest import Json

DRAGS, RUSHES = 1.8, 0.5
"""How much longer, or shorter, than the film's a scene's usual shot is when that is worth a note."""
FEW = 3
"""Shots from which on a scene has a pace."""


def pace_notes(view: Times) -> Notes:
    """Note each scene whose usual shot is much longer or shorter than the film's."""
    of = _lengths(view)
    if len(of.spans) < FEW:
        return Notes()
    usual = median(span.now for span in of.spans)
    found: list[Note] = []
    for name, spans in of.scenes.items():
        if len(spans) < FEW:
            continue
        here = median(span.now for span in spans)
        told = f"its shots last {here / of.rate:.1f} s, the film's {usual / of.rate:.1f} s"
        if here > usual * DRAGS:
            found.append(Note(about=name, words=f"It drags: {told}. Cut a line, or cover it in more shots."))
        elif here < usual * RUSHES:
            found.append(Note(about=name, words=f"It rushes: {told}. Let a shot stand."))
    return Notes(notes=tuple(found))


def pace_told(view: Times) -> dict[str, Json]:
    """Tell what happens in each scene, and how long its shots are."""
    of = _lengths(view)
    texts = view.screenplay.by_id
    scenes: list[Json] = []
    for name, spans in of.scenes.items():
        scene = view.get(Scene, name)
        words = [texts[e].text for e in scene.elements if e in texts] if scene else []
        scenes.append(
            {
                "scene": name,
                "text": "\n".join(words)[:1200],
                "shot_seconds": [round(span.now / of.rate, 1) for span in spans],
            }
        )
    return {"title": view.screenplay.title, "genre": view.direction.genre, "scenes": scenes}


def _lengths(view: Times) -> Lengths:
    return lengths(view, view.spoken, view.rate)
