"""Audio description: the action's sentences become speech, each with the shots that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from movie_director.breakdown.intention import Intentions, need
from movie_director.build.setup import Setup
from movie_director.film.film import Film
from movie_director.operations.describe import Describe, Sentence
from movie_director.operations.speak import Speak

VOICE = "hibari_heart"
"""Who describes: a voice that needs no download, unlike those of a cast."""
ABROAD = "af_kore"
"""Who describes in other languages than English, which the other does not speak; no cast has it either."""
DESCRIPTION = "film/description"
PACE = 1.1


def description(film: Film, write: Intentions) -> Iterator[Setup]:
    """Return the setups of a film's description: the speech of each sentence, and where they go."""
    sentences = tuple(_sentences(film))
    reads = {"cut": need("film/cut", "cut")}
    tongue = film.screenplay.tongue
    voice = VOICE if tongue == "en" else ABROAD
    for sentence in sentences:
        yield write.of(sentence.slate, "speak", Speak(text=sentence.text, voice=voice, pace=PACE, language=tongue))
        reads[f"audio:{sentence.slate}"] = need(sentence.slate, "audio")
        reads |= {f"timing:{shot}": need(f"{shot}/timing", "timing") for shot in sentence.shots}
    for scene in film.cut.scenes:  # those without action have lines that are not to be talked over
        reads |= {f"timing:{shot.name}": need(f"{shot.name}/timing", "timing") for shot in film.shots(scene)}
    yield write.of(DESCRIPTION, "describe", Describe(sentences=sentences), reads)


def _sentences(film: Film) -> Iterator[Sentence]:
    elements = {element.id: element for element in film.screenplay.elements}
    for scene in film.cut.scenes:
        shown: dict[str, list[str]] = {}
        for shot in film.shots(scene):
            for anchor in shot.anchors:
                if anchor in elements and elements[anchor].kind == "action":
                    shown.setdefault(anchor, []).append(shot.name)
        for anchor, shots in shown.items():
            for number, text in enumerate(sentences(elements[anchor].text), 1):
                yield Sentence(slate=f"{scene}/d{anchor[1:]}.{number}/speech", text=text, shots=tuple(shots))


def sentences(action: str) -> list[str]:
    """Return an action's sentences as they are read aloud: without marks, and capitals as names are written."""
    plain = re.sub(r"\s+", " ", re.sub(r"[*_]+|\[\[.*?\]\]", "", action)).strip()
    plain = re.sub(r"\b[A-Z][A-Z'’]+\b", lambda word: word[0].capitalize(), plain)
    found = re.split(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(A-Z0-9])", plain)
    kept: list[str] = []
    for text in found:
        if kept and re.search(r"\b(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Sgt|Lt)\.$", kept[-1]):
            kept[-1] = f"{kept[-1]} {text}"
        elif any(c.isalpha() for c in text):
            kept.append(text)
    return kept
