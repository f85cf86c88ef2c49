# SPDX-License-Identifier: GPL-3.0-or-later
"""Schools, police stations, prisons, courts."""

from __future__ import annotations

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("blackboard", stays=True)
def _blackboard(k: Kit) -> None:
    """A blackboard in a wooden frame with a ledge, written on in chalk."""
    k.box((0, -0.02, 0), (k.w, 0.03, k.h), "oak", 0.008)
    k.box(
        (0, -0.037, 0), (k.w - 0.1, 0.008, k.h - 0.1), k.matter.paint("slate", "#1f332b", 0.8, vary=0.25, scale=1.4), 0
    )
    k.box((0, -0.07, -k.h / 2 - 0.01), (k.w, 0.1, 0.03), "oak", 0.006)
    chalk = k.paint("#d5d8cf 0.9")
    lines = k.look("text", "HISTORY|1. THE ROAD WEST|2. WORK AND BREAD|PAGE 42").split("|")
    for n, line in enumerate(lines):
        high = 0.13 if n == 0 else 0.085
        wide = k.w * 0.5
        k.words(line, (-k.w * 0.2, -0.043, k.h / 2 - 0.22 - 0.21 * n), high, chalk, wide)
    for n in range(5):
        k.box(
            (k.w * 0.3, -0.043, k.h * (0.28 - 0.13 * n)),
            (k.w * 0.2 * (0.6 + 0.1 * (n * 3 % 4)), 0.002, 0.02),
            chalk,
            0,
            tilt=0,
        )
    for n in range(3):
        k.rod((-0.3 + 0.12 * n, -0.08, -k.h / 2 + 0.014), 0.008, 0.07, chalk, "x")
    k.box((0.4, -0.08, -k.h / 2 + 0.03), (0.14, 0.05, 0.05), "#8a6a4a 0.9", 0.01)


@piece("school desk")
def _desk(k: Kit) -> None:
    """A pupil's desk and chair; the pupil faces the front (-y)."""
    k.box((0, -0.22, 0.72), (0.62, 0.44, 0.025), "pine", 0.006)
    k.box((0, -0.2, 0.63), (0.54, 0.36, 0.1), "#6f7a7a 0.5", 0.006)
    for side in (-1, 1):
        for y in (-0.38, -0.06):
            k.rod((side * 0.27, y, 0.35), 0.014, 0.7, "steel")
    k.box((0, 0.2, 0.44), (0.4, 0.38, 0.025), "pine", 0.01)
    k.box((0, 0.4, 0.72), (0.4, 0.025, 0.2), "pine", 0.01)
    for side in (-1, 1):
        k.rod((side * 0.17, 0.4, 0.42), 0.012, 0.82, "steel")
        k.rod((side * 0.17, 0.05, 0.22), 0.012, 0.43, "steel")
    if k.chance.random() < 0.6:
        tone = ("#7a2f2a", "#2f4a6a", "#c9a23f", "#3f6a4a")[k.chance.randrange(4)]
        k.box((k.chance.uniform(-0.12, 0.12), -0.24, 0.745), (0.2, 0.27, 0.03), tone, 0.004, k.chance.uniform(-15, 15))


@piece("two-way mirror", stays=True)
def _mirror(k: Kit) -> None:
    """A dark mirror in a steel frame, behind which others watch."""
    k.box((0, -0.02, 0), (k.w, 0.04, k.h), "grey", 0.006)
    glass = k.matter.paint("two-way glass", "#5a686b", 0.04, 1.0)
    k.box((0, -0.042, 0), (k.w - 0.1, 0.006, k.h - 0.1), glass, 0)


@piece("mirror", stays=True)
def _glass(k: Kit) -> None:
    """A mirror."""
    k.box((0, -0.012, 0), (k.w, 0.024, k.h), k.look("frame", "chrome"), 0.006)
    k.box((0, -0.026, 0), (k.w - 0.05, 0.004, k.h - 0.05), "mirror", 0)


