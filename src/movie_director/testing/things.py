"""Things to hold in tests and on sheets: plain shapes, made without Blender."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.thing import Thing


def cylinder(
    radius: float, height: float, colour: tuple[float, float, float], *, family: str = "cup", sides: int = 20
) -> Thing:
    """An upright cylinder, `radius` and `height` in metres and `colour` linear, held round its middle as a cup is."""
    ring = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    around = np.stack([np.cos(ring) * radius, np.sin(ring) * radius], axis=1)
    low, high = (np.column_stack([around, np.full(sides, z)]) for z in (0.0, height))
    positions = np.concatenate([low, high, [[0, 0, 0]], [[0, 0, height]]])
    a, b = np.arange(sides), (np.arange(sides) + 1) % sides
    bottom, top = np.full(sides, 2 * sides), np.full(sides, 2 * sides + 1)
    faces = [(a, b, b + sides), (a, b + sides, a + sides), (b, a, bottom), (a + sides, b + sides, top)]
    triangles = np.concatenate([np.stack(face, axis=1) for face in faces])
    return Thing(
        positions.astype(np.float32),
        triangles.astype(np.int32),
        np.tile(np.array(colour, np.float32), (len(positions), 1)),
        np.full(len(positions), 0.4, np.float32),
        family,
        np.array([0.0, 0.0, height / 2]),
        np.array([0.0, 0.0, 1.0]),
        np.array([0.0, -1.0, 0.0]),
    )
