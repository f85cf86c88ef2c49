"""The camera of a shot in which a thing moves by itself: it sees what is told, and who is there with it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from movie_director.breakdown.spot import Spot
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Blow, Mark, Place, Prop, Spill, Swing
from movie_director.places import plan_of
from movie_director.places.curtains import curtains_of

LENS, FSTOP = 32.0, 5.6
_SENSOR = 36.0
_IN = 0.25
"""Metres from the walls that a camera keeps."""
_FRONT = 0.95
"""Metres from the wall behind the audience, where furniture stands."""
_NEAREST, _ROOM = 0.9, 1.1
"""Metres from what it looks at, and shares of what is to be seen that the frame is large."""
_HEADS: Mapping[str, float] = {"stand": 1.72, "sit": 1.32, "lie": 0.8}
_LIFT = 0.3
"""Metres that a camera is higher, for each metre away, than what it looks at: it looks down on a puddle."""
_BODY, _ASIDE = 0.3, 0.45


def spots_spill(spills: Sequence[Spill], shot: Shot) -> bool:
    """Whether a shot is seen by who sees what is spilt: somebody in it spills it, or nobody in it talks."""
    return bool(spills) and shot.lens is None and (bool(spills[0].by) or not shot.lines)


def camera(spills: Sequence[Spill], props: Sequence[Prop], stands: Mapping[str, Spot], place: Place) -> Camera:
    """Return the camera that sees what is spilt in a shot."""
    spill = spills[0]
    vessel = next((p for p in props if p.words == spill.thing and p.at is not None), None)
    px, py, pz, _ = spill.puddle
    points = [(px - 0.22, py, pz), (px + 0.22, py, pz)]
    if vessel is not None and vessel.at is not None:
        points.append((vessel.at[0], vessel.at[1], vessel.at[2] + 0.25))
    who = stands.get(spill.by)
    if who is not None:
        points += [(who.x, who.y, _HEADS[who.posture]), (who.x, who.y, pz)]
    left, right = (pick(p[0] for p in points) for pick in (min, max))
    near, far = (pick(p[1] for p in points) for pick in (min, max))
    low, high = (pick(p[2] for p in points) for pick in (min, max))
    to = ((left + right) / 2, (near + far) / 2, (low + high) / 2)
    # From the audience's side, unless who spills it stands before it there.
    before = who is not None and abs(who.x - px) < _ASIDE and math.dist((who.x, who.y), (px, py)) > 0.1
    ways = [_across(who, px, py)] if who is not None and before else []
    ways += [(0.0, -1.0), (0.5, -0.87), (-0.5, -0.87), (0.87, -0.5), (-0.87, -0.5)]
    others = [spot for name, spot in stands.items() if name != spill.by]
    found = [_camera(points, to, way, place) for way in ways]
    clear = [eye for eye in found if all(_past(eye, (spot.x, spot.y)) for spot in others)]
    return (clear or found)[0]


def under(swing: Swing, stands: Mapping[str, Spot], place: Place) -> Camera:
    """Return the camera that sees something swing, and the heads of who is there."""
    x, y, z = swing.at
    aside = swing.long * math.sin(math.radians(swing.degrees))
    points = [(x - aside, y, z - swing.long), (x + aside, y, z - swing.long), (x, y, z - 0.25 * swing.long)]
    return _seeing(points, stands, place)


def downwind(blow: Blow, stands: Mapping[str, Spot], place: Place) -> Camera | None:
    """Return the camera that sees what a gust takes, and who is there; None where any camera sees enough of it."""
    if blow.what == "papers":
        x, y, z = blow.at
        points = [(x - 0.7, y, z + 0.3), (x + 0.7, y, z + 0.3), (x - 0.9, y - 1.0, 0.15), (x + 0.9, y - 1.0, 0.15)]
        return _seeing(points, stands, place)
    if blow.what == "curtains":
        hung = [c for c in curtains_of(plan_of(place.brief, place.kind)) if c.into[1] <= 0]
        near = min(hung, key=lambda c: (c.into[1], math.hypot(c.top[0], c.top[1])), default=None)
        if near is None:
            return None
        x, y, z = near.top
        ax, ay = near.along
        away = near.side * 0.9  # over the window, to its other curtain
        points = [(x, y, z), (x + away * ax, y + away * ay, z), (x, y, z - 1.7)]
        ix, iy = near.into
        ways = [(0.8 * ix + s * 0.6 * ax, 0.8 * iy + s * 0.6 * ay) for s in (1, -1)]
        ways.sort(key=lambda way: way[1])  # from the audience's side first
        return _seeing(points, {}, place, ways)
    return None


_AHEAD = ((-0.3, -0.95), (0.3, -0.95), (0.0, -1.0))


def _seeing(
    points: list[tuple[float, float, float]],
    stands: Mapping[str, Spot],
    place: Place,
    ways: Sequence[tuple[float, float]] = _AHEAD,
) -> Camera:
    """From the height of eyes, with all points and the heads of all in the frame."""
    for spot in stands.values():
        high = _HEADS[spot.posture]
        points += [(spot.x, spot.y, high), (spot.x, spot.y, high - 0.45)]
    to = tuple((min(p[k] for p in points) + max(p[k] for p in points)) / 2 for k in range(3))
    found = [_camera(points, (to[0], to[1], to[2]), way, place) for way in ways]
    clear = [eye for eye in found if all(_past(eye, (spot.x, spot.y)) for spot in stands.values())]
    eye = (clear or found)[0]
    ex, ey, _ = eye.position
    level = (ex, ey, round(max(1.3, to[2] - 0.2), 3))  # from the height of eyes: what hangs is looked up at
    return eye.model_copy(update={"position": level, "focus": round(math.dist(level, eye.target), 3)})


def _across(who: Mark, x: float, y: float) -> tuple[float, float]:
    """Square to the way from somebody to the puddle, on the audience's side, so that neither hides the other."""
    dx, dy = x - who.x, y - who.y
    long = math.hypot(dx, dy)
    ax, ay = dy / long, -dx / long
    return (ax, ay) if ay <= 0 else (-ax, -ay)


