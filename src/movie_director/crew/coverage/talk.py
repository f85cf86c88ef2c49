"""The shape of a scene's talk: movements that tighten, who answers whom, and which lines land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.plan import acts
from movie_director.crew.coverage.view import Beat, SceneView

MOST = 18
"""Turns after which a movement ends at the next chance: nobody tightens for ever."""


@dataclass(frozen=True)
class Speech:
    """A line's place in the talk. `turn` counts changes of speaker in its movement from 0, `turns` is their number.

    `final` tells the scene's last movement, `lands` that nobody answers the line or that it is long, `ends` the
    movement's last line, `silence` that a pause follows it; `exchange` that the two
    have been talking to each other.
    """

    speaker: str
    to: str | None
    turn: int
    turns: int
    final: bool
    ends: bool = False
    lands: bool = False
    silence: bool = False
    answered: str | None = None
    exchange: bool = False


def talk(
    view: SceneView, deeds: Mapping[str, Sequence[Deed]], there: Mapping[str, frozenset[str]]
) -> Mapping[str, Speech]:
    """Return the place in the talk of every line that somebody present is seen to speak, by element id."""
    lines = [(i, b) for i, b in enumerate(view.beats) if b.kind == "dialogue" and b.speaks and b.speakers and not b.off]
    movements: list[list[tuple[int, Beat, int]]] = []
    before: tuple[int, Beat] | None = None
    turn = 0
    for i, beat in lines:
        between = view.beats[before[0] + 1 : i] if before else ()
        happened = [d for b in between for d in deeds.get(b.id, ())]
        breaks = (
            before is None
            or acts(happened, "enter", "leave", "elsewhere")
            or (turn >= MOST // 2 and bool(happened))
            or turn >= MOST
        )
        if breaks:
            movements.append([])
            turn = 0
        elif before is not None and (before[1].speakers != beat.speakers or between):
            turn += 1
        movements[-1].append((i, beat, turn))
        before = (i, beat)
    spoke: list[str] = []
    found: dict[str, Speech] = {}
    for n, movement in enumerate(movements):
        turns = movement[-1][2] + 1
        for k, (i, beat, place) in enumerate(movement):
            speaker = beat.speakers[0]
            follows = view.beats[i + 1] if i + 1 < len(view.beats) else None
            answer = follows.speakers[0] if follows and follows.kind == "dialogue" and follows.speakers else None
            silence = follows is not None and (
                (follows.kind == "dialogue" and not follows.speaks) or acts(deeds.get(follows.id, ())[:1], "silence")
            )
            upcoming = [b.speakers[0] for _, b, _ in movement[k + 1 :]]
            near = [b for b in (view.beats[i - 1] if i else None, follows) if b is not None and b.kind == "dialogue"]
            called = any(b.off and b.speaks and b.speakers != beat.speakers for b in near)
            fresh = not (i and view.beats[i - 1].kind == "dialogue")
            near_by = [n for n in view.names if n in there.get(beat.id, view.names)]
            to = addressed(beat, near_by, spoke, upcoming, called=called or beat.wired, fresh=fresh)
            ends = k == len(movement) - 1
            found[beat.id] = Speech(
                speaker=speaker,
                to=to,
                turn=place,
                turns=turns,
                final=n == len(movements) - 1,
                ends=ends,
                lands=beat.weight >= 2 or (answer in (None, speaker) and (ends or silence)),
                silence=silence,
                answered=answer if answer != speaker else None,
                exchange=len(spoke) > 1 and spoke[-1] == to and speaker in spoke[-3:-1],
            )
            spoke.append(speaker)
    return found


def addressed(
    beat: Beat, there: Sequence[str], spoke: Sequence[str], upcoming: Sequence[str], *, called: bool, fresh: bool
) -> str | None:
    """Whom of those `there` a line is for: whom the script says, else the only other one, who spoke last, who answers.

    Somebody who is `called`, on a telephone, talks to nobody present; on a `fresh` start the answer tells whom.
    """
    speaker = beat.speakers[0] if beat.speakers else None
    if beat.to is None and called:
        return None
    if beat.to is not None and beat.to != speaker and beat.to in there:
        return beat.to
    others = [n for n in there if n not in beat.speakers]
    if len(others) <= 1:
        return next(iter(others), None)
    asked, answers = list(reversed(spoke[-4:])), list(upcoming[:3])
    return (
        next((n for n in (*answers, *asked) if n in others), others[0])
        if fresh and answers
        else next((n for n in (*asked, *answers) if n in others), others[0])
    )
