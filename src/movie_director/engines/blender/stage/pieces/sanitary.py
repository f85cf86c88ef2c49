# SPDX-License-Identifier: GPL-3.0-or-later
"""Bathrooms."""

from __future__ import annotations

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("bath")
def _bath(k: Kit) -> None:
    """A bath along its width, open above, with taps at the left end; on feet where the plan says so."""
    w, d, h = k.w, k.d, k.h
    foot = 0.12 if k.look("feet", "") else 0.0
    for side in (-1, 1):
        k.slab(0, side * (d / 2 - 0.04), foot, h, w, 0.08, "china", 0.035)
        k.slab(side * (w / 2 - 0.05), 0, foot, h, 0.1, d, "china", 0.04)
        if foot:
            for front in (-1, 1):
                k.ball((side * (w / 2 - 0.2), front * (d / 2 - 0.12), 0.07), (0.06, 0.06, 0.07), "brass")
    k.slab(0, 0, foot, foot + 0.12, w - 0.06, d - 0.06, "china", 0.03)
    k.slab(0, 0, h - 0.2, h - 0.19, w - 0.16, d - 0.12, "#7fa8ad 0.05", 0)
    for side in (-1, 1):
        k.rod((-w / 2 + 0.04, side * 0.1, h + 0.06), 0.018, 0.12, "chrome")
        k.ball((-w / 2 + 0.04, side * 0.1, h + 0.13), 0.03, "chrome")
    k.rod((-w / 2 + 0.12, 0, h + 0.1), 0.014, 0.18, "chrome", "x")


@piece("toilet")
def _toilet(k: Kit) -> None:
    """A water closet with its cistern at the back."""
    k.slab(0, k.d / 2 - 0.1, 0.38, 0.82, k.w, 0.19, "china", 0.03)
    k.slab(0, k.d / 2 - 0.1, 0.82, 0.85, k.w + 0.02, 0.21, "china", 0.012)
    k.turned([(0.11, 0), (0.12, 0.2), (0.19, 0.36), (0.2, 0.4)], (0, -k.d / 2 + 0.24, 0), "china", 22)
    k.form.cylinder((0, -k.d / 2 + 0.24, 0.415), 0.2, 0.03, k.paint(k.look("seat", "white")), sides=24)
    k.slab(0, 0.02, 0, 0.36, 0.2, 0.3, "china", 0.03)
    k.ball((k.w / 2 - 0.05, k.d / 2 - 0.2, 0.76), 0.018, "chrome", 10)


@piece("basin")
def _basin(k: Kit) -> None:
    """A basin on a foot or on a cupboard, with taps."""
    if k.look("stand", "foot") == "foot":
        k.turned([(0.13, 0), (0.1, 0.1), (0.09, 0.6), (0.14, 0.72)], (0, 0.08, 0), "china", 20)
        k.slab(0, 0, 0.72, k.h, k.w, k.d, "china", 0.05)
    else:
        k.slab(0, 0.01, 0.08, 0.8, k.w, k.d - 0.04, k.look("stand", "oak"))
        count = max(2, round(k.w / 0.5))
        for n in range(count):
            x = -k.w / 2 + (n + 0.5) * k.w / count
            k.box((x, -k.d / 2 + 0.01, 0.44), (k.w / count - 0.03, 0.02, 0.6), k.look("stand", "oak"), 0.006)
            k.ball((x + 0.16, -k.d / 2 - 0.01, 0.6), 0.014, "chrome", 8)
        k.slab(0, 0, 0.8, k.h, k.w + 0.02, k.d, "marble", 0.012)
    for n in range(max(1, round(k.w / 0.9))):
        x = (n - (max(1, round(k.w / 0.9)) - 1) / 2) * 0.8
        k.form.ball((x, -0.04, k.h + 0.0), (0.2, 0.15, 0.012), k.paint("#a9adad 0.1"), 22)
        k.rod((x, k.d / 2 - 0.08, k.h + 0.1), 0.014, 0.2, "chrome")
        k.rod((x, k.d / 2 - 0.14, k.h + 0.19), 0.012, 0.14, "chrome", "y")
    k.rod((k.w / 2 - 0.1, 0.06, k.h + 0.06), 0.03, 0.11, "#3f7a8a 0.2")


@piece("shower")
def _shower(k: Kit) -> None:
    """A tray with panes at its front and one side, a head at the back."""
    k.slab(0, 0, 0, 0.12, k.w, k.d, "china", 0.02)
    for side in (-1, 1):
        for front in (-1, 1):
            k.slab(side * (k.w / 2 - 0.015), front * (k.d / 2 - 0.015), 0.12, k.h, 0.03, 0.03, "chrome", 0)
    k.slab(0, -k.d / 2 + 0.015, k.h - 0.04, k.h, k.w, 0.03, "chrome", 0)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.015), 0, k.h - 0.04, k.h, 0.03, k.d, "chrome", 0)
    k.rod((0, k.d / 2 - 0.05, 1.4), 0.012, 1.2, "chrome")
    k.rod((0, k.d / 2 - 0.2, 2.0), 0.012, 0.3, "chrome", "y")
    k.turned([(0.11, -0.02), (0.1, 0.01), (0.03, 0.05)], (0, k.d / 2 - 0.33, 1.95), "chrome")


@piece("shower curtain")
def _curtain(k: Kit) -> None:
    """A curtain on a rail round a bath, drawn half."""
    k.rod((0, 0, k.h - 0.02), 0.012, k.w, "chrome", "x")
    cloth = k.matter.paint("shower cloth", k.look("colour", "#c9d4d0"), 0.5, vary=0.1, scale=8)
    for n in range(13):
        k.rod((k.w / 2 - 0.05 - 0.055 * n, 0.03 * (1 if n % 2 else -1), (k.h + 0.3) / 2), 0.038, k.h - 0.36, cloth)


@piece("towels")
def _towels(k: Kit) -> None:
    """A rail with towels, on a wall."""
    k.rod((0, -0.07, k.h / 2), 0.011, k.w, "chrome", "x")
    for n, tone in enumerate((k.look("colour", "#a85f4a"), "#d8d2c4")):
        k.box((-k.w * 0.22 + n * k.w * 0.44, -0.07, 0.0), (k.w * 0.4, 0.05, k.h - 0.04), k.cloth(tone), 0.02)


@piece("urinal")
def _urinal(k: Kit) -> None:
    """A urinal on a wall."""
    k.box((0, -0.05, 0.08), (k.w, 0.1, k.h), "china", 0.04)
    k.turned([(0.08, -0.1), (0.17, 0.0), (0.18, 0.1)], (0, -0.16, -k.h / 2 + 0.12), "china", 18)
    k.rod((0, -0.05, k.h / 2 + 0.14), 0.012, 0.14, "chrome")


@piece("stall")
def _stall(k: Kit) -> None:
    """A closed stall of boards with a door, off the floor."""
    tone = k.paint(f"{k.look('colour', '#5a7a78')} 0.4")
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.015), 0, 0.18, k.h, 0.03, k.d, tone, 0.004)
        k.slab(side * (k.w / 2 - 0.07), -k.d / 2 + 0.02, 0, k.h, 0.14, 0.03, tone, 0.004)
    k.slab(0, -k.d / 2 + 0.015, 0.18, k.h - 0.06, k.w - 0.29, 0.03, tone, 0.004)
    k.slab(0, -k.d / 2 + 0.02, k.h - 0.04, k.h, k.w, 0.05, "steel", 0)
    k.rod((k.w / 2 - 0.2, -k.d / 2 - 0.01, 1.0), 0.025, 0.03, "chrome", "y")
