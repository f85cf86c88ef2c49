"""What a shot asks of its frame, for whoever measures it: whom it is about, the line, and the numbers set by hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from movie_director.breakdown.blocking import audience, spots
from movie_director.breakdown.bounds import OPEN, ROOM, Bounds, bounds_of
from movie_director.breakdown.down import rehearsed
from movie_director.breakdown.onlooker import downwind, spots_spill, under
from movie_director.breakdown.spot import lies
from movie_director.breakdown.threshold import passes
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.framing import Asked, Frame, Number
from movie_director.operations.picture import Mark, Picture
from movie_director.values.digest import Json

NUMBERS: Mapping[str, Number] = {
    "position": "position",
    "target": "target",
    "millimetres": "lens",
    "fstop": "fstop",
    "focus": "focus",
}
"""What a person calls a number of the lens, and what the camera does."""


COLOURS = ("skin", "eyes", "wear", *(name for name in Look.model_fields if name.endswith("_colour")))
"""What of a look no frame is measured by."""
_PLAIN = {name: value for name, value in Look().model_dump().items() if name in COLOURS}


def frame(scene: Scene, shot: Shot, staged: Picture) -> Frame:
    """Return what is asked of the frame of a staged shot. Neither light nor what is said has a part in it, and of what
    is done only that somebody is down on the ground, or comes down.

    What a frame reads of its people's looks is their shapes: see `uncoloured`.
    """
    wanted = asked(scene, shot, bounds_of(staged.place))
    # Who opens something stands where they reach it, and who passes a door is watched; what is spilt is seen with who
    # spills it.
    stands = spots(scene, shot)
    there = {who: stands[who] for who in shot.people if who in stands}
    seen = spots_spill(staged.spills, shot) or any(
        under(s, there, staged.place) == staged.camera for s in staged.swings[:1]
    )
    seen = seen or any(downwind(b, there, staged.place) == staged.camera for b in staged.blows[:1])
    turned = (staged.door is not None and bool(staged.door.by)) or any(case.by for case in staged.cases)
    if passes(shot, staged):
        turned, wanted = True, wanted.model_copy(update={"passes": "leaves" if shot.leaving else "comes"})
    if turned or (seen and shot.lens is None):
        wanted = wanted.model_copy(update={"fixed": ("position", "target", "lens"), "line": None, "over": None})
    if any(act.verb == "fall" and act.held for p in staged.people if p.name == wanted.over for act in p.acts):
        wanted = wanted.model_copy(update={"over": None})  # nobody looks over the shoulder of who lies
    return Frame(
        place=staged.place.model_copy(update={"time": staged.light.time or staged.place.time, "paint": ""}),
        licences=staged.licences,
        people=tuple(
            person.model_copy(update={"acts": rehearsed(person)}) if person.acts else person for person in staged.people
        ),
        props=tuple(prop for prop in staged.props if prop.where != "hand"),
        seats=staged.seats,
        camera=staged.camera,
        asked=wanted,
    )


@lru_cache(maxsize=256)
def shape(look: Look) -> Look:
    """Return a look in the colours of nobody in particular: what a frame may depend on."""
    return look.model_copy(update=_PLAIN)


@lru_cache(maxsize=256)
def uncoloured(look: Look) -> Mapping[str, Json]:
    """Return a look, as JSON, of which the shape is all that is known: another coat's colour frames no shot again."""
    return cast("dict[str, Json]", look.model_dump(mode="json", exclude=set(COLOURS)))


def asked(scene: Scene, shot: Shot, bounds: Bounds | None = None) -> Asked:
    """Return what a shot's film words ask of its frame."""
    stands = spots(scene, shot)
    there = [who for who in shot.people if who in stands]
    thing = shot.prop is not None and (shot.size == "insert" or (shot.size == "extreme-close" and not there))
    subject = shot.subject if shot.subject in there else there[0] if there and not thing else None
    line = _line(shot, stands, subject)
    return Asked(
        size=shot.size,
        subject=subject,
        over=shot.over if shot.over in there and shot.over != subject and not lies(stands[shot.over]) else None,
        to=shot.to if shot.to in stands else None,
        going=subject is not None and subject in (shot.walking, shot.leaving) and shot.size == "medium",
        thing=thing,
        line=None if line is None else ((line[0].x, line[0].y), (line[1].x, line[1].y)),
        side=1 if line is None or audience(*line) == 1 else -1,
        bounds=bounds or (ROOM if scene.inside else OPEN),
        fixed=_fixed(shot),
    )


def _line(shot: Shot, spots: Mapping[str, Mark], subject: str | None) -> tuple[Mark, Mark] | None:
    if shot.size in ("insert", "pov", "aerial", "extreme-wide", "establishing"):
        return None
    if subject is not None and shot.to in spots and shot.to != subject:
        return spots[subject], spots[shot.to or ""]
    two = [spots[who] for who in shot.people if who in spots]
    return (two[0], two[1]) if len(two) == 2 else None


def _fixed(shot: Shot) -> tuple[Number, ...]:
    if shot.lens is None:
        return ()
    return tuple(name for field, name in NUMBERS.items() if getattr(shot.lens, field, None) is not None)
