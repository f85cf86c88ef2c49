# SPDX-License-Identifier: GPL-3.0-or-later
"""Things of one shape and many names: a machine, a device, a rod, a folded cloth, a bag of paper, a bone, a jewel."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.jewel import gem
from movie_director.engines.blender.stage.kit.outline import ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def machine(p: Piece) -> None:
    """A steel housing on a foot, with a sloped panel of dials and knobs, vents, a pipe and a maker's plate."""
    steel, dark = p.stuff.enamel(p.stuff.colour("#5d6a66"), 0.35), p.stuff.iron()
    p.box((0, 0, 0.04), (0.66, 0.54, 0.08), dark, 0.004)
    p.box((0, 0, 0.44), (0.7, 0.58, 0.72), steel, 0.012)
    p.slab([(-0.29, 0.8), (0.29, 0.8), (0.29, 1.1), (-0.02, 1.1)], 0.7, steel, 0.008, plane="x")
    for k in range(7):
        p.box((0.0, -0.292, 0.2 + 0.035 * k), (0.42, 0.008, 0.012), dark, 0.001)
    with p.at(0, -0.155, 0.95, rx=48):
        p.box((0, 0, 0.002), (0.6, 0.3, 0.012), p.stuff.iron("#33383a"), 0.003)
        for x in (-0.2, 0.0):
            p.turned([(0.062, 0.006), (0.066, 0.014), (0.058, 0.018), (0, 0.0165)], p.stuff.metal("#a8aaac", 0.3), 28)
            with p.at(x, 0.05, 0.006):
                p.turned([(0.07, 0), (0.07, 0.012), (0.06, 0.016), (0.058, 0.01), (0, 0.01)], dark, 28)
                p.turned([(0.057, 0.0102), (0, 0.0106)], p.stuff.enamel("#ded8c6", 0.3), 28)
                with p.at(0, 0, 0.0115, rz=35 + 90 * x):
                    p.box((0.02, 0, 0), (0.05, 0.004, 0.001), p.stuff.ink("#a3201c"), 0)
        for k, tone in enumerate(("#a3201c", "#c9a227", "#2f6b3c")):
            p.ball((0.14 + 0.06 * k, 0.08, 0.012), 0.016, p.stuff.enamel(tone, 0.1), 12)
        for k in range(4):
            with p.at(0.12 + 0.055 * k, -0.03, 0.006):
                p.turned([(0.018, 0), (0.016, 0.02), (0, 0.021)], p.stuff.rubber("#1b1b1d"), 16)
        p.box((-0.12, -0.09, 0.012), (0.3, 0.05, 0.01), p.stuff.iron("#1d2022"), 0.001)
    with p.at(0, -0.2922, 0.66, rx=90):
        p.slab(round_box(0.26, 0.08, 0.01), 0.003, p.stuff.metal("#a9aaa6", 0.35))
        p.write((p.text or "MODEL 7").upper(), 0.22, 0.05, p.stuff.ink("#201d18"), 0.0022, most=0.036)
    p.tube(
        [(0.25, 0.18, 1.08), (0.25, 0.18, 1.2), (0.27, 0.2, 1.24), (0.32, 0.25, 1.24), (0.35, 0.27, 1.2)],
        0.03,
        p.stuff.metal("#8d8f90", 0.35),
        14,
    )


