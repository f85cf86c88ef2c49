"""The door of a scene's place: who opens or shuts it in which shot, and how it stands in the others.

Opened, it stays so over the scene's shots until somebody shuts it. Who turns it is at the door in that shot, and the
camera sees both.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from movie_director.breakdown.spot import Spot
from movie_director.breakdown.watch import THROUGH, told, turns
from movie_director.film.act import Act
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Door, Mark, Place
from movie_director.places import Brief, plan_of
from movie_director.places.doorway import Doorway, doorway_of, through, widest
from movie_director.places.panel import Panel

_OTHER = re.compile(
    r"\b(?:car|taxi|cab|van|truck|driver|passenger|fridge|freezer|refrigerator|oven|microwave|cupboard|cabinet|closet|"
    r"wardrobe|locker|safe|vault|lift|elevator|cell|trap|garage|cellar|stable|barn|shower|stall|cage|stove|furnace|"
    r"glass|sliding|revolving|cat|dog)(?:['\u2019]s)?[\s-]+door|\b(?:auto|kast|koelkast|oven|kelder|schuur)deur",
    re.I,
)
"""Doors that are not the place's."""
_LOCKS = re.compile(r"\b(?:un)?lock(?:s|ed|ing)?\b", re.I)
_TURNS = re.compile(r"\b(?:open|clos|shut|slam|push|pull|throw|yank|open(?:t|doet)|sluit)\w*\b", re.I)
LEAST = 40.0
"""Degrees below which a door that furniture stops is not opened at all."""
BOTH = 62.0
"""Degrees to which who opens a door opens it that they shut in the same shot."""
CLEAR = 0.25
"""Metres beyond the leaf's edge at which somebody stands out of its way."""
STANDS: Mapping[int, float] = {1: 27.0, -1: 60.0, 0: 40.0}
"""Degrees round the hinge at which who opens it stands, who shuts it, and who does both."""
LENS, FSTOP = 26.0, 4.0
TOWARDS = 0.35
"""Share of those degrees at which the handle is that they face."""
_FROM = (0.95, 3.0)
"""Metres from the latch to the camera, past it along the wall and into the room: there the opening is between the leaf
and who turns it."""
_IN = 0.22
"""Metres from the walls that a camera keeps."""
_EDGE = 1.25
"""Shares of half the frame out to which a door counts as seen."""


@dataclass(frozen=True)
class Turned:
    """Somebody opens or shuts something in a shot, the door or a case (`breakdown.cases`).

    Their acts, where they stand, what they move, how far it is open before, and the camera that sees it; `door` tells
    how the place's is where it is that.
    """

    acts: tuple[Act, ...]
    mark: Mark
    panel: Panel
    begins: float
    camera: Camera
    door: Door | None = None

    @property
    def who(self) -> str:
        """The person who does."""
        return self.acts[0].who


@lru_cache(maxsize=1024)
def _doorway(brief: Brief, kind: str) -> tuple[Doorway, float] | None:
    """A place's door and how far it opens."""
    plan = plan_of(brief, kind)
    found = doorway_of(plan)
    far = 0.0 if found is None else widest(found, plan)
    return None if found is None or far < LEAST else (found, far)


def through_of(place: Place) -> tuple[Doorway, float] | None:
    """Return the door of a place that people can go through, and how far it opens."""
    return _through(place.brief, place.kind) if place.inside and not place.set_file else None


@lru_cache(maxsize=1024)
def _through(brief: Brief, kind: str) -> tuple[Doorway, float] | None:
    return through(plan_of(brief, kind))


def turned(film: Film, scene: Scene, shot: Shot, place: Place) -> Turned | None:
    """Return how somebody opens or shuts the place's door in a shot."""
    if place.set_file or not any(_opens(act) is not None for act in shot.acts):
        return None
    found, texts = _doorway(place.brief, place.kind), _texts(film, scene)
    state = was = is_open(film, scene, shot, place)
    mine: list[Act] = []
    for act in shot.acts:  # one person's, each of which changes how it is
        if _opens(act, texts) is (not state) and act.who in shot.people and (not mine or act.who == mine[0].who):
            mine, state = [*mine, act], not state
    if found is None or not mine or mine[0].who in (shot.walking, shot.leaving):
        return None
    doorway, far = found
    if len(mine) > 1:
        far = min(far, BOTH)
    door = Door(begins=far if was else 0.0, ends=far if state else 0.0, by=mine[0].who)
    mark = standing(doorway, 0 if len(mine) > 1 else 1 if state else -1)
    return Turned(tuple(mine), mark, doorway.panel, door.begins, camera(doorway, place), door)


