"""What a frame of each size has to be, and how far a measured one falls short, in numbers and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from movie_director.engines.blender.frame.look import Look, Seen
from movie_director.operations.framing import Asked

Whole = Literal["nothing", "face", "head", "chest", "body"]
"""How much of somebody the frame's edges leave whole. With `chest` the frame may end below it, not at its sides."""


@dataclass(frozen=True)
class Rule:
    """What a size asks: the face's height as a share of the frame's, what of people is whole, where eyes lie.

    `all` asks it of everybody in the shot instead of the subject alone; `single` asks for eyes and lead room.
    """

    face: tuple[float, float] | None
    whole: Whole
    all: bool = False
    single: bool = False
    eyes: tuple[float, float] = (0.27, 0.48)


RULES: Mapping[str, Rule] = {
    "aerial": Rule(None, "nothing"),
    "extreme-wide": Rule(None, "nothing"),
    "establishing": Rule((0.012, 0.135), "body"),
    "wide": Rule((0.033, 0.135), "body", all=True),
    "full": Rule((0.06, 0.15), "body"),
    "group": Rule((0.045, 0.2), "chest", all=True),
    "two-shot": Rule((0.075, 0.2), "chest", all=True),
    "medium": Rule((0.115, 0.265), "head", single=True),
    "medium-close": Rule((0.16, 0.35), "head", single=True),
    "close": Rule((0.27, 0.56), "head", single=True, eyes=(0.28, 0.47)),
    "extreme-close": Rule((0.42, 1.4), "nothing", single=True, eyes=(0.26, 0.6)),
    "over-shoulder": Rule((0.12, 0.32), "head", eyes=(0.2, 0.5)),
    "pov": Rule((0.06, 0.36), "head", eyes=(0.2, 0.55)),
    "insert": Rule(None, "nothing"),
}
GOING = Rule((0.05, 0.16), "body", eyes=(0.06, 0.5))
VISIBLE = 0.7
"""Of a subject's silhouette in the frame, at least this much is seen (the promise is 0.6: people move)."""
THING = (0.34, 0.86)
"""How much of the frame's height (or width) the thing of an insert takes."""
MIDDLE = 0.12
"""How far from the frame's middle the thing of an insert may lie, in shares of the frame."""
NEAR_PERSON = (0.13, 0.5)
"""The share of an over-shoulder that the near person covers."""


@dataclass(frozen=True)
class Fault:
    """Something that is not as asked: which rule, how far off (1 is plainly wrong), a wish or a must, and the words."""

    rule: str
    amount: float
    words: str
    must: bool = True

    @property
    def cost(self) -> float:
        """What it weighs against others."""
        return (1.0 + 2.0 * min(2.0, self.amount)) if self.must else 0.4 * min(1.5, self.amount)


def rule_of(asked: Asked) -> Rule:
    """The rule for what is asked; sizes not known here are asked nothing but that their subject is seen."""
    if asked.going:
        return GOING
    return RULES.get(asked.size, Rule(None, "nothing"))


def faults(asked: Asked, look: Look, *, composed: bool = True) -> list[Fault]:
    """Everything wrong with a frame. Not `composed`: a moment on the way, of which less is asked."""
    found: list[Fault] = []
    rule = rule_of(asked)
    people = {seen.name: seen for seen in look.people}
    subject = people.get(asked.subject or "")
    if asked.thing:
        found += _thing(look)
    if subject is not None:
        found += _visible(asked, subject, VISIBLE if composed else 0.45)
        if composed:
            found += _sized(rule, subject)
            if rule.single or asked.over in people:
                found += _placed(asked, rule, subject)
    if composed:
        watched = look.people if rule.all else [subject] if subject is not None else []
        watched = [seen for seen in watched if seen.name != asked.over]
        for seen in watched:
            found += _cut(rule, seen)
            if seen is not subject:
                found += _visible(asked, seen, 0.4, share="head")
        if subject is not None and rule.single:
            found += _crowded(asked, subject, look.people)
        over = people.get(asked.over or "")
        if asked.size == "over-shoulder" and over is not None and subject is not None:
            found += _over(over, subject)
        found += [
            Fault("background", 0.6, f"The {thing} behind {who} grows out of the head.", must=False)
            for who, thing in look.growing
        ]
    found += _clear(look)
    return found


def cost(found: Sequence[Fault]) -> float:
    """What all faults of a frame weigh together; 0 for a frame that is as asked."""
    return sum(fault.cost for fault in found)


def _visible(asked: Asked, seen: Seen, least: float, share: Literal["all", "head"] = "all") -> list[Fault]:
    if not seen.ahead or seen.area <= 0.0005:
        return [Fault("visible", 1.5, f"{seen.name} is not in the frame.")]
    value = seen.visible if share == "all" else seen.head_visible
    if asked.size == "over-shoulder" and share == "all":
        value = max(value, seen.head_visible)  # the near shoulder is meant to cover the far body, not the face
        least = max(least, 0.85)
    if value >= least:
        return []
    by = f" by {seen.hiders[0][0]}" if seen.hiders else ""
    return [Fault("visible", (least - value) / 0.4, f"{seen.name} is hidden{by}: {value:.0%} is seen.")]


def _sized(rule: Rule, seen: Seen) -> list[Fault]:
    if rule.face is None or not seen.ahead:
        return []
    low, high = rule.face
    if seen.face < low:
        return [Fault("face", (low / max(seen.face, 1e-3) - 1) / 0.5, f"{seen.name}'s face is small: {seen.face:.0%}.")]
    if seen.face > high:
        return [Fault("face", (seen.face / high - 1) / 0.5, f"{seen.name}'s face is large: {seen.face:.0%}.")]
    return []


