# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the stage, written for an artist: as .blend with all that it needs in it, as glTF, or as USD.

It is the very set, light, people and camera that pictures are taken of. The stage is changed by it: whoever calls
forgets the set afterwards.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bpy

from movie_director.engines.blender.stage import camera as lens
from movie_director.engines.blender.stage import passport, plainly, sight, still
from movie_director.engines.blender.stage.cast import Cast
from movie_director.engines.blender.stage.fingerprint import Fingerprints
from movie_director.engines.blender.stage.net import Nets
from movie_director.engines.blender.stage.passport import LAMP, NAME, PRINT, ROLE, STOOD
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Staging

COLLECTIONS = {
    "set": "Set",
    "dressing": "Dressing",
    "person": "People",
    "lamp": "Lights",
    "film lamp": "Lights",
    "camera": "Camera",
}
FIRST = 1
"""The number of a shot's first frame."""
Tell = Callable[[float, str], None]


@dataclass(frozen=True)
class Parcel:
    """What goes to an artist, and how long it lasts.

    `poses` has the camera of each frame, of one for a camera at rest, of none for a place without a shot. `people` is
    the file of people.npz, `moments` the frames (from 0) of its positions, `still` which of them is the picture's
    middle. `nets` has the share that each person gets of the lamps for faces, `marks` the artist's marks for people.
    """

    file: Path
    frames: int
    rate: int
    size: tuple[int, int]
    poses: tuple[lens.Pose, ...] = ()
    people: Path | None = None
    moments: tuple[int, ...] = ()
    still: int = 0
    nets: tuple[float, ...] = ()
    marks: tuple[tuple[str, float, float, float | None], ...] = ()

    @staticmethod
    def read(order: dict[str, Any]) -> Parcel:
        """From an order. Raises KeyError, TypeError or ValueError where it is none."""
        width, height = order.get("size") or (1280, 720)
        return Parcel(
            Path(order["file"]),
            int(order.get("frames", 1)),
            int(order.get("rate", 24)),
            (int(width), int(height)),
            tuple(lens.Pose.read(pose) for pose in order.get("poses") or ()),
            Path(order["people"]) if order.get("people") else None,
            tuple(int(frame) for frame in order.get("moments") or ()),
            int(order.get("still", 0)),
            tuple(float(share) for share in order.get("nets") or ()),
            tuple((str(name), x, y, facing) for name, x, y, facing in order.get("marks") or ()),
        )


def write(setting: Setting, staging: Staging, parcel: Parcel, tell: Tell) -> dict[str, Any]:
    """Write the standing, lit set to the parcel's file, in the format of its suffix; answers what is in it."""
    scene = bpy.context.scene
    suffix = parcel.file.suffix.lower()
    sight.show()
    cast = Cast(parcel.people)
    if suffix == ".blend":
        Nets(parcel.nets, cast.things)  # they stay: the scene goes away with them
    _stand(staging, parcel)
    _marked(parcel)
    for thing, figure in zip(cast.things, staging.people, strict=False):
        thing["words"] = figure.name
    if len(parcel.moments) > 1 and suffix == ".blend":
        tell(0.3, "people")
        cast.act([FIRST + frame for frame in parcel.moments])
    else:
        cast.pose(parcel.still)
    still.engine(parcel.size, 64, fine=True)
    still.view(setting.exposure)
    scene.render.fps, scene.render.fps_base = parcel.rate, 1.0
    scene.frame_start, scene.frame_end = FIRST, FIRST + parcel.frames - 1
    scene.frame_set(FIRST + (parcel.moments[parcel.still] if parcel.moments else 0))
    scene.unit_settings.system, scene.unit_settings.scale_length = "METRIC", 1.0
    scene.render.filepath = "//"
    scene.name = staging.place.words
    tell(0.5, "naming")
    things = [thing for thing in scene.objects if not (thing.type == "CAMERA" and not parcel.poses)]
    _named(setting, things)
    _sorted(scene, things)
    if suffix == ".blend":
        _sealed(setting, staging, things)
    elif parcel.poses:
        for thing in [t for t in things if t.type == "MESH" and not t.visible_camera]:
            things.remove(thing)  # these formats cannot say that the camera looks through it
            bpy.data.objects.remove(thing)
    tell(0.7, "writing")
    _save(parcel.file, suffix, animated=parcel.frames > 1 and len(parcel.poses) > 1)
    kinds = {name: sum(COLLECTIONS[t[ROLE]] == name for t in things) for name in dict.fromkeys(COLLECTIONS.values())}
    return {
        "bytes": parcel.file.stat().st_size,
        "things": kinds,
        "unmet": setting.unmet,
        "exposure": setting.exposure,
        "look": still.LOOK,
        "credits": sorted(setting.furniture.credits.values(), key=lambda c: (c["library"], c["name"])),
    }


