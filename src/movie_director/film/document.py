"""The base of every document: frozen, versioned, and careful with fields it does not know."""

from __future__ import annotations

from typing import ClassVar, NamedTuple, Self, cast

from pydantic import BaseModel, ConfigDict

from movie_director.values.digest import Digest, Json, digest_json


class Ref(NamedTuple):
    """Which document: its kind (`shot`) and its permanent name (`sc03/sh012`)."""

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"


class Document(BaseModel):
    """Something people edit. Fields this version does not know are kept and written back."""

    model_config = ConfigDict(frozen=True, extra="allow")

    KIND: ClassVar[str]
    SCHEMA: ClassVar[str]

    name: str

    @property
    def ref(self) -> Ref:
        """This document's kind and name."""
        return Ref(self.KIND, self.name)

    def as_json(self) -> dict[str, Json]:
        """Return the stored form: `schema` first, then the fields."""
        return {"schema": self.SCHEMA, **cast("dict[str, Json]", self.model_dump(mode="json"))}

    @property
    def digest(self) -> Digest:
        """Name this content."""
        return digest_json(self.SCHEMA, self.as_json())

    def having(self, **changes: object) -> Self:
        """Return a checked copy with these fields changed. Raises pydantic.ValidationError."""
        return type(self).model_validate({**self.model_dump(), **changes})
