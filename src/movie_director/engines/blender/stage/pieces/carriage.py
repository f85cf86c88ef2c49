# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside carriages: benches, folding tables, poles to hold on to, maps of the line."""

from __future__ import annotations

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("train bench", stays=True)
def _bench(k: Kit) -> None:
    """An upholstered bench for three with wings and arms between, white cloths on its head rests."""
    tone = k.look("colour", "#7a2f2a")
    cloth, wood = k.cloth(tone), k.paint(k.look("wood", "walnut"))
    seats = max(2, round(k.w / 0.7))
    k.slab(0, 0.1, 0.08, 0.36, k.w, k.d - 0.28, wood, 0.01)
    k.slab(0, -0.03, 0.385, 0.445, k.w, k.d - 0.08, cloth, 0.05)
    k.box((0, k.d / 2 - 0.1, 0.86), (k.w, 0.14, 0.86), cloth, 0.05, tilt=-7)
    for n in range(seats):
        x = -k.w / 2 + (n + 0.5) * k.w / seats
        k.box((x, k.d / 2 - 0.155, 0.76), (k.w / seats - 0.12, 0.05, 0.5), cloth, 0.04, tilt=-7)
        k.box((x, k.d / 2 - 0.13, 1.16), (k.w / seats - 0.16, 0.06, 0.24), k.cloth("#d6d2c4"), 0.03, tilt=-7)
    for n in range(seats + 1):
        x = -k.w / 2 + n * k.w / seats
        k.box((x, -0.02, 0.62), (0.05, k.d * 0.62, 0.07), cloth if 0 < n < seats else wood, 0.025)
        k.box((x, k.d / 2 - 0.14, 1.06), (0.06, 0.2, 0.5), wood, 0.03, tilt=-7)


@piece("side bench", stays=True)
def _side(k: Kit) -> None:
    """A row of moulded seats along the side of a train of the city."""
    seats = max(2, round(k.w / 0.48))
    shell = k.paint(f"{k.look('colour', '#b0562a')} 0.3")
    k.slab(0, 0.06, 0.1, 0.385, k.w, k.d - 0.2, "grey", 0.01)
    for n in range(seats):
        x = -k.w / 2 + (n + 0.5) * k.w / seats
        k.slab(x, -0.02, 0.385, 0.445, k.w / seats - 0.02, k.d - 0.06, shell, 0.025)
        k.box((x, k.d / 2 - 0.07, 0.72), (k.w / seats - 0.02, 0.07, 0.5), shell, 0.03, tilt=-8)


@piece("fold table", stays=True)
def _table(k: Kit) -> None:
    """A small table under a carriage's window, a folded newspaper and a glass on it."""
    k.slab(0, 0, k.h - 0.03, k.h, k.w, k.d, "mahogany", 0.012)
    k.box((0, k.d / 2 - 0.06, k.h - 0.2), (0.04, 0.1, 0.34), "brass", 0.006)
    k.box((-k.w * 0.2, 0, k.h + 0.012), (0.2, 0.14, 0.02), "paper", 0.004, turn=14)
    k.turned([(0.026, 0), (0.03, 0.1)], (k.w * 0.28, 0, k.h), "glass", 14)


@piece("grab pole", stays=True)
def _pole(k: Kit) -> None:
    """A pole from floor to ceiling."""
    k.rod((0, 0, k.h / 2), 0.017, k.h, "chrome")


@piece("grab rail", stays=True)
def _rail(k: Kit) -> None:
    """A rail under the ceiling with loops to hold on to."""
    k.rod((0, 0, k.h - 0.05), 0.015, k.w, "chrome", "x")
    for n in range(max(2, round(k.w / 0.45))):
        x = -k.w / 2 + (n + 0.5) * k.w / max(2, round(k.w / 0.45))
        k.box((x, 0, k.h - 0.17), (0.03, 0.008, 0.22), "black", 0)
        for side in (-1, 1):
            k.box((x + side * 0.05, 0, k.h - 0.34), (0.016, 0.016, 0.12), "white", 0.006)
        for z in (k.h - 0.28, k.h - 0.4):
            k.box((x, 0, z), (0.11, 0.016, 0.016), "white", 0.006)


@piece("line map", stays=True)
def _map(k: Kit) -> None:
    """The stations of a line over the windows, between small advertisements; on a wall."""
    k.box((0, -0.008, 0), (k.w, 0.016, k.h), "white", 0)
    k.box((0, -0.018, 0), (k.w - 0.1, 0.004, 0.02), "#c22f2a 0.4", 0)
    for n in range(max(3, round(k.w / 0.14))):
        x = -k.w / 2 + 0.08 + n * (k.w - 0.16) / max(3, round(k.w / 0.14))
        k.box((x, -0.021, 0), (0.024, 0.004, 0.04), "black", 0)
        k.box((x + 0.02, -0.02, 0.06), (0.06, 0.003, 0.012), "grey", 0, turn=0)


@piece("pedestal")
def _pedestal(k: Kit) -> None:
    """What stands between two pilots: levers with coloured knobs on a sloping box of switches."""
    k.slab(0, 0, 0, k.h - 0.12, k.w, k.d, "#2b2f32 0.5", 0.03)
    k.box((0, -0.02, k.h - 0.1), (k.w, k.d, 0.1), "#35393c 0.4", 0.02, tilt=10)
    for n in range(4):
        x = -k.w / 2 + (n + 0.5) * k.w / 4
        k.box((x, -0.04, k.h + 0.03), (0.016, 0.016, 0.16), "steel", 0, tilt=18)
        k.ball((x, -0.07, k.h + 0.11), 0.024, ("black", "black", "#b3261c 0.3", "#c9a23f 0.3")[n], 10)
    for n in range(6):
        k.box((-k.w / 2 + 0.06 + 0.06 * n, k.d * 0.3, k.h - 0.01), (0.026, 0.026, 0.02),
              k.glow(("#5ad0ff", "#ffb45a", "#7fe0a0")[n % 3], 1.4, "bulb key"), 0)  # fmt: skip


@piece("control yoke")
def _yoke(k: Kit) -> None:
    """A pilot's half wheel on its column."""
    k.rod((0, 0, k.h * 0.45), 0.025, k.h * 0.9, "black")
    k.box((0, 0.02, k.h), (0.3, 0.035, 0.035), "black", 0.012)
    for side in (-1, 1):
        k.box((side * 0.15, 0.02, k.h + 0.06), (0.035, 0.035, 0.16), "black", 0.012)
