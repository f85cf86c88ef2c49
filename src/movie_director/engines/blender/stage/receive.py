# SPDX-License-Identifier: GPL-3.0-or-later
"""An artist's file received: opened where it can do no harm, looked through, and packed with all that it needs.

The process has as much memory and time as it is told, no more, so that a file that unpacks to a monster ends it and
nothing else. Scripts and drivers stay off.
"""

from __future__ import annotations

import gzip
import math
import re
import resource
import shutil
from pathlib import Path
from typing import Any, BinaryIO

import bpy
from mathutils import Vector

MOST = 4 * 1024**3
"""Bytes that a file may unpack to."""
DEEPEST = 32
"""Steps from a thing to the last of what it is made of."""
TURNED = 0.5
"""Degrees from which on an empty is turned on purpose."""
_MARK = re.compile(r"^mark[\s_.:-]+(?P<name>.*?)(?:\.\d{3})?$", re.I)
_ZSTD, _GZIP = b"\x28\xb5\x2f\xfd", b"\x1f\x8b"


def receive(file: Path, to: Path, memory: int, seconds: int) -> dict[str, Any]:
    """Bring `file` to `to`, a .blend: as it is where nothing lies outside it, else packed, or converted.

    Answers `packed`, whether it is not byte for byte what it was, `marks`, where its empties say that people stand, and
    `words`, what there is to say. Raises ValueError with what is wrong.
    """
    bounded(memory, seconds)
    suffix = file.suffix.lower()
    words = opened(file)
    marks = _marks()
    packed = suffix != ".blend"
    linked = [book for book in bpy.data.libraries if book.packed_file is None]
    if missing := sorted(Path(_path(book)).name for book in linked if not Path(_path(book)).is_file()):
        told = ", ".join(missing)
        raise ValueError(
            f"it links to {told}, which is not there; put that where it was, or pack it (File > External Data > Pack "
            "Linked Libraries), and save"
        )
    for image in sorted(bpy.data.images, key=lambda i: i.name):
        if image.source in ("FILE", "TILED", "SEQUENCE") and image.packed_file is None and image.users:
            path = Path(bpy.path.abspath(image.filepath, library=image.library))
            if path.is_file():
                packed = True
            else:
                words.append(f"its texture {path.name} is not there; that will be plain")
    if not packed and not bpy.data.libraries:
        shutil.copyfile(file, to)
        return {"packed": False, "marks": marks, "words": words}
    _plain_where_missing()
    bpy.ops.file.pack_all()
    if bpy.data.libraries:
        # A library packed into a file is not found by who brings that file's things into another.
        told = ", ".join(sorted(Path(book.filepath).name for book in bpy.data.libraries))
        words.append(f"what it links to in {told} was taken into it")
        _own()
        for book in list(bpy.data.libraries):
            bpy.data.libraries.remove(book)
    bpy.ops.wm.save_as_mainfile(filepath=str(to), copy=True, compress=True, check_existing=False, relative_remap=False)
    return {"packed": True, "marks": marks, "words": words}


def opened(file: Path) -> list[str]:
    """Have what a file holds as the scene, its scripts off, and say what they would have run. Raises ValueError."""
    suffix = file.suffix.lower()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.preferences.filepaths.use_scripts_auto_execute = False
    if suffix != ".blend":
        _converted(file, suffix)
        return []
    _unpacks(file)
    try:
        bpy.ops.wm.open_mainfile(filepath=str(file), load_ui=False, use_scripts=False)
    except RuntimeError as error:
        raise ValueError(
            f"Blender {bpy.app.version_string} cannot open it ({_said(error)}): it is broken, cut off, or made by "
            "a newer Blender; open it there and save it again"
        ) from error
    return _scripts()


def bounded(memory: int, seconds: int) -> None:
    """Have no more of the machine than that from here on."""
    told = Path("/proc/self/statm")
    used = int(told.read_text().split()[0]) * resource.getpagesize() if told.is_file() else 0
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = used + memory if hard == resource.RLIM_INFINITY else min(used + memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent.ru_utime + spent.ru_stime) + seconds, hard))


