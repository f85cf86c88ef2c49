# SPDX-License-Identifier: GPL-3.0-or-later
"""What is round a place that nothing near surrounds: a city's roofs, the open sea, stars and a planet."""

from __future__ import annotations

import math

import bpy

from movie_director.engines.blender.stage.fog import Fog
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.matter import linear
from movie_director.engines.blender.stage.setting import Setting, sky
from movie_director.engines.blender.stage.way import sea
from movie_director.places import Deck, Land


def city(setting: Setting, deck: Deck) -> None:
    """Roofs all round below, towers behind them, lit by night."""
    matter, chance, dark = setting.matter, setting.random, setting.place.time != "day"
    walls = matter.pieces("city walls", ["#7d7870", "#8f8473", "#6c7178", "#96806a", "#5f666e", "#a39a8c"], 0.85)
    roofs = matter.paint("city roofs", "#4c4a48", 0.9, vary=0.2, scale=0.6)
    hues = (
        ["#ffc56e", "#1a2230", "#141a26", "#ffd592", "#10151f", "#ffb050", "#1c2433"]
        if dark
        else ["#3c4a58", "#4d5d6c", "#2f3b47"]
    )
    panes = matter.pieces("city panes", hues, 0.3, glow=1.4 if setting.place.dark else 0.5 if dark else 0.0)
    form = Form()
    for ring, count, low, high in ((27, 20, -9, 1.5), (44, 26, -6, 9), (70, 30, -2, 24)):
        for k in range(count):
            angle = 2 * math.pi * (k + chance.uniform(0.2, 0.8)) / count
            x, y = ring * math.sin(angle), ring * math.cos(angle) * 1.0
            wide, deep, top = chance.uniform(6, 10), chance.uniform(6, 9), chance.uniform(low, high)
            turn = chance.choice((0, 0, 0, 12))
            tall = top + deck.drop
            form.stand(x, y, -deck.drop, turn)
            form.box((0, 0, tall / 2), (wide, deep, tall), walls, 0.05)
            form.box((0, 0, tall + 0.05), (wide - 0.6, deep - 0.6, 0.12), roofs, 0)
            if chance.random() < 0.6:
                form.box((chance.uniform(-2, 2), chance.uniform(-2, 2), tall + 0.8), (1.8, 1.6, 1.6), walls, 0.03)
            floors = min(int((top + 9) / 2.4), 12)
            for face in (0, 1):
                for j in range(int(wide / 1.7)):
                    for i in range(max(floors, 2)):
                        at = (-wide / 2 + 1.1 + 1.7 * j, (-deep if face == 0 else deep) / 2, tall - 1.6 - 2.4 * i)
                        form.box(at, (0.9, 0.08, 1.3), panes, 0)
            for face in (-1, 1):
                for j in range(int(deep / 1.7)):
                    for i in range(max(floors, 2)):
                        form.box(
                            (face * wide / 2, -deep / 2 + 1.1 + 1.7 * j, tall - 1.6 - 2.4 * i),
                            (0.08, 0.9, 1.3),
                            panes,
                            0,
                        )
    form.stand()
    form.sheet(
        [(-170, -170, -deck.drop), (170, -170, -deck.drop), (170, 170, -deck.drop), (-170, 170, -deck.drop)], roofs
    )
    form.build("city", {"stays": True})


def ocean(setting: Setting, deck: Deck) -> None:
    """The sea to the horizon."""
    form = Form()
    z = -deck.drop
    form.sheet([(-900, -900, z), (900, -900, z), (900, 900, z), (-900, 900, z)], sea(setting))
    form.build("ocean", {"stays": True})


def space(setting: Setting, *, seen: float = 1.0) -> None:
    """A black sky of stars, a hard sun, no air."""
    sky((0.05, 0.06, 0.09), (0.05, 0.06, 0.09), 0.5, seen)
    stars(bpy.context.scene.world)
    source = (-24.0, -14.0, 18.0)
    setting.lamps.append(
        Lamp(
            "sun",
            "SPOT",
            source,
            (0, 0.5, 0.8),
            power("SPOT", 13.0, far(source, (0, 0.5, 0.8))),
            (1, 0.97, 0.92),
            0.08,
            75,
            0.1,
            casts=True,
        )
    )
    setting.fog, setting.exposure = Fog(), 0.3


