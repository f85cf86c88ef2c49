"""Cuts: two shots of the same person or thing must differ clearly, by size or by side; else they are one shot."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.coverage.plan import MASTERS, Plan, SetUp
from movie_director.film.shot import Size
from movie_director.film.way import way_of

_ALIKE: dict[Size, int] = {
    "establishing": 1,
    "wide": 1,
    "group": 2,
    "two-shot": 2,
    "medium": 3,
    "over-shoulder": 4,
    "medium-close": 4,
    "close": 5,
    "extreme-close": 6,
    "insert": 7,
    "pov": 8,
    "extreme-wide": 9,
    "aerial": 10,
    "full": 11,
}
"""Sizes that show the same person equally large have the same number."""
_OTHER: dict[Size, tuple[Size, ...]] = {
    "full": ("medium-close", "medium"),
    "medium": ("close", "medium-close"),
    "medium-close": ("close", "medium"),
    "over-shoulder": ("close", "medium"),
    "close": ("medium-close", "medium"),
    "extreme-close": ("close", "medium-close"),
    "two-shot": ("wide", "group"),
    "group": ("wide", "medium"),
    "wide": ("group", "medium"),
    "establishing": ("wide", "medium"),
    "extreme-wide": ("wide", "group"),
    "aerial": ("wide", "group"),
}


_EMPTY: tuple[Size, ...] = ("medium", "wide", "medium-close", "close")
"""The sizes that a place without people can be shown in."""


def mend(plan: Plan) -> None:
    """Join or change every shot that would jump after the one before it. What the script wrote stays as written."""
    for _ in range(3):
        before = [(shot.size, shot.subject, len(shot.anchors)) for shot in plan.shots]
        _mend_once(plan)
        if [(shot.size, shot.subject, len(shot.anchors)) for shot in plan.shots] == before:
            return


def shorten(plan: Plan) -> None:
    """A scene of an eighth of a page is one or two pictures."""
    if not plan.small or plan.view.style.plays != "singles" or plan.view.manner == "montage":
        return
    n = 1
    while n < len(plan.shots) and len(plan.shots) > 2:
        before, shot = plan.shots[n - 1], plan.shots[n]
        if shot.kind == "place" and before.size not in MASTERS:
            n += 1
            continue
        same = not (shot.walking or shot.leaving) and before.leaving is None and not before.detail
        if same and before.open and not (before.written or shot.written or shot.lines or shot.detail):
            wider = shot.kind == "place" and before.size in ("two-shot", "group")
            _join(before, shot)
            if wider:
                before.size = "wide"
            if before.size in _SINGLES and len(before.people) > 1:
                before.size = "two-shot" if len(before.people) == 2 else "group"
            del plan.shots[n]
        else:
            n += 1


_SINGLES: tuple[Size, ...] = ("full", "medium", "medium-close", "close", "extreme-close", "over-shoulder")


def _mend_once(plan: Plan) -> None:
    made: list[SetUp] = []
    crowds = plan.view.style.plays == "singles"
    for n, shot in enumerate(plan.shots):
        before = made[-1] if made else None
        if before is not None and jumps(before, shot, crowds=crowds):
            if _joins(plan, before, shot):
                _join(before, shot)
                _narrow(before)
                continue
            after = plan.shots[n + 1] if n + 1 < len(plan.shots) else None
            if not shot.sized:
                _change(shot, before, after, crowds=crowds)
                if shot.walking is not None and shot.walking == before.walking and jumps(before, shot, crowds=crowds):
                    _arrived(plan, shot, before, after)
                elif shot.leaving is not None and jumps(before, shot, crowds=crowds):
                    _nearer(before, made[:-1])
            elif not before.sized:
                _change(before, made[-2] if len(made) > 1 else None, shot, crowds=crowds)
            elif shot.size == "close":
                shot.size = "extreme-close"
            elif not _turn(shot, before, after, crowds=crowds):
                _turn(before, made[-2] if len(made) > 1 else None, shot, crowds=crowds)
            tail = bool(shot.lines) and shot.lines[0].part == "tail"
            if (shot.sized or shot.written) and not tail and jumps(before, shot, crowds=crowds):
                _join(before, shot)  # the script asks for the picture that is there
                _narrow(before)
                continue
        made.append(shot)
    plan.shots = made


def jumps(a: SetUp, b: SetUp, *, crowds: bool) -> bool:
    """Whether a cut from one to the other shows the same again, equally large and from the same side.

    With `crowds`, a frame of four and more counts as large as the place, from wherever it is taken.
    """
    if "thing" in (a.kind, b.kind):
        return False  # what is opened or spilt is seen from where one sees it
    if {a.size, b.size} == {"over-shoulder", "medium"}:
        return a.subject == b.subject
    if _crowd(a) or _crowd(b):
        return {a.size, b.size} <= set(MASTERS) and ((crowds and _crowd(a) != _crowd(b)) or _side(a) == _side(b))
    if a.leaving is not None and (a.size, b.size) == ("two-shot", "medium"):
        return b.subject in a.people
    if (a.size, b.size) == ("pov", "medium-close") and not b.sized:
        return a.subject == b.subject  # eyes see a person about as large
    if (a.size, b.size) == ("medium-close", "pov") and not a.sized:
        return a.subject == b.subject and a.to != b.over  # who looks at somebody else is seen past the camera's side
    if a.size == "wide" and a.people == b.people == (a.subject,) and b.size == "medium":
        return b.walking is not None or b.leaving is not None  # who goes is seen from head to foot
    if {a.size, b.size} == {"extreme-wide", "establishing"}:
        return _side(a) == _side(b)
    if "full" in (a.size, b.size) and a.people == b.people == (a.subject,):
        other = b if a.size == "full" else a
        return other.size in ("full", "wide") or bool(other.size == "medium" and (other.walking or other.leaving))
    if _ALIKE[a.size] != _ALIKE[b.size]:
        return False
    if a.size == "insert":
        return a.prop == b.prop
    if a.size == "pov":
        return (a.over, a.subject) == (b.over, b.subject)
    if a.size not in MASTERS:
        return _whose(a) == _whose(b)
    if _ALIKE[a.size] == 1 and _side(a) != _side(b):
        return False
    stay = set(a.people) - {a.leaving}
    return bool(stay & set(b.people)) or not (stay or b.people)


def _whose(shot: SetUp) -> str | None:
    """Of whom a single is: its subject, or the only one in it."""
    return shot.subject or (shot.people[0] if len(shot.people) == 1 else None)


def _crowd(shot: SetUp) -> bool:
    """Whether a group is so many that they take as wide a frame as the place itself."""
    return shot.size == "group" and len(shot.people) > 3


def _side(shot: SetUp) -> int:
    """From which side a master is taken: a group from the front, a wide shot from that of who comes or matters."""
    if shot.size in ("group", "two-shot"):
        return 0
    if shot.walking is not None:
        return way_of(shot.walking)
    if shot.leaving is not None:
        return -way_of(shot.leaving)
    if shot.subject is not None:
        return -way_of(shot.subject)
    return 1 if shot.size == "establishing" else -1


def _joins(plan: Plan, a: SetUp, b: SetUp) -> bool:
    """Whether two shots can be one that goes on."""
    if a.size == b.size and a.size in ("pov", "insert"):
        return True
    empties = a.leaving is not None and not (b.people or b.lines)
    if b.sized or a.detail or b.detail or not (a.open or empties) or "montage" in (a.kind, b.kind):
        return False
    if b.written and a.move not in ("static", b.move):
        return False
    if b.lines and b.lines[0].part == "tail":
        return False
    goes = (a.walking, a.leaving)
    if any(goes) and (b.walking or b.leaving) and goes != (b.walking, b.leaving):
        return False
    if b.walking and b.walking != a.walking and (a.lines or b.walking in a.people):
        return False
    return a.lasts + b.lasts <= 1.25 * plan.view.style.longest


def _join(a: SetUp, b: SetUp) -> None:
    a.anchors += [x for x in b.anchors if x not in a.anchors]
    a.lines += b.lines
    a.people = tuple(dict.fromkeys((*a.people, *b.people)))
    a.seconds, a.spoken, a.aside, a.shorts = (
        a.seconds + b.seconds,
        a.spoken + b.spoken,
        a.aside + b.aside,
        a.shorts + b.shorts,
    )
    a.moods = {**a.moods, **b.moods}
    a.walking, a.leaving, a.door = a.walking or b.walking, a.leaving or b.leaving, a.door or b.door
    a.cues = a.cues or b.cues
    a.prop, a.focus = a.prop or b.prop, a.focus or b.focus
    if b.written:
        a.written, a.reason = True, f"{a.reason}; {b.reason}"
        a.move, a.amount = b.move, b.amount
    if a.move == "static":
        a.move, a.amount = b.move, b.amount
    if b.size == "over-shoulder" and a.kind == "business" and a.size in _SINGLES and not a.sized:
        a.size, a.over, a.to = b.size, b.over, b.to
    a.kind = b.kind if b.kind == "talk" else a.kind


def _narrow(shot: SetUp) -> None:
    """Leave in a single only whom it is of: who came with a shot that was joined to it is not in its frame."""
    if shot.size in _SINGLES and shot.size != "over-shoulder" and shot.subject in shot.people:
        shot.people = (shot.subject,) if shot.subject else ()


def _change(shot: SetUp, before: SetUp | None, after: SetUp | None, *, crowds: bool) -> None:
    """Give a shot another size that jumps neither from the one before nor, if there is one, to the one after."""
    was, people, subject, over = shot.size, shot.people, shot.subject, shot.over
    fits: list[Size] = []
    for size in _others(shot):
        _resize(shot, size)
        if before is None or not jumps(before, shot, crowds=crowds):
            if after is None or not jumps(shot, after, crowds=crowds):
                return
            fits.append(size)
        shot.size, shot.people, shot.subject, shot.over = was, people, subject, over
    if fits:
        _resize(shot, fits[0])
    elif not _turn(shot, before, after, crowds=crowds) and crowds:
        _change(shot, before, after, crowds=False)  # a crowd from the corner is better than the same crowd again


def _arrived(plan: Plan, shot: SetUp, before: SetUp, after: SetUp | None) -> None:
    """Who walked through the picture before would walk through it again: they are seen nearer, where they got to."""
    shot.size, shot.subject, shot.people = "medium", shot.walking, (shot.walking,) if shot.walking else ()
    shot.walking, shot.over, shot.cues = None, None, ()
    if not shot.written:
        rest = plan.moving("static", 0.0)
        shot.move, shot.amount = rest.get("move", "static"), rest.get("amount", 0.0)
    crowds = plan.view.style.plays == "singles"
    if jumps(before, shot, crowds=crowds) or (after is not None and jumps(shot, after, crowds=crowds)):
        shot.size = "medium-close"


def _nearer(shot: SetUp, shown: Sequence[SetUp]) -> None:
    """Who is alone in a wide shot and goes in the next one, which has to be as wide, is seen nearer before they do.

    Unless that wide shot is the first of `shown` that shows the place.
    """
    if shot.sized or shot.walking or shot.leaving or len(shot.people) != 1:
        return
    place = any(s.size in MASTERS and s.size != "two-shot" for s in shown)
    if place and _whose(shown[-1]) != shot.people[0]:
        shot.size, shot.subject = "medium", shot.people[0]


def _turn(shot: SetUp, before: SetUp | None, after: SetUp | None, *, crowds: bool) -> bool:
    """Take a wide shot from the other corner, if that jumps neither from the one before nor to the one after."""
    if shot.size not in ("wide", "establishing", "extreme-wide") or shot.walking or shot.leaving:
        return False
    was = shot.subject
    for subject in (None, *shot.people):
        shot.subject = subject
        if not (before is not None and jumps(before, shot, crowds=crowds)) and not (
            after is not None and jumps(shot, after, crowds=crowds)
        ):
            shot.to = shot.to if subject == was else None
            return True
    shot.subject = was
    return False


def _others(shot: SetUp) -> list[Size]:
    """The sizes that could tell the same as well."""
    if not shot.people:
        return [] if shot.detail else [size for size in _EMPTY if size != shot.size]
    found: list[Size] = []
    goes = shot.walking or shot.leaving
    for size in ("wide", "group") if goes and shot.size in _SINGLES else _OTHER.get(shot.size, ()):
        company = len(shot.people) >= 2 if size == "group" else len(shot.people) == 2 if size == "two-shot" else True
        if company and (size in MASTERS or len(shot.lines) < 2 or shot.size not in MASTERS):
            found.append(size)
    return found


def _resize(shot: SetUp, size: Size) -> None:
    was, shot.size = shot.size, size
    if size in MASTERS or not shot.people:
        return
    shot.subject, shot.over = shot.subject or shot.people[0], None
    if was in MASTERS or was == "over-shoulder":
        shot.people = (shot.subject,)