def _unpacks(file: Path) -> None:
    """Raise ValueError for a compressed .blend that is broken or unpacks to too much."""
    with file.open("rb") as source:
        head = source.read(7)
        source.seek(0)
        if head.startswith(b"BLENDER"):
            return
        if not head.startswith((_ZSTD, _GZIP)):
            raise ValueError("it is no .blend file")
        try:
            inside, size = _size(source, zstd=head.startswith(_ZSTD))
        except (OSError, EOFError, ValueError, ImportError) as error:
            raise ValueError(f"it is broken, or cut off: {error}") from error
    if size > MOST:
        raise ValueError(f"it unpacks to more than {MOST // 1024**3} GiB; save it smaller")
    if not inside.startswith(b"BLENDER"):
        raise ValueError("it is no .blend file")


def _size(source: BinaryIO, *, zstd: bool) -> tuple[bytes, int]:
    """The first bytes of what is packed, and how much it is, up to where it is too much."""
    if zstd:
        import zstandard

        stream: Any = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(source, read_across_frames=True)
    else:
        stream = gzip.GzipFile(fileobj=source)
    first, size = b"", 0
    try:
        while block := stream.read(1 << 22):
            first = first or block[:16]
            size += len(block)
            if size > MOST:
                break
    except Exception as error:  # zstandard's errors are its own
        raise ValueError(str(error)) from error
    return first, size


def _converted(file: Path, suffix: str) -> None:
    """Import a file of another format into an empty scene."""
    from movie_director.engines.blender.stage.carry import import_file

    try:
        import_file(file, suffix, lights=True)
    except (RuntimeError, OSError, KeyError, AttributeError, TypeError) as error:
        raise ValueError(f"Blender cannot read it ({_said(error)}): export it again") from error


def _scripts() -> list[str]:
    """What a file would run elsewhere, said: it does not run here."""
    words = [f"its script {text.name} is not run" for text in bpy.data.texts if text.use_module]
    count = 0
    for store in (bpy.data.objects, bpy.data.materials, bpy.data.node_groups, bpy.data.shape_keys, bpy.data.meshes):
        for block in store:
            for owner in (block, getattr(block, "node_tree", None)):
                moves = getattr(owner, "animation_data", None)
                count += sum(d.driver.type == "SCRIPTED" for d in moves.drivers) if moves is not None else 0
    if count:
        words.append(
            f"its {count} scripted driver{'s do' if count > 1 else ' does'} not run; what they moved stays as saved"
        )
    return words


def _marks() -> list[tuple[str, float, float, float | None]]:
    """Where empties called "mark NAME" stand: the name, x and y in metres, and their turn in degrees if they have one.

    An empty points to -y, towards the audience, until it is turned.
    """
    scale = float(bpy.context.scene.unit_settings.scale_length)
    found: list[tuple[str, float, float, float | None]] = []
    for thing in sorted(bpy.context.scene.objects, key=lambda o: o.name):
        named = _MARK.match(thing.name) if thing.type == "EMPTY" else None
        if named is None:
            continue
        at, way = thing.matrix_world.translation * scale, thing.matrix_world.to_3x3() @ Vector((0, -1, 0))
        facing = math.degrees(math.atan2(way.x, -way.y))
        name = re.sub(r"[\W_]+", "-", named["name"]).strip("-").lower()
        found.append((name, round(at.x, 3), round(at.y, 3), round(facing, 1) if abs(facing) > TURNED else None))
    return found


def _own() -> None:
    """Make all that is linked the file's own: what something of its own uses first, then what that uses."""
    for _ in range(DEEPEST):
        used = [
            b for b, by in bpy.data.user_map().items() if b.library is not None and any(u.library is None for u in by)
        ]
        if not used:
            return
        for block in sorted(used, key=lambda b: (type(b).__name__, b.name)):
            block.make_local()


def _path(book: Any) -> str:
    return bpy.path.abspath(book.filepath, library=book.parent)


def _plain_where_missing() -> None:
    """Strike images whose file is not there, which would stop the packing and show as magenta."""
    for image in list(bpy.data.images):
        if image.source == "FILE" and image.packed_file is None and image.library is None:
            path = Path(bpy.path.abspath(image.filepath))
            if image.filepath and not path.is_file():
                image.source = "GENERATED"
                image.generated_color = (0.18, 0.18, 0.18, 1)


def _said(error: Exception) -> str:
    """Blender's last word on what is wrong, without the path that it begins with."""
    return " ".join(str(error).split()).rpartition(": ")[2][:300].rstrip(".")
