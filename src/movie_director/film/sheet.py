"""A breakdown sheet: what a scene needs, as a first assistant director lists it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.document import Document

Category = Literal[
    "cast",
    "extras",
    "props",
    "wardrobe",
    "vehicles",
    "animals",
    "stunts",
    "effects",
    "sounds",
    "music",
    "set-dressing",
    "makeup",
    "emotion",
]


class Item(BaseModel):
    """One thing on a sheet: what, where the text says so, and who holds, wears or feels it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    category: Category
    words: str
    name: str = Field(description="A slug, the same for the same thing over the film: `alarm-clock`, `nora`.")
    element: str | None = Field(default=None, description="The screenplay element that names it first in the scene.")
    who: str | None = Field(default=None, description="The character whose it is.")
    note: str = ""


class Sheet(Document):
    """A scene's breakdown sheet, named like its scene. One that a person `touched` is never overwritten."""

    KIND: ClassVar[str] = "sheet"
    SCHEMA: ClassVar[str] = "Sheet.1"

    items: tuple[Item, ...] = ()
    eighths: int = Field(default=1, description="The scene's length on paper, in eighths of a page.")
    touched: bool = False

    def of(self, category: Category) -> tuple[Item, ...]:
        """The items of one category, in the order of the text."""
        return tuple(item for item in self.items if item.category == category)
