"""What falls past the lens: rain with small splashes where it lands, snow, dust, leaves in the wind."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import develop, gl
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.places.weather import FALLS, LIGHTNING

SPLASHES = 90
NEAREST, FARTHEST = 1.3, 13.0
"""Metres from the lens: nearer drops would be bars across a face."""
BEYOND = 9.0
"""Metres further that it is seen to fall through a room's windows."""
_LIFE = 0.16


class Drops(NamedTuple):
    """Quads of one picture: distance (N,), and six vertices each (N, 6, 9): x, y, depth, r, g, b, a, across, along."""

    depth: Floats
    corners: Floats


class Rain:
    """The weather of one shot; the same seed rains the same."""

    def __init__(self, plate: Plate, lens: Lens, frame: float, seed: int) -> None:
        chance = np.random.default_rng([seed, 17])
        self._fall = fall = FALLS[plate.falls]
        farthest = FARTHEST if plate.room is None else FARTHEST + BEYOND
        count = fall.count
        self._plate, self._lens, self._frame = plate, lens, frame
        self._camera = (plate.projection @ plate.view).astype(np.float32)
        turn = np.linalg.inv(plate.view.astype(np.float64))
        # Evenly over the picture and by depth a little crowded nearby, as a cone before the lens would hold them.
        depth = NEAREST + (farthest - NEAREST) * chance.random(count) ** 0.75
        x = (chance.random(count) * 2.3 - 1.15) * depth / plate.projection[0, 0]
        y = (chance.random(count) * 2 - 1) * depth / plate.projection[1, 1]
        points = np.stack([x, y, -depth, np.ones(count)], axis=1) @ turn[:3].T
        self._start = points.astype(np.float32)
        along = plate.projection[1, 1] if fall.way[2] == -1 else plate.projection[0, 0]
        self._span = (2.6 * depth / along + 0.6).astype(np.float32)
        self._speed = (fall.speed * (0.85 + 0.3 * chance.random(count))).astype(np.float32)
        self._wind = np.array([*fall.wind, 0.0], np.float32) * (1 + chance.random((count, 1)).astype(np.float32))
        self._bright = (0.5 + chance.random(count) ** 2).astype(np.float32)
        self._way = np.array(fall.way, np.float32)
        self._landing = (
            _landing(plate, chance) if fall.splashes and plate.room is None else np.zeros((0, 3), np.float32)
        )
        self._phase = chance.random(len(self._landing)).astype(np.float32)
        self._program = gl.program(develop.RAIN_VERTEX, develop.RAIN_FRAGMENT)
        self._buffer = gl.context().buffer(reserve=(count + SPLASHES) * 6 * 9 * 4)
        self._array = gl.context().vertex_array(self._program, [(self._buffer, "3f 4f 2f", "place", "glow", "side")])
        self._set_depth = self._hidden = gl.texture(plate.depth, exact=True, smooth=False)

    def look(self, view: Floats, projection: Floats, depth: moderngl.Texture) -> None:
        """See the rain from another place: world to camera, camera to clip space (4, 4), and the set's depth there."""
        self._plate = replace(self._plate, view=view, projection=projection)
        self._camera, self._hidden = (projection @ view).astype(np.float32), depth

    def at(self, time: float) -> Drops:
        """The streaks and splashes `time` seconds into the shot."""
        fallen = (self._speed * (time + 10)) % self._span
        # Each drop falls through its own column of air, as tall as the lens sees at its distance, and begins again.
        top = self._start + (self._way + self._wind) * fallen[:, None] - self._way * (self._span / 2)[:, None]
        if self._fall.sway:
            rock = np.sin(time * 2.2 + 40 * self._bright)[:, None] * self._fall.sway
            top = top + rock * self._plate.view[0, :3]
        tail = top - (self._way + self._wind) * (self._speed * self._fall.shutter)[:, None]
        glow = self._light(top) * self._bright[:, None]
        if self._plate.room is not None:
            glow = glow * (self._outside(top) & self._outside(tail))[:, None]
        streaks = self._quads(top, tail, np.full(len(top), self._fall.thin, np.float32), glow, 1.0)
        age = ((time / _LIFE + self._phase * 6) % 6).astype(np.float32)
        alive = age < 1
        at, age = self._landing[alive], age[alive]
        width = 0.012 + 0.03 * age
        right = (self._plate.view[0, :3] * width[:, None]).astype(np.float32)
        lift = np.array([0, 0, 0.008], np.float32)
        glow = self._light(at) * (1 - age)[:, None] * 0.8
        ends = [(at + side + lift).astype(np.float32) for side in (-right, right)]
        rings = self._quads(ends[0], ends[1], 0.25 * width, glow, 0.6)
        return Drops(np.concatenate([streaks.depth, rings.depth]), np.concatenate([streaks.corners, rings.corners]))

    def draw(self, drops: Drops, target: moderngl.Framebuffer, *, nearest: float, farthest: float) -> None:
        """Add the drops between two distances in metres to the scene."""
        chosen = drops.corners[(drops.depth >= nearest) & (drops.depth < farthest)]
        if not len(chosen):
            return
        context = gl.context()
        self._buffer.write(np.ascontiguousarray(chosen, np.float32).tobytes())
        target.use()
        target.viewport = (0, 0, *target.size)
        context.disable(moderngl.DEPTH_TEST)
        context.enable(moderngl.BLEND)
        context.blend_func = moderngl.ONE, moderngl.ONE
        gl.bind(self._program, set_depth=self._hidden)
        hidden, (wide, high) = self._hidden, target.size
        gl.tell(self._program, per_pixel=np.array([hidden.width / wide, hidden.height / high]))
        self._array.render(moderngl.TRIANGLES, vertices=len(chosen) * 6)
        context.disable(moderngl.BLEND)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([self._array, self._buffer, self._set_depth])

    def _outside(self, points: Floats) -> npt.NDArray[np.bool_]:
        """Which points (N, 3) are beyond a room's walls, and not before the front that a lens looks through."""
        assert self._plate.room is not None
        left, right, front, back = self._plate.room
        x, y = points[:, 0], points[:, 1]
        past = (x < left - 0.15) | (x > right + 0.15) | (y > back + 0.15)
        return past & ((y > front) | (self._plate.eye[1] > front))

    def _light(self, points: Floats) -> Floats:
        """What water at `points` sends on, (N, 3): a share of ambient light, and of each lamp's."""
        probes = self._plate.probes
        ambient = probes[:, 0].mean(axis=0) * 0.282095 / np.pi if len(probes) else np.zeros(3)
        sum_ = np.repeat(np.maximum(ambient, 0)[None] * self._fall.ambient, len(points), axis=0)
        sight = self._plate.eye - points
        sight /= np.linalg.norm(sight, axis=1, keepdims=True) + 1e-6
        for lamp in self._plate.lamps:
            if lamp.kind == "SUN" or lamp.name.partition(".")[0] == LIGHTNING:
                continue
            way = np.array(lamp.location, np.float32) - points
            squared = np.sum(way * way, axis=1) + 0.3
            axis = -(way @ np.array(lamp.direction, np.float32)) / np.sqrt(squared)
            share = np.clip((axis - lamp.spot_cos) / 0.1, 0, 1) if lamp.kind == "SPOT" else np.clip(axis + 0.3, 0, 1)
            # Drops send light mostly onwards: they shine between the lens and a lamp.
            onward = np.maximum(-np.sum(way * sight, axis=1) / np.sqrt(squared), 0) ** 3
            reach = lamp.energy / (4 * np.pi) * share / squared * (0.15 + onward)
            sum_ += np.minimum(reach, 3)[:, None] * np.array(lamp.colour) * self._fall.lamps
        return (sum_ * np.array(self._fall.tint)).astype(np.float32)

    def _quads(self, low: Floats, high: Floats, width: Floats, glow: Floats, alpha: float) -> Drops:
        """Quads from `low` to `high`, `width` metres across, as wide again as the lens makes them and then fainter."""
        size = np.array([self._plate.width, self._plate.height], np.float32)
        ends = [points @ self._camera[:, :3].T + self._camera[:, 3] for points in (low, high)]
        depth = (ends[0][:, 3] + ends[1][:, 3]) / 2
        ahead = np.minimum(ends[0][:, 3], ends[1][:, 3]) > 0.8
        a, b = (end[:, :2] / np.maximum(end[:, 3:], 0.1) for end in ends)
        along = (b - a) * size
        length = np.linalg.norm(along, axis=1, keepdims=True) + 1e-6
        true = width * self._plate.projection[0, 0] * size[0] / 2 / np.maximum(depth, 0.1)
        shown = np.maximum(true, 1.0) + 1.2 * self._lens.disc(depth, self._frame)
        side = np.stack([-along[:, 1], along[:, 0]], axis=1) / length * (shown / 2)[:, None] * 2 / size
        spread = 1.2 * self._lens.disc(depth, self._frame)[:, None] * along / length * 2 / size * 0.5
        strength = np.minimum(np.minimum(true, 1.2) / shown * 1.9, 1) * alpha
        tint = np.concatenate([glow * strength[:, None], np.ones((len(glow), 1), np.float32)], axis=1)
        order = ((-1, -1), (1, -1), (1, 1), (-1, -1), (1, 1), (-1, 1))
        corners = np.empty((len(depth), 6, 9), np.float32)
        for k, (across, end) in enumerate(order):
            corners[:, k, :2] = (b + spread if end > 0 else a - spread) + across * side
            corners[:, k, 2] = depth
            corners[:, k, 3:7] = tint
            corners[:, k, 7:] = across, end
        return Drops(depth[ahead].astype(np.float32), corners[ahead])


def _landing(plate: Plate, chance: np.random.Generator) -> Floats:
    """Points of the set that look up, where splashes show."""
    world = plate.world()
    across, down = world[:, 1:-1][1:-1] - world[1:-1, :-2], world[1:-1, 1:-1] - world[:-2, 1:-1]
    normal = np.cross(across, down)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    inner = world[1:-1, 1:-1]
    flat = inner[(np.abs(normal[..., 2]) > 0.9) & (plate.depth[1:-1, 1:-1] < 11) & (plate.depth[1:-1, 1:-1] > 1.5)]
    flat = flat[flat[:, 2] < plate.eye[2] - 0.3]
    if not len(flat):
        return np.zeros((0, 3), np.float32)
    return flat[chance.integers(0, len(flat), SPLASHES)]
