"""The genre specialists: each plants something in a story, lets it grow, and pays for it where its genre would."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from movie_director.crew.story.outline import Beat, BeatName, Line, Outline, Unit


@dataclass(frozen=True)
class Move:
    """What a specialist brings, its gaps filled: planted, grown, paid."""

    name: str
    plant: tuple[Line, ...]
    grow: tuple[Line, ...]
    pay: tuple[Line, ...]


def horror(outline: Outline, move: Move) -> Outline:
    """Delay and hide: it is heard before it is seen, a silence stands before the turn, and the sight is withheld."""
    outline = _put(outline, "disturbance", 1, _unit(move.plant, "horror"))
    outline = _put(outline, "struggle", 2, _unit(move.grow, "horror", 1))
    outline = _put(outline, "turn", 0, _unit((Line(kind="action", text=_SILENCE[outline.language]),), "horror"))
    return _put(outline, "turn", -1, _unit(move.pay, "horror"))


def comedy(outline: Outline, move: Move) -> Outline:
    """A running gag: shown once, at the worst moment again, and once more as the last laugh."""
    outline = _put(outline, "opening", 99, _unit(move.plant, "comedy"))
    outline = _put(outline, "struggle", 99, _unit(move.grow, "comedy", 1))
    return _put(outline, "ending", 99, _unit(move.pay, "comedy"))


def action(outline: Outline, move: Move) -> Outline:
    """A stunt: the ground is shown before anybody needs it, nearly kills somebody, and then saves somebody."""
    outline = _put(outline, "opening", 99, _unit(move.plant, "action"))
    outline = _put(outline, "struggle", 1, _unit(move.grow, "action", 1))
    return _put(outline, "turn", 0, _unit(move.pay, "action"), after_heading=True)


def romance(outline: Outline, move: Move) -> Outline:
    """A touch: almost, almost again and interrupted, and at last."""
    outline = _put(outline, "disturbance", 99, _unit(move.plant, "romance"))
    outline = _put(outline, "struggle", 99, _unit(move.grow, "romance", 1))
    return _put(outline, "ending", -1, _unit(move.pay, "romance"), after_heading=True)


def science_fiction(outline: Outline, move: Move) -> Outline:
    """A rule of this world: shown to hold, seen to slip, and broken at the turn."""
    outline = _put(outline, "opening", 99, _unit(move.plant, "science-fiction"))
    outline = _put(outline, "struggle", 1, _unit(move.grow, "science-fiction", 1))
    return _put(outline, "turn", 99, _unit(move.pay, "science-fiction"))


def fantasy(outline: Outline, move: Move) -> Outline:
    """A sign: magic takes something in sight of all, takes more, and gives it back, or does not."""
    outline = _put(outline, "disturbance", 99, _unit(move.plant, "fantasy"))
    outline = _put(outline, "struggle", 99, _unit(move.grow, "fantasy", 1))
    return _put(outline, "ending", -1, _unit(move.pay, "fantasy"), after_heading=True)


SPECIALISTS: Mapping[str, Callable[[Outline, Move], Outline]] = {
    "horror": horror,
    "comedy": comedy,
    "action": action,
    "romance": romance,
    "science-fiction": science_fiction,
    "fantasy": fantasy,
}
"""The specialists by genre. A drama and a thriller have none."""
_SILENCE = {"en": "A long silence. Nothing moves.", "nl": "Een lange stilte. Niets beweegt."}


def _unit(lines: Sequence[Line], of: str, level: int = 0) -> Unit:
    return Unit(lines=tuple(lines), level=level, of=of)


def _put(outline: Outline, name: BeatName, at: int, unit: Unit, *, after_heading: bool = False) -> Outline:
    """Put a unit into a beat, at a place among those that it cannot do without, so that it stays wherever they do."""
    beats = tuple(_in_beat(beat, at, unit, after_heading) if beat.name == name else beat for beat in outline.beats)
    return outline.with_beats(beats)


def _in_beat(beat: Beat, at: int, unit: Unit, after_heading: bool) -> Beat:
    units = list(beat.units)
    firm = [i for i, other in enumerate(units) if other.level == 0]
    place = firm[-1] if at < 0 and firm else firm[at] if at < len(firm) else len(units)
    heads = [i for i, other in enumerate(units) if any(line.kind == "heading" for line in other.lines)]
    if (at == 0 and after_heading and heads and heads[0] == place) or place in heads:
        place += 1
    return beat.model_copy(update={"units": (*units[:place], unit, *units[place:])})
