"""How a person looks: a document people edit, and what the stage builds a body from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
"""An sRGB colour as `#rrggbb`."""

HairStyle = Literal[
    "bald", "balding", "cropped", "short", "side-part", "slick", "quiff", "tousled", "mop", "pixie", "bob", "waves",
    "shoulder", "long", "bun", "updo", "ponytail", "plaits", "topknot", "curly", "afro",
]  # fmt: skip
Beard = Literal["none", "stubble", "moustache", "walrus", "sideburns", "goatee", "full", "long"]
Garment = Literal[
    "shirt", "tshirt", "sweater", "rollneck", "cardigan", "jacket", "blouse", "bodice", "dress", "gown", "tunic"
]
"""What is worn next to the body above the waist. A dress and a gown bring their own skirt, in their own colour."""
OuterGarment = Literal[
    "none", "coat", "raincoat", "suit-jacket", "tailcoat", "frock-coat", "uniform", "oilskin", "robe", "cloak", "armour"
]
Legwear = Literal["trousers", "jeans", "shorts", "breeches", "skirt", "long-skirt", "full-skirt"]
Neckwear = Literal["none", "tie", "bow-tie", "cravat", "scarf"]
Apron = Literal["none", "waist", "bib"]
Footwear = Literal["shoes", "boots"]
Hat = Literal[
    "none", "cap", "beanie", "brimmed", "top-hat", "bowler", "boater", "flat-cap", "peaked", "police-helmet", "helmet",
    "nurse-cap", "sou-wester", "cowboy", "cloche", "headscarf", "crown",
]  # fmt: skip


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
    beard: Beard = "none"
    glasses: bool = False
    hat: Hat = "none"
    hat_colour: Colour = "#2b2a2e"
    top: Garment = "shirt"
    top_colour: Colour = "#7a2a24"
    waistcoat: bool = False
    waistcoat_colour: Colour = "#4a4038"
    neck: Neckwear = "none"
    neck_colour: Colour = "#2a3550"
    outer: OuterGarment = "none"
    outer_colour: Colour = "#2e3440"
    legs: Legwear = "trousers"
    legs_colour: Colour = "#2b2d33"
    apron: Apron = "none"
    apron_colour: Colour = "#cfcabd"
    gloves: bool = False
    gloves_colour: Colour = "#d3cec2"
    shoes: Footwear = "shoes"
    shoes_colour: Colour = "#1d1613"
    wear: float = Field(default=0.0, ge=0, le=1, description="How worn the clothes are, from new (0) to ragged (1).")
    seed: int = Field(default=0, ge=0, description="Chooses what words leave open: face, proportions.")