def stars(world: object) -> None:
    """Show the lens stars where the world was one colour."""
    tree = world.node_tree
    shown = next(n for n in tree.nodes if n.type == "BACKGROUND" and n.name != "Background")
    coords = next(n for n in tree.nodes if n.type == "TEX_COORD")
    cells, span = tree.nodes.new("ShaderNodeTexVoronoi"), tree.nodes.new("ShaderNodeMapRange")
    bright, mix = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMix")
    cells.inputs["Scale"].default_value = 110
    for socket, value in (("From Min", 0.0), ("From Max", 0.085), ("To Min", 1.0), ("To Max", 0.0)):
        span.inputs[socket].default_value = value
    split = tree.nodes.new("ShaderNodeSeparateColor")
    tree.links.new(coords.outputs["Generated"], cells.inputs["Vector"])
    tree.links.new(cells.outputs["Distance"], span.inputs["Value"])
    tree.links.new(cells.outputs["Color"], split.inputs[0])
    power_ = tree.nodes.new("ShaderNodeMath")
    power_.operation, power_.inputs[1].default_value = "POWER", 3.0
    tree.links.new(split.outputs[0], power_.inputs[0])
    bright.operation = "MULTIPLY"
    tree.links.new(span.outputs[0], bright.inputs[0])
    tree.links.new(power_.outputs[0], bright.inputs[1])
    mix.data_type = "RGBA"
    mix.inputs[6].default_value, mix.inputs[7].default_value = (0.0015, 0.002, 0.004, 1), (3.2, 3.3, 3.6, 1)
    tree.links.new(bright.outputs[0], mix.inputs[0])
    tree.links.new(mix.outputs[2], shown.inputs[0])


def planet(setting: Setting, land: Land) -> None:
    """The sky of another world: stars, or air of its own colour, and a planet or two over the horizon."""
    if land.stars:
        space(setting)
    else:
        r, g, b = linear(land.dusty)
        share = {"day": 1.0, "dawn": 0.6, "dusk": 0.35, "night": 0.06}[setting.place.time]
        low = (r * share, g * share, b * share)
        sky(low, (r * 0.35 * share, g * 0.3 * share, b * 0.4 * share), 1.7, 1.0)
        source = (-26.0, 10.0, 16.0)
        strength = power("SPOT", 12.0 * max(share, 0.08), far(source, (0, 0.5, 0.8)))
        setting.lamps.append(
            Lamp("sun", "SPOT", source, (0, 0.5, 0.8), strength, (1, 0.8, 0.62), 0.4, 75, 0.1, casts=True)
        )
        setting.fog, setting.exposure = Fog(True, low, 16, 150, 0.9), 0.35 if share > 0.1 else 0.8
    globe(
        setting,
        (26, 118, 46),
        15.0 if not land.stars else 9.0,
        ("#8a6f5c", "#b08f72") if not land.stars else ("#2f5f94", "#cfd8dd"),
    )


def globe(setting: Setting, at: tuple[float, float, float], radius: float, tones: tuple[str, str]) -> None:
    """A planet in the sky, half lit."""
    matter = setting.matter
    body = matter.paint("planet star", tones[0], 1.0)
    tree = body.node_tree
    if not body.get("lit"):
        body["lit"] = body["clear"] = True
        surface = tree.nodes["Principled BSDF"]
        shape, dot = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeVectorMath")
        dot.operation = "DOT_PRODUCT"
        dot.inputs[1].default_value = (-0.75, -0.5, 0.42)
        noise, mapping = tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeMapping")
        noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 1.4, 6
        mapping.inputs["Scale"].default_value = (1 / radius, 1 / radius, 2.6 / radius)
        ramp, mix = tree.nodes.new("ShaderNodeMapRange"), tree.nodes.new("ShaderNodeMix")
        ramp.inputs["From Min"].default_value, ramp.inputs["From Max"].default_value = 0.42, 0.6
        mix.data_type = "RGBA"
        mix.inputs[6].default_value, mix.inputs[7].default_value = (*linear(tones[0]), 1), (*linear(tones[1]), 1)
        tree.links.new(shape.outputs["Normal"], dot.inputs[0])
        tree.links.new(shape.outputs["Position"], mapping.inputs["Vector"])
        tree.links.new(mapping.outputs[0], noise.inputs["Vector"])
        tree.links.new(noise.outputs[0], ramp.inputs["Value"])
        tree.links.new(ramp.outputs[0], mix.inputs[0])
        tree.links.new(mix.outputs[2], surface.inputs["Emission Color"])
        shade = tree.nodes.new("ShaderNodeMath")
        shade.operation, shade.use_clamp = "MULTIPLY", True
        shade.inputs[1].default_value = 1.3
        tree.links.new(dot.outputs["Value"], shade.inputs[0])
        tree.links.new(shade.outputs[0], surface.inputs["Emission Strength"])
        surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
        surface.inputs["Specular IOR Level"].default_value = 0
    form = Form()
    form.ball(at, radius, body, 64)
    thing = form.build("planet", {"stays": True})
    thing.visible_shadow = thing.visible_diffuse = False