@piece("bunk")
def _bunk(k: Kit) -> None:
    """An iron bunk of two beds, fixed at a wall; its long side along y."""
    for sx in (-1, 1):
        for sy in (-1, 1):
            k.rod((sx * (k.w / 2 - 0.03), sy * (k.d / 2 - 0.03), k.h / 2), 0.024, k.h, "iron")
    for z in (0.36, 1.32):
        k.box((0, 0, z), (k.w - 0.04, k.d - 0.04, 0.05), "iron", 0.004)
        k.box((0, 0, z + 0.08), (k.w - 0.1, k.d - 0.1, 0.11), k.cloth("#8f927f"), 0.04)
        k.box((0, -0.2, z + 0.145), (k.w - 0.06, k.d - 0.75, 0.04), k.cloth("#4f5a52"), 0.015)
        k.box((0, k.d / 2 - 0.3, z + 0.17), (k.w - 0.25, 0.34, 0.1), k.cloth("#c3c2b4"), 0.04)
    for n in range(4):
        k.box((0, -k.d / 2 - 0.0, 0.55 + 0.24 * n), (0.36, 0.02, 0.03), "iron", 0)


@piece("steel toilet")
def _toilet(k: Kit) -> None:
    """A prison's toilet and basin of steel in one."""
    k.slab(0, 0.12, 0, 0.88, k.w, k.d - 0.24, "steel", 0.02)
    k.turned(
        [(0.14, 0), (0.16, 0.3), (0.21, 0.4), (0.2, 0.42), (0.15, 0.4), (0.08, 0.3)],
        (0, -k.d / 2 + 0.24, 0),
        "steel",
        22,
    )
    k.turned([(0.18, 0.0), (0.17, 0.01), (0.1, -0.04)], (0, 0.1, 0.89), "chrome", 22)
    k.rod((0, 0.26, 0.98), 0.014, 0.18, "chrome")
    k.rod((0, 0.2, 1.06), 0.012, 0.14, "chrome", "y")


@piece("cell table")
def _cell_table(k: Kit) -> None:
    """A small table of steel fixed to a wall."""
    k.box((0, 0, 0.74), (k.w, k.d, 0.03), "steel", 0.006)
    k.box((0, k.d / 2 - 0.03, 0.5), (0.05, 0.05, 0.5), "iron", 0)
    for n in range(3):
        k.box((-0.1, 0.02, 0.765 + 0.03 * n), (0.15, 0.2, 0.028), ("#6a3f2a", "#2f4a5a", "#8a7a4a")[n], 0.003, 9 * n)
    k.rod((0.16, 0.05, 0.8), 0.035, 0.1, "china")


@piece("judge's bench")
def _judge(k: Kit) -> None:
    """A raised bench with panels, a high chair behind it."""
    k.slab(0, 0.1, 0, 0.3, k.w, k.d - 0.2, "mahogany")
    k.slab(0, -k.d / 2 + 0.25, 0.0, 1.35, k.w - 0.1, 0.5, "walnut", 0.01)
    k.slab(0, -k.d / 2 + 0.28, 1.35, 1.41, k.w, 0.6, "mahogany", 0.012)
    count = max(3, round(k.w / 0.6))
    for n in range(count):
        x = -k.w / 2 + 0.1 + (n + 0.5) * (k.w - 0.2) / count
        k.box((x, -k.d / 2 - 0.005, 0.72), ((k.w - 0.2) / count - 0.12, 0.02, 0.9), "mahogany", 0.012)
    k.box((0, k.d / 2 - 0.4, 1.0), (0.7, 0.6, 0.2), "#4a1a16 0.4", 0.05)
    k.box((0, k.d / 2 - 0.14, 1.65), (0.72, 0.14, 1.2), "#4a1a16 0.4", 0.05)
    k.box((0.35, -k.d / 2 + 0.25, 1.46), (0.1, 0.1, 0.03), "walnut")
    k.rod((0.36, -k.d / 2 + 0.25, 1.5), 0.035, 0.09, "walnut", "x")


