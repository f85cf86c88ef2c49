"""How a picture is drawn, as numbers: its visual style, whatever its light.

A style works on the developed picture and on what the lens saw (whose surface each point is, how far off, facing
where). Colours are what a screen shows: `"#rrggbb"`, or three parts from 0 to 1. Lengths are pixels of a picture 1080
high, so that a style is the same in every tier.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, JsonValue

from movie_director.operations.frozen import Frozen

_Part = Annotated[float, Field(ge=0, le=1)]
Share = Annotated[float, Field(ge=0, le=1)]
Width = Annotated[float, Field(ge=0, le=40)]


def painted(value: Any) -> Any:
    """`#rrggbb` as three parts from 0 to 1; anything else as it is. Raises ValueError for other words."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError(f"{value!r} is no colour; one looks like #c08040")
    return tuple(round(int(value[i : i + 2], 16) / 255, 4) for i in (1, 3, 5))


Colour = Annotated[tuple[_Part, _Part, _Part], BeforeValidator(painted)]


class Grade(Frozen):
    """Tone and colour, in this order: exposure, black and white, contrast, saturation, toning."""

    even: Share = Field(default=0.0, description="How far a shot's middle tone is brought to `middle`; 1 all the way.")
    middle: float = Field(default=0.42, gt=0, lt=1, description="The luma that `even` wants.")
    stops: float = Field(default=0.0, ge=-3, le=3, description="Brighter or darker.")
    panchromatic: tuple[float, float, float] | None = Field(
        default=None, description="Black and white: how much red, green and blue count, as a filter before the lens."
    )
    contrast: float = Field(default=1.0, ge=0.2, le=3)
    black: float = Field(default=0.0, ge=0, le=0.4, description="The luma below which everything is black.")
    saturation: float = Field(default=1.0, ge=0, le=3)
    shadows: Colour | None = Field(default=None, description="The colour that shadows take.")
    highlights: Colour | None = Field(default=None, description="The colour that highlights take.")
    toning: Share = Field(default=0.0, description="How much of these two colours.")


class Tones(Frozen):
    """Light in steps instead of gradients."""

    steps: int = Field(default=0, ge=0, le=8, description="How many lights a surface can have; 0: as it is.")
    apart: float = Field(default=1.0, gt=0, le=4, description="Stops from one step to the next.")
    soft: Share = Field(default=0.1, description="How soft the border between two steps is.")
    flat: Share = Field(default=0.0, description="How far each surface has one colour, its own.")
    brush: Width = Field(default=0.0, description="Detail finer than this is painted over, within each thing.")


class Line(Frozen):
    """Drawn lines, where one thing ends and another begins."""

    outline: Width = Field(default=0.0, description="Round people.")
    inner: Width = Field(default=0.0, description="Within people: garments, features, folds.")
    things: Width = Field(default=0.0, description="The set: its outlines and edges.")
    colour: Colour = (0.08, 0.075, 0.09)
    strength: Share = 1.0
    wobble: Width = Field(default=0.0, description="How far an unsteady hand goes astray.")
    hatching: Share = Field(default=0.0, description="How dark shadows are hatched; 0: not at all.")
    spacing: float = Field(default=13.0, ge=4, le=60, description="From one stroke of it to the next.")
    solid: Share = Field(default=0.0, description="The luma below which ink is filled in.")


class Paper(Frozen):
    """What it is drawn on. It does not move with the picture."""

    colour: Colour = (1.0, 1.0, 1.0)
    cover: Share = Field(default=0.0, description="How much of the picture's own colour is left out: 1, only lines.")
    tooth: Share = Field(default=0.0, description="How much one sees of its grain.")
    margin: Width = Field(default=0.0, description="How far the painting stays from the frame's edge.")


class Pigment(Frozen):
    """Washes of transparent colour."""

    wash: Share = Field(default=0.0, description="How much the picture is washes on paper; 0: it is none.")
    bleed: Width = Field(default=0.0, description="How far a wash runs over its border.")
    edges: Share = Field(default=0.0, description="How dark pigment dries along a wash's edge.")
    granulation: Share = Field(default=0.0, description="How much pigment settles in the paper's hollows.")
    reserve: float = Field(default=1.0, ge=0, le=1, description="The luma above which paper is left bare.")
    gaps: Width = Field(default=0.0, description="The rim of bare paper that is left between things.")


class Glow(Frozen):
    """Light that spreads: halation in film, bloom in a lens."""

    strength: float = Field(default=0.0, ge=0, le=3)
    above: float = Field(default=0.65, ge=0, lt=1, description="The luma from which things glow.")
    reach: float = Field(default=30.0, ge=2, le=160, description="How far.")
    colour: Colour = (1.0, 1.0, 1.0)
    lamps: float = Field(default=1.0, ge=0, le=6, description="How much brighter what shines by itself is.")


class Rim(Frozen):
    """Light along the edges of people, from behind on either side."""

    left: Colour = (1.0, 1.0, 1.0)
    right: Colour = (1.0, 1.0, 1.0)
    strength: float = Field(default=0.0, ge=0, le=3)
    gel: Share = Field(default=0.0, description="How far all else takes these colours, by the side that it faces.")


class Relief(Frozen):
    """A surface that hands have pressed."""

    prints: Share = Field(default=0.0, description="How deep the ridges of fingerprints are.")
    dents: Share = Field(default=0.0, description="How lumpy it is.")
    rounded: Share = Field(default=0.0, description="How round the edges of things are.")
    rim: float = Field(default=12.0, ge=2, le=30, description="How wide such an edge is.")
    size: float = Field(default=0.05, ge=0.01, le=0.5, description="Metres across a dent, as people are full size.")
    sheen: Share = Field(default=0.0, description="How soft and waxy it shines.")
    boil: Share = Field(default=0.0, description="How much of it is new in each picture, as in stop-motion.")


class Style(Frozen):
    """The visual style of a picture. Without anything said it is naturalistic, as the camera saw it."""

    name: str = Field(default="naturalistic", description="The style's name.")
    held: Literal[1, 2, 3, 4, 6] = Field(
        default=1, description="Frames of 24 in a second that each drawing stands: 2 is on twos."
    )
    deep: bool = Field(default=False, description="Everything is in focus.")
    grade: Grade = Grade()
    tones: Tones = Tones()
    line: Line = Line()
    paper: Paper = Paper()
    pigment: Pigment = Pigment()
    glow: Glow = Glow()
    rim: Rim = Rim()
    relief: Relief = Relief()
    grain: Share = Field(default=0.0, description="Of film, more than there is in any case.")
    vignette: Share = Field(default=0.0, description="How dark the corners get.")

    @property
    def drawn(self) -> bool:
        """Whether anything is done to the developed picture at all."""
        plain = Style(name=self.name, held=self.held, deep=self.deep)
        return self != plain

    def told(self) -> dict[str, JsonValue]:
        """Return what is not as in a naturalistic picture, as JSON, and the name."""
        return {"name": self.name, **self.model_dump(mode="json", exclude_defaults=True)}

    def rate(self, rate: int) -> int:
        """Pictures a second, of at most `rate`."""
        return min(rate, 24 // self.held)
