"""Furniture libraries in Sweet Home 3D's format, of triangles, for tests."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

Row = tuple[str, str, str, str, tuple[float, float, float]]
"""Key, name, tags, category, and centimetres."""
ROWS: tuple[Row, ...] = (
    ("chair1", "Chair", "Seat", "Living room", (50, 50, 90)),
    ("table1", "Kitchen table", "", "Kitchen", (120, 80, 75)),
    ("clock1", "Wall clock", "", "Living room", (30, 5, 30)),
    ("towels", "Towel rack", "", "Bathroom", (60, 10, 50)),
    ("key1", "Keys", "", "Miscellaneous", (11, 11, 3)),
    ("frank", "Hot dog", "Food", "Kitchen", (20, 7, 6)),
    ("rex", "Dog", "Animal", "Characters", (30, 80, 70)),
    ("man", "Male", "Human, People", "Characters", (60, 40, 180)),
    ("bike1", "Bicycle", "", "Vehicles", (46, 149, 84)),
    ("phone1", "Apple iPhone", "Smartphone", "Miscellaneous", (6, 12, 1)),
    ("couch1", "Couch", "", "Living room", (200, 90, 80)),
)
"""A few models whose names could be mistaken."""


def library(
    folder: Path, name: str = "Test", licence: str = "Public domain", rows: Sequence[Row] = ROWS, extra: str = ""
) -> Path:
    """Write `NAME.sh3f` with a model per row, Dutch names D1, D2 and so on, and `extra` lines in its catalogue."""
    file = folder / f"{name}.sh3f"
    with zipfile.ZipFile(file, "w") as archive:
        lines = [f"name={name} library", f"license={licence}", ""]
        dutch: list[str] = []
        for number, (key, called, tags, category, size) in enumerate(rows, 1):
            told: dict[str, object] = {
                "id": f"{name}#{key}", "name": called, "tags": tags, "category": category,
                "model": f"/{key}/{key}.obj", "width": size[0], "depth": size[1], "height": size[2],
                "creator": "A. Maker", "movable": "true", "doorOrWindow": "false",
            }  # fmt: skip
            lines += [f"{k}#{number}={v}" for k, v in told.items()]
            dutch.append(f"name#{number}=D{number}")
            archive.writestr(f"{key}/{key}.obj", f"v 0 0 0\nv 1 1 1\nv 0 1 0\nf 1 2 3\n# {key}\n")
        archive.writestr("PluginFurnitureCatalog.properties", "\n".join(lines) + "\n" + extra)
        archive.writestr("PluginFurnitureCatalog_nl.properties", "\n".join(dutch) + "\nname#1=Stoel \\u00e9\\u00e9n\n")
    return file
