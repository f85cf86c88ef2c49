"""The pacing analyser: scenes that drag or rush beside the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from movie_director.crew.length import Lengths, lengths
from movie_director.crew.notes import Note, Notes
from movie_director.crew.reading.terms import terms
from movie_director.crew.views import Times
from movie_director.film.scene import Scene
from movie_director.values.digest import Json

DRAGS, RUSHES = 2.5, 0.35
"""How much longer, or shorter, than the film's a scene's usual shot is when that is worth a note."""
FEW = 3
"""Shots from which on a scene has a pace."""
LONG, AGAIN = 1.8, 0.3
"""How many times the words of the film's other scenes, and which share of its longer words said again within `NEAR` of
them, a scene has that goes round in circles. Written after eight screenplays with such scenes: those have 0.35 to 0.47,
scenes that earn their length at most 0.25."""
NEAR = 80
ROUND, FEWEST, SAME, LEAST = 10, 8, 0.33, 14
"""Lines in a row, and the fewest, of whose longer words a share was said in them before when they go round in circles,
and of how many such words one can tell. Of forty screenplays the scenes with such talk have 0.34 to 0.6, the others,
quarrels of Chekhov's among them, at most 0.3."""
_SMALL = frozenset(
    terms(
        """
    that this what with have they them there were their would could should about your you're it's don't that's isn't
    dont just well then than here yeah know like from will want when where who's he's she's i'll i'd you'd we'll
    het niet maar voor deze heeft hebben wordt waar mijn jouw zijn haar naar even geen weet
    """
    )
)
LONGEST = 4000
"""Characters of a scene that a language model is told at most."""
_WORD = re.compile(r"[^\W\d_]{4,}(?:['’-][^\W\d_]+)*")


def pace_notes(view: Times) -> Notes:
    """Note each scene whose usual shot is much longer or shorter than the film's, or which goes round in circles."""
    of = _lengths(view)
    found = list(_circles(view))
    found += _rounds(view, frozenset(note.about for note in found))
    if len(of.spans) < FEW:
        return Notes(notes=tuple(found))
    usual = median(span.now for span in of.spans)
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


def _circles(view: Times) -> Iterator[Note]:
    """Note scenes that are long beside the others and say over again what they have said."""
    texts = view.screenplay.by_id
    words = {
        scene.name: [
            w.lower()
            for e in scene.elements
            if e in texts and texts[e].kind in ("action", "dialogue")
            for w in _WORD.findall(texts[e].text)
        ]
        for scene in view.of(Scene)
    }
    for name, said in words.items():
        others = [len(each) for other, each in words.items() if other != name]
        if len(others) < FEW - 1 or len(said) < LONG * max(median(others), 1):
            continue
        share = again(said)
        if share >= AGAIN:
            times = len(said) / max(median(others), 1)
            yield Note(
                about=name,
                words=f"It goes round in circles: {times:.1f} times as long as the others, and {share:.0%} of its "
                "words were just said. Cut what is said twice.",
            )


def _rounds(view: Times, noted: frozenset[str]) -> Iterator[Note]:
    """Note scenes in which people say the same things to each other in turn, however short they are."""
    texts = view.screenplay.by_id
    for scene in view.of(Scene):
        lines = [texts[e].text for e in scene.elements if e in texts and texts[e].kind == "dialogue"]
        if scene.name in noted or len(lines) < FEWEST:
            continue
        first, share = max(
            ((n, same(lines[n : n + ROUND])) for n in range(max(1, len(lines) - ROUND + 1))), key=lambda pair: pair[1]
        )
        if share >= SAME:
            words = " ".join(lines[first].split()[:6])
            yield Note(
                about=scene.name,
                words=f"It goes round in circles: in {min(ROUND, len(lines))} lines from “{words}” on, {share:.0%} of "
                "what is said was just said. Cut what is said twice.",
            )


def same(lines: Sequence[str]) -> float:
    """Return which share of the longer words of lines was said in the lines before; 0 where there are too few."""
    said: set[str] = set()
    count = found = 0
    for line in lines:
        words = [_stem(low) for w in _WORD.findall(line) if (low := w.lower().replace("’", "'")) not in _SMALL]
        count, found = count + len(words), found + sum(word in said for word in words)
        said |= set(words)
    return found / count if count >= LEAST else 0.0


def again(words: Sequence[str]) -> float:
    """Return which share of words was said within the `NEAR` words before."""
    last: dict[str, int] = {}
    found = 0
    for at, word in enumerate(_stem(w) for w in words):
        found += word in last and at - last[word] <= NEAR
        last[word] = at
    return found / max(len(words), 1)


def _stem(word: str) -> str:
    low = word.replace("’", "'").removesuffix("'s")
    return next(
        (low[: -len(e)] for e in ("ing", "ed", "en", "es", "s") if low.endswith(e) and len(low) - len(e) >= 3), low
    )


def pace_told(view: Times) -> dict[str, Json]:
    """Tell what happens in each scene, and how long its shots are."""
    of = _lengths(view)
    texts = view.screenplay.by_id
    scenes: list[Json] = []
    for name, spans in of.scenes.items():
        scene = view.get(Scene, name)
        words = [texts[e].read for e in scene.elements if e in texts] if scene else []
        scenes.append(
            {
                "scene": name,
                "text": "\n".join(words)[:LONGEST],
                "shot_seconds": [round(span.now / of.rate, 1) for span in spans],
            }
        )
    return {"title": view.screenplay.title, "genre": view.direction.genre, "scenes": scenes}


def _lengths(view: Times) -> Lengths:
    return lengths(view, view.spoken, view.rate)
