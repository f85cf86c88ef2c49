# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage's loop: orders in and answers out as JSON lines over two file descriptors.

In:   {"id", "order", "staging", "folder", ...}; orders are those below.
Out:  {"id", "progress": 0..1, "note"}, then {"id", "done": {...}} or {"id", "error": "..."}.

Common:  "staging" is Picture.model_dump(mode="json"); "folder" exists and takes the results; "cache" (optional) keeps
         unpacked models between runs; "shelves" (optional) is the folder of models that the prop house wrote down,
         "furnishing" (optional) the names of those that sets are furnished from.
plate:   "size" [w, h] = [640, 360], "overscan" = 1.0 (the plate sees this many times the frame), "samples" = 6, "fine";
         or "keys": [{"pose", "size", "wider"}], cameras from which it is seen (`camera` says what a pose is).
frames:  "size", "samples" = 16, "frames" (how many), "rate" = 24, "people" (path of people.npz, optional), "fine";
         "poses" (one a picture, optional: else it rests), "shutter" ([open, close] or null a picture, optional).
people:  as frames, plus "plate" (a folder shot by `plate` with overscan 1 and the same size).
dress:   nothing else; answers the credits of the set's models, and no picture is made.
survey:  nothing else; writes the set as triangles (see `survey`).
handover: what `handover.Parcel` reads; writes the lit set for an artist (see `handover`).
layers:  as frames, with "space" = "rec709": pictures as multilayer OpenEXR (see `layers`).
receive: "file", "to", "memory" bytes and "seconds" at most; packs an artist's file (see `receive`). The process is
         bound by these from then on.
body:    as receive; writes somebody's own character as arrays (see `body`).
held:    "prop" and "licences" instead of a staging; writes held.npz, the thing as triangles (see `held`).
leaf:    nothing else; writes held.npz, the leaf of the place's door as it is shut (see `doorway`), or the panel of the
         case that is told (see `panel`).
