"""`frame@1` performed: measure, search, and tell."""

from __future__ import annotations

import math
import time
from pathlib import Path

from pydantic import JsonValue

from movie_director.engines.blender.frame.cast import Cast, cast_of
from movie_director.engines.blender.frame.judge import Try
from movie_director.engines.blender.frame.look import Look, Seen, Viewer
from movie_director.engines.blender.frame.scenery import Scenery
from movie_director.engines.blender.frame.solve import Solver
from movie_director.operations.camera import Camera
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Mark
from movie_director.values.digest import Json


def framed(order: Frame, scenery: Scenery, data: Path) -> tuple[Framing, dict[str, Json]]:
    """Solve a frame. The second is what it took, for the camera report: it differs from run to run."""
    began = time.perf_counter()
    cast = cast_of(order.people, order.place, order.camera, data, order.asked.passes)
    built = time.perf_counter()
    viewer = Viewer(cast, scenery)
    try:
        first, best = Solver(order.asked, order.camera, viewer).solve()
    finally:
        viewer.close()
    camera = _rounded(_focused(best.camera, order, cast))
    framing = Framing(
        camera=camera,
        marks=_marks(order, best),
        hidden=best.hidden,
        measures=_measures(best.held, order.asked.subject),
        unmet=tuple(dict.fromkeys(fault.words for fault in best.found if fault.must)),
    )
    facts: dict[str, Json] = {
        "looks": viewer.looks,
        "before": round(first.cost, 3),
        "after": round(best.cost, 3),
        "wished": [fault.words for fault in best.found if not fault.must],
        "mended": sorted({f.rule for f in first.found} - {f.rule for f in best.found}),
        "people_seconds": round(built - began, 3),
        "solve_seconds": round(time.perf_counter() - built, 3),
    }
    return framing, facts


def _focused(camera: Camera, order: Frame, cast: Cast) -> Camera:
    """Sharp on what it was sharp on before it moved."""
    if "focus" in order.asked.fixed or camera.position == order.camera.position:
        return camera
    index = cast.index(order.asked.subject)
    point = order.camera.target
    if index is not None:
        eyes = cast.bodies[cast.held][index].eyes
        point = (float(eyes[0]), float(eyes[1]), float(eyes[2]))
    nearer = math.dist(order.camera.position, point) - math.dist(camera.position, point)
    pull = camera.pull and camera.pull.model_copy(update={"to": max(0.15, camera.pull.to - nearer)})
    return camera.model_copy(update={"focus": max(0.15, order.camera.focus - nearer), "pull": pull})


def _rounded(camera: Camera) -> Camera:
    """Millimetres are enough."""
    x, y, z = (round(v, 3) for v in camera.position)
    a, b, c = (round(v, 3) for v in camera.target)
    numbers = {"lens": round(camera.lens, 1), "focus": round(camera.focus, 3)}
    return camera.model_copy(update={"position": (x, y, z), "target": (a, b, c), **numbers})


def _marks(order: Frame, best: Try) -> dict[str, Mark]:
    marks: dict[str, Mark] = {}
    for name, x, y in best.aside:
        mark = next(f.mark for f in order.people if f.name == name)
        marks[name] = mark.model_copy(update={"x": round(mark.x + x, 3), "y": round(mark.y + y, 3)})
    return marks


def _measures(look: Look, subject: str | None) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {"people": [_told(seen) for seen in look.people if seen.ahead]}
    about = next((seen for seen in look.people if seen.name == subject), None)
    if about is not None:
        found["subject"] = about.name
    if look.thing_area > 0:
        found["thing"] = {"area": round(look.thing_area, 3), "visible": round(look.thing_visible, 2)}
    return found


def _told(seen: Seen) -> JsonValue:
    return {
        "name": seen.name,
        "visible": round(seen.visible, 2),
        "face": round(seen.face, 3),
        "eyes": [round(v, 3) for v in seen.eyes],
        "head": [round(v, 3) for v in seen.head],
        "looks": round(seen.looks, 2),
        "area": round(seen.area, 3),
    }