def _placed(asked: Asked, rule: Rule, seen: Seen) -> list[Fault]:
    found: list[Fault] = []
    x, y = seen.eyes
    low, high = rule.eyes
    if not low <= y <= high:
        off = max(low - y, y - high)
        found.append(Fault("eyes", off / 0.1, f"{seen.name}'s eyes are {y:.0%} from the top."))
    if abs(seen.looks) > 0.3:
        lead = 1 - x if seen.looks > 0 else x
        least = 0.4 if rule.single else 0.34
        if lead < least:
            side = "right" if seen.looks > 0 else "left"
            off = (least - lead) / 0.15
            found.append(Fault("lead room", off, f"{seen.name} has too little room on the {side}: {lead:.0%}."))
        elif lead > 0.82:
            found.append(Fault("lead room", (lead - 0.82) / 0.2, f"{seen.name} is at the edge.", must=False))
    elif rule.single and not 0.3 <= x <= 0.7:
        off = max(0.3 - x, x - 0.7) / 0.15
        found.append(Fault("lead room", off, f"{seen.name} looks ahead and is not in the middle.", must=False))
    if rule.whole in ("head", "chest", "body") and 0 <= seen.head.top < 0.02:
        found.append(Fault("headroom", 0.4, f"{seen.name} has no headroom.", must=False))
    if seen.towards < 0.1 and rule.single:
        found.append(Fault("turned away", (0.1 - seen.towards) / 0.5, f"{seen.name} is seen from behind.", must=False))
    return found


def _cut(rule: Rule, seen: Seen) -> list[Fault]:
    if rule.whole == "nothing":
        return []
    if not seen.ahead:
        return [Fault("cut", 1.5, f"{seen.name} is not in the frame.")]
    head, body = seen.head, seen.body
    off: dict[str, float] = {}
    # A close-up may lose the top of the hair, never the face.
    spare = 0.3 * head.height if rule.face is not None and rule.face[1] > 0.5 else 0.0
    off["top"] = -head.top - spare
    off["left"], off["right"] = -head.left, head.right - 1
    off["bottom"] = (head.bottom if rule.whole in ("face", "head") else head.bottom + 0.9 * head.height) - 1
    if rule.whole == "chest":
        off["left"], off["right"] = -(head.left - 0.35 * head.width), head.right + 0.35 * head.width - 1
    if rule.whole == "body":
        off["left"], off["right"], off["bottom"] = -body.left, body.right - 1, body.bottom - 0.995
    worst = max(off, key=lambda side: off[side])
    if off[worst] <= 0:
        return []
    amount = 0.2 + off[worst] / max(0.5 * head.height, 0.02)
    return [Fault("cut", min(2.0, amount), f"The {worst} edge of the frame cuts {seen.name}.")]


def _crowded(asked: Asked, subject: Seen, people: Sequence[Seen]) -> list[Fault]:
    """Another head behind the subject's, or touching it."""
    found: list[Fault] = []
    for seen in people:
        if seen.name in (asked.subject, asked.over) or not seen.ahead or seen.away < subject.away:
            continue
        gap = max(seen.head.left - subject.head.right, subject.head.left - seen.head.right)
        beside = max(seen.head.top - subject.head.bottom, subject.head.top - seen.head.bottom)
        if gap < 0.005 and beside < 0.005 and 0 < seen.head.centre < 1:
            words = f"{seen.name}'s head is behind {subject.name}'s."
            found.append(Fault("behind", 0.5 - gap / max(subject.head.width, 0.01), words, must=False))
    return found


def _over(over: Seen, subject: Seen) -> list[Fault]:
    low, high = NEAR_PERSON
    if over.area < low:
        off = (low - over.area) / 0.1
        return [Fault("shoulder", off, f"{over.name}'s shoulder is hardly there: {over.area:.0%} of the frame.")]
    if over.area > high:
        off = (over.area - high) / 0.15
        return [Fault("shoulder", off, f"{over.name} fills {over.area:.0%} of the frame.")]
    if over.body.left > 0.02 and over.body.right < 0.98:
        return [Fault("shoulder", 0.4, f"{over.name} stands clear of both edges.", must=False)]
    return []


def _thing(look: Look) -> list[Fault]:
    low, high = THING
    found: list[Fault] = []
    if look.thing_area <= 0 or look.thing_visible < 0.75:
        seen = look.thing_visible if look.thing_area > 0 else 0.0
        found.append(Fault("visible", (0.75 - seen) / 0.4, f"The thing is hidden: {seen:.0%} is seen."))
    box = look.thing
    extent = max(box.width, box.height)
    if extent < low:
        found.append(Fault("thing", (low - extent) / low, f"The thing is small: {extent:.0%} of the frame."))
    if extent > high:
        found.append(Fault("thing", (extent - high) / 0.3, f"The thing takes {extent:.0%} of the frame."))
    if look.thing_area > 0:
        off = max(abs(box.centre - 0.5), abs((box.top + box.bottom) / 2 - 0.5) - 0.06) - MIDDLE
        if off > 0:
            found.append(Fault("middle", 0.2 + off / 0.2, "The thing is not in the middle.", must=False))
    off = max(-box.left, box.right - 1, -box.top, box.bottom - 1)
    if off > 0.0 and look.thing_area > 0:
        found.append(Fault("cut", 0.2 + off / 0.15, "The frame's edge cuts the thing."))
    return found


def _clear(look: Look) -> list[Fault]:
    found: list[Fault] = []
    if look.crowding > 0.03:
        found.append(Fault("crowded", look.crowding / 0.2, f"{look.crowding:.0%} of the frame is right at the lens."))
    if look.inside:
        found.append(Fault("inside", 1.0, f"The camera stands in the {look.inside[0]}."))
    return found
