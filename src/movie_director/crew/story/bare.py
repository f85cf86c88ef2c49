"""A short form as short as it gets: what twenty seconds have room for."""

from __future__ import annotations

import re

from movie_director.crew.story.outline import Beat, Outline, Unit
from movie_director.crew.story.slots import finished, introduced


def barest(outline: Outline) -> Outline:
    """Return the story in which what happens introduces who it happens to, and the turn is one exchange."""
    hero = outline.people[0]
    beats: list[Beat] = []
    for beat in outline.beats:
        units = list(beat.units)
        own = next((unit for unit in units if unit.of == "idea" and not unit.level), None)
        if beat.name == "opening" and own is not None:
            text = re.sub(rf"^{re.escape(hero.called)}\b", introduced(hero), own.lines[0].text, count=1, flags=re.I)
            if text != own.lines[0].text:
                met = own.model_copy(update={"lines": (own.lines[0].model_copy(update={"text": finished(text)}),)})
                units = [
                    met if unit is own else unit for unit in units if unit.of == "idea" or unit.level or _heads(unit)
                ]
        if beat.name == "turn":
            spoken = own is not None and own.lines[0].kind == "dialogue" and not own.lines[0].extension
            most = {"plot": 2 if spoken else 3, "idea": 1}
            units = [
                unit if unit.level else unit.model_copy(update={"lines": unit.lines[: most.get(unit.of, 9)]})
                for unit in units
            ]
        beats.append(beat.model_copy(update={"units": tuple(units)}))
    return outline.with_beats(tuple(beats))


def barer(outline: Outline) -> Outline:
    """Return it with its hero only introduced, and an end of one exchange: what is told aloud keeps its room."""
    hero = outline.people[0]
    beats: list[Beat] = []
    for beat in barest(outline).beats:
        units = list(beat.units)
        for i, unit in enumerate(units):
            if unit.of != "plot" or unit.level or _heads(unit):
                continue
            if beat.name == "opening" and introduced(hero) in unit.lines[0].text:
                met = unit.lines[0].model_copy(update={"text": introduced(hero).rstrip(",") + "."})
                units[i] = unit.model_copy(update={"lines": (met,)})
            elif beat.name == "ending":
                units[i] = unit.model_copy(update={"lines": unit.lines[:3]})
        beats.append(beat.model_copy(update={"units": tuple(units)}))
    return outline.with_beats(tuple(beats))


def _heads(unit: Unit) -> bool:
    return any(line.kind == "heading" for line in unit.lines)
