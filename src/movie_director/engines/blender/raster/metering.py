"""Metering a shot: faces are drawn as they are in its middle, and exposure is solved for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from movie_director.engines.blender.company import Company
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.raster import view
from movie_director.engines.blender.raster.exposure import (
    Bools,
    Face,
    front,
    of_a_thing,
    readable,
    skull,
    solve,
    wanted_of,
)
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.light import FACE_LAMPS, NETTED
from movie_director.engines.blender.raster.masks import Masks, Shown, person_of, region_of
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.operations.light import Light
from movie_director.operations.picture import Picture

Moment = tuple[float, Sequence[Skin]]
"""Seconds into a shot, and how people stand then."""
NEAR = 1.5
"""Metres within which a thing in focus is what the shot is of."""
LATE = 0.97
"""The share of a shot after which who walks has come."""
_NEARLY = 0.85
_FACE = 2
_WHOLE = 0.95
"""The least alpha of a face's pixel that is metered: no edges, nothing behind the set."""
_MOST_PIXELS = 1200
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Exposed:
    """What metering a shot found; `faces` says for each metered person the median luma and the contrast."""

    stops: float
    nets: dict[int, float]
    faces: dict[str, dict[str, float]]
    words: tuple[str, ...]


def expose(
    film: Film,
    plate: Plate,
    people: Sequence[Person],
    models: Sequence[Model],
    moments: Sequence[Moment],
    order: Picture,
    config: Path,
) -> Exposed:
    """Expose a shot for the faces at some of its `moments`, and leave the film so exposed."""
    film.turn({}, {})
    look = view.transform(config, plate.look)

    def shown(light: Floats) -> Floats:
        pixels = np.ascontiguousarray(light * 2**plate.exposure, np.float32).reshape(-1, 1, 3)
        look.applyRGB(pixels)
        return np.clip(pixels.reshape(-1, 3), 0, 1) @ _LUMA

    wanted, names = order.light.faces, [figure.name for figure in order.people]
    count = len(people)  # after the people come things that move by themselves: nobody meters them
    tones = [float(_LUMA @ linear(figure.look.skin)) for figure in order.people]
    fleshes = [
        m.translucency if m.translucency is not None else np.ones(m.vertices, np.float32) for m in models[:count]
    ]
    fronts = [front(person, flesh) for person, flesh in zip(people, fleshes, strict=True)]
    backs = from_behind(moments, fronts, plate.eye)
    metered = [skull(p) if back else f for p, f, back in zip(people, fronts, backs, strict=True)]
    seen = [_faces(film, metered, backs, models[:count], moment, tones) for moment in moments]
    reading = solve([Face.over(each) for each in zip(*seen, strict=True)], wanted, shown)
    if alone(order) and not wanted.hidden:
        film.picture([Skin(s.positions, s.normals) for s in moments[0][1]], 0.0)
        reading = replace(reading, stops=readable(_middle(film.scene()), of_a_thing(wanted), shown))
    film.stops = reading.stops
    film.turn({}, reading.nets)
    told = {names[n]: {"luma": round(v, 3), "contrast": reading.contrast[n]} for n, v in reading.luma.items()}
    words = tuple(_unmet(names[n], reading.luma[n], order.light, tones[n]) for n in reading.unmet)
    return Exposed(reading.stops, reading.nets, told, words)


def moments(company: Company, order: Picture, seconds: float) -> list[Moment]:
    """When faces of a shot are metered: in its middle, and at its start and end where somebody is elsewhere then.

    Who comes in from behind a wall is lit where they come to, and so are they metered there.
    """
    goes = any(figure.walk_to or figure.then for figure in order.people)
    when = (0.0, seconds / 2, LATE * seconds) if goes and seconds else (seconds / 2,)
    if seconds and order.still.people != order.people:
        when = (_NEARLY * seconds, LATE * seconds)
    return [(at, [Skin(s.positions, s.normals) for s in company.all(at)]) for at in when]


def alone(order: Picture) -> bool:
    """Whether a shot shows a thing from near by, and nobody."""
    return bool(order.props) and not order.people and order.camera.focus < NEAR


