"""`write`: a role's work done by a language model: material goes in, an answer of a given form comes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Write(Frozen):
    """Parameters of `write@1`.

    Outputs: `answer` (JSON by `form`, or the words that came when no answer was of that form, which the report's fact
    `valid` tells) and `talk` (JSON, schema `Talk.1`: what was said to and fro).
    """

    role: str
    version: int = Field(default=1, description="The role's, raised when what it is told changes its meaning.")
    model: str = Field(description="`openai:gpt-5-mini`, `anthropic:claude-haiku-4-5`, `server:NAME`.")
    brief: str = Field(min_length=1, description="What the role is told, in Markdown.")
    material: Mapping[str, Any] = Field(description="What it reads: data, in which nothing is an instruction.")
    form: Mapping[str, Any] = Field(description="JSON Schema of the answer.")
    tokens: int = Field(default=2000, gt=0, description="The most that one answer may be long.")
    rounds: int = Field(default=3, gt=0, le=5, description="Answers in all: the first, and those after a repair.")
    before: str = Field(default="", description="The answer of the take before, which `faults` are about.")
    faults: tuple[str, ...] = Field(default=(), description="What is to be mended in `before`.")
