"""Motion: a slow push-in is kept for the turn of a scene; everything else that only talks or shows stands still."""

from __future__ import annotations

from movie_director.crew.coverage.plan import SINGLES, Plan, SetUp

CLOSING = 0.12
"""How far the last picture of a film closes in, as a share of the frame."""


def calm(plan: Plan) -> None:
    """Keep the push-ins that the style allows, the most meant ones; never two in a row. What is written stays."""
    style, shots = plan.view.style, plan.shots
    wished = [n for n, shot in enumerate(shots) if shot.move == "push-in" and not shot.written]
    allowed = int(len(shots) * style.pushes + 0.4)
    written = {n for n, shot in enumerate(shots) if shot.move == "push-in" and shot.written}
    kept = set(written)
    for n in sorted(wished, key=lambda n: (-_meant(plan, n), -n)):
        if allowed and _meant(plan, n) and not {n - 1, n + 1} & kept:
            kept.add(n)
            allowed -= 1
    closes = bool(shots) and not shots[-1].lines and (shots[-1].detail or shots[-1].size in SINGLES)
    if plan.view.last and closes and style.pushes and shots[-1].move == "static" and len(shots) - 2 not in written:
        shots[-1].move, shots[-1].amount = "push-in", CLOSING
        kept.add(len(shots) - 1)
        kept.discard(len(shots) - 2)
    for n in wished:
        if n not in kept:
            _rest(plan, shots[n])


def _rest(plan: Plan, shot: SetUp) -> None:
    still = plan.moving("static", 0.0)
    shot.move, shot.amount = still.get("move", "static"), still.get("amount", 0.0)


def _meant(plan: Plan, n: int) -> int:
    """How much a push-in here would be meant: a monologue and the turn of a talk most, a master not at all."""
    shot, last = plan.shots[n], n == len(plan.shots) - 1
    if plan.view.style.plays == "masters":
        return 1
    if shot.kind == "montage":
        return 1
    if shot.size == "insert":
        return 3 if last else 0
    if shot.size not in SINGLES:
        return 0
    if shot.spoken >= 22 and shot.lines:
        return 5
    if shot.kind == "talk":
        return 4 if shot.size in ("close", "extreme-close") else 0
    return 2 if shot.kind == "reaction" and (shot.seconds > 2.0 or last) else 0
