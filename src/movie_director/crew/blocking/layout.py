"""How a company stands before anything happens: two face each other, others make a half ring, one faces many."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from movie_director.crew.blocking.distance import spoken
from movie_director.crew.blocking.place import Place, opened, settled
from movie_director.crew.coverage.clauses import doer
from movie_director.crew.coverage.talk import Speech
from movie_director.crew.coverage.view import SceneView
from movie_director.film.way import way_of
from movie_director.places import Marks

MOST = 8
"""How many are placed one by one; whoever comes after them stands in the gaps of the crowd."""
TALKERS = 13
"""How many are placed one by one when they all talk: a look to somebody has to keep its side of the picture."""
RING: Sequence[tuple[float, float]] = (
    (0.05, 1.35),
    (-1.45, 0.35),
    (1.45, 0.35),
    (-1.35, 1.5),
    (1.35, 1.5),
    (-0.58, 1.8),
    (0.62, 1.8),
    (-2.1, 0.8),
    (2.1, 0.8),
    (-2.1, 1.75),
    (2.1, 1.75),
)
"""Where others stand round two who are 1.24 m apart: at the open side first, then in a half ring."""
_ADDRESS = re.compile(
    r"\b(?:address(?:es|ing)|lectur\w+|sermon|preach\w*|(?:gives|makes) a (?:speech|toast)|briefing|teaches|"
    r"(?:before|in front of|facing) (?:the|a) (?:class|crowd|group|audience|jury|court|congregation))\b",
    re.I,
)
_DRIVES = re.compile(
    r"\b(?:drives|driving|steers|steering|(?:at|behind) the wheel|(?:in|from) the driver['\u2019]s seat|"
    r"rijdt|stuurt|achter het stuur)\b",
    re.I,
)
_SHARE = 0.55
"""The share of the lines from which on one speaks to all the others."""


def placed(names: Sequence[str], speeches: Mapping[str, Speech]) -> tuple[str, ...]:
    """Return who of a scene is placed one by one: all who talk, as far as there is room, then the first who do not."""
    talk = {who for speech in speeches.values() for who in (speech.speaker, speech.to)}
    first = [who for who in names if who in talk][:TALKERS]
    rest = [who for who in names if who not in talk][: max(0, MOST - len(first))]
    return tuple(who for who in names if who in first or who in rest)


def pair_of(names: Sequence[str], speeches: Mapping[str, Speech]) -> tuple[str, ...]:
    """Return the two who talk to each other most, the first who come where nobody talks; or the only one."""
    counts: dict[tuple[str, str], int] = {}
    for speech in speeches.values():
        if speech.to is not None and speech.speaker in names and speech.to in names and speech.to != speech.speaker:
            two = sorted((speech.speaker, speech.to), key=names.index)
            counts[two[0], two[1]] = counts.get((two[0], two[1]), 0) + 1
    best = max(counts, key=lambda two: (counts[two], -names.index(two[0]), -names.index(two[1])), default=None)
    return best if best is not None else tuple(names[:2])


def sides(pair: Sequence[str]) -> tuple[str, str]:
    """Who of two is on the left: who travels towards the right comes from there, else the first."""
    return (pair[1], pair[0]) if way_of(pair[0]) < way_of(pair[1]) else (pair[0], pair[1])


def layout(view: SceneView, names: Sequence[str], pair: Sequence[str], apart: float, room: Marks) -> dict[str, Place]:
    """Return a place for each of the scene's people who are placed: `apart` metres between the two of the pair."""
    if room.seated and room.seats:
        return _seated(names, pair, room, _driver(view, names))
    if len(pair) < 2:
        return {who: Place(0.0, -0.05, 12.0, why="alone") for who in pair}
    speaker = _speaker(view, names)
    if speaker is not None:
        return _address(speaker, [n for n in names if n != speaker], room)
    left, right = sides(pair)
    half = round(apart / 2, 3)
    why = f"{apart:.1f} m apart, who talk to each other most"
    found = {left: Place(-half, 0.0, 62.0, why=why), right: Place(half, 0.0, -62.0, why=why)}
    wider = max(0.0, (apart - 1.24) / 2)
    ring = iter(RING)
    middle = Place(0.0, 0.1)
    for who in names:
        if who not in found:
            x, y = next(ring)
            place = Place(x + math.copysign(wider, x) if abs(x) > 0.2 else x, y, why="at the open side")
            found[who] = opened(settled(place, list(found.values()), room), middle)
    return {who: found[who] for who in names}


def _seated(names: Sequence[str], pair: Sequence[str], room: Marks, driver: str | None) -> dict[str, Place]:
    """Everybody in a seat of the place, the two of the pair first; whoever has none sits close behind the last.

    Who drives sits at the wheel, where there is one.
    """
    left = sides(pair)[0] if len(pair) > 1 else None
    first = sorted(names, key=lambda who: (who not in pair, who != left))
    seats = list(room.seats)
    if room.wheel is not None and driver is not None:
        first.sort(key=lambda who: who != driver)
        seats.insert(0, seats.pop(room.wheel))
    found: dict[str, Place] = {}
    for n, who in enumerate(first):
        x, y, facing, _ = seats[n % len(seats)]
        behind = 0.95 * (n // len(seats))
        found[who] = Place(x, round(y + behind, 3), facing, "sit", "sofa", "in a seat")
    return {who: found[who] for who in names}


def _driver(view: SceneView, names: Sequence[str]) -> str | None:
    """Who of them drives, as the action first tells."""
    for beat in view.beats:
        if beat.kind == "action":
            for match in _DRIVES.finditer(beat.text):
                who = doer(beat.text, match.start(), view.people, None) or ()
                if any(one in names for one in who):
                    return next(one for one in who if one in names)
    return None


def _speaker(view: SceneView, names: Sequence[str]) -> str | None:
    """Who speaks to all the others, if somebody does."""
    if len(names) < 4:
        return None
    lines = {who: n for who, n in spoken(view.beats).items() if who in names}
    most = max(lines, key=lambda who: (lines[who], -names.index(who)), default=None)
    if most is None:
        return None
    told = any(beat.kind == "action" and _ADDRESS.search(beat.text) for beat in view.beats)
    share = lines[most] / max(1, sum(lines.values()))
    return most if lines[most] > 2 and share >= (_SHARE if not told else 0.4) else None


def _address(speaker: str, others: Sequence[str], room: Marks) -> dict[str, Place]:
    """One opposite a half ring: about three metres, which is where public distance begins."""
    hand = way_of(speaker)
    stand = Place(-2.05 * hand, 0.05, 62.0 * hand, why="speaks to all of them")
    found = {speaker: stand}
    step = 52.0 / max(1, len(others) - 1)
    for k, who in enumerate(others):
        turn, far = math.radians(-9.0 + step * k), 3.1 + (0.0 if len(others) < 5 else 0.28 * (1 if k % 2 else -1))
        place = Place(
            stand.x + hand * far * math.cos(turn), stand.y + far * math.sin(turn), why="listens, in a half ring"
        )
        found[who] = opened(settled(place, list(found.values()), room), stand)
    return found
