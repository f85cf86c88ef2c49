"""Keys: which fields a document has, however deep, and putting a value there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel

from movie_director.errors import BadOption
from movie_director.film.document import Document

D = TypeVar("D", bound=Document)


def check_key(model: type[BaseModel], path: Sequence[str]) -> None:
    """Raise BadOption, with the keys that there are, when a path leads to no field."""
    kind: object = model
    for n, part in enumerate(path):
        kind = _bare(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            if part not in kind.model_fields:
                known = [name for name in kind.model_fields if name != "name"]
                close = get_close_matches(part, known, n=2, cutoff=0.6)
                raise BadOption(
                    f"There is no {'.'.join(path[: n + 1])!r}.",
                    cure=(f"Did you mean {' or '.join(close)}? " if close else "") + f"There is: {', '.join(known)}.",
                )
            kind = kind.model_fields[part].annotation
        elif get_origin(kind) in (dict, Mapping):
            kind = get_args(kind)[1]
        elif get_origin(kind) is tuple and part.isdigit():
            kind = get_args(kind)[min(int(part), len(get_args(kind)) - 1)]
            kind = get_args(_bare(model))[0] if kind is Ellipsis else kind
        else:
            raise BadOption(f"{'.'.join(path[:n])} has nothing inside called {part!r}.")


def with_value(document: D, path: Sequence[str], value: object) -> D:
    """Return the document with a value put at a path. Raises pydantic.ValidationError; BadOption for no such place."""
    inner = cast("dict[str, object]", document.model_dump())
    if len(path) == 1:
        return document.having(**{path[0]: value})
    return document.having(**{path[0]: _put(inner.get(path[0]), path[1:], value, ".".join(path))})


def _put(inside: object, path: Sequence[str], value: object, whole: str) -> object:
    part, *rest = path
    if isinstance(inside, tuple | list):
        items = list(cast("Sequence[object]", inside))
        if not part.isdigit() or int(part) >= len(items):
            raise BadOption(f"{whole}: there are {len(items)}, counted from 0; there is no {part!r}.")
        items[int(part)] = _put(items[int(part)], rest, value, whole) if rest else value
        return items
    fields = dict(cast("Mapping[str, object]", inside)) if isinstance(inside, Mapping) else {}
    fields[part] = _put(fields.get(part), rest, value, whole) if rest else value
    return fields


def _bare(kind: object) -> object:
    """A type without `| None` and without notes."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        return next((_bare(k) for k in get_args(kind) if k is not NoneType), kind)
    return kind
