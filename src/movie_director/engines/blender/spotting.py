"""`spot@1`: a shot's sounds placed by the same numbers that its pictures are made of, and its footfalls."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from movie_director.engines.blender.company import Company, company
from movie_director.engines.blender.loose.chair import seating_of
from movie_director.operations.camera import Camera, Point
from movie_director.operations.path import path
from movie_director.operations.picture import SURFACE, Figure, Picture
from movie_director.operations.sound import SoundCue
from movie_director.operations.spot import Floor, Spot
from movie_director.places import plan_of
from movie_director.values.digest import Json
from movie_director.values.timecode import TICKS

_WIDE = 0.85
"""Where a sound at the edge of the frame is: not wholly in one ear."""
VOICE = 0.3
"""Where a voice at the edge of the frame is: near the middle, so that a cut to another side moves it little."""
_MOUTH = 1.5
_NORMAL = 35.0
"""Millimetres at which a thing sounds as far as it is; a longer lens brings it near, as it does to the eye."""
_GROUNDS: Mapping[str, Floor] = {
    "concrete": "stone",
    "carpet": "carpet",
    "stone": "stone",
    "metal": "metal",
    "earth": "earth",
    "lino": "tile",
    "deck": "wood",
}
_WORDS: tuple[tuple[str, Floor], ...] = (
    (r"beach|desert|dune|shore", "sand"),
    (r"gravel|quarry|railway|tracks|driveway|rooftop", "gravel"),
    (r"forest|wood|jungle|swamp|trail|farm", "earth"),
    (r"field|meadow|park|garden|lawn|hill|cemetery|graveyard", "grass"),
    (r"ship|boat|deck|pier|dock|bridge", "wood"),
)
_SOFT = -8.0
"""Decibels by which a chair is quieter on a carpet."""
_THINGS: Mapping[str, str] = {"ticking": r"clock|watch", "phone": r"phone|telephone", "clink": r"glass|cup|bottle"}


def spotted(order: Spot, shot: Picture, timing: Mapping[str, Any], data: Path) -> dict[str, Json]:
    """Return `Spotting.1` of a shot staged as `shot`, with its cues."""
    seconds = float(timing["frames"]) / float(timing["rate"])
    floor = floor_of(shot)
    events: list[Json] = []
    troupe = company(shot, timing, data) if any(map(_moves, shot.people)) else None
    feet = [fall for fall in _footfalls(shot, troupe) if fall[0] < seconds] if troupe is not None else []
    for second, x, y in feet:
        events.append(_event("step", second, second, (x, y, 0.0), (x, y, 0.0), 0.0, shot.camera, seconds))
    for cue in order.cues:
        if cue.effect == "footsteps" and feet:
            continue  # whose steps are seen is heard by every fall of their feet
        start, end = cue.at * seconds, min(1.0, cue.at + cue.share) * seconds
        where = _where(cue, shot)
        event = _event(cue.effect, start, end, where, where, cue.gain, shot.camera, seconds)
        if cue.recording:
            event |= {"recording": cue.recording, "cut": cue.share < 1.0}
        events.append(event)
    for start, end, where in _chairs(shot, troupe, seconds) if troupe is not None else ():
        quiet = _SOFT if floor == "carpet" else 0.0
        events.append(_event("scrape", start, end, where, where, quiet, shot.camera, seconds))
    told: dict[str, Json] = {"schema": "Spotting.1", "floor": floor, "ticks_per_second": TICKS, "events": events}
    if order.speakers:
        told["voices"] = dict(_voices(order, shot, seconds))
    return told


def _voices(order: Spot, shot: Picture, seconds: float) -> Iterator[tuple[str, Json]]:
    """Where each speaker is heard: half way through the shot, so that nobody wanders between the ears."""
    marks = {voice.name: (voice.mark.x, voice.mark.y) for voice in order.voices}
    for figure in shot.people:
        end = figure.walk_to or figure.mark
        marks[figure.name] = ((figure.mark.x + end.x) / 2, (figure.mark.y + end.y) / 2)
    for name in order.speakers:
        if name in marks:
            pan, _ = heard_at(shot.camera, (*marks[name], _MOUTH), 0.5, seconds)
            yield name, round(max(-1.0, min(1.0, pan / _WIDE)) * VOICE, 3)


def heard_at(camera: Camera, point: Point, t: float, seconds: float) -> tuple[float, float]:
    """Where a point sounds at `t` of a shot: -1 to 1 across, and how far in metres as the lens has it.

    What is in frame is panned as it is seen; what is beside or behind the camera is all on its side.
    """
    pose = path(camera, t, seconds=seconds)
    right, _, forward = pose.axes
    way = [p - q for p, q in zip(point, pose.position, strict=True)]
    across = sum(a * b for a, b in zip(way, right, strict=True))
    ahead = sum(a * b for a, b in zip(way, forward, strict=True))
    half = camera.sensor / 2 / pose.lens
    pan = across / max(ahead, 1e-3) / half if ahead > 0.05 else math.copysign(9.0, across)
    far = math.hypot(*way) * min(1.5, _NORMAL / (pose.lens * 36 / camera.sensor))
    return max(-1.0, min(1.0, pan * _WIDE)), max(0.3, far)


def floor_of(shot: Picture) -> Floor:
    """What is walked on."""
    place = shot.place
    plan = plan_of(place.brief, place.kind)
    if plan.room is not None:
        finish = plan.room.finish
        return "tile" if finish.tiles else _GROUNDS.get(finish.ground, "wood")
    if place.weather == "snow":
        return "snow"
    words = f"{place.words} {plan.kind}".lower()
    bare: Floor = "earth" if plan.land is not None else "metal" if plan.deck is not None else "stone"
    for sign, floor in _WORDS:
        if re.search(sign, words):
            return floor
    return "water" if bare == "stone" and place.weather in ("rain", "storm") else bare


def _footfalls(shot: Picture, troupe: Company) -> Iterator[tuple[float, float, float]]:
    for figure, part in zip(shot.people, troupe.parts, strict=True):
        if _moves(figure):
            performance: Any = getattr(part, "__self__", None)
            yield from performance.footfalls()


def _chairs(shot: Picture, troupe: Company, seconds: float) -> Iterator[tuple[float, float, Point]]:
    """From when until when each chair is pushed back from its table or drawn up to it, and where."""
    for figure, person in zip(shot.people, troupe.people, strict=True):
        if figure.pushes or figure.draws:
            seating = seating_of(figure, person, seconds)
            for span, mark in ((seating.pushed, figure.mark), (seating.drawn, figure.walk_to or figure.mark)):
                if span is not None:
                    yield *span, (mark.x, mark.y, 0.0)


def _moves(figure: Figure) -> bool:
    """Whether somebody is heard to go somewhere, to rise or to sit down."""
    return figure.walk_to is not None or figure.then is not None or any(act.motion for act in figure.acts)


def _where(cue: SoundCue, shot: Picture) -> Point:
    """Where a sound comes from: the thing that makes it, who comes in by the door, else the middle of the set."""
    words = "|".join(word for word in cue.recording.split("-")[:-1] if len(word) > 3)
    sign = _THINGS.get(cue.effect) or (rf"\b(?:{words})" if words else None)
    for prop in shot.props:
        if sign is not None and re.search(sign, prop.words.lower()):
            return SURFACE if prop.at is None else prop.at[:3]
    walker = next((figure for figure in shot.people if figure.walk_to is not None), None)
    if cue.effect in ("door", "knock", "creak") and walker is not None:
        return walker.mark.x, walker.mark.y, 1.0
    if cue.effect in ("thunder", "siren", "engine", "bell", "explosion"):  # from somewhere far behind the set
        return (7.0 if shot.seed % 2 else -7.0), 24.0, 3.0
    return SURFACE


def _event(
    effect: str, start: float, end: float, one: Point, two: Point, gain: float, camera: Camera, seconds: float
) -> dict[str, Json]:
    ears = [
        heard_at(camera, where, min(1.0, at / max(seconds, 1e-6)), seconds) for where, at in ((one, start), (two, end))
    ]
    return {
        "effect": effect,
        "start": round(start * TICKS),
        "ticks": round((end - start) * TICKS),
        "gain": round(gain, 2),
        "pan": [round(pan, 3) for pan, _ in ears],
        "distance": [round(far, 2) for _, far in ears],
    }
