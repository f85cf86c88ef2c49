"""Artists' sets: the folder of .blend files that stand in for what the stage would build, and how they are named."""

from __future__ import annotations

import zlib
from pathlib import Path

from movie_director.prophouse.model import Model
from movie_director.prophouse.shelf import shelved

FOLDER = Path("01_Assets", "sets")
"""Where in a project they lie."""
FORMATS = (".blend", ".glb", ".gltf", ".usd", ".usda", ".usdc", ".usdz", ".obj", ".fbx")
"""What a set can be brought in as; it is kept as a .blend."""
LARGEST = 1024 * 1024 * 1024
"""Bytes of a file above which it is no set."""
CATALOGUES = "blender_assets.cats.txt"
"""The file beside a .blend that names the catalogues of its assets."""


def shelve_sets(root: Path, cache: Path) -> None:
    """Write a project's sets down for the stage, which finds them by name and checksum. `cache` holds the shelves."""
    folder = (root / FOLDER).resolve()
    if folder.is_dir():
        files = sorted(folder.glob("*.blend"))
        shelved(cache, folder, files, lambda: ([_model(file) for file in files], ()))


def crc_of(file: Path) -> int:
    """Return the CRC-32 of a file's bytes."""
    crc = 0
    with file.open("rb") as source:
        while block := source.read(1 << 20):
            crc = zlib.crc32(block, crc)
    return crc


def with_catalogues(folder: Path, beside: Path) -> None:
    """Add the asset catalogues that lie beside a file to those of a folder; what is there already stays."""
    source, target = beside.parent / CATALOGUES, folder / CATALOGUES
    if not source.is_file() or source.resolve() == target.resolve():
        return
    told = source.read_text(encoding="utf-8", errors="replace").splitlines()
    if not target.is_file():
        target.write_text("\n".join(told) + "\n", encoding="utf-8")
        return
    known = target.read_text(encoding="utf-8", errors="replace").splitlines()
    ids = {line.partition(":")[0] for line in known}
    new = [line for line in told if line.count(":") >= 2 and line.partition(":")[0] not in ids]
    if new:
        target.write_text("\n".join([*known, *new]) + "\n", encoding="utf-8")


def _model(file: Path) -> Model:
    return Model(
        id=f"set#{file.name}",
        names={"en": file.stem},
        source="own",
        licence="own",
        size=(1.0, 1.0, 1.0),
        archive=str(file.parent),
        path=file.name,
        bytes=file.stat().st_size,
        crc=crc_of(file),
    )
