"""Writing files so that a reader sees the old or the new, never half, whatever is killed meanwhile."""

from __future__ import annotations

import ctypes
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from movie_director.values.digest import Json

_FEW = 16
"""Files that are synced one by one; more are synced with all else that their disk still owes."""


def write_text(path: Path, text: str) -> None:
    """Write a whole file durably: beside it first, synced, then renamed over it."""
    write_all({path: text})


def write_all(texts: Mapping[Path, str]) -> None:
    """Write whole files durably, many as quickly as a few.

    Each is written beside its place; when all are on the disk they are renamed over what was there, and the folders
    synced. Killed at any point, every file is the old or the new one; those that were not reached stay old.
    """
    beside: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            beside[path] = Path(name)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fchmod(file.fileno(), 0o644)
                if len(texts) <= _FEW:
                    os.fsync(file.fileno())
        if len(texts) > _FEW:
            _sync(list(beside.values()))
        for path, whole in list(beside.items()):
            whole.replace(path)
            del beside[path]
    except BaseException:
        for whole in beside.values():
            whole.unlink(missing_ok=True)
        raise
    for folder in dict.fromkeys(path.parent for path in texts):
        _fsync(folder)


def as_text(value: Mapping[str, Json]) -> str:
    """Return JSON that diffs well: keys sorted, one field a line, and in a list of objects one object a line."""
    fields = (f"  {_in_a_line(key)}: {_spread(value[key])}" for key in sorted(value))
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _spread(value: Json) -> str:
    if isinstance(value, Mapping) and value:
        fields = (f"    {_in_a_line(key)}: {_in_a_line(value[key])}" for key in sorted(value))
        return "{\n" + ",\n".join(fields) + "\n  }"
    if isinstance(value, list | tuple) and any(isinstance(item, Mapping | list | tuple) for item in value):
        return "[\n" + ",\n".join(f"    {_in_a_line(item)}" for item in value) + "\n  ]"
    return _in_a_line(value)


_in_a_line = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


def write_json(path: Path, value: Mapping[str, Json]) -> None:
    """Write JSON that diffs well, durably."""
    write_text(path, as_text(value))


def append_line(path: Path, value: Mapping[str, Json]) -> None:
    """Append one JSON line durably. A line cut short by a crash is closed off, never glued to this one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
    with path.open("a+b") as file:
        if file.tell() > 0:
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                line = "\n" + line
        file.write(line.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read JSON lines, passing over one that a crash cut short."""
    try:
        yield from _lines(path.read_bytes())
    except FileNotFoundError:
        return


def read_lines_from(path: Path, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Read the JSON lines from an offset on that are whole by now, and where they end. Raises FileNotFoundError."""
    with path.open("rb") as file:
        file.seek(offset)
        data = file.read()
    whole = data[: data.rfind(b"\n") + 1]
    return list(_lines(whole)), offset + len(whole)


def _lines(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.split(b"\n"):
        try:
            value = json.loads(line)
        except ValueError:  # cut short, in the middle of a letter perhaps
            continue
        if isinstance(value, dict):
            yield cast("dict[str, Any]", value)


def _sync(files: Sequence[Path]) -> None:
    """Wait until files are on the disk: all that their file system owes at once where Linux can, else one by one."""
    disks = {path.parent.stat().st_dev: path.parent for path in files}
    if sys.platform == "linux" and all(_sync_disk(folder) for folder in disks.values()):
        return
    for path in files:
        _fsync(path)


def _sync_disk(folder: Path) -> bool:
    """Call syncfs(2), which Python has no name for; False where the C library has none or it failed."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return ctypes.CDLL(None).syncfs(descriptor) == 0
    except AttributeError:
        return False
    finally:
        os.close(descriptor)


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
