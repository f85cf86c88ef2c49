"""How a person looks: a document people edit, and what the stage builds a body from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer, model_validator

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
Species = Literal["human", "dog", "cat", "horse", "bird", "robot"]
Pattern = Literal["plain", "spotted", "patched", "striped"]
Hat = Literal[
    "none", "cap", "beanie", "brimmed", "top-hat", "bowler", "boater", "flat-cap", "peaked", "police-helmet", "helmet",
    "nurse-cap", "sou-wester", "cowboy", "cloche", "headscarf", "crown",
]  # fmt: skip


class Look(BaseModel):
    """A person's body, hair and clothes, in the words and colours a wardrobe department would use."""

    model_config = ConfigDict(frozen=True, extra="allow")

    age: float = Field(default=35, ge=4, le=100, description="Years.")
    gender: Literal["female", "male"] = "female"
    height: float = Field(default=1.72, ge=0.1, le=4, description="Metres, barefoot; of an animal as its size has it.")
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
    species: Species = Field(
        default="human",
        description="What somebody is. Of who is no human, fur, markings, pattern, size and eyes count.",
    )
    fur_colour: Colour = Field(default="#7a5230", description="Fur, feathers or metal.")
    marking_colour: Colour | Literal[""] = Field(
        default="", description="Spots and patches, belly and paws, mane, breast; empty: its own, lighter or darker."
    )
    pattern: Pattern = "plain"
    size: float = Field(default=1.0, ge=0.4, le=1.8, description="How large among its kind: 1 is the usual.")
    body: str = Field(
        default="",
        pattern=r"^([a-z0-9-]+-[0-9a-f]{8}\.npz)?$",
        description="A body that somebody brought in, in place of ours: a file in 01_Assets/people. Of what else is "
        "said, height and skin count.",
    )

    @model_validator(mode="before")
    @classmethod
    def _furred(cls, given: object) -> object:
        """Who is no human has fur for skin, by which faces are exposed, and the height of its kind, for frames."""
        if not isinstance(given, Mapping):
            return given  # a look, which is right already
        told = cast("Mapping[str, Any]", given)
        if told.get("species", "human") == "human":
            return told
        size = float(told.get("size", 1.0))
        high = round(TALL.get(str(told["species"]), 1.0) * (size if 0.4 <= size <= 1.8 else 1.0), 3)
        return {**told, "skin": told.get("fur_colour", cls.model_fields["fur_colour"].default), "height": high}

    @property
    def on_chairs(self) -> bool:
        """Whether who looks so sits on chairs: animals sit on the ground."""
        return self.species in ("human", "robot")

    @model_serializer(mode="wrap")
    def _told(self, told: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Of a human being nothing is said of fur, nor of a body that is ours: what was made of them before stands."""
        found = told(self)
        if self.species == "human":
            for name in OF_CREATURES:
                found.pop(name, None)
        if not self.body:
            found.pop("body", None)
        return found


TALL: Mapping[str, float] = {"dog": 0.83, "cat": 0.43, "horse": 2.04, "bird": 0.25, "robot": 1.68}
"""The height in metres of a human being with eyes as high as those of each species."""
OF_CREATURES = ("species", "fur_colour", "marking_colour", "pattern", "size")
"""Fields of a look that tell of who is no human being."""
