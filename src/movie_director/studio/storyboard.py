"""Storyboards in JSON: durations of scenes on their way in, and a film's scenes with theirs on the way out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from movie_director.crew.length import fit_length, lengths
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.lexicon_people import ROLES
from movie_director.crew.spans import whole
from movie_director.crew.story.people import trades
from movie_director.crew.titles import assemble
from movie_director.film.character import Character
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Edit, Put, apply_all
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Written
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.storyboard import Panel, Storyboard
from movie_director.studio.open import Studio
from movie_director.studio.running import running_lengths
from movie_director.values.slate import slug

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TURNS = 12
"""How often a film's length and its cards' are brought to each other; each turn halves what is left, or more."""
_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:-[A-Z]+)*\b")


def lasting(film: Film, seconds: Sequence[float], rate: int) -> list[Proposal]:
    """Propose that scenes last as a storyboard says, in their order, and the film as long as all of them.

    Cards come on top. The editor gives the shots their lengths.
    """
    scenes = [scene for name in film.cut.scenes if (scene := film.get(Scene, name)) is not None]
    frames = [whole(round(one * rate)) for one in seconds]
    edits: list[Edit] = [
        Change(Ref(Scene.KIND, scene.name), "budget", asked)
        for scene, asked in zip(scenes, frames, strict=False)
        if scene.budget != asked
    ]
    after = apply_all(film, edits)
    for _ in range(_TURNS):
        length = lengths(after, {}, rate).cards + sum(frames)
        if after.direction.length == length:
            break
        after = apply_all(after, [Put(after.direction.having(length=length))])
        after = apply_all(after, assemble(after).edits)  # a short film's cards are shorter, which makes it shorter
    if after.direction != film.direction:
        edits.append(Put(after.direction))
    if not edits:
        return []
    carded = assemble(apply_all(film, edits))
    return [Proposal("writer", tuple(edits)), carded, fit_length(after, {}, rate)]


def peopled(film: Film, manuscript: Manuscript) -> tuple[Manuscript, Proposal]:
    """Return a storyboard's manuscript whose people are in capitals where they first come, and who they are.

    A prompt speaks of *a detective*; whoever reads a screenplay knows somebody by A DETECTIVE, and by their cue.
    """
    met: dict[str, None] = {}

    def shown(element: Written) -> Written:
        if element.kind != "action":
            return element
        return replace(element, text=_WORD.sub(lambda found: _met(found[0], met), element.text))

    told = replace(manuscript, elements=tuple(map(shown, manuscript.elements)))
    new = [Character(name=slug(role), cue=role.upper()) for role in met if film.get(Character, slug(role)) is None]
    return told, Proposal("writer", tuple(map(Put, new)))


def _met(word: str, met: dict[str, None]) -> str:
    role = word.lower()
    if role in met or role not in _roles():
        return word
    met[role] = None
    return word.upper()


@cache
def _roles() -> frozenset[str]:
    """Words for one person: what somebody is, in English and Dutch."""
    return frozenset(word for word in (*ROLES, *trades("en"), *trades("nl")) if " " not in word)


def _as_spoken(text: str) -> str:
    """A text without the capitals that a screenplay introduces people by: a prompt speaks of *a detective*, of Ada."""
    return _CAPITALS.sub(lambda found: found[0].lower() if found[0].lower() in _roles() else found[0], text)


def storyboard_of(studio: Studio) -> Storyboard:
    """Return a film as a storyboard: each scene with how long it runs, what is seen in it, and who says what."""
    film, rate = studio.project.film, studio.project.manifest.rate
    runs = {name: sum(span.now for span in spans) for name, spans in running_lengths(studio).scenes.items()}
    texts = film.screenplay.by_id
    panels: list[Panel] = []
    taken: set[str] = set()
    for n, name in enumerate(film.cut.scenes, start=1):
        scene = film.get(Scene, name)
        if scene is None or not runs.get(name):
            continue
        elements = [texts[i] for i in scene.elements if i in texts]
        seen = "\n\n".join(_as_spoken(e.text) for e in elements if e.kind == "action") or scene.heading
        said = tuple((e.character, e.text) for e in elements if e.kind == "dialogue" and e.character)
        number = scene.number if scene.number and scene.number not in taken else str(n)
        taken.add(number)
        panels.append(Panel(number, round(runs[name] / rate, 2), seen, scene.heading, said))
    return Storyboard(film.screenplay.title, tuple(panels))
