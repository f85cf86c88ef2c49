"""A shot in its style: its guides and its finish, picture by picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.background.crowd import Crowd
from movie_director.engines.blender.board.scenery import read
from movie_director.engines.blender.board.sitter import Sitter, parts
from movie_director.engines.blender.company import Company, Placed
from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.frame.scenery import read as surveyed
from movie_director.engines.blender.raster import framing
from movie_director.engines.blender.raster.exposure import front
from movie_director.engines.blender.raster.model import Skin, flesh
from movie_director.engines.blender.style.finish import Finish, Pixels, finer, pressed
from movie_director.engines.blender.style.guides import LAMPS, PEOPLE, Body, Guides
from movie_director.operations.path import moves, path
from movie_director.operations.picture import Picture

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_MOMENTS = 8
"""Places on a moving camera's path from which what stands in its way is looked for, as in its plates."""
_DEEP = 22.0
_EACH = 11
"""Parts by which the next of the background differs from the one before, so that neighbours are told apart."""
_FEWEST = 60
"""Pixels that tell the light, at least."""


class StyledShot:
    """Draws a shot's developed pictures in the style of its order. Holds OpenGL's things until `close`.

    `folder` holds the surveyed set, `size` is (width, height), `seconds` the length of the shot, `background` who else
    is in it.
    """

    def __init__(
        self,
        order: Picture,
        cast: Company,
        folder: Path,
        size: tuple[int, int],
        seconds: float,
        background: Crowd | None = None,
    ) -> None:
        self._order, self._size, self._seconds, self._behind = order, size, seconds, background
        style, spots = order.style, pressed(order.style)
        bodies: list[Body] = []
        for number, (person, figure, stands) in enumerate(zip(cast.people, order.people, cast.at(0.0), strict=True)):
            part, face = Sitter.of(person, stands).part, front(person, flesh(person.colour, figure.look.skin))
            bodies.append(Body(person.triangles, person.rest, number, part, person.colour, face, spots=spots))
        if background is not None:
            bodies += _beyond(background, len(bodies), spots=spots)
        hidden = _hidden(order, folder, seconds)
        self._guides = Guides(read(folder), hidden, bodies, size, finer=finer(style), spots=spots)
        self._finish: Finish | None = None
        self._number = 0

    def picture(self, given: Pixels, people: Sequence[Skin | Placed], time: float, number: int | None = None) -> Pixels:
        """The developed picture (H, W, 3) `time` seconds into the shot, with people as they stand in it.

        `number` counts the shot's pictures, by itself where it is not told. The first that is drawn gives the light.
        """
        camera, guides = self._order.camera, self._guides
        pose = path(camera, time / self._seconds, self._order.seed, self._seconds)
        behind = self._behind.at(time) if self._behind is not None else []
        for body, skin in zip(guides.bodies, [*people, *behind], strict=True):
            body.move(skin.positions, skin.normals)
        shape = self._size[0] / self._size[1]
        guides.draw(framing.view(pose), framing.projection(pose.lens, camera.sensor, shape))
        if self._finish is None:
            self._finish = Finish(self._order.style, self._size, light_in(given, *guides.things()))
        mine = self._number if number is None else number
        self._number = mine + 1
        focal = pose.lens / camera.sensor * self._size[0]
        return self._finish.picture(given, guides, focal, mine, self._order.seed)

    def close(self) -> None:
        """Give back what OpenGL holds."""
        self._guides.release()
        if self._finish is not None:
            self._finish.release()


def _beyond(crowd: Crowd, before: int, *, spots: bool) -> list[Body]:
    """The background as bodies, whose numbers begin after those of the people `before` it."""
    found: list[Body] = []
    for n, (model, group) in enumerate(zip(crowd.models, crowd.each(0.0), strict=True)):
        rest = np.concatenate([one.rest for one in group])
        part = np.concatenate([parts(one) + _EACH * k for k, one in enumerate(group)])
        nobody = np.zeros(len(rest), np.bool_)
        found.append(Body(model.triangles, rest, before + n, part, model.colour, nobody, spots=spots))
    return found


def staged_for(order: Picture) -> Picture:
    """The order as its style wants it staged: what is drawn with everything in focus is shot so."""
    if not order.style.deep:
        return order
    return order.model_copy(update={"camera": order.camera.model_copy(update={"fstop": _DEEP, "pull": None})})


def bare_set(order: Picture) -> Picture:
    """The order without its light: the set that it is framed in."""
    place = order.place.model_copy(update={"time": order.light.time or order.place.time})
    return Picture(place=place, licences=order.licences, people=order.people, props=order.props, camera=order.camera)


def light_in(given: Pixels, code: npt.NDArray[np.float32], own: npt.NDArray[np.float32]) -> float:
    """The light in which a picture's faces stand, else its people, else its set: what they show over what they are.

    `code` (H, W) and `own` (H, W, 3) are the guides' for each pixel.
    """
    shown = ((given / 255.0) ** 2.2).astype(np.float32) @ _LUMA
    light = shown / np.maximum(np.abs(own) @ _LUMA, 0.02)
    for where in (own[..., 0] < 0, code >= PEOPLE, (code > 0) & (code < LAMPS)):
        if where.sum() >= _FEWEST:
            return max(float(np.percentile(light[where], 60)), 1e-3)
    return 0.5


def _hidden(order: Picture, folder: Path, seconds: float) -> npt.NDArray[np.bool_]:
    """What of the set the camera is spared anywhere on its way."""
    scenery, camera = surveyed(folder), order.camera
    eyes = [Eye.of(camera)]
    if moves(camera):
        eyes = [Eye.of(camera, n / (_MOMENTS - 1), seconds) for n in range(_MOMENTS)]
    return np.any([scenery.spared(eye, order.people, order.hidden) for eye in eyes], axis=0)
