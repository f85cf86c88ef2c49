"""What people sit at, go to or lie on in a kind of place, in metres of the stage; its ground plan puts it there."""

from __future__ import annotations

from dataclasses import dataclass

Spot = tuple[float, float]
Seat = tuple[float, float, float, str]
"""The sitter's x and y, which way they face, in degrees, and what they sit on."""
TABLE: Spot = (0.0, 0.55)
"""The middle of the surface that every place keeps."""


@dataclass(frozen=True)
class Marks:
    """Half the width of the table and whether legs go under it; where the sofa, the bed and the window are."""

    wide: float = 0.67
    """Half the table's width; negative where there is none."""
    under: bool = False
    sofa: Spot | None = None
    bed: Spot | None = None
    window: Spot | None = None
    bench: bool = False
    """Whether people sit on benches rather than on chairs."""
    area: tuple[float, float, float, float] = (-3.0, 3.0, -0.4, 2.4)
    """Where people stand: x from and to, y from and to."""
    seats: tuple[Seat, ...] = ()
    """Seats that the place itself has, in the order in which they are taken."""
    seated: bool = False
    """Whether everybody sits from the start, as in a car."""
    wheel: int | None = None
    """Which of the seats is at a wheel, where one drives from; None where there is none."""
