"""Reading documents of any version: `Name.version`, upgraded step by step to the newest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from pydantic import ValidationError

from movie_director.errors import ProjectError
from movie_director.film.document import Document
from movie_director.film.film import DOCUMENTS
from movie_director.values.digest import Json

UPGRADES: dict[str, Callable[[dict[str, Json]], dict[str, Json]]] = {}
"""Old schema (`Shot.1`) to the function that returns the document in the next one, with `schema` set to it."""

_BY_NAME = {kind.SCHEMA.rpartition(".")[0]: kind for kind in DOCUMENTS.values()}


def read_document(value: Mapping[str, Json]) -> Document:
    """Read a stored document, upgrading older schemas. Raises ProjectError for unknown or newer ones."""
    data = dict(value)
    while (schema := str(data.get("schema", ""))) in UPGRADES:
        data = UPGRADES[schema](data)
    name, _, version = schema.rpartition(".")
    kind = _BY_NAME.get(name)
    if kind is None or not version.isdigit():
        raise ProjectError(f"{schema!r} is no kind of document that this version of Movie Director knows.")
    if schema != kind.SCHEMA:
        raise ProjectError(
            f"A document has schema {schema}, newer than {kind.SCHEMA} which this version reads.",
            cure="Upgrade: `pip install --upgrade movie-director`.",
        )
    del data["schema"]
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise ProjectError(
            f"The {kind.KIND} {cast(str, data.get('name', '?'))!r} is damaged: {place}: {first['msg']}."
        ) from error
