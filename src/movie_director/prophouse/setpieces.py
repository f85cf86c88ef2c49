"""What the stage builds for its places and can build as a thing of the script: names, sizes, and how they are built.

Plain data and the standard library alone, since the stage reads it inside Blender and the prop house outside.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MARK = "set#"
"""How ids of what the stage builds for its places begin."""
Metres = tuple[float, float, float]


@dataclass(frozen=True)
class SetPiece:
    """A piece of a set: what builds it, how large it is in metres, and whether it hangs on a wall."""

    piece: str
    nouns: str
    size: Metres
    wall: bool = False
    years: tuple[int, int] | None = None
    look: Mapping[str, str | float | bool] = field(default_factory=dict[str, str | float | bool])


def _read() -> Mapping[str, SetPiece]:
    rows: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "pieces.toml").read_text(encoding="utf-8"))
    found: dict[str, SetPiece] = {}
    for name, row in rows.items():
        w, d, h = row["size"]
        years = row.get("years")
        found[MARK + name.replace(" ", "-")] = SetPiece(
            row["piece"],
            row["nouns"],
            (w, d, h),
            row.get("wall", False),
            (years[0], years[1]) if years else None,
            row.get("look", {}),
        )
    return found


SET_PIECES: Mapping[str, SetPiece] = _read()
"""By id, such as `set#wall-clock`."""
