"""The continuity checker: what cannot be as the screenplay has it, as a script supervisor notes it on the page.

It reads what is written, never what was staged: a thing that changes hands with nobody giving it, a coat that changes
colour from one moment to the next, somebody who speaks after they died, a heading that goes on at another hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from movie_director.crew.calls import called_in, last_called
from movie_director.crew.notes import Note, Notes
from movie_director.crew.views import Written
from movie_director.crew.words import COLOURS
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.values.digest import Json

_HOLDS = re.compile(
    r"\b(?:holds?|holding|carries|carrying|clutch\w*|grips?|gripping|raises|aims?|aiming|waves|waving|swings|brandish\w*"
    r"|lifts|points|cradles|twirls|still has|in (?:his|her|their) hands?)\b",
    re.I,
)
_MOVES = re.compile(
    r"\b(?:takes?|taking|took|grabs?|gets?|picks?|snatch\w*|seizes?|catch\w*|finds?|fetch\w*|draws?|pulls?|pockets?"
    r"|gives?|giving|gave|hands|handing|pass\w*|throws?|toss\w*|drops?|puts?|sets?|lays?|leaves|lends|offers|slides|slips"
    r"|returns|steals?|wrests?|wrench\w*|receives?|accepts|reach\w*|swaps?|exchang\w*|loses|another|second|own)\b",
    re.I,
)
_DIES = re.compile(
    r"\b(?:dies|falls dead|drops dead|is dead|lies dead|dead at once|breathes (?:his|her|their) last|is killed)\b", re.I
)
_CHANGES = re.compile(r"\b(?:changes?|changed|puts on|takes off|dressed|wears|pulls on|throws off|sheds|swaps)\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_OFF = re.compile(r"V\.?\s?O|O\.?\s?S|FILTERED|RECORD|GHOST", re.I)
_GOES_ON = ("continuous", "same")


@dataclass
class _Told:
    """What is true so far: who holds what, who wears which colour of what, who died and where."""

    holds: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    wears: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict[tuple[str, str], tuple[str, str]])
    died: dict[str, str] = field(default_factory=dict[str, str])


def continuity_notes(view: Written) -> Notes:
    """Note what does not follow, scene by scene in the order of the screenplay."""
    found: list[Note] = []
    told, before = _Told(), None
    order = {e.id: n for n, e in enumerate(view.screenplay.elements)}
    for scene in sorted(view.of(Scene), key=lambda s: min((order.get(e, 1 << 20) for e in s.elements), default=0)):
        if before is None or scene.continuity not in _GOES_ON:
            told.holds.clear()
            told.wears.clear()
        else:
            found += _heading(before, scene)
        if scene.manner == "plain":
            found += _scene(view, scene, told)
        before = scene
    return Notes(notes=tuple(found))


def _heading(before: Scene, scene: Scene) -> Iterator[Note]:
    """A scene that goes on is at the same hour, and in the same weather where that is seen."""
    if scene.time != before.time:
        words = f"It goes on from {before.name} and is at {scene.time}; that one is at {before.time}."
        yield Note(about=scene.name, words=words)
    elif scene.weather != before.weather and not scene.inside and not before.inside:
        words = f"It goes on from {before.name} and has {scene.weather} weather; that one has {before.weather}."
        yield Note(about=scene.name, words=words)


def _scene(view: Written, scene: Scene, told: _Told) -> Iterator[Note]:
    texts, named = view.screenplay.by_id, called_in(view, scene)
    sheet = view.get(Sheet, scene.name)
    things = {item.words.split()[-1].lower(): item.words.lower() for item in sheet.of("props")} if sheet else {}
    for element in (texts[e] for e in scene.elements if e in texts):
        if element.kind == "dialogue" and element.character:
            who = view.called(element.character)
            if who in told.died and not _OFF.search(element.extension or ""):
                yield Note(about=scene.name, words=f"{element.character} speaks, and died in {told.died.pop(who)}.")
        elif element.kind == "action":
            for sentence in _SENTENCE.split(element.text):
                yield from _hands(scene.name, sentence, things, named, told)
                if (dies := _DIES.search(sentence)) and (who := last_called(sentence[: dies.start()], named)):
                    told.died[who] = scene.name
    yield from _clothes(view, scene, sheet, told)


def _hands(
    scene: str, sentence: str, things: dict[str, str], named: dict[str, re.Pattern[str]], told: _Told
) -> Iterator[Note]:
    """Whoever holds a thing had it, or it was free, or somebody gave or took it."""
    for noun, words in things.items():
        spot = re.search(rf"\b{re.escape(noun)}\b", sentence, re.I)
        if spot is None:
            continue
        who = last_called(sentence[: spot.start()], named)
        if _MOVES.search(sentence):
            told.holds.pop(noun, None)
            continue
        if who is None or not _HOLDS.search(sentence):
            continue
        had = told.holds.get(noun)
        if had is not None and had[0] != who:
            first, second = (_name(each) for each in (had[0], who))
            yield Note(about=scene, words=f"{second} holds the {words}, which {first} has: nobody is seen to give it.")
        told.holds[noun] = (who, scene)


def _clothes(view: Written, scene: Scene, sheet: Sheet | None, told: _Told) -> Iterator[Note]:
    """What somebody wears keeps its colour until they change."""
    texts = view.screenplay.by_id
    for item in sheet.of("wardrobe") if sheet else ():
        *rest, noun = item.words.lower().split()
        colour = next((word for word in rest if word in COLOURS), None)
        if item.who is None or colour is None:
            continue
        had = told.wears.get((item.who, noun))
        first = texts.get(item.element or "")
        text = first.text if first is not None else ""
        if had is not None and had[0] != colour and not _CHANGES.search(text):
            words = f"{_name(item.who)}'s {noun} is {colour}, and was {had[0]} in {had[1]}."
            yield Note(about=scene.name, words=words)
        told.wears[item.who, noun] = (colour, scene.name)


def script_told(view: Written) -> dict[str, Json]:
    """Tell the scenes as they are written, with what their sheets list."""
    texts = view.screenplay.by_id
    scenes: list[Json] = []
    for scene in view.of(Scene):
        sheet = view.get(Sheet, scene.name)
        words = [f"{e.character or ''}: {e.text}".lstrip(": ") for i in scene.elements if (e := texts.get(i))]
        listed: list[Json] = [f"{i.category}: {i.words} ({i.who or 'nobody'})" for i in sheet.items] if sheet else []
        scenes.append({"scene": scene.name, "heading": scene.heading, "text": "\n".join(words)[:2400], "lists": listed})
    return {"title": view.screenplay.title, "scenes": scenes}


def _name(who: str) -> str:
    return who.replace("-", " ").upper()