def _stand(staging: Staging, parcel: Parcel) -> None:
    """Stand the camera, keyed where it moves, and take what is in its way out of it as for the pictures."""
    if not parcel.poses:
        return
    sight.clear_along(staging, parcel.poses[:: max(len(parcel.poses) // 8, 1)])
    eye = lens.stand(staging.camera, parcel.poses[0], blur=True)
    if len(parcel.poses) > 1:
        lens.keyed(eye, parcel.poses, FIRST)


def _marked(parcel: Parcel) -> None:
    """Stand the artist's marks for people where they were."""
    for name, x, y, facing in parcel.marks:
        mark = bpy.data.objects.new(f"mark {name}", None)
        mark["words"] = mark.name
        mark.empty_display_type, mark.empty_display_size = "ARROWS", 0.4
        mark.location, mark.rotation_euler = (x, y, 0.0), (0.0, 0.0, math.radians(facing or 0.0))
        bpy.context.scene.collection.objects.link(mark)
    bpy.context.view_layer.update()


def _named(setting: Setting, things: Sequence[Any]) -> None:
    """Write the role and the stage's name on everything, and call it by its film words."""
    for thing in things:
        thing[NAME] = thing.name
        thing[ROLE] = _role(thing)
        thing[STOOD] = [float(v) for row in thing.matrix_world for v in row]
        if thing[ROLE] == "lamp":
            own = passport.lamp_named(setting.own, thing)
            if own is not None:
                key = passport.lamp_key(own.name, own.location)
                shown = [thing.data.energy, list(thing.data.color)]
                share = own.energy / setting.hung[key] if setting.hung.get(key) else 1.0
                thing[LAMP] = json.dumps([key, *shown, own.energy, own.colour, share])
    calls = [(thing, str(thing.get("words") or _said(thing.name))) for thing in things]
    for thing, words in calls:
        thing.name = words
        if thing.data is not None and thing.data.users == 1:
            thing.data.name = words


def _said(name: str) -> str:
    """The words in a name on the stage: those of a library's model end in numbers."""
    return " ".join(name.partition(".")[0].replace("_", " ").replace("-", " ").rstrip(" 0123456789").split()) or name


def _role(thing: Any) -> str:
    if thing.type == "LIGHT":
        return "film lamp" if thing.get("film") else "lamp"
    if thing.type == "CAMERA":
        return "camera"
    if thing.get("person"):
        return "person"
    return "dressing" if thing.get("prop") or thing.get("scene") else "set"


def _sorted(scene: Any, things: Sequence[Any]) -> None:
    """Put everything into the collection of its department."""
    homes: dict[str, Any] = {}
    for name in dict.fromkeys(COLLECTIONS.values()):
        homes[name] = bpy.data.collections.new(name)
        scene.collection.children.link(homes[name])
    for thing in things:
        for home in [c for c in thing.users_collection if c == scene.collection]:
            home.objects.unlink(thing)
        homes[COLLECTIONS[thing[ROLE]]].objects.link(thing)
    for thing in [o for o in scene.collection.objects if o.type == "CAMERA"]:
        bpy.data.objects.remove(thing)  # left over from the shot before


def _sealed(setting: Setting, staging: Staging, things: Sequence[Any]) -> None:
    """Take everything into the file, and write down what went out, so that what comes back can be held against it."""
    bpy.ops.file.pack_all()
    _traceless()
    prints = Fingerprints()
    of_set = [thing for thing in things if thing[ROLE] == "set"]
    for thing in of_set:
        if thing.type == "MESH" and not thing.get("theirs"):
            thing[PRINT] = prints.of(thing)
    bpy.context.scene[passport.SCENE] = json.dumps(
        {
            "place": passport.place_of(staging.place),
            "hour": [staging.place.time, staging.place.weather],
            "names": sorted(setting.built or (thing[NAME] for thing in of_set)),
            "lamps": _hung(setting),
        }
    )
    bpy.ops.outliner.orphans_purge(do_recursive=True)
    for library in [book for book in bpy.data.libraries if not book.users_id]:
        bpy.data.libraries.remove(library)


def _traceless() -> None:
    """Leave no path of this machine in the file: of textures, of models' own files, of what was browsed."""
    for image in bpy.data.images:
        if image.packed_file is not None:
            image.filepath = image.filepath_raw = "//textures/" + Path(image.filepath).name
            for packed in image.packed_files:
                packed.filepath = image.filepath
    for store in (bpy.data.meshes, bpy.data.materials, bpy.data.images, bpy.data.node_groups):
        for block in [b for b in store if b.library_weak_reference is not None]:
            name, other = block.name, block.copy()  # a copy does not know whence it came
            block.user_remap(other)
            store.remove(block)
            other.name = name
    for screen in bpy.data.screens:
        for space in [s for area in screen.areas for s in area.spaces if s.type == "FILE_BROWSER" and s.params]:
            space.params.directory = b"//"


def _hung(setting: Setting) -> list[str]:
    """The lamps that went out, and those that an artist took out before; not those that the scheme had put out."""
    lit = [passport.lamp_key(lamp.name, lamp.location) for lamp in setting.lamps]
    out = {passport.lamp_key(lamp.name, lamp.location) for lamp in setting.own} - set(lit)
    return [*lit, *(key for key in setting.hung if key not in out and key not in lit)]


def _save(file: Path, suffix: str, animated: bool) -> None:
    part = file.with_name(f".{file.stem}.part{suffix}")
    try:
        if suffix == ".blend":
            bpy.ops.wm.save_as_mainfile(filepath=str(part), copy=True, compress=True, check_existing=False)
            part.with_name(part.name + "1").unlink(missing_ok=True)
        elif suffix == ".glb":
            plainly.for_gltf()
            plainly.lamps_for_gltf()
            bpy.ops.export_scene.gltf(
                filepath=str(part), export_format="GLB", export_cameras=True, export_lights=True, export_yup=True,
                export_animations=animated, export_extras=False, export_apply=True,
            )  # fmt: skip
        else:
            plainly.for_usd()
            bpy.ops.wm.usd_export(
                filepath=str(part), export_animation=animated, export_lights=True, export_cameras=True,
                export_materials=True, generate_preview_surface=True, export_textures_mode="NEW",
                convert_world_material=False, root_prim_path="/film",
            )  # fmt: skip
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
