"""Short ways to say what stands where: shelves with their back to a wall, what hangs, lamps."""

from __future__ import annotations

import math
from dataclasses import replace

from movie_director.places.ground import GroundPlan, Look, Piece, Wall


def rack(x: float, y: float, turn: float, wide: float, high: float, fill: str, deep: float = 0.38) -> Piece:
    """Shelves whose back stands at (x, y); `fill` is `books`, `boxes`, `goods`, `bottles` or `lost`."""
    return against(Piece("rack", x, y, 0, turn, wide, deep, high, look={"fill": fill}))


def against(piece: Piece) -> Piece:
    """A piece given by the middle of its back, as a plan has it: by the middle of its footprint."""
    turn = math.radians(piece.turn)
    x, y = piece.x + piece.d / 2 * math.sin(turn), piece.y - piece.d / 2 * math.cos(turn)
    return Piece(
        piece.name,
        round(x, 4),
        round(y, 4),
        piece.z,
        piece.turn,
        piece.w,
        piece.d,
        piece.h,
        piece.models,
        piece.look,
        piece.role,
        piece.flat,
    )


def hung(name: str, x: float, y: float, z: float, turn: float, wide: float, high: float, **look: str | float) -> Piece:
    """A thing on a wall, the middle of its back at (x, y, z): a `picture`, a `board`, a `clock`, a `plaque`."""
    return Piece(name, x, y, z, turn, wide, 0.06, high, look=look, role="wall")


def pendant(x: float, y: float, rim: float, top: float = 2.8, watts: float = 30, colour: str = "#26332e") -> Piece:
    """A shade on a cord from the ceiling at `top`, its rim at `rim`."""
    look: Look = {"watts": watts, "colour": colour}
    return Piece("pendant", x, y, rim, 0, 0.42, 0.42, round(top - rim, 3), look=look, role="ceiling")


def sconce(x: float, y: float, z: float, turn: float, watts: float = 9) -> Piece:
    """A small lamp on a wall."""
    return Piece("sconce", x, y, z, turn, 0.17, 0.2, 0.3, look={"watts": watts}, role="wall")


def standing(x: float, y: float, watts: float = 26) -> Piece:
    """A floor lamp."""
    return Piece("floor lamp", x, y, 0, 0, 0.46, 0.46, 1.78, look={"watts": watts})


def plant(x: float, y: float) -> Piece:
    """A plant in a pot."""
    return Piece("plant", x, y, 0, 0, 0.82, 0.69, 1.17, ("plant",))


def thing(
    name: str, x: float, y: float, turn: float, w: float, d: float, h: float, *models: str, **look: str | float
) -> Piece:
    """A thing on the floor, by the middle of its footprint."""
    return Piece(name, x, y, 0, turn, w, d, h, models, look)


def at_wall(
    name: str, x: float, y: float, turn: float, w: float, d: float, h: float, *models: str, **look: str | float
) -> Piece:
    """A thing on the floor, by the middle of its back, which stands at a wall."""
    return against(Piece(name, x, y, 0, turn, w, d, h, models, look))


def on(
    name: str,
    x: float,
    y: float,
    z: float,
    turn: float,
    w: float,
    d: float,
    h: float,
    *models: str,
    **look: str | float,
) -> Piece:
    """A thing on top of another piece."""
    return Piece(name, x, y, z, turn, w, d, h, models, look, "top")


def chair(x: float, y: float, turn: float, *models: str, name: str = "chair") -> Piece:
    """A chair that makes room for whoever sits there."""
    return Piece(name, x, y, 0, turn, 0.5, 0.52, 0.9, models, role="seat")


def strip(x: float, y: float, top: float, turn: float = 0, long: float = 1.25, watts: float = 26) -> Piece:
    """Tubes under a ceiling at `top`."""
    return Piece("strip light", x, y, round(top - 0.1, 3), turn, long, 0.2, 0.1, look={"watts": watts}, role="ceiling")


def panel_light(x: float, y: float, top: float, watts: float = 22) -> Piece:
    """A square of light in a ceiling at `top`."""
    return Piece("light panel", x, y, round(top - 0.03, 3), 0, 0.58, 0.58, 0.03, look={"watts": watts}, role="ceiling")


def overhead(name: str, x: float, y: float, low: float, top: float, w: float, d: float, **look: str | float) -> Piece:
    """A thing that hangs from a ceiling at `top` down to `low`."""
    return Piece(name, x, y, low, 0, w, d, round(top - low, 3), look=look, role="ceiling")


def rug(x: float, y: float, w: float, d: float, **look: str | float) -> Piece:
    """A rug."""
    return Piece("rug", x, y, 0, 0, w, d, 0.02, look=look, flat=True)


def mirrored(plan: GroundPlan) -> GroundPlan:
    """The plan with left and right changed over."""
    room = plan.room
    if room is not None:
        swap: dict[str, Wall] = {"left": "right", "right": "left"}
        holes = tuple(
            replace(o, wall=swap[o.wall]) if o.wall in swap else replace(o, start=-o.end, end=-o.start)
            for o in room.openings
        )
        room = replace(room, openings=holes, left=-room.right, right=-room.left)
    pieces = tuple(replace(p, x=-p.x, turn=-p.turn) for p in plan.pieces)
    return replace(plan, room=room, pieces=pieces)
