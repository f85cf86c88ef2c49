"""The genre specialists: each plants something in a story, lets it grow, and pays for it where its genre would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from movie_director.crew.story.outline import Beat, BeatName, Line, Outline, Unit

_LAST = 99
_SILENCE = {"en": "A long silence. Nothing moves.", "nl": "Een lange stilte. Niets beweegt."}


@dataclass(frozen=True)
class Move:
    """What a specialist brings, its gaps filled: planted, grown, paid."""

    name: str
    plant: tuple[Line, ...]
    grow: tuple[Line, ...]
    pay: tuple[Line, ...]


@dataclass(frozen=True)
class Spot:
    """Where one part of a move stands: a beat, and a place among its firm units; -1 is before the last one.

    `free` is how readily a short film leaves it out (`Unit.level`); `inside` puts it under the beat's heading.
    """

    beat: BeatName
    at: int
    free: int = 0
    inside: bool = False


@dataclass(frozen=True)
class Specialist:
    """A genre's specialist: where a move is planted, grows and is paid, and whether a silence stands before the pay."""

    genre: str
    plant: Spot
    grow: Spot
    pay: Spot
    silence: bool = False

    def __call__(self, outline: Outline, move: Move) -> Outline:
        """Put a move into a story."""
        outline = self._put(outline, self.plant, move.plant)
        outline = self._put(outline, self.grow, move.grow)
        if self.silence:
            hush = Line(kind="action", text=_SILENCE[outline.language])
            outline = self._put(outline, replace(self.pay, at=0), (hush,))
        return self._put(outline, self.pay, move.pay)

    def _put(self, outline: Outline, spot: Spot, lines: Sequence[Line]) -> Outline:
        """Put lines among those that a beat cannot do without, so that they stay wherever those do."""
        unit = Unit(lines=tuple(lines), level=spot.free, of=self.genre)
        beats = (_in_beat(beat, spot, unit) if beat.name == spot.beat else beat for beat in outline.beats)
        return outline.with_beats(tuple(beats))


SPECIALISTS: Mapping[str, Specialist] = {
    made.genre: made
    for made in (
        # Delay and hide: it is heard before it is seen, a silence stands before the turn, and the sight is withheld.
        Specialist("horror", Spot("disturbance", 1), Spot("struggle", 2, 1), Spot("turn", -1), silence=True),
        # A running gag: shown once, at the worst moment again, and once more as the last laugh.
        Specialist("comedy", Spot("opening", _LAST), Spot("struggle", _LAST, 1), Spot("ending", _LAST)),
        # A stunt: the ground is shown before anybody needs it, nearly kills somebody, and then saves somebody.
        Specialist("action", Spot("opening", _LAST), Spot("struggle", 1, 1), Spot("turn", 0, inside=True)),
        # A touch: almost, almost again and interrupted, and at last.
        Specialist("romance", Spot("disturbance", _LAST), Spot("struggle", _LAST, 1), Spot("ending", -1, inside=True)),
        # A rule of this world: shown to hold, seen to slip, and broken at the turn.
        Specialist("science-fiction", Spot("opening", _LAST), Spot("struggle", 1, 1), Spot("turn", _LAST)),
        # A sign: magic takes something in sight of all, takes more, and gives it back, or does not.
        Specialist("fantasy", Spot("disturbance", _LAST), Spot("struggle", _LAST, 1), Spot("ending", -1, inside=True)),
    )
}
"""The specialists by genre. A drama and a thriller have none."""


def _in_beat(beat: Beat, spot: Spot, unit: Unit) -> Beat:
    units, at = list(beat.units), spot.at
    firm = [i for i, other in enumerate(units) if other.level == 0]
    place = firm[-1] if at < 0 and firm else firm[at] if at < len(firm) else len(units)
    heads = [i for i, other in enumerate(units) if any(line.kind == "heading" for line in other.lines)]
    if (at == 0 and spot.inside and heads and heads[0] == place) or place in heads:
        place += 1
    return beat.model_copy(update={"units": (*units[:place], unit, *units[place:])})
