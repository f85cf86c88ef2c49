"""Bodies that people brought in: the folder of files that characters wear, and how engines find them by name."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from movie_director.prophouse.sets import crc_of

FOLDER = Path("01_Assets", "people")
"""Where in a project they lie."""
FORMATS = (".glb", ".gltf", ".fbx", ".blend")
"""What a body can be brought in as; it is kept as arrays."""
LARGEST = 512 * 1024 * 1024
"""Bytes of a file above which it is no character."""
_NAME = re.compile(r"^[a-z0-9-]+-(?P<crc>[0-9a-f]{8})\.npz$")


def name_of(stem: str, crc: int, else_: str = "body") -> str:
    """The name under which arrays are kept: what they came as, and the checksum of what is kept."""
    plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:40].strip("-") or else_
    return f"{plain}-{crc:08x}.npz"


def shelve_bodies(root: Path, shelf: Path) -> None:
    """Put a project's bodies where engines look for them. A file that is not what its name says is passed over."""
    shelve(root / FOLDER, shelf)


def shelve(folder: Path, shelf: Path) -> None:
    """Put the arrays in a folder on a shelf; those whose bytes are not what their names say are passed over."""
    if not folder.is_dir():
        return
    for file in sorted(folder.glob("*.npz")):
        named = _NAME.match(file.name)
        if named is None or (shelf / file.name).is_file() or file.stat().st_size > LARGEST:
            continue
        if crc_of(file) != int(named["crc"], 16):
            continue
        shelf.mkdir(parents=True, exist_ok=True)
        fresh = shelf / f".{file.name}.part"
        shutil.copyfile(file, fresh)
        fresh.replace(shelf / file.name)