def device(p: Piece) -> None:
    """A box for the hand with a small screen, keys, a lamp and a short aerial."""
    body, key = p.stuff.plastic(p.stuff.colour("#2a2d30")), p.stuff.rubber("#8a8d8c")
    p.slab(round_box(0.084, 0.15, 0.012), 0.03, body, 0.004, middle=0.015)
    p.slab(round_box(0.062, 0.038, 0.003, 4, 0, 0.042), 0.002, p.stuff.enamel("#7f9473", 0.12), middle=0.0306)
    for k in range(12):
        x, y = -0.022 + 0.022 * (k % 3), -0.004 - 0.017 * (k // 3)
        p.slab(round_box(0.015, 0.01, 0.003, 3, x, y), 0.004, key, 0.001, middle=0.031)
    p.ball((0.03, 0.068, 0.03), 0.004, p.stuff.glow("#d43a26", 3.0), 10)
    p.tube([(-0.028, 0.07, 0.018), (-0.028, 0.14, 0.018)], 0.0045, p.stuff.rubber("#131415"), 10)
    with p.at(0, 0.042, 0.0318):
        p.write(p.text or "88:88", 0.05, 0.026, p.stuff.ink("#1c2416"), 0.0003, most=0.018)


def gas_cylinder(p: Piece) -> None:
    """A steel cylinder for gas, with its collar and valve."""
    steel = p.stuff.enamel(p.stuff.colour("#50646a"), 0.3)
    sides = [(0.085, 0.0), (0.1, 0.012), (0.1, 0.5), (0.094, 0.56), (0.07, 0.61), (0.036, 0.635), (0.036, 0.655)]
    p.turned([*sides, (0, 0.655)], steel, 36)
    brass = p.stuff.metal("#b58c42", 0.25)
    p.cylinder((0, 0, 0.675), 0.016, 0.045, brass, sides=16)
    p.cylinder((0.022, 0, 0.682), 0.009, 0.04, brass, sides=12, axis="x")
    p.turned([(0.03, 0.697), (0.034, 0.703), (0.034, 0.71), (0.028, 0.716), (0, 0.716)], p.stuff.iron(), 14)
    p.tube([(x, y, 0.42) for x, y in ring(0.1, 36)], 0.004, p.stuff.enamel("#d9d6cd", 0.3), 6, closed=True)


def rod(p: Piece) -> None:
    """A metal tube, open at its ends; of wood or brass where the words say so."""
    stuff = p.stuff.main("metal", "#8f9395")
    p.cylinder((0, 0, 0.016), 0.016, 0.5, stuff, sides=24, axis="x")
    for way in (-1, 1):
        p.cylinder((way * 0.246, 0, 0.016), 0.0175, 0.012, stuff, sides=24, axis="x")
        p.cylinder((way * 0.2516, 0, 0.016), 0.011, 0.001, p.stuff.rubber("#0b0b0c"), sides=20, axis="x")


def pole(p: Piece) -> None:
    """A long round pole with a ferrule at one end."""
    stuff = p.stuff.main("wood", "#8a6a44")
    p.cylinder((-0.02, 0, 0.018), 0.018, 1.74, stuff, sides=20, axis="x")
    p.cylinder((0.86, 0, 0.018), 0.0185, 0.06, p.stuff.iron(), sides=20, axis="x")


def bone(p: Piece) -> None:
    """A long bone with its two knuckles at either end."""
    white = p.stuff.skin("#d8ccae", 0.7, 0.15, 50)
    line = smooth([(-0.13, 0, 0.022), (-0.06, 0.004, 0.02), (0.05, -0.003, 0.02), (0.13, 0, 0.022)], 5)
    count = len(line)
    p.tube(line, [0.0125 + 0.009 * abs(2 * k / (count - 1) - 1) ** 3 for k in range(count)], white, 14)
    for way in (-1, 1):
        for side in (-1, 1):
            p.ball((way * 0.136, side * 0.018, 0.023), (0.022, 0.02, 0.023), white, 14)


def cloth(p: Piece) -> None:
    """A cloth folded in four, its layers showing at the fold."""
    tone = p.stuff.cloth(p.stuff.colour("#d6d1c4"))
    for k in range(4):
        size = 0.19 - 0.003 * (k % 2)
        p.slab(round_box(size, size, 0.006), 0.005, tone, 0.002, middle=0.003 + 0.0056 * k)
    p.cylinder((-0.094, 0, 0.011), 0.011, 0.184, tone, sides=16, axis="y")
    for k in (-1, 1):
        p.box((0.0, 0.07 * k, 0.0222), (0.17, 0.003, 0.0006), p.stuff.cloth("#8c3a34"), 0)


def paper_bag(p: Piece) -> None:
    """A bag of brown paper with its top crumpled, and what sticks out of it."""
    paper = p.stuff.paper(p.stuff.colour("#a8834f"))
    rows = []
    for k in range(8):
        z = 0.36 * k / 7
        bulge = 0.012 * math.sin(math.pi * k / 7) + (0.006 if k in (3, 5) else 0.0)
        rows.append((0.003 * (k % 2), 0.002 * ((k + 1) % 2), z, 0.135 + bulge, 0.085 + bulge))
    p.loft(rows, paper, 44, 7.0)
    p.tube(
        [
            (0.138 * c, 0.088 * s, 0.36 + 0.008 * math.sin(7 * t))
            for t in (2 * math.pi * k / 48 for k in range(48))
            for c, s in ((_squared(math.cos(t)), _squared(math.sin(t))),)
        ],
        0.005,
        paper,
        8,
        closed=True,
    )
    if p.says("bag", "groceries", "grocery", "shopping", "sack"):
        with p.at(-0.06, 0, 0.3, ry=-14):
            p.loft([(0, 0, 0, 0.03, 0.03), (0, 0, 0.14, 0.03, 0.03), (0, 0, 0.17, 0.012, 0.012)],
                   p.stuff.skin("#c08a46", 0.7, 0.3, 40), 18)  # fmt: skip
        for k in range(7):
            with p.at(0.06, 0.01, 0.33, rx=9 * (k - 3), ry=8 + 7 * (k % 3)):
                p.loft([(0, 0, 0, 0.012, 0.004), (0, 0, 0.06, 0.02, 0.005), (0, 0, 0.11, 0.006, 0.003)],
                       p.stuff.skin("#4d7a2e", 0.6), 10)  # fmt: skip


def _squared(value: float) -> float:
    return math.copysign(abs(value) ** (2 / 7), value)


def popcorn(p: Piece) -> None:
    """A striped tub heaped with popcorn."""
    p.turned([(0.06, 0.0), (0.085, 0.15), (0.088, 0.154), (0.08, 0.152), (0, 0.146)], p.stuff.paper("#dcd8ce"), 36)
    for k in range(9):
        t = 2 * math.pi * k / 9
        c, s = math.cos(t), math.sin(t)
        p.tube([(0.0595 * c, 0.0595 * s, 0.006), (0.0845 * c, 0.0845 * s, 0.148)], 0.009, p.stuff.paper("#b0201c"), 6)
    corn = p.stuff.skin("#e0cf9a", 0.8, 0.3, 60)
    for k in range(46):
        far = 0.0118 * math.sqrt(k)
        x, y = far * math.cos(2.4 * k), far * math.sin(2.4 * k)
        p.ball((x, y, 0.158 + 0.03 * (1 - (far / 0.08) ** 2) + 0.004 * (k % 3)), 0.0135 + 0.002 * (k % 2), corn, 8)


def bulb(p: Piece) -> None:
    """A light bulb lying with its screw cap."""
    p.turned(
        [(0.0135, 0.03), (0.016, 0.045), (0.028, 0.068), (0.03, 0.083), (0.024, 0.1), (0.012, 0.109), (0, 0.111)],
        p.stuff.glass("#f2efe4"),
        28,
        "x",
    )
    cap = p.stuff.metal("#b9a46a", 0.25)
    p.turned([(0.004, 0.0), (0.0085, 0.005), (0.0128, 0.008), (0.0128, 0.03), (0, 0.031)], cap, 24, "x")
    for k in range(4):
        circle = [(0.011 + 0.005 * k, y, z) for y, z in ring(0.013, 20)]
        p.tube(circle, 0.0012, cap, 6, closed=True)


def holster(p: Piece) -> None:
    """A leather holster on a coiled belt with a buckle."""
    hide, brass = p.stuff.leather(p.stuff.colour("#4a2c17")), p.stuff.metal("#b58c42", 0.25)
    outline = smooth(
        [(-0.05, 0.1), (-0.055, 0.02), (-0.02, -0.1), (0.015, -0.12), (0.035, -0.1), (0.05, 0.02), (0.05, 0.1)], 4
    )
    p.slab([(x, y) for x, y, *_ in outline], 0.032, hide, 0.012, middle=0.016)
    p.slab(round_box(0.1, 0.05, 0.012, 4, 0, 0.085), 0.008, hide, 0.003, middle=0.036)
    p.ball((0, 0.07, 0.04), 0.007, brass, 12)
    for k in range(2):
        size = 0.15 - 0.012 * k
        belt = [
            (size * math.cos(t), 0.1 + size * 0.42 * math.sin(t), 0.021)
            for t in (2 * math.pi * n / 40 for n in range(40))
        ]
        p.tube(belt, 0.0055, hide, 8, closed=True, flat=3.4)
    p.slab(round_box(0.05, 0.044, 0.006, 4, 0.15, 0.1), 0.01, brass, 0.002, middle=0.03)


def feather(p: Piece) -> None:
    """A feather with its quill."""
    tone = p.stuff.skin(p.stuff.colour("#8d8272"), 0.8, 0.3, 60)
    for side in (-1, 1):
        edge = [(-0.06, 0.0), (-0.05, 0.012), (0.0, 0.02), (0.07, 0.017), (0.115, 0.0)]
        flat = smooth([(x, y * side, 0) for x, y in edge], 4)
        outline = [(x, y) for x, y, *_ in flat]
        p.slab(outline[::-1] if side > 0 else outline, 0.002, tone, middle=0.004)
    p.tube([(-0.13, 0, 0.0025), (-0.05, 0, 0.004), (0.05, 0, 0.005), (0.112, 0, 0.0045)],
           [0.0025, 0.0024, 0.0016, 0.0006], p.stuff.skin("#d9ceb4", 0.5), 8)  # fmt: skip


def gavel(p: Piece) -> None:
    """A wooden mallet lying by its block, as a judge has."""
    wood = p.stuff.main("wood", "#5a3018")
    p.turned([(0.058, 0), (0.062, 0.004), (0.062, 0.018), (0.056, 0.024), (0.05, 0.025), (0, 0.025)], wood, 36)
    with p.at(0.005, 0, 0.057):
        head = [(0.026, -0.045), (0.031, -0.04), (0.031, -0.022), (0.026, -0.018), (0.026, 0.018), (0.031, 0.022)]
        p.turned([*head, (0.031, 0.04), (0.026, 0.045)], wood, 28, "y")
        p.tube([(0.02, 0, 0), (0.12, 0, -0.014), (0.21, 0, -0.026)], [0.009, 0.0095, 0.012], wood, 14)
        p.tube([(0.0, y, 0.0) for y in (-0.006, 0.006)], 0.0285, p.stuff.metal("#b58c42", 0.25), 24)


def balloon(p: Piece) -> None:
    """A balloon on a string, which a small weight holds."""
    skin, height = p.stuff.enamel(p.stuff.colour("#b3202a"), 0.12), 0.55
    rows = [
        (0.003, -0.01),
        (0.02, 0.0),
        (0.07, 0.05),
        (0.115, 0.13),
        (0.125, 0.19),
        (0.108, 0.25),
        (0.06, 0.295),
        (0, 0.31),
    ]
    profile = [(x, z) for x, z, *_ in smooth([(r, z + height, 0) for r, z in rows], 3)]
    profile = [(max(0.0, r), z) for r, z in profile[:-1]]
    p.turned([*profile, (0, 0.31 + height)], skin, 32)
    p.turned([(0.013, height - 0.02), (0.003, height - 0.008), (0, height - 0.008)], skin, 14)
    p.tube(
        [(0, 0, 0.02), (0.004, 0.003, 0.2), (-0.003, 0.002, 0.4), (0, 0, height - 0.015)],
        0.0012,
        p.stuff.paper("#d9d6cd"),
        6,
    )
    p.turned([(0.022, 0), (0.024, 0.004), (0.02, 0.02), (0.008, 0.026), (0, 0.026)], p.stuff.enamel("#b9b4a6", 0.3), 18)


def jewel(p: Piece) -> None:
    """A cut stone on a square of velvet."""
    tones = {"ruby": "#a3102a", "emerald": "#0f7a4a", "sapphire": "#1a3a9c", "amethyst": "#62458a", "jade": "#4d8a5e"}
    said = next((tone for word, tone in tones.items() if p.says(word, word + "s")), None)
    p.slab(round_box(0.075, 0.075, 0.008), 0.006, p.stuff.cloth("#1d1a30"), 0.002, middle=0.003)
    stone = p.stuff.enamel(said, 0.03) if said else p.stuff.metal(p.stuff.colour("#cfe0ea"), 0.03)
    with p.at(0, 0, 0.002):
        gem(p, 0.02, stone)


def earrings(p: Piece) -> None:
    """Two earrings on their card."""
    gold = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.15)
    p.slab(round_box(0.07, 0.055, 0.005), 0.003, p.stuff.cloth("#23202f"), 0.001, middle=0.0015)
    for x in (-0.016, 0.016):
        p.tube([(x + 0.008 * c, 0.008 + 0.008 * s, 0.0045) for c, s in ring(1.0, 20)], 0.0012, gold, 8, closed=True)
        p.ball((x, -0.008, 0.0075), 0.006, p.stuff.china("#ded6c6"), 14)
        p.tube([(x, -0.001, 0.0045), (x, -0.004, 0.006)], 0.001, gold, 6)


