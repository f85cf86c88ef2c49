"""Short ways to say what stands where: shelves with their back to a wall, what hangs, lamps."""

from __future__ import annotations

import math

from movie_director.places.ground import Look, Piece


def rack(x: float, y: float, turn: float, wide: float, high: float, fill: str, deep: float = 0.38) -> Piece:
    """Shelves whose back stands at (x, y); `fill` is `books`, `boxes`, `goods`, `bottles` or `lost`."""
    return against(Piece("rack", x, y, 0, turn, wide, deep, high, look={"fill": fill}))


def against(piece: Piece) -> Piece:
    """A piece given by the middle of its back, as a plan has it: by the middle of its footprint."""
    turn = math.radians(piece.turn)
    x, y = piece.x + piece.d / 2 * math.sin(turn), piece.y - piece.d / 2 * math.cos(turn)
    return Piece(
        piece.name, round(x, 4), round(y, 4), piece.z, piece.turn, piece.w, piece.d, piece.h, piece.models, piece.look,
        piece.role, piece.flat,
    )  # fmt: skip


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
