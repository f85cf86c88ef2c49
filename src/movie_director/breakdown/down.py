"""Who is down on the ground in a shot: they kneel, crouch, hide or fell, and are framed where they are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from movie_director.breakdown.spot import EYES, SEATED, Spot, eyes
from movie_director.film.look import Look
from movie_director.film.shot import Shot
from movie_director.operations.picture import Act, Figure

SHARE: Mapping[str, float] = {"kneel": 0.722, "crouch": 0.63, "hide": 0.475}
"""How high the eyes of who is down are, as a share of how high they are standing; measured on built people."""
FELL = 0.625
"""Heights of somebody's from their mark back to their eyes when they fell; measured on built people."""
DOWN = frozenset((*SHARE, "fall"))
"""Acts by which somebody comes down and stays there."""


class Seen(NamedTuple):
    """Where people are for whoever looks at them, and how tall."""

    stands: Mapping[str, Spot]
    looks: Mapping[str, Look]


def seen(shot: Shot, stands: Mapping[str, Spot], looks: Mapping[str, Look]) -> Seen:
    """Return people with those who are down all through a shot as low as they are; who fell lies behind their mark."""
    where, tall = dict(stands), dict(looks)
    for act in shot.acts:
        spot, look = stands.get(act.who), looks.get(act.who)
        if not (act.held and act.stays) or act.verb not in DOWN or spot is None or look is None:
            continue
        if spot.posture != "stand":
            continue
        if act.verb == "fall":
            way, far = math.radians(spot.facing), FELL * look.height
            x, y = round(spot.x - far * math.sin(way), 3), round(spot.y + far * math.cos(way), 3)
            where[act.who] = spot.model_copy(update={"x": x, "y": y, "posture": "lie", "on": "ground"})
        else:
            # As low as who sits is, which cameras know of, and as tall as then has those eyes.
            high = eyes(spot, look) * SHARE[act.verb]
            height = max(high / EYES, (high - SEATED[0]) / SEATED[1])
            where[act.who] = spot.model_copy(update={"posture": "sit"})
            tall[act.who] = look.model_copy(update={"height": round(height, 4)})
    return Seen(where, tall)


def rehearsed(figure: Figure) -> tuple[Act, ...]:
    """What a frame is measured with of what somebody does: that they are down, or come down, whenever that is."""
    if figure.posture != "stand" or figure.walk_to is not None or figure.then is not None:
        return ()
    last = next((act for act in reversed(figure.acts) if act.verb in DOWN and act.stays), None)
    return () if last is None else (Act(verb=last.verb, held=last.held, stays=True),)