piece:   "piece": a name, x and y; writes held.npz, that piece of the place's plan where it stands (see `furnish`).
seat:    "seat": one of the staging's; writes held.npz, it alone where it stands (see `seat`).
probe:   nothing else; answers what this stage can do.
"""

from __future__ import annotations

import json
import logging
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bpy

from movie_director.engines.blender.stage import (
    body,
    doorway,
    frames,
    furnish,
    handover,
    held,
    layers,
    motion,
    overlay,
    panel,
    plate,
    receive,
    seat,
    survey,
)
from movie_director.engines.blender.stage.build import Stage
from movie_director.engines.blender.stage.camera import Pose
from movie_director.engines.blender.stage.library import Library
from movie_director.engines.blender.stage.staging import Place, Prop, Seat, Staging

log = logging.getLogger(__name__)
Tell = Callable[[float, str], None]


def serve(source: int, answers: int, private: Path) -> None:
    """Take orders until `source` closes."""
    library: Library | None = None
    stages: dict[str, Stage] = {}
    with os.fdopen(source, encoding="utf-8") as orders, os.fdopen(answers, "w", encoding="utf-8") as out:

        def say(message: dict[str, Any]) -> None:
            out.write(json.dumps(message) + "\n")
            out.flush()

        for line in orders:
            if not line.strip():
                continue
            name: Any = None
            try:
                order = json.loads(line)
                name = order.get("id")
                library = _library(library, order.get("shelves"))
                library.furnishing = order.get("furnishing")
                cache = order.get("cache") or str(private / "models")
                stage = stages.get(cache)
                if stage is None or stage.library is not library:
                    # Only one set fits in Blender's scene, so another cache takes the stage over.
                    stages.clear()
                    stage = stages[cache] = Stage(Path(cache), library)
                done = obey(
                    stage, library, order, lambda at, note, n=name: say({"id": n, "progress": at, "note": note})
                )
                say({"id": name, "done": done})
            except BrokenPipeError:
                return
            except Exception as error:  # one bad order must not close the stage
                log.error("%s", traceback.format_exc())
                say({"id": name, "error": f"{type(error).__name__}: {error}"})


def _library(known: Library | None, shelves: str | None) -> Library:
    """The models on the shelves as they are now."""
    if known is None or known.shelves != (Path(shelves) if shelves else None):
        return Library(Path(shelves) if shelves else None)
    known.refresh()
    return known


def obey(stage: Stage, library: Library, order: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Carry out one order. Raises ValueError for orders that make no sense."""
    kind = order.get("order")
    if kind == "probe":
        return {
            "blender": bpy.app.version_string,
            "orders": [
                "plate",
                "frames",
                "people",
                "dress",
                "survey",
                "held",
                "leaf",
                "piece",
                "seat",
                "handover",
                "layers",
                "receive",
                "body",
                "motion",
                "probe",
            ],
            "models": len(library.models),
            "colour": str(Path(bpy.utils.system_resource("DATAFILES")) / "colormanagement" / "config.ocio"),
        }
    if kind == "receive":
        tell(0.0, "opening the file")
        return receive.receive(Path(order["file"]), Path(order["to"]), int(order["memory"]), int(order["seconds"]))
    if kind == "body":
        tell(0.0, "opening the file")
        return body.export(Path(order["file"]), Path(order["to"]), int(order["memory"]), int(order["seconds"]))
    if kind == "motion":
        tell(0.0, "opening the file")
        told = (str(order.get("clip") or ""), float(order.get("begin") or 0.0), float(order.get("end") or 0.0))
        return motion.export(Path(order["file"]), Path(order["to"]), int(order["memory"]), int(order["seconds"]), *told)
    if kind == "dress":
        tell(0.0, "building the set")
        setting = stage.dressed(Staging.read(order["staging"]))
        credits = sorted(setting.furniture.credits.values(), key=lambda c: (c["library"], c["name"]))
        return {"credits": credits, "unmet": setting.unmet}
    if kind == "survey":
        tell(0.0, "building the set")
        setting = stage.dressed(Staging.read(order["staging"]))
        return {**survey.export(Path(order["folder"])), "unmet": setting.unmet}
    if kind == "handover":
        tell(0.0, "building the set")
        staging = Staging.read(order["staging"])
        setting = stage.ready(staging)
        setting.exposure += float(order.get("stops", 0.0))
        try:
            return handover.write(setting, staging, handover.Parcel.read(order), tell)
        finally:
            stage.forget()
    if kind == "held":
        setting = stage.apart(Place("", "ROOM", True, "day", "clear", 0), order.get("licences", "attribution"))
        return held.export(setting, Prop.read(order["prop"]), Path(order["folder"]))
    if kind == "leaf":
        staging = Staging.read(order["staging"])
        setting, folder = stage.apart(staging.place, staging.licences), Path(order["folder"])
        return panel.export(setting, folder) if staging.place.cases else doorway.export(setting, folder)
    if kind == "piece":
        staging, (name, x, y) = Staging.read(order["staging"]), order["piece"]
        setting = stage.apart(staging.place, staging.licences)
        return furnish.export(setting, str(name), float(x), float(y), Path(order["folder"]))
    if kind == "seat":
        staging = Staging.read(order["staging"])
        setting = stage.apart(staging.place, staging.licences)
        return seat.export(setting, Seat.read(order["seat"]), Path(order["folder"]))
    if kind not in ("plate", "frames", "layers", "people"):
        raise ValueError(f"the stage knows no order `{kind}`")
    staging = Staging.read(order["staging"])
    folder = Path(order["folder"])
    folder.mkdir(parents=True, exist_ok=True)
    width, height = order.get("size") or (640, 360)
    size = (int(width), int(height))
    tell(0.0, "building the set")
    setting = stage.ready(staging)
    setting.exposure += float(order.get("stops", 0.0))
    tell(0.15, "lit")
    if kind == "plate":
        keys = tuple(plate.Key.read(key) for key in order.get("keys") or ())
        overscan, samples = float(order.get("overscan", 1.0)), int(order.get("samples", 6))
        fine = bool(order.get("fine", False))
        return plate.shoot(setting, staging, folder, size, overscan, samples, tell, keys, fine)
    people = Path(order["people"]) if order.get("people") else None
    run = frames.Run(
        folder,
        size,
        int(order["frames"]),
        float(order.get("rate", 24)),
        int(order.get("samples", 16)),
        people,
        bool(order.get("fine", False)),
        tuple(Pose.read(pose) for pose in order.get("poses") or ()),
        tuple((Pose.read(o[0]), Pose.read(o[1])) if o else None for o in order.get("shutter") or ()),
        tuple(order.get("levels") or ()),
        tuple(float(share) for share in order.get("nets") or ()),
        tuple(float(moment) for moment in order.get("moments") or ()),
        ".exr" if kind == "layers" else ".png",
    )
    if kind == "layers":
        try:
            layered = layers.Layers(staging, order.get("space", "rec709"), setting.exposure)
            return frames.shoot(setting, staging, run, tell, layered.take)
        finally:
            stage.forget()
    if kind == "frames":
        return frames.shoot(setting, staging, run, tell)
    return overlay.shoot(setting, staging, run, Path(order["plate"]), tell)