def _camera(
    points: Sequence[tuple[float, float, float]], to: tuple[float, float, float], way: tuple[float, float], place: Place
) -> Camera:
    """From a way on the ground, as far off as all points are in the frame."""
    side = (-way[1], way[0])
    aside = max(abs((p[0] - to[0]) * side[0] + (p[1] - to[1]) * side[1]) for p in points) + 0.12
    tall = max(abs(p[2] - to[2]) for p in points) + 0.1
    half = _SENSOR / 2 / LENS
    back = max(_ROOM * aside / half, _ROOM * tall / (half * 9 / 16), _NEAREST)
    back += max((p[0] - to[0]) * way[0] + (p[1] - to[1]) * way[1] for p in points)
    x, y = to[0] + back * way[0], to[1] + back * way[1]
    room = plan_of(place.brief, place.kind).room if not place.set_file else None
    if room is not None:
        x, y = min(max(x, room.left + _IN), room.right - _IN), min(max(y, room.front + _FRONT), room.back - _IN)
    away = math.dist((x, y), to[:2])
    lens = max(18.0, LENS * min(1.0, away / back))
    eye = (round(x, 3), round(y, 3), round(to[2] + _LIFT * away, 3))
    at = (round(to[0], 3), round(to[1], 3), round(to[2], 3))
    return Camera(position=eye, target=at, lens=round(lens, 1), fstop=FSTOP, focus=round(math.dist(eye, at), 3))


def _past(camera: Camera, other: tuple[float, float]) -> bool:
    """Whether somebody else stands out of the way between a camera and what it looks at."""
    (x, y, _), (tx, ty, _) = camera.position, camera.target
    long = math.dist((x, y), (tx, ty))
    ux, uy = (tx - x) / long, (ty - y) / long
    along = (other[0] - x) * ux + (other[1] - y) * uy
    return not (-0.2 < along < long and abs((other[0] - x) * uy - (other[1] - y) * ux) < _BODY + 0.2 * max(along, 0.0))
