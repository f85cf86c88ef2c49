"""The base of every operation's parameters."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A parameter value: immutable, and strict about unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid")
