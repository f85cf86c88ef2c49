"""A shelf: the models of one library or folder as they were last read, kept until it changes.

Shelves lie in the studio's cache as JSON, so that a library is parsed once and Blender need not parse it at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from movie_director.prophouse.model import Model

SCHEMA = "Shelf.1"
_MODELS = TypeAdapter(list[Model])
_SOURCE = re.compile(r'"source":("(?:[^"\\]|\\.)*")')


class _Shelf(BaseModel):
    model_config = ConfigDict(frozen=True)

    schema_: str = SCHEMA
    source: str
    stamp: list[list[int]]
    problems: list[str] = []
    models: list[Model]


Read = Callable[[], tuple[Sequence[Model], Sequence[str]]]


def shelved(cache: Path | None, source: Path, files: Sequence[Path], read: Read) -> tuple[list[Model], list[str]]:
    """Return a source's models and what is wrong with some of them, from the cache while its files are the same.

    A cache that cannot be read or written costs time, never models.
    """
    stamp = [[zlib.crc32(str(file).encode()), (s := file.stat()).st_mtime_ns, s.st_size] for file in files]
    place = cache / name_of(source) if cache is not None else None
    if place is not None:
        try:
            kept = _Shelf.model_validate_json(place.read_bytes())
        except (OSError, ValidationError):
            kept = None
        if kept is not None and (kept.schema_, kept.source, kept.stamp) == (SCHEMA, str(source), stamp):
            return kept.models, kept.problems
    models, problems = read()
    if place is not None:
        shelf = {
            "schema_": SCHEMA,
            "source": str(source),
            "stamp": stamp,
            "problems": list(problems),
            "models": _MODELS.dump_python(list(models), mode="json", exclude_defaults=True),
        }
        _write(place, json.dumps(shelf, ensure_ascii=False, separators=(",", ":")))
        _cleared(place.parent)
    return list(models), list(problems)


def _cleared(cache: Path) -> None:
    """Take away shelves of libraries and folders that are not there any more."""
    for shelf in cache.glob("*.json"):
        try:
            with shelf.open(encoding="utf-8") as page:
                told = _SOURCE.search(page.read(4096))
            if told is not None and not Path(json.loads(told[1])).exists():
                shelf.unlink()
        except (OSError, ValueError):
            continue


def name_of(source: Path) -> str:
    """Return the file name of a source's shelf."""
    return f"{source.stem}-{hashlib.sha256(str(source).encode()).hexdigest()[:12]}.json"


def _write(place: Path, text: str) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_name(f".{place.name}.{os.getpid()}")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(place)
    except OSError:
        return