def resting(film: Film, scene: Scene, shot: Shot, place: Place, camera: Camera) -> Door | None:
    """Return the place's door where it stands open in a shot, and the shot's camera sees it."""
    if place.set_file or not any(turns(film, scene.name, shot.name)):
        return None
    found = _doorway(place.brief, place.kind)
    if found is None or not is_open(film, scene, shot, place):
        return None
    return Door(begins=found[1], ends=found[1]) if _sees(camera, found[0]) else None


def _opens(act: Act, texts: Mapping[str, str] | None = None) -> bool | None:
    """Whether an act opens the place's door, or shuts it; None where it does neither."""
    if not act.turns_door or (texts is not None and _another(texts.get(act.beat or "", ""))):
        return None
    return act.verb == "open"


def _texts(film: Film, scene: Scene) -> Mapping[str, str]:
    return dict(zip(scene.elements, (text for _, text in told(film, scene.name)), strict=False))


def _another(text: str) -> bool:
    """Whether a text is of another door than the place's, or of its lock."""
    return bool(_OTHER.search(text) or (_LOCKS.search(text) and not _TURNS.search(text)))


def is_open(film: Film, scene: Scene, shot: Shot, place: Place) -> bool:
    """Whether the door is open as a shot begins: what is shut before anybody opened it was open from the start."""
    texts, passed = _texts(film, scene), through_of(place) is not None
    before, later = (
        [opens for beat, opens in acts if (passed if beat == THROUGH else not _another(texts.get(beat, "")))]
        for acts in turns(film, scene.name, shot.name)
    )
    return before[-1] if before else later[:1] == [False]


def standing(door: Doorway, which: int, farther: float = 0.0) -> Mark:
    """Where somebody stands out of the leaf's way, facing its handle: who opens it (1), shuts it (-1), or both (0)."""
    way = STANDS[which]
    far = door.wide + CLEAR + farther
    c, s = math.cos(math.radians(way)), math.sin(math.radians(way))
    x, y = door.spot(far * c, far * s)
    to = door.handle_at(TOWARDS * way)
    facing = math.degrees(math.atan2(to[0] - x, y - to[1]))
    return Mark(x=round(x, 3), y=round(y, 3), facing=round(facing, 1))


def at_door(found: Turned, stands: Mapping[str, Spot]) -> Mapping[str, Spot]:
    """Everybody's place while somebody opens or shuts something: who does is at it."""
    return {**stands, found.who: Spot.at(found.mark)}


def camera(door: Doorway, place: Place) -> Camera:
    """Return the camera that sees who turns the door, the leaf and what is behind it."""
    room = plan_of(place.brief, place.kind).room
    x, y = door.spot(door.wide + _FROM[0], _FROM[1])
    if room is not None:
        x, y = min(max(x, room.left + _IN), room.right - _IN), min(max(y, room.front + _IN), room.back - _IN)
    tx, ty = door.spot(0.62 * door.wide, 0.35)
    eye, to = (round(x, 3), round(y, 3), 1.5 + door.sill), (round(tx, 3), round(ty, 3), 1.06 + door.sill)
    return Camera(position=eye, target=to, lens=LENS, fstop=FSTOP, focus=round(math.dist(eye, to), 3))


def _sees(camera: Camera, door: Doorway) -> bool:
    """Whether any of the door is in the frame as the shot begins; somewhat beyond, for cameras that are moved a bit."""
    (ax, ay, az), (tx, ty, tz) = camera.position, camera.target
    long = math.hypot(tx - ax, ty - ay) or 1e-6
    ux, uy, rise = (tx - ax) / long, (ty - ay) / long, (tz - az) / long
    wide = camera.sensor / 2 / camera.lens * _EDGE
    if camera.move.kind != "static":
        wide *= 1.6
    for x, y, z in door.corners:
        dx, dy, dz = x - ax, y - ay, z - az
        ahead = dx * ux + dy * uy
        aside, above = dx * uy - dy * ux, dz - ahead * rise
        if ahead > 0.1 and abs(aside) < wide * ahead and abs(above) < wide * ahead * 9 / 16:
            return True
    return False
