"""Data that a person can write as TOML, schemes of light and visual styles: those that ship, and any read by name."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import ValidationError

from movie_director.errors import ScriptError

V = TypeVar("V")


def read_written(text: str, path: str, what: str, page: str, make: Callable[[dict[str, Any], str], V]) -> V:
    """Make a value of the fields of a TOML text and its name, which is `path` without folder and ending.

    `words`, which says what it looks like, is no field. Raises ScriptError that names `path` and what is wrong in it:
    that it is no `what`, and that `page` lists the fields.
    """
    try:
        told = tomllib.loads(text)
        told.pop("words", None)
        return make(told, path.replace("\\", "/").rpartition("/")[2].removesuffix(".toml"))
    except tomllib.TOMLDecodeError as error:
        raise ScriptError(path, None, f"is no {what}: it is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        message = f"is no {what}: {field}: {first['msg']}."
        raise ScriptError(path, None, message, cure=f"{page} lists the fields.") from error
    except (ValueError, TypeError) as error:
        raise ScriptError(path, None, f"is no {what}: {error}.") from error


def shipped(folder: str, read: Callable[[str, str], V]) -> dict[str, V]:
    """Read what ships in a folder beside this file, by name, in order."""
    found = (f for f in (files("movie_director.breakdown") / folder).iterdir() if f.name.endswith(".toml"))
    ordered = sorted(found, key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): read(f.read_text(encoding="utf-8"), f.name) for f in ordered}