@piece("panelled box")
def _box(k: Kit) -> None:
    """A low wall of panels round seats: for a jury, a witness, the accused."""
    for y in (-k.d / 2 + 0.03,):
        k.slab(0, y, 0, k.h, k.w, 0.06, "walnut")
        k.slab(0, y, k.h, k.h + 0.05, k.w + 0.02, 0.12, "mahogany", 0.012)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.03), 0, 0, k.h, 0.06, k.d, "walnut")
    count = max(1, round(k.w / 0.55))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2 - 0.006, k.h / 2), (k.w / count - 0.12, 0.02, k.h - 0.26), "mahogany", 0.01)
    rows = max(1, round((k.d - 0.3) / 0.8))
    for row in range(rows):
        for n in range(max(1, round(k.w / 0.62))):
            x = -k.w / 2 + (n + 0.5) * k.w / max(1, round(k.w / 0.62))
            y, z = -k.d / 2 + 0.55 + 0.8 * row, 0.2 * row
            k.box((x, y, 0.45 + z), (0.46, 0.44, 0.08), "#4a1a16 0.4", 0.02)
            k.box((x, y + 0.22, 0.78 + z), (0.46, 0.06, 0.6), "#4a1a16 0.4", 0.02)


@piece("flag")
def _flag(k: Kit) -> None:
    """A flag hanging from a standing pole."""
    k.turned([(0.18, 0), (0.16, 0.04), (0.03, 0.1)], (0, 0, 0), "brass")
    k.rod((0, 0, k.h / 2), 0.015, k.h - 0.05, "walnut")
    k.ball((0, 0, k.h - 0.03), 0.04, "gold")
    tones = k.look("colour", "#7a1f22 #c9c3b0 #1f2f5a").split()
    for n, tone in enumerate(tones):
        k.turned(
            [(0.06, -0.5), (0.09, 0.0), (0.05, 0.45)],
            (0.07 + 0.07 * n, -0.02 * n, k.h - 0.75 - 0.05 * n),
            k.cloth(tone),
            10,
        )


@piece("seal", stays=True)
def _seal(k: Kit) -> None:
    """A round coat of arms."""
    r = min(k.w, k.h) / 2
    k.form.cylinder((0, -0.02, 0), r, 0.04, k.paint("walnut"), sides=40, axis="y")
    k.form.cylinder((0, -0.04, 0), r * 0.9, 0.02, k.paint("gold"), sides=40, axis="y")
    k.form.cylinder((0, -0.052, 0), r * 0.7, 0.01, k.paint("#1f2f4a"), sides=40, axis="y")
    k.box((0, -0.06, 0.02), (r * 0.2, 0.01, r * 0.9), "gold", 0.004)
    k.box((0, -0.06, 0.12 * r), (r * 0.9, 0.01, r * 0.09), "gold", 0.004)
    for side in (-1, 1):
        k.turned([(0.22 * r, 0), (0.02, -0.1 * r)], (side * 0.4 * r, -0.06, -0.2 * r), "gold", 12)


@piece("door leaf", stays=True)
def _leaf(k: Kit) -> None:
    """A shut door in its frame on a wall, with a plate to read: as many as a corridor needs."""
    tone = k.look("colour", "#8a6a48")
    k.box((0, -0.02, 0), (k.w + 0.16, 0.04, k.h + 0.08), k.look("frame", "#cfcabf"), 0.006)
    k.box((0, -0.045, -0.02), (k.w, 0.03, k.h - 0.04), k.paint(f"{tone} 0.4"), 0.004)
    if k.look("pane", "yes") == "yes":
        k.box((k.w * 0.0, -0.062, k.h * 0.22), (k.w * 0.24, 0.008, k.h * 0.28), k.glow("#c9d2cc", 0.4, "door"), 0.003)
        k.box((0, -0.062, -k.h / 2 + 0.18), (k.w - 0.08, 0.006, 0.28), "steel", 0)
    k.rod((k.w * 0.4, -0.09, -0.06), 0.012, 0.13, "chrome", "x")
    text = k.look("text", "")
    if text:
        k.box((k.w / 2 + 0.26, -0.015, 0.42), (0.26, 0.02, 0.16), "#e4e4de 0.4", 0.004)
        k.words(text, (k.w / 2 + 0.26, -0.027, 0.42), 0.07, "black", 0.22)


