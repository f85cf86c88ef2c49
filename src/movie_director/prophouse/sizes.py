"""The pieces of our own kit: their true sizes, what else scripts call them, how they lie and how a hand grips them.

Plain data and the standard library alone, since the stage reads it inside Blender and the prop house outside. The stage
models them (`engines/blender/stage/kit`), and a test holds each mesh against its row.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Metres = tuple[float, float, float]


@dataclass(frozen=True)
class Grip:
    """Where a hand closes round a piece: a point, the line that the fingers go round, and the way that is ahead.

    `at` is in metres from the middle of the base of its box; `along` runs from the little finger to the thumb, `ahead`
    from the holder to where muzzle, blade or lens points: directions, not of length one.
    """

    at: Metres
    along: Metres
    ahead: Metres


@dataclass(frozen=True)
class Kit:
    """A piece: width, depth and height of its box as it lies or stands on a table, front towards -y, in metres.

    `names` are what it is found by, its own first; `top` is the height above its base where other things stand.
    """

    names: tuple[str, ...]
    size: Metres
    top: float | None
    grip: Grip | None


def _read() -> Mapping[str, Kit]:
    rows: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "sizes.toml").read_text(encoding="utf-8"))
    return {
        key: Kit(tuple(row["names"]), _point(row["size"]), row.get("top"), _grip(row.get("grip")))
        for key, row in rows.items()
    }


def _point(row: list[float]) -> Metres:
    x, y, z = row
    return x, y, z


def _grip(row: list[list[float]] | None) -> Grip | None:
    return None if row is None else Grip(*(_point(point) for point in row))


KIT: Mapping[str, Kit] = _read()
"""By name, in the order in which they are written; of two that a script may mean the first is the likelier."""

_OF = re.compile(
    r"^(?:pair|piece|sheet|stack|pile|bunch|wad|pack|bit|set|couple|handful|roll|bundle|box|glass|cup|pot)s? of "
)
_AFTER = re.compile(r" (?:of|in|on|with|from|for|at|to|by|under|near|beside|that|which|full|reading|saying|marked) ")
_ARTICLE = re.compile(r"^(?:a|an|the|his|her|their|my|your|its|some|another|two|three) ")


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ves"):
        return word[:-3] + "f"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("fe"):
        return word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _plain(words: str) -> str:
    bare = re.sub(r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]", " ", words.lower())
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())


def _alone(words: str) -> str:
    return " ".join(_singular(word) for word in words.split())


_NAMES: list[tuple[str, str]] = [
    (_plain(name), key) for key, piece in reversed(list(KIT.items())) for name in reversed(piece.names)
]
_BY_NAME: Mapping[str, str] = {**{_alone(name): key for name, key in _NAMES}, **dict(_NAMES)}
_LONGEST = max(len(name.split()) for name in _BY_NAME)


def kit_of(words: str) -> str | None:
    """Return which piece the words of a script name, none where none does.

    The last noun before `of`, `in`, `with` counts: a "knife with a wooden handle" is a knife, a "gun case" no gun. Of
    names that end there the longest wins: a "wine glass" is no "glass".
    """
    text = _plain(words)
    while (shorter := _ARTICLE.sub("", text)) != text:
        text = shorter
    for part in (text, _OF.sub("", text), _AFTER.split(f"{text} ")[0]):
        row = part.split()
        for count in range(min(_LONGEST, len(row)), 0, -1):
            name = " ".join(row[-count:])
            found = _BY_NAME.get(name) or _BY_NAME.get(_alone(name))
            if found is not None:
                return found
    return None
