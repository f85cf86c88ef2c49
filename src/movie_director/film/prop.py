"""A prop: a thing that the text names and the camera may look at."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, field_validator

from movie_director.film.document import Document


class Prop(Document):
    """A thing, named by a slug of its words: `alarm-clock`. `sound` is the effect it makes when it works."""

    KIND: ClassVar[str] = "prop"
    SCHEMA: ClassVar[str] = "Prop.1"

    words: str
    described: str = Field(default="", description="What the text says of how it looks: `red`, `old wooden`.")
    sound: str | None = None
    dressing: bool = Field(default=False, description="Whether it only dresses sets: no shot is about it.")
    model: str | None = Field(default=None, description="The model that shows it, such as `BlendSwap-CC-0#suitcase`.")
    size: tuple[float, float, float] | None = Field(
        default=None, description="Width, depth and height in metres; none is the model's own."
    )
    colour: str | None = Field(default=None, pattern=r"^#[0-9a-fA-F]{6}$", description="Paint, `#a12a22`.")
    crc: int = Field(default=0, ge=0, description="CRC-32 of the model's file when it was chosen; 0 takes any.")
    locked: bool = Field(default=False, description="Chosen by hand: the crew leaves model, size and colour alone.")

    @field_validator("size")
    @classmethod
    def _real(cls, size: tuple[float, float, float] | None) -> tuple[float, float, float] | None:
        if size is not None and not all(0.0005 <= side <= 60 for side in size):
            raise ValueError("a size is width, depth and height in metres, such as 0.3, 0.2, 0.4")
        return size