def rake(p: Piece) -> None:
    """A rake, lying with its teeth down; a fork with three where the words say so."""
    wood, iron = p.stuff.wood("#94713f"), p.stuff.iron()
    fork = p.says("pitchfork", "trident", "fork")
    p.tube([(-0.78, 0, 0.02), (0.5, 0, 0.06)], 0.015, wood, 16)
    p.tube([(0.48, 0, 0.06), (0.62, 0, 0.06)], 0.011, iron, 12)
    wide, count = (0.2, 4) if fork else (0.38, 12)
    p.tube([(0.62, -wide / 2, 0.06), (0.62, wide / 2, 0.06)], 0.009, iron, 10)
    for k in range(count):
        y = -wide / 2 + wide * k / (count - 1)
        end = [(0.75, y, 0.05), (0.88, y, 0.03)] if fork else [(0.66, y, 0.045), (0.655, y, 0.004)]
        p.tube([(0.62, y, 0.06), *end], [0.006, 0.0055, 0.003], iron, 8)


def oar(p: Piece) -> None:
    """An oar with its blade and leather."""
    wood = p.stuff.wood("#9a7443")
    p.tube([(-1.0, 0, 0.022), (0.62, 0, 0.022)], [0.019, 0.022], wood, 18)
    blade = smooth(
        [(0.55, 0.02, 0), (0.7, 0.07, 0), (0.98, 0.075, 0), (0.98, -0.075, 0), (0.7, -0.07, 0), (0.55, -0.02, 0)],
        3,
        True,
    )
    p.slab([(x, y) for x, y, *_ in blade][::-1], 0.018, wood, 0.006, middle=0.022)
    p.cylinder((-0.3, 0, 0.0215), 0.0245, 0.2, p.stuff.leather("#4a2c17"), sides=20, axis="x")


