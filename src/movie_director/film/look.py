"""How a person looks: a document people edit, and what the stage builds a body from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
"""An sRGB colour as `#rrggbb`."""

HairStyle = Literal["bald", "cropped", "short", "side-part", "bob", "long", "bun", "ponytail", "curly", "afro"]
Garment = Literal["shirt", "tshirt", "sweater", "cardigan", "jacket", "blouse"]
OuterGarment = Literal["none", "coat", "raincoat", "suit-jacket"]
Legwear = Literal["trousers", "jeans", "skirt", "long-skirt"]


class Look(BaseModel):
    """A person's body, hair and clothes, in the words and colours a wardrobe department would use."""

    model_config = ConfigDict(frozen=True, extra="allow")

    age: float = Field(default=35, ge=4, le=100, description="Years.")
    gender: Literal["female", "male"] = "female"
    height: float = Field(default=1.72, ge=0.8, le=2.2, description="Metres, barefoot.")
    build: float = Field(default=0.0, ge=-1, le=1, description="From slight (-1) to heavy (1).")
    skin: Colour = "#c58c6c"
    hair: HairStyle = "short"
    hair_colour: Colour = "#3a2415"
    eyes: Colour = "#4a3524"
    beard: Literal["none", "stubble", "moustache", "full"] = "none"
    glasses: bool = False
    hat: Literal["none", "cap", "beanie", "brimmed"] = "none"
    top: Garment = "shirt"
    top_colour: Colour = "#7a2a24"
    outer: OuterGarment = "none"
    outer_colour: Colour = "#2e3440"
    legs: Legwear = "trousers"
    legs_colour: Colour = "#2b2d33"
    shoes_colour: Colour = "#1d1613"
    seed: int = Field(default=0, ge=0, description="Chooses what words leave open: face, proportions.")