def _middle(scene: Floats) -> Floats:
    """The light (N, 3) of a picture's middle, where a thing is that a shot is of."""
    height, width = scene.shape[:2]
    part = scene[int(0.3 * height) : int(0.7 * height), int(0.3 * width) : int(0.7 * width)].reshape(-1, 3)
    return part[:: max(len(part) // _MOST_PIXELS, 1)]


def _unmet(name: str, luma: float, light: Light, tone: float) -> str:
    low, high = wanted_of(tone, light.faces)
    told = f"{name.upper()}'s face is at {luma:.2f} of white; {light.scheme or 'the light'} wants {low:.2f} to "
    return f"{told}{high:.2f} for this skin, and no net and half a stop reached it."


def tested(plate: Plate, company: Company, order: Picture, config: Path, seconds: float = 0.0) -> Exposed:
    """Expose full frames of a shot of so many seconds by a small plate of its set: people are drawn over it."""
    models = [
        Model.of(person, figure.look.skin, n)
        for n, (person, figure) in enumerate(zip(company.people, order.people, strict=True))
    ]
    models += drawn(company, len(models))
    skins = [Skin(s.positions, s.normals) for s in company.whole()]
    lens = Lens(order.camera.lens, order.camera.fstop, order.camera.focus, order.camera.sensor)
    loose = len(company.loose)
    with Film(plate, models, skins, loose=loose, size=(plate.width, plate.height), config=config, lens=lens) as film:
        return expose(film, plate, company.people, models, moments(company, order, seconds), order, config)


def drawn(company: Company, first: int) -> list[Model]:
    """The models of what moves by itself in a shot; `first` is the number of the first of them among the lit."""
    return [Model(o.triangles, o.colour, o.roughness, n) for n, o in enumerate(company.loose, first)]


def from_behind(moments: Sequence[Moment], fronts: Sequence[Bools], eye: Floats) -> list[bool]:
    """Who is seen from behind all through a shot: the face, each one's vertices in `fronts`, looks away from `eye`."""

    def away(skin: Skin, face: Bools) -> bool:
        way = eye - skin.positions[face].mean(axis=0)
        return float(skin.normals[face].mean(axis=0) @ way) < 0

    return [bool(face.any()) and all(away(skins[n], face) for _, skins in moments) for n, face in enumerate(fronts)]


def _faces(
    film: Film,
    fronts: Sequence[Bools],
    backs: Sequence[bool],
    models: Sequence[Model],
    moment: Moment,
    tones: Sequence[float],
) -> list[Face]:
    """What is metered of each model at a moment: the vertices `fronts`, which for `backs` are the head."""
    time, skins = moment
    if not skins:
        return []
    parts = [m.triangles[f[m.triangles].all(axis=1)] for m, f in zip(models, fronts, strict=True)]
    parts += [np.zeros((0, 3), np.int32)] * (len(skins) - len(parts))
    light = film.light(skins, parts, time)
    once = next(light)
    more, sun = (_added(film, light, once, names) for names in (FACE_LAMPS, NETTED[len(FACE_LAMPS) :]))
    film.turn({})
    camera, seen, _ = film.seen()
    codes, _ = _regions(fronts, models, skins[: len(models)], (once.shape[1], once.shape[0]), camera, seen)
    found: list[Face] = []
    for index, model in enumerate(models):
        mine = (region_of(codes) == _FACE) & (person_of(codes) == index) & (once[..., 3] > _WHOLE)
        size = int(mine.sum())
        step = max(size // _MOST_PIXELS, 1)
        mine_of = [layer[mine][::step, :3] for layer in (once, more, sun)]
        share = size / mine.size
        found.append(Face(model.person, mine_of[0], mine_of[1], tones[index], mine_of[2], size, backs[index], share))
    return found


def _added(film: Film, light: Iterator[Floats], once: Floats, lamps: Sequence[str]) -> Floats:
    """What faces gain when lamps are turned up to double."""
    film.turn(dict.fromkeys(lamps, 2.0))
    return next(light) - once


def _regions(
    fronts: Sequence[Bools],
    models: Sequence[Model],
    skins: Sequence[Skin],
    size: tuple[int, int],
    camera: Floats,
    seen: Floats,
) -> Shown:
    """Whose face is where, past one another."""
    regions = [np.where(front, _FACE, 0).astype(np.int32) for front in fronts]
    masks = Masks(size, [(m.triangles, r) for m, r in zip(models, regions, strict=True)])
    try:
        masks.place([skin.positions for skin in skins])
        return masks.draw(camera, -seen[2].astype(np.float32), range(len(skins)))
    finally:
        masks.release()