def plank(p: Piece) -> None:
    """A plank; a board with a round nose where the words say that it slides; two where they say skis."""
    if p.says("ski", "skis", "surfboard", "snowboard", "board", "toboggan", "sled"):
        wide = 0.05 if p.says("ski", "skis") else 0.14
        tone = p.stuff.enamel(p.stuff.colour("#b5402c"), 0.15)
        for y in (-0.1, 0.1) if p.says("ski", "skis") else (0.0,):
            nose = [
                (0.62 + 0.16 * math.sin(t), wide * math.cos(t) + y) for t in (math.pi * k / 12 for k in range(1, 12))
            ]
            p.slab([(-0.76, y - wide), *nose[::-1], (-0.76, y + wide)], 0.03, tone, 0.006, middle=0.015)
        return
    p.box((0, 0, 0.02), (1.55, 0.2, 0.04), p.stuff.main("wood", "#a07b4a"), 0.003)
    for x in (-0.68, 0.68):
        for y in (-0.05, 0.05):
            p.cylinder((x, y, 0.0402), 0.004, 0.001, p.stuff.iron(), sides=10)


def disc(p: Piece) -> None:
    """A disc on its sleeve."""
    p.slab(round_box(0.126, 0.126, 0.003), 0.002, p.stuff.paper(p.stuff.colour("#d9d6cd")), middle=0.001)
    with p.at(0.012, 0.0, 0.002):
        p.turned([(0.06, 0), (0.06, 0.0012), (0, 0.0013)], p.stuff.metal("#b9c4cc", 0.12), 44)
        p.turned([(0.02, 0.0012), (0.02, 0.0018), (0, 0.0018)], p.stuff.paper("#3a4a6a"), 30)
        p.turned([(0.0075, 0.0018), (0.0075, 0.0022), (0, 0.0022)], p.stuff.ink(), 16)