@piece("sign", stays=True)
def _sign(k: Kit) -> None:
    """Words on a board."""
    k.box((0, -0.02, 0), (k.w, 0.04, k.h), k.paint(f"{k.look('ground', '#1f3f5a')} 0.4"), 0.006)
    paint = (
        k.glow(k.look("colour", "#e8e8e0"), 1.4, "neon")
        if k.piece.look.get("lit")
        else k.paint(k.look("colour", "#e8e8e0"))
    )
    k.words(k.look("text", "EXIT"), (0, -0.044, 0), k.h * 0.5, paint, k.w - 0.1)


@piece("poster", stays=True)
def _poster(k: Kit) -> None:
    """A printed sheet: a heading and lines, or a map."""
    k.box((0, -0.008, 0), (k.w, 0.012, k.h), k.look("ground", "#d8d2c0"), 0)
    if k.look("what", "") == "map":
        lands = k.matter.pieces("map lands", ["#a3a05a", "#8a9a6a", "#c9a86a", "#b08a5a", "#8fa07a"], 0.8)
        k.box((0, -0.016, 0), (k.w - 0.08, 0.004, k.h - 0.08), "#7fa3b5", 0)
        for n in range(11):
            x, z = (n % 4 - 1.5) * k.w * 0.22 + 0.03 * (n % 3), (n // 4 - 1) * k.h * 0.24
            k.form.cylinder((x, -0.02, z), k.h * (0.09 + 0.03 * (n * 5 % 3)), 0.006, lands, sides=9, axis="y")
        return
    tone = k.look("colour", "#7a2f2a")
    k.box((0, -0.016, k.h * 0.12), (k.w * 0.8, 0.004, k.h * 0.42), tone, 0)
    text = k.look("text", "")
    if text:
        k.words(text, (0, -0.02, k.h * 0.41), k.h * 0.08, "black", k.w * 0.84)
    for n in range(4):
        k.box((0, -0.016, -k.h * (0.2 + 0.07 * n)), (k.w * (0.8 - 0.1 * (n % 2)), 0.004, 0.018), "#3a3a38", 0)


@piece("lockers")
def _lockers(k: Kit) -> None:
    """A row of steel lockers."""
    tone = k.paint(f"{k.look('colour', '#5a7480')} 0.4")
    k.slab(0, 0.01, 0.06, k.h, k.w, k.d - 0.02, tone, 0.006)
    count = max(1, round(k.w / 0.33))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2 + 0.005, k.h / 2 + 0.03), (k.w / count - 0.02, 0.02, k.h - 0.1), tone, 0.006)
        for z in (0.82, 0.85, 0.88):
            k.box((x, -k.d / 2 - 0.008, k.h * z), (0.14, 0.006, 0.012), "black", 0)
        k.box((x + 0.1, -k.d / 2 - 0.012, k.h * 0.55), (0.03, 0.02, 0.09), "chrome", 0.004)


@piece("height chart", stays=True)
def _chart(k: Kit) -> None:
    """Lines and figures of height on a wall."""
    k.box((0, -0.006, 0), (k.w, 0.01, k.h), "#d5d5cc", 0)
    for n in range(9):
        z = -k.h / 2 + 0.1 + n * (k.h - 0.2) / 8
        k.box((0, -0.014, z), (k.w, 0.004, 0.012), "black", 0)
        k.words(str(120 + 10 * n), (-k.w * 0.4, -0.016, z + 0.05), 0.05, "black")
