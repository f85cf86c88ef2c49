"""A model: one thing that can stand on a set, and all that is known of it without opening its file."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Source = Literal["sweethome", "own", "kit"]
Policy = Literal["attribution", "cc0"]
"""Which licences a film allows: `cc0` owes nobody a credit, `attribution` also takes what asks for a credit only."""
Metres = tuple[float, float, float]

_FREE = frozenset(("CC0", "PUBLIC DOMAIN", "OWN", "BUILT"))
_CREDIT = re.compile(r"CC[ -]BY( \d+(\.\d+)?( [A-Z]{2})?)?$")


class Light(BaseModel):
    """What shines in a model: a point in metres from the middle of its base, a colour and a diameter."""

    model_config = ConfigDict(frozen=True)

    at: Metres
    colour: str = "#ffffff"
    diameter: float = Field(default=0.05, description="Metres.")


class Model(BaseModel):
    """A model of any source. Lengths are metres; width, depth and height are of the box round it, front towards -y."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(description="`LIBRARY#name`, such as `BlendSwap-CC-0#suitcase`, `own#robot` or `kit#clock`.")
    names: dict[str, str] = Field(
        description="What it is called by language: `en`, `nl`, `pt_PT`; `en` is always there."
    )
    tags: tuple[str, ...] = ()
    category: str = ""
    nouns: str = Field(default="", description="Our nouns for it (`things.toml`), where its name does not tell.")
    creator: str = ""
    licence: str = Field(default="unsaid", description="`CC0`, `CC BY 3.0`, `own` or as its owner says it.")
    library: str = Field(default="", description="What its library is called.")
    source: Source = "sweethome"
    size: Metres
    rotation: tuple[float, ...] = Field(default=(), description="Nine numbers, row by row, or none.")
    front: float = Field(default=0.0, description="Degrees by which its file is turned from facing -y.")
    elevation: float = Field(default=0.0, description="Metres above the floor where it hangs or stands by itself.")
    top: float | None = Field(default=None, description="Metres above its base where other things stand on it.")
    years: tuple[int, int] | None = Field(default=None, description="First and last year in which it is at home.")
    movable: bool = True
    opening: bool = Field(default=False, description="A door or a window, which belongs into a wall.")
    lights: tuple[Light, ...] = ()
    archive: str = Field(default="", description="The zip or the folder that holds its file.")
    path: str = Field(default="", description="Its file in there.")
    bytes: int = Field(default=0, ge=0)
    crc: int = Field(default=0, ge=0, description="CRC-32 of its file: a recipe names exactly what it used.")

    @property
    def name(self) -> str:
        """Its English name."""
        return self.names["en"]

    @property
    def key(self) -> str:
        """The last part of the id."""
        return self.id.rpartition("#")[2]

    @property
    def free(self) -> bool:
        """Nobody is owed a credit for it."""
        return self.licence.upper() in _FREE

    def allowed(self, policy: Policy) -> bool:
        """Whether a film with this policy may show it.

        What forbids commerce or changes (NC, ND), or spreads (SA), no policy takes; what its owner brought without a
        word on the licence is theirs to answer for, so `cc0` leaves it out.
        """
        if self.free:
            return True
        return policy == "attribution" and (self.licence == "unsaid" or _CREDIT.match(self.licence.upper()) is not None)

    def credit(self) -> dict[str, str]:
        """Return whom the credits name for it."""
        return {"name": self.name, "creator": self.creator, "licence": self.licence, "library": self.library}