def bat(p: Piece) -> None:
    """A wooden bat with a taped grip and its knob."""
    wood = p.stuff.main("wood", "#b08a52")
    profile = [(0.021, -0.42), (0.022, -0.415), (0.0145, -0.4), (0.014, -0.2), (0.02, 0.0), (0.03, 0.16), (0.033, 0.3)]
    with p.at(0, 0, 0.033):
        p.turned([*profile, (0.033, 0.39), (0.026, 0.412), (0, 0.418)], wood, 28, "x")
        p.tube([(-0.39, 0, 0), (-0.16, 0, 0)], 0.0162, p.stuff.leather("#2a1b12"), 18)


def typewriter(p: Piece) -> None:
    """A portable typewriter with a sheet of paper in it, typed as far as the script says."""
    body, dark = p.stuff.enamel(p.stuff.colour("#2c3330"), 0.3), p.stuff.rubber("#141516")
    p.slab(
        [(-0.15, 0.0), (0.15, 0.0), (0.15, 0.1), (0.05, 0.1), (-0.04, 0.055), (-0.15, 0.03)],
        0.31,
        body,
        0.008,
        plane="x",
    )
    for row in range(4):
        y = -0.128 + 0.024 * row
        z = 0.036 + 0.0062 * row
        for k in range(10):
            x = -0.115 + 0.0245 * k + 0.006 * (row % 2)
            p.cylinder((x, y, z + 0.004), 0.0085, 0.008, p.stuff.china("#d9d4c4") if k else dark, sides=14)
            p.cylinder((x, y, z - 0.004), 0.003, 0.014, p.stuff.metal("#8d9092", 0.3), sides=8)
    p.slab(round_box(0.16, 0.012, 0.005, 4, 0, -0.141), 0.006, dark, 0.001, middle=0.034)
    p.cylinder((0, 0.085, 0.118), 0.021, 0.3, dark, sides=28, axis="x")
    for way in (-1, 1):
        p.cylinder((way * 0.163, 0.085, 0.118), 0.017, 0.026, dark, sides=24, axis="x")
    p.tube([(-0.15, 0.07, 0.132), (-0.175, 0.03, 0.15), (-0.185, 0.0, 0.155)], 0.004, p.stuff.metal("#b0b2b4", 0.2), 8)
    for x in (-0.07, 0.07):
        with p.at(x, 0.02, 0.0):
            p.turned([(0.03, 0.088), (0.032, 0.092), (0.032, 0.1), (0, 0.101)], p.stuff.metal("#6d7072", 0.3), 26)
    with p.at(0, 0.094, 0.2, rx=76):
        p.slab(round_box(0.2, 0.16, 0.002), 0.0008, p.stuff.paper("#e2ddcf"))
        with p.at(0, -0.01, 0.0006):
            if p.text:
                p.write(p.text, 0.16, 0.1, p.stuff.ink(), 0.0004, most=0.012)
            else:
                p.print(0.16, 0.1, 7, p.stuff.ink("#3a3a3e"), 0.0004)
